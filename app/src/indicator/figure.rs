//! An indicator as a figure: the drawing, what it says in words, and the same numbers as a table.

use chrono::{Datelike, NaiveDate};
use maud::{Markup, html};
use participation_core::Language;
use participation_core::indicator::{INDICATOR_FIELDS, Indicator, Point, Value};
use participation_core::language::Texts;

use super::{period_words, point_words, stand_words, target_words};
use crate::measure::role_words;
use crate::procedure::{banner_of, inline};
use crate::request::Visit;
use crate::t;
use crate::ui::line_chart::{Dot, LineChart, Mark, line_chart};
use crate::ui::table::{Column, table};

/// Days below the line, at most.
const DAYS: usize = 5;

/// The figure of a page that has its heading already.
pub fn figure(visit: &Visit, indicator: &Indicator, texts: &Texts) -> Markup {
    let locale = visit.locale;
    let own = INDICATOR_FIELDS.map(|field| (indicator.id, field));
    let said = inline(visit.language, texts.get(indicator.id, "title"));
    html! {
        figure.indicator-figure {
            (banner_of(locale, texts, &own, &visit.path_in(Language::De)))
            figcaption {
                p.indicator-stand { (stand_words(visit, indicator, texts)) }
                (points(visit, indicator, texts))
            }
            @if indicator.latest().is_some() {
                (drawing(visit, indicator, texts))
                @if !is_below_zero(indicator) { p.small.muted { (t!(locale, "indicator-scale")) } }
                details.fold {
                    summary { (t!(locale, "indicator-as-table")) span.hidden-visually { ": " (said) } }
                    (short_table(visit, indicator, texts))
                }
            }
        }
    }
}

/// Then the scale begins below zero, too.
fn is_below_zero(indicator: &Indicator) -> bool {
    let points = indicator.baseline.iter().chain(&indicator.target).map(|point| point.value);
    indicator.current().map(|own| own.value).chain(points).any(|value| value.to_f64() < 0.0)
}

/// Where it began and where it is to be.
pub fn points(visit: &Visit, indicator: &Indicator, texts: &Texts) -> Markup {
    let locale = visit.locale;
    html! {
        dl.facts {
            @if let Some(target) = indicator.target {
                div.fact { dt { (t!(locale, "indicator-target")) } dd { (target_words(visit, indicator, texts, target)) } }
            }
            @if let Some(baseline) = indicator.baseline {
                div.fact { dt { (t!(locale, "indicator-baseline")) } dd { (point_words(visit, indicator, texts, baseline)) } }
            }
        }
    }
}

fn day(on: NaiveDate) -> f64 {
    f64::from(on.num_days_from_ce())
}

/// A period stands in its middle.
fn middle(value: &Value) -> f64 {
    f64::midpoint(day(value.period.starts_on()), day(value.period.ends_on()))
}

fn drawing(visit: &Visit, indicator: &Indicator, texts: &Texts) -> Markup {
    let locale = visit.locale;
    let current: Vec<&Value> = indicator.current().collect();
    let mark = |point: Point, words: String| Mark { day: Some(day(point.on)), value: point.value.to_f64(), words };
    let label = t!(
        locale,
        "indicator-drawing",
        title = texts.body(indicator.id, "title"),
        count = i64::try_from(current.len()).unwrap_or_default(),
        stand = stand_words(visit, indicator, texts)
    );
    let chart = LineChart {
        label: &label,
        dots: current
            .iter()
            .map(|own| Dot { day: middle(own), value: own.value.to_f64(), shown: locale.exact(own.value) })
            .collect(),
        start: indicator.baseline.map(|point| {
            mark(point, t!(locale, "indicator-mark-baseline", value = locale.exact(point.value)).into_owned())
        }),
        target: indicator.target.map(|point| {
            mark(point, t!(locale, "indicator-mark-target", value = locale.exact(point.value)).into_owned())
        }),
        days: years(indicator, &current),
        mirrored: locale.direction() == "rtl",
    };
    line_chart(&chart, |value, digits| locale.decimal(value, digits))
}

