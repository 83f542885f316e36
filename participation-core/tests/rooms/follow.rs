//! Following by mail: asked first, told once a day, forgotten at once.

use crate::database::{self, Database};
use crate::people;
use participation_core::contribution::{self, Submitted};
use participation_core::notification::follow::{self, FollowKind, FollowRefused, Followed};
use participation_core::notification::{self, Message, news};
use participation_core::outcome::{self, Disposition, Draft, Words, merge};
use participation_core::procedure::event;
use participation_core::procedure::{Format, ModerationRule, ProcedureId, ProcedureState};
use participation_core::staff::Role;
use participation_core::storage::backup;
use participation_core::{Language, PlainText, Storage, StoreError, Timestamp, demo};

const ADDRESS: &str = "trude@example.org";

/// 27 November 2026, noon in the city.
fn noon() -> Timestamp {
    Timestamp::new("2026-11-27T11:00:00Z".parse().unwrap())
}

struct Town {
    storage: Storage,
    database: Database,
    procedure: ProcedureId,
    now: Timestamp,
}

impl Town {
    async fn new() -> Self {
        let (storage, database) = database::open().await;
        let now = noon();
        let new = demo::procedure("radweg")
            .text("title", Language::De, "Radweg")
            .text("title", Language::Ar, "مسار")
            .moderation(ModerationRule::After)
            .topic("bench", "Bänke")
            .open(Format::Proposals, -1, 60);
        let procedure = new.store(&storage, now.plus_days(-20)).await.unwrap();
        Self { storage, database, procedure, now }
    }

    fn of(&self) -> Followed {
        Followed { kind: FollowKind::Procedure, id: self.procedure.0 }
    }

    async fn ask(&self, of: Followed, address: &str, language: Language) -> String {
        follow::ask(&self.storage, of, (address, language), self.now).await.unwrap();
        self.token()
    }

    /// The token of the latest mail that asks.
    fn token(&self) -> String {
        let asked = "SELECT message AS word FROM outbox WHERE message LIKE '%confirm-follow%' ORDER BY id DESC LIMIT 1";
        let mail: serde_json::Value = serde_json::from_str(&self.database.query(asked)[0]).unwrap();
        mail["token"].as_str().unwrap().to_owned()
    }

    async fn follows(&self, of: Followed, language: Language) -> String {
        let token = self.ask(of, ADDRESS, language).await;
        follow::confirm(&self.storage, &token, self.now).await.unwrap().unwrap()
    }

    async fn proposal(&self, title: &str, at: Timestamp) -> Submitted {
        demo::proposal(self.procedure, title).submit(&self.storage, at).await.unwrap()
    }

    async fn answered(&self, of: &Submitted, at: Timestamp) {
        let office = outcome::office_named(&self.storage, "Grünflächen", None, at).await.unwrap();
        let (author, second) = (
            people::with_role(&self.storage, Role::Participation, at).await,
            people::with_role(&self.storage, Role::Participation, at).await,
        );
        self.database.execute("UPDATE staff_account SET confirmed_at = '2026-01-01 00:00:00.000'");
        let draft = Draft {
            disposition: Disposition::TakenUp,
            office,
            link: None,
            german: Words::parse("Ja, im Frühjahr.", "Der Weg ist ein Schulweg.", "").unwrap(),
            translations: vec![],
        };
        let id = outcome::draft(&self.storage, of.reference.clone(), draft, author.clone(), at).await.unwrap();
        outcome::submit(&self.storage, (id, 1), author, at).await.unwrap();
        outcome::release(&self.storage, (id, 2), second, at).await.unwrap();
    }

    async fn joins(&self, from: &Submitted, into: &Submitted) {
        let by = people::with_role(&self.storage, Role::Participation, self.now).await;
        let (from_it, into_it) = (from.reference.clone(), into.reference.clone());
        merge::offer(&self.storage, from_it.clone(), into_it.clone(), by, self.now).await.unwrap();
        merge::accept(&self.storage, from_it, from.secret.clone(), into_it, self.now).await.unwrap();
    }

