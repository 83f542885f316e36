//! The demo's surveys and what people answer to them.

use serde::Deserialize;

use super::DemoRefused;
use super::content::{Words, read};
use super::dice::Dice;
use super::ideas::Ideas;
use crate::language::Method;
use crate::procedure::ProcedureId;
use crate::storage::Storage;
use crate::survey::{
    self, Answer, Answers, ChoiceDraft, ChoiceId, Condition, Entry, Pick, QuestionDraft, QuestionId, QuestionKind,
    Rated, RatedRow, Test,
};
use crate::{Language, PlainText, Timestamp};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    procedure: String,
    questions: Vec<QuestionFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuestionFile {
    kind: QuestionKind,
    required: bool,
    /// How often each choice (of a matrix: each step) is taken.
    #[serde(default)]
    weights: Vec<usize>,
    title: Words,
    help: Option<Words>,
    low: Option<Words>,
    high: Option<Words>,
    unit: Option<Words>,
    shown_if: Option<ShownIf>,
    #[serde(default)]
    choices: Vec<ChoiceFile>,
}

/// A question is asked only of those who took a choice before; both are counted from one.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct ShownIf {
    question: usize,
    choice: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceFile {
    title: Words,
}

/// A question as far as answers need it.
struct Asked {
    id: QuestionId,
    kind: QuestionKind,
    required: bool,
    weights: Vec<usize>,
    shown_if: Option<Condition>,
    choices: Vec<ChoiceId>,
}

/// Each survey's content, with the name that a fault in it is reported under.
const FILES: [(&str, &str); 2] = [
    ("promenade.toml", include_str!("content/surveys/promenade.toml")),
    ("playground.toml", include_str!("content/surveys/playground.toml")),
];

/// A survey as it was stored.
pub(super) struct Survey {
    pub procedure: ProcedureId,
    questions: Vec<Asked>,
    /// The city's districts, as a question for a place offers them.
    districts: Vec<ChoiceId>,
    remarks: Vec<PlainText>,
}

impl Survey {
    /// Stores the surveys' questions in their procedures.
    pub(super) async fn store_all(
        storage: &Storage,
        procedure: impl Fn(&str) -> Option<ProcedureId>,
        (ideas, districts): (&Ideas, Vec<i64>),
        now: Timestamp,
    ) -> Result<Vec<Self>, DemoRefused> {
        let districts: Vec<ChoiceId> = districts.into_iter().map(ChoiceId).collect();
        let mut dice = Dice::new(11);
        let remarks: Vec<PlainText> = (0..300).map(|_| ideas.remark(&mut dice)).collect::<Result<_, _>>()?;
        let mut surveys = Vec::new();
        for (name, content) in FILES {
            let file: File = read(name, content)?;
            let unknown = || DemoRefused::Content(format!("'{}' is no procedure", file.procedure));
            let procedure = procedure(&file.procedure).ok_or_else(unknown)?;
            let questions = stored(storage, procedure, &file.questions, now).await?;
            surveys.push(Self { procedure, questions, districts: districts.clone(), remarks: remarks.clone() });
        }
        Ok(surveys)
    }

    /// What one person answers.
    pub(super) fn response(&self, key: String, at: Timestamp, dice: &mut Dice) -> Entry {
        let given = |question: &Asked, dice: &mut Dice| question.required || dice.often(640);
        let asked = |question: &Asked, answers: &Answers| {
            question.shown_if.as_ref().is_none_or(|only| only.is.holds(answers.get(&only.question)))
        };
        let mut answers = Answers::new();
        for question in &self.questions {
            if asked(question, &answers)
                && given(question, dice)
                && let Some(answer) = self.answer(question, at, dice)
            {
                answers.insert(question.id, answer);
            }
        }
        let language = [Language::De, Language::DeSimple, Language::En, Language::Ar][dice.weighted(&[90, 4, 3, 3])];
        Entry {
            procedure: self.procedure.0,
            idempotency_key: key,
            channel: Ideas::channel(dice),
            language,
            answers,
            code: None,
        }
    }