/// The years of the line, each in its middle; of many, some.
fn years(indicator: &Indicator, current: &[&Value]) -> Vec<(f64, String)> {
    let points = indicator.baseline.iter().chain(&indicator.target).map(|point| point.on.year());
    let known: Vec<i32> = current.iter().map(|own| own.period.ends_on().year()).chain(points).collect();
    let Some((first, last)) = known.iter().min().zip(known.iter().max()) else { return Vec::new() };
    let years: Vec<i32> = (*first..=*last).collect();
    let each = years.len().div_ceil(DAYS).max(1);
    let middle = |year: i32| NaiveDate::from_ymd_opt(year, 7, 1).map(day);
    years.iter().step_by(each).filter_map(|year| Some((middle(*year)?, year.to_string()))).collect()
}

fn short_table(visit: &Visit, indicator: &Indicator, texts: &Texts) -> Markup {
    let locale = visit.locale;
    let (period, unit) = (t!(locale, "indicator-period"), texts.body(indicator.id, "unit").replace('\n', " "));
    let columns = [Column::words(&period), Column::figure(&unit)];
    let rows: Vec<Vec<Markup>> = indicator
        .current()
        .map(|own| vec![html! { (period_words(locale, own.period)) }, html! { (locale.exact(own.value)) }])
        .collect();
    table(texts.body(indicator.id, "title"), &columns, &rows)
}

/// What was taken out: for which period, when, why, and by which role; never the number.
pub fn retracted(visit: &Visit, indicator: &Indicator, texts: &Texts) -> Markup {
    let locale = visit.locale;
    let reasons: Vec<(i64, &str)> = indicator.retracted.iter().map(|own| (own.value, "retracted")).collect();
    html! {
        @if !indicator.retracted.is_empty() {
            (banner_of(locale, texts, &reasons, &visit.path_in(Language::De)))
            ul.line-list {
                @for own in &indicator.retracted {
                    li {
                        span {
                            (t!(locale, "indicator-retracted", period = period_words(locale, own.period), day = locale.date(own.at))) " "
                            (inline(visit.language, texts.get(own.value, "retracted")))
                        }
                        span.small.muted { (locale.text(role_words(&own.role))) }
                    }
                }
            }
        }
    }
}

/// Every value with its source, its note, who recorded it, and what stood in its place before.
pub fn whole_table(visit: &Visit, indicator: &Indicator, texts: &Texts) -> Markup {
    let locale = visit.locale;
    let unit = texts.body(indicator.id, "unit").replace('\n', " ");
    let notes: Vec<(i64, &str)> = indicator.current().map(|own| (own.id, "note")).collect();
    let (period, source) = (t!(locale, "indicator-period"), t!(locale, "indicator-source"));
    let (note, recorded) = (t!(locale, "indicator-note"), t!(locale, "indicator-recorded"));
    let columns = [
        Column::words(&period),
        Column::figure(&unit),
        Column::words(&source),
        Column::words(&note),
        Column::words(&recorded),
    ];
    let rows: Vec<Vec<Markup>> = indicator
        .current()
        .map(|own| {
            vec![
                html! { (period_words(locale, own.period)) },
                html! {
                    (locale.exact(own.value))
                    @for before in indicator.earlier(own) {
                        br; small { (t!(locale, "indicator-before")) " " s { (locale.exact(before.value)) } }
                    }
                },
                html! {
                    @match &own.link {
                        Some(link) => a href=(link) rel="noopener" lang="de" { bdi { (own.source) } },
                        None => bdi lang="de" { (own.source) },
                    }
                },
                html! { (inline(visit.language, texts.get(own.id, "note"))) },
                html! { (locale.date(own.recorded_at)) br; small.muted { (locale.text(role_words(&own.role))) } },
            ]
        })
        .collect();
    html! {
        @if rows.is_empty() { p { (t!(locale, "indicator-no-value")) } }
        @else {
            (banner_of(locale, texts, &notes, &visit.path_in(Language::De)))
            (table(&texts.body(indicator.id, "title").replace('\n', " "), &columns, &rows))
        }
    }
}
