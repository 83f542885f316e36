//! The way out and back in: everything a city owns, written into a folder of open formats (a Frictionless Data
//! Package 2.0 of CSV files, GeoJSON and the photos and documents themselves), and taken in again by a fresh
//! installation, on SQLite or PostgreSQL. What the files look like stands in `docs/export.md`.
//!
//! It differs from `storage::backup` in whom it is for: a backup is for this program alone and holds every byte, an
//! export is for whoever comes after it. Passwords and second factors of staff, sessions and what follows from other
//! tables stay out; `catalogue` says which.
//!
//! Knows tables and columns as the database describes them, and of each what the catalogue says. Knows nothing of
//! what the rows mean: it must not add a rule of any room.

pub(crate) mod catalogue;
mod cell;
pub(crate) mod check;
mod csv;
pub(crate) mod folder;
pub(crate) mod geojson;
mod guard;
mod package;
mod reading;
#[cfg(test)]
mod tests;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::Timestamp;
use crate::storage::backup::Form;
use crate::storage::{Storage, StoreError};
use check::Opened;
pub(crate) use package::Resource;

twin!();

/// Why nothing was written out. The folder is then as it was before.
#[derive(Debug, thiserror::Error)]
pub enum ExportRefused {
    #[error("the folder is not empty")]
    FolderNotEmpty,
    #[error("the database holds no tables yet")]
    NothingThere,
    #[error("the tables are not up to date")]
    NotUpToDate,
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why nothing was taken in. The database is then as it was before.
#[derive(Debug, thiserror::Error)]
pub enum TakeInRefused {
    /// No `datapackage.json`: no export, or one that was not finished.
    #[error("the folder holds no finished export")]
    NoExport,
    /// Another layout of files than this program knows.
    #[error("the export has a format of a newer program ({0})")]
    NewerFormat(String),
    /// Made by a program that knows this migration, which this one does not.
    #[error("the export has tables of a newer program ({0})")]
    NewerTables(String),
    /// The table that holds rows.
    #[error("the database is not empty: {0} holds rows")]
    NotFresh(String),
    /// A process of the program holds a worker number.
    #[error("the program is running on this database")]
    Running,
    #[error("{0}")]
    Wrong(#[from] WrongFile),
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
}

crate::storage::from_diesel!(ExportRefused, TakeInRefused);

/// What is wrong with which file, and in which line where it is in one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line:?}: {wrong:?}")]
pub struct WrongFile {
    /// Its path in the folder, as far as it is one.
    pub file: String,
    /// Where the row begins; the names of the columns are line 1.
    pub line: Option<u64>,
    pub wrong: Wrong,
}

/// What can be wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// Not as it was written: another size or another SHA-256.
    Changed,
    Missing,
    /// Nobody has listed it.
    Extra,
    /// A link, a pipe or whatever else is no plain file.
    NotPlain,
    /// A name or a path that no export has.
    Name,
    /// No JSON, or none that describes an export; with the reader's own words.
    Unreadable(String),
    /// The export describes a table that this program does not know.
    UnknownTable,
    /// A table that this program needs is not described.
    MissingTable(String),
    UnknownColumn(String),
    MissingColumn(String),
    /// The column is described as something else than it is in this program.
    OtherColumn(String),
    /// The first line does not name the columns that are described.
    Head,
    /// The file ends within a row.
    CutOff,
    /// A row of more than so many bytes.
    TooLong(usize),
    /// Signs that are no UTF-8.
    NotUtf8,
    Nul,
    /// A quotation mark where none can be.
    Quote,
    /// The row has so many values.
    Values(usize),
    /// A value that is none of its column's form.
    Value(String, Form),
    /// A value that must be there is not.
    Empty(String),
    /// The row's key comes a second time, or comes before the one above.
    Order,
    /// So many rows are described, so many are there.
    Rows(u64, u64),
    /// The column's value points to a row of this table that is not there.
    Points(String, String),
    /// Something that is there once only comes twice: this row or one after it, up to this line.
    Twice(u64),
}

impl WrongFile {
    pub(crate) fn new(file: &str, wrong: Wrong) -> Self {
        Self { file: shown(file), line: None, wrong }
    }

    pub(crate) fn at(file: &str, line: u64, wrong: Wrong) -> Self {
        Self { file: shown(file), line: Some(line), wrong }
    }
}

/// A name from a file nobody vouches for, fit for one line of a terminal.
fn shown(name: &str) -> String {
    name.chars().take(120).map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect()
}

/// What was written or taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    pub tables: usize,
    pub rows: u64,
    /// Photos and documents.
    pub files: u64,
    /// Of all files together.
    pub bytes: u64,
}

/// Writes everything the city owns, as it is at one moment, into a folder that is empty or not there yet. Whoever
/// takes part meanwhile is not held up. Everything is written beside the folder first; the folder is there when all
/// of it is. `readme` is the text of its `README.txt`.
///
/// # Errors
/// [`ExportRefused`].
pub async fn export(storage: &Storage, folder: &Path, readme: &str, now: Timestamp) -> Result<Sum, ExportRefused> {
    let unfinished = folder::Unfinished::beside(folder)?;
    let into = unfinished.path().to_owned();
    let (migrations, resources) = on_reader!(storage, write(&into))?;
    let sum = Sum::of(&resources);
    let package = package::Package::new(&storage.city().tenant, now, migrations, resources);
    unfinished.finish(package, readme)?;
    Ok(sum)
}

/// Takes such a folder into a fresh installation, in one transaction. Every file is read and compared with its
/// description before the first row is stored.
///
/// # Errors
/// [`TakeInRefused`].
pub async fn take_in(storage: &Storage, folder: &Path, now: Timestamp) -> Result<Sum, TakeInRefused> {
    let opened: PathBuf = folder.to_owned();
    let opened = tokio::task::spawn_blocking(move || Opened::checked(&opened));
    let opened = Arc::new(opened.await.map_err(|error| StoreError::Unreachable(error.to_string()))??);
    let from = Arc::clone(&opened);
    on_writer!(storage, fill(&from, now))?;
    Ok(Sum::of(&opened.package.resources))
}

impl Sum {
    fn of(resources: &[Resource]) -> Self {
        let rows = |resource: &Resource| resource.rows.unwrap_or_default();
        let files = resources.iter().find(|resource| resource.name == "blob");
        Self {
            tables: resources.iter().filter(|resource| resource.schema.is_some()).count(),
            rows: resources.iter().map(rows).sum(),
            files: files.map_or(0, rows),
            bytes: resources.iter().map(|resource| resource.bytes).sum(),
        }
    }
}
