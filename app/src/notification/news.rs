//! What is new, in words: one title and one sentence for each, for the digest, the feeds and the pages alike.

use std::borrow::Cow;

use maud::{Markup, html};
use participation_core::contribution::Step;
use participation_core::council::DecisionResult;
use participation_core::measure::MeasureNews;
use participation_core::notification::news::{About, News, What};
use participation_core::procedure::event::Event;

use crate::contribution::story::step_words;
use crate::council::session::news::sentence;
use crate::locale::Locale;
use crate::outcome::impact::page_of;
use crate::outcome::story::result_words;
use crate::{Language, t};

/// One piece of news in a reader's language.
pub struct Told {
    /// Plain text, without invisible marks.
    pub title: String,
    /// One for each language they are in; none where the title says all.
    pub texts: Vec<Passage>,
    /// Below the language, with a slash first.
    pub path: String,
}

type Said = (Cow<'static, str>, String, Option<Language>);

/// A plain text in one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Passage {
    pub words: String,
    /// Where it is not the reader's.
    pub in_language: Option<Language>,
}

/// These texts, those in one language together.
fn passages<const N: usize>(texts: [(&str, Option<Language>); N]) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for (words, in_language) in texts.into_iter().filter(|(words, _)| !words.is_empty()) {
        let words = Locale::plain(words);
        match passages.last_mut() {
            Some(last) if last.in_language == in_language => {
                last.words.push('\n');
                last.words.push_str(&words);
            }
            _ => passages.push(Passage { words, in_language }),
        }
    }
    passages
}

/// The path of an event's page.
pub fn event_path(slug: &str, event: i64) -> String {
    format!("/procedures/{slug}/events/{event}")
}

/// Says it.
pub fn told(locale: &'static Locale, news: &News) -> Told {
    let (title, text, in_language) = said(locale, &news.what, &name(&news.about));
    let (why, why_in) = match &news.what {
        What::Measure { reason, reason_in, .. } => (reason.as_str(), other(locale, *reason_in)),
        _ => ("", None),
    };
    let texts = passages([(&text, in_language), (why, why_in)]);
    Told { title: Locale::plain(&title), texts, path: path(news) }
}

fn other(locale: &'static Locale, language: Language) -> Option<Language> {
    Some(language).filter(|own| *own != locale.language())
}

/// Title, text, and the text's language where it is not the reader's.
fn said(locale: &'static Locale, what: &What, name: &str) -> Said {
    let other = |language: Language| other(locale, language);
    match what {
        What::Answered { answer, language } => {
            (t!(locale, "follow-news-answered", title = name), answer.clone(), other(*language))
        }
        What::Decided { body, result, reason, language } => {
            let reason = Some(reason.as_str()).filter(|_| other(*language).is_none());
            decided(locale, (name, body), *result, reason.unwrap_or_default())
        }
        What::Retracted { body, reason, language } => {
            (t!(locale, "follow-news-retracted", title = name, body = body.as_str()), reason.clone(), other(*language))
        }
        What::Started { title, language } => {
            (t!(locale, "follow-news-started", title = name), title.clone(), other(*language))
        }
        What::Finished { title, language } => {
            (t!(locale, "follow-news-finished", title = name), title.clone(), other(*language))
        }
        What::Measure { news, title, language, .. } => (measure(locale, *news, name), title.clone(), other(*language)),
        What::Phase { title, note, language } => {
            let text = if note.is_empty() { title.clone() } else { format!("{title}: {note}") };
            (t!(locale, "follow-news-phase", title = name), text, other(*language))
        }
        What::Event { title, starts_at, .. } => {
            let at = locale.date_time(*starts_at);
            (t!(locale, "follow-news-event", title = title.as_str()), when(locale, &at, name), None)
        }
        What::EventMoved { title, starts_at, from, .. } => {
            let at = locale.date_time(*starts_at);
            let at = match from {
                Some(from) => t!(locale, "follow-news-event-instead", at = at, from = locale.date_time(*from)),
                None => at.into(),
            };
            (t!(locale, "follow-news-event-moved", title = title.as_str()), when(locale, &at, name), None)
        }
        What::EventCancelled { title, starts_at, .. } => {
            let at = locale.date_time(*starts_at);
            (t!(locale, "follow-news-event-cancelled", title = title.as_str()), when(locale, &at, name), None)
        }
        What::Overdue { due } => {
            let text = t!(locale, "follow-news-overdue-text", due = locale.date(*due)).into_owned();
            (t!(locale, "follow-news-overdue", title = name), text, None)
        }
        What::ReportDone => (t!(locale, "follow-news-report-done", title = name), String::new(), None),
        What::Step { step: Step::Paper { paper, news } } => {
            (sentence(locale, paper, news), t!(locale, "follow-news-step", title = name).into_owned(), None)
        }
        What::Step { step } => {
            (t!(locale, "follow-news-step", title = name), step_words(locale, step).into_owned(), None)
        }
        What::Arrived { count } => {
            let text = t!(locale, "follow-news-arrived-text", count = *count).into_owned();
            (t!(locale, "follow-news-arrived", title = name), text, None)
        }
    }
}

