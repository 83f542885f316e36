//! What is built because of decisions.

use participation_core::measure::MeasureState;
use participation_core::open_data::{self, Called, MeasureLine};

use super::procedure::translated;
use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Field, Kind, Value, word_list};

pub static DATASET: Dataset = Dataset {
    name: "measures",
    title: key!("open-data-measures"),
    about: key!("open-data-measures-about"),
    columns: || columns(FIELDS),
    filters: &[
        Filtered::Procedure,
        Filtered::Status(|| MeasureState::ALL.iter().map(|word| word.as_str()).collect()),
        Filtered::Since,
    ],
    extent: Extent::CityAndProcedure,
    called: Called::Key,
    on_map: false,
    themes: &["GOVE"],
    latest: |latest| latest.measures,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::measures(&app.storage, filter, part).await?;
            Ok(rows(FIELDS, &lines, app, |own| own.id, |_| None))
        })
    },
};

type Line = MeasureLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-id"), |own, _| Value::plain(own.id)),
    Field::new("decision", Kind::Id, key!("open-data-column-decision"), |own, _| Value::plain(own.decision)),
    Field::new("decision_url", Kind::Link, key!("open-data-column-decision-url"), |own, site| {
        Value::plain(site.api(&format!("decisions/{}", own.decision)))
    }),
    Field::new("status", word_list!(MeasureState), key!("open-data-column-status"), |own, _| {
        Value::plain(own.state.as_str())
    }),
    Field::new("office", Kind::Text, key!("open-data-column-office"), |own, _| Value::text(&own.office)),
    Field::new("title", Kind::Translated, key!("open-data-column-title"), |own, _| translated(&own.title)),
    Field::new("cost", Kind::Translated, key!("open-data-column-cost"), |own, _| translated(&own.cost)),
    Field::new("goal", Kind::Translated, key!("open-data-column-goal"), |own, _| translated(&own.goal)),
    Field::new("starts_on", Kind::Day, key!("open-data-column-starts-on"), |own, _| Value::day(own.starts_on)),
    Field::new("finishes_on", Kind::Day, key!("open-data-column-finishes-on"), |own, _| Value::day(own.finishes_on)),
    Field::maybe("started_at", Kind::Time, key!("open-data-column-started-at"), |own, _| {
        Value::of(own.started_at, Value::time)
    }),
    Field::maybe("finished_at", Kind::Time, key!("open-data-column-finished-at"), |own, _| {
        Value::of(own.finished_at, Value::time)
    }),
    Field::new("planned_at", Kind::Time, key!("open-data-column-planned-at"), |own, _| Value::time(own.planned_at)),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("measures/{}", own.id)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("impact/measures/{}", own.id)))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];
