//! Reads every table into files and fills tables from them.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_migrations::MigrationHarness;

use super::backend::{Db, MIGRATIONS, dialect};
use crate::StoreError;
use crate::storage::backup::files::{Lines, Opened};
use crate::storage::backup::manifest::{Column, Form};
use crate::storage::backup::{BackupRefused, Kept, NOT_KEPT, RestoreRefused};

const MIGRATED: &str = "__diesel_schema_migrations";

#[derive(QueryableByName)]
pub(crate) struct Line {
    #[diesel(sql_type = Text)]
    pub line: String,
}

/// A table as the database describes it.
pub(crate) struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// Its key, in order.
    pub key: Vec<Column>,
    /// Names of columns that always hold a value.
    pub required: Vec<String>,
}

impl Table {
    /// What rows are put in order by, so that both databases give the same one.
    pub fn order(&self) -> String {
        let key: Vec<String> = self.key.iter().map(|column| dialect::ordered(&self.name, column)).collect();
        key.join(", ")
    }
}

pub(crate) fn lines(db: &mut Db, sql: &str) -> Result<Vec<String>, StoreError> {
    let rows: Vec<Line> = diesel::sql_query(sql).load(db)?;
    Ok(rows.into_iter().map(|row| row.line).collect())
}

/// The tables by name, without the list of migrations.
pub(crate) fn tables(db: &mut Db) -> Result<Vec<Table>, StoreError> {
    let mut tables = std::collections::BTreeMap::<String, (Table, Vec<(usize, Column)>)>::new();
    for line in lines(db, dialect::DESCRIBE)? {
        let unreadable = || StoreError::Unreadable(format!("a column described as {line}"));
        let [table, name, declared, place, required] = line.split('|').collect::<Vec<_>>()[..] else {
            return Err(unreadable());
        };
        if table == MIGRATED {
            continue;
        }
        let empty = || Table { name: table.to_owned(), columns: Vec::new(), key: Vec::new(), required: Vec::new() };
        let (found, key) = tables.entry(table.to_owned()).or_insert_with(|| (empty(), Vec::new()));
        let column = Column { name: name.to_owned(), form: Form::of(declared).ok_or_else(unreadable)? };
        match place.parse().map_err(|_| unreadable())? {
            0 => {}
            place => key.push((place, column.clone())),
        }
        if required == "1" {
            found.required.push(name.to_owned());
        }
        found.columns.push(column);
    }
    let sorted = |(mut table, mut key): (Table, Vec<(usize, Column)>)| {
        key.sort_by_key(|(place, _)| *place);
        table.key = key.into_iter().map(|(_, column)| column).collect();
        table
    };
    Ok(tables.into_values().map(sorted).collect())
}

/// The migrations that the tables have seen, oldest first.
pub(crate) fn migrations(db: &mut Db) -> Result<Vec<String>, StoreError> {
    lines(db, &format!("SELECT version AS line FROM {MIGRATED} ORDER BY version"))
}

/// Writes every table's file; returns the migrations that the tables have seen, and what was written.
pub(crate) fn keep(db: &mut Db, folder: &Path) -> Result<(Vec<String>, Vec<Kept>), BackupRefused> {
    let tables = tables(db)?;
    if tables.is_empty() {
        return Err(BackupRefused::NothingThere);
    }
    let schema = migrations(db)?;
    let tables = tables.iter().filter(|table| table.name != NOT_KEPT);
    let kept = tables.map(|table| keep_one(db, folder, table)).collect::<Result<Vec<_>, _>>()?;
    Ok((schema, kept))
}

/// The question for these columns of every row, each row as a JSON array.
pub(crate) fn rows_of(table: &Table, columns: &[Column], only: &str) -> String {
    let row = dialect::row(&table.name, columns);
    format!("SELECT {row} AS line FROM \"{}\" {only} ORDER BY {}", table.name, table.order())
}

fn keep_one(db: &mut Db, folder: &Path, table: &Table) -> Result<Kept, BackupRefused> {
    let name = &table.name;
    let query = rows_of(table, &table.columns, "");
    let mut file = Lines::create(folder, name, &table.columns)?;
    for row in diesel::sql_query(query).load_iter::<Line, dialect::Streamed>(db)? {
        file.add(&row?.line)?;
    }
    Ok(file.finish()?)
}

