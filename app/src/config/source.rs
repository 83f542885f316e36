//! Collects settings from the file and the environment as text, remembers where each came from, and says clearly what is wrong.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fmt, fs, io};

const PREFIX: &str = "BETEILIGUNG_";
const FILE: &str = "beteiligung.toml";

/// A setting that cannot be used.
#[derive(Debug)]
pub enum ConfigError {
    Unreadable {
        file: String,
        cause: String,
    },
    Wrong {
        place: String,
        key: String,
        value: String,
        allowed: &'static str,
    },
    /// Settings that only make sense together.
    Incomplete {
        together: &'static [&'static str],
    },
    Unknown {
        place: String,
        key: String,
        known: Vec<&'static str>,
    },
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, cause } => write!(f, "{file} cannot be read: {cause}"),
            Self::Wrong { place, key, value, allowed } => {
                write!(f, "{place}: {key} is {value}, but it takes {allowed}.")
            }
            Self::Incomplete { together } => {
                write!(f, "{} go together: set all of them or none.", together.join(", "))
            }
            Self::Unknown { place, key, known } => {
                write!(f, "{place}: there is no setting {key}. There are: {}.", known.join(", "))
            }
        }
    }
}

impl std::error::Error for ConfigError {}

struct Setting {
    place: String,
    name: String,
    value: String,
}

/// Settings as text, by key.
pub struct Source {
    settings: BTreeMap<String, Setting>,
    known: Vec<&'static str>,
}

impl Source {
    /// A file that is named must exist; `beteiligung.toml` in the folder at hand may.
    pub fn read(file: Option<&Path>, environment: impl Iterator<Item = (String, String)>) -> Result<Self, ConfigError> {
        let path = file.unwrap_or(Path::new(FILE));
        let name = path.display().to_string();
        match fs::read_to_string(path) {
            Ok(text) => Self::parse(&name, &text, environment),
            Err(error) if file.is_none() && error.kind() == io::ErrorKind::NotFound => {
                Self::parse(&name, "", environment)
            }
            Err(error) => Err(ConfigError::Unreadable { file: name, cause: error.to_string() }),
        }
    }

    pub fn parse(
        file: &str,
        text: &str,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| ConfigError::Unreadable {
            file: file.to_owned(),
            cause: error.to_string(),
        })?;
        let mut settings = BTreeMap::new();
        for (key, value) in table {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            settings.insert(key.clone(), Setting { place: file.to_owned(), name: key, value });
        }
        for (name, value) in environment {
            let key = if name == "DATABASE_URL" {
                Some("database_url".to_owned())
            } else {
                name.strip_prefix(PREFIX).map(str::to_lowercase)
            };
            if let Some(key) = key {
                settings.insert(key, Setting { place: "the environment".to_owned(), name, value });
            }
        }
        Ok(Self { settings, known: Vec::new() })
    }

    /// What a command says on its command line; it wins over everything.
    pub fn set(&mut self, key: &str, value: String) {
        let setting = Setting { place: "the command line".to_owned(), name: key.to_owned(), value };
        self.settings.insert(key.to_owned(), setting);
    }

    /// What holds for a command where nothing was set.
    pub fn preset(&mut self, key: &str, value: String) {
        if !self.settings.contains_key(key) {
            self.set(key, value);
        }
    }

    /// Takes a setting out, or nothing where it is not set.
    pub fn take<T>(
        &mut self,
        key: &'static str,
        allowed: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, ConfigError> {
        self.known.push(key);
        let Some(Setting { place, name, value }) = self.settings.remove(key) else { return Ok(None) };
        match parse(&value) {
            Some(parsed) => Ok(Some(parsed)),
            // An address may hold a password.
            None if key.ends_with("_url") && key != "base_url" => {
                Err(ConfigError::Wrong { place, key: name, value: "something else".to_owned(), allowed })
            }
            None => Err(ConfigError::Wrong { place, key: name, value: format!("{value:?}"), allowed }),
        }
    }

    /// Refuses what nobody asked for, so that a misspelt setting is not overlooked.
    pub fn finish(self) -> Result<(), ConfigError> {
        match self.settings.into_values().next() {
            None => Ok(()),
            Some(Setting { place, name, .. }) => Err(ConfigError::Unknown { place, key: name, known: self.known }),
        }
    }
}
