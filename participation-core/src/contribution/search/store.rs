//! Searches the words of contributions.

use diesel::prelude::*;

use super::backend::{self, Db, rooms};
use crate::contribution::search::{Found, NAMED, Searched};
use crate::contribution::{Kind, Reference, State};
use crate::language::ObjectKind;
use crate::procedure::ProcedureState;
use crate::storage::among::among;
use crate::storage::schema::{contribution, procedure};
use crate::storage::search::Index;
use crate::{Language, StoreError, Wanted};

/// The index has contributions that nobody shows any more, or not yet: so many are looked at.
const LOOKED_AT: i64 = 200;

pub(crate) fn search(db: &mut Db, wanted: &Wanted, language: Language) -> Result<Searched, StoreError> {
    let ids = backend::matching_words(db, Index::Contributions, wanted, LOOKED_AT)?;
    let rows: Vec<(Reference, Kind, String, Language, i64)> = contribution::table
        .inner_join(procedure::table.on(procedure::id.eq(contribution::procedure_id)))
        .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
        .filter(among(contribution::id, ids))
        .filter(contribution::state.eq(State::Listed))
        .filter(contribution::kind.eq_any([Kind::Proposal, Kind::LocationReport]))
        .order(contribution::id.desc())
        .limit(NAMED)
        .select((
            contribution::reference,
            contribution::kind,
            contribution::headline,
            contribution::language,
            contribution::procedure_id,
        ))
        .load(db)?;
    let found = rows.into_iter().map(|(reference, kind, headline, language, procedure)| Found {
        reference,
        kind,
        headline,
        language,
        procedure,
    });
    let found: Vec<Found> = found.collect();
    let mut objects: Vec<(ObjectKind, i64)> = found.iter().map(|own| (ObjectKind::Procedure, own.procedure)).collect();
    objects.sort_unstable();
    objects.dedup();
    Ok(Searched { texts: rooms::language::texts(db, &objects, language)?, found })
}
