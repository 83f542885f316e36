//! The reasons of what is set up, in German.

use super::{json, proof};
use crate::author;
use crate::credentials::CredentialsFault;
use crate::election::ElectionFault;
use crate::limits::{ALL_ANSWERS, CREDENTIALS, TRUSTEES};
use crate::trustees::{Part, TrusteesFault};

pub(super) fn election(fault: &ElectionFault) -> String {
    match fault {
        ElectionFault::Json(fault) => format!("Die Wahl ist fehlerhaft: {}", json(fault)),
        ElectionFault::Version(version) => format!("Die Wahl hat die hier unbekannte Version {version}"),
        ElectionFault::Group(group) => format!("Die Gruppe {} ist hier unbekannt", author::german(group)),
        ElectionFault::UnknownQuestion(number) => format!("Frage {number} ist von einer hier unbekannten Art"),
        ElectionFault::Question(number) => format!("Frage {number} ist fehlerhaft"),
        ElectionFault::Range(number) => format!(
            "Frage {number} erlaubt eine Zahl von Antworten, die hier nicht zu beurteilen ist: mindestens mehr als höchstens, \
             weniger als keine oder mehr als {ALL_ANSWERS}"
        ),
        ElectionFault::NoQuestions => "Die Wahl stellt keine Frage".into(),
        ElectionFault::NoAnswers(number) => format!("Frage {number} hat keine Antworten"),
        ElectionFault::Vector { number, found, longest } => {
            format!("Frage {number} hat {found} Antworten, aber eine Stimme in dieser Gruppe fasst höchstens {longest}")
        }
        ElectionFault::TooLarge => {
            format!(
                "Die Fragen haben zusammen mehr als {ALL_ANSWERS} Antworten; so viele sind hier nicht zu beurteilen"
            )
        }
        ElectionFault::Uuid => "Die Kennung der Wahl besteht nicht aus mindestens 14 Base58-Zeichen".into(),
        ElectionFault::OtherUuid { found, expected } => {
            format!("Die Kennung der Wahl ist {} statt {}", author::german(found), author::german(expected))
        }
        ElectionFault::PublicKey => "Der öffentliche Wahlschlüssel gehört nicht zur Gruppe".into(),
    }
}

pub(super) fn trustees(fault: &TrusteesFault) -> String {
    match fault {
        TrusteesFault::Json(fault) => format!("Die Treuhänder sind fehlerhaft: {}", json(fault)),
        TrusteesFault::UnknownKind(kind) => format!("Treuhänder der Art {} sind hier unbekannt", author::german(kind)),
        TrusteesFault::Key { item } => format!("Eintrag {item}: ein Schlüssel gehört nicht zur Gruppe"),
        TrusteesFault::Knowledge { item, fault } => {
            format!("Eintrag {item}: die Kenntnis des privaten Schlüssels ist nicht belegt: {}", proof(*fault))
        }
        TrusteesFault::Pedersen { item, trustee, part } => {
            let part = match part {
                Part::Certificate => "das Zertifikat",
                Part::Coefficients => "die Festlegung auf Koeffizienten",
                Part::Signature => "die Unterschrift unter die Festlegungen",
                Part::VerificationKey => "der Prüfschlüssel",
            };
            format!("Eintrag {item}: {part} von Treuhänder {trustee} ist falsch")
        }
        TrusteesFault::SameCertificateKey { item, trustee } => format!(
            "Eintrag {item}: im Zertifikat von Treuhänder {trustee} steht ein Schlüssel, der schon vorher in diesen \
             Zertifikaten steht"
        ),
        TrusteesFault::Threshold { item } => format!("Eintrag {item}: Schwelle oder Zahl der Treuhänder passt nicht"),
        TrusteesFault::OldThreshold { item } => format!(
            "Eintrag {item}: Die Gruppe mit Schwelle hat die Form von belenios-tool 2.0; hier ist nur die Form ab Version 3.0 zu \
             beurteilen"
        ),
        TrusteesFault::SameKey(number) => format!("Treuhänder {number} hat den Schlüssel eines früheren Treuhänders"),
        TrusteesFault::TooMany => {
            format!("Es gibt mehr als {TRUSTEES} Treuhänder; so viele sind hier nicht zu beurteilen")
        }
        TrusteesFault::PublicKey => "Die Schlüssel der Treuhänder ergeben nicht den Wahlschlüssel".into(),
    }
}

pub(super) fn credentials(fault: &CredentialsFault) -> String {
    match fault {
        CredentialsFault::Json(fault) => format!("Die Liste der Berechtigungen ist fehlerhaft: {}", json(fault)),
        CredentialsFault::NotAMember(number) => format!("Berechtigung {number} gehört nicht zur Gruppe"),
        CredentialsFault::Repeated(number) => format!("Berechtigung {number} steht zweimal auf der Liste"),
        CredentialsFault::Weight(number) => {
            format!("Das Gewicht der Berechtigung {number} ist keine Zahl ab 0 in ihrer einzigen Form")
        }
        CredentialsFault::TooMany => {
            format!("Die Liste hat mehr als {CREDENTIALS} Berechtigungen; so viele sind hier nicht zu beurteilen")
        }
        CredentialsFault::TooLarge => {
            "Die Gewichte sind größer, als dieses Programm zählen kann, und hier nicht zu beurteilen".into()
        }
    }
}
