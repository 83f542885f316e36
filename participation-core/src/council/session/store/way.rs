//! A paper's way through the meetings.

use std::collections::HashSet;

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::council::session::{Stop, is_off};
use crate::storage::schema::{agenda_item, consultation, meeting, organization};
use crate::{StoreError, Timestamp};

/// A consultation: paper, address, whether it decides, role, agenda item; its meeting; its body.
type Row = (
    (String, String, bool, String, Option<String>),
    Option<(i64, Option<Timestamp>, bool, Option<Timestamp>, String, (String, String))>,
    Option<String>,
);

#[derive(Queryable)]
struct Item {
    url: String,
    consultation: Option<String>,
    number: String,
    result: String,
    resolution: String,
    public: bool,
}

/// The consultations of papers with their meetings, bodies and results, in the order of the meetings.
pub(crate) fn way(db: &mut Db, papers: &[&str]) -> Result<Vec<(String, Stop)>, StoreError> {
    let rows: Vec<Row> = consultation::table
        .left_join(meeting::table.on(meeting::url.nullable().eq(consultation::meeting_url)))
        .left_join(organization::table.on(organization::url.nullable().eq(consultation::organization_url)))
        .filter(consultation::paper_url.eq_any(papers.iter().copied()))
        .order((consultation::paper_url, consultation::position))
        .select((
            (
                consultation::paper_url,
                consultation::url,
                consultation::authoritative,
                consultation::role,
                consultation::agenda_item_url,
            ),
            (
                meeting::id,
                meeting::starts_at,
                meeting::cancelled,
                meeting::deleted_at,
                meeting::name,
                (meeting::url, meeting::license),
            )
                .nullable(),
            organization::name.nullable(),
        ))
        .load(db)?;
    let items = items(db, &rows)?;
    let off = rooms::uptake::off_agendas(db, papers)?;
    let mut stops: Vec<(String, Stop)> = rows.into_iter().map(|row| stop(row, &items, &off)).collect();
    // What has no meeting yet comes last.
    stops.sort_by_key(|(_, stop)| (stop.starts_at.is_none(), stop.starts_at));
    Ok(stops)
}

/// The agenda items of these consultations. Each side may name the other; some servers say it on one side only.
fn items(db: &mut Db, rows: &[Row]) -> Result<Vec<Item>, StoreError> {
    let consultations: Vec<&str> = rows.iter().map(|row| row.0.1.as_str()).collect();
    let named: Vec<&str> = rows.iter().filter_map(|row| row.0.4.as_deref()).collect();
    Ok(agenda_item::table
        .filter(
            agenda_item::url
                .eq_any(named)
                .or(agenda_item::consultation_url.assume_not_null().eq_any(consultations)),
        )
        .select((
            agenda_item::url,
            agenda_item::consultation_url,
            agenda_item::number,
            agenda_item::result,
            agenda_item::resolution,
            agenda_item::public,
        ))
        .load(db)?)
}

fn stop(
    ((paper, url, decides, role, item_url), own, body): Row,
    items: &[Item],
    off: &HashSet<(String, String)>,
) -> (String, Stop) {
    let its = |item: &&Item| Some(&item.url) == item_url.as_ref() || item.consultation.as_ref() == Some(&url);
    let item = items.iter().find(its).filter(|item| item.public);
    let text = |part: fn(&Item) -> &String| item.map(part).cloned().unwrap_or_default();
    let stop = Stop {
        meeting: own.as_ref().map(|own| own.0),
        starts_at: own.as_ref().and_then(|own| own.1),
        cancelled: own.as_ref().is_some_and(|own| is_off(own.2, own.1, own.3)),
        off: own.as_ref().is_some_and(|own| off.contains(&(paper.clone(), own.5.0.clone()))),
        license: own.as_ref().map(|own| own.5.1.clone()).unwrap_or_default(),
        body: body.or_else(|| own.map(|own| own.4)).unwrap_or_default(),
        role,
        decides,
        item: item.map(|item| item.url.clone()),
        number: text(|item| &item.number),
        result: text(|item| &item.result),
        resolution: text(|item| &item.resolution),
    };
    (paper, stop)
}
