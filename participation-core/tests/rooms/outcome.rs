//! From an answer to a decision to what is built, and back to everybody who asked.

use crate::database::{self, Database};
use participation_core::contribution::{self, Envelope, Reference, State, Step, Submitted};
use participation_core::council::{
    self, Body, DecideRefused, DecisionResult, DepartsFrom, MeasureAction, MeasureRefused, MeasureWords, NewDecision,
    NewMeasure, PaperLink, PaperReference, Stance, Votes,
};
use participation_core::language::{Freshness, Method, freshness};
use participation_core::moderation::{self, Verdict};
use participation_core::outcome::{
    self, AnswerRefused, Disposition, Draft, ReplyRefused, Translation, Words,
    merge::{self, OfferRefused},
    owed::{self, DutyRefused},
};
use participation_core::procedure::*;
use participation_core::proposal::{self, Endorsement, NewProposal, Status, VoiceProof};
use participation_core::staff::{self, Actor, NewStaff, Password, Role};
use participation_core::{Channel, Language, PlainText, Storage, StoreError, Timestamp};

struct Town {
    storage: Storage,
    now: Timestamp,
    procedure: i64,
    slug: String,
    office: i64,
    /// Two people of the participation office.
    author: Actor,
    second: Actor,
    database: Database,
}

impl Town {
    async fn new() -> Self {
        let (storage, database) = database::open().await;
        let now = Timestamp::from_unix(1_795_430_545);
        let slug = format!("spielplatz-{}", storage.ids().next());
        let procedure =
            participation_core::procedure::create(&storage, new_procedure(&slug, now), now).await.unwrap().0;
        let office = outcome::office_named(&storage, "Amt für Grünflächen", Some("gruen@example.org".into()), now);
        let office = office.await.unwrap();
        let author = person(&storage, &[Role::Participation], None, now).await;
        let second = person(&storage, &[Role::Participation], None, now).await;
        Self { storage, now, procedure, slug, office, author, second, database }
    }

    async fn proposal(&self, title: &str, language: Language) -> Submitted {
        let new = NewProposal {
            procedure: self.procedure,
            title: PlainText::line(title, 120).unwrap(),
            body: None,
            topic: None,
            envelope: Envelope {
                idempotency_key: format!("{title}-{}", self.storage.ids().next()),
                channel: Channel::Online,
                language,
                author_name: None,
                contact_email: Some(format!("{}@example.org", language.tag())),
                district: None,
                place: None,
                position: None,
            },
        };
        let submitted = proposal::submit(&self.storage, new, self.now).await.unwrap();
        moderation::decide(&self.storage, submitted.id, 1, Verdict::Publish, self.author.clone(), self.now)
            .await
            .unwrap();
        submitted
    }

    async fn endorsed_by(&self, of: &Submitted, tokens: &[&str]) {
        for token in tokens {
            let proof = VoiceProof::Token((*token).into());
            let endorsement = Endorsement { proposal: of.reference.clone(), proof, language: Language::De };
            proposal::endorse(&self.storage, endorsement, self.now).await.unwrap();
        }
    }

    async fn released(&self, of: &Submitted, disposition: Disposition, now: Timestamp) -> i64 {
        let id = outcome::draft(&self.storage, of.reference.clone(), self.draft(disposition), self.author.clone(), now)
            .await
            .unwrap();
        outcome::submit(&self.storage, (id, 1), self.author.clone(), now).await.unwrap();
        outcome::release(&self.storage, (id, 2), self.second.clone(), now).await.unwrap();
        id
    }

    fn draft(&self, disposition: Disposition) -> Draft {
        Draft {
            disposition,
            office: self.office,
            link: None,
            german: Words::parse(
                "Ja zum Sonnensegel, zwei statt drei Bäume.",
                "Unter der Wiese liegt eine Gasleitung.",
                "38.000 €",
            )
            .unwrap(),
            translations: vec![Translation {
                language: Language::Ar,
                method: Method::Human,
                words: Some(Words::parse("نعم للمظلة.", "يوجد خط غاز.", "").unwrap()),
                confirmed: false,
            }],
        }
    }

