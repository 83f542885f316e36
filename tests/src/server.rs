//! The built program, started on a free port, on either database.

use crate::client::{Request, Visitor, send};
use crate::cluster::Cluster;
use crate::html::{links, words};
use crate::leash::Leash;
use crate::places::{Scratch, built, free_port};
use crate::taking_part::{self, Known, take_part};
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, OnceLock};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Who has given the password and not yet the code.
pub const HALFWAY: &str = "halfway in";

/// The moment at which the program's clock starts in tests, unless a test says otherwise.
pub const NOW: &str = "2026-11-23T09:00:00Z";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    Sqlite,
    Postgresql,
}

impl Database {
    pub const BOTH: [Self; 2] = [Self::Sqlite, Self::Postgresql];

    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgresql => "postgresql",
        }
    }
}

/// Somebody who works in the demo city, with what they need to sign in.
#[derive(Clone, Debug)]
pub struct Staff {
    pub role: String,
    pub name: String,
    pub login: String,
    pub password: String,
    pub totp_secret: String,
}

/// How to start: build it up, then `start()`.
#[derive(Clone, Debug)]
pub struct Start {
    pub database: Database,
    /// How many contributions the demo city has; none for a city where nothing is yet.
    pub contributions: Option<u32>,
    pub now: String,
    /// What stands before the program: `taskset`, `prlimit` and the like.
    pub before: Vec<String>,
    pub environment: Vec<(String, String)>,
    /// An address of a database that is there already.
    pub url: Option<String>,
}

impl Start {
    /// The demo city with as many contributions as the demo has by itself.
    pub fn demo(database: Database) -> Self {
        Self {
            database,
            contributions: Some(2000),
            now: NOW.into(),
            before: Vec::new(),
            environment: Vec::new(),
            url: None,
        }
    }

    /// A city where nothing is yet, and nobody either.
    pub fn empty(database: Database) -> Self {
        Self { contributions: None, ..Self::demo(database) }
    }

    pub fn contributions(mut self, number: u32) -> Self {
        self.contributions = Some(number);
        self
    }

    pub fn now(mut self, now: &str) -> Self {
        self.now = now.into();
        self
    }

    pub fn before(mut self, words: &[&str]) -> Self {
        self.before = words.iter().map(|word| (*word).to_owned()).collect();
        self
    }

    pub fn environment(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }

    pub fn url(mut self, url: &str) -> Self {
        self.url = Some(url.into());
        self
    }

    pub fn start(self) -> Server {
        Server::start(self)
    }
}

pub struct Server {
    pub address: String,
    pub staff: Vec<Staff>,
    pub database: String,
    pub mail: PathBuf,
    pub leash: Leash,
    /// Addresses that no link leads to: steps of a flow, receipts, links in mails.
    pub private: Vec<Known>,
    pub start: Start,
    /// What the program's clock said when, on ours, it was started.
    clock: (DateTime<Utc>, Instant),
    signed_in: Mutex<BTreeMap<String, Visitor>>,
    data: PathBuf,
    // Last, so that the program has ended before its folder goes.
    _scratch: Scratch,
}

