use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};
use tests::{Cluster, Database, Scratch, Server, SqliteFile, Start, built, submit_proposal};

fn beteiligung(database: &str, arguments: &[&str]) -> Output {
    Command::new(built("beteiligung")).args(arguments).env("DATABASE_URL", database).output().unwrap()
}

fn backup(database: &str, to: &Path) -> Output {
    beteiligung(database, &["backup", "--to", to.to_str().unwrap()])
}

fn restore(database: &str, from: &Path) -> Output {
    beteiligung(database, &["restore", "--from", from.to_str().unwrap()])
}

fn succeeds(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// It fails and says so in both languages.
fn refuses(output: &Output, german: &str, english: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(german) && said.contains(english), "{said}");
}

/// A database without tables.
fn empty(kind: Database, scratch: &Scratch, name: &str) -> String {
    match kind {
        Database::Sqlite => format!("sqlite://{}", scratch.path().join(name).join("city.db").display()),
        Database::Postgresql => Cluster::shared().empty(),
    }
}

/// The files of all tables.
fn tables(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let lines = files.filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    lines.map(|path| (path.file_name().unwrap().display().to_string(), fs::read_to_string(path).unwrap())).collect()
}

fn row_count(tables: &BTreeMap<String, String>) -> usize {
    tables.values().map(|text| text.lines().count()).sum()
}

fn run(server: &Server, sql: &str) {
    match server.start.database {
        Database::Sqlite => SqliteFile::at(&server.database).run(sql),
        Database::Postgresql => drop(Cluster::shared().sql(&Cluster::name(&server.database), sql)),
    }
}

/// Numbers with all their digits, words of every script, quotes and bytes are what copies lose first.
const AWKWARD: &str = "INSERT INTO place (id, name, district, kind, longitude, latitude) VALUES
    (1, 'O''Neill \"§\" \\ \u{2068}مونستر\u{2069} 👩‍🚀', 'x', 'street', 0.30000000000000004, 51.962830000000004),
    (2, 'a', '', 'street', 7.6000000000000005, 0.3333333333333333), (3, 'b', '', 'street', NULL, 1e-300),
    (4, 'c', '', 'street', 1.7976931348623157e308, -0.1), (9223372036854775807, 'd', '', 'street', 4.35, 7.0)";

fn every_row_comes_back(from: Database, into: Database) {
    let scratch = Scratch::new("backup");
    let [one, two] = ["one", "two"].map(|name| scratch.path().join(name));
    let server = Start::demo(from).contributions(150).start();
    run(&server, AWKWARD);
    let receipt = submit_proposal(&server);
    // The program answers all the while.
    succeeds(&backup(&server.database, &one));
    refuses(&backup(&server.database, &one), "nicht leer", "not empty");
    let copy = empty(into, &scratch, "copy");
    succeeds(&restore(&copy, &one));
    succeeds(&backup(&copy, &two));
    let (before, after) = (tables(&one), tables(&two));
    assert!(before.len() > 50 && row_count(&before) > 3000, "{} tables", before.len());
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for (file, text) in &before {
        assert!(after[file] == *text, "{file} is the same after the way there and back");
    }
    refuses(&restore(&copy, &one), "nicht leer", "not empty");
    drop(server);
    let again = Start::empty(into).url(&copy).start();
    assert_eq!(again.visitor().get(&receipt).status, 200, "the receipt opens in the restored city");
}

#[test]
fn a_backup_from_sqlite_is_restored_row_for_row_into_sqlite() {
    every_row_comes_back(Database::Sqlite, Database::Sqlite);
}

#[test]
fn a_backup_from_sqlite_is_restored_row_for_row_into_postgresql() {
    every_row_comes_back(Database::Sqlite, Database::Postgresql);
}

#[test]
fn a_backup_from_postgresql_is_restored_row_for_row_into_sqlite() {
    every_row_comes_back(Database::Postgresql, Database::Sqlite);
}

#[test]
fn a_backup_from_postgresql_is_restored_row_for_row_into_postgresql() {
    every_row_comes_back(Database::Postgresql, Database::Postgresql);
}

