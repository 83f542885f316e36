//! Queues leaves inside the transaction of the act they record.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::storage::StoreError;
use crate::storage::schema::leaf_queue;
use crate::transparency_log::{Leaf, LeafKind};

/// Queues a leaf. Its entry is final at once unless it refers to leaves that may have no index yet.
/// A retry of the same act (object, version, kind) changes nothing.
pub(crate) fn queue(db: &mut Db, id: i64, leaf: &Leaf) -> Result<(), StoreError> {
    let refers_to: Vec<String> = leaf.refers_to.iter().map(ToString::to_string).collect();
    diesel::insert_into(leaf_queue::table)
        .values((
            leaf_queue::id.eq(id),
            leaf_queue::object_id.eq(leaf.object),
            leaf_queue::object_version.eq(leaf.version),
            leaf_queue::kind.eq(leaf.kind),
            leaf_queue::scope.eq(&leaf.scope),
            leaf_queue::time.eq(leaf.time()),
            leaf_queue::commitment.eq(&leaf.commitment[..]),
            leaf_queue::refers_to.eq(refers_to.join(",")),
            leaf_queue::reason.eq(leaf.reason),
            leaf_queue::entry.eq(leaf.refers_to.is_empty().then(|| leaf.entry(&[]))),
            leaf_queue::queued_at.eq(leaf.at),
        ))
        .on_conflict((leaf_queue::object_id, leaf_queue::object_version, leaf_queue::kind))
        .do_nothing()
        .execute(db)?;
    Ok(())
}

/// The same for many leaves of arrivals, which refer to nothing and are new.
pub(crate) fn queue_many(db: &mut Db, leaves: &[(i64, Leaf)]) -> Result<(), StoreError> {
    let rows: Vec<_> = leaves
        .iter()
        .map(|(id, leaf)| {
            (
                leaf_queue::id.eq(*id),
                leaf_queue::object_id.eq(leaf.object),
                leaf_queue::object_version.eq(leaf.version),
                leaf_queue::kind.eq(leaf.kind),
                leaf_queue::scope.eq(&leaf.scope),
                leaf_queue::time.eq(leaf.time()),
                leaf_queue::commitment.eq(&leaf.commitment[..]),
                leaf_queue::refers_to.eq(""),
                leaf_queue::reason.eq(leaf.reason),
                leaf_queue::entry.eq(Some(leaf.entry(&[]))),
                leaf_queue::queued_at.eq(leaf.at),
            )
        })
        .collect();
    diesel::insert_into(leaf_queue::table).values(rows).execute(db)?;
    Ok(())
}

/// The queue ids of the leaves that recorded these contributions' arrival, for later leaves to refer to.
pub(crate) fn arrivals(db: &mut Db, contributions: &[i64]) -> Result<Vec<i64>, StoreError> {
    let mut leaves = Vec::new();
    for chunk in contributions.chunks(rooms::outcome::CHUNK) {
        let found: Vec<i64> = leaf_queue::table
            .filter(leaf_queue::object_id.eq_any(chunk))
            .filter(leaf_queue::kind.eq(LeafKind::Contribution))
            .select(leaf_queue::id)
            .load(db)?;
        leaves.extend(found);
    }
    Ok(leaves)
}

/// The queue id of the leaf that recorded an object's arrival, for later leaves to refer to.
pub(crate) fn first_leaf(db: &mut Db, object: i64) -> Result<Option<i64>, StoreError> {
    Ok(leaf_queue::table
        .filter(leaf_queue::object_id.eq(object))
        .order(leaf_queue::object_version)
        .select(leaf_queue::id)
        .first(db)
        .optional()?)
}
