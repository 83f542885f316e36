//! Reads the queue of owed answers, and keeps whose they are.

use std::collections::HashMap;

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Kind, Reference, State};
use crate::language::Language;
use crate::notification::{Message, Outgoing};
use crate::outcome::AnswerState;
use crate::outcome::owed::{DutyRefused, Owed, Queue, Record};
use crate::staff::{Actor, Deed, Object, Permission, StaffId};
use crate::storage::Act;
use crate::storage::schema::{answer, answer_also, contribution, duty, office, proposal};
use crate::{StoreError, Timestamp};

type Waiting<'a> = contribution::BoxedQuery<'a, <Db as diesel::Connection>::Backend>;

/// Contributions that anyone can see and that nobody has answered.
fn waiting<'a>(office: Option<i64>) -> Waiting<'a> {
    let query = contribution::table
        .filter(contribution::answer_due.is_not_null())
        .filter(contribution::state.eq(State::Listed))
        .into_boxed();
    match office {
        Some(office) => query.filter(rooms::outcome::in_charge().eq(office)),
        None => query,
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = contribution)]
struct Row {
    id: i64,
    reference: Reference,
    headline: String,
    kind: Kind,
    answer_due: Option<Timestamp>,
}

/// Ten queries, whatever the number of rows.
pub(crate) fn queue(db: &mut Db, office: Option<i64>, limit: i64, now: Timestamp) -> Result<Queue, StoreError> {
    let rows: Vec<(Row, Option<i64>)> = waiting(office)
        .order((contribution::answer_due, contribution::id))
        .limit(limit)
        .select((Row::as_select(), rooms::outcome::in_charge()))
        .load(db)?;
    let beside = Beside::load(db, &rows.iter().map(|(row, _)| row.id).collect::<Vec<_>>())?;
    Ok(Queue {
        total: waiting(office).count().get_result(db)?,
        late: waiting(office).filter(contribution::answer_due.lt(now)).count().get_result(db)?,
        record: record(db, now)?,
        owed: rows.into_iter().filter_map(|(row, office)| beside.complete(row, office)).collect(),
    })
}

/// What the rows' other tables say, by contribution.
struct Beside {
    endorsements: HashMap<i64, i32>,
    offices: HashMap<i64, String>,
    duties: HashMap<i64, (Option<StaffId>, i32)>,
    drafts: HashMap<i64, (AnswerState, StaffId)>,
}

impl Beside {
    fn load(db: &mut Db, ids: &[i64]) -> Result<Self, StoreError> {
        let duties: Vec<(i64, Option<StaffId>, i32)> = duty::table
            .filter(duty::contribution_id.eq_any(ids))
            .select((duty::contribution_id, duty::staff_id, duty::reminders))
            .load(db)?;
        let drafts: Vec<(i64, AnswerState, StaffId)> = answer::table
            .filter(answer::contribution_id.eq_any(ids))
            .filter(answer::state.ne(AnswerState::Released))
            .select((answer::contribution_id, answer::state, answer::author_id))
            .load(db)?;
        let shared: Vec<(i64, AnswerState, StaffId)> = answer_also::table
            .inner_join(answer::table.on(answer::id.eq(answer_also::answer_id)))
            .filter(answer_also::contribution_id.eq_any(ids))
            .filter(answer::state.ne(AnswerState::Released))
            .select((answer_also::contribution_id, answer::state, answer::author_id))
            .load(db)?;
        let endorsements: Vec<(i64, i32)> =
            proposal::table.filter(proposal::id.eq_any(ids)).select((proposal::id, proposal::endorsements)).load(db)?;
        let offices: Vec<(i64, String)> = office::table.select((office::id, office::name)).load(db)?;
        Ok(Self {
            endorsements: endorsements.into_iter().collect(),
            offices: offices.into_iter().collect(),
            duties: duties.into_iter().map(|(id, staff, reminders)| (id, (staff, reminders))).collect(),
            drafts: drafts.into_iter().chain(shared).map(|(id, state, author)| (id, (state, author))).collect(),
        })
    }

