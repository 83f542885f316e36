//! Reads how promises stand, and queues what is told about them in the transaction that says so.

use std::collections::HashMap;

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Kind, Reference, State};
use crate::language::{Language, ObjectKind};
use crate::notification::{Message, Outgoing};
use crate::outcome::clock::{AT_ONCE, Alarm, BEFORE_DAYS, Clock, LATE_LIMIT, Late, Promise};
use crate::outcome::owed::Record;
use crate::procedure::ProcedureState;
use crate::storage::Act;
use crate::storage::schema::{answer_alarm, contribution, office, procedure};
use crate::{StoreError, Timestamp};

use rooms::outcome::{Kept, in_charge, in_charge_key};

type Rows = Vec<(i64, String, i32)>;

/// How many answers each procedure owes, and how many of them since a day that is over.
fn owed(db: &mut Db, now: Timestamp) -> Result<HashMap<i64, (i64, i64)>, StoreError> {
    let waiting = || {
        contribution::table
            .filter(contribution::answer_due.is_not_null())
            .filter(contribution::state.eq(State::Listed))
            .group_by(contribution::procedure_id)
            .select((contribution::procedure_id, count_star()))
    };
    let all: Vec<(i64, i64)> = waiting().load(db)?;
    let late: Vec<(i64, i64)> = waiting().filter(contribution::answer_due.lt(now)).load(db)?;
    let mut sums: HashMap<i64, (i64, i64)> = all.into_iter().map(|(id, amount)| (id, (amount, 0))).collect();
    for (id, amount) in late {
        sums.entry(id).or_default().1 = amount;
    }
    Ok(sums)
}

fn record(kept: &[Kept], procedure: Option<i64>) -> Record {
    let own = kept.iter().filter(|own| procedure.is_none_or(|wanted| wanted == own.procedure));
    Record::of(own.map(|own| (own.days, own.on_time)).collect())
}

fn promises(rows: Rows, owed: &HashMap<i64, (i64, i64)>, kept: &[Kept]) -> Vec<Promise> {
    let one = |(id, slug, days): (i64, String, i32)| {
        let (amount, late) = owed.get(&id).copied().unwrap_or_default();
        Promise { procedure: id, slug, days, owed: amount, late, record: record(kept, Some(id)) }
    };
    rows.into_iter().map(one).collect()
}

type Columns = (procedure::id, procedure::slug, procedure::answer_days);
const COLUMNS: Columns = (procedure::id, procedure::slug, procedure::answer_days);

pub(crate) fn promise(db: &mut Db, id: i64, now: Timestamp) -> Result<Promise, StoreError> {
    let rows: Rows = procedure::table
        .find(id)
        .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
        .select(COLUMNS)
        .load(db)?;
    let (owed, kept) = (owed(db, now)?, rooms::outcome::kept(db, Some(id), now)?);
    promises(rows, &owed, &kept).pop().ok_or(StoreError::NotFound)
}

pub(crate) fn clock(db: &mut Db, language: Language, now: Timestamp) -> Result<Clock, StoreError> {
    let rows: Rows =
        procedure::table.filter(procedure::state.eq_any(ProcedureState::PUBLIC)).select(COLUMNS).load(db)?;
    let (owed, kept) = (owed(db, now)?, rooms::outcome::kept(db, None, now)?);
    let mut promises = promises(rows, &owed, &kept);
    promises.retain(|own| own.owed > 0 || own.record.answered > 0);
    promises.sort_by(|one, other| (other.late, other.owed, &one.slug).cmp(&(one.late, one.owed, &other.slug)));
    let objects: Vec<(ObjectKind, i64)> = promises.iter().map(|own| (ObjectKind::Procedure, own.procedure)).collect();
    Ok(Clock {
        late: late(db, now)?,
        owed: promises.iter().map(|own| own.owed).sum(),
        late_amount: promises.iter().map(|own| own.late).sum(),
        record: record(&kept, None),
        texts: rooms::language::texts(db, &objects, language)?,
        promises,
    })
}

