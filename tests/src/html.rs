//! Reads just enough of our own markup to follow its links and fill in its forms.
//! Whether the markup is right is another program's question: see the checks.

/// One opening tag.
#[derive(Clone, Debug)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// Where the tag begins, and where the text after it does.
    pub start: usize,
    pub end: usize,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

/// Every opening tag, in order; a closing tag comes with a slash before its name.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|offset| at + offset) {
        if html[start..].starts_with("<!--") {
            at = html[start..].find("-->").map_or(html.len(), |offset| start + offset + 3);
            continue;
        }
        let Some(tag) = read_tag(html, start) else {
            at = start + 1;
            continue;
        };
        at = tag.end;
        if tag.name == "script" || tag.name == "style" {
            let close = format!("</{}", tag.name);
            at = html[at..].find(&close).map_or(html.len(), |offset| at + offset);
        }
        found.push(tag);
    }
    found
}

fn read_tag(html: &str, start: usize) -> Option<Tag> {
    let rest = &html[start + 1..];
    let slash = usize::from(rest.starts_with('/'));
    let length = rest[slash..].find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
    if length == 0 {
        return None;
    }
    let name = rest[..slash + length].to_ascii_lowercase();
    let mut attributes = Vec::new();
    let mut left = &rest[slash + length..];
    loop {
        left = left.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if left.is_empty() {
            return None;
        }
        if let Some(after) = left.strip_prefix('>') {
            return Some(Tag { name, attributes, start, end: html.len() - after.len() });
        }
        let length = left.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'))?;
        let attribute = left[..length].to_ascii_lowercase();
        left = &left[length..];
        let mut value = String::new();
        if let Some(after) = left.strip_prefix('=') {
            let (raw, after) = match after.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"')?,
                None => after.split_at(after.find(|c: char| c.is_whitespace() || c == '>')?),
            };
            value = plain(raw);
            left = after;
        }
        attributes.push((attribute, value));
        if length == 0 {
            left = left.get(1..)?;
        }
    }
}

/// Text with its character references read.
fn plain(text: &str) -> String {
    let named = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    named.replace("&nbsp;", "\u{a0}").replace("&amp;", "&")
}

/// The targets of all links of a page, as written.
pub fn links(html: &str) -> Vec<String> {
    let anchors = tags(html).into_iter().filter(|tag| tag.name == "a" || tag.name == "area");
    anchors.filter_map(|tag| tag.get("href").map(str::to_owned)).collect()
}

/// The words a reader sees, with single spaces between them.
pub fn words(html: &str) -> String {
    let mut text = String::new();
    let mut at = 0;
    let mut hidden = false;
    for tag in tags(html) {
        if !hidden {
            text.push_str(&plain(&html[at..tag.start]));
            text.push(' ');
        }
        hidden = matches!(tag.name.as_str(), "script" | "style" | "title");
        at = tag.end;
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A form with what it would send if nobody touched it.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub action: String,
    pub method: String,
    pub fields: Vec<(String, String)>,
    /// Every named control, with its kind and the value it would send.
    pub controls: Vec<(String, String, String)>,
}

impl Form {
    /// Sets a field to one value.
    pub fn set(&mut self, name: &str, value: &str) -> &mut Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.into(), value.into()));
        self
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The first value that the radios or options of `name` offer.
    pub fn first_choice(&self, name: &str) -> Option<&str> {
        let mut offers = self.controls.iter().filter(|(known, _, value)| known == name && !value.is_empty());
        offers.next().map(|(_, _, value)| value.as_str())
    }
}

/// All forms of a page.
pub fn forms(html: &str) -> Vec<Form> {
    let mut found: Vec<Form> = Vec::new();
    let mut inside = false;
    let mut select: Option<(String, bool)> = None;
    for tag in tags(html) {
        match tag.name.as_str() {
            "form" => {
                let method = tag.get("method").unwrap_or("get").to_ascii_uppercase();
                found.push(Form { action: tag.get("action").unwrap_or("").into(), method, ..Form::default() });
                inside = true;
                continue;
            }
            "/form" => inside = false,
            _ => {}
        }
        let Some(form) = found.last_mut().filter(|_| inside) else {
            continue;
        };
        read_control(html, &tag, form, &mut select);
    }
    found
}

fn read_control(html: &str, tag: &Tag, form: &mut Form, select: &mut Option<(String, bool)>) {
    let name = tag.get("name").unwrap_or("").to_owned();
    let value = tag.get("value").unwrap_or("").to_owned();
    let mut add = |name: &str, kind: &str, value: String, sent: bool| {
        if !name.is_empty() {
            form.controls.push((name.into(), kind.into(), value.clone()));
        }
        if sent && !name.is_empty() {
            form.fields.push((name.into(), value));
        }
    };
    match tag.name.as_str() {
        "input" => match tag.get("type").unwrap_or("text") {
            kind @ ("radio" | "checkbox") => {
                let value = if tag.has("value") { value } else { "on".into() };
                add(&name, kind, value, tag.has("checked"));
            }
            kind @ ("submit" | "image" | "file") => add(&name, kind, value, false),
            kind => add(&name, kind, value, true),
        },
        "button" => add(&name, "submit", value, false),
        "textarea" => {
            let rest = &html[tag.end..];
            let text = plain(&rest[..rest.find("</textarea").unwrap_or(0)]);
            add(&name, "textarea", text, true);
        }
        "select" => *select = Some((name, false)),
        "/select" => *select = None,
        "option" => {
            let Some((name, chosen)) = select else { return };
            let first = !form.fields.iter().any(|(known, _)| known == name);
            if tag.has("selected") && !*chosen {
                form.fields.retain(|(known, _)| known != name);
                *chosen = true;
                form.fields.push((name.clone(), value.clone()));
            } else if first {
                form.fields.push((name.clone(), value.clone()));
            }
            form.controls.push((name.clone(), "option".into(), value));
        }
        _ => {}
    }
}
