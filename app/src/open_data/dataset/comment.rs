//! Listed comments on proposals.

use participation_core::open_data::{self, Called, CommentLine};
use participation_core::{Channel, Language};

use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Field, Kind, Value, word_list};

pub static DATASET: Dataset = Dataset {
    name: "comments",
    title: key!("open-data-comments"),
    about: key!("open-data-comments-about"),
    columns: || columns(FIELDS),
    filters: &[Filtered::Procedure, Filtered::Since],
    extent: Extent::CityAndProcedure,
    called: Called::Reference,
    on_map: false,
    themes: &["GOVE", "SOCI"],
    latest: |latest| latest.comments,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::comments(&app.storage, filter, part).await?;
            Ok(rows(FIELDS, &lines, app, |own| own.id, |_| None))
        })
    },
};

type Line = CommentLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-comment-reference"), |own, _| Value::plain(&own.reference)),
    Field::new("procedure", Kind::Id, key!("open-data-column-procedure"), |own, _| Value::plain(&own.procedure)),
    Field::new("proposal", Kind::Id, key!("open-data-column-proposal"), |own, _| Value::plain(&own.proposal)),
    Field::new("proposal_url", Kind::Link, key!("open-data-column-contribution-url"), |own, site| {
        Value::plain(site.api(&format!("proposals/{}", own.proposal)))
    }),
    Field::maybe("answers_to", Kind::Id, key!("open-data-column-answers-to"), |own, _| {
        Value::of(own.parent.as_ref(), Value::plain)
    }),
    Field::new("text", Kind::Text, key!("open-data-column-text"), |own, _| Value::text(&own.body)),
    Field::new("language", word_list!(Language), key!("open-data-column-language"), |own, _| {
        Value::plain(own.language.tag())
    }),
    Field::new("channel", word_list!(Channel), key!("open-data-column-channel"), |own, _| {
        Value::plain(own.channel.as_str())
    }),
    Field::new("submitted_at", Kind::Time, key!("open-data-column-submitted-at"), |own, _| {
        Value::time(own.submitted_at)
    }),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("comments/{}", own.reference)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("proposals/{}", own.proposal)))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];
