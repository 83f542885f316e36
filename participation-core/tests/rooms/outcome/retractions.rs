//! A decision that was recorded wrongly: taken back or corrected, before everybody's eyes.

use participation_core::council::{DecisionTranslation, RETRACTION, RetractRefused, Retraction};
use participation_core::notification::follow::{FollowKind, Followed};
use participation_core::notification::news::{self, What};

use super::*;

fn why(decision: i64) -> Retraction {
    Retraction {
        decision,
        reason: Wording {
            german: PlainText::paragraphs("Die Niederschrift sagt: vertagt.", 100).unwrap(),
            translations: vec![(Language::Ar, Method::Human, PlainText::line("المحضر يقول: أُجِّل.", 100).unwrap())],
        },
    }
}

impl Town {
    async fn decides(&self, of: &Submitted, change: impl FnOnce(&mut NewDecision)) -> Result<i64, DecideRefused> {
        let mut new = self.decision(vec![of.reference.clone()]);
        change(&mut new);
        council::decide(&self.storage, new, self.author.clone(), self.after()).await
    }

    pub async fn retracts(&self, decision: i64) -> Result<(), RetractRefused> {
        council::retract(&self.storage, why(decision), self.author.clone(), self.after()).await
    }

    async fn due(&self, of: &Submitted) -> Option<Timestamp> {
        proposal::show(&self.storage, of.reference.clone(), Language::De).await.unwrap().proposal.answer_due
    }
}

#[tokio::test]
async fn a_record_that_was_wrong_is_taken_back_and_everything_stands_where_it_stood() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::Ar).await;
    let (before, owed) = (town.status(&of).await, town.due(&of).await);
    assert!(owed.is_some());
    let decision = town.decides(&of, |_| {}).await.unwrap();
    assert_eq!((town.status(&of).await, town.due(&of).await), (Status::Decided, None));
    town.retracts(decision).await.unwrap();
    assert_eq!((town.status(&of).await, town.due(&of).await), (before, owed), "and the answer is owed again");
    town.endorsed_by(&of, &["token-1"]).await;
    let steps: Vec<Step> = town.receipt(&of).await.events.into_iter().map(|event| event.step).collect();
    assert_eq!(steps[steps.len() - 2..], [Step::Decided { decision }, Step::Retracted { decision }]);
    let outcome = town.outcome(&of, Language::Ar).await;
    assert!(!outcome.decisions[0].stands(), "the story still tells what it said");
    assert_eq!(outcome.texts.body(decision, RETRACTION), "المحضر يقول: أُجِّل.");
    let mails = town.mails(&of);
    assert_eq!(mails.len(), 2);
    assert!(mails[1].starts_with("ar ") && mails[1].contains("retracted") && mails[1].contains("المحضر"), "{mails:?}");
    let again = town.retracts(decision).await;
    assert!(matches!(again, Err(RetractRefused::Already)), "{again:?}");
    let clerk = person(&town.storage, &[Role::Clerk], None, town.now).await;
    let other = council::retract(&town.storage, why(decision), clerk, town.after()).await;
    assert!(matches!(other, Err(RetractRefused::NotAllowed(_))), "{other:?}");
}

#[tokio::test]
async fn what_was_taken_back_is_in_no_list_of_what_holds_and_marked_where_it_is_told() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let decision = town.decides(&of, |_| {}).await.unwrap();
    town.retracts(decision).await.unwrap();
    let found = council::of_procedure(&town.storage, town.procedure, Language::De).await.unwrap();
    assert!(found.decisions.is_empty());
    assert_eq!(found.retracted[0].id, decision);
    let view = council::view(&town.storage, &town.slug, Language::De, town.after()).await.unwrap();
    assert!(view.decisions.is_empty() && view.stances.is_empty());
    assert_eq!(view.retracted[0].id, decision);
    let (rows, _) = council::outcomes(&town.storage, Language::De, 50).await.unwrap();
    assert!(!rows.iter().any(|row| row.decision.as_ref().is_some_and(|own| own.id == decision)));
    let followed = Followed { kind: FollowKind::Procedure, id: town.procedure };
    let news = news::latest(&town.storage, followed, Language::De, town.after()).await.unwrap();
    let told: Vec<&What> = news.iter().map(|one| &one.what).collect();
    assert!(!told.iter().any(|what| matches!(what, What::Decided { .. })), "{told:?}");
    let retracted = |what: &&&What| matches!(what, What::Retracted { reason, .. } if reason.contains("vertagt"));
    assert_eq!(told.iter().filter(retracted).count(), 1, "{told:?}");
}

