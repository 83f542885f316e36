//! What measures are to change, and what was measured.

use participation_core::indicator::{Direction, Point};
use participation_core::open_data::{self, Called, IndicatorLine};

use super::procedure::translated;
use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Column, Field, Kind, Value, word_list};

pub static DATASET: Dataset = Dataset {
    name: "indicators",
    title: key!("open-data-indicators"),
    about: key!("open-data-indicators-about"),
    columns: || columns(FIELDS),
    filters: &[Filtered::Procedure, Filtered::Since],
    extent: Extent::CityAndProcedure,
    called: Called::Key,
    on_map: false,
    themes: &["GOVE"],
    latest: |latest| latest.indicators,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::indicators(&app.storage, filter, part).await?;
            Ok(rows(FIELDS, &lines, app, |own| own.indicator.id, |_| None))
        })
    },
};

const VALUE: &[Column] = &[
    Column::new("id", Kind::Id, key!("open-data-column-id")),
    Column::new("starts_on", Kind::Day, key!("open-data-column-value-from")),
    Column::new("ends_on", Kind::Day, key!("open-data-column-value-to")),
    Column::new("value", Kind::Number, key!("open-data-column-measured")),
    Column::new("source", Kind::Text, key!("open-data-column-value-source")),
    Column::new("link", Kind::Link, key!("open-data-column-value-link")).or_none(),
    Column::new("note", Kind::Translated, key!("open-data-column-value-note")),
    Column::new("corrects", Kind::Id, key!("open-data-column-corrects")).or_none(),
    Column::new("holds", Kind::Flag, key!("open-data-column-holds")),
    Column::new("recorded_at", Kind::Time, key!("open-data-column-value-recorded")),
];

const RETRACTED: &[Column] = &[
    Column::new("id", Kind::Id, key!("open-data-column-id")),
    Column::new("starts_on", Kind::Day, key!("open-data-column-value-from")),
    Column::new("ends_on", Kind::Day, key!("open-data-column-value-to")),
    Column::new("reason", Kind::Translated, key!("open-data-column-value-retracted")),
    Column::new("retracted_at", Kind::Time, key!("open-data-column-value-retracted-at")),
];

type Line = IndicatorLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-id"), |own, _| Value::plain(own.indicator.id)),
    Field::new("title", Kind::Translated, key!("open-data-column-title"), |own, _| translated(&own.title)),
    Field::new("unit", Kind::Translated, key!("open-data-column-unit"), |own, _| translated(&own.unit)),
    Field::new("about", Kind::Translated, key!("open-data-column-method"), |own, _| translated(&own.about)),
    Field::new("better", word_list!(Direction), key!("open-data-column-better"), |own, _| {
        Value::plain(own.indicator.direction.as_str())
    }),
    Field::maybe("baseline", Kind::Number, key!("open-data-column-baseline"), |own, _| number(own.indicator.baseline)),
    Field::maybe("baseline_on", Kind::Day, key!("open-data-column-baseline-on"), |own, _| day(own.indicator.baseline)),
    Field::maybe("target", Kind::Number, key!("open-data-column-target"), |own, _| number(own.indicator.target)),
    Field::maybe("target_on", Kind::Day, key!("open-data-column-target-on"), |own, _| day(own.indicator.target)),
    Field::new("measures", Kind::List, key!("open-data-column-of-measures"), |own, _| {
        Value::List(own.indicator.measures.iter().map(ToString::to_string).collect())
    }),
    Field::new("values", Kind::Parts(VALUE), key!("open-data-column-values"), |own, _| values(own)),
    Field::new("retracted", Kind::Parts(RETRACTED), key!("open-data-column-values-retracted"), |own, _| retracted(own)),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("indicators/{}", own.indicator.id)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("impact/indicators/{}", own.indicator.id)))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];

/// A float writes 15 digits down as somebody typed them, but for zeros at the end.
fn number(point: Option<Point>) -> Value {
    Value::of(point, |point| Value::Number(point.value.to_f64()))
}

fn day(point: Option<Point>) -> Value {
    Value::of(point, |point| Value::day(point.on))
}

fn values(own: &Line) -> Value {
    let line = |(value, note): (&participation_core::indicator::Value, &open_data::Translated)| {
        vec![
            Value::plain(value.id),
            Value::day(value.period.starts_on()),
            Value::day(value.period.ends_on()),
            Value::Number(value.value.to_f64()),
            Value::text(&value.source),
            Value::of(value.link.as_deref(), Value::text),
            translated(note),
            Value::of(value.corrects, Value::plain),
            Value::Flag(own.indicator.current().any(|current| current.id == value.id)),
            Value::time(value.recorded_at),
        ]
    };
    Value::Parts(VALUE, own.indicator.values.iter().zip(&own.notes).map(line).collect())
}

fn retracted(own: &Line) -> Value {
    let line = |(gone, reason): (&participation_core::indicator::Retraction, &open_data::Translated)| {
        vec![
            Value::plain(gone.value),
            Value::day(gone.period.starts_on()),
            Value::day(gone.period.ends_on()),
            translated(reason),
            Value::time(gone.at),
        ]
    };
    Value::Parts(RETRACTED, own.indicator.retracted.iter().zip(&own.reasons).map(line).collect())
}
