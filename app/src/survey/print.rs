//! What the answers of a survey add up to, for a file: a table for each question, which has the page's numbers.

use participation_core::Language;
use participation_core::survey::{Cell, ChoiceId, Figures, Published, Question, Results, Scale};

use super::words::plain;
use crate::locale::Locale;
use crate::pdf::{Block, Table, Text};
use crate::t;
use crate::ui::cell::{cell, hidden, percent, share};

/// How many answered, and each question. Its own heading is the caller's.
pub fn print(locale: &'static Locale, results: &Results) -> Vec<Block> {
    let lead = t!(locale, "survey-results-lead", responses = results.responses, away = results.not_online());
    let mut out = vec![Block::paragraph(lead)];
    let own = Sheet { locale, results };
    let questions = || results.survey.questions.iter().zip(&results.questions);
    let tables = questions().filter_map(|(question, figures)| {
        let note = t!(locale, "survey-results-answered", answered = figures.answered?);
        Some(Table { note: Some(note.into()), ..own.table(question, figures)? })
    });
    let tables: Vec<Table> = tables.collect();
    out.extend(Block::pairs(&tables));
    let lines: Vec<Text> = questions().filter_map(|(question, figures)| own.line(question, figures)).collect();
    if !lines.is_empty() {
        out.push(Block::List { items: lines });
    }
    out.extend([t!(locale, "survey-results-limits"), t!(locale, "ui-cell-why")].map(Block::note));
    out
}

/// How many answered, and of so many questions what most people chose.
pub fn shortly(locale: &'static Locale, results: &Results, lines: usize) -> Vec<Block> {
    let lead = t!(locale, "survey-results-lead", responses = results.responses, away = results.not_online());
    let own = Sheet { locale, results };
    let questions = results.survey.questions.iter().zip(&results.questions);
    let items: Vec<Text> =
        questions.filter_map(|(question, figures)| own.most(question, figures)).take(lines).collect();
    let list = (!items.is_empty()).then_some(Block::List { items });
    [Block::paragraph(lead)].into_iter().chain(list).collect()
}

struct Sheet<'a> {
    locale: &'static Locale,
    results: &'a Results,
}

