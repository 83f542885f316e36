//! The editor of an answer: what becomes of it, the first sentence, the reason, the cost, in every language.

use std::collections::HashMap;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council::PaperLink;
use participation_core::language::{Freshness, Language, Method, Variant, freshness};
use participation_core::outcome::{
    self, Answer, AnswerRefused, AnswerState, COST_LIMIT, Desk, Disposition, Draft, FIELDS, FIRST_LIMIT, REASON_LIMIT,
    Translation, Words,
};
use participation_core::{StoreError, TextRefused};

use super::{act::refused_words, case_of, words};
use crate::access::Signed;
use crate::desk::page as frame;
use crate::error::Problem;
use crate::language::advice;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::chip::{Status, chip};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field};
use crate::ui::layout::Page;
use crate::ui::notice::language_name;
use crate::ui::rich_text;

/// As typed: `disposition`, `office`, `link`, `version`, and for each language `answer-TAG`, `reason-TAG`,
/// `cost-TAG`, `method-TAG`, `still-TAG`.
#[derive(Clone, Debug, Default)]
struct Typed(HashMap<String, String>);

impl Typed {
    fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    fn of(&self, field: &str, language: Language) -> &str {
        self.get(&format!("{field}-{}", language.tag()))
    }

    /// The fields as they are stored.
    fn stored(desk: &Desk, answer: Option<&Answer>) -> Self {
        let mut typed = HashMap::new();
        if let Some(answer) = answer {
            typed.insert("disposition".to_owned(), answer.disposition.as_str().to_owned());
            typed.insert("office".to_owned(), answer.office.to_string());
            typed.insert("link".to_owned(), answer.link.clone().unwrap_or_default());
            typed.insert("version".to_owned(), answer.version.to_string());
            for (_, field, variant) in desk.variants.iter().filter(|(id, ..)| *id == answer.id) {
                let tag = variant.language.tag();
                typed.insert(format!("{field}-{tag}"), variant.body.clone());
                typed.insert(format!("method-{tag}"), variant.method.as_str().to_owned());
            }
        } else if let Some(office) = desk.case.office {
            typed.insert("office".to_owned(), office.to_string());
        }
        Self(typed)
    }

    fn parse(&self, visit: &Visit, errors: &mut FormErrors) -> Option<Draft> {
        let locale = visit.locale;
        let disposition: Option<Disposition> = self.get("disposition").parse().ok();
        if disposition.is_none() {
            errors.add("disposition", t!(locale, "outcome-disposition-missing"));
        }
        let office: Option<i64> = self.get("office").parse().ok();
        if office.is_none() {
            errors.add("office", t!(locale, "outcome-refused-office"));
        }
        let link = match self.get("link").trim() {
            "" => Some(None),
            typed => PaperLink::parse(typed, &visit.app.config.paper_hosts)
                .map(Some)
                .map_err(|_| {
                    errors
                        .add("link", t!(locale, "council-link-wrong", hosts = visit.app.config.paper_hosts.join(", ")))
                })
                .ok(),
        };
        let german = self.words(visit, Language::De, errors);
        let translations = Language::ALL
            .iter()
            .filter(|language| **language != Language::De)
            .filter_map(|language| self.translation(visit, *language, errors))
            .collect();
        let draft = Draft { disposition: disposition?, office: office?, link: link?, german: german?, translations };
        errors.is_empty().then_some(draft)
    }

    fn words(&self, visit: &Visit, language: Language, errors: &mut FormErrors) -> Option<Words> {
        let [answer, reason, cost] = FIELDS.map(|field| self.of(field, language));
        Words::parse(answer, reason, cost)
            .map_err(|wrong| {
                for (field, refused) in wrong {
                    let words = match (field, refused) {
                        ("answer", TextRefused::Empty) => t!(visit.locale, "outcome-answer-missing"),
                        (_, TextRefused::Empty) => t!(visit.locale, "outcome-reason-missing"),
                        (_, TextRefused::TooLong { length, limit }) => {
                            t!(visit.locale, "contribution-too-long", over = length - limit, limit = limit)
                        }
                    };
                    errors.add(format!("{field}-{}", language.tag()), words);
                }
            })
            .ok()
    }

