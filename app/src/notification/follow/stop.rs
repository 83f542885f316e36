//! The way out: a page that lists what an address follows, and the one click that a mail program can do by itself
//! (RFC 8058). Whoever holds the word from a mail may end it; everybody gets the same answer.

use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::Reference;
use participation_core::notification::follow::{self, FollowKind, Followed, Following, Named};
use serde::Deserialize;

use super::framed;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form;
use crate::ui::icon::Icon;
use crate::ui::notice::done;

/// What a redirect told.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    done: String,
}

/// The word from a mail, and what to end: everything, or one thing as `topic-7`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct StopForm {
    mail: String,
    one: String,
}

/// What is followed. Opening it changes nothing.
pub async fn mine(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Query(query): web::Query<Done>,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let found = follow::following(&visit.app.storage, &path.1).await?;
    let things = found.as_ref().map(|found| found.things.as_slice()).unwrap_or_default();
    let body = html! {
        @if query.done == "yes" { (done(&t!(locale, "follow-confirmed"))) }
        h1 { (t!(locale, "follow-mine")) }
        @if things.is_empty() {
            p.lead { (t!(locale, "follow-mine-none")) }
        } @else {
            p.lead { (t!(locale, "follow-mine-lead")) }
            ul.item-list { @for one in things { li { (line(&visit, &token, &path.1, one)) } } }
        }
        (all(&visit, &token, &path.1, found.as_ref()))
    };
    let page = framed(&visit, &t!(locale, "follow-mine"), &FormErrors::default(), &body);
    Ok(HttpResponse::Ok().insert_header((CACHE_CONTROL, "private, no-store")).body(page))
}

/// Where a mail program opens the address of the one click instead of sending to it: the page that has the button.
pub async fn opened(visit: Visit, path: web::Path<(String, String)>) -> HttpResponse {
    let mine = visit.link(&format!("/follow/mine/{}", percent(&path.1)));
    HttpResponse::SeeOther().insert_header((LOCATION, mine)).finish()
}

fn word(of: Followed) -> String {
    format!("{}-{}", of.kind.as_str(), of.id)
}

fn line(visit: &Visit, token: &str, mail: &str, one: &Named) -> Markup {
    let locale = visit.locale;
    let kind = match one.followed.kind {
        FollowKind::Procedure => t!(locale, "contribution-procedure"),
        FollowKind::District => t!(locale, "follow-kind-district"),
        FollowKind::Topic => t!(locale, "proposal-topic"),
        FollowKind::Contribution => t!(locale, "follow-kind-contribution"),
    };
    let inside = html! {
        (form::hidden("mail", mail))
        (form::hidden("one", &word(one.followed)))
        (Button::new(&t!(locale, "follow-end-one"), Weight::Outline).small().about(&one.title).submit())
    };
    html! {
        div.item-words {
            strong dir="auto" { @if one.title.parse::<Reference>().is_ok() { (crate::ui::code(&one.title)) } @else { (one.title) } }
            span.small.muted { (kind) }
            (form::post(&visit.link("/follow/stop"), token, None, &inside))
        }
    }
}

/// The button is there even when nothing is followed, so that nobody learns from it whether a word is known.
fn all(visit: &Visit, token: &str, mail: &str, found: Option<&Following>) -> Markup {
    let locale = visit.locale;
    let inside = html! {
        (form::hidden("mail", mail))
        (Button::new(&t!(locale, "follow-end-all"), Weight::Main).icon(Icon::Bin).submit())
    };
    html! {
        @if found.is_some() { p { (t!(locale, "follow-end-what")) } }
        (form::post(&visit.link("/follow/stop"), token, None, &inside))
    }
}

/// Ends one thing or everything.
pub async fn send(visit: Visit, web::Form(typed): web::Form<StopForm>) -> Result<HttpResponse, Problem> {
    let one = typed
        .one
        .split_once('-')
        .and_then(|(kind, id)| Some(Followed { kind: kind.parse().ok()?, id: id.parse().ok()? }));
    if one.is_none() && !typed.one.is_empty() {
        return Err(Problem::invalid("no such thing is followed"));
    }
    follow::stop(&visit.app.storage, &typed.mail, one).await?;
    let href = match one {
        Some(_) => visit.link(&format!("/follow/mine/{}", percent(&typed.mail))),
        None => visit.link("/follow/stopped"),
    };
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, href)).finish())
}

fn percent(word: &str) -> String {
    percent_encoding::utf8_percent_encode(word, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// The mail program's own click: no form of ours, no page needed.
pub async fn one_click(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    follow::stop(&visit.app.storage, &path.1, None).await?;
    stopped(visit).await
}

/// It is over.
pub async fn stopped(visit: Visit) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let body = html! { h1 { (t!(locale, "follow-stopped")) } p.lead { (t!(locale, "follow-stopped-text")) } };
    Ok(HttpResponse::Ok().body(framed(&visit, &t!(locale, "follow-stopped"), &FormErrors::default(), &body)))
}
