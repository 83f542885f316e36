//! What people do in a city before the tests look around: then there are receipts, confirmations and mails.

use crate::fill::filled;
use crate::html::links;
use crate::server::Server;
use std::thread::sleep;
use std::time::Duration;

/// Hands in a proposal and supports one in every procedure that lets people; returns the addresses that only
/// those know who did it.
pub fn take_part(server: &Server) -> Vec<String> {
    let mut known = vec![submit_proposal(server)];
    known.extend(endorse_somewhere(server));
    sleep(Duration::from_secs(2));
    let start = format!("http://{}/", server.address);
    for mail in server.mails() {
        let addresses = mail
            .split_whitespace()
            .filter_map(|word| word.trim_matches(['<', '>', '"', ')', '(']).strip_prefix(&start));
        known.extend(addresses.map(|path| format!("/{path}")));
    }
    known.sort();
    known.dedup();
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

fn endorse_somewhere(server: &Server) -> Vec<String> {
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

/// A mail's text without the line breaks and signs of its encoding.
pub fn unfolded(mail: &str) -> String {
    let text = mail.replace("=\r\n", "").replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let pair = after.get(..2).and_then(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        match pair.filter(|_| *first == b'=') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
