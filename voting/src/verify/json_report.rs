//! What verification found, as JSON for programs. `AUDIT.md` describes every field.

use serde_json::{Map, Value, json};

use super::words::sentences;
use super::{About, Checks, Language, Refusal, Report, Standing, Tracked, TrusteeItem, Verdict, codes};
use crate::archive::EventKind;
use crate::election::Question;
use crate::hash;
use crate::shape::Shape;

/// The version of this description; raised when a field changes its meaning or goes.
const REPORT: u64 = 1;

/// The report on a verdict.
#[must_use]
pub fn json_report(verdict: &Verdict, language: Language) -> Value {
    let (word, fields) = match verdict {
        Verdict::Accepted(report) => ("accepted", accepted(report)),
        Verdict::Refused(refusal) => ("refused", refused(refusal)),
        Verdict::Unjudged(refusal) => ("unjudged", refused(refusal)),
    };
    with_head(word, verdict.exit_code(), fields, &sentences(verdict, language), language)
}

/// The report on a verification that could not begin, for the reason with this code.
#[must_use]
pub(super) fn not_begun(code: &str, sentences: &[String], language: Language) -> Value {
    with_head("unjudged", 2, json!({ "reason": code }), sentences, language)
}

/// The fields that every report has, and those of its own.
fn with_head(verdict: &str, exit: u8, fields: Value, sentences: &[String], language: Language) -> Value {
    let head = json!({
        "report": REPORT, "program": env!("CARGO_PKG_VERSION"), "verdict": verdict, "exit": exit,
        "language": language.code(), "sentences": sentences,
    });
    let object = |value: Value| if let Value::Object(object) = value { object } else { Map::new() };
    Value::Object(object(head).into_iter().chain(object(fields)).collect())
}

fn accepted(report: &Report) -> Value {
    let questions = report.questions.iter().enumerate();
    json!({
        "election": about(&report.election),
        "phase": codes::phase(report.phase),
        "complete": report.result.is_some(),
        "notices": report.notices().into_iter().map(codes::notice).collect::<Vec<_>>(),
        "missing": report.missing().into_iter().map(EventKind::name).collect::<Vec<_>>(),
        "since": report.since.map(|since| hash::hex(&since)),
        "credentials_fingerprint": report.credentials_fingerprint,
        "head": hash::hex(&report.head),
        "checks": checks(&report.checks),
        "trustees": report.trustees.iter().map(trustee).collect::<Vec<_>>(),
        "shuffled_by": report.shuffled_by,
        "decrypted_by": report.decrypted_by,
        "questions": questions.map(|(index, question)| {
            self::question(index + 1, question, report.result.as_ref().and_then(|result| result.get(index)))
        }).collect::<Vec<_>>(),
        "result": report.result.as_ref().map(|result| serde_json::to_value(result).unwrap_or_default()),
        "tracker": report.tracked.as_ref().map(tracker),
    })
}

fn refused(refusal: &Refusal) -> Value {
    let before = &*refusal.before;
    json!({
        "reason": refusal.reason.code(),
        "byte": refusal.reason.byte(),
        "question": refusal.reason.question(),
        "first_event": refusal.reason.first_event(),
        "event": refusal.event,
        "type": refusal.kind.map(EventKind::name),
        "event_hash": refusal.hash.map(|hash| hash::hex(&hash)),
        "ballot": refusal.ballot.as_ref().map(|ballot| json!({
            "tracker": ballot.tracker, "credential": ballot.credential,
        })),
        "data_hash": refusal.data.map(|data| hash::hex(&data)),
        "election": before.election.as_ref().map(about),
        "checks": checks(&before.checks),
        "head": before.head.map(|head| hash::hex(&head)),
        "tracker": before.tracker.as_ref().map(|tracker| json!({ "tracker": tracker, "standing": "unknown" })),
    })
}

fn about(about: &About) -> Value {
    json!({
        "name": about.name, "description": about.description, "uuid": about.uuid, "group": about.group,
        "fingerprint": about.fingerprint,
    })
}

fn checks(checks: &Checks) -> Value {
    json!({
        "events": checks.events, "trustees": checks.trustees, "credentials": checks.credentials,
        "ballots": checks.ballots, "ballots_checked_before": checks.ballots_before, "replaced": checks.replaced,
        "counted": checks.counted, "weight": checks.weight, "tally": checks.tallies, "shuffles": checks.shuffles,
        "partial_decryptions": checks.decryptions, "bound_decryptions": checks.bound,
    })
}

fn trustee(item: &TrusteeItem) -> Value {
    match item {
        TrusteeItem::Single { name } => {
            json!({ "kind": "single", "needed": 1, "sufficing": 1, "of": 1, "names": [name] })
        }
        TrusteeItem::Threshold { threshold, sufficing, names } => json!({
            "kind": "threshold", "needed": threshold, "sufficing": sufficing, "of": names.len(), "names": names,
        }),
    }
}

fn question(number: usize, question: &Question, result: Option<&Shape<u64>>) -> Value {
    let mut counts = result.into_iter().flat_map(Shape::values);
    match question {
        Question::Homomorphic(question) => {
            let blank = question.blank.then(|| counts.next()).flatten();
            let answer = |label: &String| json!({ "label": label, "count": counts.next() });
            let answers: Vec<Value> = question.answers.iter().map(answer).collect();
            json!({
                "number": number, "kind": "homomorphic", "question": question.question, "blank": question.blank,
                "min": question.min, "max": question.max, "blank_count": blank, "answers": answers,
            })
        }
        Question::Lists(question) => {
            let mut labelled = |label: &String| json!({ "label": label, "count": counts.next() });
            let list = |labels: &Vec<String>| labels.iter().map(&mut labelled).collect::<Vec<_>>();
            let lists: Vec<Vec<Value>> = question.answers.iter().map(list).collect();
            json!({
                "number": number, "kind": "lists", "question": question.question, "blank": false, "lists": lists,
            })
        }
        Question::NonHomomorphic(question) => {
            let answers: Vec<Value> = question.answers.iter().map(|label| json!({ "label": label })).collect();
            json!({
                "number": number, "kind": "non-homomorphic", "question": question.question, "blank": false,
                "answers": answers, "votes": result.map(|votes| serde_json::to_value(votes).unwrap_or_default()),
            })
        }
    }
}

fn tracker(tracked: &Tracked) -> Value {
    let tracker = &tracked.tracker;
    match &tracked.standing {
        Standing::Absent => json!({ "tracker": tracker, "standing": "absent" }),
        Standing::Counted { event, credential } => {
            json!({ "tracker": tracker, "standing": "counted", "event": event, "credential": credential })
        }
        Standing::Replaced { event, credential, by_event, by_tracker } => json!({
            "tracker": tracker, "standing": "replaced", "event": event, "credential": credential,
            "by_event": by_event, "by_tracker": by_tracker,
        }),
    }
}
