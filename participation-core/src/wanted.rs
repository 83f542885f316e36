//! What somebody types to find something: each word in the spellings in which it may be written. Knows no index.

use unicode_normalization::UnicodeNormalization;

use crate::folded;

/// Letters of a word in which "ae", "oe" and "ue" may stand for umlauts: taken so in shorter ones, they find too much.
const LONG_ENOUGH: usize = 4;

/// The words that somebody looks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Folded spellings of each word, as it was typed first.
    words: Vec<Vec<String>>,
    typed: bool,
}

impl Wanted {
    /// "Bänke" is looked for as "banke" and "baenke", and so is "Baenke".
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let lower = typed.nfc().collect::<String>().to_lowercase();
        let spelt_out = folded(&lower.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue"));
        let words = folded(typed);
        let words = words.split_whitespace().zip(spelt_out.split_whitespace()).map(|(own, spelt_out)| {
            let mut spellings = vec![own.to_owned()];
            for other in [spelt_out.to_owned(), drawn_together(own)] {
                if !spellings.contains(&other) {
                    spellings.push(other);
                }
            }
            spellings
        });
        Self { words: words.collect(), typed: !typed.trim().is_empty() }
    }

    /// Nothing was typed, so nothing is looked for.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        !self.typed
    }

    /// Folded spellings of each word; none where only signs were typed, which stand nowhere.
    #[must_use]
    pub fn words(&self) -> &[Vec<String>] {
        &self.words
    }

    /// Whether a folded text has every word, or a part of it.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        !self.words.is_empty()
            && self.words.iter().all(|spellings| spellings.iter().any(|word| text.contains(word.as_str())))
    }
}

/// "baenke" as "banke"; not where the letters belong to different sounds, as in "neue", "Aue" and "Quelle".
fn drawn_together(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let is_second = |place: usize| {
        place > 0
            && letters[place] == 'e'
            && matches!(letters[place - 1], 'a' | 'o' | 'u')
            && !(place > 1 && matches!(letters[place - 2], 'a' | 'e' | 'i' | 'o' | 'u' | 'q'))
    };
    if letters.len() < LONG_ENOUGH {
        return word.to_owned();
    }
    (0..letters.len()).filter(|place| !is_second(*place)).map(|place| letters[place]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_with_its_umlaut_without_and_spelt_out() {
        let texts = ["Bänke am Fluß", "Baenke am Fluss", "BÄNKE AM FLUSS", "Ba\u{308}nke am Fluss"].map(folded);
        for typed in ["Bänke", "Baenke", "baenke fluss", "Ba\u{308}nke Fluß"] {
            for text in &texts {
                assert!(Wanted::of(typed).is_in(text), "{typed} in {text}");
            }
        }
        assert!(Wanted::of("banke").is_in(&texts[0]));
        assert!(Wanted::of("Muehlenstrasse").is_in(&folded("Mühlenstraße")));
    }

    #[test]
    fn letters_that_only_look_like_umlauts_stay() {
        for (typed, other) in [("neue", "nuss"), ("Aue", "Ausbau"), ("Quelle", "qull"), ("Steuer", "stur")] {
            assert!(!Wanted::of(typed).is_in(&folded(other)), "{typed} in {other}");
        }
    }

    #[test]
    fn signs_are_no_words_and_stand_nowhere() {
        for signs in ["%", "_", "*", "\"", "😀", "' OR *"] {
            let wanted = Wanted::of(signs);
            assert!(!wanted.is_nothing() && !wanted.is_in("radweg"), "{signs}");
        }
        assert!(Wanted::of("  ").is_nothing() && !Wanted::of("%").is_nothing());
    }
}
