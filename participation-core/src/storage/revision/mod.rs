//! The number that grows with every commit, and how processes see each other's.
//! Rendered pages are kept by it; it says nothing about what changed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use super::ids::random_bytes;
use super::{Engine, Storage, StoreError};

/// How long a worker number is leased, in seconds; renewed at a third of it.
const LEASE_SECONDS: i64 = 120;

/// Shared by everything that writes in this process.
#[derive(Clone, Default)]
pub struct Revision {
    number: Arc<AtomicU64>,
    written: Arc<AtomicBool>,
}

impl Revision {
    pub(crate) fn now(&self) -> u64 {
        self.number.load(Ordering::Acquire)
    }

    pub(crate) fn raise(&self) {
        self.number.fetch_add(1, Ordering::AcqRel);
    }

    /// Remembers that other processes have to be told (PostgreSQL).
    pub(crate) fn mark_written(&self) {
        self.written.store(true, Ordering::Release);
    }

    fn take_written(&self) -> bool {
        self.written.swap(false, Ordering::AcqRel)
    }
}

twin!();

/// Leases a worker number and starts the watch, which ends with the storage.
pub(crate) async fn start(storage: &Storage) -> Result<(), StoreError> {
    let token = i64::from_be_bytes(random_bytes::<8>());
    let number = on_writer!(storage, lease(token, system_seconds(), LEASE_SECONDS))?;
    storage.ids().lease(u16::try_from(number).unwrap_or_default());
    let weak = Arc::downgrade(&storage.engine);
    let (ids, revision) = (Arc::clone(&storage.ids), storage.revision.clone());
    let (keys, city, queries) = (Arc::clone(&storage.keys), storage.city.clone(), storage.queries.clone());
    let kept = storage.kept.clone();
    tokio::spawn(async move {
        let (mut seen, mut second) = (None, 0_i64);
        loop {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let Some(engine) = weak.upgrade() else { break };
            let storage = Storage {
                engine,
                ids: Arc::clone(&ids),
                revision: revision.clone(),
                queries: queries.clone(),
                kept: kept.clone(),
                keys: Arc::clone(&keys),
                city: city.clone(),
            };
            second += 1;
            if let Err(error) = watch(&storage, number, &mut seen).await {
                tracing::warn!(%error, "the watch for other processes' writes failed");
            }
            if second % (LEASE_SECONDS / 3) == 0 {
                let renewed = on_writer!(storage, renew(number, token, system_seconds() + LEASE_SECONDS));
                if let Err(error) = renewed {
                    tracing::error!(%error, number, "the worker number could not be leased again");
                }
            }
        }
    });
    Ok(())
}

async fn watch(storage: &Storage, number: i64, seen: &mut Option<i64>) -> Result<(), StoreError> {
    let current = match storage.engine() {
        Engine::Sqlite(engine) => engine.foreign_revision().await?,
        Engine::Postgresql(engine) => {
            if storage.revision.take_written() {
                engine.announce(number).await?;
            }
            engine.read(move |db| super::postgresql::foreign_revision(db, number)).await?
        }
    };
    if seen.is_some_and(|before| before != current) {
        storage.revision.raise();
    }
    *seen = Some(current);
    Ok(())
}

/// Seconds since 1970 by the system's clock: leases hold between machines, not in a trial's time.
fn system_seconds() -> i64 {
    let elapsed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_secs());
    i64::try_from(elapsed).unwrap_or(i64::MAX)
}
