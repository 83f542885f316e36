//! Archives beside the repository, or where `BETEILIGUNG_DATA` says.

use std::path::{Path, PathBuf};

use voting::verify::{Options, Verdict, verify};

pub fn folder(name: &str) -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
    let data = std::env::var("BETEILIGUNG_DATA").unwrap_or_else(|_| beside.to_owned());
    let folder = Path::new(&data).join("elections").join(name);
    if !folder.is_dir() {
        println!("skipped: no elections/{name} in {data}");
        return None;
    }
    Some(folder)
}

/// The folders in `elections/<kind>`, by name.
pub fn all(kind: &str) -> Vec<PathBuf> {
    let Some(folder) = folder(kind) else { return Vec::new() };
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

/// The bytes of the one archive in a folder.
pub fn archive(folder: &Path) -> Vec<u8> {
    let mut files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let file = files.find(|file| file.extension().is_some_and(|extension| extension == "bel")).unwrap();
    std::fs::read(file).unwrap()
}

pub fn judge(bytes: &[u8]) -> Verdict {
    verify(std::io::Cursor::new(bytes), &Options::default())
}
