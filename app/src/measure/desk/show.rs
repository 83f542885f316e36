//! One measure at the desk: how it stands, what can be done with it now, its milestones, its indicators, its history.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::measure::{self, MeasurePage, MilestoneStand};
use participation_core::staff::Permission;

use crate::access::Signed;
use crate::desk::page as frame;
use crate::error::Problem;
use crate::indicator::stand_words;
use crate::measure::{amount, history, stand_chip, state_chip};
use crate::procedure::inline;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;

/// The page.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let found = measure::show(&visit.app.storage, *path, visit.language).await?;
    let (own, texts) = (&found.measure, &found.decided.texts);
    let may = signed.may(Permission::RecordDecisions);
    let base = format!("/desk/measures/{}", own.id);
    let above = html! {
        a href="/desk/measures" { (t!(locale, "measure-desk")) } " · "
        a href=(format!("/desk/council/{}", own.decision)) { (t!(locale, "measure-decision")) }
    };
    let title = texts.body(own.id, "title").replace('\n', " ");
    let main = html! {
        (desk_head(&above, &title, &own.office_name))
        p { (state_chip(locale, own.state)) " " a href=(visit.link(&format!("/impact/measures/{}", own.id))) { (t!(locale, "measure-public-page")) } }
        dl.facts {
            div.fact { dt { (t!(locale, "measure-time")) } dd { (t!(locale, "indicator-from-to", from = locale.date(own.starts_on), to = locale.date(own.finishes_on))) } }
            div.fact { dt { (t!(locale, "measure-planned-cost")) } dd { (amount(locale, own.planned_cost)) } }
            div.fact { dt { (t!(locale, "measure-actual-cost")) } dd { (amount(locale, own.actual_cost)) } }
        }
        @if may {
            p.buttons {
                @if own.state.is_open() { (Button::new(&t!(locale, "measure-report-state"), Weight::Main).link(&format!("{base}/state"))) }
                (Button::new(&t!(locale, "measure-change"), Weight::Outline).icon(Icon::Pen).link(&format!("{base}/change")))
                (Button::new(&t!(locale, "council-texts-write"), Weight::Outline).icon(Icon::Globe).link(&format!("/desk/council/{}/texts", own.decision)))
            }
        }
        (milestones(&visit, &found, may))
        (indicators(&visit, &found, may))
        section { h2 { (t!(locale, "measure-history")) } (history::list(&visit, own, texts)) }
    };
    frame::answer(&visit, &signed, Page::new(title, main)).await
}

fn milestones(visit: &Visit, found: &MeasurePage, may: bool) -> Markup {
    let locale = visit.locale;
    let own = &found.measure;
    let today = visit.now.city_day();
    html! {
        section {
            h2 { (t!(locale, "measure-milestones")) }
            @if own.milestones.is_empty() { p { (t!(locale, "measure-milestones-none")) } }
            ul.line-list {
                @for milestone in &own.milestones {
                    @let stand = milestone.stand(today);
                    @let title = inline(visit.language, found.decided.texts.get(milestone.id, "title"));
                    @let open = own.state.is_open() && matches!(stand, MilestoneStand::Planned | MilestoneStand::Late);
                    li {
                        span {
                            @if may && open { a href=(format!("/desk/measures/{}/milestones/{}", own.id, milestone.id)) { (title) } }
                            @else { (title) }
                            " · " span.number { (locale.date(milestone.due_on)) }
                        }
                        (stand_chip(locale, stand))
                    }
                }
            }
            @if may && own.state.is_open() {
                p { (Button::new(&t!(locale, "measure-milestone-new"), Weight::Outline).icon(Icon::Plus)
                    .link(&format!("/desk/measures/{}/milestones/new", own.id))) }
            }
        }
    }
}

fn indicators(visit: &Visit, found: &MeasurePage, may: bool) -> Markup {
    let locale = visit.locale;
    let id = found.measure.id;
    html! {
        section {
            h2 { (t!(locale, "measure-changes")) }
            @if found.indicators.is_empty() { p { (t!(locale, "measure-changes-none")) } }
            ul.line-list {
                @for own in &found.indicators {
                    @let title = inline(visit.language, found.indicator_texts.get(own.id, "title"));
                    li {
                        span {
                            @if may { a href=(format!("/desk/indicators/{}", own.id)) { (title) } }
                            @else { a href=(visit.link(&format!("/impact/indicators/{}", own.id))) { (title) } }
                        }
                        span.small.muted { (stand_words(visit, own, &found.indicator_texts)) }
                    }
                }
            }
            @if may {
                p { (Button::new(&t!(locale, "indicator-new"), Weight::Outline).icon(Icon::Plus)
                    .link(&format!("/desk/measures/{id}/indicators/new"))) }
            }
        }
    }
}
