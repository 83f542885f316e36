//! The page of one item for everybody, and the files: one item, or all of a meeting that carry participation.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use maud::html;
use participation_core::StoreError;
use participation_core::council::briefing::{self, Briefings};
use participation_core::council::session;

use super::content::{self, Frame};
use super::print;
use crate::error::Problem;
use crate::pdf::Failed;
use crate::request::Visit;
use crate::t;
use crate::ui::layout::{self, Crumb, Page, Place};

/// Seconds after which somebody may ask for a file again.
const LATER: u64 = 10;

/// The page.
pub async fn item(visit: Visit, path: web::Path<(String, i64, i64)>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let all = match briefing::of_item(&visit.app.storage, (path.1, path.2), visit.language, visit.now).await {
        Err(StoreError::NotFound) => return not_there(&visit, path.1, Some(path.2)).await,
        all => all?,
    };
    let own = all.items.first().ok_or(Problem::NotFound)?;
    let told = content::told(&visit, &all.items).await?;
    let main = html! { div.wrap { (content::whole(&visit, &all, (own, &told), Frame::Public)) } };
    let shown =
        Page::new(own.item.name.clone(), main).at(Place::Results).description(super::finding(&visit, own)).crumbs([
            Crumb::new(t!(locale, "council-list"), visit.link("/council")),
            Crumb::new(t!(locale, "council-meetings"), visit.link("/council/meetings")),
            Crumb::new(all.page.meeting.name.clone(), Frame::Public.meeting(&visit, all.page.meeting.id)),
        ]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, shown).into_string()))
}

/// The item as a file.
pub async fn item_file(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, i64, i64)>,
) -> Result<HttpResponse, Problem> {
    if let Some(bare) = without_query(&request) {
        return Ok(bare);
    }
    let all = match briefing::of_item(&visit.app.storage, (path.1, path.2), visit.language, visit.now).await {
        Err(StoreError::NotFound) => return not_there(&visit, path.1, Some(path.2)).await,
        all => all?,
    };
    file(&visit, &all, &format!("{}-{}-{}", t!(visit.locale, "briefing-file"), path.1, path.2)).await
}

/// All items of a meeting that carry participation, as one file.
pub async fn meeting_file(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, i64)>,
) -> Result<HttpResponse, Problem> {
    if let Some(bare) = without_query(&request) {
        return Ok(bare);
    }
    let all = briefing::of_meeting(&visit.app.storage, path.1, visit.language, visit.now).await?;
    if all.items.is_empty() {
        return not_there(&visit, path.1, None).await;
    }
    file(&visit, &all, &format!("{}-{}", t!(visit.locale, "briefing-file"), path.1)).await
}

/// Of a meeting or a paper that the council's office has taken back this says so; of any other that there is no such item.
async fn not_there(visit: &Visit, meeting: i64, paper: Option<i64>) -> Result<HttpResponse, Problem> {
    let (locale, storage) = (visit.locale, &visit.app.storage);
    let page = session::meeting(storage, meeting, visit.language).await?;
    let (title, why, path, link) = if page.withdrawn {
        let link = t!(locale, "council-meeting-gone-page");
        let path = Frame::Public.meeting(visit, meeting);
        (t!(locale, "council-meeting-gone"), t!(locale, "council-meeting-gone-why"), path, link)
    } else {
        let paper = session::paper(storage, paper.ok_or(Problem::NotFound)?, visit.language).await?.paper;
        if !paper.withdrawn {
            return Err(Problem::NotFound);
        }
        let path = visit.link(&format!("/council/papers/{}", paper.id));
        let why = t!(locale, "council-paper-gone-why");
        (t!(locale, "council-paper-gone"), why, path, t!(locale, "briefing-paper"))
    };
    let main = html! { div.wrap.section-first.stack { h1 { (title) } p { (why) } p { a href=(path) { (link) } } } };
    let shown = Page::new(title, main).at(Place::Results).crumbs([
        Crumb::new(t!(locale, "council-list"), visit.link("/council")),
        Crumb::new(t!(locale, "council-meetings"), visit.link("/council/meetings")),
    ]);
    Ok(HttpResponse::Gone().body(layout::page(visit, shown).into_string()))
}

/// A query says nothing here: made-up ones must not have the same file made again and again.
fn without_query(request: &HttpRequest) -> Option<HttpResponse> {
    request
        .uri()
        .query()
        .map(|_| HttpResponse::PermanentRedirect().insert_header((LOCATION, request.uri().path().to_owned())).finish())
}

async fn file(visit: &Visit, all: &Briefings, name: &str) -> Result<HttpResponse, Problem> {
    let told = content::told(visit, &all.items).await?;
    let file = visit.app.press.print(&print::document(visit, all, &told)).await.map_err(|failed| match failed {
        Failed::Busy => Problem::TooMany { seconds: LATER },
        Failed::Set(_) => Problem::internal(failed),
    })?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/pdf"))
        .insert_header((CONTENT_DISPOSITION, format!("inline; filename=\"{name}.pdf\"")))
        .body(file))
}
