//! What is missing before a procedure may be published: pure.

use super::{NEEDED_FIELDS, TextRow};
use crate::language::{Freshness, Language, ObjectKind, freshness};

/// What is wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapKind {
    Missing,
    Stale,
}

/// A text that keeps a procedure from being published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    pub object_kind: ObjectKind,
    pub object: i64,
    pub field: String,
    pub language: Language,
    pub kind: GapKind,
}

/// Every gap: German texts without which nothing appears, then, for each text there is in German, each required
/// language in which it is missing or no longer says the same.
#[must_use]
pub fn gaps(procedure: i64, rows: &[TextRow], required: &[Language]) -> Vec<Gap> {
    let missing_german = NEEDED_FIELDS.iter().filter(|field| {
        !rows.iter().any(|row| row.object == procedure && row.field == **field && has(row, Language::De))
    });
    let mut gaps: Vec<Gap> = missing_german
        .map(|field| Gap {
            object_kind: ObjectKind::Procedure,
            object: procedure,
            field: (*field).to_owned(),
            language: Language::De,
            kind: GapKind::Missing,
        })
        .collect();
    gaps.extend(gaps_in(rows, required));
    gaps
}

/// For each text there is in German, each required language in which it is missing or no longer says the same.
#[must_use]
pub(crate) fn gaps_in(rows: &[TextRow], required: &[Language]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for row in rows.iter().filter(|row| has(row, Language::De)) {
        for language in required.iter().copied().filter(|language| *language != Language::De) {
            if let Some(kind) = gap(row, language) {
                gaps.push(Gap { object_kind: row.kind, object: row.object, field: row.field.clone(), language, kind });
            }
        }
    }
    gaps
}

fn has(row: &TextRow, language: Language) -> bool {
    row.variants.iter().any(|variant| variant.language == language && !variant.body.trim().is_empty())
}

fn gap(row: &TextRow, language: Language) -> Option<GapKind> {
    if !has(row, language) {
        return Some(GapKind::Missing);
    }
    let german = row.variants.iter().find(|variant| variant.language == Language::De);
    let variant = row.variants.iter().find(|variant| variant.language == language)?;
    match freshness(variant, german) {
        Freshness::Current => None,
        Freshness::Stale { .. } => Some(GapKind::Stale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timestamp;
    use crate::language::{Method, Variant};

    fn variant(language: Language, source_revision: i32, body: &str) -> Variant {
        let edited_at = Timestamp::from_unix(0);
        Variant {
            language,
            body: body.into(),
            source_revision,
            method: Method::Human,
            reviewer: None,
            reviewed_at: None,
            edited_at,
        }
    }

    fn row(field: &str, variants: Vec<Variant>) -> TextRow {
        TextRow { kind: ObjectKind::Procedure, object: 1, field: field.into(), variants }
    }

    #[test]
    fn every_missing_and_stale_variant_is_named_and_nothing_else() {
        let rows = [
            row(
                "title",
                vec![variant(Language::De, 1, "A"), variant(Language::En, 1, "A"), variant(Language::Ar, 1, "A")],
            ),
            row("summary", vec![variant(Language::De, 2, "B"), variant(Language::En, 1, "B")]),
            row(
                "about",
                vec![variant(Language::De, 1, "C"), variant(Language::En, 1, "C"), variant(Language::Ar, 1, " ")],
            ),
            row("quote", vec![variant(Language::De, 1, "")]),
        ];
        let found: Vec<(String, Language, GapKind)> = gaps(1, &rows, &[Language::De, Language::En, Language::Ar])
            .into_iter()
            .map(|gap| (gap.field, gap.language, gap.kind))
            .collect();
        assert_eq!(
            found,
            [
                ("summary".into(), Language::En, GapKind::Stale),
                ("summary".into(), Language::Ar, GapKind::Missing),
                ("about".into(), Language::Ar, GapKind::Missing),
            ]
        );
    }

    #[test]
    fn a_language_that_is_not_required_leaves_no_gap_but_german_always_does() {
        let rows = [row("title", vec![variant(Language::De, 1, "A")])];
        let found = gaps(1, &rows, &[Language::De]);
        let fields: Vec<&str> = found.iter().map(|gap| gap.field.as_str()).collect();
        assert_eq!(fields, ["summary", "about"]);
        assert!(found.iter().all(|gap| gap.language == Language::De && gap.kind == GapKind::Missing));
    }
}
