//! How SQLite describes its tables, writes rows as JSON and reads them again.

use diesel::connection::SimpleConnection;

use super::manifest::{Column, Form};
use crate::StoreError;
use crate::storage::sqlite::Db;

/// Rows come one after another.
pub(crate) type Streamed = diesel::connection::DefaultLoadingMode;

/// `table|column|type|place in the key|whether a value is required`, by table and place of the column. The search
/// index keeps its words in tables of its own, which follow from it.
pub(crate) const DESCRIBE: &str = "SELECT t.name || '|' || CASE WHEN c.name IS NULL THEN '' ELSE c.name END || '|' || c.type || '|' || c.pk || '|' || (c.\"notnull\" OR c.pk > 0) AS line \
     FROM pragma_table_list t JOIN pragma_table_info(t.name) c \
     WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
     UNION ALL SELECT 'search_entry|id|bigint|1|1' WHERE EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'search_entry') \
     UNION ALL SELECT 'search_entry|words|text|0|1' WHERE EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'search_entry') \
     UNION ALL SELECT 'council_paper_words|id|bigint|1|1' WHERE EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'council_paper_words') \
     UNION ALL SELECT 'council_paper_words|words|text|0|1' WHERE EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'council_paper_words')";

/// `table|column|table it points into|column there`.
pub(crate) const REFERENCES: &str = "SELECT t.name || '|' || f.\"from\" || '|' || f.\"table\" || '|' || f.\"to\" AS line \
     FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f WHERE t.schema = 'main' AND t.type = 'table'";

/// Text is compared byte by byte.
pub(crate) fn ordered(table: &str, column: &Column) -> String {
    format!("\"{}\"", named(table, &column.name))
}

/// The number of a row is the only key that the search index has.
pub(crate) fn named<'a>(table: &str, column: &'a str) -> &'a str {
    if matches!(table, "search_entry" | "council_paper_words") && column == "id" { "rowid" } else { column }
}

/// One row as a JSON array.
pub(crate) fn row(table: &str, columns: &[Column]) -> String {
    let values: Vec<String> = columns
        .iter()
        .map(|column| {
            let name = named(table, &column.name);
            match column.form {
                Form::Integer | Form::Text | Form::Timestamp | Form::Date => format!("\"{name}\""),
                Form::Number => format!("CASE WHEN \"{name}\" IS NOT NULL THEN printf('%!.17g', \"{name}\") END"),
                Form::Boolean => format!("CASE \"{name}\" WHEN 0 THEN json('false') WHEN 1 THEN json('true') END"),
                Form::Bytes => format!("CASE WHEN \"{name}\" IS NOT NULL THEN lower(hex(\"{name}\")) END"),
            }
        })
        .collect();
    format!("json_array({})", values.join(", "))
}

/// The rows of the bound JSON array.
pub(crate) fn rows(columns: &[Column]) -> String {
    let values: Vec<String> = columns
        .iter()
        .enumerate()
        .map(|(place, column)| match column.form {
            Form::Bytes => format!("unhex(json_extract(value, '$[{place}]'))"),
            _ => format!("json_extract(value, '$[{place}]')"),
        })
        .collect();
    format!("SELECT {} FROM json_each(?)", values.join(", "))
}

/// Lets rows refer to others that are stored later; the commit asks whether all of them have come.
pub(crate) fn loosen(db: &mut Db) -> Result<Vec<String>, StoreError> {
    db.batch_execute("PRAGMA defer_foreign_keys = ON")?;
    Ok(Vec::new())
}