    fn decision(&self, of: Vec<Reference>) -> NewDecision {
        NewDecision {
            idempotency_key: format!("decision-{}", self.storage.ids().next()),
            procedure: Some(self.procedure),
            contributions: of,
            body: Body::Council,
            body_name: PlainText::line("Rat der Stadt Münster", 100).unwrap(),
            meeting_day: self.after().city_day(),
            paper: PaperReference::parse("V/0731/2026").unwrap(),
            link: Some(PaperLink::parse("https://ris.example.org/v/731", &["example.org".to_owned()]).unwrap()),
            agenda_item: Some(PlainText::line("14", 20).unwrap()),
            result: DecisionResult::AcceptedChanged,
            votes: Votes::new(58, 4, 3),
            wording: PlainText::paragraphs("Das Segel wird gebaut.", 100).unwrap(),
            stance: Stance::Departs {
                from: DepartsFrom::Participants,
                reason: PlainText::paragraphs("Der Spielplatz gehört zu den heißesten Orten.", 100).unwrap(),
            },
            early_reason: None,
            translations: Vec::new(),
        }
    }

    /// The day after participation ended.
    fn after(&self) -> Timestamp {
        self.now.plus_days(11)
    }

    async fn outcome(&self, of: &Submitted, language: Language) -> outcome::Outcome {
        outcome::of_contribution(&self.storage, of.id, language).await.unwrap()
    }

    async fn receipt(&self, of: &Submitted) -> contribution::Receipt {
        contribution::receipt(&self.storage, of.reference.clone(), Language::De).await.unwrap()
    }

    async fn status(&self, of: &Submitted) -> Status {
        proposal::show(&self.storage, of.reference.clone(), Language::De).await.unwrap().proposal.status
    }

    /// Mails that tell something about a contribution, apart from its receipt.
    fn mails(&self, of: &Submitted) -> Vec<String> {
        let reference = of.reference.as_str();
        self.database.query(&format!(
            "SELECT language || ' ' || message AS word FROM outbox WHERE message LIKE '%\"reference\":\"{reference}\"%' \
             AND message NOT LIKE '%\"message\":\"receipt\"%' AND message NOT LIKE '%\"message\":\"published\"%' ORDER BY id"
        ))
    }
}

async fn person(storage: &Storage, roles: &[Role], office: Option<i64>, now: Timestamp) -> Actor {
    let new = NewStaff {
        login: format!("p{}", storage.ids().random()).parse().unwrap(),
        name: PlainText::line("Mira Yıldız", 100).unwrap(),
        roles: roles.to_vec(),
        office,
        language: None,
        same_person_as: None,
        password: Password::one_time(),
        one_time: true,
        totp: None,
    };
    let id = staff::create(storage, new, None, now).await.unwrap();
    staff::by_id(storage, id).await.unwrap().actor()
}

fn new_procedure(slug: &str, now: Timestamp) -> NewProcedure {
    NewProcedure {
        slug: slug.to_owned(),
        state: ProcedureState::Published,
        kind: ProcedureKind::Informal,
        level: Level::Shaping,
        decides: Decides::Council,
        voice: Voice::Token,
        moderation: ModerationRule::Before,
        support_goal: Some(3),
        answer_days: 42,
        minimum_age: None,
        drawing: "playground".into(),
        contact_name: "Jonas Terhaar".into(),
        contact_phone: "0251 492-7040".into(),
        contact_email: "beteiligung@example.org".into(),
        area: vec![],
        paper_reference: None,
        starts_at: now.plus_days(-1),
        ends_at: now.plus_days(10),
        required_languages: vec![Language::De],
        created_by: None,
        texts: vec![("title", vec![(Language::De, Method::Human, "Spielplatz".into())])],
        phases: vec![],
        offers: vec![Offer { format: Format::Proposals, opens_at: now.plus_days(-1), closes_at: now.plus_days(10) }],
        topics: vec![],
        documents: vec![],
    }
}

