//! Listed proposals.

use participation_core::open_data::{self, Called, ProposalLine};
use participation_core::proposal::Status;
use participation_core::{Channel, Language};

use super::procedure::translated;
use super::{Dataset, Extent, Filtered, columns, point, rows};
use crate::key;
use crate::open_data::field::{Field, Kind, Value, word_list};

pub static DATASET: Dataset = Dataset {
    name: "proposals",
    title: key!("open-data-proposals"),
    about: key!("open-data-proposals-about"),
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
    themes: &["GOVE", "SOCI"],
    latest: |latest| latest.proposals,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::proposals(&app.storage, filter, part).await?;
            Ok(rows(FIELDS, &lines, app, |own| own.id, |own| own.position.map(point)))
        })
    },
};

type Line = ProposalLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-reference"), |own, _| Value::plain(&own.reference)),
    Field::new("procedure", Kind::Id, key!("open-data-column-procedure"), |own, _| Value::plain(&own.procedure)),
    Field::new("title", Kind::Text, key!("open-data-column-title"), |own, _| Value::text(&own.title)),
    Field::new("text", Kind::Text, key!("open-data-column-text"), |own, _| Value::text(&own.body)),
    Field::new("language", word_list!(Language), key!("open-data-column-language"), |own, _| {
        Value::plain(own.language.tag())
    }),
    Field::new("channel", word_list!(Channel), key!("open-data-column-channel"), |own, _| {
        Value::plain(own.channel.as_str())
    }),
    Field::new("topic", Kind::Translated, key!("open-data-column-topic"), |own, _| translated(&own.topic_name)),
    Field::new("status", word_list!(Status), key!("open-data-column-status"), |own, _| {
        Value::plain(own.status.as_str())
    }),
    Field::maybe("district", Kind::Text, key!("open-data-column-district"), |own, _| {
        Value::of(own.district.as_deref(), Value::text)
    }),
    Field::maybe("place", Kind::Text, key!("open-data-column-place"), |own, _| {
        Value::of(own.place.as_deref(), Value::text)
    }),
    Field::maybe("longitude", Kind::Number, key!("open-data-column-longitude"), |own, _| {
        Value::of(own.position, |at| Value::Number(at.longitude))
    }),
    Field::maybe("latitude", Kind::Number, key!("open-data-column-latitude"), |own, _| {
        Value::of(own.position, |at| Value::Number(at.latitude))
    }),
    Field::new("endorsements", Kind::Whole, key!("open-data-column-endorsements"), |own, _| {
        Value::Whole(own.endorsements.into())
    }),
    Field::new("comments", Kind::Whole, key!("open-data-column-comments"), |own, _| Value::Whole(own.comments.into())),
    Field::maybe("taken_from", Kind::Id, key!("open-data-column-taken-from"), |own, _| {
        Value::of(own.taken_from.as_ref(), Value::plain)
    }),
    Field::new("submitted_at", Kind::Time, key!("open-data-column-submitted-at"), |own, _| {
        Value::time(own.submitted_at)
    }),
    Field::maybe("answer_due", Kind::Time, key!("open-data-column-answer-due"), |own, _| {
        Value::of(own.answer_due, Value::time)
    }),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("proposals/{}", own.reference)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("proposals/{}", own.reference)))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];
