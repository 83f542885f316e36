//! Who was reached: how often each answer of the voluntary page was given, beside the whole city. The numbers are those
//! of the pages; small ones are missing.

use participation_core::StoreError;
use participation_core::open_data::Called;
use participation_core::reach::{self, Question, Row, Source};
use participation_core::survey::Cell;

use super::{Dataset, Extent, columns, rows};
use crate::key;
use crate::open_data::field::{Field, Kind, Value, word_list};

pub static DATASET: Dataset = Dataset {
    name: "reach",
    title: key!("open-data-reach"),
    about: key!("open-data-reach-about"),
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
            let asked = reach::asked(&app.storage, slug).await?;
            let found = reach::of_procedure(&app.storage, asked.procedure).await?;
            let limit = usize::try_from(part.limit).unwrap_or_default();
            let all = found.questions.into_iter().flat_map(|own| {
                let (question, answered, source) = (own.question, own.answered, own.source);
                own.rows.into_iter().map(move |row| (question, answered, source.clone(), row))
            });
            let lines: Vec<Line> = (1_i64..)
                .zip(all)
                .filter(|(number, _)| *number > part.after)
                .take(limit)
                .map(|(number, (question, answered, source, row))| Line {
                    number,
                    procedure: slug.to_owned(),
                    question,
                    answered,
                    source,
                    row,
                })
                .collect();
            Ok(rows(FIELDS, &lines, app, |own| own.number, |_| None))
        })
    },
};

struct Line {
    number: i64,
    procedure: String,
    question: Question,
    answered: Cell,
    source: Option<Source>,
    row: Row,
}

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-figure"), |own, _| Value::plain(own.number)),
    Field::new("procedure", Kind::Id, key!("open-data-column-procedure"), |own, _| Value::plain(&own.procedure)),
    Field::new("question", word_list!(Question), key!("open-data-column-reach-question"), |own, _| {
        Value::plain(own.question.as_str())
    }),
    Field::new("answer", Kind::Text, key!("open-data-column-reach-answer"), |own, _| Value::text(&own.row.answer)),
    Field::maybe("amount", Kind::Whole, key!("open-data-column-amount"), |own, _| {
        Value::of(own.row.people, Value::Whole)
    }),
    Field::maybe("answered", Kind::Whole, key!("open-data-column-answered"), |own, _| {
        Value::of(own.answered, Value::Whole)
    }),
    Field::maybe("population", Kind::Whole, key!("open-data-column-population"), |own, _| {
        Value::of(own.row.population, Value::Whole)
    }),
    Field::maybe("source", Kind::Text, key!("open-data-column-population-source"), |own, _| {
        Value::of(own.source.as_ref().map(|source| source.source.as_str()), Value::text)
    }),
    Field::maybe("as_of", Kind::Day, key!("open-data-column-population-day"), |own, _| {
        Value::of(own.source.as_ref().map(|source| source.as_of), Value::day)
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("council/{}", own.procedure)))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];
