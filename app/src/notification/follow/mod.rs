//! Following by mail: the box on a page, the form for an address, the link in the mail, and the way out. Rules are in
//! `participation_core::notification::follow`.

pub mod place;
pub mod stop;

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::{self, Reference, State};
use participation_core::notification::follow::{self, FollowKind, FollowRefused, Followed, MOST_FOLLOWED};
use participation_core::notification::news;
use participation_core::procedure;
use serde::Deserialize;

use crate::contribution::envelope::is_address;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form::{self, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Page, Place};

/// An address, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddressForm {
    email: String,
}

/// The word from a mail.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MailForm {
    mail: String,
}

/// What can be followed, with what it is called and where it is read.
pub struct Thing {
    pub followed: Followed,
    pub title: String,
    /// Whether the title is somebody's own words.
    pub quoted: bool,
    /// Below the language.
    pub path: String,
    /// Its feed, below `/feeds/de`.
    pub feed: Option<String>,
}

/// The ways to stay informed about the thing of a page: mail, feed, calendar.
pub struct Ways<'a> {
    pub kind: FollowKind,
    /// What stands for it in addresses: a slug, a number, a reference.
    pub thing: &'a str,
    /// Below `/feeds/de`.
    pub feed: Option<String>,
    /// Below `/calendar/de`.
    pub calendar: Option<String>,
}

/// The links, without a box around them.
pub fn links(visit: &Visit, ways: &Ways<'_>) -> Markup {
    let (locale, tag) = (visit.locale, visit.language.tag());
    let href = visit.link(&format!("/follow/{}/{}", ways.kind.as_str(), ways.thing));
    html! {
        p.with-icon { (Icon::Mail) span { a href=(href) { (t!(locale, "follow-by-mail")) } } }
        @if let Some(calendar) = &ways.calendar {
            p.with-icon { (Icon::Calendar) span { a href=(format!("/calendar/{tag}{calendar}")) { (t!(locale, "follow-by-calendar")) } } }
        }
        @if let Some(feed) = &ways.feed {
            p.with-icon { (Icon::Bell) span { a href=(format!("/feeds/{tag}{feed}")) { (t!(locale, "follow-by-feed")) } } }
        }
    }
}

/// The box beside the main column.
pub fn card(visit: &Visit, ways: &Ways<'_>) -> Markup {
    crate::ui::card::side_card(&t!(visit.locale, "follow-title"), &links(visit, ways))
}

/// What an address names, or nothing that anybody can read.
async fn thing(visit: &Visit, kind: &str, name: &str) -> Result<Thing, Problem> {
    let storage = &visit.app.storage;
    let kind: FollowKind = kind.parse().map_err(|_| Problem::NotFound)?;
    let number = || name.parse::<i64>().map_err(|_| Problem::NotFound);
    match kind {
        FollowKind::Procedure => {
            let page = procedure::published(storage, name, visit.language).await?;
            let id = page.procedure.id;
            Ok(Thing {
                followed: Followed { kind, id },
                title: page.texts.body(id, "title").to_owned(),
                quoted: false,
                path: format!("/procedures/{name}"),
                feed: Some(format!("/procedures/{name}.atom")),
            })
        }
        FollowKind::District => {
            let id = number()?;
            let gazetteer = visit.app.gazetteer.get(storage).await?;
            let title = gazetteer.name_of(id).ok_or(Problem::NotFound)?.to_owned();
            let (path, feed) = (format!("/districts/{id}"), Some(format!("/districts/{id}.atom")));
            Ok(Thing { followed: Followed { kind, id }, title, quoted: false, path, feed })
        }
        FollowKind::Topic => {
            let id = number()?;
            let place = news::topic(storage, id, visit.language).await?;
            let (path, feed) = (format!("/topics/{id}"), Some(format!("/topics/{id}.atom")));
            Ok(Thing { followed: Followed { kind, id }, title: place.name, quoted: false, path, feed })
        }
        FollowKind::Contribution => {
            let reference: Reference = name.parse().map_err(|_| Problem::NotFound)?;
            let mut receipt = contribution::receipt(storage, reference, visit.language).await?;
            // What has joined another contribution is told by that one.
            if let Some(into) = receipt.merged_into.take() {
                receipt = contribution::receipt(storage, into, visit.language).await?;
            }
            let shown = receipt.state == State::Listed && !receipt.headline.is_empty();
            let reference = &receipt.reference;
            Ok(Thing {
                followed: Followed { kind, id: receipt.id },
                title: if shown { receipt.headline.clone() } else { reference.to_string() },
                quoted: shown,
                path: format!("/receipts/{reference}"),
                feed: (receipt.state == State::Listed).then(|| format!("/contributions/{reference}.atom")),
            })
        }
    }
}

type Path = web::Path<(String, String, String)>;

/// The form.
pub async fn form(visit: Visit, path: Path) -> Result<HttpResponse, Problem> {
    let thing = thing(&visit, &path.1, &path.2).await?;
    form_page(&visit, &path, &thing, "", &FormErrors::default())
}

