use super::{file, none, sources};
use std::fs;

/// Which of our crates each crate may name.
const MAY_IMPORT: [(&str, &[&str]); 4] = [
    ("map", &[]),
    ("voting", &[]),
    ("participation-core", &["map", "voting"]),
    ("app", &["map", "voting", "participation-core"]),
];

#[test]
fn imports_run_one_way() {
    let ours = MAY_IMPORT.map(|(name, _)| name);
    let mut found = Vec::new();
    for (name, may) in MAY_IMPORT {
        let Ok(manifest) = fs::read_to_string(file(&format!("{name}/Cargo.toml"))) else { continue };
        let manifest: toml::Table = manifest.parse().unwrap();
        for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let Some(named) = manifest.get(section).and_then(toml::Value::as_table) else { continue };
            let wrong = named.keys().filter(|key| ours.contains(&key.as_str()) && !may.contains(&key.as_str()));
            found.extend(wrong.map(|key| format!("{name} may not import {key}")));
        }
    }
    none("app → participation-core → voting, map", found);
}

/// Teaching a type its form in a column is no SQL; asking a database something is.
#[test]
fn sql_stands_only_in_stores_and_storage() {
    let asking =
        ["diesel::prelude", "sql_query(", "insert_into", "diesel::update", "diesel::delete", "QueryDsl", "Connection"];
    let mut found = Vec::new();
    for source in sources(&[".rs"]) {
        let path = &source.path;
        let core = path.starts_with("participation-core/");
        let store = path.ends_with("/store.rs") || path.contains("/store/") || path.contains("/storage/");
        if source.is_test() || core && store {
            continue;
        }
        let named = source.lines().filter(|(_, line)| {
            let code = line.split("//").next().unwrap_or("");
            code.contains("diesel::") && (!core || asking.iter().any(|word| code.contains(word)))
        });
        found.extend(named.map(|(number, line)| format!("{path}:{number} {}", line.trim())));
    }
    none("only the core's store.rs and storage/ ask a database", found);
}

#[test]
fn the_core_speaks_no_http_and_no_html_and_asks_no_clock() {
    let words = ["actix", "maud", "fluent", "hyper::", "Utc::now", "SystemTime::now", "Timestamp::now"];
    let mut found = Vec::new();
    for source in sources(&[".rs"]).iter().filter(|source| source.path.starts_with("participation-core/src")) {
        // Leases and keys are between processes and need the machine's time; the domain is told what time it is.
        let words = if source.path.contains("/storage/") { &words[..4] } else { &words };
        for (number, line) in source.lines() {
            let code = line.split("//").next().unwrap_or("");
            if words.iter().any(|word| code.contains(word)) {
                found.push(format!("{}:{number} {}", source.path, line.trim()));
            }
        }
    }
    none("participation-core knows no HTTP, no HTML and no clock", found);
}

/// The tables as diesel writes them down: one list, which nobody reads from end to end. It may not grow past this.
const TABLES: (&str, usize) = ("participation-core/src/storage/schema.rs", 760);

#[test]
fn files_stay_short_enough_to_read() {
    let mut found = Vec::new();
    for source in sources(&[".rs", ".ts", ".css"]).into_iter().filter(|source| !source.is_test()) {
        let length = source.lines().count();
        let limit = if source.path == TABLES.0 { TABLES.1 } else { 500 };
        if length > limit {
            found.push(format!("{} has {length} lines", source.path));
        }
    }
    none("a file is split before 500 lines", found);
}

#[test]
fn every_room_says_what_it_is_for() {
    let mut found = Vec::new();
    for source in sources(&["/mod.rs", "/lib.rs", "/main.rs"]) {
        if !source.text.trim_start().starts_with("//!") {
            found.push(source.path);
        }
    }
    none("a room begins with //!", found);
}

#[test]
fn nothing_is_left_unfinished_or_switched_off() {
    // Put together here, so that this file does not find itself.
    let words = [["TO", "DO"], ["FIX", "ME"], ["XX", "X:"], ["to", "do!("], ["unimpl", "emented!("], ["#[ig", "nore"]];
    let words = words.map(|[start, end]| format!("{start}{end}"));
    let mut found = Vec::new();
    for source in sources(&[".rs", ".ts", ".css", ".ftl", ".sql"]) {
        for (number, line) in source.text.lines().enumerate() {
            if words.iter().any(|word| line.contains(word.as_str())) {
                found.push(format!("{}:{} {}", source.path, number + 1, line.trim()));
            }
        }
    }
    none("nothing unfinished", found);
}

#[test]
fn the_program_does_not_give_up_in_the_middle() {
    let mut found = Vec::new();
    for source in sources(&[".rs"]) {
        if source.is_test() || source.path.ends_with("build.rs") || source.path.contains("/build/") {
            continue;
        }
        for (number, line) in source.lines() {
            let code = line.split("//").next().unwrap_or("");
            if code.contains(".unwrap()") || code.contains(".expect(\"") || code.contains("#[allow(") {
                found.push(format!("{}:{number} {}", source.path, line.trim()));
            }
        }
    }
    none("no unwrap, expect or allow outside tests", found);
}

#[test]
fn nothing_is_committed_that_is_made() {
    let made = |path: &str| {
        ["node_modules/", "target/", "/dist/", "data/"]
            .iter()
            .any(|folder| path.starts_with(folder) || path.contains(&format!("/{folder}")))
            || [".db", ".sqlite", ".jar", ".wasm"].iter().any(|ending| path.ends_with(ending))
    };
    let found = sources(&[""]).into_iter().map(|source| source.path).filter(|path| made(path)).collect();
    none("made files stay out", found);
}
