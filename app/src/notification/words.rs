//! What each mail says.

use participation_core::Timestamp;
use participation_core::contribution::Reference;
use participation_core::measure::{MeasureAction, MeasureNews};
use participation_core::notification::{Message, news as happened};

use super::council::{all_news, is_final, result_said};
use super::event;
use crate::Language;
use crate::config::Config;
use crate::contribution::story::{reason_words, report_words};
use crate::locale::{Key, Locale};
use crate::measure::moved_words;
use crate::notification::news::told;
use crate::ui::code_in_text;
use crate::ui::notice::language_name;
use crate::{key, t};

/// Subject and text.
#[expect(clippy::too_many_lines, reason = "one sentence for each message, no logic")]
pub(super) fn worded(locale: &'static Locale, config: &Config, message: &Message) -> (String, String) {
    let base = format!("{}/{}", config.base_url, locale.tag());
    let receipt = |reference: &Reference| format!("{base}/receipts/{reference}");
    let (subject, body) = match message {
        Message::ConfirmEndorsement { token, title } => (
            t!(locale, "notification-confirm-subject"),
            t!(
                locale,
                "notification-confirm",
                title = title.as_str(),
                link = format!("{base}/proposals/confirm/{token}")
            ),
        ),
        Message::ConfirmSurvey { token, title } => (
            t!(locale, "notification-confirm-survey-subject"),
            t!(
                locale,
                "notification-confirm-survey",
                title = title.as_str(),
                link = format!("{base}/surveys/confirm/{token}")
            ),
        ),
        // Nobody has read it yet, and anybody may have typed this address: the mail carries no word of theirs.
        Message::Receipt { reference, headline: _ } => (
            t!(locale, "notification-receipt-subject", reference = signs(locale, reference)),
            t!(locale, "notification-receipt", reference = signs(locale, reference), link = receipt(reference)),
        ),
        Message::Progress { reference, headline, .. } => (
            t!(locale, "notification-progress-subject", reference = signs(locale, reference)),
            t!(locale, "notification-progress", headline = headline.as_str(), link = receipt(reference)),
        ),
        Message::Published { reference, headline } => (
            t!(locale, "notification-published-subject", reference = signs(locale, reference)),
            t!(locale, "notification-published", headline = headline.as_str(), link = receipt(reference)),
        ),
        Message::Hidden { reference, headline, reason, note } => (
            t!(locale, "notification-hidden-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-hidden",
                headline = headline.as_str(),
                reason = locale.text(reason_words(*reason)),
                note = note.as_str(),
                link = receipt(reference)
            ),
        ),
        Message::AppealDecided { reference, headline, upheld, note } => (
            t!(locale, "notification-appeal-subject", reference = signs(locale, reference)),
            if *upheld {
                t!(
                    locale,
                    "notification-appeal-lost",
                    headline = headline.as_str(),
                    note = note.as_str(),
                    link = receipt(reference)
                )
            } else {
                t!(
                    locale,
                    "notification-appeal-won",
                    headline = headline.as_str(),
                    note = note.as_str(),
                    link = receipt(reference)
                )
            },
        ),
        Message::Answered { reference, headline, answer, in_language } => (
            t!(locale, "notification-answered-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-answered",
                headline = headline.as_str(),
                answer = quoted(locale, answer, *in_language),
                link = receipt(reference)
            ),
        ),
        Message::AskedBack { reference, headline, question } => (
            t!(locale, "notification-asked-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-asked",
                headline = headline.as_str(),
                question = question.as_str(),
                link = receipt(reference)
            ),
        ),
        Message::HandedOver { reference, headline, office } => (
            t!(locale, "notification-handed-over-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-handed-over",
                headline = headline.as_str(),
                office = office.as_str(),
                link = receipt(reference)
            ),
        ),
        Message::MergeOffered { reference, headline, into, into_headline } => (
            t!(locale, "notification-merge-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-merge",
                headline = headline.as_str(),
                other = into_headline.as_str(),
                other_link = format!("{base}/proposals/{into}"),
                link = receipt(reference)
            ),
        ),
        Message::Separated { reference, headline, from } => (
            t!(locale, "notification-separated-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-separated",
                headline = headline.as_str(),
                other = signs(locale, from),
                link = receipt(reference)
            ),
        ),
        Message::GaveRise { reference, headline, to, to_headline } => (
            t!(locale, "notification-part-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-part",
                headline = headline.as_str(),
                other = to_headline.as_str(),
                other_link = format!("{base}/proposals/{to}"),
                link = receipt(reference)
            ),
        ),
        Message::InPaper { reference, headline, paper } => (
            t!(locale, "notification-in-paper-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-in-paper",
                headline = headline.as_str(),
                paper = paper.as_str(),
                link = receipt(reference)
            ),
        ),
        Message::Paper { reference, headline, paper, news, also } => (
            t!(locale, "notification-paper-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-paper",
                headline = headline.as_str(),
                news = all_news(locale, paper, news, also),
                link = receipt(reference)
            ),
        ),
        Message::Decided { reference, headline, body, result, reason, in_language, corrects, corrects_in }
            if !corrects.is_empty() =>
        {
            (
                t!(locale, "notification-corrected-subject", reference = signs(locale, reference)),
                t!(
                    locale,
                    "notification-corrected",
                    headline = headline.as_str(),
                    body = body.as_str(),
                    mistake = quoted(locale, corrects, *corrects_in),
                    result = result_said(locale, result),
                    reason = quoted(locale, reason, *in_language),
                    link = receipt(reference)
                ),
            )
        }
        Message::Decided { reference, headline, body, result, reason, in_language, .. } if !is_final(result) => (
            t!(locale, "notification-deliberated-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-deliberated",
                headline = headline.as_str(),
                body = body.as_str(),
                result = result_said(locale, result),
                reason = quoted(locale, reason, *in_language),
                link = receipt(reference)
            ),
        ),
        Message::Decided { reference, headline, body, result, reason, in_language, .. } => (
            t!(locale, "notification-decided-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-decided",
                headline = headline.as_str(),
                body = body.as_str(),
                result = result_said(locale, result),
                reason = quoted(locale, reason, *in_language),
                link = receipt(reference)
            ),
        ),
        Message::Retracted { reference, headline, body, reason, in_language } => (
            t!(locale, "notification-retracted-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-retracted",
                headline = headline.as_str(),
                body = body.as_str(),
                reason = quoted(locale, reason, *in_language),
                link = receipt(reference)
            ),
        ),
        Message::Measure { reference, headline, title, finished, in_language } => (
            t!(locale, "notification-measure-subject", reference = signs(locale, reference)),
            if *finished {
                t!(
                    locale,
                    "notification-measure-done",
                    headline = headline.as_str(),
                    title = quoted(locale, title, *in_language),
                    link = receipt(reference)
                )
            } else {
                t!(
                    locale,
                    "notification-measure-begun",
                    headline = headline.as_str(),
                    title = quoted(locale, title, *in_language),
                    link = receipt(reference)
                )
            },
        ),
        Message::MeasureNews { reference, headline, title, news, reason, in_language, reason_in } => (
            t!(locale, "notification-progress-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-measure-news",
                headline = headline.as_str(),
                news = locale.text(news_words(*news)),
                title = quoted(locale, title, *in_language),
                reason = quoted(locale, reason, reason_in.filter(|_| reason_in != in_language)),
                link = receipt(reference)
            ),
        ),
        Message::Barrier { report, reply_to } => (
            t!(locale, "notification-barrier-subject"),
            t!(locale, "notification-barrier", report = report.as_str(), reply = reply_to.as_str()),
        ),
        Message::ConfirmAffected { token, title } => (
            t!(locale, "notification-confirm-affected-subject"),
            t!(
                locale,
                "notification-confirm-affected",
                title = title.as_str(),
                link = format!("{base}/reports/confirm/{token}")
            ),
        ),
        Message::ReportMoved { reference, headline, status, stop } => {
            let status = status.parse().map(|status| report_words(locale, status)).unwrap_or_default();
            let subject = t!(locale, "notification-report-subject", headline = headline.as_str());
            let headline = headline.as_str();
            let body = match stop {
                None => {
                    t!(locale, "notification-report", headline = headline, status = status, link = receipt(reference))
                }
                Some(stop) => t!(
                    locale,
                    "notification-report-followed",
                    headline = headline,
                    status = status,
                    link = format!("{base}/reports/{reference}"),
                    stop = format!("{base}/reports/stop/{stop}")
                ),
            };
            (subject, body)
        }
        Message::ConfirmFollow { token, title } => (
            t!(locale, "notification-confirm-follow-subject"),
            t!(
                locale,
                "notification-confirm-follow",
                title = title.as_str(),
                link = format!("{base}/follow/confirm/{token}")
            ),
        ),
        Message::Digest { stop, news, more } => {
            let listed: Vec<String> = news.iter().map(|one| line(locale, &base, one)).collect();
            let more = if *more == 0 {
                String::new()
            } else {
                format!("\n\n{}", t!(locale, "notification-digest-more", count = *more))
            };
            let body = t!(
                locale,
                "notification-digest",
                news = format!("{}{more}", listed.join("\n\n")),
                link = format!("{base}/follow/mine/{stop}")
            );
            (t!(locale, "notification-digest-subject", count = news.len() as u32), body)
        }
        Message::Event(mail) => event::worded(locale, &base, mail),
        Message::Overdue { reference, headline, due, office } => (
            t!(locale, "notification-overdue-subject", reference = signs(locale, reference)),
            overdue(locale, headline, *due, office, &format!("{}/desk/answers/{reference}", config.base_url)),
        ),
        Message::Reminder { reference, headline, due } => (
            t!(locale, "notification-reminder-subject", reference = signs(locale, reference)),
            t!(
                locale,
                "notification-reminder",
                headline = headline.as_str(),
                due = due.map(|due| locale.date(due)).unwrap_or_default(),
                link = format!("{}/desk", config.base_url)
            ),
        ),
    };
    let foot = t!(
        locale,
        "notification-foot",
        office = config.contact.office.as_str(),
        telephone = config.contact.telephone.as_str()
    );
    (subject.into_owned(), format!("{body}\n\n{foot}\n"))
}

