//! `verify-election [options] FILE.bel`: verifies an election's archive. Exit code 0: accepted, 1: refused, 2: could not
//! judge. What it may be asked stands in `voting::verify::command_line`.
#![forbid(unsafe_code)]

use std::ffi::OsString;
use std::io::{Error, IsTerminal as _, Read as _, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use voting::archive::{self, Phase};
use voting::json::Limits;
use voting::verify::command_line::{self, Asked, Command};
use voting::verify::{Language, Progress, json_report, sentences, verify_watched};

const COULD_NOT_JUDGE: u8 = 2;
/// How often the line that shows the progress is written anew.
const EVERY: Duration = Duration::from_millis(200);

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match command_line::parse(&arguments, language_of_environment()) {
        Ok(Command::Verify(asked)) => verify(&asked),
        Ok(Command::Help(language)) => say(command_line::help(language), 0),
        Ok(Command::Version(language)) => say(&command_line::version(language), 0),
        Err(misuse) if misuse.json => {
            say(&command_line::report_text(&command_line::misuse_report(&misuse)), COULD_NOT_JUDGE)
        }
        Err(misuse) => complain(&command_line::misuse(&misuse)),
    }
}

/// The language of the first variable that is set, as POSIX orders them.
fn language_of_environment() -> Language {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    locale.map(|locale| Language::of_locale(&locale)).unwrap_or_default()
}

fn verify(asked: &Asked) -> ExitCode {
    let Asked { json, language, options, file, proofs } = asked;
    let not_opened = |file: &Path, error: &Error| match json {
        true => {
            say(&command_line::report_text(&command_line::not_opened_report(file, error, *language)), COULD_NOT_JUDGE)
        }
        false => complain(&command_line::not_opened(file, error, *language)),
    };
    let opened = archive::open(file).and_then(|opened| Ok((opened.metadata()?.len(), opened)));
    let (length, opened) = match opened {
        Ok(opened) => opened,
        Err(error) => return not_opened(file, &error),
    };
    let mut options = options.clone();
    if let Some(file) = proofs {
        match read_proofs(file) {
            Ok(proofs) => options.proofs = Some(proofs),
            Err(error) => return not_opened(file, &error),
        }
    }
    let mut shown = Shown::new(length, *language);
    let verdict = verify_watched(opened, &options, &mut |progress| shown.show(&progress));
    shown.end();
    let text = if *json {
        command_line::report_text(&json_report(&verdict, *language))
    } else {
        sentences(&verdict, *language).join("\n")
    };
    say(&text, verdict.exit_code())
}

/// The file of proofs, and one byte of what is longer than any, so that the verifier sees that it is.
fn read_proofs(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut proofs = Vec::new();
    archive::open(file)?.take(Limits::SMALL.bytes as u64 + 1).read_to_end(&mut proofs)?;
    Ok(proofs)
}

/// Writes what is asked for. Whoever cannot be told must not take it for a verdict.
fn say(text: &str, code: u8) -> ExitCode {
    match writeln!(std::io::stdout().lock(), "{text}") {
        Ok(()) => ExitCode::from(code),
        Err(_) => ExitCode::from(COULD_NOT_JUDGE),
    }
}

fn complain(lines: &[String]) -> ExitCode {
    let _ = writeln!(std::io::stderr().lock(), "{}", lines.join("\n"));
    ExitCode::from(COULD_NOT_JUDGE)
}

/// The progress, shown in one line that is written anew; a phase that has ended keeps its line. Shown only to people.
struct Shown {
    length: u64,
    language: Language,
    is_shown: bool,
    /// The phase of the line and when it was written.
    last: Option<(Phase, Instant)>,
}

impl Shown {
    fn new(length: u64, language: Language) -> Self {
        Self { length, language, is_shown: std::io::stderr().is_terminal(), last: None }
    }

    fn show(&mut self, progress: &Progress) {
        let is_new = self.last.is_none_or(|(phase, _)| phase != progress.phase);
        if !self.is_shown || !is_new && self.last.is_some_and(|(_, when)| when.elapsed() < EVERY) {
            return;
        }
        let end = if is_new && self.last.is_some() { "\n" } else { "" };
        let line = command_line::progress(progress, self.length, self.language);
        let _ = write!(std::io::stderr().lock(), "{end}\r{line}\u{1b}[K");
        self.last = Some((progress.phase, Instant::now()));
    }

    fn end(&self) {
        if self.last.is_some() {
            let _ = writeln!(std::io::stderr().lock());
        }
    }
}
