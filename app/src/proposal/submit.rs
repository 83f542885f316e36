//! Writing a proposal: one page to write, one to check, one transaction, then the receipt.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::{Envelope, Position};
use participation_core::district::Found;
use participation_core::procedure::{self, Format, ProcedurePage};
use participation_core::proposal::{self, BODY_LIMIT, NewProposal, SubmitRefused, TITLE_LIMIT};
use participation_core::{PlainText, TextRefused};
use serde::{Deserialize, Serialize};

use crate::contribution::envelope::{self, too_long};
use crate::contribution::receipt;
use crate::error::Problem;
use crate::locale::Locale;
use crate::procedure::closed;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::check_answers::{Answered, check_answers};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow::{self, Progress};
use crate::ui::form::{self, Choice, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};

/// As typed. Unknown fields are ignored, so nobody sets what the form does not ask.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SubmitForm {
    pub(crate) title: String,
    pub(crate) body: String,
    topic: String,
    #[serde(flatten)]
    pub(crate) envelope: envelope::Typed,
    /// Which button sent it: `check`, `edit` or `send`.
    step: String,
}

/// The empty form, or what to do instead when nothing can be handed in.
pub async fn form(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let page = procedure::published(&visit.app.storage, &path.1, visit.language).await?;
    if let Err(reason) = page.offer(Format::Proposals).and_then(|offer| offer.open_at(visit.now)) {
        return Ok(closed::answer(&visit, &page, Format::Proposals, reason));
    }
    let typed = SubmitForm::fresh();
    write_page(&visit, &page, &typed, &FormErrors::default())
}

/// Checks what was typed; sends it when the person has looked at it once more.
pub async fn send(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Form(typed): web::Form<SubmitForm>,
) -> Result<HttpResponse, Problem> {
    let page = procedure::published(&visit.app.storage, &path.1, visit.language).await?;
    let mut errors = FormErrors::default();
    let parsed = typed.parse(&visit, &page, &mut errors);
    let Some(new) = parsed.filter(|_| errors.is_empty() && typed.step != "edit") else {
        return write_page(&visit, &page, &typed, &errors);
    };
    if typed.step != "send" {
        return check_page(&visit, &page, &typed);
    }
    if new.envelope.contact_email.is_some() {
        visit.may_mail()?;
    }
    let new = NewProposal { envelope: located(&visit, new.envelope).await?, ..new };
    match proposal::submit(&visit.app.storage, new, visit.now).await {
        Ok(submitted) => Ok(receipt::redirect(&visit, &submitted)),
        Err(SubmitRefused::Closed(reason)) => Ok(closed::answer(&visit, &page, Format::Proposals, reason)),
        Err(SubmitRefused::UnknownTopic) => {
            errors.add("topic", t!(visit.locale, "proposal-topic-unknown"));
            write_page(&visit, &page, &typed, &errors)
        }
        Err(SubmitRefused::Store(error)) => Err(error.into()),
    }
}

/// Finds the district of the place somebody named, where the city's list of places knows it.
pub(crate) async fn located(visit: &Visit, envelope: Envelope) -> Result<Envelope, Problem> {
    let Some(place) = envelope.place.as_deref() else { return Ok(envelope) };
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    let (district, position) = match gazetteer.find(place, 1).into_iter().next() {
        Some(Found::District { id, .. }) => (Some(id), None),
        Some(Found::Place { position, district, .. }) => {
            let id = district.as_deref().and_then(|name| gazetteer.id_of(name));
            (id, position.map(|at| Position { longitude: at.longitude(), latitude: at.latitude() }))
        }
        Some(Found::Borough { .. }) | None => (None, None),
    };
    Ok(Envelope { district, position, ..envelope })
}

impl SubmitForm {
    /// An empty form with a key of its own.
    pub(crate) fn fresh() -> Self {
        Self { envelope: envelope::Typed::new(), ..Self::default() }
    }

    /// Checks every field; what is wrong is added to `errors`. Clerks' forms are read by the same rules.
    pub(crate) fn parse(&self, visit: &Visit, page: &ProcedurePage, errors: &mut FormErrors) -> Option<NewProposal> {
        let locale = visit.locale;
        let title = match PlainText::line(&self.title, TITLE_LIMIT) {
            Ok(title) => Some(title),
            Err(TextRefused::Empty) => {
                errors.add("title", t!(locale, "proposal-title-missing"));
                None
            }
            Err(TextRefused::TooLong { length, limit }) => {
                errors.add("title", too_long(locale, length, limit));
                None
            }
        };
        let body = match PlainText::paragraphs(&self.body, BODY_LIMIT) {
            Ok(body) => Some(body),
            Err(TextRefused::Empty) => None,
            Err(TextRefused::TooLong { length, limit }) => {
                errors.add("body", too_long(locale, length, limit));
                None
            }
        };
        let topic = page.topics.iter().map(|topic| topic.id).find(|id| id.to_string() == self.topic);
        if topic.is_none() && !self.topic.is_empty() {
            errors.add("topic", t!(locale, "proposal-topic-unknown"));
        }
        let envelope = self.envelope.parse(visit, errors);
        Some(NewProposal { procedure: page.procedure.id, title: title?, body, topic, envelope })
    }
}

