use super::{beteiligung, empty, export, succeeds, take_in};
use std::collections::BTreeMap;
use std::thread::sleep;
use std::time::Duration;
use tests::{Database, Scratch, Server, Start, Visitor, links, publish, submit_proposal, submit_report, tags};

/// The page without what each answer makes anew: tokens and keys of forms, and the server's own address, which a
/// receipt's QR code holds, too.
fn lasting(server: &Server, visitor: &mut Visitor, path: &str) -> (u16, Vec<u8>) {
    let answer = visitor.get(path);
    let Ok(text) = std::str::from_utf8(&answer.body) else { return (answer.status, answer.body) };
    let mut text = text.replace(&server.address, "ADDRESS");
    for tag in tags(&answer.text()) {
        let made_anew = tag.get("name").is_some_and(|name| ["token", "key"].contains(&name));
        if let Some(squares) = tag.get("d").filter(|drawn| drawn.contains("h1v1h-1z")) {
            text = text.replace(squares, "QR");
        }
        if let Some(value) = tag.get("value").filter(|value| made_anew && !value.is_empty()) {
            text = text.replace(value, "ANEW");
        }
    }
    (answer.status, text.into_bytes())
}

/// What the demo presets: settings are the installation's, not the city's.
const DEMO_SETTINGS: [(&str, &str); 5] = [
    ("BETEILIGUNG_PAPER_HOSTS", "ratsinfo.example stadt-muenster.de muenster.de"),
    ("BETEILIGUNG_PRIVACY_OFFICER", "Datenschutzbeauftragte der Stadt (Beispiel)"),
    ("BETEILIGUNG_PRIVACY_OFFICER_ADDRESS", "Klemensstraße 10, 48143 Münster"),
    ("BETEILIGUNG_PRIVACY_OFFICER_EMAIL", "datenschutz@stadt.example"),
    ("BETEILIGUNG_PRIVACY_RECIPIENTS", "Städtisches Rechenzentrum (Beispiel)"),
];

type Pages = BTreeMap<String, (u16, Vec<u8>)>;

fn read(server: &Server, paths: &[String]) -> Pages {
    let mut visitor = server.visitor();
    paths.iter().map(|path| (path.clone(), lasting(server, &mut visitor, path))).collect()
}

fn reference(receipt: &str) -> String {
    receipt.split(['/', '?']).nth(3).unwrap().to_owned()
}

/// Receipts, procedures, lists, photos, decisions, measures and files, as everybody sees them.
fn public(server: &Server) -> Vec<String> {
    let (proposal, report) = (submit_proposal(server), submit_report(server));
    let own = [reference(&proposal), reference(&report)];
    own.iter().for_each(|own| publish(server, own));
    let mut paths = vec![proposal, report];
    paths.push(format!("/de/proposals/{}", own[0]));
    paths.push(format!("/ar/proposals/{}", own[0]));
    paths.push(format!("/de/reports/{}", own[1]));
    paths.push(format!("/de/reports/{}/photo", own[1]));
    paths.extend(server.pages_of_procedures().into_iter().filter(|path| !path.ends_with("/new")));
    for language in ["de", "de-simple", "en", "ar"] {
        let pages = ["", "procedures", "council", "impact", "answers", "map", "search?q=bank"];
        paths.extend(pages.map(|page| format!("/{language}/{page}")));
        paths.push(format!("/{language}/procedures/radweg-promenade"));
    }
    for list in ["/de/impact", "/de/council"] {
        let page = server.visitor().get(list).text();
        paths.extend(links(&page).into_iter().filter(|link| link.starts_with(&format!("{list}/"))));
    }
    paths.sort();
    paths.dedup();
    paths
}

