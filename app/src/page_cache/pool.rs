//! A bounded store of pages: the ones unused for longest go first. It also lets only one visitor at a time render an address.

use super::page::Page;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use tokio::sync::{Mutex as Baton, OwnedMutexGuard};

pub struct Pool {
    limit: usize,
    kept: RwLock<Kept>,
    rendering: Mutex<HashMap<Box<str>, Arc<Baton<()>>>>,
}

#[derive(Default)]
struct Kept {
    pages: HashMap<Box<str>, Arc<Page>>,
    bytes: usize,
}

impl Pool {
    pub fn new(limit: usize) -> Self {
        Self { limit, kept: RwLock::default(), rendering: Mutex::default() }
    }

    pub fn get(&self, address: &str) -> Option<Arc<Page>> {
        self.kept.read().unwrap_or_else(PoisonError::into_inner).pages.get(address).cloned()
    }

    /// Keeps a page, unless it would take an eighth of the pool by itself.
    pub fn put(&self, address: &str, page: Arc<Page>) {
        let bytes = page.bytes() + address.len();
        if bytes > self.limit / 8 {
            return;
        }
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        kept.bytes += bytes;
        if let Some(before) = kept.pages.insert(address.into(), page) {
            kept.bytes -= before.bytes() + address.len();
        }
        if kept.bytes > self.limit {
            kept.shrink(self.limit / 10 * 9);
        }
    }

    pub fn bytes(&self) -> usize {
        self.kept.read().unwrap_or_else(PoisonError::into_inner).bytes
    }

    /// A place in the line of those who want to render an address.
    pub fn turn<'a>(&'a self, address: &'a str) -> Turn<'a> {
        let baton = Arc::clone(self.rendering().entry(address.into()).or_default());
        Turn { pool: self, address, baton }
    }

    fn rendering(&self) -> MutexGuard<'_, HashMap<Box<str>, Arc<Baton<()>>>> {
        self.rendering.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn shrink(&mut self, target: usize) {
        let mut by_age: Vec<_> = self.pages.iter().map(|(address, page)| (page.last_used(), address.clone())).collect();
        by_age.sort();
        for (_, address) in by_age {
            if self.bytes <= target {
                break;
            }
            if let Some(page) = self.pages.remove(&address) {
                self.bytes -= page.bytes() + address.len();
            }
        }
    }
}

/// One visitor's place in the line; it is given up when the visitor leaves.
pub struct Turn<'a> {
    pool: &'a Pool,
    address: &'a str,
    baton: Arc<Baton<()>>,
}

impl Turn<'_> {
    pub async fn wait(&self) -> OwnedMutexGuard<()> {
        Arc::clone(&self.baton).lock_owned().await
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut rendering = self.pool.rendering();
        // The map's and ours; a guard that is dropped later holds a third for a moment, then the next visitor cleans up.
        if Arc::strong_count(&self.baton) <= 2 {
            rendering.remove(self.address);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::page::tests::page;
    use super::*;
    use std::time::{Duration, Instant};

    #[test]
    fn memory_is_bounded_and_what_is_used_stays() {
        let pool = Pool::new(1_000_000);
        pool.put("/de/", Arc::new(page(10_000)));
        for number in 0..1000 {
            pool.get("/de/").unwrap().touch(Instant::now() + Duration::from_secs(1 + number));
            pool.put(&format!("/de/procedures?junk={number}"), Arc::new(page(10_000)));
            assert!(pool.bytes() <= 1_000_000);
        }
        assert!(pool.get("/de/procedures?junk=0").is_none() && pool.get("/de/procedures?junk=999").is_some());
    }

    #[test]
    fn the_count_of_bytes_stays_right_when_a_page_is_replaced() {
        let pool = Pool::new(1_000_000);
        for bytes in [10_000, 50_000, 10] {
            pool.put("/de/", Arc::new(page(bytes)));
        }
        assert_eq!(pool.bytes(), page(10).bytes() + "/de/".len());
        pool.put("/de/huge", Arc::new(page(900_000)));
        assert!(pool.get("/de/huge").is_none(), "one page does not push all others out");
    }

    #[actix_web::test]
    async fn the_line_is_forgotten_when_everybody_has_left() {
        let pool = Pool::new(1000);
        {
            let (first, second) = (pool.turn("/de/"), pool.turn("/de/"));
            let guard = first.wait().await;
            assert!(
                tokio::time::timeout(Duration::from_millis(5), second.wait()).await.is_err(),
                "one renders at a time"
            );
            drop(guard);
        }
        assert!(pool.rendering().is_empty());
    }
}
