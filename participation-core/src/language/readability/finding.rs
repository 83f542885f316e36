//! What could be easier, and where.

use std::ops::Range;

use super::Aim;
use super::better::{abbreviation_at, capitals, date, number};
use super::split::{sentences, words};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingKind {
    LongSentence {
        words: usize,
    },
    LongWord,
    Abbreviation,
    Number,
    Date,
    Capitals,
    /// Leichte Sprache has one sentence a line.
    SeveralSentences,
    /// A hint from here on: a rule cannot know.
    RatherLongSentence {
        words: usize,
    },
    Passive,
    Genitive,
    Nominal,
    Negation,
    Subjunctive,
    Subordinate,
}

impl FindingKind {
    /// Whether a rule can know it; hints only ask to look.
    #[must_use]
    pub const fn is_sure(self) -> bool {
        match self {
            Self::LongSentence { .. }
            | Self::LongWord
            | Self::Abbreviation
            | Self::Number
            | Self::Date
            | Self::Capitals
            | Self::SeveralSentences => true,
            Self::RatherLongSentence { .. }
            | Self::Passive
            | Self::Genitive
            | Self::Nominal
            | Self::Negation
            | Self::Subjunctive
            | Self::Subordinate => false,
        }
    }
}

/// A place in the text and what could be easier there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Counted from 1.
    pub line: usize,
    pub kind: FindingKind,
    /// What to put there instead, where that is sure.
    pub better: Option<String>,
}

/// Letters from which on a word is hard to take in.
const LONG_WORD: usize = 14;

/// All findings in the order of the text; sure ones and hints alike.
#[must_use]
pub fn findings(text: &str, aim: Aim) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut last_line = 0;
    for range in sentences(text) {
        let sentence = &text[range.clone()];
        let line = 1 + text[..range.start].matches('\n').count();
        let mut add = |range: Range<usize>, kind, better| found.push(Finding { range, line, kind, better });
        if aim == Aim::Easy && line == last_line {
            add(range.clone(), FindingKind::SeveralSentences, None);
        }
        last_line = line;
        let amount = words(sentence).count();
        let (hint, warning) = aim.sentence();
        if amount > warning {
            add(range.clone(), FindingKind::LongSentence { words: amount }, None);
        } else if amount > hint {
            add(range.clone(), FindingKind::RatherLongSentence { words: amount }, None);
        }
        of_abbreviations(text, range.clone(), &mut add);
        of_words(text, range.clone(), &mut add);
        of_grammar(sentence, aim, |kind| add(range.clone(), kind, None));
    }
    found
}

fn of_abbreviations(text: &str, range: Range<usize>, add: &mut impl FnMut(Range<usize>, FindingKind, Option<String>)) {
    let mut at = range.start;
    while let Some(c) = text[at..range.end].chars().next() {
        match abbreviation_at(text, at) {
            Some((length, full)) => {
                add(at..at + length, FindingKind::Abbreviation, Some(full.to_owned()));
                at += length;
            }
            None => at += c.len_utf8(),
        }
    }
}

fn of_words(text: &str, range: Range<usize>, add: &mut impl FnMut(Range<usize>, FindingKind, Option<String>)) {
    for token in text[range.clone()].split_whitespace() {
        // `token` is a part of `text`, so the distance of their addresses is its place.
        let start = token.as_ptr() as usize - text.as_ptr() as usize;
        let bare = token.trim_matches(|c: char| !c.is_alphanumeric());
        let from = start + token.find(bare).unwrap_or_default();
        let place = from..from + bare.len();
        if let Some(better) = date(bare) {
            add(place, FindingKind::Date, Some(better));
        } else if let Some(better) = number(bare) {
            add(place, FindingKind::Number, Some(better));
        } else if let Some(better) = capitals(bare) {
            add(place, FindingKind::Capitals, Some(better));
        } else if bare.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() >= LONG_WORD) {
            add(place, FindingKind::LongWord, None);
        }
    }
}

const PASSIVE: [&str; 8] = ["wird", "werden", "wurde", "wurden", "worden", "wirst", "werdet", "wurdest"];
const SUBJUNCTIVE: [&str; 14] = [
    "würde", "würden", "könnte", "könnten", "hätte", "hätten", "wäre", "wären", "sollte", "sollten", "dürfte",
    "dürften", "müsste", "müssten",
];
const CONJUNCTIONS: [&str; 10] =
    ["dass", "weil", "wenn", "damit", "obwohl", "sodass", "während", "sofern", "nachdem", "bevor"];

