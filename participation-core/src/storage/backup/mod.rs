//! A copy of the whole database in files that both backends read: one file of JSON Lines for each table, and a
//! manifest with the tables' version, the numbers of rows and the SHA-256 of every file. Knows tables and columns
//! as the database itself describes them, so that a new table is kept without anybody thinking of it.
//!
//! Left out is only who holds which worker number: that is true of running processes, not of the city.

mod files;
pub(crate) mod for_postgresql;
pub(crate) mod for_sqlite;
mod manifest;

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::{Storage, StoreError};
use crate::Timestamp;
use files::Opened;
pub(crate) use files::{create, private_folder};
pub(crate) use manifest::Column;
pub use manifest::{Form, Kept, Manifest};

twin!();

/// Worker numbers of running processes.
const NOT_KEPT: &str = "worker_lease";

/// Why there is no backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupRefused {
    #[error("the folder is not empty")]
    FolderNotEmpty,
    #[error("the database holds no tables yet")]
    NothingThere,
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why nothing was restored. The database is then as it was before.
#[derive(Debug, thiserror::Error)]
pub enum RestoreRefused {
    /// No manifest: no backup, or one that was not finished.
    #[error("the folder holds no finished backup")]
    NoBackup,
    /// The file is not as it was written.
    #[error("the file {0} is damaged")]
    Damaged(String),
    /// Made by a program that knows this migration, which this one does not.
    #[error("the backup has tables of a newer program ({0})")]
    Newer(String),
    /// The table that holds rows.
    #[error("the database is not empty: {0} holds rows")]
    NotEmpty(String),
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
}

crate::storage::from_diesel!(BackupRefused, RestoreRefused);

/// Writes the whole database, as it is at one moment, into a folder that is empty or not there yet. Whoever takes
/// part meanwhile is not held up. The manifest is written last: a folder without one is no backup.
///
/// # Errors
/// [`BackupRefused`].
pub async fn backup(storage: &Storage, folder: &Path, now: Timestamp) -> Result<Manifest, BackupRefused> {
    files::empty_folder(folder)?;
    let into = folder.to_owned();
    let (schema, tables) = on_reader!(storage, keep(&into))?;
    let manifest = Manifest::new(&storage.city().tenant, now, schema, tables);
    files::finish(folder, &manifest)?;
    Ok(manifest)
}

/// Fills an empty database, of either kind, from such a folder, in one transaction. Every file is compared with the
/// manifest before the first row is stored.
///
/// # Errors
/// [`RestoreRefused`].
pub async fn restore(storage: &Storage, folder: &Path) -> Result<Manifest, RestoreRefused> {
    let opened = folder.to_owned();
    let opened = tokio::task::spawn_blocking(move || Opened::checked(&opened));
    let opened = Arc::new(opened.await.map_err(|error| StoreError::Unreachable(error.to_string()))??);
    let from = Arc::clone(&opened);
    on_writer!(storage, fill(&from))?;
    Ok(opened.manifest.clone())
}