impl Sheet<'_> {
    /// A question's or a choice's title in the language it is written in.
    fn title(&self, id: i64) -> Text {
        self.results
            .survey
            .texts
            .get(id, "title")
            .map_or_else(|| Text::new(""), |own| Text::of(&own.body, own.language))
    }

    fn choice(&self, id: ChoiceId) -> Text {
        let survey = &self.results.survey;
        let district = survey.districts.iter().find(|(own, _)| *own == id);
        district.map_or_else(|| self.title(id.0), |(_, name)| Text::of(name, Language::De))
    }

    /// The answer that most people chose, with how many they were: numbers are rounded to five, and a share of them would
    /// look more exact than it is.
    fn most(&self, question: &Question, own: &Published) -> Option<Text> {
        let Figures::Choices { rows, .. } = &own.figures else { return None };
        let (choice, amount) = rows.iter().filter(|(_, amount)| amount.is_some()).max_by_key(|(_, amount)| *amount)?;
        let (amount, answered) = ((*amount)?, own.answered?);
        let about = t!(self.locale, "survey-about-of", amount = amount, answered = answered);
        let title = self.results.survey.texts.body(question.id.0, "title");
        Some(Text::new(&format!("{title} {} ({about})", self.choice(*choice).words())))
    }

    /// What is no table: own words and pictures are counted, and of some questions nothing may be seen.
    fn line(&self, question: &Question, own: &Published) -> Option<Text> {
        let locale = self.locale;
        let said = match (&own.figures, own.answered) {
            (_, None) => t!(locale, "survey-results-too-few"),
            (Figures::Words { amount: Some(amount) }, _) => {
                let shown = self.results.words.iter().filter(|(of, _)| *of == question.id).count();
                t!(locale, "survey-results-words", amount = *amount, shown = shown as u32)
            }
            (Figures::Photos { amount: Some(amount) }, _) => t!(locale, "survey-results-photos", amount = *amount),
            (Figures::Number(spread), _) if spread.figures.is_none() => t!(locale, "survey-results-no-quarters"),
            (_, _) => return None,
        };
        Some(Text::new(&format!("{}: {said}", self.results.survey.texts.body(question.id.0, "title"))))
    }

    fn table(&self, question: &Question, own: &Published) -> Option<Table> {
        let locale = self.locale;
        let answered = Some(own.answered?);
        let caption = self.title(question.id.0);
        let table = match &own.figures {
            Figures::Choices { rows, other } => {
                let other = other.map(|amount| (Text::new(&t!(locale, "survey-other")), amount));
                let rows = rows.iter().map(|(id, amount)| (self.choice(*id), *amount)).chain(other).collect();
                self.shares(caption, rows, answered)
            }
            Figures::Scale(scale) => self.shares(caption, self.steps(question, scale), answered),
            Figures::Places { districts, elsewhere } => {
                let none = (Text::new(&t!(locale, "survey-results-no-district")), *elsewhere);
                let none = (*elsewhere != Some(0)).then_some(none);
                let rows = districts.iter().map(|(id, amount)| (self.choice(*id), *amount)).chain(none).collect();
                self.shares(caption, rows, answered)
            }
            Figures::Dates(months) => {
                let month = |(year, month)| {
                    let day = chrono::NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
                    Text::new(&locale.month(day))
                };
                self.shares(caption, months.iter().map(|(at, amount)| (month(*at), *amount)).collect(), answered)
            }
            Figures::Matrix(rows) => self.means(caption, rows),
            Figures::Ranking(ranked) => {
                let most = ranked.iter().filter_map(|row| row.points).max();
                let bars = ranked.iter().map(|row| share(row.points, most).unwrap_or_default()).collect();
                let rows = ranked.iter().map(|row| {
                    let figures = [row.points, row.first_places].map(|amount| Text::new(&cell(locale, amount)));
                    [self.choice(row.choice)].into_iter().chain(figures).collect()
                });
                let heads = [
                    t!(locale, "survey-results-what"),
                    t!(locale, "survey-results-points"),
                    t!(locale, "survey-results-first"),
                ];
                Table { caption, note: None, heads: heads.map(Text::from).to_vec(), rows: rows.collect(), bars }
            }
            Figures::Number(spread) => {
                let found = spread.figures?;
                let unit = self.results.survey.texts.body(question.id.0, "unit");
                let rows = [
                    (t!(locale, "survey-results-lower"), found.lower),
                    (t!(locale, "survey-results-median"), found.median),
                    (t!(locale, "survey-results-upper"), found.upper),
                    (t!(locale, "survey-results-mean-head"), found.mean),
                ];
                let value = |value: f64| format!("{} {unit}", plain(locale, (value * 10.0).round() / 10.0));
                let rows = rows.map(|(words, own)| vec![Text::from(words), Text::new(value(own).trim_end())]);
                let heads = [t!(locale, "survey-results-figure"), t!(locale, "survey-results-value")];
                let (heads, rows) = (heads.map(Text::from).to_vec(), rows.to_vec());
                Table { caption, note: None, heads, rows, bars: Vec::new() }
            }
            Figures::Words { .. } | Figures::Photos { .. } => return None,
        };
        Some(table).filter(|table| !table.rows.is_empty())
    }

    /// Counts with their shares; a hidden number has no bar, and says so.
    fn shares(&self, caption: Text, rows: Vec<(Text, Cell)>, answered: Cell) -> Table {
        let locale = self.locale;
        let parts: Vec<Option<f64>> = rows.iter().map(|(_, amount)| share(*amount, answered)).collect();
        let lines = rows.into_iter().zip(&parts).map(|((label, amount), part)| {
            vec![label, Text::new(&cell(locale, amount)), Text::new(&percent(locale, *part))]
        });
        let heads =
            [t!(locale, "survey-results-what"), t!(locale, "survey-results-count"), t!(locale, "survey-results-share")];
        Table {
            caption,
            note: None,
            heads: heads.map(Text::from).to_vec(),
            rows: lines.collect(),
            bars: parts.into_iter().map(Option::unwrap_or_default).collect(),
        }
    }

    fn steps(&self, question: &Question, scale: &Scale<Cell>) -> Vec<(Text, Cell)> {
        let texts = &self.results.survey.texts;
        let last = scale.counts.len();
        let ends = |value: usize| match value {
            1 => texts.body(question.id.0, "low"),
            value if value == last => texts.body(question.id.0, "high"),
            _ => "",
        };
        let step = |value: usize| Text::new(format!("{value} {}", ends(value)).trim_end());
        let unknown = (Text::new(&t!(self.locale, "ui-rating-unknown")), scale.unknown);
        (1..=last).zip(&scale.counts).map(|(value, amount)| (step(value), *amount)).chain([unknown]).collect()
    }

    /// Each statement's mean, with a bar of the whole scale.
    fn means(&self, caption: Text, rows: &[(ChoiceId, Scale<Cell>)]) -> Table {
        let locale = self.locale;
        let steps = rows.iter().map(|(_, scale)| scale.counts.len()).max().unwrap_or(1).max(1);
        let lines = rows.iter().map(|(id, scale)| {
            let mean = scale.mean.map_or_else(|| hidden(locale), |mean| locale.decimal(mean, 1));
            vec![self.choice(*id), Text::new(&mean)]
        });
        let bars = rows.iter().map(|(_, scale)| scale.mean.unwrap_or_default() / steps as f64).collect();
        let mean = format!("{} (1–{steps})", t!(locale, "survey-results-mean-head"));
        let heads = vec![Text::new(&t!(locale, "survey-results-statement")), Text::new(&mean)];
        Table { caption, note: None, heads, rows: lines.collect(), bars }
    }
}
