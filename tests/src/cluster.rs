//! A PostgreSQL of our own, made for one test run, on a socket in a folder and on no port.

use crate::leash::Leash;
use crate::places::{Scratch, built};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::sleep;
use std::time::{Duration, Instant};

pub struct Cluster {
    folder: PathBuf,
    server: Mutex<Option<Leash>>,
    templates: Mutex<BTreeMap<String, Arc<OnceLock<String>>>>,
    settings: &'static str,
    _scratch: Option<Scratch>,
}

impl Cluster {
    /// The cluster that all tests of this run share; it forgets everything at the end.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(|| {
            let scratch = Scratch::new("postgresql");
            let folder = scratch.path().to_owned();
            std::mem::forget(scratch); // the leash removes it: statics are not dropped
            Self::made(folder, "-c fsync=off -c synchronous_commit=off -c full_page_writes=off", None)
        })
    }

    /// A cluster of one test's own, which it may kill and start again; durable as in operation.
    pub fn own() -> Self {
        let scratch = Scratch::new("postgresql-own");
        Self::made(scratch.path().to_owned(), "-c synchronous_commit=on", Some(scratch))
    }

    fn made(folder: PathBuf, settings: &'static str, scratch: Option<Scratch>) -> Self {
        if as_root() {
            run(Command::new("chown").arg("postgres:").arg(&folder));
        }
        let data = folder.join("data");
        run(Command::new("env").args(
            as_postgres(&program("initdb"))
                .into_iter()
                .chain(["-D".into(), data.display().to_string()])
                .chain(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"].map(String::from))
                .chain(["--no-sync", "--no-instructions"].map(String::from)),
        ));
        let cluster =
            Self { folder, server: Mutex::new(None), templates: Mutex::default(), settings, _scratch: scratch };
        cluster.start();
        cluster
    }

    /// Starts the server process (again) and waits until it answers.
    pub fn start(&self) {
        let mut command = as_postgres(&program("postgres"));
        command.extend(["-D".into(), self.folder.join("data").display().to_string()]);
        command.extend(["-k".into(), self.folder.display().to_string()]);
        command.extend(["-c", "listen_addresses=", "-c", "max_connections=200"].map(String::from));
        command
            .extend(["-c", "log_line_prefix=%d ", "-c", "timezone=UTC", "-c", "shared_buffers=64MB"].map(String::from));
        command.extend(self.settings.split(' ').map(String::from));
        let cleanup =
            if self._scratch.is_none() { format!("rm -rf '{}'", self.folder.display()) } else { String::new() };
        let log = std::env::temp_dir().join(format!("{}.postgres", self.folder.file_name().unwrap().display()));
        let leash = Leash::new(&command, &[], &log, &format!("rm -f '{0}.out' '{0}.err'; {cleanup}", log.display()));
        let start = Instant::now();
        while !self.answers() {
            assert!(leash.alive() && start.elapsed() < Duration::from_secs(60), "{}", leash.complained());
            sleep(Duration::from_millis(50));
        }
        *self.server.lock().unwrap() = Some(leash);
    }

    /// Ends the server process at once, as a crash of the machine would.
    pub fn kill(&self) {
        let leash = self.server.lock().unwrap().take().unwrap();
        leash.signal("QUIT");
        assert!(leash.ended_within(Duration::from_secs(20)), "postgres ends");
    }

    fn answers(&self) -> bool {
        Command::new(program("pg_isready"))
            .args(["-q", "-U", "postgres", "-h"])
            .arg(&self.folder)
            .status()
            .is_ok_and(|status| status.success())
    }

    /// The address of database `name` as the program takes it.
    pub fn url(&self, name: &str) -> String {
        format!("postgresql://postgres@/{name}?host={}", self.folder.display())
    }

    /// The database's name in an address.
    pub fn name(url: &str) -> String {
        url.split(['/', '?']).nth(3).unwrap_or("").to_owned()
    }

    /// Runs SQL in database `name` and returns its rows, columns separated by `|`.
    pub fn sql(&self, name: &str, sql: &str) -> String {
        let output = Command::new(program("psql"))
            .args(["-XqAt", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-d", name, "-c", sql, "-h"])
            .arg(&self.folder)
            .output()
            .unwrap();
        assert!(output.status.success(), "{sql}\n{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
    }

    /// From now on, new sessions of database `name` write what they ask into the log.
    pub fn log_statements(&self, name: &str) {
        self.sql("postgres", &format!("ALTER DATABASE {name} SET log_statement = 'all'"));
    }

    /// How many statements database `name` was asked so far, as far as they were logged; the words that begin and
    /// end a transaction ask nothing.
    pub fn statements(&self, name: &str) -> usize {
        let log = self.server.lock().unwrap().as_ref().map(Leash::complained).unwrap_or_default();
        let start = format!("{name} LOG:  ");
        let asked = log.lines().filter_map(|line| line.strip_prefix(&start));
        let around = ["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"];
        let words = |line: &str| line.split_once(": ").map(|(_, words)| words.trim_start().to_owned());
        asked
            .filter(|line| line.starts_with("execute") || line.starts_with("statement"))
            .filter(|line| !words(line).is_some_and(|words| around.iter().any(|word| words.starts_with(word))))
            .count()
    }

    /// A new empty database.
    pub fn empty(&self) -> String {
        let name = fresh_name();
        self.sql("postgres", &format!("CREATE DATABASE {name}"));
        self.url(&name)
    }

    /// A new database, copied from a template that `fill` makes once per run.
    pub fn from_template(&self, template: &str, fill: impl FnOnce(&str)) -> String {
        let made = Arc::clone(self.templates.lock().unwrap().entry(template.into()).or_default());
        let template = made.get_or_init(|| {
            let name = fresh_name();
            self.sql("postgres", &format!("CREATE DATABASE {name}"));
            fill(&self.url(&name));
            name
        });
        let name = fresh_name();
        self.sql("postgres", &format!("CREATE DATABASE {name} TEMPLATE {template}"));
        self.url(&name)
    }

    /// A new migrated database.
    pub fn migrated(&self) -> String {
        self.from_template("migrated", |url| {
            run(Command::new(built("beteiligung")).arg("migrate").env("DATABASE_URL", url));
        })
    }
}

fn fresh_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed))
}

/// PostgreSQL refuses to run as root, so root becomes `postgres` for it.
fn as_postgres(program: &Path) -> Vec<String> {
    let mut command = Vec::new();
    if as_root() {
        let lower = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"];
        command.extend(lower.map(String::from));
    }
    command.push(program.display().to_string());
    command
}

fn as_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0)
}

/// The newest installed PostgreSQL's own program.
fn program(name: &str) -> PathBuf {
    let mut versions: Vec<u32> = std::fs::read_dir("/usr/lib/postgresql")
        .expect("PostgreSQL is installed (tests/run does it)")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .collect();
    versions.sort_unstable();
    let newest = versions.pop().expect("PostgreSQL is installed (tests/run does it)");
    PathBuf::from(format!("/usr/lib/postgresql/{newest}/bin/{name}"))
}

fn run(command: &mut Command) {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{said}");
}
