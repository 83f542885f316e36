//! The page for people: what there is, under which licence, what the columns mean, and where programs go on.

use actix_web::HttpResponse;
use maud::{Markup, html};
use participation_core::Language;
use participation_core::open_data::{self, Held, ProcedureLine};

use super::bulk::Format;
use super::dataset::{self, Dataset, every_procedure};
use super::site::Site;
use crate::error::Problem;
use crate::locale::Locale;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Page, Place};
use crate::ui::table::{Column, table};

/// Catalogues as they are linked: name and address.
const CATALOGUES: [(&str, &str); 3] =
    [("Turtle", "/catalog.ttl"), ("JSON-LD", "/catalog.jsonld"), ("RDF/XML", "/catalog.rdf")];

/// The page.
pub async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    let (locale, license) = (visit.locale, visit.app.config.open_data.license);
    let procedures = every_procedure(&visit.app.storage).await?;
    let held = open_data::held(&visit.app.storage).await?;
    let main = html! {
        div.wrap.section-first.stack.stack-wide {
            div.page-head {
                h1 { (t!(locale, "open-data-title")) }
                p.lead { (t!(locale, "open-data-lead")) }
            }
            section.prose {
                h2 { (t!(locale, "open-data-may")) }
                p { (t!(locale, "open-data-license")) " " a href=(license.link()) lang="de" dir="ltr" { (license.name()) } }
                @if license.wants_name() { p { (t!(locale, "open-data-name-us", office = Site::new(&visit.app.config).publisher())) } }
                p { (t!(locale, "open-data-no-names")) }
                p { (t!(locale, "open-data-small")) }
                p { (t!(locale, "open-data-apostrophe")) }
                p { (t!(locale, "open-data-encoding")) }
            }
            section.stack {
                h2 { (t!(locale, "open-data-files")) }
                @for dataset in dataset::ALL { (described(&visit, dataset)) }
            }
            (by_procedure(&visit, &procedures, &held))
            (programs(locale, &procedures))
        }
    };
    let page =
        Page::new(t!(locale, "open-data-title"), main).at(Place::Results).description(t!(locale, "open-data-lead"));
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

/// A data set with its files and its columns.
fn described(visit: &Visit, dataset: &Dataset) -> Markup {
    let locale = visit.locale;
    let title = locale.text(dataset.title);
    let (column, about) = (t!(locale, "council-column"), t!(locale, "council-column-about"));
    let heads = [Column::words(&column), Column::words(&about)];
    let rows: Vec<Vec<Markup>> = (dataset.columns)()
        .iter()
        .map(|own| vec![html! { code dir="ltr" { (own.name) } }, html! { (locale.text(own.about)) }])
        .collect();
    html! {
        section.card.stack id=(dataset.name) {
            h3.card-title { (title) }
            p { (locale.text(dataset.about)) }
            @if dataset.of_city() { (files(dataset, dataset.name, &title)) }
            @else if dataset.of_procedure() { p.muted { (t!(locale, "open-data-below")) } }
            @else { (by_paper(visit)) }
            details.fold {
                summary { (t!(locale, "council-columns", file = title.as_ref())) }
                (table(&title, &heads, &rows))
            }
        }
    }
}

/// How a council's information system asks.
fn by_paper(visit: &Visit) -> Markup {
    let framed = visit.link("/participation");
    html! {
        p { (t!(visit.locale, "open-data-participation-api")) " " code dir="ltr" { "/api/v1/participation?oparl=https://…" } }
        p { (t!(visit.locale, "open-data-participation-frame")) " " a href=(framed) { code dir="ltr" { (framed) "?oparl=https://…" } } }
    }
}

/// Links to the files of a data set; `name` is the files' without their ending, `about` what hears who does not see.
fn files(dataset: &Dataset, name: &str, about: &str) -> Markup {
    html! {
        div.buttons {
            @for format in Format::ALL.into_iter().filter(|format| format.suits(dataset)) {
                @let button = Button::new(shown(format), Weight::Outline).small().icon(Icon::Document).about(about);
                (button.link(&format!("/open-data/{name}.{}", format.extension())))
            }
        }
    }
}

const fn shown(format: Format) -> &'static str {
    match format {
        Format::Csv => "CSV",
        Format::Json => "JSON",
        Format::GeoJson => "GeoJSON",
    }
}

/// The files of each procedure.
fn by_procedure(visit: &Visit, procedures: &[ProcedureLine], held: &Held) -> Markup {
    let locale = visit.locale;
    let held = |own: &ProcedureLine| -> Vec<&'static Dataset> {
        dataset::ALL.into_iter().filter(|dataset| dataset.of_procedure() && dataset.holds(own, held)).collect()
    };
    html! {
        section.stack {
            h2 { (t!(locale, "open-data-by-procedure")) }
            @for own in procedures.iter().rev().filter(|own| !held(own).is_empty()) {
                section.card.stack {
                    h3.card-title { a href=(visit.link(&format!("/procedures/{}", own.procedure.slug))) { (title(visit.language, own)) } }
                    ul.line-list {
                        @for dataset in held(own) {
                            @let words = locale.text(dataset.title);
                            @let about = format!("{words}, {}", named(visit.language, own).map_or(own.procedure.slug.as_str(), |(_, text)| text));
                            li { span { (words) } (files(dataset, &format!("procedures/{}/{}", own.procedure.slug, dataset.name), &about)) }
                        }
                    }
                }
            }
        }
    }
}

/// A procedure's title in the reader's language, else in German.
fn named(reader: Language, own: &ProcedureLine) -> Option<&(Language, String)> {
    own.title.iter().find(|(language, _)| *language == reader).or(own.title.first())
}

fn title(reader: Language, own: &ProcedureLine) -> Markup {
    html! {
        @match named(reader, own) {
            Some((language, text)) if *language != reader => span lang=(language.tag()) dir=(language.direction()) { (text) },
            Some((_, text)) => (text),
            None => bdi { (own.procedure.slug) },
        }
    }
}

fn programs(locale: &'static Locale, procedures: &[ProcedureLine]) -> Markup {
    html! {
        section.prose {
            h2 { (t!(locale, "open-data-programs")) }
            p { (t!(locale, "open-data-api-lead")) }
            ul {
                li { a href="/api/v1" { (t!(locale, "open-data-api-index")) } }
                li { a href="/api/v1/openapi.json" { (t!(locale, "open-data-api-description")) } }
                @for dataset in dataset::ALL.into_iter().filter(|own| own.of_city()) {
                    li { a href=(format!("/api/v1/{}", dataset.name)) dir="ltr" { code { "/api/v1/" (dataset.name) } } }
                }
                @if let Some(own) = procedures.last() {
                    li {
                        (t!(locale, "open-data-api-one")) " "
                        a href=(format!("/api/v1/procedures/{}", own.procedure.slug)) dir="ltr" { code { "/api/v1/procedures/" (own.procedure.slug) } }
                    }
                }
            }
            p { (t!(locale, "open-data-api-how")) }
            h2 { (t!(locale, "open-data-catalogue")) }
            p { (t!(locale, "open-data-catalogue-lead")) }
            ul { @for (name, address) in CATALOGUES { li { a href=(address) { (name) } } } }
        }
    }
}
