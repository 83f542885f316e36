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

struct Table {
    name: String,
    columns: Vec<Column>,
    /// Its key, in order.
    key: Vec<String>,
}

fn lines(db: &mut Db, sql: &str) -> Result<Vec<String>, StoreError> {
    let rows: Vec<Line> = diesel::sql_query(sql).load(db)?;
    Ok(rows.into_iter().map(|row| row.line).collect())
}

/// The tables by name, without the list of migrations.
fn tables(db: &mut Db) -> Result<Vec<Table>, StoreError> {
    let mut tables = std::collections::BTreeMap::<String, (Vec<Column>, Vec<(usize, String)>)>::new();
    for line in lines(db, dialect::DESCRIBE)? {
        let unreadable = || StoreError::Unreadable(format!("a column described as {line}"));
        let [table, name, declared, place] = line.split('|').collect::<Vec<_>>()[..] else { return Err(unreadable()) };
        if table == MIGRATED {
            continue;
        }
        let (columns, key) = tables.entry(table.to_owned()).or_default();
        columns.push(Column { name: name.to_owned(), form: Form::of(declared).ok_or_else(unreadable)? });
        match place.parse().map_err(|_| unreadable())? {
            0 => {}
            place => key.push((place, name.to_owned())),
        }
    }
    let sorted = |mut key: Vec<(usize, String)>| {
        key.sort();
        key.into_iter().map(|(_, name)| name).collect()
    };
    Ok(tables.into_iter().map(|(name, (columns, key))| Table { name, columns, key: sorted(key) }).collect())
}

/// Writes every table's file; returns the migrations that the tables have seen, and what was written.
pub(crate) fn keep(db: &mut Db, folder: &Path) -> Result<(Vec<String>, Vec<Kept>), BackupRefused> {
    let tables = tables(db)?;
    if tables.is_empty() {
        return Err(BackupRefused::NothingThere);
    }
    let schema = lines(db, &format!("SELECT version AS line FROM {MIGRATED} ORDER BY version"))?;
    let tables = tables.iter().filter(|table| table.name != NOT_KEPT);
    let kept = tables.map(|table| keep_one(db, folder, table)).collect::<Result<Vec<_>, _>>()?;
    Ok((schema, kept))
}

fn keep_one(db: &mut Db, folder: &Path, table: &Table) -> Result<Kept, BackupRefused> {
    let name = &table.name;
    let key: Vec<String> = table.key.iter().map(|key| format!("\"{}\"", dialect::named(name, key))).collect();
    let query =
        format!("SELECT {} AS line FROM \"{name}\" ORDER BY {}", dialect::row(name, &table.columns), key.join(", "));
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
    let failed = |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Migration(error.to_string());
    let known: Vec<Box<dyn Migration<<Db as diesel::Connection>::Backend>>> =
        MIGRATIONS.migrations().map_err(failed)?;
    let is = |migration: &dyn Migration<_>, version: &str| migration.name().version().to_string() == version;
    if let Some(unknown) = schema.iter().find(|version| !known.iter().any(|known| is(known.as_ref(), version))) {
        return Err(RestoreRefused::Newer(unknown.clone()));
    }
    let mut applied: Vec<String> = db.applied_migrations().map_err(failed)?.iter().map(ToString::to_string).collect();
    applied.sort();
    if applied == schema {
        return Ok(());
    }
    db.revert_all_migrations(MIGRATIONS).map_err(failed)?;
    for migration in known.iter().filter(|known| schema.iter().any(|version| is(known.as_ref(), version))) {
        db.run_migration(migration).map_err(failed)?;
    }
    Ok(())
}
