//! A question as staff types it: fields in four languages, what belongs to its kind, its choices, its condition.

use participation_core::language::Method;
use participation_core::survey::question::WORDS_LIMIT;
use participation_core::survey::{
    ChoiceDraft, ChoiceId, Condition, KindWord, Question, QuestionDraft, QuestionId, QuestionKind, Test, Workshop,
};
use participation_core::{Language, PlainText, TextRefused};

use super::super::value;
use crate::contribution::envelope::too_long;
use crate::locale::Locale;
use crate::t;
use crate::ui::error_summary::FormErrors;

/// Rows for choices: those there are, and room for more.
pub const SPARE_CHOICES: usize = 4;
const TITLE_LIMIT: usize = 300;
const HELP_LIMIT: usize = 600;
const SHORT_LIMIT: usize = 60;

/// A question's fields, as sent or as stored.
#[derive(Debug, Clone)]
pub struct Typed {
    pub kind: KindWord,
    pub pairs: Vec<(String, String)>,
}

impl Typed {
    /// The fields of a stored question.
    pub fn stored(workshop: &Workshop, question: &Question) -> Self {
        let mut pairs = Vec::new();
        let mut add = |name: String, value: String| pairs.push((name, value));
        for field in fields(question.kind.word()) {
            for language in Language::ALL {
                let body = workshop.text(question.id.0, field, *language).to_owned();
                add(format!("{field}-{}", language.tag()), body);
            }
        }
        if question.kind.has_choices() {
            for (index, choice) in question.choices.iter().enumerate() {
                add(format!("choice-{index}"), choice.to_string());
                add(format!("choice-{index}-place"), (index + 1).to_string());
                for language in Language::ALL {
                    add(
                        format!("choice-{index}-{}", language.tag()),
                        workshop.text(choice.0, "title", *language).to_owned(),
                    );
                }
            }
        }
        let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
        match &question.kind {
            QuestionKind::Single { other } => add("other".into(), yes(*other)),
            QuestionKind::Multiple { least, most, other } => {
                add("least".into(), least.to_string());
                add("most".into(), most.map(|most| most.to_string()).unwrap_or_default());
                add("other".into(), yes(*other));
            }
            QuestionKind::Scale { steps } | QuestionKind::Matrix { steps } => add("steps".into(), steps.to_string()),
            QuestionKind::Ranking { top } => add("top".into(), top.to_string()),
            QuestionKind::Number { least, most, whole } => {
                add("least".into(), number(*least));
                add("most".into(), number(*most));
                add("whole".into(), yes(*whole));
            }
            QuestionKind::Date { earliest, latest } => {
                add("earliest".into(), earliest.map(|day| day.to_string()).unwrap_or_default());
                add("latest".into(), latest.map(|day| day.to_string()).unwrap_or_default());
            }
            QuestionKind::Text { most } => add("most".into(), most.to_string()),
            QuestionKind::Place { district_only } => add("district-only".into(), yes(*district_only)),
            QuestionKind::Photo => {}
        }
        add("required".into(), yes(question.required));
        add("shown".into(), question.shown_if.as_ref().map(condition_value).unwrap_or_default());
        Self { kind: question.kind.word(), pairs }
    }

    pub fn value(&self, name: &str) -> &str {
        value(&self.pairs, name)
    }

    pub fn is_yes(&self, name: &str) -> bool {
        self.value(name) == "yes"
    }

    /// How many rows of choices were sent.
    pub fn rows(&self) -> usize {
        self.pairs.iter().filter(|(name, _)| name.starts_with("choice-") && name.ends_with("-place")).count()
    }

    /// The question as the core takes it, or what is wrong, field by field.
    pub fn parse(
        &self,
        locale: &'static Locale,
        id: Option<QuestionId>,
        errors: &mut FormErrors,
    ) -> Option<QuestionDraft> {
        let mut texts = Vec::new();
        for field in fields(self.kind) {
            let limit = match *field {
                "title" => TITLE_LIMIT,
                "help" => HELP_LIMIT,
                _ => SHORT_LIMIT,
            };
            texts.push((*field, self.translations(locale, field, limit, errors)));
        }
        if self.value("title-de").trim().is_empty() {
            errors.add("title-de", t!(locale, "survey-edit-title-missing"));
        }
        let choices = self.choices(locale, errors);
        let kind = self.kind_of(locale, errors);
        let shown_if = match self.value("shown") {
            "" => None,
            sent => Some(condition(sent)?),
        };
        errors.is_empty().then_some(())?;
        Some(QuestionDraft { id, kind: kind?, required: self.is_yes("required"), shown_if, texts, choices })
    }

    fn translations(
        &self,
        locale: &'static Locale,
        field: &str,
        limit: usize,
        errors: &mut FormErrors,
    ) -> Vec<(Language, Method, Option<PlainText>)> {
        let mut translations = Vec::new();
        for language in Language::ALL.iter().copied() {
            let name = format!("{field}-{}", language.tag());
            match PlainText::line(self.value(&name), limit) {
                Ok(text) => translations.push((language, Method::Human, Some(text))),
                Err(TextRefused::Empty) => translations.push((language, Method::Human, None)),
                Err(TextRefused::TooLong { length, limit }) => errors.add(name, too_long(locale, length, limit)),
            }
        }
        translations
    }

    /// Rows with a German text, by the places typed beside them.
    fn choices(&self, locale: &'static Locale, errors: &mut FormErrors) -> Vec<ChoiceDraft> {
        let mut rows: Vec<(u32, ChoiceDraft)> = Vec::new();
        for index in 0..self.rows() {
            let name = format!("choice-{index}");
            let texts = self.translations(locale, &name, TITLE_LIMIT, errors);
            if texts.iter().any(|(language, _, text)| *language == Language::De && text.is_some()) {
                let place = self.value(&format!("{name}-place")).parse().unwrap_or(u32::MAX);
                let id = self.value(&name).parse().ok().map(ChoiceId);
                rows.push((place, ChoiceDraft { id, texts: vec![("title", texts)] }));
            }
        }
        rows.sort_by_key(|(place, _)| *place);
        rows.into_iter().map(|(_, choice)| choice).collect()
    }

