//! What an indicator is: its words in every language, which way is better, where it began, where it is to be, and which
//! measures it belongs to; below it its values.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use maud::{Markup, html};
use participation_core::council::FieldText;
use participation_core::indicator::{
    self, ABOUT_LIMIT, Decimal, Direction, IndicatorDesk, NewIndicator, Point, TITLE_LIMIT, UNIT_LIMIT,
};
use participation_core::language::Method;
use participation_core::measure::overview::{self, Filter};

use super::{above, refused, value};
use crate::access::Signed;
use crate::desk::form::{self, FormPage, Typed, get};
use crate::desk::variants::{self, Row, named};
use crate::error::Problem;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self as fields, Choice, Field, Width};
use crate::ui::icon::Icon;
use crate::{Language, key, t};

fn rows(found: Option<&IndicatorDesk>) -> [(&'static str, Row); 3] {
    let row = |name: &'static str, label, lines, limit| {
        let german = found.and_then(|found| found.variant(name, Language::De));
        let german = german.map(|variant| variant.body.clone()).unwrap_or_default();
        (name, Row { name: name.to_owned(), label, lines, limit, german })
    };
    [
        row("title", key!("indicator-title"), 1, TITLE_LIMIT),
        row("unit", key!("indicator-unit"), 1, UNIT_LIMIT),
        row("about", key!("indicator-about-field"), 3, ABOUT_LIMIT),
    ]
}

/// The name of the box that says that it belongs to a measure.
fn of(measure: i64) -> String {
    format!("of-{measure}")
}

/// The form for a new one of a measure.
pub async fn new(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let typed = Typed::from([(of(*path), "yes".to_owned()), ("direction".to_owned(), "more".to_owned())]);
    new_shown(&visit, &signed, *path, &typed, (&FormErrors::default(), false)).await
}

/// Begins it.
pub async fn create(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let mut errors = FormErrors::default();
    let Some(new) = parse(&visit, None, &typed, &mut errors) else {
        return new_shown(&visit, &signed, *path, &typed, (&errors, false)).await;
    };
    let changed = match indicator::create(&visit.app.storage, new, signed.actor(), visit.now).await {
        Ok(id) => return Ok(form::to(format!("/desk/indicators/{id}"))),
        Err(why) => refused(&visit, &mut errors, why)?,
    };
    new_shown(&visit, &signed, *path, &typed, (&errors, changed)).await
}

async fn new_shown(
    visit: &Visit,
    signed: &Signed,
    measure: i64,
    typed: &Typed,
    (errors, changed): (&FormErrors, bool),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let action = format!("/desk/measures/{measure}/indicators/new");
    let form = whole(visit, (None, &action), typed, errors).await?;
    let above = above(Some(measure), &t!(locale, "indicator-measure"));
    let (title, lead) = (t!(locale, "indicator-new").into_owned(), t!(locale, "indicator-new-lead").into_owned());
    form::answer(visit, signed, FormPage { above, title, lead, errors, changed, form }).await
}

/// One that is there, with its values.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let found = indicator::desk(&visit.app.storage, *path, visit.language).await?;
    let typed = stored(&visit, &found);
    shown(&visit, &signed, &found, &typed, (&FormErrors::default(), false)).await
}

/// Changes it.
pub async fn change(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let found = indicator::desk(&visit.app.storage, *path, visit.language).await?;
    let mut errors = FormErrors::default();
    let Some(new) = parse(&visit, Some(&found), &typed, &mut errors) else {
        return shown(&visit, &signed, &found, &typed, (&errors, false)).await;
    };
    let stamp = (*path, form::version(&typed)?);
    let changed = match indicator::change(&visit.app.storage, stamp, new, signed.actor(), visit.now).await {
        Ok(()) => return Ok(form::to(format!("/desk/indicators/{path}"))),
        Err(why) => refused(&visit, &mut errors, why)?,
    };
    shown(&visit, &signed, &found, &typed, (&errors, changed)).await
}

