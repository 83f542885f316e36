use super::proposal;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;
use tests::{Database, Form, Request, Server, Start, send};

/// Sends proposals on several connections until the program is gone; returns what it acknowledged.
fn sent_until_it_is_killed(server: &Server) -> Vec<(Form, String)> {
    let acknowledged = Mutex::new(Vec::new());
    let stopped = AtomicBool::new(false);
    let list = server.proposals();
    let first = proposal(&mut server.visitor(), &list);
    let key = first.get("key").unwrap().to_owned();
    thread::scope(|scope| {
        for sender in 0..8 {
            let (first, key, acknowledged, stopped) = (&first, &key, &acknowledged, &stopped);
            scope.spawn(move || {
                for count in 0.. {
                    let mut form = first.clone();
                    let own = format!("{}{sender:02}{count:06}", &key[..key.len() - 8]);
                    form.fields
                        .iter_mut()
                        .filter(|(name, _)| name == "key")
                        .for_each(|(_, value)| value.clone_from(&own));
                    let fields = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
                    let origin = format!("http://{}", server.address);
                    let request = Request::new("POST", &form.action).fields(fields).header("Origin", &origin);
                    let Ok(answer) = send(&server.address, &request) else { break };
                    assert_eq!(answer.status, 303, "{}", tests::words(&answer.text()));
                    acknowledged.lock().unwrap().push((form, answer.location().unwrap().to_owned()));
                    if stopped.load(Ordering::Relaxed) {
                        break;
                    }
                }
            });
        }
        thread::sleep(Duration::from_millis(1500));
        server.leash.signal("KILL");
        stopped.store(true, Ordering::Relaxed);
    });
    acknowledged.into_inner().unwrap()
}

fn loses_nothing(database: Database) {
    let mut server = Start::demo(database).contributions(60).start();
    let acknowledged = sent_until_it_is_killed(&server);
    assert!(acknowledged.len() > 50, "only {} were sent", acknowledged.len());
    server.again();
    let mut visitor = server.visitor();
    for (_, receipt) in &acknowledged {
        let answer = visitor.get(receipt);
        assert_eq!(answer.status, 200, "{receipt} was acknowledged and is gone ({} sent)", acknowledged.len());
    }
    // A retry after the crash gets the receipt that it got before.
    let (form, receipt) = acknowledged.last().unwrap();
    let mut again = proposal(&mut visitor, &server.proposals());
    for (name, value) in form.fields.iter().filter(|(name, _)| name != "token") {
        again.set(name, value);
    }
    let answer = visitor.submit(&again);
    assert_eq!((answer.status, answer.location()), (303, Some(receipt.as_str())));
}

#[test]
fn what_was_acknowledged_on_sqlite_survives_a_kill_under_load() {
    loses_nothing(Database::Sqlite);
}

#[test]
fn what_was_acknowledged_on_postgresql_survives_a_kill_under_load() {
    loses_nothing(Database::Postgresql);
}

#[test]
fn a_stopped_program_finishes_what_it_began_and_starts_again() {
    let mut server = Start::demo(Database::Sqlite).contributions(60).start();
    server.leash.signal("TERM");
    assert!(server.leash.ended_within(Duration::from_secs(30)));
    server.again();
    assert_eq!(server.visitor().get("/de/").status, 200);
}
