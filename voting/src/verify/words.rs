//! What verification found, in sentences for people.

mod checks;
mod refusal;
mod result;
mod tracked;

use super::{Language, Report, Verdict};
use crate::author::{self, escaped};
use crate::hash;

/// The most characters of an answer or a trustee's name that are shown, and of a question or the election's name. The JSON
/// report has all.
const LABEL: usize = 80;
const QUESTION: usize = 300;

/// A short text of the archive's author, for the end of a line.
fn label(text: &str, language: Language) -> String {
    author::at_end(text, LABEL, language.word("hier gekürzt", "cut here"))
}

/// A longer text of the archive's author, for the end of a line.
fn question(text: &str, language: Language) -> String {
    author::at_end(text, QUESTION, language.word("hier gekürzt", "cut here"))
}

/// All sentences, one a line. What the archive's author wrote cannot begin a line or turn its direction.
#[must_use]
pub fn sentences(verdict: &Verdict, language: Language) -> Vec<String> {
    said(verdict, language).iter().map(|line| escaped(line)).collect()
}

fn said(verdict: &Verdict, language: Language) -> Vec<String> {
    match verdict {
        Verdict::Accepted(report) => {
            let mut lines: Vec<String> = report.since.iter().map(|since| only_after(since, language)).collect();
            lines.extend(checks::election(&report.election, language));
            lines.extend(checks::checks(report, language));
            lines.extend(result::questions(report, language));
            lines.extend(report.tracked.as_ref().map(|tracked| tracked::ballot(tracked, report.phase, language)));
            lines.push(open(language));
            lines.push(compare(language));
            lines.push(acceptance(report, language));
            lines
        }
        Verdict::Refused(refusal) => {
            let verdict = language.word("Das Archiv ist abgelehnt.", "The archive is refused.");
            refusal::refusal(refusal, verdict, language)
        }
        Verdict::Unjudged(refusal) => {
            let verdict = language.word("Das Archiv ist nicht zu beurteilen.", "The archive could not be judged.");
            refusal::refusal(refusal, verdict, language)
        }
    }
}

/// That not everything was checked.
fn only_after(since: &[u8; 32], language: Language) -> String {
    let since = hash::hex(since);
    language.pick(
        format!(
            "Mit --since geprüft: Ganz geprüft sind nur die Ereignisse nach dem Kopf {since}. Beweise und Unterschriften \
             der Stimmzettel bis dahin sind ungeprüft übernommen."
        ),
        format!(
            "Verified with --since: only the events after the head {since} were checked in full. Proofs and signatures of \
             the ballots up to it were accepted unchecked."
        ),
    )
}

/// What no archive can show.
fn open(language: Language) -> String {
    language.pick(
        "Nicht geprüft, weil kein Archiv es zeigt: welche Personen hinter den Berechtigungen stehen, ob die Geräte die \
         Stimmen so verschlüsselt haben, wie sie gemeint waren, und ob ein Stimmzettel fehlt."
            .into(),
        "Not checked, because no archive shows it: which people stand behind the credentials, whether devices \
         encrypted the votes as intended, and whether a ballot is missing."
            .into(),
    )
}

/// What the reader does next.
fn compare(language: Language) -> String {
    language.pick(
        "Vergleichen Sie jetzt Kennung, beide Fingerabdrücke und den Kopf der Kette mit dem, was der Wahlvorstand \
         anderswo veröffentlicht hat."
            .into(),
        "Now compare the identifier, both fingerprints and the head of the chain with what the election board has \
         published elsewhere."
            .into(),
    )
}

/// The verdict, and on what condition.
fn acceptance(report: &Report, language: Language) -> String {
    let far = if report.result.is_some() {
        language.word("Das Archiv ist angenommen", "The archive is accepted")
    } else {
        language.word(
            "Das Archiv ist angenommen, soweit es reicht: Es hat noch kein Ergebnis",
            "The archive is accepted as far as it goes: it has no result yet",
        )
    };
    let Some(since) = report.since else { return format!("{far}.") };
    let since = hash::hex(&since);
    let bound = language.pick(
        format!(
            "; unter der Bedingung, dass dieses Programm Ihnen den Kopf {since} früher als angenommen genannt hat."
        ),
        format!("; on condition that this program has told you the head {since} as accepted before."),
    );
    format!("{far}{bound}")
}
