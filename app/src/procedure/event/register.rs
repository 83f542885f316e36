//! Registering without an account: one form, then a page that the code opens again, from which one can withdraw.

use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::StoreError;
use participation_core::contribution::Secret;
use participation_core::procedure::ProcedurePage;
use participation_core::procedure::event::{
    self, Event, EventState, MOST_PEOPLE, NAME_LIMIT, NEEDS_LIMIT, NewRegistration, RegisterRefused, Registration,
};
use participation_core::{PlainText, TextRefused};
use serde::Deserialize;

use super::{Path, cancelled, event_crumb, procedure_crumb, read, seats};
use crate::contribution::envelope::{Typed, is_address, optional_line, too_long};
use crate::error::Problem;
use crate::notification::news::{event_path, event_time};
use crate::procedure::inline;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::code;
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form::{self, Field, Width};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Page, Place};
use crate::ui::notice::{Tone, done, notice};
use crate::ui::receipt::{Fact, facts};

/// As typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RegisterForm {
    key: String,
    people: String,
    name: String,
    needs: String,
    email: String,
}

/// The code of a registration, from the address or typed in; and what a redirect told.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeQuery {
    code: String,
    done: String,
}

/// The form, or why nobody can register.
pub async fn form(visit: Visit, path: Path) -> Result<HttpResponse, Problem> {
    let (page, event) = read(&visit, &path.1, path.2).await?;
    if event.open_at(visit.now).is_err() {
        return Ok(to_event(&visit, &page, &event));
    }
    let fresh = RegisterForm { key: Typed::new().key, people: "1".to_owned(), ..RegisterForm::default() };
    form_page(&visit, &page, &event, &fresh, &FormErrors::default())
}

fn to_event(visit: &Visit, page: &ProcedurePage, event: &Event) -> HttpResponse {
    let href = visit.link(&event_path(&page.procedure.slug, event.id));
    HttpResponse::SeeOther().insert_header((LOCATION, href)).finish()
}

/// Registers.
pub async fn send(
    visit: Visit,
    path: Path,
    web::Form(typed): web::Form<RegisterForm>,
) -> Result<HttpResponse, Problem> {
    let (page, event) = read(&visit, &path.1, path.2).await?;
    let mut errors = FormErrors::default();
    let Some(new) = typed.parse(&visit, &mut errors).filter(|_| errors.is_empty()) else {
        return form_page(&visit, &page, &event, &typed, &errors);
    };
    if new.email.is_some() {
        visit.may_mail()?;
    }
    match event::register(&visit.app.storage, event.id, new, visit.now).await {
        Ok(code) => {
            let path = event_path(&page.procedure.slug, event.id);
            let href = visit.link(&format!("{path}/registration?code={code}"));
            Ok(HttpResponse::SeeOther().insert_header((LOCATION, href)).finish())
        }
        Err(RegisterRefused::Closed(_)) => Ok(to_event(&visit, &page, &event)),
        Err(RegisterRefused::Seats(seats)) => {
            errors.add("people", t!(visit.locale, "event-people-too-many", count = seats));
            form_page(&visit, &page, &event, &typed, &errors)
        }
        Err(RegisterRefused::People) => Err(Problem::invalid("so many people")),
        Err(RegisterRefused::Store(error)) => Err(error.into()),
    }
}

impl RegisterForm {
    fn parse(&self, visit: &Visit, errors: &mut FormErrors) -> Option<NewRegistration> {
        let locale = visit.locale;
        let people = self.people.trim().parse::<i32>().ok().filter(|people| (1..=MOST_PEOPLE).contains(people));
        if people.is_none() {
            errors.add("people", t!(locale, "event-people-wrong", most = MOST_PEOPLE));
        }
        let name = optional_line(locale, &self.name, NAME_LIMIT, "name", errors);
        let needs = match PlainText::paragraphs(&self.needs, NEEDS_LIMIT) {
            Ok(needs) => Some(needs),
            Err(TextRefused::Empty) => None,
            Err(TextRefused::TooLong { length, limit }) => {
                errors.add("needs", too_long(locale, length, limit));
                None
            }
        };
        let email = Some(self.email.trim().to_owned()).filter(|address| !address.is_empty());
        if email.as_deref().is_some_and(|address| !is_address(address)) {
            errors.add("email", t!(locale, "contribution-email-wrong"));
        }
        let envelope = Typed { key: self.key.clone(), ..Typed::default() }.parse(visit, &mut FormErrors::default());
        Some(NewRegistration {
            idempotency_key: envelope.idempotency_key,
            people: people?,
            name: name.and_then(|name| PlainText::line(&name, NAME_LIMIT).ok()),
            needs,
            email,
            language: visit.language,
        })
    }
}