/// What else happened to a measure.
fn measure(locale: &'static Locale, news: MeasureNews, title: &str) -> Cow<'static, str> {
    match news {
        MeasureNews::Paused => t!(locale, "follow-news-paused", title = title),
        MeasureNews::Resumed => t!(locale, "follow-news-resumed", title = title),
        MeasureNews::Stopped => t!(locale, "follow-news-stopped", title = title),
        MeasureNews::Delayed => t!(locale, "follow-news-delayed", title = title),
        MeasureNews::MilestoneDropped => t!(locale, "follow-news-milestone-dropped", title = title),
    }
}

/// A result with its reason, where that is in the reader's language. What ends no way is told as no decision.
fn decided(locale: &'static Locale, (title, body): (&str, &str), result: DecisionResult, reason: &str) -> Said {
    let title = if result.is_final() {
        t!(locale, "follow-news-decided", title = title, body = body)
    } else {
        t!(locale, "follow-news-deliberated", title = title, body = body)
    };
    let result = locale.text(result_words(result));
    let text = if reason.is_empty() { result.into_owned() } else { format!("{result}{}{reason}", locale.between()) };
    (title, text, None)
}

fn when(locale: &'static Locale, at: &str, procedure: &str) -> String {
    t!(locale, "follow-news-event-text", at = at, procedure = procedure).into_owned()
}

fn name(about: &About) -> String {
    match about {
        About::Procedure { title, .. } | About::Named { title } => title.clone(),
        About::Contribution { reference, headline, .. } if headline.is_empty() => reference.to_string(),
        About::Contribution { headline, .. } => headline.clone(),
    }
}

fn path(news: &News) -> String {
    let event = match &news.what {
        What::Event { id, .. } | What::EventMoved { id, .. } | What::EventCancelled { id, .. } => Some(*id),
        _ => None,
    };
    match (&news.about, event) {
        (About::Procedure { slug, .. }, Some(id)) => event_path(slug, id),
        (About::Procedure { slug, .. }, None) => format!("/procedures/{slug}"),
        (About::Contribution { reference, kind, headline, .. }, _) => {
            let place = if headline.is_empty() { "receipts" } else { page_of(*kind) };
            format!("/{place}/{reference}")
        }
        (About::Named { .. }, _) => "/procedures".to_owned(),
    }
}

/// The list on a page.
pub fn list(locale: &'static Locale, news: &[News]) -> Markup {
    html! {
        ul.item-list {
            @for one in news {
                @let told = told(locale, one);
                li {
                    div.item-words {
                        a href={ "/" (locale.tag()) (told.path) } dir="auto" { (told.title) }
                        @for text in &told.texts {
                            span.lines-kept lang=[text.in_language.map(Language::tag)] dir="auto" { (text.words) }
                        }
                        span.small.muted { (locale.date(one.at)) }
                    }
                }
            }
        }
    }
}

/// "Samstag, 28. November 2026, 18:00 bis 20:00 Uhr", or both days where it lasts longer than one.
pub fn event_time(locale: &'static Locale, event: &Event) -> String {
    let day = locale.date_with_weekday(event.starts_at);
    if event.starts_at.city_day() == event.ends_at.city_day() {
        let (from, to) = (locale.time(event.starts_at), locale.time(event.ends_at));
        t!(locale, "event-time", day = day, from = from, to = to).into_owned()
    } else {
        let (from, to) = (locale.date_time(event.starts_at), locale.date_time(event.ends_at));
        t!(locale, "event-time-days", from = from, to = to).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_one_language_are_one_passage_and_each_other_language_is_marked() {
        let (de, passage) =
            (Some(Language::De), |words: &str, in_language| Passage { words: words.to_owned(), in_language });
        assert_eq!(passages([("Bench", None), ("", de)]), [passage("Bench", None)]);
        assert_eq!(passages([("Bank", de), ("Es friert.", de)]), [passage("Bank\nEs friert.", de)]);
        assert_eq!(passages([("Bench", None), ("Frost.", de)]), [passage("Bench", None), passage("Frost.", de)]);
    }
}
