//! The way out and back in: everything comes back as it was, and nothing of what somebody has changed.

mod hostile;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::database::{self, Database};
use participation_core::demo::{self, Plan};
use participation_core::export::{self, ExportRefused, TakeInRefused};
use participation_core::{Storage, Timestamp};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::sync::OnceCell;

/// Monday, 23 November 2026.
pub fn now() -> Timestamp {
    Timestamp::from_unix(1_795_430_545)
}

/// Numbers with all their digits, words of every script, quotes and formulas are what copies lose first.
const AWKWARD: &str = "INSERT INTO place (id, name, district, kind, longitude, latitude) VALUES
    (1, '=cmd()|''O''Neill \"§\" \\ \u{2068}مونستر\u{2069} 👩‍🚀', 'x', 'street', 0.30000000000000004, 51.962830000000004),
    (2, 'a\r\n-b', '', 'street', 7.6000000000000005, 0.3333333333333333), (3, '', '', 'street', NULL, 1e-300),
    (4, '''', '', 'street', 1.7976931348623157e308, -0.1), (9223372036854775807, 'd', '', 'street', 4.35, 7.0)";

/// What is shown of two questions crossed keeps how many were in it, or each answer that comes later would be seen.
const CROSSED: &str = "INSERT INTO survey_crossing (row_question, column_question, people, cells)
    SELECT MIN(id), MAX(id), 17, '{}' FROM question";

/// A demo city in a folder, written once for all tests.
pub async fn exported() -> &'static Path {
    &exported_demo().await.0
}

/// The same, with how to sign in there.
async fn exported_demo() -> &'static (PathBuf, Vec<demo::Access>) {
    static EXPORTED: OnceCell<(PathBuf, Vec<demo::Access>)> = OnceCell::const_new();
    EXPORTED
        .get_or_init(|| async {
            let (storage, database) = database::open().await;
            let plan = Plan { now: now(), contributions: 150 };
            let made = demo::open(&storage, plan, &mut |_, _| {}).await.unwrap();
            database.execute(AWKWARD);
            database.execute(CROSSED);
            let kind = if database.is_embedded() { "sqlite" } else { "postgresql" };
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("export-{kind}"));
            let _ = fs::remove_dir_all(&folder);
            export::export(&storage, &folder, "Was hier liegt.\n", now()).await.unwrap();
            (folder, made.access)
        })
        .await
}

/// Every file by its path, but for the moment it was written.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for part in ["", "data", "places", "files"] {
        for entry in fs::read_dir(folder.join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files.remove("datapackage.json.sha256");
    let description: Value = serde_json::from_slice(&files["datapackage.json"]).unwrap();
    let mut description = description;
    description["created"] = Value::Null;
    files.insert("datapackage.json".into(), description.to_string().into_bytes());
    files
}

/// Writes the description anew, as whoever means harm would: with the right sizes and checksums.
pub fn describe_anew(folder: &Path, change: impl FnOnce(&mut Value)) {
    let file = folder.join("datapackage.json");
    let mut description: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    for resource in description["resources"].as_array_mut().unwrap() {
        if let Ok(content) = fs::read(folder.join(resource["path"].as_str().unwrap())) {
            resource["bytes"] = content.len().into();
            resource["hash"] = format!("sha256:{}", participation_core::hex(&Sha256::digest(&content))).into();
        }
    }
    change(&mut description);
    let text = serde_json::to_vec_pretty(&description).unwrap();
    let sum = participation_core::hex(&Sha256::digest(&text));
    fs::write(folder.join("datapackage.json.sha256"), format!("{sum}  datapackage.json\n")).unwrap();
    fs::write(file, text).unwrap();
}

/// A copy to change.
pub fn copy_of(folder: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for part in ["", "data", "places", "files"] {
        fs::create_dir_all(copy.path().join(part)).unwrap();
        for entry in fs::read_dir(folder.join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, copy.path().join(part).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    copy
}

async fn written(storage: &Storage) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("again");
    export::export(storage, &target, "Was hier liegt.\n", now()).await.unwrap();
    (folder, target)
}

async fn taken_in(folder: &Path) -> (Storage, Database) {
    let (storage, database) = database::fresh().await;
    export::take_in(&storage, folder, now()).await.unwrap();
    (storage, database)
}

#[tokio::test]
async fn what_was_taken_in_is_written_out_again_byte_for_byte() {
    let folder = exported().await;
    let (storage, database) = taken_in(folder).await;
    let (_kept, again) = written(&storage).await;
    let (before, after) = (files(folder), files(&again));
    assert!(before.len() > 80, "{} files", before.len());
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for (file, content) in &before {
        assert!(after[file] == *content, "{file} is the same after the way there and back");
    }
    assert_eq!(database.query("SELECT CAST(people AS TEXT) AS word FROM survey_crossing"), ["17"]);
    let secrets = "SELECT login AS word FROM staff_account WHERE password_hash <> '' OR totp_secret IS NOT NULL";
    assert!(database.query(secrets).is_empty(), "no account has a password");
}

/// The words for the search are made anew; a backup, which holds them, tells whether they are the same.
#[tokio::test]
async fn the_search_finds_the_same_after_the_way_there_and_back() {
    let (storage, database) = database::open().await;
    demo::open(&storage, Plan { now: now(), contributions: 150 }, &mut |_, _| {}).await.unwrap();
    let (_kept, folder) = written(&storage).await;
    let (_other, copy) = taken_in(&folder).await;
    let key = if database.is_embedded() { "rowid" } else { "id" };
    let indexed = format!("SELECT CAST({key} AS TEXT) || ' ' || words AS word FROM search_entry ORDER BY {key}");
    let before = database.query(&indexed);
    assert!(before.len() > 50, "{}", before.len());
    assert!(before == copy.query(&indexed), "the same words under the same keys");
}

#[tokio::test]
async fn every_file_is_described_with_its_rows_columns_and_checksum() {
    let folder = exported().await;
    let description: Value = serde_json::from_slice(&fs::read(folder.join("datapackage.json")).unwrap()).unwrap();
    for resource in description["resources"].as_array().unwrap() {
        let path = resource["path"].as_str().unwrap();
        let content = fs::read(folder.join(path)).unwrap();
        let sum = format!("sha256:{}", participation_core::hex(&Sha256::digest(&content)));
        assert_eq!(resource["hash"], sum.as_str(), "{path}");
        assert_eq!(resource["bytes"], content.len(), "{path}");
        assert!(!resource["description"].as_str().unwrap().is_empty(), "{path}");
        if let Some(fields) = resource["schema"]["fields"].as_array() {
            assert!(fields.iter().all(|field| !field["description"].as_str().unwrap().is_empty()), "{path}");
            assert!(!resource["schema"]["primaryKey"].as_array().unwrap().is_empty(), "{path}");
            let mut rows = csv::ReaderBuilder::new().from_reader(content.as_slice());
            let count = rows.records().filter(|row| row.as_ref().unwrap().len() == fields.len()).count();
            assert_eq!(resource["rows"], count, "{path}");
        }
        if path.ends_with(".geojson") {
            let places: Value = serde_json::from_slice(&content).unwrap();
            assert_eq!(places["type"], "FeatureCollection", "{path}");
        }
    }
    let text = fs::read_to_string(folder.join("data/place.csv")).unwrap();
    assert!(text.contains("'=cmd()|"), "nothing becomes a formula");
    let files = fs::read_dir(folder.join("files")).unwrap().map(|entry| entry.unwrap().path());
    let endings: BTreeSet<String> = files.map(|path| path.extension().unwrap().to_str().unwrap().to_owned()).collect();
    assert!(endings.contains("pdf") && endings.contains("csv") && !endings.contains("bin"), "{endings:?}");
}

#[tokio::test]
async fn an_export_is_for_its_owner_alone_and_never_half_there() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (storage, _database) = database::fresh().await;
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("city");
    let refused = export::export(&storage, &target, "", now()).await;
    assert!(matches!(refused, Err(ExportRefused::NothingThere)), "{refused:?}");
    assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 0, "nothing is left behind");
    storage.migrate().await.unwrap();
    fs::create_dir(&target).unwrap();
    export::export(&storage, &target, "", now()).await.unwrap();
    assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
    assert_eq!((mode(&target), mode(&target.join("data"))), (0o700, 0o700));
    assert_eq!(mode(&target.join("data/contribution.csv")), 0o600);
    let again = export::export(&storage, &target, "", now()).await;
    assert!(matches!(again, Err(ExportRefused::FolderNotEmpty)), "{again:?}");
}

/// What a demo city tells about how to sign in stays where it is, as with every other password.
#[tokio::test]
async fn no_password_and_no_second_factor_leaves_the_house() {
    let (folder, access) = exported_demo().await;
    assert!(!access.is_empty() && access.iter().all(|own| !own.password.is_empty() && !own.totp_secret.is_empty()));
    for (name, content) in files(folder) {
        for secret in access.iter().flat_map(|own| [&own.password, &own.totp_secret]) {
            let held = content.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!held, "{name} holds a password or a second factor of the demo");
        }
    }
    let settings = fs::read_to_string(folder.join("data/setting.csv")).unwrap();
    let names: Vec<&str> = settings.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(names, ["\"gazetteer\"", "\"server-secret\""]);
}

/// An export that an older program made of a demo city holds them still.
#[tokio::test]
async fn what_stays_out_now_is_not_taken_in_from_an_older_export() {
    let copy = copy_of(exported().await);
    let file = copy.path().join("data/setting.csv");
    let settings = fs::read_to_string(&file).unwrap();
    let (head, rest) = settings.split_once("\r\n").unwrap();
    fs::write(&file, format!("{head}\r\n\"demo\",\"{{}}\"\r\n{rest}")).unwrap();
    describe_anew(copy.path(), |description| {
        let resources = description["resources"].as_array_mut().unwrap();
        let own = resources.iter_mut().find(|resource| resource["name"] == "setting").unwrap();
        own["rows"] = (own["rows"].as_u64().unwrap() + 1).into();
    });
    let (_storage, database) = taken_in(copy.path()).await;
    let names = database.query("SELECT name AS word FROM setting ORDER BY name");
    assert_eq!(names, ["gazetteer", "server-secret"]);
}

#[tokio::test]
async fn a_city_is_taken_in_only_where_nothing_is_and_nobody_is_at_work() {
    let folder = exported().await;
    let (running, _database) = database::open().await;
    let refused = export::take_in(&running, folder, Timestamp::from_unix(0)).await;
    assert!(matches!(refused, Err(TakeInRefused::Running)), "{refused:?}");

    let (storage, database) = database::fresh().await;
    storage.migrate().await.unwrap();
    database.execute("INSERT INTO office (id, name) VALUES (7, 'Stadtplanungsamt')");
    let refused = export::take_in(&storage, folder, now()).await;
    assert!(matches!(&refused, Err(TakeInRefused::NotFresh(table)) if table == "office"), "{refused:?}");
    assert_eq!(database.query("SELECT name AS word FROM office"), ["Stadtplanungsamt"], "nothing was changed");
    database.execute("DELETE FROM office");
    // What a first start leaves behind gives way.
    database.execute("INSERT INTO setting (name, value) VALUES ('server-secret', 'other')");
    export::take_in(&storage, folder, now()).await.unwrap();
    assert!(
        !database.query("SELECT value AS word FROM setting WHERE name = 'server-secret'").contains(&"other".into())
    );
}

/// The migrations that an earlier version did not know, and the last columns of tables that came with them: how many, and
/// the first of them.
const LAST: [&str; 12] =
    ["0041", "0042", "0043", "0044", "0045", "0046", "0047", "0051", "0052", "0053", "0054", "0055"];
const LATE: [(&str, usize, &str); 9] = [
    ("answer_alarm", 1, "office_id"),
    ("uptake_of", 3, "side"),
    ("oparl_list", 1, "license"),
    ("oparl_source", 1, "full_report"),
    ("decision", 4, "retracted_at"),
    ("decision_link", 2, "status_before"),
    ("event", 1, "moved_from"),
    ("meeting", 1, "license"),
    ("location_report", 1, "due_before"),
];

/// A line without its last fields; a comma between quotation marks ends none.
fn without_last(line: &str, fields: usize) -> &str {
    let mut quoted = false;
    let ends: Vec<usize> = line
        .char_indices()
        .filter(|(_, sign)| {
            quoted ^= *sign == '"';
            *sign == ',' && !quoted
        })
        .map(|(at, _)| at)
        .collect();
    &line[..ends[ends.len() - fields]]
}

/// As a program wrote it that did not know the last migrations yet.
#[tokio::test]
async fn an_export_of_an_earlier_version_is_taken_in_and_brought_up_to_date() {
    let copy = copy_of(exported().await);
    for (table, columns, _) in LATE {
        let file = copy.path().join(format!("data/{table}.csv"));
        let text = fs::read_to_string(&file).unwrap();
        let without = text.lines().map(|line| format!("{}\r\n", without_last(line, columns)));
        fs::write(&file, without.collect::<String>()).unwrap();
    }
    let fresh = [
        "survey_release",
        "survey_figure",
        "survey_crossing",
        "reach",
        "reach_count",
        "reach_population",
        "reach_source",
        "indicator_retraction",
        "paper_told",
    ];
    for name in fresh {
        fs::remove_file(copy.path().join(format!("data/{name}.csv"))).unwrap();
    }
    describe_anew(copy.path(), |description| {
        let known = description["beteiligung"]["migrations"].as_array_mut().unwrap();
        assert_eq!(known.split_off(known.len() - LAST.len()), LAST, "these are taken back");
        let resources = description["resources"].as_array_mut().unwrap();
        resources.retain(|resource| !fresh.iter().any(|name| resource["name"] == *name));
        for (table, columns, first) in LATE {
            let own = resources.iter_mut().find(|resource| resource["name"] == table).unwrap();
            let fields = own["schema"]["fields"].as_array_mut().unwrap();
            let late = fields.split_off(fields.len() - columns);
            assert_eq!(late[0]["name"], first);
            let key = own["schema"]["primaryKey"].as_array_mut().unwrap();
            key.retain(|name| late.iter().all(|field| field["name"] != *name));
        }
    });
    let (storage, _database) = taken_in(copy.path()).await;
    assert_eq!(storage.pending_migrations().await.unwrap(), 0);
    let (_kept, again) = written(&storage).await;
    assert!(files(&again)["data/contribution.csv"] == files(exported().await)["data/contribution.csv"]);
}

/// As programs wrote it that knew the table and left it out.
#[tokio::test]
async fn an_export_without_crossed_questions_is_taken_in() {
    let copy = copy_of(exported().await);
    fs::remove_file(copy.path().join("data/survey_crossing.csv")).unwrap();
    describe_anew(copy.path(), |description| {
        let resources = description["resources"].as_array_mut().unwrap();
        resources.retain(|resource| resource["name"] != "survey_crossing");
    });
    let (_storage, database) = taken_in(copy.path()).await;
    assert!(database.query("SELECT CAST(people AS TEXT) AS word FROM survey_crossing").is_empty());
}

/// Two at the same time are two.
#[tokio::test]
async fn two_exports_at_once_do_not_meet() {
    let (storage, _database) = taken_in(exported().await).await;
    let storage = Arc::new(storage);
    let parent = tempfile::tempdir().unwrap();
    let target = parent.path().join("city");
    let both = tokio::join!(
        export::export(&storage, &target, "eins", now()),
        export::export(&storage, &target, "zwei", now())
    );
    assert!(both.0.is_ok() != both.1.is_ok(), "{both:?}");
    assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1, "what came too late is gone");
    taken_in(&target).await;
}
