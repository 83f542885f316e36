//! What somebody types in the editor of texts.

use participation_core::Language;
use participation_core::language::Method;
use participation_core::procedure::work::{TextEdit, TextRow};

/// A text in a person's words, by whoever has seen what stands there now.
pub fn typed(row: &TextRow, language: Language, body: &str) -> TextEdit {
    let now = row.variants.iter().find(|variant| variant.language == language);
    TextEdit {
        kind: row.kind,
        object: row.object,
        field: row.field.clone(),
        language,
        body: body.into(),
        method: Method::Human,
        reviewer: None,
        reviewed_on: None,
        seen: now.map(|variant| variant.edited_at),
    }
}
