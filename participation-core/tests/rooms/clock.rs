//! The clock of answers owed: public, and told to the office before and to whoever leads it after.

use crate::database;
use participation_core::contribution::{Position, Reference, Submitted};
use participation_core::location_report::desk::{self, DeskFilter};
use participation_core::location_report::{self, Answers, NewCategory, NewReport};
use participation_core::notification::{self, Message};
use participation_core::outcome::{self, clock, owed};
use participation_core::procedure::{Format, ProcedureId};
use participation_core::staff::Role;
use participation_core::{Language, PlainText, Storage, StoreError, Timestamp, demo};

/// What was told since, by recipient and kind.
async fn told(storage: &Storage, now: Timestamp) -> Vec<(String, &'static str)> {
    let mut told = Vec::new();
    for mail in notification::claim_due(storage, 50, now).await.unwrap() {
        let kind = match mail.message {
            Message::Reminder { .. } => "before",
            Message::Overdue { .. } => "after",
            _ => continue,
        };
        told.push((mail.recipient, kind));
        notification::sent(storage, mail.id, now).await.unwrap();
    }
    told
}

/// An office and whoever leads it, with an address each.
async fn office(storage: &Storage, name: &str, now: Timestamp) -> i64 {
    let own = Some(format!("{name}@example.org"));
    let id = outcome::office_named(storage, name, own.clone(), now).await.unwrap();
    clock::set_addresses(storage, id, own, Some(format!("leitung-{name}@example.org"))).await.unwrap();
    id
}

async fn procedure(storage: &Storage, format: Format, office: Option<i64>, now: Timestamp) -> ProcedureId {
    let new = demo::procedure("radweg").open(format, -20, 20).with(|new| new.office = office);
    new.store(storage, now.plus_days(-20)).await.unwrap()
}

fn due_on(database: &database::Database, own: &Submitted, due: Timestamp) {
    let moment = due.utc().format("%F %T%.3f");
    database
        .execute(&format!("UPDATE contribution SET answer_due = '{moment}', state = 'listed' WHERE id = {}", own.id));
}

/// A report in a category that this office takes care of.
async fn report(storage: &Storage, of: ProcedureId, office: i64, now: Timestamp) -> Submitted {
    let category = NewCategory { icon: "lamp".into(), office: Some(office), questions: vec![], texts: vec![] };
    let category = location_report::add_categories(storage, of.0, vec![category], now).await.unwrap()[0];
    let new = NewReport {
        procedure: of.0,
        category,
        title: PlainText::line("Laterne dunkel", 80).unwrap(),
        description: None,
        answers: Answers::new(),
        photo: None,
        position: Position { longitude: 7.6281, latitude: 51.9560 },
        envelope: demo::envelope(),
    };
    location_report::submit(storage, new, now).await.unwrap()
}

async fn owed_by(storage: &Storage, office: i64, now: Timestamp) -> Vec<Reference> {
    let queue = owed::queue(storage, Some(office), 10, now).await.unwrap();
    queue.owed.into_iter().map(|own| own.reference).collect()
}

async fn reports_of(storage: &Storage, office: i64) -> Vec<Reference> {
    let filter = DeskFilter { office: Some(office), page: 1, ..DeskFilter::default() };
    let page = desk::list(storage, filter, Language::De).await.unwrap();
    let counted: i64 = page.counts.iter().map(|(_, amount)| *amount).sum();
    assert_eq!(usize::try_from(counted).unwrap(), page.rows.len(), "counted is what is listed");
    page.rows.into_iter().map(|own| own.reference).collect()
}

#[tokio::test]
async fn what_nobody_handed_over_is_owed_by_the_office_of_its_category_or_else_of_its_procedure() {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let (general, lamps) = (office(&storage, "tiefbau", now).await, office(&storage, "licht", now).await);
    let of = procedure(&storage, Format::Reports, Some(general), now).await;
    let own = report(&storage, of, lamps, now).await;
    due_on(&database, &own, now.plus_days(-1));
    assert_eq!(owed_by(&storage, lamps, now).await, std::slice::from_ref(&own.reference));
    assert!(owed_by(&storage, general, now).await.is_empty());
    assert_eq!(outcome::desk(&storage, own.reference.clone()).await.unwrap().case.office, Some(lamps));
    let late = clock::clock(&storage, Language::De, now).await.unwrap().late;
    assert_eq!(late[0].office.as_deref(), Some("licht"));
    clock::alarm(&storage, now).await.unwrap();
    assert_eq!(told(&storage, now).await, [("leitung-licht@example.org".to_owned(), "after")]);
    database.execute("UPDATE report_category SET office_id = NULL");
    assert_eq!(owed_by(&storage, general, now).await, std::slice::from_ref(&own.reference));
    assert_eq!(outcome::desk(&storage, own.reference).await.unwrap().case.office, Some(general));
}

