//! One account: roles and office, deactivating, giving access again.

use super::people::{self, Typed};
use crate::access::Signed;
use crate::desk::page;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::staff::{self, Change, NotTwo, Staff, StaffId, StaffRefused};
use std::borrow::Cow;

/// The page.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let person = read(&visit, &path).await?;
    shown(&visit, &signed, &person, (&stored(&person), &FormErrors::default()), StatusCode::OK).await
}

/// What the form of roles shows at first.
fn stored(person: &Staff) -> Typed {
    Typed {
        roles: person.roles.iter().map(|role| role.as_str().to_owned()).collect(),
        office: person.office.map(|id| id.to_string()).unwrap_or_default(),
        ..Typed::default()
    }
}

/// Sets roles and office; the person signs in again.
pub async fn roles(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let person = read(&visit, &path).await?;
    let typed = Typed::read(pairs);
    let mut errors = FormErrors::default();
    let Some(roles) = typed.roles(&visit, &mut errors) else {
        return shown(&visit, &signed, &person, (&typed, &errors), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    change(&visit, &signed, &person, Change::Roles(roles, typed.office()), &typed).await
}

/// Takes the access away, at once.
pub async fn deactivate(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    access(&visit, &signed, &path, pairs, Change::Deactivate).await
}

/// Gives the access back.
pub async fn reactivate(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    access(&visit, &signed, &path, pairs, Change::Reactivate).await
}

async fn access(
    visit: &Visit,
    signed: &Signed,
    path: &str,
    pairs: Vec<(String, String)>,
    to: Change,
) -> Result<HttpResponse, Problem> {
    let person = read(visit, path).await?;
    change(visit, signed, &person, to, &Typed::read(pairs)).await
}

/// Says that the account is this person's, as the second administrator.
pub async fn confirm(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let person = read(&visit, &path).await?;
    let typed = Typed::read(pairs);
    let confirmed = staff::confirm(&visit.app.storage, person.id, typed.version, Some(signed.actor()), visit.now).await;
    let mut errors = FormErrors::default();
    match confirmed {
        Ok(()) => return Ok(to_person(person.id)),
        Err(StaffRefused::NotTwo(NotTwo::SamePerson)) => errors.add("confirm", t!(visit.locale, "staff-confirm-other")),
        Err(StaffRefused::StillInvited) => errors.add("confirm", t!(visit.locale, "staff-confirm-invited")),
        Err(refused) => return Err(problem(refused)),
    }
    shown(&visit, &signed, &person, (&stored(&person), &errors), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Gives a fresh one-time password and lets a new device be set up.
pub async fn reset(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let person = read(&visit, &path).await?;
    let version = Typed::read(pairs).version;
    let reset = staff::reset_access(&visit.app.storage, person.id, version, Some(signed.actor()), visit.now).await;
    let password = reset.map_err(problem)?;
    people::invitation(&visit, &signed, &person.login, &password).await
}

async fn read(visit: &Visit, id: &str) -> Result<Staff, Problem> {
    let id: StaffId = id.parse().map_err(|_| Problem::NotFound)?;
    Ok(staff::by_id(&visit.app.storage, id).await?)
}

async fn change(
    visit: &Visit,
    signed: &Signed,
    person: &Staff,
    change: Change,
    typed: &Typed,
) -> Result<HttpResponse, Problem> {
    let mut errors = FormErrors::default();
    match staff::change(&visit.app.storage, person.id, typed.version, change, signed.actor(), visit.now).await {
        Ok(()) => return Ok(to_person(person.id)),
        Err(StaffRefused::LastAdmin) => errors.add("roles", t!(visit.locale, "staff-last-admin")),
        Err(StaffRefused::OwnRoles) => errors.add("roles", t!(visit.locale, "staff-own-roles")),
        Err(StaffRefused::UnknownOffice) => errors.add("office", t!(visit.locale, "staff-office-unknown")),
        Err(refused) => return Err(problem(refused)),
    }
    shown(visit, signed, person, (typed, &errors), StatusCode::UNPROCESSABLE_ENTITY).await
}

fn to_person(id: StaffId) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, format!("/desk/staff/{id}"))).finish()
}

/// What a refusal means for a page, where no field is to blame.
pub(super) fn problem(refused: StaffRefused) -> Problem {
    match refused {
        StaffRefused::NotAllowed(_) => Problem::Forbidden,
        StaffRefused::NotTwo(refused) => refused.into(),
        StaffRefused::LastAdmin | StaffRefused::OwnRoles | StaffRefused::StillInvited => Problem::Changed,
        StaffRefused::LoginTaken | StaffRefused::NoRole | StaffRefused::UnknownOffice => Problem::invalid(refused),
        StaffRefused::Store(error) => error.into(),
    }
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    person: &Staff,
    (typed, errors): (&Typed, &FormErrors),
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let version = form::hidden("version", &person.version.to_string());
    let path = format!("/desk/staff/{}", person.id);
    let action = |name: &str, words: Cow<'_, str>, about: Cow<'_, str>| -> Markup {
        let weight = if name == "deactivate" { Weight::Danger } else { Weight::Outline };
        let inside = html! { (version) p.muted { (about) } (Button::new(&words, weight).submit()) };
        form::post(&format!("{path}/{name}"), &token, None, &inside)
    };
    let roles = html! {
        (version)
        (people::role_fields(visit, typed, errors).await?)
        (Button::new(&t!(locale, "staff-roles-set"), Weight::Main).submit())
    };
    let back = html! { a href="/desk/staff" { (t!(locale, "staff-people")) } };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&back, &person.name, &people::state(visit, person)))
        @if !person.confirmed { (confirming(visit, signed, person, errors)?) }
        (form::post(&format!("{path}/roles"), &token, None, &roles))
        section aria-labelledby="access" {
            h2 #access { (t!(locale, "staff-access")) }
            (action("reset", t!(locale, "staff-reset"), t!(locale, "staff-reset-about")))
            @if person.active {
                (action("deactivate", t!(locale, "staff-deactivate"), t!(locale, "staff-deactivate-about")))
            } @else {
                (action("reactivate", t!(locale, "staff-reactivate"), t!(locale, "staff-reactivate-about")))
            }
        }
    };
    let page = Page::new(person.name.clone(), main).with_errors(!errors.is_empty());
    page::answer_with(visit, signed, page, status).await
}

/// Why somebody else has to say whose account it is, and the button for whoever may.
fn confirming(visit: &Visit, signed: &Signed, person: &Staff, errors: &FormErrors) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let actor = signed.actor();
    let own = person.person == actor.person || person.vouched_by == Some(actor.staff);
    let token = visit.form_token()?.to_string();
    let inside = html! {
        (form::hidden("version", &person.version.to_string()))
        (Button::new(&t!(locale, "staff-confirm"), Weight::Main).submit())
    };
    Ok(html! {
        section.card.stack #confirm aria-labelledby="confirm-title" {
            h2.card-title #confirm-title { (t!(locale, "staff-confirm-title")) }
            p { (t!(locale, "staff-confirm-why")) }
            @if let Some(words) = errors.of("confirm") { p.with-icon { (Icon::Triangle) strong { (words) } } }
            @if person.one_time_until.is_some() { p { (t!(locale, "staff-confirm-invited")) } }
            @else if own { p { (t!(locale, "staff-confirm-other")) } }
            @else {
                p { (t!(locale, "staff-confirm-about")) }
                (form::post(&format!("/desk/staff/{}/confirm", person.id), &token, None, &inside))
            }
        }
    })
}
