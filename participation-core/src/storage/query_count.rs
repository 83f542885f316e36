//! How many queries one storage has sent.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use diesel::connection::{Connection, InstrumentationEvent};

/// Shared by all connections of one storage.
#[derive(Clone, Debug, Default)]
pub(crate) struct QueryCount(Arc<AtomicU64>);

impl QueryCount {
    pub(crate) fn now(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Counts what this connection sends from now on.
    pub(crate) fn watch(&self, db: &mut impl Connection) {
        let count = Arc::clone(&self.0);
        db.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if matches!(event, InstrumentationEvent::StartQuery { .. }) {
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
}
