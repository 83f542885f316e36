//! The queue: everything that waits to be read, oldest first.

use super::desk;
use crate::access::Signed;
use crate::desk::Group;
use crate::desk::page;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::desk_row::desk_head;
use crate::ui::layout::Page;
use crate::ui::notice::{done, empty};
use actix_web::HttpResponse;
use actix_web::web::Query;
use maud::html;
use participation_core::moderation::{self, QUEUE_PAGE};
use serde::Deserialize;

/// What has just been done, to be said once.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Done {
    #[default]
    Nothing,
    Published,
    Hidden,
    Appeal,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct After {
    done: Done,
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, Query(after): Query<After>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let queue = moderation::queue(&visit.app.storage, signed.actor(), QUEUE_PAGE, visit.language, visit.now).await?;
    let group = Group {
        id: "queue",
        title: t!(locale, "moderation-group").into_owned(),
        all: Some((t!(locale, "moderation-rules").into_owned(), visit.link("/rules"))),
        waiting: queue.waiting.total(),
        urgent: 0,
        rows: desk::rows(&visit, &signed, &queue)?,
    };
    let said = match after.done {
        Done::Nothing => html! {},
        Done::Published => done(&t!(locale, "moderation-done-published")),
        Done::Hidden => done(&t!(locale, "moderation-done-hidden")),
        Done::Appeal => done(&t!(locale, "moderation-done-appeal")),
    };
    let main = html! {
        (said)
        (desk_head(&html! {}, &t!(locale, "moderation-title"), &t!(locale, "moderation-lead")))
        @if queue.waiting.total() == 0 { (empty(&t!(locale, "moderation-empty"), &html! {})) } @else { (group.markup(locale)) }
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "moderation-title"), main)).await
}
