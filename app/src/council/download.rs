//! The results as files: what everybody sees on the pages, line by line, for those who count themselves.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council::lines;
use participation_core::survey::{self, Cell as Amount, Figures, Published, Results, Scale};
use participation_core::{Timestamp, location_report, procedure};

use super::{stances, status_words};
use crate::error::Problem;
use crate::locale::{Key, Locale};
use crate::location_report::chip_status;
use crate::request::Visit;
use crate::spreadsheet::{Cell, file};
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;
use crate::ui::table::{Column, table};
use crate::{key, t};

type Slug = web::Path<(String, String)>;
/// A column's heading and what stands below it.
type Head = (Key, Key);

macro_rules! head {
    ($name:literal, $about:literal) => {
        (key!($name), key!($about))
    };
}

const REFERENCE: Head = head!("council-column-reference", "council-about-reference");
const TITLE: Head = head!("council-column-title", "council-about-title");
const TEXT: Head = head!("council-column-text", "council-about-text");
const DISTRICT: Head = head!("council-column-district", "council-about-district");
const ARRIVED: Head = head!("council-column-arrived", "council-about-arrived");
const STATUS: Head = head!("council-column-status", "council-about-status");

fn proposal_heads() -> Vec<Head> {
    vec![
        REFERENCE,
        TITLE,
        TEXT,
        head!("council-column-topic", "council-about-topic"),
        DISTRICT,
        ARRIVED,
        head!("council-column-endorsements", "council-about-endorsements"),
        head!("council-column-comments", "council-about-comments"),
        STATUS,
        head!("council-column-answer", "council-about-answer"),
        head!("council-column-answer-text", "council-about-answer-text"),
        head!("council-column-answered", "council-about-answered"),
    ]
}

fn report_heads() -> Vec<Head> {
    vec![
        REFERENCE,
        head!("council-column-category", "council-about-category"),
        TITLE,
        TEXT,
        head!("council-column-place", "council-about-place"),
        DISTRICT,
        head!("council-column-longitude", "council-about-longitude"),
        head!("council-column-latitude", "council-about-latitude"),
        ARRIVED,
        head!("council-column-affected", "council-about-affected"),
        STATUS,
        head!("council-column-finished", "council-about-finished"),
    ]
}

fn survey_heads() -> Vec<Head> {
    vec![
        head!("council-column-question", "council-about-question"),
        head!("council-column-statement", "council-about-statement"),
        head!("council-column-choice", "council-about-choice"),
        head!("council-column-count", "council-about-count"),
        head!("council-column-respondents", "council-about-respondents"),
    ]
}

/// Every listed proposal with its voices and its answer.
pub async fn proposals(visit: Visit, path: Slug) -> Result<HttpResponse, Problem> {
    let (locale, storage) = (visit.locale, &visit.app.storage);
    let page = procedure::published(storage, &path.1, visit.language).await?;
    let mut rows = Vec::new();
    let mut after = 0;
    loop {
        let part = lines::proposals(storage, page.procedure.id, after, visit.language).await?;
        let Some(last) = part.last() else { break };
        after = last.id;
        rows.extend(part.iter().map(|own| {
            let answer = own.answer.as_ref();
            let said = answer.map(|answer| locale.text(stances::disposition_words(answer.disposition)));
            let text = answer.map(|answer| format!("{}\n{}", answer.answer, answer.reason).trim().to_owned());
            vec![
                Cell::words(own.reference.to_string()),
                Cell::words(&own.title),
                Cell::words(&own.body),
                Cell::words(own.topic.map_or("", |topic| page.texts.body(topic, "name"))),
                Cell::words(own.district.as_deref().unwrap_or_default()),
                Cell::figure(day(own.submitted_at)),
                Cell::figure(own.endorsements),
                Cell::figure(own.comments),
                Cell::words(locale.text(status_words(own.status))),
                Cell::words(said.unwrap_or_default()),
                Cell::words(text.unwrap_or_default()),
                Cell::figure(answer.and_then(|answer| answer.released_at).map(day).unwrap_or_default()),
            ]
        }));
    }
    file(&format!("{}-proposals.csv", page.procedure.slug), &names(locale, &proposal_heads()), &rows)
}

/// Every listed location report.
pub async fn reports(visit: Visit, path: Slug) -> Result<HttpResponse, Problem> {
    let (locale, storage) = (visit.locale, &visit.app.storage);
    let page = procedure::published(storage, &path.1, visit.language).await?;
    let categories = location_report::categories(storage, page.procedure.id, visit.language).await?;
    let mut rows = Vec::new();
    let mut after = 0;
    loop {
        let part = lines::reports(storage, page.procedure.id, after).await?;
        let Some(last) = part.last() else { break };
        after = last.id;
        rows.extend(part.iter().map(|own| {
            vec![
                Cell::words(own.reference.to_string()),
                Cell::words(categories.name(own.category)),
                Cell::words(&own.title),
                Cell::words(&own.description),
                Cell::words(own.place.as_deref().unwrap_or_default()),
                Cell::words(own.district.as_deref().unwrap_or_default()),
                Cell::figure(own.longitude),
                Cell::figure(own.latitude),
                Cell::figure(day(own.submitted_at)),
                Cell::figure(own.affected),
                Cell::words(chip_status(own.status).word(locale)),
                Cell::figure(own.finished_at.map(day).unwrap_or_default()),
            ]
        }));
    }
    file(&format!("{}-reports.csv", page.procedure.slug), &names(locale, &report_heads()), &rows)
}

