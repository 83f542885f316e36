//! A paper's way through the meetings, as a chain.

use std::borrow::Cow;

use maud::{Markup, html};
use participation_core::council::session::{Minutes, Stop};

use crate::request::Visit;
use crate::t;
use crate::ui::icon::Icon;
use crate::ui::phases::When;
use crate::ui::story::Step;

/// All consultations: those that were, and those that come.
pub fn steps(visit: &Visit, way: &[Stop]) -> Vec<Step> {
    way.iter().map(|stop| step(visit, stop)).collect()
}

/// The consultations that are still to come.
pub fn ahead<'a>(visit: &'a Visit, way: &'a [Stop]) -> impl Iterator<Item = &'a Stop> + 'a {
    way.iter().filter(|stop| stop.comes(visit.now) && !stop.cancelled && !stop.off)
}

/// One consultation.
pub fn step(visit: &Visit, stop: &Stop) -> Step {
    let locale = visit.locale;
    let comes = stop.comes(visit.now);
    let when = if comes { When::Next } else { When::Done };
    let icon = if stop.decides { Icon::TownHall } else { Icon::People };
    let date = stop.starts_at.map_or_else(|| t!(locale, "council-stop-no-date").into_owned(), |at| locale.date(at));
    let step = Step::new(when, icon, date, what(visit, stop)).details(details(visit, stop));
    if stop.cancelled || (comes && stop.off) { step.refused() } else { step }
}

/// What the body does with the paper, or did.
pub fn what(visit: &Visit, stop: &Stop) -> Cow<'static, str> {
    if stop.cancelled {
        return t!(visit.locale, "council-meeting-cancelled");
    }
    role(visit, if stop.comes(visit.now) { At::Ahead } else { At::Over }, stop.decides)
}

/// A meeting, as an item of its agenda sees it.
#[derive(Clone, Copy, Debug)]
pub enum At {
    Ahead,
    /// It is over. What came of the item is in the words of the minutes, or not known: it may have been put off.
    Over,
    /// A decision on it is recorded here.
    Decided,
}

/// What an item is for in a meeting, or was.
pub fn role(visit: &Visit, at: At, decides: bool) -> Cow<'static, str> {
    let locale = visit.locale;
    match (at, decides) {
        (At::Ahead, true) => t!(locale, "council-stop-will-decide"),
        (At::Ahead, false) => t!(locale, "council-stop-will-advise"),
        (At::Over, true) => t!(locale, "council-stop-was-to-decide"),
        (At::Over, false) => t!(locale, "council-stop-was-to-advise"),
        (At::Decided, true) => t!(locale, "council-stop-decided"),
        (At::Decided, false) => t!(locale, "council-stop-advised"),
    }
}

/// Who, which item, what came out.
fn details(visit: &Visit, stop: &Stop) -> Markup {
    let locale = visit.locale;
    let body =
        if stop.body.is_empty() { t!(locale, "council-stop-no-body") } else { Cow::Borrowed(stop.body.as_str()) };
    html! {
        p {
            @match stop.meeting {
                Some(meeting) => a href=(visit.link(&format!("/council/meetings/{meeting}"))) { bdi lang="de" { (body) } },
                None => bdi { (body) },
            }
            @if !stop.number.is_empty() { (locale.comma()) (t!(locale, "outcome-item", item = stop.number.as_str())) }
        }
        @if !stop.cancelled && stop.off && stop.comes(visit.now) { p { strong { (t!(locale, "council-stop-off")) } } }
        (result(visit, stop.minutes()))
        (wording(visit, stop.minutes()))
    }
}

/// What came out, in a sentence.
pub fn result(visit: &Visit, minutes: Minutes<'_>) -> Markup {
    html! {
        @if let Some(result) = minutes.result(visit.now) {
            p { (t!(visit.locale, "council-stop-result")) " " q lang="de" dir="ltr" { (result) } }
        }
    }
}

/// The decision in the words of the minutes, to open.
pub fn wording(visit: &Visit, minutes: Minutes<'_>) -> Markup {
    html! {
        @if let Some(resolution) = minutes.resolution(visit.now) {
            details.fold {
                summary { (t!(visit.locale, "outcome-wording")) }
                div lang="de" dir="ltr" { (crate::ui::rich_text::plain(resolution)) }
            }
        }
    }
}
