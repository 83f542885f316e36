//! What the law wants a city to say of itself: who watches over data, who gets them, how accessible the pages are.

use super::{ConfigError, Source, words};

/// Settings of the legal pages.
#[derive(Clone, Debug)]
pub struct Legal {
    /// The data protection officer (Article 37 GDPR); the notices say so where nobody is named.
    pub privacy_officer: Option<Person>,
    /// Who else gets data to work with, such as the computing centre; nobody, where none is named.
    pub recipients: Option<String>,
    pub conformance: Conformance,
    /// Whom to ask when the city does not help with a barrier.
    pub ombuds: Ombuds,
}

/// How to reach somebody.
#[derive(Clone, Debug)]
pub struct Person {
    pub name: String,
    pub address: String,
    pub email: String,
}

/// The state's ombuds office for accessibility.
#[derive(Clone, Debug)]
pub struct Ombuds {
    pub address: String,
    pub email: String,
    pub link: String,
}

/// How far the pages keep the standard (EU decision 2018/1523).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformance {
    Full,
    Partial,
    None,
}

impl Legal {
    pub(super) fn read(source: &mut Source) -> Result<Self, ConfigError> {
        let mut line = |key, allowed| source.take(key, allowed, words);
        let name = line("privacy_officer", "a name or an office")?;
        let address = line("privacy_officer_address", "street and town on one line")?;
        let recipients = line("privacy_recipients", "names, separated by commas")?;
        let ombuds_address = line("ombuds_address", "street and town on one line")?;
        let email = source.take("privacy_officer_email", "an e-mail address", mail)?;
        let conformance = source
            .take("accessibility_conformance", "full, partial or none", |text| match text {
                "full" => Some(Conformance::Full),
                "partial" => Some(Conformance::Partial),
                "none" => Some(Conformance::None),
                _ => None,
            })?
            .unwrap_or(Conformance::Partial);
        let privacy_officer = match (name, address, email) {
            (None, None, None) => None,
            (Some(name), Some(address), Some(email)) => Some(Person { name, address, email }),
            _ => {
                return Err(ConfigError::Incomplete {
                    together: &["privacy_officer", "privacy_officer_address", "privacy_officer_email"],
                });
            }
        };
        Ok(Self {
            privacy_officer,
            recipients,
            conformance,
            ombuds: Ombuds {
                address: ombuds_address.unwrap_or_else(|| "Fürstenwall 25, 40219 Düsseldorf".to_owned()),
                email: source
                    .take("ombuds_email", "an e-mail address", mail)?
                    .unwrap_or_else(|| "ombudsstelle-barrierefreie-it@mags.nrw.de".to_owned()),
                link: source
                    .take("ombuds_link", "an address that begins with https://", |text| {
                        (text.starts_with("https://") && !text.contains(char::is_whitespace)).then(|| text.to_owned())
                    })?
                    .unwrap_or_else(|| "https://www.lbbp.nrw.de/ombudsstelle".to_owned()),
            },
        })
    }
}

fn mail(text: &str) -> Option<String> {
    text.parse::<lettre::Address>().ok().map(|_| text.to_owned())
}