/// One piece of news: what happened, in one sentence more, and where.
fn line(locale: &'static Locale, base: &str, news: &happened::News) -> String {
    let told = told(locale, news);
    let mut lines = vec![told.title];
    lines.extend(told.texts.iter().map(|text| quoted(locale, &text.words, text.in_language)));
    lines.push(format!("{base}{}", told.path));
    lines.join("\n")
}

/// An answer that is late, with the office that owes it where one is known.
fn overdue(
    locale: &'static Locale,
    headline: &str,
    due: Timestamp,
    office: &str,
    link: &str,
) -> std::borrow::Cow<'static, str> {
    let due = locale.date(due);
    if office.is_empty() {
        t!(locale, "notification-overdue-nobody", headline = headline, due = due, link = link)
    } else {
        t!(locale, "notification-overdue", headline = headline, due = due, office = office, link = link)
    }
}

/// A reference in a line of text; where the line runs from right to left, kept in its own order.
fn signs(locale: &'static Locale, reference: &Reference) -> String {
    if locale.direction() == "rtl" { code_in_text(reference) } else { reference.to_string() }
}

/// A text of the city in the mail; where it is not in the reader's language, the line before says so.
pub(super) fn quoted(locale: &'static Locale, text: &str, in_language: Option<Language>) -> String {
    match in_language {
        Some(language) => {
            format!("{}\n{text}", t!(locale, "notification-other-language", language = language_name(locale, language)))
        }
        None => text.to_owned(),
    }
}

