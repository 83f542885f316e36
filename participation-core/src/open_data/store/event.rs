//! Events that were announced, also those cancelled since: three queries for a part.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{key, public_procedures, words};
use crate::language::ObjectKind;
use crate::open_data::{EventLine, Filter, Part};
use crate::procedure::event::{Event, EventState};
use crate::storage::among::among;
use crate::storage::schema::event;
use crate::{StoreError, Timestamp};

pub(crate) fn events(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<EventLine>, StoreError> {
    let procedures = public_procedures(db, filter.procedure.as_deref())?;
    let mut query = event::table
        .filter(event::id.gt(part.after))
        .filter(event::state.ne(EventState::Draft))
        .filter(among(event::procedure_id, procedures.iter().map(|(id, _)| *id)))
        .into_boxed();
    if let Some(only) = &filter.only {
        query = query.filter(event::id.eq(key(only)));
    }
    if let Some(status) = &filter.status {
        let Ok(state) = status.parse::<EventState>() else { return Ok(Vec::new()) };
        query = query.filter(event::state.eq(state));
    }
    if let Some(since) = filter.since {
        // Cancelling is a change, too.
        query = query.filter(event::announced_at.ge(since).or(event::edited_at.nullable().ge(since)));
    }
    let rows: Vec<(rooms::event::Row, Option<Timestamp>, Option<Timestamp>)> = query
        .order(event::id)
        .limit(part.limit())
        .select((rooms::event::Row::as_select(), event::announced_at, event::cancelled_at))
        .load(db)?;
    let rows: Vec<(Event, Option<Timestamp>, Option<Timestamp>)> =
        rows.into_iter().map(|(row, announced, cancelled)| (row.into(), announced, cancelled)).collect();
    let mut words = words(db, rows.iter().map(|(own, ..)| (ObjectKind::Event, own.id)))?;
    let slugs: HashMap<i64, String> = procedures.into_iter().collect();
    let line = |(event, announced_at, cancelled_at): (Event, _, _)| EventLine {
        procedure: slugs.get(&event.procedure).cloned().unwrap_or_default(),
        title: words.take(event.id, "title"),
        place: words.take(event.id, "place"),
        access: words.take(event.id, "access"),
        note: words.take(event.id, "note"),
        announced_at,
        cancelled_at,
        event,
    };
    Ok(rows.into_iter().map(line).collect())
}
