//! `verify-election [--json] [--lang de|en] [--since HEAD] [--uuid UUID] FILE.bel`: verifies an election's
//! archive. Exit code 0: accepted, 1: refused, 2: could not judge.
#![forbid(unsafe_code)]

use std::io::Write as _;
use std::process::ExitCode;

use voting::verify::{Language, Options, json_report, sentences, verify};
use voting::{archive, hash};

const USAGE: &str = "verify-election [--json] [--lang de|en] [--since HEAD] [--uuid UUID] FILE.bel";
const HELP: &str = "\
Verifies the archive of an election in the format of Belenios v1. / Prüft das Archiv einer Wahl im Format von Belenios v1.

  --json        one JSON object instead of sentences / ein JSON-Objekt statt Sätzen
  --lang de|en  language of the sentences / Sprache der Sätze
  --since HEAD  takes ballots up to HEAD over without checking them again: only a head that this program has told you as
                accepted / übernimmt Stimmzettel bis HEAD ungeprüft: nur ein Kopf, den Ihnen dieses Programm als angenommen nannte
  --uuid UUID   refuses any other election / lehnt jede andere Wahl ab

Exit code: 0 accepted, 1 refused, 2 could not judge. / Endet mit 0: angenommen, 1: abgelehnt, 2: nicht zu beurteilen.";
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

/// What stands on the command line. A name that is no UTF-8 cannot be opened then, and that is said.
fn arguments() -> impl Iterator<Item = String> {
    std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned())
}

fn main() -> ExitCode {
    let mut output = std::io::stdout().lock();
    let mut errors = std::io::stderr().lock();
    if arguments().any(|argument| argument == "--help" || argument == "-h") {
        let _ = writeln!(output, "{USAGE}\n\n{HELP}");
        return ExitCode::SUCCESS;
    }
    let Some(asked) = parse(arguments()) else {
        let _ = writeln!(errors, "{USAGE}");
        return ExitCode::from(COULD_NOT_JUDGE);
    };
    let file = match archive::open(&asked.file) {
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