    /// A language with nothing in it has no translation; one with something needs all of it.
    fn translation(&self, visit: &Visit, language: Language, errors: &mut FormErrors) -> Option<Translation> {
        let nothing = FIELDS.iter().all(|field| self.of(field, language).trim().is_empty());
        let words = if nothing { None } else { Some(self.words(visit, language, errors)?) };
        let method = self.of("method", language).parse().unwrap_or(Method::Human);
        Some(Translation { language, method, words, confirmed: self.of("still", language) == "yes" })
    }
}

/// The draft of a case, if there is one.
fn open_draft(desk: &Desk) -> Option<&Answer> {
    desk.answers.iter().find(|answer| answer.state != AnswerState::Released)
}

/// The editor.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, &path).await?;
    let typed = Typed::stored(&desk, open_draft(&desk));
    form_page(&visit, &signed, &desk, &typed, &FormErrors::default()).await
}

/// Saves the draft.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<HashMap<String, String>>,
) -> Result<HttpResponse, Problem> {
    let (desk, typed) = (case_of(&visit, &signed, &path).await?, Typed(typed));
    let mut errors = FormErrors::default();
    // Only looks how easy it is; nothing is saved and nothing is missing yet.
    if typed.get("go") == "look" {
        return form_page(&visit, &signed, &desk, &typed, &errors).await;
    }
    let Some(draft) = typed.parse(&visit, &mut errors) else {
        return form_page(&visit, &signed, &desk, &typed, &errors).await;
    };
    let storage = &visit.app.storage;
    let saved = match open_draft(&desk) {
        Some(answer) => {
            let version = typed.get("version").parse().map_err(|_| AnswerRefused::Store(StoreError::Changed));
            match version {
                Ok(version) => outcome::edit(storage, (answer.id, version), draft, signed.actor(), visit.now).await,
                Err(changed) => Err(changed),
            }
        }
        None => {
            let reference = desk.case.reference.clone();
            outcome::draft(storage, reference, draft, signed.actor(), visit.now).await.map(|_| ())
        }
    };
    match saved {
        Ok(()) => {
            let back = format!("/desk/answers/{}", desk.case.reference);
            Ok(HttpResponse::SeeOther().insert_header((LOCATION, back)).finish())
        }
        Err(refused) => {
            errors.add("disposition", refused_words(&visit, refused)?);
            form_page(&visit, &signed, &desk, &typed, &errors).await
        }
    }
}

async fn form_page(
    visit: &Visit,
    signed: &Signed,
    desk: &Desk,
    typed: &Typed,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let reference = &desk.case.reference;
    let token = visit.form_token()?.to_string();
    let title = t!(locale, "outcome-write");
    let above = html! { a href=(format!("/desk/answers/{reference}")) { bdi { (desk.case.headline) } } };
    let fields = html! {
        (form::hidden("version", typed.get("version")))
        (common(visit, desk, typed, errors))
        (texts(visit, Language::De, typed, errors))
        @for language in Language::ALL.iter().filter(|language| **language != Language::De) {
            (variant(visit, desk, *language, typed, errors))
        }
        div.row {
            (Button::new(&t!(locale, "outcome-act-save"), Weight::Main).says("go", "save").submit())
            (Button::new(&t!(locale, "outcome-act-look"), Weight::Outline).says("go", "look").submit())
        }
    };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &title, &t!(locale, "outcome-write-lead")))
        div.columns.columns-aside {
            (form::post(&format!("/desk/answers/{reference}/edit"), &token, None, &fields))
            section.card { h2.card-title { (t!(locale, "outcome-case-text")) } (rich_text::plain(&desk.case.body)) }
        }
    };
    let page = Page::new(title, main).with_errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    frame::answer_with(visit, signed, page, status).await
}

