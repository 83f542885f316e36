//! What the administration answered.

use participation_core::open_data::{self, AnswerLine, Called};
use participation_core::outcome::Disposition;

use super::procedure::translated;
use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Field, Kind, Value, word_list};

pub static DATASET: Dataset = Dataset {
    name: "answers",
    title: key!("open-data-answers"),
    about: key!("open-data-answers-about"),
    columns: || columns(FIELDS),
    filters: &[
        Filtered::Procedure,
        Filtered::Status(|| Disposition::ALL.iter().map(|word| word.as_str()).collect()),
        Filtered::Since,
    ],
    extent: Extent::CityAndProcedure,
    called: Called::Key,
    on_map: false,
    themes: &["GOVE"],
    latest: |latest| latest.answers,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::answers(&app.storage, filter, part).await?;
            Ok(rows(FIELDS, &lines, app, |own| own.id, |_| None))
        })
    },
};

type Line = AnswerLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-id"), |own, _| Value::plain(own.id)),
    Field::new("contribution", Kind::Id, key!("open-data-column-contribution"), |own, _| {
        Value::plain(&own.contribution)
    }),
    Field::new("contribution_url", Kind::Link, key!("open-data-column-contribution-url"), |own, site| {
        Value::of(site.contribution(own.kind, &own.contribution), |(_, api)| Value::Plain(api))
    }),
    Field::new("procedure", Kind::Id, key!("open-data-column-procedure"), |own, _| Value::plain(&own.procedure)),
    Field::new("disposition", word_list!(Disposition), key!("open-data-column-disposition"), |own, _| {
        Value::plain(own.disposition.as_str())
    }),
    Field::new("office", Kind::Text, key!("open-data-column-office"), |own, _| Value::text(&own.office)),
    Field::new("answer", Kind::Translated, key!("open-data-column-answer"), |own, _| translated(&own.answer)),
    Field::new("reason", Kind::Translated, key!("open-data-column-reason"), |own, _| translated(&own.reason)),
    Field::new("cost", Kind::Translated, key!("open-data-column-cost"), |own, _| translated(&own.cost)),
    Field::maybe("link", Kind::Link, key!("open-data-column-link"), |own, _| {
        Value::of(own.link.as_deref(), Value::text)
    }),
    Field::new("released_at", Kind::Time, key!("open-data-column-released-at"), |own, _| Value::time(own.released_at)),
    Field::maybe("due_at", Kind::Time, key!("open-data-column-due-at"), |own, _| Value::of(own.due_at, Value::time)),
    Field::maybe("on_time", Kind::Flag, key!("open-data-column-on-time"), |own, _| Value::of(own.on_time, Value::Flag)),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("answers/{}", own.id)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::of(site.contribution(own.kind, &own.contribution), |(page, _)| Value::Plain(page))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];
