//! A line over time, drawn on the server: values as dots, the target as a dashed line, the starting value as a dotted one.
//! Lengths across are shares of the width and type is set in pixels, so that a phone draws it narrower and not smaller.
//! Always beside a table of the same numbers.

use maud::{Markup, html};

/// A value on a day.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Days from any day; only distances count.
    pub day: f64,
    pub value: f64,
    /// "48,4".
    pub shown: String,
}

/// A value that a line across marks.
#[derive(Clone, Debug)]
pub struct Mark {
    pub day: Option<f64>,
    pub value: f64,
    /// "Ziel: 33".
    pub words: String,
}

#[derive(Clone, Debug)]
pub struct LineChart<'a> {
    /// What it shows, in a sentence, for those who do not see it.
    pub label: &'a str,
    pub dots: Vec<Dot>,
    pub start: Option<Mark>,
    pub target: Option<Mark>,
    /// Years or days below the line.
    pub days: Vec<(f64, String)>,
    /// Time runs from right to left.
    pub mirrored: bool,
}

const HEIGHT: f64 = 240.0;
const TOP: f64 = 28.0;
const BOTTOM: f64 = 208.0;
/// Shares of the width that stay free at both ends, for the words of the first and the last dot.
const EDGE: f64 = 7.0;
/// Above so many dots only the first and the last say their number: on a phone there is no room for more.
const WITH_NUMBERS: usize = 4;

/// The drawing. `number` writes a tick's value with so many digits after the comma.
pub fn line_chart(chart: &LineChart<'_>, number: impl Fn(f64, usize) -> String) -> Markup {
    let scale = Scale::of(chart);
    html! {
        svg.line-chart width="100%" height=(HEIGHT) role="img" aria-label=(chart.label) {
            @for (value, digits) in scale.ticks() {
                line.line-grid x1="0" x2="100%" y1=(scale.y(value)) y2=(scale.y(value)) {}
                text.line-tick x=(if chart.mirrored { "100%" } else { "0" }) y=(round(scale.y_of(value) - 4.0))
                    text-anchor=(if chart.mirrored { "end" } else { "start" }) { (number(value, digits)) }
            }
            @for (day, words) in &chart.days {
                text.line-tick x=(scale.x(*day)) y="230" text-anchor="middle" { (words) }
            }
            @if let Some(mark) = &chart.start { (across(mark, &scale, "line-start", Some("2 5"))) }
            @if let Some(mark) = &chart.target { (across(mark, &scale, "line-target", Some("9 5"))) }
            @for pair in chart.dots.windows(2) {
                @if let [from, to] = pair {
                    line.line-value x1=(scale.x(from.day)) y1=(scale.y(from.value)) x2=(scale.x(to.day)) y2=(scale.y(to.value)) {}
                }
            }
            @for (place, dot) in chart.dots.iter().enumerate() {
                circle.line-dot cx=(scale.x(dot.day)) cy=(scale.y(dot.value)) r="5" {}
                @if chart.dots.len() <= WITH_NUMBERS || place == 0 || place + 1 == chart.dots.len() {
                    text.line-number x=(scale.x(dot.day)) y=(round(scale.y_of(dot.value) - 12.0)) text-anchor="middle" { (dot.shown) }
                }
            }
        }
    }
}

fn across(mark: &Mark, scale: &Scale, class: &str, dashes: Option<&str>) -> Markup {
    let height = scale.y(mark.value);
    html! {
        line class=(class) x1="0" x2="100%" y1=(height) y2=(height) stroke-dasharray=[dashes] {}
        @if let Some(day) = mark.day { circle class=(class) cx=(scale.x(day)) cy=(height) r="6" {} }
        text class={ (class) "-words" } x=(if scale.mirrored { "0" } else { "100%" }) y=(round(scale.y_of(mark.value) + 17.0))
            text-anchor=(if scale.mirrored { "start" } else { "end" }) { (mark.words) }
    }
}

struct Scale {
    first: f64,
    last: f64,
    low: f64,
    high: f64,
    step: f64,
    mirrored: bool,
}

