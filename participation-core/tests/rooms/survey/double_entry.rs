//! Sheets of a survey are typed by two people apart; a third decides where they differ.

use std::collections::BTreeMap;

use super::city::{Made, made, now};
use crate::people::with_role;
use participation_core::contribution::Submitted;
use participation_core::paper::sheet::{self, Compared, NewSheet, Place, Side, State, Typed, Verdict};
use participation_core::paper::{EntryId, EntryRefused};
use participation_core::procedure::Voice;
use participation_core::staff::{Actor, NotTwo, Role};
use participation_core::survey::{Answer, Answers, Pick, SendRefused};
use participation_core::{PlainText, StoreError};

struct Office {
    made: Made,
    first: Actor,
    second: Actor,
    coordinator: Actor,
}

impl Office {
    async fn open(voice: Voice) -> Self {
        let made = made(voice).await;
        let first = with_role(&made.storage, Role::Clerk, now()).await;
        let second = with_role(&made.storage, Role::Clerk, now()).await;
        let coordinator = with_role(&made.storage, Role::Coordinator, now()).await;
        Self { made, first, second, coordinator }
    }

    fn read(&self, choice: usize, words: &str) -> Typed {
        let mut answers = Answers::from([(
            self.made.how.question,
            Answer::Single { pick: Pick::Choice { id: self.made.how.choices[choice] } },
        )]);
        if !words.is_empty() {
            answers.insert(self.made.why.question, Answer::Text { words: PlainText::line(words, 100).unwrap() });
        }
        Typed { answers, code: None }
    }

    fn sheet(&self, label: &str, typed: Typed) -> NewSheet {
        let key = format!("{label}-{}", self.made.procedure);
        NewSheet { procedure: self.made.procedure, label: label.into(), typed, idempotency_key: key }
    }

    async fn begin(&self, label: &str, typed: Typed) -> EntryId {
        sheet::begin(&self.made.storage, self.sheet(label, typed), self.first.clone(), now()).await.unwrap()
    }

    async fn version(&self, id: EntryId) -> i32 {
        sheet::to_type(&self.made.storage, id).await.unwrap().0.version
    }

    async fn state(&self, id: EntryId) -> State {
        sheet::to_type(&self.made.storage, id).await.unwrap().0.state
    }

    async fn type_in(&self, id: EntryId, typed: Typed, by: &Actor) -> Result<Compared, EntryRefused> {
        let place = (id, self.version(id).await);
        sheet::type_in(&self.made.storage, place, typed, &format!("second-{}", id.0), by.clone(), now()).await
    }

    async fn settle(&self, id: EntryId, verdict: Verdict, by: &Actor) -> Result<Option<Submitted>, EntryRefused> {
        let place = (id, self.version(id).await);
        sheet::settle(&self.made.storage, place, verdict, by.clone(), now()).await
    }

    fn chosen(&self, side: Side) -> Verdict {
        Verdict::Chosen(BTreeMap::from([(Place::Question(self.made.how.question), side)]))
    }
}

#[tokio::test]
async fn a_sheet_counts_once_two_people_have_read_the_same() {
    let office = Office::open(Voice::Token).await;
    let id = office.begin("11-0388", office.read(0, "Zu  eng!")).await;
    assert_eq!(office.made.chosen().await, [0, 0, 0], "one typist is not enough");
    let again = sheet::begin(
        &office.made.storage,
        office.sheet("11-0388", office.read(0, "Zu  eng!")),
        office.first.clone(),
        now(),
    );
    assert_eq!(again.await.unwrap(), id, "the same form again is the same sheet");
    let (_, words) = sheet::to_type(&office.made.storage, id).await.unwrap();
    assert_eq!(words.keys().copied().collect::<Vec<_>>(), [office.made.why.question], "no figure is shown");

    let own = office.type_in(id, office.read(0, "zu eng"), &office.first).await;
    assert!(matches!(own, Err(EntryRefused::NotTwo(NotTwo::SamePerson))), "{own:?}");
    let version = office.version(id).await;
    let same = office.type_in(id, office.read(0, "zu eng"), &office.second).await.unwrap();
    let Compared::Same(submitted) = &same else { panic!("{same:?}") };
    assert!(submitted.reference.as_str().starts_with("MS-"));
    assert_eq!(office.made.chosen().await, [1, 0, 0]);
    let (storage, key) = (&office.made.storage, format!("second-{}", id.0));
    let retried = sheet::type_in(storage, (id, version), office.read(0, "zu eng"), &key, office.second.clone(), now());
    assert_eq!(retried.await.unwrap(), same, "a retry gets the same receipt");
    assert_eq!(office.made.chosen().await, [1, 0, 0]);
}

