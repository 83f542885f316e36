//! The program's route table, as it tells it itself.

use crate::places::built;
use serde_json::Value;
use std::process::Command;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    pub path: String,
    pub method: String,
    /// As declared: `Public`, `Staff`, or the roles.
    pub access: String,
    /// Programs post here without a form.
    pub machine: bool,
}

impl Route {
    /// Everything that `beteiligung routes --json` lists.
    pub fn all() -> Vec<Self> {
        let output = Command::new(built("beteiligung")).args(["routes", "--json"]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let listed: Value = serde_json::from_slice(&output.stdout).unwrap();
        let listed = listed.as_array().or_else(|| listed["routes"].as_array()).unwrap();
        let word = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        listed
            .iter()
            .map(|route| Self {
                path: word(&route["path"]),
                method: word(&route["method"]),
                access: word(&route["access"]),
                machine: route["machine"].as_bool().unwrap_or(false),
            })
            .collect()
    }

    /// Whether a path is one of this route's. `{name}` stands for one segment, `{name:.*}` for any rest.
    pub fn fits(&self, path: &str) -> bool {
        let path = path.split(['?', '#']).next().unwrap_or("");
        let (mut pattern, mut segments) = (self.path.split('/'), path.split('/'));
        loop {
            match (pattern.next(), segments.next()) {
                (None, None) => return true,
                (Some(part), _) if part.starts_with('{') && part.ends_with("*}") => return true,
                (Some("{lang}"), Some(segment)) => {
                    if !["de", "de-simple", "en", "ar"].contains(&segment) {
                        return false;
                    }
                }
                (Some(part), Some(segment)) if part.contains('{') => {
                    let (start, rest) = part.split_once('{').unwrap_or(("", ""));
                    let end = rest.rsplit_once('}').map_or("", |(_, end)| end);
                    let long = segment.len() > start.len() + end.len();
                    if !long || !segment.starts_with(start) || !segment.ends_with(end) {
                        return false;
                    }
                }
                (Some(part), Some(segment)) if part == segment => {}
                _ => return false,
            }
        }
    }

    /// The route a path belongs to: a written-out segment beats a parameter.
    pub fn of<'a>(routes: &'a [Self], method: &str, path: &str) -> Option<&'a Self> {
        let fitting = routes.iter().filter(|route| route.method == method && route.fits(path));
        fitting.min_by_key(|route| route.path.matches('{').count())
    }
}
