//! One procedure for the council's eyes: one finding, five figures, charts with their tables, the map, what was
//! answered and what is open, and where the administration follows or departs.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::Kind;
use participation_core::council::{self, ProcedureView, session};
use participation_core::procedure::{PhaseKind, PhaseStand};
use participation_core::reach::{self, Reach};
use participation_core::survey::{self, Results};
use participation_core::{Channel, StoreError};

use super::session::behind;
use super::{concerned, download, elsewhere, map, stances};
use crate::contribution::story::channel_words;
use crate::error::Problem;
use crate::procedure::voice_words;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::chart::{Bar, Heads, Strength, chart};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::stat::{Stat, stats_joined};

/// The page.
pub async fn page(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let view = council::view(&visit.app.storage, &path.1, visit.language, visit.now).await?;
    let answers = answers_of(&visit, &path.1).await?;
    let reach = reach::of_procedure(&visit.app.storage, view.page.procedure.id).await?;
    let papers = session::of_procedure(&visit.app.storage, view.page.procedure.id).await?;
    let title = view.page.texts.body(view.page.procedure.id, "title").to_owned();
    let main = html! {
        div.wrap.stack.stack-wide { (content(&visit, &view, answers.as_ref(), &reach)) (behind::section(&visit, &papers)) }
    };
    let page = Page::new(title, main)
        .at(Place::Results)
        .description(t!(locale, "council-list-lead"))
        .crumbs([Crumb::new(t!(locale, "council-list"), visit.link("/council"))]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

/// What the survey adds up to, where there is one.
pub async fn answers_of(visit: &Visit, slug: &str) -> Result<Option<Results>, Problem> {
    match survey::results(&visit.app.storage, slug, visit.language).await {
        Ok(results) => Ok(Some(results)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Everything below the header, the same at the desk.
pub fn content(visit: &Visit, view: &ProcedureView, answers: Option<&Results>, reach: &Reach) -> Markup {
    if view.page.counted_elsewhere() {
        return elsewhere::content(visit, view);
    }
    html! {
        div.stack.stack-wide {
            div.stack { (head(visit, view)) (figures(visit, view)) }
            (columns(visit, view))
            @if let Some(answers) = answers.filter(|answers| answers.responses > 0) {
                section {
                    h2 { (t!(visit.locale, "council-survey")) }
                    (crate::survey::results::section(visit.locale, answers))
                }
            }
            (crate::reach::block::block(visit, reach))
            (files(visit, view, answers))
        }
    }
}

fn files(visit: &Visit, view: &ProcedureView, answers: Option<&Results>) -> Markup {
    let there = (
        view.page.listed(Kind::Proposal) > 0,
        view.page.listed(Kind::LocationReport) > 0,
        answers.is_some_and(|answers| answers.responses > 0),
    );
    download::card(visit, &view.page.procedure.slug, there)
}

fn columns(visit: &Visit, view: &ProcedureView) -> Markup {
    html! {
        div.columns.columns-half {
            div.stack {
                (support(visit, view))
                (stances::card(visit, view))
                (decisions(visit, view))
            }
            div.stack {
                (map::card(visit, view))
                (answered(visit, view))
                (channels(visit, view))
                (voices(visit, view))
            }
        }
    }
}

pub(super) fn head(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    let procedure = &view.page.procedure;
    let next = view
        .page
        .phases
        .iter()
        .find(|phase| phase.kind == PhaseKind::Decision && phase.stand(visit.now) != PhaseStand::Done);
    html! {
        div.page-head.page-head-with-action {
            p.small.muted {
                (t!(locale, "council-for-whom"))
                @if let Some(phase) = next { " · " (t!(locale, "council-decides-on", date = locale.date(phase.starts_at))) }
                @if let Some(paper) = &procedure.paper_reference { " · " bdi.number { strong { (paper) } } }
            }
            h1 dir="auto" { (view.page.texts.body(procedure.id, "title")) }
            @if view.page.counted_elsewhere() { (elsewhere::finding(visit, view)) } @else { p.lead { (finding(visit, view)) } }
            p.buttons.page-action.no-print {
                (Button::new(&t!(locale, "council-print"), Weight::Outline).icon(Icon::Printer).print())
                (Button::new(&t!(locale, "council-to-procedure"), Weight::Outline).icon(Icon::ArrowOn)
                    .link(&visit.link(&format!("/procedures/{}", procedure.slug))))
            }
        }
    }
}

/// One sentence, including who disagrees: the office's own, if it wrote one, else what the numbers say.
fn finding(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    let id = view.page.procedure.id;
    if let Some(text) = view.page.texts.get(id, "finding").filter(|text| !text.body.is_empty()) {
        return html! { span lang=(text.language.tag()) dir=(text.language.direction()) { (text.body) } };
    }
    let most = view.top.first().filter(|top| top.endorsements > 0);
    let against = view.answered.total() - view.answered.followed();
    html! {
        @if let Some(top) = most {
            (t!(locale, "council-finding-top", title = top.title.as_str(), count = top.endorsements)) (locale.between())
        } @else { (t!(locale, "council-finding-arrived", count = view.arrived())) (locale.between()) }
        @if against > 0 {
            strong { (t!(locale, "council-finding-departs", count = against, of = view.answered.total())) }
        } @else if view.answered.total() > 0 {
            (t!(locale, "council-finding-follows", count = view.answered.total()))
        } @else { (t!(locale, "council-finding-open")) }
    }
}

fn figures(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    let page = &view.page;
    let of = |kind, channels: &[Channel]| -> i64 {
        let counted = page.counts.iter().filter(|count| count.kind == kind && channels.contains(&count.channel));
        counted.map(|count| count.amount).sum()
    };
    let surveys = page.arrived(Kind::SurveyResponse);
    let by_paper = of(Kind::SurveyResponse, &[Channel::Paper]);
    let proposals = page.arrived(Kind::Proposal);
    let answered = view.answered.total();
    let proposal_words = if answered >= proposals && proposals > 0 {
        t!(locale, "council-proposals-all", count = proposals)
    } else {
        t!(locale, "council-proposals", count = proposals, answered = answered)
    };
    let arrived = view.arrived();
    let not_online: i64 =
        page.counts.iter().filter(|count| count.channel != Channel::Online).map(|count| count.amount).sum();
    stats_joined(&[
        Stat::new(locale.number(arrived), t!(locale, "council-stat-arrived", count = arrived)),
        Stat::new(locale.number(surveys), t!(locale, "council-stat-surveys", count = surveys, paper = by_paper)),
        Stat::new(locale.number(proposals), proposal_words),
        Stat::new(locale.number(page.arrived(Kind::LocationReport)), t!(locale, "council-stat-places")),
        Stat::new(locale.percent(share(not_online, arrived)), t!(locale, "council-stat-offline")),
    ])
}

/// The most supported proposals, on one scale from zero, with their table.
fn support(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    let most = view.top.iter().map(|top| top.endorsements).max().unwrap_or_default();
    let bars: Vec<Bar> = view
        .top
        .iter()
        .enumerate()
        .map(|(place, top)| Bar {
            label: html! {
                a href=(visit.link(&format!("/proposals/{}", top.reference))) { bdi lang=(top.language.tag()) { (top.title) } }
            },
            value: f64::from(top.endorsements),
            shown: locale.number(top.endorsements),
            beside: locale.text(super::status_words(top.status)).into_owned(),
            strength: if place == 0 { Strength::Strong } else { Strength::Lesser },
        })
        .collect();
    html! {
        section.card {
            h2.card-title { (t!(locale, "council-support")) }
            p.small.muted { (t!(locale, "council-support-note", count = view.page.listed(Kind::Proposal))) }
            @if bars.is_empty() { p { (t!(locale, "council-support-none")) } }
            @else {
                @let heads = (t!(locale, "council-proposal"), t!(locale, "council-status"), t!(locale, "council-voices-count"));
                (chart(&t!(locale, "council-support"), &bars, f64::from(most),
                    Heads { what: &heads.0, count: &heads.1, share: &heads.2 }, &t!(locale, "council-same-as-table")))
            }
        }
    }
}

fn answered(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    let own = &view.answered;
    let sum = own.total() + own.open;
    let mut bars: Vec<Bar> = own
        .by_disposition
        .iter()
        .map(|(what, amount)| (locale.text(stances::disposition_words(*what)), *amount, Strength::Strong))
        .chain([(t!(locale, "council-still-open"), own.open, Strength::Lesser)])
        .map(|(label, amount, strength)| bar(visit, html! { (label) }, amount, sum, strength))
        .collect();
    bars.retain(|bar| bar.value > 0.0);
    html! {
        section.card {
            h2.card-title { (t!(locale, "council-answered")) }
            p.small.muted { (t!(locale, "council-answered-note", answered = own.total(), open = own.open, late = own.late)) }
            @if !bars.is_empty() { (counted(visit, &t!(locale, "council-answered"), &bars)) }
        }
    }
}

fn channels(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    let arrived = view.arrived();
    let bars: Vec<Bar> = Channel::ALL
        .iter()
        .map(|channel| {
            let amount =
                view.page.counts.iter().filter(|count| count.channel == *channel).map(|count| count.amount).sum();
            bar(visit, html! { (locale.text(channel_words(*channel))) }, amount, arrived, Strength::Strong)
        })
        .collect();
    html! {
        section.card {
            h2.card-title { (t!(locale, "council-channels")) }
            p.small.muted { (t!(locale, "council-channels-note")) }
            (counted(visit, &t!(locale, "council-channels"), &bars))
        }
    }
}

/// What counted as one voice, how many there were, and what that cannot prevent.
fn voices(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    html! {
        section.card {
            h2.card-title { (t!(locale, "council-voices")) }
            @if view.voices.is_empty() { p { (t!(locale, "council-voices-none")) } }
            @for own in &view.voices {
                @let (counts, limit) = voice_words(own.voice);
                p { strong.number { (locale.number(own.amount)) } " · " (locale.text(counts)) }
                p.small.muted { (locale.text(limit)) }
            }
        }
    }
}

pub(super) fn decisions(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    let steps: Vec<_> = view
        .decisions
        .iter()
        .zip(&view.concerns)
        .map(|(own, concern)| {
            crate::outcome::story::decided(visit, own, &view.texts).also(concerned::contributions(visit, concern))
        })
        .rev()
        .chain(view.retracted.iter().map(|own| crate::outcome::story::decided(visit, own, &view.texts)))
        .collect();
    html! {
        @if !steps.is_empty() {
            section.card { h2.card-title { (t!(locale, "council-decided")) } (crate::ui::story::story(&steps)) }
        }
    }
}

fn bar(visit: &Visit, label: Markup, amount: i64, sum: i64, strength: Strength) -> Bar {
    let part = share(amount, sum);
    Bar { label, value: part * 100.0, shown: visit.locale.percent(part), beside: visit.locale.number(amount), strength }
}

/// Shares up to one hundred, with their table.
fn counted(visit: &Visit, caption: &str, bars: &[Bar]) -> Markup {
    let locale = visit.locale;
    let heads = (t!(locale, "council-what"), t!(locale, "council-contributions"), t!(locale, "council-share"));
    let heads = Heads { what: &heads.0, count: &heads.1, share: &heads.2 };
    chart(caption, bars, 100.0, heads, &t!(locale, "council-same-as-table"))
}

/// A part of a sum, 0 to 1.
pub fn share(part: i64, sum: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts of contributions are far below 2^52")]
    if sum > 0 { part as f64 / sum as f64 } else { 0.0 }
}