#[tokio::test]
async fn a_correction_takes_back_and_records_in_one_and_takes_along_what_is_built() {
    let town = Town::new().await;
    let (kept, gone) = (town.proposal("Linden", Language::De).await, town.proposal("Bänke", Language::De).await);
    let before = town.status(&gone).await;
    let wrong = town.decides(&kept, |new| new.contributions.push(gone.reference.clone())).await.unwrap();
    let measure = town.measure_of(wrong).await;
    town.moves(measure, MeasureAction::Start, None).await;
    let alone = town.retracts(wrong).await;
    assert!(matches!(alone, Err(RetractRefused::MeasuresHang(1))), "{alone:?}");
    let refused = town
        .decides(&kept, |new| {
            new.result = DecisionResult::Refused;
            new.corrects = Some(why(wrong));
        })
        .await;
    assert!(
        matches!(refused, Err(DecideRefused::Correction(RetractRefused::MeasuresHang(1)))),
        "what is built cannot hang on a no: {refused:?}"
    );
    assert_eq!(town.status(&kept).await, Status::Underway, "nothing was stored");
    let mut right = town.decision(vec![kept.reference.clone()]);
    right.votes = Votes::new(5, 4, 3);
    right.corrects = Some(why(wrong));
    let corrected = council::decide(&town.storage, right.clone(), town.author.clone(), town.after()).await.unwrap();
    let twice = council::decide(&town.storage, right, town.author.clone(), town.after()).await.unwrap();
    assert_eq!(twice, corrected, "the same form again changes nothing");
    let old = council::decision(&town.storage, wrong, Language::De).await.unwrap().decisions.remove(0);
    assert_eq!(old.retracted.unwrap().replaced_by, Some(corrected));
    let found = council::decision(&town.storage, corrected, Language::De).await.unwrap();
    assert_eq!(found.measures[0].id, measure);
    assert_eq!((town.status(&kept).await, town.status(&gone).await), (Status::Underway, before));
    let last = |mails: Vec<String>| mails.last().cloned().unwrap_or_default();
    assert!(last(town.mails(&gone)).contains("\"retracted\""));
    let mails = town.mails(&kept);
    assert_eq!(mails.len(), 3, "decided, begun, corrected: one mail for the correction: {mails:?}");
    assert!(mails[2].contains("vertagt"), "it says what was wrong: {mails:?}");
    let again = town.decides(&kept, |new| new.corrects = Some(why(wrong))).await;
    assert!(matches!(again, Err(DecideRefused::Correction(RetractRefused::Already))), "{again:?}");
}

#[tokio::test]
async fn taking_back_an_earlier_record_leaves_what_a_later_one_says() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let (before, owed) = (town.status(&of).await, town.due(&of).await);
    let advice = town.decides(&of, |new| new.result = DecisionResult::Recommended).await.unwrap();
    let yes = town.decides(&of, |_| {}).await.unwrap();
    let no = town.decides(&of, |new| new.result = DecisionResult::Refused).await.unwrap();
    town.retracts(yes).await.unwrap();
    assert_eq!((town.status(&of).await, town.due(&of).await), (Status::Refused, None));
    town.retracts(advice).await.unwrap();
    assert_eq!(town.status(&of).await, Status::Refused);
    town.retracts(no).await.unwrap();
    assert_eq!((town.status(&of).await, town.due(&of).await), (before, owed), "as before the first of them");
}

#[tokio::test]
async fn what_was_withdrawn_since_is_owed_nothing() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let decision = town.decides(&of, |_| {}).await.unwrap();
    contribution::withdraw(&town.storage, of.reference.clone(), of.secret.clone(), town.after()).await.unwrap();
    town.retracts(decision).await.unwrap();
    let sql = format!("SELECT CAST(count(answer_due) AS TEXT) AS word FROM contribution WHERE id = {}", of.id);
    assert_eq!(town.database.query(&sql), ["0"]);
}

