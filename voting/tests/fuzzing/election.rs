//! The election's own text.

use voting::election::{Election, ElectionFault, read_text};
use voting::group::Ed25519;

use crate::seeds::{self, ELECTION};

fn check(text: &str) -> Result<(), ElectionFault> {
    Election::<Ed25519>::check(&read_text(text.as_bytes())?, text.as_bytes()).map(|_| ())
}

/// Otherwise two readers could show two questions for one text.
#[test]
fn a_field_of_a_question_that_stands_twice_is_refused() {
    let text = String::from_utf8(seeds::read(ELECTION)).unwrap();
    let (before, rest) = text.split_once("\"questions\":[").unwrap();
    let (_, after) = rest.split_once("}],").unwrap();
    let with = |question: &str| format!("{before}\"questions\":[{question}],{after}");
    for (kind, answers) in [("NonHomomorphic", "[\"A\",\"B\"]"), ("Lists", "[[\"A\",\"B\"]]")] {
        let question = format!("\"answers\":{answers},\"question\":\"Q\"");
        let once = with(&format!("{{\"type\":\"{kind}\",\"value\":{{{question}}}}}"));
        assert_eq!(check(&once), Ok(()), "{once}");
        let twice = with(&format!("{{\"type\":\"{kind}\",\"value\":{{\"question\":\"P\",{question}}}}}"));
        assert!(matches!(check(&twice), Err(ElectionFault::Json(_))), "{twice}");
    }
}
