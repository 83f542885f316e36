//! What programs read of what changes after it was public: it joins another one, is read late, is built.

use super::*;
use participation_core::open_data::{self, Filter, Part};

fn since(at: Timestamp) -> Filter {
    Filter { since: Some(at), ..Filter::default() }
}

#[tokio::test]
async fn what_was_said_to_a_proposal_stays_in_open_data_when_it_joins_another_one() {
    let town = Town::new().await;
    let (from, into) =
        (town.proposal("Schatten", Language::De).await, town.proposal("Sonnensegel", Language::De).await);
    town.released(&from, Disposition::Partly, town.now).await;
    let new = demo::comment(from.reference.clone(), "Gute Idee.").unwrap();
    let said = proposal::comment(&town.storage, new, town.now).await.unwrap();
    moderation::decide(&town.storage, said.id, 1, Verdict::Publish, town.author.clone(), town.now).await.unwrap();
    town.joins(&from, &into).await;
    let (all, part) = (Filter::default(), Part::first(10));
    let comments = open_data::comments(&town.storage, &all, part).await.unwrap();
    assert_eq!(comments.iter().map(|own| &own.proposal).collect::<Vec<_>>(), [&from.reference]);
    let answers = open_data::answers(&town.storage, &all, part).await.unwrap();
    assert_eq!(answers.iter().map(|own| &own.contribution).collect::<Vec<_>>(), [&from.reference]);
    let held = open_data::held(&town.storage).await.unwrap();
    assert!(held.comments.contains(&town.procedure) && held.answers.contains(&town.procedure), "{held:?}");
    town.database.execute("UPDATE contribution SET state = 'hidden' WHERE kind = 'proposal'");
    assert!(open_data::comments(&town.storage, &all, part).await.unwrap().is_empty());
    assert!(open_data::answers(&town.storage, &all, part).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_a_person_reads_days_later_is_found_by_when_it_became_public_to_the_hour() {
    let town = Town::new().await;
    let new = demo::proposal(ProcedureId(town.procedure), "Spät gelesen").build().unwrap();
    let late = proposal::submit(&town.storage, new, town.now).await.unwrap();
    let read = town.now.plus_days(3);
    moderation::decide(&town.storage, late.id, 1, Verdict::Publish, town.author.clone(), read).await.unwrap();
    let found = async |at| open_data::proposals(&town.storage, &since(at), Part::first(10)).await.unwrap().len();
    assert_eq!((found(town.now.plus_days(1)).await, found(read).await, found(read.plus_days(1)).await), (1, 1, 0));
    let latest = open_data::latest(&town.storage).await.unwrap();
    let hour = Timestamp::from_unix(read.unix() / 3_600 * 3_600);
    assert_eq!((latest.proposals, latest.of_procedures[&town.procedure]), (Some(hour), hour));
}

#[tokio::test]
async fn a_measure_is_found_by_what_was_last_reported_of_it() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let id = town.measure_for(&[&of]).await;
    let later = town.after().plus_days(5);
    let found = async || open_data::measures(&town.storage, &since(later), Part::first(10)).await.unwrap().len();
    assert_eq!(found().await, 0);
    let version = town.shown(id).await.measure.version;
    let report = Report::moved(MeasureAction::Start);
    measure::report(&town.storage, (id, version), report, town.author.clone(), later).await.unwrap();
    assert_eq!(found().await, 1);
    assert_eq!(open_data::latest(&town.storage).await.unwrap().measures, Some(later));
}
