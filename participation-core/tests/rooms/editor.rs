//! Writing procedures and keying in paper on the database.

use crate::database::{self, Database};
use crate::texts;
use chrono::NaiveDate;
use participation_core::contribution::{self, State};
use participation_core::language::{Freshness, Method, ObjectKind, freshness};
use participation_core::paper::{self, EntryId, EntryRefused, NewEntry};
use participation_core::procedure::codes::{self, CodesRefused, NewBatch};
use participation_core::procedure::work::{
    self, Action, Facts, GapKind, NewDraft, Part, PhaseEdit, Saved, Schedule, TopicEdit, WorkRefused, Working,
};
use participation_core::procedure::{self, *};
use participation_core::proposal::{self, NewProposal, SubmitRefused};
use participation_core::staff::{self, Actor, NewStaff, Password, Role, StaffId};
use participation_core::{Channel, Language, PlainText, Storage, StoreError, Timestamp, demo};

mod changes;

struct Desk {
    storage: Storage,
    now: Timestamp,
    _database: Database,
}

impl Desk {
    async fn open() -> Self {
        let (storage, database) = database::open().await;
        Self { storage, now: Timestamp::from_unix(1_795_430_545), _database: database }
    }

    async fn person(&self, role: Role, same: Option<StaffId>) -> Actor {
        let new = NewStaff {
            login: format!("e{}", self.storage.ids().random()).parse().unwrap(),
            name: PlainText::line("Sabine Althoff", 80).unwrap(),
            roles: vec![role],
            office: None,
            language: None,
            same_person_as: same,
            password: Password::one_time(),
            one_time: true,
            totp: None,
        };
        let id = staff::create(&self.storage, new, None, self.now).await.unwrap();
        staff::by_id(&self.storage, id).await.unwrap().actor()
    }

    async fn begin(&self, by: &Actor) -> ProcedureId {
        let new = NewDraft {
            slug: format!("p{}", self.storage.ids().random()),
            title: "Radweg".into(),
            kind: ProcedureKind::Informal,
            starts_at: self.now.plus_days(-5),
            ends_at: self.now.plus_days(30),
        };
        work::begin(&self.storage, new, by.clone(), self.now).await.unwrap()
    }

    async fn read(&self, id: ProcedureId) -> Working {
        work::open(&self.storage, id).await.unwrap()
    }

    async fn version(&self, id: ProcedureId) -> i32 {
        self.read(id).await.page.procedure.version
    }

    async fn write(
        &self,
        id: ProcedureId,
        field: &str,
        language: Language,
        body: &str,
        by: &Actor,
    ) -> Result<(), WorkRefused> {
        let page = work::texts(&self.storage, id).await.unwrap();
        let row = page.rows.iter().find(|row| row.object == id.0 && row.field == field).unwrap();
        work::save_text(&self.storage, id, texts::typed(row, language, body), by.clone(), self.now).await
    }

    async fn facts(&self, id: ProcedureId, change: impl FnOnce(&mut Facts)) -> ((ProcedureId, i32), Facts) {
        let page = self.read(id).await;
        let own = page.page.procedure;
        let mut facts = Facts {
            slug: own.slug,
            kind: own.kind,
            level: own.level,
            decides: own.decides,
            voice: own.voice,
            moderation: own.moderation,
            support_goal: own.support_goal,
            answer_days: own.answer_days,
            minimum_age: own.minimum_age,
            drawing: own.drawing,
            contact_name: own.contact_name,
            contact_phone: own.contact_phone,
            contact_email: own.contact_email,
            office: own.office,
            area: vec![],
            paper_reference: own.paper_reference,
            required_languages: page.required_languages,
        };
        change(&mut facts);
        ((id, own.version), facts)
    }

    async fn advance(&self, id: ProcedureId, action: Action, by: &Actor) -> Result<(), WorkRefused> {
        let version = self.version(id).await;
        work::advance(&self.storage, (id, version), action, by.clone(), self.now).await
    }

