//! Changing one's own password: after the one-time one it is the only page that opens.

use crate::access::{Signed, cookie};
use crate::desk::page;
use crate::error::Problem;
use crate::locale::Locale;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Field};
use crate::ui::layout::Page;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::staff::session::{self, SignInRefused};
use participation_core::staff::{LONGEST, Password, PasswordRefused, SHORTEST};
use serde::Deserialize;

/// As typed; never sent back.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    present: String,
    password: String,
    again: String,
}

/// The form.
pub async fn form(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    shown(&visit, &signed, &FormErrors::default(), StatusCode::OK).await
}

/// Changes it. Every other session of this person ends.
pub async fn send(visit: Visit, signed: Signed, web::Form(typed): web::Form<Typed>) -> Result<HttpResponse, Problem> {
    let mut errors = FormErrors::default();
    let Some(password) = typed.parse(visit.locale, &signed.session().login, &mut errors) else {
        return shown(&visit, &signed, &errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match session::change_password(&visit.app.storage, signed.session(), typed.present.clone(), password, visit.now)
        .await
    {
        Ok(token) => Ok(HttpResponse::SeeOther()
            .cookie(cookie(&visit.app, &token))
            .insert_header((LOCATION, "/desk/account?done=password"))
            .finish()),
        Err(SignInRefused::Wrong) => {
            errors.add("present", t!(visit.locale, "staff-present-wrong"));
            shown(&visit, &signed, &errors, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(SignInRefused::TooMany { seconds }) => {
            errors.add("present", t!(visit.locale, "staff-sign-in-too-many", seconds = seconds));
            shown(&visit, &signed, &errors, StatusCode::TOO_MANY_REQUESTS).await
        }
        Err(SignInRefused::Store(error)) => Err(error.into()),
    }
}

impl Typed {
    fn parse(&self, locale: &'static Locale, login: &str, errors: &mut FormErrors) -> Option<Password> {
        let password = match Password::chosen(&self.password, login) {
            Ok(password) => Some(password),
            Err(PasswordRefused::TooShort) => {
                errors.add("password", t!(locale, "staff-password-short", least = SHORTEST));
                None
            }
            Err(PasswordRefused::TooLong) => {
                errors.add("password", t!(locale, "staff-password-long", most = LONGEST));
                None
            }
            Err(PasswordRefused::TooPlain) => {
                errors.add("password", t!(locale, "staff-password-plain"));
                None
            }
        };
        if self.password == self.present && password.is_some() {
            errors.add("password", t!(locale, "staff-password-same"));
        }
        if self.again != self.password {
            errors.add("again", t!(locale, "staff-password-again-differs"));
        }
        password.filter(|_| errors.is_empty())
    }
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    errors: &FormErrors,
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let lead = if signed.session().must_change_password {
        t!(locale, "staff-password-must")
    } else {
        t!(locale, "staff-password-lead")
    };
    let fields = html! {
        (Field::new(locale, "present", &t!(locale, "staff-present")).error(errors.of("present")).password("current-password"))
        (Field::new(locale, "password", &t!(locale, "staff-password-new")).hint(&t!(locale, "staff-password-hint", least = SHORTEST))
            .error(errors.of("password")).password("new-password"))
        (Field::new(locale, "again", &t!(locale, "staff-password-again")).error(errors.of("again")).password("new-password"))
        (Button::new(&t!(locale, "staff-password-change"), Weight::Main).submit())
    };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&html! {}, &t!(locale, "staff-password-title"), &lead))
        (form::post("/desk/password", &token, None, &fields))
    };
    let page = Page::new(t!(locale, "staff-password-title"), main).with_errors(!errors.is_empty());
    page::answer_with(visit, signed, page, status).await
}