#[tokio::test]
async fn a_report_that_was_handed_over_is_at_the_desk_of_the_office_that_has_it_now() {
    let (storage, _database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let (before, after) = (office(&storage, "licht", now).await, office(&storage, "tiefbau", now).await);
    let of = procedure(&storage, Format::Reports, None, now).await;
    let own = report(&storage, of, before, now).await.reference;
    assert_eq!(reports_of(&storage, before).await, std::slice::from_ref(&own));
    let by = crate::people::with_role(&storage, Role::Participation, now).await;
    outcome::hand_over(&storage, own.clone(), after, by, now).await.unwrap();
    assert_eq!((reports_of(&storage, before).await, reports_of(&storage, after).await), (vec![], vec![own.clone()]));
    location_report::at_desk(&storage, own.clone(), Some(after), Language::De).await.unwrap();
    let foreign = location_report::at_desk(&storage, own, Some(before), Language::De).await;
    assert!(matches!(foreign, Err(StoreError::NotFound)), "{foreign:?}");
}

#[tokio::test]
async fn whoever_takes_a_contribution_over_after_the_reminder_is_reminded_once() {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let (first, second) = (office(&storage, "gruen", now).await, office(&storage, "tiefbau", now).await);
    let of = procedure(&storage, Format::Proposals, Some(first), now).await;
    let own = demo::proposal(of, "Bank am Kanal").submit(&storage, now).await.unwrap();
    due_on(&database, &own, now.plus_days(2));
    clock::alarm(&storage, now).await.unwrap();
    assert_eq!(told(&storage, now).await, [("gruen@example.org".to_owned(), "before")]);
    let by = crate::people::with_role(&storage, Role::Participation, now).await;
    for (to, expected) in
        [(first, vec![]), (second, vec![("tiefbau@example.org".to_owned(), "before")]), (first, vec![])]
    {
        outcome::hand_over(&storage, own.reference.clone(), to, by.clone(), now).await.unwrap();
        for expected in [expected, vec![]] {
            clock::alarm(&storage, now).await.unwrap();
            assert_eq!(told(&storage, now).await, expected);
        }
    }
}

#[tokio::test]
async fn the_office_is_reminded_before_the_day_and_its_head_is_told_after_it_each_once() {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let office = office(&storage, "gruen", now).await;
    let of = procedure(&storage, Format::Proposals, Some(office), now).await;
    let own = demo::proposal(of, "Bank am Kanal").submit(&storage, now).await.unwrap();
    let due = now.plus_days(10);
    due_on(&database, &own, due);
    for (at, expected) in [
        (due.plus_days(-3).plus_seconds(-1), vec![]),
        (due.plus_days(-3).plus_seconds(1), vec![("gruen@example.org".to_owned(), "before")]),
        (due.plus_days(-1), vec![]),
        (due.plus_seconds(1), vec![("leitung-gruen@example.org".to_owned(), "after")]),
        (due.plus_days(9), vec![]),
    ] {
        clock::alarm(&storage, at).await.unwrap();
        assert_eq!(told(&storage, at).await, expected, "{at}");
    }
}

#[tokio::test]
async fn an_office_without_an_address_is_reached_through_the_procedure() {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let of =
        demo::procedure("radweg").open(Format::Proposals, -20, 20).store(&storage, now.plus_days(-20)).await.unwrap();
    let own = demo::proposal(of, "Bank am Kanal").submit(&storage, now).await.unwrap();
    let moment = now.plus_days(-1).utc().format("%F %T%.3f");
    database
        .execute(&format!("UPDATE contribution SET answer_due = '{moment}', state = 'listed' WHERE id = {}", own.id));
    clock::alarm(&storage, now).await.unwrap();
    assert_eq!(told(&storage, now).await, [("beteiligung@example.org".to_owned(), "after")]);
}

#[tokio::test]
async fn eight_processes_that_look_at_once_tell_once() {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let of =
        demo::procedure("radweg").open(Format::Proposals, -20, 20).store(&storage, now.plus_days(-20)).await.unwrap();
    for number in 0..5 {
        demo::proposal(of, &format!("Idee {number}")).submit(&storage, now).await.unwrap();
    }
    let moment = now.plus_days(-1).utc().format("%F %T%.3f");
    database.execute(&format!("UPDATE contribution SET answer_due = '{moment}', state = 'listed'"));
    let looks: Vec<_> = (0..8)
        .map(|_| {
            let storage = storage.clone();
            tokio::spawn(async move { clock::alarm(&storage, now).await.unwrap() })
        })
        .collect();
    let mut sum = 0;
    for look in looks {
        sum += look.await.unwrap();
    }
    assert_eq!((sum, told(&storage, now).await.len()), (5, 5));
}

#[tokio::test]
async fn promise_debt_and_lateness_of_each_procedure_are_for_everybody_to_read() {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let new = demo::procedure("radweg").goal(100).open(Format::Proposals, -20, 20);
    let of = new.store(&storage, now.plus_days(-20)).await.unwrap();
    let [late, owed] = ["Spät", "Bald"];
    for (title, day) in [(late, -2), (owed, 5)] {
        let own = demo::proposal(of, title).submit(&storage, now.plus_days(-10)).await.unwrap();
        let moment = now.plus_days(day).utc().format("%F %T%.3f");
        database.execute(&format!(
            "UPDATE contribution SET answer_due = '{moment}', state = 'listed' WHERE id = {}",
            own.id
        ));
    }
    let found = clock::clock(&storage, Language::De, now).await.unwrap();
    assert_eq!((found.owed, found.late_amount, found.record.median_days), (2, 1, None));
    let titles: Vec<&str> = found.late.iter().map(|own| own.headline.as_str()).collect();
    assert_eq!(titles, [late]);
    let own = clock::promise(&storage, of.0, now).await.unwrap();
    assert_eq!((own.days, own.owed, own.late), (42, 2, 1));
    assert_eq!(found.promises, [own]);
}