    fn digests(&self) -> Vec<String> {
        self.database.query("SELECT recipient || ' ' || language || ' ' || message AS word FROM outbox WHERE message LIKE '%\"digest\"%' ORDER BY id")
    }

    /// All that the database holds, as its backup writes it.
    async fn everything(&self) -> String {
        let folder = tempfile::tempdir().unwrap();
        let into = folder.path().join("backup");
        backup::backup(&self.storage, &into, self.now).await.unwrap();
        let files = std::fs::read_dir(into).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
        files.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
    }
}

#[tokio::test]
async fn nothing_is_sent_before_the_link_is_confirmed_and_then_one_digest_a_day_with_everything_new() {
    let town = Town::new().await;
    let token = town.ask(town.of(), ADDRESS, Language::Ar).await;
    let of = town.proposal("Bank am Kanal", town.now.plus_seconds(60)).await;
    town.answered(&of, town.now.plus_seconds(120)).await;
    let tomorrow = town.now.plus_days(1);
    assert_eq!(follow::digests(&town.storage, tomorrow).await.unwrap(), 0, "nobody has confirmed");
    follow::confirm(&town.storage, &token, town.now).await.unwrap();
    assert_eq!(follow::digests(&town.storage, town.now).await.unwrap(), 0, "it goes in the morning");
    assert_eq!(follow::digests(&town.storage, tomorrow).await.unwrap(), 1);
    let told = town.digests();
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("trude@example.org ar "), "{told:?}");
    for word in ["Bank am Kanal", "Ja, im Frühjahr.", "\"what\":\"arrived\",\"count\":1", "مسار"] {
        assert!(told[0].contains(word), "{word}: {told:?}");
    }
    assert_eq!(follow::digests(&town.storage, tomorrow).await.unwrap(), 0, "one a day");
    assert_eq!(follow::digests(&town.storage, tomorrow.plus_days(1)).await.unwrap(), 0, "nothing is told twice");
}

#[tokio::test]
async fn what_is_followed_twice_is_told_once() {
    let town = Town::new().await;
    let own = town.proposal("Bank am Kanal", town.now.plus_days(-1)).await;
    town.follows(town.of(), Language::De).await;
    town.follows(Followed { kind: FollowKind::Contribution, id: own.id }, Language::De).await;
    town.answered(&own, town.now.plus_seconds(60)).await;
    assert_eq!(follow::digests(&town.storage, town.now.plus_days(1)).await.unwrap(), 1);
    assert_eq!(town.digests()[0].matches("Ja, im Frühjahr.").count(), 1);
}

#[tokio::test]
async fn what_is_written_late_with_an_earlier_moment_is_in_the_next_digest_and_nothing_is_told_twice() {
    let town = Town::new().await;
    town.follows(town.of(), Language::De).await;
    let edge = town.now.plus_days(1).plus_seconds(-follow::SETTLED_SECONDS);
    let (early, late) = (town.proposal("Kanal", town.now).await, town.proposal("Spät", town.now).await);
    town.answered(&early, edge).await;
    assert_eq!(follow::digests(&town.storage, town.now.plus_days(1)).await.unwrap(), 1);
    town.answered(&late, edge.plus_seconds(60)).await;
    assert_eq!(follow::digests(&town.storage, town.now.plus_days(2)).await.unwrap(), 1);
    let told = |word: &str| town.digests().iter().map(|own| own.contains(word)).collect::<Vec<_>>();
    assert_eq!((told("Kanal"), told("Spät")), (vec![true, false], vec![false, true]));
}

