use super::{beteiligung, empty, export, same, succeeds, take_in};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Instant;
use tests::{Database, Scratch, Start, built};

/// Kills the taking-in at many moments of its life; after each, a new one fills the database as if nothing had been.
fn leaves_a_fresh_installation(kind: Database) {
    let scratch = Scratch::new("export-killed");
    let [folder, again] = ["city", "again"].map(|name| scratch.path().join(name));
    let server = Start::demo(Database::Sqlite).contributions(300).start();
    succeeds(&export(&server.database, &folder));
    drop(server);
    let whole = Instant::now();
    succeeds(&take_in(&empty(kind, &scratch, "measured"), &folder));
    let whole = whole.elapsed();

    let target = empty(kind, &scratch, "target");
    let mut killed = 0;
    for part in 1..=12 {
        let mut taking = Command::new(built("beteiligung"));
        taking.args(["import", "export", folder.to_str().unwrap()]).env("DATABASE_URL", &target);
        let mut taking = taking.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        sleep(whole * part / 14);
        taking.kill().unwrap();
        if taking.wait().unwrap().success() {
            break;
        }
        killed += 1;
    }
    assert!(killed >= 6, "it was killed {killed} times while at work");
    // Either the last one had just finished, or nothing is there and it can begin again.
    let output = take_in(&target, &folder);
    let there = String::from_utf8_lossy(&output.stderr).contains("not new");
    assert!(output.status.success() || there, "{}", String::from_utf8_lossy(&output.stderr));
    succeeds(&beteiligung(&target, &["migrate"]));
    succeeds(&export(&target, &again));
    same(&folder, &again);
    let server = Start::empty(kind).url(&target).start();
    assert_eq!(server.visitor().get("/de/").status, 200, "the program starts on it");
}

#[test]
fn a_taking_in_that_is_killed_leaves_sqlite_fresh() {
    leaves_a_fresh_installation(Database::Sqlite);
}

#[test]
fn a_taking_in_that_is_killed_leaves_postgresql_fresh() {
    leaves_a_fresh_installation(Database::Postgresql);
}
