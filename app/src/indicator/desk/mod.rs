//! The desk's side of indicators: beginning one for a measure, changing what it is, recording, correcting and
//! taking out values.

pub mod edit;
pub mod retract;
pub mod value;

use maud::{Markup, html};
use participation_core::StoreError;
use participation_core::indicator::{FIRST_YEAR, IndicatorRefused, TARGET_YEARS};

use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::error_summary::FormErrors;

/// Puts a refusal beside its field. Says whether somebody else has saved in between.
fn refused(visit: &Visit, errors: &mut FormErrors, refused: IndicatorRefused) -> Result<bool, Problem> {
    let locale = visit.locale;
    match refused {
        IndicatorRefused::WordsMissing => errors.add("title-de", t!(locale, "indicator-title-missing")),
        IndicatorRefused::NoMeasure => errors.add("measure", t!(locale, "indicator-measure-missing")),
        IndicatorRefused::BaselineOutside => {
            errors.add("baseline-on", t!(locale, "indicator-baseline-outside", year = FIRST_YEAR.to_string()))
        }
        IndicatorRefused::TargetOutside => errors.add(
            "target-on",
            t!(locale, "indicator-target-outside", year = FIRST_YEAR.to_string(), years = TARGET_YEARS.to_string()),
        ),
        IndicatorRefused::TooEarly => errors.add("to", t!(locale, "indicator-early", year = FIRST_YEAR.to_string())),
        IndicatorRefused::TargetBeforeBaseline => errors.add("target-on", t!(locale, "indicator-target-early")),
        IndicatorRefused::NotYet => errors.add("to", t!(locale, "indicator-not-over")),
        IndicatorRefused::Known => errors.add("from", t!(locale, "indicator-known")),
        IndicatorRefused::ReasonMissing => errors.add("note-de", t!(locale, "indicator-correction-why")),
        IndicatorRefused::TooManyValues => errors.add("value", t!(locale, "indicator-too-many")),
        IndicatorRefused::HoldsNoLonger | IndicatorRefused::Store(StoreError::Changed) => return Ok(true),
        IndicatorRefused::NotAllowed(_) => return Err(Problem::Forbidden),
        IndicatorRefused::Store(error) => return Err(error.into()),
    }
    Ok(false)
}

fn above(measure: Option<i64>, words: &str) -> Markup {
    match measure {
        Some(id) => html! { a href=(format!("/desk/measures/{id}")) { (words) } },
        None => html! { a href="/desk/measures" { (words) } },
    }
}
