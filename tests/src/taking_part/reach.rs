//! Whoever has just handed something in follows the receipt's link to the voluntary questions.

use super::Known;
use crate::fill::filled;
use crate::html::{links, words};
use crate::server::Server;

/// The page that asks, and its thanks.
pub fn addresses(server: &Server) -> Vec<Known> {
    let receipt = super::submit_proposal(server);
    let mut visitor = server.visitor();
    let page = visitor.get(&receipt).text();
    let asks = links(&page).into_iter().find(|link| link.ends_with("/reach")).expect("a fresh receipt asks");
    let form = filled(&visitor.form(&asks, "/reach"));
    let answer = visitor.submit(&form);
    let done = answer.location().unwrap_or_else(|| panic!("{}", words(&answer.text()))).to_owned();
    [asks, done].into_iter().map(Known::to_all).collect()
}
