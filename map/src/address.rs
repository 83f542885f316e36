//! Finds a street, square or district by what people type, and the nearest one to a place, so that
//! a position can be said in words. House numbers are understood but not known.

use crate::position::{Bounds, Position, distance};

/// What kind of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    Street,
    Square,
    District,
}

/// A named place; the position may be missing where a city has only a list of names.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub name: String,
    pub kind: PlaceKind,
    pub position: Option<Position>,
    /// Name of the district it lies in.
    pub district: Option<String>,
}

/// Longest query that is looked at, in characters.
const LONGEST: usize = 100;

/// All places of a municipality, ready to be searched.
#[derive(Debug, Clone, Default)]
pub struct Places {
    list: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    place: Place,
    /// Folded, without spaces.
    whole: String,
    /// Folded from the beginning of each further word on.
    from_words: Vec<String>,
}

/// How well a name fits; better ones come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Same,
    Begins,
    WordBegins,
    Inside,
}

impl Places {
    #[must_use]
    pub fn new(places: impl IntoIterator<Item = Place>) -> Self {
        let list = places.into_iter().map(|place| {
            let words: Vec<String> = words(&place.name);
            let from = |at: usize| words.get(at..).unwrap_or_default().concat();
            let from_words = (1..words.len()).map(from).collect();
            Entry { whole: from(0), from_words, place }
        });
        Self { list: list.collect() }
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Place> {
        self.list.iter().map(|entry| &entry.place)
    }

    /// The best `limit` places for a query: whole name, beginning, beginning of a later word, inside;
    /// then by name. Upper and lower case, umlauts (`ü`, `ue`, `u`), `ß` and `ss`, `Str.`, spaces and
    /// hyphens make no difference; a house number at the end is left out when nothing has it.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<&Place> {
        let query: String = query.chars().take(LONGEST).collect();
        let mut words = words(&query);
        let mut found = self.fitting(&words.concat());
        if found.is_empty() && words.len() > 1 {
            while words.len() > 1 && words.last().is_some_and(|word| is_house_number(word)) {
                words.pop();
            }
            found = self.fitting(&words.concat());
        }
        found.into_iter().take(limit).collect()
    }

    /// The one place that is called exactly so, folded like [`Places::search`].
    #[must_use]
    pub fn exact(&self, name: &str) -> Option<&Place> {
        let wanted = words(name).concat();
        self.list.iter().find(|entry| entry.whole == wanted).map(|entry| &entry.place)
    }

    /// The nearest street or square with a known position at most so many metres away, and how far it is.
    #[must_use]
    pub fn nearest(&self, to: Position, metres: f64) -> Option<(&Place, f64)> {
        let bounds = Bounds::within(to, metres);
        let known = self.iter().filter(|place| place.kind != PlaceKind::District);
        let far = known.filter_map(|place| {
            let at = place.position.filter(|at| bounds.contains(*at))?;
            Some((place, distance(to, at)))
        });
        far.filter(|(_, far)| *far <= metres).min_by(|one, other| one.1.total_cmp(&other.1))
    }

    fn fitting(&self, query: &str) -> Vec<&Place> {
        if query.is_empty() {
            return Vec::new();
        }
        let fit = |entry: &Entry| {
            if entry.whole == query {
                Some(Fit::Same)
            } else if entry.whole.starts_with(query) {
                Some(Fit::Begins)
            } else if entry.from_words.iter().any(|words| words.starts_with(query)) {
                Some(Fit::WordBegins)
            } else {
                // Two letters are inside of nearly everything.
                (query.len() > 2 && entry.whole.contains(query)).then_some(Fit::Inside)
            }
        };
        let mut found: Vec<(Fit, &Entry)> = self.list.iter().filter_map(|entry| Some((fit(entry)?, entry))).collect();
        found.sort_by(|one, other| (one.0, &one.1.whole).cmp(&(other.0, &other.1.whole)));
        found.into_iter().map(|(_, entry)| &entry.place).collect()
    }
}

