//! Login and password. The answer is the same for a login that nobody has as for a wrong password.

use super::door;
use crate::access::{Signed, cookie, device_of, network, no_cookie, token_of};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self, Field};
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use maud::html;
use participation_core::staff::session::{self, Attempt, SignInRefused};
use serde::Deserialize;

/// Longer logins and passwords are nobody's.
const LONGEST_TYPED: usize = 1_000;

/// As typed. The password is never sent back.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    login: String,
    password: String,
    next: String,
}

/// The form. A link to it signs nobody in and nobody out.
pub async fn form(visit: Visit, web::Query(typed): web::Query<Typed>) -> Result<HttpResponse, Problem> {
    let typed = Typed { login: String::new(), password: String::new(), next: typed.next };
    page(&visit, &typed, &FormErrors::default(), StatusCode::OK)
}

/// Checks login and password, and asks for the code.
pub async fn send(
    request: HttpRequest,
    visit: Visit,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let mut errors = FormErrors::default();
    if typed.login.len() > LONGEST_TYPED || typed.password.len() > LONGEST_TYPED {
        return Err(Problem::invalid("a login or password of impossible length"));
    }
    let attempt = Attempt {
        login: typed.login.clone(),
        password: typed.password.clone(),
        address: network(&request, &visit.app),
        device: device_of(&request, &visit.app),
    };
    match session::begin(&visit.app.storage, attempt, visit.now).await {
        Ok(token) => Ok(HttpResponse::SeeOther()
            .cookie(cookie(&visit.app, &token))
            .insert_header((LOCATION, format!("/desk/sign-in/code?next={}", door::next_path(&typed.next))))
            .finish()),
        Err(SignInRefused::Wrong) => {
            errors.add("login", t!(visit.locale, "staff-sign-in-wrong"));
            page(&visit, &typed, &errors, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(SignInRefused::TooMany { seconds }) => {
            errors.add("login", t!(visit.locale, "staff-sign-in-too-many", seconds = seconds));
            page(&visit, &typed, &errors, StatusCode::TOO_MANY_REQUESTS)
        }
        Err(SignInRefused::Store(error)) => Err(error.into()),
    }
}

/// Signs out: the session ends here and on the server.
pub async fn out(request: HttpRequest, visit: Visit, _signed: Signed) -> Result<HttpResponse, Problem> {
    session::end(&visit.app.storage, token_of(&request)).await?;
    Ok(HttpResponse::SeeOther().cookie(no_cookie(&visit.app)).insert_header((LOCATION, "/desk/sign-in")).finish())
}

fn page(visit: &Visit, typed: &Typed, errors: &FormErrors, status: StatusCode) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let fields = html! {
        (form::hidden("next", door::next_path(&typed.next)))
        (Field::new(locale, "login", &t!(locale, "staff-login")).error(errors.of("login")).autocomplete("username").text(&typed.login))
        (Field::new(locale, "password", &t!(locale, "staff-password")).password("current-password"))
        (Button::new(&t!(locale, "staff-sign-in-on"), Weight::Main).submit())
    };
    let body = html! {
        h1 { (t!(locale, "staff-sign-in")) }
        p.lead { (t!(locale, "staff-sign-in-lead")) }
        (form::post("/desk/sign-in", &token, None, &fields))
        p.muted { (t!(locale, "staff-sign-in-help")) }
    };
    door::answer(visit, &t!(locale, "staff-sign-in"), errors, &body, status)
}