fn form_page(
    visit: &Visit,
    page: &ProcedurePage,
    event: &Event,
    typed: &RegisterForm,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let fields = html! {
        (Field::new(locale, "people", &t!(locale, "event-people")).hint(&t!(locale, "event-people-hint"))
            .error(errors.of("people")).width(Width::Narrow).whole_number(&typed.people))
        (Field::new(locale, "name", &t!(locale, "event-name")).hint(&t!(locale, "event-name-hint"))
            .error(errors.of("name")).optional().autocomplete("name").text(&typed.name))
        (Field::new(locale, "needs", &t!(locale, "event-needs")).hint(&t!(locale, "event-needs-hint"))
            .error(errors.of("needs")).optional().most(NEEDS_LIMIT as u32).textarea(&typed.needs, 3))
        (Field::new(locale, "email", &t!(locale, "contribution-email")).hint(&t!(locale, "event-email-hint"))
            .error(errors.of("email")).optional().email(&typed.email))
        p.small.muted { (t!(locale, "event-privacy")) }
        (Button::new(&t!(locale, "event-register-now"), Weight::Sun).icon(Icon::ArrowOn).submit())
    };
    let path = event_path(&page.procedure.slug, event.id);
    let body = html! {
        h1 { (t!(locale, "event-register")) }
        p.lead { strong dir="auto" { (inline(visit.language, page.texts.get(event.id, "title"))) } br; (event_time(locale, event)) }
        p { (seats(visit, event)) }
        (form::post(&visit.link(&format!("{path}/register")), &token, Some(&typed.key), &fields))
        (flow::help(locale, &visit.app.config.contact, None))
    };
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    Ok(response.body(framed(visit, page, event, (&t!(locale, "event-register"), errors), &body)))
}

/// A registration, opened by its code; without one, the field for it.
pub async fn show(visit: Visit, path: Path, web::Query(query): web::Query<CodeQuery>) -> Result<HttpResponse, Problem> {
    let (page, event) = read(&visit, &path.1, path.2).await?;
    let typed = query.code.trim();
    if typed.is_empty() {
        return code_page(&visit, &page, &event, &query, &FormErrors::default());
    }
    match found(&visit, &event, typed).await? {
        Some((code, own)) => registered_page(&visit, &page, &own, &code),
        None => unknown(&visit, &page, &event, &query),
    }
}

async fn found(visit: &Visit, event: &Event, typed: &str) -> Result<Option<(Secret, Registration)>, Problem> {
    let Ok(code) = typed.parse::<Secret>() else { return Ok(None) };
    match event::registration(&visit.app.storage, event.id, code.clone()).await {
        Ok(own) => Ok(Some((code, own))),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn unknown(visit: &Visit, page: &ProcedurePage, event: &Event, query: &CodeQuery) -> Result<HttpResponse, Problem> {
    let mut errors = FormErrors::default();
    let words = if query.code.parse::<Secret>().is_ok() {
        t!(visit.locale, "event-code-unknown")
    } else {
        t!(visit.locale, "contribution-code-shape")
    };
    errors.add("code", words);
    code_page(visit, page, event, query, &errors)
}

/// Withdraws, by the code.
pub async fn leave(visit: Visit, path: Path, web::Form(query): web::Form<CodeQuery>) -> Result<HttpResponse, Problem> {
    let (page, event) = read(&visit, &path.1, path.2).await?;
    let Some((code, _)) = found(&visit, &event, query.code.trim()).await? else {
        return unknown(&visit, &page, &event, &query);
    };
    event::leave(&visit.app.storage, event.id, code, visit.now).await?;
    let path = event_path(&page.procedure.slug, event.id);
    let href = visit.link(&format!("{path}/registration?done=left"));
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, href)).finish())
}

