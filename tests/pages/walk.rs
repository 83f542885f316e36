//! Finds pages as people do: from the front page and from the desk by links, and within a flow by taking part.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::OnceLock;
use tests::{Database, Route, Server, Visitor, tags};

/// How many pages of one route are looked at.
const SAMPLES: usize = 2;
/// A route whose pages are made of different parts, by what the procedure offers: all that are read are looked at.
const VARIED: &str = "/{lang}/procedures/{slug}";
/// Where a walk begins; what is not there then is no broken link.
const START: &str = "the start";
/// How many of one route are read in search of further links.
const READ: usize = 8;

/// Addresses for machines and for people who know them; nothing on a page leads there.
const KNOWN: [&str; 7] =
    ["/", "/healthz", "/readyz", "/metrics", "/.well-known/security.txt", "/api/v1/openapi.json", "/catalog"];

#[derive(Clone, Debug)]
pub struct Found {
    /// With `/de/` where the path has a language.
    pub path: String,
    /// Who can see it; nobody for pages that everybody sees.
    pub role: Option<String>,
    pub html: bool,
    /// No link leads there, and another city does not have it.
    pub private: bool,
}

impl Found {
    /// The same page in another language, or nothing where the path has none.
    pub fn in_language(&self, language: &str) -> Option<String> {
        let rest = self.path.strip_prefix("/de/")?;
        Some(format!("/{language}/{rest}"))
    }
}

pub struct Walk {
    pub routes: Vec<Route>,
    /// By the route's pattern.
    pub found: BTreeMap<String, Vec<Found>>,
    /// Pages that a link leads to and that are not there, with the page that has the link.
    pub broken: Vec<String>,
}

impl Walk {
    /// The walk through the shared demo city, done once.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Walk> = OnceLock::new();
        SHARED.get_or_init(|| Self::through(Server::shared(Database::Sqlite)))
    }

    pub fn through(server: &Server) -> Self {
        let mut walk = Self { routes: Route::all(), found: BTreeMap::new(), broken: Vec::new() };
        let mut start: Vec<String> = KNOWN.map(String::from).to_vec();
        start.push("/de/".into());
        walk.follow(&mut server.visitor(), None, start, START);
        let roles: BTreeSet<&String> = server.staff.iter().map(|staff| &staff.role).collect();
        for role in roles {
            let mut visitor = server.signed_in(role);
            walk.follow(&mut visitor, Some(role), vec!["/desk".into(), "/de/council".into()], START);
        }
        for known in &server.private {
            let role = known.role.as_deref();
            let mut visitor = role.map_or_else(|| server.visitor(), |role| server.signed_in(role));
            walk.open(&mut visitor, role, &known.path);
        }
        walk
    }

    fn follow(&mut self, visitor: &mut Visitor, role: Option<&str>, start: Vec<String>, from: &str) {
        let mut seen: BTreeSet<String> = start.iter().cloned().collect();
        let mut read: BTreeMap<String, usize> = BTreeMap::new();
        let mut queue: VecDeque<(String, String)> = start.into_iter().map(|path| (path, from.to_owned())).collect();
        while let Some((path, from)) = queue.pop_front() {
            let Some(route) = Route::of(&self.routes, "GET", &path).cloned() else {
                if from != START {
                    self.broken.push(format!("{from} leads to {path}, which is no route"));
                }
                continue;
            };
            let count = read.entry(route.path.clone()).or_default();
            if *count >= READ || (role.is_some() && route.access == "Public" && *count >= 1) {
                continue;
            }
            *count += 1;
            let response = visitor.get(&path);
            if let Some(next) = response.location().map(str::to_owned) {
                if seen.insert(next.clone()) {
                    queue.push_back((next, path.clone()));
                }
                self.keep(&route, &path, role, false);
                continue;
            }
            if response.status != 200 {
                let known = from == START || role.is_some() && response.status == 403;
                if !known {
                    self.broken.push(format!("{from} leads to {path}, which answers {}", response.status));
                }
                continue;
            }
            self.keep(&route, &path, role, response.is_html());
            if response.is_html() {
                for link in targets(&response.text(), &path) {
                    if seen.insert(link.clone()) {
                        queue.push_back((link, path.clone()));
                    }
                }
            }
        }
    }

    /// An address that somebody was given: it has to be there, or to lead on to a page that is.
    fn open(&mut self, visitor: &mut Visitor, role: Option<&str>, path: &str) {
        let response = visitor.get(path);
        let there = response.status == 200 || response.location().is_some();
        let Some(route) = Route::of(&self.routes, "GET", path).cloned().filter(|_| there) else {
            self.broken.push(format!("somebody was given {path}, which answers {}", response.status));
            return;
        };
        if let Some(next) = response.location() {
            self.follow(visitor, role, vec![next.to_owned()], path);
        }
        if response.is_html() {
            self.follow(visitor, role, targets(&response.text(), path), path);
        }
        let samples = self.found.entry(route.path).or_default();
        samples.retain(|sample| sample.path != path);
        let (path, role) = (path.to_owned(), role.map(str::to_owned));
        samples.push(Found { path, role, html: response.is_html(), private: true });
    }

    fn keep(&mut self, route: &Route, path: &str, role: Option<&str>, html: bool) {
        let samples = self.found.entry(route.path.clone()).or_default();
        let most = if route.path == VARIED { READ } else { SAMPLES };
        if samples.len() < most && !samples.iter().any(|sample| sample.path == path) {
            samples.push(Found { path: path.into(), role: role.map(str::to_owned), html, private: false });
        }
    }

    /// One or two pages of every route that answers with a page.
    pub fn pages(&self) -> impl Iterator<Item = &Found> {
        self.found.values().flatten().filter(|found| found.html)
    }
}

/// Our own addresses that a page names, in German where it names several languages.
fn targets(html: &str, base: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in tags(html) {
        let shown = ["href", "src", "action"].iter().find_map(|name| tag.get(name));
        let post = tag.name == "form" && tag.get("method").is_some_and(|method| method.eq_ignore_ascii_case("post"));
        let Some(target) = shown.filter(|_| !post) else { continue };
        let target = target.split('#').next().unwrap_or("");
        let other =
            ["/de-simple", "/en", "/ar"].iter().any(|tag| target == *tag || target.starts_with(&format!("{tag}/")));
        if target.starts_with('/') && !target.starts_with("//") && !other {
            found.push(target.to_owned());
        } else if target.starts_with('?') {
            found.push(format!("{}{target}", base.split('?').next().unwrap_or(base)));
        }
    }
    found
}

#[test]
fn every_route_that_is_read_can_be_reached_by_links_or_by_taking_part() {
    let walk = Walk::shared();
    let reads = walk.routes.iter().filter(|route| route.method == "GET");
    let missing: Vec<_> = reads.map(|route| &route.path).filter(|path| !walk.found.contains_key(*path)).collect();
    assert!(missing.is_empty(), "nobody gets to {missing:#?}");
}

#[test]
fn no_link_leads_nowhere() {
    let broken = &Walk::shared().broken;
    assert!(broken.is_empty(), "{broken:#?}");
}
