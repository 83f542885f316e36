//! What an archive's author wrote, as it is shown to people: it cannot act on the reader's screen, begin a line of its own, or
//! pass for words of this program.

/// The most characters that are shown of a text within a sentence of this program.
const WITHIN: usize = 60;

/// Whether a sign acts on the screen or cannot be seen, instead of being read: control characters (C0, C1), those that turn
/// the direction of writing, and those without width.
fn acts(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a sign is shown as nothing but room.
fn is_blank(sign: char) -> bool {
    sign.is_whitespace() || sign == '\u{2800}'
}

fn shown_by_number(text: &str, is_shown_so: impl Fn(char) -> bool) -> String {
    let shown = |sign: char| if is_shown_so(sign) { sign.escape_unicode().to_string() } else { sign.to_string() };
    text.chars().map(shown).collect()
}

/// Shows by their number the signs that would act on the screen.
pub(crate) fn escaped(text: &str) -> String {
    shown_by_number(text, acts)
}

/// The beginning of a text, in so many characters at most, and whether something was left out.
fn beginning(text: &str, most: usize) -> (String, bool) {
    match text.char_indices().nth(most) {
        Some((end, _)) => (text.get(..end).unwrap_or_default().to_owned(), true),
        None => (text.to_owned(), false),
    }
}

/// A text for the end of a line: escaped, with one blank for many, and of `most` characters at most. What stands behind the
/// cut, if there is one, is `cut`.
pub(crate) fn at_end(text: &str, most: usize, cut: &str) -> String {
    let words: Vec<String> = text.split(is_blank).filter(|word| !word.is_empty()).map(escaped).collect();
    match beginning(&words.join(" "), most) {
        (text, false) => text,
        (text, true) => format!("{text}… ({cut})"),
    }
}

fn quoted(text: &str, [open, close]: [char; 2]) -> String {
    let is_quote = |sign: char| matches!(sign, '"' | '\u{201c}'..='\u{201f}');
    let (text, is_cut) = beginning(&shown_by_number(text, |sign| acts(sign) || is_quote(sign)), WITHIN);
    let more = if is_cut { "…" } else { "" };
    format!("{open}{text}{close}{more}")
}

/// A text within an English sentence: in quotes that it cannot close, and cut where it is long.
pub(crate) fn english(text: &str) -> String {
    quoted(text, ['“', '”'])
}

/// A text within a German sentence, see [`english`].
pub(crate) fn german(text: &str) -> String {
    quoted(text, ['„', '“'])
}

/// JSON as [`serde_json`] writes it, with the signs that would act on a screen written as `\u` and four digits: all of them
/// stand in texts, and a reader gets them back unchanged.
pub(crate) fn json(value: &serde_json::Value) -> String {
    let mut shown = String::new();
    for sign in value.to_string().chars() {
        if acts(sign) {
            let mut units = [0; 2];
            shown.extend(sign.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            shown.push(sign);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_within_a_sentence_cannot_leave_its_quotes() {
        assert_eq!(english("a”. It is accepted."), "“a\\u{201d}. It is accepted.”");
        assert_eq!(german("a“ \u{202e}"), "„a\\u{201c} \\u{202e}“");
        assert_eq!(german(&"x".repeat(WITHIN + 1)), format!("„{}“…", "x".repeat(WITHIN)));
    }

    #[test]
    fn a_text_at_the_end_of_a_line_cannot_reach_the_next() {
        assert_eq!(at_end("  Ja \u{3000}\u{a0}\u{2800} oder\r\nnein ", 80, "cut"), "Ja oder nein");
        assert_eq!(at_end("äöü", 3, "cut"), "äöü");
        assert_eq!(at_end("äöüß", 3, "cut"), "äöü… (cut)");
    }

    #[test]
    fn signs_that_act_are_written_as_numbers_in_json_and_read_back_unchanged() {
        let value =
            serde_json::json!({ "a\u{7f}": "\u{0}\u{9b}\u{61c}\u{200b}\u{2066}\u{feff}\u{e0041} „ä“ \" \\ 😀" });
        let text = json(&value);
        assert!(!text.chars().any(acts), "{text}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
    }
}