#[tokio::test]
async fn a_digest_that_waits_tells_no_words_that_have_been_withdrawn_since() {
    let town = Town::new().await;
    town.follows(town.of(), Language::De).await;
    let (gone, stays) = (town.proposal("Name", town.now).await, town.proposal("Bank", town.now).await);
    for of in [&gone, &stays] {
        town.answered(of, town.now.plus_seconds(60)).await;
    }
    let tomorrow = town.now.plus_days(1);
    follow::digests(&town.storage, tomorrow).await.unwrap();
    contribution::withdraw(&town.storage, gone.reference.clone(), gone.secret.clone(), tomorrow).await.unwrap();
    let due = notification::claim_due(&town.storage, 20, tomorrow).await.unwrap();
    let waited = due.into_iter().find_map(|mail| match mail.message {
        Message::Digest { news, .. } => Some(news),
        _ => None,
    });
    let now = format!("{:?}", news::as_now(&town.storage, waited.unwrap()).await.unwrap());
    assert!(!now.contains("Name\"") && now.contains("Bank") && now.contains(gone.reference.as_str()), "{now}");
    assert_eq!(now.matches("Ja, im Frühjahr.").count(), 1, "{now}");
}

#[tokio::test]
async fn whoever_follows_what_has_joined_another_contribution_hears_of_that_one() {
    let town = Town::new().await;
    let before = town.now.plus_days(-1);
    let (from, into) = (town.proposal("Schatten", before).await, town.proposal("Sonnensegel", before).await);
    town.follows(Followed { kind: FollowKind::Contribution, id: from.id }, Language::De).await;
    town.joins(&from, &into).await;
    town.answered(&into, town.now.plus_seconds(60)).await;
    let tomorrow = town.now.plus_days(1);
    assert_eq!(follow::digests(&town.storage, tomorrow).await.unwrap(), 1);
    assert_eq!(town.digests()[0].matches("Ja, im Frühjahr.").count(), 1);
    let keys = async |id: i64| {
        let of = Followed { kind: FollowKind::Contribution, id };
        let told = news::latest(&town.storage, of, Language::De, tomorrow).await.unwrap();
        told.into_iter().map(|one| one.key).collect::<Vec<_>>()
    };
    let (of_both, of_one) = (keys(from.id).await, keys(into.id).await);
    assert!(of_one.iter().all(|key| of_both.contains(key)), "who follows both is told once: {of_both:?} {of_one:?}");
    assert!(of_one.len() < of_both.len(), "what happened to the one itself is told, too");
}

#[tokio::test]
async fn two_processes_that_look_at_the_same_moment_queue_one_digest() {
    let town = Town::new().await;
    town.follows(town.of(), Language::De).await;
    town.proposal("Bank am Kanal", town.now.plus_seconds(60)).await;
    let tomorrow = town.now.plus_days(1);
    let looks = (0..8).map(|_| {
        let storage = town.storage.clone();
        tokio::spawn(async move { follow::digests(&storage, tomorrow).await.unwrap() })
    });
    let mut sum = 0;
    for look in looks.collect::<Vec<_>>() {
        sum += look.await.unwrap();
    }
    assert_eq!((sum, town.digests().len()), (1, 1));
}

#[tokio::test]
async fn the_address_is_gone_at_once_when_nothing_is_followed_any_more_and_with_it_the_digest_that_waits() {
    let town = Town::new().await;
    let topic =
        participation_core::procedure::published(&town.storage, "radweg", Language::De).await.unwrap().topics[0].id;
    let stop = town.follows(town.of(), Language::De).await;
    assert_eq!(town.follows(Followed { kind: FollowKind::Topic, id: topic }, Language::De).await, stop, "one way out");
    let following = follow::following(&town.storage, &stop).await.unwrap().unwrap();
    let titles: Vec<&str> = following.things.iter().map(|own| own.title.as_str()).collect();
    assert_eq!(titles, ["Radweg", "Bänke"]);
    for id in notification::claim_due(&town.storage, 10, town.now).await.unwrap().iter().map(|mail| mail.id) {
        notification::sent(&town.storage, id, town.now).await.unwrap();
    }
    town.proposal("Bank am Kanal", town.now.plus_seconds(60)).await;
    follow::digests(&town.storage, town.now.plus_days(1)).await.unwrap();
    follow::stop(&town.storage, &stop, Some(town.of())).await.unwrap();
    assert!(town.everything().await.contains(ADDRESS), "the topic is still followed");
    follow::stop(&town.storage, "a word that nobody has", None).await.unwrap();
    follow::stop(&town.storage, &stop, Some(Followed { kind: FollowKind::Topic, id: topic })).await.unwrap();
    assert!(!town.everything().await.contains("trude"), "nothing names the address");
    assert_eq!(follow::following(&town.storage, &stop).await.unwrap(), None);
    assert!(town.digests().is_empty());
    follow::stop(&town.storage, &stop, None).await.unwrap();
}

