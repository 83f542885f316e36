//! Just enough of HTTP/1.1 to answer well, and to answer badly on purpose.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::sleep;

use serde_json::{Value, json};

use super::city::HOST;
use super::{Fault, State};

pub(super) fn serve(listener: &TcpListener, state: &Arc<Mutex<State>>) {
    for stream in listener.incoming().flatten() {
        let state = Arc::clone(state);
        std::thread::spawn(move || {
            // Whoever hangs up ends the conversation.
            let _ = converse(&stream, &state);
        });
    }
}

fn converse(stream: &TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let base = format!("http://{}", stream.local_addr()?);
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut out = stream;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let target = line.split(' ').nth(1).unwrap_or("/").to_owned();
        let mut known = None;
        loop {
            let mut header = String::new();
            reader.read_line(&mut header)?;
            if header.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = header.split_once(':')
                && name.eq_ignore_ascii_case("if-none-match")
            {
                known = Some(value.trim().to_owned());
            }
        }
        if !answer(&mut out, state, &base, &target, known.as_deref())? {
            return Ok(());
        }
    }
}

/// Writes one answer; `false` when the connection is over.
fn answer(
    out: &mut &TcpStream,
    state: &Mutex<State>,
    base: &str,
    target: &str,
    known: Option<&str>,
) -> std::io::Result<bool> {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let home;
    let (fault, value, marks, delay, date) = {
        let mut state = state.lock().expect("no test has panicked here");
        state.requests.push(target.to_owned());
        let number = state.requests.len() as u64;
        let always = state.always.clone().filter(|(words, _)| target.contains(words.as_str())).map(|(_, fault)| fault);
        let fault = state.faults.remove(&number).or(always);
        let date = state.now.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
        let mut asked = parameters(query);
        if matches!(fault, Some(Fault::Again)) {
            asked.remove("page");
        }
        let value = state.answer(base, path, &asked);
        if let Some(Fault::Lose(id)) = &fault {
            state.lose(id);
        }
        home = state.home;
        (fault, value, state.marks, state.delay, date)
    };
    sleep(delay);
    let Some(mut value) = value else { return plain(out, "404 Not Found", "", b"{}").map(|()| true) };
    turn(&mut value, fault.as_ref(), (base, path, query));
    match &fault {
        Some(Fault::Silent(time)) => sleep(*time),
        Some(Fault::Closed) => return Ok(false),
        Some(Fault::Status(status, wait)) => {
            let wait = wait.map(|seconds| format!("Retry-After: {seconds}\r\n")).unwrap_or_default();
            return plain(out, &format!("{status} Trouble"), &wait, b"<h1>Trouble</h1>").map(|()| true);
        }
        Some(Fault::Redirect(to)) => {
            return plain(out, "302 Found", &format!("Location: {to}\r\n"), b"").map(|()| true);
        }
        Some(Fault::Body(body)) => return plain(out, "200 OK", "", body.as_bytes()).map(|()| true),
        Some(Fault::Round | Fault::Again | Fault::Next(_) | Fault::NoNext) => {}
        Some(Fault::CutOff | Fault::Truncated | Fault::Lose(_)) | None => {}
    }
    let mut body = value.to_string();
    if home {
        body = body.replace(HOST, &format!("{base}/oparl"));
    }
    let mark = mark(&body);
    let mut headers = format!("Date: {date}\r\n");
    if marks {
        headers += &format!("ETag: {mark}\r\n");
        if known == Some(mark.as_str()) {
            state.lock().expect("no test has panicked here").unchanged += 1;
            return plain(out, "304 Not Modified", &headers, b"").map(|()| true);
        }
    }
    let half = body.as_bytes().get(..body.len() / 2).unwrap_or_default();
    match fault {
        Some(Fault::Truncated) => plain(out, "200 OK", &headers, half).map(|()| true),
        Some(Fault::CutOff) => {
            write!(out, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n{headers}\r\n", body.len())?;
            out.write_all(half)?;
            Ok(false)
        }
        _ => plain(out, "200 OK", &headers, body.as_bytes()).map(|()| true),
    }
}

fn mark(body: &str) -> String {
    let mut hash = DefaultHasher::new();
    body.hash(&mut hash);
    format!("\"{:x}\"", hash.finish())
}

/// Where the answer says that its list goes on, when that is what is wrong with it.
fn turn(value: &mut Value, fault: Option<&Fault>, (base, path, query): (&str, &str, &str)) {
    match fault {
        Some(Fault::Round) => value["links"]["next"] = json!(format!("{base}{path}?{query}")),
        Some(Fault::Again) => {
            let page = parameters(query).get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
            value["links"]["next"] = json!(format!("{base}{path}?page={}", page + 1));
        }
        Some(Fault::Next(to)) => value["links"]["next"] = json!(to),
        Some(Fault::NoNext) => value["links"] = json!({}),
        _ => {}
    }
}

fn plain(out: &mut &TcpStream, status: &str, headers: &str, body: &[u8]) -> std::io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n{headers}\r\n",
        body.len()
    );
    out.write_all(&[head.as_bytes(), body].concat())
}

fn parameters(query: &str) -> HashMap<String, String> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), decoded(value))).collect()
}

fn decoded(value: &str) -> String {
    let mut parts = value.split('%');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_at(2.min(part.len()));
        text.push(u8::from_str_radix(code, 16).map_or('?', char::from));
        text.push_str(rest);
    }
    text
}
