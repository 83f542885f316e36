//! Taking over a council's system beside merely parsing what it says, and searching what was taken over.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use tests::oparl::Oparl;
use tests::{Database, Request, Scratch, Start, built, links, send};

use crate::measure::cpu_seconds_of_children;
use crate::table::Table;

const SEARCHES: usize = 40;
const CONTRIBUTIONS: u32 = 100_000;

pub fn council(table: &mut Table) {
    let Some(folder) = folder() else {
        println!("skipped: the council system's answers are not at hand (BETEILIGUNG_DATA)");
        return;
    };
    println!("A council's system with 12,708 papers and 2,343 meetings");
    let parsing = cpu_of(&mut own(&["parse", &folder.display().to_string()]));
    let server = Oparl::start(Oparl::lists_of(&folder), 100);
    let scratch = Scratch::new("council");
    let file = format!("sqlite://{}", scratch.path().join("city.db").display());
    let importing = cpu_of(&mut import(&server, &file));
    let times = format!("{:.1} × the CPU of parsing it ({parsing:.2} s)", importing / parsing);
    table.row("importing the council's system", format!("{importing:.2} s CPU"), times, "≤ 20 ×");
    server.requests();
    let again = cpu_of(&mut import(&server, &file));
    let requests = format!("{} requests", server.requests().len());
    table.row("importing it again, without news", requests, format!("{again:.2} s CPU"), "≤ 20 requests");
    searching(table, &server);
}

/// A city of 100,000 contributions and these papers; each search asks for other words and page, so nothing is kept ready.
fn searching(table: &mut Table, council: &Oparl) {
    println!("A city with {CONTRIBUTIONS} contributions and those papers");
    let server = Start::demo(Database::Sqlite).contributions(CONTRIBUTIONS).start();
    let done = import(council, &server.database).stdout(Stdio::null()).status().expect("the import runs");
    assert!(done.success(), "the papers cannot be imported");
    let list = server.proposals();
    for (found, least) in [("/de/council/papers?q=Radweg", 10), (&format!("{list}?q=Radweg"), 10)] {
        let page = send(&server.address, &Request::get(found)).expect("it answers").text();
        let own = |link: &str| ["/de/council/papers/", "/de/proposals/"].iter().any(|start| link.starts_with(start));
        assert!(links(&page).iter().filter(|link| own(link)).count() >= least, "{found} finds something");
    }
    for (what, path) in [
        ("searching papers", "/de/council/papers?q=".to_owned()),
        ("searching contributions", format!("{list}?q=")),
        ("searching everything", "/de/search?q=".to_owned()),
    ] {
        let mut times: Vec<f64> = (0..SEARCHES)
            .map(|number| {
                let start = Instant::now();
                let asked = format!("{path}{}", WORDS[number % WORDS.len()]);
                let page =
                    if number < WORDS.len() { String::new() } else { format!("&page={}", number / WORDS.len() + 1) };
                let answer = send(&server.address, &Request::get(&format!("{asked}{page}"))).expect("it answers");
                assert_eq!(answer.status, 200, "{asked}{page}");
                start.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let (middle, high) = (times[SEARCHES / 2], times[SEARCHES * 95 / 100]);
        table.row(what, format!("{middle:.1} ms"), format!("95 of 100 within {high:.1} ms"), "≤ 30 ms");
    }
}

/// Words of a city: some that many have, some that few have, two together, the beginning of one.
const WORDS: [&str; 10] = [
    "Radweg",
    "Baum",
    "Schule",
    "Haushalt",
    "Spielplatz",
    "Linden+Kanal",
    "Beleuchtung",
    "Stra",
    "Bebauungsplan",
    "xyzzy",
];

fn import(server: &Oparl, database: &str) -> Command {
    let mut command = Command::new(built("beteiligung"));
    command.args(["import", "oparl", &server.url()]).env("DATABASE_URL", database).env("RUST_LOG", "error");
    command
        // The tests' own; the program refuses what it does not know.
        .env_remove("BETEILIGUNG_DATA")
        .env("BETEILIGUNG_OPARL_PRIVATE_HOSTS", "127.0.0.1 localhost")
        .env("BETEILIGUNG_OPARL_WAIT_MILLISECONDS", "5");
    command
}

fn own(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program has a path"));
    command.args(arguments);
    command
}

fn cpu_of(command: &mut Command) -> f64 {
    let before = cpu_seconds_of_children();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("the program starts");
    assert!(status.success(), "{command:?}");
    cpu_seconds_of_children() - before
}

fn folder() -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
    let data = std::env::var("BETEILIGUNG_DATA").unwrap_or_else(|_| beside.to_owned());
    Some(PathBuf::from(data).join("oparl").join("karlsruhe")).filter(|folder| folder.is_dir())
}

/// The yardstick: every object read and parsed as JSON, and nothing else.
pub fn parse(folder: &str) {
    let mut objects = 0;
    for file in fs::read_dir(folder).expect("the folder can be read").flatten() {
        let text = fs::read_to_string(file.path()).expect("the file can be read");
        for line in text.lines() {
            let value: serde_json::Value = serde_json::from_str(line).expect("each line is an object");
            objects += usize::from(value.is_object());
        }
    }
    println!("{objects} objects");
}
