//! The receipt: green head with the reference, perforation, facts, what was and what comes, and how to check us. Prints on one sheet.

use super::code;
use super::icon::Icon;
use super::story::{Step, story};
use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// A fact or an answer, with its label.
#[derive(Clone, Debug)]
pub struct Fact {
    pub label: String,
    pub value: Markup,
}

impl Fact {
    pub fn new(label: impl Into<String>, value: Markup) -> Self {
        Self { label: label.into(), value }
    }
}

pub fn facts(facts: &[Fact]) -> Markup {
    html! { dl.facts { @for fact in facts { div.fact { dt { (fact.label) } dd { (fact.value) } } } } }
}

pub struct Receipt<'a> {
    /// "Danke. Ihr Vorschlag ist angekommen." or what stands now.
    pub thanks: &'a str,
    /// `MS-7K4Q-2M9X`.
    pub reference: &'a str,
    /// The receipt's public address, for the QR code.
    pub address: &'a str,
    /// What the code is good for.
    pub use_of_code: &'a Markup,
    pub buttons: Markup,
    pub facts: Vec<Fact>,
    pub so_far: Vec<Step>,
    pub next: Vec<Step>,
    /// "Prüfen Sie uns"; nothing where the log does not hold it yet.
    pub proof: Markup,
    /// Change, withdraw, be told.
    pub links: Markup,
    /// How to hear what comes.
    pub follow: Markup,
    /// How to ask without internet; printed only.
    pub offline: &'a str,
}

pub fn receipt(locale: &'static Locale, receipt: &Receipt<'_>) -> Markup {
    html! {
        article.receipt {
            div.receipt-head {
                div {
                    p.receipt-thanks { (Icon::Tick) span { (receipt.thanks) } }
                    h1 { (t!(locale, "ui-nav-receipt")) " " span.receipt-code { (code(receipt.reference)) } }
                    (receipt.use_of_code)
                }
                (qr(receipt.address, &t!(locale, "ui-receipt-qr")))
            }
            div.receipt-tear {}
            div.receipt-body {
                @if !receipt.buttons.0.is_empty() { div.buttons { (receipt.buttons) } }
                (facts(&receipt.facts))
                div.receipt-sides {
                    @if !receipt.so_far.is_empty() { section { h2 { (t!(locale, "ui-receipt-so-far")) } (story(&receipt.so_far)) } }
                    @if !receipt.next.is_empty() { section { h2 { (t!(locale, "ui-receipt-next")) } (story(&receipt.next)) } }
                }
                (receipt.proof)
                @if !receipt.links.0.is_empty() { div.row.receipt-links { (receipt.links) } }
                @if !receipt.follow.0.is_empty() { (receipt.follow) }
                p.only-print { (receipt.offline) }
            }
        }
    }
}

/// The box "Prüfen Sie uns": a lead, numbered steps, and a fold for experts.
pub fn proof(title: &str, lead: &str, steps: &[Markup], experts: Option<(&str, &Markup)>) -> Markup {
    html! {
        section.receipt-proof {
            div { h2 { (title) } p { (lead) } }
            (numbered(steps))
            @if let Some((summary, body)) = experts { details.fold { summary { (summary) } div.mono { (body) } } }
        }
    }
}

/// Steps to follow, one after another.
pub fn numbered(steps: &[Markup]) -> Markup {
    html! { ol.numbered { @for step in steps { li { div { (step) } } } } }
}

/// A QR code as one path; black on white in every mode. Text too long for any code draws nothing, as the address stands beside it.
pub fn qr(text: &str, words: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else {
        return html! {};
    };
    let width = code.width();
    let mut path = String::new();
    for (index, colour) in code.to_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", index % width, index / width));
        }
    }
    html! {
        svg.qr viewBox=(format!("0 0 {width} {width}")) width="160" height="160" role="img" aria-label=(words) shape-rendering="crispEdges" {
            path d=(path) {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_code_of_an_address_has_modules_and_a_name() {
        let html = qr("https://beteiligung.example/de/receipts/MS-7K4Q-2M9X", "QR").into_string();
        assert!(html.matches("h1v1h-1z").count() > 200 && html.contains(r#"aria-label="QR""#));
    }

    #[test]
    fn what_no_code_can_hold_draws_nothing() {
        assert!(qr(&"x".repeat(5000), "QR").into_string().is_empty());
    }
}
