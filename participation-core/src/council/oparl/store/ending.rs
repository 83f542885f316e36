//! The end of a run: what has changed is told, and the watermark moves.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::dangling::count_dangling;
use super::{hold_on, report, save_report, sweep};
use crate::council::oparl::{Begun, ListKind, Mode, Refused, Report};
use crate::storage::Act;
use crate::storage::schema::{oparl_list, oparl_source};
use crate::{StoreError, Timestamp};

/// Lists that say what there is to tell about papers.
const TELLING: [ListKind; 5] =
    [ListKind::Paper, ListKind::Meeting, ListKind::AgendaItem, ListKind::Consultation, ListKind::Contents];

pub(super) fn all_finished(db: &mut Db, begun: &Begun) -> Result<bool, StoreError> {
    let open: i64 = oparl_list::table
        .filter(oparl_list::source_id.eq(begun.source))
        .filter(oparl_list::finished.eq(false))
        .select(count_star())
        .first(db)?;
    Ok(open == 0)
}

/// Whether those lists that say what there is to tell about papers are finished.
fn may_tell(db: &mut Db, begun: &Begun) -> Result<bool, StoreError> {
    let lists: Vec<(String, bool)> = oparl_list::table
        .filter(oparl_list::source_id.eq(begun.source))
        .select((oparl_list::kind, oparl_list::finished))
        .load(db)?;
    let tells = |kind: &str| TELLING.iter().any(|own| own.as_str() == kind);
    Ok(!lists.is_empty() && lists.iter().all(|(kind, finished)| *finished || !tells(kind)))
}

/// Other sources with an open list that has a say in it, in a run that will be gone on with and tells itself.
fn half_read(db: &mut Db, act: &Act, source: i64) -> Result<Vec<i64>, StoreError> {
    type Open = (i64, Option<Mode>, Option<Timestamp>, Option<Timestamp>);
    let open: Vec<Open> = oparl_list::table
        .inner_join(oparl_source::table.on(oparl_source::id.eq(oparl_list::source_id)))
        .filter(oparl_source::id.ne(source))
        .filter(oparl_list::finished.eq(false))
        .filter(oparl_list::kind.eq_any(TELLING.map(ListKind::as_str)))
        .select((oparl_source::id, oparl_source::run_kind, oparl_source::run_began, oparl_source::held_until))
        .distinct()
        .load(db)?;
    let goes_on = |(_, mode, began, held): &Open| {
        held.is_some_and(|until| until > act.now)
            || mode.zip(*began).is_some_and(|(mode, at)| mode.goes_on(at, act.now))
    };
    Ok(open.into_iter().filter(goes_on).map(|own| own.0).collect())
}

/// Tells everyone concerned what has changed about some papers, those after this one; says which was the last.
/// What is told is kept with it, so that a run that was killed here tells the rest when it goes on. Nothing while a list is
/// open that has a say in it.
pub(crate) fn tell_changes(db: &mut Db, act: &Act, begun: &Begun, after: i64) -> Result<Option<i64>, Refused> {
    hold_on(db, act, begun)?;
    if !may_tell(db, begun)? {
        return Ok(None);
    }
    let half_read = half_read(db, act, begun.source)?;
    Ok(rooms::uptake::tell_changes(db, act, &half_read, after)?)
}

/// `asked`: what was not seen was asked for by its own address, and what is left of it was not said to be gone.
pub(crate) fn finish(db: &mut Db, act: &Act, begun: &Begun, asked: bool) -> Result<Report, Refused> {
    hold_on(db, act, begun)?;
    if !all_finished(db, begun)? {
        return Err(Refused::Unfinished);
    }
    let mut report = report(db, begun)?;
    count_dangling(db, &mut report.odds)?;
    if asked {
        sweep::note_unasked(db, begun, &mut report)?;
    }
    save_report(db, begun, &report)?;
    let own = oparl_source::table.find(begun.source);
    diesel::update(own)
        .set((
            (oparl_source::holder.eq(None::<String>), oparl_source::held_until.eq(None::<Timestamp>)),
            (oparl_source::run_kind.eq(None::<Mode>), oparl_source::failure.eq(report.kept_back())),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    if report.is_doubtful() {
        return Ok(report);
    }
    diesel::update(own).set(oparl_source::finished_at.eq(Some(act.now))).execute(db).map_err(StoreError::from)?;
    if begun.mode == Mode::Full {
        diesel::update(own)
            .set((
                oparl_source::full_at.eq(Some(act.now)),
                oparl_source::full_report.eq(serde_json::to_string(&report).map_err(StoreError::from)?),
            ))
            .execute(db)
            .map_err(StoreError::from)?;
    }
    if begun.mode == Mode::Full || begun.since.is_some() {
        diesel::update(own)
            .set(oparl_source::watermark.eq(oparl_source::server_began))
            .execute(db)
            .map_err(StoreError::from)?;
    }
    Ok(report)
}
