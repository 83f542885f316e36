//! One measurement: the load generator on one core, the server's own account of its CPU time on the other.

use std::fs;
use std::path::Path;
use std::process::Command;

pub const SERVER_CORE: &str = "0";
pub const LOAD_CORE: &str = "1";
const SECONDS: &str = "8";
/// Enough to keep a core busy.
pub const READERS: u32 = 32;
/// People who press "send" at the same moment; they share one commit.
pub const SENDERS: u32 = 256;

#[derive(Clone, Copy, Debug)]
pub struct Measured {
    pub per_second: f64,
    /// CPU time of the server for one request, in microseconds.
    pub cpu: f64,
    /// Answers that were not 2xx or 3xx.
    pub refused: u64,
}

/// Loads an address for some seconds; `script` is a Lua file for what is more than a GET.
pub fn load(pid: u32, url: &str, script: Option<&Path>) -> Measured {
    load_from(READERS, pid, url, script)
}

/// The same from so many connections.
pub fn load_from(connections: u32, pid: u32, url: &str, script: Option<&Path>) -> Measured {
    run(connections, pid, url, script, "2");
    run(connections, pid, url, script, SECONDS)
}

fn run(connections: u32, pid: u32, url: &str, script: Option<&Path>, seconds: &str) -> Measured {
    let before = cpu_seconds(pid);
    let mut wrk = Command::new("taskset");
    wrk.args(["-c", LOAD_CORE, "wrk", "-t", "1", "-d", seconds, "-H", "Accept-Encoding: br"]);
    wrk.arg("-c").arg(connections.to_string());
    if let Some(script) = script {
        wrk.arg("-s").arg(script);
    }
    let output = wrk.arg(url).output().expect("wrk is installed (tests/run load does it)");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let used = cpu_seconds(pid) - before;
    let after = |mark: &str| said.lines().find(|line| line.contains(mark)).unwrap_or_default().to_owned();
    let requests: f64 =
        after("requests in").split_whitespace().next().and_then(|word| word.parse().ok()).unwrap_or_default();
    let per_second =
        after("Requests/sec").split_whitespace().last().and_then(|word| word.parse().ok()).unwrap_or_default();
    let refused = after("Non-2xx").split_whitespace().last().and_then(|word| word.parse().ok()).unwrap_or_default();
    Measured { per_second, cpu: used / requests * 1e6, refused }
}

/// User and system time of a process and its threads so far. The kernel counts in hundredths of a second.
fn cpu_seconds(pid: u32) -> f64 {
    seconds_in(&format!("/proc/{pid}/stat"), [11, 12])
}

/// The same of all programs that this one has started and that have ended.
pub fn cpu_seconds_of_children() -> f64 {
    seconds_in("/proc/self/stat", [13, 14])
}

fn seconds_in(stat: &str, places: [usize; 2]) -> f64 {
    let stat = fs::read_to_string(stat).unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = |place: usize| fields.get(place).and_then(|field| field.parse::<f64>().ok()).unwrap_or_default();
    places.map(ticks).iter().sum::<f64>() / 100.0
}

/// Memory of a process that is in RAM now, in megabytes.
pub fn resident_megabytes(pid: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|word| word.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}