    /// Proposed by one and allowed by the other.
    async fn change_facts(&self, id: ProcedureId, by: (&Actor, &Actor), change: impl FnOnce(&mut Facts)) {
        let (place, facts) = self.facts(id, change).await;
        let saved = work::save_facts(&self.storage, place, facts, by.0.clone(), self.now).await.unwrap();
        assert_eq!(saved, Saved::Waits);
        let place = (id, self.version(id).await);
        work::approve_change(&self.storage, place, Part::Facts, by.1.clone(), self.now).await.unwrap();
    }

    /// Published in German only, with proposals open.
    async fn published(&self, author: &Actor, second: &Actor) -> ProcedureId {
        let id = self.begin(author).await;
        for field in ["summary", "about"] {
            self.write(id, field, Language::De, "Text", author).await.unwrap();
        }
        let (place, facts) = self.facts(id, |facts| facts.required_languages = vec![Language::De]).await;
        work::save_facts(&self.storage, place, facts, author.clone(), self.now).await.unwrap();
        let offer =
            Offer { format: Format::Proposals, opens_at: self.now.plus_days(-5), closes_at: self.now.plus_days(1) };
        let schedule = Schedule {
            starts_at: self.now.plus_days(-5),
            ends_at: self.now.plus_days(30),
            phases: vec![],
            offers: vec![offer],
        };
        let version = self.version(id).await;
        work::save_schedule(&self.storage, (id, version), schedule, author.clone(), self.now).await.unwrap();
        self.advance(id, Action::Submit, author).await.unwrap();
        self.advance(id, Action::Publish, second).await.unwrap();
        id
    }
}

fn proposal_on(procedure: ProcedureId, key: &str, channel: Channel) -> NewProposal {
    demo::proposal(procedure, "Mehr Bänke").key(key).by(channel).build().unwrap()
}

#[tokio::test]
async fn publishing_needs_a_second_person_and_every_required_text() {
    let desk = Desk::open().await;
    let author = desk.person(Role::Participation, None).await;
    let author_again = desk.person(Role::Participation, Some(author.staff)).await;
    let second = desk.person(Role::Participation, None).await;
    let id = desk.begin(&author).await;
    desk.write(id, "summary", Language::De, "Kurz", &author).await.unwrap();
    desk.write(id, "about", Language::De, "Lang", &author).await.unwrap();
    let (place, facts) = desk.facts(id, |facts| facts.required_languages = vec![Language::De, Language::En]).await;
    work::save_facts(&desk.storage, place, facts, author.clone(), desk.now).await.unwrap();
    assert!(matches!(desk.advance(id, Action::Publish, &second).await, Err(WorkRefused::NotPossible(_))));
    desk.advance(id, Action::Submit, &author).await.unwrap();
    assert!(matches!(desk.write(id, "about", Language::De, "Neu", &author).await, Err(WorkRefused::Closed)));
    for same in [&author, &author_again] {
        assert!(matches!(desk.advance(id, Action::Publish, same).await, Err(WorkRefused::NotTwo(_))));
    }
    let Err(WorkRefused::Gaps(gaps)) = desk.advance(id, Action::Publish, &second).await else {
        panic!("published with gaps")
    };
    let found: Vec<&str> = gaps.iter().map(|gap| gap.field.as_str()).collect();
    assert_eq!(found, ["title", "summary", "about"]);
    assert!(gaps.iter().all(|gap| gap.language == Language::En && gap.kind == GapKind::Missing));
    desk.advance(id, Action::Return, &second).await.unwrap();
    for field in ["title", "summary", "about"] {
        desk.write(id, field, Language::En, "Text", &author).await.unwrap();
    }
    desk.advance(id, Action::Submit, &author).await.unwrap();
    let slug = desk.read(id).await.page.procedure.slug;
    assert!(matches!(procedure::published(&desk.storage, &slug, Language::De).await, Err(StoreError::NotFound)));
    desk.advance(id, Action::Publish, &second).await.unwrap();
    assert!(procedure::published(&desk.storage, &slug, Language::De).await.is_ok());
}

