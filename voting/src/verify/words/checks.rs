//! One sentence per check, with its counts.

use super::{label, question};
use crate::archive::Phase;
use crate::author;
use crate::hash;
use crate::verify::{About, Checks, Language, Report, TrusteeItem};

/// Which election it is. The name stands at the end of its line, so that it cannot add anything to it.
pub(super) fn election(about: &About, language: Language) -> Vec<String> {
    let About { name, uuid, fingerprint, group, .. } = about;
    let name = question(name, language);
    let quoted = |text| language.pick(author::german(text), author::english(text));
    let (group, uuid) = (quoted(group), quoted(uuid));
    vec![
        language.pick(format!("Wahl: {name}"), format!("Election: {name}")),
        language.pick(
            format!("Fingerabdruck der Wahl: {fingerprint}. Gruppe: {group}. Kennung: {uuid}"),
            format!("Fingerprint of the election: {fingerprint}. Group: {group}. Identifier: {uuid}"),
        ),
    ]
}

pub(super) fn checks(report: &Report, language: Language) -> Vec<String> {
    let checks = &report.checks;
    let head = hash::hex(&report.head);
    let events = language.count(checks.events, ["Ereignis", "Ereignisse"], ["event", "events"]);
    let last = checks.events.saturating_sub(1);
    let mut lines = vec![language.pick(
        format!("Kette: {events} ohne Lücke, Nummer 0 bis {last}. Kopf der Kette: {head}"),
        format!("Chain: {events} without gaps, numbered 0 to {last}. Head of the chain: {head}"),
    )];
    lines.extend(trustees(&report.trustees, language));
    lines.push(language.pick(
        format!(
            "Berechtigungen: {}, gültig und alle verschieden. Fingerabdruck der Liste: {}",
            checks.credentials, report.credentials_fingerprint
        ),
        format!(
            "Credentials: {}, valid and all distinct. Fingerprint of the list: {}",
            checks.credentials, report.credentials_fingerprint
        ),
    ));
    lines.extend(ballots(checks, language));
    lines.extend(counting(report, language));
    lines.extend(phase(report, language));
    lines
}

/// Who can decrypt together. Names stand on lines of their own: the archive's author wrote them.
fn trustees(items: &[TrusteeItem], language: Language) -> Vec<String> {
    let mut first = 1_u64;
    let (mut single, mut groups, mut names, mut warnings) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for item in items {
        match item {
            TrusteeItem::Single { name } => {
                single.push(first);
                names.push(name);
            }
            TrusteeItem::Threshold { threshold, sufficing, names: of_group } => {
                let size = of_group.len() as u64;
                groups.push(group(*threshold, first, size, language));
                warnings.extend(item.fewer_suffice().then(|| fewer([*threshold, *sufficing], first, size, language)));
                names.extend(of_group);
            }
        }
        first = names.len() as u64 + 1;
    }
    let needed = |german: &str, english: &str| {
        let numbers = language.list(&single);
        language.pick(format!("Nummer {numbers} {german} nötig"), format!("number {numbers} {english} needed"))
    };
    let single = match single.len() {
        0 => None,
        1 => Some(needed("ist", "is")),
        _ => Some(needed("sind", "are")),
    };
    let parts: Vec<String> = single.into_iter().chain(groups).collect();
    let parts = parts.join("; ");
    let keys = if names.len() == 1 {
        language
            .word("Der Schlüssel ist belegt und ist der Wahlschlüssel", "The key is proved and is the election’s key")
    } else {
        language.word(
            "Jeder Schlüssel ist belegt; zusammen ergeben sie den Wahlschlüssel",
            "Each key is proved; together they give the election’s key",
        )
    };
    let count = names.len();
    let mut lines = vec![language.pick(
        format!("Treuhänder: {count}; für das Ergebnis: {parts}. {keys}."),
        format!("Trustees: {count}; for the result: {parts}. {keys}."),
    )];
    lines.extend(warnings);
    lines.extend(names.into_iter().zip(1_u64..).filter_map(|(name, number)| {
        let name = label(name.as_ref()?, language);
        Some(language.pick(
            format!("  Treuhänder Nummer {number} heißt im Archiv: {name}"),
            format!("  Trustee number {number} is named in the archive: {name}"),
        ))
    }));
    lines
}

/// How many of a group are needed.
fn group(threshold: usize, first: u64, size: u64, language: Language) -> String {
    let last = first + size.saturating_sub(1);
    let (is, are) = if threshold == 1 { ("ist", "is") } else { ("sind", "are") };
    language.pick(
        format!("von Nummer {first} bis {last} {is} {threshold} nötig"),
        format!("any {threshold} of number {first} to {last} {are} needed"),
    )
}

/// That fewer of a group are enough to decrypt than its threshold says.
fn fewer([threshold, sufficing]: [usize; 2], first: u64, size: u64, language: Language) -> String {
    let last = first + size.saturating_sub(1);
    language.pick(
        format!(
            "Achtung: Von Nummer {first} bis {last} sollen {threshold} nötig sein. So, wie ihr Schlüssel gemacht ist, \
             können aber schon {sufficing} von ihnen allein entschlüsseln."
        ),
        format!(
            "Attention: any {threshold} of number {first} to {last} are said to be needed. But as their key was made, \
             {sufficing} of them can decrypt alone."
        ),
    )
}

