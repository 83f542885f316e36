//! Reports of another system from a table with a time, a category, a place in words and coordinates.

use super::table::{Table, cell};
use super::{Odd, Sum, procedure_named, progress};
use crate::Timestamp;
use crate::cli::Failure;
use participation_core::contribution::Position;
use participation_core::import::moment;
use participation_core::location_report::TITLE_LIMIT;
use participation_core::location_report::import::{self, Imported};
use participation_core::{PlainText, Storage, district};
use std::collections::HashMap;

/// Rows of one transaction.
const CHUNK: usize = 500;
/// Categories of one file; more are no categories.
const MOST_CATEGORIES: usize = 200;

/// Where coordinates of a German city can lie; others are typing errors or zeros.
const EAST: std::ops::RangeInclusive<f64> = 5.5..=15.5;
const NORTH: std::ops::RangeInclusive<f64> = 47.0..=55.5;

/// The columns of a table of reports.
struct Columns {
    time: usize,
    category: usize,
    place: Option<usize>,
    longitude: usize,
    latitude: usize,
}

impl Columns {
    fn of(table: &Table<'_>) -> Result<Self, Failure> {
        let missing =
            |what: &str| Failure::Refused(format!("the table has no column for the {what}; nothing was stored"));
        let find = |names: &[&str], what| table.column(names).ok_or_else(|| missing(what));
        Ok(Self {
            time: find(&["requested_datetime", "first_seen_at_timestamp", "reported_at", "datum", "date"], "time")?,
            category: find(&["category", "kategorie", "service_name"], "category")?,
            place: table.column(&["location", "ort", "address"]),
            longitude: find(&["lon", "long", "longitude"], "longitude")?,
            latitude: find(&["lat", "latitude"], "latitude")?,
        })
    }
}

/// A row as it was understood.
struct Row {
    category: PlainText,
    place: Option<String>,
    position: Position,
    at: Timestamp,
    key: String,
}

pub(super) async fn import(storage: &Storage, bytes: Vec<u8>, slug: &str, now: Timestamp) -> Result<Sum, Failure> {
    let procedure = procedure_named(storage, slug).await?;
    let gazetteer = district::gazetteer(storage).await?;
    let total = bytes.iter().filter(|byte| **byte == b'\n').count().saturating_sub(1);
    let mut table = Table::new(&bytes)?;
    let columns = Columns::of(&table)?;
    let (mut odd, mut categories) = (Odd::default(), HashMap::new());
    let (mut new, mut known, mut done) = (0, 0, 0);
    let mut rows = table.rows().zip(2_usize..);
    loop {
        let mut chunk = Vec::with_capacity(CHUNK);
        for (row, line) in rows.by_ref().take(CHUNK) {
            done += 1;
            let Some(row) = understood(row, line, &columns, now, &mut odd) else { continue };
            let name = row.category.as_str().to_owned();
            if !categories.contains_key(&name) {
                if categories.len() >= MOST_CATEGORIES {
                    return Err(Failure::Refused(format!("the table has more than {MOST_CATEGORIES} categories")));
                }
                let id = import::category_named(storage, procedure, row.category.clone(), now).await?;
                categories.insert(name.clone(), id);
            }
            let at = map::Position::new(row.position.longitude, row.position.latitude).ok();
            let district = at.and_then(|at| gazetteer.locate(at));
            if district.is_none() {
                odd.note("outside of the city's districts; taken without a district", &format!("line {line}"));
            }
            let category = categories.get(&name).copied().unwrap_or_default();
            chunk.push(Imported {
                key: row.key,
                category,
                title: row.category,
                place: row.place,
                position: row.position,
                district,
                reported_at: row.at,
            });
        }
        if chunk.is_empty() && done >= total {
            break;
        }
        let taken = import::take(storage, procedure, chunk, now).await?;
        new += taken.new;
        known += taken.known;
        if done % 10_000 == 0 || done >= total {
            progress(done, total);
        }
        if done >= total {
            break;
        }
    }
    Ok(Sum { line: format!("reports: {new} new, {known} known from before or repeated in the file"), odd })
}

