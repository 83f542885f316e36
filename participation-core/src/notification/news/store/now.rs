//! What was read some time ago, with the words that may be told now.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::backend::Db;
use crate::StoreError;
use crate::contribution::{Reference, State};
use crate::language::Language;
use crate::notification::news::{About, News, What};
use crate::storage::schema::contribution;

pub(crate) fn as_now(db: &mut Db, news: &[News]) -> Result<Vec<News>, StoreError> {
    let named: Vec<&Reference> = news.iter().filter_map(|one| one.about.reference()).collect();
    let rows: Vec<(Reference, String, Language)> = contribution::table
        .filter(contribution::reference.eq_any(named))
        .filter(contribution::state.eq(State::Listed))
        .select((contribution::reference, contribution::headline, contribution::language))
        .load(db)?;
    let shown: HashMap<Reference, (String, Language)> =
        rows.into_iter().map(|(reference, headline, language)| (reference, (headline, language))).collect();
    let mut news = news.to_vec();
    for one in &mut news {
        let About::Contribution { reference, headline, language, .. } = &mut one.about else { continue };
        if let Some(now) = shown.get(reference) {
            (*headline, *language) = now.clone();
        } else {
            headline.clear();
            // An answer often repeats what it answers.
            if let What::Answered { answer, .. } = &mut one.what {
                answer.clear();
            }
        }
    }
    Ok(news)
}