fn late(db: &mut Db, now: Timestamp) -> Result<Vec<Late>, StoreError> {
    type Row = (Reference, Kind, String, Language, Option<Timestamp>, Option<String>);
    let rows: Vec<Row> = contribution::table
        .left_join(office::table.on(office::id.nullable().eq(in_charge())))
        .filter(contribution::answer_due.lt(now))
        .filter(contribution::state.eq(State::Listed))
        .order((contribution::answer_due, contribution::id))
        .limit(LATE_LIMIT)
        .select((
            contribution::reference,
            contribution::kind,
            contribution::headline,
            contribution::language,
            contribution::answer_due,
            office::name.nullable(),
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .filter_map(|(reference, kind, headline, language, due, office)| {
            Some(Late { reference, kind, headline, language, due: due?, office })
        })
        .collect())
}

#[derive(Debug, Clone, Default)]
struct Addressed {
    name: String,
    email: Option<String>,
    head: Option<String>,
}

type Owing = (i64, Reference, String, Option<Timestamp>, Option<i64>, String);

/// What is owed and was not told of yet: how many there were, and how many mails went out.
pub(crate) fn alarm(db: &mut Db, act: &Act, kind: Alarm) -> Result<(usize, usize), StoreError> {
    let told = answer_alarm::table
        .filter(answer_alarm::contribution_id.eq(contribution::id))
        .filter(answer_alarm::due_at.nullable().eq(contribution::answer_due))
        .filter(answer_alarm::kind.eq(kind))
        .filter(answer_alarm::office_id.eq(in_charge_key()));
    let (from, to) = match kind {
        Alarm::Before => (act.now, act.now.plus_days(BEFORE_DAYS)),
        Alarm::After => (Timestamp::from_unix(0), act.now),
    };
    let due: Vec<Owing> = contribution::table
        .inner_join(procedure::table.on(procedure::id.eq(contribution::procedure_id)))
        .filter(contribution::state.eq(State::Listed))
        .filter(contribution::answer_due.ge(from))
        .filter(contribution::answer_due.lt(to))
        .filter(not(exists(told)))
        .order((contribution::answer_due, contribution::id))
        .limit(AT_ONCE)
        .select((
            contribution::id,
            contribution::reference,
            contribution::headline,
            contribution::answer_due,
            in_charge(),
            procedure::contact_email,
        ))
        .load(db)?;
    let offices = if due.is_empty() { HashMap::new() } else { offices(db)? };
    let mut queued = 0;
    for owing in &due {
        queued += usize::from(tell(db, act, kind, owing, &offices)?);
    }
    Ok((due.len(), queued))
}

fn offices(db: &mut Db) -> Result<HashMap<i64, Addressed>, StoreError> {
    let rows: Vec<(i64, String, Option<String>, Option<String>)> =
        office::table.select((office::id, office::name, office::email, office::head_email)).load(db)?;
    Ok(rows.into_iter().map(|(id, name, email, head)| (id, Addressed { name, email, head })).collect())
}

/// Whoever stores the alarm first sends the mail; an office without an address is reached through the procedure, and so
/// is whoever should know where no office is in charge. An office that takes over is told, too.
fn tell(
    db: &mut Db,
    act: &Act,
    kind: Alarm,
    (id, reference, headline, due, office, contact): &Owing,
    offices: &HashMap<i64, Addressed>,
) -> Result<bool, StoreError> {
    let Some(due) = *due else { return Ok(false) };
    let fresh = diesel::insert_into(answer_alarm::table)
        .values((
            answer_alarm::contribution_id.eq(id),
            answer_alarm::due_at.eq(due),
            answer_alarm::kind.eq(kind),
            answer_alarm::office_id.eq(office.unwrap_or_default()),
            answer_alarm::told_at.eq(act.now),
        ))
        .on_conflict_do_nothing()
        .execute(db)?;
    let office = office.and_then(|id| offices.get(&id)).cloned().unwrap_or_default();
    let through = || office.email.clone().or_else(|| Some(contact.clone()).filter(|address| !address.is_empty()));
    let recipient = match kind {
        Alarm::Before => through(),
        Alarm::After => office.head.clone().or_else(through),
    };
    let Some(recipient) = recipient.filter(|_| fresh == 1) else { return Ok(false) };
    let (reference, headline) = (reference.clone(), headline.clone());
    let message = match kind {
        Alarm::Before => Message::Reminder { reference, headline, due: Some(due) },
        Alarm::After => Message::Overdue { reference, headline, due, office: office.name.clone() },
    };
    let mail = Outgoing { recipient, language: Language::De, message };
    rooms::notification::queue(db, act.ids.next(), &mail, act.now)?;
    Ok(true)
}

pub(crate) fn set_addresses(
    db: &mut Db,
    id: i64,
    email: Option<&str>,
    head: Option<&str>,
) -> Result<(), StoreError> {
    let changed = diesel::update(office::table.find(id))
        .set((office::email.eq(email), office::head_email.eq(head)))
        .execute(db)?;
    if changed == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}
