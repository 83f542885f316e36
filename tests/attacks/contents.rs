use std::collections::BTreeSet;
use std::thread;
use tests::{Browser, Database, Form, Response, Server, Start, Visitor, filled, links, words};

fn city(database: Database) -> Server {
    Start::demo(database).contributions(60).start()
}

fn proposal(server: &Server) -> (Visitor, Form) {
    let mut visitor = server.visitor();
    let mut form = filled(&visitor.form(&format!("{}/new", server.proposals()), ""));
    form.set("step", "send");
    (visitor, form)
}

const HOSTILE: [&str; 7] = [
    "<svg onload=alert(1)>Kanal",
    "<script>alert(1)</script>Kanal",
    "\"><img src=x onerror=alert(1)>Kanal",
    "{{constructor.constructor('alert(1)')()}} Kanal",
    "<math><annotation-xml encoding='text/html'><style><img src=x onerror=alert(1)>Kanal",
    "javascript:alert(1) Kanal",
    "</title><script>alert(1)</script>Kanal",
];

#[test]
fn hostile_words_are_shown_as_words_and_run_nowhere() {
    let server = city(Database::Sqlite);
    let page = Browser::shared().page();
    for text in HOSTILE {
        let (mut visitor, mut form) = proposal(&server);
        for name in ["title", "body"] {
            form.set(name, text);
        }
        let answer = visitor.submit(&form);
        assert_eq!(answer.status, 303, "{text}: {}", words(&answer.text()));
        form.set("step", "check");
        let check = visitor.submit(&form);
        for html in [visitor.get(answer.location().unwrap()).text(), check.text()] {
            assert!(
                !html.contains("<svg onload")
                    && !html.contains("<script>alert")
                    && !html.contains("<img src=x")
                    && !html.contains("<math"),
                "{text}"
            );
        }
        page.visit(&server.url(answer.location().unwrap()));
        page.sees(text);
        assert_eq!(page.complaints(), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn signs_that_turn_or_bury_text_do_not_reach_others() {
    let server = city(Database::Sqlite);
    for (text, forbidden) in [
        ("Bank\u{202E}gpj.exe", "\u{202E}"),
        ("Bank\u{2066}\u{2067}x", "\u{2067}"),
        ("Bank\u{0}am See", "\u{0}"),
        ("Bank\u{8}am See", "\u{8}"),
    ] {
        let (mut visitor, mut form) = proposal(&server);
        form.set("title", text);
        let answer = visitor.submit(&form);
        let shown = match answer.location() {
            Some(receipt) => visitor.get(receipt).text(),
            None => {
                assert_eq!(answer.status, 422, "{text:?}");
                continue;
            }
        };
        assert!(shown.contains("Bank") && !shown.contains(forbidden), "{text:?}");
    }
}

#[test]
fn a_name_under_a_tower_of_signs_is_limited_or_refused() {
    let server = city(Database::Sqlite);
    let (mut visitor, mut form) = proposal(&server);
    form.set("title", &format!("Z{}", "\u{0353}".repeat(200)));
    let answer = visitor.submit(&form);
    let highest = |text: &str| {
        text.split(|sign: char| !('\u{300}'..='\u{36F}').contains(&sign))
            .map(|run| run.chars().count())
            .max()
            .unwrap_or(0)
    };
    let kept = answer.location().map(|receipt| highest(&visitor.get(receipt).text()));
    assert!(answer.status == 422 || kept.is_some_and(|height| height <= 10), "{} {kept:?}", answer.status);
}

#[test]
fn fields_that_nobody_asked_for_are_ignored() {
    let server = city(Database::Sqlite);
    let (mut visitor, mut form) = proposal(&server);
    for (name, value) in [
        ("status", "done"),
        ("state", "published"),
        ("role", "admin"),
        ("channel", "desk"),
        ("endorsements", "99999"),
        ("id", "1"),
        ("procedure", "2"),
        ("reference", "MS-2222-2222"),
        ("submitted_at", "2001-01-01"),
    ] {
        form.set(name, value);
    }
    let answer = visitor.submit(&form);
    assert_eq!(answer.status, 303);
    let receipt = words(&visitor.get(answer.location().unwrap()).text());
    assert!(!receipt.contains("99.999") && !receipt.contains("2001") && !receipt.contains("MS-2222-2222"), "{receipt}");
}

#[test]
fn too_long_too_many_and_broken_fields_are_said_and_keep_what_was_typed() {
    let server = city(Database::Sqlite);
    for (name, value) in [
        ("title", "ä".repeat(5_000)),
        ("body", "Kanal ".repeat(50_000)),
        ("title", String::new()),
        ("email", "a@b\r\nBcc: c@d".into()),
        ("email", "kein Postfach".into()),
    ] {
        let (mut visitor, mut form) = proposal(&server);
        form.set("place", "Behalten Sie das");
        form.set(name, &value);
        let answer = visitor.submit(&form);
        assert_eq!(answer.status, 422, "{name}");
        let html = answer.text();
        assert!(html.contains("role=\"alert\"") && html.contains("Behalten Sie das"), "{name}");
        assert!(html.contains("<title>Fehler"), "{name}");
    }
}

#[test]
fn a_field_twice_or_bytes_that_are_no_text_are_refused_or_read_once() {
    let server = city(Database::Sqlite);
    let (mut visitor, form) = proposal(&server);
    let token = form.get("token").unwrap().to_owned();
    let bodies: [Vec<u8>; 4] = [
        format!("token={token}&title=a&title=b").into_bytes(),
        [format!("token={token}&title=").as_bytes(), &[0xff, 0xfe, b'%', b'z']].concat(),
        format!("token={token}&{}", "x=1&".repeat(20_000)).into_bytes(),
        format!("token={token}&%00%00=%C3%28").into_bytes(),
    ];
    for body in bodies {
        let mut request =
            tests::Request::new("POST", &form.action).header("Content-Type", "application/x-www-form-urlencoded");
        request.body = body;
        let answer = visitor.send(request);
        assert!(answer.status == 200 || (400..=422).contains(&answer.status), "{}", answer.status);
        assert!(answer.is_html());
    }
}

/// Decoders put question marks in the place of what is no text; then something would be stored that nobody has written.
#[test]
fn bytes_that_are_no_text_are_refused_with_a_sentence_in_forms_and_addresses() {
    let server = city(Database::Sqlite);
    let (mut visitor, form) = proposal(&server);
    let token = form.get("token").unwrap().to_owned();
    for broken in ["%ff", "%C3%28", "%ED%A0%80", "%C0%80"] {
        let body = format!("token={token}&title=Bank{broken}&body=Kanal&step=send");
        let mut request =
            tests::Request::new("POST", &form.action).header("Content-Type", "application/x-www-form-urlencoded");
        request.body = body.into_bytes();
        let answer = visitor.send(request);
        assert_eq!(answer.status, 400, "{broken}");
        let said = words(&answer.text());
        assert!(said.contains("nicht lesbar") && said.contains("Wir haben nichts gespeichert"), "{said}");
        assert_eq!(visitor.get(&format!("{}?q=Bank{broken}", server.proposals())).status, 400, "{broken}");
    }
    assert_eq!(visitor.get(&format!("{}?q=B%C3%A4nke", server.proposals())).status, 200);
}

/// Somebody who has a thousand mails sent to somebody else.
#[test]
fn a_mailbox_is_not_filled_by_strangers() {
    let server = city(Database::Sqlite);
    let mut sent = 0;
    for number in 0..14 {
        let (mut visitor, mut form) = proposal(&server);
        form.set("title", &format!("Bank {number}")).set("email", "opfer@example.org");
        let answer = visitor.submit(&form);
        assert_eq!(answer.status, 303, "the contribution itself is taken: {}", words(&answer.text()));
        sent += 1;
    }
    thread::sleep(std::time::Duration::from_secs(5));
    let mails = server.mails().iter().filter(|mail| mail.contains("To: opfer@example.org")).count();
    assert_eq!((sent, mails), (14, 10));
}

/// Sends the same form at once from many sides.
fn at_once(count: usize, server: &Server, form: &Form, visitor: &Visitor) -> Vec<Response> {
    thread::scope(|scope| {
        let senders: Vec<_> = (0..count)
            .map(|_| scope.spawn(|| Visitor { cookies: visitor.cookies.clone(), ..server.visitor() }.submit(form)))
            .collect();
        senders.into_iter().map(|sender| sender.join().unwrap()).collect()
    })
}

#[test]
fn one_form_sent_many_times_at_once_gives_one_receipt() {
    for database in Database::BOTH {
        let server = city(database);
        let (visitor, form) = proposal(&server);
        let answers = at_once(20, &server, &form, &visitor);
        let receipts: BTreeSet<_> = answers.iter().map(|answer| answer.location().map(str::to_owned)).collect();
        assert_eq!(receipts.len(), 1, "{}: {receipts:?}", database.name());
        assert!(receipts.first().unwrap().is_some(), "{}", answers[0].status);
    }
}

/// A proposal's page that takes voices, and how many it has: the numbers on its page.
fn votable(server: &Server) -> (String, String) {
    let mut visitor = server.visitor();
    let cards = server
        .proposal_lists()
        .into_iter()
        .flat_map(|list| links(&visitor.get(&list).text()))
        .filter(|link| link.starts_with("/de/proposals/"));
    let cards: BTreeSet<String> = cards.map(|card| card.trim_end_matches("/endorse").to_owned()).collect();
    let open = cards.into_iter().find(|card| {
        let form = server.visitor().get(&format!("{card}/endorse"));
        form.status == 200 && form.text().contains("method=\"post\"")
    });
    let card = open.expect("a proposal that can be supported");
    (format!("{card}/endorse"), card)
}

#[test]
fn fifty_voices_of_one_browser_at_once_count_once() {
    for database in Database::BOTH {
        let server = city(database);
        let (path, card) = votable(&server);
        let mut visitor = server.visitor();
        let first = filled(&visitor.form(&path, "endorse"));
        visitor.submit(&first);
        let before = words(&server.visitor().get(&format!("{card}?x=1")).text());
        let again = filled(&visitor.form(&path, "endorse"));
        for answer in at_once(50, &server, &again, &visitor) {
            assert!(matches!(answer.status, 200 | 303 | 409 | 422), "{}: {}", database.name(), answer.status);
        }
        thread::sleep(std::time::Duration::from_millis(1200));
        let after = words(&server.visitor().get(&format!("{card}?x=2")).text());
        assert_eq!(before, after, "{}", database.name());
    }
}

#[test]
fn a_receipt_alone_withdraws_nothing() {
    let server = city(Database::Sqlite);
    let receipt = tests::submit_proposal(&server);
    let plain = receipt.split('?').next().unwrap().to_owned();
    let path = format!("{plain}/withdraw");
    let mut visitor = server.visitor();
    for code in ["", "2222-2222-2222", "' OR 1=1 --", "AAAA-AAAA-AAAA"] {
        let mut form = visitor.form(&path, "withdraw");
        form.set("code", code);
        let answer = visitor.submit(&form);
        assert!(matches!(answer.status, 403 | 404 | 422 | 429), "{code:?}: {}", answer.status);
    }
    assert_eq!(visitor.get(&receipt).status, 200);
    assert!(!words(&visitor.get(&plain).text()).contains("zurückgezogen"));
}

#[test]
fn references_are_not_guessed_by_counting() {
    let server = city(Database::Sqlite);
    let receipts: BTreeSet<String> =
        (0..8).map(|_| tests::submit_proposal(&server).split(['/', '?']).nth(3).unwrap().to_owned()).collect();
    assert_eq!(receipts.len(), 8);
    let starts: BTreeSet<&str> = receipts.iter().map(|reference| &reference[3..7]).collect();
    assert!(starts.len() >= 6, "random from the first sign on: {receipts:?}");
    for reference in &receipts {
        assert!(!reference[3..].contains(['0', 'O', '1', 'I', 'L']), "{reference}");
        let last = reference.chars().last().unwrap();
        let wrong = format!("{}{}", &reference[..reference.len() - 1], if last == '2' { '3' } else { '2' });
        assert_eq!(
            server.visitor().get(&format!("/de/receipts/{wrong}")).status,
            404,
            "the check character of {wrong}"
        );
    }
}

/// Five thousand letters are allowed, in Arabic too, where each takes six bytes on the way.
#[test]
fn the_longest_allowed_text_arrives_in_every_script() {
    let server = city(Database::Sqlite);
    for letter in ["a", "ä", "ب", "🚲"] {
        let (mut visitor, mut form) = proposal(&server);
        form.set("body", &letter.repeat(5_000));
        let answer = visitor.submit(&form);
        assert_eq!(answer.status, 303, "{letter}: {}", words(&answer.text()));
    }
}