/// Fills the database, which must be empty, and brings its tables from the backup's version to this program's.
pub(crate) fn fill(db: &mut Db, from: &Opened) -> Result<(), RestoreRefused> {
    for table in tables(db)? {
        let found = format!("SELECT 'row' AS line FROM \"{}\" LIMIT 1", table.name);
        if !lines(db, &found)?.is_empty() {
            return Err(RestoreRefused::NotEmpty(table.name));
        }
    }
    migrate_to(db, &from.manifest.schema)?;
    let there: Vec<Table> = tables(db)?.into_iter().filter(|table| table.name != NOT_KEPT).collect();
    let loosened = dialect::loosen(db)?;
    for table in &there {
        let kept = from.manifest.tables.iter().find(|kept| kept.table == table.name && fits(kept, table));
        fill_one(db, from, kept.ok_or_else(|| RestoreRefused::Damaged("manifest.json".to_owned()))?)?;
    }
    if from.manifest.tables.len() != there.len() {
        return Err(RestoreRefused::Damaged("manifest.json".to_owned()));
    }
    for statement in loosened {
        db.batch_execute(&statement)?;
    }
    Ok(bring_up_to_date(db)?)
}

/// Brings filled tables from the version they were filled at to this program's.
pub(crate) fn bring_up_to_date(db: &mut Db) -> Result<(), StoreError> {
    db.run_pending_migrations(MIGRATIONS).map_err(|error| StoreError::Migration(error.to_string()))?;
    Ok(())
}

/// Whether both have the same columns; their order may differ.
fn fits(kept: &Kept, table: &Table) -> bool {
    kept.columns.len() == table.columns.len() && kept.columns.iter().all(|column| table.columns.contains(column))
}

fn fill_one(db: &mut Db, from: &Opened, kept: &Kept) -> Result<(), RestoreRefused> {
    let columns: Vec<String> =
        kept.columns.iter().map(|column| format!("\"{}\"", dialect::named(&kept.table, &column.name))).collect();
    let statement =
        format!("INSERT INTO \"{}\" ({}) {}", kept.table, columns.join(", "), dialect::rows(&kept.columns));
    let mut stored = 0;
    from.chunks(kept, |rows| {
        stored += diesel::sql_query(&statement).bind::<Text, _>(rows).execute(db)? as u64;
        Ok(())
    })?;
    if stored == kept.rows { Ok(()) } else { Err(RestoreRefused::Damaged(kept.file.clone())) }
}

/// Gives an empty database exactly the tables that the backup has.
fn migrate_to(db: &mut Db, schema: &[String]) -> Result<(), RestoreRefused> {
    if let Some(unknown) = unknown_migration(schema)? {
        return Err(RestoreRefused::Newer(unknown));
    }
    Ok(set_back_to(db, schema)?)
}

type Known = Vec<Box<dyn Migration<<Db as diesel::Connection>::Backend>>>;

fn failed(error: Box<dyn std::error::Error + Send + Sync>) -> StoreError {
    StoreError::Migration(error.to_string())
}

fn known() -> Result<Known, StoreError> {
    MIGRATIONS.migrations().map_err(failed)
}

fn is(migration: &dyn Migration<<Db as diesel::Connection>::Backend>, version: &str) -> bool {
    migration.name().version().to_string() == version
}

/// The first of these migrations that this program does not know: a newer program made it.
pub(crate) fn unknown_migration(schema: &[String]) -> Result<Option<String>, StoreError> {
    let known = known()?;
    let unknown = schema.iter().find(|version| !known.iter().any(|known| is(known.as_ref(), version)));
    Ok(unknown.cloned())
}

/// Whether tables that have seen these migrations are this program's.
pub(crate) fn is_up_to_date(schema: &[String]) -> Result<bool, StoreError> {
    Ok(known()?.iter().all(|known| schema.iter().any(|version| is(known.as_ref(), version))))
}

/// Makes an empty database's tables anew where it has seen other migrations than these.
pub(crate) fn set_back_to(db: &mut Db, schema: &[String]) -> Result<(), StoreError> {
    let mut applied: Vec<String> = db.applied_migrations().map_err(failed)?.iter().map(ToString::to_string).collect();
    applied.sort();
    if applied == schema {
        return Ok(());
    }
    db.revert_all_migrations(MIGRATIONS).map_err(failed)?;
    for migration in known()?.iter().filter(|known| schema.iter().any(|version| is(known.as_ref(), version))) {
        db.run_migration(migration).map_err(failed)?;
    }
    Ok(())
}
