//! The demo's survey and what people answer to it.

use serde::Deserialize;

use super::DemoRefused;
use super::content::{Words, read};
use super::dice::Dice;
use super::ideas::Ideas;
use crate::language::Method;
use crate::procedure::ProcedureId;
use crate::storage::Storage;
use crate::survey::{
    self, Answer, Answers, ChoiceDraft, ChoiceId, Entry, Pick, QuestionDraft, QuestionId, QuestionKind, Rated, RatedRow,
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
    #[serde(default)]
    choices: Vec<ChoiceFile>,
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
    choices: Vec<ChoiceId>,
}

/// The survey as it was stored.
pub(super) struct Survey {
    questions: Vec<Asked>,
    /// The city's districts, as a question for a place offers them.
    districts: Vec<ChoiceId>,
    remarks: Vec<PlainText>,
}

impl Survey {
    /// Stores the survey's questions in its procedure.
    pub(super) async fn store(
        storage: &Storage,
        procedure: impl Fn(&str) -> Option<ProcedureId>,
        (ideas, districts): (&Ideas, Vec<i64>),
        now: Timestamp,
    ) -> Result<Self, DemoRefused> {
        let file: File = read("survey.toml", include_str!("content/survey.toml"))?;
        let unknown = || DemoRefused::Content(format!("'{}' is no procedure", file.procedure));
        let of = procedure(&file.procedure).ok_or_else(unknown)?;
        let mut questions = Vec::new();
        for question in &file.questions {
            let version = survey::workshop(storage, of.0).await?.version;
            let saved = survey::save_question(storage, of.0, version, question.draft()?, now).await;
            let saved = saved.map_err(|refused| DemoRefused::Content(refused.to_string()))?;
            questions.push(Asked {
                id: saved.question,
                kind: question.kind.clone(),
                required: question.required,
                weights: question.weights.clone(),
                choices: saved.choices,
            });
        }
        let mut dice = Dice::new(11);
        let remarks = (0..40).map(|_| ideas.comment(&mut dice)).collect::<Result<_, _>>()?;
        Ok(Self { questions, districts: districts.into_iter().map(ChoiceId).collect(), remarks })
    }

    /// What one person answers.
    pub(super) fn response(&self, procedure: ProcedureId, key: String, dice: &mut Dice) -> Entry {
        let given = |question: &Asked, dice: &mut Dice| question.required || dice.often(640);
        let mut answers = Answers::new();
        for question in &self.questions {
            if given(question, dice)
                && let Some(answer) = self.answer(question, dice)
            {
                answers.insert(question.id, answer);
            }
        }
        let language = [Language::De, Language::DeSimple, Language::En, Language::Ar][dice.weighted(&[90, 4, 3, 3])];
        Entry {
            procedure: procedure.0,
            idempotency_key: key,
            channel: Ideas::channel(dice),
            language,
            answers,
            code: None,
        }
    }

    fn answer(&self, question: &Asked, dice: &mut Dice) -> Option<Answer> {
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
            QuestionKind::Scale { .. }
            | QuestionKind::Number { .. }
            | QuestionKind::Date { .. }
            | QuestionKind::Photo => None,
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

type Translated = Vec<(Language, Method, Option<PlainText>)>;

fn translated(words: &Words) -> Result<Translated, DemoRefused> {
    let said = |(language, text): (&Language, &String)| {
        let text = PlainText::paragraphs(text, 500).map_err(|refused| DemoRefused::Content(refused.to_string()))?;
        let method = if *language == Language::De { Method::Human } else { Method::Reviewed };
        Ok((*language, method, Some(text)))
    };
    words.iter().map(said).collect()
}
