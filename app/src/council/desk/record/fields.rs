//! The form's fields, with what was typed and what was wrong at each.

use maud::{Markup, html};
use participation_core::council::{Body, Candidate, DecisionResult, DepartsFrom, REASON_LIMIT, WORDING_LIMIT};
use participation_core::procedure::Overview;

use super::super::typed::Typed;
use crate::desk::variants::Row;
use crate::locale::Key;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{Choice, Field, Width};
use crate::{key, t};

/// Which procedure, and which of its contributions are offered for ticking. Part of the form, so that nothing typed is
/// lost by looking.
pub(super) fn search(visit: &Visit, overview: &Overview, typed: &Typed) -> Markup {
    let locale = visit.locale;
    let names: Vec<(String, &str)> =
        overview.procedures.iter().map(|own| (own.id.to_string(), overview.texts.body(own.id, "title"))).collect();
    let none = t!(locale, "council-no-procedure");
    // One that is laid aside is in no list, and a correction keeps it.
    let aside = t!(locale, "council-procedure-aside");
    let chosen = typed.get("procedure");
    let unlisted = Some(chosen).filter(|own| !own.is_empty() && !names.iter().any(|(id, _)| id == own));
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
        .chain(unlisted.map(|own| Choice::new(own, &aside)))
        .chain(names.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    html! {
        fieldset.card.stack {
            legend.hidden-visually { (t!(locale, "council-search")) }
            (Field::new(locale, "procedure", &t!(locale, "council-procedure")).select(&choices, typed.get("procedure")))
            (Field::new(locale, "q", &t!(locale, "council-search")).hint(&t!(locale, "council-search-hint")).optional().search(typed.get("q")))
            (Button::new(&t!(locale, "council-search-now"), Weight::Outline).says("show", "yes").submit())
        }
    }
}

pub(super) fn links(visit: &Visit, candidates: &[Candidate], typed: &Typed, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let said: Vec<(&str, String)> = candidates
        .iter()
        .map(|own| {
            let voices =
                own.endorsements.map(|count| format!(" · {}", t!(locale, "council-supported-by", count = count)));
            (own.reference.as_str(), format!("{}{}", own.headline, voices.unwrap_or_default()))
        })
        .collect();
    let choices: Vec<Choice<'_>> = said.iter().map(|(value, label)| Choice::new(value, label)).collect();
    let chosen: Vec<&str> = typed.all("links").collect();
    html! {
        @if !choices.is_empty() {
            (Field::new(locale, "links", &t!(locale, "council-tie")).hint(&t!(locale, "council-tie-hint")).checkboxes(&choices, &chosen))
        }
        (Field::new(locale, "references", &t!(locale, "council-references")).hint(&t!(locale, "council-references-hint")).optional()
            .error(errors.of("references")).written_in(participation_core::Language::De).textarea(typed.get("references"), 2))
    }
}

pub(super) fn who(visit: &Visit, typed: &Typed, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let said: Vec<(&str, _)> = Body::ALL.iter().map(|own| (own.as_str(), locale.text(body_words(*own)))).collect();
    let choices: Vec<Choice<'_>> = said.iter().map(|(value, label)| Choice::new(value, label)).collect();
    html! {
        (Field::new(locale, "body", &t!(locale, "council-body")).error(errors.of("body")).radios(&choices, typed.get("body")))
        (Field::new(locale, "name", &t!(locale, "council-name")).hint(&t!(locale, "council-name-hint")).error(errors.of("name")).text(typed.get("name")))
        (Field::new(locale, "day", &t!(locale, "council-day")).error(errors.of("day")).day(typed.get("day")))
        (Field::new(locale, "paper", &t!(locale, "council-paper")).hint(&t!(locale, "council-paper-hint")).error(errors.of("paper"))
            .width(Width::Short).text(typed.get("paper")))
        (Field::new(locale, "link", &t!(locale, "council-link")).optional().error(errors.of("link")).autocomplete("off").text(typed.get("link")))
        (Field::new(locale, "item", &t!(locale, "council-item")).optional().error(errors.of("item")).width(Width::Narrow).text(typed.get("item")))
    }
}

pub(super) fn what(visit: &Visit, typed: &Typed, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let results: Vec<(&str, _)> = DecisionResult::ALL
        .iter()
        .map(|own| (own.as_str(), locale.text(crate::outcome::story::result_words(*own))))
        .collect();
    let results: Vec<Choice<'_>> = results.iter().map(|(value, label)| Choice::new(value, label)).collect();
    let follows = t!(locale, "council-follows");
    let departs: Vec<(&str, _)> = DepartsFrom::ALL
        .iter()
        .map(|own| (own.as_str(), locale.text(crate::council::stances::departs_words(*own))))
        .collect();
    let stances: Vec<Choice<'_>> = std::iter::once(Choice::new("no", &follows))
        .chain(departs.iter().map(|(value, label)| Choice::new(value, label)))
        .collect();
    let stance = if typed.get("departs").is_empty() { "no" } else { typed.get("departs") };
    let number = |name: &'static str, label: &str| {
        Field::new(locale, name, label)
            .optional()
            .error(errors.of(name))
            .width(Width::Narrow)
            .whole_number(typed.get(name))
    };
    html! {
        (Field::new(locale, "result", &t!(locale, "council-result")).error(errors.of("result")).radios(&results, typed.get("result")))
        (number("for", &t!(locale, "council-votes-for")))
        (number("against", &t!(locale, "council-votes-against")))
        (number("abstained", &t!(locale, "council-votes-abstained")))
        (Field::new(locale, "wording", &t!(locale, "council-wording")).error(errors.of("wording")).textarea(typed.get("wording"), 6))
        (Field::new(locale, "departs", &t!(locale, "council-stance")).radios(&stances, stance))
        (Field::new(locale, "reason", &t!(locale, "council-reason")).hint(&t!(locale, "council-reason-hint"))
            .error(errors.of("reason")).textarea(typed.get("reason"), 4))
        (Field::new(locale, "early", &t!(locale, "council-early")).hint(&t!(locale, "council-early-hint")).optional()
            .error(errors.of("early")).textarea(typed.get("early"), 2))
    }
}

pub fn variant_rows() -> [Row; 3] {
    [
        Row::new("wording", key!("council-wording"), 6, WORDING_LIMIT),
        Row::new("reason", key!("council-reason"), 4, REASON_LIMIT),
        Row::new("early", key!("council-early"), 2, REASON_LIMIT),
    ]
}

fn body_words(body: Body) -> Key {
    match body {
        Body::Council => key!("council-body-council"),
        Body::Committee => key!("council-body-committee"),
        Body::Borough => key!("council-body-borough"),
    }
}
