//! A city that imports: its database, and what stands in it.

use std::process::{Child, Command, Output, Stdio};

use tests::oparl::Oparl;
use tests::{Cluster, Database, Scratch, SqliteFile, built};

pub struct City {
    pub url: String,
    _scratch: Scratch,
}

impl City {
    pub fn new(database: Database) -> Self {
        let scratch = Scratch::new("oparl");
        let url = match database {
            Database::Sqlite => format!("sqlite://{}", scratch.path().join("city.db").display()),
            Database::Postgresql => Cluster::shared().migrated(),
        };
        Self { url, _scratch: scratch }
    }

    /// The command that imports from there, patient for milliseconds only.
    pub fn command(&self, from: &str) -> Command {
        let mut command = Command::new(built("beteiligung"));
        command.args(["import", "oparl", from]).env("DATABASE_URL", &self.url).env("RUST_LOG", "error");
        command.env("BETEILIGUNG_OPARL_PRIVATE_HOSTS", "127.0.0.1 localhost");
        command.env("BETEILIGUNG_OPARL_WAIT_MILLISECONDS", "5").env("BETEILIGUNG_OPARL_TIMEOUT_SECONDS", "2");
        command
    }

    pub fn import(&self, from: &str) -> Output {
        self.command(from).output().unwrap()
    }

    /// Imports and expects success; what was printed.
    pub fn imported(&self, server: &Oparl) -> String {
        let output = self.import(&server.url());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn full(&self, server: &Oparl) -> String {
        let output = self.command(&server.url()).arg("--full").output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn begin(&self, server: &Oparl) -> Child {
        self.command(&server.url()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// The rows of a query with one text column called `line`.
    pub fn lines(&self, sql: &str) -> Vec<String> {
        if self.url.starts_with("sqlite:") {
            return SqliteFile::at(&self.url).lines(sql);
        }
        let rows = Cluster::shared().sql(&Cluster::name(&self.url), sql);
        rows.lines().map(str::to_owned).collect()
    }

    /// Changes rows of a city on SQLite.
    pub fn run(&self, sql: &str) {
        SqliteFile::at(&self.url).run(sql);
    }

    pub fn number(&self, of: &str) -> usize {
        self.lines(&format!("SELECT CAST(count(*) AS TEXT) AS line FROM {of}")).concat().parse().unwrap()
    }

    /// Everything that was taken over, without what differs from run to run: keys and times of this program.
    pub fn contents(&self) -> Vec<String> {
        let tables = [
            ("organization", "url, name, short_name, classification, CAST(deleted_at IS NULL AS TEXT)"),
            ("person", "url, name, CAST(deleted_at IS NULL AS TEXT)"),
            ("membership", "url, person_url, organization_url, role"),
            (
                "meeting",
                "url, name, place, CAST(cancelled AS TEXT), CAST(starts_at AS TEXT), CAST(ends_at AS TEXT), CAST(deleted_at IS NULL AS TEXT)",
            ),
            ("meeting_organization", "meeting_url, organization_url"),
            (
                "agenda_item",
                "url, meeting_url, consultation_url, number, CAST(position AS TEXT), name, CAST(public AS TEXT), result",
            ),
            ("council_paper", "url, reference, name, kind, CAST(dated AS TEXT), web, CAST(deleted_at IS NULL AS TEXT)"),
            ("council_paper_tie", "paper_url, kind, other_url"),
            (
                "consultation",
                "url, paper_url, meeting_url, agenda_item_url, organization_url, CAST(authoritative AS TEXT), role",
            ),
            ("council_file", "owner_url, url, kind, name, mime, link"),
            ("council_paper_words", "words"),
        ];
        let mut lines = Vec::new();
        for (table, columns) in tables {
            let columns: Vec<String> = columns.split(", ").map(|column| format!("coalesce({column}, '-')")).collect();
            let mut own = self.lines(&format!("SELECT {} AS line FROM {table}", columns.join(" || '|' || ")));
            own.sort();
            lines.extend(own.into_iter().map(|line| format!("{table}: {line}")));
        }
        lines
    }
}

/// Compares without printing thousands of lines.
pub fn assert_same(found: &[String], expected: &[String], when: &str) {
    let missing: Vec<_> = expected.iter().filter(|line| !found.contains(line)).take(3).collect();
    let surplus: Vec<_> = found.iter().filter(|line| !expected.contains(line)).take(3).collect();
    assert!(found == expected, "{when}: missing {missing:?}, too much {surplus:?}");
}
