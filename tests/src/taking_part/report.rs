//! Mängelmelder: a report with a photo that is listed, and somebody whom it concerns too.

use super::{Known, desk};
use crate::client::{Response, Visitor};
use crate::fill::filled;
use crate::html::{Form, forms, tags, words};
use crate::places::top;
use crate::server::Server;
use std::path::PathBuf;

/// A place whose name the demo city knows.
pub const REPORTED: &str = "Ludgeriplatz";

/// The pages of a report, and of those whom it concerns.
pub fn addresses(server: &Server) -> Vec<Known> {
    let (receipt, picture) = by_hand(server);
    let reference = receipt.split(['/', '?']).nth(3).unwrap().to_owned();
    desk::publish(server, &reference);
    let mut visitor = server.visitor();
    let mut form = visitor.form(&format!("/de/reports/{reference}/affected"), "affected");
    let done = visitor.submit(form.set("email", "nachbarin@example.org"));
    let done = done.location().expect("one more is counted").to_owned();
    confirm_and_be_told(server, &mut visitor, &reference);
    let known = [
        picture,
        receipt,
        format!("/de/reports/{reference}"),
        format!("/de/reports/{reference}/photo"),
        done,
        format!("/de/reports/{reference}/affected/done?was=before"),
        format!("/de/reports/{reference}/affected/done?was=mail"),
    ];
    let at_the_desk = Known::to("participation", format!("/desk/reports/{reference}/photo"));
    known.into_iter().map(Known::to_all).chain([at_the_desk]).collect()
}

/// Whoever confirmed an address gets a mail when the report's state changes, and can end that there.
fn confirm_and_be_told(server: &Server, visitor: &mut Visitor, reference: &str) {
    let link = server.mailed("/de/reports/confirm/");
    let form = visitor.form(&link, "confirm");
    assert_eq!(visitor.submit(&form).status, 303, "the address is confirmed");
    let mut staff = server.signed_in("participation");
    let mut form = staff.form(&format!("/desk/reports/{reference}"), reference);
    let to = form.first_choice("to").expect("a report can get another state").to_owned();
    let answer = staff.submit(form.set("to", &to).set("reason", "Wir sehen uns die Stelle an."));
    assert_eq!(answer.status, 303, "{}", words(&answer.text()));
}

/// A picture that somebody might send.
pub fn photo() -> PathBuf {
    top().join("docs/screenshots/front-phone.png")
}

/// The receipt's address.
pub fn submit_report(server: &Server) -> String {
    by_hand(server).0
}

/// Walks through the steps without a script; the addresses of the receipt and of a drawn map on the way.
fn by_hand(server: &Server) -> (String, String) {
    let new = format!("{}/new", server.page_of_a_procedure("/reports"));
    let mut visitor = server.visitor();
    let mut form = visitor.form(&new, &new);
    let category = form.first_choice("category").expect("something can be reported").to_owned();
    form.set("category", &category).set("go", "category");
    let page = visitor.submit_with_file(&form, ("file", "", b""));
    let images = tags(&page.text()).into_iter().filter_map(|tag| tag.get("src").map(str::to_owned));
    let picture = images.into_iter().find(|source| source.contains("picture.svg")).expect("there is a map");
    let mut form = form_of(&page);
    let mut form = step(&mut visitor, form.set("q", REPORTED), "find");
    let offers = form.controls.iter().filter(|(name, ..)| name == "go").map(|(.., value)| value.clone());
    let picked = offers.into_iter().find(|value| value.starts_with("pick:")).expect("the place is found");
    let mut form = step(&mut visitor, &mut form, &picked);
    let mut form = step(&mut visitor, &mut form, "place");
    if form.controls.iter().any(|(name, _, value)| name == "go" && value == "new") {
        form = step(&mut visitor, &mut form, "new");
    }
    let mut form = filled(&form);
    form.set("go", "check");
    let bytes = std::fs::read(photo()).unwrap();
    let answer = visitor.submit_with_file(&form, ("file", "laterne.png", &bytes));
    let mut form = form_of(&answer);
    form.set("go", "send");
    let answer = visitor.submit_with_file(&form, ("file", "", b""));
    let receipt = answer.location().unwrap_or_else(|| panic!("{}", words(&answer.text())));
    (receipt.to_owned(), picture)
}

fn step(visitor: &mut Visitor, form: &mut Form, go: &str) -> Form {
    form.set("go", go);
    form_of(&visitor.submit_with_file(form, ("file", "", b"")))
}

fn form_of(page: &Response) -> Form {
    let text = page.text();
    assert_eq!(page.status, 200, "{}", words(&text));
    forms(&text).into_iter().find(|form| form.action.ends_with("/reports/new")).expect("the next step")
}
