//! One meeting: when and where, and its agenda. The items that carry participation come first, each with a link to what
//! people said.

use std::borrow::Cow;

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council::session::{self, Item, MeetingPage};

use super::{documents, number, way};
use crate::council::briefing;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::notice::{Tone, notice};

/// The page.
pub async fn page(visit: Visit, path: web::Path<(String, i64)>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let page = session::meeting(&visit.app.storage, path.1, visit.language).await?;
    let main = html! { div.wrap.section-first.stack.stack-wide { (head(&visit, &page)) (agenda(&visit, &page)) (documents(&visit, &page.documents)) } };
    let shown = Page::new(page.meeting.name.clone(), main).at(Place::Results).crumbs([
        Crumb::new(t!(locale, "council-list"), visit.link("/council")),
        Crumb::new(t!(locale, "council-meetings"), visit.link("/council/meetings")),
    ]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, shown).into_string()))
}

fn head(visit: &Visit, page: &MeetingPage) -> Markup {
    let locale = visit.locale;
    let own = &page.meeting;
    html! {
        div.page-head.page-head-with-action {
            p.small.muted { (t!(locale, "council-for-whom")) }
            h1 lang="de" dir="ltr" { (own.name) }
            @if own.cancelled {
                (notice(Tone::Brick, Icon::Triangle, &html! { p { strong { (t!(locale, "council-meeting-cancelled")) } } p { (t!(locale, "council-meeting-cancelled-next")) } }))
            }
            @if let Some(at) = own.starts_at {
                p.with-icon { (Icon::Calendar) span { (locale.date_with_weekday(at)) (locale.comma()) (locale.time(at))
                    @if let Some(end) = page.ends_at { " – " (locale.time(end)) } } }
            }
            @if !own.place.is_empty() { p.with-icon { (Icon::Pin) bdi lang="de" { (own.place) } } }
            @for body in page.bodies.iter().filter(|body| **body != own.name) { p.muted { bdi lang="de" { (body) } } }
            p.buttons.page-action.no-print {
                @if own.carrying > 0 {
                    (Button::new(&t!(locale, "briefing-pdf-all"), Weight::Main).icon(Icon::Download)
                        .download(&visit.link(&format!("/council/meetings/{}.pdf", own.id))))
                }
                (Button::new(&t!(locale, "council-print"), Weight::Outline).icon(Icon::Printer).print())
                @if let Some(web) = &page.web { (Button::new(&t!(locale, "council-meeting-source"), Weight::Outline).icon(Icon::ArrowOn).link(web)) }
            }
        }
    }
}

fn agenda(visit: &Visit, page: &MeetingPage) -> Markup {
    let locale = visit.locale;
    let carrying: Vec<&Item> = page.items.iter().filter(|item| item.carries).collect();
    html! {
        section {
            h2 { (t!(locale, "council-meeting-participation")) }
            @if carrying.is_empty() { p { (t!(locale, "council-meeting-participation-none")) } }
            @for item in carrying { (with_participation(visit, page, item)) }
        }
        section {
            h2 { (t!(locale, "council-agenda")) }
            @if page.items.is_empty() { p { (t!(locale, "council-agenda-none")) } }
            ol.line-list {
                @for item in &page.items {
                    li {
                        span {
                            bdi.number { (item.number) } " "
                            @if !item.public { span.muted { (t!(locale, "council-item-not-public")) } }
                            @else if let Some(paper) = &item.paper {
                                a href=(visit.link(&format!("/council/papers/{}", paper.id))) lang="de" dir="ltr" { (item.name) }
                            } @else { span lang="de" dir="ltr" { (item.name) } }
                        }
                        @if let Some(result) = page.minutes(item).result(visit.now) { span.muted lang="de" dir="ltr" { (result) } }
                        (way::wording(visit, page.minutes(item)))
                    }
                }
            }
        }
    }
}

/// What the item is for, or was; nothing where the meeting does not take place.
fn what(visit: &Visit, page: &MeetingPage, item: &Item) -> Cow<'static, str> {
    if page.meeting.cancelled {
        return t!(visit.locale, "council-meeting-cancelled");
    }
    let at = if page.minutes(item).are_ahead(visit.now) { way::At::Ahead } else { way::At::Over };
    way::role(visit, at, item.decides)
}

fn with_participation(visit: &Visit, page: &MeetingPage, item: &Item) -> Markup {
    let locale = visit.locale;
    html! {
        article.card.stack {
            p.small.muted {
                (t!(locale, "outcome-item", item = item.number.as_str()))
                @if let Some(paper) = &item.paper { " · " (number(paper)) }
                " · " (what(visit, page, item))
            }
            h3 lang="de" dir="ltr" { (item.name) }
            (way::result(visit, page.minutes(item)))
            @if item.contributions > 0 { p { (t!(locale, "council-item-tied", count = item.contributions)) } }
            p.buttons {
                @if let Some(paper) = &item.paper {
                    (Button::new(&t!(locale, "council-item-said"), Weight::Main).icon(Icon::People)
                        .about(&item.name).link(&visit.link(&briefing::public_path(page.meeting.id, paper.id))))
                    (Button::new(&t!(locale, "briefing-paper"), Weight::Outline).icon(Icon::Document)
                        .about(&item.name).link(&visit.link(&format!("/council/papers/{}", paper.id))))
                }
                @for (id, slug) in &item.procedures {
                    (Button::new(&t!(locale, "council-item-results", title = page.texts.body(*id, "title")), Weight::Outline)
                        .icon(Icon::Arcade).link(&visit.link(&format!("/council/{slug}"))))
                }
            }
        }
    }
}
