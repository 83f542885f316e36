//! Reads every table for an export; `fill` takes them in again.

use std::path::Path;

use diesel::prelude::*;

use super::backend::{Db, dialect, rooms};
use crate::StoreError;
use crate::export::ExportRefused;
use crate::export::catalogue;
use crate::export::folder::{Contents, TableFile};
use crate::export::package::{Pointer, Resource, Schema};
use crate::storage::backup::Column;
use crate::storage::schema::{blob_chunk, document};

#[path = "store/fill.rs"]
mod fill;
#[path = "store/search.rs"]
mod search;

pub(crate) use fill::fill;

type Table = rooms::backup::Table;

/// What of a table is written out.
fn kept(table: &Table) -> Vec<Column> {
    let columns = table.columns.iter().filter(|column| catalogue::instead(&table.name, &column.name).is_none());
    columns.cloned().collect()
}

/// Which column points where, in order.
fn pointers(db: &mut Db) -> Result<Vec<Pointer>, StoreError> {
    let read = |line: String| match line.split('|').collect::<Vec<_>>()[..] {
        [table, column, into, there] => {
            let [table, column, into, there] = [table, column, into, there].map(str::to_owned);
            Ok(Pointer { table, column, into, there })
        }
        _ => Err(StoreError::Unreadable(format!("a reference described as {line}"))),
    };
    let lines = rooms::backup::lines(db, dialect::REFERENCES)?.into_iter().map(read);
    let mut pointers = lines.collect::<Result<Vec<_>, _>>()?;
    pointers.retain(|pointer| catalogue::keeps(&pointer.table));
    pointers.sort();
    Ok(pointers)
}

/// Writes every table's file, and photos and documents; returns the migrations that the tables have seen, and what
/// was written.
pub(crate) fn write(db: &mut Db, folder: &Path) -> Result<(Vec<String>, Vec<Resource>), ExportRefused> {
    let tables = rooms::backup::tables(db)?;
    if tables.is_empty() {
        return Err(ExportRefused::NothingThere);
    }
    let migrations = rooms::backup::migrations(db)?;
    if !rooms::backup::is_up_to_date(&migrations)? {
        return Err(ExportRefused::NotUpToDate);
    }
    let pointers = pointers(db)?;
    let mut resources = Vec::new();
    for table in tables.iter().filter(|table| catalogue::keeps(&table.name)) {
        resources.extend(write_one(db, folder, table, &pointers)?);
    }
    write_contents(db, folder)?;
    Ok((migrations, resources))
}

fn write_one(
    db: &mut Db,
    folder: &Path,
    table: &Table,
    pointers: &[Pointer],
) -> Result<Vec<Resource>, ExportRefused> {
    let columns = kept(table);
    let mut file = TableFile::create(folder, &table.name, &columns)?;
    let query = rooms::backup::rows_of(table, &columns, &catalogue::only(&table.name));
    for row in diesel::sql_query(query).load_iter::<rooms::backup::Line, dialect::Streamed>(db)? {
        file.add(&row?.line)?;
    }
    Ok(file.finish(Schema::new(&table.name, &columns, &table.required, &table.key, pointers))?)
}

fn write_contents(db: &mut Db, folder: &Path) -> Result<(), ExportRefused> {
    let named: Vec<(Vec<u8>, String)> =
        document::table.order(document::id.desc()).select((document::blob, document::file_name)).load(db)?;
    let mut contents = Contents::new(folder, named.into_iter().collect());
    let pieces = blob_chunk::table
        .order((blob_chunk::hash, blob_chunk::position))
        .select((blob_chunk::hash, blob_chunk::content))
        .load_iter::<(Vec<u8>, Vec<u8>), dialect::Streamed>(db)?;
    for piece in pieces {
        let (hash, content) = piece?;
        contents.add(&hash, &content)?;
    }
    Ok(contents.close()?)
}

