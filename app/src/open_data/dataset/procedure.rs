//! Procedures with phases, offers, topics and documents.

use participation_core::Language;
use participation_core::open_data::{self, Called, ProcedureLine, Translated};
use participation_core::procedure::{Decides, Format, Level, PhaseKind, ProcedureKind, ProcedureState, Voice};

use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Column, Field, Kind, Value, word_list};
use crate::open_data::site::Site;

pub static DATASET: Dataset = Dataset {
    name: "procedures",
    title: key!("open-data-procedures"),
    about: key!("open-data-procedures-about"),
    columns: || columns(FIELDS),
    filters: &[Filtered::District, Filtered::Status(states), Filtered::Since],
    extent: Extent::City,
    called: Called::Slug,
    on_map: false,
    themes: &["GOVE"],
    latest: |latest| latest.procedures,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::procedures(&app.storage, filter, part).await?;
            Ok(rows(FIELDS, &lines, app, |own| own.procedure.id, |_| None))
        })
    },
};

fn states() -> Vec<&'static str> {
    ProcedureState::PUBLIC.iter().map(|state| state.as_str()).collect()
}

const PHASE: &[Column] = &[
    Column::new("kind", word_list!(PhaseKind), key!("open-data-column-phase-kind")),
    Column::new("title", Kind::Translated, key!("open-data-column-title")),
    Column::new("starts_at", Kind::Time, key!("open-data-column-starts-at")),
    Column::new("ends_at", Kind::Time, key!("open-data-column-ends-at")).or_none(),
];
const OFFER: &[Column] = &[
    Column::new("format", word_list!(Format), key!("open-data-column-format")),
    Column::new("opens_at", Kind::Time, key!("open-data-column-starts-at")),
    Column::new("closes_at", Kind::Time, key!("open-data-column-ends-at")),
];
const TOPIC: &[Column] = &[
    Column::new("id", Kind::Id, key!("open-data-column-id")),
    Column::new("name", Kind::Translated, key!("open-data-column-name")),
];
const DOCUMENT: &[Column] = &[
    Column::new("title", Kind::Translated, key!("open-data-column-title")),
    Column::new("link", Kind::Link, key!("open-data-column-link")),
    Column::new("media_type", Kind::Text, key!("open-data-column-media-type")),
    Column::new("bytes", Kind::Whole, key!("open-data-column-bytes")),
    Column::new("day", Kind::Day, key!("open-data-column-day")),
];

