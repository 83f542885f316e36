use participation_core::outcome::clock;
use participation_core::outcome::part::{self, NewPart, PartRefused};

use super::*;

const WORDS: &str = "Mehr Bäume am Kanal.\nUnd neue Bänke, bitte mit Lehne.";

impl Town {
    async fn whole(&self) -> Submitted {
        let mut new = demo::proposal(ProcedureId(self.procedure), "Bäume und Bänke").build().unwrap();
        new.body = Some(PlainText::paragraphs(WORDS, 200).unwrap());
        new.envelope.contact_email = Some("de@example.org".into());
        let submitted = proposal::submit(&self.storage, new, self.now).await.unwrap();
        let verdict = Verdict::Publish;
        moderation::decide(&self.storage, submitted.id, 1, verdict, self.author.clone(), self.now).await.unwrap();
        submitted
    }

    fn part(&self, of: &Submitted, words: &str) -> NewPart {
        NewPart {
            idempotency_key: format!("part-{}", self.storage.ids().next()),
            of: of.reference.clone(),
            procedure: self.procedure,
            title: PlainText::line("Bänke mit Lehne", 100).unwrap(),
            words: PlainText::paragraphs(words, 200).unwrap(),
        }
    }

    async fn take(&self, new: NewPart, now: Timestamp) -> Result<Reference, PartRefused> {
        part::take(&self.storage, new, self.author.clone(), now).await
    }

    async fn story(&self, of: &Reference) -> Vec<Step> {
        let receipt = contribution::receipt(&self.storage, of.clone(), Language::De).await.unwrap();
        receipt.events.into_iter().map(|event| event.step).collect()
    }
}

#[tokio::test]
async fn a_part_is_a_proposal_of_its_own_that_says_only_what_its_origin_says_and_both_know_each_other() {
    let town = Town::new().await;
    let whole = town.whole().await;
    town.endorsed_by(&whole, &["a", "b"]).await;
    let refused = town.take(town.part(&whole, "Und neue Bänke, bitte ohne Lehne."), town.now).await.unwrap_err();
    assert!(matches!(refused, PartRefused::NotTheirWords(line) if line.contains("ohne")));
    let clerk = person(&town.storage, &[Role::Clerk], None, town.now).await;
    let new = town.part(&whole, "Und neue Bänke, bitte mit Lehne.");
    let refused = part::take(&town.storage, new.clone(), clerk, town.now).await.unwrap_err();
    assert!(matches!(refused, PartRefused::NotAllowed(_)));

    let refused = town.take(town.part(&whole, WORDS), town.now).await.unwrap_err();
    assert!(matches!(refused, PartRefused::Whole), "{refused:?}");

    let later = town.now.plus_days(3);
    let taken = town.take(new.clone(), later).await.unwrap();
    assert_eq!(town.take(new, later).await.unwrap(), taken, "a retry changes nothing");
    let page = proposal::show(&town.storage, taken.clone(), Language::De).await.unwrap();
    assert_eq!(page.proposal.body, "Und neue Bänke, bitte mit Lehne.");
    assert_eq!(page.proposal.endorsements, 0, "voices were given to the whole");
    assert_eq!(page.proposal.submitted_at, town.now, "the clock of the answer owed does not begin again");
    assert_eq!(page.proposal.answer_due, town.receipt(&whole).await.answer_due);
    assert!(matches!(&page.events[0].step, Step::TakenFrom { of, .. } if *of == whole.reference));
    assert!(matches!(town.story(&whole.reference).await.last(), Some(Step::GaveRise { to, .. }) if *to == taken));
    assert_eq!(town.mails(&whole).len(), 1);
    assert!(contribution::holds_secret(&town.storage, taken.clone(), whole.secret.clone()).await.unwrap());

    let leaf = |of: i64| format!("FROM leaf_queue WHERE object_id = {of} AND kind = 'contribution'");
    let refers = town.database.query(&format!("SELECT refers_to AS word {}", leaf(page.proposal.id)));
    let first = town.database.query(&format!("SELECT CAST(id AS TEXT) AS word {}", leaf(whole.id)));
    assert_eq!(refers, first, "the log tells it from what somebody handed in");
}

#[tokio::test]
async fn what_is_withdrawn_takes_along_what_was_taken_from_it_at_any_remove() {
    let town = Town::new().await;
    let whole = town.whole().await;
    let first = town.take(town.part(&whole, "Mehr Bäume am Kanal.\nUnd neue Bänke,"), town.now).await.unwrap();
    let part_of = |reference: Reference| Submitted { reference, ..whole.clone() };
    let second = town.take(town.part(&part_of(first.clone()), "Mehr Bäume am Kanal."), town.now).await.unwrap();
    contribution::withdraw(&town.storage, whole.reference.clone(), whole.secret.clone(), town.now).await.unwrap();
    for of in [&whole.reference, &first, &second] {
        let receipt = contribution::receipt(&town.storage, of.clone(), Language::De).await.unwrap();
        assert_eq!((receipt.state, receipt.headline.as_str()), (State::Withdrawn, ""), "{of}");
    }
}

