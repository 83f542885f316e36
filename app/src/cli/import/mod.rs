//! `import`: takes over what the city has elsewhere. Progress and what was odd go to standard error, the sum to standard output.

mod oparl;
mod reports;
mod streets;
mod table;

use super::{Failure, open};
use crate::Timestamp;
use crate::config::Config;
use clap::{Args, ValueEnum};
use map::geojson::{Limits, RepairKind, Rules, read_areas};
use participation_core::district::{self, Level};
use participation_core::import::{self, Odd};
use participation_core::{Language, Storage, StoreError, procedure};
use std::io;
use std::path::{Path, PathBuf};

/// Larger files are refused before they are read.
const MOST_BYTES: u64 = 256 << 20;

#[derive(Args)]
pub(super) struct Options {
    what: What,
    /// GeoJSON for districts and proposals, a table (CSV) for streets and reports; for oparl a file of objects, or the address of a system or body; for export the folder
    #[arg(value_name = "FILE-OR-URL")]
    file: PathBuf,
    /// The procedure that proposals or reports go to, by its name in addresses
    #[arg(long, value_name = "SLUG")]
    procedure: Option<String>,
    /// Only with an address: ask for everything again, not only for what has changed
    #[arg(long)]
    full: bool,
    /// Only with --full: take back what the server no longer lists, even where that is most of what stands here
    #[arg(long, requires = "full")]
    take_back: bool,
    #[command(flatten)]
    time: super::serve::Options,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// Districts, or boroughs where no feature names one it belongs to
    Districts,
    /// Names of streets, with or without coordinates
    Streets,
    /// Located proposals with their comments
    Proposals,
    /// Reports of defects from another system
    Reports,
    /// Papers, meetings and bodies of the council, from a file or a server that speaks OParl
    Oparl,
    /// A whole city, from a folder that `export` has written, into a fresh installation
    Export,
}

/// What an import did, for the last line.
struct Sum {
    line: String,
    odd: Odd,
}

pub(super) async fn run(config: &Config, options: Options) -> Result<(), Failure> {
    let clock = options.time.clock();
    match options.what {
        What::Oparl => return oparl::import(config, &options.file, (options.full, options.take_back), &clock).await,
        What::Export => return super::export::take_in(config, &options.file).await,
        What::Districts | What::Streets | What::Proposals | What::Reports => {}
    }
    let bytes = read(&options.file)?;
    let storage = open(config).await?;
    storage.migrate().await?;
    storage.start().await?;
    let now = clock.now();
    let slug = options.procedure.as_deref();
    let sum = match options.what {
        What::Districts => districts(&storage, &bytes, now).await?,
        What::Streets => streets::import(&storage, &bytes, now).await?,
        What::Proposals => proposals(&storage, &bytes, needed(slug)?, now).await?,
        What::Reports => reports::import(&storage, bytes, needed(slug)?, now).await?,
        What::Oparl | What::Export => return Ok(()),
    };
    eprint!("{}", sum.odd);
    println!("{}", sum.line);
    Ok(())
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |error: io::Error| Failure::Io(format!("{} cannot be read", file.display()), error);
    let length = std::fs::metadata(file).map_err(failed)?.len();
    if length > MOST_BYTES {
        return Err(Failure::Refused(format!("{} has {length} bytes, at most {MOST_BYTES} are read", file.display())));
    }
    std::fs::read(file).map_err(failed)
}

fn needed(slug: Option<&str>) -> Result<&str, Failure> {
    slug.ok_or_else(|| Failure::Refused("name the procedure: --procedure SLUG".to_owned()))
}

/// Reports on one line of standard error how far it is.
fn progress(done: usize, total: usize) {
    eprintln!("{done} of {total}");
}

async fn districts(storage: &Storage, bytes: &[u8], now: Timestamp) -> Result<Sum, Failure> {
    let limits = Limits { bytes: 64 << 20, vertices: 2_000_000, values: 8_000_000, ..Limits::default() };
    let reading = read_areas(bytes, &Rules { limits, ..Rules::default() }).map_err(|refusal| {
        let first = refusal.reasons.first().map(ToString::to_string).unwrap_or_default();
        Failure::Refused(format!(
            "nothing was stored; {} of the file cannot be taken, first: {first}",
            counted(refusal.total)
        ))
    })?;
    let mut odd = Odd::default();
    for repair in &reading.repairs {
        let name = repair.name.as_deref().unwrap_or_default();
        match repair.kind {
            RepairKind::Turned => odd.note("ring ran the wrong way round and was turned", name),
            RepairKind::Closed => odd.note("ring was not closed and was closed", name),
            RepairKind::LineTaken => odd.note("line was taken as an area", name),
        }
    }
    let gazetteer = district::gazetteer(storage).await?;
    let (areas, level, lost) = district::settle(reading.features, &gazetteer);
    for name in lost {
        odd.note("district that belongs to no borough, left out", &name);
    }
    let stored = district::store_areas(storage, areas, level, now).await?;
    let what = if level == Level::Borough { "boroughs" } else { "districts" };
    Ok(Sum {
        line: format!("{what}: {} new, {} were there and have the file's shape now", stored.new, stored.changed),
        odd,
    })
}

fn counted(total: usize) -> String {
    if total == 1 { "a part".to_owned() } else { format!("{total} parts") }
}

async fn proposals(storage: &Storage, bytes: &[u8], slug: &str, now: Timestamp) -> Result<Sum, Failure> {
    let report = import::proposals(storage, bytes, slug, now, progress).await;
    let report = report.map_err(|refused| Failure::Refused(refused.to_string()))?;
    let line = format!("proposals: {} new, {} known; comments: {} new", report.new, report.known, report.attached);
    Ok(Sum { line, odd: report.odd })
}

/// The number of a published procedure.
async fn procedure_named(storage: &Storage, slug: &str) -> Result<i64, Failure> {
    match procedure::published(storage, slug, Language::De).await {
        Ok(page) => Ok(page.procedure.id),
        Err(StoreError::NotFound) => Err(Failure::Refused(format!("there is no published procedure '{slug}'"))),
        Err(error) => Err(error.into()),
    }
}
