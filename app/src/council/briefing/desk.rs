//! The same pages at the desk, for members of the council and of committees and for whoever may read results: the next
//! meetings first, each with the items that carry participation and what is open.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council::briefing::{self, Briefing, Briefings, Carried};
use participation_core::council::session::{self, MeetingLine, When};

use super::content::{self, Frame};
use super::{open, role};
use crate::access::Signed;
use crate::council::session::{Asked, number};
use crate::desk::page as frame;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::{desk_head, desk_head_said};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, empty, notice};

/// Meetings, the next first.
pub async fn list(visit: Visit, signed: Signed, web::Query(asked): web::Query<Asked>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let past = asked.when == "past";
    let when = if past { When::Past } else { When::Ahead };
    let (found, more) = session::meetings(&visit.app.storage, when, asked.page(), visit.now).await?;
    let carried = briefing::carried(&visit.app.storage, found.iter().map(|own| own.id).collect(), visit.now).await?;
    let above = html! { a href="/desk/council" { (t!(locale, "council-desk")) } };
    let link = |page: i64| format!("/desk/meetings?page={page}{}", if past { "&when=past" } else { "" });
    let main = html! {
        (desk_head(&above, &t!(locale, "council-meetings"), &t!(locale, "briefing-desk-lead")))
        nav aria-label=(t!(locale, "council-meetings-which")) {
            p.buttons {
                a href="/desk/meetings" aria-current=[(!past).then_some("page")] { (t!(locale, "council-meetings-ahead")) }
                a href="/desk/meetings?when=past" aria-current=[past.then_some("page")] { (t!(locale, "council-meetings-past")) }
            }
        }
        @if found.is_empty() { (empty(&t!(locale, "council-meetings-none"), &html! {})) }
        @for own in &found { (line(&visit, own, &carried)) }
        @if asked.page() > 1 || more {
            nav.pagination aria-label=(t!(locale, "ui-pages")) {
                ul {
                    @if asked.page() > 1 { li { a href=(link(asked.page() - 1)) rel="prev" { (t!(locale, "ui-pages-back")) } } }
                    @if more { li { a href=(link(asked.page() + 1)) rel="next" { (t!(locale, "ui-pages-on")) } } }
                }
            }
        }
    };
    frame::answer(&visit, &signed, Page::new(t!(locale, "council-meetings"), main)).await
}

fn line(visit: &Visit, own: &MeetingLine, carried: &[Carried]) -> Markup {
    let locale = visit.locale;
    let items: Vec<&Carried> = carried.iter().filter(|item| item.meeting == own.id).collect();
    html! {
        section.card.stack {
            h2.card-title { a href=(format!("/desk/meetings/{}", own.id)) lang="de" dir="ltr" { (own.name) } }
            p.with-icon {
                (Icon::Calendar)
                span {
                    @match own.starts_at { Some(at) => (locale.date_time(at)), None => (t!(locale, "council-stop-no-date")) }
                    @if own.cancelled { " · " strong { (t!(locale, "council-meeting-cancelled")) } }
                }
            }
            @if items.is_empty() { p.small.muted { (t!(locale, "council-meeting-participation-none")) } }
            @else {
                ul.line-list {
                    @for item in items {
                        li {
                            span { bdi.number { (item.number) } " " a href=(super::desk_path(item.meeting, item.paper)) lang="de" dir="ltr" { (item.name) } }
                            span.muted { (waits(visit, item)) }
                        }
                    }
                }
            }
        }
    }
}

fn waits(visit: &Visit, item: &Carried) -> Markup {
    let locale = visit.locale;
    html! {
        @if item.owed > 0 { (t!(locale, "briefing-stat-owed-line", count = item.owed)) }
        @if item.owed > 0 && item.unread > 0 { br; }
        @if item.unread > 0 { (t!(locale, "briefing-open-unread", count = item.unread)) }
        @if item.owed + item.unread == 0 { (t!(locale, "briefing-list-none")) }
    }
}

/// One meeting: its items that carry participation, each with what is open.
pub async fn meeting(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let all = briefing::of_meeting(&visit.app.storage, *path, visit.language, visit.now).await?;
    let own = &all.page.meeting;
    let above = html! { a href="/desk/meetings" { (t!(locale, "council-meetings")) } };
    let when = own.starts_at.map_or_else(|| t!(locale, "council-stop-no-date").into_owned(), |at| locale.date_time(at));
    let public = Frame::Public.meeting(&visit, own.id);
    let main = html! {
        (desk_head_said(&above, &own.name, &when))
        @if own.cancelled { (notice(Tone::Brick, Icon::Triangle, &html! { p { strong { (t!(locale, "council-meeting-cancelled")) } } })) }
        p.buttons.no-print {
            @if !all.items.is_empty() { (Button::new(&t!(locale, "briefing-pdf-all"), Weight::Main).icon(Icon::Download).download(&format!("{public}.pdf"))) }
            (Button::new(&t!(locale, "briefing-public"), Weight::Outline).icon(Icon::ArrowOn).link(&public))
        }
        section.stack {
            h2 { (t!(locale, "council-meeting-participation")) }
            @if all.items.is_empty() { p { (t!(locale, "council-meeting-participation-none")) } }
            @for item in &all.items { (card(&visit, &all, item)) }
        }
    };
    frame::answer(&visit, &signed, Page::new(own.name.clone(), main)).await
}

fn card(visit: &Visit, all: &Briefings, own: &Briefing) -> Markup {
    let locale = visit.locale;
    let points = open::points(visit, all, own);
    html! {
        article.card.stack {
            p.small.muted { (t!(locale, "outcome-item", item = own.item.number.as_str())) " · " (number(&own.paper)) " · " (role(visit, all, own)) }
            h3 lang="de" dir="ltr" { a href=(super::desk_path(all.page.meeting.id, own.paper.id)) { (own.item.name) } }
            p { (super::finding(visit, own)) }
            @if own.decided().is_none() {
                @if points.is_empty() { p.muted { (t!(locale, "briefing-open-none")) } }
                @else { h4 { (open::heading(visit, all)) } ul { @for point in &points { li { (point.words) } } } }
            } @else if own.against_input() { p { strong { (t!(locale, "briefing-against-input-short")) } } }
        }
    }
}

/// One item.
pub async fn item(visit: Visit, signed: Signed, path: web::Path<(i64, i64)>) -> Result<HttpResponse, Problem> {
    let all = briefing::of_item(&visit.app.storage, (path.0, path.1), visit.language, visit.now).await?;
    let own = all.items.first().ok_or(Problem::NotFound)?;
    let told = content::told(&visit, &all.items).await?;
    let main = content::whole(&visit, &all, (own, &told), Frame::Desk);
    frame::answer(&visit, &signed, Page::new(own.item.name.clone(), main)).await
}
