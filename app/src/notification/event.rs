//! What a mail about an event says.

use std::borrow::Cow;

use participation_core::procedure::event::{EventMail, EventWord};

use crate::locale::Locale;
use crate::notification::news::event_path;
use crate::t;

/// A mail about an event: what happened, what, when and where, and the way to take it back where there is
/// anything to take back.
pub(super) fn worded(locale: &'static Locale, base: &str, mail: &EventMail) -> (Cow<'static, str>, Cow<'static, str>) {
    let title = mail.title.as_str();
    let (subject, first) = match mail.word {
        EventWord::Registered => (
            t!(locale, "event-mail-registered-subject", title = title),
            t!(locale, "event-mail-registered", count = mail.people),
        ),
        EventWord::Waiting => (
            t!(locale, "event-mail-waiting-subject", title = title),
            t!(locale, "event-mail-waiting", count = mail.people),
        ),
        EventWord::Seat => {
            (t!(locale, "event-mail-seat-subject", title = title), t!(locale, "event-mail-seat", count = mail.people))
        }
        EventWord::Moved => (
            t!(locale, "event-mail-moved-subject", title = title),
            match mail.from {
                Some(from) => t!(locale, "event-mail-moved-from", from = locale.date_time(from)),
                None => t!(locale, "event-mail-moved"),
            },
        ),
        EventWord::Cancelled => {
            (t!(locale, "event-mail-cancelled-subject", title = title), t!(locale, "event-mail-cancelled"))
        }
        EventWord::Reminder => {
            (t!(locale, "event-mail-reminder-subject", title = title), t!(locale, "event-mail-reminder"))
        }
    };
    let path = event_path(&mail.slug, mail.event);
    let body = t!(
        locale,
        "event-mail",
        first = first,
        title = title,
        at = format!("{}{}{}", locale.date_with_weekday(mail.starts_at), locale.comma(), locale.time(mail.starts_at)),
        place = mail.place.as_str(),
        address = mail.address.as_str(),
        link = format!("{base}{path}")
    );
    if mail.word == EventWord::Cancelled {
        return (subject, body);
    }
    let leave = t!(locale, "event-mail-leave", leave = format!("{base}{path}/registration?code={}", mail.code));
    (subject, Cow::Owned(format!("{body}\n{leave}")))
}

#[cfg(test)]
mod tests {
    use participation_core::Timestamp;

    use super::*;
    use crate::Language;

    #[test]
    fn every_mail_has_the_way_to_withdraw_but_the_one_that_calls_the_event_off() {
        for language in Language::ALL.iter().copied() {
            for word in EventWord::ALL.iter().copied() {
                let mail = EventMail {
                    word,
                    title: "Rundgang".to_owned(),
                    place: "Stadthaus".to_owned(),
                    address: "Klemensstraße 10".to_owned(),
                    starts_at: Timestamp::from_unix(1_795_430_545),
                    from: None,
                    people: 2,
                    slug: "promenade".to_owned(),
                    event: 7,
                    code: "ABCD-EFGH-JKMN".to_owned(),
                };
                let (subject, body) = worded(Locale::of(language), "https://mitmachen.example/de", &mail);
                let body = Locale::plain(&body);
                assert!(subject.contains("Rundgang") && body.contains("Stadthaus"), "{subject}: {body}");
                assert!(body.contains("https://mitmachen.example/de/procedures/promenade/events/7"), "{body}");
                assert_eq!(body.contains("code=ABCD"), word != EventWord::Cancelled, "{body}");
            }
        }
    }
}