#[tokio::test]
async fn an_answer_is_released_by_a_second_person_only_and_only_once_submitted() {
    let town = Town::new().await;
    let of = town.proposal("Mehr Schatten", Language::De).await;
    let id = outcome::draft(
        &town.storage,
        of.reference.clone(),
        town.draft(Disposition::Partly),
        town.author.clone(),
        town.now,
    )
    .await
    .unwrap();
    let early = outcome::release(&town.storage, (id, 1), town.second.clone(), town.now).await;
    assert!(matches!(early, Err(AnswerRefused::NotPossible(_))), "{early:?}");
    let second =
        outcome::draft(&town.storage, of.reference.clone(), town.draft(Disposition::No), town.author.clone(), town.now)
            .await;
    assert!(matches!(second, Err(AnswerRefused::DraftOpen)), "{second:?}");
    outcome::submit(&town.storage, (id, 1), town.author.clone(), town.now).await.unwrap();
    let alone = outcome::release(&town.storage, (id, 2), town.author.clone(), town.now).await;
    assert!(matches!(alone, Err(AnswerRefused::SamePerson(_))), "{alone:?}");
    assert!(town.outcome(&of, Language::De).await.answers.is_empty(), "nothing is shown before its release");
    assert!(town.mails(&of).is_empty());
    outcome::release(&town.storage, (id, 2), town.second.clone(), town.now).await.unwrap();
    let again = outcome::release(&town.storage, (id, 3), town.second.clone(), town.now).await;
    assert!(matches!(again, Err(AnswerRefused::NotPossible(_))), "{again:?}");
}

#[tokio::test]
async fn who_changes_a_submitted_answer_becomes_its_author() {
    let town = Town::new().await;
    let of = town.proposal("Bänke", Language::De).await;
    let id =
        outcome::draft(&town.storage, of.reference.clone(), town.draft(Disposition::No), town.author.clone(), town.now)
            .await
            .unwrap();
    outcome::submit(&town.storage, (id, 1), town.author.clone(), town.now).await.unwrap();
    outcome::edit(&town.storage, (id, 2), town.draft(Disposition::TakenUp), town.second.clone(), town.now)
        .await
        .unwrap();
    outcome::submit(&town.storage, (id, 3), town.author.clone(), town.now).await.unwrap();
    let own = outcome::release(&town.storage, (id, 4), town.second.clone(), town.now).await;
    assert!(matches!(own, Err(AnswerRefused::SamePerson(_))), "{own:?}");
    let stale = outcome::edit(&town.storage, (id, 1), town.draft(Disposition::No), town.author.clone(), town.now).await;
    assert!(matches!(stale, Err(AnswerRefused::Store(StoreError::Changed))), "{stale:?}");
    outcome::release(&town.storage, (id, 4), town.author.clone(), town.now).await.unwrap();
}

#[tokio::test]
async fn a_released_answer_reaches_page_receipt_log_queue_and_mail_at_once() {
    let town = Town::new().await;
    let of = town.proposal("مزيد من الظل", Language::Ar).await;
    let late = town.now.plus_days(50);
    assert!(town.receipt(&of).await.answer_due.is_some());
    assert_eq!(owed::queue(&town.storage, None, 100, late).await.unwrap().late, 1);
    let id = town.released(&of, Disposition::No, late).await;
    let outcome = town.outcome(&of, Language::Ar).await;
    assert_eq!(outcome.answers[0].days, Some(50));
    assert_eq!(outcome.answers[0].on_time, Some(false));
    assert_eq!(outcome.texts.body(id, "answer"), "نعم للمظلة.");
    assert_eq!(town.status(&of).await, Status::Refused);
    let receipt = town.receipt(&of).await;
    assert_eq!(receipt.answer_due, None);
    assert_eq!(receipt.events.last().unwrap().step, Step::Answered { answer: id });
    let first = town.database.query(&format!(
        "SELECT CAST(id AS TEXT) AS word FROM leaf_queue WHERE object_id = {} AND kind = 'contribution'",
        of.id
    ));
    let refers = town.database.query(&format!(
        "SELECT refers_to AS word FROM leaf_queue WHERE object_id = {id} AND kind = 'statement' AND reason = 'no'"
    ));
    assert_eq!(refers, first);
    let mails = town.mails(&of);
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(mails[0].starts_with("ar ") && mails[0].contains("نعم للمظلة."), "{mails:?}");
    let queue = owed::queue(&town.storage, None, 100, late).await.unwrap();
    assert_eq!((queue.total, queue.record.answered, queue.record.on_time), (0, 1, 0));
    assert_eq!(queue.record.median_days, Some(50));
}

