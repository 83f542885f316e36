//! Moderation at the desk: the queue, reading one contribution, deciding; and for residents the rules and the objection.
//! What may be decided by whom stands in `participation_core::moderation`.

pub mod appeal;
pub mod decide;
pub mod desk;
pub mod queue;
pub mod read;
pub mod rules;
pub mod whole;

use crate::key;
use crate::locale::Key;
use participation_core::contribution::HiddenReason;
use participation_core::moderation::Hint;

/// Most characters of a word to the author, and of an objection.
pub const NOTE_LIMIT: usize = 1_000;
pub const WORDS_LIMIT: usize = 2_000;

/// What was found in a text.
pub fn hint_words(hint: Hint) -> Key {
    match hint {
        Hint::Email => key!("moderation-hint-email"),
        Hint::Telephone => key!("moderation-hint-telephone"),
        Hint::Link => key!("moderation-hint-link"),
        Hint::Shouting => key!("moderation-hint-shouting"),
    }
}

/// The name of a reason in the published catalogue.
pub fn reason_name(reason: HiddenReason) -> Key {
    match reason {
        HiddenReason::Insult => key!("moderation-reason-insult"),
        HiddenReason::PersonalData => key!("moderation-reason-personal-data"),
        HiddenReason::Advertising => key!("moderation-reason-advertising"),
        HiddenReason::OffTopic => key!("moderation-reason-off-topic"),
        HiddenReason::Unlawful => key!("moderation-reason-unlawful"),
        HiddenReason::Duplicate => key!("moderation-reason-duplicate"),
    }
}
