//! What belongs to something that is followed: its procedures, and its contributions that everybody can read.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::super::backend::{Db, rooms};
use crate::StoreError;
use crate::contribution::State;
use crate::language::{Language, ObjectKind};
use crate::notification::follow::{FollowKind, Followed};
use crate::notification::news::About;
use crate::procedure::ProcedureState;
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

/// What is followed, with the procedures whose own dates, events and decisions belong to it.
pub(crate) struct Scope {
    pub of: Followed,
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
            of,
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
