use std::fs;
use tests::{Browser, Database, Request, Server, checks, words};

/// What goes wrong, and the status that says so.
const WRONG: [(&str, &str, u16); 5] = [
    ("GET", "/nirgends", 404),
    ("GET", "/procedures/nirgends", 404),
    ("GET", "/receipts/MS-2222-2222", 404),
    ("DELETE", "/", 405),
    ("GET", "/%ff%fe", 404),
];

#[test]
fn what_is_not_there_gets_a_page_in_the_readers_language_with_a_number() {
    let server = Server::shared(Database::Sqlite);
    let folder = checks::markup_folder("errors");
    let mut texts = Vec::new();
    for language in ["de", "de-simple", "en", "ar"] {
        for (place, (method, path, status)) in WRONG.iter().enumerate() {
            let answer = server.visitor().send(Request::new(method, &format!("/{language}{path}")));
            assert_eq!(answer.status, *status, "{method} /{language}{path}");
            let html = answer.text();
            assert!(
                html.contains(&format!("lang=\"{language}\"")),
                "{method} /{language}{path} is in {language}:\n{html}"
            );
            assert!(number(&words(&html)).is_some(), "{method} /{language}{path} shows a number: {}", words(&html));
            fs::write(folder.join(format!("{language}-{place}.html")), html).unwrap();
        }
        texts.push(words(&server.visitor().get(&format!("/{language}/nirgends")).text()));
    }
    texts.dedup();
    assert_eq!(texts.len(), 4, "each language has its own words");
    let said = checks::markup(&folder);
    assert!(said.is_empty(), "{}", said.join("\n"));
}

/// The request's number as the page shows it: `1234-5678`.
pub fn number(text: &str) -> Option<&str> {
    text.split(|letter: char| letter.is_whitespace() || "\u{2068}\u{2069}.".contains(letter)).find(|word| {
        let digits = |part: &str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        word.split_once('-').is_some_and(|(start, end)| digits(start) && digits(end))
    })
}

#[test]
fn an_error_page_is_accessible_too() {
    let server = Server::shared(Database::Sqlite);
    let page = Browser::shared().page();
    for language in ["de", "ar"] {
        assert_eq!(page.visit(&server.url(&format!("/{language}/nirgends"))), 404);
        assert_eq!(checks::axe(&page), Vec::<String>::new());
        assert_eq!(checks::sideways(&page), Vec::<String>::new());
    }
}

#[test]
fn a_language_that_does_not_exist_is_not_found() {
    let mut visitor = Server::shared(Database::Sqlite).visitor();
    for path in ["/fr/", "/xx/procedures/promenade", "/de-CH/"] {
        assert_eq!(visitor.get(path).status, 404, "{path}");
    }
}