/// What happened to a measure, as a sentence.
fn news_words(news: MeasureNews) -> Key {
    match news {
        MeasureNews::Paused => moved_words(MeasureAction::Pause),
        MeasureNews::Resumed => moved_words(MeasureAction::Resume),
        MeasureNews::Stopped => moved_words(MeasureAction::Stop),
        MeasureNews::Delayed => key!("notification-measure-delayed"),
        MeasureNews::MilestoneDropped => key!("notification-milestone-dropped"),
    }
}

#[cfg(test)]
mod tests {
    use participation_core::council::DecisionResult;

    use super::*;
    use crate::outcome::story::result_words;

    #[test]
    fn a_late_answer_that_no_office_owes_is_told_in_whole_sentences() {
        for language in Language::ALL.iter().copied() {
            let due = Timestamp::from_unix(1_795_430_545);
            let locale = Locale::of(language);
            let told = Locale::plain(&overdue(locale, "Bank am Kanal", due, "", "https://a.example"));
            assert!(!told.contains(": .") && told.contains("Bank am Kanal"), "{told}");
            let named = Locale::plain(&overdue(locale, "Bank am Kanal", due, "Tiefbauamt", "https://a.example"));
            assert!(named.contains("Tiefbauamt"), "{named}");
        }
    }

    #[test]
    fn mail_about_a_result_says_what_it_is_and_calls_nothing_decided_that_is_not() {
        let config = Config::read_text("base_url = \"https://mitmachen.example\"").unwrap();
        let mail = |result: DecisionResult, corrects: &str| Message::Decided {
            reference: Reference::random("MS"),
            headline: "Bank am Kanal".to_owned(),
            body: "Rat der Stadt Münster".to_owned(),
            result: result.as_str().to_owned(),
            reason: "Weil.".to_owned(),
            in_language: None,
            corrects: corrects.to_owned(),
            corrects_in: None,
        };
        for language in Language::ALL.iter().copied() {
            let locale = Locale::of(language);
            let said = |result, corrects: &str| worded(locale, &config, &mail(result, corrects));
            for result in DecisionResult::ALL {
                let words = Locale::plain(&locale.text(result_words(*result)));
                for corrects in ["", "Vertauscht."] {
                    let (_, text) = said(*result, corrects);
                    let text = Locale::plain(&text);
                    assert!(text.contains(&words) && text.contains("Weil.") && text.contains(corrects), "{text}");
                }
            }
            let (yes, noted) = (said(DecisionResult::Accepted, "").0, said(DecisionResult::Noted, "").0);
            assert_ne!(yes, noted, "to take note is to decide nothing");
        }
    }

