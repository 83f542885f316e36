//! Setups put together from texts: what is refused, and what is too large to be judged.

use std::fmt::Write as _;

use voting::archive::{EventKind, SetupData, Writer};
use voting::credentials::CredentialsFault;
use voting::election::ElectionFault;
use voting::group::Ed25519;
use voting::json::JsonFault;
use voting::trustees::single::PrivateKey;
use voting::trustees::{ItemText, TrusteesFault};
use voting::verify::{Reason, Verdict};
use voting::{hash, json, limits, trustees};

use crate::made::{Fixed, open};
use crate::samples::judge;

/// The texts of a setup that is accepted.
#[derive(Clone)]
pub struct Texts {
    pub election: String,
    pub trustees: String,
    pub credentials: String,
}

pub fn texts() -> Texts {
    let made = open::<Ed25519>(3);
    let archive = made.open.writer().get_ref().clone();
    let mut reader = voting::archive::Reader::new(archive.as_slice()).unwrap();
    let records = reader.next_event(|_| Ok(())).unwrap().unwrap();
    let text = |index: usize| String::from_utf8(records.body(index).to_vec()).unwrap();
    Texts { election: text(0), trustees: text(1), credentials: text(2) }
}

impl Texts {
    /// An archive that ends after the setup.
    pub fn archive(&self) -> Vec<u8> {
        let parts = [&self.election, &self.trustees, &self.credentials];
        let [election, trustees, credentials] = parts.map(|text| hash::hex(&hash::sha256(text.as_bytes())));
        let setup = json::write(&SetupData { election, trustees, credentials });
        let mut writer = Writer::create(Vec::new(), 1_700_000_000).unwrap();
        let data = [&self.election, &self.trustees, &self.credentials, &setup].map(|text| text.as_bytes());
        writer.append(EventKind::Setup, &data).unwrap();
        writer.into_inner()
    }

    fn judge(&self) -> Verdict {
        judge(&self.archive())
    }

    fn exit(&self) -> u8 {
        self.judge().exit_code()
    }
}

/// The exit code of the good setup with `old` replaced once by `new` in its election.
fn election_with(old: &str, new: &str) -> u8 {
    let mut texts = texts();
    assert!(texts.election.contains(old), "{old} in {}", texts.election);
    texts.election = texts.election.replacen(old, new, 1);
    texts.exit()
}

fn election_of(questions: &str) -> u8 {
    let mut texts = texts();
    let (before, rest) = texts.election.split_once("\"questions\":[").unwrap();
    let (_, after) = rest.split_once("],\"uuid\"").unwrap();
    texts.election = format!("{before}\"questions\":[{questions}],\"uuid\"{after}");
    texts.exit()
}

fn reason(texts: &Texts) -> Reason {
    match texts.judge() {
        Verdict::Refused(refusal) | Verdict::Unjudged(refusal) => refusal.reason,
        Verdict::Accepted(_) => panic!("accepted"),
    }
}

#[test]
fn the_setup_the_others_are_made_from_is_accepted() {
    assert_eq!(texts().exit(), 0);
}

