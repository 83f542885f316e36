//! What is built because of decisions.

use participation_core::measure::{Cents, MeasureState, MilestoneState};
use participation_core::open_data::{self, Called, MeasureLine, MilestoneLine};

use super::procedure::translated;
use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Column, Field, Kind, Value, word_list};

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

const MILESTONE: &[Column] = &[
    Column::new("title", Kind::Translated, key!("open-data-column-title")),
    Column::new("status", word_list!(MilestoneState), key!("open-data-column-status")),
    Column::new("due_on", Kind::Day, key!("open-data-column-milestone-due")),
    Column::new("done_on", Kind::Day, key!("open-data-column-milestone-done")).or_none(),
];

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
    Field::maybe("planned_cost", Kind::Number, key!("open-data-column-planned-cost"), |own, _| {
        Value::of(own.planned_cost, euros)
    }),
    Field::maybe("actual_cost", Kind::Number, key!("open-data-column-actual-cost"), |own, _| {
        Value::of(own.actual_cost, euros)
    }),
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
    Field::new("milestones", Kind::Parts(MILESTONE), key!("open-data-column-milestones"), |own, _| {
        Value::Parts(MILESTONE, own.milestones.iter().map(step).collect())
    }),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("measures/{}", own.id)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("impact/measures/{}", own.id)))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];

/// Euros; exact, since no city has more than 2^53 cents.
#[expect(clippy::cast_precision_loss, reason = "no city has more than 2^53 cents")]
fn euros(amount: Cents) -> Value {
    Value::Number(amount.cents() as f64 / 100.0)
}

fn step(own: &MilestoneLine) -> Vec<Value> {
    vec![
        translated(&own.title),
        Value::plain(own.state.as_str()),
        Value::day(own.due_on),
        Value::of(own.done_on, Value::day),
    ]
}