#[tokio::test]
async fn the_author_replies_once_by_the_code_and_the_promised_day_stays() {
    let town = Town::new().await;
    let of = town.proposal("Fahrradständer", Language::En).await;
    let due = town.receipt(&of).await.answer_due;
    let question = PlainText::paragraphs("Wo genau?", 100).unwrap();
    let id = outcome::ask(&town.storage, of.reference.clone(), (question, Language::De), town.author.clone(), town.now)
        .await
        .unwrap();
    assert_eq!(town.receipt(&of).await.answer_due, due);
    assert_eq!(town.mails(&of).len(), 1);
    let text = || PlainText::paragraphs("Vor dem Eingang.", 100).unwrap();
    let wrong = "2222-2222-2222".parse().unwrap();
    let refused = outcome::reply(&town.storage, of.reference.clone(), wrong, (id, text()), town.now).await;
    assert!(matches!(refused, Err(ReplyRefused::NotYours)), "{refused:?}");
    let other = town.proposal("Anderer", Language::De).await;
    let foreign =
        outcome::reply(&town.storage, other.reference.clone(), other.secret.clone(), (id, text()), town.now).await;
    assert!(matches!(foreign, Err(ReplyRefused::NothingAsked)), "a question of somebody else's: {foreign:?}");
    outcome::reply(&town.storage, of.reference.clone(), of.secret.clone(), (id, text()), town.now).await.unwrap();
    let twice = outcome::reply(&town.storage, of.reference.clone(), of.secret.clone(), (id, text()), town.now).await;
    assert!(matches!(twice, Err(ReplyRefused::NothingAsked)), "{twice:?}");
    let shown = town.outcome(&of, Language::De).await.questions;
    assert!(shown[0].replied_at.is_some() && shown[0].reply.is_none(), "the reply is for the office: {shown:?}");
    let desk = outcome::desk(&town.storage, of.reference.clone()).await.unwrap();
    assert_eq!(desk.questions[0].reply.as_deref(), Some("Vor dem Eingang."));
}

#[tokio::test]
async fn another_office_takes_over_and_the_author_is_told() {
    let town = Town::new().await;
    let of = town.proposal("Ampel", Language::De).await;
    owed::take(&town.storage, of.reference.clone(), town.author.clone(), town.now).await.unwrap();
    let other = outcome::office_named(&town.storage, "Ordnungsamt", None, town.now).await.unwrap();
    outcome::hand_over(&town.storage, of.reference.clone(), other, town.author.clone(), town.now).await.unwrap();
    let unknown = outcome::hand_over(&town.storage, of.reference.clone(), 1, town.author.clone(), town.now).await;
    assert!(matches!(unknown, Err(AnswerRefused::UnknownOffice)), "{unknown:?}");
    let mine = owed::queue(&town.storage, Some(other), 100, town.now).await.unwrap();
    assert_eq!(mine.owed.len(), 1);
    assert_eq!((mine.owed[0].staff, mine.owed[0].days_left(town.now)), (None, 42));
    assert_eq!(owed::queue(&town.storage, Some(town.office), 100, town.now).await.unwrap().total, 0);
    assert!(town.mails(&of)[0].contains("Ordnungsamt"));
}

