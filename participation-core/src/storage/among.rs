//! "One of these keys" as a condition whose text is the same however many there are, so that the database
//! prepares the statement once. `eq_any` on SQLite writes a question mark per key and is prepared anew each time.

use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Array, BigInt, Bool, Text};
use diesel::sqlite::Sqlite;

/// The condition that a column holds one of these keys.
pub(crate) fn among<Column>(column: Column, keys: impl IntoIterator<Item = i64>) -> Among<Column> {
    let keys: Vec<i64> = keys.into_iter().collect();
    let json = serde_json::Value::from(keys.clone()).to_string();
    Among { column, keys, json }
}

#[derive(Debug, Clone)]
pub(crate) struct Among<Column> {
    column: Column,
    keys: Vec<i64>,
    /// The same keys, as SQLite takes a list.
    json: String,
}

impl<Column: QueryId> QueryId for Among<Column> {
    type QueryId = Among<Column::QueryId>;
    const HAS_STATIC_QUERY_ID: bool = Column::HAS_STATIC_QUERY_ID;
}

impl<Column> Expression for Among<Column> {
    type SqlType = Bool;
}

impl<Column, Table> AppearsOnTable<Table> for Among<Column> where Column: AppearsOnTable<Table> {}

impl<Column, Table> SelectableExpression<Table> for Among<Column> where Column: SelectableExpression<Table> {}

impl<Column, GroupBy> ValidGrouping<GroupBy> for Among<Column> {
    type IsAggregate = is_aggregate::No;
}

impl<Column: QueryFragment<Sqlite>> QueryFragment<Sqlite> for Among<Column> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        self.column.walk_ast(out.reborrow())?;
        out.push_sql(" IN (SELECT value FROM json_each(");
        out.push_bind_param::<Text, _>(&self.json)?;
        out.push_sql("))");
        Ok(())
    }
}

impl<Column: QueryFragment<Pg>> QueryFragment<Pg> for Among<Column> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.column.walk_ast(out.reborrow())?;
        out.push_sql(" = ANY(");
        out.push_bind_param::<Array<BigInt>, _>(&self.keys)?;
        out.push_sql(")");
        Ok(())
    }
}
