//! The way out and back in, through the program: both databases, the pages afterwards, a kill in between.

mod back;
mod killed;
mod pages;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tests::{Cluster, Database, Scratch, SqliteFile, built};

fn beteiligung(database: &str, arguments: &[&str]) -> Output {
    Command::new(built("beteiligung")).args(arguments).env("DATABASE_URL", database).output().unwrap()
}

fn export(database: &str, to: &Path) -> Output {
    beteiligung(database, &["export", "--to", to.to_str().unwrap()])
}

fn take_in(database: &str, from: &Path) -> Output {
    beteiligung(database, &["import", "export", from.to_str().unwrap()])
}

fn succeeds(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// It fails and says so in both languages.
fn refuses(output: &Output, german: &str, english: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(german) && said.contains(english) && !said.contains('\u{2068}'), "{said}");
}

/// A database without tables.
fn empty(kind: Database, scratch: &Scratch, name: &str) -> String {
    match kind {
        Database::Sqlite => format!("sqlite://{}", scratch.path().join(name).join("city.db").display()),
        Database::Postgresql => Cluster::shared().empty(),
    }
}

fn run(database: &str, kind: Database, sql: &str) {
    match kind {
        Database::Sqlite => SqliteFile::at(database).run(sql),
        Database::Postgresql => drop(Cluster::shared().sql(&Cluster::name(database), sql)),
    }
}

/// Every file by its path, but for the moment it was written.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for part in ["", "data", "places", "files"] {
        for path in fs::read_dir(folder.join(part)).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_file() {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files.remove("datapackage.json.sha256");
    let text = String::from_utf8(files.remove("datapackage.json").unwrap()).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("\"created\"")).collect();
    assert_eq!(lines.len() + 1, text.lines().count(), "one line says when it was written");
    files.insert("datapackage.json".into(), lines.join("\n").into_bytes());
    files
}

fn same(one: &Path, other: &Path) {
    let (one, other) = (files(one), files(other));
    assert!(one.len() > 80, "{} files", one.len());
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (file, content) in &one {
        assert!(other[file] == *content, "{file} is the same after the way there and back");
    }
}
