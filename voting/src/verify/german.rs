//! The reasons in German. `Reason` and what it holds say the same in English.

mod setup;

use super::{Language, Reason};
use crate::archive::{ArchiveFault, Phase};
use crate::author;
use crate::ballot::{BallotFault, ProofName};
use crate::json::{JsonFault, Position};
use crate::partial_decryption::DecryptionFault;
use crate::partial_decryption::bound::BoundFault;
use crate::proof::ProofFault;
use crate::proof::shuffle::ShuffleFault;
use crate::result::ResultFault;

pub(super) fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NoSetup => "Das Archiv enthält noch keine Wahl".into(),
        Reason::Archive(fault) => archive(fault),
        Reason::Election(fault) => setup::election(fault),
        Reason::Trustees(fault) => setup::trustees(fault),
        Reason::Credentials(fault) => setup::credentials(fault),
        Reason::Ballot(fault) => ballot(fault),
        Reason::Counting(_) => {
            "Ein Stimmzettel kann nicht gezählt werden: ein Gewicht ungleich 1 bei einer nicht-homomorphen Frage, oder eine andere Form als die Fragen".into()
        }
        Reason::Verdicts { ballots, verdicts } => {
            format!("Von {ballots} Stimmzetteln wurden nur {verdicts} beurteilt")
        }
        Reason::Tally => "Die verschlüsselte Auszählung ist nicht das Produkt der Stimmzettel".into(),
        Reason::NumTallied { found, counted } => {
            format!("Die Auszählung nennt {found} Stimmzettel, gezählt sind {counted}")
        }
        Reason::TotalWeight { counted } => {
            format!("Die Auszählung nennt ein anderes Gesamtgewicht; gezählt ist {counted}")
        }
        Reason::Owner(owner) => format!("Einen Treuhänder {owner} gibt es nicht"),
        Reason::DecryptedTwice(owner) => format!("Treuhänder {owner} hat schon entschlüsselt"),
        Reason::ShuffleMissing(owner) => format!("Treuhänder {owner} hat nicht gemischt"),
        Reason::Shuffle(fault) => shuffle(fault),
        Reason::Decryption(fault) => decryption(fault),
        Reason::Bound(fault) => bound(fault),
        Reason::Result(fault) => result(fault),
        Reason::SinceMissing(head) => {
            format!("Das Archiv hat kein Ereignis mit dem Kopf, der hinter --since steht: {}", crate::hash::hex(head))
        }
        Reason::Trailing { offset } => {
            format!("Nach dem Ergebnis stehen ab Byte-Stelle {offset} noch Bytes; dort darf nichts mehr kommen")
        }
    }
}

fn json(fault: &JsonFault) -> String {
    match fault {
        JsonFault::Syntax(position) => format!("kein JSON, oder zu tief verschachtelt{}", place(*position)),
        JsonFault::Ended(position) => format!("das JSON hört zu früh auf{}", place(*position)),
        JsonFault::Shape(position) => {
            format!("ein Feld fehlt, ist überzählig, steht doppelt oder hat einen unerlaubten Wert{}", place(*position))
        }
        JsonFault::NotCanonical => "nicht in der einzigen kanonischen Form geschrieben".into(),
        JsonFault::TooLong(bytes) => format!("länger als {bytes} Bytes"),
        JsonFault::TooMany(entries) => format!("eine Liste darin hat mehr als {entries} Einträge"),
        JsonFault::TooManyTogether(entries) => format!("die Listen darin haben zusammen mehr als {entries} Einträge"),
    }
}

fn place(position: Position) -> String {
    match position {
        Position { line: 0, .. } => String::new(),
        Position { line: 1, offset } => format!(" (Byte-Stelle {offset})"),
        Position { line, offset } => format!(" (Zeile {line}, Byte-Stelle {offset})"),
    }
}

fn proof(fault: ProofFault) -> &'static str {
    match fault {
        ProofFault::NotAScalar => "eine Zahl des Beweises ist kein Skalar der Gruppe in seiner einzigen Form",
        ProofFault::NotAMember => "ein Element des Beweises gehört nicht zur Gruppe",
        ProofFault::WrongLength => "der Beweis hat die falsche Zahl von Teilen",
        ProofFault::DoesNotHold => "der Beweis stimmt nicht",
    }
}