#[tokio::test]
async fn what_has_joined_another_proposal_is_withdrawn_with_its_origin_or_by_its_author_and_its_voices_stay_there() {
    let town = Town::new().await;
    let (whole, into) = (town.whole().await, town.proposal("Bänke am Kanal", Language::De).await);
    let taken = town.take(town.part(&whole, "Und neue Bänke, bitte mit Lehne."), town.now).await.unwrap();
    let id = proposal::show(&town.storage, taken.clone(), Language::De).await.unwrap().proposal.id;
    let part = Submitted { id, reference: taken, secret: whole.secret.clone() };
    let other = town.proposal("Mehr Bänke", Language::De).await;
    town.endorsed_by(&part, &["anna"]).await;
    town.endorsed_by(&other, &["ben"]).await;
    town.joins(&part, &into).await;
    town.joins(&other, &into).await;
    for of in [&whole, &other] {
        contribution::withdraw(&town.storage, of.reference.clone(), of.secret.clone(), town.now).await.unwrap();
    }
    for of in [&part, &other] {
        let receipt = town.receipt(of).await;
        assert_eq!((receipt.state, receipt.headline.as_str(), receipt.merged_into), (State::Withdrawn, "", None));
        let page = proposal::show(&town.storage, of.reference.clone(), Language::De).await;
        assert!(matches!(page, Err(StoreError::NotFound)));
        let words = format!("SELECT title || body AS word FROM proposal WHERE id = {}", of.id);
        assert_eq!(town.database.query(&words), [""]);
    }
    let page = proposal::show(&town.storage, into.reference.clone(), Language::De).await.unwrap();
    assert_eq!(page.proposal.endorsements, 2);
}

#[tokio::test]
async fn a_proposal_is_copied_into_a_procedure_that_takes_proposals_and_into_no_other() {
    let town = Town::new().await;
    let whole = town.whole().await;
    let slug = format!("kanal-{}", town.storage.ids().next());
    let other = participation_core::procedure::create(&town.storage, new_procedure(&slug, town.now), town.now);
    let other = other.await.unwrap().0;
    let copied = town.take(NewPart { procedure: other, ..town.part(&whole, WORDS) }, town.now).await.unwrap();
    let page = proposal::show(&town.storage, copied.clone(), Language::De).await.unwrap();
    assert_eq!(page.procedure.procedure.id, other);
    let refused = town.take(NewPart { procedure: 1, ..town.part(&whole, WORDS) }, town.now).await.unwrap_err();
    assert!(matches!(refused, PartRefused::Store(StoreError::NotFound)));
    // The answer to one is not an answer to the other.
    let copy = Submitted { id: page.proposal.id, reference: copied, secret: whole.secret.clone() };
    town.released(&copy, Disposition::TakenUp, town.now).await;
    assert!(town.receipt(&copy).await.answer_due.is_none());
    assert!(town.receipt(&whole).await.answer_due.is_some());
}

#[tokio::test]
async fn days_until_an_answer_count_from_when_it_was_promised_there() {
    let town = Town::new().await;
    let whole = town.whole().await;
    let slug = format!("kanal-{}", town.storage.ids().next());
    let other = participation_core::procedure::create(&town.storage, new_procedure(&slug, town.now), town.now);
    let other = other.await.unwrap().0;
    let later = town.now.plus_days(60);
    let copied = town.take(NewPart { procedure: other, ..town.part(&whole, WORDS) }, later).await.unwrap();
    let page = proposal::show(&town.storage, copied.clone(), Language::De).await.unwrap();
    let copy = Submitted { id: page.proposal.id, reference: copied, secret: whole.secret.clone() };
    town.released(&copy, Disposition::TakenUp, later.plus_days(2)).await;
    let record = clock::promise(&town.storage, other, later.plus_days(3)).await.unwrap().record;
    assert_eq!((record.answered, record.on_time, record.median_days), (1, 1, Some(2)));
    let since = participation_core::open_data::Filter { since: Some(later), ..Default::default() };
    let part = participation_core::open_data::Part::first(10);
    let found = participation_core::open_data::proposals(&town.storage, &since, part).await.unwrap();
    assert_eq!(found.len(), 1, "whoever reads what is new reads it, though it was handed in long before");
}

#[tokio::test]
async fn whoever_hides_something_sees_where_the_same_words_can_still_be_read() {
    let town = Town::new().await;
    let whole = town.whole().await;
    let first = town.take(town.part(&whole, "Mehr Bäume am Kanal.\nUnd neue Bänke,"), town.now).await.unwrap();
    let part_of = |reference: Reference| Submitted { reference, ..whole.clone() };
    let second = town.take(town.part(&part_of(first.clone()), "Mehr Bäume am Kanal."), town.now).await.unwrap();
    let elsewhere = async |of: &Reference| -> Vec<Reference> {
        let case = moderation::case(&town.storage, of.clone(), town.author.clone(), Language::De, town.now);
        case.await.unwrap().same_words.into_iter().map(|(reference, ..)| reference).collect()
    };
    assert_eq!(elsewhere(&whole.reference).await, [first.clone(), second.clone()]);
    assert_eq!(elsewhere(&second).await, [whole.reference.clone(), first.clone()]);
    let verdict = Verdict::Hide { reason: HiddenReason::PersonalData, note: PlainText::line("Name", 100).unwrap() };
    let of = proposal::show(&town.storage, first.clone(), Language::De).await.unwrap().proposal.id;
    moderation::decide(&town.storage, of, 1, verdict, town.author.clone(), town.now).await.unwrap();
    assert_eq!(elsewhere(&whole.reference).await, [second], "what is hidden is no longer named");
}