#[tokio::test]
async fn only_what_is_over_leaves_the_lists_and_it_is_read_on_and_can_be_taken_back() {
    let mut desk = Desk::open().await;
    let (author, second) = (desk.person(Role::Participation, None).await, desk.person(Role::Participation, None).await);
    let id = desk.published(&author, &second).await;
    let listed = async |desk: &Desk| {
        let overview = procedure::overview(&desk.storage, Language::De).await.unwrap();
        overview.procedures.iter().any(|own| own.id == id.0)
    };
    desk.now = desk.now.plus_days(29);
    assert!(matches!(desk.advance(id, Action::Archive, &author).await, Err(WorkRefused::StillRuns)));
    assert!(listed(&desk).await);
    desk.now = desk.now.plus_days(2);
    desk.advance(id, Action::Archive, &author).await.unwrap();
    assert!(!listed(&desk).await);
    let slug = desk.read(id).await.page.procedure.slug;
    assert!(procedure::published(&desk.storage, &slug, Language::De).await.is_ok());
    desk.advance(id, Action::Restore, &second).await.unwrap();
    assert!(listed(&desk).await);
}

#[tokio::test]
async fn a_name_in_addresses_is_none_of_the_programs_own_words() {
    let desk = Desk::open().await;
    let author = desk.person(Role::Participation, None).await;
    let id = desk.begin(&author).await;
    for word in work::RESERVED {
        let (place, facts) = desk.facts(id, |facts| facts.slug = word.into()).await;
        let saved = work::save_facts(&desk.storage, place, facts, author.clone(), desk.now).await;
        assert!(matches!(saved, Err(WorkRefused::SlugReserved)), "{word}");
    }
}

#[tokio::test]
async fn what_is_keyed_in_is_read_by_the_same_rule_as_what_is_sent_online() {
    let desk = Desk::open().await;
    let (author, second) = (desk.person(Role::Participation, None).await, desk.person(Role::Participation, None).await);
    let id = desk.published(&author, &second).await;
    let rule = desk.read(id).await.page.procedure.moderation;
    assert_eq!(rule, ModerationRule::Before);
    for channel in [Channel::Online, Channel::Phone, Channel::Paper, Channel::Desk, Channel::Kiosk] {
        let new = proposal_on(id, channel.as_str(), channel);
        let sent = proposal::submit(&desk.storage, new, desk.now).await.unwrap();
        let receipt = contribution::receipt(&desk.storage, sent.reference, Language::De).await.unwrap();
        assert_eq!(receipt.state, State::Unread, "{channel:?}");
    }
}

#[tokio::test]
async fn the_later_of_two_editors_is_told_and_nothing_is_overwritten() {
    let desk = Desk::open().await;
    let (one, two) = (desk.person(Role::Participation, None).await, desk.person(Role::Participation, None).await);
    let id = desk.begin(&one).await;
    let (place, mine) = desk.facts(id, |facts| facts.contact_name = "Eins".into()).await;
    let (same_place, other) = desk.facts(id, |facts| facts.contact_name = "Zwei".into()).await;
    work::save_facts(&desk.storage, place, mine, one.clone(), desk.now).await.unwrap();
    let late = work::save_facts(&desk.storage, same_place, other, two, desk.now).await;
    assert!(matches!(late, Err(WorkRefused::Store(StoreError::Changed))));
    let read = desk.read(id).await;
    assert_eq!(read.page.procedure.contact_name, "Eins");
    assert_eq!(read.last_edit.unwrap().name, "Sabine Althoff");
}

#[tokio::test]
async fn clerks_and_moderators_do_not_edit_procedures() {
    let desk = Desk::open().await;
    let author = desk.person(Role::Participation, None).await;
    let id = desk.begin(&author).await;
    for role in [Role::Clerk, Role::Moderator, Role::Admin, Role::Office, Role::Council] {
        let other = desk.person(role, None).await;
        assert!(
            matches!(desk.write(id, "about", Language::De, "x", &other).await, Err(WorkRefused::NotAllowed(_))),
            "{role:?}"
        );
        assert!(matches!(desk.advance(id, Action::Submit, &other).await, Err(WorkRefused::NotAllowed(_))), "{role:?}");
    }
}