/// Signs in with the one-time password that the operator was given, sets up a device and chooses a password.
fn signed_in(server: &Server, login: &str) -> Visitor {
    let said = succeeds(&beteiligung(&server.database, &["staff", "reset", "--login", login]));
    let password = said.lines().find_map(|line| line.strip_prefix("one-time password: ")).unwrap();
    let password = password.split(' ').next().unwrap();
    let mut visitor = server.visitor();
    let mut form = visitor.form("/desk/sign-in", "sign-in");
    let answer = visitor.submit(form.set("login", login).set("password", password));
    assert_eq!(answer.status, 303, "{}", tests::words(&answer.text()));
    let path = answer.location().unwrap().to_owned();
    let page = visitor.get(&path).text();
    let secret = page.split("<code>").nth(1).unwrap().split('<').next().unwrap().replace(' ', "");
    let mut form = visitor.form(&path, "code");
    let answer = visitor.submit(form.set("code", &server.code_of(&secret)));
    assert_eq!(answer.status, 303, "{}", tests::words(&answer.text()));
    let mut form = visitor.form("/desk/password", "/desk/password");
    let chosen = "sieben braune Enten am Aasee";
    form.set("present", password).set("password", chosen).set("again", chosen);
    assert_eq!(visitor.submit(&form).status, 303);
    visitor
}

/// Where two answers to the same address are not the same.
fn difference(path: &str, one: &(u16, Vec<u8>), other: &(u16, Vec<u8>)) -> Option<String> {
    let at = one.1.iter().zip(&other.1).position(|(one, other)| one != other).unwrap_or(0);
    let near = [one, other].map(|page| {
        let near: Vec<u8> = page.1.iter().skip(at.saturating_sub(80)).take(200).copied().collect();
        String::from_utf8_lossy(&near).into_owned()
    });
    (one != other).then(|| format!("{path}: {} {}, {near:?}", one.0, other.0))
}

fn answers_the_same(one: Database, other: Database) {
    let scratch = Scratch::new("export-pages");
    let folder = scratch.path().join("city");
    let server = Start::demo(one).contributions(150).start();
    let paths = public(&server);
    assert!(paths.len() > 40, "{paths:?}");
    // A page that was read a moment ago may be shown as it was for up to a second.
    sleep(Duration::from_millis(1_200));
    let before = read(&server, &paths);
    let others: Vec<_> = before.iter().filter(|(_, page)| page.0 != 200).map(|(path, page)| (path, page.0)).collect();
    assert!(others.is_empty(), "{others:?}");
    let participation = server.staff("participation").login.clone();
    let old_password = server.staff("participation").password.clone();
    let queue = tests::words(&server.signed_in("participation").get("/desk/reports").text());
    succeeds(&export(&server.database, &folder));
    let now = server.now().to_rfc3339();
    drop(server);

    let copy = empty(other, &scratch, "copy");
    succeeds(&take_in(&copy, &folder));
    let mut start = Start::empty(other).url(&copy).now(&now);
    for (name, value) in DEMO_SETTINGS {
        start = start.environment(name, value);
    }
    let again = start.start();
    let after = read(&again, &paths);
    let different: Vec<String> =
        paths.iter().filter_map(|path| difference(path, &before[path], &after[path])).collect();
    assert!(different.is_empty(), "{}", different.join("\n"));

    // Nobody brings a password along; the operator gives a new one, and the desk shows the same work.
    let mut visitor = again.visitor();
    let mut form = visitor.form("/desk/sign-in", "sign-in");
    let answer = visitor.submit(form.set("login", &participation).set("password", &old_password));
    assert_ne!(answer.status, 303, "the old password opens nothing");
    let answer = visitor.submit(form.set("password", ""));
    assert_ne!(answer.status, 303, "no password opens nothing");
    let mut visitor = signed_in(&again, &participation);
    let page = visitor.get("/desk/reports");
    assert_eq!(page.status, 200);
    assert_eq!(tests::words(&page.text()), queue);
}

#[test]
fn after_the_way_from_sqlite_to_postgresql_every_page_says_what_it_said() {
    answers_the_same(Database::Sqlite, Database::Postgresql);
}

#[test]
fn after_the_way_from_postgresql_to_sqlite_every_page_says_what_it_said() {
    answers_the_same(Database::Postgresql, Database::Sqlite);
}
