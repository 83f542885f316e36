//! The form that ties a paper: to which contributions, how it deals with them, and why.

use maud::{Markup, html};
use participation_core::council::Candidate;
use participation_core::council::uptake::ContributionSuggested;
use participation_core::outcome::{Disposition, Office};
use participation_core::procedure::{Overview, ProcedurePage};

use super::super::typed::Typed;
use super::{row, why};
use crate::council::session::disposition_words;
use crate::desk::variants;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self, Choice, Field};

/// The form of one paper as it is asked.
pub(super) struct Asks<'a> {
    pub(super) visit: &'a Visit,
    pub(super) id: i64,
    pub(super) typed: &'a Typed,
    pub(super) errors: &'a FormErrors,
    pub(super) token: String,
}

impl Asks<'_> {
    pub(super) fn form(
        &self,
        (suggested, candidates): (&[ContributionSuggested], &[Candidate]),
        overview: &Overview,
        chosen: Option<&ProcedurePage>,
        offices: &[Office],
    ) -> Markup {
        let (visit, typed, errors) = (self.visit, self.typed, self.errors);
        let locale = visit.locale;
        let action = format!("/desk/council/papers/{}", self.id);
        let names: Vec<(String, &str)> =
            overview.procedures.iter().map(|own| (own.id.to_string(), overview.texts.body(own.id, "title"))).collect();
        let none = t!(locale, "council-no-procedure");
        let procedures: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
            .chain(names.iter().map(|(id, name)| Choice::new(id, name)))
            .collect();
        let dispositions: Vec<(&str, _)> =
            Disposition::ALL.iter().map(|own| (own.as_str(), locale.text(disposition_words(*own)))).collect();
        let dispositions: Vec<Choice<'_>> =
            dispositions.iter().map(|(value, label)| Choice::new(value, label)).collect();
        let named: Vec<(String, &str)> = offices.iter().map(|own| (own.id.to_string(), own.name.as_str())).collect();
        let choose = t!(locale, "council-uptake-office-choose");
        let offices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &choose))
            .chain(named.iter().map(|(id, name)| Choice::new(id, name)))
            .collect();
        let inside = html! {
            (form::hidden("procedure", typed.get("procedure")))
            (form::hidden("q", typed.get("q")))
            (self.links(suggested, candidates))
            (Field::new(locale, "references", &t!(locale, "council-references")).hint(&t!(locale, "council-references-hint")).optional()
                .error(errors.of("references")).written_in(participation_core::Language::De).textarea(typed.get("references"), 2))
            (Field::new(locale, "of", &t!(locale, "council-uptake-procedure")).hint(&t!(locale, "council-uptake-procedure-hint")).select(&procedures, typed.get("of")))
            @if let Some(chosen) = chosen { (self.topics(chosen)) }
            (Field::new(locale, "disposition", &t!(locale, "outcome-disposition")).error(errors.of("disposition")).radios(&dispositions, typed.get("disposition")))
            (Field::new(locale, "office", &t!(locale, "council-uptake-office")).error(errors.of("office")).select(&offices, typed.get("office")))
            (Field::new(locale, "reason", &t!(locale, "council-uptake-reason")).hint(&t!(locale, "council-uptake-reason-hint"))
                .error(errors.of("reason")).textarea(typed.get("reason"), 4))
            (variants::folds(visit, &[row()], &|name| typed.get(name).to_owned(), errors, &|_| None))
            (Button::new(&t!(locale, "council-uptake-now"), Weight::Main).submit())
        };
        html! {
            section.stack {
                h2 { (t!(locale, "council-uptake")) }
                form.card.stack method="get" action=(action) role="search" {
                    (Field::new(locale, "procedure", &t!(locale, "council-procedure")).select(&procedures, typed.get("procedure")))
                    (Field::new(locale, "q", &t!(locale, "council-search")).hint(&t!(locale, "council-search-hint")).optional().search(typed.get("q")))
                    (Button::new(&t!(locale, "council-search-now"), Weight::Outline).submit())
                }
                (form::post(&action, &self.token, Some(typed.get("key")), &inside))
            }
        }
    }

    /// The topics of the procedure that is searched: a topic stands for all its published proposals.
    fn topics(&self, chosen: &ProcedurePage) -> Markup {
        let locale = self.visit.locale;
        let of = chosen.procedure.id;
        let named: Vec<(String, &str)> =
            chosen.topics.iter().map(|own| (format!("{of}/{}", own.id), chosen.texts.body(own.id, "name"))).collect();
        let none = t!(locale, "council-uptake-topic-none");
        let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
            .chain(named.iter().map(|(value, name)| Choice::new(value, name)))
            .collect();
        html! {
            @if !named.is_empty() {
                (Field::new(locale, "topic", &t!(locale, "council-uptake-topic")).hint(&t!(locale, "council-uptake-topic-hint")).select(&choices, self.typed.get("topic")))
            }
        }
    }

    /// Suggested ones with the reasons why, then those that were searched.
    fn links(&self, suggested: &[ContributionSuggested], candidates: &[Candidate]) -> Markup {
        let locale = self.visit.locale;
        let mut said: Vec<(&str, String)> = suggested
            .iter()
            .map(|own| (own.reference.as_str(), format!("{} ({})", own.headline, why(self.visit, &own.why))))
            .collect();
        for own in candidates {
            if !said.iter().any(|(known, _)| *known == own.reference.as_str()) {
                said.push((own.reference.as_str(), own.headline.clone()));
            }
        }
        let choices: Vec<Choice<'_>> = said.iter().map(|(value, label)| Choice::new(value, label)).collect();
        let chosen: Vec<&str> = self.typed.all("links").collect();
        html! {
            @if choices.is_empty() { p.muted { (t!(locale, "council-suggested-none")) } }
            @else { (Field::new(locale, "links", &t!(locale, "council-suggested")).hint(&t!(locale, "council-suggested-hint")).checkboxes(&choices, &chosen)) }
        }
    }
}
