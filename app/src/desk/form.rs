//! What the desk's small forms share: a text in every language, a reason that has to be there, and the page that comes
//! back with everything that was typed.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use maud::{Markup, html};
use participation_core::language::{Language, Wording};

use crate::access::Signed;
use crate::desk::page as frame;
use crate::desk::variants::{self, Row, named};
use crate::error::Problem;
use crate::locale::Key;
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

/// What was typed, by its fields' names.
pub trait Fields {
    /// Empty where there is no such field.
    fn field(&self, name: &str) -> String;
}

impl Fields for Typed {
    fn field(&self, name: &str) -> String {
        get(self, name)
    }
}

/// What is said below a field's label, and whether it may stay empty.
pub type Beside<'a> = (&'a str, bool);

/// A text in German and, in folds, in every other language.
pub fn wording_fields(visit: &Visit, row: &Row, beside: Beside, typed: &impl Fields, errors: &FormErrors) -> Markup {
    html! {
        (german_field(visit, row, beside, typed, errors))
        (variants::folds(visit, std::slice::from_ref(row), &|name| typed.field(name), errors, &|_| None))
    }
}

/// The German one alone, where a form has the other languages of all its texts together.
pub fn german_field(visit: &Visit, row: &Row, beside: Beside, typed: &impl Fields, errors: &FormErrors) -> Markup {
    let (locale, (hint, optional)) = (visit.locale, beside);
    let (name, label) = (named(row, Language::De), locale.text(row.label));
    let most = u32::try_from(row.limit).unwrap_or(u32::MAX);
    let field =
        Field::new(locale, &name, &label).hint(hint).error(errors.of(&name)).most(most).written_in(Language::De);
    let field = if optional { field.optional() } else { field };
    let german = typed.field(&name);
    if row.lines > 1 { field.textarea(&german, row.lines) } else { field.text(&german) }
}

/// The text that was typed, or nothing. Another language without the German text is an error at the German field.
pub fn wording(visit: &Visit, row: &Row, typed: &impl Fields, errors: &mut FormErrors) -> Option<Wording> {
    let mut parse = |language| variants::parse(visit, row, language, &typed.field(&named(row, language)), errors);
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
        .map(|(language, text)| (language, variants::method(language, &|name| typed.field(name)), text))
        .collect();
    Some(Wording { german, translations })
}

/// The same of a reason that has to be there: `missing` says so at its field.
pub fn reason(visit: &Visit, row: &Row, missing: Key, typed: &impl Fields, errors: &mut FormErrors) -> Option<Wording> {
    let field = named(row, Language::De);
    if typed.field(&field).trim().is_empty() {
        errors.add(field, visit.locale.text(missing));
        return None;
    }
    wording(visit, row, typed, errors)
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