type Line = ProcedureLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-id"), |own, _| Value::plain(&own.procedure.slug)),
    Field::new("title", Kind::Translated, key!("open-data-column-title"), |own, _| translated(&own.title)),
    Field::new("summary", Kind::Translated, key!("open-data-column-summary"), |own, _| translated(&own.summary)),
    Field::new("about", Kind::Translated, key!("open-data-column-about"), |own, _| translated(&own.about)),
    Field::new("outcome", Kind::Translated, key!("open-data-column-outcome"), |own, _| translated(&own.result)),
    Field::new("languages", Kind::List, key!("open-data-column-languages"), |own, _| {
        Value::List(own.title.iter().map(|(language, _): &(Language, _)| language.tag().to_owned()).collect())
    }),
    Field::new("status", Kind::Word(states), key!("open-data-column-status"), |own, _| {
        Value::plain(own.procedure.state.as_str())
    }),
    Field::new("kind", word_list!(ProcedureKind), key!("open-data-column-procedure-kind"), |own, _| {
        Value::plain(own.procedure.kind.as_str())
    }),
    Field::new("level", word_list!(Level), key!("open-data-column-level"), |own, _| {
        Value::plain(own.procedure.level.as_str())
    }),
    Field::new("decides", word_list!(Decides), key!("open-data-column-decides"), |own, _| {
        Value::plain(own.procedure.decides.as_str())
    }),
    Field::new("voice", word_list!(Voice), key!("open-data-column-voice"), |own, _| {
        Value::plain(own.procedure.voice.as_str())
    }),
    Field::new("boroughs", Kind::List, key!("open-data-column-boroughs"), |own, _| {
        Value::List(own.procedure.boroughs().map(str::to_owned).collect())
    }),
    Field::maybe("paper", Kind::Text, key!("open-data-column-paper"), |own, _| {
        Value::of(own.procedure.paper_reference.as_deref(), Value::text)
    }),
    Field::new("starts_at", Kind::Time, key!("open-data-column-starts-at"), |own, _| {
        Value::time(own.procedure.starts_at)
    }),
    Field::new("ends_at", Kind::Time, key!("open-data-column-ends-at"), |own, _| Value::time(own.procedure.ends_at)),
    Field::maybe("published_at", Kind::Time, key!("open-data-column-published-at"), |own, _| {
        Value::of(own.procedure.published_at, Value::time)
    }),
    Field::maybe("support_goal", Kind::Whole, key!("open-data-column-support-goal"), |own, _| {
        Value::of(own.procedure.support_goal, |goal| Value::Whole(goal.into()))
    }),
    Field::new("answer_days", Kind::Whole, key!("open-data-column-answer-days"), |own, _| {
        Value::Whole(own.procedure.answer_days.into())
    }),
    Field::maybe("minimum_age", Kind::Whole, key!("open-data-column-minimum-age"), |own, _| {
        Value::of(own.procedure.minimum_age, |age| Value::Whole(age.into()))
    }),
    Field::new("phases", Kind::Parts(PHASE), key!("open-data-column-phases"), |own, _| phases(own)),
    Field::new("offers", Kind::Parts(OFFER), key!("open-data-column-offers"), |own, _| offers(own)),
    Field::new("topics", Kind::Parts(TOPIC), key!("open-data-column-topics"), |own, _| topics(own)),
    Field::new("documents", Kind::Parts(DOCUMENT), key!("open-data-column-documents"), documents),
    Field::new("proposals", Kind::Whole, key!("open-data-column-proposals"), |own, _| Value::Whole(own.proposals)),
    Field::new("reports", Kind::Whole, key!("open-data-column-reports"), |own, _| Value::Whole(own.reports)),
    Field::maybe("responses", Kind::Whole, key!("open-data-column-responses"), |own, _| {
        Value::of(own.responses, Value::Whole)
    }),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("procedures/{}", own.procedure.slug)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("procedures/{}", own.procedure.slug)))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];

pub(super) fn translated(texts: &Translated) -> Value {
    Value::Translated(texts.clone())
}

fn phases(own: &Line) -> Value {
    let phase = |phase: &open_data::PhaseLine| {
        vec![
            Value::plain(phase.kind.as_str()),
            translated(&phase.title),
            Value::time(phase.starts_at),
            Value::of(phase.ends_at, Value::time),
        ]
    };
    Value::Parts(PHASE, own.phases.iter().map(phase).collect())
}

fn offers(own: &Line) -> Value {
    let offer = |offer: &participation_core::procedure::Offer| {
        vec![Value::plain(offer.format.as_str()), Value::time(offer.opens_at), Value::time(offer.closes_at)]
    };
    Value::Parts(OFFER, own.offers.iter().map(offer).collect())
}

fn topics(own: &Line) -> Value {
    Value::Parts(TOPIC, own.topics.iter().map(|topic| vec![Value::plain(topic.id), translated(&topic.name)]).collect())
}

fn documents(own: &Line, site: &Site) -> Value {
    let document = |document: &open_data::DocumentLine| {
        vec![
            translated(&document.title),
            Value::plain(site.page(&format!("procedures/{}/documents/{}", own.procedure.slug, document.id))),
            Value::text(&document.media_type),
            Value::Whole(document.bytes),
            Value::day(document.dated),
        ]
    };
    Value::Parts(DOCUMENT, own.documents.iter().map(document).collect())
}
