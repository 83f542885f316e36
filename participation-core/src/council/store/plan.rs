//! Plans what is built because of a decision, and moves it on.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::StoreError;
use crate::contribution::Step;
use crate::council::{DecisionResult, MeasureAction, MeasureRefused, MeasureState, MeasureWords, NewMeasure};
use crate::language::{Language, NewText, ObjectKind};
use crate::notification::Message;
use crate::proposal::Status;
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::{decision, decision_link, measure, office, proposal};

use rooms::outcome::{CHUNK, Worded, tell};

pub(crate) fn plan(db: &mut Db, act: &Act, new: &NewMeasure, by: &Actor) -> Result<i64, MeasureRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    if new.finishes_on < new.starts_on {
        return Err(MeasureRefused::EndsBeforeStart);
    }
    let (result, paper): (DecisionResult, String) = decision::table
        .find(new.decision)
        .select((decision::result, decision::paper_reference))
        .first(db)
        .map_err(StoreError::from)?;
    if !matches!(result, DecisionResult::Accepted | DecisionResult::AcceptedChanged) {
        return Err(MeasureRefused::NotAccepted);
    }
    let known: i64 = office::table.find(new.office).count().get_result(db).map_err(StoreError::from)?;
    if known == 0 {
        return Err(MeasureRefused::UnknownOffice);
    }
    let id = act.ids.next();
    diesel::insert_into(measure::table)
        .values((
            measure::id.eq(id),
            measure::version.eq(1),
            measure::decision_id.eq(new.decision),
            measure::state.eq(MeasureState::Planned),
            measure::office_id.eq(new.office),
            measure::starts_on.eq(new.starts_on),
            measure::finishes_on.eq(new.finishes_on),
            measure::created_by.eq(by.staff),
            measure::created_at.eq(act.now),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    save_measure_words(db, act, id, &new.german)?;
    for words in new.translations.iter().filter(|words| words.language != Language::De) {
        save_measure_words(db, act, id, words)?;
    }
    rooms::staff::audit(db, act, by, role, Deed::MeasurePlanned, &Object::decision(new.decision, &paper))?;
    Ok(id)
}

fn save_measure_words(db: &mut Db, act: &Act, object: i64, words: &MeasureWords) -> Result<(), StoreError> {
    for (field, body) in [("title", Some(&words.title)), ("cost", words.cost.as_ref()), ("goal", words.goal.as_ref())] {
        let Some(body) = body else { continue };
        let text = NewText {
            object_kind: ObjectKind::Measure,
            object,
            field: field.to_owned(),
            language: words.language,
            body: body.to_string(),
            method: words.method,
            reviewer: None,
        };
        rooms::language::save(db, &text, act.now)?;
    }
    Ok(())
}

pub(crate) fn move_measure(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    action: MeasureAction,
    by: &Actor,
) -> Result<(), MeasureRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    let (seen, state, of): (i32, MeasureState, i64) = measure::table
        .find(id)
        .select((measure::version, measure::state, measure::decision_id))
        .first(db)
        .map_err(StoreError::from)?;
    let next = state.after(action)?;
    let row = measure::table.find(id).filter(measure::version.eq(version));
    let moved = (measure::state.eq(next), measure::version.eq(version + 1));
    let (changed, status, step, deed) = match action {
        MeasureAction::Start => (
            diesel::update(row).set((moved, measure::started_at.eq(Some(act.now)))).execute(db),
            Status::Underway,
            Step::Started,
            Deed::MeasureStarted,
        ),
        MeasureAction::Finish => (
            diesel::update(row).set((moved, measure::finished_at.eq(Some(act.now)))).execute(db),
            Status::Done,
            Step::Finished,
            Deed::MeasureFinished,
        ),
    };
    if changed.map_err(StoreError::from)? != 1 || seen != version {
        return Err(StoreError::Changed.into());
    }
    let ids: Vec<i64> = decision_link::table
        .filter(decision_link::decision_id.eq(of))
        .select(decision_link::contribution_id)
        .load(db)
        .map_err(StoreError::from)?;
    for chunk in ids.chunks(CHUNK) {
        diesel::update(proposal::table.filter(proposal::id.eq_any(chunk)))
            .set(proposal::status.eq(status))
            .execute(db)
            .map_err(StoreError::from)?;
    }
    rooms::contribution::record_many(db, act, &ids, &step, "office")?;
    let paper: String =
        decision::table.find(of).select(decision::paper_reference).first(db).map_err(StoreError::from)?;
    rooms::staff::audit(db, act, by, role, deed, &Object::decision(of, &paper))?;
    let title = Worded::load(db, (ObjectKind::Measure, id), "title")?;
    Ok(tell(db, act, &ids, |contact| Message::Measure {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        title: title.body(contact.language),
        in_language: title.other(contact.language),
        finished: action == MeasureAction::Finish,
    })?)
}
