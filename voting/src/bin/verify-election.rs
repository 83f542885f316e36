//! `verify-election [--json] [--lang de|en] [--since HEAD] [--uuid UUID] FILE.bel`: verifies an election's
//! archive. Exit code 0: accepted, 1: refused, 2: could not judge.
#![forbid(unsafe_code)]

use std::fs::File;
use std::io::Write as _;
use std::process::ExitCode;

use voting::hash;
use voting::verify::{Language, Options, json_report, sentences, verify};

const USAGE: &str = "verify-election [--json] [--lang de|en] [--since HEAD] [--uuid UUID] FILE.bel";
const COULD_NOT_JUDGE: u8 = 2;

/// What the command line asks for.
struct Asked {
    json: bool,
    language: Language,
    options: Options,
    file: String,
}

fn parse(mut arguments: impl Iterator<Item = String>) -> Option<Asked> {
    let (mut json, mut language, mut options, mut file) = (false, Language::En, Options::default(), None);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--json" => json = true,
            "--lang" => {
                language = match arguments.next()?.as_str() {
                    "de" => Language::De,
                    "en" => Language::En,
                    _ => return None,
                }
            }
            "--since" => options.since = Some(hash::digest_from_hex(&arguments.next()?)?),
            "--uuid" => options.uuid = Some(arguments.next()?),
            option if option.starts_with("--") || file.is_some() => return None,
            _ => file = Some(argument),
        }
    }
    Some(Asked { json, language, options, file: file? })
}

fn main() -> ExitCode {
    let mut output = std::io::stdout().lock();
    let mut errors = std::io::stderr().lock();
    let Some(asked) = parse(std::env::args().skip(1)) else {
        let _ = writeln!(errors, "{USAGE}");
        return ExitCode::from(COULD_NOT_JUDGE);
    };
    let file = match File::open(&asked.file) {
        Ok(file) => file,
        Err(error) => {
            let _ = writeln!(errors, "{}: {error}", asked.file);
            return ExitCode::from(COULD_NOT_JUDGE);
        }
    };
    let verdict = verify(file, &asked.options);
    let written = if asked.json {
        writeln!(output, "{}", json_report(&verdict, asked.language))
    } else {
        writeln!(output, "{}", sentences(&verdict, asked.language).join("\n"))
    };
    match written {
        Ok(()) => ExitCode::from(verdict.exit_code()),
        Err(_) => ExitCode::from(COULD_NOT_JUDGE),
    }
}
