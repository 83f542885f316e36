//! What a full run has not seen: whether that is to be doubted, what is to be asked for by its own address, and what is
//! taken back.

use std::collections::BTreeSet;

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::super::backend::Db;
use super::ending::all_finished;
use super::{answer, hold_on, objects, report, save_report};
use crate::council::oparl::{Begun, Kind, ListKind, Missed, Missing, Mode, Oddity, Refused, Report};
use crate::storage::Act;
use crate::storage::schema::{council_paper, meeting, oparl_list, oparl_source, organization, person};
use crate::{StoreError, Timestamp};

/// Objects of one transaction.
const STEP: i64 = 200;
/// Examples of what is kept.
const EXAMPLES: i64 = 3;

/// What a full run sweeps, in this order, and the list in which it stands.
const SWEPT: [(Kind, ListKind); 4] = [
    (Kind::Paper, ListKind::Paper),
    (Kind::Meeting, ListKind::Meeting),
    (Kind::Organization, ListKind::Organization),
    (Kind::Person, ListKind::Person),
];

/// How many objects of this source stand, and how many of them this run has not seen.
fn standing(db: &mut Db, begun: &Begun, kind: Kind) -> Result<(i64, i64), StoreError> {
    macro_rules! of {
        ($table:ident) => {{
            let own = $table::table.filter($table::source_id.eq(begun.source)).filter($table::deleted_at.is_null());
            let all: i64 = own.select(count_star()).first(db)?;
            (all, own.filter($table::seen_run.ne(begun.run)).select(count_star()).first(db)?)
        }};
    }
    Ok(match kind {
        Kind::Paper => of!(council_paper),
        Kind::Meeting => of!(meeting),
        Kind::Organization => of!(organization),
        Kind::Person => of!(person),
        Kind::Membership | Kind::AgendaItem | Kind::Consultation | Kind::File => (0, 0),
    })
}

/// After a full run in which most of a list was missing, says so in the report and forgets the list's marks, so that the
/// next one reads it again; says whether nothing may be taken back.
pub(crate) fn keep_doubtful(db: &mut Db, act: &Act, begun: &Begun) -> Result<bool, Refused> {
    hold_on(db, act, begun)?;
    if !all_finished(db, begun)? {
        return Err(Refused::Unfinished);
    }
    let mut report = report(db, begun)?;
    report.kept.clear();
    settle_short(db, begun, &mut report)?;
    if begun.mode == Mode::Full && !begun.take_back {
        for (kind, list) in SWEPT {
            let (all, gone) = standing(db, begun, kind)?;
            // What has come in this run stood nowhere before.
            let new = report.counts.get(&kind).map_or(0, |counts| counts.new);
            let whole = |number: i64| u64::try_from(number).unwrap_or_default();
            let missing = Missing { gone: whole(gone), of: whole(all).saturating_sub(new) };
            if missing.is_doubtful() {
                report.kept.insert(kind, missing);
                answer::forget_list(db, begun, list)?;
            }
        }
    }
    save_report(db, begun, &report)?;
    Ok(report.is_doubtful())
}

/// Leaves in the report those lists that ended too early and are not as they were when an earlier full run was
/// taken as complete, and forgets their marks: some servers always count more than they list.
fn settle_short(db: &mut Db, begun: &Begun, report: &mut Report) -> Result<(), StoreError> {
    if begun.take_back {
        report.short.clear();
    }
    if report.short.is_empty() {
        return Ok(());
    }
    let full_at: Option<Timestamp> = oparl_source::table.find(begun.source).select(oparl_source::full_at).first(db)?;
    let lists: Vec<(String, String)> = oparl_list::table
        .filter(oparl_list::source_id.eq(begun.source))
        .select((oparl_list::url, oparl_list::kind))
        .load(db)?;
    for (url, name) in lists {
        if !report.short.contains_key(&url) {
            continue;
        }
        let swept = SWEPT.iter().find(|(_, list)| list.as_str() == name);
        let Some((kind, list)) = swept else { continue };
        let new = report.counts.get(kind).map_or(0, |counts| counts.new);
        if begun.mode == Mode::Full && full_at.is_some() && new == 0 && standing(db, begun, *kind)?.1 == 0 {
            report.short.remove(&url);
        } else {
            answer::forget_list(db, begun, *list)?;
        }
    }
    Ok(())
}

