//! Pictures for the README, taken from the demo city as it is. They are kept in `tests/output`, or, when
//! `tests/run screenshots` asks for them, beside the README.

use std::fs;
use std::path::PathBuf;
use tests::{Browser, Database, Look, Server, output, top};

fn folder() -> PathBuf {
    match std::env::var_os("TESTS_SCREENSHOTS") {
        Some(folder) => top().join(folder),
        None => output("screenshots"),
    }
}

/// What is shown: a name, the route, who looks, the language, and how.
const CHOSEN: [(&str, &str, Option<&str>, &str, Look); 11] = [
    ("front", "/{lang}/", None, "de", Look::Desktop),
    ("front-dark", "/{lang}/", None, "de", Look::Dark),
    ("front-phone", "/{lang}/", None, "de", Look::Phone),
    ("front-ar", "/{lang}/", None, "ar", Look::Phone),
    ("front-simple", "/{lang}/", None, "de-simple", Look::Phone),
    ("procedure", "/{lang}/procedures/{slug}", None, "de", Look::Desktop),
    ("proposals", "/{lang}/procedures/{slug}/proposals", None, "de", Look::Desktop),
    ("proposal", "/{lang}/proposals/{ref}", None, "de", Look::Desktop),
    ("receipt", "/{lang}/receipts/{ref}", None, "de", Look::Desktop),
    ("desk", "/desk", Some("participation"), "de", Look::Desktop),
    ("council", "/{lang}/council/{slug}", None, "de", Look::Desktop),
];

#[test]
fn the_readme_can_show_the_main_pages() {
    let server = Server::shared(Database::Sqlite);
    let folder = folder();
    fs::create_dir_all(&folder).unwrap();
    for (name, route, role, language, look) in CHOSEN {
        let found = crate::pages::sample(route).unwrap_or_else(|| panic!("nobody reaches {route}"));
        let page = Browser::shared().page();
        page.prefers(language);
        if let Some(role) = role {
            page.carry(&server.signed_in(role));
        }
        page.look(look);
        let path = found.in_language(language).unwrap_or_else(|| found.path.clone());
        assert_eq!(page.visit(&server.url(&path)), 200, "{path}");
        let picture = page.picture(false);
        assert!(picture.len() > 5_000, "{name} shows something");
        fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }
}
