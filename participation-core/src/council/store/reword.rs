//! Reads and saves the words of a decision and its measures.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::Row;
use crate::{StoreError, Timestamp};
use crate::council::{FIELDS, FieldText, MEASURE_FIELDS, RewordRefused, Rewording, Worded};
use crate::language::{Language, NewText, ObjectKind, Variant};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::decision;

pub(crate) fn worded(db: &mut Db, id: i64) -> Result<Worded, StoreError> {
    let row: Row = decision::table.find(id).select(Row::as_select()).first(db)?;
    let decision: crate::council::Decision = row.into();
    let measures = super::measures(db, std::slice::from_ref(&decision))?;
    let objects: Vec<(ObjectKind, i64)> = std::iter::once((ObjectKind::Decision, id))
        .chain(measures.iter().map(|measure| (ObjectKind::Measure, measure.id)))
        .collect();
    Ok(Worded { decision, measures, variants: rooms::language::variants(db, &objects)? })
}

pub(crate) fn reword(db: &mut Db, act: &Act, new: &Rewording, by: &Actor) -> Result<(), RewordRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    let before = worded(db, new.decision)?;
    // Forms carry milliseconds.
    let millis = |at: Option<Timestamp>| at.map(|at| at.utc().timestamp_millis());
    if millis(before.saved_at()) != millis(new.seen) {
        return Err(StoreError::Changed.into());
    }
    let title_gone = |text: &&FieldText| {
        text.kind == ObjectKind::Measure && text.language == Language::De && text.field == "title" && text.body.is_none()
    };
    if new.texts.iter().any(|text| title_gone(&text)) {
        return Err(RewordRefused::TitleMissing);
    }
    let (german, others): (Vec<&FieldText>, Vec<&FieldText>) =
        new.texts.iter().filter(|text| is_of(&before, text)).partition(|text| text.language == Language::De);
    for text in german.into_iter().chain(others).filter(|text| is_touched(&before, text)) {
        let new = NewText {
            object_kind: text.kind,
            object: text.object,
            field: text.field.to_owned(),
            language: text.language,
            body: text.body.as_ref().map_or_else(String::new, ToString::to_string),
            method: text.method,
            reviewer: None,
        };
        rooms::language::save(db, &new, act.now)?;
    }
    let object = Object::decision(new.decision, &before.decision.paper);
    Ok(rooms::staff::audit(db, act, by, role, Deed::TextSaved, &object)?)
}

/// Texts of this decision and its measures; what the body decided stays in German as it was recorded.
fn is_of(before: &Worded, text: &FieldText) -> bool {
    match text.kind {
        ObjectKind::Decision => {
            text.object == before.decision.id && text.language != Language::De && FIELDS.contains(&text.field)
        }
        ObjectKind::Measure => {
            before.measures.iter().any(|measure| measure.id == text.object) && MEASURE_FIELDS.contains(&text.field)
        }
        _ => false,
    }
}

fn is_touched(before: &Worded, text: &FieldText) -> bool {
    let body = text.body.as_ref().map_or("", |body| body.as_str());
    let same = |stored: &Variant| {
        let method = text.language == Language::De || body.is_empty() || stored.method == text.method;
        stored.body == body && method && !text.confirmed
    };
    before.variant(text.object, text.field, text.language).map_or(!body.is_empty(), |stored| !same(stored))
}