#[tokio::test]
async fn an_office_is_reminded_at_most_once_a_day() {
    let town = Town::new().await;
    let of = town.proposal("Zebrastreifen", Language::De).await;
    outcome::hand_over(&town.storage, of.reference.clone(), town.office, town.author.clone(), town.now).await.unwrap();
    owed::remind(&town.storage, of.reference.clone(), town.author.clone(), town.now).await.unwrap();
    let again = owed::remind(&town.storage, of.reference.clone(), town.author.clone(), town.now).await;
    assert!(matches!(again, Err(DutyRefused::RemindedToday)), "{again:?}");
    owed::remind(&town.storage, of.reference.clone(), town.author.clone(), town.now.plus_days(1)).await.unwrap();
    assert_eq!(owed::queue(&town.storage, None, 10, town.now).await.unwrap().owed[0].reminders, 2);
    let reminders = town.mails(&of).iter().filter(|mail| mail.contains("\"message\":\"reminder\"")).count();
    assert_eq!(reminders, 2);
}

#[tokio::test]
async fn joined_proposals_unite_their_voices_without_counting_anyone_twice() {
    let town = Town::new().await;
    let into = town.proposal("Sonnensegel", Language::De).await;
    let from = town.proposal("Schatten bitte", Language::En).await;
    town.endorsed_by(&into, &["anna", "ben"]).await;
    town.endorsed_by(&from, &["ben", "cem"]).await;
    let itself =
        merge::offer(&town.storage, into.reference.clone(), into.reference.clone(), town.author.clone(), town.now)
            .await;
    assert!(matches!(itself, Err(OfferRefused::Itself)), "{itself:?}");
    merge::offer(&town.storage, from.reference.clone(), into.reference.clone(), town.author.clone(), town.now)
        .await
        .unwrap();
    let pushed =
        merge::offer(&town.storage, from.reference.clone(), into.reference.clone(), town.author.clone(), town.now)
            .await;
    assert!(matches!(pushed, Err(OfferRefused::AskedBefore)), "{pushed:?}");
    assert_eq!(town.outcome(&from, Language::De).await.offers.len(), 1);
    let accept =
        |secret| merge::accept(&town.storage, from.reference.clone(), secret, into.reference.clone(), town.now);
    assert!(matches!(accept(into.secret.clone()).await, Err(ReplyRefused::NotYours)));
    accept(from.secret.clone()).await.unwrap();
    assert!(matches!(accept(from.secret.clone()).await, Err(ReplyRefused::NothingAsked)));
    let page = proposal::show(&town.storage, into.reference.clone(), Language::De).await.unwrap();
    assert_eq!(page.proposal.endorsements, 3, "anna, ben and cem, ben once");
    assert_eq!(page.proposal.status, Status::Examined, "three voices reach the goal of three");
    assert!(page.events.iter().any(|event| event.step == Step::Joined { from: from.reference.clone() }));
    let origin = proposal::show(&town.storage, from.reference.clone(), Language::De).await.unwrap();
    assert_eq!(origin.proposal.merged_into, Some(into.reference.clone()));
    assert_eq!((origin.proposal.state, origin.proposal.endorsements), (State::Merged, 2));
    assert_eq!(town.receipt(&from).await.answer_due, None);
    town.released(&into, Disposition::TakenUp, town.now).await;
    let told = town.mails(&from);
    assert!(told.iter().any(|mail| mail.contains("\"message\":\"answered\"")), "who joined is told, too: {told:?}");
}

#[tokio::test]
async fn a_declined_invitation_changes_nothing_and_is_not_repeated() {
    let town = Town::new().await;
    let (into, from) = (town.proposal("Eins", Language::De).await, town.proposal("Zwei", Language::De).await);
    merge::offer(&town.storage, from.reference.clone(), into.reference.clone(), town.author.clone(), town.now)
        .await
        .unwrap();
    merge::decline(&town.storage, from.reference.clone(), from.secret.clone(), into.reference.clone(), town.now)
        .await
        .unwrap();
    let late =
        merge::accept(&town.storage, from.reference.clone(), from.secret.clone(), into.reference.clone(), town.now)
            .await;
    assert!(matches!(late, Err(ReplyRefused::NothingAsked)), "{late:?}");
    let again =
        merge::offer(&town.storage, from.reference.clone(), into.reference.clone(), town.author.clone(), town.now)
            .await;
    assert!(matches!(again, Err(OfferRefused::AskedBefore)), "{again:?}");
    assert_eq!(town.receipt(&from).await.state, State::Listed);
}

