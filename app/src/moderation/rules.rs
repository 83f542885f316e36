//! The rules for what is shown: the catalogue of reasons, who reads, and how to object. Public, so that nobody has to guess.

use super::reason_name;
use crate::contribution::story::reason_words;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::layout::{self, Page};
use actix_web::HttpResponse;
use maud::html;
use participation_core::contribution::HiddenReason;

/// The page.
pub async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let main = html! {
        div.flow {
            h1 { (t!(locale, "moderation-rules")) }
            @for line in t!(locale, "moderation-rules-lead").lines() { p.lead { (line) } }
            h2 { (t!(locale, "moderation-rules-reasons")) }
            dl.facts {
                @for reason in HiddenReason::ALL.iter().copied() {
                    div.fact { dt { (locale.text(reason_name(reason))) } dd { (locale.text(reason_words(reason))) } }
                }
            }
            h2 { (t!(locale, "moderation-rules-objection")) }
            @for line in t!(locale, "moderation-rules-how").lines() { p { (line) } }
            p { a href=(visit.link("/receipts")) { (t!(locale, "moderation-rules-receipt")) } }
        }
    };
    let page = Page::new(t!(locale, "moderation-rules"), main);
    Ok(HttpResponse::Ok().content_type("text/html; charset=utf-8").body(layout::page(&visit, page).into_string()))
}
