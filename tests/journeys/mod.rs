//! What people come for, from the front page to the receipt, in a real browser: in all four languages,
//! with and without the page's scripts.

mod council;
mod desk;
mod following;
mod measure;
mod paper;
mod part;
mod place;
mod proposal;
mod reach;
mod report;
mod survey;
mod whole_life;

use std::sync::OnceLock;
use tests::{Browser, Database, Look, Page, Server, Staff, Start, Words, checks};

/// A small city for those who only add to it.
fn city() -> &'static Server {
    static CITY: OnceLock<Server> = OnceLock::new();
    CITY.get_or_init(own_city)
}

/// A city in which nobody else signs in: a code is good once.
fn own_city() -> Server {
    Start::demo(Database::Sqlite).contributions(60).start()
}

fn somebody(scripts: bool) -> Page {
    let page = Browser::shared().page();
    if !scripts {
        page.without_javascript();
    }
    page
}

/// An answer to a form has no address of its own, so the walk through all pages does not see it: it is looked
/// at where it comes up, at the narrowest width.
fn looks_right(page: &Page, scripts: bool) {
    let faults = [checks::sideways(page), if scripts { checks::axe(page) } else { Vec::new() }].concat();
    assert!(faults.is_empty(), "{}:\n{}", page.path(), faults.join("\n"));
}

/// The reference in the address of a receipt.
fn reference(page: &Page, language: &str) -> String {
    let path = page.path();
    assert!(path.starts_with(&format!("/{language}/receipts/MS-")), "{path}\n{}", page.text());
    path.split(['/', '?']).nth(3).unwrap().to_owned()
}

/// Signs in with password and code, as the desk asks for them.
fn sign_in(server: &Server, login: &str) -> Page {
    let words = Words::of("de");
    let staff: &Staff = server.staff.iter().find(|staff| staff.login == login).unwrap();
    let page = Browser::shared().page();
    page.prefers("de");
    assert_eq!(page.visit(&server.url("/desk")), 200);
    page.fill_in(words.say("staff-login"), &staff.login);
    page.fill_in(words.say("staff-password"), &staff.password);
    assert_eq!(page.press(words.say("staff-sign-in-on")), 200);
    page.fill_in(words.say("staff-code"), &server.code(staff));
    assert_eq!(page.press(words.say("staff-sign-in")), 200);
    assert_eq!(page.path(), "/desk");
    page.sees(&staff.name);
    page
}

/// At the width of a small phone.
fn narrow(page: &Page) {
    page.look(Look::Narrow);
}
