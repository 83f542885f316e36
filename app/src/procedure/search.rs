//! One field for everything a person may type: a street, a district, a number, or a word. Says where the place is and what
//! runs there, and which procedures, contributions and papers of the council have the word in them.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::search::Searched;
use participation_core::contribution::{self, Kind, Reference};
use participation_core::council::session::{self, PaperLine};
use participation_core::district::{Found, Gazetteer};
use participation_core::procedure::{self, Overview, Procedure};

use super::front::borough_link;
use super::inline;
use super::overview::Search;
use super::teaser::{Stand, stand, teaser};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::card::card_grid;
use crate::ui::form::Field;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Page, Place};
use crate::ui::notice::empty;

/// Places shown.
const PLACES: usize = 5;
/// Papers shown; the council's own list has all.
const PAPERS: usize = 5;

pub async fn page(visit: Visit, web::Query(search): web::Query<Search>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let words: String = search.q.chars().take(100).collect();
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    let papers =
        if words.trim().is_empty() { Vec::new() } else { session::papers(&visit.app.storage, &words, 1).await?.0 };
    let numbered = !papers.is_empty() && is_paper_number(&words);
    let places = if words.trim().is_empty() || numbered { Vec::new() } else { gazetteer.find(&words, PLACES) };
    let borough = places.first().and_then(|found| borough_of(&gazetteer, found));
    let near: Vec<&Procedure> = overview
        .procedures
        .iter()
        .filter(|own| borough.as_deref().is_some_and(|name| runs_in(own, name, &visit)))
        .collect();
    let said = contribution::search::search(&visit.app.storage, &words, visit.language).await?;
    let reference: Option<Reference> = words.trim().parse().ok();
    let search = Search { q: words, borough: String::new() };
    let worded: Vec<&Procedure> = if search.q.trim().is_empty() {
        Vec::new()
    } else {
        overview.procedures.iter().filter(|own| search.matches(&overview, own)).collect()
    };
    let main = html! {
        div.wrap.section-first {
            div.page-head { h1 { (t!(locale, "procedure-found")) } }
            form.field-inline method="get" action=(visit.link("/search")) role="search" {
                (Field::new(locale, "q", &t!(locale, "procedure-search-all")).search(&search.q))
                (Button::new(&t!(locale, "procedure-search-now"), Weight::Main).icon(Icon::Magnifier).submit())
            }
            @if search.q.trim().is_empty() {
                p { a href=(visit.link("/procedures")) { (t!(locale, "procedure-all")) } }
            } @else if places.is_empty() && worded.is_empty() && said.found.is_empty() && papers.is_empty() && reference.is_none() {
                (empty(&t!(locale, "procedure-found-nothing"), &html! {
                    p { a href=(visit.link("/procedures")) { (t!(locale, "procedure-all")) } }
                }))
            }
            @if let Some(reference) = &reference {
                p.section-first { a href=(visit.link(&format!("/receipts/{reference}"))) { (t!(locale, "procedure-found-reference", reference = reference.as_str())) } }
            }
            (found_places(&visit, &gazetteer, &places))
            @if let Some(name) = borough.as_deref().filter(|_| near.is_empty()) {
                p.section-first { (t!(locale, "procedure-found-near-none", place = name)) (locale.between())
                    a href=(visit.link("/procedures")) { (t!(locale, "procedure-all")) } }
            }
            (group(&visit, &overview, &near, &borough.as_deref().map(|name| t!(locale, "procedure-found-near", place = name)).unwrap_or_default()))
            (group(&visit, &overview, &worded, &t!(locale, "procedure-found-words")))
            (found_said(&visit, &said))
            (found_papers(&visit, &papers, &search.q))
        }
    };
    let shown = Page::new(t!(locale, "procedure-found"), main).at(Place::TakePart).not_for_search_engines();
    Ok(HttpResponse::Ok().body(layout::page(&visit, shown).into_string()))
}

/// "V/0388/2025": whoever types that looks for no street.
fn is_paper_number(words: &str) -> bool {
    words.contains('/') && words.contains(|sign: char| sign.is_ascii_digit())
}

fn runs_in(own: &Procedure, borough: &str, visit: &Visit) -> bool {
    stand(own, visit.now) == Stand::Running && (own.area.is_empty() || own.boroughs().any(|name| name == borough))
}

fn borough_of(gazetteer: &Gazetteer, found: &Found) -> Option<String> {
    match found {
        Found::Borough { name } => Some(name.clone()),
        Found::District { id, .. } => gazetteer.borough_of(*id).map(str::to_owned),
        Found::Place { borough, .. } => borough.clone(),
    }
}

fn found_places(visit: &Visit, gazetteer: &Gazetteer, places: &[Found]) -> Markup {
    html! {
        @if !places.is_empty() {
            ul.line-list.section-first {
                @for found in places {
                    @let (name, district) = match found {
                        Found::Borough { name } => (name, None),
                        Found::District { name, .. } => (name, None),
                        Found::Place { name, district, .. } => (name, district.as_deref()),
                    };
                    @let borough = borough_of(gazetteer, found);
                    li {
                        @if let Some(borough) = &borough { a href=(borough_link(visit, borough)) { bdi { (name) } } } @else { bdi { (name) } }
                        span.muted { @if let Some(district) = district { bdi { (district) } " · " } @if let Some(borough) = &borough { bdi { (borough) } } }
                    }
                }
            }
        }
    }
}

fn group(visit: &Visit, overview: &Overview, own: &[&Procedure], heading: &str) -> Markup {
    html! {
        @if !own.is_empty() {
            section.section {
                h2 { (heading) }
                (card_grid(own.iter().map(|own| teaser(visit, overview, own, false))))
            }
        }
    }
}

/// Contributions, each with the procedure it belongs to.
fn found_said(visit: &Visit, said: &Searched) -> Markup {
    let locale = visit.locale;
    html! {
        @if !said.found.is_empty() {
            section.section {
                h2 { (t!(locale, "procedure-found-said")) }
                ul.line-list {
                    @for own in &said.found {
                        @let room = if own.kind == Kind::LocationReport { "reports" } else { "proposals" };
                        li {
                            a href=(visit.link(&format!("/{room}/{}", own.reference))) lang=(own.language.tag()) dir="auto" { (own.headline) }
                            span.muted { bdi { (inline(visit.language, said.texts.get(own.procedure, "title"))) } }
                        }
                    }
                }
            }
        }
    }
}

fn found_papers(visit: &Visit, papers: &[PaperLine], words: &str) -> Markup {
    let locale = visit.locale;
    let all = serde_urlencoded::to_string([("q", words)]).unwrap_or_default();
    html! {
        @if !papers.is_empty() {
            section.section {
                h2 { (t!(locale, "council-papers")) }
                (crate::council::session::papers::list(visit, papers.get(..PAPERS).unwrap_or(papers)))
                @if papers.len() > PAPERS {
                    p { a href=(format!("{}?{all}", visit.link("/council/papers"))) { (t!(locale, "procedure-found-papers-all")) } }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_papers_number_is_told_from_a_street() {
        for number in ["V/0388/2025", "0123/2026 (E)", " v/0731/2026.1 "] {
            assert!(is_paper_number(number), "{number}");
        }
        for words in ["Verspoel", "Hafenweg 22", "Bänke/Stühle", ""] {
            assert!(!is_paper_number(words), "{words}");
        }
    }
}
