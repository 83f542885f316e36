//! A paper's way through the meetings, as a chain and as words in a contribution's story.

use std::borrow::Cow;

use maud::{Markup, html};
use participation_core::Timestamp;
use participation_core::council::session::Stop;
use participation_core::council::uptake::{News, Said};
use participation_core::language::Method;

use crate::locale::Locale;
use crate::request::Visit;
use crate::ui::icon::Icon;
use crate::ui::phases::When;
use crate::ui::story::Step;
use crate::{Language, t};

/// All consultations: those that were, and those that come.
pub fn steps(visit: &Visit, way: &[Stop]) -> Vec<Step> {
    way.iter().map(|stop| step(visit, stop)).collect()
}

/// The consultations that are still to come.
pub fn ahead<'a>(visit: &'a Visit, way: &'a [Stop]) -> impl Iterator<Item = &'a Stop> + 'a {
    way.iter().filter(|stop| comes(stop, visit.now) && !stop.cancelled)
}

pub(super) fn comes(stop: &Stop, now: Timestamp) -> bool {
    stop.result.is_empty() && stop.starts_at.is_none_or(|at| at > now)
}

/// One consultation.
pub fn step(visit: &Visit, stop: &Stop) -> Step {
    let locale = visit.locale;
    let comes = comes(stop, visit.now);
    let when = if comes { When::Next } else { When::Done };
    let icon = if stop.decides { Icon::TownHall } else { Icon::People };
    let date = stop.starts_at.map_or_else(|| t!(locale, "council-stop-no-date").into_owned(), |at| locale.date(at));
    let step = Step::new(when, icon, date, what(visit, stop)).details(details(visit, stop));
    if stop.cancelled { step.refused() } else { step }
}

/// What the body does with the paper, or did.
pub fn what(visit: &Visit, stop: &Stop) -> Cow<'static, str> {
    role(visit, comes(stop, visit.now), stop.decides)
}

/// What an item is for in a meeting that comes or is over.
pub fn role(visit: &Visit, comes: bool, decides: bool) -> Cow<'static, str> {
    let locale = visit.locale;
    match (comes, decides) {
        (true, true) => t!(locale, "council-stop-will-decide"),
        (true, false) => t!(locale, "council-stop-will-advise"),
        (false, true) => t!(locale, "council-stop-decided"),
        (false, false) => t!(locale, "council-stop-advised"),
    }
}

/// Who, which item, what came out.
fn details(visit: &Visit, stop: &Stop) -> Markup {
    let locale = visit.locale;
    let body =
        if stop.body.is_empty() { t!(locale, "council-stop-no-body") } else { Cow::Borrowed(stop.body.as_str()) };
    html! {
        p {
            @match stop.meeting {
                Some(meeting) => a href=(visit.link(&format!("/council/meetings/{meeting}"))) { bdi lang="de" { (body) } },
                None => bdi { (body) },
            }
            @if !stop.number.is_empty() { (locale.comma()) (t!(locale, "outcome-item", item = stop.number.as_str())) }
        }
        @if stop.cancelled { p { strong { (t!(locale, "council-meeting-cancelled")) } } }
        @if !stop.result.is_empty() {
            p { (t!(locale, "council-stop-result")) " " q lang="de" dir="ltr" { (stop.result) } }
        }
        @if !stop.resolution.is_empty() {
            details.fold {
                summary { (t!(locale, "outcome-wording")) }
                div lang="de" dir="ltr" { (crate::ui::rich_text::plain(&stop.resolution)) }
            }
        }
    }
}