/// Sends the mail that asks. The answer is the same for every address, whoever follows already.
pub async fn send(visit: Visit, path: Path, web::Form(typed): web::Form<AddressForm>) -> Result<HttpResponse, Problem> {
    let thing = thing(&visit, &path.1, &path.2).await?;
    let address = typed.email.trim();
    if !is_address(address) {
        let mut errors = FormErrors::default();
        errors.add("email", t!(visit.locale, "contribution-email-wrong"));
        return form_page(&visit, &path, &thing, address, &errors);
    }
    visit.may_mail()?;
    follow::ask(&visit.app.storage, thing.followed, (address, visit.language), visit.now).await?;
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, visit.link("/follow/sent"))).finish())
}

fn form_page(
    visit: &Visit,
    path: &Path,
    thing: &Thing,
    typed: &str,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let fields = html! {
        (Field::new(locale, "email", &t!(locale, "contribution-email")).hint(&t!(locale, "follow-email-hint"))
            .error(errors.of("email")).email(typed))
        (Button::new(&t!(locale, "follow-send"), Weight::Sun).icon(Icon::Mail).submit())
    };
    let action = visit.link(&format!("/follow/{}/{}", path.1, path.2));
    let body = html! {
        h1 { (t!(locale, "follow-title")) }
        p.lead { (t!(locale, "follow-lead")) }
        p { (t!(locale, "follow-about")) " " a href=(visit.link(&thing.path)) { @if thing.quoted { bdi { (thing.title) } } @else { (thing.title) } } }
        (form::post(&action, &token, None, &fields))
        p { (t!(locale, "follow-how")) }
        @if let Some(feed) = &thing.feed {
            p { (t!(locale, "follow-without-mail")) (locale.between())
                a href=(format!("/feeds/{}{feed}", visit.language.tag())) { (t!(locale, "follow-by-feed")) } }
        }
        (flow::help(locale, &visit.app.config.contact, None))
    };
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    Ok(response.body(framed(visit, &t!(locale, "follow-title"), errors, &body)))
}

/// A mail is on its way, to whatever address.
pub async fn sent(visit: Visit) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let body = html! {
        h1 { (t!(locale, "follow-sent")) }
        p.lead { (t!(locale, "follow-sent-text")) }
        p { (Button::new(&t!(locale, "ui-nav-take-part"), Weight::Outline).link(&visit.link("/procedures"))) }
    };
    Ok(HttpResponse::Ok().body(framed(&visit, &t!(locale, "follow-sent"), &FormErrors::default(), &body)))
}

/// "Is this your address?" Opening it changes nothing, for mail scanners open links too; a button does.
pub async fn confirm_form(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let (locale, token) = (visit.locale, visit.form_token()?.to_string());
    let inside = html! {
        (form::hidden("mail", &path.1))
        (Button::new(&t!(locale, "follow-confirm-now"), Weight::Sun).submit())
    };
    let body = html! {
        h1 { (t!(locale, "follow-confirm")) }
        p.lead { (t!(locale, "follow-confirm-lead")) }
        (form::post(&visit.link("/follow/confirm"), &token, None, &inside))
    };
    Ok(HttpResponse::Ok().body(framed(&visit, &t!(locale, "follow-confirm"), &FormErrors::default(), &body)))
}

/// Confirms it, and shows what is followed with this address now.
pub async fn confirm(visit: Visit, web::Form(typed): web::Form<MailForm>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let (status, title, text) = match follow::confirm(&visit.app.storage, &typed.mail, visit.now).await {
        Ok(Some(stop)) => {
            let href = visit.link(&format!("/follow/mine/{stop}?done=yes"));
            return Ok(HttpResponse::SeeOther().insert_header((LOCATION, href)).finish());
        }
        Ok(None) => (HttpResponse::Ok(), t!(locale, "follow-confirmed"), t!(locale, "follow-confirmed-before")),
        Err(FollowRefused::UnknownToken) => {
            (HttpResponse::Gone(), t!(locale, "follow-old"), t!(locale, "follow-old-text"))
        }
        Err(FollowRefused::TooMany) => (
            HttpResponse::Conflict(),
            t!(locale, "follow-too-many"),
            t!(locale, "follow-too-many-text", most = MOST_FOLLOWED),
        ),
        Err(FollowRefused::Store(error)) => return Err(error.into()),
    };
    let mut status = status;
    let body = html! { h1 { (title) } p.lead { (text) } };
    Ok(status.body(framed(&visit, &title, &FormErrors::default(), &body)))
}

fn framed(visit: &Visit, title: &str, errors: &FormErrors, body: &Markup) -> String {
    let main = flow::flow(visit.locale, None, errors, body);
    let page = Page::new(title, main).at(Place::Elsewhere).with_errors(!errors.is_empty()).not_for_search_engines();
    layout::page(visit, page).into_string()
}
