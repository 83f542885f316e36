//! The demo's voluntary answers about who takes part, and the whole city's figures: all invented, and said to be.

use std::collections::BTreeMap;

use chrono::Days;

use super::dice::Dice;
use super::{DemoRefused, postgresql, sqlite};
use crate::reach::Question;
use crate::reach::population::{self, Population};
use crate::storage::Storage;
use crate::{PlainText, Timestamp};

/// So many of a hundred tell something.
const TOLD: i64 = 35;
/// At most so many tell in one procedure, so that a large demo is made quickly.
const MOST: i64 = 150;
/// Of a hundred, so many leave a question out.
const SKIP: usize = 120;

/// In the order of `Question::answers`: how often somebody who takes part says so, and how many people of the city it is.
/// Older people and men are more among those who take part than in the city.
const FIGURES: &[(Question, &[usize], &[i64])] = &[
    (Question::Age, &[2, 14, 26, 33, 25], &[48_000, 78_000, 66_000, 78_000, 55_000]),
    (Question::Gender, &[55, 43, 2], &[155_400, 168_900, 700]),
    (Question::HomeLanguage, &[84, 12, 4], &[247_000, 42_000, 36_000]),
    (Question::HeardFrom, &[24, 19, 17, 9, 4, 21, 4, 2], &[]),
    (Question::FirstTime, &[58, 42], &[]),
];
/// The same for the boroughs, in their order.
const BOROUGHS: (&[usize], &[i64]) = (&[46, 18, 9, 8, 9, 10], &[125_000, 63_000, 31_000, 24_000, 31_000, 51_000]);

/// Offers the page in every procedure, and lets some answer.
pub(super) async fn tell<'a>(
    storage: &Storage,
    slugs: impl Iterator<Item = (&'a String, i64)>,
    now: Timestamp,
) -> Result<(), DemoRefused> {
    let boroughs = population::city(storage).await?.boroughs;
    keep_population(storage, &boroughs, now).await?;
    let mut slugs: Vec<(&String, i64)> = slugs.collect();
    slugs.sort();
    let mut dice = Dice::new(42);
    for (slug, procedure) in slugs {
        let came = crate::reach::of_procedure(storage, procedure).await?.contributions;
        let told: Vec<BTreeMap<Question, String>> =
            (0..(came * TOLD / 100).min(MOST)).map(|_| answers(&mut dice, &boroughs)).collect();
        let (slug, yesterday) = (slug.clone(), now.plus_days(-1).city_day());
        on_writer!(storage, tell(procedure, &slug, &told, yesterday))?;
    }
    // The figures move once a day.
    Ok(crate::reach::renew(storage, now).await?)
}

fn answers(dice: &mut Dice, boroughs: &[String]) -> BTreeMap<Question, String> {
    let mut answers = BTreeMap::new();
    for (question, weights, _) in FIGURES {
        if !dice.often(SKIP)
            && let Some(answer) = question.answers().get(dice.weighted(weights))
        {
            answers.insert(*question, (*answer).to_owned());
        }
    }
    if let Some(borough) = boroughs.get(dice.weighted(BOROUGHS.0)) {
        answers.insert(Question::District, borough.clone());
    }
    answers
}

async fn keep_population(storage: &Storage, boroughs: &[String], now: Timestamp) -> Result<(), DemoRefused> {
    let source = PlainText::line("Erfundene Zahlen für die Demostadt", population::SOURCE_LIMIT)
        .map_err(|refused| DemoRefused::Content(refused.to_string()))?;
    let as_of = now.city_day().checked_sub_days(Days::new(330)).unwrap_or_default();
    let fixed = FIGURES.iter().map(|(question, _, people)| (*question, question.answers_in(boroughs), *people));
    let all = fixed.chain([(Question::District, boroughs.to_vec(), BOROUGHS.1)]);
    for (question, answers, people) in all.filter(|(question, ..)| question.is_compared()) {
        let people = answers.into_iter().zip(people.iter().copied()).collect();
        let figures = Population { question, people, source: source.clone(), as_of };
        on_writer!(storage, keep_population(&figures))?;
    }
    Ok(())
}
