//! What the program says about itself, in both languages.

use std::path::Path;

use serde_json::Value;

use super::{Misuse, UsageFault};
use crate::author::{self, escaped};
use crate::verify::{Language, Progress, german, json_report};

const HELP_DE: &str = "\
verify-election [Optionen] DATEI.bel
Prüft das Archiv einer Wahl im Format von Belenios v1 und sagt, was geprüft wurde.

  --lang de|en     Sprache der Sätze; sonst die der Umgebung (LC_ALL, LC_MESSAGES, LANG)
  --json           ein JSON-Objekt statt Sätzen
  --tracker TRACKER  sagt auch, ob der Stimmzettel mit diesem Tracker zählt
  --uuid KENNUNG   lehnt jede andere Wahl ab
  --since KOPF     übernimmt Stimmzettel bis zu diesem Kopf, ohne ihre Beweise noch einmal zu prüfen; nur für einen
                   Kopf, den Ihnen dieses Programm selbst mit „angenommen“ genannt hat
  --proofs DATEI   lehnt Teilentschlüsselungen ab, für die in dieser Datei kein gebundener Beweis steht
  --help           diese Hilfe (mit --lang en auf Englisch)
  --version        Fassung des Programms
  --               alles danach ist ein Dateiname

Endet mit 0: angenommen, 1: abgelehnt, 2: nicht zu beurteilen.

„Angenommen“ heißt: Die Kette der Ereignisse ist lückenlos; jeder Stimmzettel gehört zu einer Berechtigung der Liste, und
seine Beweise stimmen; das Ergebnis folgt aus den Stimmzetteln, die zählen. Es heißt nicht, dass die Personen hinter den
Berechtigungen abstimmen durften, dass ein Gerät verschlüsselt hat, was jemand wollte, oder dass kein Stimmzettel fehlt.
So gehen Sie vor:
  1. Prüfen Sie das Archiv: verify-election DATEI.bel
  2. Vergleichen Sie Kennung, beide Fingerabdrücke und den Kopf der Kette mit dem, was der Wahlvorstand anderswo
     veröffentlicht hat. Auch das Archiv einer erfundenen Wahl würde angenommen.
  3. Suchen Sie Ihren Stimmzettel: verify-election --tracker TRACKER DATEI.bel
  4. Ist das Archiv abgelehnt oder fehlt Ihr Stimmzettel, heben Sie die Datei auf und sagen Sie es dem Wahlvorstand.";

const HELP_EN: &str = "\
verify-election [options] FILE.bel
Verifies the archive of an election in the format of Belenios v1 and says what was checked.

  --lang de|en     language of the sentences; otherwise that of the environment (LC_ALL, LC_MESSAGES, LANG)
  --json           one JSON object instead of sentences
  --tracker TRACKER  also says whether the ballot with this tracker counts
  --uuid UUID      refuses any other election
  --since HEAD     accepts ballots up to this head without checking their proofs again; only for a head that this program
                   itself gave you with “accepted”
  --proofs FILE    refuses partial decryptions that have no bound proof in this file
  --help           this help (in German with --lang de)
  --version        version of the program
  --               everything after it is a file's name

Exit code 0: accepted, 1: refused, 2: could not judge.

“Accepted” means: the chain of events has no gaps; each ballot belongs to a credential on the list, and its proofs hold;
the result follows from the ballots that count. It does not mean that the people behind the credentials were entitled to
vote, that a device encrypted what somebody wanted, or that no ballot is missing.
What to do:
  1. Verify the archive: verify-election FILE.bel
  2. Compare the identifier, both fingerprints and the head of the chain with what the election board has published
     elsewhere. The archive of an invented election would be accepted, too.
  3. Look for your ballot: verify-election --tracker TRACKER FILE.bel
  4. If the archive is refused or your ballot is missing, keep the file and tell the election board.";

/// What the program does and how it is called.
#[must_use]
pub fn help(language: Language) -> &'static str {
    language.word(HELP_DE, HELP_EN)
}

/// Which version of the program and of the format this is.
#[must_use]
pub fn version(language: Language) -> String {
    let version = env!("CARGO_PKG_VERSION");
    language.pick(
        format!("verify-election {version}, für Archive und Wahlen der Version 1 des Formats von Belenios"),
        format!("verify-election {version}, for archives and elections of version 1 of the format of Belenios"),
    )
}