fn code_page(
    visit: &Visit,
    page: &ProcedurePage,
    event: &Event,
    query: &CodeQuery,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let path = visit.link(&format!("{}/registration", event_path(&page.procedure.slug, event.id)));
    let left = query.done == "left" && errors.is_empty();
    let title = if left { t!(locale, "event-left") } else { t!(locale, "event-registration") };
    let body = html! {
        @if left { (done(&t!(locale, "event-left-text"))) }
        h1 { (title) }
        p.lead { strong dir="auto" { (inline(visit.language, page.texts.get(event.id, "title"))) } br; (event_time(locale, event)) }
        @if !left {
            form method="get" action=(path) novalidate {
                (Field::new(locale, "code", &t!(locale, "contribution-code")).hint(&t!(locale, "event-code-hint"))
                    .error(errors.of("code")).autocomplete("off").code(&query.code))
                (Button::new(&t!(locale, "event-open"), Weight::Main).submit())
            }
        }
    };
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    let page = framed(visit, page, event, (&title, errors), &body);
    Ok(response.insert_header((CACHE_CONTROL, "private, no-store")).body(page))
}

fn registered_page(
    visit: &Visit,
    page: &ProcedurePage,
    own: &Registration,
    secret: &Secret,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let event = &own.event;
    let token = visit.form_token()?.to_string();
    let path = visit.link(&format!("{}/registration", event_path(&page.procedure.slug, event.id)));
    let over = event.starts_at <= visit.now || event.state == EventState::Cancelled;
    let (title, lead) = match own.waiting {
        _ if over => (t!(locale, "event-registration"), None),
        true => (t!(locale, "event-waiting"), Some(t!(locale, "event-waiting-text"))),
        false => (t!(locale, "event-registered"), Some(t!(locale, "event-registered-text"))),
    };
    let reminds = !over && own.reminded && !own.waiting && visit.now.plus_days(1) < event.starts_at;
    let told = [
        Fact::new(t!(locale, "contribution-code"), html! { strong { (code(secret)) } }),
        Fact::new(t!(locale, "event-people"), html! { span.number { (locale.number(own.people)) } }),
    ];
    let inside = html! {
        (form::hidden("code", &secret.to_string()))
        (Button::new(&t!(locale, "event-leave"), Weight::Danger).submit())
    };
    let body = html! {
        h1 { (title) }
        (cancelled(visit, event))
        @if let Some(lead) = lead { p.lead { (lead) } }
        (facts(&told))
        (facts(&super::told(visit, page, event)))
        p { (t!(locale, "event-keep-code")) }
        @if reminds { (notice(Tone::Leaf, Icon::Mail, &html! { p { (t!(locale, "event-will-remind")) } })) }
        @if !over { (form::post(&path, &token, None, &inside)) }
        (Button::new(&t!(locale, "contribution-print"), Weight::Outline).icon(Icon::Printer).print())
    };
    let page = framed(visit, page, event, (&title, &FormErrors::default()), &body);
    Ok(HttpResponse::Ok().insert_header((CACHE_CONTROL, "private, no-store")).body(page))
}

fn framed(
    visit: &Visit,
    page: &ProcedurePage,
    event: &Event,
    (title, errors): (&str, &FormErrors),
    body: &Markup,
) -> String {
    let shown = Page::new(title, flow::flow(visit.locale, None, errors, body))
        .at(Place::TakePart)
        .crumbs([procedure_crumb(visit, page), event_crumb(visit, page, event)])
        .with_errors(!errors.is_empty())
        .not_for_search_engines();
    layout::page(visit, shown).into_string()
}
