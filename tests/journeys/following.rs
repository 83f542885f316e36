use std::time::Duration;
use tests::{Database, LANGUAGES, Request, Server, Start, Words, publish, send, submit_proposal};

/// Follows a procedure in a language and confirms the address; the word that ends it.
fn follows(server: &Server, language: &str, address: &str) -> String {
    let mut visitor = server.visitor();
    let path = format!("/{language}/follow/procedure/radweg-promenade");
    let mut form = visitor.form(&path, "/follow/");
    assert_eq!(visitor.submit(form.set("email", address)).status, 303);
    let link = server.mailed(&format!("/{language}/follow/confirm/"));
    let form = visitor.form(&link, "confirm");
    let answer = visitor.submit(&form);
    let mine = answer.location().expect("the address is confirmed").to_owned();
    mine.split(['/', '?']).nth(4).unwrap().to_owned()
}

/// The digests for an address, waited for.
fn digests(server: &Server, address: &str, wanted: usize) -> Vec<String> {
    let mut found = Vec::new();
    for _ in 0..200 {
        let to = format!("To: {address}");
        found = server
            .mails()
            .into_iter()
            .filter(|mail| mail.contains(&to) && mail.contains("List-Unsubscribe:"))
            .collect();
        if found.len() >= wanted {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    found
}

fn days_later(server: &mut Server, days: i64) {
    let later = server.now() + chrono::TimeDelta::days(days);
    server.again_at(later);
}

fn tells_once_a_day_in_every_language(database: Database) {
    let mut server = Start::demo(database).contributions(60).start();
    let words: Vec<(&str, String, String)> = LANGUAGES
        .iter()
        .map(|language| {
            let address = format!("{language}@example.org");
            let stop = follows(&server, language, &address);
            (*language, address, stop)
        })
        .collect();
    let receipt = submit_proposal(&server);
    publish(&server, receipt.split(['/', '?']).nth(3).unwrap());
    days_later(&mut server, 1);
    for (language, address, stop) in &words {
        let found = digests(&server, address, 1);
        assert_eq!(found.len(), 1, "{language}: one digest");
        let mail = &found[0];
        let lead = Words::of(language).say("notification-digest").lines().next().unwrap_or_default().to_owned();
        assert!(mail.contains(&lead), "{language} lacks {lead}:\n{mail}");
        assert!(mail.contains(&format!("/{language}/follow/off/{stop}>")), "{mail}");
        assert!(mail.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{mail}");
        assert!(mail.contains(&format!("/{language}/follow/mine/{stop}")), "{mail}");
    }
    server.again();
    std::thread::sleep(Duration::from_secs(3));
    assert!(
        words.iter().all(|(_, address, _)| digests(&server, address, 1).len() == 1),
        "killed, it tells nothing twice"
    );
    let (_, address, stop) = &words[0];
    let click = Request::new("POST", &format!("/de/follow/off/{stop}")).fields([("List-Unsubscribe", "One-Click")]);
    assert_eq!(send(&server.address, &click).unwrap().status, 200, "as a mail program does it");
    // An answer becomes late meanwhile.
    days_later(&mut server, 3);
    assert_eq!(digests(&server, &words[1].1, 2).len(), 2, "the others are told again");
    assert_eq!(digests(&server, address, 1).len(), 1, "nothing more after one click");
}

#[test]
fn a_digest_comes_once_a_day_in_its_readers_language_and_ends_with_one_click_on_sqlite() {
    tells_once_a_day_in_every_language(Database::Sqlite);
}

#[test]
fn a_digest_comes_once_a_day_in_its_readers_language_and_ends_with_one_click_on_postgresql() {
    tells_once_a_day_in_every_language(Database::Postgresql);
}