#[tokio::test]
async fn a_new_german_text_makes_its_variants_stale_and_the_earlier_one_is_kept() {
    let desk = Desk::open().await;
    let author = desk.person(Role::Participation, None).await;
    let id = desk.begin(&author).await;
    desk.write(id, "about", Language::De, "Bis zum 30. November.", &author).await.unwrap();
    desk.write(id, "about", Language::DeSimple, "Sie haben Zeit bis zum 30. November.", &author).await.unwrap();
    desk.write(id, "about", Language::De, "Bis zum 5. Dezember.", &author).await.unwrap();
    let page = work::texts(&desk.storage, id).await.unwrap();
    let row = page.rows.iter().find(|row| row.field == "about").unwrap();
    let german = row.variants.iter().find(|variant| variant.language == Language::De);
    let simple = row.variants.iter().find(|variant| variant.language == Language::DeSimple).unwrap();
    assert!(matches!(freshness(simple, german), Freshness::Stale { .. }));
    let earlier = work::earlier_source(&desk.storage, (ObjectKind::Procedure, id.0), "about", simple.source_revision)
        .await
        .unwrap();
    assert_eq!(earlier.as_deref(), Some("Bis zum 30. November."));
    let list = procedure::freshness::stale(&desk.storage).await.unwrap();
    let own: Vec<_> = list.rows.iter().filter(|row| row.procedure == id.0).collect();
    assert_eq!(own.iter().map(|row| (row.language, row.amount)).collect::<Vec<_>>(), [(Language::DeSimple, 1)]);
}

#[tokio::test]
async fn phases_and_topics_keep_their_texts_when_they_change_places() {
    let desk = Desk::open().await;
    let author = desk.person(Role::Participation, None).await;
    let (id, other) = (desk.begin(&author).await, desk.begin(&author).await);
    let phase = |id, title: &str| PhaseEdit {
        id,
        kind: PhaseKind::Ideas,
        starts_at: desk.now,
        ends_at: None,
        title: title.into(),
        note: String::new(),
    };
    let schedule = |phases| Schedule { starts_at: desk.now, ends_at: desk.now.plus_days(9), phases, offers: vec![] };
    work::save_schedule(
        &desk.storage,
        (id, 1),
        schedule(vec![phase(None, "Ideen"), phase(None, "Rat")]),
        author.clone(),
        desk.now,
    )
    .await
    .unwrap();
    let page = desk.read(id).await.page;
    let ids: Vec<i64> = page.phases.iter().map(|phase| phase.id).collect();
    let swapped = vec![phase(Some(ids[1]), "Rat"), phase(Some(ids[0]), "Ideen")];
    work::save_schedule(&desk.storage, (id, page.procedure.version), schedule(swapped), author.clone(), desk.now)
        .await
        .unwrap();
    let page = desk.read(id).await.page;
    assert_eq!(page.phases.iter().map(|phase| phase.id).collect::<Vec<_>>(), [ids[1], ids[0]]);
    assert_eq!(page.texts.body(ids[1], "title"), "Rat");
    // A phase of one procedure cannot be taken over by another.
    work::save_schedule(
        &desk.storage,
        (other, 1),
        schedule(vec![phase(Some(ids[0]), "Fremd")]),
        author.clone(),
        desk.now,
    )
    .await
    .unwrap();
    assert_eq!(desk.read(id).await.page.texts.body(ids[0], "title"), "Ideen");
    work::save_schedule(&desk.storage, (id, page.procedure.version), schedule(vec![]), author.clone(), desk.now)
        .await
        .unwrap();
    assert!(desk.read(id).await.page.phases.is_empty());
    let topics = vec![TopicEdit { id: None, icon: "tree".into(), name: "Grün".into() }];
    let version = desk.version(id).await;
    work::save_topics(&desk.storage, (id, version), topics, author.clone(), desk.now).await.unwrap();
    let version = desk.version(id).await;
    work::save_topics(&desk.storage, (id, version), vec![], author, desk.now).await.unwrap();
    assert!(desk.read(id).await.page.topics.is_empty());
}

