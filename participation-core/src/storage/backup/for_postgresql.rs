//! How PostgreSQL describes its tables, writes rows as JSON and reads them again.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::manifest::{Column, Form};
use super::postgresql::store::Line;
use crate::StoreError;
use crate::storage::postgresql::Db;

/// Rows come one after another instead of all at once.
pub(crate) type Streamed = diesel::pg::PgRowByRowLoadingMode;

/// `table|column|type|place in the key|whether a value is required`, by table and place of the column.
pub(crate) const DESCRIBE: &str = "SELECT c.table_name || '|' || c.column_name || '|' || c.data_type || '|' || coalesce(k.ordinal_position, 0) || '|' || CASE c.is_nullable WHEN 'NO' THEN 1 ELSE 0 END AS line \
     FROM information_schema.columns c \
     JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE' \
     LEFT JOIN information_schema.table_constraints p \
       ON p.table_schema = c.table_schema AND p.table_name = c.table_name AND p.constraint_type = 'PRIMARY KEY' \
     LEFT JOIN information_schema.key_column_usage k \
       ON k.constraint_schema = p.constraint_schema AND k.constraint_name = p.constraint_name \
      AND k.table_name = c.table_name AND k.column_name = c.column_name \
     WHERE c.table_schema = current_schema() ORDER BY c.table_name, c.ordinal_position";

/// `table|column|table it points into|column there`.
pub(crate) const REFERENCES: &str = "SELECT a.relname || '|' || own.attname || '|' || b.relname || '|' || other.attname AS line \
     FROM pg_constraint k JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid \
     JOIN pg_attribute own ON own.attrelid = k.conrelid AND own.attnum = k.conkey[1] \
     JOIN pg_attribute other ON other.attrelid = k.confrelid AND other.attnum = k.confkey[1] \
     WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace";

/// Text is compared byte by byte, whatever the database's own order of letters is.
pub(crate) fn ordered(_table: &str, column: &Column) -> String {
    let bytewise = if column.form == Form::Text { " COLLATE \"C\"" } else { "" };
    format!("\"{}\"{bytewise}", column.name)
}

pub(crate) fn named<'a>(_table: &str, column: &'a str) -> &'a str {
    column
}

/// One row as a JSON array. Timestamps are written as SQLite keeps them: to the millisecond,
/// all of the same width.
pub(crate) fn row(_table: &str, columns: &[Column]) -> String {
    let values: Vec<String> = columns
        .iter()
        .map(|Column { name, form }| match form {
            Form::Integer | Form::Boolean | Form::Text => format!("\"{name}\""),
            Form::Number => format!("\"{name}\"::text"),
            Form::Date => format!("to_char(\"{name}\", 'YYYY-MM-DD')"),
            Form::Timestamp => format!("to_char(\"{name}\", 'YYYY-MM-DD HH24:MI:SS.MS')"),
            Form::Bytes => format!("encode(\"{name}\", 'hex')"),
        })
        .collect();
    format!("json_build_array({})::text", values.join(", "))
}

/// The rows of the bound JSON array.
pub(crate) fn rows(columns: &[Column]) -> String {
    let values: Vec<String> = columns
        .iter()
        .enumerate()
        .map(|(place, column)| match column.form {
            Form::Integer => format!("(value->>{place})::bigint"),
            Form::Number => format!("(value->>{place})::double precision"),
            Form::Boolean => format!("(value->>{place})::boolean"),
            Form::Text => format!("value->>{place}"),
            Form::Timestamp => format!("(value->>{place})::timestamp"),
            Form::Date => format!("(value->>{place})::date"),
            Form::Bytes => format!("decode(value->>{place}, 'hex')"),
        })
        .collect();
    format!("SELECT {} FROM jsonb_array_elements($1::jsonb) AS value", values.join(", "))
}

/// Takes the foreign keys away while rows come in any order; returns the statements that put them back, and
/// thereby ask whether all rows have come.
pub(crate) fn loosen(db: &mut Db) -> Result<Vec<String>, StoreError> {
    let keys = "FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY oid";
    let drop =
        format!("SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS line {keys}");
    let put_back = format!(
        "SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line {keys}"
    );
    let put_back: Vec<Line> = diesel::sql_query(put_back).load(db)?;
    for statement in diesel::sql_query(drop).load::<Line>(db)? {
        db.batch_execute(&statement.line)?;
    }
    Ok(put_back.into_iter().map(|statement| statement.line).collect())
}
