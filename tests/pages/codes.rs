//! A code that begins with digits is shown with its parts in another order in a line of Arabic, unless it is isolated.

use super::walk::{Found, Walk};
use std::collections::BTreeMap;
use tests::{Database, Request, Server, Visitor, tags};

/// HTML's elements without an end.
const VOID: [&str; 8] = ["area", "br", "hr", "img", "input", "link", "meta", "source"];

/// Where a code or a reference stands in a text: parts of four signs, joined by hyphens.
fn codes(text: &str) -> Vec<(usize, &str)> {
    let is_code = |word: &str| {
        let parts: Vec<&str> = word.split('-').collect();
        let sign = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
        let (first, rest) = (parts[0], &parts[1..]);
        rest.len() == 2
            && matches!(first.len(), 2 | 4)
            && rest.iter().all(|part| part.len() == 4)
            && word.chars().all(|c| c == '-' || sign(c))
    };
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    words
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .filter(|(_, word)| is_code(word))
        .collect()
}

/// Whether what follows `before` stands in an isolate of the text's own.
fn isolated(before: &str) -> bool {
    let depth = before.chars().fold(0_i32, |depth, sign| match sign {
        '\u{2066}' | '\u{2068}' => depth + 1,
        '\u{2069}' => depth - 1,
        _ => depth,
    });
    depth > 0
}

/// The codes of a page that an Arabic line could put in another order: in the text, and in the fields to type them in.
fn loose(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Vec<(String, bool)> = Vec::new();
    let mut at = 0;
    for tag in tags(html) {
        // The title is no part of the page, and a reference in it begins with letters.
        let unseen = |name: &str| matches!(name, "script" | "style" | "option" | "title");
        let skipped = open.last().is_some_and(|(name, _)| unseen(name));
        if !skipped && !open.last().is_some_and(|(_, ltr)| *ltr) {
            let text = &html[at..tag.start];
            let loose = codes(text).into_iter().filter(|(start, _)| !isolated(&text[..*start]));
            found.extend(loose.map(|(_, code)| code.to_owned()));
        }
        at = tag.end;
        if let Some(name) = tag.name.strip_prefix('/') {
            if let Some(last) = open.iter().rposition(|(own, _)| own == name) {
                open.truncate(last);
            }
            continue;
        }
        let ltr = match tag.get("dir") {
            Some(direction) => direction == "ltr",
            // By itself a `bdi` looks at its first letter, and a code may have none.
            None => tag.name != "bdi" && open.last().is_some_and(|(_, ltr)| *ltr),
        };
        let typed = tag.name == "input" && tag.get("type") != Some("hidden");
        if typed
            && matches!(tag.get("name"), Some("code" | "reference"))
            && tag.get("inputmode") != Some("numeric")
            && !ltr
        {
            found.push(format!("the field {}", tag.get("name").unwrap_or("")));
        }
        if !VOID.contains(&tag.name.as_str()) && !html[..tag.end].ends_with("/>") {
            open.push((tag.name, ltr));
        }
    }
    found
}

#[test]
fn a_loose_code_is_found_and_an_isolated_one_is_not() {
    assert_eq!(loose("<html dir=\"rtl\"><p>x 5269-N7TS-XG3T</p>"), ["5269-N7TS-XG3T"]);
    assert_eq!(loose("<p dir=\"rtl\"><bdi>MS-7K4Q-2M9X</bdi></p>"), ["MS-7K4Q-2M9X"]);
    assert_eq!(loose("<p><input name=\"code\" dir=\"auto\"></p>"), ["the field code"]);
    assert!(loose("<p>x <bdi dir=\"ltr\">5269-N7TS-XG3T</bdi> <input name=\"code\" dir=\"ltr\"></p>").is_empty());
    assert!(loose("<p>x \u{2066}5269-N7TS-XG3T\u{2069}, \u{2068}MS-7K4Q-2M9X\u{2069}</p>").is_empty());
    assert_eq!(loose("<p>\u{2066}a\u{2069} 5269-N7TS-XG3T</p>"), ["5269-N7TS-XG3T"]);
}

#[test]
fn no_code_on_an_arabic_page_can_be_put_in_another_order() {
    let server = Server::shared(Database::Sqlite);
    let mut by_role: BTreeMap<Option<&str>, Visitor> = BTreeMap::new();
    let mut faults = Vec::new();
    let mut looked_at = 0;
    for found in Walk::shared().pages() {
        let Found { path, role, .. } = found;
        let path = found.in_language("ar").unwrap_or_else(|| path.clone());
        let role = role.as_deref();
        let visitor =
            by_role.entry(role).or_insert_with(|| role.map_or_else(|| server.visitor(), |role| server.signed_in(role)));
        let html = visitor.send(Request::get(&path).header("Accept-Language", "ar")).text();
        looked_at += codes(&html).len();
        faults.extend(loose(&html).into_iter().map(|code| format!("{path}: {code}")));
    }
    assert!(looked_at > 20, "there are codes to look at: {looked_at}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
