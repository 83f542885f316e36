//! What verification found, in sentences for people and as JSON for programs.

use serde_json::{Value, json};

use super::{Checks, Refusal, Report, Verdict, german};
use crate::archive::Phase;
use crate::election::Question;
use crate::hash;
use crate::shape::Shape;

/// A language of the messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    De,
    #[default]
    En,
}

impl Language {
    /// The text in this language.
    pub(super) fn pick(self, german: String, english: String) -> String {
        match self {
            Self::De => german,
            Self::En => english,
        }
    }
}

/// All sentences, one a line. What the archive's author wrote cannot begin a line or turn its direction.
#[must_use]
pub fn sentences(verdict: &Verdict, language: Language) -> Vec<String> {
    said(verdict, language).iter().map(|line| escaped(line)).collect()
}

/// Signs that act on the reader's screen instead of being read are shown by their number.
fn escaped(line: &str) -> String {
    let acts = |sign: char| {
        sign.is_control() || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let shown = |sign: char| if acts(sign) { sign.escape_unicode().to_string() } else { sign.to_string() };
    line.chars().map(shown).collect()
}

fn said(verdict: &Verdict, language: Language) -> Vec<String> {
    let say = |german: &str, english: &str| language.pick(german.to_owned(), english.to_owned());
    match verdict {
        Verdict::Accepted(report) => {
            let mut lines = vec![headline(report, language)];
            lines.extend(checks(report, language));
            lines.extend(result(report, language));
            lines.push(acceptance(report, language));
            lines
        }
        Verdict::Refused(refusal) => {
            vec![say("Das Archiv ist abgelehnt.", "The archive is refused."), place(refusal, language)]
        }
        Verdict::Unjudged(refusal) => {
            vec![
                say("Das Archiv kann nicht beurteilt werden.", "The archive could not be judged."),
                place(refusal, language),
            ]
        }
    }
}

/// The verdict, and what it does not say.
fn acceptance(report: &Report, language: Language) -> String {
    let far = if report.result.is_some() {
        language.pick("Das Archiv ist angenommen".into(), "The archive is accepted".into())
    } else {
        language.pick(
            "Das Archiv ist angenommen, soweit es reicht: Es hat noch kein Ergebnis".into(),
            "The archive is accepted as far as it goes: it has no result yet".into(),
        )
    };
    let Some(since) = report.since else { return far + "." };
    let since = hash::hex(&since);
    let bound = language.pick(
        format!(
            "; unter der Bedingung, dass dieses Programm Ihnen den Kopf {since} früher als angenommen genannt hat."
        ),
        format!("; on condition that this program has told you the head {since} as accepted before."),
    );
    far + &bound
}

fn headline(report: &Report, language: Language) -> String {
    let Report { name, uuid, fingerprint, group, .. } = report;
    language.pick(
        format!("Wahl „{name}“, Kennung {uuid}, Gruppe {group}, Fingerabdruck {fingerprint}."),
        format!("Election “{name}”, identifier {uuid}, group {group}, fingerprint {fingerprint}."),
    )
}

/// One sentence per check, with its counts.
fn checks(report: &Report, language: Language) -> Vec<String> {
    let checks = &report.checks;
    let head = hash::hex(&report.head);
    let mut lines = vec![
        language.pick(
            format!("Ereignisse in lückenloser Kette: {}. Kopf der Kette: {head}.", checks.events),
            format!("Events in an unbroken chain: {}. Head of the chain: {head}.", checks.events),
        ),
        language.pick(
            format!("Belegte Schlüssel von Treuhändern: {}. Sie ergeben den Wahlschlüssel.", checks.trustees),
            format!("Proved keys of trustees: {}. They give the election’s key.", checks.trustees),
        ),
        language.pick(
            format!(
                "Berechtigungen, gültig und alle verschieden: {}. Fingerabdruck der Liste: {}.",
                checks.credentials, report.credentials_fingerprint
            ),
            format!(
                "Credentials, valid and all distinct: {}. Fingerprint of the list: {}.",
                checks.credentials, report.credentials_fingerprint
            ),
        ),
        language.pick(
            format!("Stimmzettel, deren Beweise und Unterschrift alle stimmen: {}.", checks.ballots),
            format!("Ballots whose proofs and signature all hold: {}.", checks.ballots),
        ),
    ];
    if checks.ballots_before > 0 {
        lines.push(language.pick(
            format!(
                "Stimmzettel davor, wie verlangt ohne ihre Beweise und Unterschriften übernommen: {}.",
                checks.ballots_before
            ),
            format!(
                "Ballots before them, taken over without their proofs and signatures, as asked: {}.",
                checks.ballots_before
            ),
        ));
    }
    lines.push(language.pick(
        format!(
            "Durch einen späteren Stimmzettel derselben Person ersetzt: {}. Gezählt: {}, zusammen mit Gewicht {}.",
            checks.replaced, checks.counted, checks.weight
        ),
        format!(
            "Replaced by a later ballot of the same voter: {}. Counted: {}, with a weight of {} together.",
            checks.replaced, checks.counted, checks.weight
        ),
    ));
    lines.extend(counting(checks, language));
    lines.push(phase(report.phase, language));
    lines
}

/// The sentences about what comes after voting.
fn counting(checks: &Checks, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    if checks.tallies > 0 {
        lines.push(language.pick(
            "Die verschlüsselte Auszählung wurde aus den Stimmzetteln neu berechnet und stimmt.".into(),
            "The encrypted tally was computed again from the ballots and is right.".into(),
        ));
    }
    if checks.shuffles > 0 {
        lines.push(language.pick(
            format!("Bewiesene Mischungen: {}.", checks.shuffles),
            format!("Proved shuffles: {}.", checks.shuffles),
        ));
    }
    if checks.decryptions > 0 {
        lines.push(language.pick(
            format!("Bewiesene Teilentschlüsselungen: {}.", checks.decryptions),
            format!("Proved partial decryptions: {}.", checks.decryptions),
        ));
    }
    lines
}

fn phase(phase: Phase, language: Language) -> String {
    let (german, english) = match phase {
        Phase::Empty => ("Die Wahl ist noch nicht eingerichtet.", "The election is not set up yet."),
        Phase::Open => {
            ("Die Wahl läuft noch; geprüft ist, was bisher da ist.", "Voting goes on; what is there so far is checked.")
        }
        Phase::Closed => {
            ("Die Wahl ist geschlossen, noch nicht ausgezählt.", "Voting has ended; there is no tally yet.")
        }
        Phase::Tallied | Phase::Shuffling => {
            ("Ausgezählt, das Mischen steht noch aus.", "Tallied; shuffling is not finished yet.")
        }
        Phase::Decrypting => ("Ausgezählt, ein Ergebnis gibt es noch nicht.", "Tallied; there is no result yet."),
        Phase::Finished => {
            ("Das Ergebnis folgt aus den Entschlüsselungen.", "The result follows from the decryptions.")
        }
    };
    language.pick(german.into(), english.into())
}

/// The questions, and the result if there is one.
fn result(report: &Report, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    let vote = |index: usize| language.pick(format!("Stimme {index}"), format!("vote {index}"));
    for (index, question) in report.questions.iter().enumerate() {
        let number = index + 1;
        let text = match question {
            Question::Homomorphic(question) => &question.question,
            Question::NonHomomorphic(question) => &question.question,
            Question::Lists(question) => &question.question,
        };
        lines.push(language.pick(format!("Frage {number}: {text}"), format!("Question {number}: {text}")));
        match (question, report.result.as_ref().and_then(|result| result.get(index))) {
            (Question::Homomorphic(question), Some(Shape::Flat(counts))) => {
                let blank = question.blank.then(|| language.pick("leer".into(), "blank".into()));
                let names = blank.into_iter().chain(question.answers.iter().cloned());
                lines.extend(names.zip(counts).map(|(name, count)| format!("  {name}: {count}")));
            }
            (Question::Lists(question), Some(Shape::Nested(counts))) => {
                let pairs = question.answers.iter().flatten().zip(counts.iter().flatten());
                lines.extend(pairs.map(|(name, count)| format!("  {name}: {count}")));
            }
            (Question::NonHomomorphic(question), Some(Shape::Nested(votes))) => {
                for (index, numbers) in votes.iter().enumerate() {
                    let pairs = question.answers.iter().zip(numbers).map(|(name, number)| format!("{name} {number}"));
                    lines.push(format!("  {}: {}", vote(index + 1), pairs.collect::<Vec<_>>().join(", ")));
                }
            }
            _ => {}
        }
    }
    lines
}

/// Which event is at fault, and why.
fn place(refusal: &Refusal, language: Language) -> String {
    let kind = refusal.kind.map(|kind| format!(" ({})", kind.name())).unwrap_or_default();
    let (german, english) = match refusal.event {
        Some(event) => (format!("Ereignis {event}{kind}: "), format!("Event {event}{kind}: ")),
        None => (String::new(), String::new()),
    };
    language.pick(format!("{german}{}.", german::reason(&refusal.reason)), format!("{english}{}.", refusal.reason))
}

/// The same for programs.
#[must_use]
pub fn json_report(verdict: &Verdict, language: Language) -> Value {
    let sentences = sentences(verdict, language);
    let (word, exit) = match verdict {
        Verdict::Accepted(_) => ("accepted", 0),
        Verdict::Refused(_) => ("refused", 1),
        Verdict::Unjudged(_) => ("unjudged", 2),
    };
    match verdict {
        Verdict::Accepted(report) => {
            let checks = &report.checks;
            json!({
                "verdict": word,
                "exit": exit,
                "election": {
                    "name": report.name, "description": report.description, "uuid": report.uuid,
                    "group": report.group, "fingerprint": report.fingerprint,
                },
                "phase": report.phase.name(),
                "complete": report.result.is_some(),
                "since": report.since.map(|since| hash::hex(&since)),
                "credentials_fingerprint": report.credentials_fingerprint,
                "head": hash::hex(&report.head),
                "checks": {
                    "events": checks.events, "trustees": checks.trustees, "credentials": checks.credentials,
                    "ballots": checks.ballots, "ballots_checked_before": checks.ballots_before,
                    "replaced": checks.replaced, "counted": checks.counted, "weight": checks.weight,
                    "tally": checks.tallies, "shuffles": checks.shuffles, "partial_decryptions": checks.decryptions,
                },
                "result": report.result.as_ref().map(|result| serde_json::to_value(result).unwrap_or_default()),
                "sentences": sentences,
            })
        }
        Verdict::Refused(refusal) | Verdict::Unjudged(refusal) => json!({
            "verdict": word,
            "exit": exit,
            "event": refusal.event,
            "type": refusal.kind.map(crate::archive::EventKind::name),
            "reason": refusal.reason.code(),
            "sentences": sentences,
        }),
    }
}