#[tokio::test]
async fn where_two_typings_differ_somebody_who_typed_neither_decides() {
    let office = Office::open(Voice::Token).await;
    let id = office.begin("11-0391", office.read(0, "")).await;
    assert_eq!(office.type_in(id, office.read(1, ""), &office.second).await.unwrap(), Compared::Different);
    assert_eq!((office.state(id).await, office.made.chosen().await), (State::Different, vec![0, 0, 0]));
    let (shown, first, second) = sheet::to_settle(&office.made.storage, id).await.unwrap();
    assert_eq!(shown.typists.len(), 2);
    assert_eq!(first.differs_from(&second), [Place::Question(office.made.how.question)]);

    let clerk = office.settle(id, office.chosen(Side::Second), &office.first).await;
    assert!(matches!(clerk, Err(EntryRefused::NotAllowed(_))), "{clerk:?}");
    let typist = Actor { roles: vec![Role::Coordinator], ..office.second.clone() };
    let own = office.settle(id, office.chosen(Side::Second), &typist).await;
    assert!(matches!(own, Err(EntryRefused::NotTwo(NotTwo::SamePerson))), "{own:?}");
    let open = office.settle(id, Verdict::Chosen(BTreeMap::new()), &office.coordinator).await;
    assert!(matches!(open, Err(EntryRefused::Undecided)), "{open:?}");
    assert_eq!(office.state(id).await, State::Different, "nothing half stored");

    let submitted = office.settle(id, office.chosen(Side::Second), &office.coordinator).await.unwrap();
    assert!(submitted.is_some());
    assert_eq!(office.made.chosen().await, [0, 1, 0]);
    let kept = office.made.query(&format!("SELECT typed AS word FROM paper_typing WHERE sheet_id = {}", id.0));
    assert_eq!(kept.len(), 2, "nothing typed is lost");
}

#[tokio::test]
async fn a_sheet_that_nobody_read_rightly_is_typed_anew() {
    let office = Office::open(Voice::Token).await;
    let id = office.begin("11-0402", office.read(0, "")).await;
    office.type_in(id, office.read(1, ""), &office.second).await.unwrap();
    assert!(office.settle(id, Verdict::Again, &office.coordinator).await.unwrap().is_none());
    assert_eq!(office.state(id).await, State::Empty);
    let place = (id, office.version(id).await);
    let first = sheet::type_in(&office.made.storage, place, office.read(2, ""), "anew", office.second.clone(), now());
    assert_eq!(first.await.unwrap(), Compared::First);
    let place = (id, office.version(id).await);
    let second = sheet::type_in(&office.made.storage, place, office.read(2, ""), "anew", office.first.clone(), now());
    assert!(matches!(second.await, Ok(Compared::Same(_))));
    assert_eq!(office.made.chosen().await, [0, 0, 1]);
}

#[tokio::test]
async fn a_sheet_is_begun_once_and_laid_aside_it_may_be_begun_anew() {
    let office = Office::open(Voice::Token).await;
    let id = office.begin("11-0388", office.read(0, "")).await;
    let new = NewSheet { idempotency_key: "other".into(), ..office.sheet(" 11-0388", office.read(1, "")) };
    let twice = sheet::begin(&office.made.storage, new.clone(), office.second.clone(), now()).await;
    assert!(matches!(twice, Err(EntryRefused::LabelUsed)), "{twice:?}");
    let place = (id, office.version(id).await);
    sheet::discard(&office.made.storage, place, office.first.clone(), now()).await.unwrap();
    sheet::begin(&office.made.storage, new, office.second.clone(), now()).await.unwrap();
    let closed = office.type_in(id, office.read(0, ""), &office.second).await;
    assert!(matches!(closed, Err(EntryRefused::Sheet(_))), "{closed:?}");
}

#[tokio::test]
async fn of_two_who_type_a_sheet_at_once_one_wins() {
    let office = Office::open(Voice::Token).await;
    let third = with_role(&office.made.storage, Role::Clerk, now()).await;
    let id = office.begin("11-0388", office.read(0, "")).await;
    let place = (id, office.version(id).await);
    let storage = &office.made.storage;
    let (one, two) = tokio::join!(
        sheet::type_in(storage, place, office.read(0, ""), "one", office.second.clone(), now()),
        sheet::type_in(storage, place, office.read(0, ""), "two", third, now()),
    );
    let (won, lost) = if one.is_ok() { (one, two) } else { (two, one) };
    assert!(matches!(won, Ok(Compared::Same(_))), "{won:?}");
    assert!(matches!(lost, Err(EntryRefused::Sheet(_) | EntryRefused::Store(StoreError::Changed))), "{lost:?}");
    assert_eq!(office.made.chosen().await, [1, 0, 0]);
}

#[tokio::test]
async fn a_code_that_does_not_exist_hands_nothing_in_and_the_sheet_stays() {
    let office = Office::open(Voice::Code).await;
    let typed = Typed { code: Some("ABCD-EFGH".into()), ..office.read(0, "") };
    let id = office.begin("11-0388", typed.clone()).await;
    let refused = office.type_in(id, typed, &office.second).await;
    assert!(matches!(refused, Err(EntryRefused::Response(SendRefused::UnknownCode))), "{refused:?}");
    assert_eq!(office.state(id).await, State::FirstTyped);
    assert_eq!(office.made.chosen().await, [0, 0, 0]);
}
