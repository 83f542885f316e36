//! An event as residents see it: when, where, who gets in, who translates, and how to register.

pub mod desk;
pub mod register;
mod words;

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::procedure::event::{Event, EventState, NoRegistration};
use participation_core::procedure::{self, ProcedurePage};

use super::{banner_of, block, inline, rich};
use crate::error::Problem;
use crate::notification::news::{event_path, event_time};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::notice::{Tone, notice};
use crate::ui::receipt::{Fact, facts};

pub use words::{interpreter_name, step_free_name};

/// An event of a public procedure.
async fn read(visit: &Visit, slug: &str, id: i64) -> Result<(std::sync::Arc<ProcedurePage>, Event), Problem> {
    let page = procedure::published(&visit.app.storage, slug, visit.language).await?;
    let event = page.events.iter().find(|own| own.id == id).cloned().ok_or(Problem::NotFound)?;
    Ok((page, event))
}

type Path = web::Path<(String, String, i64)>;

/// The page.
pub async fn page(visit: Visit, path: Path) -> Result<HttpResponse, Problem> {
    let (page, event) = read(&visit, &path.1, path.2).await?;
    let locale = visit.locale;
    let texts = &page.texts;
    let fields = ["title", "place", "access", "note"].map(|field| (event.id, field));
    let main = html! {
        div.wrap.section-first {
            (banner_of(locale, texts, &fields, &format!("/de{}", event_path(&path.1, event.id))))
            div.columns.columns-aside {
                div.stack.stack-wide {
                    div.stack {
                        div.page-head { h1 dir="auto" { (inline(visit.language, texts.get(event.id, "title"))) } }
                        (cancelled(&visit, &event))
                        (facts(&told(&visit, &page, &event)))
                    }
                    (rich(visit.language, texts.get(event.id, "note")))
                    (way_in(&visit, &page, &event))
                }
                div.stack { (ways(&visit, &page)) }
            }
        }
    };
    let shown = Page::new(texts.body(event.id, "title"), main)
        .at(Place::TakePart)
        .description(event_time(locale, &event))
        .crumbs([procedure_crumb(&visit, &page)]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, shown).into_string()))
}

fn ways(visit: &Visit, page: &ProcedurePage) -> Markup {
    use crate::notification::follow::{Ways, card};
    let slug = &page.procedure.slug;
    let kind = participation_core::notification::follow::FollowKind::Procedure;
    let ways = Ways {
        kind,
        thing: slug,
        feed: Some(format!("/procedures/{slug}.atom")),
        calendar: Some(format!("/procedures/{slug}.ics")),
    };
    card(visit, &ways)
}

fn procedure_crumb(visit: &Visit, page: &ProcedurePage) -> Crumb {
    let own = &page.procedure;
    Crumb::new(page.texts.body(own.id, "title"), visit.link(&format!("/procedures/{}", own.slug)))
}

fn event_crumb(visit: &Visit, page: &ProcedurePage, event: &Event) -> Crumb {
    Crumb::new(page.texts.body(event.id, "title"), visit.link(&event_path(&page.procedure.slug, event.id)))
}

fn cancelled(visit: &Visit, event: &Event) -> Markup {
    html! {
        @if event.state == EventState::Cancelled {
            (notice(Tone::Brick, Icon::Cross, &html! { p { strong { (t!(visit.locale, "event-cancelled")) } } }))
        }
    }
}

/// When, where, how one gets in, who translates.
fn told(visit: &Visit, page: &ProcedurePage, event: &Event) -> Vec<Fact> {
    let locale = visit.locale;
    let text = |field: &str| page.texts.get(event.id, field);
    let mut told = vec![
        Fact::new(t!(locale, "event-when"), html! { (event_time(locale, event)) }),
        Fact::new(
            t!(locale, "event-where"),
            html! {
                (block(visit.language, text("place"), |place| html! { p { strong { (place) } } }))
                p { bdi { (event.address) } }
            },
        ),
        Fact::new(
            t!(locale, "event-access"),
            html! {
                p { (locale.text(step_free_name(event.step_free))) }
                (block(visit.language, text("access"), |access| html! { @if !access.is_empty() { p { (access) } } }))
            },
        ),
    ];
    if !event.interpreters.is_empty() {
        let list = html! { ul { @for one in &event.interpreters { li { (locale.text(interpreter_name(*one))) } } } };
        told.push(Fact::new(t!(locale, "event-interpreters"), list));
    }
    told
}

/// The button to register, or why there is none.
fn way_in(visit: &Visit, page: &ProcedurePage, event: &Event) -> Markup {
    let locale = visit.locale;
    let base = visit.link(&event_path(&page.procedure.slug, event.id));
    html! {
        section.stack {
            h2 { (t!(locale, "event-registration")) }
            @match event.open_at(visit.now) {
                Ok(()) => {
                    p { (seats(visit, event)) }
                    div.row {
                        (Button::new(&t!(locale, "event-register"), Weight::Sun).icon(Icon::ArrowOn).link(&format!("{base}/register")))
                        span.muted { (t!(locale, "procedure-no-account")) }
                    }
                }
                Err(NoRegistration::NotNeeded) => p { (t!(locale, "event-no-registration")) },
                Err(NoRegistration::Begun) => p { (t!(locale, "event-begun")) },
                Err(NoRegistration::Cancelled) => p { (t!(locale, "event-registration-cancelled")) },
            }
            @if event.registration && event.state == EventState::Announced {
                p { a href=(format!("{base}/registration")) { (t!(locale, "event-registered-before")) } }
            }
        }
    }
}

/// How many seats are left.
fn seats(visit: &Visit, event: &Event) -> std::borrow::Cow<'static, str> {
    match event.left() {
        None => t!(visit.locale, "event-seats-all"),
        Some(0) => t!(visit.locale, "event-seats-none"),
        Some(left) => t!(visit.locale, "event-seats", count = left),
    }
}

/// The events of a procedure on its own page: those to come first, then those that were.
pub fn list(visit: &Visit, page: &ProcedurePage) -> Markup {
    let locale = visit.locale;
    let (coming, over): (Vec<&Event>, Vec<&Event>) = page.events.iter().partition(|own| own.ends_at > visit.now);
    html! {
        @if !page.events.is_empty() {
            section {
                h2 { (t!(locale, "event-list")) }
                ul.item-list { @for event in coming.iter().chain(over.iter().rev().take(5)) { (row(visit, page, event)) } }
            }
        }
    }
}

fn row(visit: &Visit, page: &ProcedurePage, event: &Event) -> Markup {
    let locale = visit.locale;
    html! {
        li {
            (Icon::Calendar)
            div.item-words {
                a href=(visit.link(&event_path(&page.procedure.slug, event.id))) {
                    (inline(visit.language, page.texts.get(event.id, "title"))) }
                span.small.muted { (event_time(locale, event)) }
                span.small.muted { (inline(visit.language, page.texts.get(event.id, "place"))) }
            }
            @if event.state == EventState::Cancelled { strong.small { (t!(locale, "event-cancelled-short")) } }
            @else if event.ends_at <= visit.now { span.small.muted { (t!(locale, "event-over")) } }
        }
    }
}
