//! A child process that never outlives the test run.
//!
//! Statics are not dropped when a test binary ends, so a small shell holds the child and
//! waits for its own standard input to close: that happens however the test run ends.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const HOLD: &str = r#"
trap : INT TERM
out=$1 cleanup=$2; shift 2
"$@" >"$out.out" 2>"$out.err" </dev/null & child=$!
echo "$child"
cat >/dev/null
kill -KILL "$child" 2>/dev/null
wait "$child" 2>/dev/null
eval "$cleanup"
"#;

pub struct Leash {
    shell: Child,
    pub pid: u32,
    log: PathBuf,
}

impl Leash {
    /// Starts `command`; its output goes to `log.out` and `log.err`. `cleanup` is a line of
    /// shell that runs after the child has ended.
    pub fn new(command: &[String], environment: &[(String, String)], log: &Path, cleanup: &str) -> Self {
        let mut shell = Command::new("sh")
            .args(["-c", HOLD, "hold"])
            .arg(log)
            .arg(cleanup)
            .args(command)
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(shell.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let pid = line.trim().parse().unwrap();
        Self { shell, pid, log: log.to_owned() }
    }

    /// Sends a signal by name: `KILL`, `TERM`, `STOP`, `CONT`.
    pub fn signal(&self, name: &str) {
        let pid = self.pid.to_string();
        Command::new("kill").args(["-s", name, &pid]).status().unwrap();
    }

    /// Whether the child runs; one that ended is a zombie until the shell is let go.
    pub fn alive(&self) -> bool {
        fs::read_to_string(format!("/proc/{}/stat", self.pid))
            .is_ok_and(|stat| !stat.rsplit(')').next().unwrap_or("").starts_with(" Z"))
    }

    /// Waits until the child has ended by itself or by a signal.
    pub fn ended_within(&self, time: Duration) -> bool {
        let start = Instant::now();
        while self.alive() {
            if start.elapsed() > time {
                return false;
            }
            sleep(Duration::from_millis(10));
        }
        true
    }

    /// What the child wrote to standard output so far.
    pub fn printed(&self) -> String {
        fs::read_to_string(format!("{}.out", self.log.display())).unwrap_or_default()
    }

    /// What the child wrote to standard error so far.
    pub fn complained(&self) -> String {
        fs::read_to_string(self.complaints()).unwrap_or_default()
    }

    /// The file that holds it.
    pub fn complaints(&self) -> PathBuf {
        format!("{}.err", self.log.display()).into()
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}
