//! The question after an address of the interface, parsed once; what is unknown or written twice is refused, so that
//! nobody takes unfiltered lines for filtered ones.

use chrono::{DateTime, NaiveDate, Utc};
use participation_core::Timestamp;
use participation_core::open_data::Filter;

use super::dataset::{Dataset, Filtered};
use super::reply::{Refused, Why};

/// Lines on one page unless asked for otherwise, and at most.
pub const PRESET: i64 = 100;
pub const HIGHEST: i64 = 500;
/// Signs of a name that is asked for.
pub const LONGEST: usize = 100;

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub filter: Filter,
    /// A district or borough by its name or key, which is still to be looked up.
    pub district: Option<String>,
    /// What the last line of the page before is called.
    pub after: Option<String>,
    pub limit: i64,
}

impl Query {
    /// Reads the pairs after the question mark.
    ///
    /// # Errors
    /// [`Refused`], with what there is instead.
    pub fn parse(dataset: &Dataset, pairs: &[(String, String)]) -> Result<Self, Refused> {
        let mut query = Self { filter: Filter::default(), district: None, after: None, limit: PRESET };
        for (place, (name, value)) in pairs.iter().enumerate() {
            let refused = |why| Refused { parameter: name.clone(), why };
            if pairs.iter().take(place).any(|(known, _)| known == name) {
                return Err(refused(Why::Twice));
            }
            query.take(dataset, name, value).map_err(refused)?;
        }
        if dataset.of_paper() && query.filter.paper.is_none() {
            return Err(Refused { parameter: Filtered::Paper.name().to_owned(), why: Why::Value(ADDRESS.to_owned()) });
        }
        Ok(query)
    }

    fn take(&mut self, dataset: &Dataset, name: &str, value: &str) -> Result<(), Why> {
        match name {
            "limit" => {
                let number = value.parse().ok().filter(|number| (1..=HIGHEST).contains(number));
                self.limit = number.ok_or_else(|| Why::Value(format!("1–{HIGHEST}")))?;
            }
            "after" => self.after = Some(self::name(value)?),
            _ => match dataset.filters.iter().find(|filter| filter.name() == name) {
                Some(filter) => self.choose(*filter, value)?,
                None => return Err(Why::Unknown(names(dataset).join(", "))),
            },
        }
        Ok(())
    }

    fn choose(&mut self, filter: Filtered, value: &str) -> Result<(), Why> {
        match filter {
            Filtered::Procedure => self.filter.procedure = Some(name(value)?),
            Filtered::District => self.district = Some(name(value)?),
            Filtered::Status(words) => {
                let words = words();
                if !words.contains(&value) {
                    return Err(Why::Value(words.join(", ")));
                }
                self.filter.status = Some(value.to_owned());
            }
            Filtered::Paper => {
                self.filter.paper = Some(paper_address(value).ok_or_else(|| Why::Value(ADDRESS.to_owned()))?);
            }
            Filtered::Since => {
                let at = moment(value).ok_or_else(|| Why::Value("2026-05-01, 2026-05-01T08:00:00Z".to_owned()))?;
                self.filter.since = Some(at);
            }
        }
        Ok(())
    }
}

/// Every parameter of a data set.
pub fn names(dataset: &Dataset) -> Vec<&'static str> {
    dataset.filters.iter().map(|filter| filter.name()).chain(["limit", "after"]).collect()
}

/// A name as it stands in a line: short, and without signs that no name has.
pub fn name(text: &str) -> Result<String, Why> {
    let plain = !text.is_empty() && text.chars().count() <= LONGEST && !text.chars().any(char::is_control);
    if plain { Ok(text.to_owned()) } else { Err(Why::Value(format!("1–{LONGEST}"))) }
}

/// What an address of a paper looks like, for whoever got it wrong.
const ADDRESS: &str = "https://…";
/// Signs of an address.
pub const LONGEST_ADDRESS: usize = 500;

/// The address of a paper as its information system has it.
pub fn paper_address(text: &str) -> Option<String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let plain = text.len() <= LONGEST_ADDRESS && text.bytes().all(|byte| byte.is_ascii_graphic());
    (plain && !host.is_empty()).then(|| text.to_owned())
}

/// A day, from its first moment in UTC, or a moment. A plus sign that nobody wrote as %2B arrives as a blank.
fn moment(text: &str) -> Option<Timestamp> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        return Some(Timestamp::new(day.and_hms_opt(0, 0, 0)?.and_utc())).filter(|at| sensible(*at));
    }
    let at = DateTime::parse_from_rfc3339(&text.replace(' ', "+")).ok()?;
    Some(Timestamp::new(at.with_timezone(&Utc))).filter(|at| sensible(*at))
}

/// Years that both databases and RFC 3339 know.
fn sensible(at: Timestamp) -> bool {
    use chrono::Datelike;
    (0..=9999).contains(&at.utc().year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(name: &str, text: &str) -> Result<Query, Refused> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(text).unwrap();
        Query::parse(Dataset::named(name).unwrap(), &pairs)
    }

    #[test]
    fn what_is_asked_for_is_read() {
        let query = asked(
            "proposals",
            "procedure=radweg&district=Mauritz&status=new&since=2026-05-01&limit=7&after=MS-7K4Q-2M9X",
        );
        let query = query.unwrap();
        assert_eq!((query.limit, query.after.as_deref()), (7, Some("MS-7K4Q-2M9X")));
        assert_eq!(query.district.as_deref(), Some("Mauritz"));
        assert_eq!(query.filter.since, Some(Timestamp::from_unix(1_777_593_600)));
        let berlin = asked("proposals", "since=2026-05-01T02:00:00+02:00").unwrap();
        assert_eq!(berlin.filter.since, query.filter.since, "a plus sign that arrived as a blank");
    }

    #[test]
    fn a_paper_is_asked_for_by_its_address_and_not_without() {
        let paper = asked("participation", "oparl=https%3A%2F%2Fris.example%2Fpaper%2F7%3Fa%3D1").unwrap();
        assert_eq!(paper.filter.paper.as_deref(), Some("https://ris.example/paper/7?a=1"));
        for text in ["", "oparl=", "oparl=7", "oparl=https://", "oparl=javascript:alert(1)", "oparl=https://a%20b"] {
            assert_eq!(asked("participation", text).unwrap_err().parameter, "oparl", "{text}");
        }
    }

    #[test]
    fn what_is_unknown_twice_or_out_of_bounds_is_refused_with_what_there_is() {
        let unknown = asked("districts", "status=new").unwrap_err();
        assert_eq!(unknown.why, Why::Unknown("district, limit, after".to_owned()));
        assert_eq!(asked("proposals", "limit=2&limit=3").unwrap_err().why, Why::Twice);
        for text in [
            "limit=0",
            "limit=501",
            "limit=1e9",
            "after=",
            "after=%0a",
            "status=old",
            "since=gestern",
            "since=99999-01-01",
            "procedure=",
            "district=a%00b",
        ] {
            assert!(matches!(asked("proposals", text).unwrap_err().why, Why::Value(_)), "{text}");
        }
    }
}
