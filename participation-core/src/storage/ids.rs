//! Keys made by the program: 64 bits, no sequence in the database.
//! Time-ordered ones for public things; random ones where order would betray people.

use std::sync::atomic::{AtomicI64, AtomicU16, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// 1 January 2026, 00:00 UTC in milliseconds; 41 bits from here last until 2095.
const EPOCH_MS: i64 = 1_767_225_600_000;
/// Most processes that make keys at the same time.
pub(crate) const WORKERS: u16 = 1024;

/// Makes keys: 41 bits of time (ms), 10 bits of worker number, 12 bits of counter.
pub struct Ids {
    worker: AtomicU16,
    last: AtomicI64,
}

impl Ids {
    pub(crate) fn unleased() -> Self {
        Self { worker: AtomicU16::new(0), last: AtomicI64::new(0) }
    }

    pub(crate) fn lease(&self, worker: u16) {
        self.worker.store(worker, Ordering::Relaxed);
    }

    /// A key larger than every one made here before. This is the one place where storage reads the
    /// system's clock: a trial clock must not make keys collide.
    #[must_use]
    pub fn next(&self) -> i64 {
        let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_millis());
        let now = (i64::try_from(elapsed).unwrap_or(i64::MAX).saturating_sub(EPOCH_MS)).max(0) << 12;
        // Counting on in the time part when 4,096 keys a millisecond are not enough keeps them unique.
        let previous = self
            .last
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(now.max(last + 1)))
            .unwrap_or_default();
        let slot = now.max(previous + 1);
        ((slot >> 12) << 22) | (i64::from(self.worker.load(Ordering::Relaxed)) << 12) | (slot & 0xfff)
    }

    /// Which of the sixteen shards of a counter this process adds to, so that processes do not wait for
    /// each other's rows.
    #[must_use]
    pub fn shard(&self) -> i32 {
        i32::from(self.worker.load(Ordering::Relaxed) % 16)
    }

    /// A key that tells nothing about when it was made.
    #[must_use]
    pub fn random(&self) -> i64 {
        i64::from_be_bytes(random_bytes::<8>()) & i64::MAX
    }
}

/// Bytes from the operating system's generator.
#[must_use]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // Without randomness no receipt and no session may be made; the system offers no way on.
    if let Err(error) = getrandom::fill(&mut bytes) {
        tracing::error!(%error, "the operating system gives no random numbers");
        std::process::abort();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_made_by_eight_threads_at_once_are_all_different_and_positive() {
        let ids = Ids::unleased();
        ids.lease(1023);
        let mut all: Vec<i64> = std::thread::scope(|scope| {
            let workers: Vec<_> =
                (0..8).map(|_| scope.spawn(|| (0..5_000).map(|_| ids.next()).collect::<Vec<_>>())).collect();
            workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
        });
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 40_000);
        assert!(all.iter().all(|id| *id > 0));
    }
}
