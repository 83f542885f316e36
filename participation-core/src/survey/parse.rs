//! Reads what a form sent for one question. Each field that does not fit gets its own refusal, in the order
//! of the page; nothing is stored of an answer that has one.

use chrono::NaiveDate;

use super::answer::{Answer, Pick, Rated, RatedRow};
use super::question::{ChoiceId, OTHER_LIMIT, PLACE_LIMIT, Question, QuestionKind};
use crate::contribution::Position;
use crate::{PlainText, TextRefused};

/// What a form sent, as pairs. The fields of one question begin with its name: `NAME`, `NAME-other`,
/// `NAME-<choice>`, `NAME-day`, `NAME-month`, `NAME-year`, `NAME-district`, `NAME-address`, `NAME-longitude`,
/// `NAME-latitude`.
#[derive(Clone, Copy)]
pub struct Raw<'a> {
    pub pairs: &'a [(String, String)],
    pub name: &'a str,
    /// The picture that this form or an earlier one brought, as it was stored; never taken from a field.
    pub photo: Option<&'a str>,
    pub by: By,
}

/// Who fills the form in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Resident,
    /// Types what stands on paper: `?` is a mark nobody can read, `–` nothing ticked; nothing is required.
    Clerk,
}

/// Why a field was not taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// No answer where one is needed.
    Missing,
    /// A statement of the matrix without a number.
    RowMissing {
        statement: ChoiceId,
    },
    /// Not one of the choices: a form of ours does not send it.
    Unknown,
    TooFew {
        least: u32,
    },
    TooMany {
        most: u32,
    },
    /// "Something else" is ticked, and nothing stands beside it.
    OtherEmpty,
    NotANumber,
    NotWhole,
    Below {
        least: f64,
    },
    Above {
        most: f64,
    },
    NotADate,
    Before {
        earliest: NaiveDate,
    },
    After {
        latest: NaiveDate,
    },
    TooLong {
        length: usize,
        limit: usize,
    },
    RankOutside {
        top: u32,
    },
    RankTwice {
        rank: u32,
    },
    /// Rank 3 is given and rank 2 is not.
    RankSkipped {
        rank: u32,
    },
}

/// An answer that was not taken: each field by the end of its name, with the reason.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{0:?}")]
pub struct AnswerRefused(pub Vec<(String, Refusal)>);

impl AnswerRefused {
    fn whole(refusal: Refusal) -> Self {
        Self(vec![(String::new(), refusal)])
    }

    fn at(end: &str, refusal: Refusal) -> Self {
        Self(vec![(end.to_owned(), refusal)])
    }
}

/// Reads the answer to a question; `None` where it may stay empty and does.
///
/// # Errors
/// [`AnswerRefused`] with a refusal for each field that does not fit.
pub fn parse(question: &Question, raw: &Raw<'_>) -> Result<Option<Answer>, AnswerRefused> {
    if raw.by == By::Clerk && raw.one("") == "?" {
        return Ok(Some(Answer::Illegible));
    }
    let answer = match &question.kind {
        QuestionKind::Single { other } => single(question, raw, *other),
        QuestionKind::Multiple { least, most, other } => multiple(question, raw, *least, *most, *other),
        QuestionKind::Scale { steps } => scale(raw, *steps),
        QuestionKind::Matrix { steps } => matrix(question, raw, *steps),
        QuestionKind::Ranking { top } => ranking(question, raw, *top),
        QuestionKind::Number { least, most, whole } => number(raw, *least, *most, *whole),
        QuestionKind::Date { earliest, latest } => date(raw, *earliest, *latest),
        QuestionKind::Text { most } => Ok(text(raw, "", *most as usize)?.map(|words| Answer::Text { words })),
        QuestionKind::Place { district_only } => place(question, raw, *district_only),
        QuestionKind::Photo => Ok(raw.photo.map(|hash| Answer::Photo { hash: hash.to_owned() })),
    }?;
    match answer {
        None if question.required && raw.by == By::Resident => Err(AnswerRefused::whole(Refusal::Missing)),
        answer => Ok(answer),
    }
}

