//! Where sentences and words begin and end, and how many syllables a word has.

use std::ops::Range;

use super::better::abbreviation_at;

/// The sentences of a text as ranges of its bytes. A line break ends a sentence; the dot of an abbreviation
/// or of an ordinal ("30. November") does not. Ranges hold at least one word.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (end, next) in ends(text) {
        push(text, start..end, &mut found);
        start = next;
    }
    push(text, start..text.len(), &mut found);
    found
}

/// Where each sentence ends, and the byte behind its sign: the same, but for a line break, which belongs to none.
pub(super) fn ends(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut skip_to = 0;
    text.char_indices().filter_map(move |(at, c)| {
        if at < skip_to {
            return None;
        }
        if let Some((length, _)) = abbreviation_at(text, at) {
            skip_to = at + length;
            // "usw." before a capital may also end the sentence; that is rare and only makes it count longer.
            return None;
        }
        let ends = match c {
            '\n' | '!' | '?' | '…' => true,
            '.' => !is_ordinal(text, at) && !continues(text, at),
            _ => false,
        };
        let next = at + c.len_utf8();
        ends.then_some((if c == '\n' { at } else { next }, next))
    })
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    let end = range.end - (part.len() - part.trim_end().len());
    if start < end && words(&text[start..end]).next().is_some() {
        found.push(start..end);
    }
}

/// One or two digits before the dot and something after it: "30. November", "5. 12. 2026", "3. Bauabschnitt".
fn is_ordinal(text: &str, dot: usize) -> bool {
    let digits = text[..dot].chars().rev().take_while(char::is_ascii_digit).count();
    let before = text[..dot].chars().rev().nth(digits);
    let after = text[dot + 1..].chars().find(|c| *c != ' ' && *c != '\u{a0}');
    (1..=2).contains(&digits) && !before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
}

/// A dot inside "4.500" or "muenster.example" ends nothing.
fn continues(text: &str, dot: usize) -> bool {
    text[dot + 1..].chars().next().is_some_and(char::is_alphanumeric)
}

/// Words: runs of letters and digits. A hyphen parts words, as it does for readers of "Rad-Weg".
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Counts groups of vowels. Two vowels are one syllable where German speaks them as one; digits are counted
/// one by one. A rule, not a dictionary: "Familie" has three by it instead of four, "naiv" one instead of two, which no threshold notices.
pub(super) fn syllables(word: &str) -> usize {
    const TOGETHER: [&str; 13] = ["au", "äu", "ei", "eu", "ai", "ie", "ey", "ay", "oi", "aa", "ee", "oo", "ui"];
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let mut count = letters.iter().filter(|c| c.is_numeric()).count();
    let mut at = 0;
    while at < letters.len() {
        let vowel =
            "aeiouyäöüéèàáóíú".contains(letters[at]) && !(letters[at] == 'u' && at > 0 && letters[at - 1] == 'q');
        if !vowel {
            at += 1;
            continue;
        }
        count += 1;
        let pair: String = letters[at..].iter().take(2).collect();
        at += if TOGETHER.contains(&pair.as_str()) { 2 } else { 1 };
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_those_people_clap() {
        for (word, count) in [
            ("Rat", 1),
            ("Baum", 1),
            ("Bäume", 2),
            ("Leitung", 2),
            ("Theater", 3),
            ("Nation", 3),
            ("Quelle", 2),
            ("See", 1),
            ("Promenade", 4),
            ("Verkehrsteilnehmende", 6),
            ("Straße", 2),
            ("48", 2),
            ("Klavier", 2),
            ("Dr", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn dates_numbers_and_abbreviations_do_not_end_a_sentence() {
        let text = "Bis zum 30. November 2026 gilt Abs. 3, z. B. für 4.500 Bäume. Danach nicht mehr! Oder?\nNeue Zeile";
        let parts: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(
            parts,
            [
                "Bis zum 30. November 2026 gilt Abs. 3, z. B. für 4.500 Bäume.",
                "Danach nicht mehr!",
                "Oder?",
                "Neue Zeile"
            ]
        );
    }

    #[test]
    fn a_sentence_that_ends_with_a_year_ends() {
        let text = "Das war 2019. Dann kam 2020.";
        assert_eq!(sentences(text).len(), 2);
    }
}
