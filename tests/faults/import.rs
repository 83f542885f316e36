use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tests::{Cluster, Database, Scratch, Server, SqliteFile, Start, built};

const ROWS: usize = 6_000;

/// A table of reports, each at a moment and a place of its own.
fn table() -> String {
    let mut table = String::from("requested_datetime,category,location,lat,lon\n");
    for row in 0..ROWS {
        let (minute, hour, day) = (row % 60, row / 60 % 24, 1 + row / 1_440);
        let east = 7.6 + 0.000_01 * row as f64;
        writeln!(table, "2024-03-{day:02}T{hour:02}:{minute:02}:00,Importprobe,Am Kanal,51.95,{east:.5}").unwrap();
    }
    table
}

fn number(server: &Server, sql: &str) -> usize {
    let found = match server.start.database {
        Database::Sqlite => SqliteFile::at(&server.database).lines(sql).concat(),
        Database::Postgresql => Cluster::shared().sql(&Cluster::name(&server.database), sql),
    };
    found.parse().unwrap()
}

const REPORTS: &str = "SELECT CAST(count(*) AS TEXT) AS line FROM location_report WHERE title = 'Importprobe'";

fn an_import_killed_in_the_middle_goes_on(database: Database) {
    let scratch = Scratch::new("import-killed");
    let file = scratch.path().join("reports.csv");
    fs::write(&file, table()).unwrap();
    let server = Start::demo(database).contributions(60).start();
    let mut import = Command::new(built("beteiligung"));
    import.args(["import", "reports", file.to_str().unwrap(), "--procedure", "radweg-promenade"]);
    import.env("DATABASE_URL", &server.database).stdout(Stdio::null()).stderr(Stdio::null());
    let mut first = import.spawn().unwrap();
    let begun = Instant::now();
    while number(&server, REPORTS) == 0 {
        assert!(begun.elapsed() < Duration::from_secs(120) && first.try_wait().unwrap().is_none());
        sleep(Duration::from_millis(5));
    }
    first.kill().unwrap();
    first.wait().unwrap();
    let before = number(&server, REPORTS);
    assert!(before > 0 && before < ROWS, "{before} were stored when it was killed");
    assert!(import.status().unwrap().success());
    for _ in 0..2 {
        assert_eq!(number(&server, REPORTS), ROWS);
        let shared = "FROM contribution WHERE headline = 'Importprobe'";
        let whole = |what: &str| number(&server, &format!("SELECT CAST({what} AS TEXT) AS line {shared}"));
        assert_eq!(whole("count(*)"), ROWS);
        assert_eq!(whole("count(DISTINCT idempotency_key)"), ROWS);
        for rest in ["contribution_event WHERE contribution_id", "leaf_queue WHERE object_id"] {
            let found = format!("SELECT CAST(count(*) AS TEXT) AS line FROM {rest} IN (SELECT id {shared})");
            assert_eq!(number(&server, &found), ROWS, "{rest}");
        }
        let counted = "SELECT CAST(sum(amount) AS TEXT) AS line FROM tally WHERE kind = 'location-report'";
        let all = "SELECT CAST(count(*) AS TEXT) AS line FROM location_report";
        assert_eq!(number(&server, counted), number(&server, all), "what is counted is what is there");
        // Once more changes nothing.
        assert!(import.status().unwrap().success());
    }
}

#[test]
fn an_import_killed_in_the_middle_loses_and_doubles_nothing_on_sqlite() {
    an_import_killed_in_the_middle_goes_on(Database::Sqlite);
}

#[test]
fn an_import_killed_in_the_middle_loses_and_doubles_nothing_on_postgresql() {
    an_import_killed_in_the_middle_goes_on(Database::Postgresql);
}