impl UsageFault {
    /// A word for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoFile => "usage-no-file",
            Self::SecondFile(_) => "usage-second-file",
            Self::UnknownOption(_) => "usage-unknown-option",
            Self::NoValue(_) => "usage-no-value",
            Self::Language(_) => "usage-lang",
            Self::Since(_) => "usage-since",
            Self::Tracker(_) => "usage-tracker",
            Self::Uuid(_) => "usage-uuid",
            Self::Repeated(_) => "usage-repeated-option",
        }
    }

    fn told(&self, language: Language) -> String {
        match self {
            Self::NoFile => {
                language.pick("Es fehlt der Name einer Datei".into(), "The name of a file is missing".into())
            }
            Self::SecondFile(file) => language.pick(
                format!("Nur eine Datei kann geprüft werden; zu viel ist {file:?}"),
                format!("Only one file can be verified; {file:?} is one too many"),
            ),
            Self::UnknownOption(option) => {
                language.pick(format!("Die Option {option:?} gibt es nicht"), format!("There is no option {option:?}"))
            }
            Self::NoValue(option) => language.pick(
                format!("Hinter der Option {option} fehlt der Wert"),
                format!("The option {option} needs a value"),
            ),
            Self::Repeated(option) => language.pick(
                format!("Die Option {option} steht mehrmals da; geben Sie sie einmal an"),
                format!("The option {option} is given more than once; give it once"),
            ),
            Self::Language(value) => language.pick(
                format!("Hinter --lang steht de oder en, nicht {value:?}"),
                format!("The value of --lang is de or en, not {value:?}"),
            ),
            Self::Since(value) => language.pick(
                format!("Hinter --since steht der Kopf einer Kette, 64 Zeichen aus 0–9 und a–f, nicht {value:?}"),
                format!("The value of --since is the head of a chain, 64 characters from 0–9 and a–f, not {value:?}"),
            ),
            Self::Tracker(value) => language.pick(
                format!(
                    "Hinter --tracker steht ein Tracker, 43 Zeichen wie auf Ihrer Bestätigung oder 64 Zeichen aus 0–9 \
                     und a–f, nicht {value:?}"
                ),
                format!(
                    "The value of --tracker is a tracker, 43 characters as on your confirmation or 64 characters from \
                     0–9 and a–f, not {value:?}"
                ),
            ),
            Self::Uuid(value) => language.pick(
                format!(
                    "Hinter --uuid steht die Kennung einer Wahl, mindestens 14 Buchstaben und Ziffern ohne 0, O, I und \
                     l, nicht {value:?}"
                ),
                format!(
                    "The value of --uuid is an election’s identifier, at least 14 letters and digits without 0, O, I \
                     and l, not {value:?}"
                ),
            ),
        }
    }
}

/// What is wrong with the command line, and where to read more.
#[must_use]
pub fn misuse(misuse: &Misuse) -> Vec<String> {
    let language = misuse.language;
    vec![
        escaped(&format!("{}.", misuse.fault.told(language))),
        language
            .word(
                "Nichts wurde geprüft. Hilfe: verify-election --help",
                "Nothing was verified. Help: verify-election --help",
            )
            .into(),
    ]
}

/// The same for programs.
#[must_use]
pub fn misuse_report(misuse: &Misuse) -> Value {
    json_report::not_begun(misuse.fault.code(), &self::misuse(misuse), misuse.language)
}

/// The report as the program writes it: one line of JSON that cannot act on a screen.
#[must_use]
pub fn report_text(report: &Value) -> String {
    author::json(report)
}

/// Why a file could not be opened.
#[must_use]
pub fn not_opened(file: &Path, error: &std::io::Error, language: Language) -> Vec<String> {
    let name = file.to_string_lossy();
    let told = language.pick(
        format!("Die Datei {name:?} lässt sich nicht öffnen: {}.", german::io(error.kind())),
        format!("The file {name:?} cannot be opened: {error}."),
    );
    vec![escaped(&told), language.word("Nichts wurde geprüft.", "Nothing was verified.").into()]
}

/// The same for programs.
#[must_use]
pub fn not_opened_report(file: &Path, error: &std::io::Error, language: Language) -> Value {
    let code = if error.kind() == std::io::ErrorKind::NotFound { "file-missing" } else { "file-unreadable" };
    json_report::not_begun(code, &not_opened(file, error, language), language)
}

/// How far a verification has come, in one line; `total` is the length of the file in bytes.
#[must_use]
pub fn progress(progress: &Progress, total: u64, language: Language) -> String {
    let percent = (u128::from(progress.bytes) * 100).checked_div(total.into()).unwrap_or(100).min(100);
    let ballots = language.count(progress.ballots, ["Stimmzettel", "Stimmzettel"], ["ballot", "ballots"]);
    let state = language.state(progress.phase);
    language.pick(
        format!("{percent} % gelesen, {ballots} geprüft; Stand des Archivs: {state}"),
        format!("{percent} % read, {ballots} checked; state of the archive: {state}"),
    )
}
