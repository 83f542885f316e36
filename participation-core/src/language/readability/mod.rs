//! How easy a German text is to read, while it is being written: figures, sure findings and hints.
//! Pure: knows words and sentences, not where a text comes from. It only ever advises; nothing is blocked by it.
//!
//! Amstad, T. (1978): *Wie verständlich sind unsere Zeitungen?*; Bamberger, R. and Vanecek, E. (1984), first
//! Wiener Sachtextformel; Björnsson, C. H. (1968), LIX.

mod better;
mod finding;
mod lines;
mod split;

pub use finding::{Finding, FindingKind, findings};
pub use lines::one_sentence_a_line;

use split::{sentences, syllables, words};

/// What the text is meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// Einfache Sprache: what every text of the city aims at.
    Plain,
    /// Leichte Sprache: one short sentence a line.
    Easy,
}

impl Aim {
    /// Amstad's figure from which on the text is easy enough.
    #[must_use]
    pub const fn amstad(self) -> f64 {
        match self {
            Self::Plain => 60.0,
            Self::Easy => 80.0,
        }
    }

    /// The highest year of school (first Wiener Sachtextformel) that is easy enough.
    #[must_use]
    pub const fn school_year(self) -> f64 {
        match self {
            Self::Plain => 8.0,
            Self::Easy => 4.5,
        }
    }

    /// Words in a sentence: more than the first is a hint, more than the second a sure finding.
    const fn sentence(self) -> (usize, usize) {
        match self {
            Self::Plain => (15, 20),
            Self::Easy => (8, 10),
        }
    }
}

/// What is counted in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    pub words: usize,
    pub sentences: usize,
    /// SL: words a sentence.
    pub sentence_length: f64,
    /// Syllables a word.
    pub syllables: f64,
    /// MS: percent of words with three or more syllables.
    pub long_words: f64,
    /// IW: percent of words with more than six letters.
    pub wide_words: f64,
    /// ES: percent of words with one syllable.
    pub short_words: f64,
}

impl Figures {
    /// Counts a text; nothing where it has no word.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let ranges = sentences(text);
        let words: Vec<&str> = ranges.iter().flat_map(|range| words(&text[range.clone()])).collect();
        if words.is_empty() {
            return None;
        }
        let counted: Vec<usize> = words.iter().map(|word| syllables(word)).collect();
        let all = words.len() as f64;
        let percent = |matching: usize| 100.0 * matching as f64 / all;
        Some(Self {
            words: words.len(),
            sentences: ranges.len(),
            sentence_length: all / ranges.len() as f64,
            syllables: counted.iter().sum::<usize>() as f64 / all,
            long_words: percent(counted.iter().filter(|count| **count >= 3).count()),
            wide_words: percent(words.iter().filter(|word| word.chars().count() > 6).count()),
            short_words: percent(counted.iter().filter(|count| **count == 1).count()),
        })
    }

    /// Amstad's figure: 100 is very easy, 0 very hard.
    #[must_use]
    pub fn amstad(&self) -> f64 {
        180.0 - self.sentence_length - 58.5 * self.syllables
    }

    /// First Wiener Sachtextformel: the year of school from which on people read it with ease.
    #[must_use]
    pub fn school_year(&self) -> f64 {
        0.1935 * self.long_words + 0.1672 * self.sentence_length + 0.1297 * self.wide_words
            - 0.0327 * self.short_words
            - 0.875
    }

    /// Läsbarhetsindex: below 40 is easy, above 60 very hard.
    #[must_use]
    pub fn lix(&self) -> f64 {
        self.sentence_length + self.wide_words
    }

    /// How far the text has come on the way to its aim.
    #[must_use]
    pub fn meter(&self, aim: Aim) -> Meter {
        let reached = self.amstad().clamp(0.0, 100.0);
        let verdict = if reached >= aim.amstad() {
            Verdict::Good
        } else if reached >= aim.amstad() - 20.0 {
            Verdict::NotQuite
        } else {
            Verdict::Hard
        };
        Meter { reached, wanted: aim.amstad(), verdict }
    }
}

/// "noch nicht ganz: 48 von 60".
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Meter {
    /// Amstad's figure, between 0 and 100.
    pub reached: f64,
    pub wanted: f64,
    pub verdict: Verdict,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Good,
    NotQuite,
    Hard,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_follow_the_formulas() {
        // Two sentences, eight words, nine syllables.
        let figures = Figures::of("Der Rat sieht den Plan. Er sagt heute Nein.").unwrap();
        assert_eq!((figures.words, figures.sentences), (9, 2));
        assert!((figures.sentence_length - 4.5).abs() < 1e-9);
        assert!((figures.syllables - 10.0 / 9.0).abs() < 1e-9);
        assert!((figures.amstad() - (180.0 - 4.5 - 58.5 * 10.0 / 9.0)).abs() < 1e-9);
        assert!((figures.lix() - 4.5).abs() < 1e-9);
    }

    #[test]
    fn office_german_is_hard_and_short_sentences_are_easy() {
        let office = "Die Durchführung der Baumaßnahme erfolgt unter Berücksichtigung des Erhalts des Lindenbestandes und der Belange aller Verkehrsteilnehmenden.";
        let easy = "Alle Bäume bleiben.\nDer Rat sagt Ja.\nSie können mit uns reden.";
        assert_eq!(Figures::of(office).unwrap().meter(Aim::Plain).verdict, Verdict::Hard);
        assert_eq!(Figures::of(easy).unwrap().meter(Aim::Easy).verdict, Verdict::Good);
    }

    #[test]
    fn a_text_without_words_has_no_figures() {
        assert_eq!(Figures::of(" \n – … 🙂"), None);
    }
}
