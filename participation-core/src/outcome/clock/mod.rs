//! Die Uhr der Antworten: what each procedure has promised, what is owed and late, how long answers took, for everybody
//! to read; and the reminders to the office before the day and to whoever leads it after. Knows days and addresses of
//! offices; not what is asked or answered.

use crate::contribution::{Kind, Reference};
use crate::language::Texts;
use crate::outcome::owed::Record;
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

twin!();

/// Days before the promised one on which the office is reminded.
pub const BEFORE_DAYS: i64 = 3;
/// Late contributions that the page names; the rest is counted.
pub const LATE_LIMIT: i64 = 50;
/// Mails of one transaction.
const AT_ONCE: i64 = 200;

word_type! {
    /// Who was told what.
    Alarm { Before = "before", After = "after" }
}

/// How a procedure stands with its promise.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    pub procedure: i64,
    pub slug: String,
    /// Days from arrival in which the city answers.
    pub days: i32,
    pub owed: i64,
    pub late: i64,
    /// Of the answers of the last [`crate::outcome::owed::LOOK_BACK_DAYS`] days, and of the decisions that were one.
    pub record: Record,
}

/// A contribution whose promised day is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    pub reference: Reference,
    pub kind: Kind,
    pub headline: String,
    pub language: Language,
    pub due: Timestamp,
    pub office: Option<String>,
}

/// The public page.
#[derive(Debug, Clone)]
pub struct Clock {
    /// Procedures in which something is owed or was answered, those with the most late ones first.
    pub promises: Vec<Promise>,
    /// The oldest first, at most [`LATE_LIMIT`].
    pub late: Vec<Late>,
    /// Over all procedures.
    pub owed: i64,
    pub late_amount: i64,
    pub record: Record,
    /// Titles of the procedures.
    pub texts: Texts,
}

/// How the whole city stands with its promises: seven queries.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn clock(storage: &Storage, language: Language, now: Timestamp) -> Result<Clock, StoreError> {
    on_reader!(storage, clock(language, now))
}

/// How one public procedure stands with its promise: five queries.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn promise(storage: &Storage, procedure: i64, now: Timestamp) -> Result<Promise, StoreError> {
    on_reader!(storage, promise(procedure, now))
}

/// Reminds offices of answers due within [`BEFORE_DAYS`] days, and tells whoever leads them of late ones: once for each
/// promised day, however many processes do so. Returns how many mails were queued.
///
/// # Errors
/// [`StoreError`]; what was queued until then stays queued.
pub async fn alarm(storage: &Storage, now: Timestamp) -> Result<usize, StoreError> {
    let mut sum = 0;
    for kind in Alarm::ALL.iter().copied() {
        loop {
            let act = storage.act(now);
            let (found, queued) = on_writer!(storage, alarm(&act, kind))?;
            sum += queued;
            if found == 0 {
                break;
            }
        }
    }
    Ok(sum)
}

/// Sets where an office, and whoever leads it, is written to.
///
/// # Errors
/// [`StoreError::NotFound`] for an office nobody knows.
pub async fn set_addresses(
    storage: &Storage,
    office: i64,
    email: Option<String>,
    head: Option<String>,
) -> Result<(), StoreError> {
    on_writer!(storage, set_addresses(office, email.as_deref(), head.as_deref()))
}
