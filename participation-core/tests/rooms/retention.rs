//! How long the city knows who wrote something.

use crate::database::{self, Database};
use participation_core::contribution::retention::{CHALLENGE_DAYS, Forgotten, forget_identities};
use participation_core::contribution::{self, Envelope, Position, Submitted};
use participation_core::language::Method;
use participation_core::location_report::affected::{self, Affected};
use participation_core::location_report::{self, Answers, NewCategory, NewReport};
use participation_core::paper::{self, NewEntry};
use participation_core::procedure::*;
use participation_core::proposal::{self, Endorsement};
use participation_core::staff::Role;
use participation_core::voice::VoiceProof;
use participation_core::{Channel, Language, PlainText, Storage, Timestamp, demo};

const NAME: &str = "Trude Kranefuß";
const ADDRESS: &str = "trude@example.org";
/// The procedure ends ten days from now.
const END: i64 = 10;

/// All that the database holds, as its backup writes it.
async fn everything(storage: &Storage, now: Timestamp) -> String {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("backup");
    participation_core::storage::backup::backup(storage, &into, now).await.unwrap();
    let files = std::fs::read_dir(into).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    files.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
}

async fn procedure(storage: &Storage, slug: &str, end: i64, now: Timestamp) -> ProcedureId {
    let new = demo::procedure(slug).voice(Voice::ConfirmedEmail).running(-1, end);
    new.open(Format::Proposals, -1, end).open(Format::Reports, -1, end).store(storage, now).await.unwrap()
}

fn by_trude() -> Envelope {
    Envelope { author_name: Some(NAME.into()), contact_email: Some(ADDRESS.into()), ..demo::envelope() }
}

async fn reported(storage: &Storage, of: ProcedureId, envelope: Envelope, now: Timestamp) -> Submitted {
    let name = vec![(Language::De, Method::Human, "Bank".to_owned())];
    let bench =
        NewCategory { icon: "bench".into(), office: None, questions: vec![], texts: vec![("name".into(), name)] };
    let new = NewReport {
        procedure: of.0,
        category: location_report::add_categories(storage, of.0, vec![bench], now).await.unwrap()[0],
        title: PlainText::line("Bank ohne Lehne", 80).unwrap(),
        description: None,
        answers: Answers::new(),
        photo: None,
        position: Position { longitude: 7.6281, latitude: 51.9560 },
        envelope,
    };
    location_report::submit(storage, new, now).await.unwrap()
}

/// Follows a report by a confirmed address, asks for a confirmation that never comes, and writes on paper.
async fn leave_traces(
    storage: &Storage,
    database: &Database,
    of: ProcedureId,
    (proposal, report): (&Submitted, &Submitted),
    now: Timestamp,
) {
    let proof = || VoiceProof::Email(ADDRESS.into());
    let one = Affected { report: report.reference.clone(), proof: proof(), follow: None, language: Language::De };
    affected::count(storage, one, now).await.unwrap();
    let mail = database.query("SELECT message AS word FROM outbox ORDER BY id DESC LIMIT 1").remove(0);
    let mail: serde_json::Value = serde_json::from_str(&mail).unwrap();
    affected::confirm(storage, mail["token"].as_str().unwrap(), now).await.unwrap();
    let endorsement = Endorsement { proposal: proposal.reference.clone(), proof: proof(), language: Language::De };
    proposal::endorse(storage, endorsement, now).await.unwrap();
    let sheet = NewEntry {
        procedure: of.0,
        channel: Channel::Paper,
        received_on: now.city_day(),
        headline: "Mehr Bänke".into(),
        typed: serde_json::json!({"title": "Mehr Bänke", "name": NAME, "email": ADDRESS}).to_string(),
        idempotency_key: "sheet".into(),
    };
    paper::typed(storage, sheet, crate::people::with_role(storage, Role::Clerk, now).await, now).await.unwrap();
}

