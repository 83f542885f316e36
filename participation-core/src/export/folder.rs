//! The folder of an export while it is written: beside its place, for its owner alone, moved there when it is whole.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::geojson::Places;
use super::package::{CHECKSUM, FILE, Package, README, Resource, Schema, Written};
use super::{ExportRefused, cell};
use crate::storage::backup::{Column, Form, create, private_folder};
use crate::storage::random_bytes;
use crate::values::hex;

pub(super) const TABLES: &str = "data";
pub(super) const PLACES: &str = "places";
pub(super) const FILES: &str = "files";

/// A folder that vanishes again unless it is finished.
pub(super) struct Unfinished {
    path: PathBuf,
    target: PathBuf,
    finished: bool,
}

impl Unfinished {
    /// Refuses a folder that is not empty, before anything is written.
    pub(super) fn beside(target: &Path) -> Result<Self, ExportRefused> {
        let empty = match fs::read_dir(target) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(error) => return Err(error.into()),
        };
        if !empty {
            return Err(ExportRefused::FolderNotEmpty);
        }
        let target = std::path::absolute(target)?;
        let name = target.file_name().ok_or(ExportRefused::FolderNotEmpty)?.to_string_lossy().into_owned();
        let parent = target.parent().unwrap_or(Path::new("/"));
        fs::create_dir_all(parent)?;
        let path = parent.join(format!(".{name}.{}.unfinished", hex(&random_bytes::<4>())));
        private_folder(&path)?;
        let unfinished = Self { path, target, finished: false };
        for folder in [TABLES, PLACES, FILES] {
            private_folder(&unfinished.path.join(folder))?;
        }
        Ok(unfinished)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes what describes the files, and puts the folder into its place.
    pub(super) fn finish(mut self, mut package: Package, readme: &str) -> Result<(), ExportRefused> {
        let mut file = Summed::create(&self.path, README)?;
        file.add(readme.as_bytes())?;
        package.resources.push(Resource::readme(file.finish("readme")?));
        let mut text = serde_json::to_vec_pretty(&package).map_err(io::Error::from)?;
        text.push(b'\n');
        let sum = format!("{}  {FILE}\n", hex(&Sha256::digest(&text)));
        for (name, content) in [(CHECKSUM, sum.as_bytes()), (FILE, &text)] {
            let mut file = create(&self.path.join(name))?;
            file.write_all(content)?;
            file.sync_all()?;
        }
        for folder in ["", TABLES, PLACES, FILES] {
            File::open(self.path.join(folder))?.sync_all()?;
        }
        fs::rename(&self.path, &self.target)?;
        self.finished = true;
        if let Some(parent) = self.target.parent() {
            File::open(parent)?.sync_all()?;
        }
        Ok(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.finished {
            // What cannot be removed has a name that says what it is.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// A file while it is written, with its checksum.
struct Summed {
    file: BufWriter<File>,
    sum: Sha256,
    bytes: u64,
    path: String,
}

impl Summed {
    fn create(folder: &Path, path: &str) -> io::Result<Self> {
        let file = BufWriter::with_capacity(1 << 17, create(&folder.join(path))?);
        Ok(Self { file, sum: Sha256::new(), bytes: 0, path: path.to_owned() })
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sum.update(bytes);
        self.bytes += bytes.len() as u64;
        self.file.write_all(bytes)
    }

    fn finish(self, name: &str) -> io::Result<Written> {
        self.file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        Ok(Written { name: name.to_owned(), path: self.path, bytes: self.bytes, sha256: hex(&self.sum.finalize()) })
    }
}

/// A table's file while it is written, and its places' where it has some.
pub(super) struct TableFile {
    file: Summed,
    places: Option<(Summed, Places, bool)>,
    name: String,
    columns: Vec<Column>,
    rows: u64,
    line: Vec<u8>,
}

impl TableFile {
    pub(super) fn create(folder: &Path, name: &str, columns: &[Column]) -> io::Result<Self> {
        let mut file = Summed::create(folder, &format!("{TABLES}/{name}.csv"))?;
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        file.add(names.join(",").as_bytes())?;
        file.add(b"\r\n")?;
        let places = match Places::of(columns) {
            Some(places) => {
                let mut file = Summed::create(folder, &format!("{PLACES}/{name}.geojson"))?;
                file.add(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
                Some((file, places, false))
            }
            None => None,
        };
        Ok(Self { file, places, name: name.to_owned(), columns: columns.to_vec(), rows: 0, line: Vec::new() })
    }

    /// Adds a row that the database wrote as a JSON array; numbers that are not whole come as text, so that no digit
    /// is lost on the way.
    pub(super) fn add(&mut self, row: &str) -> io::Result<()> {
        let mut values: Vec<Value> = serde_json::from_str(row)?;
        self.line.clear();
        for (place, (value, column)) in values.iter_mut().zip(&self.columns).enumerate() {
            if column.form == Form::Number
                && let Value::String(digits) = &*value
            {
                let number: f64 = digits.parse().map_err(io::Error::other)?;
                *value = serde_json::Number::from_f64(number).map_or(Value::Null, Value::Number);
            }
            if place > 0 {
                self.line.push(b',');
            }
            cell::write(value, column.form, &mut self.line);
        }
        self.line.extend_from_slice(b"\r\n");
        self.file.add(&self.line)?;
        self.rows += 1;
        if let Some((file, places, begun)) = &mut self.places
            && let Some(feature) = places.feature(&values)
        {
            file.add(if *begun { b",\n" } else { b"\n" })?;
            file.add(feature.as_bytes())?;
            *begun = true;
        }
        Ok(())
    }

    pub(super) fn finish(self, schema: Schema) -> io::Result<Vec<Resource>> {
        let mut resources = vec![Resource::table(self.file.finish(&self.name)?, self.rows, schema)];
        if let Some((mut file, ..)) = self.places {
            file.add(b"\n]}\n")?;
            let written = file.finish(&format!("{}-places", self.name))?;
            resources.push(Resource::places(written, &self.name));
        }
        Ok(resources)
    }
}

/// Writes photos and documents, which come in pieces, one file after another.
pub(super) struct Contents {
    folder: PathBuf,
    /// Names under which documents were handed in, by their hash.
    named: HashMap<Vec<u8>, String>,
    open: Option<(Vec<u8>, BufWriter<File>)>,
}

impl Contents {
    pub(super) fn new(folder: &Path, named: HashMap<Vec<u8>, String>) -> Self {
        Self { folder: folder.join(FILES), named, open: None }
    }

    pub(super) fn add(&mut self, hash: &[u8], piece: &[u8]) -> io::Result<()> {
        if self.open.as_ref().is_none_or(|(open, _)| open != hash) {
            self.close()?;
            let own = self.named.get(hash).and_then(|name| own_ending(name));
            let ending = ending(piece).or(own.as_deref()).unwrap_or("bin").to_owned();
            let name = format!("{}.{ending}", hex(hash));
            self.open = Some((hash.to_vec(), BufWriter::new(create(&self.folder.join(name))?)));
        }
        self.open.as_mut().map_or(Ok(()), |(_, file)| file.write_all(piece))
    }

    pub(super) fn close(&mut self) -> io::Result<()> {
        match self.open.take() {
            Some((_, file)) => file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all(),
            None => Ok(()),
        }
    }
}

/// The usual ending of a file that begins so.
fn ending(begin: &[u8]) -> Option<&'static str> {
    let webp = begin.starts_with(b"RIFF") && begin.get(8..12) == Some(b"WEBP");
    let known: [(&[u8], &str); 4] = [(b"\xff\xd8\xff", "jpg"), (b"\x89PNG", "png"), (b"%PDF", "pdf"), (b"GIF8", "gif")];
    if webp {
        return Some("webp");
    }
    known.iter().find(|(sign, _)| begin.starts_with(sign)).map(|(_, ending)| *ending)
}

/// The ending of a name that somebody gave, where it is a plain word.
fn own_ending(name: &str) -> Option<String> {
    let (_, ending) = name.rsplit_once('.')?;
    let plain = (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    plain.then(|| ending.to_ascii_lowercase())
}
