//! A measure in the chain of what happened: begun, paused, its milestones, its end, with the way to its page.

use chrono::NaiveDate;
use maud::{Markup, html};
use participation_core::Language;
use participation_core::language::Texts;
use participation_core::measure::{
    Change, MEASURE_FIELDS, Measure, MeasureAction, MeasureEvent, MeasureState, MilestoneStand,
};

use super::history;
use crate::procedure::{banner_of, block, inline};
use crate::request::Visit;
use crate::t;
use crate::ui::icon::Icon;
use crate::ui::phases::When;
use crate::ui::story::Step as Link;

/// It was begun: now, as long as it is being built.
pub fn begun(visit: &Visit, own: &Measure, texts: &Texts) -> Link {
    let locale = visit.locale;
    match own.state {
        MeasureState::Planned | MeasureState::Started => {
            measure(visit, own, texts, (When::Now, t!(locale, "outcome-now").into_owned()))
        }
        MeasureState::Paused | MeasureState::Finished | MeasureState::Stopped => {
            measure(visit, own, texts, (When::Done, own.started_at.map(|at| locale.date(at)).unwrap_or_default()))
        }
    }
}

/// The measure itself: what is done, by whom, for how much.
pub fn measure(visit: &Visit, own: &Measure, texts: &Texts, (when, date): (When, String)) -> Link {
    let locale = visit.locale;
    let words = MEASURE_FIELDS.map(|field| (own.id, field));
    let page = format!("/impact/measures/{}", own.id);
    Link::new(when, Icon::Hammer, date, t!(locale, "outcome-building")).details(html! {
        (banner_of(locale, texts, &words, &visit.path_in(Language::De)))
        (block(visit.language, texts.get(own.id, "title"), |text| html! { p { (text) } }))
        p.small.muted {
            bdi { (own.office_name) }
            @if let Some(cost) = own.planned_cost { " · " (t!(locale, "outcome-cost")) " " span.number { (locale.euros(cost)) } }
        }
        @if !texts.body(own.id, "cost").is_empty() {
            p.small.muted {
                @if own.planned_cost.is_none() { (t!(locale, "outcome-cost")) " " }
                bdi { (inline(visit.language, texts.get(own.id, "cost"))) }
            }
        }
        @if visit.path != page { p.small { a href=(visit.link(&page)) { (t!(locale, "measure-all-about")) } } }
    })
}

/// One act in its history that is told in the contributions' stories.
pub fn event(visit: &Visit, own: &Measure, event: &MeasureEvent, texts: &Texts) -> Link {
    let locale = visit.locale;
    let told = event.changes.iter().find(|change| change.is_told());
    let (icon, refused) = match told {
        Some(Change::MilestoneDone { .. }) => (Icon::Tick, false),
        Some(Change::Moved { action: MeasureAction::Resume }) => (Icon::Hammer, false),
        Some(Change::Moved { action: MeasureAction::Stop } | Change::MilestoneDropped { .. }) => (Icon::Cross, true),
        Some(_) | None => (Icon::Clock, false),
    };
    let is_now = own.state == MeasureState::Paused
        && matches!(told, Some(Change::Moved { action: MeasureAction::Pause }))
        && own.events.iter().rev().find(|other| moves(other)).is_some_and(|last| last.id == event.id);
    let when = if is_now { When::Now } else { When::Done };
    let what = told.map(|change| history::change_words(visit, change, texts)).unwrap_or_default();
    let link = Link::new(when, icon, locale.date(event.at), what).more(history::reason(visit, event, texts));
    if refused { link.refused() } else { link }
}

fn moves(event: &MeasureEvent) -> bool {
    event.changes.iter().any(|change| matches!(change, Change::Moved { .. }))
}

/// It is finished, or when it will be.
pub fn finished(visit: &Visit, own: &Measure, texts: &Texts, when: When) -> Link {
    let locale = visit.locale;
    let (date, what) = match own.finished_at {
        Some(at) => (locale.date(at), t!(locale, "outcome-finished")),
        None => (locale.month(own.finishes_on), t!(locale, "outcome-will-finish")),
    };
    Link::new(when, Icon::Flag, date, what).details(html! {
        (block(visit.language, texts.get(own.id, "goal"), |text| html! {
            @if !text.is_empty() { p { (t!(locale, "measure-goal")) ": " (text) } }
        }))
    })
}

/// Everything that happened to it and is still to come, for pages that tell a decision and not a contribution.
pub fn whole(visit: &Visit, own: &Measure, texts: &Texts) -> Vec<Link> {
    let mut links = Vec::new();
    if own.state == MeasureState::Planned {
        links.push(measure(visit, own, texts, (When::Next, visit.locale.date(own.starts_on))));
    }
    links.extend(past(visit, own, texts, |_| true).into_iter().map(|(_, link)| link));
    links.extend(ahead(visit, own, texts));
    links
}

/// What happened to it on which day, of everything that is told in stories.
pub fn past(
    visit: &Visit,
    own: &Measure,
    texts: &Texts,
    wanted: impl Fn(&MeasureEvent) -> bool,
) -> Vec<(NaiveDate, Link)> {
    let moved = |event: &MeasureEvent| {
        event.changes.iter().find_map(|change| match change {
            Change::Moved { action } => Some(*action),
            _ => None,
        })
    };
    let told = own.events.iter().filter(|event| event.is_told() && wanted(event));
    told.map(|event| {
        let link = match moved(event) {
            Some(MeasureAction::Start) => begun(visit, own, texts),
            Some(MeasureAction::Finish) => finished(visit, own, texts, When::Done),
            _ => self::event(visit, own, event, texts),
        };
        (event.at.city_day(), link)
    })
    .collect()
}

/// Milestones and the end that are still to come; nothing where it was given up.
pub fn ahead(visit: &Visit, own: &Measure, texts: &Texts) -> Vec<Link> {
    let locale = visit.locale;
    if !own.state.is_open() {
        return Vec::new();
    }
    let today = visit.now.city_day();
    let open = own
        .milestones
        .iter()
        .filter(|milestone| matches!(milestone.stand(today), MilestoneStand::Planned | MilestoneStand::Late));
    let mut links: Vec<Link> = open
        .map(|milestone| {
            let late = milestone.stand(today) == MilestoneStand::Late;
            let title = inline(visit.language, texts.get(milestone.id, "title"));
            let (icon, date) = if late {
                (Icon::Triangle, t!(locale, "measure-was-due", day = locale.date(milestone.due_on)).into_owned())
            } else {
                (Icon::Flag, locale.date(milestone.due_on))
            };
            Link::new(When::Next, icon, date, title)
        })
        .collect();
    links.push(finished(visit, own, texts, When::Next));
    links
}

/// The events of a measure as a list of the same steps, for its own page.
pub fn steps(visit: &Visit, own: &Measure, texts: &Texts) -> Markup {
    crate::ui::story::story(&whole(visit, own, texts))
}
