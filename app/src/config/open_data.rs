//! Under which licence a city gives its data away, and how catalogues know the city.

use super::{ConfigError, Source};

/// Settings of the open data.
#[derive(Clone, Debug)]
pub struct OpenData {
    pub license: License,
    /// How GovData knows whoever delivers, the last part of an address below `http://dcat-ap.de/def/contributors/`.
    pub contributor: String,
    /// Amtlicher Gemeindeschlüssel: eight digits.
    pub municipality_key: String,
}

/// A licence of DCAT-AP.de's list that suits data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum License {
    DlDeBy,
    DlDeZero,
    CcBy,
    CcZero,
}

impl License {
    const ALL: [Self; 4] = [Self::DlDeBy, Self::DlDeZero, Self::CcBy, Self::CcZero];

    /// As the setting says it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DlDeBy => "dl-by-de/2.0",
            Self::DlDeZero => "dl-zero-de/2.0",
            Self::CcBy => "cc-by/4.0",
            Self::CcZero => "cc-zero",
        }
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::DlDeBy => "Datenlizenz Deutschland – Namensnennung – Version 2.0",
            Self::DlDeZero => "Datenlizenz Deutschland – Zero – Version 2.0",
            Self::CcBy => "Creative Commons Namensnennung 4.0 International",
            Self::CcZero => "Creative Commons CC0 1.0",
        }
    }

    /// Where its text stands.
    pub const fn link(self) -> &'static str {
        match self {
            Self::DlDeBy => "https://www.govdata.de/dl-de/by-2-0",
            Self::DlDeZero => "https://www.govdata.de/dl-de/zero-2-0",
            Self::CcBy => "https://creativecommons.org/licenses/by/4.0/",
            Self::CcZero => "https://creativecommons.org/publicdomain/zero/1.0/",
        }
    }

    /// Its name in DCAT-AP.de's list of licences.
    pub fn iri(self) -> String {
        format!("http://dcat-ap.de/def/licenses/{}", self.as_str())
    }

    /// Whether whoever uses the data has to say whose they are.
    pub const fn wants_name(self) -> bool {
        matches!(self, Self::DlDeBy | Self::CcBy)
    }
}

impl OpenData {
    pub(super) fn read(source: &mut Source) -> Result<Self, ConfigError> {
        let allowed = "dl-by-de/2.0, dl-zero-de/2.0, cc-by/4.0 or cc-zero";
        let license = source.take("open_data_license", allowed, |text| {
            License::ALL.into_iter().find(|license| license.as_str() == text)
        })?;
        Ok(Self {
            license: license.unwrap_or(License::DlDeBy),
            contributor: source
                .take("open_data_contributor", "letters and digits, as in openNRW", contributor)?
                .unwrap_or_else(|| "openNRW".to_owned()),
            municipality_key: source
                .take("municipality_key", "eight digits, as in 05515000", municipality)?
                .unwrap_or_else(|| "05515000".to_owned()),
        })
    }
}

fn contributor(text: &str) -> Option<String> {
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (plain && (1..=60).contains(&text.len())).then(|| text.to_owned())
}

fn municipality(text: &str) -> Option<String> {
    (text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.to_owned())
}
