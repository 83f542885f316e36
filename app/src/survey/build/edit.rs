//! One question at the desk: first its kind, then its words in four languages, its choices, when it is asked.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::Language;
use participation_core::survey::{self, Edit, KindWord, QuestionId, Workshop};

use super::super::{Pairs, see_other, value};
use super::form::{SPARE_CHOICES, Typed, condition_value, condition_words, fields, possible_conditions};
use super::{kind_words, said};
use crate::access::Signed;
use crate::desk::page;
use crate::error::Problem;
use crate::locale::{Key, Locale};
use crate::procedure;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field, Width};
use crate::ui::layout::Page;
use crate::{key, t};

#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Kind {
    kind: String,
}

/// A new question: which kind, then its fields.
pub async fn new(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Query(query): web::Query<Kind>,
) -> Result<HttpResponse, Problem> {
    let workshop = survey::workshop(&visit.app.storage, *path).await?;
    let Ok(kind) = query.kind.parse::<KindWord>() else { return kinds(&visit, &signed, &workshop).await };
    let required = vec![("required".to_owned(), "yes".to_owned())];
    let place = Edited { workshop: &workshop, id: None };
    place.page(&visit, &signed, &Typed { kind, pairs: required }, &FormErrors::default()).await
}

/// A stored question.
pub async fn form(visit: Visit, signed: Signed, path: web::Path<(i64, i64)>) -> Result<HttpResponse, Problem> {
    let workshop = survey::workshop(&visit.app.storage, path.0).await?;
    let question = workshop.questions.iter().find(|question| question.id.0 == path.1).ok_or(Problem::NotFound)?;
    let typed = Typed::stored(&workshop, question);
    Edited { workshop: &workshop, id: Some(question.id) }.page(&visit, &signed, &typed, &FormErrors::default()).await
}

/// Saves a new question.
pub async fn create(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Pairs>,
) -> Result<HttpResponse, Problem> {
    save(&visit, &signed, *path, None, typed).await
}

/// Saves a stored question.
pub async fn change(
    visit: Visit,
    signed: Signed,
    path: web::Path<(i64, i64)>,
    web::Form(typed): web::Form<Pairs>,
) -> Result<HttpResponse, Problem> {
    save(&visit, &signed, path.0, Some(QuestionId(path.1)), typed).await
}

async fn save(
    visit: &Visit,
    signed: &Signed,
    of: i64,
    id: Option<QuestionId>,
    pairs: Pairs,
) -> Result<HttpResponse, Problem> {
    let workshop = survey::workshop(&visit.app.storage, of).await?;
    let stored = id.and_then(|id| workshop.questions.iter().find(|question| question.id == id));
    // The kind of a stored question stays: its answers in drafts would fit no more.
    let kind = match stored {
        Some(question) => question.kind.word(),
        None => value(&pairs, "kind").parse().map_err(Problem::invalid)?,
    };
    let version = super::version(&pairs)?;
    let typed = Typed { kind, pairs };
    let mut errors = FormErrors::default();
    if let Some(draft) = typed.parse(visit.locale, id, &mut errors) {
        match survey::edit(&visit.app.storage, signed.actor(), (of, version), Edit::Save(draft), visit.now).await {
            Ok(_) => return Ok(see_other(format!("/desk/procedures/{of}/survey"))),
            Err(refused) => errors.add("title-de", said(visit.locale, refused)?),
        }
    }
    if errors.is_empty() {
        return Err(Problem::invalid("no such condition"));
    }
    Edited { workshop: &workshop, id }.page(visit, signed, &typed, &errors).await
}

async fn kinds(visit: &Visit, signed: &Signed, workshop: &Workshop) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let address = format!("/desk/procedures/{}/survey/questions/new", workshop.procedure.id);
    let main = html! {
        (procedure::desk::frame(visit, workshop.procedure.id, "survey", &t!(locale, "survey-edit-new")).await?)
        p.lead { (t!(locale, "survey-edit-kind")) }
        ul.line-list {
            @for kind in KindWord::ALL {
                li {
                    a href={ (address) "?kind=" (kind.as_str()) } { (locale.text(kind_words(*kind))) }
                    span.small.muted { (locale.text(kind_example(*kind))) }
                }
            }
        }
    };
    page::answer(visit, signed, Page::new(t!(locale, "survey-edit-new"), main)).await
}

