//! Messages to and from the browser, and its start.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// Chromium reads commands from descriptor 3 and answers on 4, and ends when they close.
const HOLD: &str = r#"
trap : INT TERM
profile=$1; shift
"$@" 3<&0 4>&1 </dev/null >/dev/null 2>"$profile/chromium.log"
rm -rf "$profile"
"#;

const FLAGS: [&str; 16] = [
    "--headless",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
];

const PATIENCE: Duration = Duration::from_secs(90);

#[derive(Default)]
struct Inbox {
    answers: BTreeMap<u64, Value>,
    events: BTreeMap<String, Vec<Value>>,
    closed: bool,
}

pub struct Wire {
    commands: Mutex<ChildStdin>,
    inbox: Arc<(Mutex<Inbox>, Condvar)>,
    number: AtomicU64,
    _shell: Child,
}

impl Wire {
    pub fn launch(profile: &Path) -> Self {
        let mut shell = Command::new("sh")
            .args(["-c", HOLD, "hold"])
            .arg(profile)
            .arg("chromium")
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .env("HOME", profile)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let commands = Mutex::new(shell.stdin.take().unwrap());
        let inbox = Arc::new((Mutex::new(Inbox::default()), Condvar::new()));
        let mut reader = BufReader::new(shell.stdout.take().unwrap());
        let shared = Arc::clone(&inbox);
        thread::spawn(move || {
            let mut bytes = Vec::new();
            while reader.read_until(0, &mut bytes).is_ok_and(|length| length > 0) {
                bytes.pop();
                let message: Value = serde_json::from_slice(&bytes).unwrap_or_default();
                bytes.clear();
                Self::sort_in(&shared, message);
            }
            shared.0.lock().unwrap().closed = true;
            shared.1.notify_all();
        });
        Self { commands, inbox, number: AtomicU64::new(1), _shell: shell }
    }

    fn sort_in(shared: &(Mutex<Inbox>, Condvar), message: Value) {
        let mut inbox = shared.0.lock().unwrap();
        if let Some(number) = message["id"].as_u64() {
            inbox.answers.insert(number, message);
        } else if let Some(events) = message["sessionId"].as_str().and_then(|session| inbox.events.get_mut(session)) {
            events.push(message);
        }
        shared.1.notify_all();
    }

    /// Starts keeping the events of a session; those of unknown sessions are dropped.
    pub fn listen(&self, session: &str) {
        self.inbox.0.lock().unwrap().events.insert(session.into(), Vec::new());
    }

    pub fn forget(&self, session: &str) {
        self.inbox.0.lock().unwrap().events.remove(session);
    }

    /// Calls a method and waits for its result. A refusal is a broken test, so it panics.
    pub fn call(&self, session: Option<&str>, method: &str, params: Value) -> Value {
        self.try_call(session, method, params).unwrap_or_else(|why| panic!("{method}: {why}"))
    }

    pub fn try_call(&self, session: Option<&str>, method: &str, params: Value) -> Result<Value, String> {
        let number = self.number.fetch_add(1, Ordering::Relaxed);
        let mut message = json!({ "id": number, "method": method, "params": params });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        let sent = self.commands.lock().unwrap().write_all(&bytes);
        sent.map_err(|failure| format!("chromium is gone: {failure}"))?;
        let mut answer = self.wait(method, |inbox| inbox.answers.remove(&number))?;
        match answer["error"]["message"].as_str() {
            Some(why) => Err(why.into()),
            None => Ok(answer["result"].take()),
        }
    }

    /// How many events the session has seen: a place to wait from.
    pub fn seen(&self, session: &str) -> usize {
        self.inbox.0.lock().unwrap().events.get(session).map_or(0, Vec::len)
    }

    pub fn events(&self, session: &str) -> Vec<Value> {
        self.inbox.0.lock().unwrap().events.get(session).cloned().unwrap_or_default()
    }

    /// Waits for an event that fits, after the first `from`; returns its place.
    pub fn wait_event(
        &self,
        session: &str,
        from: usize,
        what: &str,
        fits: impl Fn(&Value) -> bool,
    ) -> Result<usize, String> {
        self.wait(what, |inbox| {
            let events = inbox.events.get(session)?;
            events.iter().skip(from).position(&fits).map(|place| from + place)
        })
    }

    fn wait<T>(&self, what: &str, mut look: impl FnMut(&mut Inbox) -> Option<T>) -> Result<T, String> {
        let start = Instant::now();
        let mut inbox = self.inbox.0.lock().unwrap();
        loop {
            if let Some(found) = look(&mut inbox) {
                return Ok(found);
            }
            if inbox.closed {
                return Err("chromium has ended".into());
            }
            let left = PATIENCE.checked_sub(start.elapsed()).ok_or_else(|| format!("no {what} in {PATIENCE:?}"))?;
            inbox = self.inbox.1.wait_timeout(inbox, left).unwrap().0;
        }
    }
}
