//! A proposal from submission to withdrawal.

use crate::database::{self, Database};
use participation_core::contribution::{self, Envelope, State};
use participation_core::language::Method;
use participation_core::moderation::{self, Verdict};
use participation_core::procedure::{self, *};
use participation_core::proposal::{self, Endorsed, Endorsement, Filter, NewProposal, VoiceProof};
use participation_core::{Channel, Language, PlainText, Timestamp};

fn procedure_on(now: Timestamp) -> NewProcedure {
    NewProcedure {
        slug: format!("promenade-{}", now.unix()),
        state: ProcedureState::Published,
        kind: ProcedureKind::Informal,
        level: Level::Shaping,
        decides: Decides::Council,
        voice: Voice::Token,
        moderation: ModerationRule::Before,
        support_goal: Some(2),
        answer_days: 42,
        minimum_age: None,
        drawing: "promenade".into(),
        contact_name: "Jonas Terhaar".into(),
        contact_phone: "0251 492-7040".into(),
        contact_email: "beteiligung@example.org".into(),
        area: vec!["Mitte".into()],
        paper_reference: None,
        starts_at: now.plus_days(-1),
        ends_at: now.plus_days(10),
        required_languages: vec![Language::De],
        created_by: None,
        texts: vec![(
            "title",
            vec![(Language::De, Method::Human, "Radweg".into()), (Language::Ar, Method::Machine, "طريق".into())],
        )],
        phases: vec![],
        offers: vec![Offer { format: Format::Proposals, opens_at: now.plus_days(-1), closes_at: now.plus_days(10) }],
        topics: vec![NewTopic { icon: "tree".into(), name: vec![(Language::De, Method::Human, "Grün".into())] }],
        documents: vec![],
    }
}

#[tokio::test]
async fn a_proposal_goes_from_submission_to_support_and_withdrawal() {
    let (storage, _database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let new = procedure_on(now);
    let slug = new.slug.clone();
    let id = procedure::create(&storage, new, now).await.unwrap();
    let new = NewProposal {
        procedure: id.0,
        title: PlainText::line("Mehr Schatten an der Straße", 120).unwrap(),
        body: None,
        topic: None,
        envelope: Envelope {
            idempotency_key: format!("key-{}", id.0),
            channel: Channel::Online,
            language: Language::De,
            author_name: None,
            contact_email: Some("a@example.org".into()),
            district: None,
            place: None,
            position: None,
        },
    };
    let first = proposal::submit(&storage, new.clone(), now).await.unwrap();
    let again = proposal::submit(&storage, new.clone(), now).await.unwrap();
    assert_eq!(first, again);
    let changed = NewProposal { title: PlainText::line("Mehr Licht", 120).unwrap(), ..new };
    let other = proposal::submit(&storage, changed, now).await.unwrap();
    assert_ne!((other.id, &other.reference), (first.id, &first.reference), "what was changed is a proposal of its own");
    let empty = proposal::list(&storage, &slug, Filter::default(), Language::De).await.unwrap();
    assert!(empty.cards.is_empty());
    let moderator = crate::people::moderator(&storage, now).await;
    moderation::decide(&storage, first.id, 1, Verdict::Publish, moderator, now).await.unwrap();
    let filter = Filter { words: "STRASSE scha".into(), ..Filter::default() };
    let found = proposal::list(&storage, &slug, filter, Language::Ar).await.unwrap();
    assert_eq!(found.cards.len(), 1);
    assert_eq!(found.procedure.texts.body(id.0, "title"), "طريق");
    for (token, expected) in [("a", Endorsed::Counted), ("a", Endorsed::CountedBefore), ("b", Endorsed::Counted)] {
        let endorsement = Endorsement {
            proposal: first.reference.clone(),
            proof: VoiceProof::Token(token.into()),
            language: Language::De,
        };
        assert_eq!(proposal::endorse(&storage, endorsement, now).await.unwrap(), expected);
    }
    let page = proposal::show(&storage, first.reference.clone(), Language::De).await.unwrap();
    assert_eq!(page.proposal.endorsements, 2);
    assert_eq!(page.proposal.status, proposal::Status::Examined);
    let wrong: contribution::Secret = "2222-2222-2222".parse().unwrap();
    assert!(contribution::withdraw(&storage, first.reference.clone(), wrong, now).await.is_err());
    contribution::withdraw(&storage, first.reference.clone(), first.secret.clone(), now).await.unwrap();
    let receipt = contribution::receipt(&storage, first.reference.clone(), Language::De).await.unwrap();
    assert_eq!(receipt.state, State::Withdrawn);
    assert_eq!(receipt.events.len(), 4);
    let gone = proposal::list(&storage, &slug, Filter::default(), Language::De).await.unwrap();
    assert!(gone.cards.is_empty());
}

#[tokio::test]
async fn a_confirming_link_opened_twice_counts_one_voice() {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_546);
    let mut procedure = procedure_on(now);
    procedure.voice = Voice::ConfirmedEmail;
    procedure.moderation = ModerationRule::After;
    let id = procedure::create(&storage, procedure, now).await.unwrap();
    let new = NewProposal {
        procedure: id.0,
        title: PlainText::line("Eine Bank am Kanal", 120).unwrap(),
        body: None,
        topic: None,
        envelope: Envelope {
            idempotency_key: format!("key-{}", id.0),
            channel: Channel::Online,
            language: Language::De,
            author_name: None,
            contact_email: None,
            district: None,
            place: None,
            position: None,
        },
    };
    let submitted = proposal::submit(&storage, new, now).await.unwrap();
    let proof = VoiceProof::Email("a@example.org".into());
    let endorsement = Endorsement { proposal: submitted.reference.clone(), proof, language: Language::De };
    assert_eq!(proposal::endorse(&storage, endorsement, now).await.unwrap(), Endorsed::AwaitsMail);
    let token = mailed_token(&database);
    for expected in [Endorsed::Counted, Endorsed::CountedBefore] {
        let (_, counted) = proposal::confirm_endorsement(&storage, &token, now).await.unwrap();
        assert_eq!(counted, expected);
    }
    let page = proposal::show(&storage, submitted.reference, Language::De).await.unwrap();
    assert_eq!(page.proposal.endorsements, 1);
}

/// The token in the mail that was queued last, read straight from the outbox.
fn mailed_token(database: &Database) -> String {
    let message = database.query("SELECT message AS word FROM outbox ORDER BY id DESC LIMIT 1").remove(0);
    let message: serde_json::Value = serde_json::from_str(&message).unwrap();
    message["token"].as_str().unwrap().to_owned()
}
