//! A location report from its submission to its end.
use crate::database::{self, Database};
use participation_core::contribution::{self, Envelope, Position, State, Step, Submitted};
use participation_core::language::Method;
use participation_core::location_report::affected::{self, Affected, AffectedRefused, Counted};
use participation_core::location_report::desk::{self, Change, ChangeRefused, DeskFilter};
use participation_core::location_report::import::{self, Imported, Taken};
use participation_core::location_report::overview;
use participation_core::location_report::{
    self, Answers, AnswersRefused, Filter, NewCategory, NewReport, Question, Status, SubmitRefused,
};
use participation_core::moderation::{self, Hint, Verdict};
use participation_core::outcome::clock;
use participation_core::procedure::{self, *};
use participation_core::proposal::Matches;
use participation_core::staff::{self, Deed, Role};
use participation_core::voice::{VoiceProof, token};
use participation_core::{Language, PlainText, Storage, StoreError, Timestamp, demo};

mod unsent;

const NOW: i64 = 1_795_430_545;
const LUDGERIPLATZ: Position = Position { longitude: 7.6281, latitude: 51.9560 };

struct Town {
    storage: Storage,
    now: Timestamp,
    procedure: i64,
    slug: String,
    lamp: i64,
    bench: i64,
    _database: Database,
}

impl Town {
    async fn new(moderation: ModerationRule, voice: Voice) -> Self {
        let (storage, database) = database::open().await;
        let now = Timestamp::from_unix(NOW);
        let slug = format!("maengel-{}", storage.ids().next());
        let procedure = procedure::create(&storage, new_procedure(&slug, now, moderation, voice), now).await.unwrap().0;
        let how = Question { key: "how".into(), choices: vec!["dark".into(), "flickers".into()], required: true };
        let category = |icon: &str, name: &str, questions| NewCategory {
            icon: icon.into(),
            office: None,
            questions,
            texts: vec![("name".into(), vec![(Language::De, Method::Human, name.into())])],
        };
        let new = vec![category("lamp", "Licht", vec![how]), category("bench", "Bank", vec![])];
        let ids = location_report::add_categories(&storage, procedure, new, now).await.unwrap();
        Self { storage, now, procedure, slug, lamp: ids[0], bench: ids[1], _database: database }
    }

    fn report(&self, title: &str, at: Position) -> NewReport {
        NewReport {
            procedure: self.procedure,
            category: self.lamp,
            title: PlainText::line(title, 80).unwrap(),
            description: None,
            answers: Answers::from([("how".to_owned(), "dark".to_owned())]),
            photo: None,
            position: at,
            envelope: Envelope { place: Some("Ludgeriplatz".into()), ..demo::envelope() },
        }
    }

    async fn submit(&self, new: NewReport) -> Submitted {
        location_report::submit(&self.storage, new, self.now).await.unwrap()
    }

    async fn listed(&self, filter: Filter) -> location_report::Page {
        location_report::list(&self.storage, &self.slug, filter, Language::De).await.unwrap()
    }

    async fn due(&self, of: &Submitted) -> Option<Timestamp> {
        location_report::show(&self.storage, of.reference.clone(), Language::De).await.unwrap().report.answer_due
    }

    async fn change(&self, report: &Submitted, to: Status) -> Result<(), ChangeRefused> {
        self.change_at(report, to, self.now).await
    }

    async fn change_at(&self, report: &Submitted, to: Status, at: Timestamp) -> Result<(), ChangeRefused> {
        let page = location_report::at_desk(&self.storage, report.reference.clone(), None, Language::De).await.unwrap();
        let reason = PlainText::line("Die Lampe ist bestellt.", 100).unwrap();
        let change =
            Change { report: report.reference.clone(), version: page.report.version, to, reason, office: None };
        let by = crate::people::with_role(&self.storage, Role::Office, self.now).await;
        desk::change(&self.storage, change, by, at).await
    }
}

fn new_procedure(slug: &str, now: Timestamp, moderation: ModerationRule, voice: Voice) -> NewProcedure {
    let builder = demo::procedure(slug).text("title", Language::De, "Mängel").moderation(moderation).voice(voice);
    builder.running(-1, 10).open(Format::Reports, -1, 10).with(|new| new.decides = Decides::Administration).at(now)
}

