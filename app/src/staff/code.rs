//! The second page of the sign-in: the code from one's device, or, the first time, setting the device up.

use super::door;
use crate::access::{cookie, device_cookie, device_of, network, no_cookie, token_of};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self, Field, Width};
use crate::ui::receipt::qr;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};
use participation_core::staff::TotpSecret;
use participation_core::staff::session::{self, Finished, Missing};
use serde::Deserialize;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    code: String,
    next: String,
}

/// The form; back to the beginning when nobody came as far as this or the time is up.
pub async fn form(
    request: HttpRequest,
    visit: Visit,
    web::Query(typed): web::Query<Typed>,
) -> Result<HttpResponse, Problem> {
    if session::missing(&visit.app.storage, token_of(&request), visit.now).await?.is_none() {
        // Whoever is signed in and went back stays signed in; everybody else is asked at the door.
        return Ok(HttpResponse::SeeOther().insert_header((LOCATION, "/desk")).finish());
    }
    page(&request, &visit, &Typed { code: String::new(), next: typed.next }, &FormErrors::default()).await
}

/// Checks the code and signs in, with a fresh session.
pub async fn send(
    request: HttpRequest,
    visit: Visit,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let address = network(&request, &visit.app);
    let finished =
        session::finish(&visit.app.storage, token_of(&request), typed.code.clone(), address, visit.now).await?;
    match finished {
        Finished::In(token) => {
            let brought = device_of(&request, &visit.app);
            let device = session::remember(&visit.app.storage, &token, brought, visit.now).await?;
            Ok(HttpResponse::SeeOther()
                .cookie(cookie(&visit.app, &token))
                .cookie(device_cookie(&visit.app, device))
                .insert_header((LOCATION, door::next_path(&typed.next)))
                .finish())
        }
        Finished::WrongCode => {
            let mut errors = FormErrors::default();
            errors.add("code", t!(visit.locale, "staff-code-wrong"));
            page(&request, &visit, &typed, &errors).await
        }
        Finished::Gone => Ok(from_the_beginning(&visit)),
    }
}

fn from_the_beginning(visit: &Visit) -> HttpResponse {
    HttpResponse::SeeOther().cookie(no_cookie(&visit.app)).insert_header((LOCATION, "/desk/sign-in")).finish()
}

async fn page(
    request: &HttpRequest,
    visit: &Visit,
    typed: &Typed,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let Some(missing) = session::missing(&visit.app.storage, token_of(request), visit.now).await? else {
        return Ok(from_the_beginning(visit));
    };
    let token = visit.form_token()?.to_string();
    let fields = html! {
        (form::hidden("next", door::next_path(&typed.next)))
        (Field::new(locale, "code", &t!(locale, "staff-code")).hint(&t!(locale, "staff-code-hint")).error(errors.of("code"))
            .autocomplete("one-time-code").width(Width::Short).whole_number(""))
        (Button::new(&t!(locale, "staff-sign-in"), Weight::Main).submit())
    };
    let body = html! {
        h1 { (t!(locale, "staff-code-title")) }
        @match &missing {
            Missing::Code => p.lead { (t!(locale, "staff-code-lead")) },
            Missing::Device { login, secret } => (device(visit, login, secret)),
        }
        (form::post("/desk/sign-in/code", &token, None, &fields))
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    door::answer(visit, &t!(locale, "staff-code-title"), errors, &body, status)
}

/// The secret as a QR code and to type, in groups of four.
fn device(visit: &Visit, login: &str, secret: &TotpSecret) -> Markup {
    let locale = visit.locale;
    let typed: Vec<String> =
        secret.to_base32().as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    let issuer = crate::locale::Locale::plain(&t!(locale, "ui-site", city = visit.app.config.city.as_str()));
    html! {
        p.lead { (t!(locale, "staff-device-lead")) }
        (qr(&secret.uri(&issuer, login), &t!(locale, "staff-device-qr")))
        p { (t!(locale, "staff-device-typed")) " " code { (typed.join(" ")) } }
    }
}
