//! The beginning of a long text.

/// At most so many characters, cut between words.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end())
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_text_is_cut_between_words_and_says_so() {
        assert_eq!(shortened("Bänke im Schatten", 17), "Bänke im Schatten");
        assert_eq!(shortened("Bänke im Schatten", 10), "Bänke im …");
        assert_eq!(shortened("Bänke\nim Schatten", 6), "Bänke …");
        assert_eq!(shortened("Donaudampfschifffahrt", 5), "Donau …");
    }
}
