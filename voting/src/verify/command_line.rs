//! What may stand on the command line of `verify-election`, and what the program says about itself. Opens no file and
//! asks no clock.

mod words;

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use super::{Language, Options, read_tracker};
use crate::election::is_uuid;
use crate::hash;

pub use words::{help, misuse, misuse_report, not_opened, not_opened_report, progress, report_text, version};

/// What the command line asks for.
#[derive(Debug)]
pub enum Command {
    Verify(Asked),
    Help(Language),
    Version(Language),
}

/// A verification that is asked for.
#[derive(Debug)]
pub struct Asked {
    pub json: bool,
    pub language: Language,
    pub options: Options,
    pub file: PathBuf,
    /// The file of proofs beside the archive, which is to be read into [`Options::proofs`].
    pub proofs: Option<PathBuf>,
}

/// A command line that asks for nothing that can be done.
#[derive(Debug)]
pub struct Misuse {
    pub fault: UsageFault,
    /// How it is to be told, as far as the command line says.
    pub json: bool,
    pub language: Language,
}

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsageFault {
    NoFile,
    /// A second file, which is not verified.
    SecondFile(String),
    UnknownOption(String),
    /// The option stands at the end, without its value.
    NoValue(&'static str),
    /// The option is given a second time, and nobody can tell which is meant.
    Repeated(&'static str),
    Language(String),
    Since(String),
    Tracker(String),
    Uuid(String),
}

/// All options of a verification. Each is given once at most.
const OPTIONS: [&str; 6] = ["--json", "--lang", "--since", "--tracker", "--proofs", "--uuid"];

/// Reads the arguments after the program's name. `language` is the one to use unless `--lang` names another.
///
/// # Errors
/// [`Misuse`] with the first thing that is wrong.
pub fn parse(arguments: &[OsString], language: Language) -> Result<Command, Misuse> {
    let options = arguments.iter().take_while(|argument| *argument != "--");
    let json = options.clone().any(|argument| argument == "--json");
    let values = options.clone().zip(options.clone().skip(1));
    let mut named = values.filter(|(option, _)| *option == "--lang").filter_map(|(_, value)| read_language(value).ok());
    let language = named.next().unwrap_or(language);
    if options.clone().any(|argument| argument == "--help" || argument == "-h") {
        return Ok(Command::Help(language));
    }
    if options.clone().any(|argument| argument == "--version" || argument == "-V") {
        return Ok(Command::Version(language));
    }
    let read = read(arguments).map_err(|fault| Misuse { fault, json, language })?;
    let (options, file, proofs) = read;
    Ok(Command::Verify(Asked { json, language, options, file, proofs }))
}

fn read(arguments: &[OsString]) -> Result<(Options, PathBuf, Option<PathBuf>), UsageFault> {
    let (mut options, mut file, mut proofs) = (Options::default(), None, None);
    let mut arguments = arguments.iter();
    let (mut only_files, mut given) = (false, Vec::new());
    while let Some(argument) = arguments.next() {
        if let Some(option) = OPTIONS.into_iter().find(|option| !only_files && argument == option) {
            if given.contains(&option) {
                return Err(UsageFault::Repeated(option));
            }
            given.push(option);
        }
        let mut value = |option| arguments.next().ok_or(UsageFault::NoValue(option));
        match argument.to_str() {
            Some("--") if !only_files => only_files = true,
            Some("--json") if !only_files => {}
            Some("--lang") if !only_files => {
                read_language(value("--lang")?)?;
            }
            Some("--since") if !only_files => {
                let text = text(value("--since")?);
                options.since = Some(hash::digest_from_hex(&text).ok_or(UsageFault::Since(text))?);
            }
            Some("--tracker") if !only_files => {
                let text = text(value("--tracker")?);
                options.tracker = Some(read_tracker(&text).ok_or(UsageFault::Tracker(text))?);
            }
            Some("--proofs") if !only_files => proofs = Some(PathBuf::from(value("--proofs")?)),
            Some("--uuid") if !only_files => {
                let text = text(value("--uuid")?);
                options.uuid = Some(if is_uuid(&text) { text } else { return Err(UsageFault::Uuid(text)) });
            }
            Some(option) if !only_files && option.starts_with('-') => {
                return Err(UsageFault::UnknownOption(option.to_owned()));
            }
            _ if file.is_some() => return Err(UsageFault::SecondFile(text(argument))),
            _ => file = Some(PathBuf::from(argument)),
        }
    }
    Ok((options, file.ok_or(UsageFault::NoFile)?, proofs))
}

fn read_language(value: &OsStr) -> Result<Language, UsageFault> {
    match value.to_str() {
        Some("de") => Ok(Language::De),
        Some("en") => Ok(Language::En),
        _ => Err(UsageFault::Language(text(value))),
    }
}

fn text(argument: &OsStr) -> String {
    argument.to_string_lossy().into_owned()
}