fn archive(fault: &ArchiveFault) -> String {
    match fault {
        ArchiveFault::Io(error) => format!("Die Datei ist nicht lesbar: {}", io(error.kind())),
        ArchiveFault::Header { offset } => {
            format!("An Byte-Stelle {offset} steht kein Eintrag in der vorgeschriebenen Form")
        }
        ArchiveFault::Truncated { offset } => format!("Die Datei endet mitten im Eintrag an Byte-Stelle {offset}"),
        ArchiveFault::TooLarge { offset, size, limit } => {
            format!(
                "Der Eintrag an Byte-Stelle {offset} hat {size} Bytes; mehr als {limit} sind hier nicht zu beurteilen"
            )
        }
        ArchiveFault::Padding { offset } => {
            format!("Der Eintrag an Byte-Stelle {offset} ist mit anderem als Null-Bytes aufgefüllt")
        }
        ArchiveFault::Hash { offset } => {
            format!("Der Eintrag an Byte-Stelle {offset} hat nicht den SHA-256-Wert seines Namens")
        }
        ArchiveFault::Description(fault) => {
            format!("Der erste Eintrag ist nicht die Beschreibung des Archivs: {}", json(fault))
        }
        ArchiveFault::Version(version) => format!("Das Archiv hat die hier unbekannte Version {version}"),
        ArchiveFault::NoDescription => "Am Anfang der Datei steht keine Beschreibung eines Archivs".into(),
        ArchiveFault::Event(fault) => format!("Das Ereignis ist fehlerhaft: {}", json(fault)),
        ArchiveFault::UnknownKind(kind) => {
            format!("Die Art des Ereignisses ist hier unbekannt: {}", author::german(kind))
        }
        ArchiveFault::Parent => "Das Ereignis folgt nicht auf das vorige: es nennt einen anderen Vorgänger".into(),
        ArchiveFault::Height { found, expected } => {
            format!("Das Ereignis folgt nicht auf das vorige: seine Höhe ist {found} statt {expected}")
        }
        ArchiveFault::Records { found, expected } => {
            format!("Vor dem Ereignis stehen {found} Einträge mit Daten statt {expected}")
        }
        ArchiveFault::Payload => "Das Ereignis nennt andere Daten als den Eintrag vor ihm".into(),
        ArchiveFault::Reference => "Daten nennen andere Daten als die Einträge vor ihnen".into(),
        ArchiveFault::Repeated { first, .. } => format!("Dieselben Daten stehen im Archiv schon in Ereignis {first}"),
        ArchiveFault::Data(fault) => format!("Daten des Ereignisses sind fehlerhaft: {}", json(fault)),
        ArchiveFault::UnknownSetup => "Die Einrichtung enthält hier unbekannte Felder".into(),
        ArchiveFault::NotAllowed(fault) => format!(
            "Dieses Ereignis ({}) darf nicht kommen, wenn {}",
            Language::De.event(fault.kind),
            phase(fault.phase)
        ),
        ArchiveFault::Surplus(count) => {
            format!("Die Datei endet vor dem Ereignis, zu dem ihre letzten Daten gehören (Einträge: {count})")
        }
        ArchiveFault::TooManyRecords(count) => {
            format!("{count} Einträge mit Daten folgen einander ohne Ereignis; so viele hat keines")
        }
    }
}

/// A phase, in a clause that begins with “wenn”.
fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Empty => "die Wahl noch nicht eingerichtet ist",
        Phase::Open => "die Stimmabgabe läuft",
        Phase::Closed => "die Stimmabgabe beendet ist",
        Phase::Tallied => "die Stimmen verschlüsselt zusammengezählt und noch nicht gemischt sind",
        Phase::Shuffling => "das Mischen läuft",
        Phase::Decrypting => "die Treuhänder entschlüsseln",
        Phase::Finished => "das Ergebnis vorliegt",
    }
}

/// Why the system does not give a file's bytes.
pub(super) fn io(kind: std::io::ErrorKind) -> &'static str {
    use std::io::ErrorKind;
    match kind {
        ErrorKind::NotFound => "es gibt sie nicht",
        ErrorKind::PermissionDenied => "das Leserecht fehlt",
        ErrorKind::IsADirectory => "es ist ein Ordner",
        ErrorKind::NotSeekable => "in ihr lässt sich nicht zurückgehen; es ist keine gewöhnliche Datei",
        ErrorKind::UnexpectedEof => "sie wurde während des Lesens kürzer",
        ErrorKind::InvalidFilename => "der Name ist nicht erlaubt",
        _ => "das Betriebssystem oder der Datenträger meldet einen Fehler",
    }
}

