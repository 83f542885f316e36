//! The desk's side of decisions: the list, recording one and tying it to contributions, and what is built.

pub mod crossed;
pub mod record;
pub mod show;
pub mod texts;
pub(crate) mod variants;

use actix_web::HttpResponse;
use maud::html;
use participation_core::council;
use participation_core::staff::{Permission, Role};

use crate::access::Signed;
use crate::desk::{Work, page as frame};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;

/// Decisions on the page.
const SHOWN: i64 = 100;

/// The line of the side bar.
pub fn work(visit: &Visit, signed: &Signed) -> Option<Work> {
    signed.may(Permission::ReadResults).then(|| Work {
        words: t!(visit.locale, "council-desk").into_owned(),
        href: "/desk/council",
        icon: Icon::TownHall,
        waiting: None,
    })
}

/// Decisions, latest first, and the procedures whose results can be read.
pub async fn page(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let found = council::latest(&visit.app.storage, visit.language, SHOWN).await?;
    let listed = council::list(&visit.app.storage, visit.language).await?;
    let records = signed.has_one_of(&[Role::Participation]);
    let main = html! {
        (desk_head(&html! { (locale.date_with_weekday(visit.now)) }, &t!(locale, "council-desk"), &t!(locale, "council-desk-lead")))
        @if records {
            p { (Button::new(&t!(locale, "council-record"), Weight::Main).icon(Icon::Plus).link("/desk/council/new")) }
        }
        p { a href="/desk/measures" { (t!(locale, "measure-desk")) } }
        section {
            h2 { (t!(locale, "council-decided")) }
            @if found.decisions.is_empty() { p { (t!(locale, "council-decided-none")) } }
            ul.line-list {
                @for own in &found.decisions {
                    @let links = found.links.iter().find(|(id, _)| *id == own.id).map_or(0, |(_, count)| *count);
                    li {
                        span {
                            a href=(format!("/desk/council/{}", own.id)) { bdi { (own.body_name) } ", " (locale.date(own.meeting_day)) }
                            " · " (locale.text(crate::outcome::story::result_words(own.result)))
                        }
                        span.number { bdi { (own.paper) } " · " (t!(locale, "council-links", count = links)) }
                    }
                }
            }
        }
        section {
            h2 { (t!(locale, "council-results")) }
            ul.line-list {
                @for own in &listed.overview.procedures {
                    li {
                        a href=(format!("/desk/results/{}", own.slug)) { bdi { (listed.overview.texts.body(own.id, "title")) } }
                        span.number { (locale.date(own.ends_at)) }
                    }
                }
            }
        }
    };
    frame::answer(&visit, &signed, Page::new(t!(locale, "council-desk"), main)).await
}
