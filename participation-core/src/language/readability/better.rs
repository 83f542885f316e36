//! What can be said better without knowing the matter: abbreviations, numbers, dates, capitals.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

/// Abbreviations of offices and what they stand for. Longer ones first where one begins with another.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("z. B.", "zum Beispiel"),
    ("z.\u{a0}B.", "zum Beispiel"),
    ("z.B.", "zum Beispiel"),
    ("d. h.", "das heißt"),
    ("d.\u{a0}h.", "das heißt"),
    ("d.h.", "das heißt"),
    ("u. a.", "unter anderem"),
    ("u.a.", "unter anderem"),
    ("i. d. R.", "meistens"),
    ("i.d.R.", "meistens"),
    ("o. g.", "oben genannte"),
    ("bspw.", "zum Beispiel"),
    ("bzgl.", "zu"),
    ("bzw.", "oder"),
    ("Abs.", "Absatz"),
    ("Art.", "Artikel"),
    ("ca.", "etwa"),
    ("einschl.", "mit"),
    ("etc.", "und so weiter"),
    ("evtl.", "vielleicht"),
    ("gem.", "nach"),
    ("ggf.", "vielleicht"),
    ("inkl.", "mit"),
    ("max.", "höchstens"),
    ("mind.", "mindestens"),
    ("Mio.", "Millionen"),
    ("Mrd.", "Milliarden"),
    ("Nr.", "Nummer"),
    ("Str.", "Straße"),
    ("Tel.", "Telefon"),
    ("usw.", "und so weiter"),
    ("vgl.", "siehe"),
    ("zzgl.", "dazu"),
];

static FIRST_LETTERS: LazyLock<Vec<char>> =
    LazyLock::new(|| ABBREVIATIONS.iter().filter_map(|(short, _)| short.chars().next()).collect());

/// The abbreviation that begins at a byte, with its length and what it stands for.
pub(super) fn abbreviation_at(text: &str, at: usize) -> Option<(usize, &'static str)> {
    let rest = &text[at..];
    if !FIRST_LETTERS.contains(&rest.chars().next()?)
        || text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
    {
        return None;
    }
    ABBREVIATIONS.iter().find(|(short, _)| rest.starts_with(short)).map(|(short, full)| (short.len(), *full))
}

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// "5.12.2026" and "2026-12-05" as "5. Dezember 2026"; nothing for what is no date.
pub(super) fn date(word: &str) -> Option<String> {
    let word = word.trim_end_matches(['.', ',', ')']);
    let day =
        NaiveDate::parse_from_str(word, "%d.%m.%Y").or_else(|_| NaiveDate::parse_from_str(word, "%Y-%m-%d")).ok()?;
    let month = MONTHS.get(usize::try_from(day.month0()).ok()?)?;
    (1900..2200).contains(&day.year()).then(|| format!("{}. {month} {}", day.day(), day.year()))
}

/// "48213" as "48.213": five digits or more. Four may be a year, and a number that begins with 0 is none to count with.
pub(super) fn number(word: &str) -> Option<String> {
    let plain =
        word.len() >= 5 && word.len() <= 12 && !word.starts_with('0') && word.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| {
        let mut grouped = String::new();
        for (index, digit) in word.chars().enumerate() {
            if index > 0 && (word.len() - index).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        grouped
    })
}

/// "WICHTIG" as "Wichtig"; names of offices and laws with up to four letters stay.
pub(super) fn capitals(word: &str) -> Option<String> {
    let shouted = word.chars().count() >= 5 && word.chars().all(|c| c.is_alphabetic() && !c.is_lowercase());
    shouted.then(|| {
        let mut letters = word.chars();
        letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_numbers_are_written_as_people_say_them() {
        assert_eq!(date("05.12.2026").unwrap(), "5. Dezember 2026");
        assert_eq!(date("2026-03-01,").unwrap(), "1. März 2026");
        assert_eq!(date("31.02.2026"), None);
        assert_eq!(date("1.2"), None);
        assert_eq!(number("48213").unwrap(), "48.213");
        assert_eq!(number("1250000").unwrap(), "1.250.000");
        assert_eq!((number("2026"), number("02514927"), number("48a13")), (None, None, None));
        assert_eq!(capitals("WICHTIG").unwrap(), "Wichtig");
        assert_eq!(capitals("LWL"), None);
    }
}
