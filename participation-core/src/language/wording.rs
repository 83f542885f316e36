//! One short text as somebody writes it: in German, and in what other languages there are.

use super::{Language, Method, NewText, ObjectKind};
use crate::PlainText;

/// A text with its translations, to be stored under one field of one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    pub german: PlainText,
    /// In other languages, with how each came about.
    pub translations: Vec<(Language, Method, PlainText)>,
}

impl Wording {
    /// In German alone.
    #[must_use]
    pub fn german(german: PlainText) -> Self {
        Self { german, translations: Vec::new() }
    }

    /// What is to be stored: German first, so that the others know which text they render.
    #[must_use]
    pub fn texts(&self, (object_kind, object): (ObjectKind, i64), field: &str) -> Vec<NewText> {
        let german = std::iter::once((Language::De, Method::Human, &self.german));
        let others = self.translations.iter().filter(|(language, ..)| *language != Language::De);
        german
            .chain(others.map(|(language, method, body)| (*language, *method, body)))
            .map(|(language, method, body)| NewText {
                object_kind,
                object,
                field: field.to_owned(),
                language,
                body: body.to_string(),
                method,
                reviewer: None,
            })
            .collect()
    }
}
