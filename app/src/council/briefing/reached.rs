//! Who was reached in the procedures behind an item, and who was not, as far as people told it by themselves.

use maud::{Markup, html};
use participation_core::council::briefing::{Briefing, Briefings};
use participation_core::reach::{self, Reach, Reached, compared};

use crate::error::Problem;
use crate::pdf::{Block, Document, Table, Text};
use crate::reach::block::block_of;
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

/// In the file: a table for each question that enough people answered.
pub fn print(visit: &Visit, texts: &Briefings, own: &Briefing, all: &Figures, out: &mut Document) {
    let locale = visit.locale;
    for (id, reach) in behind(own, all).filter(|(_, reach)| reach.answers.is_some()) {
        let Some(answers) = reach.answers else { continue };
        out.heading(2, t!(locale, "reach-block"));
        out.paragraph(texts.page.texts.body(*id, "title").to_owned());
        out.paragraph(t!(locale, "reach-block-answers", answers = answers, contributions = reach.contributions));
        // A table that shows nothing says nothing.
        let shown = |asked: &&Reached| asked.answered.is_some() && asked.rows.iter().any(|row| row.people.is_some());
        let asked = reach.questions.iter().filter(shown);
        let tables: Vec<Table> = asked.map(|asked| table(visit, asked)).collect();
        for two in tables.chunks(2) {
            out.push(Block::Tables { tables: two.to_vec() });
        }
        out.note(t!(locale, "reach-block-limits"));
    }
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
        heads: vec![
            Text::new(&t!(locale, "survey-results-what")),
            Text::new(&t!(locale, "survey-results-share")),
            Text::new(&t!(locale, "reach-block-city")),
        ],
        rows: rows.collect(),
        bars: shares.iter().map(|(reached, _)| reached.unwrap_or_default()).collect(),
    }
}
