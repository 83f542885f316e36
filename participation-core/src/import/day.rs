//! Dates as other platforms write them: `18.10.2017`, `24. Sep. 2017`, `2017-10-18`, `2020-12-28T08:00:00`.
//! They mean the city's own time unless they say otherwise.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};

use crate::Timestamp;

/// First three letters of the German and English months.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mär", "mar", "mrz"],
    &["apr"],
    &["mai", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dez", "dec"],
];

/// The moment that a date and, where it is known, a time of day mean; noon where it is not.
#[must_use]
pub fn moment(date: &str, time: Option<&str>) -> Option<Timestamp> {
    let date = date.trim();
    if let Ok(exact) = DateTime::parse_from_rfc3339(date) {
        return sensible(Timestamp::new(exact.to_utc()));
    }
    let local = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(date, format).ok());
    let local = match local {
        Some(local) => local,
        None => {
            let time = time.and_then(|time| NaiveTime::parse_from_str(time.trim(), "%H:%M").ok());
            day(date)?.and_time(time.or(NaiveTime::from_hms_opt(12, 0, 0))?)
        }
    };
    sensible(Timestamp::new(local.and_local_timezone(chrono_tz::Europe::Berlin).earliest()?.to_utc()))
}

fn day(date: &str) -> Option<NaiveDate> {
    let plain = ["%d.%m.%Y", "%Y-%m-%d"].iter().find_map(|format| NaiveDate::parse_from_str(date, format).ok());
    plain.or_else(|| {
        let mut parts = date.split([' ', '.', '\u{a0}']).filter(|part| !part.is_empty());
        let (day, month, year) =
            (parts.next()?.parse().ok()?, parts.next()?.to_lowercase(), parts.next()?.parse().ok()?);
        let month: String = month.chars().take(3).collect();
        let number = MONTHS.iter().position(|names| names.contains(&month.as_str()))?;
        NaiveDate::from_ymd_opt(year, u32::try_from(number).ok()? + 1, day)
    })
}

/// Years that databases keep alike and that a city can mean.
fn sensible(at: Timestamp) -> Option<Timestamp> {
    (0..4_102_444_800).contains(&at.unix()).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_and_programs_write_them() {
        for (date, time, expected) in [
            ("18.10.2017", None, "2017-10-18T10:00:00Z"),
            ("24. Sep. 2017", Some("18:41"), "2017-09-24T16:41:00Z"),
            ("3. März 2018", Some("7:05"), "2018-03-03T06:05:00Z"),
            ("2020-12-28T08:00:00", None, "2020-12-28T07:00:00Z"),
            ("2020-12-28T08:00:00+00:00", None, "2020-12-28T08:00:00Z"),
        ] {
            assert_eq!(moment(date, time).unwrap().to_string(), expected, "{date}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for date in
            ["", "gestern", "31.02.2017", "24. Foo 2017", "99999-01-01", "01.01.1890", "1.1.99999999999999999999"]
        {
            assert_eq!(moment(date, None), None, "{date}");
        }
    }
}
