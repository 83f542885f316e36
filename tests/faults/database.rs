use super::{proposal, says_so_with_a_number};
use std::process::Command;
use std::time::{Duration, Instant};
use tests::{Cluster, Database, SqliteFile, Start, built};

#[test]
fn a_locked_sqlite_file_delays_or_refuses_but_loses_and_doubles_nothing() {
    let server = Start::demo(Database::Sqlite).contributions(60).start();
    let mut visitor = server.visitor();
    let list = server.proposals();
    let form = proposal(&mut visitor, &list);
    let mut file = SqliteFile::at(&server.database);
    file.run("BEGIN IMMEDIATE");
    let reading = server.visitor().get(&format!("{list}?q=Kanal"));
    assert_eq!(reading.status, 200, "reading goes on");
    let start = Instant::now();
    let refused = visitor.submit(&form);
    assert!(start.elapsed() < Duration::from_secs(60));
    says_so_with_a_number(&server, &refused);
    file.run("ROLLBACK");
    let first = visitor.submit(&form);
    let second = visitor.submit(&form);
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(first.location(), second.location(), "one form, one receipt");
}

#[test]
fn a_postgresql_that_goes_away_is_said_and_comes_back() {
    let cluster = Cluster::own();
    let server = Start::demo(Database::Postgresql).contributions(60).url(&cluster.empty()).start();
    let mut visitor = server.visitor();
    let list = server.proposals();
    let form = proposal(&mut visitor, &list);
    cluster.kill();
    says_so_with_a_number(&server, &visitor.submit(&form));
    says_so_with_a_number(&server, &visitor.get(&format!("{list}?q=Kanal")));
    assert_eq!(visitor.get("/readyz").status, 503);
    assert_eq!(visitor.get("/healthz").status, 200);
    cluster.start();
    let first = visitor.submit(&form);
    assert_eq!(first.status, 303, "{}", tests::words(&first.text()));
    assert_eq!(visitor.submit(&form).location(), first.location());
    assert_eq!(visitor.get(first.location().unwrap()).status, 200);
    assert_eq!(visitor.get("/readyz").status, 200);
}

/// What the program says when it cannot start.
fn refused(url: &str) -> String {
    let start = Instant::now();
    let output = Command::new(built("beteiligung")).arg("serve").env("DATABASE_URL", url).output().unwrap();
    assert!(!output.status.success(), "{url}");
    assert!(start.elapsed() < Duration::from_secs(90), "{url}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_database_that_cannot_be_used_is_named_at_the_start() {
    for url in [
        "sqlite:///proc/nowhere/city.db",
        "postgresql://postgres@/x?host=/nonexistent",
        "mysql://x",
        "sqlite:///etc/hostname",
    ] {
        let said = refused(url);
        assert!(!said.contains("panicked"), "{url}: {said}");
        assert!(said.contains("\nbeteiligung: ") || said.starts_with("beteiligung: "), "{url} gets a sentence: {said}");
    }
}

#[test]
fn a_postgresql_without_migrations_is_refused_with_what_to_do() {
    let said = refused(&Cluster::shared().empty());
    assert!(said.contains("migrate"), "{said}");
}