/// Folded words; `Str.` and `Straße` at the end of a word become the same.
fn words(text: &str) -> Vec<String> {
    let split = text.split(|character: char| !character.is_alphanumeric() && character != '.');
    let words = split.flat_map(|part| part.split_inclusive('.')).map(|word| {
        let (word, short) = word.strip_suffix('.').map_or((word, false), |word| (word, true));
        let folded = fold(word);
        if short && folded.ends_with("str") { folded + "asse" } else { folded }
    });
    words.filter(|word| !word.is_empty()).collect()
}

/// Lower case without marks: `ä`, `ae` and `a` are one, as are `ß` and `ss`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'ß' => folded.push_str("ss"),
            'ä' | 'à' | 'á' | 'â' | 'ã' | 'å' | 'ą' => folded.push('a'),
            'ö' | 'ò' | 'ó' | 'ô' | 'õ' | 'ø' => folded.push('o'),
            'ü' | 'ù' | 'ú' | 'û' => folded.push('u'),
            'è' | 'é' | 'ê' | 'ë' | 'ę' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' | 'ı' => folded.push('i'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ñ' | 'ń' => folded.push('n'),
            'ğ' => folded.push('g'),
            'ş' | 'š' | 'ś' => folded.push('s'),
            'ł' => folded.push('l'),
            'ž' | 'ź' | 'ż' => folded.push('z'),
            // A combining mark that follows its letter.
            '\u{300}'..='\u{36f}' => {}
            // The e of ae, oe, ue goes, and so does every e after these letters, on both sides alike.
            'e' if folded.ends_with(['a', 'o', 'u']) => {}
            other => folded.push(other),
        }
    }
    folded
}

fn is_house_number(word: &str) -> bool {
    let digits = word.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    word.len() - digits.len() < 2 && !word.is_empty() && digits.chars().all(|character| character.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Places {
        let names = ["Hammer Straße", "Hafenstraße", "Überwasserstraße", "Von-Esmarch-Straße", "Straße des 17. Juni"];
        Places::new(names.map(|name| Place {
            name: name.to_owned(),
            kind: PlaceKind::Street,
            position: None,
            district: None,
        }))
    }

    fn first(query: &str) -> Option<String> {
        places().search(query, 1).first().map(|place| place.name.clone())
    }

    #[test]
    fn a_street_is_found_however_it_is_written() {
        for query in ["Hammer Straße", "hammer strasse", "HAMMERSTR.", "Hammer Str. 12", "hammer str 12 b", "hamm"] {
            assert_eq!(first(query).as_deref(), Some("Hammer Straße"), "{query}");
        }
        for query in ["überwasser", "Ueberwasser", "uberwasserstr.", "U\u{308}berwasser"] {
            assert_eq!(first(query).as_deref(), Some("Überwasserstraße"), "{query}");
        }
        assert_eq!(first("esmarch").as_deref(), Some("Von-Esmarch-Straße"));
        assert_eq!(first("vonesmarchstrasse 3").as_deref(), Some("Von-Esmarch-Straße"));
    }

    #[test]
    fn a_number_that_belongs_to_the_name_is_kept() {
        assert_eq!(first("Straße des 17").as_deref(), Some("Straße des 17. Juni"));
    }

    #[test]
    fn nothing_and_nonsense_find_nothing() {
        for query in ["", "   ", ".", "12", "<script>", "\u{202e}"] {
            assert!(first(query).is_none(), "{query:?}");
        }
    }

    #[test]
    fn beginning_comes_before_inside() {
        let found: Vec<String> = places().search("str", 9).into_iter().map(|place| place.name.clone()).collect();
        assert_eq!(found.first().map(String::as_str), Some("Straße des 17. Juni"));
        assert_eq!(found.len(), 5);
    }
}