    fn kind_of(&self, locale: &'static Locale, errors: &mut FormErrors) -> Option<QuestionKind> {
        let mut read = |name: &str| -> Option<Option<f64>> {
            let typed = self.value(name).trim().replace(',', ".");
            if typed.is_empty() {
                return Some(None);
            }
            let number = typed.parse::<f64>().ok().filter(|number| number.is_finite());
            if number.is_none() {
                errors.add(name, t!(locale, "survey-not-a-number"));
            }
            number.map(Some)
        };
        let count = |number: Option<f64>| number.map(|number| number.clamp(0.0, 10_000.0) as u32);
        Some(match self.kind {
            KindWord::Single => QuestionKind::Single { other: self.is_yes("other") },
            KindWord::Multiple => QuestionKind::Multiple {
                least: count(read("least")?).unwrap_or(1),
                most: count(read("most")?),
                other: self.is_yes("other"),
            },
            KindWord::Scale => QuestionKind::Scale { steps: count(read("steps")?).unwrap_or(5).min(255) as u8 },
            KindWord::Matrix => QuestionKind::Matrix { steps: count(read("steps")?).unwrap_or(5).min(255) as u8 },
            KindWord::Ranking => QuestionKind::Ranking { top: count(read("top")?).unwrap_or(3) },
            KindWord::Number => {
                QuestionKind::Number { least: read("least")?, most: read("most")?, whole: self.is_yes("whole") }
            }
            KindWord::Date => QuestionKind::Date {
                earliest: self.value("earliest").parse().ok(),
                latest: self.value("latest").parse().ok(),
            },
            KindWord::Text => {
                QuestionKind::Text { most: count(read("most")?).unwrap_or(1_000).min(WORDS_LIMIT as u32) }
            }
            KindWord::Place => QuestionKind::Place { district_only: self.is_yes("district-only") },
            KindWord::Photo => QuestionKind::Photo,
        })
    }
}

fn yes(yes: bool) -> String {
    if yes { "yes".to_owned() } else { String::new() }
}

/// The text fields of a kind.
pub fn fields(kind: KindWord) -> &'static [&'static str] {
    match kind {
        KindWord::Scale | KindWord::Matrix => &["title", "help", "low", "high"],
        KindWord::Number => &["title", "help", "unit"],
        KindWord::Single
        | KindWord::Multiple
        | KindWord::Ranking
        | KindWord::Date
        | KindWord::Text
        | KindWord::Place
        | KindWord::Photo => &["title", "help"],
    }
}

/// A condition as the value of an option: `any:QUESTION:CHOICE,CHOICE`, `least:QUESTION:4`, `most:QUESTION:2`.
pub fn condition_value(condition: &Condition) -> String {
    let question = condition.question;
    match &condition.is {
        Test::AnyOf { choices } => {
            let choices: Vec<String> = choices.iter().map(ToString::to_string).collect();
            format!("any:{question}:{}", choices.join(","))
        }
        Test::AtLeast { value } => format!("least:{question}:{value}"),
        Test::AtMost { value } => format!("most:{question}:{value}"),
    }
}

fn condition(sent: &str) -> Option<Condition> {
    let mut parts = sent.splitn(3, ':');
    let (test, question, value) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?);
    let is = match test {
        "any" => Test::AnyOf { choices: value.split(',').map(|id| id.parse().ok()).collect::<Option<_>>()? },
        "least" => Test::AtLeast { value: value.parse().ok()? },
        "most" => Test::AtMost { value: value.parse().ok()? },
        _ => return None,
    };
    Some(Condition { question, is })
}

/// "Nur wenn bei Frage 1 „Mit dem Rad“ gewählt ist."
pub fn condition_words(locale: &'static Locale, workshop: &Workshop, condition: &Condition) -> String {
    let earlier = workshop.questions.iter().find(|question| question.id == condition.question);
    let number = earlier.map_or(0, |question| question.position);
    let german = |choice: &ChoiceId| workshop.text(choice.0, "title", Language::De);
    match &condition.is {
        Test::AnyOf { choices } => {
            let names: Vec<&str> = choices.iter().map(german).collect();
            t!(locale, "survey-shown-any", number = number, choices = names.join(" / ")).into_owned()
        }
        Test::AtLeast { value } => {
            t!(locale, "survey-shown-least", number = number, value = locale.decimal(*value, 0)).into_owned()
        }
        Test::AtMost { value } => {
            t!(locale, "survey-shown-most", number = number, value = locale.decimal(*value, 0)).into_owned()
        }
    }
}

/// Every condition that a question at a place may have.
pub fn possible_conditions(workshop: &Workshop, before: usize) -> Vec<Condition> {
    let mut possible = Vec::new();
    for earlier in workshop.questions.iter().take(before) {
        let of = |is: Test| Condition { question: earlier.id, is };
        match &earlier.kind {
            QuestionKind::Single { .. } | QuestionKind::Multiple { .. } => {
                possible.extend(earlier.choices.iter().map(|choice| of(Test::AnyOf { choices: vec![*choice] })));
            }
            QuestionKind::Scale { steps } => {
                possible.extend((2..=*steps).map(|value| of(Test::AtLeast { value: f64::from(value) })));
                possible.extend((1..*steps).map(|value| of(Test::AtMost { value: f64::from(value) })));
            }
            _ => {}
        }
    }
    possible
}
