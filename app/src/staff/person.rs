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
use crate::ui::layout::Page;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::staff::{self, Change, Staff, StaffId, StaffRefused};
use std::borrow::Cow;

/// The page.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let person = read(&visit, &path).await?;
    let typed = Typed {
        roles: person.roles.iter().map(|role| role.as_str().to_owned()).collect(),
        office: person.office.map(|id| id.to_string()).unwrap_or_default(),
        ..Typed::default()
    };
    shown(&visit, &signed, &person, (&typed, &FormErrors::default()), StatusCode::OK).await
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
    let person = read(&visit, &path).await?;
    change(&visit, &signed, &person, Change::Deactivate, &Typed::read(pairs)).await
}

/// Gives the access back.
pub async fn reactivate(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let person = read(&visit, &path).await?;
    change(&visit, &signed, &person, Change::Reactivate, &Typed::read(pairs)).await
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
    let reset = staff::reset_access(&visit.app.storage, person.id, version, signed.actor(), visit.now).await;
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
        Ok(()) => {
            return Ok(HttpResponse::SeeOther()
                .insert_header((LOCATION, format!("/desk/staff/{}", person.id)))
                .finish());
        }
        Err(StaffRefused::LastAdmin) => errors.add("roles", t!(visit.locale, "staff-last-admin")),
        Err(StaffRefused::UnknownOffice) => errors.add("office", t!(visit.locale, "staff-office-unknown")),
        Err(refused) => return Err(problem(refused)),
    }
    shown(visit, signed, person, (typed, &errors), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// What a refusal means for a page, where no field is to blame.
pub(super) fn problem(refused: StaffRefused) -> Problem {
    match refused {
        StaffRefused::NotAllowed(_) => Problem::Forbidden,
        StaffRefused::LastAdmin => Problem::Changed,
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