fn ballots(checks: &Checks, language: Language) -> Vec<String> {
    let mut lines = vec![match (checks.ballots, language) {
        (0, Language::De) => "Stimmzettel: 0 geprüft.".to_owned(),
        (0, Language::En) => "Ballots: 0 checked.".to_owned(),
        (1, Language::De) => "Stimmzettel: 1 geprüft; alle seine Beweise und seine Unterschrift stimmen.".to_owned(),
        (1, Language::En) => "Ballots: 1 checked; all its proofs and its signature hold.".to_owned(),
        (many, Language::De) => format!("Stimmzettel: {many} geprüft; alle Beweise und Unterschriften stimmen."),
        (many, Language::En) => format!("Ballots: {many} checked; all proofs and signatures hold."),
    }];
    if checks.ballots_before > 0 {
        lines.push(language.pick(
            format!(
                "Stimmzettel davor, wie verlangt ohne ihre Beweise und Unterschriften übernommen: {}.",
                checks.ballots_before
            ),
            format!(
                "Earlier ballots, accepted as asked without checking their proofs and signatures: {}.",
                checks.ballots_before
            ),
        ));
    }
    let weight = if !checks.weighted {
        String::new()
    } else {
        language.pick(
            format!(", zusammen mit Gewicht {}", checks.weight),
            format!(", with a total weight of {}", checks.weight),
        )
    };
    lines.push(language.pick(
        format!(
            "Durch einen späteren Stimmzettel derselben Berechtigung ersetzt: {}. Stimmzettel, die zählen: {}{weight}.",
            checks.replaced, checks.counted
        ),
        format!(
            "Replaced by a later ballot of the same credential: {}. Ballots that count: {}{weight}.",
            checks.replaced, checks.counted
        ),
    ));
    lines
}

/// The sentences about what comes after voting.
fn counting(report: &Report, language: Language) -> Vec<String> {
    let checks = &report.checks;
    let mut lines = Vec::new();
    if checks.tallies > 0 {
        lines.push(language.pick(
            "Verschlüsselte Auszählung: aus den Stimmzetteln neu berechnet und Byte für Byte gleich.".into(),
            "Encrypted tally: computed again from the ballots, and identical byte for byte.".into(),
        ));
    }
    if checks.shuffles > 0 {
        let owners = language.list(&report.shuffled_by);
        lines.push(language.pick(
            format!("Mischungen: {} bewiesen; als Mischende genannt: Nummer {owners}.", checks.shuffles),
            format!("Shuffles: {} proved; said to be made by: number {owners}.", checks.shuffles),
        ));
    }
    if checks.decryptions > 0 {
        let owners = language.list(&report.decrypted_by);
        let needed: usize = report.trustees.iter().map(TrusteeItem::needed).sum();
        lines.push(language.pick(
            format!(
                "Teilentschlüsselungen: {} bewiesen, von Treuhänder Nummer {owners}; nötig: {needed}.",
                checks.decryptions
            ),
            format!(
                "Partial decryptions: {} proved, by trustee number {owners}; needed: {needed}.",
                checks.decryptions
            ),
        ));
    }
    if checks.bound > 0 {
        lines.push(language.pick(
            format!(
                "Davon mit einem Beweis neben dem Archiv an Schlüsseltexte und Faktoren gebunden: {}.",
                checks.bound
            ),
            format!("Of these, bound to ciphertexts and factors by a proof beside the archive: {}.", checks.bound),
        ));
    }
    lines
}

/// How far the election has come, and what the archive still lacks.
fn phase(report: &Report, language: Language) -> Vec<String> {
    let says = match report.phase {
        Phase::Finished => {
            return vec![
                language
                    .word(
                        "Ergebnis: Jede Zahl folgt aus den belegten Entschlüsselungen.",
                        "Result: each number follows from the proved decryptions.",
                    )
                    .to_owned(),
            ];
        }
        Phase::Empty | Phase::Open | Phase::Closed | Phase::Tallied | Phase::Shuffling | Phase::Decrypting => {
            language.state(report.phase)
        }
    };
    let missing: Vec<&str> = report.missing().into_iter().map(|kind| language.event(kind)).collect();
    let missing = missing.join(", ");
    vec![
        language.pick(format!("Stand: {says}."), format!("State: {says}.")),
        language.pick(
            format!(
                "Dem Archiv fehlt: {missing}. Ob das erst noch kommt oder abgeschnitten wurde, zeigt die Datei nicht: \
                 Vergleichen Sie den Kopf der Kette mit dem zuletzt veröffentlichten."
            ),
            format!(
                "The archive lacks: {missing}. The file does not show whether this is still to come or was cut off: \
                 compare the head of the chain with the one published last."
            ),
        ),
    ]
}