fn stored(visit: &Visit, found: &IndicatorDesk) -> Typed {
    let own = &found.page.indicator;
    let number = |value: Decimal| visit.reading(Language::De).locale.plain_number(value);
    let mut typed: Typed = HashMap::from([("direction".to_owned(), own.direction.as_str().to_owned())]);
    typed.extend(own.measures.iter().map(|id| (of(*id), "yes".to_owned())));
    for (name, point) in [("baseline", own.baseline), ("target", own.target)] {
        if let Some(point) = point {
            typed.insert(name.to_owned(), number(point.value));
            typed.insert(format!("{name}-on"), point.on.to_string());
        }
    }
    for (field, row) in rows(Some(found)) {
        for language in Language::ALL.iter().copied() {
            let Some(variant) = found.variant(field, language) else { continue };
            typed.insert(named(&row, language), variant.body.clone());
            if !variant.body.is_empty() {
                typed.insert(format!("method-{}", language.tag()), variant.method.as_str().to_owned());
            }
        }
    }
    typed
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    found: &IndicatorDesk,
    typed: &Typed,
    (errors, changed): (&FormErrors, bool),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &found.page.indicator;
    let action = format!("/desk/indicators/{}", own.id);
    let edit = whole(visit, (Some(found), &action), typed, errors).await?;
    let form = html! {
        p { a href=(visit.link(&format!("/impact/indicators/{}", own.id))) { (t!(locale, "measure-public-page")) } }
        section {
            h2 { (t!(locale, "indicator-values")) }
            (value::list(visit, &found.page))
            p { (Button::new(&t!(locale, "indicator-value-new"), Weight::Main).icon(Icon::Plus).link(&format!("{action}/values/new"))) }
        }
        section { h2 { (t!(locale, "indicator-what")) } (edit) }
    };
    let above = above(own.measures.first().copied(), &t!(locale, "indicator-measure"));
    let title = found.page.texts.body(own.id, "title").replace('\n', " ");
    let lead = t!(locale, "indicator-desk-lead").into_owned();
    form::answer(visit, signed, FormPage { above, title, lead, errors, changed, form }).await
}

fn parse(visit: &Visit, found: Option<&IndicatorDesk>, typed: &Typed, errors: &mut FormErrors) -> Option<NewIndicator> {
    let locale = visit.locale;
    let object = found.map_or(0, |found| found.page.indicator.id);
    let mut texts = Vec::new();
    for (field, row) in rows(found) {
        for language in Language::ALL.iter().copied() {
            let name = named(&row, language);
            let body = variants::parse(visit, &row, language, &get(typed, &name), errors);
            if language == Language::De && field != "about" && body.is_none() && errors.of(&name).is_none() {
                errors.add(name, t!(locale, "indicator-title-missing"));
            }
            let method = match language {
                Language::De => Method::Human,
                _ => variants::method(language, &|name| get(typed, name)),
            };
            let confirmed = get(typed, &format!("still-{}", language.tag())) == "yes";
            texts.push(FieldText { object, confirmed, ..indicator::text(field, language, method, body) });
        }
    }
    let (baseline, target) = (point(visit, "baseline", typed, errors), point(visit, "target", typed, errors));
    let direction = get(typed, "direction").parse::<Direction>();
    let direction = direction.map_err(|_| errors.add("direction", t!(locale, "measure-action-missing"))).ok();
    let ticked = typed.iter().filter(|(_, value)| *value == "yes").filter_map(|(name, _)| name.strip_prefix("of-"));
    let chosen = ticked.map(str::to_owned).chain([get(typed, "measure")]).filter(|id| !id.is_empty());
    let measures: Vec<i64> = chosen.filter_map(|id| id.parse().ok()).collect();
    if measures.is_empty() {
        errors.add("measure", t!(locale, "indicator-measure-missing"));
    }
    let new = NewIndicator { measures, direction: direction?, baseline, target, texts };
    errors.is_empty().then_some(new)
}

/// A value with its day; one without the other is an error at what is missing.
fn point(visit: &Visit, name: &'static str, typed: &Typed, errors: &mut FormErrors) -> Option<Point> {
    let locale = visit.locale;
    let (value, on) = (get(typed, name), get(typed, &format!("{name}-on")));
    if value.trim().is_empty() && on.trim().is_empty() {
        return None;
    }
    let value = Decimal::typed(&value).map_err(|_| errors.add(name, t!(locale, "indicator-number-wrong"))).ok();
    let on: Option<NaiveDate> =
        on.parse().map_err(|_| errors.add(format!("{name}-on"), t!(locale, "council-day-missing"))).ok();
    value.zip(on).map(|(value, on)| Point { value, on })
}

