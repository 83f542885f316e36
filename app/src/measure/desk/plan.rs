//! Plans what is built because of a decision, on the decision's page.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::language::{Language, Method};
use participation_core::measure::{self, MeasureRefused, MeasureWords, NewMeasure, TITLE_LIMIT};
use participation_core::outcome::Office;
use participation_core::{PlainText, TextRefused};
use serde::Deserialize;

use super::change::cost;
use crate::access::Signed;
use crate::council::desk::show;
use crate::desk::form;
use crate::desk::variants::{self, Row};
use crate::error::Problem;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self as fields, Choice, Field, Width};
use crate::{key, t};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MeasureForm {
    title: String,
    planned: String,
    cost: String,
    budget: String,
    goal: String,
    office: String,
    starts: String,
    finishes: String,
    /// The same in other languages: `title-ar`, `cost-ar`, `goal-ar`, `method-ar`.
    #[serde(flatten)]
    others: HashMap<String, String>,
}

/// The form below the measures of a decision.
pub fn form(
    visit: &Visit,
    (decision, token): (i64, &str),
    offices: &[Office],
    typed: &MeasureForm,
    errors: &FormErrors,
) -> Markup {
    let locale = visit.locale;
    let offices: Vec<(String, &str)> =
        offices.iter().map(|office| (office.id.to_string(), office.name.as_str())).collect();
    let choices: Vec<Choice<'_>> = offices.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let inside = html! {
        (Field::new(locale, "title", &t!(locale, "council-measure-title")).hint(&t!(locale, "council-measure-title-hint"))
            .error(errors.of("title")).text(&typed.title))
        (Field::new(locale, "office", &t!(locale, "outcome-office")).error(errors.of("office")).select(&choices, &typed.office))
        (Field::new(locale, "starts", &t!(locale, "council-measure-starts")).error(errors.of("starts")).day(&typed.starts))
        (Field::new(locale, "finishes", &t!(locale, "council-measure-finishes")).error(errors.of("finishes")).day(&typed.finishes))
        (Field::new(locale, "planned", &t!(locale, "measure-planned-cost")).hint(&t!(locale, "measure-cost-hint")).optional()
            .width(Width::Short).error(errors.of("planned")).text(&typed.planned))
        (Field::new(locale, "budget", &t!(locale, "measure-budget")).hint(&t!(locale, "measure-budget-hint")).optional()
            .error(errors.of("budget")).text(&typed.budget))
        (Field::new(locale, "cost", &t!(locale, "measure-cost-note")).optional().error(errors.of("cost")).text(&typed.cost))
        (Field::new(locale, "goal", &t!(locale, "council-measure-goal")).optional().error(errors.of("goal")).text(&typed.goal))
        (variants::folds(visit, &variant_rows(), &|name| typed.other(name), errors, &|_| None))
        (Button::new(&t!(locale, "council-measure-plan"), Weight::Main).submit())
    };
    html! {
        details.fold open[!errors.is_empty()] {
            summary { (t!(locale, "council-measure-new")) }
            (fields::post(&format!("/desk/council/{decision}/measures"), token, None, &inside))
        }
    }
}

impl MeasureForm {
    fn other(&self, name: &str) -> String {
        self.others.get(name).cloned().unwrap_or_default()
    }

    /// A measure is in another language as soon as it says there what is done.
    fn translations(&self, visit: &Visit, errors: &mut FormErrors) -> Vec<MeasureWords> {
        let get = |name: &str| self.other(name);
        let mut translations = Vec::new();
        for language in variants::others() {
            let [title, cost, goal, budget] = variant_rows().map(|row| {
                variants::parse(visit, &row, language, &self.other(&variants::named(&row, language)), errors)
            });
            match title {
                Some(title) => {
                    let method = variants::method(language, &get);
                    translations.push(MeasureWords { language, method, title, cost, goal, budget });
                }
                None if cost.is_some() || goal.is_some() || budget.is_some() => {
                    errors.add(format!("title-{}", language.tag()), t!(visit.locale, "council-measure-title-missing"));
                }
                None => {}
            }
        }
        translations
    }

    fn parse(&self, visit: &Visit, decision: i64, errors: &mut FormErrors) -> Option<NewMeasure> {
        let locale = visit.locale;
        let mut line = |name: &'static str, typed: &str| match PlainText::line(typed, TITLE_LIMIT) {
            Ok(text) => Some(text),
            Err(TextRefused::Empty) => None,
            Err(TextRefused::TooLong { length, limit }) => {
                errors.add(name, t!(locale, "contribution-too-long", over = length - limit, limit = limit));
                None
            }
        };
        let (title, note) = (line("title", &self.title), line("cost", &self.cost));
        let (goal, budget) = (line("goal", &self.goal), line("budget", &self.budget));
        let planned_cost = cost(visit, "planned", &self.planned, errors);
        if title.is_none() && errors.of("title").is_none() {
            errors.add("title", t!(locale, "council-measure-title-missing"));
        }
        let mut day = |name: &'static str, typed: &str| {
            typed.parse().map_err(|_| errors.add(name, t!(locale, "council-day-missing"))).ok()
        };
        let (starts_on, finishes_on) = (day("starts", &self.starts), day("finishes", &self.finishes));
        let office = self.office.parse().map_err(|_| errors.add("office", t!(locale, "outcome-refused-office"))).ok();
        let german =
            MeasureWords { language: Language::De, method: Method::Human, title: title?, cost: note, goal, budget };
        let new = NewMeasure {
            decision,
            office: office?,
            starts_on: starts_on?,
            finishes_on: finishes_on?,
            planned_cost,
            german,
            translations: self.translations(visit, errors),
        };
        errors.is_empty().then_some(new)
    }
}

fn variant_rows() -> [Row; 4] {
    let row = |name: &str, label, lines| Row::new(name, label, lines, TITLE_LIMIT);
    [
        row("title", key!("council-measure-title"), 2),
        row("cost", key!("measure-cost-note"), 1),
        row("goal", key!("council-measure-goal"), 2),
        row("budget", key!("measure-budget"), 1),
    ]
}

/// Plans a measure.
pub async fn plan(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<MeasureForm>,
) -> Result<HttpResponse, Problem> {
    let mut errors = FormErrors::default();
    let Some(new) = typed.parse(&visit, *path, &mut errors) else {
        return show::shown(&visit, &signed, *path, &typed, &errors).await;
    };
    match measure::plan(&visit.app.storage, new, signed.actor(), visit.now).await {
        Ok(id) => return Ok(form::to(format!("/desk/measures/{id}"))),
        Err(MeasureRefused::NotAccepted) => errors.add("title", t!(visit.locale, "council-measure-not-accepted")),
        Err(refused) => {
            if super::refused(&visit, &mut errors, refused)? {
                return Err(Problem::Changed);
            }
        }
    }
    show::shown(&visit, &signed, *path, &typed, &errors).await
}
