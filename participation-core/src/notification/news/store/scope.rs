//! What belongs to something that is followed: its procedures, and its contributions that everybody can read.

use std::collections::HashMap;

use diesel::dsl::case_when;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::super::backend::{Db, rooms};
use super::Subject;
use crate::StoreError;
use crate::contribution::State;
use crate::language::{Language, ObjectKind};
use crate::notification::follow::{FollowKind, Followed};
use crate::notification::news::About;
use crate::procedure::ProcedureState;
use crate::storage::among::among;
use crate::storage::schema::{contribution, district, procedure, proposal};

pub(crate) type Listed<'a> = contribution::BoxedQuery<'a, <Db as diesel::Connection>::Backend, BigInt>;

/// The keys of its contributions that anybody can read, as a query.
pub(crate) fn listed<'a>(of: Followed) -> Listed<'a> {
    let listed =
        contribution::table.filter(contribution::state.eq(State::Listed)).select(contribution::id).into_boxed();
    match of.kind {
        FollowKind::Procedure => listed.filter(contribution::procedure_id.eq(of.id)),
        FollowKind::District => listed.filter(contribution::district_id.eq(of.id)),
        FollowKind::Topic => listed.filter(
            contribution::id.eq_any(proposal::table.filter(proposal::topic_id.eq(of.id)).select(proposal::id)),
        ),
        FollowKind::Contribution => listed.filter(contribution::id.eq(of.id)),
    }
}

/// The contribution that tells what is tied to one: itself, or the one it has joined since.
#[diesel::dsl::auto_type]
pub(crate) fn told_by() -> _ {
    let joined = contribution::merged_into.assume_not_null();
    case_when(contribution::merged_into.is_null(), contribution::id).otherwise(joined)
}

/// What tells the news of something that is followed.
fn teller(db: &mut Db, of: Followed) -> Result<Followed, StoreError> {
    let id = match of.kind {
        FollowKind::Contribution => {
            rooms::contribution::joined_by(of.id).first::<i64>(db).optional()?.unwrap_or(of.id)
        }
        FollowKind::Procedure | FollowKind::District | FollowKind::Topic => of.id,
    };
    Ok(Followed { id, ..of })
}

/// A contribution's procedure, and what names it.
pub(crate) type Teller = (i64, Subject);

/// Those that tell something.
pub(crate) fn tellers(db: &mut Db, ids: impl Iterator<Item = i64>) -> Result<HashMap<i64, Teller>, StoreError> {
    let rows: Vec<(i64, i64, Subject)> = contribution::table
        .filter(among(contribution::id, ids))
        .select((
            contribution::id,
            contribution::procedure_id,
            (contribution::reference, contribution::kind, contribution::headline, contribution::language),
        ))
        .load(db)?;
    Ok(rows.into_iter().map(|(id, procedure, own)| (id, (procedure, own))).collect())
}

/// What is followed, with the procedures whose own dates, events and decisions belong to it.
pub(crate) struct Scope {
    /// What tells the news: of a contribution that has joined another one, that one.
    pub of: Followed,
    /// What was asked for.
    pub asked: Followed,
    pub procedures: Vec<i64>,
    abouts: Vec<(i64, About)>,
}

impl Scope {
    pub(crate) fn of(db: &mut Db, of: Followed, language: Language) -> Result<Self, StoreError> {
        let rows: Vec<(i64, String)> = match of.kind {
            FollowKind::Procedure => procedure::table
                .find(of.id)
                .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
                .select((procedure::id, procedure::slug))
                .load(db)?,
            FollowKind::District => around(db, of.id)?,
            FollowKind::Topic | FollowKind::Contribution => Vec::new(),
        };
        let objects: Vec<(ObjectKind, i64)> = rows.iter().map(|(id, _)| (ObjectKind::Procedure, *id)).collect();
        let texts = rooms::language::texts(db, &objects, language)?;
        let about = |(id, slug): (i64, String)| {
            let title = texts.body(id, "title").to_owned();
            (id, About::Procedure { slug, title })
        };
        Ok(Self {
            of: teller(db, of)?,
            asked: of,
            procedures: rows.iter().map(|(id, _)| *id).collect(),
            abouts: rows.into_iter().map(about).collect(),
        })
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = i64> + use<'_> {
        self.procedures.iter().copied()
    }

    /// One of its procedures.
    pub(crate) fn about(&self, procedure: i64) -> Option<About> {
        self.abouts.iter().find(|(id, _)| *id == procedure).map(|(_, about)| about.clone())
    }
}

/// Public procedures of a district's borough; those of the whole city are everybody's and belong to none.
fn around(db: &mut Db, id: i64) -> Result<Vec<(i64, String)>, StoreError> {
    let (name, borough): (String, String) =
        district::table.find(id).select((district::name, district::borough)).first(db)?;
    let rows: Vec<(i64, String, String)> = procedure::table
        .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
        .filter(procedure::area.ne(""))
        .order(procedure::id.desc())
        .select((procedure::id, procedure::slug, procedure::area))
        .load(db)?;
    let is_here = |area: &str| area.lines().any(|line| line == borough || line == name);
    Ok(rows.into_iter().filter(|(.., area)| is_here(area)).map(|(id, slug, _)| (id, slug)).collect())
}
