//! What was typed into a form of the council's desk; a name may stand there many times.

use participation_core::contribution::Reference;

use crate::desk::form::Fields;
use crate::request::Visit;
use crate::t;
use crate::ui::error_summary::FormErrors;

impl Fields for Typed {
    fn field(&self, name: &str) -> String {
        self.get(name).to_owned()
    }
}

/// As typed.
#[derive(Clone, Debug, Default)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// The first value of a field; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Every value of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The ticked contributions and those typed by reference, each once.
    pub fn references(&self, visit: &Visit, errors: &mut FormErrors) -> Vec<Reference> {
        let typed =
            self.get("references").split([',', ';', '\n', '\r', ' ']).map(str::trim).filter(|part| !part.is_empty());
        let mut found: Vec<Reference> = Vec::new();
        for part in self.all("links").chain(typed) {
            match part.parse::<Reference>() {
                Ok(reference) if found.contains(&reference) => {}
                Ok(reference) => found.push(reference),
                Err(_) => {
                    if errors.of("references").is_none() {
                        errors.add("references", t!(visit.locale, "council-reference-wrong", typed = part));
                    }
                }
            }
        }
        found
    }
}
