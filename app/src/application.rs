//! What every request and every job shares.

use crate::clock::Clock;
use crate::config::Config;
use crate::metrics::Metrics;
use crate::page_cache::PageCache;
use crate::pdf::Press;
use crate::rate_limit::RateLimits;
use crate::ui::footer::Footers;
use participation_core::Storage;
use participation_core::district::Shelf;

pub struct Application {
    pub config: Config,
    pub clock: Clock,
    pub storage: Storage,
    pub page_cache: PageCache,
    pub rate_limits: Option<RateLimits>,
    pub metrics: Metrics,
    /// Districts, boroughs and places, kept in memory.
    pub gazetteer: Shelf,
    pub footers: Footers,
    /// Sets PDF files, one at a time.
    pub press: Press,
}

impl Application {
    pub fn new(config: Config, clock: Clock, storage: Storage) -> Self {
        let limits =
            config.rate_limits.map(|(reading, writing)| RateLimits::new(reading, writing, config.proxy_header.clone()));
        let page_cache = PageCache::new(config.page_cache_bytes);
        Self {
            config,
            clock,
            storage,
            page_cache,
            rate_limits: limits,
            metrics: Metrics::default(),
            gazetteer: Shelf::default(),
            footers: Footers::default(),
            press: Press::default(),
        }
    }
}
