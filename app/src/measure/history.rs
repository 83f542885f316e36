//! What happened to a measure, line by line: the day, what became different, why, and which role signed it.

use maud::{Markup, html};
use participation_core::language::Texts;
use participation_core::measure::{Cents, Change, Measure, MeasureEvent};

use super::{moved_words, role_words};
use crate::locale::Locale;
use crate::procedure::{block, inline};
use crate::request::Visit;
use crate::t;

/// The list, latest first.
pub fn list(visit: &Visit, measure: &Measure, texts: &Texts) -> Markup {
    let locale = visit.locale;
    html! {
        @if measure.events.is_empty() { p { (t!(locale, "measure-history-none")) } }
        @else {
            ol.history reversed {
                @for event in measure.events.iter().rev() {
                    li {
                        p.small.muted { (locale.date(event.at)) " · " (locale.text(role_words(&event.role))) }
                        (said(visit, event, texts))
                    }
                }
            }
        }
    }
}

/// What one act changed, and why.
pub fn said(visit: &Visit, event: &MeasureEvent, texts: &Texts) -> Markup {
    html! {
        @for change in &event.changes { p { (change_words(visit, change, texts)) } }
        (reason(visit, event, texts))
    }
}

/// Why, where somebody gave a reason.
pub fn reason(visit: &Visit, event: &MeasureEvent, texts: &Texts) -> Markup {
    let text = texts.get(event.id, "reason").filter(|text| !text.body.is_empty());
    html! {
        @if text.is_some() {
            blockquote.quote {
                span { (t!(visit.locale, "outcome-reason")) } (visit.locale.between())
                (block(visit.language, text, |text| html! { (text) }))
            }
        }
    }
}

/// One change as a sentence.
pub fn change_words(visit: &Visit, change: &Change, texts: &Texts) -> Markup {
    let locale = visit.locale;
    let title = |milestone: i64| inline(visit.language, texts.get(milestone, "title"));
    match change {
        Change::Planned => html! { (t!(locale, "measure-did-plan")) },
        Change::Moved { action } => html! { (locale.text(moved_words(*action))) },
        Change::Begin { from, to } => {
            html! { (t!(locale, "measure-did-begin", from = locale.date(*from), to = locale.date(*to))) }
        }
        Change::End { from, to } if to > from => {
            html! { (t!(locale, "measure-did-delay", from = locale.date(*from), to = locale.date(*to))) }
        }
        Change::End { from, to } => {
            html! { (t!(locale, "measure-did-end", from = locale.date(*from), to = locale.date(*to))) }
        }
        Change::Office { from, to, .. } => {
            html! { (t!(locale, "measure-did-office", from = from.as_str(), to = to.as_str())) }
        }
        Change::PlannedCost { from, to } => {
            html! { (t!(locale, "measure-did-planned-cost", from = said_amount(locale, *from), to = said_amount(locale, *to))) }
        }
        Change::ActualCost { from, to } => {
            html! { (t!(locale, "measure-did-actual-cost", from = said_amount(locale, *from), to = said_amount(locale, *to))) }
        }
        Change::MilestoneAdded { milestone, due } => html! {
            (t!(locale, "measure-did-milestone-add", due = locale.date(*due))) " " (title(*milestone))
        },
        Change::MilestoneMoved { milestone, from, to } => html! {
            (t!(locale, "measure-did-milestone-move", from = locale.date(*from), to = locale.date(*to))) " " (title(*milestone))
        },
        Change::MilestoneDone { milestone, on } => html! {
            (t!(locale, "measure-did-milestone-done", on = locale.date(*on))) " " (title(*milestone))
        },
        Change::MilestoneDropped { milestone } => html! {
            (t!(locale, "measure-did-milestone-drop")) " " (title(*milestone))
        },
    }
}

fn said_amount(locale: &'static Locale, cost: Option<Cents>) -> String {
    cost.map_or_else(|| t!(locale, "measure-cost-open").into_owned(), |cost| locale.euros(cost))
}
