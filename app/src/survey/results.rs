//! What the answers of a survey add up to: a chart with its table for each question, how people answered, and
//! what the way of counting cannot prevent. Other rooms take [`section`] into their own pages.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::survey::{self, Cell, Figures, Published, Question, Ranked, Results, Scale, Spread};
use participation_core::{Channel, StoreError};

use super::words::plain;
use crate::error::Problem;
use crate::locale::Locale;
use crate::procedure::{banner, voice_words};
use crate::request::Visit;
use crate::t;
use crate::ui::cell::{cell, hidden, percent, share, why};
use crate::ui::chart::{Bar, Heads, Strength, chart, chart_bars};
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::table::{Column, table};

/// The results on a page of their own.
pub async fn page(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let results = survey::results(&visit.app.storage, &path.1, visit.language).await?;
    let locale = visit.locale;
    let procedure = &results.survey.procedure.procedure;
    let name = results.survey.procedure.texts.body(procedure.id, "title");
    let address = format!("/procedures/{}", procedure.slug);
    let title = t!(locale, "survey-results-of", title = name);
    let main = html! {
        div.wrap.stack {
            (banner(locale, &results.survey.texts, &format!("/de{address}/survey/results")))
            h1 { (title) }
            (section(locale, &results))
        }
    };
    let page = Page::new(title.clone(), main).at(Place::Results).crumbs([Crumb::new(name, visit.link(&address))]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

/// The results for another room's page; nothing where the procedure has no survey.
///
/// # Errors
/// [`Problem::Unavailable`] when the database does not answer.
pub async fn section_of(visit: &Visit, slug: &str) -> Result<Option<Markup>, Problem> {
    match survey::results(&visit.app.storage, slug, visit.language).await {
        Ok(results) => Ok(Some(section(visit.locale, &results))),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// How many answered on which way, what that cannot prevent, and each question. Headings begin at `h2`.
pub fn section(locale: &'static Locale, results: &Results) -> Markup {
    let (voice, limit) = voice_words(results.survey.procedure.procedure.voice);
    let shown = results.survey.questions.iter().zip(&results.questions);
    html! {
        p.lead { (t!(locale, "survey-results-lead", responses = results.responses, away = results.not_online())) }
        @if !results.channels.is_empty() { (channels(locale, results)) }
        p.muted { (locale.text(voice)) (locale.between()) (locale.text(limit)) (locale.between()) (t!(locale, "survey-results-limits")) }
        (why(locale))
        p.muted { (t!(locale, "survey-results-step")) }
        div.result-cards {
            @for (question, own) in shown {
                section.card.stack {
                    h2.card-title dir="auto" { (results.survey.texts.body(question.id.0, "title")) }
                    @if let Some(answered) = own.answered {
                        p.small.muted { (t!(locale, "survey-results-answered", answered = answered)) }
                        (figures(locale, results, question, own))
                        @if let Some(amount) = own.illegible.filter(|amount| *amount > 0) {
                            p.muted { (t!(locale, "survey-results-illegible", amount = amount)) }
                        }
                    } @else { p { (t!(locale, "survey-results-too-few")) } }
                }
            }
        }
    }
}

fn channels(locale: &'static Locale, results: &Results) -> Markup {
    let word = |channel: Channel| match channel {
        Channel::Online => t!(locale, "survey-channel-online"),
        Channel::Paper => t!(locale, "survey-channel-paper"),
        Channel::Phone => t!(locale, "survey-channel-phone"),
        Channel::Desk => t!(locale, "survey-channel-desk"),
        Channel::Kiosk => t!(locale, "survey-channel-kiosk"),
    };
    let rows: Vec<(Markup, Cell)> =
        results.channels.iter().map(|(channel, amount)| (html! { (word(*channel)) }, Some(*amount))).collect();
    shares(locale, &t!(locale, "survey-channels"), &rows, Some(results.responses))
}

/// Bars of shares with their table; `whole` is a hundred per cent. A hidden number has no bar, and says so.
fn shares(locale: &'static Locale, caption: &str, rows: &[(Markup, Cell)], whole: Cell) -> Markup {
    let largest = rows.iter().filter_map(|(_, amount)| *amount).max();
    let bars: Vec<Bar> = rows
        .iter()
        .map(|(label, amount)| {
            let part = share(*amount, whole);
            Bar {
                label: label.clone(),
                value: part.unwrap_or_default() * 100.0,
                shown: percent(locale, part),
                beside: cell(locale, *amount),
                strength: if amount.is_some() && *amount == largest { Strength::Strong } else { Strength::Lesser },
            }
        })
        .collect();
    let (what, count, share) =
        (t!(locale, "survey-results-what"), t!(locale, "survey-results-count"), t!(locale, "survey-results-share"));
    let heads = Heads { what: &what, count: &count, share: &share };
    chart(caption, &bars, 100.0, heads, &t!(locale, "survey-results-table"))
}

fn figures(locale: &'static Locale, results: &Results, question: &Question, own: &Published) -> Markup {
    let survey = &results.survey;
    let title = survey.texts.body(question.id.0, "title");
    let answered = own.answered;
    let label = |words: &str| html! { bdi { (words) } };
    match &own.figures {
        Figures::Choices { rows, other } => {
            let other = other.map(|amount| (html! { (t!(locale, "survey-other")) }, amount));
            let rows: Vec<_> =
                rows.iter().map(|(id, amount)| (label(survey.choice_title(*id)), *amount)).chain(other).collect();
            shares(locale, title, &rows, answered)
        }
        Figures::Scale(scale) => scale_figures(locale, results, question, scale, answered),
        Figures::Matrix(rows) => matrix(locale, results, question, rows),
        Figures::Ranking(ranked) => ranking(locale, results, title, ranked),
        Figures::Number(spread) => number(locale, survey.texts.body(question.id.0, "unit"), spread),
        Figures::Dates(months) => {
            let rows: Vec<_> = months
                .iter()
                .map(|((year, month), amount)| {
                    let day = chrono::NaiveDate::from_ymd_opt(*year, *month, 1).unwrap_or_default();
                    (html! { (locale.month(day)) }, *amount)
                })
                .collect();
            named(locale, title, &rows, answered)
        }
        Figures::Words { amount } => words(locale, results, question, *amount),
        Figures::Places { districts, elsewhere } => {
            let none = (html! { (t!(locale, "survey-results-no-district")) }, *elsewhere);
            let none = (*elsewhere != Some(0)).then_some(none);
            let rows: Vec<_> =
                districts.iter().map(|(id, amount)| (label(survey.choice_title(*id)), *amount)).chain(none).collect();
            named(locale, title, &rows, answered)
        }
        Figures::Photos { amount } => {
            html! { @if let Some(amount) = amount { p { (t!(locale, "survey-results-photos", amount = *amount)) } } }
        }
    }
}

/// What can be named in endless ways, as far as it may be seen.
fn named(locale: &'static Locale, title: &str, rows: &[(Markup, Cell)], answered: Cell) -> Markup {
    html! {
        @if !rows.is_empty() { (shares(locale, title, rows, answered)) }
        p.muted { (t!(locale, "survey-results-named")) }
    }
}

fn scale_figures(
    locale: &'static Locale,
    results: &Results,
    question: &Question,
    scale: &Scale<Cell>,
    answered: Cell,
) -> Markup {
    let texts = &results.survey.texts;
    let last = scale.counts.len();
    let step = |value: usize| match value {
        1 => html! { "1 " bdi { (texts.body(question.id.0, "low")) } },
        value if value == last => html! { (value) " " bdi { (texts.body(question.id.0, "high")) } },
        value => html! { (value) },
    };
    let unknown = (html! { (t!(locale, "ui-rating-unknown")) }, scale.unknown);
    let rows: Vec<_> =
        (1..=last).zip(&scale.counts).map(|(value, amount)| (step(value), *amount)).chain([unknown]).collect();
    html! {
        @if let Some((mean, median)) = scale.mean.zip(scale.median) {
            p { (t!(locale, "survey-results-mean", mean = locale.decimal(mean, 1), median = plain(locale, median))) }
        }
        (shares(locale, texts.body(question.id.0, "title"), &rows, answered))
    }
}

fn matrix(
    locale: &'static Locale,
    results: &Results,
    question: &Question,
    rows: &[(survey::ChoiceId, Scale<Cell>)],
) -> Markup {
    let survey = &results.survey;
    let steps = rows.iter().map(|(_, scale)| scale.counts.len()).max().unwrap_or_default();
    let bars: Vec<Bar> = rows
        .iter()
        .map(|(id, scale)| Bar {
            label: html! { bdi { (survey.choice_title(*id)) } },
            value: scale.mean.unwrap_or_default(),
            shown: scale.mean.map_or_else(|| hidden(locale), |mean| locale.decimal(mean, 1)),
            beside: String::new(),
            strength: Strength::Strong,
        })
        .collect();
    let numbers: Vec<String> = (1..=steps).map(|step| step.to_string()).collect();
    let (what, mean, unknown) = (
        t!(locale, "survey-results-statement"),
        t!(locale, "survey-results-mean-head"),
        t!(locale, "ui-rating-unknown"),
    );
    let mut columns = vec![Column::words(&what), Column::figure(&mean)];
    columns.extend(numbers.iter().map(|number| Column::figure(number)));
    columns.push(Column::figure(&unknown));
    let cells: Vec<Vec<Markup>> = rows
        .iter()
        .zip(&bars)
        .map(|((_, scale), bar)| {
            let counts = scale.counts.iter().map(|amount| html! { (cell(locale, *amount)) });
            let ends = [bar.label.clone(), html! { (bar.shown) }].into_iter();
            ends.chain(counts).chain([html! { (cell(locale, scale.unknown)) }]).collect()
        })
        .collect();
    html! {
        p { (t!(locale, "survey-results-scale", low = survey.texts.body(question.id.0, "low"),
            high = survey.texts.body(question.id.0, "high"), steps = steps as u32)) }
        (chart_bars(&bars, steps as f64))
        details.fold { summary { (t!(locale, "survey-results-table")) }
            (table(survey.texts.body(question.id.0, "title"), &columns, &cells)) }
    }
}

fn ranking(locale: &'static Locale, results: &Results, title: &str, ranked: &[Ranked<Cell>]) -> Markup {
    let most = ranked.iter().filter_map(|row| row.points).max();
    let bars: Vec<Bar> = ranked
        .iter()
        .map(|row| Bar {
            label: html! { bdi { (results.survey.choice_title(row.choice)) } },
            value: row.points.unwrap_or_default() as f64,
            shown: cell(locale, row.points),
            beside: cell(locale, row.first_places),
            strength: if row.points.is_some() && row.points == most { Strength::Strong } else { Strength::Lesser },
        })
        .collect();
    let (what, first, points) =
        (t!(locale, "survey-results-what"), t!(locale, "survey-results-first"), t!(locale, "survey-results-points"));
    let heads = Heads { what: &what, count: &first, share: &points };
    html! {
        p { (t!(locale, "survey-results-borda", most = ranked.len().saturating_sub(1) as u32)) }
        (chart(title, &bars, most.unwrap_or_default() as f64, heads, &t!(locale, "survey-results-table")))
    }
}

fn number(locale: &'static Locale, unit: &str, spread: &Spread<Cell>) -> Markup {
    let Some(found) = spread.figures else { return html! { p { (t!(locale, "survey-results-no-quarters")) } } };
    let rows: Vec<Vec<Markup>> = [
        (t!(locale, "survey-results-lower"), found.lower),
        (t!(locale, "survey-results-median"), found.median),
        (t!(locale, "survey-results-upper"), found.upper),
        (t!(locale, "survey-results-mean-head"), found.mean),
    ]
    .into_iter()
    .map(|(words, value)| vec![html! { (words) }, html! { (plain(locale, (value * 10.0).round() / 10.0)) " " (unit) }])
    .collect();
    let (what, value) = (t!(locale, "survey-results-figure"), t!(locale, "survey-results-value"));
    table(&t!(locale, "survey-results-spread"), &[Column::words(&what), Column::figure(&value)], &rows)
}

/// Own words that a person has let pass; the others are counted.
fn words(locale: &'static Locale, results: &Results, question: &Question, amount: Cell) -> Markup {
    let shown: Vec<&str> =
        results.words.iter().filter(|(of, _)| *of == question.id).map(|(_, words)| words.as_str()).collect();
    html! {
        @if let Some(amount) = amount { p { (t!(locale, "survey-results-words", amount = amount, shown = shown.len() as u32)) } }
        @if !shown.is_empty() {
            details.fold { summary { (t!(locale, "survey-results-read")) }
                ul { @for words in shown { li { span.lines-kept dir="auto" { (words) } } } } }
        }
    }
}
