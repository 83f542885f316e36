//! One's own account: who one is here, in which language the desk speaks, and the way to the password.

use super::role_name;
use crate::Language;
use crate::access::Signed;
use crate::desk::page;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::check_answers::{Answered, check_answers};
use crate::ui::desk_row::desk_head;
use crate::ui::form::{self, Choice, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::{Page, own_name};
use crate::ui::notice::{Tone, done, notice};
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::staff;
use serde::Deserialize;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// A tag, or nothing for the browser's language.
    language: String,
    done: String,
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, web::Query(after): web::Query<Typed>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let roles: Vec<_> = signed.session().actor.roles.iter().map(|role| locale.text(role_name(*role))).collect();
    let (name, login, own_roles) = (t!(locale, "staff-name"), t!(locale, "staff-login"), t!(locale, "staff-roles"));
    let facts = [
        Answered { question: &name, answer: html! { bdi { (signed.name()) } }, change: None },
        Answered { question: &login, answer: html! { bdi { (signed.session().login) } }, change: None },
        Answered { question: &own_roles, answer: html! { (roles.join(", ")) }, change: None },
    ];
    let browser = t!(locale, "staff-language-browser");
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &browser))
        .chain(Language::ALL.iter().map(|language| Choice::new(language.tag(), own_name(*language).0)))
        .collect();
    let fields = html! {
        (Field::new(locale, "language", &t!(locale, "staff-language")).select(&choices, signed.language().map_or("", Language::tag)))
        (Button::new(&t!(locale, "staff-language-set"), Weight::Outline).submit())
    };
    let main = html! {
        @if after.done == "password" { (done(&t!(locale, "staff-password-changed"))) }
        (desk_head(&html! {}, &t!(locale, "staff-account"), ""))
        @if !signed.actor().confirmed { (notice(Tone::Sun, Icon::People, &html! { p { (t!(locale, "staff-unconfirmed-own")) } })) }
        (check_answers(locale, &facts))
        p { a href="/desk/password" { (t!(locale, "staff-password-title")) } }
        (form::post("/desk/account", &token, None, &fields))
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "staff-account"), main)).await
}

/// Sets the language.
pub async fn send(visit: Visit, signed: Signed, web::Form(typed): web::Form<Typed>) -> Result<HttpResponse, Problem> {
    let language = match typed.language.as_str() {
        "" => None,
        tag => Some(tag.parse::<Language>().map_err(Problem::invalid)?),
    };
    staff::set_language(&visit.app.storage, signed.actor().staff, language).await?;
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, "/desk/account")).finish())
}
