//! The end of a run: what the server no longer has, references that point nowhere, the watermark.

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{answer, hold_on, objects, report, save_report};
use crate::council::oparl::{Begun, Kind, ListKind, Missing, Mode, Oddity, Odds, Refused, Report, Tie};
use crate::storage::Act;
use crate::storage::schema::{
    agenda_item, consultation, council_paper, council_paper_tie, meeting, meeting_organization, membership, oparl_list,
    oparl_source, organization, person,
};
use crate::{StoreError, Timestamp};

/// Objects of one transaction.
const STEP: i64 = 200;
/// Examples of references that point nowhere.
const EXAMPLES: i64 = 3;
/// Ties from a paper to a paper.
const OF_PAPERS: [Tie; 3] = [Tie::Superordinated, Tie::Subordinated, Tie::Related];

fn all_finished(db: &mut Db, begun: &Begun) -> Result<bool, StoreError> {
    let open: i64 = oparl_list::table
        .filter(oparl_list::source_id.eq(begun.source))
        .filter(oparl_list::finished.eq(false))
        .select(count_star())
        .first(db)?;
    Ok(open == 0)
}

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
            let own =
                $table::table.filter($table::source_id.eq(begun.source)).filter($table::deleted_at.is_null());
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
    let full_at: Option<Timestamp> =
        oparl_source::table.find(begun.source).select(oparl_source::full_at).first(db)?;
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

/// After a full run, takes back some of what the server did not have; says how many.
pub(crate) fn forget_unseen(db: &mut Db, act: &Act, begun: &Begun) -> Result<usize, Refused> {
    hold_on(db, act, begun)?;
    if !all_finished(db, begun)? {
        return Err(Refused::Unfinished);
    }
    if begun.mode != Mode::Full {
        return Ok(0);
    }
    macro_rules! unseen {
        ($table:ident) => {
            $table::table
                .filter($table::source_id.eq(begun.source))
                .filter($table::seen_run.ne(begun.run))
                .filter($table::deleted_at.is_null())
                .order($table::id)
                .limit(STEP)
                .select(($table::id, $table::url))
                .load(db)
                .map_err(StoreError::from)?
        };
    }
    let mut sum = 0;
    for (kind, list) in SWEPT {
        let gone: Vec<(i64, String)> = match kind {
            Kind::Paper => unseen!(council_paper),
            Kind::Meeting => unseen!(meeting),
            Kind::Organization => unseen!(organization),
            _ => unseen!(person),
        };
        if gone.is_empty() {
            continue;
        }
        objects::forget(db, act, kind, &gone)?;
        // A page may be marked as it was when what is gone from it comes back.
        answer::forget_list(db, begun, list)?;
        let mut report = report(db, begun)?;
        report.counts.entry(kind).or_default().deleted += gone.len() as u64;
        save_report(db, begun, &report)?;
        sum += gone.len();
    }
    Ok(sum)
}

/// Tells everyone concerned what the run has changed about some papers, those after this one; says which was the last.
/// What is told is kept with it, so that a run that was killed here tells the rest when it goes on.
pub(crate) fn tell_changes(db: &mut Db, act: &Act, begun: &Begun, after: i64) -> Result<Option<i64>, Refused> {
    hold_on(db, act, begun)?;
    if !all_finished(db, begun)? {
        return Err(Refused::Unfinished);
    }
    Ok(rooms::uptake::tell_changes(db, act, begun.source, after)?)
}

pub(crate) fn finish(db: &mut Db, act: &Act, begun: &Begun) -> Result<Report, Refused> {
    hold_on(db, act, begun)?;
    if !all_finished(db, begun)? {
        return Err(Refused::Unfinished);
    }
    let mut report = report(db, begun)?;
    count_dangling(db, &mut report.odds)?;
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
        diesel::update(own).set(oparl_source::full_at.eq(Some(act.now))).execute(db).map_err(StoreError::from)?;
    }
    if begun.mode == Mode::Full || begun.since.is_some() {
        diesel::update(own)
            .set(oparl_source::watermark.eq(oparl_source::server_began))
            .execute(db)
            .map_err(StoreError::from)?;
    }
    Ok(report)
}

/// Counts what a query finds, with examples.
macro_rules! note {
    ($db:expr, $odds:expr, $oddity:expr, $from:expr, $url:expr) => {{
        let count: i64 = $from.select(count_star()).first($db)?;
        let examples: Vec<String> = $from.order($url).limit(EXAMPLES).select($url).load($db)?;
        let count = u64::try_from(count).unwrap_or_default();
        $odds.note_many($oddity, count, examples.iter().map(String::as_str));
    }};
}

/// References to objects that no list had.
fn count_dangling(db: &mut Db, odds: &mut Odds) -> Result<(), StoreError> {
    for oddity in [
        Oddity::MeetingUnknown,
        Oddity::PaperUnknown,
        Oddity::OrganizationUnknown,
        Oddity::ConsultationUnknown,
    ] {
        odds.forget(oddity);
    }
    let its_meeting = meeting::table.filter(meeting::url.nullable().eq(consultation::meeting_url));
    note!(
        db,
        odds,
        Oddity::MeetingUnknown,
        consultation::table.filter(consultation::meeting_url.is_not_null()).filter(not(exists(its_meeting))),
        consultation::url
    );
    let its_paper = council_paper::table.filter(council_paper::url.eq(consultation::paper_url));
    note!(db, odds, Oddity::PaperUnknown, consultation::table.filter(not(exists(its_paper))), consultation::url);
    let its_other = council_paper::table.filter(council_paper::url.eq(council_paper_tie::other_url));
    note!(
        db,
        odds,
        Oddity::PaperUnknown,
        council_paper_tie::table
            .filter(council_paper_tie::kind.eq_any(OF_PAPERS.map(Tie::as_str)))
            .filter(not(exists(its_other))),
        council_paper_tie::paper_url
    );
    let its_way = consultation::table.filter(consultation::url.nullable().eq(agenda_item::consultation_url));
    note!(
        db,
        odds,
        Oddity::ConsultationUnknown,
        agenda_item::table.filter(agenda_item::consultation_url.is_not_null()).filter(not(exists(its_way))),
        agenda_item::url
    );
    count_unknown_organizations(db, odds)
}

fn count_unknown_organizations(db: &mut Db, odds: &mut Odds) -> Result<(), StoreError> {
    let its_body = organization::table.filter(organization::url.eq(council_paper_tie::other_url));
    note!(
        db,
        odds,
        Oddity::OrganizationUnknown,
        council_paper_tie::table
            .filter(council_paper_tie::kind.eq_any([Tie::Originator, Tie::UnderDirection].map(Tie::as_str)))
            .filter(not(exists(its_body))),
        council_paper_tie::paper_url
    );
    let its_body = organization::table.filter(organization::url.nullable().eq(consultation::organization_url));
    note!(
        db,
        odds,
        Oddity::OrganizationUnknown,
        consultation::table.filter(consultation::organization_url.is_not_null()).filter(not(exists(its_body))),
        consultation::url
    );
    let its_body = organization::table.filter(organization::url.eq(membership::organization_url));
    note!(
        db,
        odds,
        Oddity::OrganizationUnknown,
        membership::table.filter(not(membership::organization_url.eq(""))).filter(not(exists(its_body))),
        membership::url
    );
    let its_body = organization::table.filter(organization::url.eq(meeting_organization::organization_url));
    note!(
        db,
        odds,
        Oddity::OrganizationUnknown,
        meeting_organization::table.filter(not(exists(its_body))),
        meeting_organization::meeting_url
    );
    Ok(())
}
