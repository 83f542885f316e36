//! One page and the verbs of somebody who uses it.

use super::find;
use super::look::Look;
use super::wire::Wire;
use crate::client::Visitor;
use crate::places::output;
use serde_json::{Value, json};
use std::cell::Cell;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

pub struct Page {
    wire: Arc<Wire>,
    context: String,
    session: String,
    look: Cell<Look>,
}

impl Page {
    pub(super) fn new(wire: Arc<Wire>, context: String, session: String) -> Self {
        wire.listen(&session);
        let page = Self { wire, context, session, look: Cell::new(Look::Desktop) };
        for domain in ["Page", "Runtime", "Network", "Log"] {
            page.call(&format!("{domain}.enable"), json!({}));
        }
        page.look(Look::Desktop);
        page
    }

    /// Calls a method of the browser's protocol for this page.
    pub fn call(&self, method: &str, params: Value) -> Value {
        self.wire.call(Some(&self.session), method, params)
    }

    /// Shows the page in another way, from now on.
    pub fn look(&self, look: Look) {
        self.look.set(look);
        self.size(look.width(), look.height());
        let features = json!([
            { "name": "prefers-color-scheme", "value": look.scheme() },
            { "name": "forced-colors", "value": look.forced() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.call("Emulation.setEmulatedMedia", json!({ "media": look.medium(), "features": features }));
    }

    /// Another size of the window, until the next look.
    pub fn size(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", size);
    }

    /// The language that the browser asks for where an address names none.
    pub fn prefers(&self, language: &str) {
        self.call("Network.setExtraHTTPHeaders", json!({ "headers": { "Accept-Language": language } }));
    }

    /// Switches the page's own scripts off, from the next page on.
    pub fn without_javascript(&self) {
        self.call("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    }

    /// Goes to an address and waits until everything is there. Returns the status.
    pub fn visit(&self, url: &str) -> u16 {
        let from = self.wire.seen(&self.session);
        let answer = self.call("Page.navigate", json!({ "url": url }));
        assert!(answer["errorText"].is_null(), "{url}: {}", answer["errorText"]);
        self.loaded(from, url)
    }

    /// Waits for the next document after event `from` to be complete; returns its status.
    fn loaded(&self, from: usize, what: &str) -> u16 {
        let wait = |from, name: &'static str| {
            let fits = |event: &Value| event["method"] == name && event["params"]["frame"]["parentId"].is_null();
            let found = self.wire.wait_event(&self.session, from, name, fits);
            found.unwrap_or_else(|why| panic!("{what}: {why}"))
        };
        let navigated = wait(from, "Page.frameNavigated");
        wait(navigated, "Page.loadEventFired");
        let events = self.wire.events(&self.session);
        let document = events[from..]
            .iter()
            .rfind(|event| event["method"] == "Network.responseReceived" && event["params"]["type"] == "Document");
        document.and_then(|event| event["params"]["response"]["status"].as_u64()).unwrap_or(0) as u16
    }

    pub fn url(&self) -> String {
        self.ask("location.href").as_str().unwrap_or("").to_owned()
    }

    /// The address without scheme and host.
    pub fn path(&self) -> String {
        self.ask("location.pathname + location.search").as_str().unwrap_or("").to_owned()
    }

    /// The value of a JavaScript expression (a promise is waited for).
    pub fn ask(&self, expression: &str) -> Value {
        let code = format!("(() => {{ {} return ({expression}); }})()", find::COMMON);
        self.evaluate(&code)
    }

    /// Runs JavaScript as it is and returns its value.
    pub fn evaluate(&self, code: &str) -> Value {
        let run = json!({ "expression": code, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.call("Runtime.evaluate", run);
        let trouble = &answer["exceptionDetails"];
        assert!(trouble.is_null(), "{}: {}", trouble["text"], trouble["exception"]["description"]);
        answer["result"]["value"].take()
    }

    fn found(&self, finder: &str, words: &str, then: &str) -> Value {
        let expression =
            format!("(() => {{ const node = ({finder})({}); if (!node) return null; {then} }})()", json!(words));
        let answer = self.ask(&expression);
        assert!(!answer.is_null(), "nothing called {words:?} on {}\n{}", self.path(), self.text());
        answer
    }

    /// Puts text into the field with this label, in place of what was there, key by key as far as pages notice.
    pub fn fill_in(&self, label: &str, text: &str) {
        let kind = self.found(
            find::FIELD,
            label,
            "node.scrollIntoView({block:'center'}); node.focus(); node.select?.(); return node.type;",
        );
        if matches!(kind.as_str(), Some("date" | "number" | "time")) {
            let set = format!(
                "node.value = {}; node.dispatchEvent(new Event('input', {{bubbles:true}})); return true;",
                json!(text)
            );
            self.found(find::FIELD, label, &set);
        } else {
            self.call("Input.insertText", json!({ "text": text }));
        }
    }

    /// Puts text into the field of a CSS selector.
    pub fn fill_selected(&self, selector: &str, text: &str) {
        self.found(
            find::SELECTED,
            selector,
            "node.scrollIntoView({block:'center'}); node.focus(); node.select?.(); return true;",
        );
        self.call("Input.insertText", json!({ "text": text }));
    }

    /// What stands in the field with this label.
    pub fn field(&self, label: &str) -> String {
        self.found(find::FIELD, label, "return node.value;").as_str().unwrap_or("").to_owned()
    }

    /// Picks the radio or tick box with these words; `"Question :: Answer"` within a group.
    pub fn choose(&self, words: &str) {
        self.found(
            find::CHOICE,
            words,
            "node.scrollIntoView({block:'center'}); if (!node.checked) node.click(); return node.checked;",
        );
    }

    /// Picks an option of the list with this label.
    pub fn select(&self, label: &str, option: &str) {
        let pick = format!(
            "const option = best(node.options, {}, option => flat(option.text)); if (!option) return null;
             node.value = option.value; node.dispatchEvent(new Event('change', {{bubbles:true}})); return true;",
            json!(option)
        );
        self.found(find::FIELD, label, &pick);
    }

    /// Gives a file to the upload field with this label.
    pub fn attach(&self, label: &str, file: &std::path::Path) {
        let mark = "node.setAttribute('data-test-upload', ''); return true;";
        self.found(find::FIELD, label, mark);
        let root = self.call("DOM.getDocument", json!({}));
        let query = json!({ "nodeId": root["root"]["nodeId"], "selector": "[data-test-upload]" });
        let node = self.call("DOM.querySelector", query);
        self.call("DOM.setFileInputFiles", json!({ "files": [file], "nodeId": node["nodeId"] }));
    }

    /// Presses the button or link with these words and waits for the page it leads to.
    pub fn press(&self, words: &str) -> u16 {
        let from = self.click(words);
        self.loaded(from, words)
    }

    /// Presses something that leads to no other page.
    pub fn click(&self, words: &str) -> usize {
        self.click_found(find::PRESSABLE, words)
    }

    /// Presses the element of a CSS selector and waits for the page it leads to.
    pub fn press_selected(&self, selector: &str) -> u16 {
        let from = self.click_found(find::SELECTED, selector);
        self.loaded(from, selector)
    }

    /// Presses the element of a CSS selector at a part of its width and height, and waits for the next page.
    pub fn press_at(&self, selector: &str, across: f64, down: f64) -> u16 {
        let from = self.click_at(find::SELECTED, selector, (across, down));
        self.loaded(from, selector)
    }

    fn click_found(&self, finder: &str, words: &str) -> usize {
        self.click_at(finder, words, (0.5, 0.5))
    }

    fn click_at(&self, finder: &str, words: &str, (across, down): (f64, f64)) -> usize {
        let place = self.settled_place(finder, words, (across, down));
        assert_eq!(place["covered"], false, "{words:?} is covered by something else on {}", self.path());
        let from = self.wire.seen(&self.session);
        for kind in ["mousePressed", "mouseReleased"] {
            let mouse = json!({ "type": kind, "x": place["x"], "y": place["y"], "button": "left", "clickCount": 1 });
            self.call("Input.dispatchMouseEvent", mouse);
        }
        from
    }

    /// Where to press, once the page has its fonts and nothing moves: a font that comes late shifts what stands beside.
    fn settled_place(&self, finder: &str, words: &str, (across, down): (f64, f64)) -> Value {
        let measure = || {
            self.found(
                finder,
                words,
                &format!("node.scrollIntoView({{block:'center', behavior:'instant'}});
                 const box = [...node.getClientRects()].find(box => box.width && box.height) || node.getBoundingClientRect();
                 const x = box.x + box.width * {across}, y = box.y + box.height * {down};
                 const top = document.elementFromPoint(x, y);
                 return {{ x, y, fonts: document.fonts.status,
                 covered: !(top && (node.contains(top) || top.contains(node) || top.closest('label')?.control === node)) }};"),
            )
        };
        let mut place = measure();
        for _ in 0..100 {
            std::thread::sleep(Duration::from_millis(10));
            let now = measure();
            if now == place && now["fonts"] == "loaded" {
                break;
            }
            place = now;
        }
        place
    }

    /// Strikes a key: `Tab`, `Enter`, `Space`, `ArrowDown`, …
    pub fn key(&self, key: &str) {
        let (name, code, text) = match key {
            "Tab" => ("Tab", 9, ""),
            "Enter" => ("Enter", 13, "\r"),
            "Space" => (" ", 32, " "),
            "ArrowDown" => ("ArrowDown", 40, ""),
            "ArrowUp" => ("ArrowUp", 38, ""),
            other => panic!("no key {other}"),
        };
        for kind in ["keyDown", "keyUp"] {
            let mut stroke = json!({ "type": kind, "key": name, "code": key, "windowsVirtualKeyCode": code });
            if kind == "keyDown" && !text.is_empty() {
                stroke["text"] = text.into();
            }
            self.call("Input.dispatchKeyEvent", stroke);
        }
    }

    /// Types into whatever has the focus.
    pub fn type_text(&self, text: &str) {
        self.call("Input.insertText", json!({ "text": text }));
    }

    /// Strikes Enter where it leads to another page, and waits for that.
    pub fn enter(&self) -> u16 {
        let from = self.wire.seen(&self.session);
        self.key("Enter");
        self.loaded(from, "Enter")
    }

    /// The words on the page that can be seen.
    pub fn text(&self) -> String {
        self.ask("flat(document.body?.innerText)").as_str().unwrap_or("").to_owned()
    }

    pub fn shows(&self, words: &str) -> bool {
        self.text().to_lowercase().contains(&words.replace('\u{a0}', " ").to_lowercase())
    }

    /// Demands that these words can be seen.
    pub fn sees(&self, words: &str) {
        assert!(self.shows(words), "{words:?} is not on {}\n{}", self.path(), self.text());
    }

    pub fn title(&self) -> String {
        self.ask("document.title").as_str().unwrap_or("").to_owned()
    }

    /// The markup as the browser has it now.
    pub fn html(&self) -> String {
        self.ask("document.documentElement.outerHTML").as_str().unwrap_or("").to_owned()
    }

    /// Everything the page asked the network for.
    pub fn requested(&self) -> Vec<String> {
        let events = self.wire.events(&self.session);
        let requests = events.iter().filter(|event| event["method"] == "Network.requestWillBeSent");
        requests.filter_map(|event| event["params"]["request"]["url"].as_str().map(str::to_owned)).collect()
    }

    /// What the browser wrote into its console as a warning or an error, with the address concerned.
    pub fn complaints(&self) -> Vec<String> {
        let events = self.wire.events(&self.session);
        let entries = events.iter().filter_map(|event| match event["method"].as_str()? {
            "Log.entryAdded" => {
                let entry = &event["params"]["entry"];
                let grave = entry["level"] == "error" || entry["level"] == "warning";
                grave.then(|| {
                    format!("{} ({})", entry["text"].as_str().unwrap_or(""), entry["url"].as_str().unwrap_or(""))
                })
            }
            "Runtime.exceptionThrown" => {
                Some(event["params"]["exceptionDetails"]["exception"]["description"].to_string())
            }
            _ => None,
        });
        entries.collect()
    }

    /// Cookies of this page's profile, as `name=value`.
    pub fn cookies(&self) -> Vec<String> {
        let answer = self.wire.call(None, "Storage.getCookies", json!({ "browserContextId": self.context }));
        let all = answer["cookies"].as_array().cloned().unwrap_or_default();
        all.iter()
            .map(|cookie| {
                format!("{}={}", cookie["name"].as_str().unwrap_or(""), cookie["value"].as_str().unwrap_or(""))
            })
            .collect()
    }

    /// Takes over the cookies of a visitor, so that the page is signed in as they are.
    pub fn carry(&self, visitor: &Visitor) {
        for (name, value) in &visitor.cookies {
            let url = format!("http://{}/", visitor.address);
            self.call("Network.setCookie", json!({ "name": name, "value": value, "url": url, "httpOnly": true }));
        }
    }

    /// Forgets what was requested and complained about so far.
    pub fn clear_events(&self) {
        self.wire.listen(&self.session);
    }

    /// Bytes that came over the wire since the events were cleared, heads included.
    pub fn transferred(&self) -> u64 {
        let events = self.wire.events(&self.session);
        let finished = events.iter().filter(|event| event["method"] == "Network.loadingFinished");
        finished.filter_map(|event| event["params"]["encodedDataLength"].as_f64()).sum::<f64>() as u64
    }

    /// A picture of the window, or of the whole page, as PNG.
    pub fn picture(&self, whole: bool) -> Vec<u8> {
        let mut take = json!({ "format": "png", "captureBeyondViewport": whole, "optimizeForSpeed": false });
        if whole {
            let height = self.ask("Math.min(document.documentElement.scrollHeight, 12000)");
            take["clip"] = json!({ "x": 0, "y": 0, "width": self.look.get().width(), "height": height, "scale": 1 });
        }
        let answer = self.call("Page.captureScreenshot", take);
        from_base64(answer["data"].as_str().unwrap_or(""))
    }

    /// A picture of a part of the window: `x`, `y`, `width`, `height`.
    pub fn cut_out(&self, part: &Value) -> Vec<u8> {
        let offset = self.ask("[scrollX, scrollY]");
        let at = |name: &str, place: usize| part[name].as_f64().unwrap_or(0.0) + offset[place].as_f64().unwrap_or(0.0);
        let clip =
            json!({ "x": at("x", 0), "y": at("y", 1), "width": part["width"], "height": part["height"], "scale": 1 });
        let answer = self.call("Page.captureScreenshot", json!({ "format": "png", "clip": clip }));
        from_base64(answer["data"].as_str().unwrap_or(""))
    }

    /// Keeps a picture of the whole page under `tests/output/screenshots`.
    pub fn screenshot(&self, name: &str) -> PathBuf {
        let file = output("screenshots").join(format!("{name}.png"));
        fs::write(&file, self.picture(true)).unwrap();
        file
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = self.wire.try_call(None, "Target.disposeBrowserContext", json!({ "browserContextId": self.context }));
        self.wire.forget(&self.session);
    }
}

fn from_base64(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut length) = (0_u32, 0);
    for letter in text.bytes() {
        let Some(value) = LETTERS.iter().position(|&known| known == letter) else {
            break;
        };
        bits = bits << 6 | value as u32;
        length += 6;
        if length >= 8 {
            length -= 8;
            bytes.push((bits >> length) as u8);
            bits &= (1 << length) - 1;
        }
    }
    bytes
}