/// The fields about the proposal itself, for residents and for clerks who type what they read.
pub(crate) fn fields(locale: &'static Locale, page: &ProcedurePage, typed: &SubmitForm, errors: &FormErrors) -> Markup {
    let names: Vec<(String, &str)> =
        page.topics.iter().map(|topic| (topic.id.to_string(), page.texts.body(topic.id, "name"))).collect();
    let none = t!(locale, "proposal-topic-none");
    let choices: Vec<Choice<'_>> =
        std::iter::once(Choice::new("", &none)).chain(names.iter().map(|(id, name)| Choice::new(id, name))).collect();
    html! {
        (Field::new(locale, "title", &t!(locale, "proposal-title"))
            .hint(&t!(locale, "proposal-title-hint")).error(errors.of("title")).text(&typed.title))
        (Field::new(locale, "body", &t!(locale, "proposal-body"))
            .hint(&t!(locale, "proposal-body-hint")).error(errors.of("body")).optional()
            .most(BODY_LIMIT as u32).textarea(&typed.body, 8))
        @if !page.topics.is_empty() {
            (Field::new(locale, "topic", &t!(locale, "proposal-topic")).error(errors.of("topic")).optional()
                .select(&choices, &typed.topic))
        }
        (Field::new(locale, "place", &t!(locale, "contribution-place"))
            .hint(&t!(locale, "contribution-place-hint")).error(errors.of("place")).optional()
            .text(&typed.envelope.place))
    }
}

fn write_page(
    visit: &Visit,
    page: &ProcedurePage,
    typed: &SubmitForm,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let fields = html! {
        (fields(locale, page, typed, errors))
        (envelope::fields(locale, &typed.envelope, errors))
        p.muted { (t!(locale, "contribution-privacy")) (locale.between())
            a href=(visit.link(&format!("/procedures/{}/privacy", page.procedure.slug))) { (t!(locale, "contribution-privacy-link")) } }
        (Button::new(&t!(locale, "contribution-to-check"), Weight::Main).icon(Icon::ArrowOn).says("step", "check").submit())
    };
    let body = html! {
        h1 { (t!(locale, "proposal-write")) }
        p.lead { (t!(locale, "proposal-write-lead", days = page.procedure.answer_days)) }
        (form::post(&action(visit, page), &token, Some(&typed.envelope.key), &fields))
        (flow::help(locale, &visit.app.config.contact, None))
    };
    Ok(answer(visit, page, (1, errors), &body))
}

fn check_page(visit: &Visit, page: &ProcedurePage, typed: &SubmitForm) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let topic = page.topics.iter().find(|topic| topic.id.to_string() == typed.topic);
    let topic = topic.map_or("", |topic| page.texts.body(topic.id, "name"));
    let shown = [
        (t!(locale, "proposal-title"), typed.title.as_str()),
        (t!(locale, "proposal-body"), typed.body.as_str()),
        (t!(locale, "proposal-topic"), topic),
        (t!(locale, "contribution-place"), typed.envelope.place.as_str()),
        (t!(locale, "contribution-name"), typed.envelope.name.as_str()),
        (t!(locale, "contribution-email"), typed.envelope.email.as_str()),
    ];
    let none = t!(locale, "contribution-left-empty");
    let answers: Vec<Answered<'_>> = shown
        .iter()
        .map(|(question, answer)| {
            let answer = html! {
                @if answer.trim().is_empty() { span.muted { (none) } } @else { span.lines-kept dir="auto" { (answer) } }
            };
            Answered { question, answer, change: None }
        })
        .collect();
    let kept = [
        ("title", &typed.title),
        ("body", &typed.body),
        ("topic", &typed.topic),
        ("place", &typed.envelope.place),
        ("name", &typed.envelope.name),
        ("email", &typed.envelope.email),
    ];
    let inside = html! {
        @for (name, value) in kept { (form::hidden(name, value)) }
        (check_answers(locale, &answers))
        p { (locale.text(envelope::shown(page.procedure.moderation))) }
        div.row {
            (Button::new(&t!(locale, "proposal-send"), Weight::Sun).says("step", "send").submit())
            (Button::new(&t!(locale, "contribution-edit"), Weight::Quiet).icon(Icon::ArrowBack).says("step", "edit").submit())
        }
    };
    let body = html! {
        h1 { (t!(locale, "contribution-check")) }
        (form::post(&action(visit, page), &token, Some(&typed.envelope.key), &inside))
        (flow::help(locale, &visit.app.config.contact, None))
    };
    Ok(answer(visit, page, (2, &FormErrors::default()), &body))
}

fn action(visit: &Visit, page: &ProcedurePage) -> String {
    visit.link(&format!("/procedures/{}/proposals/new", page.procedure.slug))
}

fn answer(visit: &Visit, page: &ProcedurePage, (step, errors): (u32, &FormErrors), body: &Markup) -> HttpResponse {
    let locale = visit.locale;
    let slug = &page.procedure.slug;
    let words = t!(locale, "contribution-step", step = step, of = 2);
    let beside = page.texts.body(page.procedure.id, "title");
    let progress = Progress { words: &words, beside, step, of: 2 };
    let main = flow::flow(locale, Some(progress), errors, body);
    let question = if step == 1 { t!(locale, "proposal-write") } else { t!(locale, "contribution-check") };
    let page = Page::new(t!(locale, "proposal-write"), main)
        .step(question, words.as_ref())
        .at(Place::TakePart)
        .crumbs([
            Crumb::new(beside, visit.link(&format!("/procedures/{slug}"))),
            Crumb::new(t!(locale, "proposal-list"), visit.link(&format!("/procedures/{slug}/proposals"))),
        ])
        .with_errors(!errors.is_empty())
        .not_for_search_engines();
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    response.body(layout::page(visit, page).into_string())
}
