//! Öffentliches Protokoll: what each submission and each act of the office leaves behind for anyone to check.
//! This room makes the leaf's entry, salt and commitment inside the act's own transaction; giving leaves
//! their index, tiles and signatures comes later and changes none of it.
//!
//! Format: leaf body of `beteiligung/leaf/v1`, tree and proofs of RFC 9162.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::storage::random_bytes;
use crate::{StoreError, Timestamp};

twin!();

word_type! {
    /// What a leaf records.
    LeafKind {
        Contribution = "contribution",
        Edit = "edit",
        Withdraw = "withdraw",
        Statement = "statement",
        Decision = "decision",
        Moderation = "moderation",
        Erasure = "erasure",
    }
}

impl LeafKind {
    /// Residents' leaves tell the hour only, staff acts the second.
    fn time(self, at: Timestamp) -> i64 {
        match self {
            Self::Contribution | Self::Edit | Self::Withdraw => at.unix().div_euclid(3600) * 3600,
            Self::Statement | Self::Decision | Self::Moderation | Self::Erasure => at.unix(),
        }
    }
}

/// 32 bytes that hide a committed text even from someone who guesses it; erased with the text.
#[derive(Clone, Copy)]
pub struct Salt(pub(crate) [u8; 32]);

impl Salt {
    /// A fresh one.
    #[must_use]
    pub fn random() -> Self {
        Self(random_bytes())
    }

    /// The stored bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// What a leaf commits to. Never the person's name or address.
#[derive(Debug, Serialize)]
pub struct Content<'a> {
    #[serde(rename = "type")]
    pub kind: &'a str,
    pub scope: &'a str,
    pub text: &'a serde_json::Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geometry: Option<serde_json::Value>,
    /// SHA-256 of each attachment, hexadecimal.
    pub attachments: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

/// `SHA256("beteiligung/commit/v1" || 0x00 || salt || JCS(content))` (RFC 8785 for JCS).
///
/// # Errors
/// [`StoreError::Unreadable`] if the content has no canonical form (a number that is not finite).
pub fn commitment(salt: &Salt, content: &Content<'_>) -> Result<[u8; 32], StoreError> {
    let canonical =
        serde_json_canonicalizer::to_vec(content).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    let mut hash = Sha256::new();
    hash.update(b"beteiligung/commit/v1\0");
    hash.update(salt.0);
    hash.update(canonical);
    Ok(hash.finalize().into())
}

/// A leaf on its way into the log.
#[derive(Debug, Clone)]
pub struct Leaf {
    pub kind: LeafKind,
    /// `<tenant>/<procedure id>`.
    pub scope: String,
    pub at: Timestamp,
    pub object: i64,
    pub version: i32,
    pub commitment: [u8; 32],
    /// Queue ids of the leaves this one refers to.
    pub refers_to: Vec<i64>,
    /// A code from the published catalogue; staff acts only.
    pub reason: Option<&'static str>,
}

impl Leaf {
    pub(crate) fn time(&self) -> i64 {
        self.kind.time(self.at)
    }

    /// The entry's bytes, given the indices of the leaves it refers to. ASCII lines in a fixed order.
    #[must_use]
    pub fn entry(&self, indices: &[u64]) -> Vec<u8> {
        let mut lines = format!(
            "beteiligung/leaf/v1\ntype {}\nscope {}\ntime {}\ncommit {}\n",
            self.kind.as_str(),
            self.scope,
            self.time(),
            STANDARD.encode(self.commitment)
        );
        if !indices.is_empty() {
            let list: Vec<String> = indices.iter().map(ToString::to_string).collect();
            lines.push_str(&format!("refs {}\n", list.join(",")));
        }
        if let Some(reason) = self.reason {
            lines.push_str(&format!("reason {reason}\n"));
        }
        lines.into_bytes()
    }
}

/// Six words that stand for a commitment on the receipt, so that people can compare without hexadecimal.
/// Each word stands for 8 bits; the list has 256 words per language and lives with the texts.
#[must_use]
pub fn six_numbers(commitment: &[u8; 32]) -> [u8; 6] {
    let mut numbers = [0; 6];
    numbers.copy_from_slice(&commitment[..6]);
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(kind: LeafKind) -> Leaf {
        Leaf {
            kind,
            scope: "muenster/42".to_owned(),
            at: Timestamp::from_unix(1_795_430_545),
            object: 1,
            version: 1,
            commitment: [7; 32],
            refers_to: Vec::new(),
            reason: None,
        }
    }

    #[test]
    fn a_residents_leaf_tells_the_hour_and_a_staff_leaf_the_second() {
        assert_eq!(leaf(LeafKind::Contribution).time(), 1_795_428_000);
        assert_eq!(leaf(LeafKind::Moderation).time(), 1_795_430_545);
    }

    #[test]
    fn the_entry_has_its_lines_in_the_fixed_order() {
        let mut moderation = leaf(LeafKind::Moderation);
        moderation.reason = Some("insult");
        let entry = String::from_utf8(moderation.entry(&[3, 9])).unwrap();
        let commit = STANDARD.encode([7; 32]);
        assert_eq!(
            entry,
            format!(
                "beteiligung/leaf/v1\ntype moderation\nscope muenster/42\ntime 1795430545\ncommit {commit}\nrefs 3,9\nreason insult\n"
            )
        );
    }

    #[test]
    fn the_same_text_with_another_salt_has_another_commitment() {
        let text = serde_json::json!({"title": "Ja", "body": "Ich bin dafür"});
        let content = Content {
            kind: "proposal",
            scope: "muenster/42",
            text: &text,
            geometry: None,
            attachments: &[],
            category: None,
        };
        let one = commitment(&Salt([1; 32]), &content).unwrap();
        assert_ne!(one, commitment(&Salt([2; 32]), &content).unwrap());
        assert_eq!(one, commitment(&Salt([1; 32]), &content).unwrap());
    }
}
