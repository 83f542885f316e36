//! Postausgang: what is to be told to whom, in the reader's language.
//! Knows data, not wording; it is worded when it is sent.

pub mod follow;
pub mod news;

use serde::{Deserialize, Serialize};

use crate::contribution::{HiddenReason, Reference};
use crate::council::uptake::News;
use crate::measure::MeasureNews;
use crate::procedure::event::EventMail;
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

twin!();

/// What a mail says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "message", rename_all = "kebab-case")]
pub enum Message {
    /// "Is this address yours?" before an endorsement counts. `token` is in the link.
    ConfirmEndorsement { token: String, title: String },
    /// "Is this address yours?" before a survey's response counts.
    ConfirmSurvey { token: String, title: String },
    /// The receipt of a contribution.
    Receipt { reference: Reference, headline: String },
    /// Something happened to the contribution: look at its receipt.
    Progress { reference: Reference, headline: String, step: String },
    /// The administration has answered: `answer` is the answer's first sentence in the reader's language.
    /// `in_language` is the answer's language where it is not the reader's.
    Answered {
        reference: Reference,
        headline: String,
        answer: String,
        #[serde(default)]
        in_language: Option<Language>,
    },
    /// The city asks back; the reply goes by the code on the receipt.
    AskedBack { reference: Reference, headline: String, question: String },
    /// Another office writes the answer; the contact stays.
    HandedOver { reference: Reference, headline: String, office: String },
    /// "Would you join this similar proposal?"
    MergeOffered { reference: Reference, headline: String, into: Reference, into_headline: String },
    /// What it had joined is not public any more: it goes on by itself.
    Separated { reference: Reference, headline: String, from: Reference },
    /// A part of it goes on as a proposal of its own, or it was brought into another procedure as well.
    GaveRise { reference: Reference, headline: String, to: Reference, to_headline: String },
    /// A council paper takes it up.
    InPaper { reference: Reference, headline: String, paper: String },
    /// Something happened to the paper on its way through the meetings.
    Paper {
        reference: Reference,
        headline: String,
        paper: String,
        news: News,
        /// What else happened to it that was found out at the same time.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<News>,
    },
    /// A body of the council has decided. `result` as in `council::DecisionResult`.
    Decided {
        reference: Reference,
        headline: String,
        body: String,
        result: String,
        reason: String,
        #[serde(default)]
        in_language: Option<Language>,
        /// What was wrong with the record that this one replaces; empty where it replaces none.
        #[serde(default)]
        corrects: String,
        /// Its language where it is not the reader's.
        #[serde(default)]
        corrects_in: Option<Language>,
    },
    /// The record of a decision was wrong, and is taken back.
    Retracted {
        reference: Reference,
        headline: String,
        body: String,
        reason: String,
        #[serde(default)]
        in_language: Option<Language>,
    },
    /// What was decided is being built, or finished.
    Measure {
        reference: Reference,
        headline: String,
        title: String,
        finished: bool,
        #[serde(default)]
        in_language: Option<Language>,
    },
    /// What was decided is paused, goes on, is given up or comes later, and why.
    MeasureNews {
        reference: Reference,
        headline: String,
        title: String,
        news: MeasureNews,
        reason: String,
        /// The title's language where it is not the reader's.
        #[serde(default)]
        in_language: Option<Language>,
        /// The same of the reason.
        #[serde(default)]
        reason_in: Option<Language>,
    },
    /// "Is this address yours?" before somebody counts as affected by a report or gets mail about it.
    ConfirmAffected { token: String, title: String },
    /// The desk has moved a location report. `status` as in `location_report::Status`; `stop` ends the mail of
    /// somebody who has no receipt.
    ReportMoved { reference: Reference, headline: String, status: String, stop: Option<String> },
    /// To an office: an answer it owes.
    Reminder { reference: Reference, headline: String, due: Option<Timestamp> },
    /// To whoever leads an office: an answer that it still owes although its day is over.
    Overdue { reference: Reference, headline: String, due: Timestamp, office: String },
    /// "Is this address yours?" before anything is sent about what somebody wants to follow.
    ConfirmFollow { token: String, title: String },
    /// What is new about everything that an address follows. `stop` ends it; `more` is what is not listed.
    Digest { stop: String, news: Vec<news::News>, more: u32 },
    /// To somebody who registered for an event.
    Event(EventMail),
    /// Somebody has read the contribution and it now appears.
    Published { reference: Reference, headline: String },
    /// It is not shown, why, and how to object.
    Hidden { reference: Reference, headline: String, reason: HiddenReason, note: String },
    /// A second person has decided about the objection.
    AppealDecided { reference: Reference, headline: String, upheld: bool, note: String },
    /// To the office: somebody cannot use a page. `reply_to` is empty when no reply is wanted.
    Barrier { report: String, reply_to: String },
}

/// A mail to be sent.
#[derive(Debug, Clone)]
pub struct Outgoing {
    pub recipient: String,
    pub language: Language,
    pub message: Message,
}

/// A mail that waits.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub id: i64,
    pub recipient: String,
    pub language: Language,
    pub message: Message,
    pub attempts: i32,
    pub queued_at: Timestamp,
}

/// Tries before a mail is given up: about two days in sum.
pub const MOST_ATTEMPTS: i32 = 9;
/// Days after which a mail that is still not out is given up: its news is old, its address is somebody's.
pub(crate) const WAITING_DAYS: i64 = 30;
/// Most mails in a day that strangers can have sent to one address.
pub const PER_ADDRESS: i32 = 10;
/// While one process sends, no other one may; it is tried again if that process dies.
const CLAIM_SECONDS: i64 = 600;

/// Queues a mail that nothing else is stored with.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn queue(storage: &Storage, mail: Outgoing, now: Timestamp) -> Result<(), StoreError> {
    let id = storage.ids().next();
    on_writer!(storage, queue(id, &mail, now))
}

/// Takes mails that are due, at most `limit`, so that no other process sends them for ten minutes.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn claim_due(storage: &Storage, limit: i64, now: Timestamp) -> Result<Vec<Waiting>, StoreError> {
    let claim = storage.ids().random();
    on_writer!(storage, claim_due(claim, limit, now))
}

/// A mail is out: its address and words are forgotten, only that it was sent stays.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn sent(storage: &Storage, id: i64, now: Timestamp) -> Result<(), StoreError> {
    on_writer!(storage, sent(id, now))
}

/// A mail could not be sent: it is tried again later, each time after a longer pause.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn failed(storage: &Storage, id: i64, attempts: i32, reason: &str, now: Timestamp) -> Result<(), StoreError> {
    let reason: String = reason.chars().take(500).collect();
    on_writer!(storage, failed(id, attempts, &reason, now))
}

/// What an address is counted by; the table names nobody.
pub(crate) fn address_hash(address: &str) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    Sha256::new()
        .chain_update(b"beteiligung/mail-count\0")
        .chain_update(address.trim().to_lowercase())
        .finalize()
        .into()
}

/// Seconds until the next try.
#[must_use]
pub fn pause_after(attempts: i32) -> i64 {
    60 << (2 * attempts.clamp(0, 5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_all_tries_take_less_than_five_days() {
        let pauses: Vec<i64> = (0..MOST_ATTEMPTS).map(pause_after).collect();
        assert!(pauses.windows(2).all(|pair| pair[0] <= pair[1]));
        assert!(pauses.iter().sum::<i64>() < 5 * 86_400, "{pauses:?}");
    }
}
