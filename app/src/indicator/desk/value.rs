//! Records a value, or one in the place of an earlier one: the period, the number, the source, a note.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use maud::{Markup, html};
use participation_core::council::{PaperLink, PaperRefused};
use participation_core::indicator::{
    self, ABOUT_LIMIT, Decimal, FIRST_YEAR, IndicatorPage, NewValue, Period, SOURCE_LIMIT,
};
use participation_core::{PlainText, TextRefused};
use serde::Deserialize;

use super::{above, refused};
use crate::access::Signed;
use crate::desk::form::{self, FormPage, Typed, get, wording, wording_fields};
use crate::desk::variants::Row;
use crate::error::Problem;
use crate::indicator::{figure, period_words, value_words};
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self as fields, Field, Width};
use crate::{Language, key, t};

fn note_row() -> Row {
    Row::new("note", key!("indicator-note"), 2, ABOUT_LIMIT)
}

/// The values that hold, each with the ways to correct it and to take it out; what was taken out, below.
pub fn list(visit: &Visit, found: &IndicatorPage) -> Markup {
    let locale = visit.locale;
    let own = &found.indicator;
    let mut values: Vec<_> = own.current().collect();
    values.reverse();
    html! {
        @if values.is_empty() { p { (t!(locale, "indicator-no-value")) } }
        ul.line-list {
            @for value in values {
                @let when = period_words(locale, value.period);
                li {
                    span { (when) " · " strong.number { (value_words(visit, own, &found.texts, value)) } " · " bdi lang="de" { (value.source) } }
                    a href=(format!("/desk/indicators/{}/values/new?corrects={}", own.id, value.id)) {
                        (t!(locale, "indicator-correct")) span.hidden-visually { " " (when) }
                    }
                    a href=(format!("/desk/indicators/{}/values/{}/retract", own.id, value.id)) {
                        (t!(locale, "indicator-retract")) span.hidden-visually { " " (when) }
                    }
                }
            }
        }
        (figure::retracted(visit, own, &found.texts))
    }
}

/// Which value is to be corrected, if any.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Corrects {
    corrects: String,
}

/// The form.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Query(asked): web::Query<Corrects>,
) -> Result<HttpResponse, Problem> {
    let found = indicator::show(&visit.app.storage, *path, visit.language).await?;
    let number = |value: Decimal| visit.reading(Language::De).locale.plain_number(value);
    let mut typed = Typed::new();
    let before = found.indicator.current().find(|own| own.id.to_string() == asked.corrects);
    // Where it was measured last is likely where it is measured next.
    if let Some(like) = before.or_else(|| found.indicator.latest()) {
        typed.insert("source".to_owned(), like.source.clone());
        typed.insert("link".to_owned(), like.link.clone().unwrap_or_default());
    }
    if let Some(before) = before {
        typed.insert("corrects".to_owned(), before.id.to_string());
        typed.insert("value".to_owned(), number(before.value));
        typed.insert("from".to_owned(), before.period.starts_on().to_string());
        typed.insert("to".to_owned(), before.period.ends_on().to_string());
    }
    shown(&visit, &signed, &found, &typed, (&FormErrors::default(), false)).await
}

/// Records it.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let found = indicator::show(&visit.app.storage, *path, visit.language).await?;
    let mut errors = FormErrors::default();
    let Some(value) = parse(&visit, &typed, &mut errors) else {
        return shown(&visit, &signed, &found, &typed, (&errors, false)).await;
    };
    let stamp = (*path, form::version(&typed)?);
    let changed = match indicator::record(&visit.app.storage, stamp, value, signed.actor(), visit.now).await {
        Ok(_) => return Ok(form::to(format!("/desk/indicators/{path}"))),
        Err(why) => refused(&visit, &mut errors, why)?,
    };
    shown(&visit, &signed, &found, &typed, (&errors, changed)).await
}

