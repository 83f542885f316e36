//! Somebody follows a procedure, registers for an event, and gets the mails about both.

use super::Known;
use crate::fill::filled;
use crate::html::{links, words};
use crate::server::Server;

/// The link of the mail that asks, what is followed, the mail program's one click, the registration, and a receipt's own
/// feed.
pub fn addresses(server: &Server) -> Vec<Known> {
    let mut visitor = server.visitor();
    let mut form = visitor.form("/de/follow/procedure/radweg-promenade", "/follow/");
    let answer = visitor.submit(form.set("email", "neugierig@example.org"));
    let sent = answer.location().expect("a mail is on its way").to_owned();
    let link = server.mailed("/de/follow/confirm/");
    let form = visitor.form(&link, "confirm");
    let answer = visitor.submit(&form);
    let mine = answer.location().unwrap_or_else(|| panic!("{}", words(&answer.text()))).to_owned();
    let stop = mine.split(['/', '?']).nth(4).expect("the word that ends it");
    let off = format!("/de/follow/off/{stop}");
    let receipt = super::submit_proposal(server);
    let (receipt, code) = receipt.split_once('?').expect("the receipt shows its code once");
    let feed = format!("/feeds{}.atom?{code}", receipt);
    let known = [sent, link, mine, off, "/de/follow/stopped".to_owned(), feed, "/calendar/de/all.ics".to_owned()];
    known.into_iter().chain(registration(server)).map(Known::to_all).collect()
}

fn registration(server: &Server) -> Vec<String> {
    let mut visitor = server.visitor();
    let procedure = links(&visitor.get("/de/procedures/radweg-promenade").text());
    let event = procedure.into_iter().find(|link| link.contains("/events/")).expect("there is an event");
    let form = filled(&visitor.form(&format!("{event}/register"), "register"));
    let mut form = form;
    form.set("people", "2").set("email", "gast@example.org");
    let answer = visitor.submit(&form);
    let own = answer.location().unwrap_or_else(|| panic!("{}", words(&answer.text()))).to_owned();
    vec![own, format!("{event}/registration?done=left")]
}
