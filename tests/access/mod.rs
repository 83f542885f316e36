//! What no rule checker sees: where the keyboard goes, whether its place can be seen, whether text may
//! be spaced out, and how much a page that is zoomed in leaves to read.

use std::collections::{BTreeMap, BTreeSet};
use tests::{Browser, Database, Look, Page, Server, Start, checks};

fn public_pages() -> impl Iterator<Item = &'static crate::pages::Found> {
    crate::pages::walked().filter(|found| found.role.is_none())
}

/// An empty browser page that is signed in as somebody with this role, if any.
pub fn page_of(role: Option<&str>) -> Page {
    let server = Server::shared(Database::Sqlite);
    let page = Browser::shared().page();
    page.carry(&role.map_or_else(|| server.visitor(), |role| server.signed_in(role)));
    page
}

/// Tells the element in focus, where it lies and whether something lies over it.
const STOP: &str = r"(() => {
    const around = box => {
        const x = Math.max(0, box.x - 8), y = Math.max(0, box.y - 8);
        return { x, y, width: Math.min(innerWidth, box.right + 8) - x, height: Math.min(innerHeight, box.bottom + 8) - y };
    };
    const node = document.activeElement;
    if (!node || node === document.body || node === document.documentElement) return null;
    const box = node.getBoundingClientRect();
    const label = node.labels?.[0];
    const card = node.closest('article')?.getBoundingClientRect();
    const shown = box.width > 2 && box.height > 2 ? box : label?.getBoundingClientRect() ?? box;
    const x = shown.x + shown.width / 2, y = shown.y + shown.height / 2;
    const inside = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
    const top = document.elementFromPoint(x, y);
    const free = !!top && (node.contains(top) || top.contains(node) || !!label && (label.contains(top) || top.contains(label)));
    window.stop_number = (window.stop_number ?? 0) + 1;
    node.dataset.stop ??= window.stop_number;
    const style = own => own.tagName + '.' + [...own.classList].sort().join('.');
    const kind = [];
    for (let own = node; own; own = own.parentElement) kind.push(style(own));
    kind.push(node.type ?? '', !!card, node.getAttribute('aria-current') ?? '');
    return { key: node.dataset.stop, kind: kind.join(' '), name: node.tagName.toLowerCase() + ' ' + (node.innerText || node.name || node.getAttribute('aria-label') || '').trim().slice(0, 40),
        inside, free, ...around(card ?? shown) };
})()";

/// Walks through a page with the Tab key; names the stops that cannot be seen. A stop in the same place of the same style
/// as one that was looked at on an earlier page is not looked at again: `seen` has their kinds.
fn unseen_stops(page: &Page, seen: &mut BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut known = BTreeSet::new();
    for _ in 0..150 {
        page.key("Tab");
        let stop = page.ask(STOP);
        if stop.is_null() || !known.insert(stop["key"].to_string()) {
            break;
        }
        let name = stop["name"].as_str().unwrap_or("").to_owned();
        if stop["inside"] != true || stop["free"] != true {
            faults.push(format!("{name:?} has the focus and is covered or outside"));
            continue;
        }
        if !seen.insert(stop["kind"].to_string()) {
            continue;
        }
        let focused = page.cut_out(&stop);
        page.evaluate("document.activeElement.blur()");
        if focused == page.cut_out(&stop) {
            faults.push(format!("{name:?} looks the same with and without focus"));
        }
    }
    assert!(!known.is_empty(), "{} has nothing to reach", page.path());
    faults
}