type Parsed = Result<Option<Answer>, AnswerRefused>;

impl Raw<'_> {
    /// The first value of a field, trimmed; empty where nothing was sent, or where a clerk typed "nothing ticked".
    fn one(&self, end: &str) -> &str {
        let value = self.all(end).next().unwrap_or_default();
        if self.by == By::Clerk && matches!(value, "–" | "-") { "" } else { value }
    }

    fn all(&self, end: &str) -> impl Iterator<Item = &str> {
        let mine = move |name: &str| name.strip_prefix(self.name).is_some_and(|rest| rest == end);
        self.pairs.iter().filter(move |(name, _)| mine(name)).map(|(_, value)| value.trim())
    }

    /// A choice by its key, or, typed by a clerk, by its number on paper.
    fn choice(&self, question: &Question, value: &str) -> Option<ChoiceId> {
        if self.by == By::Clerk
            && let Ok(number) = value.parse::<usize>()
            && let Some(choice) = number.checked_sub(1).and_then(|index| question.choices.get(index))
        {
            return Some(*choice);
        }
        value.parse().ok().filter(|id| question.choices.contains(id))
    }

    fn own_words(&self) -> Result<Option<PlainText>, AnswerRefused> {
        match PlainText::line(self.one("-other"), OTHER_LIMIT) {
            Ok(words) => Ok(Some(words)),
            Err(TextRefused::Empty) => Ok(None),
            Err(refused) => Err(too_long("-other", refused)),
        }
    }
}

fn too_long(end: &str, refused: TextRefused) -> AnswerRefused {
    match refused {
        TextRefused::Empty => AnswerRefused::at(end, Refusal::Missing),
        TextRefused::TooLong { length, limit } => AnswerRefused::at(end, Refusal::TooLong { length, limit }),
    }
}

fn single(question: &Question, raw: &Raw<'_>, other: bool) -> Parsed {
    let words = raw.own_words()?.filter(|_| other);
    match (raw.one(""), words) {
        // Own words without a tick are meant as "something else".
        ("" | "other", Some(words)) => Ok(Some(Answer::Single { pick: Pick::Other { words } })),
        ("other", None) if other => Err(AnswerRefused::at("-other", Refusal::OtherEmpty)),
        ("", None) => Ok(None),
        (value, _) => {
            let id = raw.choice(question, value).ok_or_else(|| AnswerRefused::whole(Refusal::Unknown))?;
            Ok(Some(Answer::Single { pick: Pick::Choice { id } }))
        }
    }
}

fn multiple(question: &Question, raw: &Raw<'_>, least: u32, most: Option<u32>, other: bool) -> Parsed {
    let words = raw.own_words()?.filter(|_| other);
    let mut picks = Vec::new();
    // A clerk types the numbers of all ticks into one field: "1 3 4".
    let typed = raw.all("").flat_map(|value| value.split([' ', ',', ';'])).filter(|value| !value.is_empty());
    for value in typed.filter(|value| !(raw.by == By::Clerk && matches!(*value, "–" | "-"))) {
        if value == "other" && other {
            if words.is_none() {
                return Err(AnswerRefused::at("-other", Refusal::OtherEmpty));
            }
            continue;
        }
        let id = raw.choice(question, value).ok_or_else(|| AnswerRefused::whole(Refusal::Unknown))?;
        if !picks.contains(&id) {
            picks.push(id);
        }
    }
    let amount = u32::try_from(picks.len()).unwrap_or(u32::MAX).saturating_add(u32::from(words.is_some()));
    match most {
        _ if amount == 0 => Ok(None),
        _ if amount < least && raw.by == By::Resident => Err(AnswerRefused::whole(Refusal::TooFew { least })),
        Some(most) if amount > most => Err(AnswerRefused::whole(Refusal::TooMany { most })),
        _ => {
            picks.sort_by_key(|id| question.choices.iter().position(|choice| choice == id));
            Ok(Some(Answer::Multiple { picks, other: words }))
        }
    }
}