#[tokio::test]
async fn nothing_is_decided_while_people_are_still_asked_unless_the_reason_is_stated() {
    let town = Town::new().await;
    let of = town.proposal("Brunnen", Language::De).await;
    let mut new = town.decision(vec![of.reference.clone()]);
    new.meeting_day = town.now.city_day();
    let early = council::decide(&town.storage, new.clone(), town.author.clone(), town.now).await;
    assert!(matches!(early, Err(DecideRefused::StillRunning(_))), "{early:?}");
    let afterwards = council::decide(&town.storage, new.clone(), town.author.clone(), town.after()).await;
    assert!(
        matches!(afterwards, Err(DecideRefused::StillRunning(_))),
        "recorded later, decided too early: {afterwards:?}"
    );
    new.early_reason = Some(PlainText::line("Die Baufirma kommt vorher.", 100).unwrap());
    council::decide(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    let decisions = town.outcome(&of, Language::De).await.decisions;
    assert_eq!(decisions[0].early_reason.as_deref(), Some("Die Baufirma kommt vorher."));
    let mut ahead = town.decision(vec![of.reference.clone()]);
    ahead.meeting_day = town.after().plus_days(1).city_day();
    let ahead = council::decide(&town.storage, ahead, town.author.clone(), town.after()).await;
    assert!(matches!(ahead, Err(DecideRefused::NotYetMet)), "{ahead:?}");
    let mut loose = town.decision(vec![]);
    loose.procedure = None;
    let loose = council::decide(&town.storage, loose, town.author.clone(), town.after()).await;
    assert!(matches!(loose, Err(DecideRefused::TiedToNothing)), "{loose:?}");
    let unknown =
        council::decide(&town.storage, town.decision(vec![Reference::random("MS")]), town.author.clone(), town.after())
            .await;
    assert!(matches!(unknown, Err(DecideRefused::Unknown(_))), "{unknown:?}");
}

#[tokio::test]
async fn one_decision_reaches_two_thousand_contributions_and_a_retry_reaches_nobody_twice() {
    let town = Town::new().await;
    let mut references = Vec::new();
    let mut last = None;
    for number in 0..2_000 {
        let submitted = town.proposal(&format!("Vorschlag {number}"), Language::De).await;
        references.push(submitted.reference.clone());
        last = Some(submitted);
    }
    let last = last.unwrap();
    let new = town.decision(references);
    let id = council::decide(&town.storage, new.clone(), town.author.clone(), town.after()).await.unwrap();
    assert_eq!(council::decide(&town.storage, new, town.author.clone(), town.after()).await.unwrap(), id);
    let count = |sql: String| town.database.query(&sql)[0].parse::<i64>().unwrap();
    let links = count(format!("SELECT CAST(count(*) AS TEXT) AS word FROM decision_link WHERE decision_id = {id}"));
    let steps = count(format!(
        "SELECT CAST(count(*) AS TEXT) AS word FROM contribution_event WHERE step LIKE '%\"decision\":{id}%'"
    ));
    let owed = count(format!(
        "SELECT CAST(count(*) AS TEXT) AS word FROM contribution WHERE procedure_id = {} AND answer_due IS NOT NULL",
        town.procedure
    ));
    assert_eq!((links, steps, owed), (2_000, 2_000, 0));
    assert_eq!(town.mails(&last).len(), 1);
    let refers = town
        .database
        .query(&format!("SELECT refers_to AS word FROM leaf_queue WHERE object_id = {id} AND kind = 'decision'"));
    assert_eq!(refers[0].split(',').count(), 2_000);
    assert_eq!(town.status(&last).await, Status::Decided);
    let decisions = council::decision(&town.storage, id, Language::De).await.unwrap();
    assert_eq!(decisions.links, vec![(id, 2_000)]);
}

#[tokio::test]
async fn what_was_decided_is_built_and_finished_before_everyones_eyes() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let decision =
        council::decide(&town.storage, town.decision(vec![of.reference.clone()]), town.author.clone(), town.after())
            .await
            .unwrap();
    let day = town.after().city_day();
    let new = |decision, finishes_on| NewMeasure {
        decision,
        office: town.office,
        starts_on: day,
        finishes_on,
        german: MeasureWords {
            language: Language::De,
            method: Method::Human,
            title: PlainText::line("Zwei Linden werden gepflanzt.", 100).unwrap(),
            cost: None,
            goal: None,
        },
        translations: vec![],
    };
    let backwards =
        council::plan(&town.storage, new(decision, day.pred_opt().unwrap()), town.author.clone(), town.after()).await;
    assert!(matches!(backwards, Err(MeasureRefused::EndsBeforeStart)), "{backwards:?}");
    let measure = council::plan(&town.storage, new(decision, day), town.author.clone(), town.after()).await.unwrap();
    let unstarted =
        council::move_measure(&town.storage, (measure, 1), MeasureAction::Finish, town.author.clone(), town.after())
            .await;
    assert!(matches!(unstarted, Err(MeasureRefused::NotPossible(_))), "{unstarted:?}");
    council::move_measure(&town.storage, (measure, 1), MeasureAction::Start, town.author.clone(), town.after())
        .await
        .unwrap();
    assert_eq!(town.status(&of).await, Status::Underway);
    let stale =
        council::move_measure(&town.storage, (measure, 1), MeasureAction::Finish, town.author.clone(), town.after())
            .await;
    assert!(matches!(stale, Err(MeasureRefused::Store(StoreError::Changed))), "{stale:?}");
    council::move_measure(&town.storage, (measure, 2), MeasureAction::Finish, town.author.clone(), town.after())
        .await
        .unwrap();
    assert_eq!(town.status(&of).await, Status::Done);
    let steps: Vec<Step> = town.receipt(&of).await.events.into_iter().map(|event| event.step).collect();
    assert_eq!(steps[steps.len() - 3..], [Step::Decided { decision }, Step::Started, Step::Finished]);
    let mut refused = town.decision(vec![of.reference.clone()]);
    refused.result = DecisionResult::Refused;
    let refused = council::decide(&town.storage, refused, town.author.clone(), town.after()).await.unwrap();
    let built = council::plan(&town.storage, new(refused, day), town.author.clone(), town.after()).await;
    assert!(matches!(built, Err(MeasureRefused::NotAccepted)), "{built:?}");
}