#[tokio::test]
async fn an_answer_that_was_given_since_stays_given() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let decision = town.decides(&of, |_| {}).await.unwrap();
    town.released(&of, Disposition::TakenUp, town.after()).await;
    town.retracts(decision).await.unwrap();
    assert_eq!(town.due(&of).await, None, "nothing is owed twice");
}

#[tokio::test]
async fn the_last_final_result_by_its_day_counts_in_whatever_order_it_is_recorded() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let later = town.after().plus_days(5);
    let decides = async |days: i64, result, corrects: Option<i64>| {
        let mut new = town.decision(vec![of.reference.clone()]);
        (new.meeting_day, new.result) = (town.after().plus_days(days).city_day(), result);
        new.corrects = corrects.map(why);
        council::decide(&town.storage, new, town.author.clone(), later).await.unwrap()
    };
    let advice = decides(0, DecisionResult::Recommended, None).await;
    let yes = decides(2, DecisionResult::Accepted, None).await;
    decides(1, DecisionResult::Noted, None).await;
    assert_eq!(town.status(&of).await, Status::Decided, "what was noted before is entered late");
    let measure = town.measure_of(yes).await;
    town.moves(measure, MeasureAction::Start, None).await;
    decides(3, DecisionResult::Noted, None).await;
    assert_eq!(town.status(&of).await, Status::Underway, "a borough takes note while it is built");
    decides(0, DecisionResult::RecommendedAgainst, Some(advice)).await;
    assert_eq!(town.status(&of).await, Status::Underway, "and what was only advice is corrected");
}

#[tokio::test]
async fn a_promised_answer_is_owed_again_whatever_was_recorded_since_that_is_none() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let owed = town.due(&of).await;
    let yes = town.decides(&of, |_| {}).await.unwrap();
    let noted = town
        .decides(&of, |new| {
            (new.result, new.stance) = (DecisionResult::Noted, Stance::Follows { reason: None });
        })
        .await
        .unwrap();
    town.retracts(yes).await.unwrap();
    assert_eq!((town.status(&of).await, town.due(&of).await), (Status::Deliberated, owed));
    town.retracts(noted).await.unwrap();
    assert_eq!(town.due(&of).await, owed);
}

#[tokio::test]
async fn a_form_that_was_changed_after_it_was_sent_is_no_second_answer_to_the_first() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let new = town.decision(vec![of.reference.clone()]);
    let id = council::decide(&town.storage, new.clone(), town.author.clone(), town.after()).await.unwrap();
    let changed = NewDecision { result: DecisionResult::Refused, ..new.clone() };
    let again = council::decide(&town.storage, changed, town.author.clone(), town.after()).await;
    assert!(matches!(again, Err(DecideRefused::RecordedBefore(of)) if of == id), "{again:?}");
    town.retracts(id).await.unwrap();
    let again = council::decide(&town.storage, new, town.author.clone(), town.after()).await;
    assert!(matches!(again, Err(DecideRefused::RecordedBefore(_))), "what was taken back holds no more: {again:?}");
}

#[tokio::test]
async fn nothing_is_decided_about_what_nobody_may_read_or_in_a_year_that_is_mistyped() {
    let town = Town::new().await;
    let new = demo::proposal(ProcedureId(town.procedure), "Ungelesen").build().unwrap();
    let unread = proposal::submit(&town.storage, new, town.now).await.unwrap();
    let refused = town.decides(&unread, |_| {}).await;
    assert!(
        matches!(&refused, Err(DecideRefused::NotPublic(which)) if which[0] == unread.reference.as_str()),
        "{refused:?}"
    );
    let draft = demo::procedure("entwurf").state(ProcedureState::Draft).store(&town.storage, town.now).await.unwrap();
    let of = town.proposal("Linden", Language::De).await;
    let refused = town.decides(&of, |new| new.procedure = Some(draft.0)).await;
    assert!(matches!(refused, Err(DecideRefused::ProcedureNotPublic)), "{refused:?}");
    let early = town.decides(&of, |new| new.meeting_day = "0202-01-20".parse().unwrap()).await;
    assert!(matches!(early, Err(DecideRefused::TooEarly)), "{early:?}");
    let decision = town.decides(&of, |_| {}).await.unwrap();
    let note = PlainText::line("Bitte ohne Namen.", 100).unwrap();
    let hide = Verdict::Hide { reason: contribution::HiddenReason::PersonalData, note };
    moderation::decide(&town.storage, of.id, 2, hide, town.author.clone(), town.now).await.unwrap();
    town.decides(&of, |new| new.corrects = Some(why(decision))).await.unwrap();
}