/// What happened to a paper, in one sentence.
pub fn news_words(locale: &'static Locale, paper: &str, news: &News) -> Cow<'static, str> {
    let day = |day: &Option<chrono::NaiveDate>| {
        day.map_or_else(|| t!(locale, "council-stop-no-date").into_owned(), |day| locale.date(day))
    };
    match news {
        News::Withdrawn => t!(locale, "council-news-withdrawn", paper = paper),
        News::Cancelled { day: on, .. } => t!(locale, "council-news-cancelled", date = day(on)),
        News::OffAgenda { day: on, .. } => t!(locale, "council-news-off-agenda", paper = paper, date = day(on)),
        News::OnAgenda { day: on, .. } => t!(locale, "council-news-on-agenda", paper = paper, date = day(on)),
        News::MovedWithinDay { from, to, .. } => t!(
            locale,
            "council-news-moved-within-day",
            date = locale.date(*to),
            from = locale.time(*from),
            to = locale.time(*to)
        ),
        News::ReturnedTo { body, day: on } => {
            t!(locale, "council-news-returned-to", paper = paper, body = body.as_str(), date = day(on))
        }
        News::Ended { reason } => {
            let words = t!(locale, "council-news-ended", paper = paper);
            // As in every list of news: what is in another language stands on the page itself.
            match Said::best(reason, locale.language()).filter(|own| own.language == locale.language()) {
                Some(own) => Cow::Owned(format!("{words} {} {}", t!(locale, "council-news-ended-why"), own.words)),
                None => words,
            }
        }
        News::Moved { from, to, .. } => t!(locale, "council-news-moved", from = day(from), to = day(to)),
        News::Reinstated { day: on, .. } => t!(locale, "council-news-reinstated", date = day(on)),
        News::Returned => t!(locale, "council-news-returned", paper = paper),
        News::Resulted { day: on, .. } => t!(locale, "council-news-result", date = day(on)),
    }
}

/// What happened to a paper, in a sentence; with whether it breaks the chain.
pub fn news(visit: &Visit, paper: &str, news: &News) -> (String, Markup, bool) {
    let locale = visit.locale;
    let words = news_words(locale, paper, news).into_owned();
    match news {
        News::Withdrawn => (words, html! { p { (t!(locale, "council-news-withdrawn-next")) } }, true),
        News::Cancelled { body, .. } | News::OffAgenda { body, .. } => (
            words,
            html! { p { bdi lang="de" { (body) } } p { (t!(locale, "council-news-cancelled-next", paper = paper)) } },
            true,
        ),
        News::Returned | News::ReturnedTo { .. } => (words, html! {}, false),
        News::Reinstated { body, .. }
        | News::Moved { body, .. }
        | News::MovedWithinDay { body, .. }
        | News::OnAgenda { body, .. } => (
            words,
            html! { p { bdi lang="de" { (body) } } p { (t!(locale, "outcome-paper-word")) " " bdi.number { (paper) } } },
            false,
        ),
        News::Ended { reason } => {
            (t!(locale, "council-news-ended", paper = paper).into_owned(), because(visit, reason), true)
        }
        News::Resulted { body, result, .. } => (
            words,
            html! {
                p { bdi lang="de" { (body) } (locale.comma()) (t!(locale, "outcome-paper-word")) " " bdi.number { (paper) } }
                p { (t!(locale, "council-stop-result")) " " q lang="de" dir="ltr" { (result) } }
            },
            false,
        ),
    }
}

/// Why a link ended, in the reader's language or in German.
fn because(visit: &Visit, reason: &[Said]) -> Markup {
    let locale = visit.locale;
    html! {
        @if let Some(own) = Said::best(reason, visit.language) {
            @let other = Some(own.language).filter(|language| *language != visit.language);
            p { (t!(locale, "council-news-ended-why")) }
            div lang=[other.map(Language::tag)] dir=[other.map(Language::direction)] { (crate::ui::rich_text::plain(&own.words)) }
            @if own.method == Method::Machine { p.small.muted { (t!(locale, "outcome-method-machine")) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> Timestamp {
        serde_json::from_value(serde_json::Value::String(time.to_owned())).unwrap()
    }

    #[test]
    fn another_hour_on_the_same_day_is_told_with_both_in_every_language() {
        let news = News::MovedWithinDay {
            body: "Rat".to_owned(),
            from: at("2026-12-09T16:00:00Z"),
            to: at("2026-12-09T18:30:00Z"),
        };
        for language in Language::ALL.iter().copied() {
            let words = news_words(Locale::of(language), "V/1/2026", &news);
            assert!(words.contains("17:00") && words.contains("19:30"), "{words}");
        }
    }

    #[test]
    fn a_reason_is_told_in_the_readers_language_or_left_to_the_page() {
        let said = |language, words: &str| Said { language, method: Method::Human, words: words.to_owned() };
        let reason = vec![said(Language::De, "Ein anderer Spielplatz."), said(Language::En, "Another playground.")];
        let news = News::Ended { reason };
        assert!(news_words(Locale::of(Language::En), "V/1", &news).contains("Another playground."));
        let arabic = news_words(Locale::of(Language::Ar), "V/1", &news);
        assert!(
            !arabic.contains("Spielplatz") && !arabic.ends_with(':'),
            "nothing is announced that does not come: {arabic}"
        );
    }
}
