use super::{proposal, says_so_with_a_number};
use std::fs;
use tests::{Database, SqliteFile, Start};

/// A limit on the size of files stands for a full disk: both fail a write in the middle of a file.
#[test]
fn a_full_disk_refuses_new_input_and_keeps_what_was_acknowledged() {
    let mut server = Start::demo(Database::Sqlite).contributions(60).start();
    server.stop();
    // What the demo was written through is as large as its largest transaction, and would be room enough for hours.
    SqliteFile::at(&server.database).run("PRAGMA wal_checkpoint(TRUNCATE)");
    let path = server.database.trim_start_matches("sqlite://").to_owned();
    let size = |path: &str| fs::metadata(path).map_or(0, |file| file.len());
    let limit = size(&path).max(size(&format!("{path}-wal"))) + (256 << 10);
    let before = server.start.before.clone();
    server.start.before =
        ["env", "--ignore-signal=XFSZ", "prlimit", &format!("--fsize={limit}")].map(String::from).to_vec();
    server.again();

    let mut visitor = server.visitor();
    let list = server.proposals();
    let mut acknowledged = Vec::new();
    let mut refused = None;
    for _ in 0..3000 {
        let form = proposal(&mut visitor, &list);
        let answer = visitor.submit(&form);
        match answer.location() {
            Some(receipt) => acknowledged.push(receipt.to_owned()),
            None => {
                refused = Some((form, answer));
                break;
            }
        }
    }
    let (form, answer) = refused.expect("the disk gets full");
    says_so_with_a_number(&server, &answer);
    assert_eq!(server.visitor().get(&format!("{list}?q=Kanal")).status, 200, "reading goes on");

    server.start.before = before;
    server.again();
    let mut visitor = server.visitor();
    for receipt in &acknowledged {
        assert_eq!(visitor.get(receipt).status, 200, "{receipt} of {}", acknowledged.len());
    }
    assert_eq!(visitor.submit(&form).status, 303, "what was refused can be sent again");
}