#[tokio::test]
async fn a_year_after_the_end_nothing_in_the_database_says_who_wrote_and_what_they_wrote_stays() {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let of = procedure(&storage, "baenke", END, now).await;
    let running = procedure(&storage, "laufend", END + 1, now).await;
    let own = demo::proposal(of, "Schatten am Kanal").author(NAME, Some(ADDRESS));
    let own = own.submit(&storage, now).await.unwrap();
    let mut comment = demo::comment(own.reference.clone(), "Das fehlt dort.").unwrap();
    comment.envelope = by_trude();
    proposal::comment(&storage, comment, now).await.unwrap();
    let report = reported(&storage, of, by_trude(), now).await;
    leave_traces(&storage, &database, of, (&own, &report), now).await;
    demo::proposal(running, "Mehr Licht").author("Hatice Öztürk", None).submit(&storage, now).await.unwrap();
    let before = contribution::receipt(&storage, own.reference.clone(), Language::De).await.unwrap();

    let last_day = now.plus_days(END + CHALLENGE_DAYS);
    let early = forget_identities(&storage, last_day).await.unwrap();
    assert_eq!((early.contributions, early.beside, early.unconfirmed), (0, 0, 2), "{early:?}");
    assert!(early.mails > 0, "{early:?}");
    let kept = everything(&storage, last_day).await;
    assert!(kept.contains(NAME) && kept.contains(ADDRESS));

    let over = last_day.plus_seconds(1);
    let forgotten = forget_identities(&storage, over).await.unwrap();
    assert_eq!(forgotten, Forgotten { contributions: 3, beside: 2, unconfirmed: 0, mails: 0 });
    let left = everything(&storage, over).await;
    for word in [NAME, "Trude", ADDRESS] {
        assert!(!left.contains(word), "{word} is still there");
    }
    for word in ["Schatten am Kanal", "Das fehlt dort.", "Bank ohne Lehne", "Mehr Bänke", "Hatice Öztürk"] {
        assert!(left.contains(word), "{word} is gone");
    }
    let page = proposal::show(&storage, own.reference.clone(), Language::De).await.unwrap();
    assert_eq!((page.proposal.author_name, page.proposal.title.as_str()), (None, "Schatten am Kanal"));
    let after = contribution::receipt(&storage, own.reference, Language::De).await.unwrap();
    assert_eq!((after.commitment, after.events, after.version), (before.commitment, before.events, before.version));
    assert_eq!(forget_identities(&storage, over).await.unwrap(), Forgotten::default(), "a second time finds nothing");
}

#[tokio::test]
async fn more_names_than_one_transaction_takes_all_go() {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let of = procedure(&storage, "viele", END, now).await;
    for number in 0..=500 {
        let new = demo::proposal(of, &format!("Idee {number}")).author(NAME, None);
        new.submit(&storage, now).await.unwrap();
    }
    let forgotten = forget_identities(&storage, now.plus_days(END + CHALLENGE_DAYS + 1)).await.unwrap();
    assert_eq!(forgotten.contributions, 501);
    let named = database.query("SELECT author_name AS word FROM contribution WHERE author_name IS NOT NULL");
    assert!(named.is_empty(), "{named:?}");
}

#[tokio::test]
async fn an_open_phase_counts_from_its_beginning() {
    let (storage, _database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let open = NewPhase {
        kind: PhaseKind::Review,
        starts_at: now.plus_days(200),
        ends_at: None,
        title: Vec::new(),
        note: Vec::new(),
    };
    let new = demo::procedure("lange").running(-1, END).open(Format::Proposals, -1, END);
    let of = new.with(|new| new.phases = vec![open]).store(&storage, now).await.unwrap();
    demo::proposal(of, "Ein Brunnen").author(NAME, None).submit(&storage, now).await.unwrap();
    for (day, forgotten) in [(END + CHALLENGE_DAYS + 1, 0), (200 + CHALLENGE_DAYS, 0), (201 + CHALLENGE_DAYS, 1)] {
        let found = forget_identities(&storage, now.plus_days(day)).await.unwrap();
        assert_eq!(found.contributions, forgotten, "day {day}");
    }
}

#[tokio::test]
async fn what_is_withdrawn_is_nowhere_in_the_database_any_more() {
    let (storage, _database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let of = procedure(&storage, "baenke", END, now).await;
    let stays = demo::proposal(of, "Schatten am Kanal").submit(&storage, now).await.unwrap();
    let own = demo::proposal(of, "Brunnen im Südpark").author(NAME, None).submit(&storage, now).await.unwrap();
    let mut comment = demo::comment(stays.reference.clone(), "Das fehlt im Kreuzviertel.").unwrap();
    comment.envelope = Envelope { contact_email: None, idempotency_key: "comment".into(), ..by_trude() };
    let comment = proposal::comment(&storage, comment, now).await.unwrap();
    // Mails that wait to be sent say what they confirm; they are gone when they are sent.
    let unmailed = Envelope { contact_email: None, ..by_trude() };
    let report = reported(&storage, of, unmailed, now).await;
    let words = ["Brunnen", "brunnen", "Kreuzviertel", "ohne Lehne", "lehne", "Kranefu"];
    let before = everything(&storage, now).await;
    assert!(words.iter().all(|word| before.contains(word)), "what is looked for was there");
    for sent in [own, comment, report] {
        contribution::withdraw(&storage, sent.reference.clone(), sent.secret.clone(), now).await.unwrap();
        let receipt = contribution::receipt(&storage, sent.reference, Language::De).await.unwrap();
        assert_eq!((receipt.state, receipt.headline.as_str()), (contribution::State::Withdrawn, ""));
    }
    let after = everything(&storage, now).await;
    let left: Vec<_> = words.iter().filter(|word| after.contains(*word)).collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(after.contains("Schatten am Kanal"));
}
