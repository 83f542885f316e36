//! What the city does with what came in, and what clerks key in.

use super::Known;
use crate::client::Visitor;
use crate::fill::filled;
use crate::html::{Form, words};
use crate::server::{HALFWAY, Server};

/// The sign-in, the sheet that waits for a second person, and the slip of a call.
pub fn addresses(server: &Server) -> Vec<Known> {
    let slug = server.proposals().split('/').nth(3).unwrap().to_owned();
    let mut clerk = server.signed_in("clerk");
    let today = server.now().date_naive().to_string();
    let mut keyed_in = |channel: &str| {
        let mut form =
            filled(&clerk.form(&format!("/desk/entry/new?procedure={slug}&channel={channel}"), "/desk/entry/new"));
        if form.get("received").is_some() {
            form.set("received", &today);
        }
        done(&mut clerk, &form)
    };
    assert_eq!(keyed_in("paper"), "/desk/entry?done=typed");
    let slip = keyed_in("phone");
    let [typed, different] = ["11-0388", "11-0391"].map(|label| sheet(&mut clerk, label));
    let mut second = server.signed_in("participation");
    let mut form = second.form(&different, "/desk/entry/sheets/");
    form.set("q1", "2");
    assert_eq!(done(&mut second, &form), "/desk/entry?done=different");
    let difference = format!("/desk/differences/{}", different.rsplit('/').next().unwrap());
    vec![
        Known::to_all("/desk/sign-in"),
        Known::to(HALFWAY, "/desk/sign-in/code"),
        Known::to("clerk", slip),
        Known::to("participation", typed),
        Known::to("coordinator", difference),
    ]
}

/// Types a survey's sheet for the first time; its address for the second.
fn sheet(clerk: &mut Visitor, label: &str) -> String {
    let mut form = clerk.form("/desk/entry/radweg-promenade/survey", "/survey");
    form.set("channel", "paper").set("label", label).set("q1", "1");
    done(clerk, &form);
    let list = crate::html::links(&clerk.get("/desk/entry").text());
    list.into_iter().rfind(|link| link.starts_with("/desk/entry/sheets/")).expect("the sheet waits")
}

fn done(visitor: &mut Visitor, form: &Form) -> String {
    let answer = visitor.submit(form);
    answer.location().unwrap_or_else(|| panic!("{}: {}", form.action, words(&answer.text()))).to_owned()
}

/// The form of a contribution's case at the desk, by what it leads to.
fn act(server: &Server, page: &str, action: &str, fields: &[(&str, &str)]) {
    let mut staff = server.signed_in("participation");
    let mut form = staff.form(page, action);
    for (name, value) in fields {
        form.set(name, value);
    }
    done(&mut staff, &form);
}

/// Lists what somebody has read, if it waited for that.
pub fn publish(server: &Server, reference: &str) {
    let page = format!("/desk/moderation/{reference}");
    let mut staff = server.signed_in("participation");
    let forms = crate::html::forms(&staff.get(&page).text());
    let publish = |form: &&Form| form.controls.iter().any(|(_, _, value)| value == "publish");
    if let Some(form) = forms.iter().find(publish) {
        done(&mut staff, form.clone().set("decision", "publish"));
    }
}

/// Hides a contribution that nobody has listed yet.
pub fn hide(server: &Server, reference: &str) {
    let page = format!("/desk/moderation/{reference}");
    let mut staff = server.signed_in("participation");
    let forms = crate::html::forms(&staff.get(&page).text());
    let form = forms.iter().find(|form| form.first_choice("reason").is_some()).expect("it can be hidden");
    let reason = form.first_choice("reason").unwrap().to_owned();
    let note = "Bitte ohne den Namen der Nachbarin.";
    done(&mut staff, form.clone().set("reason", &reason).set("note", note).set("decision", "hide"));
}

/// Asks the author something.
pub fn ask(server: &Server, reference: &str) {
    let fields = [("question", "An welcher Stelle genau?"), ("language", "de")];
    act(server, &format!("/desk/answers/{reference}"), "/ask", &fields);
}

/// Writes an answer that nobody has released yet.
pub fn draft(server: &Server, reference: &str) {
    let mut staff = server.signed_in("participation");
    let mut form = staff.form(&format!("/desk/answers/{reference}/edit"), "/edit");
    for choice in ["disposition", "office"] {
        let first = form.first_choice(choice).unwrap_or_else(|| panic!("{choice} is chosen")).to_owned();
        form.set(choice, &first);
    }
    form.set("answer-de", "Ja. Die Lampen kommen im Frühjahr.").set("reason-de", "Der Weg ist ein Schulweg.");
    done(&mut staff, &form);
}

/// Invites the author to join another proposal.
pub fn invite(server: &Server, reference: &str, into: &str) {
    act(server, &format!("/desk/answers/{reference}"), "/merge", &[("into", into)]);
}
