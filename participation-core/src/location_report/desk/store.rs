//! Reads what waits at the desk, and stores what the desk says.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Reference, State, Step};
use crate::language::{Language, ObjectKind};
use crate::location_report::desk::{Change, ChangeRefused, DeskFilter, DeskPage, DeskRow, ROWS};
use crate::location_report::{Status, answer_due};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::schema::{contribution, location_report};
use crate::storage::{Act, Keys};
use crate::{StoreError, Timestamp};

#[derive(Queryable, Selectable)]
#[diesel(table_name = location_report)]
struct Own {
    title: String,
    category_id: i64,
    status: Status,
    affected: i32,
    submitted_at: Timestamp,
}

type DeskRowRead = (Own, i64, Reference, State, Option<String>, Option<Timestamp>);

pub(crate) fn list(db: &mut Db, filter: &DeskFilter, language: Language) -> Result<DeskPage, StoreError> {
    const OPEN: [Status; 3] = [Status::New, Status::Examined, Status::InWork];
    let statuses = if filter.statuses.is_empty() { &OPEN[..] } else { &filter.statuses[..] };
    let mut query = location_report::table
        .inner_join(contribution::table.on(contribution::id.eq(location_report::id)))
        .filter(location_report::status.eq_any(statuses))
        .filter(contribution::state.eq_any([State::Unread, State::Listed]))
        .into_boxed();
    let mut counted = location_report::table
        .group_by(location_report::status)
        .select((location_report::status, diesel::dsl::count_star()))
        .filter(location_report::listed.eq(true))
        .into_boxed();
    if let Some(office) = filter.office {
        let own = contribution::table
            .filter(contribution::id.eq(location_report::id))
            .filter(rooms::outcome::in_charge().eq(office));
        query = query.filter(rooms::outcome::in_charge().eq(office));
        counted = counted.filter(diesel::dsl::exists(own));
    }
    let mut rows: Vec<DeskRowRead> = query
        .order(location_report::id)
        .limit(ROWS + 1)
        .offset((filter.page.clamp(1, 500) - 1) * ROWS)
        .select((
            Own::as_select(),
            contribution::procedure_id,
            contribution::reference,
            contribution::state,
            contribution::place,
            contribution::answer_due,
        ))
        .load(db)?;
    let has_more = i64::try_from(rows.len()).is_ok_and(|shown| shown > ROWS);
    rows.truncate(usize::try_from(ROWS).unwrap_or(usize::MAX));
    let by_status: Vec<(Status, i64)> = counted.load(db)?;
    let count = |status: &Status| by_status.iter().find(|(own, _)| own == status).map_or(0, |(_, amount)| *amount);
    let mut objects: Vec<(ObjectKind, i64)> = rows.iter().map(|row| (ObjectKind::Category, row.0.category_id)).collect();
    objects.sort_unstable_by_key(|(_, id)| *id);
    objects.dedup();
    Ok(DeskPage {
        texts: rooms::language::texts(db, &objects, language)?,
        counts: Status::ALL.iter().map(|status| (*status, count(status))).collect(),
        rows: rows.into_iter().map(desk_row).collect(),
        has_more,
    })
}

fn desk_row((row, procedure, reference, state, place, answer_due): DeskRowRead) -> DeskRow {
    DeskRow {
        reference,
        procedure,
        state,
        title: row.title,
        category: row.category_id,
        place,
        status: row.status,
        affected: row.affected,
        submitted_at: row.submitted_at,
        answer_due,
    }
}

pub(crate) fn change(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    change: &Change,
    by: &Actor,
) -> Result<(), ChangeRefused> {
    let role = by.role_for(Permission::DraftAnswers)?;
    let page = rooms::location_report::at_desk(db, &change.report, change.office, Language::De)?;
    let report = &page.report;
    if report.version != change.version {
        return Err(StoreError::Changed.into());
    }
    let next = report.status.after(change.to)?;
    let finished_at = next.is_finished().then_some(act.now);
    let promise = promise(db, report.id)?;
    let changed = diesel::update(location_report::table)
        .filter(location_report::id.eq(report.id))
        .filter(location_report::version.eq(change.version))
        .set((
            location_report::status.eq(next),
            location_report::version.eq(change.version + 1),
            location_report::finished_at.eq(finished_at),
            location_report::due_before.eq(promise.filter(|_| next.is_finished())),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    if changed != 1 {
        return Err(StoreError::Changed.into());
    }
    // What is finished with a reason is answered: the clock stops, and runs again when it is taken up again.
    let due = match (report.status.is_finished(), next.is_finished()) {
        (_, true) => None,
        (true, false) => promise.or_else(|| Some(answer_due(&page.procedure.procedure, act.now))),
        (false, false) => report.answer_due,
    };
    diesel::update(contribution::table.find(report.id))
        .set(contribution::answer_due.eq(due))
        .execute(db)
        .map_err(StoreError::from)?;
    let step = Step::Reported { status: next, reason: change.reason.to_string() };
    rooms::contribution::record(db, act, report.id, &step, role.as_str(), true)?;
    rooms::staff::audit(db, act, by, role, Deed::ReportChanged, &Object::contribution(report.id, &report.reference))?;
    Ok(rooms::affected::tell(db, act, keys, (report.id, &report.reference, &report.title), next)?)
}

/// By when a report's answer was promised: the day that runs, or the one that finishing it has kept. What was finished
/// twice, or answered before it was finished, has kept its promise already.
fn promise(db: &mut Db, id: i64) -> Result<Option<Timestamp>, StoreError> {
    let (due, before): (Option<Timestamp>, Option<Timestamp>) = location_report::table
        .inner_join(contribution::table.on(contribution::id.eq(location_report::id)))
        .filter(location_report::id.eq(id))
        .select((contribution::answer_due, location_report::due_before))
        .first(db)?;
    Ok(due.or(before))
}
