//! iCalendar (RFC 5545): entries written as lines, folded at 75 octets, text escaped. Knows days and hours; not what
//! they are of.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Europe::Berlin;
use participation_core::Timestamp;

/// One entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The same for as long as the thing exists, whatever changes about it.
    pub uid: String,
    /// Raised by each change.
    pub sequence: i32,
    pub modified: Timestamp,
    pub when: When,
    pub cancelled: bool,
    pub summary: String,
    pub description: String,
    pub location: String,
    pub url: String,
}

/// When something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Whole days, the last one included.
    Days(NaiveDate, NaiveDate),
    Hours(Timestamp, Timestamp),
}

/// The city's time zone, as its clocks have been since 1996 (Directive 2000/84/EC).
const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n\
    BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nDTSTART:19960331T020000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nDTSTART:19961027T030000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// A whole calendar. The same entries give the same bytes, so that nobody fetches twice what has not changed.
pub fn calendar(name: &str, entries: &[Entry]) -> String {
    let mut out =
        String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Beteiligung//Termine//DE\r\nCALSCALE:GREGORIAN\r\n");
    text(&mut out, "NAME", name);
    text(&mut out, "X-WR-CALNAME", name);
    out.push_str("REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n");
    out.push_str(ZONE);
    entries.iter().for_each(|one| entry(&mut out, one));
    out.push_str("END:VCALENDAR\r\n");
    out
}

fn entry(out: &mut String, own: &Entry) {
    out.push_str("BEGIN:VEVENT\r\n");
    line(out, "UID", &own.uid);
    line(out, "DTSTAMP", &utc(own.modified));
    line(out, "LAST-MODIFIED", &utc(own.modified));
    line(out, "SEQUENCE", &own.sequence.to_string());
    match own.when {
        When::Days(first, last) => {
            let after = last.max(first).succ_opt().unwrap_or(last);
            line(out, "DTSTART;VALUE=DATE", &day(first));
            line(out, "DTEND;VALUE=DATE", &day(after));
            // A day of a procedure takes nobody's time.
            out.push_str("TRANSP:TRANSPARENT\r\n");
        }
        When::Hours(from, to) => {
            line(out, "DTSTART;TZID=Europe/Berlin", &local(from));
            if to > from {
                line(out, "DTEND;TZID=Europe/Berlin", &local(to));
            }
        }
    }
    line(out, "STATUS", if own.cancelled { "CANCELLED" } else { "CONFIRMED" });
    text(out, "SUMMARY", &own.summary);
    if !own.description.is_empty() {
        text(out, "DESCRIPTION", &own.description);
    }
    if !own.location.is_empty() {
        text(out, "LOCATION", &own.location);
    }
    line(out, "URL", &own.url);
    out.push_str("END:VEVENT\r\n");
}

fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn utc(at: Timestamp) -> String {
    at.utc().format("%Y%m%dT%H%M%SZ").to_string()
}

fn local(at: Timestamp) -> String {
    DateTime::with_timezone(&at.utc(), &Berlin).format("%Y%m%dT%H%M%S").to_string()
}

fn text(out: &mut String, name: &str, value: &str) {
    line(out, name, &escaped(value));
}

/// A text's backslashes, semicolons, commas and line breaks (section 3.3.11); other control characters are left out.
fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 8);
    let value = value.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    for sign in value.chars() {
        match sign {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(sign);
            }
            '\n' => out.push_str("\\n"),
            sign if sign.is_control() => {}
            sign => out.push(sign),
        }
    }
    out
}

/// Octets of one line, without its break.
const LIMIT: usize = 75;

