//! Every page: found by following links from the front page and from the desk and by taking part, then looked at in every
//! language and in every mode. It knows no page by name, so a new page is looked at without being listed.

mod checked;
mod codes;
mod errors;
mod same;
mod search;
mod walk;

pub use errors::number;
pub use walk::Found;

/// Every page that the walk through the demo city found.
pub fn walked() -> impl Iterator<Item = &'static Found> {
    walk::Walk::shared().pages()
}

/// A page of a route, if the walk found one. Placeholders may be called anything.
pub fn sample(route: &str) -> Option<&'static Found> {
    let shape = |path: &str| {
        path.split('/').map(|part| if part.contains('{') { "{}" } else { part }).collect::<Vec<_>>().join("/")
    };
    let found = &walk::Walk::shared().found;
    found.iter().find(|(path, _)| shape(path) == shape(route)).and_then(|(_, samples)| samples.first())
}

/// The whole cross of languages and modes is looked at by night only.
fn nightly() -> bool {
    std::env::var_os("TESTS_NIGHTLY").is_some()
}
