//! Events: announced when every language is there, seats given in order, and forgotten a month after.

use crate::database::{self, Database};
use crate::{people, texts};
use participation_core::contribution::Secret;
use participation_core::language::{Method, ObjectKind};
use participation_core::procedure::event::{
    self, Details, EventRefused, EventState, NewRegistration, NoRegistration, RegisterRefused,
};
use participation_core::procedure::work::{self, TextEdit};
use participation_core::procedure::{Format, ProcedureId, ProcedureState};
use participation_core::staff::{Actor, Role};
use participation_core::{Language, PlainText, Storage, StoreError, Timestamp, demo};

struct Town {
    storage: Storage,
    database: Database,
    procedure: ProcedureId,
    by: Actor,
    now: Timestamp,
}

impl Town {
    async fn new() -> Self {
        let (storage, database) = database::open().await;
        let now = Timestamp::from_unix(1_795_430_545);
        let new = demo::procedure("radweg").open(Format::Proposals, -1, 20);
        let procedure = new.store(&storage, now).await.unwrap();
        let by = people::with_role(&storage, Role::Participation, now).await;
        Self { storage, database, procedure, by, now }
    }

    fn details(&self, capacity: Option<i32>) -> Details {
        Details { capacity, ..demo::event("Rundgang", self.now.plus_days(10)).unwrap() }
    }

    async fn announced(&self, capacity: Option<i32>) -> i64 {
        let details = self.details(capacity);
        let id = event::plan(&self.storage, self.procedure.0, details, self.by.clone(), self.now).await.unwrap();
        event::announce(&self.storage, (id, 1), self.by.clone(), self.now).await.unwrap();
        id
    }

    async fn register(&self, event: i64, key: &str, people: i32, email: Option<&str>) -> Secret {
        self.try_register(event, key, people, email, self.now).await.unwrap()
    }

    async fn try_register(
        &self,
        event: i64,
        key: &str,
        people: i32,
        email: Option<&str>,
        at: Timestamp,
    ) -> Result<Secret, RegisterRefused> {
        let new = NewRegistration {
            idempotency_key: key.to_owned(),
            people,
            name: Some(PlainText::line("Trude Kranefuß", 80).unwrap()),
            needs: None,
            email: email.map(str::to_owned),
            language: Language::De,
        };
        event::register(&self.storage, event, new, at).await
    }

    /// Saves a text of an event in the editor of texts.
    async fn write(&self, event: i64, field: &str, language: Language, body: &str) {
        let page = work::texts(&self.storage, self.procedure).await.unwrap();
        let row = page.rows.iter().find(|row| row.object == event && row.field == field).unwrap();
        work::save_text(&self.storage, self.procedure, texts::typed(row, language, body), self.by.clone(), self.now)
            .await
            .unwrap();
    }

    /// Where an event is, as its page and its calendar say it.
    async fn place(&self, event: i64, language: Language) -> String {
        let page = participation_core::procedure::published(&self.storage, "radweg", language).await.unwrap();
        let dates =
            participation_core::procedure::dates::of_procedure(&self.storage, "radweg", language).await.unwrap();
        assert_eq!(page.texts.body(event, "place"), dates.texts.body(event, "place"));
        page.texts.body(event, "place").to_owned()
    }

    async fn version(&self, event: i64) -> i32 {
        let planned = event::planned(&self.storage, self.procedure.0).await.unwrap();
        planned.events.iter().find(|own| own.id == event).unwrap().version
    }

    async fn waits(&self, event: i64, code: &Secret) -> bool {
        event::registration(&self.storage, event, code.clone()).await.unwrap().waiting
    }

    async fn taken(&self, event: i64) -> i32 {
        let page = participation_core::procedure::published(&self.storage, "radweg", Language::De).await.unwrap();
        page.events.iter().find(|own| own.id == event).unwrap().taken
    }

    fn mails(&self, word: &str) -> usize {
        let like = format!("SELECT recipient AS word FROM outbox WHERE message LIKE '%\"word\":\"{word}\"%'");
        self.database.query(&like).len()
    }

    fn mails_with(&self, part: &str) -> usize {
        self.database.query(&format!("SELECT recipient AS word FROM outbox WHERE message LIKE '%{part}%'")).len()
    }
}