/// Some of what this run has not seen, at most so many of a kind, what was seen longest ago first; of these addresses only.
fn unseen(
    db: &mut Db,
    begun: &Begun,
    kind: Kind,
    of: Option<&BTreeSet<String>>,
    most: i64,
) -> Result<Vec<(i64, String)>, StoreError> {
    macro_rules! rows {
        ($table:ident) => {{
            let mut own = $table::table
                .filter($table::source_id.eq(begun.source))
                .filter($table::seen_run.ne(begun.run))
                .filter($table::deleted_at.is_null())
                .order(($table::seen_run, $table::id))
                .limit(most)
                .select(($table::id, $table::url))
                .into_boxed();
            if let Some(urls) = of {
                own = own.filter($table::url.eq_any(urls));
            }
            own.load(db)?
        }};
    }
    Ok(match kind {
        Kind::Paper => rows!(council_paper),
        Kind::Meeting => rows!(meeting),
        Kind::Organization => rows!(organization),
        Kind::Person => rows!(person),
        Kind::Membership | Kind::AgendaItem | Kind::Consultation | Kind::File => Vec::new(),
    })
}

/// After a full run that leaves no doubt, some of what no list had: a list may have shifted while it was read.
pub(crate) fn missed(db: &mut Db, act: &Act, begun: &Begun, most: i64) -> Result<Vec<Missed>, Refused> {
    let mut missed: Vec<Missed> = Vec::new();
    if keep_doubtful(db, act, begun)? || begun.mode != Mode::Full || begun.take_back {
        return Ok(missed);
    }
    // What never answers of one kind is not to keep the others from being asked for.
    let each = most / i64::try_from(SWEPT.len()).unwrap_or(most);
    for (kind, _) in SWEPT {
        let own = unseen(db, begun, kind, None, each)?;
        missed.extend(own.into_iter().map(|(_, url)| Missed { kind, url }));
    }
    Ok(missed)
}

/// What no list had, but the server has.
pub(crate) fn still_there(db: &mut Db, act: &Act, begun: &Begun, url: &str) -> Result<(), Refused> {
    hold_on(db, act, begun)?;
    let mut report = report(db, begun)?;
    for (kind, same) in objects::mark_seen(db, begun, &BTreeSet::from([url.to_owned()]))? {
        report.counts.entry(kind).or_default().same += same;
        report.odds.note(Oddity::Slipped, url);
    }
    Ok(save_report(db, begun, &report)?)
}

/// Notes what no list had and is kept, because nobody said that it is gone.
pub(super) fn note_unasked(db: &mut Db, begun: &Begun, report: &mut Report) -> Result<(), StoreError> {
    report.odds.forget(Oddity::Unasked);
    if begun.mode != Mode::Full || report.is_doubtful() {
        return Ok(());
    }
    for (kind, _) in SWEPT {
        let (_, left) = standing(db, begun, kind)?;
        let examples = unseen(db, begun, kind, None, EXAMPLES)?;
        let left = u64::try_from(left).unwrap_or_default();
        report.odds.note_many(Oddity::Unasked, left, examples.iter().map(|(_, url)| url.as_str()));
    }
    Ok(())
}

/// After a full run, takes back some of what the server did not have, where its own addresses were asked only what is `gone`;
/// says how many.
pub(crate) fn forget_unseen(
    db: &mut Db,
    act: &Act,
    begun: &Begun,
    gone: Option<&BTreeSet<String>>,
) -> Result<usize, Refused> {
    hold_on(db, act, begun)?;
    if !all_finished(db, begun)? {
        return Err(Refused::Unfinished);
    }
    if begun.mode != Mode::Full {
        return Ok(0);
    }
    let gone = gone.filter(|_| !begun.take_back);
    let mut sum = 0;
    for (kind, list) in SWEPT {
        let own = unseen(db, begun, kind, gone, STEP)?;
        if own.is_empty() {
            continue;
        }
        objects::forget(db, act, kind, &own)?;
        // A page may be marked as it was when what is gone from it comes back.
        answer::forget_list(db, begun, list)?;
        let mut report = report(db, begun)?;
        report.counts.entry(kind).or_default().deleted += own.len() as u64;
        save_report(db, begun, &report)?;
        sum += own.len();
    }
    Ok(sum)
}
