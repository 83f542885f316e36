//! The clock of answers owed: public, and told to the office before and to whoever leads it after.

use crate::database;
use participation_core::notification::{self, Message};
use participation_core::outcome::{self, clock};
use participation_core::procedure::Format;
use participation_core::{Language, Storage, Timestamp, demo};

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

#[tokio::test]
async fn the_office_is_reminded_before_the_day_and_its_head_is_told_after_it_each_once() {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let of =
        demo::procedure("radweg").open(Format::Proposals, -20, 20).store(&storage, now.plus_days(-20)).await.unwrap();
    let own = demo::proposal(of, "Bank am Kanal").submit(&storage, now).await.unwrap();
    let office = outcome::office_named(&storage, "Grünflächen", Some("gruen@example.org".into()), now).await.unwrap();
    let head = Some("leitung@example.org".to_owned());
    clock::set_addresses(&storage, office, Some("gruen@example.org".into()), head).await.unwrap();
    let due = now.plus_days(10);
    let moment = due.utc().format("%F %T%.3f");
    database.execute(&format!(
        "UPDATE contribution SET answer_due = '{moment}', office_id = {office}, state = 'listed' WHERE id = {}",
        own.id
    ));
    for (at, expected) in [
        (due.plus_days(-3).plus_seconds(-1), vec![]),
        (due.plus_days(-3).plus_seconds(1), vec![("gruen@example.org".to_owned(), "before")]),
        (due.plus_days(-1), vec![]),
        (due.plus_seconds(1), vec![("leitung@example.org".to_owned(), "after")]),
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
    assert_eq!((own.days, own.goal, own.owed, own.late), (42, Some(100), 2, 1));
    assert_eq!(found.promises, [own]);
}
