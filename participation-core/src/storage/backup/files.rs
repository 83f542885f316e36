//! The folder of a backup: files that only their owner may read, their checksums, and the manifest, written last.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::manifest::{Column, FORMAT, Form, Kept, Manifest};
use super::{BackupRefused, RestoreRefused};
use crate::values::hex;

const MANIFEST: &str = "manifest.json";
/// As `sha256sum -c` reads it.
const CHECKSUM: &str = "manifest.json.sha256";
/// Rows, and about so many bytes, of one statement.
const CHUNK_ROWS: usize = 500;
const CHUNK_BYTES: usize = 4 << 20;

/// Makes the folder, for its owner alone; it holds personal data and the server's secret.
pub(super) fn empty_folder(folder: &Path) -> Result<(), BackupRefused> {
    private_folder(folder)?;
    if fs::read_dir(folder)?.next().is_some() { Err(BackupRefused::FolderNotEmpty) } else { Ok(()) }
}

/// Makes a folder that only its owner may read, unless it is there.
pub(crate) fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes a file that only its owner may read.
pub(crate) fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn file_of(table: &str) -> String {
    format!("{table}.jsonl")
}

/// A table's file while it is written.
pub(super) struct Lines {
    file: BufWriter<File>,
    sum: Sha256,
    rows: u64,
    table: String,
    columns: Vec<Column>,
}

impl Lines {
    pub(super) fn create(folder: &Path, table: &str, columns: &[Column]) -> io::Result<Self> {
        let file = BufWriter::with_capacity(1 << 18, create(&folder.join(file_of(table)))?);
        Ok(Self { file, sum: Sha256::new(), rows: 0, table: table.to_owned(), columns: columns.to_vec() })
    }

    /// Adds a row that the database wrote as a JSON array; numbers that are not whole come as text, so that no
    /// digit is lost on the way, and both databases' rows become the same line.
    pub(super) fn add(&mut self, row: &str) -> io::Result<()> {
        let mut values: Vec<Value> = serde_json::from_str(row)?;
        for (value, column) in values.iter_mut().zip(&self.columns) {
            if column.form == Form::Number
                && let Value::String(digits) = &*value
            {
                let number: f64 = digits.parse().map_err(io::Error::other)?;
                *value = serde_json::Number::from_f64(number).map_or(Value::Null, Value::Number);
            }
        }
        let mut line = serde_json::to_vec(&values)?;
        line.push(b'\n');
        self.sum.update(&line);
        self.rows += 1;
        self.file.write_all(&line)
    }

    pub(super) fn finish(self) -> io::Result<Kept> {
        self.file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        Ok(Kept {
            file: file_of(&self.table),
            table: self.table,
            rows: self.rows,
            sha256: hex(&self.sum.finalize()),
            columns: self.columns,
        })
    }
}

/// Writes the manifest with its own checksum: from now on the folder is a backup.
pub(super) fn finish(folder: &Path, manifest: &Manifest) -> Result<(), BackupRefused> {
    let mut text = serde_json::to_vec_pretty(manifest).map_err(io::Error::from)?;
    text.push(b'\n');
    let sum = format!("{}  {MANIFEST}\n", hex(&Sha256::digest(&text)));
    for (name, content) in [(CHECKSUM, sum.as_bytes()), (MANIFEST, &text)] {
        let mut file = create(&folder.join(name))?;
        file.write_all(content)?;
        file.sync_all()?;
    }
    File::open(folder)?.sync_all()?;
    Ok(())
}

/// A backup whose files are as they were written.
pub(crate) struct Opened {
    folder: PathBuf,
    pub manifest: Manifest,
}

impl Opened {
    /// Reads the manifest and compares every file with it.
    pub(super) fn checked(folder: &Path) -> Result<Self, RestoreRefused> {
        let damaged = |file: &str| RestoreRefused::Damaged(file.to_owned());
        let text = match fs::read(folder.join(MANIFEST)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(RestoreRefused::NoBackup),
            read => read?,
        };
        let sum = fs::read_to_string(folder.join(CHECKSUM)).map_err(|_| damaged(CHECKSUM))?;
        if sum.split_whitespace().next() != Some(hex(&Sha256::digest(&text)).as_str()) {
            return Err(damaged(MANIFEST));
        }
        // Another layout of files is one that this program cannot know.
        let value: Value = serde_json::from_slice(&text).map_err(|_| damaged(MANIFEST))?;
        if value["format"] != FORMAT {
            return Err(RestoreRefused::Newer(value["format"].as_str().unwrap_or_default().to_owned()));
        }
        let manifest: Manifest = serde_json::from_value(value).map_err(|_| damaged(MANIFEST))?;
        let opened = Self { folder: folder.to_owned(), manifest };
        opened.manifest.tables.iter().try_for_each(|kept| opened.check(kept))?;
        Ok(opened)
    }

    fn check(&self, kept: &Kept) -> Result<(), RestoreRefused> {
        let damaged = || RestoreRefused::Damaged(kept.file.clone());
        if kept.file != file_of(&kept.table) || kept.table.contains(['/', '\\']) {
            return Err(damaged());
        }
        let mut file = File::open(self.folder.join(&kept.file)).map_err(|_| damaged())?;
        let (mut sum, mut rows, mut buffer) = (Sha256::new(), 0_u64, vec![0; 1 << 18]);
        loop {
            let read = file.read(&mut buffer)?;
            if read == 0 {
                break;
            }
            sum.update(&buffer[..read]);
            rows += buffer[..read].iter().filter(|byte| **byte == b'\n').count() as u64;
        }
        if hex(&sum.finalize()) == kept.sha256 && rows == kept.rows { Ok(()) } else { Err(damaged()) }
    }

    /// Calls with one JSON array of rows after another.
    pub(super) fn chunks(
        &self,
        kept: &Kept,
        mut store: impl FnMut(&str) -> Result<(), RestoreRefused>,
    ) -> Result<(), RestoreRefused> {
        let file = File::open(self.folder.join(&kept.file))?;
        let mut chunk = String::from("[");
        let mut rows = 0;
        for line in BufReader::with_capacity(1 << 18, file).lines() {
            if rows > 0 {
                chunk.push(',');
            }
            chunk.push_str(&line?);
            rows += 1;
            if rows == CHUNK_ROWS || chunk.len() > CHUNK_BYTES {
                chunk.push(']');
                store(&chunk)?;
                chunk.truncate(1);
                rows = 0;
            }
        }
        if rows > 0 {
            chunk.push(']');
            store(&chunk)?;
        }
        Ok(())
    }
}
