//! One indicator under an address that stays: the figure, every number with its source, the files, and how to cite it.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::indicator::{self, Indicator, IndicatorPage};

use super::figure;
use crate::error::Problem;
use crate::locale::Locale;
use crate::procedure::{inline, rich};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};

/// The page.
pub async fn page(visit: Visit, path: web::Path<(String, i64)>) -> Result<HttpResponse, Problem> {
    let found = indicator::show(&visit.app.storage, path.1, visit.language).await?;
    let title = found.texts.body(found.indicator.id, "title").replace('\n', " ");
    let page = Page::new(title, content(&visit, &found))
        .at(Place::Results)
        .description(t!(visit.locale, "indicator-page"))
        .crumbs([Crumb::new(t!(visit.locale, "outcome-impact"), visit.link("/impact"))]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

fn content(visit: &Visit, found: &IndicatorPage) -> Markup {
    let locale = visit.locale;
    let own = &found.indicator;
    let about = found.texts.get(own.id, "about").filter(|text| !text.body.is_empty());
    html! {
        div.wrap.stack.stack-wide {
            div.page-head {
                p.small.muted { (t!(locale, "indicator-page")) }
                h1 { (inline(visit.language, found.texts.get(own.id, "title"))) }
            }
            (figure::figure(visit, own, &found.texts))
            @if about.is_some() {
                section.stack { h2 { (t!(locale, "indicator-about")) } div.prose { (rich(visit.language, about)) } }
            }
            section.stack { h2 { (t!(locale, "indicator-values")) } (figure::whole_table(visit, own, &found.texts)) (figure::retracted(visit, own, &found.texts)) }
            section.stack {
                h2 { (t!(locale, "indicator-measures")) }
                ul.line-list {
                    @for measure in &found.measures {
                        li {
                            a href=(visit.link(&format!("/impact/measures/{}", measure.id))) { (inline(visit.language, found.texts.get(measure.id, "title"))) }
                            (crate::measure::state_chip(locale, measure.state))
                        }
                    }
                }
            }
            (files(visit, own))
            (cite(visit, found))
        }
    }
}

/// The numbers as files.
pub fn files(visit: &Visit, own: &Indicator) -> Markup {
    let locale = visit.locale;
    let of = |ending: &str| visit.link(&format!("/impact/indicators/{}/values.{ending}", own.id));
    html! {
        section.stack.no-print {
            h2 { (t!(locale, "indicator-files")) }
            p { (t!(locale, "indicator-files-lead")) }
            p.buttons {
                (Button::new(&t!(locale, "indicator-csv"), Weight::Outline).icon(Icon::Download).link(&of("csv")))
                (Button::new(&t!(locale, "indicator-json"), Weight::Outline).icon(Icon::Download).link(&of("json")))
            }
        }
    }
}

/// The day of the newest number, or nothing where there is none.
pub fn data_of(own: &Indicator) -> Option<participation_core::Timestamp> {
    let recorded = own.values.iter().map(|value| value.recorded_at);
    recorded.chain(own.retracted.iter().map(|gone| gone.at)).max()
}

fn cite(visit: &Visit, found: &IndicatorPage) -> Markup {
    let locale = visit.locale;
    let own = &found.indicator;
    let address = visit.address_in(visit.language);
    let title = found.texts.body(own.id, "title").replace('\n', " ");
    let title = title.trim_end_matches('.');
    let city = visit.app.config.city.as_str();
    let words = match data_of(own) {
        Some(at) => t!(locale, "indicator-citation", city = city, title = title, date = locale.date(at)),
        None => t!(locale, "indicator-citation-empty", city = city, title = title),
    };
    html! {
        section.stack {
            h2 { (t!(locale, "indicator-cite")) }
            blockquote.quote { p { (Locale::plain(&words)) " " bdi.link-written dir="ltr" { (address) } } }
        }
    }
}