fn understood(
    row: Result<csv::StringRecord, String>,
    line: usize,
    columns: &Columns,
    now: Timestamp,
    odd: &mut Odd,
) -> Option<Row> {
    let row =
        row.map_err(|error| odd.note("row that cannot be read, left out", &format!("line {line}: {error}"))).ok()?;
    let [time, category, east, north] =
        [columns.time, columns.category, columns.longitude, columns.latitude].map(|column| cell(&row, Some(column)));
    let place = cell(&row, columns.place);
    let Some(at) = moment(time, None).filter(|at| *at <= now) else {
        odd.note("time missing, unreadable or to come, left out", &format!("line {line}: {time}"));
        return None;
    };
    let Ok(named) = PlainText::line(category, TITLE_LIMIT) else {
        odd.note("category missing or too long, left out", &format!("line {line}: {category}"));
        return None;
    };
    let position = match (east.parse::<f64>(), north.parse::<f64>()) {
        (Ok(longitude), Ok(latitude)) if EAST.contains(&longitude) && NORTH.contains(&latitude) => {
            Position { longitude, latitude }
        }
        _ => {
            odd.note("coordinates that are none or lie elsewhere, left out", &format!("line {line}: {east}, {north}"));
            return None;
        }
    };
    Some(Row {
        place: PlainText::line(place, 200).ok().map(|place| place.to_string()),
        // The other system gives no numbers: the same time, category and place is the same report.
        key: format!("{time}|{category}|{place}|{east}|{north}"),
        category: named,
        position,
        at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> (Vec<Row>, Odd) {
        let mut table = Table::new(text.as_bytes()).unwrap_or_else(|refused| panic!("{refused}"));
        let columns = Columns::of(&table).unwrap_or_else(|refused| panic!("{refused}"));
        let mut odd = Odd::default();
        let now = Timestamp::from_unix(1_795_430_545);
        let rows =
            table.rows().zip(2..).filter_map(|(row, line)| understood(row, line, &columns, now, &mut odd)).collect();
        (rows, odd)
    }

    #[test]
    fn junk_is_left_out_with_its_reason_and_the_rest_is_taken() {
        let (rows, odd) = rows(
            "requested_datetime,category,location,lat,lon\n2020-12-28T08:00:00,Sonstiges,Am Dom,51.96,7.62\n\
             2020-12-28T08:00:00,Sonstiges,,0,0\n2020-12-28T08:00:00,Sonstiges,,NaN,7.6\ngestern,Müll,,51.9,7.6\n\
             2020-12-28T08:00:00,,,51.9,7.6\n2120-12-28T08:00:00,Müll,,51.9,7.6\n",
        );
        assert_eq!(rows.len(), 1);
        assert_eq!(odd.count("coordinates that are none or lie elsewhere, left out"), 2);
        assert_eq!(odd.count("time missing, unreadable or to come, left out"), 2);
        assert_eq!(odd.count("category missing or too long, left out"), 1);
    }

    #[test]
    fn the_same_row_has_the_same_key_and_another_place_another() {
        let (rows, _) = rows(
            "date;category;lat;lon\n2020-12-28;Müll;51.96;7.62\n2020-12-28;Müll;51.96;7.62\n2020-12-28;Müll;51.96;7.63\n",
        );
        assert!(rows[0].key == rows[1].key && rows[0].key != rows[2].key);
    }

    #[test]
    fn a_table_without_coordinates_is_refused_by_name() {
        let table = Table::new(b"date,category\n").unwrap_or_else(|refused| panic!("{refused}"));
        let refused = Columns::of(&table).err().map(|refused| refused.to_string()).unwrap_or_default();
        assert!(refused.contains("longitude"), "{refused}");
    }
}
