//! What belongs to a paper of the council, so that its information system can show it beside the paper.

use participation_core::StoreError;
use participation_core::open_data::{self, Belonging, BelongsBy, Called};
use participation_core::outcome::Disposition;

use super::procedure::translated;
use super::{Dataset, Extent, Filtered, columns, rows};
use crate::key;
use crate::open_data::field::{Field, Kind, Value, word_list};
use crate::open_data::site::Site;

pub static DATASET: Dataset = Dataset {
    name: "participation",
    title: key!("open-data-participation"),
    about: key!("open-data-participation-about"),
    columns: || columns(FIELDS),
    filters: &[Filtered::Paper],
    extent: Extent::Paper,
    called: Called::Belonging,
    on_map: false,
    themes: &["GOVE"],
    latest: |_| None,
    read: |app, filter, part| {
        Box::pin(async move {
            let address = filter.paper.as_deref().ok_or(StoreError::NotFound)?;
            let all = open_data::belonging(&app.storage, address).await?;
            let limit = usize::try_from(part.limit).unwrap_or_default();
            let lines: Vec<Line> = all.into_iter().filter(|own| own.is_behind(part.after)).take(limit).collect();
            Ok(rows(FIELDS, &lines, app, |own| own.place, |_| None))
        })
    },
};

type Line = Belonging;

fn kinds() -> Vec<&'static str> {
    vec!["procedure", "proposal", "location-report"]
}

/// The page where people read it, and its address in the interface.
pub fn addresses(site: &Site, own: &Belonging) -> Option<(String, String)> {
    match own.contribution {
        Some(kind) => site.contribution(kind, &own.reference.parse().ok()?),
        None => {
            let path = format!("procedures/{}", own.reference);
            Some((site.page(&path), site.api(&path)))
        }
    }
}

const FIELDS: &[Field<Line>] = &[
    Field::new("id", Kind::Id, key!("open-data-column-belongs-reference"), |own, _| Value::plain(&own.reference)),
    Field::new("kind", Kind::Word(kinds), key!("open-data-column-belongs-kind"), |own, _| {
        Value::plain(own.contribution.map_or("procedure", |kind| kind.as_str()))
    }),
    Field::new("reference", Kind::Id, key!("open-data-column-belongs-reference"), |own, _| {
        Value::plain(&own.reference)
    }),
    Field::new("title", Kind::Translated, key!("open-data-column-title"), |own, _| translated(&own.title)),
    Field::new("by", word_list!(BelongsBy), key!("open-data-column-belongs-by"), |own, _| {
        Value::plain(own.by.as_str())
    }),
    Field::maybe("disposition", word_list!(Disposition), key!("open-data-column-disposition"), |own, _| {
        Value::of(own.disposition, |word| Value::plain(word.as_str()))
    }),
    Field::maybe("office", Kind::Text, key!("open-data-column-office"), |own, _| {
        Value::of(own.office.as_deref(), Value::text)
    }),
    Field::new("reason", Kind::Translated, key!("open-data-column-reason"), |own, _| translated(&own.reason)),
    Field::maybe("url", Kind::Link, key!("open-data-column-url"), |own, site| {
        Value::of(addresses(site, own), |(_, api)| Value::Plain(api))
    }),
    Field::maybe("page", Kind::Link, key!("open-data-column-page"), |own, site| {
        Value::of(addresses(site, own), |(page, _)| Value::Plain(page))
    }),
    Field::new("license", Kind::Link, key!("open-data-column-license"), |_, site| Value::plain(site.license().link())),
];