fn rated(value: &str, steps: u8, by: By) -> Result<Option<Rated>, Refusal> {
    match value {
        "" => Ok(None),
        "unknown" => Ok(Some(Rated::Unknown)),
        "w" | "W" if by == By::Clerk => Ok(Some(Rated::Unknown)),
        "?" if by == By::Clerk => Ok(Some(Rated::Illegible)),
        value => match value.parse() {
            Ok(value) if (1..=steps).contains(&value) => Ok(Some(Rated::Value { value })),
            _ => Err(Refusal::Unknown),
        },
    }
}

fn scale(raw: &Raw<'_>, steps: u8) -> Parsed {
    let rated = rated(raw.one(""), steps, raw.by).map_err(AnswerRefused::whole)?;
    Ok(rated.map(|rated| Answer::Scale { rated }))
}

fn matrix(question: &Question, raw: &Raw<'_>, steps: u8) -> Parsed {
    let (mut rows, mut refused) = (Vec::new(), Vec::new());
    for statement in question.choices.iter().copied() {
        let end = format!("-{statement}");
        match rated(raw.one(&end), steps, raw.by) {
            Ok(Some(rated)) => rows.push(RatedRow { statement, rated }),
            Ok(None) if question.required && raw.by == By::Resident => {
                refused.push((end, Refusal::RowMissing { statement }));
            }
            Ok(None) => {}
            Err(refusal) => refused.push((end, refusal)),
        }
    }
    if !refused.is_empty() {
        return Err(AnswerRefused(refused));
    }
    Ok((!rows.is_empty()).then_some(Answer::Matrix { rows }))
}

fn ranking(question: &Question, raw: &Raw<'_>, top: u32) -> Parsed {
    let mut ranked: Vec<(u32, ChoiceId)> = Vec::new();
    let mut refused = Vec::new();
    for choice in question.choices.iter().copied() {
        let end = format!("-{choice}");
        match raw.one(&end) {
            "" => {}
            value => match value.parse::<u32>() {
                Ok(rank) if !(1..=top).contains(&rank) => refused.push((end, Refusal::RankOutside { top })),
                Ok(rank) if ranked.iter().any(|(taken, _)| *taken == rank) => {
                    refused.push((end, Refusal::RankTwice { rank }));
                }
                Ok(rank) => ranked.push((rank, choice)),
                Err(_) => refused.push((end, Refusal::RankOutside { top })),
            },
        }
    }
    ranked.sort_unstable();
    if refused.is_empty()
        && let Some((skipped, _)) = (1..).zip(&ranked).find(|(expected, (rank, _))| expected != rank)
    {
        refused.push((String::new(), Refusal::RankSkipped { rank: skipped }));
    }
    if !refused.is_empty() {
        return Err(AnswerRefused(refused));
    }
    let order: Vec<ChoiceId> = ranked.into_iter().map(|(_, choice)| choice).collect();
    Ok((!order.is_empty()).then_some(Answer::Ranking { order }))
}

fn number(raw: &Raw<'_>, least: Option<f64>, most: Option<f64>, whole: bool) -> Parsed {
    let typed = raw.one("");
    if typed.is_empty() {
        return Ok(None);
    }
    let value = decimal(typed).ok_or_else(|| AnswerRefused::whole(Refusal::NotANumber))?;
    let refusal = match (least, most) {
        _ if whole && value.fract() != 0.0 => Some(Refusal::NotWhole),
        (Some(least), _) if value < least => Some(Refusal::Below { least }),
        (_, Some(most)) if value > most => Some(Refusal::Above { most }),
        _ => None,
    };
    refusal.map_or(Ok(Some(Answer::Number { value })), |refusal| Err(AnswerRefused::whole(refusal)))
}

