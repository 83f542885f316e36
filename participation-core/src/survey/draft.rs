//! A survey begun and not yet sent: what is kept on the server, and what leads back to it.
//!
//! Two things lead to a draft. The *token* stands in the address of each page, so that a survey works
//! without a cookie, without JavaScript, in every language and with the browser's own back button. The
//! *code* is what a person writes down. Going away ("continue later") throws the token away: the addresses
//! in the browser's history then lead nowhere, and only the code brings a fresh token. Sending ends both.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::branch::Answers;
use crate::contribution::{ReferenceRefused, Secret};
use crate::storage::Keys;
use crate::voice::token_hash;

/// How long a draft is kept after the day it was begun or taken up again, if the survey runs that long.
pub const DRAFT_DAYS: i64 = 30;

/// The token in the addresses of a draft's pages. Stored by hash.
#[derive(Clone, PartialEq, Eq)]
pub struct DraftToken(String);

impl DraftToken {
    /// A fresh one.
    #[must_use]
    pub fn random() -> Self {
        Self(crate::voice::token())
    }

    /// What stands in an address, if it can be a token at all.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let shaped = text.len() == 32 && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        shaped.then(|| Self(text.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn hash(&self) -> [u8; 32] {
        token_hash(&self.0)
    }
}

/// The code that a person writes down to go on later: twelve signs like a receipt's. Derived from the draft,
/// so that it can be shown again while the draft is open; stored by hash.
#[derive(Clone, PartialEq, Eq)]
pub struct ResumeCode(Secret);

impl ResumeCode {
    pub(crate) fn derived(keys: &Keys, draft: i64) -> Self {
        Self(Secret::derived(keys, &format!("survey-draft/{draft}")))
    }

    pub(crate) fn hash(&self) -> [u8; 32] {
        Sha256::new().chain_update(b"beteiligung/resume-code\0").chain_update(self.0.to_string()).finalize().into()
    }
}

impl std::str::FromStr for ResumeCode {
    type Err = ReferenceRefused;

    /// Reads what people type: any case, with or without dashes.
    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        typed.parse().map(Self)
    }
}

impl std::fmt::Display for ResumeCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A draft as its pages show it.
#[derive(Clone)]
pub struct Draft {
    pub id: i64,
    pub procedure: i64,
    pub expires_on: NaiveDate,
    /// What was answered so far, asked or not.
    pub answers: Answers,
}

/// What stands beside a voice instead of its response: only who holds the receipt's secret can tie the two
/// together again, by withdrawing.
pub(crate) fn release_hash(secret: &Secret) -> [u8; 32] {
    Sha256::new().chain_update(b"beteiligung/survey-release\0").chain_update(secret.to_string()).finalize().into()
}
