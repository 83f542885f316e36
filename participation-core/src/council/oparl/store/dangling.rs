//! References that point nowhere, counted at the end of a run.

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

use super::super::backend::Db;
use crate::StoreError;
use crate::council::oparl::{Oddity, Odds, Tie};
use crate::storage::schema::{
    agenda_item, consultation, council_paper, council_paper_tie, meeting, meeting_organization, membership,
    organization,
};

/// Examples of references that point nowhere.
const EXAMPLES: i64 = 3;
/// Ties from a paper to a paper.
const OF_PAPERS: [Tie; 3] = [Tie::Superordinated, Tie::Subordinated, Tie::Related];

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
pub(super) fn count_dangling(db: &mut Db, odds: &mut Odds) -> Result<(), StoreError> {
    for oddity in
        [Oddity::MeetingUnknown, Oddity::PaperUnknown, Oddity::OrganizationUnknown, Oddity::ConsultationUnknown]
    {
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