#[tokio::test]
async fn the_councils_page_costs_the_same_number_of_queries_for_one_and_for_forty() {
    let town = Town::new().await;
    let first = town.proposal("Allein", Language::De).await;
    town.released(&first, Disposition::Partly, town.now).await;
    council::decide(&town.storage, town.decision(vec![first.reference.clone()]), town.author.clone(), town.after())
        .await
        .unwrap();
    let view = || async { council::view(&town.storage, &town.slug, Language::De, town.after()).await.unwrap() };
    // Watching for other processes' writes asks now and then: the least of several counts is the page's own.
    let cost = || async {
        let mut least = u64::MAX;
        for _ in 0..5 {
            let before = town.storage.queries_sent();
            view().await;
            least = least.min(town.storage.queries_sent() - before);
        }
        least
    };
    let one = cost().await;
    for number in 0..40 {
        let of = town.proposal(&format!("Nummer {number}"), Language::De).await;
        if number % 2 == 0 {
            town.released(&of, Disposition::No, town.now).await;
        }
    }
    let forty = cost().await;
    assert!(forty < one + 10, "{one} queries for one, {forty} for forty");
    let view = view().await;
    assert_eq!(view.arrived(), 41);
    assert_eq!((view.answered.total(), view.answered.followed(), view.answered.open), (21, 1, 20));
    assert_eq!(view.decisions.len(), 1);
    assert_eq!(view.top.len(), 10);
}