async fn whole(
    visit: &Visit,
    (found, action): (Option<&IndicatorDesk>, &str),
    typed: &Typed,
    errors: &FormErrors,
) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let belongs = belongs(visit, found, typed, errors).await?;
    let directions = [("more", t!(locale, "indicator-more")), ("less", t!(locale, "indicator-less"))];
    let directions: Vec<Choice<'_>> = directions.iter().map(|(word, words)| Choice::new(word, words)).collect();
    let rows = rows(found);
    let stand = |language| {
        found.map(|found| {
            let of = |field: &str| {
                let (own, german) = (found.variant(field, language), found.variant(field, Language::De));
                german.filter(|german| !german.body.is_empty()).map(|german| crate::language::status(own, Some(german)))
            };
            variants::gravest(rows.iter().filter_map(|(field, _)| of(field)))
        })
    };
    // On this form the German text stands in its own field.
    let plain: Vec<Row> = rows.iter().map(|(_, row)| Row { german: String::new(), ..row.clone() }).collect();
    let german = |row: &Row| {
        let (name, label) = (named(row, Language::De), locale.text(row.label));
        let field = Field::new(locale, &name, &label)
            .error(errors.of(&name))
            .most(u32::try_from(row.limit).unwrap_or(u32::MAX));
        let field = if row.name == "about" { field.optional() } else { field };
        if row.lines > 1 { field.textarea(&get(typed, &name), row.lines) } else { field.text(&get(typed, &name)) }
    };
    let hint = t!(locale, "indicator-number-hint");
    let number = |name: &'static str, label: &str| {
        Field::new(locale, name, label)
            .hint(&hint)
            .optional()
            .width(Width::Short)
            .error(errors.of(name))
            .text(&get(typed, name))
    };
    let day = |name: &'static str, label: &str| {
        Field::new(locale, name, label).optional().error(errors.of(name)).day(&get(typed, name))
    };
    let inside = html! {
        @if let Some(found) = found { (fields::hidden("version", &found.page.indicator.version.to_string())) }
        @for row in &plain { (german(row)) }
        (Field::new(locale, "direction", &t!(locale, "indicator-direction")).error(errors.of("direction")).radios(&directions, &get(typed, "direction")))
        (number("baseline", &t!(locale, "indicator-baseline")))
        (day("baseline-on", &t!(locale, "indicator-baseline-on")))
        (number("target", &t!(locale, "indicator-target")))
        (day("target-on", &t!(locale, "indicator-target-on")))
        (belongs)
        h2 { (t!(locale, "council-texts-others")) }
        (variants::folds(visit, &plain, &|name| get(typed, name), errors, &stand))
        (Button::new(&t!(locale, "indicator-save"), Weight::Outline).submit())
    };
    Ok(fields::post(action, &visit.form_token()?.to_string(), None, &inside))
}

/// Which measures it belongs to, and one more.
async fn belongs(
    visit: &Visit,
    found: Option<&IndicatorDesk>,
    typed: &Typed,
    errors: &FormErrors,
) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let built = overview::whole(&visit.app.storage, Filter::default(), visit.language).await?;
    let measures: Vec<(String, String)> = built
        .rows
        .iter()
        .map(|row| (row.measure.id.to_string(), built.texts.body(row.measure.id, "title").replace('\n', " ")))
        .collect();
    let ticked = |id: &str| typed.contains_key(&format!("of-{id}"));
    let known =
        |id: &str| found.is_some_and(|found| found.page.indicator.measures.iter().any(|own| own.to_string() == id));
    let (tied, others): (Vec<_>, Vec<_>) = measures.iter().partition(|(id, _)| ticked(id) || known(id));
    let none = (String::new(), t!(locale, "indicator-measure-none").into_owned());
    let others: Vec<Choice<'_>> =
        std::iter::once(&none).chain(others).map(|(id, title)| Choice::new(id, title)).collect();
    Ok(html! {
        fieldset.stack {
            legend.kern-label { (t!(locale, "indicator-measures")) }
            @for (id, title) in tied { (Field::new(locale, &format!("of-{id}"), title).consent(ticked(id))) }
        }
        (Field::new(locale, "measure", &t!(locale, "indicator-measure-also")).optional().error(errors.of("measure")).select(&others, &get(typed, "measure")))
    })
}
