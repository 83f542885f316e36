//! When and where people meet about a procedure.

use participation_core::open_data::{self, Called, EventLine};
use participation_core::procedure::event::{EventState, StepFree};

use super::procedure::translated;
use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Field, Kind, Value, word_list};

pub static DATASET: Dataset = Dataset {
    name: "events",
    title: key!("open-data-events"),
    about: key!("open-data-events-about"),
    columns: || columns(FIELDS),
    filters: &[Filtered::Procedure, Filtered::Status(states), Filtered::Since],
    extent: Extent::CityAndProcedure,
    called: Called::Key,
    on_map: false,
    themes: &["GOVE", "SOCI"],
    latest: |latest| latest.events,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::events(&app.storage, filter, part).await?;
            Ok(rows(FIELDS, &lines, app, |own| own.event.id, |_| None))
        })
    },
};

/// A draft is for the desk alone.
fn states() -> Vec<&'static str> {
    EventState::ALL.iter().filter(|state| **state != EventState::Draft).map(|state| state.as_str()).collect()
}

type Line = EventLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-id"), |own, _| Value::plain(own.event.id)),
    Field::new("procedure", Kind::Id, key!("open-data-column-procedure"), |own, _| Value::plain(&own.procedure)),
    Field::new("title", Kind::Translated, key!("open-data-column-title"), |own, _| translated(&own.title)),
    Field::new("place", Kind::Translated, key!("open-data-column-place"), |own, _| translated(&own.place)),
    Field::new("address", Kind::Text, key!("open-data-column-address"), |own, _| Value::text(&own.event.address)),
    Field::new("access", Kind::Translated, key!("open-data-column-access"), |own, _| translated(&own.access)),
    Field::new("note", Kind::Translated, key!("open-data-column-event-note"), |own, _| translated(&own.note)),
    Field::new("status", Kind::Word(states), key!("open-data-column-status"), |own, _| {
        Value::plain(own.event.state.as_str())
    }),
    Field::new("starts_at", Kind::Time, key!("open-data-column-starts-at"), |own, _| Value::time(own.event.starts_at)),
    Field::new("ends_at", Kind::Time, key!("open-data-column-ends-at"), |own, _| Value::time(own.event.ends_at)),
    Field::new("step_free", word_list!(StepFree), key!("open-data-column-step-free"), |own, _| {
        Value::plain(own.event.step_free.as_str())
    }),
    Field::new("interpreters", Kind::List, key!("open-data-column-interpreters"), |own, _| {
        Value::List(own.event.interpreters.iter().map(|own| own.as_str().to_owned()).collect())
    }),
    Field::new("registration", Kind::Flag, key!("open-data-column-registration"), |own, _| {
        Value::Flag(own.event.registration)
    }),
    Field::maybe("seats", Kind::Whole, key!("open-data-column-seats"), |own, _| {
        Value::of(own.event.capacity, |seats| Value::Whole(seats.into()))
    }),
    Field::maybe("seats_left", Kind::Whole, key!("open-data-column-seats-left"), |own, _| {
        Value::of(own.event.left(), |seats| Value::Whole(seats.into()))
    }),
    Field::maybe("announced_at", Kind::Time, key!("open-data-column-announced-at"), |own, _| {
        Value::of(own.announced_at, Value::time)
    }),
    Field::maybe("cancelled_at", Kind::Time, key!("open-data-column-cancelled-at"), |own, _| {
        Value::of(own.cancelled_at, Value::time)
    }),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("events/{}", own.event.id)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("procedures/{}/events/{}", own.procedure, own.event.id)))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];
