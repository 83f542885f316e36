//! Fills in any of our forms sensibly, by the kinds and names of its fields, so that tests and
//! measurements need not list fields that may change.

use crate::html::Form;

/// The form with every empty field filled in and every group answered with its first offer.
/// Traps for robots and files stay empty.
pub fn filled(form: &Form) -> Form {
    let mut filled = form.clone();
    let mut answered: Vec<&str> =
        form.fields.iter().filter(|(_, value)| !value.is_empty()).map(|(name, _)| name.as_str()).collect();
    for (name, kind, value) in &form.controls {
        if answered.contains(&name.as_str()) {
            continue;
        }
        let answer = match kind.as_str() {
            "text" | "search" => "Mehr Licht am Kanal",
            "textarea" => "Abends ist es am Kanal dunkel. Drei Lampen würden helfen.",
            "email" => "kanal@example.org",
            "number" => "1",
            "date" => "2026-11-30",
            "radio" | "checkbox" | "option" if !value.is_empty() => value,
            _ => continue,
        };
        filled.set(name, answer);
        answered.push(name);
    }
    // The token is checked before the rest arrives, so it stands first.
    filled.fields.sort_by_key(|(name, _)| name != "token");
    filled
}