    fn complete(&self, row: Row, office: Option<i64>) -> Option<Owed> {
        let (taken_by, reminders) = self.duties.get(&row.id).copied().unwrap_or_default();
        let draft = self.drafts.get(&row.id);
        Some(Owed {
            due: row.answer_due?,
            endorsements: self.endorsements.get(&row.id).copied(),
            office: office.and_then(|id| self.offices.get(&id).cloned()),
            staff: taken_by.or(draft.map(|(_, author)| *author)),
            draft: draft.map(|(state, _)| *state),
            reminders,
            reference: row.reference,
            headline: row.headline,
            kind: row.kind,
        })
    }
}

fn record(db: &mut Db, now: Timestamp) -> Result<Record, StoreError> {
    let kept = rooms::outcome::kept(db, None, now)?;
    Ok(Record::of(kept.into_iter().map(|own| (own.days, own.on_time)).collect()))
}

fn id_of(db: &mut Db, reference: &Reference) -> Result<i64, StoreError> {
    Ok(contribution::table.filter(contribution::reference.eq(reference)).select(contribution::id).first(db)?)
}

pub(crate) fn take(db: &mut Db, _act: &Act, reference: &Reference, by: &Actor) -> Result<(), DutyRefused> {
    by.role_for(Permission::DraftAnswers)?;
    let id = id_of(db, reference)?;
    diesel::insert_into(duty::table)
        .values((duty::contribution_id.eq(id), duty::staff_id.eq(Some(by.staff)), duty::reminders.eq(0)))
        .on_conflict(duty::contribution_id)
        .do_update()
        .set(duty::staff_id.eq(Some(by.staff)))
        .execute(db)
        .map_err(StoreError::from)?;
    Ok(())
}

pub(crate) fn remind(db: &mut Db, act: &Act, reference: &Reference, by: &Actor) -> Result<(), DutyRefused> {
    let role = by.role_for(Permission::HandOver)?;
    let id = id_of(db, reference)?;
    count_reminder(db, act, id)?;
    rooms::staff::audit(db, act, by, role, Deed::OfficeReminded, &Object::contribution(id, reference))?;
    Ok(mail_office(db, act, id, reference)?)
}

/// At most one a day.
fn count_reminder(db: &mut Db, act: &Act, id: i64) -> Result<(), DutyRefused> {
    let before: Option<Option<Timestamp>> =
        duty::table.find(id).select(duty::reminded_at).first(db).optional().map_err(StoreError::from)?;
    if before.flatten().is_some_and(|at| at.city_day() == act.now.city_day()) {
        return Err(DutyRefused::RemindedToday);
    }
    diesel::insert_into(duty::table)
        .values((duty::contribution_id.eq(id), duty::reminders.eq(1), duty::reminded_at.eq(Some(act.now))))
        .on_conflict(duty::contribution_id)
        .do_update()
        .set((duty::reminders.eq(duty::reminders + 1), duty::reminded_at.eq(Some(act.now))))
        .execute(db)
        .map_err(StoreError::from)?;
    Ok(())
}

fn mail_office(db: &mut Db, act: &Act, id: i64, reference: &Reference) -> Result<(), StoreError> {
    let (headline, due, office): (String, Option<Timestamp>, Option<i64>) = contribution::table
        .find(id)
        .select((contribution::headline, contribution::answer_due, rooms::outcome::in_charge()))
        .first(db)?;
    let Some(office) = office else { return Ok(()) };
    let address: Option<String> = office::table.find(office).select(office::email).first(db)?;
    let Some(recipient) = address else { return Ok(()) };
    let message = Message::Reminder { reference: reference.clone(), headline, due };
    let mail = Outgoing { recipient, language: Language::De, message };
    rooms::notification::queue(db, act.ids.next(), &mail, act.now)
}
