//! Verifying whole elections: our verifier beside `belenios-tool`, on the same archive and the same two cores.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tests::{Scratch, built, output};

use crate::measure::cpu_seconds_of_children;
use crate::table::Table;

/// One run of a program to its end.
#[derive(Clone, Copy)]
struct Run {
    seconds: f64,
    cpu: f64,
    /// The most memory it held, in megabytes.
    megabytes: f64,
}

pub fn verifying(table: &mut Table) {
    println!("Elections in Ed25519, one question of five answers");
    let scratch = Scratch::new("elections");
    let small = archive(&scratch, 1_000);
    let own = run(Command::new(built("verify-election")).arg(&small));
    let tool = output("belenios").join("3.0/belenios-tool");
    let folder = small.parent().expect("an archive has a folder of its own");
    let other = tool.exists().then(|| {
        run(Command::new(tool).args(["election", "verify", "--dir"]).arg(folder).env("LWT_ASYNC_METHOD", "none"))
    });
    let beside = other.map_or("no belenios-tool here".to_owned(), |other| {
        format!("{:.1} × as fast as belenios-tool ({:.2} s)", other.seconds / own.seconds, other.seconds)
    });
    table.row("verifying 1,000 ballots", format!("{:.2} s", own.seconds), beside, "≥ 8 ×");
    table.row("CPU for one ballot", format!("{:.2} ms", own.cpu), String::new(), "≤ 1.6 ms");
    let large = run(Command::new(built("verify-election")).arg(archive(&scratch, 100_000)));
    table.row("verifying 100,000 ballots", format!("{:.0} s", large.seconds), String::new(), "");
    table.row("memory at 100,000 ballots", format!("{:.0} MB", large.megabytes), String::new(), "≤ 64 MB");
}

fn archive(scratch: &Scratch, ballots: u32) -> PathBuf {
    let folder = scratch.path().join(ballots.to_string());
    fs::create_dir_all(&folder).expect("a scratch folder can be written");
    // Other programs expect the election's name.
    let file = folder.join("Measure1Archve.bel");
    let maker = built("verify-election").with_file_name("examples").join("make-archive");
    let made = Command::new(maker).arg(ballots.to_string()).arg(&file).status().expect("make-archive is built");
    assert!(made.success(), "make-archive failed");
    file
}

fn run(command: &mut Command) -> Run {
    let (start, before) = (Instant::now(), cpu_seconds_of_children());
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    let megabytes = most_memory(&mut child);
    let seconds = start.elapsed().as_secs_f64();
    assert!(child.wait().expect("the program ends").success(), "{command:?} does not accept the archive");
    // Thousand ballots: seconds for all are milliseconds for one.
    Run { seconds, cpu: cpu_seconds_of_children() - before, megabytes }
}

/// Looks at the program until it has ended.
fn most_memory(child: &mut Child) -> f64 {
    let status = Path::new("/proc").join(child.id().to_string()).join("status");
    let mut most: f64 = 0.0;
    while child.try_wait().expect("the program can be waited for").is_none() {
        let said = fs::read_to_string(&status).unwrap_or_default();
        let line = said.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
        let kilobytes = line.split_whitespace().nth(1).and_then(|word| word.parse::<f64>().ok()).unwrap_or_default();
        most = most.max(kilobytes / 1024.0);
        sleep(Duration::from_millis(2));
    }
    most
}
