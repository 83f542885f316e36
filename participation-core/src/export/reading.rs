//! Reads the files of an export row by row and piece by piece. Between two readings somebody may have changed a file:
//! what is read is compared with its checksum every time.

use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::Path;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::cell::{self, Cell};
use super::check::{Opened, is_word};
use super::csv::{Rows, Stopped};
use super::folder::FILES;
use super::package::{Field, Resource, Schema};
use super::{TakeInRefused, Wrong, WrongFile};
use crate::storage::backup::Form;
use crate::values::hex;

const BUFFER: usize = 1 << 17;

/// Reads all of a plain file and calls with one piece after another.
pub(super) fn pieces(
    folder: &Path,
    file: &str,
    mut take: impl FnMut(&[u8]) -> Result<(), TakeInRefused>,
) -> Result<(), TakeInRefused> {
    let mut open = plain(folder, file)?;
    let mut buffer = vec![0; BUFFER];
    loop {
        let read = open.read(&mut buffer)?;
        if read == 0 {
            return Ok(());
        }
        take(buffer.get(..read).unwrap_or_default())?;
    }
}

/// Opens a file that is no link and nothing else that is no file.
pub(super) fn plain(folder: &Path, file: &str) -> Result<File, TakeInRefused> {
    let path = folder.join(file);
    match fs::symlink_metadata(&path) {
        Ok(found) if found.is_file() => Ok(File::open(path)?),
        Ok(_) => Err(WrongFile::new(file, Wrong::NotPlain).into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(WrongFile::new(file, Wrong::Missing).into()),
        Err(error) => Err(error.into()),
    }
}

impl Opened {
    /// Calls with each row and the line it begins in, and at the end compares what was read once more: between two
    /// readings somebody may have changed the file.
    pub(crate) fn each_row(
        &self,
        resource: &Resource,
        schema: &Schema,
        mut take: impl FnMut(u64, Vec<Value>) -> Result<(), TakeInRefused>,
    ) -> Result<(), TakeInRefused> {
        let file = &resource.path;
        let input = Summing { file: plain(&self.folder, file)?, sum: Sha256::new() };
        let mut input = BufReader::with_capacity(BUFFER, input);
        let forms = forms(file, schema)?;
        let mut rows = Rows::new(&mut input);
        let mut read = 0;
        let mut head = true;
        loop {
            let (line, cells) = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => break,
                Err(Stopped::Wrong(line, wrong)) => return Err(WrongFile::at(file, line, wrong).into()),
                Err(Stopped::Io(error)) => return Err(error.into()),
            };
            if head {
                if !cells.iter().map(|cell| &cell.text).eq(schema.fields.iter().map(|field| &field.name)) {
                    return Err(WrongFile::at(file, line, Wrong::Head).into());
                }
                head = false;
                continue;
            }
            let values = values(file, line, &cells, &forms, schema)?;
            read += 1;
            take(line, values)?;
        }
        if head {
            return Err(WrongFile::at(file, 1, Wrong::Head).into());
        }
        let described = resource.rows.unwrap_or_default();
        if read != described {
            return Err(WrongFile::new(file, Wrong::Rows(described, read)).into());
        }
        let sum = format!("sha256:{}", hex(&input.into_inner().sum.finalize()));
        if sum == resource.hash { Ok(()) } else { Err(WrongFile::new(file, Wrong::Changed).into()) }
    }

    /// Calls with one piece of a photo or document after another, and compares what was read once more.
    pub(crate) fn each_piece(
        &self,
        name: &str,
        size: usize,
        mut take: impl FnMut(&[u8]) -> Result<(), TakeInRefused>,
    ) -> Result<(), TakeInRefused> {
        let path = format!("{FILES}/{name}");
        let mut file = BufReader::new(plain(&self.folder, &path)?);
        let mut sum = Sha256::new();
        loop {
            let mut piece = Vec::with_capacity(size);
            file.by_ref().take(size as u64).read_to_end(&mut piece)?;
            if piece.is_empty() {
                break;
            }
            sum.update(&piece);
            take(&piece)?;
        }
        let same = name.split('.').next() == Some(hex(&sum.finalize()).as_str());
        if same { Ok(()) } else { Err(WrongFile::new(&path, Wrong::Changed).into()) }
    }
}

/// The values of a row, each of its column's form.
fn values(file: &str, line: u64, cells: &[Cell], forms: &[Form], schema: &Schema) -> Result<Vec<Value>, WrongFile> {
    let wrong = |wrong| WrongFile::at(file, line, wrong);
    if cells.len() != forms.len() {
        return Err(wrong(Wrong::Values(cells.len())));
    }
    let mut values = Vec::with_capacity(cells.len());
    for ((cell, form), field) in cells.iter().zip(forms).zip(&schema.fields) {
        let value = cell::read(cell, *form).ok_or_else(|| wrong(Wrong::Value(field.name.clone(), *form)))?;
        if value.is_null() && field.required() {
            return Err(wrong(Wrong::Empty(field.name.clone())));
        }
        values.push(value);
    }
    Ok(values)
}

/// Hashes what is read.
struct Summing {
    file: File,
    sum: Sha256,
}

impl Read for Summing {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.sum.update(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}

fn forms(file: &str, schema: &Schema) -> Result<Vec<Form>, WrongFile> {
    let form = |field: &Field| {
        let known = field.form().filter(|_| is_word(&field.name));
        known.ok_or_else(|| WrongFile::new(file, Wrong::OtherColumn(super::shown(&field.name))))
    };
    schema.fields.iter().map(form).collect()
}