fn ballot(fault: &BallotFault) -> String {
    match fault {
        BallotFault::Json(fault) => format!("Der Stimmzettel ist fehlerhaft: {}", json(fault)),
        BallotFault::TooLong { found, longest } => {
            format!(
                "Der Stimmzettel hat {found} Bytes, aber keine Antworten auf die Fragen brauchen mehr als {longest}"
            )
        }
        BallotFault::OtherElection => "Der Stimmzettel gehört zu einer anderen Wahl".into(),
        BallotFault::UnknownCredential => "Die Berechtigung des Stimmzettels steht nicht auf der Liste".into(),
        BallotFault::Answers { found, expected } => format!("Der Stimmzettel hat {found} Antworten statt {expected}"),
        BallotFault::Shape(number) => format!("Die Antwort auf Frage {number} hat eine andere Form als die Frage"),
        BallotFault::Ciphertext(number) => {
            format!("Ein Schlüsseltext der Antwort auf Frage {number} gehört nicht zur Gruppe")
        }
        BallotFault::Proof { question, proof: name, fault } => {
            let name = match name {
                ProofName::Individual => "dass jede Wahlmöglichkeit 0 oder 1 ist",
                ProofName::Overall => "dass die Zahl der gewählten Möglichkeiten erlaubt ist",
                ProofName::Blank => "dass die Stimme nicht zugleich leer und nicht leer ist",
                ProofName::List => "dass nur Personen der gewählten Liste gewählt sind",
                ProofName::Nonzero => "dass mindestens eine Person gewählt ist",
                ProofName::Knowledge => "dass der Schlüsseltext von der stimmberechtigten Person stammt",
            };
            format!("Frage {question}: der Beweis, {name}, ist abgelehnt: {}", proof(*fault))
        }
        BallotFault::SignatureHash => "Der Hash der Unterschrift ist nicht der des Stimmzettels".into(),
        BallotFault::Signature(fault) => format!("Die Unterschrift ist abgelehnt: {}", proof(*fault)),
    }
}

fn shuffle(fault: &ShuffleFault) -> String {
    match fault {
        ShuffleFault::Json(fault) => format!("Die Mischung ist fehlerhaft: {}", json(fault)),
        ShuffleFault::Length => "Die Mischung hat eine andere Zahl von Fragen oder Schlüsseltexten".into(),
        ShuffleFault::Ciphertext(number) => {
            format!("Gemischte Frage {number}: ein Schlüsseltext gehört nicht zur Gruppe")
        }
        ShuffleFault::Proof { number, fault } => {
            format!("Gemischte Frage {number}: der Beweis ist abgelehnt: {}", proof(*fault))
        }
    }
}

fn decryption(fault: &DecryptionFault) -> String {
    match fault {
        DecryptionFault::Json(fault) => format!("Die Teilentschlüsselung ist fehlerhaft: {}", json(fault)),
        DecryptionFault::Shape => "Die Teilentschlüsselung hat nicht die Form der Auszählung".into(),
        DecryptionFault::Factor(number) => format!("Der Faktor für Schlüsseltext {number} gehört nicht zur Gruppe"),
        DecryptionFault::Proof { number, fault } => {
            format!("Der Beweis für Schlüsseltext {number} ist abgelehnt: {}", proof(*fault))
        }
    }
}

fn bound(fault: &BoundFault) -> String {
    match fault {
        BoundFault::Json(fault) => format!("Die Datei der Beweise ist fehlerhaft: {}", json(fault)),
        BoundFault::OtherElection => "Die Datei der Beweise gehört zu einer anderen Wahl".into(),
        BoundFault::Missing(owner) => {
            format!("In der Datei der Beweise steht von Treuhänder {owner} keiner oder mehr als einer")
        }
        BoundFault::Proof { owner, fault } => {
            format!("Der Beweis von Treuhänder {owner} neben dem Archiv ist abgelehnt: {}", proof(*fault))
        }
    }
}

fn result(fault: &ResultFault) -> String {
    match fault {
        ResultFault::Json(fault) => format!("Das Ergebnis ist fehlerhaft: {}", json(fault)),
        ResultFault::Shape => "Das Ergebnis hat nicht die Form der Fragen".into(),
        ResultFault::NotEnough => "Es haben nicht genug Treuhänder entschlüsselt".into(),
        ResultFault::Wrong(number) => {
            format!("Das Ergebnis von Frage {number} ist nicht, was die Treuhänder entschlüsselt haben")
        }
        ResultFault::TooLarge => format!(
            "Die Summe der Gewichte liegt über {}; hier lässt sich das Ergebnis nicht finden",
            crate::limits::FOUND_WEIGHT
        ),
        ResultFault::Unreadable(number) => format!("Eine Stimme zu Frage {number} ist hier nicht lesbar"),
    }
}
