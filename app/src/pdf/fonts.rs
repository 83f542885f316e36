//! The fonts of the pages, whole enough for print, and which signs they have.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Shown for a sign that no font has.
const REPLACEMENT: char = '?';

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/frontend/print-", $name, ".ttf"))
    };
}

const FILES: [&[u8]; 6] = [
    font!("fira-sans-latin-400"),
    font!("fira-sans-latin-700"),
    font!("fira-sans-latin-ext-400"),
    font!("fira-sans-latin-ext-700"),
    font!("vazirmatn-arabic-400"),
    font!("vazirmatn-arabic-700"),
];

/// Of all letters, in this order.
pub static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().filter_map(|file| Font::new(Bytes::new(*file), 0)).collect());

pub static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

fn has(sign: char) -> bool {
    FONTS.iter().any(|font| font.info().coverage.contains(u32::from(sign)))
}

/// The text with signs that can be printed only: breaks stay, invisible marks go, what no font has becomes a question
/// mark (a row of them one).
pub fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\n' | ' ' => out.push(sign),
            '\u{2028}' | '\u{2029}' | '\u{85}' => out.push('\n'),
            sign if is_invisible(sign) => {}
            sign if sign.is_whitespace() && sign != '\u{a0}' => out.push(' '),
            // Joiners and marks of direction shape Arabic; behind what is replaced they say nothing.
            '\u{200c}'..='\u{200f}' if out.ends_with(REPLACEMENT) => {}
            sign if has(sign) => out.push(sign),
            '\u{200c}'..='\u{200f}' => {}
            _ if out.ends_with(REPLACEMENT) => {}
            _ => out.push(REPLACEMENT),
        }
    }
    out
}

/// Controls, directions and marks that change how others look: emoji are made of several signs.
fn is_invisible(sign: char) -> bool {
    sign.is_control() && !sign.is_whitespace()
        || matches!(sign, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{fff0}'..='\u{fffb}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_can_be_read_and_has_our_languages_letters() {
        assert_eq!(FONTS.len(), FILES.len());
        let text = "Größe „Straße“ – 1.234 € · café łódź § % … العربية الإعاقة ١٢٣، ؟";
        assert_eq!(printable(text), text);
    }

    #[test]
    fn what_cannot_be_printed_is_replaced_and_what_is_not_seen_goes() {
        assert_eq!(printable("a\u{2068}b\u{2069}\u{202e}c\u{feff}"), "abc");
        assert_eq!(printable("Baum \u{1f333}\u{1f3fd}\u{200d}\u{1f333} 漢字!"), "Baum ? ?!");
        assert_eq!(printable("a\tb\u{2029}c\r\nd\u{0}"), "a b\nc \nd");
    }
}
