//! Vorschläge: handed in, supported, asked about, invited to join, hidden.

use super::{Known, desk};
use crate::fill::filled;
use crate::html::links;
use crate::server::Server;

/// The receipts of proposals in whose way something happened, and what their authors are asked there.
pub fn addresses(server: &Server) -> Vec<Known> {
    let mut known = Vec::new();
    let [asked, joining, hidden] = [(); 3].map(|()| {
        let receipt = submit_proposal(server);
        let (path, code) = receipt.split_once('?').expect("the receipt shows its code once");
        (path.to_owned(), code.to_owned(), path.rsplit('/').next().unwrap().to_owned())
    });
    for (_, _, reference) in [&asked, &joining] {
        desk::publish(server, reference);
    }
    desk::ask(server, &asked.2);
    desk::invite(server, &joining.2, &asked.2);
    desk::hide(server, &hidden.2);
    let answered = submit_proposal(server);
    let answered = answered.split(['/', '?']).nth(3).unwrap();
    desk::publish(server, answered);
    desk::draft(server, answered);
    let case = format!("/desk/answers/{answered}");
    for ((path, code, _), more) in [(asked, "reply"), (joining, "join"), (hidden, "appeal")] {
        known.push(format!("{path}/{more}?{code}"));
        known.push(format!("{path}?{code}"));
        known.push(path);
    }
    known.extend(endorse_somewhere(server));
    // Opening it looks nothing up, for mail scanners open links too: every word gets the same page.
    known.push("/de/proposals/confirm/a-word-from-a-mail".to_owned());
    let mut known: Vec<Known> = known.into_iter().map(Known::to_all).collect();
    known.push(Known::to("participation", format!("{case}/share")));
    known.push(Known::to("participation", case));
    known
}

/// The receipt's address.
pub fn submit_proposal(server: &Server) -> String {
    let mut visitor = server.visitor();
    let mut form = filled(&visitor.form(&format!("{}/new", server.proposals()), ""));
    form.set("step", "send");
    let answer = visitor.submit(&form);
    assert_eq!(answer.status, 303, "{}", crate::words(&answer.text()));
    answer.location().unwrap().to_owned()
}

/// Supports one proposal in every procedure that lets people.
pub fn endorse_somewhere(server: &Server) -> Vec<String> {
    let mut visitor = server.visitor();
    let mut known = Vec::new();
    for list in server.proposal_lists() {
        let cards = links(&visitor.get(&list).text());
        let Some(card) = cards.iter().find(|link| link.starts_with("/de/proposals/")) else { continue };
        let path = format!("{}/endorse", card.trim_end_matches("/endorse"));
        let page = visitor.get(&path);
        if page.status != 200 || !page.text().contains("method=\"post\"") {
            continue;
        }
        let form = filled(&visitor.form(&path, "endorse"));
        let answer = visitor.submit(&form);
        known.extend(answer.location().map(str::to_owned));
    }
    known
}