#[test]
fn every_stop_of_the_keyboard_can_be_seen_and_none_is_covered() {
    let server = Server::shared(Database::Sqlite);
    let page = Browser::shared().page();
    let (mut faults, mut seen) = (Vec::new(), BTreeSet::new());
    for found in public_pages() {
        page.visit(&server.url(&found.path));
        faults.extend(unseen_stops(&page, &mut seen).into_iter().map(|fault| format!("{}: {fault}", found.path)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn text_may_be_spaced_out_and_nothing_is_cut_off() {
    const SPACED: &str = r"(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
        document.adoptedStyleSheets = [sheet];
        const cut = [...document.querySelectorAll('body *')].filter(node => {
            const style = getComputedStyle(node);
            const hides = [style.overflowX, style.overflowY].some(way => ['hidden', 'clip'].includes(way));
            const text = [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
            const aside = node.closest('.hidden-visually') || style.clipPath !== 'none';
            return hides && text && !aside && node.clientWidth > 2 && (node.scrollHeight > node.clientHeight + 2 || node.scrollWidth > node.clientWidth + 2);
        });
        return cut.map(node => node.tagName.toLowerCase() + ' ' + node.className + ' ' + node.textContent.trim().slice(0, 40));
    })()";
    let server = Server::shared(Database::Sqlite);
    let mut faults = Vec::new();
    let mut by_role: BTreeMap<Option<&str>, Page> = BTreeMap::new();
    for found in crate::pages::walked() {
        let page = by_role.entry(found.role.as_deref()).or_insert_with(|| page_of(found.role.as_deref()));
        page.look(Look::Narrow);
        page.visit(&server.url(&found.path));
        let cut = page.ask(SPACED);
        faults.extend(cut.as_array().unwrap().iter().map(|node| format!("{}: {node} is cut off", found.path)));
        faults.extend(checks::sideways(page).into_iter().map(|fault| format!("{}: {fault}", found.path)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// 1280 × 1024 at four times the size.
#[test]
fn a_page_zoomed_in_four_times_keeps_three_quarters_for_reading() {
    const STICKY: &str = r"[...document.querySelectorAll('body *')]
        .filter(node => ['fixed', 'sticky'].includes(getComputedStyle(node).position) && node.checkVisibility())
        .map(node => Math.min(node.getBoundingClientRect().height, innerHeight)).reduce((sum, height) => sum + height, 0) / innerHeight";
    let server = Server::shared(Database::Sqlite);
    let page = Browser::shared().page();
    page.size(320, 256);
    let mut faults = Vec::new();
    for found in public_pages() {
        page.visit(&server.url(&found.path));
        let share = page.ask(STICKY).as_f64().unwrap_or_default();
        if share > 0.25 {
            faults.push(format!("{}: sticky parts take {:.0} %", found.path, share * 100.0));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Goes on with the Tab key until the field with this name, and value if it has several, has the focus.
fn tab_to(page: &Page, name: &str, value: &str) {
    for _ in 0..200 {
        page.key("Tab");
        let here = page.ask("[document.activeElement.name ?? '', document.activeElement.value ?? '']");
        if here[0] == name && (value.is_empty() || here[1] == value) {
            return;
        }
    }
    panic!("the keyboard does not reach {name} {value} on {}", page.path());
}

#[test]
fn a_proposal_is_handed_in_by_the_keyboard_alone() {
    let server = Start::demo(Database::Sqlite).contributions(60).start();
    let page = Browser::shared().page();
    page.visit(&server.url(&format!("{}/new", server.proposals())));
    tab_to(&page, "title", "");
    page.type_text("Eine Bank am Hafen");
    tab_to(&page, "body", "");
    page.type_text("Zum Sitzen und Schauen.");
    tab_to(&page, "step", "check");
    assert_eq!(page.enter(), 200);
    tab_to(&page, "step", "send");
    assert_eq!(page.enter(), 200);
    assert!(page.path().contains("/receipts/MS-"), "{}", page.path());
}

#[test]
fn the_first_stop_leads_past_the_navigation() {
    let server = Server::shared(Database::Sqlite);
    let page = Browser::shared().page();
    for language in ["de", "ar"] {
        page.visit(&server.url(&format!("/{language}/")));
        page.key("Tab");
        let target = page.ask("document.activeElement.getAttribute('href')");
        let target = target.as_str().unwrap_or("");
        assert!(target.starts_with('#') && target.len() > 1, "the first stop is {target:?}");
        let inside = format!(
            "document.querySelector('main') === document.querySelector('{target}') || !!document.querySelector('main {target}, {target} main, {target} h1')"
        );
        assert_eq!(page.ask(&inside), true);
    }
}
