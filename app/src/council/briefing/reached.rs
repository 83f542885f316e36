//! Who was reached in the procedures behind an item, and who was not, as far as people told it by themselves.

use std::borrow::Cow;

use maud::{Markup, html};
use participation_core::council::briefing::{Briefing, Briefings};
use participation_core::reach::{self, Reach, Reached, compared};

use crate::error::Problem;
use crate::pdf::{Block, Table, Text};
use crate::reach::block::{Apart, apart, block_of};
use crate::reach::{answer_words, question_words};
use crate::request::Visit;
use crate::t;
use crate::ui::cell::percent;

/// Figures by procedure.
pub type Figures = Vec<(i64, Reach)>;

/// The figures of every procedure behind these items.
pub async fn figures(visit: &Visit, items: &[Briefing]) -> Result<Figures, Problem> {
    let mut found = Figures::new();
    for (id, _) in items.iter().flat_map(|own| &own.item.procedures) {
        if !found.iter().any(|(known, _)| known == id) {
            found.push((*id, reach::of_procedure(&visit.app.storage, *id).await?));
        }
    }
    Ok(found)
}

fn behind<'a>(own: &'a Briefing, all: &'a Figures) -> impl Iterator<Item = &'a (i64, Reach)> {
    all.iter().filter(|(id, _)| own.item.procedures.iter().any(|(behind, _)| behind == id))
}

/// On the page: a section for each procedure.
pub fn section(visit: &Visit, texts: &Briefings, own: &Briefing, all: &Figures) -> Markup {
    html! {
        @for (id, reach) in behind(own, all) {
            (block_of(visit, reach, &format!("reach-{id}"), texts.page.texts.body(*id, "title")))
        }
    }
}

/// In the file's annex: a table for each question that enough people answered.
pub fn print(visit: &Visit, texts: &Briefings, own: &Briefing, all: &Figures) -> Vec<Block> {
    let locale = visit.locale;
    let mut out = Vec::new();
    for (id, reach) in behind(own, all) {
        let Some(answers) = reach.answers else { continue };
        out.push(Block::heading(3, t!(locale, "reach-block")));
        out.push(Block::paragraph(texts.page.texts.body(*id, "title").to_owned()));
        let lead = t!(locale, "reach-block-answers", answers = answers, contributions = reach.contributions);
        out.push(Block::paragraph(lead));
        // A table that shows nothing says nothing.
        let shown = |asked: &&Reached| asked.answered.is_some() && asked.rows.iter().any(|row| row.people.is_some());
        let tables: Vec<Table> = reach.questions.iter().filter(shown).map(|asked| table(visit, asked)).collect();
        out.extend(Block::pairs(&tables));
        out.push(Block::note(t!(locale, "reach-block-limits")));
    }
    out
}

/// On the file's first page: how many told something, and who is farthest from their share of the city.
pub fn shortly(visit: &Visit, texts: &Briefings, own: &Briefing, all: &Figures, lines: usize) -> Vec<Block> {
    let locale = visit.locale;
    let mut out = vec![Block::heading(2, t!(locale, "reach-block"))];
    let asked: Vec<_> = behind(own, all).filter(|(_, reach)| reach.offered || reach.answers.is_some()).collect();
    for (id, reach) in asked.iter().take(lines) {
        // The paper may take up one contribution; these are figures of everybody who took part there.
        let procedure = texts.page.texts.body(*id, "title");
        let Some(answers) = reach.answers else {
            out.push(Block::paragraph(format!("{procedure}: {}", t!(locale, "reach-block-few"))));
            continue;
        };
        let lead = t!(locale, "reach-block-answers", answers = answers, contributions = reach.contributions);
        out.push(Block::paragraph(format!("{procedure}: {lead}")));
        out.extend(farthest(visit, reach, lines).into_iter().map(Block::paragraph));
    }
    if asked.is_empty() {
        out.push(Block::paragraph(t!(locale, "briefing-reach-not-asked")));
    }
    out
}

/// "Seltener dabei als in der Stadt: 65 und älter: 5 % der Antworten, 18 % der Stadt · …"
fn farthest(visit: &Visit, reach: &Reach, lines: usize) -> Vec<String> {
    let locale = visit.locale;
    let apart: Vec<Apart> = reach.questions.iter().flat_map(apart).collect();
    let told = |head: Cow<'static, str>, side: fn(&Apart) -> bool| {
        let mut side: Vec<&Apart> = apart.iter().filter(|own| side(own)).collect();
        side.sort_by(|one, other| other.distance().total_cmp(&one.distance()));
        let words: Vec<String> = side.into_iter().take(lines).map(|own| own.words(locale)).collect();
        (!words.is_empty()).then(|| format!("{head} {}", words.join(" · ")))
    };
    let told = [
        told(t!(locale, "reach-block-less"), |own| own.reached < own.city),
        told(t!(locale, "reach-block-more"), |own| own.reached > own.city),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    let beside = reach.questions.iter().any(|asked| asked.source.is_some());
    if told.is_empty() && beside { vec![t!(locale, "reach-block-alike").into_owned()] } else { told }
}

/// Each answer's share, and beside it the city's.
fn table(visit: &Visit, asked: &Reached) -> Table {
    let locale = visit.locale;
    let shares: Vec<(Option<f64>, Option<f64>)> = asked.rows.iter().map(|row| compared(asked, row)).collect();
    let rows = asked.rows.iter().zip(&shares).map(|(row, (reached, city))| {
        vec![
            Text::new(&answer_words(locale, asked.question, &row.answer)),
            Text::new(&percent(locale, *reached)),
            Text::new(&city.map_or_else(|| "–".to_owned(), |city| locale.percent(city))),
        ]
    });
    Table {
        caption: Text::new(&locale.text(question_words(asked.question))),
        note: asked.answered.map(|answered| t!(locale, "survey-results-answered", answered = answered).into()),
        heads: vec![
            Text::new(&t!(locale, "survey-results-what")),
            Text::new(&t!(locale, "survey-results-share")),
            Text::new(&t!(locale, "reach-block-city")),
        ],
        rows: rows.collect(),
        bars: shares.iter().map(|(reached, _)| reached.unwrap_or_default()).collect(),
    }
}