    fn answer(&self, question: &Asked, at: Timestamp, dice: &mut Dice) -> Option<Answer> {
        let choice = |dice: &mut Dice| question.choices.get(dice.weighted(&question.weights)).copied();
        match &question.kind {
            QuestionKind::Single { .. } => choice(dice).map(|id| Answer::Single { pick: Pick::Choice { id } }),
            QuestionKind::Multiple { .. } => {
                let (first, second) = (choice(dice)?, choice(dice)?);
                let picks = if first == second { vec![first] } else { vec![first, second] };
                Some(Answer::Multiple { picks, other: None })
            }
            QuestionKind::Matrix { .. } => {
                let rate = |dice: &mut Dice| match dice.weighted(&question.weights) {
                    _ if dice.often(40) => Rated::Unknown,
                    step => Rated::Value { value: u8::try_from(step + 1).unwrap_or(1) },
                };
                let row = |statement: &ChoiceId| (*statement, rate(dice));
                let rows = question.choices.iter().map(row).map(|(statement, rated)| RatedRow { statement, rated });
                Some(Answer::Matrix { rows: rows.collect() })
            }
            QuestionKind::Ranking { .. } => {
                let (first, second) = (choice(dice)?, choice(dice)?);
                Some(Answer::Ranking { order: if first == second { vec![first] } else { vec![first, second] } })
            }
            QuestionKind::Place { .. } => {
                let district = dice.pick(&self.districts).copied()?;
                Some(Answer::Place { district: Some(district), address: None, position: None })
            }
            QuestionKind::Text { .. } => {
                let words = dice.pick(&self.remarks)?.clone();
                dice.often(230).then_some(Answer::Text { words })
            }
            QuestionKind::Scale { .. } => {
                let value = u8::try_from(dice.weighted(&question.weights) + 1).unwrap_or(1);
                Some(Answer::Scale { rated: Rated::Value { value } })
            }
            QuestionKind::Number { .. } => {
                let value = u32::try_from(dice.weighted(&question.weights)).unwrap_or_default();
                Some(Answer::Number { value: f64::from(value) })
            }
            QuestionKind::Date { .. } => {
                let ago = i64::try_from(dice.below(30)).unwrap_or_default();
                Some(Answer::Date { day: at.plus_days(-ago).city_day() })
            }
            // The crowd has no camera.
            QuestionKind::Photo => None,
        }
    }
}

impl QuestionFile {
    pub(super) fn draft(&self) -> Result<QuestionDraft, DemoRefused> {
        let fields = [
            ("title", Some(&self.title)),
            ("help", self.help.as_ref()),
            ("low", self.low.as_ref()),
            ("high", self.high.as_ref()),
            ("unit", self.unit.as_ref()),
        ];
        let mut texts = Vec::new();
        for (field, words) in fields {
            if let Some(words) = words {
                texts.push((field, translated(words)?));
            }
        }
        let choice = |choice: &ChoiceFile| {
            Ok::<_, DemoRefused>(ChoiceDraft { id: None, texts: vec![("title", translated(&choice.title)?)] })
        };
        let choices = self.choices.iter().map(choice).collect::<Result<_, _>>()?;
        Ok(QuestionDraft { id: None, kind: self.kind.clone(), required: self.required, shown_if: None, texts, choices })
    }
}

/// Stores a survey's questions one after the other, as the desk does.
async fn stored(
    storage: &Storage,
    procedure: ProcedureId,
    questions: &[QuestionFile],
    now: Timestamp,
) -> Result<Vec<Asked>, DemoRefused> {
    let mut stored: Vec<Asked> = Vec::new();
    for question in questions {
        let shown_if = question.shown_if.map(|only| condition(only, &stored)).transpose()?;
        let draft = QuestionDraft { shown_if: shown_if.clone(), ..question.draft()? };
        let version = survey::workshop(storage, procedure.0).await?.version;
        let saved = survey::save_question(storage, procedure.0, version, draft, now).await;
        let saved = saved.map_err(|refused| DemoRefused::Content(refused.to_string()))?;
        stored.push(Asked {
            id: saved.question,
            kind: question.kind.clone(),
            required: question.required,
            weights: question.weights.clone(),
            shown_if,
            choices: saved.choices,
        });
    }
    Ok(stored)
}

fn condition(only: ShownIf, before: &[Asked]) -> Result<Condition, DemoRefused> {
    let question = only.question.checked_sub(1).and_then(|place| before.get(place));
    let choice = question.and_then(|question| question.choices.get(only.choice.checked_sub(1)?));
    match (question, choice) {
        (Some(question), Some(choice)) => {
            Ok(Condition { question: question.id, is: Test::AnyOf { choices: vec![*choice] } })
        }
        _ => Err(DemoRefused::Content("a question is shown for a choice that is not there".into())),
    }
}

type Translated = Vec<(Language, Method, Option<PlainText>)>;

fn translated(words: &Words) -> Result<Translated, DemoRefused> {
    let said = |(language, text): (&Language, &String)| {
        let text = PlainText::paragraphs(text, 500).map_err(|refused| DemoRefused::Content(refused.to_string()))?;
        let method = if *language == Language::De { Method::Human } else { Method::Reviewed };
        Ok((*language, method, Some(text)))
    };
    words.iter().map(said).collect()
}