#[tokio::test]
async fn an_event_appears_when_its_texts_are_there_in_every_language_that_the_procedure_needs() {
    let (storage, _database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let new = demo::procedure("radweg").with(|new| new.required_languages = vec![Language::De, Language::Ar]);
    let of = new.store(&storage, now).await.unwrap();
    let by = people::with_role(&storage, Role::Participation, now).await;
    let details = demo::event("Rundgang", now.plus_days(3)).unwrap();
    let id = event::plan(&storage, of.0, details, by.clone(), now).await.unwrap();
    let refused = event::announce(&storage, (id, 1), by.clone(), now).await;
    assert!(matches!(&refused, Err(EventRefused::Gaps(gaps)) if gaps.len() == 2), "{refused:?}");
    let shown = async || participation_core::procedure::published(&storage, "radweg", Language::Ar).await.unwrap();
    assert!(shown().await.events.is_empty(), "a draft is for the desk alone");
    for (field, body) in [("title", "جولة"), ("place", "المدينة")] {
        let text = TextEdit {
            kind: ObjectKind::Event,
            object: id,
            field: field.into(),
            language: Language::Ar,
            body: body.into(),
            method: Method::Reviewed,
            reviewer: None,
            reviewed_on: None,
            seen: None,
        };
        work::save_text(&storage, of, text, by.clone(), now).await.unwrap();
    }
    let version = event::planned(&storage, of.0).await.unwrap().events[0].version;
    assert_eq!(version, 3, "each text is another calendar entry");
    event::announce(&storage, (id, version), by, now).await.unwrap();
    let page = shown().await;
    assert_eq!(page.texts.body(page.events[0].id, "title"), "جولة");
}

#[tokio::test]
async fn events_of_a_procedure_that_is_not_published_are_nobodys() {
    let town = Town::new().await;
    let draft = demo::procedure("geheim").state(ProcedureState::Draft).store(&town.storage, town.now).await.unwrap();
    let id = event::plan(&town.storage, draft.0, town.details(None), town.by.clone(), town.now).await.unwrap();
    event::announce(&town.storage, (id, 1), town.by.clone(), town.now).await.unwrap();
    let refused = town.try_register(id, "key", 1, None, town.now).await;
    assert!(matches!(refused, Err(RegisterRefused::Store(StoreError::NotFound))), "{refused:?}");
}

#[tokio::test]
async fn seats_go_in_the_order_of_asking_and_pass_on_when_somebody_withdraws() {
    let town = Town::new().await;
    let id = town.announced(Some(5)).await;
    let first = town.register(id, "a", 4, None).await;
    let large = town.register(id, "b", 3, Some("b@example.org")).await;
    let small = town.register(id, "c", 1, None).await;
    assert!(!town.waits(id, &first).await && town.waits(id, &large).await);
    assert!(!town.waits(id, &small).await, "no seat stays free for a group that does not fit in");
    let (pair, last) = (town.register(id, "d", 2, None).await, town.register(id, "e", 1, None).await);
    assert!(town.waits(id, &pair).await && town.waits(id, &last).await);
    assert_eq!(town.mails("waiting"), 1);
    event::leave(&town.storage, id, small, town.now).await.unwrap();
    assert!(!town.waits(id, &last).await, "the first on the list who fits in");
    event::leave(&town.storage, id, last, town.now).await.unwrap();
    event::leave(&town.storage, id, pair, town.now).await.unwrap();
    event::leave(&town.storage, id, first.clone(), town.now).await.unwrap();
    assert!(!town.waits(id, &large).await);
    assert_eq!((town.taken(id).await, town.mails("seat")), (3, 1));
    event::leave(&town.storage, id, first.clone(), town.now).await.unwrap();
    assert_eq!(town.taken(id).await, 3, "a code takes back once");
    let crowd = town.try_register(id, "f", 6, None, town.now).await;
    assert!(matches!(crowd, Err(RegisterRefused::Seats(5))), "six never fit in");
    assert!(matches!(event::registration(&town.storage, id, first).await, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn forty_who_ask_at_once_get_as_many_seats_as_there_are() {
    let town = Town::new().await;
    let id = town.announced(Some(7)).await;
    let asking: Vec<_> = (0..40)
        .map(|number| {
            let storage = town.storage.clone();
            let (now, key) = (town.now, format!("key-{number}"));
            let new = NewRegistration {
                idempotency_key: key,
                people: 1,
                name: None,
                needs: None,
                email: None,
                language: Language::De,
            };
            tokio::spawn(async move { event::register(&storage, id, new, now).await.unwrap() })
        })
        .collect();
    for one in asking {
        one.await.unwrap();
    }
    let guests = event::guests(&town.storage, id).await.unwrap();
    assert_eq!((guests.len(), guests.iter().filter(|guest| !guest.waiting).count()), (40, 7));
    assert_eq!(town.taken(id).await, 7);
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_registration_with_the_same_code() {
    let town = Town::new().await;
    let id = town.announced(Some(5)).await;
    let (one, again) = (town.register(id, "a", 2, None).await, town.register(id, "a", 2, None).await);
    assert_eq!(one.to_string(), again.to_string());
    assert_eq!(town.taken(id).await, 2);
    let other = town.announced(None).await;
    assert_ne!(town.register(other, "a", 2, None).await.to_string(), one.to_string());
    for people in [0, -3, 21] {
        assert!(matches!(town.try_register(id, "x", people, None, town.now).await, Err(RegisterRefused::People)));
    }
}

#[tokio::test]
async fn what_moves_is_told_to_whoever_registered_and_what_is_cancelled_stays_visible() {
    let town = Town::new().await;
    let id = town.announced(None).await;
    town.register(id, "a", 1, Some("a@example.org")).await;
    town.register(id, "b", 1, None).await;
    let same = town.details(None);
    event::change(&town.storage, (id, 2), same, town.by.clone(), town.now).await.unwrap();
    assert_eq!(town.mails("moved"), 0, "nothing that matters changed");
    let later = Details { starts_at: town.now.plus_days(11), ends_at: town.now.plus_days(12), ..town.details(None) };
    event::change(&town.storage, (id, 3), later, town.by.clone(), town.now).await.unwrap();
    assert_eq!(town.mails("moved"), 1);
    let begins = town.details(None).starts_at;
    let from = format!("\"from\":{}", serde_json::to_string(&begins).unwrap());
    assert_eq!(town.mails_with(&from), 1, "the mail says when it was to begin before");
    let stale = event::cancel(&town.storage, (id, 3), town.by.clone(), town.now).await;
    assert!(matches!(stale, Err(EventRefused::Store(StoreError::Changed))), "{stale:?}");
    event::cancel(&town.storage, (id, 4), town.by.clone(), town.now).await.unwrap();
    assert_eq!(town.mails("cancelled"), 1);
    let page = participation_core::procedure::published(&town.storage, "radweg", Language::De).await.unwrap();
    assert_eq!(page.events[0].state, EventState::Cancelled);
    let refused = town.try_register(id, "c", 1, None, town.now).await;
    assert!(matches!(refused, Err(RegisterRefused::Closed(NoRegistration::Cancelled))), "{refused:?}");
    let twice = event::cancel(&town.storage, (id, 5), town.by.clone(), town.now).await;
    assert!(matches!(twice, Err(EventRefused::NotPossible(EventState::Cancelled))), "{twice:?}");
}

#[tokio::test]
async fn a_mail_names_the_room_of_now_in_every_language_and_not_the_one_a_translation_still_has() {
    let town = Town::new().await;
    let id = town.announced(None).await;
    town.write(id, "title", Language::En, "Walk").await;
    town.write(id, "place", Language::En, "Town hall").await;
    let new = NewRegistration {
        idempotency_key: "a".to_owned(),
        people: 1,
        name: None,
        needs: None,
        email: Some("a@example.org".to_owned()),
        language: Language::En,
    };
    event::register(&town.storage, id, new, town.now).await.unwrap();
    assert_eq!((town.mails_with("Town hall"), town.place(id, Language::En).await.as_str()), (1, "Town hall"));
    let elsewhere = Details { place: PlainText::line("Aula", 80).unwrap(), ..town.details(None) };
    let place = (id, town.version(id).await);
    event::change(&town.storage, place, elsewhere, town.by.clone(), town.now).await.unwrap();
    let day_before = town.now.plus_days(10).plus_seconds(-3600);
    assert_eq!(event::remind(&town.storage, day_before).await.unwrap(), 1);
    assert_eq!((town.mails("moved"), town.mails("reminder")), (1, 1));
    assert_eq!((town.mails_with("Aula"), town.mails_with("Town hall")), (2, 1), "only the first mail has the old room");
    assert_eq!(town.mails_with("Walk"), 3, "the rest stays in the language asked for");
    assert_eq!(town.place(id, Language::En).await, "Aula");
    town.write(id, "place", Language::En, "Assembly hall").await;
    assert_eq!(town.place(id, Language::En).await, "Assembly hall");
}

#[tokio::test]
async fn a_room_changed_in_the_editor_of_texts_is_told_as_one_changed_on_the_events_form_is() {
    use participation_core::notification::follow::{FollowKind, Followed};
    use participation_core::notification::news::{self, What};
    let town = Town::new().await;
    let draft = event::plan(&town.storage, town.procedure.0, town.details(None), town.by.clone(), town.now).await;
    let id = town.announced(None).await;
    town.register(id, "a", 1, Some("a@example.org")).await;
    town.register(id, "b", 1, None).await;
    let day_before = town.now.plus_days(10).plus_seconds(-3600);
    assert_eq!(event::remind(&town.storage, day_before).await.unwrap(), 1);
    town.write(draft.unwrap(), "place", Language::De, "Aula").await;
    town.write(id, "place", Language::De, "Stadthaus 1").await;
    town.write(id, "place", Language::En, "Town hall").await;
    town.write(id, "title", Language::De, "Spaziergang").await;
    let of = Followed { kind: FollowKind::Procedure, id: town.procedure.0 };
    let moved = async || {
        let told = news::latest(&town.storage, of, Language::De, town.now).await.unwrap();
        told.into_iter()
            .filter(|one| matches!(one.what, What::EventMoved { id: own, from: None, .. } if own == id))
            .count()
    };
    assert_eq!((town.mails("moved"), moved().await), (0, 0), "nobody has to go elsewhere");
    let version = town.version(id).await;
    town.write(id, "place", Language::De, "Aula").await;
    assert_eq!((town.mails("moved"), town.mails_with("Aula"), moved().await), (1, 1, 1));
    assert_eq!(town.version(id).await, version + 1, "the calendar's entry is another one");
    assert_eq!(event::remind(&town.storage, day_before).await.unwrap(), 1, "reminded of the new place, too");
    event::cancel(&town.storage, (id, version + 1), town.by.clone(), town.now).await.unwrap();
    town.write(id, "place", Language::De, "Stadthaus 3").await;
    assert_eq!(town.mails("moved"), 1, "nobody goes to what is cancelled");
}

#[tokio::test]
async fn an_event_ends_after_it_begins_and_has_no_fewer_seats_than_are_taken() {
    let town = Town::new().await;
    let backwards = Details { ends_at: town.now.plus_days(9), ..town.details(None) };
    let refused = event::plan(&town.storage, town.procedure.0, backwards, town.by.clone(), town.now).await;
    assert!(matches!(refused, Err(EventRefused::Backwards)), "{refused:?}");
    let id = town.announced(Some(5)).await;
    town.register(id, "a", 4, None).await;
    let refused = event::change(&town.storage, (id, 2), town.details(Some(3)), town.by.clone(), town.now).await;
    assert!(matches!(refused, Err(EventRefused::SeatsTaken { taken: 4 })), "{refused:?}");
    let clerk = people::with_role(&town.storage, Role::Clerk, town.now).await;
    let refused = event::change(&town.storage, (id, 2), town.details(None), clerk, town.now).await;
    assert!(matches!(refused, Err(EventRefused::NotAllowed(_))), "{refused:?}");
}

#[tokio::test]
async fn what_is_announced_does_not_move_to_a_day_that_is_over() {
    let town = Town::new().await;
    let event = town.announced(None).await;
    let over = Details { starts_at: town.now.plus_days(-300), ..town.details(None) };
    let refused = event::change(&town.storage, (event, 2), over, town.by.clone(), town.now).await;
    assert!(matches!(refused, Err(EventRefused::Past)), "{refused:?}");
}

#[tokio::test]
async fn whoever_left_an_address_is_reminded_once_within_the_day_before() {
    let town = Town::new().await;
    let id = town.announced(Some(2)).await;
    town.register(id, "a", 1, Some("a@example.org")).await;
    town.register(id, "b", 1, None).await;
    town.register(id, "c", 1, Some("c@example.org")).await;
    let starts = town.now.plus_days(10);
    for (at, reminded) in
        [(starts.plus_seconds(-86_401), 0), (starts.plus_seconds(-86_400), 1), (starts.plus_seconds(-60), 0)]
    {
        assert_eq!(event::remind(&town.storage, at).await.unwrap(), reminded, "{at}");
    }
    assert_eq!(town.mails("reminder"), 1, "who waits is not reminded, nor who left no address");
    let late = town.announced(None).await;
    town.try_register(late, "d", 1, Some("d@example.org"), starts.plus_seconds(-3600)).await.unwrap();
    assert_eq!(event::remind(&town.storage, starts.plus_seconds(-1800)).await.unwrap(), 0, "it was an hour ago");
    let reminded = "SELECT idempotency_key AS word FROM event_registration WHERE reminded_at IS NOT NULL";
    assert_eq!(town.database.query(reminded), [format!("event/{id}/a")], "only whom a mail went to");
}

#[tokio::test]
async fn an_address_that_registered_often_is_told_of_every_seat_move_reminder_and_cancellation() {
    let town = Town::new().await;
    let id = town.announced(Some(1)).await;
    let first = town.register(id, "first", 1, None).await;
    for number in 0..12 {
        town.register(id, &format!("key-{number}"), 1, Some("school@example.org")).await;
    }
    assert_eq!(town.mails("waiting"), 10, "a form that names any address is answered ten times a day");
    event::leave(&town.storage, id, first, town.now).await.unwrap();
    assert_eq!(town.mails("seat"), 1);
    let elsewhere = Details { place: PlainText::line("Aula", 80).unwrap(), ..town.details(Some(20)) };
    event::change(&town.storage, (id, 2), elsewhere, town.by.clone(), town.now).await.unwrap();
    assert_eq!((town.mails("moved"), town.mails("seat")), (12, 12));
    let day_before = town.now.plus_days(10).plus_seconds(-3600);
    assert_eq!(event::remind(&town.storage, day_before).await.unwrap(), 12);
    event::cancel(&town.storage, (id, 3), town.by.clone(), day_before).await.unwrap();
    assert_eq!((town.mails("reminder"), town.mails("cancelled")), (12, 12));
    town.register(town.announced(None).await, "last", 1, Some("school@example.org")).await;
    assert_eq!(town.mails("registered"), 0, "the limit for forms stays");
}

#[tokio::test]
async fn a_month_after_the_event_nobody_knows_who_came() {
    let town = Town::new().await;
    let id = town.announced(None).await;
    town.register(id, "a", 1, Some("trude@example.org")).await;
    let over = town.now.plus_days(10).plus_seconds(7200);
    assert_eq!(event::forget(&town.storage, over.plus_days(30)).await.unwrap(), 0);
    assert_eq!(event::forget(&town.storage, over.plus_days(30).plus_seconds(1)).await.unwrap(), 1);
    assert!(event::guests(&town.storage, id).await.unwrap().is_empty());
    assert!(town.database.query("SELECT email AS word FROM event_registration").is_empty());
}

#[tokio::test]
async fn programs_read_events_once_they_are_announced_and_also_when_they_are_cancelled() {
    use participation_core::open_data::{self, Filter, Part};
    let town = Town::new().await;
    let draft = event::plan(&town.storage, town.procedure.0, town.details(None), town.by.clone(), town.now);
    let draft = draft.await.unwrap();
    let id = town.announced(Some(3)).await;
    town.register(id, "one", 2, None).await;
    let (storage, part) = (&town.storage, Part::first(10));
    let lines = open_data::events(storage, &Filter::default(), part).await.unwrap();
    assert_eq!((lines.len(), lines[0].event.id, lines[0].event.left()), (1, id, Some(1)));
    assert_eq!((lines[0].procedure.as_str(), lines[0].announced_at), ("radweg", Some(town.now)));
    assert_eq!(lines[0].title, [(Language::De, "Rundgang".to_owned())]);
    let later = town.now.plus_days(2);
    event::cancel(storage, (id, lines[0].event.version), town.by.clone(), later).await.unwrap();
    assert_eq!(open_data::latest(storage).await.unwrap().events, Some(later));
    let of = |status: &str| Filter { status: Some(status.to_owned()), ..Filter::default() };
    for (filter, found) in [
        (of("cancelled"), 1),
        (of("announced"), 0),
        (of("draft"), 0),
        (Filter { procedure: Some("radweg".to_owned()), ..Filter::default() }, 1),
        (Filter { only: Some(draft.to_string()), ..Filter::default() }, 0),
        (Filter { since: Some(later), ..Filter::default() }, 1),
        (Filter { since: Some(later.plus_days(1)), ..Filter::default() }, 0),
    ] {
        assert_eq!(open_data::events(storage, &filter, part).await.unwrap().len(), found, "{filter:?}");
    }
    assert!(open_data::held(storage).await.unwrap().events.contains(&town.procedure.0));
    town.database.execute("UPDATE procedure SET state = 'draft'");
    assert!(open_data::events(storage, &Filter::default(), part).await.unwrap().is_empty());
}
