//! A procedure's published contributions line by line, for files that people download and count themselves.
//! Only what everybody sees on its own page anyway.

use crate::contribution::Reference;
use crate::location_report;
use crate::outcome::Disposition;
use crate::proposal;
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

twin!();

/// Lines that are read at once; a file is put together of as many parts as there are.
pub const PART: i64 = 500;

/// A released answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLine {
    pub disposition: Disposition,
    pub released_at: Option<Timestamp>,
    /// Its first sentence, and why.
    pub answer: String,
    pub reason: String,
}

/// A listed proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalLine {
    pub id: i64,
    pub reference: Reference,
    pub title: String,
    pub body: String,
    pub topic: Option<i64>,
    pub district: Option<String>,
    pub submitted_at: Timestamp,
    pub endorsements: i32,
    pub comments: i32,
    pub status: proposal::Status,
    pub answer: Option<AnswerLine>,
}

/// A listed location report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportLine {
    pub id: i64,
    pub reference: Reference,
    pub category: i64,
    pub title: String,
    pub description: String,
    pub place: Option<String>,
    pub district: Option<String>,
    pub longitude: f64,
    pub latitude: f64,
    pub submitted_at: Timestamp,
    pub affected: i32,
    pub status: location_report::Status,
    pub finished_at: Option<Timestamp>,
}

/// The next [`PART`] proposals of a published procedure after `after`, in the order they arrived: three queries.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn proposals(
    storage: &Storage,
    procedure: i64,
    after: i64,
    language: Language,
) -> Result<Vec<ProposalLine>, StoreError> {
    on_reader!(storage, proposals(procedure, after, language))
}

/// The next [`PART`] location reports, in the order they arrived: one query.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn reports(storage: &Storage, procedure: i64, after: i64) -> Result<Vec<ReportLine>, StoreError> {
    on_reader!(storage, reports(procedure, after))
}
