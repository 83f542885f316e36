//! Names of places that a text speaks of.

use std::collections::HashMap;

use super::Gazetteer;
use crate::values::folded;

/// Letters from which a name of one word is taken: shorter ones are words as well.
const LEAST: usize = 5;

/// Names of districts, boroughs, streets and squares by their first word.
#[derive(Debug, Default)]
pub struct Names(HashMap<String, Vec<(Vec<String>, String)>>);

impl Names {
    /// All names of a gazetteer.
    #[must_use]
    pub fn of(gazetteer: &Gazetteer) -> Self {
        let areas = gazetteer.districts.iter().chain(gazetteer.boroughs.iter()).map(|own| own.name.as_str());
        let places = gazetteer.places.iter().map(|own| own.name.as_str());
        areas.chain(places).collect()
    }

    /// The names that stand in a text, each once, in the order of the text.
    #[must_use]
    pub fn named_in(&self, text: &str) -> Vec<String> {
        let text = folded(text);
        let words: Vec<&str> = text.split(' ').collect();
        let mut found: Vec<String> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            for (name, written) in self.0.get(*word).into_iter().flatten() {
                let here = words.get(at..at + name.len());
                if here.is_some_and(|here| here.iter().eq(name.iter())) && !found.contains(written) {
                    found.push(written.clone());
                }
            }
        }
        found
    }
}

impl<'a> FromIterator<&'a str> for Names {
    fn from_iter<I: IntoIterator<Item = &'a str>>(all: I) -> Self {
        let mut names: HashMap<String, Vec<(Vec<String>, String)>> = HashMap::new();
        for name in all {
            let words: Vec<String> = folded(name).split(' ').map(str::to_owned).collect();
            let Some(first) = words.first().filter(|first| words.len() > 1 || first.len() >= LEAST) else { continue };
            let own = names.entry(first.clone()).or_default();
            if !own.iter().any(|(known, _)| *known == words) {
                own.push((words, name.to_owned()));
            }
        }
        Self(names)
    }
}
