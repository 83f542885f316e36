//! What a moderator should look at twice. Hints never decide anything.

word_type! {
    /// Something found in a text.
    Hint {
        Email = "email",
        Telephone = "telephone",
        Link = "link",
        Shouting = "shouting",
    }
}

/// Digits of a telephone number, fewest and most (ITU-T E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// Letters from which on capitals are a tone of voice.
const SHOUT: usize = 30;

/// Everything found in a text, each once.
#[must_use]
pub fn hints(text: &str) -> Vec<Hint> {
    Hint::ALL.iter().copied().filter(|hint| found(*hint, text)).collect()
}

fn found(hint: Hint, text: &str) -> bool {
    match hint {
        Hint::Email => words(text).any(is_email),
        Hint::Telephone => has_telephone(text),
        Hint::Link => words(text).any(is_link),
        Hint::Shouting => shouts(text),
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.split_once('.').is_some_and(|(start, end)| !start.is_empty() && end.len() >= 2)
    })
}

fn is_link(word: &str) -> bool {
    let word = word.to_lowercase();
    let host = word.split(['/', '?', '#']).next().unwrap_or_default();
    let known = ["de", "com", "org", "net", "eu", "info", "io", "ms"];
    let named = host.rsplit_once('.').is_some_and(|(name, end)| {
        name.len() >= 3 && known.contains(&end) && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.'))
    });
    !word.contains('@') && (word.contains("://") || word.starts_with("www.") || named)
}

/// A run of digits that begins with 0 or +, written together or in groups.
fn has_telephone(text: &str) -> bool {
    let mut runs = vec![String::new()];
    for c in text.chars() {
        let separates = matches!(c, ' ' | '-' | '/' | '(' | ')' | '\u{a0}');
        match runs.last_mut() {
            Some(run) if c.is_ascii_digit() || (c == '+' && run.is_empty()) => run.push(c),
            Some(run) if separates && !run.is_empty() => {}
            Some(run) if run.is_empty() => {}
            _ => runs.push(String::new()),
        }
    }
    runs.iter().any(|run| {
        let digits = run.trim_start_matches('+');
        DIGITS.contains(&digits.len()) && (run.starts_with('+') || run.starts_with('0'))
    })
}

fn shouts(text: &str) -> bool {
    let cased: Vec<char> = text.chars().filter(|c| c.is_uppercase() || c.is_lowercase()).collect();
    let capitals = cased.iter().filter(|c| c.is_uppercase()).count();
    cased.len() >= SHOUT && capitals * 10 >= cased.len() * 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_numbers_links_and_capitals_are_found() {
        for (text, expected) in [
            ("Schreibt mir: jo@example.org!", vec![Hint::Email]),
            ("Tel. 0251 492-7040", vec![Hint::Telephone]),
            ("+49 (251) 4927040 ab acht", vec![Hint::Telephone]),
            ("Siehe https://example.org/x", vec![Hint::Link]),
            ("Mehr auf gewinnspiel-heute.com/jetzt", vec![Hint::Link]),
            ("DAS IST DOCH ALLES NICHT WAHR LIEBE STADT", vec![Hint::Shouting]),
        ] {
            assert_eq!(hints(text), expected, "{text}");
        }
    }

    #[test]
    fn ordinary_figures_and_sentences_are_left_alone() {
        for text in [
            "48143 Münster, 12 Bänke, 1.842 Menschen",
            "Am 01.02.2026 um 08:30 Uhr",
            "Der Weg endet.Danach kommt die Straße",
            "Nachtbus N85 bis Nienberge verlängern",
            "Die LWL und die DB am ZOB",
            "a@b",
        ] {
            assert_eq!(hints(text), vec![], "{text}");
        }
    }
}
