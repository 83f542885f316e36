//! Finds pages as people do: from the front page and from the desk, by links alone.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::OnceLock;
use tests::{Database, Route, Server, Visitor, tags};

/// How many pages of one route are looked at.
const SAMPLES: usize = 2;
/// How many of one route are read in search of further links.
const READ: usize = 8;

/// Addresses for machines and for people who know them; nothing on a page leads there.
const KNOWN: [&str; 6] = ["/", "/healthz", "/readyz", "/metrics", "/.well-known/security.txt", "/api/v1/openapi.json"];

/// Steps within a flow, ends of one, and addresses that only a mail or a slip of paper names. No page leads there;
/// the journeys and the program's own tests do.
const WITHIN_A_FLOW: [&str; 20] = [
    "/{lang}/procedures/{slug}/survey/results",
    "/{lang}/procedures/{slug}/survey/left",
    "/{lang}/procedures/{slug}/survey/mailed/{reference}",
    "/{lang}/procedures/{slug}/survey/drafts/{draft}/check",
    "/{lang}/procedures/{slug}/survey/drafts/{draft}/save",
    "/{lang}/procedures/{slug}/survey/drafts/{draft}/{step}",
    "/{lang}/surveys/confirm/{token}",
    "/{lang}/proposals/confirm/{token}",
    "/{lang}/map/picture.svg",
    "/{lang}/reports/{reference}/photo",
    "/{lang}/reports/{reference}/affected/done",
    "/{lang}/reports/confirm/{token}",
    "/{lang}/reports/stop/{token}",
    "/{lang}/receipts/{reference}/reply",
    "/{lang}/receipts/{reference}/join",
    "/{lang}/receipts/{reference}/appeal",
    "/desk/sign-in",
    "/desk/sign-in/code",
    "/desk/entry/{id}",
    "/desk/entry/slips/{reference}",
];

#[derive(Clone, Debug)]
pub struct Found {
    /// With `/de/` where the path has a language.
    pub path: String,
    /// Who can see it; nobody for pages that everybody sees.
    pub role: Option<String>,
    pub html: bool,
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
        start.extend(server.private.iter().cloned());
        walk.follow(&mut server.visitor(), None, start);
        let roles: BTreeSet<&String> = server.staff.iter().map(|staff| &staff.role).collect();
        for role in roles {
            let mut visitor = server.signed_in(role);
            walk.follow(&mut visitor, Some(role), vec!["/desk".into(), "/de/council".into()]);
        }
        walk
    }

    fn follow(&mut self, visitor: &mut Visitor, role: Option<&str>, start: Vec<String>) {
        let mut seen: BTreeSet<String> = start.iter().cloned().collect();
        let mut read: BTreeMap<String, usize> = BTreeMap::new();
        let mut queue: VecDeque<(String, String)> = start.into_iter().map(|path| (path, "the start".into())).collect();
        while let Some((path, from)) = queue.pop_front() {
            let Some(route) = Route::of(&self.routes, "GET", &path).cloned() else {
                if from != "the start" {
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
                let known = from == "the start" || role.is_some() && response.status == 403;
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

    fn keep(&mut self, route: &Route, path: &str, role: Option<&str>, html: bool) {
        let samples = self.found.entry(route.path.clone()).or_default();
        if samples.len() < SAMPLES && !samples.iter().any(|sample| sample.path == path) {
            samples.push(Found { path: path.into(), role: role.map(str::to_owned), html });
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
fn every_route_that_is_read_can_be_reached_by_links() {
    let walk = Walk::shared();
    let reached =
        |route: &&Route| !walk.found.contains_key(&route.path) && !WITHIN_A_FLOW.contains(&route.path.as_str());
    let missing: Vec<_> =
        walk.routes.iter().filter(|route| route.method == "GET").filter(reached).map(|route| &route.path).collect();
    assert!(missing.is_empty(), "nothing leads to {missing:#?}");
    let gone = |path: &&&str| !walk.routes.iter().any(|route| route.path == **path);
    let gone: Vec<_> = WITHIN_A_FLOW.iter().filter(gone).collect();
    assert!(gone.is_empty(), "these routes are no more: {gone:?}");
}

#[test]
fn no_link_leads_nowhere() {
    let broken = &Walk::shared().broken;
    assert!(broken.is_empty(), "{broken:#?}");
}
