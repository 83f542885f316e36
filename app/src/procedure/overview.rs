//! Mitmachen: all procedures, what runs first, then what comes, then what is over; found by word or borough.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::Wanted;
use participation_core::procedure::{self, Overview, Procedure};
use serde::Deserialize;

use super::teaser::{Stand, stand, teaser};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::card::card_grid;
use crate::ui::form::Field;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Page, Place};
use crate::ui::notice::empty;

/// What is looked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    pub q: String,
    pub borough: String,
}

/// The page.
pub async fn page(visit: Visit, web::Query(search): web::Query<Search>) -> Result<HttpResponse, Problem> {
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    let wanted = Wanted::of(&search.q);
    let found: Vec<&Procedure> =
        overview.procedures.iter().filter(|own| search.matches(&wanted, &overview, own)).collect();
    let locale = visit.locale;
    let groups = [
        (Stand::Running, t!(locale, "procedure-running")),
        (Stand::Ahead, t!(locale, "procedure-ahead")),
        (Stand::Over, t!(locale, "procedure-ended")),
    ];
    let main = html! {
        div.wrap {
            div.page-head {
                h1 { (t!(locale, "procedure-overview")) }
                p.lead { (t!(locale, "procedure-overview-lead")) }
            }
            form.field-inline method="get" action=(visit.link("/procedures")) role="search" {
                (Field::new(locale, "q", &t!(locale, "procedure-search")).search(&search.q))
                (Button::new(&t!(locale, "procedure-search-now"), Weight::Outline).icon(Icon::Magnifier).submit())
            }
            div.row {
                p.with-icon { (Icon::Pin) span { a href=(visit.link("/districts")) { (t!(locale, "follow-my-district")) } } }
                p.with-icon { (Icon::Calendar) span { a href=(format!("/calendar/{}/all.ics", visit.language.tag())) { (t!(locale, "follow-all-dates")) } } }
            }
            @if found.is_empty() { (empty(&t!(locale, "procedure-none"), &all(&visit))) }
            @for (wanted, heading) in groups {
                @let own: Vec<&&Procedure> = found.iter().filter(|own| stand(own, visit.now) == wanted).collect();
                @if !own.is_empty() {
                    section.section {
                        div.section-head { h2 { (heading) } }
                        (card_grid(own.into_iter().map(|own| teaser(&visit, &overview, own, false))))
                    }
                }
            }
        }
    };
    let shown = Page::new(t!(locale, "procedure-overview"), main).at(Place::TakePart);
    Ok(HttpResponse::Ok().body(layout::page(&visit, shown).into_string()))
}

fn all(visit: &Visit) -> Markup {
    html! { p { a href=(visit.link("/procedures")) { (t!(visit.locale, "procedure-all")) } } }
}

impl Search {
    fn matches(&self, wanted: &Wanted, overview: &Overview, own: &Procedure) -> bool {
        let in_borough =
            self.borough.is_empty() || own.area.is_empty() || own.boroughs().any(|name| name == self.borough);
        in_borough && (wanted.is_nothing() || has_words(wanted, overview, own))
    }
}

/// Whether a procedure has every word in its title, summary, place or area.
pub(super) fn has_words(wanted: &Wanted, overview: &Overview, own: &Procedure) -> bool {
    let texts = ["title", "summary", "place"].map(|field| overview.texts.body(own.id, field));
    wanted.is_in(&participation_core::folded(&format!("{} {}", texts.join(" "), own.area)))
}