fn of_grammar(sentence: &str, aim: Aim, mut add: impl FnMut(FindingKind)) {
    let all: Vec<&str> = words(sentence).collect();
    let any = |list: &[&str]| all.iter().any(|word| list.contains(&word.to_lowercase().as_str()));
    if any(&PASSIVE) && all.iter().any(|word| is_participle(word)) {
        add(FindingKind::Passive);
    }
    let nominal = all.iter().filter(|word| is_nominal(word)).count();
    if nominal >= if aim == Aim::Easy { 1 } else { 2 } {
        add(FindingKind::Nominal);
    }
    if all.windows(2).any(|pair| {
        pair[0] == "des" && pair[1].chars().next().is_some_and(char::is_uppercase) && pair[1].ends_with('s')
    }) {
        add(FindingKind::Genitive);
    }
    if any(&SUBJUNCTIVE) {
        add(FindingKind::Subjunctive);
    }
    if aim == Aim::Easy {
        if all.iter().any(|word| *word == "nicht" || word.to_lowercase().starts_with("kein")) {
            add(FindingKind::Negation);
        }
        if sentence.split(',').skip(1).any(|part| words(part).next().is_some_and(|first| CONJUNCTIONS.contains(&first)))
        {
            add(FindingKind::Subordinate);
        }
    }
}

/// "gebaut", "beschlossen", "erneuert": a lower-case word that looks like a participle.
fn is_participle(word: &str) -> bool {
    let lower = word.chars().next().is_some_and(char::is_lowercase);
    let prefixed = ["ge", "be", "er", "ver", "zer", "ent"].iter().any(|prefix| word.starts_with(prefix));
    let inner = ["auf", "an", "aus", "ein", "ab", "um", "vor", "durch"]
        .iter()
        .any(|prefix| word.starts_with(&format!("{prefix}ge")));
    lower && (prefixed || inner) && word.chars().count() > 5 && (word.ends_with('t') || word.ends_with("en"))
}

fn is_nominal(word: &str) -> bool {
    let upper = word.chars().next().is_some_and(char::is_uppercase);
    let ending = ["ung", "ungen", "heit", "heiten", "keit", "keiten"].iter().any(|ending| word.ends_with(ending));
    upper && ending && word.chars().count() > 5
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str, aim: Aim) -> Vec<FindingKind> {
        findings(text, aim).into_iter().map(|finding| finding.kind).collect()
    }

    #[test]
    fn office_words_are_found_where_they_stand_and_said_better() {
        let text = "Gem. Abs. 3 bzw. am 05.12.2026 zahlen ca. 48213 Menschen. WICHTIG!";
        let better: Vec<(&str, String)> = findings(text, Aim::Plain)
            .into_iter()
            .filter_map(|finding| Some((&text[finding.range], finding.better?)))
            .collect();
        let expected = [
            ("Abs.", "Absatz"),
            ("bzw.", "oder"),
            ("ca.", "etwa"),
            ("05.12.2026", "5. Dezember 2026"),
            ("48213", "48.213"),
            ("WICHTIG", "Wichtig"),
        ];
        assert_eq!(better, expected.map(|(found, better)| (found, better.to_owned())));
    }

    #[test]
    fn long_sentences_and_words_are_sure_and_grammar_is_a_hint() {
        let text = "Die Durchführung der Baumaßnahme erfolgt unter Berücksichtigung des Erhalts des Lindenbestandes und der Belange aller Verkehrsteilnehmenden und wird von der Verwaltung mit der Beteiligung begründet.";
        let found = kinds(text, Aim::Plain);
        assert!(found.contains(&FindingKind::LongSentence { words: 25 }), "{found:?}");
        assert!(
            found.contains(&FindingKind::LongWord)
                && found.contains(&FindingKind::Nominal)
                && found.contains(&FindingKind::Passive)
        );
        assert!(found.iter().all(|kind| kind.is_sure() || !matches!(kind, FindingKind::LongSentence { .. } | FindingKind::LongWord)));
    }

    #[test]
    fn leichte_sprache_has_one_short_sentence_a_line() {
        assert!(kinds("Alle Bäume bleiben.\nDer Rat sagt Ja.", Aim::Easy).is_empty());
        assert_eq!(kinds("Alle Bäume bleiben. Der Rat sagt Ja.", Aim::Easy), [FindingKind::SeveralSentences]);
        assert_eq!(kinds("Wir sagen das, weil es wahr ist.", Aim::Easy), [FindingKind::Subordinate]);
        assert_eq!(kinds("Das ist nicht wahr.", Aim::Easy), [FindingKind::Negation]);
    }

    #[test]
    fn the_line_is_counted_from_one() {
        let found = findings("Erste Zeile.\nZweite bzw. Zeile.", Aim::Plain);
        assert_eq!(found[0].line, 2);
    }
}
