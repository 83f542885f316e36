//! Umfrage: one draft that stays where it is, and one that is sent.

use std::collections::BTreeSet;

use super::{Known, photo};
use crate::client::Visitor;
use crate::fill::filled;
use crate::html::words;
use crate::server::Server;

/// The steps of a draft, its check page, what leads out of it, and what sending leads to.
pub fn addresses(server: &Server) -> Vec<Known> {
    let survey = server.page_of_a_procedure("/survey");
    let mut visitor = server.visitor();
    let (steps, check) = answer_everything(&mut visitor, &survey);
    let mut known: Vec<String> = steps;
    known.push(check.replace("/check", "/save"));
    known.push(check);
    let receipt = send(server, &survey);
    let reference = receipt.split(['/', '?']).nth(3).unwrap();
    known.push(format!("{survey}/mailed/{reference}"));
    known.push(receipt);
    known.push(format!("{survey}/left"));
    known.push(format!("{survey}/results"));
    // Opening it looks nothing up, for mail scanners open links too: every word gets the same page.
    known.push("/de/surveys/confirm/a-word-from-a-mail".to_owned());
    let surveys: BTreeSet<String> = server.pages_of_procedures().into_iter().collect();
    for other in surveys.into_iter().filter(|path| path.ends_with("/survey") && *path != survey) {
        let (steps, check) = answer_everything(&mut server.visitor(), &other);
        known.extend(steps);
        known.push(check);
    }
    known.into_iter().map(Known::to_all).collect()
}

/// Answers as the form offers; the addresses of the steps, and that of the check page.
fn answer_everything(visitor: &mut Visitor, survey: &str) -> (Vec<String>, String) {
    let begin = visitor.form(survey, survey);
    let mut path = visitor.submit(&begin).location().expect("a survey begins").to_owned();
    let mut steps = Vec::new();
    while !path.ends_with("/check") {
        assert!(!steps.contains(&path), "{path} does not lead on");
        let form = visitor.form(&path, &path);
        steps.push(path.clone());
        let file = form.controls.iter().find(|(_, kind, _)| kind == "file").map(|(name, ..)| name.clone());
        let mut answer = match file {
            Some(file) => {
                let bytes = std::fs::read(photo()).unwrap();
                visitor.submit_with_file(filled(&form).set("go", "on"), (&file, "spielplatz.png", &bytes))
            }
            None => visitor.submit(filled(&form).set("go", "on")),
        };
        if answer.status == 422 {
            // Nothing that a filler could guess; then it may stay empty.
            answer = visitor.submit(form.clone().set("go", "on"));
        }
        let next = answer.location().unwrap_or_else(|| panic!("{path}: {}", words(&answer.text())));
        path = next.to_owned();
    }
    (steps, path)
}

/// The receipt's address.
fn send(server: &Server, survey: &str) -> String {
    let mut visitor = server.visitor();
    let (_, check) = answer_everything(&mut visitor, survey);
    let form = visitor.form(&check, &check);
    let answer = visitor.submit(&form);
    answer.location().unwrap_or_else(|| panic!("{check}: {}", words(&answer.text()))).to_owned()
}
