//! What the operator sets: `beteiligung.toml`, then the environment (`BETEILIGUNG_*`, `DATABASE_URL`), which wins.
//! It knows nothing of what the settings are used for.

mod legal;
mod oparl;
mod source;

use crate::rate_limit::Allowance;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

pub use legal::{Conformance, Legal};
pub use oparl::Oparl;
pub use source::{ConfigError, Source};

const MEGABYTE: usize = 1024 * 1024;
/// The day on which the statement that ships with the program was written.
const ACCESSIBILITY_REVIEWED: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 23) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// All settings, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// The name of the city as it signs: "Münster".
    pub city: String,
    /// The city's short name in log scopes: "muenster".
    pub tenant: String,
    /// Two capitals that begin every reference: "MS".
    pub prefix: String,
    /// The public address, without a slash at the end. Links in mails and receipts are made from it, never from a request.
    pub base_url: String,
    pub listen: SocketAddr,
    pub database_url: String,
    pub workers: usize,
    /// None switches the limits off, for load tests.
    pub rate_limits: Option<(Allowance, Allowance)>,
    /// The header in which a trusted proxy names the visitor's address.
    pub proxy_header: Option<String>,
    /// How much memory rendered pages may take.
    pub page_cache_bytes: usize,
    /// How large a form without and with files may be.
    pub form_bytes: usize,
    pub upload_bytes: usize,
    /// Where people report a security problem: a `mailto:` or `https:` address.
    pub security_contact: String,
    /// Where papers and plans stand that answers and decisions link to; each name stands for its subdomains, too.
    pub paper_hosts: Vec<String>,
    /// The council's information system.
    pub oparl: Oparl,
    /// What a program has to show to read `/metrics` from elsewhere; without one, only this machine reads it.
    pub metrics_token: Option<String>,
    /// One JSON object a line instead of words.
    pub log_json: bool,
    /// Mail is written into this folder instead of being sent.
    pub mail_dir: Option<PathBuf>,
    /// The mail server: `smtp://host`, `smtps://user:password@host:465`.
    pub smtp_url: Option<String>,
    /// The sender of every mail.
    pub mail_from: String,
    /// When the accessibility statement was last reviewed; a year later the log warns at every start.
    pub accessibility_reviewed: NaiveDate,
    pub contact: Contact,
    pub legal: Legal,
}

/// Whom people reach without a form: at the foot of every page, beside every form, on paper.
#[derive(Clone, Debug)]
pub struct Contact {
    pub office: String,
    pub street: String,
    pub town: String,
    /// As it is read: "0251 492-0".
    pub telephone: String,
    /// Where the office reads mail.
    pub email: String,
}

impl Default for Contact {
    fn default() -> Self {
        Self {
            office: "Stabsstelle Partizipation".to_owned(),
            street: "Stadthaus 1, Klemensstraße 10".to_owned(),
            town: "48143 Münster".to_owned(),
            telephone: "0251 492-0".to_owned(),
            email: "beteiligung@example.org".to_owned(),
        }
    }
}

impl Config {
    /// Reads the file, where there is one, the environment, and what a command adds.
    ///
    /// # Errors
    /// Names the file or variable, the setting, the value and what is allowed.
    pub fn read(file: Option<&Path>, command: impl FnOnce(&mut Source)) -> Result<Self, ConfigError> {
        let mut source = Source::read(file, std::env::vars())?;
        command(&mut source);
        Self::from_source(source)
    }

    /// Reads settings from text alone, for tests.
    #[cfg(test)]
    pub fn read_text(text: &str) -> Result<Self, ConfigError> {
        Self::from_source(Source::parse("text", text, std::iter::empty())?)
    }

