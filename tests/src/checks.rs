//! What is demanded of every page, each as a function that returns what it found.

use crate::browser::Page;
use crate::places::{output, top};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

/// What axe-core finds, one line a violation. What it cannot decide is left to people.
pub fn axe(page: &Page) -> Vec<String> {
    static AXE: OnceLock<String> = OnceLock::new();
    let axe = AXE.get_or_init(|| {
        let file = top().join("tests/node_modules/axe-core/axe.min.js");
        fs::read_to_string(file).expect("axe-core is installed (tests/run does it)")
    });
    page.evaluate(&format!("{axe}; 0"));
    let run = "axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
        .then(found => found.violations.map(rule => [rule.id, rule.help, ...rule.nodes.slice(0, 3)
        .map(node => node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 200))].join(' | ')))";
    lines(&page.evaluate(run))
}

/// Whatever sticks out of the window to either side.
pub fn sideways(page: &Page) -> Vec<String> {
    let look = r"
        const wide = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= wide + 1) return [];
        const out = [...document.body.querySelectorAll('*')].filter(node => {
            const box = node.getBoundingClientRect();
            return box.width > 0 && (box.right > wide + 1 || box.left < -1) && !node.closest('[class*=hidden]');
        });
        return ['scrolls to ' + document.documentElement.scrollWidth + ' of ' + wide + ': '
            + out.slice(-3).map(node => node.tagName.toLowerCase() + '.' + (node.getAttribute('class') || '')).join(', ')];";
    lines(&page.evaluate(&format!("(() => {{ {look} }})()")))
}

/// Fields that change their size with the focus: what lies below them moves away from under a click.
pub fn jumping(page: &Page) -> Vec<String> {
    let look = r"
        const before = document.activeElement;
        const fields = [...document.querySelectorAll('input,textarea,select,button')].filter(node => node.checkVisibility());
        const jumps = fields.filter(node => {
            const height = node.getBoundingClientRect().height;
            node.focus({ preventScroll: true });
            return Math.abs(node.getBoundingClientRect().height - height) > 1 && height > 2;
        });
        document.activeElement?.blur();
        before?.focus?.({ preventScroll: true });
        return jumps.map(node => (node.name || node.tagName) + ' changes its size with the focus');";
    lines(&page.evaluate(&format!("(() => {{ {look} }})()")))
}

/// Requests to anybody but us.
pub fn foreign(page: &Page, origin: &str) -> Vec<String> {
    let own = |url: &String| url.starts_with(origin) || url.starts_with("data:") || url.starts_with("about:");
    page.requested().into_iter().filter(|url| !own(url)).map(|url| format!("asks {url}")).collect()
}

/// What the Nu HTML checker says of files in a folder, one line a message. One run for all of them.
pub fn markup(folder: &Path) -> Vec<String> {
    let jar = top().join("tests/node_modules/vnu-jar/build/dist/vnu.jar");
    assert!(jar.is_file(), "vnu-jar is installed (tests/run does it)");
    let mut command = Command::new("java");
    command.arg("-Xss8m").arg("-jar").arg(jar).args(["--format", "json", "--skip-non-html", "--Werror"]).arg(folder);
    let said = command.output().unwrap();
    let answer: Value = serde_json::from_slice(&said.stderr)
        .or_else(|_| serde_json::from_slice(&said.stdout))
        .unwrap_or_else(|failure| panic!("{failure}: {}", String::from_utf8_lossy(&said.stderr)));
    let messages = answer["messages"].as_array().cloned().unwrap_or_default();
    let grave = messages.iter().filter(|message| message["type"] != "info" || message["subType"] == "warning");
    let line = |message: &Value| {
        let file = message["url"].as_str().unwrap_or("").rsplit('/').next().unwrap_or("");
        format!("{file}:{} {} — {}", message["lastLine"], message["message"], message["extract"])
    };
    grave.map(line).collect()
}

/// A folder for pages that `markup` is to look at, empty at first.
pub fn markup_folder(name: &str) -> std::path::PathBuf {
    let folder = output("pages").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn lines(value: &Value) -> Vec<String> {
    let found = value.as_array().cloned().unwrap_or_default();
    found.iter().map(|line| line.as_str().unwrap_or("").to_owned()).collect()
}
