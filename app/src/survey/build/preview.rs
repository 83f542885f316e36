//! A question as residents will see it, before it is published. Nothing typed here goes anywhere.

use actix_web::{HttpResponse, web};
use maud::html;

use participation_core::survey;

use super::super::ask::Asked;
use super::super::questions::NAME;
use crate::access::Signed;
use crate::desk::page;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, notice};

/// The question at a place, in the reader's language, with the way to its neighbours.
pub async fn show(visit: Visit, signed: Signed, path: web::Path<(i64, i32)>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let (of, position) = *path;
    let survey = survey::preview(&visit.app.storage, of, visit.language).await?;
    let question = survey.at(position).ok_or(Problem::NotFound)?;
    let errors = FormErrors::default();
    let asked = Asked {
        locale,
        survey: &survey,
        question,
        name: NAME,
        typed: &[],
        errors: &errors,
        has_photo: false,
        map: html! {},
    };
    let address = format!("/desk/procedures/{of}/survey");
    let main = html! {
        (notice(Tone::Sun, Icon::Eye, &html! { p { (t!(locale, "survey-preview-note")) } }))
        div.flow { (asked.markup()) }
        div.row {
            @if survey.at(position + 1).is_some() {
                (Button::new(&t!(locale, "survey-on"), Weight::Main).icon(Icon::ArrowOn).link(&format!("{address}/preview/{}", position + 1)))
            }
            (Button::new(&t!(locale, "survey-preview-end"), Weight::Outline).link(&address))
        }
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "survey-build-preview"), main)).await
}
