//! Why an archive is refused, what was right before, and what the reader does now.

use super::checks;
use crate::archive::ArchiveFault;
use crate::election::ElectionFault;
use crate::hash;
use crate::verify::{BallotAtFault, Before, Language, Reason, Refusal, german};

/// The most characters of a credential that are shown in a sentence; the JSON report has all.
const SHOWN: usize = 64;

pub(super) fn refusal(refusal: &Refusal, verdict: &str, language: Language) -> Vec<String> {
    let mut lines = vec![verdict.to_owned()];
    let Before { election, checks: before, tracker, .. } = &*refusal.before;
    lines.extend(election.iter().flat_map(|about| checks::election(about, language)));
    if before.events > 0 {
        lines.push(right_before(refusal, language));
    }
    lines.extend(event(refusal, language));
    lines.extend(refusal.ballot.as_ref().map(|ballot| self::ballot(ballot, language)));
    lines.extend(refusal.data.map(|data| {
        let (hex, tracker) = (hash::hex(&data), hash::base64(&data));
        language.pick(
            format!("Daten mit dem Hash {hex}; ist es ein Stimmzettel, so ist sein Tracker {tracker}"),
            format!("Data with the hash {hex}; if it is a ballot, its tracker is {tracker}"),
        )
    }));
    let (reason, code) = (&refusal.reason, refusal.reason.code());
    lines.push(
        language.pick(format!("Grund ({code}): {}.", german::reason(reason)), format!("Reason ({code}): {reason}.")),
    );
    lines.push(Meaning::of(reason).told(language).to_owned());
    lines.extend(tracker.as_ref().map(|tracker| {
        language.pick(
            format!("Tracker {tracker}: Ein solches Archiv sagt nicht, ob der Stimmzettel zählt."),
            format!("Tracker {tracker}: such an archive does not say whether the ballot counts."),
        )
    }));
    lines
}

/// What was checked and right before the fault.
fn right_before(refusal: &Refusal, language: Language) -> String {
    let checks = &refusal.before.checks;
    let count = |number: usize, german, english| language.count(number as u64, german, english);
    let mut parts = vec![
        language.count(checks.events, ["Ereignis", "Ereignisse"], ["event", "events"]),
        count(checks.trustees, ["Treuhänder-Schlüssel", "Treuhänder-Schlüssel"], ["trustee’s key", "trustees’ keys"]),
        count(checks.credentials, ["Berechtigung", "Berechtigungen"], ["credential", "credentials"]),
        language.count(
            checks.ballots,
            ["Stimmzettel mit allen Beweisen", "Stimmzettel mit allen Beweisen"],
            ["ballot with all proofs", "ballots with all proofs"],
        ),
    ];
    if checks.ballots_before > 0 {
        parts.push(language.count(
            checks.ballots_before,
            ["Stimmzettel ohne Beweise, wie verlangt", "Stimmzettel ohne Beweise, wie verlangt"],
            ["ballot without proofs, as asked", "ballots without proofs, as asked"],
        ));
    }
    if checks.tallies > 0 {
        parts.push(language.word("verschlüsselte Auszählung", "encrypted tally").to_owned());
    }
    if checks.shuffles > 0 {
        parts.push(language.count(checks.shuffles, ["Mischung", "Mischungen"], ["shuffle", "shuffles"]));
    }
    if checks.decryptions > 0 {
        parts.push(count(
            checks.decryptions,
            ["Teilentschlüsselung", "Teilentschlüsselungen"],
            ["partial decryption", "partial decryptions"],
        ));
    }
    let parts = parts.join(", ");
    language.pick(
        format!("Bis dahin geprüft und richtig: {parts}."),
        format!("Checked and found right up to there: {parts}."),
    )
}

/// The event at fault; if none is, the last one before.
fn event(refusal: &Refusal, language: Language) -> Option<String> {
    let kind = refusal.kind.map(|kind| format!(" ({})", language.event(kind))).unwrap_or_default();
    let hash = |hash: Option<[u8; 32]>| hash.map(|hash| format!(", Hash {}", hash::hex(&hash))).unwrap_or_default();
    match (refusal.event, refusal.before.head) {
        (Some(event), _) => {
            let hash = hash(refusal.hash);
            Some(language.pick(
                format!("Erstes fehlerhaftes Ereignis: Nummer {event}{kind}{hash}"),
                format!("First event at fault: number {event}{kind}{}", hash.replace("Hash", "hash")),
            ))
        }
        (None, Some(head)) => {
            let last = refusal.before.checks.events.saturating_sub(1);
            let hash = hash(Some(head));
            Some(language.pick(
                format!("Kein Ereignis ist fehlerhaft. Letztes Ereignis: Nummer {last}{hash}"),
                format!("No event is at fault. Last event: number {last}{}", hash.replace("Hash", "hash")),
            ))
        }
        (None, None) => None,
    }
}

fn ballot(ballot: &BallotAtFault, language: Language) -> String {
    let tracker = &ballot.tracker;
    let credential = ballot.credential.as_ref().map(|credential| {
        let more = if credential.chars().count() > SHOWN { "…" } else { "" };
        let shown: String = credential.chars().take(SHOWN).collect();
        language
            .pick(format!("; genannte Berechtigung: {shown}{more}"), format!("; credential it names: {shown}{more}"))
    });
    let credential = credential.unwrap_or_default();
    language.pick(
        format!("Stimmzettel mit dem Tracker {tracker}{credential}"),
        format!("Ballot with the tracker {tracker}{credential}"),
    )
}

