//! A report's page: what is the matter, where, how far it has come and why.

use actix_web::{HttpResponse, web};
use map::draw::Named;
use map::{Frame, View};
use maud::{Markup, PreEscaped, html};
use participation_core::contribution::{Position, Reference};
use participation_core::district::Gazetteer;
use participation_core::location_report::{self, ReportPage};
use participation_core::notification::follow::FollowKind;
use participation_core::outcome::{self, Outcome};
use participation_core::procedure::Format;

use super::{chip_status, on_map, surroundings};
use crate::contribution::story;
use crate::error::Problem;
use crate::notification::follow::{Ways, card};
use crate::outcome::story::Told;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::card::{Meta, meta};
use crate::ui::chip::chip;
use crate::ui::code;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::map_frame::map_frame;
use crate::ui::{rich_text, story as chain};

/// The page.
pub async fn page(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    let page = location_report::show(&visit.app.storage, reference, visit.language).await?;
    let came = outcome::of_contribution(&visit.app.storage, page.report.id, visit.language).await?;
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    Ok(HttpResponse::Ok().body(markup(&visit, &page, &came, &gazetteer).into_string()))
}

fn markup(visit: &Visit, page: &ReportPage, came: &Outcome, gazetteer: &Gazetteer) -> Markup {
    let locale = visit.locale;
    let report = &page.report;
    let told = Told { visit, reference: &report.reference, outcome: came };
    let mut steps = told.so_far(&page.events);
    if let Some(due) = report.answer_due.filter(|_| !report.status.is_finished()) {
        steps.push(story::answer_ahead(locale, due, visit.now));
    }
    steps.extend(told.ahead());
    let main = html! {
        div.wrap {
            div.columns.columns-aside {
                div.stack.stack-wide {
                    div {
                        div.page-head {
                            (chip(locale, &chip_status(report.status)))
                            h1 lang=(report.language.tag()) dir="auto" { (report.title) }
                            (meta(&facts(visit, page)))
                        }
                        (rich_text::plain(&report.description))
                        (answers(page))
                        @if report.photo.is_some() {
                            figure.photo { img src=(visit.link(&format!("/reports/{}/photo", report.reference))) alt=(t!(locale, "location-report-photo-alt", title = report.title.as_str())); }
                        }
                    }
                    section { h2 { (t!(locale, "location-report-way")) } (chain::story(&steps)) }
                }
                div.stack {
                    (affected(visit, page))
                    (drawn(page, gazetteer))
                    (follow(visit, page))
                }
            }
        }
    };
    let slug = &page.procedure.procedure.slug;
    let title = page.procedure.texts.body(page.procedure.procedure.id, "title");
    let feed = format!("/feeds/{}/contributions/{}.atom", visit.language.tag(), report.reference);
    let shown = Page::new(report.title.clone(), main)
        .at(Place::Map)
        .feed(report.title.clone(), feed)
        .description(report.description.chars().take(160).collect::<String>())
        .crumbs([
            Crumb::new(title, visit.link(&format!("/procedures/{slug}"))),
            Crumb::new(t!(locale, "location-report-list"), visit.link(&format!("/procedures/{slug}/reports"))),
        ]);
    layout::page(visit, shown)
}

fn follow(visit: &Visit, page: &ReportPage) -> Markup {
    let thing = page.report.reference.as_str();
    let feed = Some(format!("/contributions/{thing}.atom"));
    card(visit, &Ways { kind: FollowKind::Contribution, thing, feed, calendar: None })
}

fn facts(visit: &Visit, page: &ReportPage) -> Vec<Meta> {
    let report = &page.report;
    let icon = page.categories.get(report.category).map_or(Icon::Speech, |category| super::icon(&category.icon));
    let mut facts = vec![Meta::new(icon, page.categories.name(report.category))];
    facts.extend(report.place.as_ref().map(|place| Meta::new(Icon::Pin, place.as_str())));
    facts.push(Meta::new(Icon::Calendar, visit.locale.date(report.submitted_at)));
    facts
}

/// Answers to the category's own questions.
pub(super) fn answers(page: &ReportPage) -> Markup {
    let (texts, report) = (&page.categories.texts, &page.report);
    html! {
        @if !report.answers.is_empty() {
            dl.facts {
                @for (question, answer) in &report.answers {
                    @let chosen = texts.body(report.category, &format!("choice-{question}-{answer}"));
                    div.fact {
                        dt { (texts.body(report.category, &format!("question-{question}"))) }
                        dd dir="auto" { @if chosen.is_empty() { (answer) } @else { (chosen) } }
                    }
                }
            }
        }
    }
}

fn affected(visit: &Visit, page: &ReportPage) -> Markup {
    let (locale, report) = (visit.locale, &page.report);
    let open = page.procedure.offer(Format::Reports).is_ok_and(|offer| offer.open_at(visit.now).is_ok());
    html! {
        section.card.stack aria-label=(t!(locale, "location-report-affected-title")) {
            p { strong.figure-large { (locale.number(report.affected)) } br; (t!(locale, "location-report-affected-words", count = report.affected)) }
            @if open && !report.status.is_finished() {
                (Button::new(&t!(locale, "location-report-same"), Weight::Sun).icon(Icon::Hand).wide()
                    .link(&visit.link(&format!("/reports/{}/affected", report.reference))))
            }
            p.small.muted { (code(&report.reference)) }
        }
    }
}

pub(super) fn drawn(page: &ReportPage, gazetteer: &Gazetteer) -> Markup {
    place_map(gazetteer, page.report.position, page.report.place.as_deref().unwrap_or_default())
}

/// The streets around one place, with a pin; `words` name it.
pub fn place_map(gazetteer: &Gazetteer, position: Position, words: &str) -> Markup {
    let Some(centre) = on_map(position) else { return html! {} };
    let frame = Frame::of(View { centre, metres: 600.0 }, 320, 300);
    let drawing = surroundings::drawing(gazetteer, frame, |drawing| drawing.target(centre));
    map_frame(&PreEscaped(drawing.finish(Named::Hidden)), &[], words)
}
