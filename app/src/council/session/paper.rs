//! One paper: what it is, its way through the meetings, what people said about it, what was decided and built.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::Kind;
use participation_core::council::Uptake;
use participation_core::council::session::{self, PaperPage};
use participation_core::procedure::{self, Overview};

use super::{disposition_words, documents, number, way};
use crate::error::Problem;
use crate::measure::state_chip;
use crate::outcome::story as outcome_story;
use crate::procedure::{banner_of, block, inline, rich};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::notice::{Tone, empty, notice};
use crate::ui::story;

/// The page.
pub async fn page(visit: Visit, path: web::Path<(String, i64)>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let page = session::paper(&visit.app.storage, path.1, visit.language).await?;
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    let title =
        if page.paper.withdrawn { t!(locale, "council-paper-gone").into_owned() } else { page.paper.name.clone() };
    let main =
        html! { div.wrap.section-first.stack.stack-wide { (head(&visit, &page)) (content(&visit, &page, &overview)) } };
    let shown = Page::new(title, main).at(Place::Results).crumbs([
        Crumb::new(t!(locale, "council-list"), visit.link("/council")),
        Crumb::new(t!(locale, "council-papers"), visit.link("/council/papers")),
    ]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, shown).into_string()))
}

fn head(visit: &Visit, page: &PaperPage) -> Markup {
    let locale = visit.locale;
    let paper = &page.paper;
    html! {
        div.page-head.page-head-with-action {
            p.small.muted {
                (number(paper))
                @if !paper.kind.is_empty() { " · " bdi lang="de" { (paper.kind) } }
                @if let Some(day) = paper.dated { " · " span.number { (locale.date(day)) } }
            }
            @if paper.withdrawn {
                h1 { (t!(locale, "council-paper-gone")) }
                (notice(Tone::Brick, Icon::Triangle, &html! { p { (t!(locale, "council-paper-gone-why")) } }))
            } @else {
                h1 lang="de" dir="ltr" { (paper.name) }
                @if !page.in_charge.is_empty() { p { (t!(locale, "council-paper-in-charge")) " " bdi lang="de" { (page.in_charge.join(", ")) } } }
                @if !page.originators.is_empty() { p { (t!(locale, "council-paper-by")) " " bdi lang="de" { (page.originators.join(", ")) } } }
                @if !page.place.is_empty() { p { (Icon::Pin) " " bdi lang="de" { (page.place) } } }
            }
            p.buttons.page-action.no-print {
                @if let Some(web) = &page.web {
                    (Button::new(&t!(locale, "council-paper-source"), Weight::Outline).icon(Icon::ArrowOn).link(web))
                }
            }
        }
    }
}

/// Everything below the head, the same at the desk.
pub fn content(visit: &Visit, page: &PaperPage, overview: &Overview) -> Markup {
    let locale = visit.locale;
    html! {
        div.columns.columns-half {
            section {
                h2 { (t!(locale, "council-paper-way")) }
                @if page.way.is_empty() && page.paper.withdrawn { p { (t!(locale, "council-news-withdrawn-next")) } }
                @else if page.way.is_empty() { p { (t!(locale, "council-paper-way-none")) } }
                @else { (story::story(&way::steps(visit, &page.way))) }
            }
            section.stack {
                h2 { (t!(locale, "council-paper-said")) }
                @if page.links.is_empty() {
                    (empty(&t!(locale, "council-paper-said-none"), &html! {}))
                }
                @for own in &page.links { (taken_up(visit, (page, overview), own)) }
                @for own in &page.ended { (ended(visit, (page, overview), own)) }
            }
        }
        (decided(visit, page))
        (measures(visit, page))
        (related(visit, page))
        (documents(visit, &page.documents))
        p.small.muted {
            @if page.license.is_empty() { (t!(locale, "council-paper-no-license")) }
            @else { (t!(locale, "council-paper-license")) " " bdi { (page.license) } }
            " " (t!(locale, "council-paper-address")) " " bdi.number { (page.paper.url) }
        }
    }
}

/// One uptake: what is taken up, the disposition with its reason, the office, and who said so when.
fn taken_up(visit: &Visit, (page, overview): (&PaperPage, &Overview), own: &Uptake) -> Markup {
    let locale = visit.locale;
    html! {
        article.card.stack {
            h3.card-title { (locale.text(disposition_words(own.disposition))) " · " bdi lang="de" { (own.office_name) } }
            (what_was_said(visit, (page, overview), own))
        }
    }
}