/// What a reason means for whoever reads it, and what to do then.
enum Meaning {
    /// The file is not what somebody wrote as an archive.
    Damaged,
    CutOff,
    /// Whoever wrote the archive wrote something wrong.
    Wrong,
    OtherElection,
    OtherPast,
    /// The proofs beside the archive are missing or wrong.
    Proofs,
    /// This program knows too little.
    Unknown,
    Unreadable,
    NothingYet,
}

impl Meaning {
    fn of(reason: &Reason) -> Self {
        match reason {
            Reason::Archive(ArchiveFault::Io(_)) => Self::Unreadable,
            Reason::NoSetup => Self::NothingYet,
            reason if reason.is_unknown() => Self::Unknown,
            Reason::Archive(ArchiveFault::Truncated { .. } | ArchiveFault::Surplus(_)) => Self::CutOff,
            Reason::Archive(
                ArchiveFault::Header { .. }
                | ArchiveFault::Padding { .. }
                | ArchiveFault::Hash { .. }
                | ArchiveFault::Description(_)
                | ArchiveFault::NoDescription,
            )
            | Reason::Trailing { .. } => Self::Damaged,
            Reason::Election(ElectionFault::OtherUuid { .. }) => Self::OtherElection,
            Reason::SinceMissing(_) => Self::OtherPast,
            Reason::Bound(_) => Self::Proofs,
            _ => Self::Wrong,
        }
    }

    fn told(&self, language: Language) -> &'static str {
        match self {
            Self::Damaged => language.word(
                "Das heißt: Die Datei ist beschädigt, verändert oder kein Archiv. Laden Sie sie noch einmal; bleibt es dabei, heben Sie sie auf und nennen Sie dem Wahlvorstand diesen Grund.",
                "This means: the file is damaged, changed or not an archive. Download it again; if that does not help, keep the file and tell the election board this reason.",
            ),
            Self::CutOff => language.word(
                "Das heißt: Der Datei fehlt das Ende. Wächst das Archiv gerade, prüfen Sie es später noch einmal; sonst laden Sie es neu. Bleibt es dabei, sagen Sie es dem Wahlvorstand.",
                "This means: the end of the file is missing. If the archive is still growing, verify it again later; otherwise download it again. If that does not help, tell the election board.",
            ),
            Self::Wrong => language.word(
                "Das heißt: Die Datei kam unbeschädigt an, aber was darin steht, darf so nicht sein. Darauf ist kein Verlass. Heben Sie die Datei auf und nennen Sie dem Wahlvorstand und den Prüfenden Ereignis, Hash und Grund; wer schuld ist, zeigt das Archiv nicht.",
                "This means: the file arrived undamaged, but its contents break the rules. It cannot be relied on. Keep the file and tell the election board and the auditors the event, its hash and the reason; the archive does not show who is to blame.",
            ),
            Self::OtherElection => language.word(
                "Das heißt: Diese Datei ist das Archiv einer anderen Wahl als der, die Sie mit --uuid verlangt haben. Vergleichen Sie die Kennung und laden Sie das richtige Archiv.",
                "This means: this file is the archive of another election than the one you asked for with --uuid. Compare the identifier and download the right archive.",
            ),
            Self::OtherPast => language.word(
                "Das heißt: Der Kopf bei --since gehört zu einem anderen oder längeren Archiv, oder jemand hat die Vergangenheit geändert. Prüfen Sie die Eingabe. Stimmt sie, heben Sie beide Dateien auf und sagen Sie es dem Wahlvorstand und den Prüfenden.",
                "This means: the head given with --since belongs to another or a longer archive, or somebody has changed the past. Check what you typed. If it is right, keep both files and inform the election board and the auditors.",
            ),
            Self::Proofs => language.word(
                "Das heißt: Die Datei hinter --proofs passt nicht zu diesem Archiv oder belegt nicht jede Teilentschlüsselung. Prüfen Sie, ob es die richtige ist. Ist sie es, heben Sie beide auf und sagen Sie es dem Wahlvorstand und den Prüfenden; ohne --proofs sagt das Programm, ob das Archiv sonst stimmt.",
                "This means: the file given with --proofs does not belong to this archive or does not prove each partial decryption. Check that it is the right one. If it is, keep both and inform the election board and the auditors; without --proofs the program says whether the archive is right in all else.",
            ),
            Self::Unknown => language.word(
                "Das heißt: Dieses Programm kann weder ja noch nein sagen. Nehmen Sie eine neuere Fassung des Programms oder fragen Sie, wer das Archiv geschrieben hat.",
                "This means: this program can say neither yes nor no. Use a newer version of it, or ask who wrote the archive.",
            ),
            Self::Unreadable => language.word(
                "Das heißt: Über das Archiv ist nichts bekannt. Prüfen Sie Name, Ort und Leserechte der Datei.",
                "This means: nothing is known about the archive. Check the file’s name, location and permissions.",
            ),
            Self::NothingYet => language.word(
                "Das heißt: Die Datei ist der Anfang eines Archivs, noch ohne Wahl. Laden Sie sie später noch einmal.",
                "This means: the file is the beginning of an archive, without an election yet. Download it again later.",
            ),
        }
    }
}
