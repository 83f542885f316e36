//! Support for a proposal, and what becomes of it.

use crate::contribution::Reference;
use crate::procedure::{Closed, Voice};
use crate::voice::VoiceProof;
use crate::{Language, StoreError};

/// Support for a proposal.
#[derive(Clone)]
pub struct Endorsement {
    pub proposal: Reference,
    pub proof: VoiceProof,
    pub language: Language,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endorsed {
    Counted,
    /// This voice counted before; it counts once.
    CountedBefore,
    /// A mail is on its way; the voice counts when its link is opened and confirmed.
    AwaitsMail,
}

/// Why a voice was not taken.
#[derive(Debug, thiserror::Error)]
pub enum EndorseRefused {
    #[error(transparent)]
    Closed(#[from] Closed),
    /// The procedure counts another kind of voice.
    #[error("this procedure counts {0:?}")]
    OtherVoice(Voice),
    /// It is decided already: nobody collects for it any more.
    #[error("the proposal is decided")]
    Decided,
    #[error("no such code")]
    UnknownCode,
    #[error("no such token, or it is too old")]
    UnknownToken,
    #[error(transparent)]
    Store(#[from] StoreError),
}
