//! An OParl server that behaves as real ones do: pages, `modified_since`, tombstones, marks for conditional requests,
//! and every way of failing that a test asks for. It serves an invented city, or a folder of real answers.

mod city;
mod http;

use std::collections::HashMap;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};
use serde_json::{Value, json};

use city::HOST;
pub use city::invented;

/// How one answer goes wrong.
#[derive(Debug, Clone)]
pub enum Fault {
    /// A status instead of the answer, and how many seconds it asks to wait.
    Status(u16, Option<u64>),
    /// The body ends in the middle, though its length said more.
    CutOff,
    /// The body is whole but no longer JSON.
    Truncated,
    /// Nothing comes for so long.
    Silent(Duration),
    /// The connection is closed without an answer.
    Closed,
    /// The list goes back to its first page.
    Round,
    /// The first page again, whichever was asked for, and always a next one behind it.
    Again,
    /// Another address of the next page.
    Next(String),
    /// The list ends without a next page although there are more.
    NoNext,
    /// This object is taken away after the answer, without a word.
    Lose(String),
    /// Another body instead.
    Body(&'static str),
    /// Sends to another address.
    Redirect(String),
}

/// A list's objects and when each was last changed.
type Lists = HashMap<&'static str, Vec<Value>>;

struct State {
    lists: Lists,
    faults: HashMap<u64, Fault>,
    /// Wherever the address holds this, always.
    always: Option<(String, Fault)>,
    requests: Vec<String>,
    unchanged: u64,
    page: usize,
    marks: bool,
    /// Objects of the invented city stand at addresses of this server, and are answered there.
    home: bool,
    /// Of the system and of the body.
    licenses: (&'static str, &'static str),
    delay: Duration,
    now: DateTime<Utc>,
}

/// A running server; it ends with the test.
pub struct Oparl {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl Oparl {
    /// Serves these lists on a free port of this machine, so many objects a page.
    pub fn start(lists: Lists, page: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        Self::on(listener, lists, page)
    }

    /// The same on a port that is taken already.
    pub fn on(listener: TcpListener, lists: Lists, page: usize) -> Self {
        let address = listener.local_addr().expect("an address");
        let state = State {
            lists,
            faults: HashMap::new(),
            always: None,
            requests: Vec::new(),
            unchanged: 0,
            page,
            marks: true,
            home: false,
            licenses: ("", ""),
            delay: Duration::ZERO,
            now: Utc::now(),
        };
        let state = Arc::new(Mutex::new(state));
        let shared = Arc::clone(&state);
        std::thread::spawn(move || http::serve(&listener, &shared));
        Self { address, state }
    }

    /// Lists from a folder with `papers…`, `meetings…` and `organizations…` as `.ndjson` or `.json`.
    pub fn lists_of(folder: &Path) -> Lists {
        let mut lists = Lists::new();
        for name in ["paper", "meeting", "organization"] {
            let files = std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path());
            let file = files.into_iter().find(|path| {
                path.is_file() && path.file_name().is_some_and(|own| own.to_string_lossy().starts_with(name))
            });
            let text = std::fs::read_to_string(file.expect("a file for each list")).expect("a readable file");
            let whole: Option<Value> = serde_json::from_str(&text).ok();
            let objects = match whole.and_then(|mut whole| whole.get_mut("data").map(Value::take)) {
                Some(Value::Array(objects)) => objects,
                _ => text.lines().map(|line| serde_json::from_str(line).expect("an object a line")).collect(),
            };
            lists.insert(name, objects);
        }
        lists.insert("person", Vec::new());
        lists
    }

    /// The address of the system.
    pub fn url(&self) -> String {
        format!("http://{}/oparl/system", self.address)
    }

    /// Goes wrong at the request of this number, counted from 1.
    pub fn fail_at(&self, request: u64, fault: Fault) {
        self.state().faults.insert(request, fault);
    }

    /// Goes wrong wherever the address holds these words, until told otherwise.
    pub fn fail_always(&self, words: &str, fault: Option<Fault>) {
        self.state().always = fault.map(|fault| (words.to_owned(), fault));
    }

    /// Says no marks, as servers do that know no conditional requests.
    pub fn without_marks(&self) {
        self.state().marks = false;
    }

    /// Gives the invented city's objects addresses of this server, where each is answered by itself.
    pub fn at_home(&self) {
        self.state().home = true;
    }

    /// Waits before each answer.
    pub fn wait(&self, delay: Duration) {
        self.state().delay = delay;
    }

    /// The addresses that were asked, in order; forgotten by asking.
    pub fn requests(&self) -> Vec<String> {
        std::mem::take(&mut self.state().requests)
    }

    /// How many answers said "as it was"; forgotten by asking.
    pub fn unchanged(&self) -> u64 {
        std::mem::take(&mut self.state().unchanged)
    }

