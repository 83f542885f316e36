//! Taking over what was collected elsewhere: in chunks, again and again without doubling, with a report of what was odd.
//! Knows files' contents, not files; what a proposal is stays the proposal room's.

mod day;
mod odd;
mod proposals;

use crate::procedure;
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

pub use day::moment;
pub use odd::Odd;

twin!();

/// Proposals of one transaction.
const CHUNK: usize = 100;

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub new: u64,
    /// Were taken over by an earlier run.
    pub known: u64,
    /// Comments, votes or the like that came with them, new this time.
    pub attached: u64,
    pub odd: Odd,
}

/// Why nothing was imported, or not all of it.
#[derive(Debug, thiserror::Error)]
pub enum ImportRefused {
    #[error("the file cannot be taken: {0}")]
    File(#[from] map::geojson::Refusal),
    #[error("there is no published procedure '{0}'")]
    UnknownProcedure(String),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Imports proposals with their comments from GeoJSON into a procedure. Topics are made from categories, dates
/// stay those of the file, and votes are kept apart from ours. What an earlier run took is left as it is.
///
/// # Errors
/// [`ImportRefused`]; chunks stored before an error stay, and the next run goes on from there.
pub async fn proposals(
    storage: &Storage,
    bytes: &[u8],
    slug: &str,
    now: Timestamp,
    mut progress: impl FnMut(usize, usize),
) -> Result<Report, ImportRefused> {
    let page = procedure::published(storage, slug, Language::De).await.map_err(|error| match error {
        StoreError::NotFound => ImportRefused::UnknownProcedure(slug.to_owned()),
        other => other.into(),
    })?;
    let gazetteer = crate::district::gazetteer(storage).await?;
    let mut report = Report::default();
    let mut entries = proposals::read(bytes, page.procedure.id, &gazetteer, now, &mut report.odd)?;
    let total = entries.len();
    let keys = storage.keys_shared()?;
    let mut done = 0;
    while !entries.is_empty() {
        let chunk: Vec<proposals::Entry> = entries.drain(..CHUNK.min(entries.len())).collect();
        done += chunk.len();
        let (act, keys) = (storage.act(now), std::sync::Arc::clone(&keys));
        let part: Report = on_writer!(storage, chunk(&act, &keys, &chunk))?;
        report.new += part.new;
        report.known += part.known;
        report.attached += part.attached;
        progress(done, total);
    }
    Ok(report)
}