fn near(metres_north: f64) -> Position {
    Position { latitude: LUDGERIPLATZ.latitude + metres_north / 111_195.0, ..LUDGERIPLATZ }
}

#[tokio::test]
async fn a_retry_gets_the_same_receipt_and_leaves_one_report() {
    let town = Town::new(ModerationRule::After, Voice::Token).await;
    let new = town.report("Laterne dunkel", LUDGERIPLATZ);
    let first = town.submit(new.clone()).await;
    assert_eq!(town.submit(new).await, first);
    let page = town.listed(Filter::default()).await;
    assert_eq!((page.cards.len(), page.matches), (1, Matches::Exactly(1)));
    let receipt = contribution::receipt(&town.storage, first.reference, Language::De).await.unwrap();
    assert_eq!(receipt.events.len(), 1);
    assert!(receipt.answer_due.is_some() && receipt.commitment.len() == 32);
}

#[tokio::test]
async fn what_is_read_before_is_hidden_until_a_moderator_shows_it() {
    let town = Town::new(ModerationRule::Before, Voice::Token).await;
    let report = town.submit(town.report("Laterne dunkel", LUDGERIPLATZ)).await;
    let unseen = location_report::show(&town.storage, report.reference.clone(), Language::De).await;
    assert!(matches!(unseen, Err(StoreError::NotFound)));
    assert!(town.listed(Filter::default()).await.cards.is_empty());
    moderated(&town, &report).await;
    assert!(location_report::show(&town.storage, report.reference.clone(), Language::De).await.is_ok());
    let words = Filter { words: "ludgeriplatz laterne".into(), ..Filter::default() };
    assert_eq!(town.listed(words).await.cards.len(), 1);
}

async fn moderated(town: &Town, report: &Submitted) {
    let receipt = contribution::receipt(&town.storage, report.reference.clone(), Language::De).await.unwrap();
    assert_eq!(receipt.state, State::Unread);
    let moderator = crate::people::moderator(&town.storage, town.now).await;
    let version = receipt.version;
    moderation::decide(&town.storage, report.id, version, Verdict::Publish, moderator, town.now).await.unwrap();
}

#[tokio::test]
async fn a_withdrawn_report_leaves_list_search_and_map_at_once() {
    let town = Town::new(ModerationRule::After, Voice::Token).await;
    let report = town.submit(town.report("Laterne dunkel", LUDGERIPLATZ)).await;
    contribution::withdraw(&town.storage, report.reference.clone(), report.secret.clone(), town.now).await.unwrap();
    let page = town.listed(Filter::default()).await;
    assert!(page.cards.is_empty() && page.marks.is_empty());
    let words = Filter { words: "laterne".into(), ..Filter::default() };
    assert!(town.listed(words).await.cards.is_empty());
    assert!(location_report::nearby(&town.storage, town.lamp, LUDGERIPLATZ).await.unwrap().is_empty());
}

#[tokio::test]
async fn only_open_reports_of_the_category_within_250_metres_are_offered_nearest_first() {
    let town = Town::new(ModerationRule::After, Voice::Token).await;
    let done = town.submit(town.report("erledigt", near(5.0))).await;
    town.change(&done, Status::Done).await.unwrap();
    let mut bench = town.report("Bank", near(1.0));
    (bench.category, bench.answers) = (town.bench, Answers::new());
    town.submit(bench).await;
    for metres in [249.0, 20.0, 252.0, 100.0, 60.0, 200.0, 150.0] {
        town.submit(town.report(&format!("{metres} m"), near(metres))).await;
    }
    let offered = location_report::nearby(&town.storage, town.lamp, LUDGERIPLATZ).await.unwrap();
    let titles: Vec<&str> = offered.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["20 m", "60 m", "100 m", "150 m", "200 m"]);
}

