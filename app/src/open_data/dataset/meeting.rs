//! Meetings of the council with participation on their agenda.

use participation_core::open_data::{self, Called, ItemLine, MeetingLine, MeetingStatus};

use super::paper::{address, said};
use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Column, Field, Kind, Value, word_list};
use crate::procedure::calendar::uid_at;

pub static DATASET: Dataset = Dataset {
    name: "meetings",
    title: key!("open-data-meetings"),
    about: key!("open-data-meetings-about"),
    columns: || columns(FIELDS),
    filters: &[
        Filtered::Procedure,
        Filtered::Status(|| MeetingStatus::ALL.iter().map(|word| word.as_str()).collect()),
        Filtered::Since,
    ],
    extent: Extent::CityAndProcedure,
    called: Called::Key,
    on_map: false,
    themes: &["GOVE"],
    latest: |latest| latest.meetings,
    read: |app, filter, part| {
        Box::pin(async move {
            let lines = open_data::meetings(&app.storage, filter, part).await?;
            Ok(rows(FIELDS, &lines, app, |own| own.id, |_| None))
        })
    },
};

const ITEM: &[Column] = &[
    Column::new("number", Kind::Text, key!("open-data-column-agenda-item")).or_none(),
    Column::new("name", Kind::Text, key!("open-data-column-item-name")).or_none(),
    Column::new("role", Kind::Text, key!("open-data-column-consulted-role")).or_none(),
    Column::new("decides", Kind::Flag, key!("open-data-column-consulted-decides")),
    Column::new("result", Kind::Text, key!("open-data-column-minutes-result")).or_none(),
    Column::new("oparl", Kind::Link, key!("open-data-column-item-oparl")).or_none(),
    Column::new("paper", Kind::Id, key!("open-data-column-paper-key")),
    Column::new("paper_oparl", Kind::Link, key!("open-data-column-oparl")).or_none(),
];

type Line = MeetingLine;

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-id"), |own, _| Value::plain(own.id)),
    Field::maybe("name", Kind::Text, key!("open-data-column-meeting-name"), |own, _| said(&own.name)),
    Field::new("organizations", Kind::List, key!("open-data-column-organizations"), |own, _| {
        Value::List(own.organizations.clone())
    }),
    Field::new("status", word_list!(MeetingStatus), key!("open-data-column-meeting-status"), |own, _| {
        Value::plain(own.status.as_str())
    }),
    Field::maybe("starts_at", Kind::Time, key!("open-data-column-starts-at"), |own, _| {
        Value::of(own.starts_at, Value::time)
    }),
    Field::maybe("ends_at", Kind::Time, key!("open-data-column-meeting-ends-at"), |own, _| {
        Value::of(own.ends_at, Value::time)
    }),
    Field::maybe("place", Kind::Text, key!("open-data-column-meeting-place"), |own, _| said(&own.place)),
    Field::new("items", Kind::Whole, key!("open-data-column-items"), |own, _| Value::Whole(items(own))),
    Field::new("agenda_items", Kind::Parts(ITEM), key!("open-data-column-agenda-items"), |own, _| {
        Value::Parts(ITEM, own.items.iter().map(item).collect())
    }),
    Field::new("papers", Kind::List, key!("open-data-column-of-papers"), |own, _| {
        let mut papers: Vec<String> = Vec::new();
        for key in own.items.iter().map(|item| item.paper.to_string()) {
            if !papers.contains(&key) {
                papers.push(key);
            }
        }
        Value::List(papers)
    }),
    Field::new("procedures", Kind::List, key!("open-data-column-of-procedures"), |own, _| {
        Value::List(own.procedures.clone())
    }),
    Field::maybe("oparl", Kind::Link, key!("open-data-column-meeting-oparl"), |own, _| address(&own.oparl)),
    Field::maybe("web", Kind::Link, key!("open-data-column-web"), |own, _| {
        own.web.as_deref().map_or(Value::None, address)
    }),
    Field::new("calendar", Kind::Link, key!("open-data-column-calendar"), |_, site| {
        Value::plain(site.at("/calendar/de/council.ics"))
    }),
    Field::new("uid", Kind::Id, key!("open-data-column-uid"), |own, site| {
        Value::plain(uid_at(&site.config.base_url, "meeting", own.id))
    }),
    Field::new("updated_at", Kind::Time, key!("open-data-column-meeting-updated"), |own, _| {
        Value::time(own.updated_at)
    }),
    Field::new("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::plain(site.api(&format!("meetings/{}", own.id)))
    }),
    Field::new("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::plain(site.page(&format!("council/meetings/{}", own.id)))
    }),
    Field::maybe("license", Kind::Text, key!("open-data-column-council-license"), |own, _| said(&own.license)),
];

/// An item with two papers is one.
fn items(own: &Line) -> i64 {
    let mut seen: Vec<&str> = own.items.iter().map(|item| item.oparl.as_str()).collect();
    seen.dedup();
    i64::try_from(seen.len()).unwrap_or(i64::MAX)
}

fn item(own: &ItemLine) -> Vec<Value> {
    vec![
        said(&own.number),
        said(&own.name),
        said(&own.role),
        Value::Flag(own.decides),
        said(&own.result),
        address(&own.oparl),
        Value::plain(own.paper),
        address(&own.paper_oparl),
    ]
}
