//! `export` and `import export`: the way out for a city, and the way into a fresh installation. What the files look like
//! stands in `docs/export.md`.

use super::backup::{in_both, said};
use super::{Failure, open};
use crate::config::Config;
use crate::locale::Locale;
use crate::t;
use chrono::Utc;
use clap::Args;
use participation_core::Timestamp;
use participation_core::export::{self, ExportRefused, Sum, TakeInRefused, Wrong, WrongFile};
use participation_core::storage::backup::Form;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(super) struct To {
    /// A folder that is empty or not there yet. It will hold personal data and the server's secret.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
}

pub(super) async fn run(config: &Config, options: To) -> Result<(), Failure> {
    let folder = options.to.display().to_string();
    if config.database_url.strip_prefix("sqlite://").is_some_and(|file| !Path::new(file).exists()) {
        return Err(said(|locale| t!(locale, "export-nothing").into_owned()));
    }
    let storage = open(config).await?;
    let readme = in_both(readme) + "\n";
    let written = export::export(&storage, &options.to, &readme, Timestamp::new(Utc::now())).await;
    let sum = written.map_err(|refused| {
        said(|locale| match &refused {
            ExportRefused::FolderNotEmpty => t!(locale, "export-folder", folder = folder.as_str()).into_owned(),
            ExportRefused::NothingThere => t!(locale, "export-nothing").into_owned(),
            ExportRefused::NotUpToDate => t!(locale, "export-not-up-to-date").into_owned(),
            ExportRefused::Io(_) | ExportRefused::Store(_) => {
                t!(locale, "export-failed", cause = refused.to_string()).into_owned()
            }
        })
    })?;
    println!("{}", in_both(|locale| counted(locale, sum, &folder)));
    println!("{}", in_both(|locale| t!(locale, "export-personal", folder = folder.as_str()).into_owned()));
    Ok(())
}

fn counted(locale: &'static Locale, sum: Sum, folder: &str) -> String {
    let [rows, tables, files] = [sum.rows, sum.tables as u64, sum.files].map(|number| number.to_string());
    t!(locale, "export-done", rows = rows, tables = tables, files = files, folder = folder).into_owned()
}

/// What stands in the folder's `README.txt`.
fn readme(locale: &'static Locale) -> String {
    let parts = [
        t!(locale, "export-readme"),
        t!(locale, "export-readme-personal"),
        t!(locale, "export-readme-files"),
        t!(locale, "export-readme-cells"),
        t!(locale, "export-readme-left-out"),
        t!(locale, "export-readme-back"),
    ];
    parts.join("\n\n") + "\n"
}

pub(super) async fn take_in(config: &Config, folder: &Path) -> Result<(), Failure> {
    let shown = folder.display().to_string();
    let storage = open(config).await?;
    let taken = export::take_in(&storage, folder, Timestamp::new(Utc::now())).await;
    let sum = taken.map_err(|refused| {
        said(|locale| format!("{} {}", reason(locale, &refused, &shown), t!(locale, "export-nothing-stored")))
    })?;
    println!("{}", in_both(|locale| counted_in(locale, sum)));
    println!("{}", in_both(|locale| t!(locale, "export-passwords").into_owned()));
    Ok(())
}

fn counted_in(locale: &'static Locale, sum: Sum) -> String {
    let [rows, tables, files] = [sum.rows, sum.tables as u64, sum.files].map(|number| number.to_string());
    t!(locale, "export-taken", rows = rows, tables = tables, files = files).into_owned()
}

fn reason(locale: &'static Locale, refused: &TakeInRefused, folder: &str) -> String {
    match refused {
        TakeInRefused::NoExport => t!(locale, "export-none", folder = folder),
        TakeInRefused::NewerFormat(version) => t!(locale, "export-newer-format", version = version.as_str()),
        TakeInRefused::NewerTables(version) => t!(locale, "export-newer-tables", version = version.as_str()),
        TakeInRefused::NotFresh(table) => t!(locale, "export-not-fresh", table = table.as_str()),
        TakeInRefused::Running => t!(locale, "export-running"),
        TakeInRefused::Wrong(WrongFile { file, line, wrong }) => {
            let wrong = fault(locale, wrong);
            match line {
                Some(line) => {
                    t!(locale, "export-in-line", file = file.as_str(), line = line.to_string(), wrong = wrong)
                }
                None => t!(locale, "export-in-file", file = file.as_str(), wrong = wrong),
            }
        }
        TakeInRefused::Io(_) | TakeInRefused::Store(_) => {
            t!(locale, "export-not-taken", cause = refused.to_string())
        }
    }
    .into_owned()
}

fn fault(locale: &'static Locale, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Changed => t!(locale, "export-wrong-changed"),
        Wrong::Missing => t!(locale, "export-wrong-missing"),
        Wrong::Extra => t!(locale, "export-wrong-extra"),
        Wrong::NotPlain => t!(locale, "export-wrong-not-plain"),
        Wrong::Name => t!(locale, "export-wrong-name"),
        Wrong::Unreadable(cause) => t!(locale, "export-wrong-unreadable", cause = cause.as_str()),
        Wrong::UnknownTable => t!(locale, "export-wrong-unknown-table"),
        Wrong::MissingTable(table) => t!(locale, "export-wrong-missing-table", table = table.as_str()),
        Wrong::UnknownColumn(column) => t!(locale, "export-wrong-unknown-column", column = column.as_str()),
        Wrong::MissingColumn(column) => t!(locale, "export-wrong-missing-column", column = column.as_str()),
        Wrong::OtherColumn(column) => t!(locale, "export-wrong-other-column", column = column.as_str()),
        Wrong::Head => t!(locale, "export-wrong-head"),
        Wrong::CutOff => t!(locale, "export-wrong-cut-off"),
        Wrong::TooLong(most) => t!(locale, "export-wrong-too-long", most = most.to_string()),
        Wrong::NotUtf8 => t!(locale, "export-wrong-not-utf8"),
        Wrong::Nul => t!(locale, "export-wrong-nul"),
        Wrong::Quote => t!(locale, "export-wrong-quote"),
        Wrong::Values(found) => t!(locale, "export-wrong-values", found = found.to_string()),
        Wrong::Value(column, form) => {
            t!(locale, "export-wrong-value", column = column.as_str(), form = form_of(locale, *form))
        }
        Wrong::Empty(column) => t!(locale, "export-wrong-empty", column = column.as_str()),
        Wrong::Order => t!(locale, "export-wrong-order"),
        Wrong::Rows(described, found) => {
            t!(locale, "export-wrong-rows", described = described.to_string(), found = found.to_string())
        }
        Wrong::Points(column, table) => {
            t!(locale, "export-wrong-points", column = column.as_str(), table = table.as_str())
        }
        Wrong::Twice(last) => t!(locale, "export-wrong-twice", last = last.to_string()),
    }
    .into_owned()
}

fn form_of(locale: &'static Locale, form: Form) -> String {
    match form {
        Form::Integer => t!(locale, "export-form-integer"),
        Form::Number => t!(locale, "export-form-number"),
        Form::Boolean => t!(locale, "export-form-boolean"),
        Form::Text => t!(locale, "export-form-text"),
        Form::Timestamp => t!(locale, "export-form-timestamp"),
        Form::Date => t!(locale, "export-form-date"),
        Form::Bytes => t!(locale, "export-form-bytes"),
    }
    .into_owned()
}
