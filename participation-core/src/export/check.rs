//! Reads an export before anything of it is stored: that every file is there, as it was written and no other, and
//! that every row can be one. Nothing that stands in it is believed.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::folder::{FILES, PLACES, TABLES};
use super::package::{CHECKSUM, FILE, FORMAT, Package, README, Resource, Schema};
use super::reading::{pieces, plain};
use super::{TakeInRefused, Wrong, WrongFile};
use crate::values::hex;

/// Of `datapackage.json`: some two hundred thousand are written.
const MOST_DESCRIPTION: u64 = 8 << 20;

/// An export whose files are as they were written.
pub(crate) struct Opened {
    pub(super) folder: PathBuf,
    pub package: Package,
    /// Names of the photos and documents, in order.
    pub files: Vec<String>,
}

/// A name of a table or a column.
pub(super) fn is_word(name: &str) -> bool {
    let sign = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
    (1..=63).contains(&name.len()) && name.chars().all(sign)
}

impl Opened {
    pub(super) fn checked(folder: &Path) -> Result<Self, TakeInRefused> {
        let package = description(folder)?;
        let mut opened = Self { folder: folder.to_owned(), package, files: Vec::new() };
        opened.check_names()?;
        opened.files = opened.list()?;
        for resource in &opened.package.resources {
            opened.check_sum(resource)?;
        }
        for resource in &opened.package.resources {
            if let Some(schema) = &resource.schema {
                opened.check_rows(resource, schema)?;
            }
        }
        Ok(opened)
    }

    /// Every path is the one that follows from the name; that leaves no way out of the folder.
    fn check_names(&self) -> Result<(), TakeInRefused> {
        let mut seen = BTreeSet::new();
        for resource in &self.package.resources {
            let place = resource.name.strip_suffix("-places").filter(|table| is_word(table));
            let expected = match (&resource.schema, place) {
                (Some(_), None) if is_word(&resource.name) => format!("{TABLES}/{}.csv", resource.name),
                (None, Some(table)) => format!("{PLACES}/{table}.geojson"),
                (None, None) if resource.name == "readme" => README.to_owned(),
                _ => return Err(WrongFile::new(&resource.path, Wrong::Name).into()),
            };
            if resource.path != expected || !seen.insert(expected) {
                return Err(WrongFile::new(&resource.path, Wrong::Name).into());
            }
        }
        Ok(())
    }

    /// Looks for what nobody has listed; gives the names of photos and documents.
    fn list(&self) -> Result<Vec<String>, TakeInRefused> {
        let known: BTreeSet<&str> = self.package.resources.iter().map(|resource| resource.path.as_str()).collect();
        let mut files = Vec::new();
        for folder in ["", TABLES, PLACES, FILES] {
            let entries = match fs::symlink_metadata(self.folder.join(folder)) {
                Ok(found) if folder.is_empty() || found.is_dir() => fs::read_dir(self.folder.join(folder))?,
                Ok(_) => return Err(WrongFile::new(folder, Wrong::NotPlain).into()),
                Err(_) => continue,
            };
            for entry in entries {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
                let expected = match folder {
                    "" => [FILE, CHECKSUM, TABLES, PLACES, FILES].contains(&name.as_str()),
                    FILES => {
                        files.push(name);
                        true
                    }
                    _ => false,
                };
                if !expected && !known.contains(path.as_str()) {
                    return Err(WrongFile::new(&path, Wrong::Extra).into());
                }
            }
        }
        files.sort_unstable();
        Ok(files)
    }

    fn check_sum(&self, resource: &Resource) -> Result<(), TakeInRefused> {
        let (mut sum, mut bytes) = (Sha256::new(), 0_u64);
        let changed = || WrongFile::new(&resource.path, Wrong::Changed);
        pieces(&self.folder, &resource.path, |piece| {
            sum.update(piece);
            bytes += piece.len() as u64;
            // A pipe or a disk may go on for ever.
            if bytes > resource.bytes { Err(changed().into()) } else { Ok(()) }
        })?;
        let right = bytes == resource.bytes && format!("sha256:{}", hex(&sum.finalize())) == resource.hash;
        if right { Ok(()) } else { Err(changed().into()) }
    }