impl Server {
    /// The demo city that all reading tests of this run share.
    pub fn shared(database: Database) -> &'static Self {
        static SHARED: [OnceLock<Server>; 2] = [const { OnceLock::new() }; 2];
        SHARED[database as usize].get_or_init(|| {
            let mut server = Start::demo(database).start();
            server.private = take_part(&server);
            server
        })
    }

    fn start(start: Start) -> Self {
        let scratch = Scratch::new(start.database.name());
        let data = scratch.path().join("data");
        let mail = scratch.path().join("mail");
        fs::create_dir_all(&data).unwrap();
        fs::create_dir_all(&mail).unwrap();
        let database = start.url.clone().unwrap_or_else(|| match start.database {
            Database::Sqlite => format!("sqlite://{}", data.join("beteiligung.db").display()),
            // On PostgreSQL only the demo makes its own tables; `serve` leaves that to `migrate`.
            Database::Postgresql if start.contributions.is_none() => Cluster::shared().migrated(),
            Database::Postgresql => Cluster::shared().empty(),
        });
        let clock = (start.now.parse().unwrap(), Instant::now());
        let (leash, address) = Self::launch(&start, &database, scratch.path());
        let mut server = Self {
            address,
            staff: Vec::new(),
            database,
            mail,
            leash,
            private: Vec::new(),
            start,
            clock,
            signed_in: Mutex::default(),
            data,
            _scratch: scratch,
        };
        server.staff = server.wait_until_ready();
        server
    }

    fn launch(start: &Start, database: &str, folder: &Path) -> (Leash, String) {
        let port = free_port();
        let mut command = start.before.clone();
        command.push(built("beteiligung").display().to_string());
        let mut environment = start.environment.clone();
        if let Some(contributions) = start.contributions {
            command.extend(["demo", "--json", "--port", &port.to_string()].map(String::from));
            command.extend(["--contributions".to_owned(), contributions.to_string()]);
            command.extend(["--data".into(), folder.join("data").display().to_string()]);
            command.extend(["--mail-dir".into(), folder.join("mail").display().to_string()]);
        } else {
            command.push("serve".into());
            environment.push(("BETEILIGUNG_LISTEN".into(), format!("127.0.0.1:{port}")));
            environment.push(("BETEILIGUNG_MAIL_DIR".into(), folder.join("mail").display().to_string()));
        }
        command.extend(["--now".into(), start.now.clone()]);
        environment.push(("DATABASE_URL".into(), database.into()));
        if !environment.iter().any(|(name, _)| name == "BETEILIGUNG_RATE_LIMIT") {
            // All tests come from one address; the limits have tests of their own.
            environment.push(("BETEILIGUNG_RATE_LIMIT".into(), "false".into()));
        }
        let leash = Leash::new(&command, &environment, &folder.join("log"), "");
        (leash, format!("127.0.0.1:{port}"))
    }

    /// Waits for `/readyz`, then reads who may sign in from the first line printed.
    fn wait_until_ready(&self) -> Vec<Staff> {
        let start = Instant::now();
        let patience = Duration::from_secs(120 + u64::from(self.start.contributions.unwrap_or_default()) / 100);
        while !send(&self.address, &Request::get("/readyz")).is_ok_and(|answer| answer.status == 200) {
            assert!(
                self.leash.alive() && start.elapsed() < patience,
                "the program does not get ready:\n{}\n{}",
                self.leash.printed(),
                self.leash.complained()
            );
            sleep(Duration::from_millis(20));
        }
        let printed = self.leash.printed();
        let line: Value = serde_json::from_str(printed.lines().next().unwrap_or("")).unwrap_or_default();
        let word = |person: &Value, name: &str| person[name].as_str().unwrap_or("").to_owned();
        let people = line["staff"].as_array().cloned().unwrap_or_default();
        people
            .iter()
            .map(|person| Staff {
                role: word(person, "role"),
                name: word(person, "name"),
                login: word(person, "login"),
                password: word(person, "password"),
                totp_secret: word(person, "totp_secret"),
            })
            .collect()
    }

    /// Starts the program again on the same data, after it was killed.
    pub fn again(&mut self) {
        self.stop();
        self.launch_again();
        self.staff = self.wait_until_ready();
    }

    /// Starts the program again on the same data, at another time.
    pub fn again_at(&mut self, time: DateTime<Utc>) {
        self.stop();
        self.clock = (time, Instant::now());
        self.launch_again();
        self.staff = self.wait_until_ready();
    }

    /// Kills the program: what it acknowledged must be there afterwards all the same.
    pub fn stop(&self) {
        self.leash.signal("KILL");
        assert!(self.leash.ended_within(Duration::from_secs(20)), "the program ends when killed");
    }

    /// Starts the stopped program without waiting for it.
    pub fn launch_again(&mut self) {
        let folder = self.data.parent().unwrap().to_owned();
        self.clock = (self.now(), Instant::now());
        self.start.now = self.clock.0.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
        (self.leash, self.address) = Self::launch(&self.start, &self.database, &folder);
    }

    /// What the program has written to its log so far.
    pub fn log(&self) -> String {
        let folder = self.data.parent().unwrap();
        let part = |name| std::fs::read_to_string(folder.join(name)).unwrap();
        part("log.out") + &part("log.err")
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn visitor(&self) -> Visitor {
        Visitor { complaints: Some(self.leash.complaints()), ..Visitor::new(&self.address) }
    }

    /// What links of all procedures that the front page shows lead to, in German.
    pub fn pages_of_procedures(&self) -> Vec<String> {
        let mut visitor = self.visitor();
        let links = |path: &str, visitor: &mut Visitor| links(&visitor.get(path).text());
        let mut procedures: Vec<String> = links("/de/", &mut visitor);
        procedures.extend(links("/de/procedures", &mut visitor));
        procedures.retain(|link| {
            link.starts_with("/de/procedures/") && link.matches('/').count() == 3 && !link.contains(['?', '#'])
        });
        procedures.sort();
        procedures.dedup();
        let mut pages: Vec<String> = procedures.iter().flat_map(|path| links(path, &mut visitor)).collect();
        pages.retain(|link| link.starts_with("/de/procedures/"));
        pages
    }

    /// The first page of a procedure whose address ends so: `/survey`, `/reports`.
    pub fn page_of_a_procedure(&self, end: &str) -> String {
        let found = self.pages_of_procedures().into_iter().find(|path| path.ends_with(end));
        found.unwrap_or_else(|| panic!("no procedure of the demo city has {end}"))
    }

    /// The lists of proposals of all procedures that the front page shows, in German.
    pub fn proposal_lists(&self) -> Vec<String> {
        let mut lists = self.pages_of_procedures();
        lists.retain(|link| link.ends_with("/proposals"));
        lists.sort();
        lists.dedup();
        lists
    }

    /// The list with the most proposals of those where one can be handed in.
    pub fn proposals(&self) -> String {
        let lists = self.proposal_lists().into_iter();
        let count = |list: &String| {
            links(&self.visitor().get(list).text()).iter().filter(|link| link.starts_with("/de/proposals/")).count()
        };
        let open = lists
            .filter(|list| links(&self.visitor().get(list).text()).iter().any(|link| link.ends_with("/proposals/new")));
        open.max_by_key(count).expect("the demo city has a procedure that takes proposals")
    }

    /// Somebody with this role, by the role's name.
    pub fn staff(&self, role: &str) -> &Staff {
        let found = self.staff.iter().find(|person| person.role == role);
        found.unwrap_or_else(|| panic!("the demo city has nobody with the role {role}"))
    }

    /// Somebody with this role who has signed in at the desk; once a run, then the same session again.
    pub fn signed_in(&self, role: &str) -> Visitor {
        if role == HALFWAY {
            return self.with_password("election").0;
        }
        let mut known = self.signed_in.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        known.entry(role.to_owned()).or_insert_with(|| self.sign_in(role)).clone()
    }

    /// Signs in anew. A code is good once, so the second time within half a minute waits for the next.
    pub fn sign_in(&self, role: &str) -> Visitor {
        let staff = self.staff(role);
        let (mut visitor, path) = self.with_password(role);
        for _ in 0..8 {
            let mut form = visitor.form(&path, "code");
            let answer = visitor.submit(form.set("code", &self.code(staff)));
            if answer.status == 303 {
                return visitor;
            }
            sleep(Duration::from_secs(5));
        }
        panic!("{} gets no further than the code", staff.name);
    }

    /// Somebody who has given the password, and where the code is asked for.
    fn with_password(&self, role: &str) -> (Visitor, String) {
        let staff = self.staff(role);
        let mut visitor = self.visitor();
        let mut form = visitor.form("/desk/sign-in", "sign-in");
        form.set("login", &staff.login).set("password", &staff.password);
        let mut answer = visitor.submit(&form);
        // Whoever stops half way again and again is slowed down, and told for how many seconds.
        for _ in 0..20 {
            if answer.status != 429 {
                break;
            }
            sleep(Duration::from_secs(3));
            answer = visitor.submit(&form);
        }
        assert_eq!(answer.status, 303, "{} has a password: {}", staff.name, words(&answer.text()));
        let path = answer.location().unwrap().to_owned();
        (visitor, path)
    }

    /// The six digits of somebody's second factor at the program's present time.
    pub fn code(&self, staff: &Staff) -> String {
        self.code_of(&staff.totp_secret)
    }

    /// The six digits of a device that was given this secret.
    pub fn code_of(&self, secret: &str) -> String {
        let secret = from_base32(secret);
        let totp = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
        totp.generate(self.now().timestamp().unsigned_abs()).to_string()
    }

    /// The program's present time.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.0 + self.clock.1.elapsed()
    }

    /// Every mail written so far, read as text.
    pub fn mails(&self) -> Vec<String> {
        let mut files: Vec<PathBuf> = fs::read_dir(&self.mail).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files.iter().map(|file| taking_part::unfolded(&fs::read_to_string(file).unwrap_or_default())).collect()
    }

    /// The first address of this kind in a mail, waited for.
    pub fn mailed(&self, kind: &str) -> String {
        let start = Instant::now();
        loop {
            let mails = self.mails();
            if let Some(address) = mails.iter().find_map(|mail| taking_part::address(mail, kind)) {
                return address;
            }
            assert!(start.elapsed() < Duration::from_secs(60), "no mail leads to {kind}: {mails:?}");
            sleep(Duration::from_millis(100));
        }
    }

    /// Runs another command of the program on this server's database.
    pub fn command(&self, arguments: &[&str]) -> std::process::Output {
        let mut command = Command::new(built("beteiligung"));
        command.args(arguments).env("DATABASE_URL", &self.database);
        command.output().unwrap()
    }
}

fn from_base32(text: &str) -> Vec<u8> {
    let (mut bits, mut length, mut bytes) = (0_u32, 0, Vec::new());
    for letter in text.bytes().filter(|letter| *letter != b'=') {
        let value = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".iter().position(|known| *known == letter).expect("base 32");
        bits = bits << 5 | value as u32;
        length += 5;
        if length >= 8 {
            length -= 8;
            bytes.push((bits >> length) as u8);
            bits &= (1 << length) - 1;
        }
    }
    bytes
}
