//! For council and committees: what is to be decided next, every procedure's results, what was decided.

use actix_web::HttpResponse;
use maud::{Markup, html};
use participation_core::council::{self, Listed};
use participation_core::procedure::{PhaseStand, Procedure};

use super::concerned;
use crate::error::Problem;
use crate::outcome::story;
use crate::request::Visit;
use crate::t;
use crate::ui::layout::{self, Page, Place};
use crate::ui::table::{Column, table};

/// The page.
pub async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let listed = council::list(&visit.app.storage, visit.language).await?;
    let main = html! {
        div.wrap.section-first.stack.stack-wide {
            div.page-head {
                p.small.muted { (t!(locale, "council-for-whom")) }
                h1 { (t!(locale, "council-list")) }
                p.lead { (t!(locale, "council-list-lead")) }
            }
            p.buttons {
                a href=(visit.link("/council/meetings")) { (t!(locale, "council-meetings")) }
                a href=(visit.link("/council/papers")) { (t!(locale, "council-papers")) }
            }
            (coming(&visit, &listed))
            (procedures(&visit, &listed))
            (decisions(&visit, &listed))
        }
    };
    let page =
        Page::new(t!(locale, "council-list"), main).at(Place::Results).description(t!(locale, "council-list-lead"));
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

/// Decisions whose phase is still to come or is now, the next one first.
fn coming(visit: &Visit, listed: &Listed) -> Markup {
    let locale = visit.locale;
    let mut ahead: Vec<_> =
        listed.deciding.iter().filter(|(_, phase)| phase.stand(visit.now) != PhaseStand::Done).collect();
    ahead.sort_by_key(|(_, phase)| phase.starts_at);
    html! {
        section {
            h2 { (t!(locale, "council-coming")) }
            @if ahead.is_empty() { p { (t!(locale, "council-coming-none")) } }
            ul.line-list {
                @for (of, phase) in ahead {
                    @if let Some(own) = listed.overview.procedures.iter().find(|own| own.id == *of) {
                        li {
                            (link(visit, listed, own))
                            span.number {
                                (locale.date(phase.starts_at))
                                @if let Some(paper) = &own.paper_reference { " · " bdi { (paper) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn link(visit: &Visit, listed: &Listed, own: &Procedure) -> Markup {
    html! {
        a href=(visit.link(&format!("/council/{}", own.slug))) { bdi { (listed.overview.texts.body(own.id, "title")) } }
    }
}

fn procedures(visit: &Visit, listed: &Listed) -> Markup {
    let locale = visit.locale;
    let heads =
        (t!(locale, "council-procedure"), t!(locale, "council-runs-until"), t!(locale, "council-contributions"));
    let columns = [Column::words(&heads.0), Column::words(&heads.1), Column::figure(&heads.2)];
    let rows: Vec<Vec<Markup>> = listed
        .overview
        .procedures
        .iter()
        .map(|own| {
            let counts = listed.overview.counts.iter().filter(|(of, _)| *of == own.id);
            let sum: i64 = counts.map(|(_, count)| count.amount).sum();
            vec![
                link(visit, listed, own),
                html! { span.number { (locale.date(own.ends_at)) } },
                html! {
                    // Who was asked elsewhere is not nobody.
                    @if sum == 0 && elsewhere(listed, own) { span.muted { (t!(locale, "council-not-here")) } }
                    @else { (locale.number(sum)) }
                },
            ]
        })
        .collect();
    html! { section { h2 { (t!(locale, "council-results")) } (table(&t!(locale, "council-results-caption"), &columns, &rows)) } }
}

/// Whether people were, or are, asked somewhere else than on this platform.
fn elsewhere(listed: &Listed, own: &Procedure) -> bool {
    let told = !listed.overview.texts.body(own.id, "result").is_empty();
    let offers = listed.overview.offers.iter().any(|(of, _)| *of == own.id);
    !offers || told
}

fn decisions(visit: &Visit, listed: &Listed) -> Markup {
    let locale = visit.locale;
    html! {
        section {
            h2 { (t!(locale, "council-decided")) }
            @if listed.decisions.is_empty() { p { (t!(locale, "council-decided-none")) } }
            @else { (story_of(visit, listed)) }
        }
    }
}

fn story_of(visit: &Visit, listed: &Listed) -> Markup {
    let steps: Vec<_> = listed
        .decisions
        .iter()
        .zip(&listed.concerns)
        .map(|(own, concern)| {
            let of = |id: &i64| listed.overview.procedures.iter().find(|own| own.id == *id);
            let links: Vec<Markup> =
                concern.procedures.iter().filter_map(of).map(|own| link(visit, listed, own)).collect();
            story::decided(visit, own, &listed.texts).also(html! {
                (concerned::procedures(visit, &links))
                (concerned::contributions(visit, concern))
            })
        })
        .collect();
    crate::ui::story::story(&steps)
}
