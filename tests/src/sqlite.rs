//! A look into the program's SQLite file from outside, and a hand on its lock.

use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{Connection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};
use std::path::Path;

pub struct SqliteFile(SqliteConnection);

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl SqliteFile {
    pub fn open(file: &Path) -> Self {
        Self(SqliteConnection::establish(&file.display().to_string()).unwrap())
    }

    /// The file behind an address such as `sqlite://data/beteiligung.db`.
    pub fn at(url: &str) -> Self {
        Self::open(Path::new(url.strip_prefix("sqlite://").unwrap_or(url)))
    }

    /// The rows of a query with one text column called `line`.
    pub fn lines(&mut self, sql: &str) -> Vec<String> {
        let rows: Vec<Line> = sql_query(sql).load(&mut self.0).unwrap_or_else(|failure| panic!("{sql}: {failure}"));
        rows.into_iter().map(|row| row.line).collect()
    }

    pub fn run(&mut self, sql: &str) {
        self.0.batch_execute(sql).unwrap_or_else(|failure| panic!("{sql}: {failure}"));
    }
}
