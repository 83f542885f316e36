//! Districts and boroughs.

use participation_core::open_data::{self, AreaLine, Called};

use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Field, Kind, Value};

pub static DATASET: Dataset = Dataset {
    name: "districts",
    title: key!("open-data-districts"),
    about: key!("open-data-districts-about"),
    columns: || columns(FIELDS),
    filters: &[Filtered::District],
    extent: Extent::City,
    called: Called::Key,
    on_map: true,
    themes: &["REGI"],
    latest: |_| None,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::districts(&app.storage, filter, part).await?;
            // What does not read is left out: the line itself is still right.
            Ok(rows(FIELDS, &lines, app, |own| own.id, |own| serde_json::from_str(&own.geometry).ok()))
        })
    },
};

type Line = AreaLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-id"), |own, _| Value::plain(own.id)),
    Field::new("name", Kind::Text, key!("open-data-column-name"), |own, _| Value::text(&own.name)),
    Field::maybe("borough", Kind::Text, key!("open-data-column-borough"), |own, _| {
        if own.borough.is_empty() { Value::None } else { Value::text(&own.borough) }
    }),
    Field::new("longitude", Kind::Number, key!("open-data-column-longitude"), |own, _| {
        Value::Number(own.label.longitude)
    }),
    Field::new("latitude", Kind::Number, key!("open-data-column-latitude"), |own, _| Value::Number(own.label.latitude)),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("districts/{}", own.id)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |_, site| Value::plain(site.page("map"))),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];
