//! Stores many contributions in few statements, as the demo and tests of size need it.

use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{CHUNK, content, count, leaf, row};
use crate::contribution::{NewContribution, Reference, Step, Submitted};
use crate::storage::Act;
use crate::storage::schema::{contribution, contribution_event};
use crate::transparency_log::{LeafKind, Salt, commitment};
use crate::{StoreError, Timestamp};

/// References that nobody has, in one query where no two meet.
fn fresh_references(db: &mut Db, act: &Act, amount: usize) -> Result<Vec<Reference>, StoreError> {
    let mut fresh = BTreeSet::new();
    while fresh.len() < amount {
        let tried: Vec<Reference> =
            (fresh.len()..amount).map(|_| Reference::random(&act.city.prefix)).collect();
        let taken: Vec<Reference> = contribution::table
            .filter(contribution::reference.eq_any(&tried))
            .select(contribution::reference)
            .load(db)?;
        fresh.extend(tried.into_iter().filter(|reference| !taken.contains(reference)));
    }
    Ok(fresh.into_iter().collect())
}

/// What [`insert`] stores, for many contributions whose keys are known to be new, in few statements. Each has its
/// own moment.
pub(crate) fn insert_many(
    db: &mut Db,
    act: &Act,
    many: &[(Timestamp, NewContribution<'_>)],
) -> Result<Vec<Submitted>, StoreError> {
    let mut submitted = Vec::with_capacity(many.len());
    let mut counts = HashMap::new();
    for chunk in many.chunks(CHUNK) {
        let references = fresh_references(db, act, chunk.len())?;
        let (mut rows, mut leaves, mut steps) = (Vec::new(), Vec::new(), Vec::new());
        for ((at, new), reference) in chunk.iter().zip(references) {
            let salt = Salt::random();
            let scope = act.scope(new.procedure);
            let committed = commitment(&salt, &content(new, &scope))?;
            let id = act.ids.next();
            rows.push(row(new, (id, &reference), *at, (&salt, &committed)));
            let then = Act { now: *at, ..act.clone() };
            leaves.push((act.ids.next(), leaf(&then, LeafKind::Contribution, (id, 1), scope, committed)));
            steps.push((
                contribution_event::id.eq(act.ids.next()),
                contribution_event::contribution_id.eq(id),
                contribution_event::at.eq(*at),
                contribution_event::step.eq(serde_json::to_string(&Step::Submitted { channel: new.envelope.channel })?),
                contribution_event::role.eq(""),
                contribution_event::public.eq(true),
            ));
            *counts.entry((new.procedure, new.kind, new.envelope.channel, new.state)).or_insert(0) += 1;
            submitted.push(Submitted { id, reference, secret: new.secret.clone() });
        }
        diesel::insert_into(contribution::table).values(rows).execute(db)?;
        rooms::transparency_log::queue_many(db, &leaves)?;
        diesel::insert_into(contribution_event::table).values(steps).execute(db)?;
    }
    for ((procedure, kind, channel, state), by) in counts {
        count(db, act, (procedure, kind, channel), state, by)?;
    }
    Ok(submitted)
}
