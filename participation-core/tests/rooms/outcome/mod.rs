//! From an answer to a decision to what is built, and back to everybody who asked.

use crate::database::{self, Database};
use participation_core::contribution::{self, HiddenReason, Reference, State, Step, Submitted};
use participation_core::council::{
    self, Body, DecideRefused, DecisionResult, DepartsFrom, NewDecision, PaperLink, PaperReference, Stance, Votes,
};
use participation_core::language::{Freshness, Method, Wording, freshness};
use participation_core::measure::{self, MeasureAction, MeasureRefused, MeasureWords, NewMeasure, Report};
use participation_core::moderation::{self, Verdict};
use participation_core::outcome::{
    self, AnswerRefused, Disposition, Draft, ReplyRefused, ShareRefused, Translation, WhyNotShared, Words,
    merge::{self, OfferRefused},
    owed::{self, DutyRefused},
};
use participation_core::procedure::*;
use participation_core::proposal::{self, Endorsement, Status, VoiceProof};
use participation_core::staff::{self, Actor, NewStaff, Password, Role};
use participation_core::{Language, PlainText, Storage, StoreError, Timestamp, demo};

mod answers;
mod briefing;
mod dashboard;
mod decisions;
mod indicators;
mod measures;
mod news_once;
mod on_the_way;
mod once;
mod open_council;
mod open_data;
mod open_data_later;
mod papers;
mod parts;
mod promises;
mod retractions;
mod taken_over;
mod unseen;
mod words;

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
        let mut new = demo::proposal(ProcedureId(self.procedure), title).language(language).build().unwrap();
        new.envelope.contact_email = Some(format!("{}@example.org", language.tag()));
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
            on: None,
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
            corrects: None,
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
    let builder = demo::procedure(slug).text("title", Language::De, "Spielplatz").moderation(ModerationRule::Before);
    builder.goal(3).running(-1, 10).open(Format::Proposals, -1, 10).at(now)
}
