//! The chain of a contribution's steps, the same on its page and on its receipt. What answers and decisions
//! say in it is told by their own room, handed in as `told`.

use maud::html;
use participation_core::contribution::{Event, HiddenReason, Step};
use participation_core::location_report::Status;
use participation_core::outcome::part::PartKind;
use participation_core::{Channel, Timestamp};

use crate::locale::{Key, Locale};
use crate::ui::code;
use crate::ui::icon::Icon;
use crate::ui::phases::When;
use crate::ui::story;
use crate::{key, t};

/// What happened so far, oldest first. `told` gives a step as another room tells it, if it is one of its own.
pub fn so_far<'a>(
    locale: &'static Locale,
    language_tag: &str,
    events: impl IntoIterator<Item = &'a Event>,
    told: impl Fn(&Event) -> Option<story::Step>,
) -> Vec<story::Step> {
    events
        .into_iter()
        .filter(|event| event.public)
        .map(|event| told(event).unwrap_or_else(|| step(locale, language_tag, event)))
        .collect()
}

fn step(locale: &'static Locale, tag: &str, event: &Event) -> story::Step {
    let done = |icon| story::Step::new(When::Done, icon, locale.date(event.at), step_words(locale, &event.step));
    match &event.step {
        Step::Submitted { .. } => done(Icon::Tray),
        Step::Published => done(Icon::Eye),
        Step::Hidden { reason } => {
            done(Icon::Shield).details(html! { p { (locale.text(reason_words(*reason))) } }).refused()
        }
        Step::Withdrawn => done(Icon::ArrowBack),
        Step::GoalReached { .. } => done(Icon::Hand),
        Step::AskedBack { .. } | Step::Replied { .. } | Step::Appealed => done(Icon::Speech),
        Step::HandedOver { .. } => done(Icon::Swap),
        Step::AppealDecided { upheld: false } => done(Icon::Shield).refused(),
        Step::AppealDecided { upheld: true } => done(Icon::Shield),
        Step::MergeOffered { .. } => done(Icon::People),
        // The receipt stays, whatever becomes of the proposal.
        Step::Merged { into } => {
            done(Icon::People).details(html! { p { a href=(format!("/{tag}/receipts/{into}")) { (code(into)) } } })
        }
        Step::Joined { from } | Step::Separated { from } => {
            done(Icon::People).details(html! { p { a href=(format!("/{tag}/receipts/{from}")) { (code(from)) } } })
        }
        Step::TakenFrom { of, .. } => {
            done(Icon::List).details(html! { p { a href=(format!("/{tag}/receipts/{of}")) { (code(of)) } } })
        }
        Step::GaveRise { to, .. } => {
            done(Icon::List).details(html! { p { a href=(format!("/{tag}/receipts/{to}")) { (code(to)) } } })
        }
        Step::Answered { .. } => done(Icon::Arcade),
        Step::Decided { .. } => done(Icon::TownHall),
        Step::Retracted { .. } => done(Icon::Swap),
        Step::InPaper { .. } | Step::Paper { .. } => done(Icon::Document),
        Step::OutOfPaper { .. } => done(Icon::Swap),
        Step::Started | Step::Measure { .. } => done(Icon::Hammer),
        Step::Reported { status, reason } => reported(locale, event, *status, reason),
        Step::Finished => done(Icon::Flag),
    }
}