    fn from_source(mut source: Source) -> Result<Self, ConfigError> {
        let listen = source.take("listen", "an address and a port, as in 127.0.0.1:8080", |text| text.parse().ok())?;
        let listen: SocketAddr = listen.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080)));
        let base_url = source.take("base_url", "http:// or https:// and a host, without a path", public_address)?;
        let limited = source.take("rate_limit", "true or false", |text| text.parse().ok())?.unwrap_or(true);
        let limits = (read_allowance(&mut source, "reads", 100, 400)?, read_allowance(&mut source, "writes", 10, 100)?);
        let config = Self {
            city: source.take("city", "a name", words)?.unwrap_or_else(|| "Münster".to_owned()),
            tenant: source
                .take("tenant", "lower-case letters a to z and hyphens", tenant)?
                .unwrap_or_else(|| "muenster".to_owned()),
            prefix: source.take("prefix", "two capitals from A to Z", prefix)?.unwrap_or_else(|| "MS".to_owned()),
            base_url: base_url.unwrap_or_else(|| format!("http://{listen}")),
            listen,
            database_url: source
                .take("database_url", "sqlite://FILE or postgresql://…", database)?
                .unwrap_or_else(|| "sqlite://data/beteiligung.db".to_owned()),
            workers: source
                .take("workers", "a whole number from 1 to 256", |text| number(text, 1, 256))?
                .unwrap_or_else(cores),
            rate_limits: limited.then_some(limits),
            proxy_header: source.take("proxy_header", "the name of a header, as in X-Forwarded-For", header)?,
            page_cache_bytes: megabytes(&mut source, "page_cache_megabytes", 48)?,
            form_bytes: megabytes(&mut source, "form_megabytes", 1)?,
            upload_bytes: megabytes(&mut source, "upload_megabytes", 24)?,
            paper_hosts: source
                .take("paper_hosts", "names of hosts, separated by blanks", hosts)?
                .unwrap_or_else(|| vec!["stadt-muenster.de".to_owned(), "muenster.de".to_owned()]),
            oparl: Oparl::read(&mut source)?,
            security_contact: source
                .take("security_contact", "an address that begins with mailto: or https://", contact)?
                .unwrap_or_else(|| "mailto:sicherheit@example.org".to_owned()),
            metrics_token: source.take("metrics_token", "16 to 200 letters, digits, hyphens and underscores", token)?,
            log_json: source
                .take("log", "text or json", |text| ["text", "json"].iter().position(|word| *word == text))?
                == Some(1),
            mail_dir: source.take("mail_dir", "a folder", |text| Some(PathBuf::from(text)))?,
            smtp_url: source.take("smtp_url", "smtp://HOST or smtps://USER:PASSWORD@HOST:PORT", smtp)?,
            mail_from: source
                .take("mail_from", "an e-mail address, as in beteiligung@stadt.example", mailbox)?
                .unwrap_or_else(|| "Beteiligung <beteiligung@example.org>".to_owned()),
            accessibility_reviewed: source
                .take("accessibility_reviewed", "a day, as in 2026-11-23", |text| text.parse().ok())?
                .unwrap_or(ACCESSIBILITY_REVIEWED),
            contact: read_contact(&mut source)?,
            legal: Legal::read(&mut source)?,
        };
        source.finish()?;
        Ok(config)
    }

    /// Whether visitors reach us over TLS.
    pub fn encrypted(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

fn smtp(text: &str) -> Option<String> {
    (text.starts_with("smtp://") || text.starts_with("smtps://")).then(|| text.to_owned())
}

fn mailbox(text: &str) -> Option<String> {
    text.parse::<lettre::message::Mailbox>().ok().map(|_| text.to_owned())
}

fn read_contact(source: &mut Source) -> Result<Contact, ConfigError> {
    let preset = Contact::default();
    let mut read = |key, preset| Ok(source.take(key, "a name", words)?.unwrap_or(preset));
    Ok(Contact {
        office: read("contact_office", preset.office)?,
        street: read("contact_street", preset.street)?,
        town: read("contact_town", preset.town)?,
        telephone: read("contact_telephone", preset.telephone)?,
        email: read("contact_email", preset.email)?,
    })
}

fn read_allowance(
    source: &mut Source,
    what: &'static str,
    per_second: u32,
    burst: u32,
) -> Result<Allowance, ConfigError> {
    let (second_key, burst_key) =
        if what == "reads" { ("reads_per_second", "reads_burst") } else { ("writes_per_second", "writes_burst") };
    let allowed = "a whole number from 1 to 1000000";
    let mut read = |key, preset| {
        let number = source.take(key, allowed, |text| number(text, 1, 1_000_000))?;
        Ok(number
            .and_then(|number| u32::try_from(number).ok())
            .and_then(NonZeroU32::new)
            .or(NonZeroU32::new(preset))
            .unwrap_or(NonZeroU32::MIN))
    };
    Ok(Allowance { per_second: read(second_key, per_second)?, burst: read(burst_key, burst)? })
}

fn megabytes(source: &mut Source, key: &'static str, preset: usize) -> Result<usize, ConfigError> {
    Ok(source.take(key, "a whole number from 1 to 1024", |text| number(text, 1, 1024))?.unwrap_or(preset) * MEGABYTE)
}

fn number(text: &str, least: usize, most: usize) -> Option<usize> {
    text.parse().ok().filter(|number| (least..=most).contains(number))
}

fn words(text: &str) -> Option<String> {
    (!text.trim().is_empty() && text.chars().count() <= 100).then(|| text.trim().to_owned())
}

fn tenant(text: &str) -> Option<String> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')).then(|| text.to_owned())
}

