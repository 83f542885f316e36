//! Maßnahmen: what is built because of a decision, as everybody sees it and as the desk reports on it; the dashboard of
//! what it costs and changes. Rules are in `participation_core::measure`.

pub mod dashboard;
pub mod desk;
pub mod download;
mod history;
mod milestones;
pub mod show;
pub mod story;

use maud::{Markup, html};
use participation_core::measure::{MeasureAction, MeasureState, MilestoneStand};

use crate::key;
use crate::locale::{Key, Locale};
use crate::ui::chip::{Status, chip_saying};

/// How far it is, as a word.
pub fn state_words(state: MeasureState) -> Key {
    match state {
        MeasureState::Planned => key!("measure-state-planned"),
        MeasureState::Started => key!("measure-state-started"),
        MeasureState::Paused => key!("measure-state-paused"),
        MeasureState::Finished => key!("measure-state-finished"),
        MeasureState::Stopped => key!("measure-state-stopped"),
    }
}

/// The same as a chip.
pub fn state_chip(locale: &'static Locale, state: MeasureState) -> Markup {
    let status = match state {
        MeasureState::Planned => Status::Upcoming,
        MeasureState::Started => Status::InWork,
        MeasureState::Paused => Status::Overdue,
        MeasureState::Finished => Status::Done,
        MeasureState::Stopped => Status::RefusedWithReason,
    };
    chip_saying(&status, &locale.text(state_words(state)))
}

/// How a milestone stands, as a word.
pub fn stand_words(stand: MilestoneStand) -> Key {
    match stand {
        MilestoneStand::Planned => key!("measure-milestone-planned"),
        MilestoneStand::Late => key!("measure-milestone-late"),
        MilestoneStand::Done => key!("measure-milestone-done"),
        MilestoneStand::Dropped => key!("measure-milestone-dropped"),
    }
}

fn stand_chip(locale: &'static Locale, stand: MilestoneStand) -> Markup {
    let status = match stand {
        MilestoneStand::Planned => Status::Upcoming,
        MilestoneStand::Late => Status::Overdue,
        MilestoneStand::Done => Status::Done,
        MilestoneStand::Dropped => Status::RefusedWithReason,
    };
    chip_saying(&status, &locale.text(stand_words(stand)))
}

/// What happened, as a sentence.
pub fn moved_words(action: MeasureAction) -> Key {
    match action {
        MeasureAction::Start => key!("measure-did-start"),
        MeasureAction::Pause => key!("measure-did-pause"),
        MeasureAction::Resume => key!("measure-did-resume"),
        MeasureAction::Finish => key!("measure-did-finish"),
        MeasureAction::Stop => key!("measure-did-stop"),
    }
}

/// The role that signed something; a name never.
pub fn role_words(role: &str) -> Key {
    match role {
        "participation" => key!("measure-role-participation"),
        "office" => key!("measure-role-office"),
        _ => key!("measure-role-city"),
    }
}

/// An amount, or that none is given.
fn amount(locale: &'static Locale, cost: Option<participation_core::measure::Cents>) -> Markup {
    html! {
        @match cost {
            Some(cost) => span.number { (locale.euros(cost)) },
            None => span.muted { (locale.text(key!("measure-cost-open"))) },
        }
    }
}
