//! What breaks around the program: killed processes, a locked, full or missing database. The claim is
//! always the same: a clear sentence for the person, nothing stored half, nothing acknowledged lost.

mod backup;
mod database;
mod disk;
mod import;
mod killed;

use tests::{Form, Response, Server, Visitor, filled};

/// A filled proposal form of the city's busiest procedure, with a key of its own.
fn proposal(visitor: &mut Visitor, list: &str) -> Form {
    let mut form = filled(&visitor.form(&format!("{list}/new"), ""));
    form.set("step", "send");
    form
}

/// The page says what happened, in the reader's language, with the number that the log has too.
fn says_so_with_a_number(server: &Server, answer: &Response) {
    let text = tests::words(&answer.text());
    assert!(matches!(answer.status, 503 | 507), "{}: {text}", answer.status);
    assert!(answer.text().contains("lang=\"de\""), "{text}");
    let number = crate::pages::number(&text).unwrap_or_else(|| panic!("no number in {text}"));
    let log = server.leash.complained() + &server.leash.printed();
    assert!(
        log.contains(number),
        "the log has {number}:\n{}",
        log.lines().rev().take(5).collect::<Vec<_>>().join("\n")
    );
}