fn prefix(text: &str) -> Option<String> {
    (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())).then(|| text.to_owned())
}

fn public_address(text: &str) -> Option<String> {
    let text = text.strip_suffix('/').unwrap_or(text);
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
    (!host.is_empty() && plain).then(|| text.to_ascii_lowercase())
}

fn database(text: &str) -> Option<String> {
    ["sqlite://", "postgresql://", "postgres://"].iter().any(|scheme| text.starts_with(scheme)).then(|| text.to_owned())
}

fn header(text: &str) -> Option<String> {
    text.parse::<actix_web::http::header::HeaderName>().ok().map(|name| name.to_string())
}

fn hosts(text: &str) -> Option<Vec<String>> {
    let names: Vec<String> = text.split_whitespace().map(str::to_ascii_lowercase).collect();
    let plain = |name: &String| {
        name.contains('.') && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
    };
    (!names.is_empty() && names.iter().all(plain)).then_some(names)
}

fn contact(text: &str) -> Option<String> {
    let plain = !text.chars().any(|letter| letter.is_whitespace() || letter.is_control());
    (plain && (text.starts_with("mailto:") || text.starts_with("https://"))).then(|| text.to_owned())
}

fn token(text: &str) -> Option<String> {
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (plain && (16..=200).contains(&text.len())).then(|| text.to_owned())
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str, environment: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Config::from_source(Source::parse("beteiligung.toml", file, environment)?)
    }

    fn fault(file: &str, environment: &[(&str, &str)]) -> String {
        read(file, environment).unwrap_err().to_string()
    }

    #[test]
    fn without_any_setting_it_runs_on_this_machine_alone() {
        let config = read("", &[]).unwrap();
        assert!(config.listen.ip().is_loopback());
        assert_eq!(config.base_url, "http://127.0.0.1:8080");
        assert!(config.database_url.starts_with("sqlite://") && config.rate_limits.is_some());
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let config = read(
            "workers = 3\nrate_limit = false",
            &[("BETEILIGUNG_WORKERS", "5"), ("DATABASE_URL", "postgresql://db/x")],
        )
        .unwrap();
        assert_eq!((config.workers, config.database_url.as_str()), (5, "postgresql://db/x"));
        assert!(config.rate_limits.is_none());
    }

    #[test]
    fn a_wrong_value_is_named_with_its_place_and_what_is_allowed() {
        let said = fault("workers = 0", &[]);
        for part in ["beteiligung.toml", "workers", "\"0\"", "from 1 to 256"] {
            assert!(said.contains(part), "{said}");
        }
        let said = fault("", &[("BETEILIGUNG_LISTEN", "8080")]);
        assert!(said.contains("BETEILIGUNG_LISTEN") && said.contains("127.0.0.1:8080"), "{said}");
        assert!(fault("", &[("DATABASE_URL", "mysql://user:secret@db/x")]).contains("sqlite://FILE"));
        assert!(
            !fault("", &[("DATABASE_URL", "mysql://user:secret@db/x")]).contains("secret"),
            "passwords stay out of messages"
        );
        assert!(fault("base_url = \"https://a.example/path\"", &[]).contains("without a path"));
    }

    #[test]
    fn whoever_watches_over_data_is_named_with_an_address_or_not_at_all() {
        assert!(read("", &[]).unwrap().legal.privacy_officer.is_none());
        let said = fault("privacy_officer = \"Behördliche Datenschutzbeauftragte\"", &[]);
        assert!(said.contains("privacy_officer_address") && said.contains("privacy_officer_email"), "{said}");
        let whole = "privacy_officer = \"A\"\nprivacy_officer_address = \"B\"\nprivacy_officer_email = \"c@d.example\"";
        assert!(read(whole, &[]).unwrap().legal.privacy_officer.is_some_and(|own| own.email == "c@d.example"));
        assert!(fault("privacy_officer_email = \"nowhere\"", &[]).contains("an e-mail address"));
        assert!(fault("accessibility_conformance = \"mostly\"", &[]).contains("full, partial or none"));
        assert!(fault("ombuds_link = \"javascript:alert(1)\"", &[]).contains("https://"));
    }

    #[test]
    fn an_unknown_setting_is_refused() {
        assert!(fault("wrokers = 3", &[]).contains("wrokers"));
        assert!(fault("", &[("BETEILIGUNG_WROKERS", "3")]).contains("BETEILIGUNG_WROKERS"));
        assert!(fault("workers = [", &[]).contains("beteiligung.toml"));
    }
}
