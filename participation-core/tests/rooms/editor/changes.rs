//! What residents rely on once a procedure is published.

use super::*;
use participation_core::outcome;

#[tokio::test]
async fn the_office_in_charge_is_set_like_the_contact_by_one_person() {
    let desk = Desk::open().await;
    let (author, second) = (desk.person(Role::Participation, None).await, desk.person(Role::Participation, None).await);
    let id = desk.published(&author, &second).await;
    let office = outcome::office_named(&desk.storage, "Tiefbau", None, desk.now).await.unwrap();
    let (place, facts) = desk.facts(id, |facts| facts.office = Some(office)).await;
    assert_eq!(work::save_facts(&desk.storage, place, facts, author, desk.now).await.unwrap(), Saved::Now);
    assert_eq!(desk.read(id).await.page.procedure.office, Some(office));
}

/// A schedule as it stands, to be changed.
async fn schedule(desk: &Desk, id: ProcedureId) -> Schedule {
    let page = desk.read(id).await.page;
    let phases = page.phases.iter().map(|own| PhaseEdit {
        id: Some(own.id),
        kind: own.kind,
        starts_at: own.starts_at,
        ends_at: own.ends_at,
        title: page.texts.body(own.id, "title").into(),
        note: page.texts.body(own.id, "note").into(),
    });
    Schedule {
        starts_at: page.procedure.starts_at,
        ends_at: page.procedure.ends_at,
        phases: phases.collect(),
        offers: page.offers.clone(),
    }
}

#[tokio::test]
async fn dates_kind_and_rules_of_a_published_procedure_change_only_with_a_second_person() {
    let desk = Desk::open().await;
    let (author, second) = (desk.person(Role::Participation, None).await, desk.person(Role::Participation, None).await);
    let author_again = desk.person(Role::Participation, Some(author.staff)).await;
    let id = desk.published(&author, &second).await;
    let end = desk.read(id).await.page.procedure.ends_at;
    let longer = Schedule { ends_at: end.plus_days(7), ..schedule(&desk, id).await };
    let place = (id, desk.version(id).await);
    let saved = work::save_schedule(&desk.storage, place, longer.clone(), author.clone(), desk.now).await.unwrap();
    assert_eq!(saved, Saved::Waits);
    let (place, facts) = desk.facts(id, |facts| facts.moderation = ModerationRule::After).await;
    assert_eq!(work::save_facts(&desk.storage, place, facts, author.clone(), desk.now).await.unwrap(), Saved::Waits);

    let read = desk.read(id).await;
    assert_eq!((read.page.procedure.ends_at, read.page.procedure.moderation), (end, ModerationRule::Before));
    assert_eq!(read.changes.len(), 2);
    let (place, facts) = desk.facts(id, |facts| facts.contact_name = "Neu".into()).await;
    let meanwhile = work::save_facts(&desk.storage, place, facts, second.clone(), desk.now).await;
    assert!(matches!(meanwhile, Err(WorkRefused::ChangeWaits)), "one change of a part at a time");
    for same in [&author, &author_again] {
        let place = (id, desk.version(id).await);
        let own = work::approve_change(&desk.storage, place, Part::Schedule, same.clone(), desk.now).await;
        assert!(matches!(own, Err(WorkRefused::NotTwo(_))), "{own:?}");
    }
    let place = (id, desk.version(id).await);
    work::approve_change(&desk.storage, place, Part::Schedule, second.clone(), desk.now).await.unwrap();
    let place = (id, desk.version(id).await);
    work::drop_change(&desk.storage, place, Part::Facts, author.clone(), desk.now).await.unwrap();
    let read = desk.read(id).await;
    assert_eq!((read.page.procedure.ends_at, read.page.procedure.moderation), (longer.ends_at, ModerationRule::Before));
    assert!(read.changes.is_empty());
    let place = (id, desk.version(id).await);
    let nothing = work::approve_change(&desk.storage, place, Part::Facts, second, desk.now).await;
    assert!(matches!(nothing, Err(WorkRefused::Store(StoreError::NotFound))));
}

#[tokio::test]
async fn words_and_contact_of_a_published_procedure_change_at_once() {
    let desk = Desk::open().await;
    let (author, second) = (desk.person(Role::Participation, None).await, desk.person(Role::Participation, None).await);
    let id = desk.published(&author, &second).await;
    let (place, facts) = desk.facts(id, |facts| facts.contact_phone = "0251 1".into()).await;
    assert_eq!(work::save_facts(&desk.storage, place, facts, author.clone(), desk.now).await.unwrap(), Saved::Now);
    let place = (id, desk.version(id).await);
    let same = schedule(&desk, id).await;
    assert_eq!(work::save_schedule(&desk.storage, place, same, author, desk.now).await.unwrap(), Saved::Now);
    assert_eq!(desk.read(id).await.page.procedure.contact_phone, "0251 1");
}
