//! Meetings: those that come, and those that were.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council::session::{self, MeetingLine, When};

use super::{Asked, papers};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::notice::empty;

/// The page.
pub async fn page(visit: Visit, web::Query(asked): web::Query<Asked>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let when = if asked.when == "past" { When::Past } else { When::Ahead };
    let (found, more) = session::meetings(&visit.app.storage, when, asked.page(), visit.now).await?;
    let past = when == When::Past;
    let main = html! {
        div.wrap.section-first.stack.stack-wide {
            div.page-head {
                h1 { (t!(locale, "council-meetings")) }
                p.lead { (t!(locale, "council-meetings-lead")) }
            }
            p.with-icon { (crate::ui::icon::Icon::Calendar) span { a href=(format!("/calendar/{}/council.ics", visit.language.tag())) { (t!(locale, "briefing-calendar")) } } }
            nav aria-label=(t!(locale, "council-meetings-which")) {
                p.buttons {
                    a href=(visit.link("/council/meetings")) aria-current=[(!past).then_some("page")] { (t!(locale, "council-meetings-ahead")) }
                    a href=(visit.link("/council/meetings?when=past")) aria-current=[past.then_some("page")] { (t!(locale, "council-meetings-past")) }
                }
            }
            @if found.is_empty() {
                (empty(&t!(locale, "council-meetings-none"), &html! { p { a href=(visit.link("/council/papers")) { (t!(locale, "council-papers")) } } }))
            } @else {
                (list(&visit, &found))
                (papers::turn(&visit, &asked, "/council/meetings", "", more))
            }
        }
    };
    let page = Page::new(t!(locale, "council-meetings"), main)
        .at(Place::Results)
        .description(t!(locale, "council-meetings-lead"))
        .crumbs([Crumb::new(t!(locale, "council-list"), visit.link("/council"))]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

fn list(visit: &Visit, found: &[MeetingLine]) -> Markup {
    let locale = visit.locale;
    html! {
        ul.line-list {
            @for own in found {
                li {
                    span {
                        a href=(visit.link(&format!("/council/meetings/{}", own.id))) lang="de" dir="ltr" { (own.name) }
                        @if own.cancelled { " · " strong { (t!(locale, "council-meeting-cancelled")) } }
                        @if own.carrying > 0 { " · " (t!(locale, "council-meeting-carries", count = own.carrying)) }
                    }
                    @if let Some(at) = own.starts_at { span.number { (locale.date_time(at)) } }
                }
            }
        }
    }
}