/// What a survey's answers add up to, one line for each answer that can be given. A hidden number is an empty cell.
pub async fn survey(visit: Visit, path: Slug) -> Result<HttpResponse, Problem> {
    let results = survey::results(&visit.app.storage, &path.1, visit.language).await?;
    let shown = results.survey.questions.iter().zip(&results.questions);
    let rows: Vec<Vec<Cell>> = shown
        .flat_map(|(question, own)| {
            let mut counted = counted(visit.locale, &results, own);
            if own.illegible.is_some_and(|amount| amount > 0) {
                counted.push((String::new(), t!(visit.locale, "survey-illegible").into_owned(), own.illegible));
            }
            let title = results.survey.texts.body(question.id.0, "title").to_owned();
            let answered = own.answered;
            counted.into_iter().map(move |(statement, choice, amount)| {
                vec![Cell::words(&title), Cell::words(statement), Cell::words(choice), figure(amount), figure(answered)]
            })
        })
        .collect();
    let name = format!("{}-survey.csv", results.survey.procedure.procedure.slug);
    file(&name, &names(visit.locale, &survey_heads()), &rows)
}

fn figure(amount: Amount) -> Cell {
    amount.map_or_else(|| Cell::figure(""), Cell::figure)
}

/// Statement, answer and how often it was given.
fn counted(locale: &'static Locale, results: &Results, own: &Published) -> Vec<(String, String, Amount)> {
    let survey = &results.survey;
    let title = |id: &survey::ChoiceId| survey.choice_title(*id).to_owned();
    let plain = |(id, amount): &(survey::ChoiceId, Amount)| (String::new(), title(id), *amount);
    match &own.figures {
        Figures::Choices { rows, other } => {
            let other = other.map(|amount| (String::new(), t!(locale, "survey-other").into_owned(), amount));
            rows.iter().map(plain).chain(other).collect()
        }
        Figures::Scale(scale) => steps(locale, "", scale),
        Figures::Matrix(rows) => rows.iter().flat_map(|(id, scale)| steps(locale, &title(id), scale)).collect(),
        Figures::Ranking(rows) => rows
            .iter()
            .flat_map(|row| {
                let named =
                    |words: std::borrow::Cow<'static, str>, amount| (title(&row.choice), words.into_owned(), amount);
                [
                    named(t!(locale, "survey-results-points"), row.points),
                    named(t!(locale, "survey-results-first"), row.first_places),
                ]
            })
            .collect(),
        Figures::Dates(months) => months
            .iter()
            .map(|((year, month), amount)| (String::new(), format!("{year}-{month:02}"), *amount))
            .collect(),
        Figures::Places { districts, elsewhere } => {
            let none = (String::new(), t!(locale, "survey-results-no-district").into_owned(), *elsewhere);
            districts.iter().map(plain).chain([none]).collect()
        }
        // How many answered stands in its own column; numbers are spread, not counted, and words are read.
        Figures::Number(_) | Figures::Words { .. } | Figures::Photos { .. } => {
            vec![(String::new(), String::new(), own.answered)]
        }
    }
}

fn steps(locale: &'static Locale, statement: &str, scale: &Scale<Amount>) -> Vec<(String, String, Amount)> {
    let unknown = (statement.to_owned(), t!(locale, "ui-rating-unknown").into_owned(), scale.unknown);
    (1..)
        .zip(&scale.counts)
        .map(|(step, amount): (u32, _)| (statement.to_owned(), step.to_string(), *amount))
        .chain([unknown])
        .collect()
}

fn day(at: Timestamp) -> String {
    at.city_day().to_string()
}

fn names(locale: &'static Locale, heads: &[Head]) -> Vec<String> {
    heads.iter().map(|(name, _)| locale.text(*name).into_owned()).collect()
}

/// What there is to download here, and what the columns mean.
pub fn card(visit: &Visit, slug: &str, (proposals, reports, answers): (bool, bool, bool)) -> Markup {
    let locale = visit.locale;
    let files = [
        (proposals, "proposals.csv", key!("council-file-proposals"), proposal_heads()),
        (answers, "survey.csv", key!("council-file-survey"), survey_heads()),
        (reports, "reports.csv", key!("council-file-reports"), report_heads()),
    ];
    let (column, about) = (t!(locale, "council-column"), t!(locale, "council-column-about"));
    let columns = [Column::words(&column), Column::words(&about)];
    html! {
        @if files.iter().any(|(there, ..)| *there) {
            section.section.stack.no-print aria-labelledby="files" {
                h2 #files { (t!(locale, "council-files")) }
                p { (t!(locale, "council-files-lead")) }
                @for (_, name, words, heads) in files.iter().filter(|(there, ..)| *there) {
                    @let words = locale.text(*words);
                    div.stack {
                        p.buttons { (Button::new(&words, Weight::Outline).icon(Icon::Document).link(&visit.link(&format!("/council/{slug}/{name}")))) }
                        details.fold {
                            summary { (t!(locale, "council-columns", file = words.as_ref())) }
                            @let rows: Vec<Vec<Markup>> = heads.iter()
                                .map(|(name, about)| vec![html! { (locale.text(*name)) }, html! { (locale.text(*about)) }]).collect();
                            (table(&words, &columns, &rows))
                        }
                    }
                }
            }
        }
    }
}
