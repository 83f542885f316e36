//! One field for everything a person may type: a street, a district, a number, or a word. Says where the place is and what
//! runs there, and which procedures, contributions, measures, indicators and papers of the council have the word in them.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::search::Searched;
use participation_core::contribution::{self, Kind, Reference};
use participation_core::council::session::{self, PaperLine};
use participation_core::district::{Found, Gazetteer};
use participation_core::language::{ObjectKind, Texts};
use participation_core::procedure::laid_aside::{Procedure as LaidAside, laid_aside};
use participation_core::procedure::{self, Overview, Procedure};
use participation_core::{StoreError, Wanted, measure};

use super::front::borough_link;
use super::inline;
use super::overview::{Search, has_words};
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
    let typed: String = search.q.chars().take(100).collect();
    let storage = &visit.app.storage;
    let overview = procedure::overview(storage, visit.language).await?;
    let aside = laid_aside(storage, visit.language).await?;
    let titles = measure::search::titles(storage, visit.language).await?;
    let gazetteer = visit.app.gazetteer.get(storage).await?;
    let wanted = Wanted::of(&typed);
    let papers = if wanted.is_nothing() { Vec::new() } else { session::papers(storage, &typed, 1).await?.0 };
    let numbered = !papers.is_empty() && is_paper_number(&typed);
    let places = if wanted.is_nothing() || numbered { Vec::new() } else { gazetteer.find(&typed, PLACES) };
    let borough = places.first().and_then(|found| borough_of(&gazetteer, found));
    let runs = |own: &&Procedure| borough.as_deref().is_some_and(|name| runs_in(own, name, &visit));
    let (near, others): (Vec<&Procedure>, Vec<&Procedure>) = overview.procedures.iter().partition(runs);
    let everything = Everything {
        visit: &visit,
        overview: &overview,
        near,
        // What stands above already is not said twice.
        worded: others.into_iter().filter(|own| has_words(&wanted, &overview, own)).collect(),
        aside: (aside.find(&wanted), &aside.texts),
        said: contribution::search::search(storage, &typed, visit.language).await?,
        built: (titles.find(&wanted), &titles.texts),
        reference: known(&visit, &typed).await?,
        places: found_places(&visit, &gazetteer, &places),
        borough,
        papers,
        is_place: !places.is_empty(),
        typed: &typed,
    };
    let main = html! {
        div.wrap.section-first {
            div.page-head { h1 { (t!(locale, "procedure-found")) } }
            form.field-inline method="get" action=(visit.link("/search")) role="search" {
                (Field::new(locale, "q", &t!(locale, "procedure-search-all")).search(&typed))
                (Button::new(&t!(locale, "procedure-search-now"), Weight::Main).icon(Icon::Magnifier).submit())
            }
            @if wanted.is_nothing() { p { a href=(visit.link("/procedures")) { (t!(locale, "procedure-all")) } } }
            @else { (everything.groups()) }
        }
    };
    let shown = Page::new(t!(locale, "procedure-found"), main).at(Place::TakePart).not_for_search_engines();
    Ok(HttpResponse::Ok().body(layout::page(&visit, shown).into_string()))
}

/// The reference that was typed, if somebody has it.
async fn known(visit: &Visit, typed: &str) -> Result<Option<Reference>, Problem> {
    let storage = &visit.app.storage;
    let Ok(reference) = Reference::typed_in(&storage.city().prefix, typed) else { return Ok(None) };
    match contribution::receipt(storage, reference.clone(), visit.language).await {
        Ok(_) => Ok(Some(reference)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Everything that was found, group by group.
struct Everything<'a> {
    visit: &'a Visit,
    overview: &'a Overview,
    /// What runs where the place is, and what else has the words.
    near: Vec<&'a Procedure>,
    worded: Vec<&'a Procedure>,
    aside: (Vec<&'a LaidAside>, &'a Texts),
    said: Searched,
    /// Measures and indicators.
    built: (Vec<(ObjectKind, i64)>, &'a Texts),
    papers: Vec<PaperLine>,
    reference: Option<Reference>,
    places: Markup,
    is_place: bool,
    borough: Option<String>,
    typed: &'a str,
}

impl Everything<'_> {
    fn is_nothing(&self) -> bool {
        let procedures = self.worded.is_empty() && self.aside.0.is_empty();
        let others = self.said.found.is_empty() && self.built.0.is_empty() && self.papers.is_empty();
        procedures && others && !self.is_place && self.reference.is_none()
    }

    fn groups(&self) -> Markup {
        let (visit, locale) = (self.visit, self.visit.locale);
        html! {
            @if self.is_nothing() {
                (empty(&t!(locale, "procedure-found-nothing"), &html! {
                    p { a href=(visit.link("/procedures")) { (t!(locale, "procedure-all")) } }
                }))
            }
            @if let Some(reference) = &self.reference {
                p.section-first { a href=(visit.link(&format!("/receipts/{reference}"))) { (t!(locale, "procedure-found-reference", reference = reference.as_str())) } }
            }
            (self.places)
            @if let Some(name) = self.borough.as_deref() {
                @if self.near.is_empty() {
                    p.section-first { (t!(locale, "procedure-found-near-none", place = name)) (locale.between())
                        a href=(visit.link("/procedures")) { (t!(locale, "procedure-all")) } }
                } @else {
                    section.section { h2 { (t!(locale, "procedure-found-near", place = name)) } (self.cards(&self.near)) }
                }
            }
            (self.with_words())
            (found_said(visit, &self.said))
            (self.built())
            (found_papers(visit, &self.papers, self.typed))
        }
    }

    fn cards(&self, own: &[&Procedure]) -> Markup {
        card_grid(own.iter().map(|own| teaser(self.visit, self.overview, own, false)))
    }

    /// Procedures, and below them those that were laid aside.
    fn with_words(&self) -> Markup {
        let (visit, (aside, texts)) = (self.visit, &self.aside);
        html! {
            @if !self.worded.is_empty() || !aside.is_empty() {
                section.section {
                    h2 { (t!(visit.locale, "procedure-found-words")) }
                    @if !self.worded.is_empty() { (self.cards(&self.worded)) }
                    @if !aside.is_empty() {
                        ul.line-list {
                            @for own in aside {
                                li { a href=(visit.link(&format!("/procedures/{}", own.slug))) { (inline(visit.language, texts.get(own.id, "title"))) } }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What is built, and what it changes.
    fn built(&self) -> Markup {
        let (visit, (found, texts)) = (self.visit, &self.built);
        html! {
            @if !found.is_empty() {
                section.section {
                    h2 { (t!(visit.locale, "procedure-found-built")) }
                    ul.line-list {
                        @for (kind, id) in found {
                            @let room = if *kind == ObjectKind::Indicator { "indicators" } else { "measures" };
                            li { a href=(visit.link(&format!("/impact/{room}/{id}"))) { (inline(visit.language, texts.get(*id, "title"))) } }
                        }
                    }
                }
            }
        }
    }
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