#[tokio::test]
async fn a_link_is_good_for_a_day_and_once_and_an_address_that_nobody_confirms_is_forgotten() {
    let town = Town::new().await;
    let token = town.ask(town.of(), ADDRESS, Language::De).await;
    let late = follow::confirm(&town.storage, &token, town.now.plus_seconds(24 * 3600 + 1)).await;
    assert!(matches!(late, Err(FollowRefused::UnknownToken)), "{late:?}");
    assert_eq!(follow::forget_unconfirmed(&town.storage, town.now.plus_seconds(24 * 3600 + 1)).await.unwrap(), 1);
    let token = town.ask(town.of(), ADDRESS, Language::De).await;
    assert!(follow::confirm(&town.storage, &token, town.now.plus_seconds(24 * 3600)).await.unwrap().is_some());
    assert_eq!(follow::confirm(&town.storage, &token, town.now).await.unwrap(), None, "used before");
    assert!(matches!(follow::confirm(&town.storage, "x", town.now).await, Err(FollowRefused::UnknownToken)));
}

#[tokio::test]
async fn what_nobody_can_read_cannot_be_followed() {
    let town = Town::new().await;
    let draft = demo::procedure("geheim").state(ProcedureState::Draft).topic("bench", "Geheimes");
    let draft = draft.store(&town.storage, town.now).await.unwrap();
    let topic: i64 = town
        .database
        .query(&format!("SELECT CAST(id AS VARCHAR(30)) AS word FROM topic WHERE procedure_id = {}", draft.0))[0]
        .parse()
        .unwrap();
    for of in [
        Followed { kind: FollowKind::Procedure, id: draft.0 },
        Followed { kind: FollowKind::Topic, id: topic },
        Followed { kind: FollowKind::District, id: 1 },
        Followed { kind: FollowKind::Contribution, id: 1 },
    ] {
        let asked = follow::ask(&town.storage, of, (ADDRESS, Language::De), town.now).await;
        assert!(matches!(asked, Err(StoreError::NotFound)), "{of:?}: {asked:?}");
    }
}

#[tokio::test]
async fn a_contribution_that_is_not_shown_is_told_of_by_its_number_alone() {
    let (storage, _database) = database::open().await;
    let now = noon();
    let of = demo::procedure("leise").moderation(ModerationRule::Before).open(Format::Proposals, -1, 9);
    let of = of.store(&storage, now.plus_days(-1)).await.unwrap();
    let own = demo::proposal(of, "Name der Nachbarin").submit(&storage, now).await.unwrap();
    let followed = Followed { kind: FollowKind::Contribution, id: own.id };
    let told = news::latest(&storage, followed, Language::De, now).await.unwrap();
    assert_eq!(told.len(), 1, "it arrived: {told:?}");
    assert!(!format!("{told:?}").contains("Nachbarin"));
    let all =
        news::latest(&storage, Followed { kind: FollowKind::Procedure, id: of.0 }, Language::De, now).await.unwrap();
    assert!(!format!("{all:?}").contains("Nachbarin"));
}

