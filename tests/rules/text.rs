use super::{none, sources};
use std::collections::{BTreeMap, BTreeSet};

/// German words that hardly stand in a text for programmers.
const GERMAN: [&str; 26] = [
    "nicht",
    "Bitte",
    "bitte",
    "Ihre",
    "Ihren",
    "Vorschlag",
    "Vorschläge",
    "Umfrage",
    "wurde",
    "Sie",
    "wir",
    "und",
    "oder",
    "der",
    "das",
    "eine",
    "einen",
    "kein",
    "keine",
    "Seite",
    "Beitrag",
    "Verfahren",
    "zurück",
    "Weiter",
    "Uhr",
    "noch",
];

/// The string literals of a line of Rust, roughly: between quotes that are not escaped.
fn literals(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Option<String> = None;
    let mut escaped = false;
    for letter in line.chars() {
        match (&mut open, letter) {
            (Some(text), '"') if !escaped => {
                found.push(std::mem::take(text));
                open = None;
            }
            (Some(text), letter) => text.push(letter),
            (None, '"') if !escaped => open = Some(String::new()),
            (None, _) => {}
        }
        escaped = letter == '\\' && !escaped;
    }
    found
}

#[test]
fn texts_for_people_stand_in_locales() {
    let mut found = Vec::new();
    for source in sources(&[".rs"]) {
        // The demo city's content is German by nature, and so are the locale room's formats and the helper
        // for plain German. The verifier stands alone, with German and English side by side in one place.
        if source.is_test()
            || source.path.contains("demo")
            || source.path.starts_with("app/src/locale")
            || source.path.starts_with("app/examples/")
            || source.path.starts_with("participation-core/src/language/readability")
            || source.path.starts_with("voting/src/verify/")
        {
            continue;
        }
        for (number, line) in source.lines().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let german = literals(line).into_iter().find(|text| {
                let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
                words.len() > 1 && words.iter().any(|word| GERMAN.contains(word))
            });
            found.extend(german.map(|text| format!("{}:{number} {text}", source.path)));
        }
    }
    none("German text belongs in locales", found);
}

#[test]
fn every_language_has_the_same_rooms_and_keys() {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources(&[".ftl"]) {
        let (language, room) = source.path.trim_start_matches("locales/").split_once('/').unwrap();
        let own = keys.entry(language.into()).or_default();
        for line in source.text.lines() {
            if let Some((key, _)) = line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                own.insert(format!("{room} {}", key.trim()));
            }
        }
    }
    assert!(keys.contains_key("de") && keys["de"].len() > 5, "there are German texts");
    let mut found = Vec::new();
    for language in ["de", "de-simple", "en", "ar"] {
        let own = keys.get(language).cloned().unwrap_or_default();
        found.extend(keys["de"].difference(&own).map(|key| format!("{language} lacks {key}")));
        found.extend(own.difference(&keys["de"]).map(|key| format!("only {language} has {key}")));
    }
    none("the four languages have the same texts", found);
}

#[test]
fn words_the_city_does_not_use_are_not_used() {
    let avoided =
        ["leider", "zeitnah", "Hier klicken", "Ungültige Eingabe", "Pflichtfeld", "mehr erfahren", "Mehr erfahren"];
    let mut found = Vec::new();
    for source in sources(&[".ftl"]).iter().filter(|source| source.path.starts_with("locales/de/")) {
        for (number, line) in source.text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let shouts = line.trim_end().ends_with('!');
            if shouts || avoided.iter().any(|word| line.contains(word)) {
                found.push(format!("{}:{} {}", source.path, number + 1, line.trim()));
            }
        }
    }
    none("the voice of the city", found);
}

#[test]
fn styles_know_no_left_and_right() {
    let sided = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        "text-align:left",
        "text-align:right",
        "float: left",
        "float: right",
        "border-top-left-radius",
        "border-top-right-radius",
        "border-bottom-left-radius",
        "border-bottom-right-radius",
    ];
    let mut found = Vec::new();
    for source in sources(&[".css", ".ts"]).iter().filter(|source| source.path.starts_with("app/")) {
        for (number, line) in source.text.lines().enumerate() {
            let code = line.trim_start();
            let placed = code.starts_with("left:") || code.starts_with("right:");
            if placed || sided.iter().any(|word| code.contains(word)) {
                found.push(format!("{}:{} {code}", source.path, number + 1));
            }
        }
    }
    none("only logical properties, or right-to-left breaks", found);
}