#[test]
fn fields_written_as_a_list_or_as_null_are_refused() {
    assert_eq!(election_with("\"uuid\"", "\"administrator\":null,\"uuid\""), 1);
    assert_eq!(election_with("\"min\":", "\"type\":null,\"min\":"), 1);
    assert_eq!(election_with("\"min\":", "\"value\":null,\"min\":"), 1);
    assert_eq!(election_with("\"blank\":true", "\"blank\":null"), 1);
    assert_eq!(election_of(r#"[["A"],false,0,1,"Q"]"#), 1);
    assert_eq!(election_of(r#"{"type":"NonHomomorphic","value":[["A"],"Q"]}"#), 1);
    let mut trustees = texts();
    trustees.trustees = trustees.trustees.replacen("}]]", ",\"name\":null}]]", 1);
    assert_eq!(trustees.exit(), 1);
    let mut list = texts();
    let text = list.trustees.replacen("{\"pok\":{", "[{", 1).replacen("\"public_key\":", "", 1);
    list.trustees = text.replacen("}]]", "]]]", 1);
    assert_eq!(list.exit(), 1);
    let mut proof = texts();
    let text = proof.trustees.replacen("\"pok\":{\"challenge\":", "\"pok\":[", 1).replacen("\"response\":", "", 1);
    proof.trustees = text.replacen("},", "],", 1);
    assert_eq!(proof.exit(), 1);
}

#[test]
fn any_formatting_of_the_setup_and_further_fields_of_the_election_are_accepted() {
    let mut spaced = texts();
    for text in [&mut spaced.election, &mut spaced.trustees, &mut spaced.credentials] {
        *text = text.replace(',', " ,\n ");
    }
    // The lists of credentials hold no commas but between them.
    assert_eq!(spaced.exit(), 0, "{:?}", reason(&spaced));
    assert_eq!(election_with("\"uuid\"", "\"language\":[\"de\",\"ltr\"],\"uuid\""), 0);
}

#[test]
fn an_election_without_questions_or_a_question_without_answers_is_refused() {
    assert_eq!(election_of(""), 1);
    assert_eq!(election_of(r#"{"answers":[],"min":0,"max":0,"question":"Q"}"#), 1);
    assert_eq!(election_of(r#"{"type":"NonHomomorphic","value":{"answers":[],"question":"Q"}}"#), 1);
    assert_eq!(election_of(r#"{"type":"Lists","value":{"answers":[],"question":"Q"}}"#), 1);
    assert_eq!(election_of(r#"{"type":"Lists","value":{"answers":[[]],"question":"Q"}}"#), 1);
    assert_eq!(election_of(r#"{"answers":["A"],"min":0,"max":0,"question":"Q"}"#), 0);
    assert_eq!(election_of(r#"{"answers":["A"],"min":0,"max":9,"question":"Q"}"#), 0, "other programs write it");
}

/// Other programs accept all of these as long as nobody has voted.
#[test]
fn a_range_of_answers_that_no_vote_fits_could_not_be_judged_and_is_told() {
    for (min, max) in [("2", "1"), ("-1", "1"), ("-3", "-2"), ("0", "10001"), ("0", "4000000000"), ("0", "-1")] {
        let mut texts = texts();
        texts.election = texts.election.replacen("\"min\":0,\"max\":2", &format!("\"min\":{min},\"max\":{max}"), 1);
        assert!(matches!(reason(&texts), Reason::Election(ElectionFault::Range(2))), "{min} to {max}");
        assert_eq!(texts.exit(), 2);
    }
}

#[test]
fn weights_that_this_program_cannot_count_could_not_be_judged_whatever_the_question() {
    for questions in [
        r#"{"answers":["A"],"min":0,"max":1,"question":"Q"}"#,
        r#"{"type":"Lists","value":{"answers":[["L","A"]],"question":"Q"}}"#,
    ] {
        for weights in
            [["18446744073709551616", "1"], ["18446744073709551615", "1"], ["99999999999999999999999999", "0"]]
        {
            let mut weighted = texts();
            let (before, rest) = weighted.election.split_once("\"questions\":[").unwrap();
            let (_, after) = rest.split_once("],\"uuid\"").unwrap();
            weighted.election = format!("{before}\"questions\":[{questions}],\"uuid\"{after}");
            let entries: Vec<String> = json::read(weighted.credentials.as_bytes()).unwrap();
            let pairs = entries.iter().zip(weights);
            weighted.credentials =
                json::write(&pairs.map(|(entry, weight)| format!("{entry},{weight}")).collect::<Vec<_>>());
            assert!(matches!(reason(&weighted), Reason::Credentials(CredentialsFault::TooLarge)));
            assert_eq!(weighted.exit(), 2);
        }
    }
}

#[test]
fn a_ranking_of_more_than_thirty_answers_is_refused_in_ed25519() {
    let ranking = |answers: usize| {
        let answers = vec!["\"A\""; answers].join(",");
        election_of(&format!(r#"{{"type":"NonHomomorphic","value":{{"answers":[{answers}],"question":"Q"}}}}"#))
    };
    assert_eq!((ranking(30), ranking(31)), (0, 1));
}

#[test]
fn a_question_of_an_unknown_kind_or_with_an_unknown_field_could_not_be_judged() {
    assert_eq!(election_of(r#"{"type":"Quadratic","value":[1,2,{"x":null}]}"#), 2);
    assert_eq!(election_of(r#"{"answers":["A"],"min":0,"max":1,"question":"Q","weights":[1]}"#), 2);
    assert_eq!(election_of(r#"{"answers":["A"],"min":0,"max":1,"question":"Q","extra":{"layout":1}}"#), 2);
    assert_eq!(
        election_of(r#"{"type":"NonHomomorphic","value":{"answers":["A"],"question":"Q"},"extra":{"x":[]}}"#),
        0
    );
}

#[test]
fn two_trustees_with_the_same_key_are_refused() {
    let mut twice = texts();
    let key = PrivateKey::<Ed25519>::generate(&mut Fixed(5));
    let items: Vec<ItemText> = (6..8).map(|seed| ItemText::Single(key.public(&mut Fixed(seed)))).collect();
    twice.trustees = trustees::write(&items);
    assert!(matches!(reason(&twice), Reason::Trustees(TrusteesFault::SameKey(2))));
}

#[test]
fn a_voter_may_weigh_nothing_and_the_first_wrong_credential_is_named() {
    let with_weights = |weights: [&str; 3]| {
        let mut weighted = texts();
        let entries: Vec<String> = json::read(weighted.credentials.as_bytes()).unwrap();
        let entries: Vec<String> =
            entries.iter().zip(weights).map(|(entry, weight)| format!("{entry}{weight}")).collect();
        weighted.credentials = json::write(&entries);
        weighted
    };
    assert_eq!(with_weights(["", ",7", ",0"]).exit(), 0);
    let wrong = reason(&with_weights(["", ",00", ",01"]));
    assert!(matches!(wrong, Reason::Credentials(CredentialsFault::Weight(2))), "{wrong:?}");
}

/// Otherwise a short archive could ask for memory or time without end.
#[test]
fn what_is_larger_than_the_limits_could_not_be_judged() {
    let question = |answers: usize| {
        let answers = vec!["\"\""; answers].join(",");
        format!(r#"{{"answers":[{answers}],"min":0,"max":1,"question":""}}"#)
    };
    assert_eq!(election_of(&question(limits::ANSWERS)), 0);
    assert_eq!(election_of(&question(limits::ANSWERS + 1)), 2);
    assert_eq!(election_of(&vec![question(1); limits::QUESTIONS].join(",")), 0);
    assert_eq!(election_of(&vec![question(1); limits::QUESTIONS + 1].join(",")), 2);
    assert_eq!(election_of(&vec!["{}"; limits::ANSWERS + 1].join(",")), 2);
    assert_eq!(election_of(&vec![question(limits::ANSWERS); limits::ALL_ANSWERS / limits::ANSWERS].join(",")), 0);
    assert_eq!(election_of(&vec![question(limits::ANSWERS); limits::ALL_ANSWERS / limits::ANSWERS + 1].join(",")), 2);
    assert_eq!(
        election_with("\"description\":\"", &format!("\"description\":\"{}", "x".repeat(limits::ELECTION_BYTES))),
        2
    );
    let mut many = texts();
    let mut random = Fixed(9);
    let key = || ItemText::Single(PrivateKey::<Ed25519>::generate(&mut random).public(&mut Fixed(1)));
    let items: Vec<ItemText> = std::iter::repeat_with(key).take(limits::TRUSTEES + 1).collect();
    many.trustees = trustees::write(&items);
    assert_eq!(many.exit(), 2);
    many.trustees = trustees::write(&items[1..]);
    assert!(matches!(reason(&many), Reason::Trustees(TrusteesFault::PublicKey)));
}

#[test]
fn what_is_passed_over_may_be_nested_and_long() {
    let mut extra = String::from("\"uuid\"");
    write!(extra, ":\"Test1Wah1nach2\",\"extra\":[{}0]", "[[]],".repeat(100_000)).unwrap();
    assert_eq!(election_with("\"uuid\":\"Test1Wah1nach2\"", &extra), 0);
}

#[test]
fn a_list_of_trustees_that_is_nested_without_end_is_refused() {
    let mut deep = texts();
    deep.trustees = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(reason(&deep), Reason::Trustees(TrusteesFault::Json(JsonFault::Shape(_)))));
    let mut deep = texts();
    deep.election = deep.election.replacen("\"answers\":[", &format!("\"answers\":[{}", "[".repeat(100_000)), 1);
    assert!(matches!(reason(&deep), Reason::Election(ElectionFault::Json(JsonFault::Shape(_)))));
}