    /// Every value is of its column's form, keys go up, and every stored file is one.
    fn check_rows(&self, resource: &Resource, schema: &Schema) -> Result<(), TakeInRefused> {
        let file = &resource.path;
        let mut above: Option<Vec<Value>> = None;
        let key = key_places(schema);
        let mut files = (resource.name == "blob").then(|| self.files.iter());
        self.each_row(resource, schema, |line, row| {
            let own: Vec<Value> = key.iter().map(|place| row.get(*place).cloned().unwrap_or_default()).collect();
            if above.as_ref().is_some_and(|above| !rises(above, &own)) {
                return Err(WrongFile::at(file, line, Wrong::Order).into());
            }
            if let Some(files) = &mut files {
                self.check_file(&row, schema, files.next())?;
            }
            above = Some(own);
            Ok(())
        })?;
        match files.and_then(|mut rest| rest.next()) {
            Some(extra) => Err(WrongFile::new(&format!("{FILES}/{extra}"), Wrong::Extra).into()),
            None => Ok(()),
        }
    }

    /// The file that belongs to a row of `blob`.
    fn check_file(&self, row: &[Value], schema: &Schema, name: Option<&String>) -> Result<(), TakeInRefused> {
        let at = |column: &str| {
            let place = schema.fields.iter().position(|field| field.name == column);
            place.and_then(|place| row.get(place))
        };
        let hash = at("hash").and_then(Value::as_str).unwrap_or_default();
        let bytes = at("bytes").and_then(Value::as_u64);
        let Some(name) = name.filter(|name| name.split('.').next() == Some(hash)) else {
            let other = name.filter(|name| name.split('.').next() < Some(hash));
            return Err(match other {
                Some(other) => WrongFile::new(&format!("{FILES}/{other}"), Wrong::Extra),
                None => WrongFile::new(&format!("{FILES}/{hash}"), Wrong::Missing),
            }
            .into());
        };
        let path = format!("{FILES}/{name}");
        let (sum, read) = self.sum_of(&path)?;
        if sum == hash && Some(read) == bytes { Ok(()) } else { Err(WrongFile::new(&path, Wrong::Changed).into()) }
    }

    fn sum_of(&self, path: &str) -> Result<(String, u64), TakeInRefused> {
        let (mut sum, mut bytes) = (Sha256::new(), 0);
        pieces(&self.folder, path, |piece| {
            sum.update(piece);
            bytes += piece.len() as u64;
            Ok(())
        })?;
        Ok((hex(&sum.finalize()), bytes))
    }
}

/// Where a row's key stands in it.
pub(crate) fn key_places(schema: &Schema) -> Vec<usize> {
    let place = |name: &String| schema.fields.iter().position(|field| field.name == *name);
    schema.primary_key.iter().filter_map(place).collect()
}

/// Whether the second key comes after the first.
fn rises(above: &[Value], own: &[Value]) -> bool {
    for (above, own) in above.iter().zip(own) {
        let order = match (above, own) {
            (Value::String(above), Value::String(own)) => above.cmp(own),
            (Value::Bool(above), Value::Bool(own)) => above.cmp(own),
            (above, own) => above.as_i64().cmp(&own.as_i64()),
        };
        if order.is_ne() {
            return order.is_lt();
        }
    }
    false
}

/// What describes the files, compared with its own checksum.
fn description(folder: &Path) -> Result<Package, TakeInRefused> {
    if fs::symlink_metadata(folder.join(FILE)).is_err() {
        return Err(TakeInRefused::NoExport);
    }
    let read = |file: &str| -> Result<Vec<u8>, TakeInRefused> {
        let mut text = Vec::new();
        plain(folder, file)?.take(MOST_DESCRIPTION + 1).read_to_end(&mut text)?;
        let whole = text.len() as u64 <= MOST_DESCRIPTION;
        if whole { Ok(text) } else { Err(WrongFile::new(file, Wrong::TooLong(MOST_DESCRIPTION as usize)).into()) }
    };
    let (text, sum) = (read(FILE)?, read(CHECKSUM)?);
    let sum = String::from_utf8_lossy(&sum);
    if sum.split_whitespace().next() != Some(hex(&Sha256::digest(&text)).as_str()) {
        return Err(WrongFile::new(FILE, Wrong::Changed).into());
    }
    let unreadable = |error: serde_json::Error| WrongFile::new(FILE, Wrong::Unreadable(error.to_string()));
    let value: Value = serde_json::from_slice(&text).map_err(unreadable)?;
    let format = value.pointer("/beteiligung/format").and_then(Value::as_str).unwrap_or_default();
    if format != FORMAT {
        // Another layout of files is one that this program cannot know.
        return Err(TakeInRefused::NewerFormat(super::shown(format)));
    }
    Ok(serde_json::from_value(value).map_err(unreadable)?)
}
