//! What mails say of the council: results, and what happens to papers on their way.

use participation_core::council::DecisionResult;
use participation_core::council::uptake::{News, Said};

use super::words::quoted;
use crate::council::session::news::sentence;
use crate::locale::Locale;
use crate::outcome::story::result_words;
use crate::{Language, t};

/// Whether a mail tells of a result that ends a way.
pub(super) fn is_final(result: &str) -> bool {
    result.parse::<DecisionResult>().is_ok_and(DecisionResult::is_final)
}

/// The result in the reader's words; nothing where a mail was queued with a word that is not known any more.
pub(super) fn result_said(locale: &'static Locale, result: &str) -> String {
    result.parse().map(|result| locale.text(result_words(result)).into_owned()).unwrap_or_default()
}

/// All that happened to a paper, one paragraph each.
pub(super) fn all_news(locale: &'static Locale, paper: &str, first: &News, also: &[News]) -> String {
    let each = std::iter::once(first).chain(also).map(|news| paper_news(locale, paper, news));
    each.collect::<Vec<_>>().join("\n\n")
}

/// What happened to it, in a sentence or two.
fn paper_news(locale: &'static Locale, paper: &str, news: &News) -> String {
    let words = sentence(locale, paper, news);
    match news {
        News::Withdrawn => format!("{words} {}", t!(locale, "council-news-withdrawn-next")),
        News::Cancelled { body, .. } | News::OffAgenda { body, .. } => {
            format!("{body}: {words} {}", t!(locale, "council-news-cancelled-next", paper = paper))
        }
        News::MovedWithinDay { body, .. }
        | News::OnAgenda { body, .. }
        | News::Reinstated { body, .. }
        | News::Moved { body, .. }
        | News::PaperMoved { body, .. } => format!("{body}: {words}"),
        News::Returned | News::ReturnedTo { .. } => words.into_owned(),
        News::Ended { reason } => {
            let reason = Said::best(reason, locale.language());
            let reason = reason.map(|own| quoted(locale, &own.words, other(locale, own.language)));
            let (words, why) = (t!(locale, "council-news-ended", paper = paper), t!(locale, "council-news-ended-why"));
            format!("{words}\n{why}\n{}", reason.unwrap_or_default())
        }
        News::Resulted { body, result, .. } => format!("{body}: {words}\n{}", minutes(locale, result)),
        News::Corrected { body, from, to, .. } => {
            let before = t!(locale, "council-news-corrected-from");
            format!("{body}: {words}\n{}\n{before}\n{}", minutes(locale, to), in_quotes(locale, from))
        }
    }
}

fn other(locale: &'static Locale, language: Language) -> Option<Language> {
    Some(language).filter(|own| *own != locale.language())
}

/// What the minutes say, which are in German.
fn minutes(locale: &'static Locale, result: &str) -> String {
    quoted(locale, &in_quotes(locale, result), other(locale, Language::De))
}

fn in_quotes(locale: &'static Locale, words: &str) -> String {
    t!(locale, "notification-quote", words = words).into_owned()
}