impl Scale {
    /// From zero, or from below where a value is below it, to a round number above all.
    fn of(chart: &LineChart<'_>) -> Self {
        let marks = || chart.start.iter().chain(&chart.target);
        let values = || chart.dots.iter().map(|dot| dot.value).chain(marks().map(|mark| mark.value));
        let days = || {
            let of_dots = chart.dots.iter().map(|dot| dot.day);
            of_dots.chain(marks().filter_map(|mark| mark.day)).chain(chart.days.iter().map(|(day, _)| *day))
        };
        let (lowest, highest) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        let step = round_step((highest - lowest) / 3.0);
        let (first, last) = (days().fold(f64::INFINITY, f64::min), days().fold(f64::NEG_INFINITY, f64::max));
        let low = (lowest / step).floor() * step;
        let high = ((highest / step).ceil() * step).max(low + step);
        Self { first, last, low, high, step, mirrored: chart.mirrored }
    }

    fn x(&self, day: f64) -> String {
        let share = if self.last > self.first { (day - self.first) / (self.last - self.first) } else { 0.5 };
        let share = if self.mirrored { 1.0 - share } else { share };
        format!("{:.2}%", EDGE + share * (100.0 - 2.0 * EDGE))
    }

    fn y_of(&self, value: f64) -> f64 {
        BOTTOM - (value - self.low) / (self.high - self.low) * (BOTTOM - TOP)
    }

    fn y(&self, value: f64) -> String {
        round(self.y_of(value))
    }

    fn ticks(&self) -> Vec<(f64, usize)> {
        let digits = if self.step >= 1.0 { 0 } else { (-self.step.log10().floor()).clamp(1.0, 6.0) as usize };
        (0..=12)
            .map(|place| self.low + f64::from(place) * self.step)
            .take_while(|value| *value <= self.high + self.step / 2.0)
            .map(|value| (value, digits))
            .collect()
    }
}

/// 1, 2 or 5 and zeros, at least as large.
fn round_step(wanted: f64) -> f64 {
    if !(wanted.is_finite() && wanted > 0.0) {
        return 1.0;
    }
    let unit = 10_f64.powf(wanted.log10().floor());
    [1.0, 2.0, 5.0].into_iter().map(|times| times * unit).find(|step| *step >= wanted).unwrap_or(10.0 * unit)
}

fn round(length: f64) -> String {
    format!("{length:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(values: &[f64]) -> LineChart<'static> {
        let dots = values.iter().zip(0..).map(|(value, day)| Dot {
            day: f64::from(day),
            value: *value,
            shown: value.to_string(),
        });
        LineChart { label: "Weg", dots: dots.collect(), start: None, target: None, days: Vec::new(), mirrored: false }
    }

    fn drawn(chart: &LineChart<'_>) -> String {
        line_chart(chart, |value, digits| format!("{value:.digits$}")).into_string()
    }

    #[test]
    fn a_scale_begins_at_zero_and_ends_at_a_round_number_above_all() {
        let scale = Scale::of(&chart(&[640.0, 310.0]));
        assert_eq!((scale.low, scale.high, scale.step), (0.0, 1000.0, 500.0));
        let below = Scale::of(&chart(&[-3.0, 4.0]));
        assert!(below.low <= -3.0 && below.high >= 4.0);
        assert_eq!(round_step(0.03), 0.05);
    }

    #[test]
    fn one_value_none_and_equal_ones_are_drawn_without_a_number_that_is_none() {
        for values in [&[][..], &[0.0], &[5.0], &[5.0, 5.0], &[1e12, -1e12]] {
            let text = drawn(&chart(values));
            assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
        }
    }

    #[test]
    fn time_runs_the_readers_way() {
        let mut own = chart(&[1.0, 2.0]);
        assert!(drawn(&own).find("7.00%") < drawn(&own).find("93.00%"));
        own.mirrored = true;
        assert!(drawn(&own).find("93.00%") < drawn(&own).find("7.00%"));
    }

    #[test]
    fn few_values_say_their_numbers_and_many_only_the_first_and_the_last() {
        assert!(drawn(&chart(&[3.5, 4.5])).contains(">3.5<"));
        let many: Vec<f64> = (0..40).map(|value| f64::from(value) + 0.25).collect();
        let text = drawn(&chart(&many));
        assert!(text.contains(">0.25<") && !text.contains(">20.25<") && text.contains(">39.25<"));
    }
}