#[tokio::test]
async fn a_refused_decision_is_among_the_outcomes_like_any_other() {
    let town = Town::new().await;
    let of = town.proposal("Parkhaus", Language::De).await;
    let mut new = town.decision(vec![of.reference.clone()]);
    new.procedure = None;
    new.result = DecisionResult::Refused;
    council::decide(&town.storage, new, town.author.clone(), town.after()).await.unwrap();
    let (rows, texts) = council::outcomes(&town.storage, Language::De, 10).await.unwrap();
    let row = rows.iter().find(|row| row.is_no()).unwrap();
    let decision = row.decision.as_ref().unwrap();
    assert_eq!(texts.body(decision.id, "reason"), "Der Spielplatz gehört zu den heißesten Orten.");
}

#[tokio::test]
async fn an_untouched_translation_is_stale_once_the_german_answer_moved_on() {
    let town = Town::new().await;
    let of = town.proposal("Segel", Language::De).await;
    let draft = town.draft(Disposition::Partly);
    let id = outcome::draft(&town.storage, of.reference.clone(), draft.clone(), town.author.clone(), town.now)
        .await
        .unwrap();
    let mut changed = draft.clone();
    changed.german = Words::parse("Ja, drei Bäume.", "Es ist doch Platz.", "").unwrap();
    outcome::edit(&town.storage, (id, 1), changed.clone(), town.author.clone(), town.now).await.unwrap();
    let fresh = || async {
        let desk = outcome::desk(&town.storage, of.reference.clone()).await.unwrap();
        let of_field = |language| {
            let found =
                desk.variants.iter().find(|(_, field, variant)| field == "answer" && variant.language == language);
            found.map(|(_, _, variant)| variant.clone()).unwrap()
        };
        freshness(&of_field(Language::Ar), Some(&of_field(Language::De)))
    };
    assert!(matches!(fresh().await, Freshness::Stale { .. }));
    changed.translations[0].confirmed = true;
    outcome::edit(&town.storage, (id, 2), changed, town.author.clone(), town.now).await.unwrap();
    assert_eq!(fresh().await, Freshness::Current);
}

#[tokio::test]
async fn an_office_drafts_but_does_not_release_and_nobody_else_does_either() {
    let town = Town::new().await;
    let of = town.proposal("Brunnen am Bahnhof", Language::De).await;
    let office = person(&town.storage, &[Role::Office], Some(town.office), town.now).await;
    let draft = || town.draft(Disposition::TakenUp);
    for role in [Role::Admin, Role::Moderator, Role::Clerk, Role::Coordinator, Role::Council, Role::Election] {
        let other = person(&town.storage, &[role], None, town.now).await;
        let refused = outcome::draft(&town.storage, of.reference.clone(), draft(), other.clone(), town.now).await;
        assert!(matches!(refused, Err(AnswerRefused::NotAllowed(_))), "{role:?} {refused:?}");
        let refused = council::decide(&town.storage, town.decision(vec![]), other, town.after()).await;
        assert!(matches!(refused, Err(DecideRefused::NotAllowed(_))), "{role:?} {refused:?}");
    }
    let id = outcome::draft(&town.storage, of.reference.clone(), draft(), office.clone(), town.now).await.unwrap();
    outcome::submit(&town.storage, (id, 1), office, town.now).await.unwrap();
    let colleague = person(&town.storage, &[Role::Office], Some(town.office), town.now).await;
    let refused = outcome::release(&town.storage, (id, 2), colleague, town.now).await;
    assert!(matches!(refused, Err(AnswerRefused::NotAllowed(_))), "{refused:?}");
    outcome::release(&town.storage, (id, 2), town.author.clone(), town.now).await.unwrap();
    let deeds: Vec<String> =
        town.database.query(&format!("SELECT what AS word FROM audit_entry WHERE object_id = {} ORDER BY id", of.id));
    assert!(
        deeds.ends_with(&["answer-drafted".into(), "answer-submitted".into(), "answer-released".into()]),
        "{deeds:?}"
    );
}