#[tokio::test]
async fn an_event_that_begins_some_hours_later_is_news_with_both_hours() {
    let town = Town::new().await;
    let by = people::with_role(&town.storage, Role::Participation, town.now).await;
    let (from, to) = (town.now.plus_days(5), town.now.plus_days(5).plus_seconds(7_200));
    let planned = demo::event("Rundgang", from).unwrap();
    let id = event::plan(&town.storage, town.procedure.0, planned, by.clone(), town.now).await.unwrap();
    event::announce(&town.storage, (id, 1), by.clone(), town.now).await.unwrap();
    let moved = async || {
        let told = news::latest(&town.storage, town.of(), Language::De, town.now).await.unwrap();
        told.into_iter().find_map(|one| match one.what {
            news::What::EventMoved { starts_at, from, .. } => Some((from, starts_at)),
            _ => None,
        })
    };
    event::change(&town.storage, (id, 2), demo::event("Rundgang", to).unwrap(), by.clone(), town.now).await.unwrap();
    assert_eq!(moved().await, Some((Some(from), to)));
    let mut elsewhere = demo::event("Rundgang", to).unwrap();
    elsewhere.address = PlainText::line("Prinzipalmarkt 8, 48143 Münster", 200).unwrap();
    event::change(&town.storage, (id, 3), elsewhere, by, town.now).await.unwrap();
    assert_eq!(moved().await, Some((None, to)), "another place at the same hour");
}

#[tokio::test]
async fn late_answers_events_and_what_became_of_them_are_news_each_with_a_name_that_stays() {
    let town = Town::new().await;
    let own = town.proposal("Bank am Kanal", town.now.plus_days(-5)).await;
    town.database
        .execute(&format!("UPDATE contribution SET answer_due = '2026-11-26 22:59:59.999' WHERE id = {}", own.id));
    let by = people::with_role(&town.storage, Role::Participation, town.now).await;
    let details = demo::event("Rundgang", town.now.plus_days(5)).unwrap();
    let id = event::plan(&town.storage, town.procedure.0, details.clone(), by.clone(), town.now).await.unwrap();
    let keys = async || {
        let told = news::latest(&town.storage, town.of(), Language::De, town.now).await.unwrap();
        told.into_iter().map(|one| one.key).collect::<Vec<_>>()
    };
    let overdue = format!("overdue/{}/1795733999", own.id);
    assert_eq!(keys().await, std::slice::from_ref(&overdue), "a draft is no news");
    event::announce(&town.storage, (id, 1), by.clone(), town.now).await.unwrap();
    assert_eq!(keys().await, [format!("event/{id}"), overdue.clone()]);
    event::cancel(&town.storage, (id, 2), by, town.now).await.unwrap();
    assert_eq!(keys().await, [format!("event/{id}/cancelled"), format!("event/{id}"), overdue.clone()]);
    town.answered(&own, town.now).await;
    let told = keys().await;
    assert!(!told.contains(&overdue) && told.iter().any(|key| key.starts_with("answer/")), "{told:?}");
}

#[tokio::test]
async fn an_address_gets_ten_confirming_mails_a_day_and_no_more() {
    let town = Town::new().await;
    for _ in 0..15 {
        follow::ask(&town.storage, town.of(), (ADDRESS, Language::De), town.now).await.unwrap();
    }
    let sent = town.database.query("SELECT recipient AS word FROM outbox WHERE message LIKE '%confirm-follow%'");
    assert_eq!(sent.len(), 10);
}

#[tokio::test]
async fn a_digest_is_read_back_as_it_was_queued() {
    let town = Town::new().await;
    let stop = town.follows(town.of(), Language::De).await;
    town.proposal("Bank am Kanal", town.now.plus_seconds(60)).await;
    follow::digests(&town.storage, town.now.plus_days(1)).await.unwrap();
    let due = notification::claim_due(&town.storage, 20, town.now.plus_days(1)).await.unwrap();
    let digest = due.into_iter().find_map(|mail| match mail.message {
        Message::Digest { stop, news, more } => Some((stop, news, more)),
        _ => None,
    });
    let (word, news, more) = digest.unwrap();
    assert_eq!((word, news.len(), more), (stop, 1, 0));
}
