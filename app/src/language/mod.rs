//! Sprachfassungen at the desk: writing texts beside their source, and what no longer says the same.
//! Rules are in `participation_core::language` and `participation_core::procedure::work`.

pub mod advice;
pub mod desk;
pub mod editor;
mod marks;
pub mod write;

use participation_core::language::{Freshness, Method, Variant, freshness};

use crate::Language;
use crate::ui::chip::Status;

/// What a text is called in a language: Leichte Sprache is one only when readers have looked at it.
pub(crate) fn status(variant: Option<&Variant>, german: Option<&Variant>) -> Status {
    let Some(variant) = variant.filter(|variant| !variant.body.trim().is_empty()) else { return Status::Missing };
    match (freshness(variant, german), variant.method) {
        (Freshness::Stale { .. }, _) => Status::Stale,
        (Freshness::Current, Method::Machine) => Status::Machine,
        (Freshness::Current, Method::Reviewed)
            if variant.reviewer.is_some() || variant.language != Language::DeSimple =>
        {
            Status::Reviewed
        }
        (Freshness::Current, Method::Human | Method::Reviewed) if variant.language == Language::DeSimple => {
            Status::Draft
        }
        (Freshness::Current, Method::Human | Method::Reviewed) => Status::Current,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timestamp;

    fn variant(language: Language, method: Method, reviewer: Option<&str>, revision: i32) -> Variant {
        let at = Timestamp::from_unix(0);
        Variant {
            language,
            body: "Text".into(),
            source_revision: revision,
            method,
            reviewer: reviewer.map(str::to_owned),
            reviewed_at: None,
            edited_at: at,
        }
    }

    #[test]
    fn leichte_sprache_is_a_draft_until_readers_have_looked_at_it() {
        let german = variant(Language::De, Method::Human, None, 2);
        let of = |method, reviewer, revision| {
            status(Some(&variant(Language::DeSimple, method, reviewer, revision)), Some(&german))
        };
        assert_eq!(of(Method::Human, None, 2), Status::Draft);
        assert_eq!(of(Method::Reviewed, None, 2), Status::Draft);
        assert_eq!(of(Method::Reviewed, Some("Lesegruppe"), 2), Status::Reviewed);
        assert_eq!(of(Method::Reviewed, Some("Lesegruppe"), 1), Status::Stale);
        assert_eq!(of(Method::Machine, None, 2), Status::Machine);
        assert_eq!(status(None, Some(&german)), Status::Missing);
    }
}
