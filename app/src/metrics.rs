//! Counts what the program answers, by route and kind of status, and writes it in Prometheus' text format. No addresses, no queries.

use crate::routes::{Route, TABLE};
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Upper ends of the buckets, in microseconds.
const BUCKETS: [u64; 8] = [100, 500, 1_000, 5_000, 20_000, 100_000, 500_000, 2_000_000];
const STATUSES: [&str; 4] = ["2xx", "3xx", "4xx", "5xx"];

#[derive(Default)]
struct Counts {
    statuses: [AtomicU64; STATUSES.len()],
    buckets: [AtomicU64; BUCKETS.len()],
    microseconds: AtomicU64,
}

pub struct Metrics {
    /// One for each line of the table, and a last one for paths that are none.
    routes: Vec<Counts>,
    cache_hits: AtomicU64,
}

impl Default for Metrics {
    fn default() -> Self {
        Self { routes: (0..=TABLE.len()).map(|_| Counts::default()).collect(), cache_hits: AtomicU64::new(0) }
    }
}

impl Metrics {
    pub fn count(&self, route: Option<&'static Route>, status: u16, took: Duration) {
        let line =
            route.and_then(|route| TABLE.iter().position(|line| std::ptr::eq(line, route))).unwrap_or(TABLE.len());
        let Some(counts) = self.routes.get(line) else { return };
        let kind = usize::from(status / 100).saturating_sub(2).min(STATUSES.len() - 1);
        let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        counts.statuses[kind].fetch_add(1, Ordering::Relaxed);
        counts.microseconds.fetch_add(microseconds, Ordering::Relaxed);
        if let Some(bucket) = BUCKETS.iter().position(|end| microseconds <= *end) {
            counts.buckets[bucket].fetch_add(1, Ordering::Relaxed);
        }
    }

    pub fn count_cache_hit(&self) {
        self.cache_hits.fetch_add(1, Ordering::Relaxed);
    }

    /// The page for Prometheus, with `gauges` at its end.
    pub fn write(&self, gauges: &[(&str, &str, u64)]) -> String {
        let mut text = String::from(
            "# HELP beteiligung_requests_total Answered requests.\n# TYPE beteiligung_requests_total counter\n",
        );
        for (counts, method, path) in self.lines() {
            for (status, count) in STATUSES.iter().zip(&counts.statuses) {
                let count = count.load(Ordering::Relaxed);
                if count > 0 {
                    let _ = writeln!(
                        text,
                        "beteiligung_requests_total{{method=\"{method}\",route=\"{path}\",status=\"{status}\"}} {count}"
                    );
                }
            }
        }
        text.push_str("# HELP beteiligung_request_duration_seconds How long answers took.\n# TYPE beteiligung_request_duration_seconds histogram\n");
        for (counts, method, path) in self.lines() {
            write_histogram(&mut text, counts, &format!("method=\"{method}\",route=\"{path}\""));
        }
        let hits = (
            "beteiligung_page_cache_hits_total",
            "Pages answered without rendering.",
            self.cache_hits.load(Ordering::Relaxed),
        );
        for (name, help, value) in std::iter::once(&hits).chain(gauges) {
            let kind = if name.ends_with("_total") { "counter" } else { "gauge" };
            let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}");
        }
        text
    }

    fn lines(&self) -> impl Iterator<Item = (&Counts, &str, &str)> {
        let named = TABLE.iter().map(|line| (line.method.as_str(), line.path)).chain(std::iter::once(("any", "none")));
        self.routes.iter().zip(named).map(|(counts, (method, path))| (counts, method, path))
    }
}

fn write_histogram(text: &mut String, counts: &Counts, labels: &str) {
    let all: u64 = counts.statuses.iter().map(|count| count.load(Ordering::Relaxed)).sum();
    if all == 0 {
        return;
    }
    let name = "beteiligung_request_duration_seconds";
    let mut sum = 0;
    for (end, count) in BUCKETS.iter().zip(&counts.buckets) {
        sum += count.load(Ordering::Relaxed);
        let _ = writeln!(text, "{name}_bucket{{{labels},le=\"{}\"}} {sum}", seconds(*end));
    }
    let _ = writeln!(text, "{name}_bucket{{{labels},le=\"+Inf\"}} {all}");
    let _ = writeln!(text, "{name}_sum{{{labels}}} {}", seconds(counts.microseconds.load(Ordering::Relaxed)));
    let _ = writeln!(text, "{name}_count{{{labels}}} {all}");
}

fn seconds(microseconds: u64) -> f64 {
    Duration::from_micros(microseconds).as_secs_f64()
}
