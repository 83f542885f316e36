//! The desk's side of measures: the list with what is late first, planning, moving on, changing, milestones.

pub mod change;
pub mod milestone;
pub mod plan;
pub mod show;
pub mod state;

use actix_web::HttpResponse;
use maud::{Markup, html};
use participation_core::StoreError;
use participation_core::measure::MeasureRefused;
use participation_core::measure::overview::{self, Filter, Row};

use super::state_chip;
use crate::access::Signed;
use crate::desk::page as frame;
use crate::error::Problem;
use crate::procedure::inline;
use crate::request::Visit;
use crate::t;
use crate::ui::chip::{Status, chip};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::FormErrors;
use crate::ui::layout::Page;

/// Every measure, the late ones first.
pub async fn page(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let found = overview::whole(&visit.app.storage, Filter::default(), visit.language).await?;
    let today = visit.now.city_day();
    let (late, others): (Vec<&Row>, Vec<&Row>) = found.rows.iter().partition(|row| row.measure.is_late(today));
    let above = html! { a href="/desk/council" { (t!(locale, "council-desk")) } };
    let line = |row: &Row, late: bool| -> Markup {
        let own = &row.measure;
        html! {
            li {
                span {
                    a href=(format!("/desk/measures/{}", own.id)) { (inline(visit.language, found.texts.get(own.id, "title"))) }
                    " · " bdi { (own.office_name) }
                }
                span { @if late { (chip(locale, &Status::Overdue)) " " } (state_chip(locale, own.state)) }
            }
        }
    };
    let main = html! {
        (desk_head(&above, &t!(locale, "measure-desk"), &t!(locale, "measure-desk-lead")))
        @if found.rows.is_empty() { p { (t!(locale, "measure-desk-none")) } }
        @if !late.is_empty() {
            section { h2 { (t!(locale, "measure-desk-late")) } ul.line-list { @for row in &late { (line(row, true)) } } }
        }
        @if !others.is_empty() {
            section { h2 { (t!(locale, "measure-desk-others")) } ul.line-list { @for row in &others { (line(row, false)) } } }
        }
    };
    frame::answer(&visit, &signed, Page::new(t!(locale, "measure-desk"), main)).await
}

/// Puts a refusal beside its field. Says whether somebody else has saved in between.
///
/// # Errors
/// [`Problem`] for what no field can mend.
pub fn refused(visit: &Visit, errors: &mut FormErrors, refused: MeasureRefused) -> Result<bool, Problem> {
    let locale = visit.locale;
    match refused {
        MeasureRefused::EndsBeforeStart => errors.add("finishes", t!(locale, "council-measure-backwards")),
        MeasureRefused::NotAccepted => errors.add("title-de", t!(locale, "council-measure-not-accepted")),
        MeasureRefused::UnknownOffice => errors.add("office", t!(locale, "outcome-refused-office")),
        MeasureRefused::ReasonMissing => errors.add("reason-de", t!(locale, "measure-reason-missing")),
        MeasureRefused::NotYet => errors.add("day", t!(locale, "measure-not-yet")),
        MeasureRefused::TooManyMilestones => errors.add("title-de", t!(locale, "measure-too-many-milestones")),
        MeasureRefused::Over | MeasureRefused::MilestoneSettled | MeasureRefused::NotPossible(_) => return Ok(true),
        MeasureRefused::Store(StoreError::Changed) => return Ok(true),
        MeasureRefused::NotAllowed(_) => return Err(Problem::Forbidden),
        MeasureRefused::Store(error) => return Err(error.into()),
    }
    Ok(false)
}
