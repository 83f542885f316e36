use super::Found;
use super::walk::Walk;
use tests::{Database, Start, words};

/// References are made at random, so no two cities have the same.
fn without_references(text: &str) -> String {
    let mut parts = text.split("MS-");
    let start = parts.next().unwrap_or("").to_owned();
    parts.fold(start, |text, part| text + "REFERENCE" + part.get(9..).unwrap_or(""))
}

/// The demo city is the same on both databases, so every page that everybody sees must say the same.
#[test]
fn both_databases_show_the_same_words_on_every_page() {
    // Cities of its own: in the shared ones other tests take part meanwhile.
    let [sqlite, postgresql] = &Database::BOTH.map(|database| Start::demo(database).start());
    let mut different = Vec::new();
    let same = |found: &&Found| {
        // Keys are each database's own, and so is an address that holds one.
        found.role.is_none() && !found.private && !found.path.contains("/MS-") && !found.path.split('/').any(is_key)
    };
    for found in Walk::shared().pages().filter(same) {
        let [one, other] = [sqlite, postgresql].map(|server| {
            let text = words(&server.visitor().get(&found.path).text());
            without_references(&text.replace(&server.address, "ADDRESS"))
        });
        if one != other {
            let start = one.split(' ').zip(other.split(' ')).position(|(one, other)| one != other).unwrap_or(0);
            let near =
                |text: &str| text.split(' ').skip(start.saturating_sub(3)).take(12).collect::<Vec<_>>().join(" ");
            different.push(format!("{}: {:?} against {:?}", found.path, near(&one), near(&other)));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

/// A key as the program makes them: a number of 64 bits.
fn is_key(part: &str) -> bool {
    part.len() >= 15 && part.bytes().all(|byte| byte.is_ascii_digit())
}
