//! What a backup says about itself.

use serde::{Deserialize, Serialize};

use crate::Timestamp;

/// The one layout of files that there has been.
pub(super) const FORMAT: &str = "beteiligung-backup-1";

/// The contents of `manifest.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: String,
    /// The program that wrote it.
    pub program: String,
    pub tenant: String,
    pub made_at: Timestamp,
    /// The migrations that its tables have seen, oldest first.
    pub schema: Vec<String>,
    pub tables: Vec<Kept>,
}

/// One table's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub table: String,
    pub file: String,
    pub rows: u64,
    /// Lower-case hexadecimal.
    pub sha256: String,
    /// In the order of each line's values.
    pub columns: Vec<Column>,
}

/// A column and how its values are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub name: String,
    pub form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    Integer,
    Number,
    Boolean,
    Text,
    /// `2026-11-24 13:00:00.250`, in UTC.
    Timestamp,
    /// `2026-11-24`
    Date,
    /// Lower-case hexadecimal.
    Bytes,
}

impl Form {
    /// The form of a declared type of either dialect.
    pub(super) fn of(declared: &str) -> Option<Self> {
        Some(match declared.to_ascii_lowercase().as_str() {
            "bigint" | "integer" | "smallint" => Self::Integer,
            "double" | "double precision" => Self::Number,
            "boolean" => Self::Boolean,
            "text" => Self::Text,
            "timestamp" | "timestamp without time zone" => Self::Timestamp,
            "date" => Self::Date,
            "blob" | "bytea" => Self::Bytes,
            _ => return None,
        })
    }
}

impl Manifest {
    pub(super) fn new(tenant: &str, made_at: Timestamp, schema: Vec<String>, tables: Vec<Kept>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            tenant: tenant.to_owned(),
            made_at,
            schema,
            tables,
        }
    }

    /// Rows of all tables.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}
