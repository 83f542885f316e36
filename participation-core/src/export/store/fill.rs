//! Fills a fresh installation, table by table, in one transaction.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use serde_json::Value;

use super::super::backend::{Db, dialect, rooms};
use super::{Table, kept, pointers, search};
use crate::export::catalogue::{self, Instead};
use crate::export::check::{Opened, key_places};
use crate::export::package::{FILE, Pointer, Resource, Schema};
use crate::export::{TakeInRefused, Wrong, WrongFile};
use crate::procedure::CHUNK;
use crate::storage::backup::Column;
use crate::storage::schema::{blob_chunk, worker_lease};
use crate::{StoreError, Timestamp};

/// Rows, and about so many bytes, of one statement.
const CHUNK_ROWS: usize = 500;
const CHUNK_BYTES: usize = 4 << 20;
/// A first start leaves them behind, with settings and the address to import from; the export's own take their place.
const STARTED: [&str; 2] = ["oparl_source", "setting"];
const LEASES: &str = "worker_lease";

/// Fills a fresh installation, and brings its tables from the export's version to this program's.
pub(crate) fn fill(db: &mut Db, from: &Opened, now: Timestamp) -> Result<(), TakeInRefused> {
    refuse_unless_fresh(db, now)?;
    let migrations = &from.package.beteiligung.migrations;
    if let Some(unknown) = rooms::backup::unknown_migration(migrations)? {
        return Err(TakeInRefused::NewerTables(unknown));
    }
    rooms::backup::set_back_to(db, migrations)?;
    let tables = rooms::backup::tables(db)?;
    let plan = compared(&tables, from)?;
    for table in tables.iter().filter(|table| started(table) || !catalogue::keeps(&table.name)) {
        if table.name != LEASES {
            diesel::sql_query(format!("DELETE FROM \"{}\"", table.name)).execute(db)?;
        }
    }
    let pointers = pointers(db)?;
    let loosened = dialect::loosen(db)?;
    for (table, resource, schema) in &plan {
        fill_one(db, from, table, (resource, schema))?;
    }
    drop_unwritten(db, tables.iter().map(|table| table.name.as_str()))?;
    fill_contents(db, from)?;
    for pointer in &pointers {
        let found = plan.iter().find(|(table, ..)| table.name == pointer.table);
        if let Some((table, resource, schema)) = found {
            refuse_dangling(db, from, pointer, (table, resource, schema))?;
        }
    }
    for statement in loosened {
        db.batch_execute(&statement)?;
    }
    rooms::backup::bring_up_to_date(db)?;
    Ok(search::fill(db)?)
}

fn started(table: &Table) -> bool {
    STARTED.contains(&table.name.as_str())
}

/// Older programs wrote rows that stay out now.
fn drop_unwritten<'a>(db: &mut Db, tables: impl Iterator<Item = &'a str>) -> Result<(), StoreError> {
    for (table, only) in tables.map(|table| (table, catalogue::only(table))).filter(|(_, only)| !only.is_empty()) {
        let kept = format!("SELECT name FROM \"{table}\" {only}");
        diesel::sql_query(format!("DELETE FROM \"{table}\" WHERE name NOT IN ({kept})")).execute(db)?;
    }
    Ok(())
}

/// Nobody may be at work on the database, and nothing may stand in it but what a start leaves behind.
fn refuse_unless_fresh(db: &mut Db, now: Timestamp) -> Result<(), TakeInRefused> {
    for table in rooms::backup::tables(db)? {
        if table.name == LEASES {
            let held = worker_lease::table.filter(worker_lease::leased_until.ge(now.unix()));
            if held.count().get_result::<i64>(db)? > 0 {
                return Err(TakeInRefused::Running);
            }
        } else if !started(&table) && catalogue::keeps(&table.name) {
            let found = format!("SELECT 'row' AS line FROM \"{}\" LIMIT 1", table.name);
            if !rooms::backup::lines(db, &found)?.is_empty() {
                return Err(TakeInRefused::NotFresh(table.name));
            }
        }
    }
    Ok(())
}

type Planned<'a> = (&'a Table, &'a Resource, &'a Schema);

/// Each table with its file, where both are described alike.
fn compared<'a>(tables: &'a [Table], from: &'a Opened) -> Result<Vec<Planned<'a>>, WrongFile> {
    let described = |table: &Table| {
        let resources = from.package.resources.iter();
        let mut found = resources.filter_map(|resource| Some((resource, resource.schema.as_ref()?)));
        found.find(|(resource, _)| resource.name == table.name)
    };
    let mut plan = Vec::new();
    for table in tables.iter().filter(|table| catalogue::keeps(&table.name)) {
        let missing = || WrongFile::new(FILE, Wrong::MissingTable(table.name.clone()));
        let Some((resource, schema)) = described(table) else {
            if catalogue::LEFT_OUT_BEFORE.contains(&table.name.as_str()) {
                continue;
            }
            return Err(missing());
        };
        if let Some(wrong) = difference(table, schema) {
            return Err(WrongFile::at(&resource.path, 1, wrong));
        }
        plan.push((table, resource, schema));
    }
    let known = |resource: &&Resource| plan.iter().any(|(table, ..)| table.name == resource.name);
    match from.package.resources.iter().find(|resource| resource.schema.is_some() && !known(resource)) {
        Some(unknown) => Err(WrongFile::new(&unknown.path, Wrong::UnknownTable)),
        None => Ok(plan),
    }
}

