//! Leichte Sprache as it is shown: one sentence a line (DIN SPEC 33429), whatever the text was typed like.

use std::borrow::Cow;

use super::split::ends;

/// Signs that close what was quoted or set apart, and so still belong to the sentence before them.
const CLOSING: [char; 10] = ['“', '”', '"', '\'', '’', '»', '«', ')', ']', '\u{2069}'];
/// What a name may be shortened to: it ends no sentence.
const NAMES: [&str; 4] = ["Dr", "Prof", "St", "Sankt"];

/// The text with a line break between two sentences that stood on one line. Line breaks that are there stay.
#[must_use]
pub fn one_sentence_a_line(text: &str) -> Cow<'_, str> {
    let mut lines = String::new();
    let mut written = 0;
    for (end, next) in ends(text) {
        let rest = text[next..].trim_start_matches(CLOSING);
        let begins = rest.trim_start_matches(' ');
        let parts = end == next && begins.len() < rest.len() && begins_a_sentence(begins) && !is_name(&text[..end]);
        if parts {
            let until = text.len() - rest.len();
            lines.push_str(&text[written..until]);
            lines.push('\n');
            written = text.len() - begins.len();
        }
    }
    if lines.is_empty() {
        return Cow::Borrowed(text);
    }
    lines.push_str(&text[written..]);
    Cow::Owned(lines)
}

/// A small letter goes on with what was quoted: „Wer hilft?“ steht auf dem Schild.
fn begins_a_sentence(rest: &str) -> bool {
    rest.chars().next().is_some_and(|first| first != '\n' && !first.is_lowercase())
}

/// "H. Müller", "Dr. Müller": the dot belongs to the name.
fn is_name(before: &str) -> bool {
    let Some(before) = before.strip_suffix('.') else { return false };
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    NAMES.contains(&word) || (word.chars().count() == 1 && word.chars().all(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::one_sentence_a_line;

    #[test]
    fn each_sentence_gets_a_line_of_its_own() {
        for (typed, shown) in [
            ("Eins. Zwei! Drei? Vier", "Eins.\nZwei!\nDrei?\nVier"),
            ("Schon getrennt.\nBleibt so. Das nicht.", "Schon getrennt.\nBleibt so.\nDas nicht."),
            ("Er sagt: „Nein.“ Dann geht er.", "Er sagt: „Nein.“\nDann geht er."),
            (". Will die Stadt das? Dann ja.", ".\nWill die Stadt das?\nDann ja."),
            ("Es sind 5. \u{2068}Mehr\u{2069} nicht.", "Es sind 5.\n\u{2068}Mehr\u{2069} nicht."),
        ] {
            assert_eq!(one_sentence_a_line(typed), shown);
        }
    }

    #[test]
    fn dates_names_quotes_and_abbreviations_stay_on_their_line() {
        for typed in [
            "Bis zum 30. November 2026",
            "Fragen Sie H. Müller oder Dr. Berg.",
            "Zum Beispiel z. B. hier",
            "„Wer hilft?“ steht auf dem Schild.",
            "Es kostet 4.500 Euro.",
            "Das ist das Ende. ",
            "",
        ] {
            assert_eq!(one_sentence_a_line(typed), typed);
        }
    }
}
