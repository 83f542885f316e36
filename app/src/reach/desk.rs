//! At the desk: whether a procedure asks who takes part, and what came of it.

use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::reach::{self, ReachRefused};
use participation_core::staff::Actor;
use serde::Deserialize;

use super::block::block;
use crate::access::Signed;
use crate::desk::page as desk_page;
use crate::error::Problem;
use crate::procedure::desk::{Done, frame, see_other};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::form::{self, Field};
use crate::ui::layout::Page;
use crate::ui::notice::done;

/// The switch, as sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Switch {
    offered: String,
}

/// The page.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    query: web::Query<Done>,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let title = t!(locale, "reach-desk");
    let frame = frame(&visit, *path, "reach", &title).await?;
    let found = reach::of_procedure(&visit.app.storage, *path).await?;
    let token = visit.form_token()?.to_string();
    let inside = html! {
        (Field::new(locale, "offered", &t!(locale, "reach-desk-offer")).hint(&t!(locale, "reach-desk-offer-hint")).consent(found.offered))
        (Button::new(&t!(locale, "reach-desk-save"), Weight::Main).submit())
    };
    let main = html! {
        (frame)
        @if !query.done.is_empty() { (done(&t!(locale, "reach-desk-saved"))) }
        p { (t!(locale, "reach-desk-lead")) }
        (form::post(&format!("/desk/procedures/{path}/reach"), &token, None, &inside))
        p { a href="/desk/reach" { (t!(locale, "reach-city")) } }
        (block(&visit, &found))
    };
    desk_page::answer(&visit, &signed, Page::new(title, main)).await
}

/// Switches it.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Switch>,
) -> Result<HttpResponse, Problem> {
    let by: Actor = signed.actor();
    reach::offer(&visit.app.storage, *path, typed.offered == "yes", by, visit.now).await.map_err(problem)?;
    Ok(see_other(&format!("/desk/procedures/{path}/reach?done=yes")))
}

/// What a refusal means where no form can say it.
pub fn problem(refused: ReachRefused) -> Problem {
    match refused {
        ReachRefused::NotAllowed(_) => Problem::Forbidden,
        ReachRefused::Store(error) => error.into(),
    }
}
