//! `datapackage.json`: what is in the folder, as a Data Package of version 2.0 (datapackage.org) describes it, so that
//! other programs can read the files without ours.

use serde::{Deserialize, Serialize};

use super::catalogue;
use crate::Timestamp;
use crate::storage::backup::{Column, Form};

pub(super) const FILE: &str = "datapackage.json";
/// As `sha256sum -c` reads it.
pub(super) const CHECKSUM: &str = "datapackage.json.sha256";
pub(super) const README: &str = "README.txt";
/// The one layout of files that there has been.
pub(super) const FORMAT: &str = "beteiligung-export-1";

const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const ABOUT: &str = "Everything a city owns in its participation platform. Holds personal data. Texts stand between quotation marks; an empty cell without them is no value. Before = + - @ a tab or a line break, where a spreadsheet might begin a formula, and before an apostrophe there, stands an apostrophe that is not part of the text.";
/// Bytes are written in hexadecimal; the pattern tells them from texts.
const HEXADECIMAL: &str = "^([0-9a-f]{2})*$";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Package {
    #[serde(rename = "$schema")]
    profile: String,
    name: String,
    description: String,
    created: Timestamp,
    pub beteiligung: Made,
    pub resources: Vec<Resource>,
}

/// By which program, at which version of the tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Made {
    pub format: String,
    program: String,
    tenant: String,
    /// The migrations that the tables have seen, oldest first.
    pub migrations: Vec<String>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Resource {
    pub name: String,
    pub path: String,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    format: String,
    mediatype: String,
    encoding: String,
    description: String,
    pub bytes: u64,
    /// `sha256:` and lower-case hexadecimal.
    pub hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dialect: Option<Dialect>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<Schema>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: String,
    line_terminator: String,
    quote_char: String,
    double_quote: bool,
    header: bool,
}

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Schema {
    pub fields: Vec<Field>,
    pub primary_key: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey>,
    missing_values: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Field {
    pub name: String,
    #[serde(rename = "type")]
    kind: String,
    description: String,
    constraints: Constraints,
    /// For texts that are always there: two quotation marks are a text without signs.
    #[serde(skip_serializing_if = "Option::is_none")]
    missing_values: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Constraints {
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct ForeignKey {
    fields: Vec<String>,
    reference: Reference,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Reference {
    /// Absent where a table points into itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    resource: Option<String>,
    fields: Vec<String>,
}

/// A column that points into a table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pointer {
    pub table: String,
    pub column: String,
    pub into: String,
    pub there: String,
}

/// What is known of a file when it is written.
pub(crate) struct Written {
    pub name: String,
    pub path: String,
    pub bytes: u64,
    pub sha256: String,
}

impl Package {
    pub(super) fn new(tenant: &str, created: Timestamp, migrations: Vec<String>, resources: Vec<Resource>) -> Self {
        Self {
            profile: PROFILE.to_owned(),
            name: format!("beteiligung-{tenant}"),
            description: ABOUT.to_owned(),
            created,
            beteiligung: Made {
                format: FORMAT.to_owned(),
                program: env!("CARGO_PKG_VERSION").to_owned(),
                tenant: tenant.to_owned(),
                migrations,
            },
            resources,
        }
    }
}

impl Resource {
    fn of(written: Written, format: &str, mediatype: &str, description: &str) -> Self {
        Self {
            name: written.name,
            path: written.path,
            kind: None,
            format: format.to_owned(),
            mediatype: mediatype.to_owned(),
            encoding: "utf-8".to_owned(),
            description: description.to_owned(),
            bytes: written.bytes,
            hash: format!("sha256:{}", written.sha256),
            rows: None,
            dialect: None,
            schema: None,
        }
    }

    /// A file for people or for maps, which is not taken in.
    pub(super) fn readme(written: Written) -> Self {
        Self::of(written, "txt", "text/plain", "What is in this folder.")
    }

    pub(super) fn places(written: Written, table: &str) -> Self {
        let about = format!(
            "The places of `{table}` for maps, longitude before latitude, WGS 84. A copy: what counts stands in the table."
        );
        Self::of(written, "geojson", "application/geo+json", &about)
    }

    pub(super) fn table(written: Written, rows: u64, schema: Schema) -> Self {
        let about = catalogue::of(&written.name).map_or("", |table| table.about);
        let mut resource = Self::of(written, "csv", "text/csv", about);
        let sign = str::to_owned;
        resource.kind = Some(sign("table"));
        resource.rows = Some(rows);
        resource.dialect = Some(Dialect {
            delimiter: sign(","),
            line_terminator: sign("\r\n"),
            quote_char: sign("\""),
            double_quote: true,
            header: true,
        });
        resource.schema = Some(schema);
        resource
    }
}

impl Schema {
    /// As a table of the database is described.
    pub(crate) fn new(
        table: &str,
        columns: &[Column],
        required: &[String],
        key: &[Column],
        pointers: &[Pointer],
    ) -> Self {
        let own = pointers.iter().filter(|pointer| pointer.table == table);
        let foreign = own.map(|pointer| ForeignKey {
            fields: vec![pointer.column.clone()],
            reference: Reference {
                resource: (pointer.into != table).then(|| pointer.into.clone()),
                fields: vec![pointer.there.clone()],
            },
        });
        Self {
            fields: columns.iter().map(|column| Field::new(table, column, required.contains(&column.name))).collect(),
            primary_key: key.iter().map(|column| column.name.clone()).collect(),
            foreign_keys: foreign.collect(),
            missing_values: vec![String::new()],
        }
    }
}

impl Field {
    fn new(table: &str, column: &Column, required: bool) -> Self {
        let kind = match column.form {
            Form::Integer => "integer",
            Form::Number => "number",
            Form::Boolean => "boolean",
            Form::Text | Form::Bytes => "string",
            Form::Timestamp => "datetime",
            Form::Date => "date",
        };
        let about = catalogue::of(table).map_or("", |table| table.column(&column.name));
        Self {
            name: column.name.clone(),
            kind: kind.to_owned(),
            description: about.to_owned(),
            constraints: Constraints {
                required,
                pattern: (column.form == Form::Bytes).then(|| HEXADECIMAL.to_owned()),
            },
            missing_values: (required && column.form == Form::Text).then(Vec::new),
        }
    }

    /// How its values are written; empty for a form that no export has.
    pub(crate) fn form(&self) -> Option<Form> {
        Some(match (self.kind.as_str(), self.constraints.pattern.as_deref()) {
            ("integer", None) => Form::Integer,
            ("number", None) => Form::Number,
            ("boolean", None) => Form::Boolean,
            ("string", None) => Form::Text,
            ("string", Some(HEXADECIMAL)) => Form::Bytes,
            ("datetime", None) => Form::Timestamp,
            ("date", None) => Form::Date,
            _ => return None,
        })
    }

    pub(crate) fn required(&self) -> bool {
        self.constraints.required
    }
}