#[tokio::test]
async fn fifty_at_once_with_one_voice_are_one_more_person() {
    let town = Town::new(ModerationRule::After, Voice::Token).await;
    let report = town.submit(town.report("Laterne dunkel", LUDGERIPLATZ)).await;
    let voice = token();
    let same = || Affected {
        report: report.reference.clone(),
        proof: VoiceProof::Token(voice.clone()),
        follow: None,
        language: Language::De,
    };
    let mut running = Vec::new();
    for _ in 0..50 {
        let (storage, one, now) = (town.storage.clone(), same(), town.now);
        running.push(tokio::spawn(async move { affected::count(&storage, one, now).await.unwrap() }));
    }
    let mut counted = 0;
    for one in running {
        counted += usize::from(one.await.unwrap() == Counted::Now);
    }
    let page = location_report::show(&town.storage, report.reference.clone(), Language::De).await.unwrap();
    assert_eq!((counted, page.report.affected), (1, 1));
}

#[tokio::test]
async fn another_kind_of_voice_and_an_unknown_token_count_nothing() {
    let town = Town::new(ModerationRule::After, Voice::ConfirmedEmail).await;
    let report = town.submit(town.report("Laterne dunkel", LUDGERIPLATZ)).await;
    let one = |proof| Affected { report: report.reference.clone(), proof, follow: None, language: Language::De };
    let other = affected::count(&town.storage, one(VoiceProof::Token(token())), town.now).await;
    assert!(matches!(other, Err(AffectedRefused::OtherVoice(Voice::ConfirmedEmail))));
    let mail = affected::count(&town.storage, one(VoiceProof::Email("a@b.example".into())), town.now).await.unwrap();
    assert_eq!(mail, Counted::AwaitsMail);
    let unknown = affected::confirm(&town.storage, &token(), town.now).await;
    assert!(matches!(unknown, Err(AffectedRefused::UnknownToken)));
    let page = location_report::show(&town.storage, report.reference.clone(), Language::De).await.unwrap();
    assert_eq!(page.report.affected, 0);
}

#[tokio::test]
async fn the_desk_moves_a_report_with_a_reason_and_only_from_the_version_it_saw() {
    let town = Town::new(ModerationRule::After, Voice::Token).await;
    let report = town.submit(town.report("Laterne dunkel", LUDGERIPLATZ)).await;
    town.change(&report, Status::InWork).await.unwrap();
    town.change(&report, Status::Done).await.unwrap();
    assert!(matches!(town.change(&report, Status::Examined).await, Err(ChangeRefused::NotPossible(_))));
    let page = location_report::show(&town.storage, report.reference.clone(), Language::De).await.unwrap();
    assert_eq!(page.report.answer_due, None);
    let reason = PlainText::line("noch einmal", 100).unwrap();
    let old = Change { report: report.reference.clone(), version: 1, to: Status::InWork, reason, office: None };
    let by = crate::people::with_role(&town.storage, Role::Office, town.now).await;
    let refused = desk::change(&town.storage, old, by, town.now).await;
    assert!(matches!(refused, Err(ChangeRefused::Store(StoreError::Changed))));
    let steps: Vec<Status> = page
        .events
        .iter()
        .filter_map(|event| if let Step::Reported { status, .. } = &event.step { Some(*status) } else { None })
        .collect();
    assert_eq!(steps, [Status::InWork, Status::Done]);
}

#[tokio::test]
async fn finishing_a_report_keeps_its_promise_and_taking_it_up_again_owes_it_by_the_same_day() {
    let town = Town::new(ModerationRule::After, Voice::Token).await;
    let [early, late] = ["Laterne dunkel", "Bank kaputt"].map(|title| town.report(title, LUDGERIPLATZ));
    let (early, late) = (town.submit(early).await, town.submit(late).await);
    let due = town.due(&early).await.unwrap();
    let record = async |at: Timestamp| {
        let own = clock::promise(&town.storage, town.procedure, at).await.unwrap();
        assert_eq!(own.record, clock::clock(&town.storage, Language::De, at).await.unwrap().record);
        (own.owed, own.record.answered, own.record.on_time)
    };
    assert_eq!(record(town.now).await, (2, 0, 0));
    town.change_at(&early, Status::Refused, town.now.plus_days(3)).await.unwrap();
    assert_eq!(record(town.now.plus_days(3)).await, (1, 1, 1));
    town.change_at(&late, Status::InWork, town.now.plus_days(3)).await.unwrap();
    town.change_at(&late, Status::Done, due.plus_days(1)).await.unwrap();
    assert_eq!(record(due.plus_days(1)).await, (0, 2, 1), "the second one came late");
    town.change_at(&early, Status::Examined, due.plus_days(2)).await.unwrap();
    assert_eq!(town.due(&early).await, Some(due), "it is owed as it was");
    assert_eq!(record(due.plus_days(2)).await, (1, 1, 0));
    town.change_at(&early, Status::Done, due.plus_days(3)).await.unwrap();
    assert_eq!(record(due.plus_days(3)).await, (0, 2, 0));
}

