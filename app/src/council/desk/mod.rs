//! The desk's side of decisions: the list, recording one and tying it to contributions, and what is built.

mod correct;
pub mod crossed;
pub mod end;
pub mod import;
pub mod papers;
pub mod record;
pub mod retract;
pub mod show;
pub mod sides;
pub mod texts;
mod typed;

use actix_web::HttpResponse;
use maud::{Markup, html};
use participation_core::council;
use participation_core::council::session::{self, Stop, ToConfirm};
use participation_core::council::{Decision, DecisionResult};
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
    let waiting = session::to_confirm(&visit.app.storage, visit.now).await?;
    let main = html! {
        (desk_head(&html! { (locale.date_with_weekday(visit.now)) }, &t!(locale, "council-desk"), &t!(locale, "council-desk-lead")))
        @if records {
            p.buttons {
                (Button::new(&t!(locale, "council-record"), Weight::Main).icon(Icon::Plus).link("/desk/council/new"))
                (Button::new(&t!(locale, "council-papers"), Weight::Outline).icon(Icon::Document).link("/desk/council/papers"))
                (Button::new(&t!(locale, "council-import"), Weight::Outline).icon(Icon::Download).link("/desk/council/import"))
            }
            (to_confirm(&visit, &waiting))
        }
        p.buttons {
            (Button::new(&t!(locale, "council-meetings"), Weight::Outline).icon(Icon::Calendar).link("/desk/meetings"))
            (Button::new(&t!(locale, "measure-desk"), Weight::Outline).icon(Icon::ArrowOn).link("/desk/measures"))
        }
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
        (retracted(&visit, &found.retracted))
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

/// Decisions whose record was wrong.
fn retracted(visit: &Visit, all: &[Decision]) -> Markup {
    let locale = visit.locale;
    html! {
        @if !all.is_empty() {
            section {
                h2 { (t!(locale, "council-retracted")) }
                ul.line-list {
                    @for own in all {
                        li {
                            a href=(format!("/desk/council/{}", own.id)) { bdi { (own.body_name) } ", " (locale.date(own.meeting_day)) }
                            span.number { bdi { (own.paper) } }
                        }
                    }
                }
            }
        }
    }
}

/// Results that the minutes have and the desk has not recorded yet, each with its form filled in.
fn to_confirm(visit: &Visit, waiting: &[ToConfirm]) -> Markup {
    let locale = visit.locale;
    html! {
        @if !waiting.is_empty() {
            section {
                h2 { (t!(locale, "council-confirm")) }
                p { (t!(locale, "council-confirm-lead")) }
                ul.line-list {
                    @for own in waiting {
                        li {
                            span {
                                a href=(filled(own)) { bdi lang="de" { (own.paper.name) } }
                                br; span.muted { bdi lang="de" { (own.stop.body) } " · " q lang="de" { (own.stop.result) } }
                            }
                            span.number { bdi { (own.paper.reference) } @if let Some(at) = own.stop.starts_at { " · " (locale.date(at)) } }
                        }
                    }
                }
            }
        }
    }
}

/// The form for a decision with what is known of it.
fn filled(own: &ToConfirm) -> String {
    let stop = &own.stop;
    let day = stop.starts_at.map(|at| at.city_day().to_string()).unwrap_or_default();
    let body = body_of(stop);
    let result = result_of(&stop.result).map(|said| if stop.decides { said } else { said.as_advice() });
    let result = result.map_or("", DecisionResult::as_str);
    let query = [
        ("on", own.paper.id.to_string()),
        ("at", stop.item.clone().unwrap_or_default()),
        ("paper", own.paper.reference.clone()),
        ("name", stop.body.clone()),
        ("body", body.to_owned()),
        ("day", day),
        ("item", stop.number.clone()),
        ("result", result.to_owned()),
        ("wording", if stop.resolution.is_empty() { stop.result.clone() } else { stop.resolution.clone() }),
    ];
    format!("/desk/council/new?{}", serde_urlencoded::to_string(query).unwrap_or_default())
}

/// What kind of body it seems to be, by its name; whoever records it decides.
fn body_of(stop: &Stop) -> &'static str {
    let name = stop.body.to_lowercase();
    if name.contains("bezirk") || name.contains("ortschaft") || name.contains("ortsrat") {
        "borough"
    } else if name.contains("ausschuss") || name.contains("beirat") {
        "committee"
    } else {
        "council"
    }
}

/// What the words of the minutes seem to say; whoever records it decides.
fn result_of(words: &str) -> Option<DecisionResult> {
    let words = words.to_lowercase();
    let says = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    if says(&["vertagt", "verwiesen", "zurückgestellt", "abgesetzt"]) {
        Some(DecisionResult::Postponed)
    } else if says(&["abgelehnt", "zurückgezogen"]) {
        Some(DecisionResult::Refused)
    } else if says(&["kenntnis"]) {
        Some(DecisionResult::Noted)
    } else if says(&["geändert", "änderung", "modifiziert", "teilweise"]) {
        Some(DecisionResult::AcceptedChanged)
    } else if says(&["beschlossen", "zugestimmt", "zustimmung", "empfohlen", "einverstanden", "genehmigt"]) {
        Some(DecisionResult::Accepted)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_minutes_fill_the_form_in() {
        let table = [
            ("einstimmig beschlossen", Some(DecisionResult::Accepted)),
            ("mehrheitlich zugestimmt zu geändertem Beschlusstext", Some(DecisionResult::AcceptedChanged)),
            ("mehrheitlich abgelehnt", Some(DecisionResult::Refused)),
            ("vertagt", Some(DecisionResult::Postponed)),
            ("verwiesen in Fachausschuss", Some(DecisionResult::Postponed)),
            ("Kenntnisnahme", Some(DecisionResult::Noted)),
            ("siehe Dokument Abstimmungsergebnisse", None),
        ];
        for (words, expected) in table {
            assert_eq!(result_of(words), expected, "{words}");
        }
    }
}