/// What a kind is for, by an example.
fn kind_example(kind: KindWord) -> Key {
    match kind {
        KindWord::Single => key!("survey-example-single"),
        KindWord::Multiple => key!("survey-example-multiple"),
        KindWord::Scale => key!("survey-example-scale"),
        KindWord::Matrix => key!("survey-example-matrix"),
        KindWord::Ranking => key!("survey-example-ranking"),
        KindWord::Number => key!("survey-example-number"),
        KindWord::Date => key!("survey-example-date"),
        KindWord::Text => key!("survey-example-text"),
        KindWord::Place => key!("survey-example-place"),
        KindWord::Photo => key!("survey-example-photo"),
    }
}

struct Edited<'a> {
    workshop: &'a Workshop,
    id: Option<QuestionId>,
}

impl Edited<'_> {
    async fn page(
        &self,
        visit: &Visit,
        signed: &Signed,
        typed: &Typed,
        errors: &FormErrors,
    ) -> Result<HttpResponse, Problem> {
        let locale = visit.locale;
        let token = visit.form_token()?.to_string();
        let list = format!("/desk/procedures/{}/survey", self.workshop.procedure.id);
        let action = match self.id {
            Some(id) => format!("{list}/questions/{id}"),
            None => format!("{list}/questions/new"),
        };
        let title = if self.id.is_some() { t!(locale, "survey-edit") } else { t!(locale, "survey-edit-new") };
        let inside = html! {
            (form::hidden("version", &self.workshop.version.to_string()))
            (form::hidden("kind", typed.kind.as_str()))
            @for field in fields(typed.kind) { (self.translated(locale, typed, field, errors)) }
            (Field::new(locale, "required", &t!(locale, "survey-edit-required")).consent(typed.is_yes("required")))
            (settings(locale, typed, errors))
            (self.choices(locale, typed, errors))
            (self.condition(locale, typed))
            div.row {
                (Button::new(&t!(locale, "survey-edit-save"), Weight::Main).submit())
                (Button::new(&t!(locale, "survey-edit-cancel"), Weight::Quiet).link(&list))
            }
        };
        let main = html! {
            (error_summary(locale, errors))
            (desk_head(&html! {}, &title, &locale.text(kind_words(typed.kind))))
            (form::post(&action, &token, None, &html! { div.stack { (inside) } }))
        };
        let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        page::answer_with(visit, signed, Page::new(title, main).with_errors(!errors.is_empty()), status).await
    }

    /// One field in every language; German first, the others may follow later.
    fn translated(&self, locale: &'static Locale, typed: &Typed, field: &str, errors: &FormErrors) -> Markup {
        html! {
            fieldset.card.stack {
                legend { strong { (locale.text(field_words(field))) } }
                @for language in Language::ALL { (in_language(locale, typed, field, *language, errors)) }
            }
        }
    }

    fn choices(&self, locale: &'static Locale, typed: &Typed, errors: &FormErrors) -> Markup {
        if !matches!(typed.kind, KindWord::Single | KindWord::Multiple | KindWord::Matrix | KindWord::Ranking) {
            return html! {};
        }
        let filled = typed.rows();
        let rows = if errors.is_empty() { filled + SPARE_CHOICES } else { filled };
        html! {
            h2 { (t!(locale, "survey-edit-choices")) }
            p.muted { (t!(locale, "survey-edit-choices-how")) }
            @for index in 0..rows {
                @let name = format!("choice-{index}");
                fieldset.card.stack {
                    legend { strong { (t!(locale, "survey-edit-choice", number = index as u32 + 1)) } }
                    (form::hidden(&name, typed.value(&name)))
                    @let place = format!("{name}-place");
                    @let shown = if typed.value(&place).is_empty() { (index + 1).to_string() } else { typed.value(&place).to_owned() };
                    (Field::new(locale, &place, &t!(locale, "survey-edit-place")).width(Width::Narrow).whole_number(&shown))
                    @for language in Language::ALL { (in_language(locale, typed, &name, *language, errors)) }
                }
            }
        }
    }

    fn condition(&self, locale: &'static Locale, typed: &Typed) -> Markup {
        let here = self.id.and_then(|id| self.workshop.questions.iter().position(|question| question.id == id));
        let possible = possible_conditions(self.workshop, here.unwrap_or(self.workshop.questions.len()));
        let mut options: Vec<(String, String)> = possible
            .iter()
            .map(|condition| (condition_value(condition), condition_words(locale, self.workshop, condition)))
            .collect();
        let chosen = typed.value("shown");
        // A condition over several choices, made elsewhere, stays choosable.
        let stored = here.and_then(|here| self.workshop.questions[here].shown_if.as_ref());
        if let Some(stored) = stored.filter(|stored| !possible.contains(stored)) {
            options.push((condition_value(stored), condition_words(locale, self.workshop, stored)));
        }
        let always = t!(locale, "survey-edit-always");
        let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &always))
            .chain(options.iter().map(|(value, words)| Choice::new(value, words)))
            .collect();
        Field::new(locale, "shown", &t!(locale, "survey-edit-shown"))
            .hint(&t!(locale, "survey-edit-shown-hint"))
            .select(&choices, chosen)
    }
}