/// One that was a mistake: since when and why it holds no longer, and below that what it said.
fn ended(visit: &Visit, (page, overview): (&PaperPage, &Overview), own: &Uptake) -> Markup {
    let locale = visit.locale;
    html! {
        article.card.stack {
            h3.card-title { s { (locale.text(disposition_words(own.disposition))) } " · " bdi lang="de" { (own.office_name) } }
            @if let Some(at) = own.ended_at {
                p { strong { (t!(locale, "outcome-uptake-ended", date = locale.date(at))) } }
            }
            (banner_of(locale, &page.texts, &[(own.id, "ended")], &visit.path_in(participation_core::Language::De)))
            blockquote.quote {
                span { (t!(locale, "council-news-ended-why")) } (locale.between())
                (block(visit.language, page.texts.get(own.id, "ended"), |text| html! { (text) }))
            }
            details.fold {
                summary { (t!(locale, "outcome-retracted-said")) }
                div.stack { (what_was_said(visit, (page, overview), own)) }
            }
        }
    }
}

/// The reason, what is taken up, and who said so when.
fn what_was_said(visit: &Visit, (page, overview): (&PaperPage, &Overview), own: &Uptake) -> Markup {
    let locale = visit.locale;
    let count = page.counts.iter().find(|(id, _)| *id == own.id).map_or(0, |(_, count)| *count);
    let said = page.said.iter().filter(|said| said.link == own.id);
    html! {
        (banner_of(locale, &page.texts, &[(own.id, "reason")], &visit.path_in(participation_core::Language::De)))
        (rich(visit.language, page.texts.get(own.id, "reason")))
        @if let Some(of) = own.procedure {
            p {
                (t!(locale, "council-procedure")) ": "
                @match overview.procedures.iter().find(|known| known.id == of) {
                    Some(known) => a href=(visit.link(&format!("/procedures/{}", known.slug))) { bdi { (page.texts.body(of, "title")) } },
                    None => bdi { (page.texts.body(of, "title")) },
                }
                @if let Some(topic) = own.topic { (locale.comma()) bdi { (page.texts.body(topic, "name")) } }
            }
        }
        @if count > 0 {
            details.fold open[count <= 5] {
                summary { (t!(locale, "council-links", count = count)) }
                ul.line-list {
                    @for said in said {
                        @let room = if said.kind == Kind::LocationReport { "reports" } else { "proposals" };
                        li {
                            a href=(visit.link(&format!("/{room}/{}", said.reference))) lang=(said.language.tag()) dir="auto" { (said.headline) }
                            (crate::ui::code(&said.reference))
                        }
                    }
                }
            }
        }
        p.small.muted { (t!(locale, "council-uptake-by", role = role(visit, &own.role), date = locale.date(own.linked_at))) }
    }
}

/// A role as it stands in a row, in the reader's words.
pub fn role(visit: &Visit, word: &str) -> String {
    let known = word.parse::<participation_core::staff::Role>().ok();
    known.map_or_else(|| word.to_owned(), |role| visit.locale.text(crate::staff::role_name(role)).into_owned())
}

fn decided(visit: &Visit, page: &PaperPage) -> Markup {
    let steps: Vec<_> = page
        .decisions
        .iter()
        .chain(&page.retracted)
        .map(|own| outcome_story::decided(visit, own, &page.texts))
        .collect();
    html! {
        @if !steps.is_empty() {
            section { h2 { (t!(visit.locale, "council-decided")) } (story::story(&steps)) }
        }
    }
}

/// What is built because of the decisions on it.
fn measures(visit: &Visit, page: &PaperPage) -> Markup {
    html! {
        @if !page.measures.is_empty() {
            section {
                h2 { (t!(visit.locale, "council-paper-measures")) }
                ul.line-list {
                    @for own in &page.measures {
                        li {
                            a href=(visit.link(&format!("/impact/measures/{}", own.id))) { (inline(visit.language, page.texts.get(own.id, "title"))) }
                            (state_chip(visit.locale, own.state))
                        }
                    }
                }
            }
        }
    }
}

fn related(visit: &Visit, page: &PaperPage) -> Markup {
    html! {
        @if !page.related.is_empty() {
            section {
                h2 { (t!(visit.locale, "council-paper-related")) }
                ul.line-list {
                    @for (_, own) in &page.related {
                        li {
                            a href=(visit.link(&format!("/council/papers/{}", own.id))) lang="de" dir="ltr" { (own.name) }
                            span.muted { (number(own)) }
                        }
                    }
                }
            }
        }
    }
}
