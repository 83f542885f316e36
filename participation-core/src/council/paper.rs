//! References to papers of the council, and links to where they stand.

use std::fmt;

use crate::PlainText;

/// Vorlagennummer, as the council's office writes it: `V/0731/2026`, `0123/2026 (E)`, `FR 23_4`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperReference(String);

/// Why something typed is no reference or no link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaperRefused {
    #[error("a paper's reference is one line with a letter or a digit, at most 100 signs, without '<' and '>'")]
    Reference,
    #[error("a link begins with https:// and names a host")]
    Link,
    #[error("the host is not one the city links to")]
    ForeignHost,
}

/// Characters of a reference.
const REFERENCE_LIMIT: usize = 100;

impl PaperReference {
    /// Takes whatever an office may have given out; only markup and nothing at all are none.
    ///
    /// # Errors
    /// [`PaperRefused::Reference`].
    pub fn parse(typed: &str) -> Result<Self, PaperRefused> {
        let line = PlainText::line(typed, REFERENCE_LIMIT).map_err(|_| PaperRefused::Reference)?.to_string();
        if line.contains(['<', '>']) || !line.contains(char::is_alphanumeric) {
            return Err(PaperRefused::Reference);
        }
        Ok(Self(line))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PaperReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Address of a paper or a document: https, on a host that the city has named, or below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperLink(String);

/// Characters of a link.
const LINK_LIMIT: usize = 500;

impl PaperLink {
    /// Reads a typed link. `hosts` are the names the city links to; each stands for its subdomains, too.
    ///
    /// # Errors
    /// [`PaperRefused::Link`] for other schemes, user names, ports and signs that do not belong into an
    /// address; [`PaperRefused::ForeignHost`].
    pub fn parse(typed: &str, hosts: &[String]) -> Result<Self, PaperRefused> {
        let typed = typed.trim();
        let rest = typed.strip_prefix("https://").ok_or(PaperRefused::Link)?;
        let plain =
            |b: u8| b.is_ascii_graphic() && !matches!(b, b'"' | b'\'' | b'<' | b'>' | b'\\' | b'`' | b'{' | b'}');
        if typed.len() > LINK_LIMIT || !typed.bytes().all(plain) {
            return Err(PaperRefused::Link);
        }
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let named = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.');
        if host.is_empty() || !host.bytes().all(named) {
            return Err(PaperRefused::Link);
        }
        let ours =
            |known: &String| host == known || host.strip_suffix(known.as_str()).is_some_and(|sub| sub.ends_with('.'));
        if hosts.iter().any(ours) { Ok(Self(typed.to_owned())) } else { Err(PaperRefused::ForeignHost) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_https_on_a_host_the_city_named() {
        let hosts = vec!["stadt-muenster.de".to_owned()];
        let table = [
            ("https://www.stadt-muenster.de/sessionnet/vo0050.php?__kvonr=1", Ok(())),
            ("https://stadt-muenster.de", Ok(())),
            ("javascript:alert(1)", Err(PaperRefused::Link)),
            ("JaVaScRiPt:alert(1)//https://stadt-muenster.de", Err(PaperRefused::Link)),
            ("http://www.stadt-muenster.de/", Err(PaperRefused::Link)),
            ("//stadt-muenster.de", Err(PaperRefused::Link)),
            ("https:\\\\stadt-muenster.de", Err(PaperRefused::Link)),
            ("https://stadt-muenster.de@evil.example/", Err(PaperRefused::Link)),
            ("https://evil.example\\.stadt-muenster.de/", Err(PaperRefused::Link)),
            ("https://stadt-muenster.de:8443/", Err(PaperRefused::Link)),
            ("https://stadt-muenster.de/\" onclick=\"x", Err(PaperRefused::Link)),
            ("https://attacker-stadt-muenster.de/", Err(PaperRefused::ForeignHost)),
            ("https://stadt-muenster.de.evil.example/", Err(PaperRefused::ForeignHost)),
            ("https:///", Err(PaperRefused::Link)),
        ];
        for (typed, expected) in table {
            assert_eq!(PaperLink::parse(typed, &hosts).map(|_| ()), expected, "{typed}");
        }
    }

    #[test]
    fn a_papers_reference_is_one_short_line_without_markup() {
        assert_eq!(PaperReference::parse(" V/0731/2026 ").unwrap().as_str(), "V/0731/2026");
        for typed in ["0123/2026 (E)", "FR 23_4", "V/0731/2026.1", "2026-BV-017/1. Ergänzung", "Nr. 5 & 6, neu"] {
            assert_eq!(PaperReference::parse(typed).unwrap().as_str(), typed, "as the council's system has it");
        }
        for typed in ["", " ", "(/)", "<b>", &"9".repeat(101)] {
            assert_eq!(PaperReference::parse(typed), Err(PaperRefused::Reference), "{typed}");
        }
    }
}