    #[test]
    fn the_note_about_another_language_stands_before_the_text_that_is_in_it() {
        let config = Config::read_text("base_url = \"https://mitmachen.example\"").unwrap();
        let mail = |in_language, reason_in| Message::MeasureNews {
            reference: Reference::random("MS"),
            headline: "Bench".to_owned(),
            title: "The bench".to_owned(),
            news: MeasureNews::Paused,
            reason: "Es friert.".to_owned(),
            in_language,
            reason_in,
        };
        let locale = Locale::of(Language::En);
        let text = |mail: &Message| Locale::plain(&worded(locale, &config, mail).1);
        let note = Locale::plain(&quoted(locale, "Es friert.", Some(Language::De)));
        let only_reason = text(&mail(None, Some(Language::De)));
        assert!(only_reason.contains(&format!("The bench\n{note}")), "{only_reason}");
        let first = note.lines().next().unwrap();
        let both = text(&mail(Some(Language::De), Some(Language::De)));
        assert!(both.contains(&format!("{first}\nThe bench\nEs friert.")), "one note for both: {both}");
        let corrected = text(&Message::Decided {
            reference: Reference::random("MS"),
            headline: "Bench".to_owned(),
            body: "Rat".to_owned(),
            result: DecisionResult::Accepted.as_str().to_owned(),
            reason: "Es friert.".to_owned(),
            in_language: Some(Language::De),
            corrects: "Mixed up.".to_owned(),
            corrects_in: None,
        });
        assert!(corrected.contains(&note) && !corrected.contains(&format!("{first}\nMixed up.")), "{corrected}");
    }
}
