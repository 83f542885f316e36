//! What a search finds a paper by.

use crate::folded;

/// Characters of all words of a paper's files that the search knows.
const WORDS: usize = 50_000;

/// Folded words of a paper: its number, name, kind and place, and names and words of its files.
pub(crate) fn searched_paper<'a>(own: [&str; 4], files: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut words = own.join(" ");
    for (name, text) in files {
        let room = WORDS.saturating_sub(words.len());
        words.push(' ');
        words.push_str(name);
        words.push(' ');
        words.extend(text.chars().take(room));
    }
    folded(&words)
}
