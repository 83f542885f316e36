//! The front page: what runs, what came of it, what is around the corner, and every other way to take part.

use actix_web::HttpResponse;
use map::Frame;
use map::draw::Named;
use maud::{Markup, PreEscaped, html};
use participation_core::district::Gazetteer;
use participation_core::procedure::coming::{Coming, coming};
use participation_core::procedure::{self, Overview, Procedure};

use super::teaser::{Stand, stand, teaser};
use super::{banner, inline};
use crate::error::Problem;
use crate::outcome::impact;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::card::card_grid;
use crate::ui::drawing::Drawing;
use crate::ui::form::Field;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Page, Place};
use crate::ui::map_frame::map_frame;

/// Cards beside the lead card.
const CARDS: usize = 3;
/// Dates of what comes.
const COMING: i64 = 4;
/// Outcomes on the front page.
const OUTCOMES: i64 = 3;
/// Units of the drawn map; it scales with the page.
const MAP_SIZE: (u32, u32) = (600, 520);

/// The page.
pub async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    let coming = coming(&visit.app.storage, visit.language, visit.now, COMING).await?;
    let (rows, texts) = impact::recent(&visit.app.storage, visit.language, OUTCOMES).await?;
    let main = html! {
        (hero(&visit))
        (search_card(&visit, &gazetteer))
        (running(&visit, &overview))
        (ahead(&visit, &overview, &coming))
        @if !rows.is_empty() {
            div.band-sunk {
                section.section.wrap {
                    div.section-head {
                        h2 { (t!(visit.locale, "outcome-moved")) }
                        a href=(visit.link("/impact")) { (t!(visit.locale, "outcome-all")) }
                    }
                    (banner(visit.locale, &texts, "/de/impact"))
                    (impact::list(&visit, &rows, &texts))
                }
            }
        }
        (boroughs(&visit, &overview, &gazetteer))
        (ways(&visit))
    };
    let locale = visit.locale;
    let shown = Page::new(t!(locale, "procedure-front"), main)
        .at(Place::TakePart)
        .description(t!(locale, "procedure-front-lead"));
    Ok(HttpResponse::Ok().body(layout::page(&visit, shown).into_string()))
}

fn hero(visit: &Visit) -> Markup {
    let locale = visit.locale;
    html! {
        div.hero {
            div.wrap {
                div.hero-words {
                    h1 { (t!(locale, "procedure-front")) }
                    p.lead { (t!(locale, "procedure-front-lead")) }
                    (Button::new(&t!(locale, "procedure-front-action"), Weight::Sun).icon(Icon::ArrowOn).link(&visit.link("/procedures")))
                }
                div.hero-drawing { (Drawing::Prinzipalmarkt) }
            }
        }
    }
}

fn search_card(visit: &Visit, gazetteer: &Gazetteer) -> Markup {
    let locale = visit.locale;
    html! {
        div.search-card.wrap {
            div.card {
                form.field-inline method="get" action=(visit.link("/search")) role="search" {
                    (Field::new(locale, "q", &t!(locale, "procedure-near")).autocomplete("address-line1").search(""))
                    (Button::new(&t!(locale, "procedure-near-now"), Weight::Main).icon(Icon::Magnifier).submit())
                }
                div {
                    h2 { (t!(locale, "procedure-or-borough")) }
                    ul.pills {
                        @for borough in gazetteer.boroughs.iter() {
                            li { a.pill href=(borough_link(visit, &borough.name)) { bdi { (borough.name) } } }
                        }
                    }
                }
            }
        }
    }
}

fn running(visit: &Visit, overview: &Overview) -> Markup {
    let locale = visit.locale;
    let own: Vec<&Procedure> =
        overview.procedures.iter().filter(|own| stand(own, visit.now) == Stand::Running).collect();
    html! {
        section.section.wrap {
            div.section-head {
                h2 { (t!(locale, "procedure-running")) }
                @if !overview.procedures.is_empty() {
                    a href=(visit.link("/procedures")) { (t!(locale, "procedure-all-count", count = overview.procedures.len())) }
                }
            }
            @if let Some((first, rest)) = own.split_first() {
                div.stack {
                    (teaser(visit, overview, first, true))
                    (card_grid(rest.iter().take(CARDS).map(|own| teaser(visit, overview, own, false))))
                }
            } @else { p { (t!(locale, "procedure-nothing-runs")) } }
        }
    }
}

