//! What the council and its committees decided.

use participation_core::council::{Body, DecisionResult, DepartsFrom};
use participation_core::open_data::{self, Called, DecisionLine};

use super::procedure::translated;
use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Field, Kind, Value, word_list};

pub static DATASET: Dataset = Dataset {
    name: "decisions",
    title: key!("open-data-decisions"),
    about: key!("open-data-decisions-about"),
    columns: || columns(FIELDS),
    filters: &[
        Filtered::Procedure,
        Filtered::Status(|| DecisionResult::ALL.iter().map(|word| word.as_str()).collect()),
        Filtered::Since,
    ],
    extent: Extent::CityAndProcedure,
    called: Called::Key,
    on_map: false,
    themes: &["GOVE"],
    latest: |latest| latest.decisions,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::decisions(&app.storage, filter, part).await?;
            Ok(rows(FIELDS, &lines, app, |own| own.id, |_| None))
        })
    },
};

type Line = DecisionLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-id"), |own, _| Value::plain(own.id)),
    Field::new("body", word_list!(Body), key!("open-data-column-body"), |own, _| Value::plain(own.body.as_str())),
    Field::new("body_name", Kind::Text, key!("open-data-column-body-name"), |own, _| Value::text(&own.body_name)),
    Field::new("meeting_day", Kind::Day, key!("open-data-column-meeting-day"), |own, _| Value::day(own.meeting_day)),
    Field::new("paper", Kind::Text, key!("open-data-column-paper"), |own, _| Value::text(&own.paper)),
    Field::maybe("link", Kind::Link, key!("open-data-column-link"), |own, _| {
        Value::of(own.link.as_deref(), Value::text)
    }),
    Field::new("agenda_item", Kind::Text, key!("open-data-column-agenda-item"), |own, _| Value::text(&own.agenda_item)),
    Field::new("result", word_list!(DecisionResult), key!("open-data-column-result"), |own, _| {
        Value::plain(own.result.as_str())
    }),
    Field::maybe("votes_for", Kind::Whole, key!("open-data-column-votes-for"), |own, _| {
        Value::of(own.votes, |votes| Value::Whole(votes.for_it.into()))
    }),
    Field::maybe("votes_against", Kind::Whole, key!("open-data-column-votes-against"), |own, _| {
        Value::of(own.votes, |votes| Value::Whole(votes.against.into()))
    }),
    Field::maybe("votes_abstained", Kind::Whole, key!("open-data-column-votes-abstained"), |own, _| {
        Value::of(own.votes, |votes| Value::Whole(votes.abstained.into()))
    }),
    Field::maybe("departs_from", word_list!(DepartsFrom), key!("open-data-column-departs-from"), |own, _| {
        Value::of(own.departs_from, |from| Value::plain(from.as_str()))
    }),
    Field::new("wording", Kind::Translated, key!("open-data-column-wording"), |own, _| translated(&own.wording)),
    Field::new("reason", Kind::Translated, key!("open-data-column-reason"), |own, _| translated(&own.reason)),
    Field::new("early_reason", Kind::Translated, key!("open-data-column-early-reason"), |own, _| {
        translated(&own.early_reason)
    }),
    Field::new("procedures", Kind::List, key!("open-data-column-of-procedures"), |own, _| {
        Value::List(own.procedures.clone())
    }),
    Field::new("contributions", Kind::List, key!("open-data-column-contributions"), |own, _| {
        Value::List(own.contributions.iter().map(|(_, reference)| reference.to_string()).collect())
    }),
    Field::new("recorded_at", Kind::Time, key!("open-data-column-recorded-at"), |own, _| Value::time(own.recorded_at)),
    Field::maybe("retracted_at", Kind::Time, key!("open-data-column-retracted-at"), |own, _| {
        Value::of(own.retracted_at, Value::time)
    }),
    Field::new("retraction", Kind::Translated, key!("open-data-column-retraction"), |own, _| {
        translated(&own.retraction)
    }),
    Field::maybe("replaced_by", Kind::Id, key!("open-data-column-replaced-by"), |own, _| {
        Value::of(own.replaced_by, Value::plain)
    }),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("decisions/{}", own.id)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        let single = || own.contributions.first().and_then(|(kind, reference)| site.contribution(*kind, reference));
        match own.procedures.first() {
            Some(slug) => Value::plain(site.page(&format!("council/{slug}"))),
            None => single().map_or_else(|| Value::plain(site.page("council")), |(page, _)| Value::Plain(page)),
        }
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];
