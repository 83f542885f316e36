//! What holds for the source itself: who may import whom, where SQL and texts may stand,
//! what may never be committed. It reads files and runs nothing but git and cargo.

mod dependencies;
mod documents;
mod migrations;
mod rooms;
mod text;

use std::path::PathBuf;
use std::process::Command;
use std::{fs, str};
use tests::top;

/// A committed text file, or one that is about to be.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The lines before the file's own tests, with their numbers.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = self.text.find("#[cfg(test)]").unwrap_or(self.text.len());
        self.text[..end].lines().enumerate().map(|(number, line)| (number + 1, line))
    }

    fn is_test(&self) -> bool {
        self.path.starts_with("tests/") || self.path.contains("/tests/") || self.path.ends_with("tests.rs")
    }
}

/// Every file that git knows or would take, and that ends in one of `endings`.
fn sources(endings: &[&str]) -> Vec<Source> {
    let mut list = Command::new("git");
    list.current_dir(top()).args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    let output = list.output().unwrap();
    let paths: Vec<&str> = str::from_utf8(&output.stdout).unwrap().lines().collect();
    assert!(paths.len() > 20, "git lists the files");
    let fitting = paths.into_iter().filter(|path| endings.iter().any(|ending| path.ends_with(ending)));
    let read = |path: &str| Some(Source { path: path.into(), text: fs::read_to_string(top().join(path)).ok()? });
    fitting.filter_map(read).collect()
}

/// Fails with every line that breaks a rule.
fn none(rule: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

fn file(path: &str) -> PathBuf {
    top().join(path)
}
