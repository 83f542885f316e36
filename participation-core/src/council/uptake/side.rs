//! Dafür oder dagegen: whether a contribution speaks for or against the paper that takes it up. The office reads it and
//! says so, by role and on record; nothing is guessed from words, and what nobody has read has no side.

use super::{Uptake, UptakeRefused};
use crate::contribution::{Kind, Reference};
use crate::staff::Actor;
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

use super::{postgresql, sqlite};

word_type! {
    /// What a contribution says to what the paper proposes.
    Side {
        For = "for",
        Against = "against",
        /// About the same matter, without a wish for or against.
        Neutral = "neutral",
    }
}

/// Contributions on one page of the form.
pub const SIDES_PAGE: i64 = 50;

/// A contribution of an uptake with the side it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sided {
    pub reference: Reference,
    pub kind: Kind,
    pub headline: String,
    pub language: Language,
    pub side: Option<Side>,
    /// The role that said so, and when.
    pub said: Option<(String, Timestamp)>,
}

/// One page of an uptake's contributions, in the order they arrived.
#[derive(Debug, Clone)]
pub struct Sides {
    pub uptake: Uptake,
    pub contributions: Vec<Sided>,
    pub more: bool,
}

/// The published contributions of an uptake; pages count from 1.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown and ended uptakes.
pub async fn sides(storage: &Storage, uptake: i64, page: i64) -> Result<Sides, StoreError> {
    on_reader!(storage, sides(uptake, page.clamp(1, 10_000)))
}

/// Says of some contributions on which side they are; `None` takes it back. Gives how many became different: where
/// nothing does, nothing is stored.
///
/// # Errors
/// [`UptakeRefused`]; [`StoreError::Changed`] when `version` has moved on, [`UptakeRefused::Unknown`] for contributions
/// that the uptake does not have.
pub async fn say_sides(
    storage: &Storage,
    (uptake, version): (i64, i32),
    said: Vec<(Reference, Option<Side>)>,
    by: Actor,
    now: Timestamp,
) -> Result<usize, UptakeRefused> {
    let act = storage.act(now);
    on_writer!(storage, say_sides(&act, (uptake, version), &said, &by))
}