fn common(visit: &Visit, desk: &Desk, typed: &Typed, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let said: Vec<(&str, _)> =
        Disposition::ALL.iter().map(|own| (own.as_str(), locale.text(words::disposition(*own)))).collect();
    let choices: Vec<Choice<'_>> = said.iter().map(|(value, label)| Choice::new(value, label)).collect();
    let offices: Vec<(String, &str)> =
        desk.offices.iter().map(|office| (office.id.to_string(), office.name.as_str())).collect();
    let offices: Vec<Choice<'_>> = offices.iter().map(|(id, name)| Choice::new(id, name)).collect();
    html! {
        (Field::new(locale, "disposition", &t!(locale, "outcome-disposition")).error(errors.of("disposition"))
            .radios(&choices, typed.get("disposition")))
        (Field::new(locale, "office", &t!(locale, "outcome-office-speaks")).error(errors.of("office"))
            .select(&offices, typed.get("office")))
        (Field::new(locale, "link", &t!(locale, "outcome-link")).hint(&t!(locale, "outcome-link-hint")).optional()
            .error(errors.of("link")).autocomplete("off").text(typed.get("link")))
    }
}

fn texts(visit: &Visit, language: Language, typed: &Typed, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let tag = language.tag();
    let [answer, reason, cost] = FIELDS.map(|field| format!("{field}-{tag}"));
    let most = |limit: usize| u32::try_from(limit).unwrap_or(u32::MAX);
    html! {
        div.stack {
            (Field::new(locale, &answer, &t!(locale, "outcome-field-answer")).hint(&t!(locale, "outcome-field-answer-hint"))
                .error(errors.of(&answer)).most(most(FIRST_LIMIT)).textarea(typed.get(&answer), 2))
            (Field::new(locale, &reason, &t!(locale, "outcome-field-reason")).hint(&t!(locale, "outcome-field-reason-hint"))
                .error(errors.of(&reason)).most(most(REASON_LIMIT)).textarea(typed.get(&reason), 7))
            (Field::new(locale, &cost, &t!(locale, "outcome-field-cost")).optional()
                .error(errors.of(&cost)).most(most(COST_LIMIT)).text(typed.get(&cost)))
            (advice::below(locale, format!("{}\n{}", typed.get(&answer), typed.get(&reason)).trim(), language))
        }
    }
}

/// One language beside German: how fresh it is, its fields, and how it came about.
fn variant(visit: &Visit, desk: &Desk, language: Language, typed: &Typed, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let tag = language.tag();
    let status = stand(desk, language);
    let said: Vec<(&str, _)> = Method::ALL.iter().map(|own| (own.as_str(), locale.text(words::method(*own)))).collect();
    let choices: Vec<Choice<'_>> = said.iter().map(|(value, label)| Choice::new(value, label)).collect();
    let (method, still) = (format!("method-{tag}"), format!("still-{tag}"));
    let wrong = FIELDS.iter().any(|field| errors.of(&format!("{field}-{tag}")).is_some());
    html! {
        details.fold open[wrong || status == Status::Stale] {
            summary { (language_name(locale, language)) " " (chip(locale, &status)) }
            (texts(visit, language, typed, errors))
            (Field::new(locale, &method, &t!(locale, "outcome-method")).select(&choices, typed.get(&method)))
            @if status == Status::Stale { (Field::new(locale, &still, &t!(locale, "outcome-still-right")).consent(false)) }
        }
    }
}

fn stand(desk: &Desk, language: Language) -> Status {
    let Some(answer) = open_draft(desk) else { return Status::Missing };
    let own: Vec<(&str, &Variant)> = desk
        .variants
        .iter()
        .filter(|(id, ..)| *id == answer.id)
        .map(|(_, field, variant)| (field.as_str(), variant))
        .collect();
    let german = |field: &str| {
        own.iter()
            .find(|(known, variant)| *known == field && variant.language == Language::De)
            .map(|(_, variant)| *variant)
    };
    let here: Vec<&(&str, &Variant)> =
        own.iter().filter(|(_, variant)| variant.language == language && !variant.body.is_empty()).collect();
    let is_stale = |(field, variant): &&&(&str, &Variant)| freshness(variant, german(field)) != Freshness::Current;
    match here.first() {
        None => Status::Missing,
        Some(_) if here.iter().any(|own| is_stale(&own)) => Status::Stale,
        Some((_, variant)) => match variant.method {
            Method::Machine => Status::Machine,
            Method::Reviewed => Status::Reviewed,
            Method::Human => Status::Draft,
        },
    }
}