/// A number as people write it: comma or point for decimals, at most twelve signs, Arabic digits too.
fn decimal(typed: &str) -> Option<f64> {
    if typed.chars().count() > 12 {
        return None;
    }
    let plain: String = typed
        .chars()
        .map(|c| match c {
            '٠'..='٩' => char::from(b'0' + u8::try_from(u32::from(c) - u32::from('٠')).unwrap_or(0)),
            ',' | '٫' => '.',
            c => c,
        })
        .collect();
    let shaped = plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    plain.parse::<f64>().ok().filter(|value| shaped && value.is_finite())
}

fn date(raw: &Raw<'_>, earliest: Option<NaiveDate>, latest: Option<NaiveDate>) -> Parsed {
    let (day, month, year) = (raw.one("-day"), raw.one("-month"), raw.one("-year"));
    if day.is_empty() && month.is_empty() && year.is_empty() {
        return Ok(None);
    }
    let whole = |typed: &str| decimal(typed).filter(|value| value.fract() == 0.0 && (1.0..=9999.0).contains(value));
    let parts = (whole(day), whole(month), whole(year).filter(|year| *year >= 1800.0));
    let day = match parts {
        (Some(day), Some(month), Some(year)) => NaiveDate::from_ymd_opt(year as i32, month as u32, day as u32),
        _ => None,
    };
    let day = day.ok_or_else(|| AnswerRefused::whole(Refusal::NotADate))?;
    match (earliest, latest) {
        (Some(earliest), _) if day < earliest => Err(AnswerRefused::whole(Refusal::Before { earliest })),
        (_, Some(latest)) if day > latest => Err(AnswerRefused::whole(Refusal::After { latest })),
        _ => Ok(Some(Answer::Date { day })),
    }
}

fn text(raw: &Raw<'_>, end: &str, limit: usize) -> Result<Option<PlainText>, AnswerRefused> {
    match PlainText::paragraphs(raw.one(end), limit) {
        Ok(words) => Ok(Some(words)),
        Err(TextRefused::Empty) => Ok(None),
        Err(refused) => Err(too_long(end, refused)),
    }
}

fn place(question: &Question, raw: &Raw<'_>, district_only: bool) -> Parsed {
    let district = match raw.one("-district") {
        "" => None,
        value => {
            let known = value.parse().ok().filter(|id| question.choices.contains(id));
            Some(known.ok_or_else(|| AnswerRefused::at("-district", Refusal::Unknown))?)
        }
    };
    // What a form of ours does not ask is not kept, whoever sends it.
    if district_only {
        return Ok(district.map(|id| Answer::Place { district: Some(id), address: None, position: None }));
    }
    let address = match PlainText::line(raw.one("-address"), PLACE_LIMIT) {
        Ok(words) => Some(words),
        Err(TextRefused::Empty) => None,
        Err(refused) => return Err(too_long("-address", refused)),
    };
    let degrees = |end: &str, most: f64| decimal_degrees(raw.one(end)).filter(|value| value.abs() <= most);
    let position = match (raw.one("-longitude"), raw.one("-latitude")) {
        ("", "") => None,
        _ => match (degrees("-longitude", 180.0), degrees("-latitude", 90.0)) {
            (Some(longitude), Some(latitude)) => Some(Position { longitude, latitude }),
            _ => return Err(AnswerRefused::at("-address", Refusal::Unknown)),
        },
    };
    let empty = district.is_none() && address.is_none() && position.is_none();
    Ok((!empty).then_some(Answer::Place { district, address, position }))
}

/// As our own map writes it: a point, at most 20 signs.
fn decimal_degrees(text: &str) -> Option<f64> {
    text.parse::<f64>().ok().filter(|value| text.len() <= 20 && value.is_finite())
}