#[tokio::test]
async fn what_the_desk_says_of_a_report_and_what_a_clerk_keys_in_stand_in_the_record() {
    let town = Town::new(ModerationRule::After, Voice::Token).await;
    let clerk = crate::people::with_role(&town.storage, Role::Clerk, town.now).await;
    let new = town.report("Laterne dunkel", LUDGERIPLATZ);
    let first = location_report::submit_as(&town.storage, clerk.clone(), new.clone(), town.now).await.unwrap();
    let again = location_report::submit_as(&town.storage, clerk.clone(), new, town.now).await.unwrap();
    assert_eq!(first.reference, again.reference);
    town.change(&first, Status::InWork).await.unwrap();
    let lines = staff::audit(&town.storage, None).await.unwrap();
    let of: Vec<Deed> =
        lines.iter().filter(|line| line.object.label == first.reference.to_string()).map(|line| line.deed).collect();
    assert_eq!(of, [Deed::ReportChanged, Deed::ReportEntered], "the newest first, and a retry is no second line");
}

#[tokio::test]
async fn only_who_answers_moves_a_report_and_only_who_keys_in_enters_one() {
    let town = Town::new(ModerationRule::After, Voice::Token).await;
    let moderator = crate::people::moderator(&town.storage, town.now).await;
    let new = town.report("Laterne dunkel", LUDGERIPLATZ);
    let refused = location_report::submit_as(&town.storage, moderator.clone(), new, town.now).await;
    assert!(matches!(refused, Err(SubmitRefused::NotAllowed(_))));
    let report = town.submit(town.report("Laterne dunkel", LUDGERIPLATZ)).await;
    let reason = PlainText::line("Die Lampe ist bestellt.", 100).unwrap();
    let change = Change { report: report.reference, version: 1, to: Status::InWork, reason, office: None };
    let refused = desk::change(&town.storage, change, moderator, town.now).await;
    assert!(matches!(refused, Err(ChangeRefused::NotAllowed(_))));
}

#[tokio::test]
async fn who_moderates_a_report_reads_its_description_and_is_warned_of_what_is_in_it() {
    let town = Town::new(ModerationRule::Before, Voice::Token).await;
    let description = "Seit Montag.\nRufen Sie an: 0251 1234567";
    let mut new = town.report("Laterne dunkel", LUDGERIPLATZ);
    new.description = PlainText::paragraphs(description, 2_000).ok();
    let report = town.submit(new).await;
    let moderator = crate::people::moderator(&town.storage, town.now).await;
    let queue = moderation::queue(&town.storage, moderator.clone(), 50, Language::De, town.now).await.unwrap();
    assert_eq!(queue.unread[0].hints, [Hint::Telephone]);
    let case = moderation::case(&town.storage, report.reference, moderator, Language::De, town.now).await.unwrap();
    assert_eq!((case.body.as_str(), case.hints), (description, vec![Hint::Telephone]));
}

#[tokio::test]
async fn another_office_finds_no_such_report() {
    let town = Town::new(ModerationRule::After, Voice::Token).await;
    let report = town.submit(town.report("Laterne dunkel", LUDGERIPLATZ)).await;
    let foreign = location_report::at_desk(&town.storage, report.reference.clone(), Some(7), Language::De).await;
    assert!(matches!(foreign, Err(StoreError::NotFound)));
    let waits =
        desk::list(&town.storage, DeskFilter { office: Some(7), page: 1, ..DeskFilter::default() }, Language::De);
    assert!(waits.await.unwrap().rows.is_empty());
}

