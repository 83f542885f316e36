//! Whose data these are and where they stand: what every line needs to know of the installation.

use crate::Language;
use crate::config::{Config, License};
use crate::locale::Locale;
use crate::t;
use participation_core::contribution::{Kind, Reference};

/// The installation as its data name it.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    pub config: &'a Config,
}

impl<'a> Site<'a> {
    pub const fn new(config: &'a Config) -> Self {
        Self { config }
    }

    pub fn license(&self) -> License {
        self.config.open_data.license
    }

    /// Whose the data are, as whoever uses them has to say it: in German, since that is the city's name.
    pub fn publisher(&self) -> String {
        let (city, office) = (self.config.city.as_str(), self.config.contact.office.as_str());
        Locale::plain(&t!(Locale::of(Language::De), "open-data-publisher", city = city, office = office))
    }

    /// An address of ours, absolute.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.config.base_url)
    }

    /// An address of the programming interface.
    pub fn api(&self, path: &str) -> String {
        self.at(&format!("/api/v1/{path}"))
    }

    /// The page where people read the same, in German; it leads to the other languages.
    pub fn page(&self, path: &str) -> String {
        self.at(&format!("/de/{path}"))
    }

    /// The page and the interface's address of a contribution, where it has them.
    pub fn contribution(&self, kind: Kind, reference: &Reference) -> Option<(String, String)> {
        let room = match kind {
            Kind::Proposal => "proposals",
            Kind::LocationReport => "reports",
            Kind::Comment | Kind::SurveyResponse => return None,
        };
        let path = format!("{room}/{reference}");
        Some((self.page(&path), self.api(&path)))
    }
}
