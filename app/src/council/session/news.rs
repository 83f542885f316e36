//! What happened to a paper, in words: in stories, lists, feeds and mails.

use std::borrow::Cow;

use chrono::NaiveDate;
use maud::{Markup, html};
use participation_core::council::uptake::{News, Said};
use participation_core::language::Method;

use crate::locale::Locale;
use crate::request::Visit;
use crate::{Language, t};

/// What happened to a paper, in a sentence that names it; meetings without a day have sentences of their own.
pub fn sentence(locale: &'static Locale, paper: &str, news: &News) -> Cow<'static, str> {
    let dated = |day: &Option<NaiveDate>| day.map(|day| locale.date(day));
    match news {
        News::Withdrawn => t!(locale, "council-news-withdrawn", paper = paper),
        News::Returned => t!(locale, "council-news-returned", paper = paper),
        News::Cancelled { day, .. } => match dated(day) {
            Some(date) => t!(locale, "council-news-cancelled", paper = paper, date = date),
            None => t!(locale, "council-news-cancelled-undated", paper = paper),
        },
        News::Reinstated { day, .. } => match dated(day) {
            Some(date) => t!(locale, "council-news-reinstated", paper = paper, date = date),
            None => t!(locale, "council-news-reinstated-undated", paper = paper),
        },
        News::OffAgenda { day, .. } => match dated(day) {
            Some(date) => t!(locale, "council-news-off-agenda", paper = paper, date = date),
            None => t!(locale, "council-news-off-agenda-undated", paper = paper),
        },
        News::OnAgenda { day, .. } => match dated(day) {
            Some(date) => t!(locale, "council-news-on-agenda", paper = paper, date = date),
            None => t!(locale, "council-news-on-agenda-undated", paper = paper),
        },
        News::ReturnedTo { body, day } => match dated(day) {
            Some(date) => t!(locale, "council-news-returned-to", paper = paper, body = body.as_str(), date = date),
            None => t!(locale, "council-news-returned-to-undated", paper = paper, body = body.as_str()),
        },
        News::Resulted { day, .. } => match dated(day) {
            Some(date) => t!(locale, "council-news-result", paper = paper, date = date),
            None => t!(locale, "council-news-result-undated", paper = paper),
        },
        News::Corrected { day, .. } => match dated(day) {
            Some(date) => t!(locale, "council-news-corrected", paper = paper, date = date),
            None => t!(locale, "council-news-corrected-undated", paper = paper),
        },
        News::Moved { from, to, .. } => meeting_moved(locale, paper, (dated(from), dated(to))),
        News::PaperMoved { from, to, .. } => paper_moved(locale, paper, (dated(from), dated(to))),
        News::MovedWithinDay { from, to, .. } => t!(
            locale,
            "council-news-moved-within-day",
            paper = paper,
            date = locale.date(*to),
            from = locale.time(*from),
            to = locale.time(*to)
        ),
        News::Ended { reason } => {
            let words = t!(locale, "council-news-ended", paper = paper);
            // As in every list of news: what is in another language stands on the page itself.
            match Said::best(reason, locale.language()).filter(|own| own.language == locale.language()) {
                Some(own) => Cow::Owned(format!("{words} {} {}", t!(locale, "council-news-ended-why"), own.words)),
                None => words,
            }
        }
    }
}

/// The first day and the second, in words.
type Days = (Option<String>, Option<String>);

fn meeting_moved(locale: &'static Locale, paper: &str, days: Days) -> Cow<'static, str> {
    match days {
        (Some(from), Some(to)) => t!(locale, "council-news-moved", paper = paper, from = from, to = to),
        (Some(from), None) => t!(locale, "council-news-moved-to-undated", paper = paper, from = from),
        (None, Some(to)) => t!(locale, "council-news-moved-from-undated", paper = paper, to = to),
        (None, None) => t!(locale, "council-news-moved-undated", paper = paper),
    }
}

/// A paper that goes from one meeting to another.
fn paper_moved(locale: &'static Locale, paper: &str, days: Days) -> Cow<'static, str> {
    match days {
        (Some(from), Some(to)) => t!(locale, "council-news-paper-moved", paper = paper, from = from, to = to),
        (Some(from), None) => t!(locale, "council-news-paper-moved-to-undated", paper = paper, from = from),
        (None, Some(to)) => t!(locale, "council-news-on-agenda", paper = paper, date = to),
        (None, None) => t!(locale, "council-news-on-agenda-undated", paper = paper),
    }
}

/// What happened to a paper, in a sentence; with whether it breaks the chain.
pub fn told(visit: &Visit, paper: &str, news: &News) -> (String, Markup, bool) {
    let locale = visit.locale;
    let words = sentence(locale, paper, news).into_owned();
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
        | News::PaperMoved { body, .. }
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
        News::Corrected { body, from, to, .. } => (
            words,
            html! {
                p { bdi lang="de" { (body) } (locale.comma()) (t!(locale, "outcome-paper-word")) " " bdi.number { (paper) } }
                p { (t!(locale, "council-stop-result")) " " q lang="de" dir="ltr" { (to) } }
                p { (t!(locale, "council-news-corrected-from")) " " s { q lang="de" dir="ltr" { (from) } } }
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
    use participation_core::Timestamp;

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
            let words = sentence(Locale::of(language), "V/1/2026", &news);
            assert!(words.contains("17:00") && words.contains("19:30"), "{words}");
        }
    }

    fn told(day: Option<NaiveDate>) -> Vec<News> {
        let (body, other) = ("Rat".to_owned(), NaiveDate::from_ymd_opt(2026, 12, 13));
        let mut told = vec![
            News::Cancelled { body: body.clone(), day },
            News::OffAgenda { body: body.clone(), day },
            News::OnAgenda { body: body.clone(), day },
            News::Reinstated { body: body.clone(), day },
            News::ReturnedTo { body: body.clone(), day },
            News::Resulted { body: body.clone(), day, result: "beschlossen".to_owned() },
            News::Corrected { body: body.clone(), day, from: "vertagt".to_owned(), to: "beschlossen".to_owned() },
        ];
        for (from, to) in [(day, other), (other, day), (day, day)] {
            told.push(News::Moved { body: body.clone(), from, to });
            told.push(News::PaperMoved { body: body.clone(), from, to });
        }
        told
    }

    #[test]
    fn news_of_two_papers_read_differently_in_every_language() {
        let mut all = told(NaiveDate::from_ymd_opt(2026, 12, 24));
        all.extend(told(None));
        for language in Language::ALL.iter().copied() {
            for news in &all {
                let words = sentence(Locale::of(language), "V/9007/2026", news);
                assert!(words.contains("V/9007/2026"), "{language:?} {news:?}: {words}");
            }
        }
    }

    #[test]
    fn a_meeting_without_a_day_is_told_in_a_sentence_of_its_own() {
        for language in Language::ALL.iter().copied() {
            let locale = Locale::of(language);
            let blank = t!(locale, "council-stop-no-date");
            for news in told(None) {
                let words = sentence(locale, "V/1/2026", &news);
                assert!(!words.contains(blank.as_ref()) && !words.contains('{'), "{news:?}: {words}");
            }
        }
    }

    #[test]
    fn a_paper_that_goes_to_another_meeting_is_not_told_as_a_meeting_that_moves() {
        let (from, to) = (NaiveDate::from_ymd_opt(2026, 12, 10), NaiveDate::from_ymd_opt(2026, 12, 24));
        let paper = News::PaperMoved { body: "Rat".to_owned(), from, to };
        let meeting = News::Moved { body: "Rat".to_owned(), from, to };
        for language in Language::ALL.iter().copied() {
            let locale = Locale::of(language);
            let words = sentence(locale, "V/1/2026", &paper);
            assert_ne!(words, sentence(locale, "V/1/2026", &meeting));
            assert!(
                words.contains(&locale.date(from.unwrap())) && words.contains(&locale.date(to.unwrap())),
                "{words}"
            );
        }
        let german = Locale::plain(&sentence(Locale::of(Language::De), "V/1/2026", &paper)).replace('\u{a0}', " ");
        assert_eq!(german, "Die Vorlage V/1/2026 wird am 24. Dezember 2026 beraten statt am 10. Dezember 2026.");
    }

    #[test]
    fn a_reason_is_told_in_the_readers_language_or_left_to_the_page() {
        let said = |language, words: &str| Said { language, method: Method::Human, words: words.to_owned() };
        let reason = vec![said(Language::De, "Ein anderer Spielplatz."), said(Language::En, "Another playground.")];
        let news = News::Ended { reason };
        assert!(sentence(Locale::of(Language::En), "V/1", &news).contains("Another playground."));
        let arabic = sentence(Locale::of(Language::Ar), "V/1", &news);
        assert!(
            !arabic.contains("Spielplatz") && !arabic.ends_with(':'),
            "nothing is announced that does not come: {arabic}"
        );
    }
}
