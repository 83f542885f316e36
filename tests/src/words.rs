//! The program's texts by their keys, so that a journey is written once for all languages.

use crate::places::top;
use std::collections::BTreeMap;
use std::fs;

pub const LANGUAGES: [&str; 4] = ["de", "de-simple", "en", "ar"];

pub struct Words {
    pub language: &'static str,
    texts: BTreeMap<String, String>,
}

impl Words {
    /// All texts of a language; of a text with placeholders, what stands before the first.
    pub fn of(language: &'static str) -> Self {
        let mut texts = BTreeMap::new();
        for entry in fs::read_dir(top().join("locales").join(language)).unwrap() {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            for line in text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase())) {
                let Some((key, value)) = line.split_once('=') else { continue };
                let value = value.split('{').next().unwrap_or("").trim();
                texts.insert(key.trim().to_owned(), value.to_owned());
            }
        }
        Self { language, texts }
    }

    pub fn say(&self, key: &str) -> &str {
        self.texts.get(key).unwrap_or_else(|| panic!("{} has no text {key}", self.language))
    }
}
