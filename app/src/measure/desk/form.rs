//! What the desk's small forms about measures and indicators share: a text in every language, what was refused, and the
//! page that comes back with everything that was typed.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use maud::{Markup, html};
use participation_core::StoreError;
use participation_core::language::{Language, Wording};
use participation_core::measure::MeasureRefused;

use crate::access::Signed;
use crate::council::desk::variants::{self, Row, named};
use crate::desk::page as frame;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::Field;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, notice};

/// A form as it came.
pub type Typed = HashMap<String, String>;

/// What was typed into a field.
pub fn get(typed: &Typed, name: &str) -> String {
    typed.get(name).cloned().unwrap_or_default()
}

/// The version of what somebody saw.
///
/// # Errors
/// [`Problem::Invalid`].
pub fn version(typed: &Typed) -> Result<i32, Problem> {
    get(typed, "version").parse().map_err(Problem::invalid)
}

/// A text in German and, in folds, in every other language.
pub fn wording_fields(
    visit: &Visit,
    row: &Row,
    (hint, optional): (&str, bool),
    typed: &Typed,
    errors: &FormErrors,
) -> Markup {
    let locale = visit.locale;
    let (name, label) = (named(row, Language::De), locale.text(row.label));
    let most = u32::try_from(row.limit).unwrap_or(u32::MAX);
    let field = Field::new(locale, &name, &label).hint(hint).error(errors.of(&name)).most(most);
    let field = if optional { field.optional() } else { field };
    let german = get(typed, &name);
    html! {
        @if row.lines > 1 { (field.textarea(&german, row.lines)) } @else { (field.text(&german)) }
        (variants::folds(visit, std::slice::from_ref(row), &|name| get(typed, name), errors, &|_| None))
    }
}

/// The text that was typed, or nothing. Another language without the German text is an error at the German field.
pub fn wording(visit: &Visit, row: &Row, typed: &Typed, errors: &mut FormErrors) -> Option<Wording> {
    let mut parse = |language| variants::parse(visit, row, language, &get(typed, &named(row, language)), errors);
    let german = parse(Language::De);
    let others: Vec<_> = variants::others().filter_map(|language| Some((language, parse(language)?))).collect();
    let Some(german) = german else {
        if !others.is_empty() && errors.of(&named(row, Language::De)).is_none() {
            errors.add(named(row, Language::De), t!(visit.locale, "measure-german-missing"));
        }
        return None;
    };
    let translations = others
        .into_iter()
        .map(|(language, text)| (language, variants::method(language, &|name| get(typed, name)), text))
        .collect();
    Some(Wording { german, translations })
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

/// A form on its page: what is above it, its title, what was wrong, whether somebody else has saved in between.
pub struct FormPage<'a> {
    pub above: Markup,
    pub title: String,
    pub lead: String,
    pub errors: &'a FormErrors,
    pub changed: bool,
    pub form: Markup,
}

/// Answers with the page. Nothing typed is lost.
///
/// # Errors
/// [`Problem`] when the desk's frame cannot be drawn.
pub async fn answer(visit: &Visit, signed: &Signed, own: FormPage<'_>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let main = html! {
        (error_summary(locale, own.errors))
        (desk_head(&own.above, &own.title, &own.lead))
        @if own.changed { (notice(Tone::Brick, Icon::Swap, &html! { p { (t!(locale, "council-texts-changed")) } })) }
        (own.form)
    };
    let page = Page::new(own.title.clone(), main).with_errors(!own.errors.is_empty() || own.changed);
    let status = match (own.errors.is_empty(), own.changed) {
        (true, false) => StatusCode::OK,
        (true, true) => StatusCode::CONFLICT,
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    frame::answer_with(visit, signed, page, status).await
}

/// Leads to a page of the desk.
pub fn to(address: String) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, address)).finish()
}