fn in_language(locale: &'static Locale, typed: &Typed, field: &str, language: Language, errors: &FormErrors) -> Markup {
    let name = format!("{field}-{}", language.tag());
    let input = Field::new(locale, &name, language.own_name()).error(errors.of(&name));
    let input = if language == Language::De && field != "help" { input } else { input.optional() };
    html! { div lang=(language.tag()) { (input.text(typed.value(&name))) } }
}

fn field_words(field: &str) -> Key {
    match field {
        "title" => key!("survey-edit-title"),
        "low" => key!("survey-edit-low"),
        "high" => key!("survey-edit-high"),
        "unit" => key!("survey-edit-unit"),
        _ => key!("survey-edit-help"),
    }
}

/// What belongs to the kind.
fn settings(locale: &'static Locale, typed: &Typed, errors: &FormErrors) -> Markup {
    let number = |name: &str, words: &str| {
        Field::new(locale, name, words).error(errors.of(name)).optional().width(Width::Short).text(typed.value(name))
    };
    let tick = |name: &str, words: &str| Field::new(locale, name, words).consent(typed.is_yes(name));
    match typed.kind {
        KindWord::Single => tick("other", &t!(locale, "survey-edit-other")),
        KindWord::Multiple => html! {
            (number("least", &t!(locale, "survey-edit-least-choices")))
            (number("most", &t!(locale, "survey-edit-most-choices")))
            (tick("other", &t!(locale, "survey-edit-other")))
        },
        KindWord::Scale | KindWord::Matrix => number("steps", &t!(locale, "survey-edit-steps")),
        KindWord::Ranking => number("top", &t!(locale, "survey-edit-top")),
        KindWord::Number => html! {
            (number("least", &t!(locale, "survey-edit-least"))) (number("most", &t!(locale, "survey-edit-most")))
            (tick("whole", &t!(locale, "survey-edit-whole")))
        },
        KindWord::Date => html! {
            (Field::new(locale, "earliest", &t!(locale, "survey-edit-earliest")).optional().day(typed.value("earliest")))
            (Field::new(locale, "latest", &t!(locale, "survey-edit-latest")).optional().day(typed.value("latest")))
        },
        KindWord::Text => number("most", &t!(locale, "survey-edit-most-signs")),
        KindWord::Place => html! {
            (tick("district-only", &t!(locale, "survey-edit-district-only")))
            p.muted { (t!(locale, "survey-edit-district-only-why")) }
        },
        KindWord::Photo => html! {},
    }
}
