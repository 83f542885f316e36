//! How far an import has come: who holds it, which lists are open, what was counted.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::council::oparl::run::{FULL_AFTER_DAYS, OVERLAP_SECONDS};
use crate::council::oparl::{
    Answer, Begun, Counts, HELD_SECONDS, Hold, Mode, Onward, Page, Pending, Refused, Report, Source, Unchanged, Wish,
};
use crate::council::oparl::summary::Summary;
use crate::storage::Act;
use crate::storage::schema::{oparl_list, oparl_source};
use crate::{StoreError, Timestamp};

#[path = "store/answer.rs"]
mod answer;
#[path = "store/children.rs"]
mod children;
#[path = "store/dangling.rs"]
mod dangling;
#[path = "store/ending.rs"]
mod ending;
#[path = "store/list.rs"]
mod list;
#[path = "store/take.rs"]
mod objects;
#[path = "store/sweep.rs"]
mod sweep;

pub(crate) use answer::{earlier_answer, earlier_page, keep_answer};
pub(crate) use ending::{finish, tell_changes};
pub(crate) use list::{begin_list_anew, end_list, name_lists, pending};
pub(crate) use sweep::{forget_unseen, keep_doubtful, missed, still_there};

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
    full_report: String,
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
    rooms::uptake::remember_tied(db, act.now)?;
    let goes_on = |kind: Mode| row.run_began.is_some_and(|began| kind.goes_on(began, act.now));
    let begun = match row.run_kind {
        Some(kind) if goes_on(kind) && !wish.anew && wish.mode.is_none_or(|mode| mode == kind) => {
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

pub(crate) fn take(
    db: &mut Db,
    act: &Act,
    begun: &Begun,
    list: &Pending,
    page: &Page,
    answer: Option<&Answer>,
) -> Result<Counts, Refused> {
    hold_on(db, act, begun)?;
    list::move_on(db, begun, list, page.next.as_deref(), page.elements)?;
    let mut report = report(db, begun)?;
    report.pages += 1;
    report.odds.add(&page.odds);
    let mut sum = Counts::default();
    for (kind, counts) in objects::take(db, act, begun, page, &mut report.odds)? {
        report.counts.entry(kind).or_default().add(counts);
        sum.add(counts);
    }
    if list.pages == 0 {
        report.note_said(&list.url, page.total);
    }
    if page.next.is_none() {
        list::close(db, begun, list, page.total, &mut report)?;
    }
    if let Some(answer) = answer {
        answer::store(db, begun, answer)?;
    }
    save_report(db, begun, &report)?;
    Ok(sum)
}

pub(crate) fn take_unchanged(db: &mut Db, act: &Act, begun: &Begun, list: &Pending) -> Result<Unchanged, Refused> {
    hold_on(db, act, begun)?;
    let kept = earlier_answer(db, &list.next)?.ok_or(StoreError::NotFound)?;
    let summary = Summary::read(&kept.summary).ok_or(StoreError::NotFound)?;
    list::move_on(db, begun, list, summary.next.as_deref(), summary.elements)?;
    let mut report = report(db, begun)?;
    report.pages += 1;
    for (kind, same) in objects::mark_seen(db, begun, &summary.urls)? {
        report.counts.entry(kind).or_default().same += same;
    }
    if list.pages == 0 {
        report.note_said(&list.url, summary.total);
    }
    if summary.next.is_none() {
        list::close(db, begun, list, summary.total, &mut report)?;
    }
    save_report(db, begun, &report)?;
    Ok(Unchanged { next: summary.next, elements: summary.elements, total: summary.total, urls: summary.urls })
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

/// Lets go of a run; where the next one is to begin anew, nothing is left to go on with.
pub(crate) fn let_go(
    db: &mut Db,
    act: &Act,
    begun: &Begun,
    failure: &str,
    onward: Onward,
) -> Result<Report, Refused> {
    hold_on(db, act, begun)?;
    if onward != Onward::There {
        match onward {
            Onward::Afresh => answer::forget_all(db, begun)?,
            _ => answer::forget_unread(db, begun)?,
        }
        diesel::update(oparl_source::table.find(begun.source))
            .set(oparl_source::run_kind.eq(None::<Mode>))
            .execute(db)
            .map_err(StoreError::from)?;
    }
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
                full_report: read_report(&row.full_report)?,
                failure: row.failure,
                finished_at: row.finished_at,
                full_at: row.full_at,
            })
        })
        .collect()
}