/// The first column that is described otherwise than the table has it.
fn difference(table: &Table, schema: &Schema) -> Option<Wrong> {
    let columns = kept(table);
    for (place, field) in schema.fields.iter().enumerate() {
        let name = || field.name.clone();
        let known = columns.iter().find(|column| column.name == field.name);
        let again = schema.fields.iter().take(place).any(|above| above.name == field.name);
        let Some(column) = known.filter(|_| !again) else { return Some(Wrong::UnknownColumn(name())) };
        if field.form() != Some(column.form) || field.required() != table.required.contains(&field.name) {
            return Some(Wrong::OtherColumn(name()));
        }
    }
    let lacks = |column: &&Column| !schema.fields.iter().any(|field| field.name == column.name);
    if let Some(missing) = columns.iter().find(lacks) {
        return Some(Wrong::MissingColumn(missing.name.clone()));
    }
    let same_key = table.key.iter().map(|column| &column.name).eq(&schema.primary_key);
    (!same_key).then(|| Wrong::OtherColumn(schema.primary_key.join(", ")))
}

/// Rows that wait to be stored together.
struct Waiting {
    rows: String,
    count: usize,
    /// The lines the first and the last of them begin in.
    lines: (u64, u64),
}

fn fill_one(
    db: &mut Db,
    from: &Opened,
    table: &Table,
    (resource, schema): (&Resource, &Schema),
) -> Result<(), TakeInRefused> {
    let mut columns: Vec<Column> = Vec::new();
    let mut left_out = Vec::new();
    for field in &schema.fields {
        columns.extend(table.columns.iter().find(|column| column.name == field.name).cloned());
    }
    for column in &table.columns {
        if let Some(instead) = catalogue::instead(&table.name, &column.name) {
            columns.push(column.clone());
            left_out.push(match instead {
                Instead::Nothing => Value::Null,
                Instead::Empty => Value::from(""),
                Instead::Zero => Value::from(0),
            });
        }
    }
    let names: Vec<String> = columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
    let statement =
        format!("INSERT INTO \"{}\" ({}) {}", table.name, names.join(", "), dialect::rows(&columns));
    let mut waiting = Waiting { rows: String::from("["), count: 0, lines: (0, 0) };
    let mut store = |waiting: &mut Waiting| {
        waiting.rows.push(']');
        let stored = diesel::sql_query(&statement).bind::<Text, _>(&waiting.rows).execute(db);
        waiting.rows.truncate(1);
        waiting.count = 0;
        let (first, last) = waiting.lines;
        stored.map(|_| ()).map_err(|error| match StoreError::from(error) {
            StoreError::Duplicate(_) => WrongFile::at(&resource.path, first, Wrong::Twice(last)).into(),
            other => TakeInRefused::Store(other),
        })
    };
    from.each_row(resource, schema, |line, mut values| {
        values.extend(left_out.iter().cloned());
        if waiting.count == 0 {
            waiting.lines.0 = line;
        } else {
            waiting.rows.push(',');
        }
        waiting.lines.1 = line;
        waiting.rows.push_str(&serde_json::to_string(&values).map_err(StoreError::from)?);
        waiting.count += 1;
        if waiting.count == CHUNK_ROWS || waiting.rows.len() > CHUNK_BYTES { store(&mut waiting) } else { Ok(()) }
    })?;
    if waiting.count > 0 { store(&mut waiting) } else { Ok(()) }
}

/// Stores photos and documents in the pieces that the program itself would have made.
fn fill_contents(db: &mut Db, from: &Opened) -> Result<(), TakeInRefused> {
    for name in &from.files {
        let hash = unhex(name.split('.').next().unwrap_or_default());
        let mut position = 0;
        from.each_piece(name, CHUNK, |piece| {
            diesel::insert_into(blob_chunk::table)
                .values((blob_chunk::hash.eq(&hash), blob_chunk::position.eq(position), blob_chunk::content.eq(piece)))
                .execute(db)?;
            position += 1;
            Ok(())
        })?;
    }
    Ok(())
}

fn unhex(text: &str) -> Vec<u8> {
    let byte = |place: usize| text.get(place..place + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    (0..text.len()).step_by(2).filter_map(byte).collect()
}

/// Asks for a row that points to none, and for the line it came from.
fn refuse_dangling(
    db: &mut Db,
    from: &Opened,
    pointer: &Pointer,
    (table, resource, schema): (&Table, &Resource, &Schema),
) -> Result<(), TakeInRefused> {
    let Pointer { table: own, column, into, there } = pointer;
    let key = dialect::row(own, &table.key);
    let query = format!(
        "SELECT {key} AS line FROM \"{own}\" WHERE \"{column}\" IS NOT NULL AND NOT EXISTS \
         (SELECT 1 FROM \"{into}\" AS other WHERE other.\"{there}\" = \"{own}\".\"{column}\") LIMIT 1"
    );
    let Some(found) = rooms::backup::lines(db, &query)?.pop() else { return Ok(()) };
    let key: Vec<Value> = serde_json::from_str(&found).map_err(StoreError::from)?;
    let places = key_places(schema);
    let mut at = None;
    from.each_row(resource, schema, |line, values| {
        if at.is_none() && places.iter().map(|place| values.get(*place)).eq(key.iter().map(Some)) {
            at = Some(line);
        }
        Ok(())
    })?;
    let wrong = Wrong::Points(column.clone(), into.clone());
    Err(WrongFile { line: at, ..WrongFile::new(&resource.path, wrong) }.into())
}
