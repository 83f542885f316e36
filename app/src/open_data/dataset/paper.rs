//! Papers of the council that carry participation: what the council's system says of them, and what is tied to them here.

use participation_core::open_data::{self, Called, ConsultationLine, EndedUptake, PaperLine, PaperStatus};
use participation_core::outcome::Disposition;

use super::procedure::translated;
use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Column, Field, Kind, Value, word_list};
use crate::open_data::query::paper_address;

pub static DATASET: Dataset = Dataset {
    name: "papers",
    title: key!("open-data-papers"),
    about: key!("open-data-papers-about"),
    columns: || columns(FIELDS),
    filters: &[
        Filtered::Procedure,
        Filtered::Status(|| PaperStatus::ALL.iter().map(|word| word.as_str()).collect()),
        Filtered::Since,
    ],
    extent: Extent::CityAndProcedure,
    called: Called::Key,
    on_map: false,
    themes: &["GOVE"],
    latest: |latest| latest.papers,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::papers(&app.storage, filter, part).await?;
            Ok(rows(FIELDS, &lines, app, |own| own.id, |_| None))
        })
    },
};

const CONSULTATION: &[Column] = &[
    Column::new("body", Kind::Text, key!("open-data-column-consulted-body")).or_none(),
    Column::new("role", Kind::Text, key!("open-data-column-consulted-role")).or_none(),
    Column::new("decides", Kind::Flag, key!("open-data-column-consulted-decides")),
    Column::new("meeting", Kind::Id, key!("open-data-column-meeting")).or_none(),
    Column::new("meeting_day", Kind::Day, key!("open-data-column-meeting-day")).or_none(),
    Column::new("cancelled", Kind::Flag, key!("open-data-column-meeting-cancelled")),
    Column::new("agenda_item", Kind::Text, key!("open-data-column-agenda-item")).or_none(),
    Column::new("result", Kind::Text, key!("open-data-column-minutes-result")).or_none(),
];

const ENDED: &[Column] = &[
    Column::new("disposition", word_list!(Disposition), key!("open-data-column-disposition")),
    Column::new("office", Kind::Text, key!("open-data-column-office")),
    Column::new("said", Kind::Translated, key!("open-data-column-ended-said")),
    Column::new("procedure", Kind::Id, key!("open-data-column-procedure")).or_none(),
    Column::new("contributions", Kind::List, key!("open-data-column-contributions")),
    Column::new("linked_at", Kind::Time, key!("open-data-column-linked-at")),
    Column::new("ended_at", Kind::Time, key!("open-data-column-ended-at")),
    Column::new("reason", Kind::Translated, key!("open-data-column-ended-reason")),
];

type Line = PaperLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-id"), |own, _| Value::plain(own.id)),
    Field::maybe("reference", Kind::Text, key!("open-data-column-paper"), |own, _| said(&own.reference)),
    Field::maybe("name", Kind::Text, key!("open-data-column-paper-name"), |own, _| said(&own.name)),
    Field::maybe("type", Kind::Text, key!("open-data-column-paper-type"), |own, _| said(&own.kind)),
    Field::maybe("day", Kind::Day, key!("open-data-column-day"), |own, _| Value::of(own.dated, Value::day)),
    Field::new("status", word_list!(PaperStatus), key!("open-data-column-paper-status"), |own, _| {
        Value::plain(own.status.as_str())
    }),
    Field::new("consultations", Kind::Parts(CONSULTATION), key!("open-data-column-consultations"), |own, _| {
        Value::Parts(CONSULTATION, own.consultations.iter().map(consulted).collect())
    }),
    Field::new("procedures", Kind::List, key!("open-data-column-of-procedures"), |own, _| {
        Value::List(own.procedures.clone())
    }),
    Field::new("contributions", Kind::List, key!("open-data-column-contributions"), |own, _| {
        Value::List(own.contributions.iter().map(|(_, reference)| reference.to_string()).collect())
    }),
    Field::new("decisions", Kind::List, key!("open-data-column-decisions-on"), |own, _| {
        Value::List(own.decisions.iter().map(ToString::to_string).collect())
    }),
    Field::new("ended", Kind::Parts(ENDED), key!("open-data-column-ended"), |own, _| {
        Value::Parts(ENDED, own.ended.iter().map(ended).collect())
    }),
    Field::maybe("oparl", Kind::Link, key!("open-data-column-oparl"), |own, _| address(&own.oparl)),
    Field::maybe("web", Kind::Link, key!("open-data-column-web"), |own, _| {
        own.web.as_deref().map_or(Value::None, address)
    }),
    Field::maybe("updated_at", Kind::Time, key!("open-data-column-paper-updated"), |own, _| {
        Value::of(own.updated_at, Value::time)
    }),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("papers/{}", own.id)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("council/papers/{}", own.id)))
    }),
    Field::maybe("license", Kind::Text, key!("open-data-column-council-license"), |own, _| said(&own.license)),
];

fn consulted(own: &ConsultationLine) -> Vec<Value> {
    vec![
        said(&own.body),
        said(&own.role),
        Value::Flag(own.decides),
        Value::of(own.meeting, Value::plain),
        Value::of(own.day, Value::day),
        Value::Flag(own.cancelled),
        said(&own.agenda_item),
        said(&own.result),
    ]
}

fn ended(own: &EndedUptake) -> Vec<Value> {
    vec![
        Value::plain(own.disposition.as_str()),
        Value::text(&own.office),
        translated(&own.said),
        Value::of(own.procedure.as_deref(), Value::plain),
        Value::List(own.contributions.iter().map(ToString::to_string).collect()),
        Value::time(own.linked_at),
        Value::time(own.ended_at),
        translated(&own.reason),
    ]
}

/// Words of the council's system, which can be missing.
pub(super) fn said(text: &str) -> Value {
    if text.is_empty() { Value::None } else { Value::text(text) }
}

/// An address of the council's system; what is none is left out.
pub(super) fn address(text: &str) -> Value {
    Value::of(paper_address(text), Value::Text)
}