#[tokio::test]
async fn what_counts_as_a_voice_is_locked_by_the_first_contribution() {
    let desk = Desk::open().await;
    let (author, second) = (desk.person(Role::Participation, None).await, desk.person(Role::Participation, None).await);
    let id = desk.published(&author, &second).await;
    desk.change_facts(id, (&author, &second), |facts| facts.voice = Voice::Token).await;
    proposal::submit(&desk.storage, proposal_on(id, &format!("key-lock-{id}"), Channel::Online), desk.now)
        .await
        .unwrap();
    let (place, facts) = desk.facts(id, |facts| facts.voice = Voice::Code).await;
    assert!(matches!(
        work::save_facts(&desk.storage, place, facts, author.clone(), desk.now).await,
        Err(WorkRefused::RulesLocked)
    ));
    let (place, facts) = desk.facts(id, |facts| facts.contact_name = "Neu".into()).await;
    work::save_facts(&desk.storage, place, facts, author, desk.now).await.unwrap();
}

#[tokio::test]
async fn documents_are_frozen_once_published() {
    let desk = Desk::open().await;
    let (author, second) = (desk.person(Role::Participation, None).await, desk.person(Role::Participation, None).await);
    let id = desk.published(&author, &second).await;
    let document = NewDocument {
        file_name: "plan.pdf".into(),
        media_type: "application/pdf".into(),
        content: b"%PDF-1.7 plan".to_vec(),
        dated: desk.now.city_day(),
        title: vec![(Language::De, Method::Human, "Plan".into())],
        note: vec![],
    };
    let version = desk.version(id).await;
    work::add_document(&desk.storage, (id, version), document, author.clone(), desk.now).await.unwrap();
    let page = desk.read(id).await.page;
    let gone =
        work::remove_document(&desk.storage, (id, page.procedure.version), page.documents[0].id, author, desk.now)
            .await;
    assert!(matches!(gone, Err(WorkRefused::Frozen)));
    let (_, content) = procedure::document(&desk.storage, &page.procedure.slug, page.documents[0].id).await.unwrap();
    assert_eq!(content, b"%PDF-1.7 plan");
}

#[tokio::test]
async fn a_batch_of_codes_is_made_once_and_each_code_is_a_voice() {
    let desk = Desk::open().await;
    let (author, second) = (desk.person(Role::Participation, None).await, desk.person(Role::Participation, None).await);
    let id = desk.published(&author, &second).await;
    let batch = |key: &str| NewBatch { label: "Briefe".into(), amount: 3, idempotency_key: format!("{key}-{id}") };
    assert!(matches!(
        codes::make(&desk.storage, id, batch("a"), author.clone(), desk.now).await,
        Err(CodesRefused::OtherVoice)
    ));
    desk.change_facts(id, (&author, &second), |facts| facts.voice = Voice::Code).await;
    let made = codes::make(&desk.storage, id, batch("a"), author.clone(), desk.now).await.unwrap();
    assert_eq!(made.len(), 3);
    assert!(matches!(
        codes::make(&desk.storage, id, batch("a"), author.clone(), desk.now).await,
        Err(CodesRefused::MadeBefore)
    ));
    let batches = codes::batches(&desk.storage, id).await.unwrap();
    assert_eq!(batches.iter().map(|batch| batch.amount).collect::<Vec<_>>(), [3]);
    let clerk = desk.person(Role::Clerk, None).await;
    assert!(matches!(
        codes::make(&desk.storage, id, batch("b"), clerk, desk.now).await,
        Err(CodesRefused::NotAllowed(_))
    ));
}

