//! How easy a text is, in words: a meter, findings with what would be better, and figures for experts. Nothing blocks.

use maud::{Markup, html};
use participation_core::language::readability::{Aim, Figures, Finding, FindingKind, Meter, Verdict, findings};

use crate::Language;
use crate::locale::Locale;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;

/// Findings shown under a text; more would not be read.
const SHOWN: usize = 12;

/// What a language's text aims at; the rules know German only.
pub fn aim(language: Language) -> Option<Aim> {
    match language {
        Language::De => Some(Aim::Plain),
        Language::DeSimple => Some(Aim::Easy),
        Language::En | Language::Ar => None,
    }
}

/// "Einfach genug? noch nicht ganz: 48 von 60", a bar, and the figures behind it.
pub fn meter(locale: &'static Locale, text: &str, aim: Aim) -> Markup {
    let Some(figures) = Figures::of(text) else { return html! {} };
    let meter = figures.meter(aim);
    let (reached, wanted) = (locale.decimal(meter.reached, 0), locale.decimal(meter.wanted, 0));
    let words = match meter.verdict {
        Verdict::Good => t!(locale, "language-meter-good", reached = reached.as_str(), wanted = wanted.as_str()),
        Verdict::NotQuite => {
            t!(locale, "language-meter-not-quite", reached = reached.as_str(), wanted = wanted.as_str())
        }
        Verdict::Hard => t!(locale, "language-meter-hard", reached = reached.as_str(), wanted = wanted.as_str()),
    };
    let question = match aim {
        Aim::Plain => t!(locale, "language-meter-plain"),
        Aim::Easy => t!(locale, "language-meter-easy"),
    };
    let year = t!(
        locale,
        "language-figures-year",
        reached = locale.decimal(figures.school_year(), 1),
        wanted = locale.decimal(aim.school_year(), 1)
    );
    html! {
        div.meter {
            p.meter-words { strong { (question) } span { (words) } }
            (bar(&meter))
            details.fold {
                summary { (t!(locale, "language-figures")) }
                p { (t!(locale, "language-figures-words", words = figures.words as u32, sentences = figures.sentences as u32)) " "
                    (t!(locale, "language-figures-amstad", reached = reached)) " " (year) " "
                    (t!(locale, "language-figures-lix", reached = locale.decimal(figures.lix(), 0))) }
            }
        }
    }
}

/// Three thirds, brick, sun and green, and a needle.
fn bar(meter: &Meter) -> Markup {
    let (middle, most) = (meter.wanted - 20.0, 100.0);
    let share = match meter.verdict {
        Verdict::Hard => meter.reached / middle,
        Verdict::NotQuite => 1.0 + (meter.reached - middle) / 20.0,
        Verdict::Good => 2.0 + (meter.reached - meter.wanted) / (most - meter.wanted),
    };
    let needle = (share * 100.0).clamp(2.0, 298.0);
    html! {
        svg.meter-bar viewBox="0 0 300 18" width="100%" height="18" preserveAspectRatio="none" aria-hidden="true" {
            rect.meter-hard x="0" y="6" width="100" height="7" {}
            rect.meter-middle x="100" y="6" width="100" height="7" {}
            rect.meter-good x="200" y="6" width="100" height="7" {}
            rect.meter-needle x=(format!("{:.1}", needle - 2.0)) y="0" width="4" height="18" {}
        }
    }
}

/// The findings of a text, the sure ones with a button that takes the better words over into the field.
pub fn list(locale: &'static Locale, text: &str, findings: &[Finding], moved: &[(String, String)]) -> Markup {
    let shown = SHOWN.min(findings.len());
    html! {
        @if !findings.is_empty() || !moved.is_empty() {
            ul.findings {
                @for (index, (here, now)) in moved.iter().enumerate() {
                    li { (Icon::Triangle) p { (t!(locale, "language-moved", here = here.as_str(), now = now.as_str())) " "
                        @if !now.is_empty() { (take(locale, &format!("moved-{index}"), here)) } } }
                }
                @for (index, finding) in findings.iter().take(SHOWN).enumerate() {
                    @let take = finding.better.as_ref().map(|better| take(locale, &format!("found-{index}"), better));
                    (item(locale, text, finding, take))
                }
                @if findings.len() > shown { li { (Icon::Info) p { (t!(locale, "language-more", count = (findings.len() - shown) as u32)) } } }
            }
        }
    }
}

/// Meter and findings below a field of another room's form, where nothing is taken over by a button.
pub fn below(locale: &'static Locale, text: &str, language: Language) -> Markup {
    let Some(aim) = aim(language).filter(|_| !text.trim().is_empty()) else { return html! {} };
    let findings = findings(text, aim);
    html! {
        (meter(locale, text, aim))
        @if !findings.is_empty() {
            ul.findings { @for finding in findings.iter().take(SHOWN) { (item(locale, text, finding, None)) } }
        }
    }
}

fn item(locale: &'static Locale, text: &str, finding: &Finding, take: Option<Markup>) -> Markup {
    html! {
        li {
            @if finding.kind.is_sure() { (Icon::Triangle) } @else { (Icon::Info) }
            p {
                strong { (t!(locale, "language-line", line = finding.line as u32)) } " "
                (say(locale, finding)) " " q dir="auto" { (excerpt(&text[finding.range.clone()])) } " "
                @if let Some(better) = &finding.better { (t!(locale, "language-better", better = better.as_str())) " " }
                @if let Some(take) = take { (take) }
            }
        }
    }
}

fn take(locale: &'static Locale, value: &str, about: &str) -> Markup {
    Button::new(&t!(locale, "language-take"), Weight::Quiet).small().about(about).says("take", value).submit()
}

fn excerpt(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    if short.len() < text.len() { format!("{short} …") } else { short }
}

fn say(locale: &'static Locale, finding: &Finding) -> std::borrow::Cow<'static, str> {
    match finding.kind {
        FindingKind::LongSentence { words } => t!(locale, "language-find-long-sentence", words = words as u32),
        FindingKind::RatherLongSentence { words } => t!(locale, "language-find-rather-long", words = words as u32),
        FindingKind::LongWord => t!(locale, "language-find-long-word"),
        FindingKind::Abbreviation => t!(locale, "language-find-abbreviation"),
        FindingKind::Number => t!(locale, "language-find-number"),
        FindingKind::Date => t!(locale, "language-find-date"),
        FindingKind::Capitals => t!(locale, "language-find-capitals"),
        FindingKind::SeveralSentences => t!(locale, "language-find-several"),
        FindingKind::Passive => t!(locale, "language-find-passive"),
        FindingKind::Genitive => t!(locale, "language-find-genitive"),
        FindingKind::Nominal => t!(locale, "language-find-nominal"),
        FindingKind::Negation => t!(locale, "language-find-negation"),
        FindingKind::Subjunctive => t!(locale, "language-find-subjunctive"),
        FindingKind::Subordinate => t!(locale, "language-find-subordinate"),
    }
}
