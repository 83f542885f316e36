//! Indikatoren: what measures change in the city: a drawing over time, its numbers, their sources, and how to cite them.
//! Rules are in `participation_core::indicator`.

pub mod desk;
pub mod download;
pub mod figure;
pub mod show;

use participation_core::indicator::{Direction, Indicator, Period, Point, Value};
use participation_core::language::Texts;

use crate::locale::Locale;
use crate::request::Visit;
use crate::t;

/// A day, a year, a month, or from one day to another.
pub fn period_words(locale: &'static Locale, period: Period) -> String {
    use chrono::Datelike;
    let (from, to) = (period.starts_on(), period.ends_on());
    let whole_months = from.day() == 1 && to.succ_opt().is_some_and(|next| next.day() == 1);
    if period.is_day() {
        locale.date(from)
    } else if whole_months && from.month() == 1 && to.month() == 12 && from.year() == to.year() {
        from.year().to_string()
    } else if whole_months && from.year() == to.year() && from.month() == to.month() {
        locale.month(from)
    } else {
        t!(locale, "indicator-from-to", from = locale.date(from), to = locale.date(to)).into_owned()
    }
}

/// "höchstens 300 Meter, bis 31. Dezember 2026".
pub fn target_words(visit: &Visit, indicator: &Indicator, texts: &Texts, target: Point) -> String {
    let locale = visit.locale;
    let (value, unit, by) = (locale.exact(target.value), texts.body(indicator.id, "unit"), locale.date(target.on));
    match indicator.direction {
        Direction::More => t!(locale, "indicator-target-more", value = value, unit = unit, by = by),
        Direction::Less => t!(locale, "indicator-target-less", value = value, unit = unit, by = by),
    }
    .into_owned()
}

/// "720 Meter, 31. Dezember 2021".
pub fn point_words(visit: &Visit, indicator: &Indicator, texts: &Texts, point: Point) -> String {
    let locale = visit.locale;
    let (value, unit) = (locale.exact(point.value), texts.body(indicator.id, "unit"));
    t!(locale, "indicator-point", value = value, unit = unit, day = locale.date(point.on)).into_owned()
}

/// A value with its unit.
pub fn value_words(visit: &Visit, indicator: &Indicator, texts: &Texts, value: &Value) -> String {
    let (number, unit) = (visit.locale.exact(value.value), texts.body(indicator.id, "unit"));
    // Without marks of its own: within a sentence it is isolated as a whole, and then reads in the sentence's direction.
    Locale::plain(&t!(visit.locale, "indicator-value", value = number, unit = unit))
}

/// How it stands to its target, in a sentence.
pub fn stand_words(visit: &Visit, indicator: &Indicator, texts: &Texts) -> String {
    let locale = visit.locale;
    let Some(latest) = indicator.latest() else { return t!(locale, "indicator-no-value").into_owned() };
    let value = value_words(visit, indicator, texts, latest);
    let when = period_words(locale, latest.period);
    match indicator.is_reached() {
        Some(true) => t!(locale, "indicator-reached", value = value, period = when),
        Some(false) => t!(locale, "indicator-not-yet", value = value, period = when),
        None => t!(locale, "indicator-last", value = value, period = when),
    }
    .into_owned()
}
