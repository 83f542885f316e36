//! Where a person stands among the questions, and an answer as the fields that its page fills in again.

use participation_core::survey::{Answer, Answers, Pick, Question, Rated, Survey, minutes, path};

use super::Pairs;

/// The name of a question's fields on its own page.
pub const NAME: &str = "a";

/// The first question on the way that nothing was said to, required or not.
pub fn next<'a>(survey: &'a Survey, answers: &Answers) -> Option<&'a Question> {
    path(&survey.questions, answers).into_iter().find(|question| !answers.contains_key(&question.id))
}

/// A question's place on the way.
pub struct Stand<'a> {
    /// 1 for the first.
    pub number: u32,
    pub of: u32,
    pub minutes_left: u32,
    pub before: Option<&'a Question>,
    pub after: Option<&'a Question>,
}

/// Where a question stands, given the answers so far; nothing when it is not asked.
pub fn stand<'a>(survey: &'a Survey, answers: &Answers, question: &Question) -> Option<Stand<'a>> {
    let asked = path(&survey.questions, answers);
    let index = asked.iter().position(|other| other.id == question.id)?;
    Some(Stand {
        number: index as u32 + 1,
        of: asked.len() as u32,
        minutes_left: minutes(asked[index..].iter().copied()),
        before: index.checked_sub(1).map(|before| asked[before]),
        after: asked.get(index + 1).copied(),
    })
}

/// The fields that say an answer.
pub fn fields(answer: &Answer, name: &str) -> Pairs {
    let field = |end: &str, value: String| (format!("{name}{end}"), value);
    match answer {
        Answer::Single { pick: Pick::Choice { id } } => vec![field("", id.to_string())],
        Answer::Single { pick: Pick::Other { words } } => {
            vec![field("", "other".to_owned()), field("-other", words.to_string())]
        }
        Answer::Multiple { picks, other } => {
            let own =
                other.iter().flat_map(|words| [field("", "other".to_owned()), field("-other", words.to_string())]);
            picks.iter().map(|id| field("", id.to_string())).chain(own).collect()
        }
        Answer::Scale { rated } => vec![field("", rating(*rated))],
        Answer::Matrix { rows } => {
            rows.iter().map(|row| field(&format!("-{}", row.statement), rating(row.rated))).collect()
        }
        Answer::Ranking { order } => {
            order.iter().zip(1..).map(|(id, rank): (_, u32)| field(&format!("-{id}"), rank.to_string())).collect()
        }
        Answer::Number { value } => vec![field("", value.to_string())],
        Answer::Date { day } => {
            use chrono::Datelike;
            vec![
                field("-day", day.day().to_string()),
                field("-month", day.month().to_string()),
                field("-year", day.year().to_string()),
            ]
        }
        Answer::Text { words } => vec![field("", words.to_string())],
        Answer::Place { district, address, position } => {
            let district = district.iter().map(|id| field("-district", id.to_string()));
            let address = address.iter().map(|words| field("-address", words.to_string()));
            let position = position.iter().flat_map(|at| {
                [field("-longitude", at.longitude.to_string()), field("-latitude", at.latitude.to_string())]
            });
            district.chain(address).chain(position).collect()
        }
        Answer::Photo { .. } => Vec::new(),
        Answer::Illegible => vec![field("", "?".to_owned())],
    }
}

fn rating(rated: Rated) -> String {
    match rated {
        Rated::Value { value } => value.to_string(),
        Rated::Unknown => "unknown".to_owned(),
        Rated::Illegible => "?".to_owned(),
    }
}
