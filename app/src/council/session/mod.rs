//! Papers and meetings of the council as everybody may read them, with what people said about them.

pub mod behind;
pub mod dated;
pub mod meeting;
pub mod meetings;
pub mod news;
pub mod paper;
pub mod papers;
pub mod way;

use maud::{Markup, html};
use participation_core::council::session::{Document, PaperLine};
use participation_core::outcome::Disposition;
use serde::Deserialize;

use crate::key;
use crate::locale::Key;
use crate::request::Visit;
use crate::t;

/// Which page of a list, and what is searched.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub q: String,
    pub page: String,
    pub when: String,
}

impl Asked {
    /// Pages count from 1; what is no number is the first.
    pub fn page(&self) -> i64 {
        self.page.parse().ok().filter(|page| (1..=10_000).contains(page)).unwrap_or(1)
    }
}

/// "Vorlage V/0731/2026": the number, or the kind where there is none.
pub fn number(paper: &PaperLine) -> Markup {
    html! {
        @if paper.reference.is_empty() { bdi { (paper.kind) } } @else { bdi.number { (paper.reference) } }
    }
}

/// What became of what people said, in a word.
pub fn disposition_words(disposition: Disposition) -> Key {
    match disposition {
        Disposition::TakenUp => key!("council-taken-up"),
        Disposition::Partly => key!("council-partly"),
        Disposition::AlreadyPlanned => key!("council-planned"),
        Disposition::No => key!("council-no"),
    }
}

/// Documents as links to where they stand; a document without a link is named only.
pub fn documents(visit: &Visit, documents: &[Document]) -> Markup {
    let locale = visit.locale;
    html! {
        @if !documents.is_empty() {
            section.stack {
                h2 { (t!(locale, "council-documents")) }
                ul.line-list {
                    @for own in documents {
                        li {
                            span lang="de" dir="ltr" {
                                @match &own.link {
                                    Some(link) => a href=(link) rel="noopener" { (own.name) },
                                    None => (own.name),
                                }
                            }
                            span.muted { (kind_of(visit, own)) }
                        }
                    }
                }
                p.small.muted { (t!(locale, "council-documents-elsewhere")) }
            }
        }
    }
}

/// "PDF, 2,4 MB"
fn kind_of(visit: &Visit, own: &Document) -> String {
    let kind = match own.mime.as_str() {
        "application/pdf" => "PDF",
        "" => "",
        other => other.rsplit(['/', '.']).next().unwrap_or_default(),
    };
    match own.size.filter(|size| *size > 0) {
        Some(size) => {
            let megabytes = visit.locale.decimal(size as f64 / 1_000_000.0, 1);
            format!("{kind}{}{megabytes} MB", visit.locale.comma())
        }
        None => kind.to_owned(),
    }
}