/// One content line, folded between characters (section 3.1).
fn line(out: &mut String, name: &str, value: &str) {
    let mut used = 0;
    for sign in name.chars().chain(std::iter::once(':')).chain(value.chars().filter(|sign| !sign.is_control())) {
        if used + sign.len_utf8() > LIMIT {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(sign);
        used += sign.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one() -> Entry {
        Entry {
            uid: "event-1@mitmachen.example".into(),
            sequence: 3,
            modified: Timestamp::new("2026-11-24T17:00:00Z".parse().unwrap()),
            when: When::Hours(
                Timestamp::new("2026-11-28T17:00:00Z".parse().unwrap()),
                Timestamp::new("2026-11-28T19:00:00Z".parse().unwrap()),
            ),
            cancelled: false,
            summary: "Rundgang".into(),
            description: String::new(),
            location: String::new(),
            url: "https://mitmachen.example/de/procedures/a/events/1".into(),
        }
    }

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_character_is_torn() {
        for length in 0..200 {
            for sign in ["a", "ä", "م", "\u{1F333}"] {
                let summary = format!("{}{}", "x".repeat(length % 4), sign.repeat(length));
                let text = calendar("Münster", &[Entry { summary: summary.clone(), ..one() }]);
                for line in text.split("\r\n") {
                    assert!(line.len() <= LIMIT, "{} octets: {line}", line.len());
                }
                assert!(unfolded(&text).contains(&format!("SUMMARY:{summary}\r\n")), "{summary}");
            }
        }
    }

    #[test]
    fn a_text_cannot_begin_a_line_of_its_own() {
        let summary = "Fest\r\nEND:VEVENT\rBEGIN:VEVENT\nUID:x\u{2028}ATTACH:y\u{0}; a, b\\".to_owned();
        let text = calendar("a\r\nb", &[Entry { summary, location: "Stadthaus 1\nRaum 2".into(), ..one() }]);
        assert_eq!(text.matches("\r\nBEGIN:VEVENT\r\n").count(), 1);
        assert_eq!(text.matches("\r\nUID:").count(), 1);
        let flat = unfolded(&text);
        assert!(
            flat.contains("SUMMARY:Fest\\nEND:VEVENT\\nBEGIN:VEVENT\\nUID:x\\nATTACH:y\\; a\\, b\\\\\r\n"),
            "{flat}"
        );
        assert!(flat.contains("LOCATION:Stadthaus 1\\nRaum 2\r\n") && flat.contains("X-WR-CALNAME:a\\nb\r\n"));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "every break is CRLF");
    }

    #[test]
    fn hours_are_the_citys_in_winter_and_summer_and_on_the_nights_between() {
        let at = |from: &str| {
            let from = Timestamp::new(from.parse().unwrap());
            let text = calendar("a", &[Entry { when: When::Hours(from, from.plus_seconds(3600)), ..one() }]);
            let start = text.split("DTSTART;TZID=Europe/Berlin:").nth(1).unwrap();
            let end = text.split("DTEND;TZID=Europe/Berlin:").nth(1).unwrap();
            (start[..15].to_owned(), end[..15].to_owned())
        };
        assert_eq!(at("2026-11-28T17:00:00Z"), ("20261128T180000".into(), "20261128T190000".into()));
        assert_eq!(at("2026-10-25T00:30:00Z"), ("20261025T023000".into(), "20261025T023000".into()));
        assert_eq!(at("2027-03-28T00:30:00Z"), ("20270328T013000".into(), "20270328T033000".into()));
    }

    #[test]
    fn a_day_ends_before_the_next_and_what_is_cancelled_keeps_its_name() {
        let day = "2026-12-05".parse().unwrap();
        let text = calendar("a", &[Entry { when: When::Days(day, day), cancelled: true, ..one() }]);
        assert!(text.contains("DTSTART;VALUE=DATE:20261205\r\nDTEND;VALUE=DATE:20261206\r\n"));
        assert!(text.contains("UID:event-1@mitmachen.example\r\n") && text.contains("STATUS:CANCELLED\r\n"));
        assert!(text.contains("SEQUENCE:3\r\n") && text.contains("LAST-MODIFIED:20261124T170000Z\r\n"));
    }

    #[test]
    fn the_time_zone_stands_once_before_the_entries() {
        let text = calendar("a", &[one(), one()]);
        assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1);
        assert!(text.find("END:VTIMEZONE") < text.find("BEGIN:VEVENT"));
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    }
}