#[tokio::test]
async fn the_status_follows_all_decisions_that_hold_and_all_that_is_built_whichever_is_reported_last() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let (day, later) = (|days: i64| town.after().plus_days(days).city_day(), town.after().plus_days(5));
    let decides = async |days: i64, result| {
        let mut new = town.decision(vec![of.reference.clone()]);
        (new.meeting_day, new.result) = (day(days), result);
        council::decide(&town.storage, new, town.author.clone(), later).await.unwrap()
    };
    let first = decides(0, DecisionResult::Accepted).await;
    let one = town.measure_of(first).await;
    let no = decides(1, DecisionResult::Refused).await;
    town.moves(one, MeasureAction::Start, None).await;
    assert_eq!(town.status(&of).await, Status::Refused, "what was begun before does not undo the later no");
    town.retracts(no).await.unwrap();
    assert_eq!(town.status(&of).await, Status::Underway);
    let second = decides(2, DecisionResult::Accepted).await;
    let two = town.measure_of(second).await;
    town.moves(one, MeasureAction::Finish, None).await;
    assert_eq!(town.status(&of).await, Status::Underway, "another is still planned");
    town.moves(two, MeasureAction::Start, None).await;
    assert_eq!(town.status(&of).await, Status::Underway);
    town.moves(two, MeasureAction::Stop, Some(why(second).reason)).await;
    assert_eq!(town.status(&of).await, Status::Done, "what is left is finished");
    town.retracts(second).await.unwrap();
    assert_eq!(town.status(&of).await, Status::Done);
    decides(3, DecisionResult::Refused).await;
    assert_eq!(town.status(&of).await, Status::Done, "what is built is built");
}

#[tokio::test]
async fn whoever_a_correction_adds_is_told_of_a_decision_and_of_no_mistake() {
    let town = Town::new().await;
    let (known, added) = (town.proposal("Linden", Language::De).await, town.proposal("Bänke", Language::De).await);
    let wrong = town.decides(&known, |_| {}).await.unwrap();
    town.decides(&known, |new| {
        new.contributions.push(added.reference.clone());
        new.corrects = Some(why(wrong));
    })
    .await
    .unwrap();
    let (known, added) = (town.mails(&known), town.mails(&added));
    assert!(known.last().unwrap().contains("vertagt"), "{known:?}");
    assert!(added.len() == 1 && !added[0].contains("vertagt"), "{added:?}");
}

#[tokio::test]
async fn a_translation_that_a_correction_only_carries_along_is_older_than_the_new_german_words() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let with = |new: &mut NewDecision, reason: &str| {
        new.stance = Stance::Follows { reason: Some(PlainText::paragraphs(reason, 100).unwrap()) };
        new.translations = vec![DecisionTranslation {
            language: Language::En,
            method: Method::Human,
            wording: None,
            reason: Some(PlainText::line("The old reason.", 100).unwrap()),
            early: None,
        }];
    };
    let wrong = town.decides(&of, |new| with(new, "Der alte Grund.")).await.unwrap();
    let right = town
        .decides(&of, |new| {
            with(new, "Der neue Grund.");
            new.corrects = Some(why(wrong));
        })
        .await
        .unwrap();
    let fresh = async |decision| {
        let found = council::decision(&town.storage, decision, Language::En).await.unwrap();
        found.texts.get(decision, "reason").unwrap().freshness
    };
    assert_eq!(fresh(wrong).await, Freshness::Current);
    assert!(matches!(fresh(right).await, Freshness::Stale { .. }), "{:?}", fresh(right).await);
}
