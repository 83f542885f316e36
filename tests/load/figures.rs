//! The figures, in the order of the issue that asks for them.

use crate::council::council;
use crate::measure::{Measured, SENDERS, SERVER_CORE, load, load_from, resident_megabytes};
use crate::table::Table;
use crate::voting;
use std::fs;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};
use tests::{Browser, Database, Leash, Request, Scratch, Server, Start, free_port, output, send};

const PINNED: [&str; 3] = ["taskset", "-c", SERVER_CORE];

pub fn all() {
    let mut table = Table::default();
    println!("The yardstick: a bare server that says hello");
    let bare = bare();
    let figure = format!("{:.0}/s, {:.1} µs CPU", bare.per_second, bare.cpu);
    table.row("bare server", figure, String::new(), "");

    println!("A city with 2,000 contributions in one procedure");
    let mut server = city(2_000).start();
    reading(&mut table, &server, &bare);
    sending(&mut table, &server, &bare);
    table.row(
        "memory after that",
        format!("{:.0} MB", resident_megabytes(server.leash.pid)),
        String::new(),
        "≤ 120 MB",
    );
    first_view(&mut table, &server);
    starting(&mut table, &mut server);
    drop(server);
    growing(&mut table);
    voting::verifying(&mut table);
    council(&mut table);
    table.print();
}

fn city(contributions: u32) -> Start {
    Start::demo(Database::Sqlite).contributions(contributions).before(&PINNED)
}

fn bare() -> Measured {
    let port = free_port();
    let own = std::env::current_exe().expect("this program has a path").display().to_string();
    let mut command = PINNED.map(String::from).to_vec();
    command.extend([own, "bare".into(), port.to_string()]);
    let scratch = Scratch::new("bare");
    let leash = Leash::new(&command, &[], &scratch.path().join("log"), "");
    let address = format!("127.0.0.1:{port}");
    while send(&address, &Request::get("/")).is_err() {
        sleep(Duration::from_millis(20));
    }
    load(leash.pid, &format!("http://{address}/"), None)
}

fn beside(measured: Measured, bare: &Measured) -> String {
    format!(
        "{:.2} × the CPU, {:.2} × the requests of bare",
        measured.cpu / bare.cpu,
        measured.per_second / bare.per_second
    )
}

fn shown(measured: Measured) -> String {
    let refused = if measured.refused > 0 { format!(", {} refused", measured.refused) } else { String::new() };
    format!("{:.0}/s, {:.1} µs CPU{refused}", measured.per_second, measured.cpu)
}

fn reading(table: &mut Table, server: &Server, bare: &Measured) {
    let list = server.proposals();
    let page = list.trim_end_matches("/proposals");
    for (what, path) in [
        ("front page, cached", "/de/"),
        ("procedure's page, cached", page),
        ("list of proposals, cached", list.as_str()),
    ] {
        let measured = load(server.leash.pid, &server.url(path), None);
        table.row(what, shown(measured), beside(measured, bare), if path == page { "≤ 2 × CPU" } else { "" });
    }
    for (what, path) in [("procedure's page, uncached", page), ("list of proposals, uncached", list.as_str())] {
        let measured = load(server.leash.pid, &server.url(path), Some(&uncached("identity")));
        table.row(what, shown(measured), beside(measured, bare), if path == page { "≤ 10 × CPU" } else { "" });
    }
    let measured = load(server.leash.pid, &server.url(page), Some(&uncached("br")));
    table.row("the same page, compressed for one reader", shown(measured), beside(measured, bare), "");
}

/// A session, even a wrong one, goes past the cache: what is rendered for somebody is never kept. The bare server does not
/// compress, so the page beside it is not compressed either.
fn uncached(encoding: &str) -> PathBuf {
    let script = format!(
        "wrk.headers[\"Cookie\"] = \"beteiligung_session=none\"\nwrk.headers[\"Accept-Encoding\"] = \"{encoding}\"\n"
    );
    lua(&format!("uncached-{encoding}"), &script)
}

/// Proposals sent as forms, each with a key of its own, each on disk before it is answered.
fn sending(table: &mut Table, server: &Server, bare: &Measured) {
    let path = format!("{}/new", server.proposals());
    let form = server.visitor().form(&path, "");
    let filled = tests::filled(&form);
    let mut body = Vec::new();
    for (name, value) in &filled.fields {
        let value = if name == "key" { "KEY".to_owned() } else { tests::escaped(value) };
        body.push(format!("{}={value}", tests::escaped(name)));
    }
    let key = filled.get("key").expect("a form that creates something has a key").to_owned();
    let script = format!(
        "wrk.method = \"POST\"\nwrk.headers[\"Content-Type\"] = \"application/x-www-form-urlencoded\"\n\
         wrk.headers[\"Origin\"] = \"http://{}\"\nlocal body = \"{}\"\nlocal start = \"{}\"\nlocal count = {}\n\
         request = function()\n  count = count + 1\n  local key = start .. string.format(\"%010d\", count)\n\
         return wrk.format(nil, nil, nil, (string.gsub(body, \"KEY\", key)))\nend\n",
        server.address,
        body.join("&"),
        &key[..key.len().saturating_sub(10)],
        std::process::id() % 1000 * 1_000_000,
    );
    let measured = load_from(SENDERS, server.leash.pid, &server.url(&form.action), Some(&lua("sending", &script)));
    table.row("proposals sent, durable", shown(measured), beside(measured, bare), "≥ 1,500/s where bare is 40,000/s");
}

fn lua(name: &str, script: &str) -> PathBuf {
    let file = output("load").join(format!("{name}.lua"));
    fs::write(&file, script).expect("tests/output can be written");
    file
}

fn first_view(table: &mut Table, server: &Server) {
    for (language, goal) in [("de", "≤ 100 KB"), ("ar", "≤ 180 KB")] {
        let page = Browser::shared().page();
        page.visit(&server.url(&format!("/{language}/")));
        sleep(Duration::from_millis(500));
        let kilobytes = page.transferred() as f64 / 1000.0;
        let requests = page.requested().len();
        table.row(
            &format!("first view, {language}"),
            format!("{kilobytes:.0} KB"),
            format!("{requests} requests"),
            goal,
        );
    }
}

fn starting(table: &mut Table, server: &mut Server) {
    let mut times: Vec<u128> = (0..5)
        .map(|_| {
            server.stop();
            let start = Instant::now();
            server.launch_again();
            while !send(&server.address, &Request::get("/de/")).is_ok_and(|answer| answer.status == 200) {
                sleep(Duration::from_millis(2));
            }
            start.elapsed().as_millis()
        })
        .collect();
    times.sort_unstable();
    table.row(
        "start to first page",
        format!("{} ms", times[2]),
        format!("{} to {} ms in five starts", times[0], times[4]),
        "≤ 300 ms",
    );
}

/// The same list in a small city and in one of a million contributions, rendered anew each time.
fn growing(table: &mut Table) {
    let script = uncached("identity");
    let measured = [1_000, 1_000_000].map(|contributions| {
        println!("A city with {contributions} contributions");
        let server = city(contributions).start();
        let measured = load(server.leash.pid, &server.url(&server.proposals()), Some(&script));
        table.row(&format!("list page at {contributions}"), shown(measured), String::new(), "");
        measured
    });
    let ratio = measured[1].cpu / measured[0].cpu;
    table.row("list page, a million beside a thousand", format!("{ratio:.2} × the CPU"), String::new(), "≤ 1.5 ×");
}
