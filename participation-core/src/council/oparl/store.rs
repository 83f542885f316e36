//! How far an import has come: who holds it, which lists are open, what was counted.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::council::oparl::run::{FULL_AFTER_DAYS, OVERLAP_SECONDS, STALE_DAYS};
use crate::council::oparl::{
    Answer, Begun, Counts, HELD_SECONDS, Hold, ListKind, Listed, Mode, Oddity, Page, Pending, Refused, Report, Source,
    Wish,
};
use crate::council::oparl::summary::Summary;
use crate::storage::Act;
use crate::storage::schema::{oparl_list, oparl_source};
use crate::{StoreError, Timestamp};

#[path = "store/answer.rs"]
mod answer;
#[path = "store/children.rs"]
mod children;
#[path = "store/ending.rs"]
mod ending;
#[path = "store/take.rs"]
mod objects;

pub(crate) use answer::{earlier_answer, earlier_page, keep_answer};
pub(crate) use ending::{finish, forget_unseen, keep_doubtful, tell_changes};

#[derive(Queryable, Selectable)]
#[diesel(table_name = oparl_source)]
struct Row {
    id: i64,
    url: String,
    holder: Option<String>,
    held_until: Option<Timestamp>,
    run: i64,
    run_kind: Option<Mode>,
    run_began: Option<Timestamp>,
    run_since: Option<Timestamp>,
    report: String,
    failure: Option<String>,
    finished_at: Option<Timestamp>,
    full_at: Option<Timestamp>,
    watermark: Option<Timestamp>,
}

pub(crate) fn begin(
    db: &mut Db,
    act: &Act,
    url: &str,
    holder: &Hold,
    wish: Wish,
) -> Result<Begun, Refused> {
    diesel::insert_into(oparl_source::table)
        .values((
            oparl_source::id.eq(act.ids.next()),
            oparl_source::url.eq(url),
            oparl_source::run.eq(0),
            oparl_source::report.eq("{}"),
        ))
        .on_conflict(oparl_source::url)
        .do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    let query = oparl_source::table.filter(oparl_source::url.eq(url)).select(Row::as_select());
    let row: Row = query.first(db).map_err(StoreError::from)?;
    if let Some((other, until)) = row.holder.as_deref().zip(row.held_until)
        && until > act.now
        && other != holder.name
        && !(holder.ended)(other)
    {
        return Err(Refused::Held(until));
    }
    rooms::uptake::remember_tied(db)?;
    let fresh = row.run_began.is_some_and(|began| act.now < began.plus_days(STALE_DAYS));
    let begun = match row.run_kind {
        Some(kind) if fresh && !wish.anew && wish.mode.is_none_or(|mode| mode == kind) => {
            begun(&row, (row.run, kind, row.run_since, true), holder, wish)
        }
        _ => begin_anew(db, act, &row, holder, wish)?,
    };
    // Of two that begin at once, one finds the holder that it has read.
    let own = diesel::update(oparl_source::table).filter(oparl_source::id.eq(row.id)).into_boxed();
    let own = match row.holder {
        Some(earlier) => own.filter(oparl_source::holder.eq(earlier)),
        None => own.filter(oparl_source::holder.is_null()),
    };
    let taken = own
        .set((oparl_source::holder.eq(&holder.name), oparl_source::held_until.eq(act.now.plus_seconds(HELD_SECONDS))))
        .execute(db)
        .map_err(StoreError::from)?;
    if taken == 1 { Ok(begun) } else { Err(Refused::Held(act.now.plus_seconds(HELD_SECONDS))) }
}

fn begun(row: &Row, (run, mode, since, resumed): (i64, Mode, Option<Timestamp>, bool), holder: &Hold, wish: Wish) -> Begun {
    let (url, holder, take_back) = (row.url.clone(), holder.name.clone(), wish.take_back);
    Begun { source: row.id, url, run, mode, since, resumed, take_back, holder }
}

fn begin_anew(db: &mut Db, act: &Act, row: &Row, holder: &Hold, wish: Wish) -> Result<Begun, StoreError> {
    let read_lately = row.full_at.is_some_and(|full| act.now < full.plus_days(FULL_AFTER_DAYS));
    let kind = wish.mode.unwrap_or(if row.watermark.is_some() && read_lately { Mode::News } else { Mode::Full });
    let since = match kind {
        Mode::Full => None,
        Mode::News => row.watermark.map(|mark| mark.plus_seconds(-OVERLAP_SECONDS)),
    };
    let run = row.run + 1;
    diesel::delete(oparl_list::table.filter(oparl_list::source_id.eq(row.id))).execute(db)?;
    diesel::update(oparl_source::table.find(row.id))
        .set((
            oparl_source::run.eq(run),
            oparl_source::run_kind.eq(Some(kind)),
            oparl_source::run_began.eq(Some(act.now)),
            oparl_source::run_since.eq(since),
            oparl_source::server_began.eq(None::<Timestamp>),
            oparl_source::report.eq("{}"),
            oparl_source::failure.eq(None::<String>),
        ))
        .execute(db)?;
    Ok(begun(row, (run, kind, since, false), holder, wish))
}

