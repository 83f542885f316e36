//! One measure with the whole chain: back to what people said and what was decided, on to its milestones and to what it
//! changes, with money, history and a way to cite it.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::Language;
use participation_core::council::Concern;
use participation_core::measure::{self, MEASURE_FIELDS, Measure, MeasurePage};
use participation_core::procedure::{self, Overview};

use super::{amount, history, milestones, state_chip, story};
use crate::council::concerned;
use crate::error::Problem;
use crate::indicator::figure;
use crate::locale::Locale;
use crate::outcome::story::decided;
use crate::procedure::{banner_of, block, inline};
use crate::request::Visit;
use crate::t;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::notice::empty;

/// The page.
pub async fn page(visit: Visit, path: web::Path<(String, i64)>) -> Result<HttpResponse, Problem> {
    let found = measure::show(&visit.app.storage, path.1, visit.language).await?;
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    let title = found.decided.texts.body(found.measure.id, "title").replace('\n', " ");
    let page = Page::new(title, content(&visit, &found, &overview))
        .at(Place::Results)
        .description(t!(visit.locale, "measure-page-about"))
        .crumbs([Crumb::new(t!(visit.locale, "outcome-impact"), visit.link("/impact"))]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

fn content(visit: &Visit, found: &MeasurePage, overview: &Overview) -> Markup {
    let locale = visit.locale;
    let (own, texts) = (&found.measure, &found.decided.texts);
    let words = MEASURE_FIELDS.map(|field| (own.id, field));
    html! {
        div.wrap.stack.stack-wide {
            div.page-head {
                p.small.muted { (t!(locale, "measure-page")) }
                (banner_of(locale, texts, &words, &visit.path_in(Language::De)))
                h1 { (inline(visit.language, texts.get(own.id, "title"))) }
                p { (state_chip(locale, own.state)) }
            }
            (facts(visit, found))
            section.stack { h2 { (t!(locale, "measure-behind")) } p { (t!(locale, "measure-behind-lead")) } (behind(visit, found, overview)) }
            section.stack { h2 { (t!(locale, "measure-story")) } (story::steps(visit, own, texts)) }
            section.stack { h2 { (t!(locale, "measure-milestones")) } (milestones::table_of(visit, own, texts, visit.now.city_day())) }
            section.stack { h2 { (t!(locale, "measure-changes")) } (changes(visit, found)) }
            section.stack { h2 { (t!(locale, "measure-history")) } p { (t!(locale, "measure-history-lead")) } (history::list(visit, own, texts)) }
            (cite(visit, found))
        }
    }
}

/// Who, when, how much.
fn facts(visit: &Visit, found: &MeasurePage) -> Markup {
    let locale = visit.locale;
    let (own, texts) = (&found.measure, &found.decided.texts);
    let said = |field| block(visit.language, texts.get(own.id, field), |text| html! { (text) });
    let has = |field| !texts.body(own.id, field).is_empty();
    html! {
        dl.facts {
            div.fact { dt { (t!(locale, "outcome-office")) } dd { bdi lang="de" { (own.office_name) } } }
            div.fact {
                dt { (t!(locale, "measure-time")) }
                dd { (t!(locale, "indicator-from-to", from = locale.date(own.starts_on), to = locale.date(own.finishes_on))) }
            }
            div.fact { dt { (t!(locale, "measure-planned-cost")) } dd { (amount(locale, own.planned_cost)) } }
            div.fact { dt { (t!(locale, "measure-actual-cost")) } dd { (amount(locale, own.actual_cost)) } }
            @if has("cost") { div.fact { dt { (t!(locale, "measure-cost-note")) } dd { (said("cost")) } } }
            @if has("budget") { div.fact { dt { (t!(locale, "measure-budget")) } dd { (said("budget")) } } }
            @if has("goal") { div.fact { dt { (t!(locale, "measure-goal")) } dd { (said("goal")) } } }
        }
    }
}

/// The way back: the procedures, what people said, the paper and the decision.
fn behind(visit: &Visit, found: &MeasurePage, overview: &Overview) -> Markup {
    let texts = &found.decided.texts;
    let concern = found.decided.concerns.first();
    html! {
        @if let Some(decision) = found.decided.decisions.first() {
            @let said = concern.map(|concern| concerned::contributions(visit, concern)).unwrap_or_default();
            (crate::ui::story::story(&[decided(visit, decision, texts).also(said)]))
        }
        @if let Some(concern) = concern { (concerned::procedures(visit, &procedures(visit, concern, overview))) }
    }
}

fn procedures(visit: &Visit, concern: &Concern, overview: &Overview) -> Vec<Markup> {
    let shown = overview.procedures.iter().filter(|own| concern.procedures.contains(&own.id));
    shown
        .map(|own| {
            let title = inline(visit.language, overview.texts.get(own.id, "title"));
            html! { a href=(visit.link(&format!("/procedures/{}", own.slug))) { (title) } }
        })
        .collect()
}

/// What it changes: each indicator with its drawing, or what could stand here.
fn changes(visit: &Visit, found: &MeasurePage) -> Markup {
    let locale = visit.locale;
    html! {
        @if found.indicators.is_empty() {
            (empty(&t!(locale, "measure-changes-none"), &html! {}))
        }
        @for own in &found.indicators {
            article.card.stack {
                h3 { a href=(visit.link(&format!("/impact/indicators/{}", own.id))) { (inline(visit.language, found.indicator_texts.get(own.id, "title"))) } }
                (figure::figure(visit, own, &found.indicator_texts))
            }
        }
    }
}

/// The day of the newest act.
fn data_of(own: &Measure) -> Option<participation_core::Timestamp> {
    own.events.iter().map(|event| event.at).chain(own.started_at).chain(own.finished_at).max()
}

fn cite(visit: &Visit, found: &MeasurePage) -> Markup {
    let locale = visit.locale;
    let title = found.decided.texts.body(found.measure.id, "title").replace('\n', " ");
    let title = title.trim_end_matches('.');
    let city = visit.app.config.city.as_str();
    let words = match data_of(&found.measure) {
        Some(at) => t!(locale, "indicator-citation", city = city, title = title, date = locale.date(at)),
        None => t!(locale, "indicator-citation-empty", city = city, title = title),
    };
    html! {
        section.stack {
            h2 { (t!(locale, "indicator-cite")) }
            blockquote.quote { p { (Locale::plain(&words)) " " bdi.link-written dir="ltr" { (visit.address_in(visit.language)) } } }
        }
    }
}
