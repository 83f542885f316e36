//! A run's lists: which there are, how far each is, and whether one that has ended held what it said.

use diesel::prelude::*;

use super::super::backend::Db;
use super::{answer, hold_on, report, save_report};
use crate::council::oparl::{Begun, ListKind, Listed, Missing, Mode, Oddity, Pending, Refused, Report};
use crate::storage::Act;
use crate::storage::schema::{oparl_list, oparl_source};
use crate::{StoreError, Timestamp};

pub(crate) fn name_lists(
    db: &mut Db,
    act: &Act,
    begun: &Begun,
    lists: &[Listed],
    server_began: Option<Timestamp>,
) -> Result<(), Refused> {
    hold_on(db, act, begun)?;
    for own in lists {
        diesel::insert_into(oparl_list::table)
            .values((
                oparl_list::source_id.eq(begun.source),
                oparl_list::url.eq(&own.url),
                oparl_list::kind.eq(own.kind.as_str()),
                oparl_list::next_url.eq(&own.url),
                oparl_list::license.eq(&own.license),
                oparl_list::pages.eq(0),
                oparl_list::elements.eq(0),
                oparl_list::finished.eq(false),
            ))
            .on_conflict_do_nothing()
            .execute(db)
            .map_err(StoreError::from)?;
    }
    // A run that goes on keeps the time at which it first asked.
    diesel::update(oparl_source::table.find(begun.source).filter(oparl_source::server_began.is_null()))
        .set(oparl_source::server_began.eq(Some(server_began.unwrap_or(act.now))))
        .execute(db)
        .map_err(StoreError::from)?;
    Ok(())
}

pub(crate) fn pending(db: &mut Db, source: i64) -> Result<Vec<Pending>, StoreError> {
    let rows: Vec<(String, String, String, i32, String)> = oparl_list::table
        .filter(oparl_list::source_id.eq(source))
        .filter(oparl_list::finished.eq(false))
        .select((oparl_list::kind, oparl_list::url, oparl_list::next_url, oparl_list::pages, oparl_list::license))
        .load(db)?;
    let mut pending = Vec::with_capacity(rows.len());
    for (kind, url, next, pages, license) in rows {
        let kind: ListKind = kind.parse().map_err(|error| StoreError::Unreadable(format!("{error}")))?;
        pending.push(Pending { kind, url, next, pages, license });
    }
    pending.sort_by(|a, b| (a.kind, &a.url).cmp(&(b.kind, &b.url)));
    Ok(pending)
}

/// Moves a list on; only whoever knows how far it is may.
pub(super) fn move_on(db: &mut Db, begun: &Begun, list: &Pending, next: Option<&str>, elements: u64) -> Result<(), Refused> {
    let own = oparl_list::table.find((begun.source, &list.url)).filter(oparl_list::pages.eq(list.pages));
    let moved = diesel::update(own)
        .set((
            oparl_list::next_url.eq(next.unwrap_or(&list.next)),
            oparl_list::finished.eq(next.is_none()),
            oparl_list::pages.eq(list.pages + 1),
            oparl_list::elements.eq(oparl_list::elements + i64::try_from(elements).unwrap_or(i64::MAX)),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    if moved == 1 { Ok(()) } else { Err(Refused::Lost) }
}

/// The marks of its pages go, too: one that is as it was would lead to the same place again.
pub(crate) fn begin_list_anew(db: &mut Db, act: &Act, begun: &Begun, list: &Pending) -> Result<(), Refused> {
    hold_on(db, act, begun)?;
    answer::forget_list(db, begun, list.kind)?;
    diesel::update(oparl_list::table.find((begun.source, &list.url)))
        .set((oparl_list::next_url.eq(&list.url), oparl_list::pages.eq(0), oparl_list::elements.eq(0)))
        .execute(db)
        .map_err(StoreError::from)?;
    Ok(())
}

/// Ends a list that goes on without an end: so many of its elements had come before.
pub(crate) fn end_list(db: &mut Db, act: &Act, begun: &Begun, list: &Pending, repeated: u64) -> Result<(), Refused> {
    hold_on(db, act, begun)?;
    let own = oparl_list::table.find((begun.source, &list.url)).filter(oparl_list::pages.eq(list.pages));
    let repeated = i64::try_from(repeated).unwrap_or(i64::MAX);
    let ended = diesel::update(own)
        .set((oparl_list::finished.eq(true), oparl_list::elements.eq(oparl_list::elements - repeated)))
        .execute(db)
        .map_err(StoreError::from)?;
    if ended != 1 {
        return Err(Refused::Lost);
    }
    let mut report = report(db, begun)?;
    report.odds.note(Oddity::Endless, &list.url);
    close(db, begun, list, None, &mut report)?;
    Ok(save_report(db, begun, &report)?)
}

/// Compares a list that has ended with what it said: `last` on its last page, and before on its first.
pub(super) fn close(
    db: &mut Db,
    begun: &Begun,
    list: &Pending,
    last: Option<u64>,
    report: &mut Report,
) -> Result<(), StoreError> {
    let came: i64 = oparl_list::table.find((begun.source, &list.url)).select(oparl_list::elements).first(db)?;
    let came = u64::try_from(came).unwrap_or_default();
    let first = report.said.get(&list.url).copied();
    if let Some(total) = last.or(first).filter(|total| *total != came) {
        report.odds.note(Oddity::CountDiffers, &format!("{}: {came} instead of {total}", list.url));
    }
    report.short.remove(&list.url);
    // Asked for what has changed, some servers count the whole list all the same, and on each page alike.
    let counts_all = begun.mode == Mode::News && last == first;
    if let Some(of) = first.filter(|_| !counts_all) {
        let missing = Missing { gone: of.saturating_sub(came), of };
        if missing.is_doubtful() {
            report.short.insert(list.url.clone(), missing);
        }
    }
    Ok(())
}
