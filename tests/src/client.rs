//! A plain HTTP/1.1 client: one connection a request, every header as the test says.

use crate::html::{Form, forms};
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};

#[derive(Clone, Debug, Default)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    pub fn new(method: &str, path: &str) -> Self {
        Self { method: method.into(), path: path.into(), ..Self::default() }
    }

    pub fn get(path: &str) -> Self {
        Self::new("GET", path)
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// A form's fields as the body.
    pub fn fields<'a>(mut self, fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let pairs: Vec<_> =
            fields.into_iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
        self.body = pairs.join("&").into_bytes();
        self.header("Content-Type", "application/x-www-form-urlencoded")
    }
}

#[derive(Clone, Debug)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Response {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn is_html(&self) -> bool {
        self.header("content-type").is_some_and(|kind| kind.starts_with("text/html"))
    }

    /// The path a redirect leads to, without scheme and host.
    pub fn location(&self) -> Option<&str> {
        let target = self.header("location")?;
        Some(match target.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("/", |slash| &rest[slash..]),
            None => target,
        })
    }
}

/// Sends one request to `address` (host and port) and reads the whole answer.
pub fn send(address: &str, request: &Request) -> io::Result<Response> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    let mut head = format!("{} {} HTTP/1.1\r\n", request.method, request.path);
    let has = |name: &str| request.headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
    if !has("host") {
        head += &format!("Host: {address}\r\n");
    }
    if !has("content-length") && !has("transfer-encoding") && (!request.body.is_empty() || request.method == "POST") {
        head += &format!("Content-Length: {}\r\n", request.body.len());
    }
    for (name, value) in &request.headers {
        head += &format!("{name}: {value}\r\n");
    }
    head += "Connection: close\r\n\r\n";
    // The server may answer and close before it has read a body that it refuses.
    let written = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&request.body));
    match read_response(stream, request.method == "HEAD") {
        Ok(response) => Ok(response),
        Err(failure) => written.and(Err(failure)),
    }
}

fn read_response(stream: TcpStream, only_head: bool) -> io::Result<Response> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let status = line
        .split(' ')
        .nth(1)
        .and_then(|word| word.parse().ok())
        .ok_or_else(|| io::Error::new(io::ErrorKind::UnexpectedEof, format!("no answer: {line:?}")))?;
    let mut headers = Vec::new();
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else {
            break;
        };
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let mut response = Response { status, headers, body: Vec::new() };
    if only_head {
        return Ok(response);
    }
    if response.header("transfer-encoding").is_some_and(|kind| kind.contains("chunked")) {
        read_chunks(&mut reader, &mut response.body)?;
    } else if let Some(length) = response.header("content-length").and_then(|length| length.parse().ok()) {
        response.body.resize(length, 0);
        reader.read_exact(&mut response.body)?;
    } else if status != 204 && status != 304 {
        reader.read_to_end(&mut response.body)?;
    }
    Ok(response)
}

fn read_chunks(reader: &mut impl BufRead, body: &mut Vec<u8>) -> io::Result<()> {
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let length = usize::from_str_radix(line.trim(), 16).map_err(io::Error::other)?;
        if length == 0 {
            return Ok(());
        }
        let start = body.len();
        body.resize(start + length, 0);
        reader.read_exact(&mut body[start..])?;
        reader.read_line(&mut line)?;
    }
}

/// Percent-encodes everything but letters, digits and `-._~`.
pub fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => (byte as char).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// Somebody who reads pages and sends forms, and keeps the cookies that are set.
#[derive(Clone)]
pub struct Visitor {
    pub address: String,
    pub cookies: Vec<(String, String)>,
    /// Where the server complains, read when it gives no answer.
    pub complaints: Option<PathBuf>,
}

impl Visitor {
    pub fn new(address: &str) -> Self {
        Self { address: address.into(), cookies: Vec::new(), complaints: None }
    }

    /// Sends a request with this visitor's cookies, as a browser on our own page would.
    pub fn send(&mut self, mut request: Request) -> Response {
        if !self.cookies.is_empty() {
            let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header("Cookie", &pairs.join("; "));
        }
        let has = |name: &str| request.headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
        if request.method != "GET" && !has("origin") && !has("sec-fetch-site") {
            let origin = format!("http://{}", self.address);
            request = request.header("Origin", &origin).header("Sec-Fetch-Site", "same-origin");
        }
        let start = Instant::now();
        let response = send(&self.address, &request).unwrap_or_else(|failure| {
            let (seconds, last) = (start.elapsed().as_secs_f32(), self.last_complaints());
            panic!("{} {}: {failure} after {seconds:.1} s. The server said last:\n{last}", request.method, request.path)
        });
        self.keep_cookies(&response);
        response
    }

    /// The last lines that the server wrote to standard error.
    fn last_complaints(&self) -> String {
        let text = self.complaints.as_ref().and_then(|file| fs::read_to_string(file).ok()).unwrap_or_default();
        let lines: Vec<_> = text.lines().collect();
        lines[lines.len().saturating_sub(30)..].join("\n")
    }

    fn keep_cookies(&mut self, response: &Response) {
        let set = response.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"));
        for (_, cookie) in set {
            let pair = cookie.split(';').next().unwrap_or("");
            let Some((name, value)) = pair.split_once('=') else {
                continue;
            };
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.into(), value.into()));
            }
        }
    }

    pub fn get(&mut self, path: &str) -> Response {
        self.send(Request::get(path))
    }

    /// Reads a page, going along with redirects.
    pub fn read(&mut self, path: &str) -> Response {
        let mut response = self.get(path);
        for _ in 0..5 {
            let Some(next) = response.location().map(str::to_owned) else {
                break;
            };
            response = self.get(&next);
        }
        response
    }

    /// The form on page `path` that leads to an address containing `action`.
    pub fn form(&mut self, path: &str, action: &str) -> Form {
        let page = self.get(path);
        let found = forms(&page.text()).into_iter().find(|form| form.action.contains(action) && form.method == "POST");
        let mut form = found.unwrap_or_else(|| panic!("{path} ({}) has no form to {action:?}", page.status));
        if form.action.is_empty() {
            form.action = path.into();
        }
        form
    }

    /// Sends a filled form.
    pub fn submit(&mut self, form: &Form) -> Response {
        let fields = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        self.send(Request::new("POST", &form.action).fields(fields))
    }

    /// Sends a filled form with a file: the field's name, the file's name, its bytes.
    pub fn submit_with_file(&mut self, form: &Form, (field, name, bytes): (&str, &str, &[u8])) -> Response {
        const BETWEEN: &str = "----between-the-parts-of-this-form";
        let mut body = Vec::new();
        for (name, value) in &form.fields {
            let head = format!("--{BETWEEN}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(head.into_bytes());
        }
        let head = format!("Content-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"");
        body.extend(format!("--{BETWEEN}\r\n{head}\r\nContent-Type: application/octet-stream\r\n\r\n").into_bytes());
        body.extend(bytes);
        body.extend(format!("\r\n--{BETWEEN}--\r\n").into_bytes());
        let mut request = Request::new("POST", &form.action);
        request.body = body;
        self.send(request.header("Content-Type", &format!("multipart/form-data; boundary={BETWEEN}")))
    }
}
