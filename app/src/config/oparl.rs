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
        let private_hosts = source.take(
            "oparl_private_hosts",
            "hosts without ports, as in \"10.0.0.5 ris.stadt.example\" or a list",
            hosts,
        )?;
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

/// Names and addresses of hosts in lower case: separated by blanks, or as a list of TOML.
fn hosts(text: &str) -> Option<Vec<String>> {
    let list = format!("hosts = {text}").parse::<toml::Table>().ok();
    match list.as_ref().and_then(|table| table.get("hosts")).and_then(toml::Value::as_array) {
        Some(values) => values.iter().map(|value| host(value.as_str()?)).collect(),
        None => text.split_whitespace().map(host).collect(),
    }
}

/// A name, or an address with or without the brackets that IPv6 has in links.
fn host(text: &str) -> Option<String> {
    let own = text.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
    let is_name = !own.is_empty() && own.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'));
    (is_name || own.parse::<std::net::Ipv6Addr>().is_ok()).then_some(own)
}

fn number(text: &str, from: u64, to: u64) -> Option<u64> {
    text.parse().ok().filter(|number| (from..=to).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts_of(line: &str) -> Result<Vec<String>, String> {
        let mut source = Source::parse("beteiligung.toml", line, std::iter::empty()).unwrap();
        Oparl::read(&mut source).map(|own| own.private_hosts).map_err(|error| error.to_string())
    }

    #[test]
    fn private_hosts_are_words_with_blanks_between_or_a_list() {
        let both = vec!["127.0.0.1".to_owned(), "ris.stadt.example".to_owned()];
        assert_eq!(hosts_of(r#"oparl_private_hosts = "127.0.0.1  RIS.stadt.example""#), Ok(both.clone()));
        assert_eq!(hosts_of(r#"oparl_private_hosts = ["127.0.0.1", "ris.stadt.example"]"#), Ok(both));
        assert_eq!(hosts_of(r#"oparl_private_hosts = "[::1]""#), Ok(vec!["::1".to_owned()]));
        assert_eq!(hosts_of(r#"oparl_private_hosts = """#), Ok(Vec::new()));
        assert_eq!(hosts_of("oparl_private_hosts = []"), Ok(Vec::new()));
    }

    #[test]
    fn private_hosts_that_could_never_be_met_are_refused_with_a_sentence() {
        for wrong in [
            r#""127.0.0.1, localhost""#,
            r#""10.0.0.5:8080""#,
            r#""https://ris.stadt.example""#,
            r#"["10.0.0.5", 7]"#,
            r#"["10.0.0.5 10.0.0.6"]"#,
        ] {
            let said = hosts_of(&format!("oparl_private_hosts = {wrong}")).unwrap_err();
            assert!(said.contains("oparl_private_hosts is") && said.contains("hosts without ports"), "{wrong}: {said}");
        }
    }
}