#[tokio::test]
async fn what_does_not_fit_the_category_is_not_taken() {
    let town = Town::new(ModerationRule::After, Voice::Token).await;
    let mut unknown = town.report("Laterne", LUDGERIPLATZ);
    unknown.category = 12;
    assert!(matches!(
        location_report::submit(&town.storage, unknown, town.now).await,
        Err(SubmitRefused::UnknownCategory)
    ));
    let mut silent = town.report("Laterne", LUDGERIPLATZ);
    silent.answers.clear();
    let missing = location_report::submit(&town.storage, silent, town.now).await;
    assert!(matches!(missing, Err(SubmitRefused::Answers(AnswersRefused::Missing(_)))));
    let mut pictured = town.report("Laterne", LUDGERIPLATZ);
    pictured.photo = Some(vec![7; 32]);
    assert!(matches!(
        location_report::submit(&town.storage, pictured, town.now).await,
        Err(SubmitRefused::UnknownPhoto)
    ));
    let late =
        location_report::submit(&town.storage, town.report("Laterne", LUDGERIPLATZ), town.now.plus_days(11)).await;
    assert!(matches!(late, Err(SubmitRefused::Closed(Closed::Over(_)))));
    assert!(town.listed(Filter::default()).await.cards.is_empty());
}

#[tokio::test]
async fn a_photo_is_served_only_while_its_report_is_listed() {
    let town = Town::new(ModerationRule::Before, Voice::Token).await;
    let jpeg = format!("not decoded here {}", town.slug).into_bytes();
    let hash = location_report::store_photo(&town.storage, jpeg.clone(), town.now).await.unwrap();
    let mut new = town.report("Laterne", LUDGERIPLATZ);
    new.photo = Some(hash);
    let report = town.submit(new).await;
    assert!(matches!(location_report::photo(&town.storage, report.reference.clone()).await, Err(StoreError::NotFound)));
    moderated(&town, &report).await;
    assert_eq!(location_report::photo(&town.storage, report.reference.clone()).await.unwrap(), jpeg);
    contribution::withdraw(&town.storage, report.reference.clone(), report.secret, town.now).await.unwrap();
    assert!(matches!(location_report::photo(&town.storage, report.reference).await, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn a_second_import_of_the_same_rows_adds_nothing() {
    let town = Town::new(ModerationRule::Before, Voice::Token).await;
    let name = PlainText::line("Wilder Müll", 80).unwrap();
    let category = import::category_named(&town.storage, town.procedure, name.clone(), town.now).await.unwrap();
    assert_eq!(import::category_named(&town.storage, town.procedure, name.clone(), town.now).await.unwrap(), category);
    let row = |key: &str| Imported {
        key: key.to_owned(),
        category,
        title: name.clone(),
        place: Some("=HYPERLINK(\"x\")".into()),
        position: LUDGERIPLATZ,
        district: None,
        reported_at: town.now.plus_days(-700),
    };
    let rows = || vec![row("1"), row("2"), row("1")];
    let first = import::take(&town.storage, town.procedure, rows(), town.now).await.unwrap();
    assert_eq!(first, Taken { new: 2, known: 1 });
    let second = import::take(&town.storage, town.procedure, rows(), town.now).await.unwrap();
    assert_eq!(second, Taken { new: 0, known: 3 });
    let page = town.listed(Filter::default()).await;
    assert_eq!(page.matches, Matches::Exactly(2));
    assert_eq!(page.cards[0].submitted_at, town.now.plus_days(-700));
    assert_eq!(page.cards[0].place.as_deref(), Some("=HYPERLINK(\"x\")"));
}

#[tokio::test]
async fn the_map_holds_what_is_listed_in_running_procedures() {
    let town = Town::new(ModerationRule::After, Voice::Token).await;
    let report = town.submit(town.report("Laterne dunkel", LUDGERIPLATZ)).await;
    let page =
        |now| overview::page(&town.storage, overview::Filter { page: 1, ..Default::default() }, Language::De, now);
    let running = page(town.now).await.unwrap();
    assert!(running.placed.iter().any(|one| one.reference == report.reference));
    assert!(running.reportable.contains(&town.procedure));
    let over = page(town.now.plus_days(11)).await.unwrap();
    assert!(!over.placed.iter().any(|one| one.reference == report.reference));
}
