//! What can go wrong between a room and its database, in terms a caller can act on.

use diesel::result::{DatabaseErrorKind, Error as Diesel};

/// A word in the database that this program does not know: a newer program wrote it.
#[derive(Debug, thiserror::Error)]
#[error("'{word}' is no {list}")]
pub struct UnknownWord {
    pub list: &'static str,
    pub word: String,
}

/// Outcome of a transaction that did not happen. Nothing of it was stored.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such row, or one this caller may not know of.
    #[error("no such row")]
    NotFound,
    /// Somebody else changed the row first (`version` moved on).
    #[error("the row was changed meanwhile")]
    Changed,
    /// A unique constraint spoke.
    #[error("already there: {0}")]
    Duplicate(String),
    /// More waits than the queue holds, or the database is locked: try again in a moment.
    #[error("the database is busy")]
    Busy,
    /// The disk is full or the file may not grow.
    #[error("the disk is full")]
    Full,
    /// Nothing answers at the address.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    #[error("'{0}' is no database address; use sqlite://FILE or postgresql://…")]
    Address(String),
    #[error("the tables could not be brought up to date: {0}")]
    Migration(String),
    /// Stored text that this program cannot read back.
    #[error("stored data is not readable: {0}")]
    Unreadable(String),
    #[error(transparent)]
    Database(Diesel),
}

impl From<Diesel> for StoreError {
    fn from(error: Diesel) -> Self {
        super::postgresql::notice(&error);
        match &error {
            Diesel::NotFound => Self::NotFound,
            Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation, what) => {
                Self::Duplicate(what.message().to_owned())
            }
            Diesel::DatabaseError(DatabaseErrorKind::ClosedConnection, what) => {
                Self::Unreachable(what.message().to_owned())
            }
            Diesel::DatabaseError(_, what) => by_message(what.message()).unwrap_or(Self::Database(error)),
            _ => Self::Database(error),
        }
    }
}

/// SQLite tells these states by message only; PostgreSQL's "No space left on device" likewise.
fn by_message(message: &str) -> Option<StoreError> {
    if message.contains("database is locked") || message.contains("database table is locked") {
        Some(StoreError::Busy)
    } else if message.contains("disk is full")
        || message.contains("No space left")
        || message.contains("disk I/O error")
    {
        Some(StoreError::Full)
    } else if message.contains("unable to open database") || message.contains("server closed the connection") {
        Some(StoreError::Unreachable(message.to_owned()))
    } else {
        None
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// A refusal that holds a [`StoreError`] takes the database's errors as one, so that a store's functions can give it.
macro_rules! from_diesel {
    ($($refused:ident),*) => {
        $(impl From<diesel::result::Error> for $refused {
            fn from(error: diesel::result::Error) -> Self {
                Self::Store(error.into())
            }
        })*
    };
}
pub(crate) use from_diesel;
