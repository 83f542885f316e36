//! Listed location reports.

use participation_core::location_report::Status;
use participation_core::open_data::{self, Called, ReportLine};
use participation_core::{Channel, Language};

use super::procedure::translated;
use super::{Dataset, Extent, Filtered, columns, point, rows};
use crate::key;
use crate::open_data::field::{Field, Kind, Value, word_list};

pub static DATASET: Dataset = Dataset {
    name: "reports",
    title: key!("open-data-reports"),
    about: key!("open-data-reports-about"),
    columns: || columns(FIELDS),
    filters: &[
        Filtered::Procedure,
        Filtered::District,
        Filtered::Status(|| Status::ALL.iter().map(|word| word.as_str()).collect()),
        Filtered::Since,
    ],
    extent: Extent::CityAndProcedure,
    called: Called::Reference,
    on_map: true,
    themes: &["GOVE", "REGI"],
    latest: |latest| latest.reports,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::reports(&app.storage, filter, part).await?;
            Ok(rows(FIELDS, &lines, app, |own| own.id, |own| Some(point(own.position))))
        })
    },
};

type Line = ReportLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-reference"), |own, _| Value::plain(&own.reference)),
    Field::new("procedure", Kind::Id, key!("open-data-column-procedure"), |own, _| Value::plain(&own.procedure)),
    Field::new("category", Kind::Translated, key!("open-data-column-category"), |own, _| translated(&own.category)),
    Field::new("title", Kind::Text, key!("open-data-column-title"), |own, _| Value::text(&own.title)),
    Field::new("text", Kind::Text, key!("open-data-column-text"), |own, _| Value::text(&own.description)),
    Field::new("language", word_list!(Language), key!("open-data-column-language"), |own, _| {
        Value::plain(own.language.tag())
    }),
    Field::new("channel", word_list!(Channel), key!("open-data-column-channel"), |own, _| {
        Value::plain(own.channel.as_str())
    }),
    Field::new("status", word_list!(Status), key!("open-data-column-status"), |own, _| {
        Value::plain(own.status.as_str())
    }),
    Field::maybe("district", Kind::Text, key!("open-data-column-district"), |own, _| {
        Value::of(own.district.as_deref(), Value::text)
    }),
    Field::maybe("place", Kind::Text, key!("open-data-column-place"), |own, _| {
        Value::of(own.place.as_deref(), Value::text)
    }),
    Field::new("longitude", Kind::Number, key!("open-data-column-longitude"), |own, _| {
        Value::Number(own.position.longitude)
    }),
    Field::new("latitude", Kind::Number, key!("open-data-column-latitude"), |own, _| {
        Value::Number(own.position.latitude)
    }),
    Field::new("affected", Kind::Whole, key!("open-data-column-affected"), |own, _| Value::Whole(own.affected.into())),
    Field::maybe("photo", Kind::Link, key!("open-data-column-photo"), |own, site| {
        let link = || Value::plain(site.page(&format!("reports/{}/photo", own.reference)));
        if own.photo { link() } else { Value::None }
    }),
    Field::new("submitted_at", Kind::Time, key!("open-data-column-submitted-at"), |own, _| {
        Value::time(own.submitted_at)
    }),
    Field::maybe("answer_due", Kind::Time, key!("open-data-column-answer-due"), |own, _| {
        Value::of(own.answer_due, Value::time)
    }),
    Field::maybe("finished_at", Kind::Time, key!("open-data-column-finished-at"), |own, _| {
        Value::of(own.finished_at, Value::time)
    }),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("reports/{}", own.reference)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("reports/{}", own.reference)))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];
