//! Where the administration follows what people wanted, and where it departs, with the reason.

use maud::{Markup, html};
use participation_core::council::{DepartsFrom, Departure, ProcedureView};
use participation_core::outcome::Disposition;

use crate::locale::Key;
use crate::procedure::block;
use crate::request::Visit;
use crate::ui::chip::{Status, chip};
use crate::{key, t};

pub fn card(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    let (follows, departs): (Vec<&Departure>, Vec<&Departure>) = view
        .stances
        .iter()
        .partition(|own| own.disposition == Disposition::TakenUp || own.disposition == Disposition::AlreadyPlanned);
    let against: Vec<_> = view.decisions.iter().filter(|decision| decision.departs_from.is_some()).collect();
    html! {
        section.card.stack {
            h2.card-title { (t!(locale, "council-stances")) }
            @if view.stances.is_empty() && !view.page.counted_elsewhere() { p { (t!(locale, "council-stances-none")) } }
            @if !follows.is_empty() { div.stack { (chip(locale, &Status::Follows)) @for own in &follows { (one(visit, view, own)) } } }
            @if !departs.is_empty() { div.stack { (chip(locale, &Status::Departs)) @for own in &departs { (one(visit, view, own)) } } }
            @for decision in &against {
                div {
                    (chip(locale, &Status::Departs))
                    p { strong { (t!(locale, "council-body-departs", body = decision.body_name.as_str())) } }
                    @if let Some(from) = decision.departs_from { p.small.muted { (locale.text(departs_words(from))) } }
                    (block(visit.language, view.texts.get(decision.id, "reason"), |text| html! { p { (text) } }))
                }
            }
        }
    }
}

fn one(visit: &Visit, view: &ProcedureView, own: &Departure) -> Markup {
    let locale = visit.locale;
    html! {
        div {
            p {
                a href=(visit.link(&format!("/proposals/{}", own.reference))) { bdi lang=(own.language.tag()) { (own.headline) } }
                " " span.small.muted.number { (t!(locale, "council-supported-by", count = own.endorsements)) }
            }
            (block(visit.language, view.texts.get(own.answer, "answer"), |text| html! { p { (text) } }))
            @if own.disposition == Disposition::No || own.disposition == Disposition::Partly {
                p.small.muted { (t!(locale, "outcome-reason")) }
                (block(visit.language, view.texts.get(own.answer, "reason"), |text| html! { p { (text) } }))
            }
        }
    }
}

/// What an answer says, as the word of a row.
pub fn disposition_words(disposition: Disposition) -> Key {
    match disposition {
        Disposition::TakenUp => key!("council-taken-up"),
        Disposition::Partly => key!("council-partly"),
        Disposition::AlreadyPlanned => key!("council-planned"),
        Disposition::No => key!("council-no"),
    }
}

pub fn departs_words(from: DepartsFrom) -> Key {
    match from {
        DepartsFrom::Administration => key!("council-departs-administration"),
        DepartsFrom::Participants => key!("council-departs-participants"),
        DepartsFrom::Both => key!("council-departs-both"),
    }
}