fn parse(visit: &Visit, typed: &Typed, errors: &mut FormErrors) -> Option<NewValue> {
    let locale = visit.locale;
    let value = Decimal::typed(&get(typed, "value"));
    let value = value.map_err(|_| errors.add("value", t!(locale, "indicator-number-wrong"))).ok();
    let period = period(visit, typed, errors);
    let source = match PlainText::line(&get(typed, "source"), SOURCE_LIMIT) {
        Ok(source) => Some(source),
        Err(TextRefused::Empty) => {
            errors.add("source", t!(locale, "indicator-source-missing"));
            None
        }
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add("source", t!(locale, "contribution-too-long", over = length - limit, limit = limit));
            None
        }
    };
    let link = link(visit, &get(typed, "link"), errors);
    let note = wording(visit, &note_row(), typed, errors);
    let corrects = get(typed, "corrects");
    let corrects = if corrects.is_empty() { Ok(None) } else { corrects.parse().map(Some) };
    let corrects = corrects.map_err(|_| errors.add("value", t!(locale, "indicator-number-wrong"))).ok();
    let new = NewValue { period: period?, value: value?, source: source?, link, note, corrects: corrects? };
    errors.is_empty().then_some(new)
}

/// One day where only one is given.
fn period(visit: &Visit, typed: &Typed, errors: &mut FormErrors) -> Option<Period> {
    let locale = visit.locale;
    let mut day = |name: &'static str| {
        let on: NaiveDate =
            get(typed, name).parse().map_err(|_| errors.add(name, t!(locale, "council-day-missing"))).ok()?;
        if Period::day(on).is_too_early() {
            errors.add(name, t!(locale, "indicator-early", year = FIRST_YEAR.to_string()));
            return None;
        }
        Some(on)
    };
    let to = day("to");
    if get(typed, "from").trim().is_empty() {
        return to.map(Period::day);
    }
    let (from, to) = day("from").zip(to)?;
    Period::new(from, to).map_err(|_| errors.add("to", t!(locale, "indicator-backwards"))).ok()
}

fn link(visit: &Visit, typed: &str, errors: &mut FormErrors) -> Option<PaperLink> {
    let hosts = &visit.app.config.paper_hosts;
    if typed.trim().is_empty() {
        return None;
    }
    match PaperLink::parse(typed, hosts) {
        Ok(link) => Some(link),
        Err(PaperRefused::Reference | PaperRefused::Link | PaperRefused::ForeignHost) => {
            errors.add("link", t!(visit.locale, "council-link-wrong", hosts = hosts.join(", ")));
            None
        }
    }
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    found: &IndicatorPage,
    typed: &Typed,
    (errors, changed): (&FormErrors, bool),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &found.indicator;
    let unit = found.texts.body(own.id, "unit").replace('\n', " ");
    let corrects = get(typed, "corrects");
    let is_correction = !corrects.is_empty();
    let note_hint =
        if is_correction { t!(locale, "indicator-correction-hint") } else { t!(locale, "indicator-note-hint") };
    let inside = html! {
        (fields::hidden("version", &own.version.to_string()))
        (fields::hidden("corrects", &corrects))
        (Field::new(locale, "value", &t!(locale, "indicator-value-in", unit = unit.as_str())).hint(&t!(locale, "indicator-number-hint"))
            .width(Width::Short).error(errors.of("value")).text(&get(typed, "value")))
        (Field::new(locale, "from", &t!(locale, "indicator-value-from")).hint(&t!(locale, "indicator-value-from-hint")).optional()
            .error(errors.of("from")).day(&get(typed, "from")))
        (Field::new(locale, "to", &t!(locale, "indicator-value-to")).error(errors.of("to")).day(&get(typed, "to")))
        (Field::new(locale, "source", &t!(locale, "indicator-source")).hint(&t!(locale, "indicator-source-hint"))
            .error(errors.of("source")).text(&get(typed, "source")))
        (Field::new(locale, "link", &t!(locale, "indicator-column-link")).optional().error(errors.of("link")).code(&get(typed, "link")))
        (wording_fields(visit, &note_row(), (&note_hint, !is_correction), typed, errors))
        (Button::new(&t!(locale, "indicator-value-save"), Weight::Main).submit())
    };
    let form = fields::post(
        &format!("/desk/indicators/{}/values/new", own.id),
        &visit.form_token()?.to_string(),
        None,
        &inside,
    );
    let title = if is_correction { t!(locale, "indicator-value-correct") } else { t!(locale, "indicator-value-new") };
    let lead = t!(locale, "indicator-value-lead").into_owned();
    let name = found.texts.body(own.id, "title").replace('\n', " ");
    let above = html! {
        (above(own.measures.first().copied(), &t!(locale, "indicator-measure"))) " · "
        a href=(format!("/desk/indicators/{}", own.id)) { bdi { (name) } }
    };
    form::answer(visit, signed, FormPage { above, title: title.into_owned(), lead, errors, changed, form }).await
}
