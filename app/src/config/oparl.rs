//! The council's information system: where it answers, and how patiently it is asked.

use std::time::Duration;

use super::source::{ConfigError, Source};

/// Settings of the import.
#[derive(Clone, Debug)]
pub struct Oparl {
    /// The address of its system or body, asked again and again; none without it.
    pub url: Option<String>,
    pub every: Duration,
    /// Hosts that may lie in the city's own network.
    pub private_hosts: Vec<String>,
    /// How long one answer may take.
    pub timeout: Duration,
    /// The first wait after a refusal; each further one is twice as long.
    pub first_wait: Duration,
}

impl Oparl {
    /// Reads the settings.
    pub(super) fn read(source: &mut Source) -> Result<Self, ConfigError> {
        let address = |text: &str| {
            let scheme = text.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
            let fits = matches!(scheme.as_deref(), Some("https" | "http"));
            (fits && !text.contains(char::is_whitespace)).then(|| text.to_owned())
        };
        let url = source.take("oparl_url", "the address of an OParl system or body", address)?;
        let minutes = source.take("oparl_minutes", "a whole number from 1 to 10080", |text| number(text, 1, 10_080))?;
        let private_hosts =
            source.take("oparl_private_hosts", "names or addresses of hosts, separated by blanks", |text| {
                Some(text.split_whitespace().map(str::to_ascii_lowercase).collect::<Vec<_>>())
            })?;
        let timeout =
            source.take("oparl_timeout_seconds", "a whole number from 1 to 600", |text| number(text, 1, 600))?;
        let wait =
            source.take("oparl_wait_milliseconds", "a whole number from 1 to 60000", |text| number(text, 1, 60_000))?;
        Ok(Self {
            url,
            every: Duration::from_secs(60 * minutes.unwrap_or(60)),
            private_hosts: private_hosts.unwrap_or_default(),
            timeout: Duration::from_secs(timeout.unwrap_or(120)),
            first_wait: Duration::from_millis(wait.unwrap_or(2_000)),
        })
    }
}

fn number(text: &str, from: u64, to: u64) -> Option<u64> {
    text.parse().ok().filter(|number| (from..=to).contains(number))
}
