//! Barrierefreiheit: the statement (BITVNRW, EN 301 549), and a form to say where it is not true. What is sent goes
//! to the office as mail; nothing is published.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::notification::{self, Message, Outgoing};
use participation_core::{PlainText, TextRefused};
use serde::Deserialize;

use super::address;
use crate::config::Conformance;
use crate::contribution::envelope::{is_address, too_long};
use crate::error::Problem;
use crate::locale::Key;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Field};
use crate::ui::layout::{self, Page};
use crate::ui::notice;
use crate::{key, t};

const REPORT_LIMIT: usize = 2_000;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BarrierForm {
    report: String,
    email: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    sent: bool,
}

/// The statement with the form.
pub async fn page(visit: Visit, web::Query(query): web::Query<Sent>) -> Result<HttpResponse, Problem> {
    show(&visit, &BarrierForm::default(), &FormErrors::default(), query.sent)
}

/// Sends a report of a barrier to the office.
pub async fn report(visit: Visit, web::Form(typed): web::Form<BarrierForm>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let mut errors = FormErrors::default();
    let report = match PlainText::paragraphs(&typed.report, REPORT_LIMIT) {
        Ok(report) => Some(report),
        Err(TextRefused::Empty) => {
            errors.add("report", t!(locale, "legal-barrier-missing"));
            None
        }
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add("report", too_long(locale, length, limit));
            None
        }
    };
    let reply_to = typed.email.trim();
    if !reply_to.is_empty() && !is_address(reply_to) {
        errors.add("email", t!(locale, "contribution-email-wrong"));
    }
    let Some(report) = report.filter(|_| errors.is_empty()) else { return show(&visit, &typed, &errors, false) };
    let mail = Outgoing {
        recipient: visit.app.config.contact.email.clone(),
        language: participation_core::Language::De,
        message: Message::Barrier { report: report.to_string(), reply_to: reply_to.to_owned() },
    };
    visit.may_mail()?;
    notification::queue(&visit.app.storage, mail, visit.now).await?;
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, visit.link("/accessibility?sent=true"))).finish())
}

fn show(visit: &Visit, typed: &BarrierForm, errors: &FormErrors, sent: bool) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let title = t!(locale, "ui-footer-accessibility");
    let main = html! {
        div.wrap.section-first {
            (error_summary(locale, errors))
            @if sent { (notice::done(&t!(locale, "legal-barrier-sent"))) }
            div.page-head { h1 { (title) } }
            div.prose { (statement(visit)) }
            section.section {
                h2 { (t!(locale, "legal-barrier")) }
                (barrier_form(visit, typed, errors)?)
            }
        }
    };
    let page = Page::new(title, main).with_errors(!errors.is_empty());
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    Ok(response.body(layout::page(visit, page).into_string()))
}

fn statement(visit: &Visit) -> Markup {
    let locale = visit.locale;
    let legal = &visit.app.config.legal;
    let reviewed = visit.app.config.accessibility_reviewed;
    html! {
        p.lead { (t!(locale, "legal-accessibility-lead")) }
        p { (t!(locale, "legal-accessibility-standard")) }
        h2 { (t!(locale, "legal-conformance")) }
        p { (locale.text(conformance_words(legal.conformance))) }
        h2 { (t!(locale, "legal-accessibility-limits")) }
        ul {
            li { (t!(locale, "legal-accessibility-limit-residents")) }
            li { (t!(locale, "legal-accessibility-limit-map")) }
            li { (t!(locale, "legal-accessibility-limit-sign")) }
        }
        h2 { (t!(locale, "legal-accessibility-reviewed")) }
        p { (t!(locale, "legal-accessibility-reviewed-text", day = locale.date(reviewed))) }
        h2 { (t!(locale, "legal-accessibility-body")) }
        p { (t!(locale, "legal-accessibility-body-text")) }
        p {
            bdi lang="de" { (legal.ombuds.address) } br;
            a href=(format!("mailto:{}", legal.ombuds.email)) { bdi { (legal.ombuds.email) } } br;
            a href=(legal.ombuds.link) { (t!(locale, "legal-ombuds-link")) }
        }
        h2 { (t!(locale, "legal-accessibility-own")) }
        (address(&visit.app.config.contact))
    }
}

fn conformance_words(conformance: Conformance) -> Key {
    match conformance {
        Conformance::Full => key!("legal-conformance-full"),
        Conformance::Partial => key!("legal-conformance-partial"),
        Conformance::None => key!("legal-conformance-none"),
    }
}

fn barrier_form(visit: &Visit, typed: &BarrierForm, errors: &FormErrors) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let fields = html! {
        (Field::new(locale, "report", &t!(locale, "legal-barrier-what")).hint(&t!(locale, "legal-barrier-hint"))
            .error(errors.of("report")).most(REPORT_LIMIT as u32).textarea(&typed.report, 5))
        (Field::new(locale, "email", &t!(locale, "contribution-email")).hint(&t!(locale, "legal-barrier-email-hint"))
            .error(errors.of("email")).optional().email(&typed.email))
        (Button::new(&t!(locale, "legal-barrier-send"), Weight::Main).submit())
    };
    Ok(form::post(&visit.link("/accessibility"), &token, None, &fields))
}
