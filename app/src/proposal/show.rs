//! A proposal's page: what is wanted, its way so far, who supports it, what others say.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::Reference;
use participation_core::notification::follow::FollowKind;
use participation_core::outcome::{self, Outcome};
use participation_core::procedure::Format;
use participation_core::proposal::{self, Comment, ProposalPage};

use super::chip_status;
use crate::contribution::story;
use crate::error::Problem;
use crate::location_report::show::place_map;
use crate::notification::follow::{Ways, card};
use crate::outcome::story::Told;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::card::{Meta, meta};
use crate::ui::chip::chip;
use crate::ui::flow::bar;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::{rich_text, story as chain};

/// The page.
pub async fn page(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    let page = proposal::show(&visit.app.storage, reference, visit.language).await?;
    let came = outcome::of_contribution(&visit.app.storage, page.proposal.id, visit.language).await?;
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    let map = page
        .proposal
        .position
        .map(|position| place_map(&gazetteer, position, page.proposal.place.as_deref().unwrap_or_default()));
    Ok(HttpResponse::Ok().body(markup(&visit, &page, &came, map.as_ref()).into_string()))
}

fn markup(visit: &Visit, page: &ProposalPage, came: &Outcome, map: Option<&Markup>) -> Markup {
    let locale = visit.locale;
    let proposal = &page.proposal;
    let slug = &page.procedure.procedure.slug;
    let told = Told { visit, reference: &proposal.reference, outcome: came };
    let mut steps = told.so_far(&page.events);
    if let Some(due) = proposal.answer_due {
        steps.push(story::answer_ahead(locale, due, visit.now));
    }
    steps.extend(told.ahead());
    let main = html! {
        div.wrap {
            div.columns.columns-aside {
                div.stack.stack-wide {
                    div {
                        div.page-head {
                            (chip(locale, &chip_status(proposal.status)))
                            h1 lang=(proposal.language.tag()) dir="auto" { (proposal.title) }
                            (meta(&facts(visit, page)))
                        }
                        div lang=(proposal.language.tag()) { (rich_text::plain(&proposal.body)) }
                    }
                    section { h2 { (t!(locale, "proposal-way")) } (chain::story(&steps)) }
                    (comments(visit, page))
                }
                div.stack { (support(visit, page)) @if let Some(map) = map { (map) } (follow(visit, page)) }
            }
        }
    };
    let shown = Page::new(proposal.title.clone(), main)
        .at(Place::TakePart)
        .feed(proposal.title.clone(), format!("/feeds/{}{}", visit.language.tag(), feed(page)))
        .description(proposal.body.chars().take(160).collect::<String>())
        .crumbs([
            Crumb::new(
                page.procedure.texts.body(page.procedure.procedure.id, "title"),
                visit.link(&format!("/procedures/{slug}")),
            ),
            Crumb::new(t!(locale, "proposal-list"), visit.link(&format!("/procedures/{slug}/proposals"))),
        ]);
    layout::page(visit, shown)
}

fn feed(page: &ProposalPage) -> String {
    format!("/contributions/{}.atom", page.proposal.reference)
}

fn follow(visit: &Visit, page: &ProposalPage) -> Markup {
    let calendar = format!("/procedures/{}.ics", page.procedure.procedure.slug);
    let thing = page.proposal.reference.as_str();
    card(visit, &Ways { kind: FollowKind::Contribution, thing, feed: Some(feed(page)), calendar: Some(calendar) })
}

fn facts(visit: &Visit, page: &ProposalPage) -> Vec<Meta> {
    let proposal = &page.proposal;
    let mut facts = Vec::new();
    if let Some(place) = &proposal.place {
        facts.push(Meta::new(Icon::Pin, place.as_str()));
    }
    if let Some(topic) = proposal.topic {
        facts.push(Meta::new(Icon::Tree, page.texts.body(topic, "name")));
    }
    if let Some(name) = &proposal.author_name {
        facts.push(Meta::new(Icon::Person, t!(visit.locale, "proposal-by", name = name.as_str())));
    }
    facts.push(Meta::new(Icon::Calendar, visit.locale.date(proposal.submitted_at)));
    facts
}

fn support(visit: &Visit, page: &ProposalPage) -> Markup {
    let locale = visit.locale;
    let proposal = &page.proposal;
    let open = page.procedure.offer(Format::Proposals).is_ok_and(|offer| offer.open_at(visit.now).is_ok());
    let collects = open && proposal.status.collects();
    let goal = page.procedure.procedure.support_goal;
    html! {
        section.card.stack aria-label=(t!(locale, "proposal-support")) {
            p { strong.figure-large { (locale.number(proposal.endorsements)) } br; (t!(locale, "proposal-supporters", count = proposal.endorsements)) }
            @if let Some(voices) = proposal.earlier_voices {
                p.with-icon { (Icon::Clock) span { (t!(locale, "proposal-earlier-voices", count = voices)) } }
            }
            @if let Some(goal) = goal {
                (bar(f64::from(proposal.endorsements) / f64::from(goal.max(1))))
                // Nothing is promised any more of what is decided.
                @if proposal.status.collects() { p.small.muted { (t!(locale, "proposal-goal", goal = goal, days = page.procedure.procedure.answer_days)) } }
            }
            @if collects {
                (Button::new(&t!(locale, "proposal-endorse-short"), Weight::Sun).icon(Icon::Hand).wide()
                    .link(&visit.link(&format!("/proposals/{}/endorse", proposal.reference))))
            } @else {
                p.with-icon { (Icon::Lock) span { @if open { (t!(locale, "proposal-decided")) } @else { (t!(locale, "proposal-collecting-over")) } } }
            }
        }
    }
}

fn comments(visit: &Visit, page: &ProposalPage) -> Markup {
    let locale = visit.locale;
    let open = page.procedure.offer(Format::Proposals).is_ok_and(|offer| offer.open_at(visit.now).is_ok());
    let new = visit.link(&format!("/proposals/{}/comments/new", page.proposal.reference));
    // An answer to a comment that is not shown stands by itself.
    let is_shown = |id: i64| page.comments.iter().any(|comment| comment.id == id);
    let roots = page.comments.iter().filter(|comment| !comment.parent.is_some_and(is_shown));
    html! {
        section #comments {
            h2 { (t!(locale, "proposal-comments", count = page.proposal.comments)) }
            @if open { p { (Button::new(&t!(locale, "proposal-comment"), Weight::Outline).icon(Icon::Speech).link(&new)) } }
            @if !page.comments.is_empty() {
                ol.comments { @for comment in roots { (one_comment(visit, page, comment, &new, open)) } }
            }
        }
    }
}

fn one_comment(visit: &Visit, page: &ProposalPage, comment: &Comment, new: &str, open: bool) -> Markup {
    let locale = visit.locale;
    let answers: Vec<&Comment> = page.comments.iter().filter(|other| other.parent == Some(comment.id)).collect();
    html! {
        li.comment {
            p.small.muted {
                @if let Some(name) = &comment.author_name { bdi { (name) } ", " }
                span.number { (locale.date(comment.submitted_at)) }
            }
            div lang=(comment.language.tag()) { (rich_text::plain(&comment.body)) }
            @if open { p { a href=(format!("{new}?to={}", comment.id)) { (t!(locale, "proposal-comment-reply")) } } }
            @if !answers.is_empty() { ol.comments { @for answer in answers { (one_comment(visit, page, answer, new, open)) } } }
        }
    }
}