/// What happened, as one sentence by itself: for mail and feeds.
pub fn step_words(locale: &'static Locale, step: &Step) -> std::borrow::Cow<'static, str> {
    match step {
        Step::Submitted { channel } => locale.text(submitted(*channel)),
        Step::Published => t!(locale, "contribution-step-published"),
        Step::Hidden { .. } => t!(locale, "contribution-step-hidden"),
        Step::Withdrawn => t!(locale, "contribution-step-withdrawn"),
        Step::GoalReached { endorsements } => t!(locale, "contribution-step-goal", count = *endorsements),
        Step::AskedBack { .. } => t!(locale, "contribution-step-asked"),
        Step::Replied { .. } => t!(locale, "contribution-step-replied"),
        Step::HandedOver { office } => t!(locale, "contribution-step-handed-over", office = office.as_str()),
        Step::Appealed => t!(locale, "contribution-step-appealed"),
        Step::AppealDecided { upheld: false } => t!(locale, "contribution-step-appeal-lost"),
        Step::AppealDecided { upheld: true } => t!(locale, "contribution-step-appeal-won"),
        Step::MergeOffered { .. } => t!(locale, "contribution-step-merge-offered"),
        Step::Merged { .. } => t!(locale, "contribution-step-merged"),
        Step::Joined { .. } => t!(locale, "contribution-step-joined"),
        Step::Separated { .. } => t!(locale, "contribution-step-separated"),
        Step::TakenFrom { kind: PartKind::Split, .. } => t!(locale, "contribution-step-split-from"),
        Step::TakenFrom { kind: PartKind::Copied, .. } => t!(locale, "contribution-step-copied-from"),
        Step::GaveRise { kind: PartKind::Split, .. } => t!(locale, "contribution-step-split"),
        Step::GaveRise { kind: PartKind::Copied, .. } => t!(locale, "contribution-step-copied"),
        Step::Answered { .. } => t!(locale, "contribution-step-answered"),
        Step::Decided { .. } => t!(locale, "contribution-step-decided"),
        Step::Retracted { .. } => t!(locale, "contribution-step-retracted"),
        Step::InPaper { paper, .. } => t!(locale, "outcome-step-in-paper", paper = paper.as_str()),
        Step::OutOfPaper { paper, .. } => t!(locale, "outcome-step-out-of-paper", paper = paper.as_str()),
        Step::Paper { paper, .. } => t!(locale, "outcome-step-paper", paper = paper.as_str()),
        Step::Measure { .. } => t!(locale, "contribution-step-measure"),
        Step::Started => t!(locale, "contribution-step-started"),
        Step::Finished => t!(locale, "contribution-step-finished"),
        Step::Reported { status, .. } => report_words(locale, *status),
    }
}

/// What the desk says of a location report, its reason below.
fn reported(locale: &'static Locale, event: &Event, status: Status, reason: &str) -> story::Step {
    let icon = match status {
        Status::New => Icon::Tray,
        Status::Examined => Icon::Magnifier,
        Status::InWork => Icon::HalfDisc,
        Status::Done => Icon::Tick,
        Status::Refused => Icon::Cross,
    };
    let step = story::Step::new(When::Done, icon, locale.date(event.at), report_words(locale, status))
        .details(html! { p dir="auto" { (reason) } });
    if status == Status::Refused { step.refused() } else { step }
}

/// How far a location report has come, as a sentence.
pub fn report_words(locale: &'static Locale, status: Status) -> std::borrow::Cow<'static, str> {
    match status {
        Status::New => t!(locale, "contribution-step-report-new"),
        Status::Examined => t!(locale, "contribution-step-report-examined"),
        Status::InWork => t!(locale, "contribution-step-report-in-work"),
        Status::Done => t!(locale, "contribution-step-report-done"),
        Status::Refused => t!(locale, "contribution-step-report-refused"),
    }
}

/// "Eingereicht, auf Papier."
pub fn submitted(channel: Channel) -> Key {
    match channel {
        Channel::Online => key!("contribution-step-submitted-online"),
        Channel::Paper => key!("contribution-step-submitted-paper"),
        Channel::Phone => key!("contribution-step-submitted-phone"),
        Channel::Desk => key!("contribution-step-submitted-desk"),
        Channel::Kiosk => key!("contribution-step-submitted-kiosk"),
    }
}

/// The way in, by itself.
pub fn channel_words(channel: Channel) -> Key {
    match channel {
        Channel::Online => key!("contribution-channel-online"),
        Channel::Paper => key!("contribution-channel-paper"),
        Channel::Phone => key!("contribution-channel-phone"),
        Channel::Desk => key!("contribution-channel-desk"),
        Channel::Kiosk => key!("contribution-channel-kiosk"),
    }
}

/// Why something is not shown, as a sentence.
pub fn reason_words(reason: HiddenReason) -> Key {
    match reason {
        HiddenReason::Insult => key!("contribution-hidden-insult"),
        HiddenReason::PersonalData => key!("contribution-hidden-personal-data"),
        HiddenReason::Advertising => key!("contribution-hidden-advertising"),
        HiddenReason::OffTopic => key!("contribution-hidden-off-topic"),
        HiddenReason::Unlawful => key!("contribution-hidden-unlawful"),
        HiddenReason::Duplicate => key!("contribution-hidden-duplicate"),
    }
}

/// The step that waits for the city's answer: now, or late.
pub fn answer_ahead(locale: &'static Locale, due: Timestamp, now: Timestamp) -> story::Step {
    let day = locale.date(due);
    if due < now {
        story::Step::new(
            When::Now,
            Icon::Triangle,
            t!(locale, "contribution-answer-was-due", by = day),
            t!(locale, "contribution-answer-late"),
        )
    } else {
        story::Step::new(
            When::Next,
            Icon::Arcade,
            t!(locale, "contribution-answer-by", by = day),
            t!(locale, "contribution-answer-comes"),
        )
        .details(html! { p { (t!(locale, "contribution-answer-how")) } })
    }
}