    /// Changes an object: it is modified at the server's time, which goes on by a minute.
    pub fn change(&self, id: &str, change: impl FnOnce(&mut Value)) {
        let mut state = self.state();
        state.now += chrono::Duration::minutes(1);
        let now = state.now;
        let own = state.lists.values_mut().flatten().find(|own| own["id"] == id).expect("an object of that address");
        change(own);
        own["modified"] = json!(now.to_rfc3339_opts(SecondsFormat::Secs, true));
    }

    /// Takes an object back: only its address and kind stay.
    pub fn delete(&self, id: &str) {
        self.change(id, |own| {
            *own = json!({ "id": own["id"], "type": own["type"], "name": "", "deleted": true });
        });
    }

    /// Takes an object away without a word, as servers do that forget tombstones.
    pub fn lose(&self, id: &str) {
        self.state().lose(id);
    }

    /// Puts other objects in place of a list's; gives back those that stood there.
    pub fn replace(&self, list: &'static str, objects: Vec<Value>) -> Vec<Value> {
        self.state().lists.insert(list, objects).unwrap_or_default()
    }

    /// Says these licences of the system and of its body; empty ones are left out.
    pub fn license(&self, system: &'static str, body: &'static str) {
        self.state().licenses = (system, body);
    }

    /// Adds an object to a list.
    pub fn add(&self, list: &'static str, mut object: Value) {
        let mut state = self.state();
        state.now += chrono::Duration::minutes(1);
        object["modified"] = json!(state.now.to_rfc3339_opts(SecondsFormat::Secs, true));
        state.lists.entry(list).or_default().push(object);
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().expect("no test has panicked here")
    }
}

impl State {
    /// The JSON of an address, or nothing.
    fn answer(&self, base: &str, path: &str, query: &HashMap<String, String>) -> Option<Value> {
        match path {
            "/oparl/system" => Some(licensed(
                json!({
                    "id": format!("{base}/oparl/system"), "type": "https://schema.oparl.org/1.1/System",
                    "oparlVersion": "https://schema.oparl.org/1.1/", "body": format!("{base}/oparl/bodies"),
                }),
                self.licenses.0,
            )),
            "/oparl/bodies" => Some(json!({ "data": [self.body(base)], "links": {} })),
            "/oparl/bodies/1" => Some(self.body(base)),
            other => match other.strip_prefix("/oparl/bodies/1/") {
                Some(name) => self.lists.contains_key(name).then(|| self.list(base, name, query)),
                None => self.one(other),
            },
        }
    }

    /// The object of an address, as it is; nothing where it is lost.
    fn one(&self, path: &str) -> Option<Value> {
        let id = format!("{HOST}{}", path.strip_prefix("/oparl").filter(|_| self.home)?);
        self.lists.values().flatten().find(|own| own["id"] == id.as_str()).cloned()
    }

    fn lose(&mut self, id: &str) {
        for list in self.lists.values_mut() {
            list.retain(|own| own["id"] != id);
        }
    }

    fn body(&self, base: &str) -> Value {
        let mut body = json!({
            "id": format!("{base}/oparl/bodies/1"), "type": "https://schema.oparl.org/1.1/Body",
            "name": "Stadt", "legislativeTerm": [],
        });
        for name in self.lists.keys() {
            body[*name] = json!(format!("{base}/oparl/bodies/1/{name}"));
        }
        licensed(body, self.licenses.1)
    }

    fn list(&self, base: &str, name: &str, query: &HashMap<String, String>) -> Value {
        let since: Option<DateTime<FixedOffset>> =
            query.get("modified_since").map(|since| DateTime::parse_from_rfc3339(since).expect("a full moment"));
        let shown: Vec<&Value> = self.lists[name]
            .iter()
            .filter(|own| match since {
                // Taken back objects are told only to whoever asks for changes.
                None => own["deleted"] != true,
                Some(since) => own["modified"]
                    .as_str()
                    .and_then(|at| DateTime::parse_from_rfc3339(at).ok())
                    .is_some_and(|at| at >= since),
            })
            .collect();
        let number: usize = query.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        let pages = shown.len().div_ceil(self.page).max(1);
        let data: Vec<&Value> = shown.iter().skip((number - 1) * self.page).take(self.page).copied().collect();
        let filter = query
            .get("modified_since")
            .map(|since| format!("&modified_since={}", since.replace('+', "%2B").replace(':', "%3A")));
        let link =
            |page: usize| format!("{base}/oparl/bodies/1/{name}?page={page}{}", filter.as_deref().unwrap_or_default());
        let mut links = json!({ "first": link(1), "last": link(pages) });
        if number < pages {
            links["next"] = json!(link(number + 1));
        }
        json!({ "data": data, "pagination": { "totalElements": shown.len(), "currentPage": number }, "links": links })
    }
}

fn licensed(mut own: Value, license: &str) -> Value {
    if !license.is_empty() {
        own["license"] = json!(license);
    }
    own
}
