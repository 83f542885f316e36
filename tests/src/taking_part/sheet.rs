//! Sheets of a survey that clerks type: one waits for its second typist, two typings of another differ.

use crate::client::Visitor;
use crate::html::{Form, links, words};
use crate::server::Server;

/// Types two sheets, and one of them a second time, with another number.
pub fn type_sheets(server: &Server) {
    let entry = format!("/desk/entry/{}/survey", server.proposals().split('/').nth(3).unwrap());
    let mut first = server.signed_in("clerk");
    for label in ["Stapel 1, Bogen 1", "Stapel 1, Bogen 2"] {
        let mut form = first.form(&entry, &entry);
        form.set("channel", "paper").set("label", label);
        tick(&mut form, "1");
        assert_eq!(sent(&mut first, &form), "/desk/entry?done=typed");
    }
    let mut second = server.signed_in("participation");
    let waiting = links(&second.get("/desk/entry").text());
    let sheet = waiting.iter().find(|link| link.starts_with("/desk/entry/sheets/")).expect("a sheet waits");
    let mut form = second.form(sheet, sheet);
    tick(&mut form, "2");
    assert_eq!(sent(&mut second, &form), "/desk/entry?done=different");
}

/// Answers the first question that takes one number.
fn tick(form: &mut Form, number: &str) {
    let is_plain =
        |name: &str| name.strip_prefix('q').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    let question = form.controls.iter().find(|(name, kind, _)| kind == "text" && is_plain(name));
    let question = question.expect("the survey asks something").0.clone();
    form.set(&question, number);
}

fn sent(visitor: &mut Visitor, form: &Form) -> String {
    let answer = visitor.submit(form);
    answer.location().unwrap_or_else(|| panic!("{}: {}", form.action, words(&answer.text()))).to_owned()
}
