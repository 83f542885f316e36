//! What a survey's answers add up to. Asked for by procedure, since lines of different surveys have nothing in common.

use participation_core::StoreError;
use participation_core::open_data::{self, Called, FigureKind, FigureLine};
use participation_core::survey::KindWord;

use super::procedure::translated;
use super::{Dataset, Extent, columns, rows};
use crate::key;
use crate::open_data::field::{Field, Kind, Value, word_list};

pub static DATASET: Dataset = Dataset {
    name: "survey-results",
    title: key!("open-data-survey-results"),
    about: key!("open-data-survey-results-about"),
    columns: || columns(FIELDS),
    filters: &[],
    extent: Extent::Procedure,
    called: Called::Key,
    on_map: false,
    themes: &["GOVE", "SOCI"],
    latest: |_| None,
    read: |app, filter, part| {
        Box::pin(async move {
            let slug = filter.procedure.as_deref().ok_or(StoreError::NotFound)?;
            let figures = open_data::figures(&app.storage, slug).await?;
            let limit = usize::try_from(part.limit).unwrap_or_default();
            let lines: Vec<Line> = (figures.into_iter().filter(|own| own.number > part.after).take(limit))
                .map(|figure| Line { procedure: slug.to_owned(), figure })
                .collect();
            Ok(rows(FIELDS, &lines, app, |own| own.figure.number, |_| None))
        })
    },
};

struct Line {
    procedure: String,
    figure: FigureLine,
}

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-figure"), |own, _| Value::plain(own.figure.number)),
    Field::new("procedure", Kind::Id, key!("open-data-column-procedure"), |own, _| Value::plain(&own.procedure)),
    Field::new("question", Kind::Id, key!("open-data-column-question"), |own, _| Value::plain(own.figure.question)),
    Field::new("kind", word_list!(KindWord), key!("open-data-column-question-kind"), |own, _| {
        Value::plain(own.figure.kind.as_str())
    }),
    Field::new("title", Kind::Translated, key!("open-data-column-question-title"), |own, _| {
        translated(&own.figure.title)
    }),
    Field::new("statement", Kind::Translated, key!("open-data-column-statement"), |own, _| {
        translated(&own.figure.statement)
    }),
    Field::new("counts", word_list!(FigureKind), key!("open-data-column-counts"), |own, _| {
        Value::plain(own.figure.counts.as_str())
    }),
    Field::new("choice", Kind::Translated, key!("open-data-column-choice"), |own, _| translated(&own.figure.choice)),
    Field::maybe("value", Kind::Text, key!("open-data-column-value"), |own, _| {
        Value::of(own.figure.value.as_deref(), Value::text)
    }),
    Field::maybe("amount", Kind::Whole, key!("open-data-column-amount"), |own, _| {
        Value::of(own.figure.amount, Value::Whole)
    }),
    Field::maybe("answered", Kind::Whole, key!("open-data-column-answered"), |own, _| {
        Value::of(own.figure.answered, Value::Whole)
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("procedures/{}/survey/results", own.procedure)))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];
