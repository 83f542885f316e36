//! `backup` and `restore`: the whole city in a folder, from and into either kind of database.

use super::{Failure, open};
use crate::config::Config;
use crate::locale::Locale;
use crate::{Language, t};
use chrono::Utc;
use clap::Args;
use participation_core::Timestamp;
use participation_core::storage::backup::{self, BackupRefused, RestoreRefused};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(super) struct To {
    /// A folder that is empty or not there yet. It will hold personal data and the server's secret.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
}

#[derive(Args)]
pub(super) struct From {
    /// A folder that `backup` has written, from SQLite or PostgreSQL
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
}

pub(super) async fn run(config: &Config, options: To) -> Result<(), Failure> {
    let folder = options.to.display().to_string();
    if config.database_url.strip_prefix("sqlite://").is_some_and(|file| !Path::new(file).exists()) {
        return Err(said(|locale| t!(locale, "backup-nothing").into_owned()));
    }
    let storage = open(config).await?;
    let kept = backup::backup(&storage, &options.to, Timestamp::new(Utc::now())).await.map_err(|refused| {
        said(|locale| match &refused {
            BackupRefused::FolderNotEmpty => t!(locale, "backup-folder", folder = folder.as_str()).into_owned(),
            BackupRefused::NothingThere => t!(locale, "backup-nothing").into_owned(),
            BackupRefused::Io(_) | BackupRefused::Store(_) => {
                t!(locale, "backup-failed", cause = refused.to_string()).into_owned()
            }
        })
    })?;
    println!("{} rows of {} tables are in {folder}.", kept.rows(), kept.tables.len());
    Ok(())
}

pub(super) async fn restore(config: &Config, options: From) -> Result<(), Failure> {
    let folder = options.from.display().to_string();
    let storage = open(config).await?;
    let kept = backup::restore(&storage, &options.from).await.map_err(|refused| {
        said(|locale| match &refused {
            RestoreRefused::NoBackup => t!(locale, "backup-none", folder = folder.as_str()).into_owned(),
            RestoreRefused::Damaged(file) => t!(locale, "backup-damaged", file = file.as_str()).into_owned(),
            RestoreRefused::Newer(version) => t!(locale, "backup-newer", version = version.as_str()).into_owned(),
            RestoreRefused::NotEmpty(table) => t!(locale, "backup-not-empty", table = table.as_str()).into_owned(),
            RestoreRefused::Io(_) | RestoreRefused::Store(_) => {
                t!(locale, "backup-not-restored", cause = refused.to_string()).into_owned()
            }
        })
    })?;
    println!("{} rows of {} tables were restored; the backup is of {}.", kept.rows(), kept.tables.len(), kept.made_at);
    Ok(())
}

/// The same sentence in German and in English: whoever restores a database in the night reads one of them.
pub(super) fn said(words: impl Fn(&'static Locale) -> String) -> Failure {
    Failure::Refused(in_both(words))
}

pub(super) fn in_both(words: impl Fn(&'static Locale) -> String) -> String {
    let both = [Language::De, Language::En].map(|language| words(Locale::of(language))).join("\n");
    // The marks around inserted words are for pages; a terminal shows them as boxes.
    both.replace(['\u{2068}', '\u{2069}'], "")
}