#[tokio::test]
async fn a_handwritten_proposal_is_released_by_a_second_person_only() {
    let desk = Desk::open().await;
    let (author, second) = (desk.person(Role::Participation, None).await, desk.person(Role::Participation, None).await);
    let (typist, reader) = (desk.person(Role::Clerk, None).await, desk.person(Role::Clerk, None).await);
    let id = desk.published(&author, &second).await;
    let key = format!("sheet-key-{id}");
    let new = |received_on: NaiveDate| NewEntry {
        procedure: id.0,
        channel: Channel::Paper,
        received_on,
        headline: "Mehr Bänke".into(),
        typed: "{}".into(),
        idempotency_key: key.clone(),
    };
    let tomorrow = new(desk.now.plus_days(1).city_day());
    assert!(matches!(
        paper::typed(&desk.storage, tomorrow, typist.clone(), desk.now).await,
        Err(EntryRefused::NotYetReceived)
    ));
    let sheet: EntryId = paper::typed(&desk.storage, new(desk.now.city_day()), typist.clone(), desk.now).await.unwrap();
    assert_eq!(paper::typed(&desk.storage, new(desk.now.city_day()), typist.clone(), desk.now).await.unwrap(), sheet);
    let proposal = || proposal_on(id, &key, Channel::Paper);
    let own = paper::release(&desk.storage, (sheet, 1), proposal(), typist.clone(), desk.now).await;
    assert!(matches!(own, Err(EntryRefused::NotTwo(_))));
    // Keyed in three days later, when collecting is over: the sheet came in time.
    let later = desk.now.plus_days(3);
    let submitted = paper::release(&desk.storage, (sheet, 1), proposal(), reader.clone(), later).await.unwrap();
    let receipt = contribution::receipt(&desk.storage, submitted.reference.clone(), Language::De).await.unwrap();
    assert_eq!((receipt.channel, receipt.state), (Channel::Paper, State::Unread));
    let again = paper::release(&desk.storage, (sheet, 2), proposal(), reader.clone(), later).await;
    assert!(matches!(again, Err(EntryRefused::NotPossible(_))));
    let shown = paper::entry(&desk.storage, sheet, reader).await.unwrap();
    assert_eq!(shown.reference, Some(submitted.reference));
    assert_eq!(paper::slip_secret(&desk.storage, &shown).unwrap(), submitted.secret);
}

#[tokio::test]
async fn whoever_corrects_a_sheet_is_its_typist_and_a_late_sheet_is_refused_whole() {
    let desk = Desk::open().await;
    let (author, second) = (desk.person(Role::Participation, None).await, desk.person(Role::Participation, None).await);
    let (typist, reader) = (desk.person(Role::Clerk, None).await, desk.person(Role::Clerk, None).await);
    let id = desk.published(&author, &second).await;
    let late = desk.now.plus_days(3);
    let key = format!("late-key-{id}");
    let new = NewEntry {
        procedure: id.0,
        channel: Channel::Paper,
        received_on: late.city_day(),
        headline: "Spät".into(),
        typed: "{}".into(),
        idempotency_key: key.clone(),
    };
    let sheet = paper::typed(&desk.storage, new.clone(), typist.clone(), late).await.unwrap();
    paper::correct(&desk.storage, (sheet, 1), new, reader.clone(), late).await.unwrap();
    let own = paper::release(&desk.storage, (sheet, 2), proposal_on(id, &key, Channel::Paper), reader, late).await;
    assert!(matches!(own, Err(EntryRefused::NotTwo(_))));
    let refused =
        paper::release(&desk.storage, (sheet, 2), proposal_on(id, &key, Channel::Paper), typist.clone(), late).await;
    assert!(matches!(refused, Err(EntryRefused::Submit(SubmitRefused::Closed(Closed::Over(_))))));
    // Nothing of the refused release was stored: the sheet still waits.
    assert_eq!(paper::entry(&desk.storage, sheet, typist).await.unwrap().version, 2);
}
