//! How well promises are kept: an answer keeps one, and so does a decision that says why.

use participation_core::council::{RetractRefused, Retraction};
use participation_core::outcome::clock;
use participation_core::outcome::owed::Record;

use super::*;

impl Town {
    async fn promised(&self, of: &Submitted) -> Timestamp {
        proposal::show(&self.storage, of.reference.clone(), Language::De).await.unwrap().proposal.answer_due.unwrap()
    }

    async fn decided_at(&self, of: &[&Submitted], at: Timestamp, stance: Option<Stance>) -> i64 {
        let mut new = self.decision(of.iter().map(|own| own.reference.clone()).collect());
        new.paper = PaperReference::parse(&format!("V/{}/2026", self.storage.ids().next())).unwrap();
        new.stance = stance.unwrap_or(new.stance);
        council::decide(&self.storage, new, self.author.clone(), at).await.unwrap()
    }

    async fn taken_back(&self, decision: i64, at: Timestamp) -> Result<(), RetractRefused> {
        let reason = Wording { german: PlainText::line("Falsch.", 100).unwrap(), translations: vec![] };
        council::retract(&self.storage, Retraction { decision, reason }, self.author.clone(), at).await
    }

    /// How many promises were kept, and how many of them in time, where everybody reads it and at the desk.
    async fn kept(&self, at: Timestamp) -> (i64, i64) {
        let record = self.record(at).await;
        (record.answered, record.on_time)
    }

    async fn record(&self, at: Timestamp) -> Record {
        let all = clock::clock(&self.storage, Language::De, at).await.unwrap().record;
        let own = clock::promise(&self.storage, self.procedure, at).await.unwrap().record;
        let desk = owed::queue(&self.storage, None, 10, at).await.unwrap().record;
        assert_eq!((all, all), (own, desk), "the same figures on every page");
        all
    }
}

#[tokio::test]
async fn a_decision_that_says_why_counts_like_an_answer_and_late_where_it_is_late() {
    let town = Town::new().await;
    let (early, late) = (town.proposal("Linden", Language::De).await, town.proposal("Bänke", Language::De).await);
    let due = town.promised(&late).await;
    town.decided_at(&[&early], town.after(), None).await;
    let record = town.record(due).await;
    assert_eq!((record.answered, record.on_time, record.median_days), (1, 1, Some(11)));
    let decision = town.decided_at(&[&late], due.plus_days(1), None).await;
    assert_eq!(town.kept(due.plus_days(1)).await, (2, 1));
    town.taken_back(decision, due.plus_days(2)).await.unwrap();
    assert_eq!(town.kept(due.plus_days(2)).await, (1, 1), "what was taken back is no answer");
    town.decided_at(&[&late], due.plus_days(3), Some(Stance::Follows { reason: None })).await;
    assert_eq!(town.kept(due.plus_days(3)).await, (1, 1), "nor is what gives no reason");
    town.released(&late, Disposition::Partly, due.plus_days(4)).await;
    assert_eq!(town.kept(due.plus_days(4)).await, (2, 1));
    assert_eq!(town.kept(due.plus_days(95)).await, (0, 0), "and a season later it is forgotten");
}

#[tokio::test]
async fn what_an_earlier_meeting_said_is_no_answer_where_a_later_one_has_decided_without_a_reason() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let mut later = town.decision(vec![of.reference.clone()]);
    later.stance = Stance::Follows { reason: None };
    later.meeting_day = town.after().plus_days(5).city_day();
    council::decide(&town.storage, later, town.author.clone(), town.after().plus_days(6)).await.unwrap();
    town.decided_at(&[&of], town.after().plus_days(7), None).await;
    assert!(town.receipt(&of).await.answer_due.is_some(), "nobody has said why");
    assert_eq!(town.kept(town.after().plus_days(7)).await, (0, 0));
    let joining = town.proposal("Bänke", Language::De).await;
    town.decided_at(&[&joining], town.after().plus_days(8), None).await;
    town.joins(&joining, &of).await;
    assert!(town.receipt(&of).await.answer_due.is_some(), "nor does what joins it say why");
}

#[tokio::test]
async fn a_contribution_with_an_answer_and_a_decision_counts_once_with_the_first() {
    let town = Town::new().await;
    let (answered, decided) = (town.proposal("Linden", Language::De).await, town.proposal("Bänke", Language::De).await);
    let due = town.promised(&answered).await;
    let promised_again = |of: &Submitted| {
        let day = due.utc().format("%F %T%.3f");
        town.database.execute(&format!("UPDATE contribution SET answer_due = '{day}' WHERE id = {}", of.id));
    };
    town.released(&answered, Disposition::Partly, town.after()).await;
    promised_again(&answered);
    town.decided_at(&[&answered], due.plus_days(1), None).await;
    assert_eq!(town.kept(due.plus_days(2)).await, (1, 1), "the answer came first");
    town.decided_at(&[&decided], due.plus_days(1), None).await;
    promised_again(&decided);
    town.released(&decided, Disposition::Partly, due.plus_days(2)).await;
    assert_eq!(town.kept(due.plus_days(2)).await, (2, 1), "here the decision did");
}

#[tokio::test]
async fn what_was_answered_while_a_wrong_record_stood_has_kept_the_promise_when_it_is_taken_back() {
    let town = Town::new().await;
    let (answered, decided) = (town.proposal("Linden", Language::De).await, town.proposal("Bänke", Language::De).await);
    let due = town.promised(&answered).await;
    let wrong = town.decided_at(&[&answered, &decided], town.after(), None).await;
    town.released(&answered, Disposition::Partly, due.plus_days(1)).await;
    town.decided_at(&[&decided], due.plus_days(1), None).await;
    assert_eq!(town.kept(due.plus_days(2)).await, (2, 2));
    town.taken_back(wrong, due.plus_days(2)).await.unwrap();
    assert_eq!(town.kept(due.plus_days(2)).await, (2, 0), "both came late");
}

#[tokio::test]
async fn the_record_costs_the_same_number_of_queries_for_one_decision_and_for_twenty() {
    let town = Town::new().await;
    let cost = || async {
        let mut least = u64::MAX;
        for _ in 0..5 {
            let before = town.storage.queries_sent();
            town.record(town.after()).await;
            least = least.min(town.storage.queries_sent() - before);
        }
        least
    };
    let first = town.proposal("Allein", Language::De).await;
    town.decided_at(&[&first], town.after(), None).await;
    let one = cost().await;
    for number in 0..20 {
        let of = town.proposal(&format!("Nummer {number}"), Language::De).await;
        town.decided_at(&[&of], town.after(), None).await;
    }
    assert_eq!(cost().await, one);
    assert_eq!(town.kept(town.after()).await, (21, 21));
}
