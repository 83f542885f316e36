//! How often a page asks the database: as often for many rows as for few. Counted by PostgreSQL itself,
//! so that no counter in the program can be wrong.

use std::collections::BTreeMap;
use std::thread::sleep;
use std::time::Duration;
use tests::{Cluster, Database, Request, Server, Start};

/// More than any page needs. The desk's first page asks most: seven rooms have a queue there, each a transaction of its own.
const MOST: usize = 45;

struct City {
    server: Server,
    name: String,
}

fn city(contributions: u32) -> City {
    let cluster = Cluster::shared();
    let url = cluster.empty();
    let name = Cluster::name(&url);
    cluster.log_statements(&name);
    City { server: Start::demo(Database::Postgresql).contributions(contributions).url(&url).start(), name }
}

impl City {
    /// Begins a survey, so that nothing is known any more from an earlier reading.
    fn something_is_written(&self) {
        let mut somebody = self.server.visitor();
        let survey = self.server.page_of_a_procedure("/survey");
        let form = somebody.form(&survey, &survey);
        assert_eq!(somebody.submit(&form).status, 303);
    }

    /// Statements that one reading of the page takes after something was written. Jobs ask too now and then, so the least of
    /// several counts.
    fn statements(&self, path: &str, role: Option<&str>) -> usize {
        let mut visitor = role.map_or_else(|| self.server.visitor(), |role| self.server.signed_in(role));
        if role.is_none() {
            // A session, even a wrong one, goes past the kept pages.
            visitor.cookies.push(("beteiligung_session".into(), "none".into()));
        }
        let least = (0..6).map(|_| {
            self.something_is_written();
            sleep(Duration::from_millis(60));
            let before = Cluster::shared().statements(&self.name);
            let answer = visitor.send(Request::get(path));
            assert_eq!(answer.status, 200, "{path}");
            sleep(Duration::from_millis(60));
            Cluster::shared().statements(&self.name) - before
        });
        least.min().unwrap_or_default()
    }
}

#[test]
fn a_page_asks_as_often_for_many_rows_as_for_few() {
    let (few, many) = (city(60), city(1500));
    let list = "/de/procedures/radweg-promenade/proposals".to_owned();
    let procedure = list.trim_end_matches("/proposals").to_owned();
    let pages = [
        ("/de/".to_owned(), None),
        (procedure, None),
        (list.clone(), None),
        (format!("{list}?q=Kanal"), None),
        ("/api/v1/proposals?limit=50".to_owned(), None),
        ("/api/v1/reports?limit=50".to_owned(), None),
        ("/api/v1/answers?limit=10".to_owned(), None),
        ("/api/v1/papers?limit=50".to_owned(), None),
        ("/api/v1/meetings?limit=50".to_owned(), None),
        ("/catalog.ttl".to_owned(), None),
        ("/de/impact".to_owned(), None),
        ("/de/council".to_owned(), Some("council")),
        ("/desk/meetings".to_owned(), Some("council")),
        ("/desk".to_owned(), Some("participation")),
    ];
    let mut grown = BTreeMap::new();
    for (path, role) in pages {
        let (less, more) = (few.statements(&path, role), many.statements(&path, role));
        assert!(less > 0, "{path} asks the database");
        if more > less || less > MOST {
            grown.insert(path, (less, more));
        }
    }
    assert!(grown.is_empty(), "statements for few and for many rows: {grown:#?}");
}
