//! The council's papers: a search, and the latest.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council::session::{self, PaperLine};

use super::{Asked, number};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::form::Field;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::notice::empty;

/// The page.
pub async fn page(visit: Visit, web::Query(asked): web::Query<Asked>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let words: String = asked.q.chars().take(200).collect();
    let (found, more) = session::papers(&visit.app.storage, &words, asked.page()).await?;
    let main = html! {
        div.wrap.section-first.stack.stack-wide {
            div.page-head {
                h1 { (t!(locale, "council-papers")) }
                p.lead { (t!(locale, "council-papers-lead")) }
            }
            form.field-inline method="get" action=(visit.link("/council/papers")) role="search" {
                (Field::new(locale, "q", &t!(locale, "council-papers-search")).hint(&t!(locale, "council-papers-hint")).search(&words))
                (Button::new(&t!(locale, "council-papers-find"), Weight::Main).icon(Icon::Magnifier).submit())
            }
            @if found.is_empty() {
                @let none = if words.trim().is_empty() { t!(locale, "council-papers-none") } else { t!(locale, "council-papers-not-found") };
                (empty(&none, &html! { p { a href=(visit.link("/council/meetings")) { (t!(locale, "council-meetings")) } } }))
            } @else {
                (list(&visit, &found))
                (turn(&visit, &asked, "/council/papers", &words, more))
            }
        }
    };
    let page = Page::new(t!(locale, "council-papers"), main)
        .at(Place::Results)
        .description(t!(locale, "council-papers-lead"))
        .crumbs([Crumb::new(t!(locale, "council-list"), visit.link("/council"))]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

/// Papers, each with its number, kind and date.
pub fn list(visit: &Visit, found: &[PaperLine]) -> Markup {
    let locale = visit.locale;
    html! {
        ul.line-list {
            @for own in found {
                li {
                    a href=(visit.link(&format!("/council/papers/{}", own.id))) lang="de" dir="ltr" { (own.name) }
                    span.muted {
                        (number(own))
                        @if !own.kind.is_empty() && !own.reference.is_empty() { " · " bdi lang="de" { (own.kind) } }
                        @if let Some(day) = own.dated { " · " span.number { (locale.date(day)) } }
                    }
                }
            }
        }
    }
}

/// Back and on, where the number of all is not counted.
pub(super) fn turn(visit: &Visit, asked: &Asked, path: &str, words: &str, more: bool) -> Markup {
    let locale = visit.locale;
    let page = asked.page();
    let href = |page: i64| {
        let mut query = vec![("page", page.to_string())];
        for (name, value) in [("q", words), ("when", asked.when.as_str())] {
            if !value.is_empty() {
                query.push((name, value.to_owned()));
            }
        }
        format!("{}?{}", visit.link(path), serde_urlencoded::to_string(query).unwrap_or_default())
    };
    html! {
        @if page > 1 || more {
            nav.pagination aria-label=(t!(locale, "ui-pages")) {
                ul {
                    @if page > 1 { li { a href=(href(page - 1)) rel="prev" { (t!(locale, "ui-pages-back")) } } }
                    @if more { li { a href=(href(page + 1)) rel="next" { (t!(locale, "ui-pages-on")) } } }
                }
            }
        }
    }
}
