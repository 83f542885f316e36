//! The two languages, and the words for events, phases and numbers in them.

use crate::archive::{EventKind, Phase};

/// A language of the messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    De,
    #[default]
    En,
}

impl Language {
    /// The language of a locale's name, as in the variable `LANG`: German for `de` and `de_…`, otherwise English.
    #[must_use]
    pub fn of_locale(name: &str) -> Self {
        if name == "de" || name.starts_with("de_") || name.starts_with("de.") { Self::De } else { Self::En }
    }

    /// The code of ISO 639-1.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.word("de", "en")
    }

    /// The text in this language.
    pub(super) fn pick(self, german: String, english: String) -> String {
        match self {
            Self::De => german,
            Self::En => english,
        }
    }

    /// The word in this language.
    pub(super) fn word<'a>(self, german: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::De => german,
            Self::En => english,
        }
    }

    /// A number with its noun: the first form for one, the second otherwise.
    pub(super) fn count(self, number: u64, german: [&str; 2], english: [&str; 2]) -> String {
        let [one, many] = match self {
            Self::De => german,
            Self::En => english,
        };
        format!("{number} {}", if number == 1 { one } else { many })
    }

    /// Numbers in a row: “1”, “1 and 2”, “1, 2 and 4”.
    pub(super) fn list(self, numbers: &[u64]) -> String {
        let texts: Vec<String> = numbers.iter().map(u64::to_string).collect();
        match texts.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                format!("{} {} {last}", rest.join(", "), self.word("und", "and"))
            }
            _ => texts.join(", "),
        }
    }

    /// What kind of event it is.
    pub(super) fn event(self, kind: EventKind) -> &'static str {
        match kind {
            EventKind::Setup => self.word("Einrichtung", "setup"),
            EventKind::Ballot => self.word("Stimmzettel", "ballot"),
            EventKind::EndBallots => self.word("Ende der Stimmabgabe", "end of voting"),
            EventKind::EncryptedTally => self.word("verschlüsselte Auszählung", "encrypted tally"),
            EventKind::Shuffle => self.word("Mischung", "shuffle"),
            EventKind::EndShuffles => self.word("Ende des Mischens", "end of shuffling"),
            EventKind::PartialDecryption => self.word("Teilentschlüsselung", "partial decryption"),
            EventKind::Result => self.word("Ergebnis", "result"),
        }
    }

    /// How far an election has come, in a few words.
    pub(super) fn state(self, phase: Phase) -> &'static str {
        match phase {
            Phase::Empty => self.word("noch nicht eingerichtet", "not set up yet"),
            Phase::Open => self.word("Stimmabgabe läuft", "voting in progress"),
            Phase::Closed => self.word("Stimmabgabe beendet", "voting has ended"),
            Phase::Tallied => self.word(
                "verschlüsselt zusammengezählt, noch nicht gemischt",
                "tallied in encrypted form, not shuffled yet",
            ),
            Phase::Shuffling => self.word(
                "verschlüsselt zusammengezählt, Mischen läuft",
                "tallied in encrypted form, shuffling in progress",
            ),
            Phase::Decrypting => self.word(
                "verschlüsselt zusammengezählt, Entschlüsseln läuft",
                "tallied in encrypted form, decryption in progress",
            ),
            Phase::Finished => self.word("Ergebnis liegt vor", "the result is published"),
        }
    }
}
