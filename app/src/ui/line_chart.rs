//! A line over time, drawn on the server: values as dots, the target as a dashed line, the starting value as a dotted one.
//! Lengths across are shares of the width and type is set in pixels, so that a phone draws it narrower and not smaller.
//! Always beside a table of the same numbers.

mod label;

use maud::{Markup, html};

use label::{Anchor, Label, Labels, Place};

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
/// Hundredths of the width that stay free at both ends, for the words of the first and the last dot.
const EDGE: f64 = 7.0;
/// Above so many dots only the first and the last say their number: on a phone there is no room for more.
const WITH_NUMBERS: usize = 4;

/// Where the words below the line stand, and how far up a dot reaches.
const DAYS: f64 = 230.0;
const RADIUS: f64 = 5.0;

/// The drawing. `number` writes a tick's value with so many digits after the comma.
pub fn line_chart(chart: &LineChart<'_>, number: impl Fn(f64, usize) -> String) -> Markup {
    let scale = Scale::of(chart);
    html! {
        svg.line-chart width="100%" height=(HEIGHT) role="img" aria-label=(chart.label) {
            @for (value, _) in scale.ticks() {
                line.line-grid x1="0" x2="100%" y1=(scale.y(value)) y2=(scale.y(value)) {}
            }
            @if let Some(mark) = &chart.start { (across(mark, &scale, "line-start", Some("2 5"))) }
            @if let Some(mark) = &chart.target { (across(mark, &scale, "line-target", Some("9 5"))) }
            @for pair in chart.dots.windows(2) {
                @if let [from, to] = pair {
                    line.line-value x1=(scale.x(from.day)) y1=(scale.y(from.value)) x2=(scale.x(to.day)) y2=(scale.y(to.value)) {}
                }
            }
            @for dot in &chart.dots { circle.line-dot cx=(scale.x(dot.day)) cy=(scale.y(dot.value)) r=(RADIUS) {} }
            @for own in labels(chart, &scale, number) { (words(&own)) }
        }
    }
}

fn words(own: &Label) -> Markup {
    let Place { share, y, anchor } = own.place;
    html! { text class=(own.class) x=(percent(share)) y=(round(y)) text-anchor=(anchor.as_str()) { (own.words) } }
}

/// Every word of the drawing that finds a place. What matters first takes it first: the days, the latest value, the target,
/// the first value, where it began, the values between, and the numbers of the scale.
fn labels(chart: &LineChart<'_>, scale: &Scale, number: impl Fn(f64, usize) -> String) -> Vec<Label> {
    let dots = chart.dots.iter().map(|dot| (scale.share(dot.day), scale.y_of(dot.value)));
    let mut labels = Labels::new(HEIGHT, dots, RADIUS);
    for (day, words) in &chart.days {
        labels.put("line-tick", words, &[Place { share: scale.share(*day), y: DAYS, anchor: Anchor::Middle }]);
    }
    let of_dot = |labels: &mut Labels, dot: &Dot| {
        labels.put("line-number", &dot.shown, &beside(scale.share(dot.day), scale.y_of(dot.value)));
    };
    let (first, rest) = chart.dots.split_first().map_or((None, &[][..]), |(first, rest)| (Some(first), rest));
    let (last, between) = rest.split_last().map_or((None, &[][..]), |(last, between)| (Some(last), between));
    if let Some(latest) = last.or(first) {
        of_dot(&mut labels, latest);
    }
    if let Some(mark) = &chart.target {
        labels.put("line-target-words", &mark.words, &along(scale.y_of(mark.value), scale.mirrored));
    }
    if let Some(first) = first.filter(|_| last.is_some()) {
        of_dot(&mut labels, first);
    }
    if let Some(mark) = &chart.start {
        labels.put_clear("line-start-words", &mark.words, &along(scale.y_of(mark.value), scale.mirrored));
    }
    if chart.dots.len() <= WITH_NUMBERS {
        between.iter().rev().for_each(|dot| of_dot(&mut labels, dot));
    }
    let (share, anchor) = if scale.mirrored { (1.0, Anchor::End) } else { (0.0, Anchor::Start) };
    for (value, digits) in scale.ticks() {
        labels.put("line-tick", &number(value, digits), &[Place { share, y: scale.y_of(value) - 4.0, anchor }]);
    }
    labels.found()
}

/// Over a dot, under it, and both to one side of it.
fn beside(share: f64, y: f64) -> Vec<Place> {
    let heights = [y - 12.0, y + 21.0];
    let anchors = [Anchor::Middle, Anchor::Start, Anchor::End];
    let places = anchors.into_iter().flat_map(|anchor| heights.map(|y| Place { share, y, anchor }));
    places.chain(heights.into_iter().flat_map(|y| ends(y, false))).collect()
}

/// Under a line across and over it, at the end where time is last, and at the other.
fn along(y: f64, mirrored: bool) -> Vec<Place> {
    let (under, over) = (ends(y + 17.0, mirrored), ends(y - 6.0, mirrored));
    vec![under[0], over[0], under[1], over[1]]
}

/// Both ends of the drawing, that of the latest time first.
fn ends(y: f64, mirrored: bool) -> [Place; 2] {
    let (right, left) = (Place { share: 1.0, y, anchor: Anchor::End }, Place { share: 0.0, y, anchor: Anchor::Start });
    if mirrored { [left, right] } else { [right, left] }
}

fn across(mark: &Mark, scale: &Scale, class: &str, dashes: Option<&str>) -> Markup {
    let height = scale.y(mark.value);
    html! {
        line class=(class) x1="0" x2="100%" y1=(height) y2=(height) stroke-dasharray=[dashes] {}
        @if let Some(day) = mark.day { circle class=(class) cx=(scale.x(day)) cy=(height) r="6" {} }
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
        percent(self.share(day))
    }

    /// From 0 at the left to 1 at the right.
    fn share(&self, day: f64) -> f64 {
        let share = if self.last > self.first { (day - self.first) / (self.last - self.first) } else { 0.5 };
        let share = if self.mirrored { 1.0 - share } else { share };
        (EDGE + share * (100.0 - 2.0 * EDGE)) / 100.0
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

fn percent(share: f64) -> String {
    format!("{:.2}%", 100.0 * share)
}

fn round(length: f64) -> String {
    format!("{length:.1}")
}

#[cfg(test)]
mod tests;
