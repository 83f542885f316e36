//! The council's papers on a procedure, for the procedure's own pages: each with where it stands.

use maud::{Markup, html};
use participation_core::council::session::{PaperLine, Stop};

use super::{number, way};
use crate::locale::Locale;
use crate::request::Visit;
use crate::t;

/// Papers with their ways.
pub type Papers = [(PaperLine, Vec<Stop>)];

/// The section; nothing where no paper answers to the procedure.
pub fn section(visit: &Visit, papers: &Papers) -> Markup {
    let locale = visit.locale;
    html! {
        @if !papers.is_empty() {
            section {
                h2 { (t!(locale, "council-papers-of-procedure")) }
                ul.line-list {
                    @for (paper, stops) in papers {
                        li {
                            @if paper.withdrawn {
                                a href=(visit.link(&format!("/council/papers/{}", paper.id))) { (number(paper)) }
                                span { strong { (t!(locale, "council-paper-gone")) } }
                            } @else {
                                a href=(visit.link(&format!("/council/papers/{}", paper.id))) lang="de" dir="ltr" { (paper.name) }
                                span.muted { (number(paper)) @if let Some(stop) = last(visit, stops) { (locale.between()) (stands(visit, locale, stop)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What comes next; where nothing comes, what was last.
fn last<'a>(visit: &Visit, stops: &'a [Stop]) -> Option<&'a Stop> {
    stops.iter().find(|stop| stop.comes(visit.now) && !stop.off).or_else(|| stops.last())
}

/// "Hier wird entschieden: 16. Dezember 2026, Rat der Stadt Münster", or that it does not take place.
fn stands(visit: &Visit, locale: &'static Locale, stop: &Stop) -> Markup {
    let date = stop.starts_at.map_or_else(|| t!(locale, "council-stop-no-date").into_owned(), |at| locale.date(at));
    html! {
        (way::what(visit, stop)) ": " (date)
        @if !stop.body.is_empty() { (locale.comma()) bdi lang="de" { (stop.body) } }
        @if !stop.cancelled && stop.off && stop.comes(visit.now) { ". " strong { (t!(locale, "council-stop-off")) } }
    }
}
