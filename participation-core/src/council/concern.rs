//! What a decision is about, as everybody may read it: its procedures, and the published contributions it is tied to.

use super::Decision;
use crate::contribution::{Kind, Reference};
use crate::language::Language;

/// Contributions that are named beside a decision; of the others only the number is said.
pub const NAMED: i64 = 5;

/// What one decision is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    pub decision: i64,
    /// Its own procedure first, published or not, then those of its published contributions.
    pub procedures: Vec<i64>,
    /// The first [`NAMED`] published contributions, in the order they arrived; what joined another one is that one.
    pub named: Vec<Concerned>,
    /// How many published contributions there are in all.
    pub total: i64,
}

impl Concern {
    pub(crate) fn untied(decision: &Decision) -> Self {
        let procedures = decision.procedure.into_iter().collect();
        Self { decision: decision.id, procedures, named: Vec::new(), total: 0 }
    }
}

/// A published proposal or location report that a decision is tied to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concerned {
    pub reference: Reference,
    pub kind: Kind,
    pub headline: String,
    /// The language it was handed in in.
    pub language: Language,
}
