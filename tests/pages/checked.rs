use super::nightly;
use super::walk::{Found, Walk};
use crate::access::page_of;
use std::collections::BTreeMap;
use std::fs;
use tests::{Database, Look, Page, Request, Server, Visitor, checks};

fn visitor(role: Option<&str>) -> Visitor {
    let server = Server::shared(Database::Sqlite);
    role.map_or_else(|| server.visitor(), |role| server.signed_in(role))
}

/// Every page in a language: by its address, or, as at the desk, by what the browser asks for.
fn pages(language: &str) -> Vec<(&'static Found, String)> {
    let own = |found: &'static Found| (found, found.in_language(language).unwrap_or_else(|| found.path.clone()));
    Walk::shared().pages().map(own).collect()
}

/// By day the desk is looked at in one way in the languages that are laid out like German.
fn looks_at<'a>(found: &Found, language: &str, looks: &'a [Look]) -> &'a [Look] {
    let same_layout = matches!(language, "de-simple" | "en") && found.in_language(language).is_none();
    if same_layout && !nightly() { &looks[..1] } else { looks }
}

/// By day a page that was looked at on a desktop is only made narrow: in German, and in Arabic where residents read it,
/// everything is looked at again; in the other languages, whether it still fits.
fn made_narrow(page: &Page, found: &Found, path: &str, language: &str) -> Vec<String> {
    page.look(Look::Narrow);
    let mut faults = checks::sideways(page);
    if language == "de" || (language == "ar" && found.role.is_none()) {
        faults.extend(checks::axe(page));
    }
    faults.into_iter().map(|fault| format!("{path} ({}): {fault}", Look::Narrow.name())).collect()
}

/// Looks at one page in one way.
fn look_at(page: &Page, found: &Found, path: &str, look: Look) -> Vec<String> {
    let server = Server::shared(Database::Sqlite);
    page.look(look);
    let status = page.visit(&server.url(path));
    let mut faults = Vec::new();
    if status != 200 {
        faults.push(format!("answers {status}"));
    }
    faults.extend(checks::foreign(page, &server.url("")));
    faults.extend(page.complaints().into_iter().map(|complaint| format!("console: {complaint}")));
    if found.role.is_none() && !page.cookies().is_empty() {
        faults.push(format!("sets cookies on reading: {:?}", page.cookies()));
    }
    if look != Look::Print {
        faults.extend(checks::axe(page));
        faults.extend(checks::sideways(page));
    }
    if look == Look::Desktop {
        faults.extend(checks::jumping(page));
    }
    page.clear_events();
    faults.into_iter().map(|fault| format!("{path} ({}): {fault}", look.name())).collect()
}

fn direction(page: &Page, path: &str, language: &str) -> Option<String> {
    let said =
        page.ask("[document.documentElement.lang, getComputedStyle(document.documentElement).direction].join(' ')");
    let wanted = format!("{language} {}", if language == "ar" { "rtl" } else { "ltr" });
    (said != wanted.as_str()).then(|| format!("{path}: is {said}, not {wanted}"))
}

fn every_page_in(language: &str, looks: &[Look]) {
    let mut faults = Vec::new();
    let mut by_role: BTreeMap<Option<&str>, Page> = BTreeMap::new();
    for (found, path) in pages(language) {
        let page = by_role.entry(found.role.as_deref()).or_insert_with(|| {
            let page = page_of(found.role.as_deref());
            page.prefers(language);
            page
        });
        for look in looks_at(found, language, looks) {
            faults.extend(match look {
                Look::Narrow if !nightly() => made_narrow(page, found, &path, language),
                look => look_at(page, found, &path, *look),
            });
        }
        faults.extend(direction(page, &path, language));
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn looks() -> &'static [Look] {
    if nightly() { &Look::ALL } else { &[Look::Desktop, Look::Narrow] }
}

#[test]
fn every_page_is_accessible_in_german() {
    every_page_in("de", looks());
}

#[test]
fn every_page_is_accessible_in_plain_german() {
    every_page_in("de-simple", looks());
}

#[test]
fn every_page_is_accessible_in_english() {
    every_page_in("en", looks());
}

#[test]
fn every_page_is_accessible_in_arabic() {
    every_page_in("ar", looks());
}

/// Each page in German in the modes that the tests above leave out, dark also in Arabic.
#[test]
fn every_page_is_accessible_dark_printed_on_a_phone_and_in_forced_colours() {
    if !nightly() {
        every_page_in("de", &[Look::Dark, Look::Phone, Look::ForcedColours, Look::Print]);
    }
}

#[test]
fn every_page_is_correct_markup_in_every_language() {
    let folder = checks::markup_folder("reached");
    let mut names = Vec::new();
    // One sign-in for each role: more would be taken for guessing.
    let mut by_role: BTreeMap<Option<&str>, Visitor> = BTreeMap::new();
    for language in ["de", "de-simple", "en", "ar"] {
        for (found, path) in pages(language) {
            let request = Request::get(&path).header("Accept-Language", language);
            let role = found.role.as_deref();
            let answer = by_role.entry(role).or_insert_with(|| visitor(role)).send(request);
            assert_eq!(answer.status, 200, "{path}");
            let name = format!("{:03}{}.html", names.len(), short(&path));
            fs::write(folder.join(&name), &answer.body).unwrap();
            names.push(name);
        }
    }
    assert!(names.len() >= 8, "there are pages: {names:?}");
    let said = checks::markup(&folder);
    assert!(said.is_empty(), "{} messages:\n{}", said.len(), said.join("\n"));
}

/// A path as the name of a file, cut where file systems would refuse it.
fn short(path: &str) -> String {
    path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(160).collect()
}
