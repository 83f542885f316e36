//! A decision's words in every language, as they are recorded.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::council::{FIELDS, NewDecision};
use crate::language::{Language, Method, NewText, ObjectKind};
use crate::storage::Act;
use crate::storage::schema::text_variant;
use crate::StoreError;

/// One language of one field.
struct Said {
    field: &'static str,
    language: Language,
    method: Method,
    body: String,
}

/// The German words first, since the others render them. What a correction only carries along renders the German words
/// of the wrong record, and is older than the right ones where these are others.
pub(super) fn save(db: &mut Db, act: &Act, new: &NewDecision, id: i64) -> Result<(), StoreError> {
    let before = before(db, new.corrects.as_ref().map(|wrong| wrong.decision))?;
    let all = said(new);
    for field in FIELDS {
        let of_field = || all.iter().filter(move |own| own.field == field);
        let known = |own: &Said| before.iter().any(|old| (&*old.0, old.1, &*old.2) == (own.field, own.language, &*own.body));
        let german = of_field().find(|own| own.language == Language::De);
        let old = before.iter().find(|old| old.0 == field && old.1 == Language::De);
        let moved_on = german.zip(old).filter(|(own, old)| own.body != old.2);
        let (carried, others): (Vec<&Said>, Vec<&Said>) = of_field()
            .filter(|own| own.language != Language::De)
            .partition(|own| moved_on.is_some() && known(own));
        let earlier = moved_on.map(|(own, old)| Said { body: old.2.clone(), ..*own });
        for own in earlier.iter().chain(carried).chain(german).chain(others) {
            let text = NewText {
                object_kind: ObjectKind::Decision,
                object: id,
                field: own.field.to_owned(),
                language: own.language,
                body: own.body.clone(),
                method: own.method,
                reviewer: None,
            };
            rooms::language::save(db, &text, act.now)?;
        }
    }
    Ok(())
}

fn said(new: &NewDecision) -> Vec<Said> {
    let german = (Language::De, Method::Human, [Some(&new.wording), new.stance.reason(), new.early_reason.as_ref()]);
    let others = new.translations.iter().filter(|words| words.language != Language::De).map(|words| {
        (words.language, words.method, [words.wording.as_ref(), words.reason.as_ref(), words.early.as_ref()])
    });
    let by_language = std::iter::once(german).chain(others);
    by_language
        .flat_map(|(language, method, texts)| {
            FIELDS.into_iter().zip(texts).filter_map(move |(field, text)| {
                Some(Said { field, language, method, body: text?.to_string() })
            })
        })
        .collect()
}

/// The words of the wrong record.
fn before(db: &mut Db, decision: Option<i64>) -> Result<Vec<(String, Language, String)>, StoreError> {
    let Some(decision) = decision else { return Ok(Vec::new()) };
    Ok(text_variant::table
        .filter(text_variant::object_kind.eq(ObjectKind::Decision))
        .filter(text_variant::object_id.eq(decision))
        .select((text_variant::field, text_variant::language, text_variant::body))
        .load(db)?)
}