fn city(scratch: &Scratch) -> std::path::PathBuf {
    let folder = scratch.path().join("kept");
    let server = Start::demo(Database::Sqlite).contributions(60).start();
    succeeds(&backup(&server.database, &folder));
    folder
}

#[test]
fn a_changed_byte_in_any_file_is_refused() {
    let scratch = Scratch::new("backup-damaged");
    let folder = city(&scratch);
    let target = empty(Database::Sqlite, &scratch, "target");
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let whole = fs::read(&path).unwrap();
        let mut changed = whole.clone();
        match changed.len() / 2 {
            0 => changed.push(b'\n'),
            middle => changed[middle] ^= 1,
        }
        fs::write(&path, &changed).unwrap();
        refuses(&restore(&target, &folder), "beschädigt", "damaged");
        fs::write(&path, &whole).unwrap();
    }
    succeeds(&restore(&target, &folder));
}

#[test]
fn a_backup_that_was_not_finished_or_is_of_a_newer_program_is_refused() {
    let scratch = Scratch::new("backup-newer");
    let folder = city(&scratch);
    let target = empty(Database::Sqlite, &scratch, "target");
    let manifest = folder.join("manifest.json");
    let whole = fs::read_to_string(&manifest).unwrap();
    fs::remove_file(&manifest).unwrap();
    refuses(&restore(&target, &folder), "keine fertige Sicherung", "no finished backup");

    let newer = whole.replacen("\"0001\"", "\"0001\",\n    \"9999\"", 1);
    assert_ne!(newer, whole);
    fs::write(&manifest, newer).unwrap();
    let sum = Command::new("sha256sum").arg("manifest.json").current_dir(&folder).output().unwrap();
    fs::write(folder.join("manifest.json.sha256"), sum.stdout).unwrap();
    refuses(&restore(&target, &folder), "neueren Fassung", "newer version");
    refuses(&backup(&target, &scratch.path().join("nothing")), "keine Datenbank", "no database");
}

/// Every file and the folder itself hold personal data.
#[test]
fn a_backup_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::new("backup-mode");
    let folder = city(&scratch);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    for entry in fs::read_dir(&folder).unwrap() {
        assert_eq!(mode(&entry.unwrap().path()), 0o600);
    }
}

/// The last table comes through a pipe: read once to be compared, and opened once more when nearly everything else
/// is stored. There the program is killed.
fn killed_in_the_middle_it_leaves_nothing(kind: Database) {
    let scratch = Scratch::new("backup-killed");
    let folder = city(&scratch);
    let target = empty(kind, &scratch, "target");
    let pipe = folder.join("voice_code.jsonl");
    let last = tables(&folder).into_keys().next_back().unwrap();
    assert_eq!(pipe.file_name().unwrap().to_str(), Some(last.as_str()), "it is the last that is filled");
    let whole = fs::read(&pipe).unwrap();
    fs::remove_file(&pipe).unwrap();
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());

    let mut restoring = Command::new(built("beteiligung"));
    restoring.args(["restore", "--from", folder.to_str().unwrap()]).env("DATABASE_URL", &target);
    let mut restoring = restoring.spawn().unwrap();
    OpenOptions::new().write(true).open(&pipe).unwrap().write_all(&whole).unwrap();
    let second = OpenOptions::new().write(true).open(&pipe).unwrap();
    restoring.kill().unwrap();
    restoring.wait().unwrap();
    drop(second);

    fs::remove_file(&pipe).unwrap();
    fs::write(&pipe, whole).unwrap();
    refuses(&backup(&target, &scratch.path().join("nothing")), "keine Datenbank", "no database");
    succeeds(&restore(&target, &folder));
    let again = scratch.path().join("again");
    succeeds(&backup(&target, &again));
    assert!(tables(&folder) == tables(&again), "everything is there once");
}

#[test]
fn a_restore_killed_in_the_middle_leaves_sqlite_empty() {
    killed_in_the_middle_it_leaves_nothing(Database::Sqlite);
}

#[test]
fn a_restore_killed_in_the_middle_leaves_postgresql_empty() {
    killed_in_the_middle_it_leaves_nothing(Database::Postgresql);
}