/// Every step of a run begins with this: the run is still ours, and stays so for another while.
pub(crate) fn hold_on(db: &mut Db, act: &Act, begun: &Begun) -> Result<(), Refused> {
    let ours = oparl_source::table
        .find(begun.source)
        .filter(oparl_source::run.eq(begun.run))
        .filter(oparl_source::holder.eq(&begun.holder));
    let held = diesel::update(ours)
        .set(oparl_source::held_until.eq(act.now.plus_seconds(HELD_SECONDS)))
        .execute(db)
        .map_err(StoreError::from)?;
    if held == 1 { Ok(()) } else { Err(Refused::Lost) }
}

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
fn move_on(db: &mut Db, begun: &Begun, list: &Pending, next: Option<&str>, elements: u64) -> Result<(), Refused> {
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

pub(crate) fn take(
    db: &mut Db,
    act: &Act,
    begun: &Begun,
    list: &Pending,
    page: &Page,
    answer: Option<&Answer>,
) -> Result<Counts, Refused> {
    hold_on(db, act, begun)?;
    move_on(db, begun, list, page.next.as_deref(), page.elements)?;
    let mut report = report(db, begun)?;
    report.pages += 1;
    report.odds.add(&page.odds);
    let mut sum = Counts::default();
    for (kind, counts) in objects::take(db, act, begun, page, &mut report.odds)? {
        report.counts.entry(kind).or_default().add(counts);
        sum.add(counts);
    }
    if let (None, Some(total)) = (&page.next, page.total) {
        let row = oparl_list::table.find((begun.source, &list.url)).select(oparl_list::elements);
        let came: i64 = row.first(db).map_err(StoreError::from)?;
        if u64::try_from(came).ok() != Some(total) {
            report.odds.note(Oddity::CountDiffers, &format!("{}: {came} instead of {total}", list.url));
        }
    }
    if let Some(answer) = answer {
        answer::store(db, begun, answer)?;
    }
    save_report(db, begun, &report)?;
    Ok(sum)
}

pub(crate) fn take_unchanged(db: &mut Db, act: &Act, begun: &Begun, list: &Pending) -> Result<Option<String>, Refused> {
    hold_on(db, act, begun)?;
    let kept = earlier_answer(db, &list.next)?.ok_or(StoreError::NotFound)?;
    let summary = Summary::read(&kept.summary).ok_or(StoreError::NotFound)?;
    move_on(db, begun, list, summary.next.as_deref(), summary.elements)?;
    let mut report = report(db, begun)?;
    report.pages += 1;
    for (kind, same) in objects::mark_seen(db, begun, &summary.urls)? {
        report.counts.entry(kind).or_default().same += same;
    }
    save_report(db, begun, &report)?;
    Ok(summary.next)
}

pub(crate) fn begin_list_anew(db: &mut Db, act: &Act, begun: &Begun, list: &Pending) -> Result<(), Refused> {
    hold_on(db, act, begun)?;
    diesel::update(oparl_list::table.find((begun.source, &list.url)))
        .set((oparl_list::next_url.eq(&list.url), oparl_list::pages.eq(0), oparl_list::elements.eq(0)))
        .execute(db)
        .map_err(StoreError::from)?;
    Ok(())
}

fn report(db: &mut Db, begun: &Begun) -> Result<Report, StoreError> {
    let text: String = oparl_source::table.find(begun.source).select(oparl_source::report).first(db)?;
    read_report(&text)
}

/// A run that has counted nothing yet says `{}`.
fn read_report(text: &str) -> Result<Report, StoreError> {
    if text == "{}" { Ok(Report::default()) } else { Ok(serde_json::from_str(text)?) }
}

fn save_report(db: &mut Db, begun: &Begun, report: &Report) -> Result<(), StoreError> {
    diesel::update(oparl_source::table.find(begun.source))
        .set(oparl_source::report.eq(serde_json::to_string(report)?))
        .execute(db)?;
    Ok(())
}

pub(crate) fn let_go(db: &mut Db, act: &Act, begun: &Begun, failure: &str) -> Result<Report, Refused> {
    hold_on(db, act, begun)?;
    diesel::update(oparl_source::table.find(begun.source))
        .set((
            oparl_source::holder.eq(None::<String>),
            oparl_source::held_until.eq(None::<Timestamp>),
            oparl_source::failure.eq(Some(failure)),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    Ok(report(db, begun)?)
}

pub(crate) fn sources(db: &mut Db) -> Result<Vec<Source>, StoreError> {
    let rows: Vec<Row> = oparl_source::table.order(oparl_source::id).select(Row::as_select()).load(db)?;
    rows.into_iter()
        .map(|row| {
            Ok(Source {
                id: row.id,
                url: row.url,
                running: row.run_kind,
                report: read_report(&row.report)?,
                failure: row.failure,
                finished_at: row.finished_at,
                full_at: row.full_at,
            })
        })
        .collect()
}
