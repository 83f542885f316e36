//! The list of a procedure's proposals.

use diesel::prelude::*;

use super::super::backend::{self, Db, rooms};
use crate::storage::search::Index;
use crate::{StoreError, Timestamp};
use crate::contribution::{Kind, Reference};
use crate::language::Language;
use crate::proposal::{Card, Filter, PAGE_SIZE, Page, Sort, Status};
use crate::proposal::list::{COUNT_LIMIT, Matches};
use crate::storage::among::among;
use crate::storage::schema::{contribution, imported_voice, proposal};
use crate::Wanted;

#[derive(Queryable, Selectable)]
#[diesel(table_name = proposal)]
pub(super) struct CardRow {
    pub(super) id: i64,
    pub(super) title: String,
    pub(super) body: String,
    pub(super) topic_id: Option<i64>,
    pub(super) district_id: Option<i64>,
    pub(super) status: Status,
    pub(super) endorsements: i32,
    pub(super) comments: i32,
    pub(super) submitted_at: Timestamp,
}

/// The list's page: the procedure's queries and at most three of its own, whatever the number of rows.
pub(crate) fn list_page(db: &mut Db, slug: &str, filter: &Filter, language: Language) -> Result<Page, StoreError> {
    let procedure = rooms::procedure::published(db, slug, language)?;
    let id = procedure.procedure.id;
    let found = match Wanted::of(&filter.words) {
        wanted if wanted.is_nothing() => None,
        wanted => Some(backend::matching_words(db, Index::Contributions, &wanted, COUNT_LIMIT)?),
    };
    let (matches, few) = if filter.is_open() {
        (Matches::Exactly(procedure.listed(Kind::Proposal)), None)
    } else {
        let counted: Vec<i64> =
            filtered(id, filter, found.as_deref()).select(proposal::id).limit(COUNT_LIMIT + 1).load(db)?;
        match i64::try_from(counted.len()).unwrap_or(COUNT_LIMIT) {
            amount if amount > COUNT_LIMIT => (Matches::MoreThan(COUNT_LIMIT), None),
            amount => (Matches::Exactly(amount), Some(counted)),
        }
    };
    // Few that match would be searched for along the whole order; they are known by now.
    let all = match &few {
        Some(few) => proposal::table.filter(proposal::id.eq_any(few)).into_boxed(),
        None => filtered(id, filter, found.as_deref()),
    };
    let query = all
        .select(CardRow::as_select())
        .limit(PAGE_SIZE)
        .offset((filter.page_clamped() - 1) * PAGE_SIZE);
    let rows: Vec<CardRow> = match filter.sort.unwrap_or(Sort::Popular) {
        Sort::Popular => query.order((proposal::endorsements.desc(), proposal::id.desc())).load(db)?,
        Sort::Newest => query.order((proposal::submitted_at.desc(), proposal::id.desc())).load(db)?,
        Sort::Discussed => query.order((proposal::comments.desc(), proposal::id.desc())).load(db)?,
    };
    Ok(Page { cards: cards(db, rows)?, procedure, matches })
}

type Filtered<'a> = proposal::BoxedQuery<'a, <Db as diesel::Connection>::Backend>;

fn filtered<'a>(procedure: i64, filter: &'a Filter, found: Option<&'a [i64]>) -> Filtered<'a> {
    let mut query =
        proposal::table.filter(proposal::procedure_id.eq(procedure)).filter(proposal::listed.eq(true)).into_boxed();
    if !filter.topics.is_empty() {
        query = query.filter(proposal::topic_id.eq_any(&filter.topics));
    }
    if !filter.districts.is_empty() {
        query = query.filter(proposal::district_id.eq_any(&filter.districts));
    }
    if !filter.statuses.is_empty() {
        query = query.filter(proposal::status.eq_any(&filter.statuses));
    }
    if let Some(found) = found {
        query = query.filter(proposal::id.eq_any(found));
    }
    query
}

fn cards(db: &mut Db, rows: Vec<CardRow>) -> Result<Vec<Card>, StoreError> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let shared: Vec<(i64, Reference, Language, Option<String>, Option<Timestamp>, Option<i64>)> = contribution::table
        .left_join(imported_voice::table.on(imported_voice::proposal_id.eq(contribution::id)))
        .filter(among(contribution::id, ids))
        .select((
            contribution::id,
            contribution::reference,
            contribution::language,
            contribution::place,
            contribution::answer_due,
            imported_voice::voices.nullable(),
        ))
        .load(db)?;
    let mut by_id: std::collections::HashMap<i64, _> =
        shared
        .into_iter()
        .map(|(id, reference, language, place, due, voices)| (id, (reference, language, place, due, voices)))
        .collect();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let (reference, language, place, answer_due, earlier_voices) = by_id.remove(&row.id)?;
            Some(Card {
                reference,
                title: row.title,
                language,
                excerpt: row.body.chars().take(280).collect(),
                topic: row.topic_id,
                district: row.district_id,
                place,
                status: row.status,
                endorsements: row.endorsements,
                earlier_voices: earlier_voices.filter(|voices| *voices > 0),
                comments: row.comments,
                submitted_at: row.submitted_at,
                answer_due,
            })
        })
        .collect())
}