/// What begins soon, and on which day something happens next in what runs.
fn ahead(visit: &Visit, overview: &Overview, coming: &Coming) -> Markup {
    let locale = visit.locale;
    let own: Vec<&Procedure> =
        overview.procedures.iter().filter(|own| stand(own, visit.now) == Stand::Ahead).take(CARDS).collect();
    let procedure = |id: i64| overview.procedures.iter().find(|own| own.id == id);
    html! {
        @if !own.is_empty() || !coming.phases.is_empty() {
            section.section.wrap {
                h2 { (t!(locale, "procedure-coming")) }
                @if !own.is_empty() { (card_grid(own.into_iter().map(|own| teaser(visit, overview, own, false)))) }
                ul.line-list {
                    @for (of, phase) in &coming.phases {
                        @if let Some(of) = procedure(*of) {
                            li {
                                span {
                                    strong { (locale.date(phase.starts_at)) } " · "
                                    bdi { (inline(visit.language, coming.texts.get(phase.id, "title"))) } " · "
                                    a href=(visit.link(&format!("/procedures/{}", of.slug))) { bdi { (inline(visit.language, overview.texts.get(of.id, "title"))) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Every borough with the number of its procedures: the list that the map repeats.
fn boroughs(visit: &Visit, overview: &Overview, gazetteer: &Gazetteer) -> Markup {
    let locale = visit.locale;
    let running = |name: &str| {
        let own = overview.procedures.iter().filter(|own| stand(own, visit.now) == Stand::Running);
        own.filter(|own| own.area.is_empty() || own.boroughs().any(|other| other == name)).count()
    };
    html! {
        @if !gazetteer.boroughs.is_empty() {
            section.section.wrap {
                div.around {
                    div {
                        h2 { (t!(locale, "procedure-corner")) }
                        p.lead { (t!(locale, "procedure-corner-lead", boroughs = gazetteer.boroughs.len(), districts = gazetteer.districts.len())) }
                        ul.line-list {
                            @for borough in gazetteer.boroughs.iter() {
                                li {
                                    a href=(borough_link(visit, &borough.name)) { bdi { (borough.name) } }
                                    span.muted { (t!(locale, "procedure-in-borough", count = running(&borough.name))) }
                                }
                            }
                        }
                    }
                    @if let Some(bounds) = gazetteer.boroughs.bounds() {
                        @let frame = Frame::fit(bounds, MAP_SIZE.0, MAP_SIZE.1, 16);
                        @let drawing = map::draw::Drawing::new(frame).areas(&gazetteer.boroughs).names(&gazetteer.boroughs);
                        (map_frame(&PreEscaped(drawing.finish(Named::Hidden)), &[], &t!(locale, "procedure-map-caption")))
                    }
                }
            }
        }
    }
}

/// The procedures of a borough.
pub(super) fn borough_link(visit: &Visit, name: &str) -> String {
    let query = serde_urlencoded::to_string([("borough", name)]).unwrap_or_default();
    visit.link(&format!("/procedures?{query}"))
}

fn ways(visit: &Visit) -> Markup {
    let locale = visit.locale;
    let telephone = visit.app.config.contact.telephone.as_str();
    html! {
        div.band-strong {
            div.wrap {
                h2 { (t!(locale, "procedure-ways")) }
                p.lead { (t!(locale, "procedure-ways-lead")) }
                ul.ways {
                    li { span.icon-box { (Icon::Document) } h3 { (t!(locale, "procedure-way-paper")) } p { (t!(locale, "procedure-way-paper-text")) } }
                    li { span.icon-box { (Icon::Phone) } h3 { (t!(locale, "procedure-way-phone")) } p { (t!(locale, "procedure-way-phone-text", number = telephone)) } }
                    li { span.icon-box { (Icon::TownHall) } h3 { (t!(locale, "procedure-way-place")) } p { (t!(locale, "procedure-way-place-text")) } }
                    li { span.icon-box { (Icon::Signs) } h3 { (t!(locale, "procedure-way-language")) } p { (t!(locale, "procedure-way-language-text")) } }
                }
            }
        }
    }
}
