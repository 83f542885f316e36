//! Reads and saves the words of a decision and its measures.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::Row;
use crate::{StoreError, Timestamp};
use crate::council::{FIELDS, FieldText, RETRACTION, RewordRefused, Rewording, Worded};
use crate::measure::{MEASURE_FIELDS, Measure};
use crate::language::{Language, NewText, ObjectKind};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::decision;

pub(crate) fn worded(db: &mut Db, id: i64) -> Result<Worded, StoreError> {
    let row: Row = decision::table.find(id).select(Row::as_select()).first(db)?;
    let decision: crate::council::Decision = row.into();
    let measures = super::measures(db, std::slice::from_ref(&decision))?;
    let objects: Vec<(ObjectKind, i64)> = std::iter::once((ObjectKind::Decision, id))
        .chain(measures.iter().flat_map(Measure::objects))
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
        let named = matches!(text.kind, ObjectKind::Measure | ObjectKind::Milestone);
        named && text.language == Language::De && text.field == "title" && text.body.is_none()
    };
    if new.texts.iter().any(|text| title_gone(&text)) {
        return Err(RewordRefused::TitleMissing);
    }
    let (german, others): (Vec<&FieldText>, Vec<&FieldText>) =
        new.texts.iter().filter(|text| is_of(&before, text)).partition(|text| text.language == Language::De);
    for text in german.into_iter().chain(others).filter(|text| text.is_touched(before.variant(text.object, text.field, text.language))) {
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

/// Texts of this decision, its measures, their milestones and the reasons that were given. What the body decided stays in
/// German as it was recorded, and so does what somebody gave as a reason.
fn is_of(before: &Worded, text: &FieldText) -> bool {
    let german = text.language == Language::De;
    match text.kind {
        ObjectKind::Decision => {
            let known = FIELDS.contains(&text.field) || text.field == RETRACTION;
            text.object == before.decision.id && !german && known
        }
        ObjectKind::Measure => {
            before.measures.iter().any(|measure| measure.id == text.object) && MEASURE_FIELDS.contains(&text.field)
        }
        ObjectKind::Milestone => {
            let mut own = before.measures.iter().flat_map(|measure| &measure.milestones);
            own.any(|milestone| milestone.id == text.object) && text.field == "title"
        }
        ObjectKind::MeasureEvent => {
            let mut own = before.measures.iter().flat_map(|measure| &measure.events);
            own.any(|event| event.id == text.object) && text.field == "reason" && !german
        }
        _ => false,
    }
}
