//! A proposal from submission to withdrawal.

use crate::database::{self, Database};
use participation_core::contribution::{self, State};
use participation_core::language::Method;
use participation_core::moderation::{self, Verdict};
use participation_core::procedure::{self, *};
use participation_core::proposal::{self, Endorsed, Endorsement, Filter, NewProposal, VoiceProof};
use participation_core::{Language, PlainText, Timestamp, demo};

fn procedure_on(now: Timestamp) -> NewProcedure {
    let title =
        [(Language::De, Method::Human, "Radweg".to_owned()), (Language::Ar, Method::Machine, "طريق".to_owned())];
    demo::procedure(&format!("promenade-{}", now.unix()))
        .with(|new| new.texts = vec![("title", title.to_vec())])
        .moderation(ModerationRule::Before)
        .goal(2)
        .topic("tree", "Grün")
        .running(-1, 10)
        .open(Format::Proposals, -1, 10)
        .at(now)
}

#[tokio::test]
async fn a_proposal_goes_from_submission_to_support_and_withdrawal() {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let new = procedure_on(now);
    let slug = new.slug.clone();
    let id = procedure::create(&storage, new, now).await.unwrap();
    let mut new = demo::proposal(id, "Mehr Schatten an der Straße").build().unwrap();
    new.envelope.contact_email = Some("a@example.org".into());
    let first = proposal::submit(&storage, new.clone(), now).await.unwrap();
    let again = proposal::submit(&storage, new.clone(), now).await.unwrap();
    assert_eq!(first, again);
    let changed = NewProposal { title: PlainText::line("Mehr Licht", 120).unwrap(), ..new };
    let other = proposal::submit(&storage, changed, now).await.unwrap();
    assert_ne!((other.id, &other.reference), (first.id, &first.reference), "what was changed is a proposal of its own");
    let empty = proposal::list(&storage, &slug, Filter::default(), Language::De).await.unwrap();
    assert!(empty.cards.is_empty());
    assert!(
        contribution::search::search(&storage, "schatten", Language::De).await.unwrap().found.is_empty(),
        "nobody has read it yet"
    );
    let moderator = crate::people::moderator(&storage, now).await;
    moderation::decide(&storage, first.id, 1, Verdict::Publish, moderator, now).await.unwrap();
    let filter = Filter { words: "STRASSE scha".into(), ..Filter::default() };
    let found = proposal::list(&storage, &slug, filter, Language::Ar).await.unwrap();
    assert_eq!(found.cards.len(), 1);
    let everywhere = contribution::search::search(&storage, "STRASSE scha", Language::De).await.unwrap().found;
    assert_eq!(everywhere.iter().map(|own| &own.reference).collect::<Vec<_>>(), [&first.reference]);
    assert!(contribution::search::search(&storage, " ,", Language::De).await.unwrap().found.is_empty());
    for (state, amount) in [("draft", 0), ("archived", 1), ("published", 1)] {
        database.execute(&format!("UPDATE procedure SET state = '{state}' WHERE id = {}", id.0));
        let searched = contribution::search::search(&storage, "schatten", Language::Ar).await.unwrap();
        assert_eq!(searched.found.len(), amount, "what is said in a procedure that is {state}");
        let title = searched.texts.body(id.0, "title");
        assert_eq!(title == "طريق", amount == 1, "{title}: the procedure that is {state} is named with it");
    }
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
    assert!(
        contribution::search::search(&storage, "schatten", Language::De).await.unwrap().found.is_empty(),
        "taken back is taken back"
    );
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
    let submitted = demo::proposal(id, "Eine Bank am Kanal").submit(&storage, now).await.unwrap();
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
