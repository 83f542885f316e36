//! Answers: drafted, released, translated, asked back, handed over, owed, joined.

use super::*;

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
    assert!(matches!(alone, Err(AnswerRefused::NotTwo(_))), "{alone:?}");
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
    assert!(matches!(own, Err(AnswerRefused::NotTwo(_))), "{own:?}");
    let stale = outcome::edit(&town.storage, (id, 1), town.draft(Disposition::No), town.author.clone(), town.now).await;
    assert!(matches!(stale, Err(AnswerRefused::Store(StoreError::Changed))), "{stale:?}");
    let first = outcome::release(&town.storage, (id, 4), town.author.clone(), town.now).await;
    assert!(matches!(first, Err(AnswerRefused::NotTwo(_))), "whoever wrote a part of it is an author: {first:?}");
    let third = person(&town.storage, &[Role::Participation], None, town.now).await;
    outcome::release(&town.storage, (id, 4), third, town.now).await.unwrap();
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
async fn the_answer_to_what_a_proposal_has_joined_is_told_in_its_own_story_and_its_own_answer_in_no_other() {
    let town = Town::new().await;
    let (from, into) =
        (town.proposal("Schatten", Language::De).await, town.proposal("Sonnensegel", Language::De).await);
    let own = town.released(&from, Disposition::Partly, town.now).await;
    town.joins(&from, &into).await;
    let answer = town.released(&into, Disposition::TakenUp, town.now.plus_days(1)).await;
    let told = async |of: &Submitted| {
        let steps = town.receipt(of).await.events.into_iter().map(|event| event.step);
        let answered = steps.filter_map(|step| match step {
            Step::Answered { answer } => Some(answer),
            _ => None,
        });
        let came = town.outcome(of, Language::De).await;
        let ids: Vec<i64> = answered.collect();
        assert_eq!(came.answers.iter().map(|own| own.id).collect::<Vec<_>>(), ids);
        assert!(ids.iter().all(|id| !came.texts.body(*id, "answer").is_empty()));
        ids
    };
    assert_eq!(told(&from).await, [own, answer]);
    assert_eq!(told(&into).await, [answer]);
    let desk = outcome::desk(&town.storage, from.reference.clone()).await.unwrap();
    assert_eq!(desk.answers.len(), 1, "the desk answers each at its own place");
}

impl Town {
    async fn judges(&self, of: &Submitted, verdict: Verdict, by: &Actor) {
        let version = self.receipt(of).await.version;
        moderation::decide(&self.storage, of.id, version, verdict, by.clone(), self.now).await.unwrap();
    }
}

fn hide() -> Verdict {
    Verdict::Hide {
        reason: HiddenReason::OffTopic, note: PlainText::paragraphs("Gehört nicht hierher.", 100).unwrap()
    }
}

#[tokio::test]
async fn what_had_joined_a_proposal_that_is_withdrawn_or_hidden_goes_on_by_itself_and_its_author_is_told() {
    let town = Town::new().await;
    for is_hidden in [false, true] {
        let (from, into) = (town.proposal("Shade", Language::En).await, town.proposal("Segel", Language::De).await);
        town.endorsed_by(&from, &["anna"]).await;
        let promised = town.receipt(&from).await.answer_due;
        assert!(promised.is_some());
        town.joins(&from, &into).await;
        if is_hidden {
            town.judges(&into, hide(), &town.second).await;
        } else {
            let (reference, secret) = (into.reference.clone(), into.secret.clone());
            contribution::withdraw(&town.storage, reference, secret, town.now).await.unwrap();
        }
        let receipt = town.receipt(&from).await;
        assert_eq!((receipt.state, receipt.merged_into, receipt.answer_due), (State::Listed, None, promised));
        let last = receipt.events.last().map(|event| event.step.clone());
        assert_eq!(last, Some(Step::Separated { from: into.reference.clone() }));
        let page = proposal::show(&town.storage, from.reference.clone(), Language::De).await.unwrap();
        assert_eq!(page.proposal.endorsements, 1);
        let listed = format!("SELECT 'yes' AS word FROM proposal WHERE listed = TRUE AND id = {}", from.id);
        assert_eq!(town.database.query(&listed), ["yes"]);
        let mut told = town.mails(&from);
        told.retain(|mail| mail.contains("\"message\":\"separated\""));
        assert!(told.len() == 1 && told[0].starts_with("en "), "{told:?}");
    }
}

#[tokio::test]
async fn what_joined_on_stays_there_what_was_answered_is_owed_nothing_and_what_is_shown_again_joins_nothing() {
    let town = Town::new().await;
    let (first, second, last) = (
        town.proposal("Schatten", Language::De).await,
        town.proposal("Segel", Language::De).await,
        town.proposal("Sonnensegel", Language::De).await,
    );
    town.released(&first, Disposition::Partly, town.now).await;
    town.joins(&first, &second).await;
    town.joins(&second, &last).await;
    let (reference, secret) = (second.reference.clone(), second.secret.clone());
    contribution::withdraw(&town.storage, reference, secret, town.now).await.unwrap();
    let receipt = town.receipt(&first).await;
    assert_eq!((receipt.state, receipt.merged_into), (State::Merged, Some(last.reference.clone())));
    town.judges(&last, hide(), &town.second).await;
    town.judges(&last, Verdict::Publish, &town.author).await;
    let receipt = town.receipt(&first).await;
    assert_eq!((receipt.state, receipt.merged_into, receipt.answer_due), (State::Listed, None, None));
    assert_eq!(town.receipt(&second).await.state, State::Withdrawn);
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

#[tokio::test]
async fn one_answer_for_several_contributions_is_released_to_each_as_its_own() {
    let town = Town::new().await;
    let of = town.proposal("Bänke am Spielplatz", Language::De).await;
    let (one, two) = (town.proposal("Mehr Bänke", Language::De).await, town.proposal("مقاعد", Language::Ar).await);
    let gone = town.proposal("Bank weg", Language::De).await;
    let id =
        outcome::draft(&town.storage, of.reference.clone(), town.draft(Disposition::No), town.author.clone(), town.now)
            .await
            .unwrap();
    outcome::submit(&town.storage, (id, 1), town.author.clone(), town.now).await.unwrap();
    let also = vec![one.reference.clone(), two.reference.clone(), gone.reference.clone()];
    outcome::share(&town.storage, (id, 2), also, town.author.clone(), town.now).await.unwrap();
    let unread = outcome::release(&town.storage, (id, 3), town.second.clone(), town.now).await;
    assert!(matches!(unread, Err(AnswerRefused::NotPossible(_))), "whoever it goes to is read too: {unread:?}");
    outcome::submit(&town.storage, (id, 3), town.author.clone(), town.now).await.unwrap();
    assert_eq!(
        outcome::desk(&town.storage, one.reference.clone()).await.unwrap().written_at,
        Some(of.reference.clone())
    );
    let own = outcome::draft(
        &town.storage,
        one.reference.clone(),
        town.draft(Disposition::Partly),
        town.second.clone(),
        town.now,
    );
    assert!(matches!(own.await, Err(AnswerRefused::DraftOpen)));
    contribution::withdraw(&town.storage, gone.reference.clone(), gone.secret.clone(), town.now).await.unwrap();
    outcome::release(&town.storage, (id, 4), town.second.clone(), town.now).await.unwrap();

    for (contribution, words) in
        [(&of, "Ja zum Sonnensegel, zwei statt drei Bäume."), (&one, "Ja zum Sonnensegel, zwei statt drei Bäume.")]
    {
        let outcome = town.outcome(contribution, Language::De).await;
        assert_eq!(outcome.answers.len(), 1);
        assert_eq!(outcome.texts.body(outcome.answers[0].id, "answer"), words);
        let receipt = town.receipt(contribution).await;
        assert_eq!(receipt.events.last().unwrap().step, Step::Answered { answer: outcome.answers[0].id });
        assert_eq!(receipt.answer_due, None);
        assert_eq!(town.status(contribution).await, Status::Refused);
        assert_eq!(town.mails(contribution).len(), 1);
    }
    let arabic = town.outcome(&two, Language::Ar).await;
    assert_eq!(arabic.texts.body(arabic.answers[0].id, "answer"), "نعم للمظلة.");
    assert!(town.outcome(&gone, Language::De).await.answers.is_empty(), "what was withdrawn gets no answer");
}

#[tokio::test]
async fn an_answer_is_not_shared_with_what_it_cannot_answer() {
    let town = Town::new().await;
    let of = town.proposal("Bänke", Language::De).await;
    let drafted = town.proposal("Schatten", Language::De).await;
    let draft = |of: &Submitted| {
        outcome::draft(&town.storage, of.reference.clone(), town.draft(Disposition::No), town.author.clone(), town.now)
    };
    let id = draft(&of).await.unwrap();
    draft(&drafted).await.unwrap();
    let unknown: Reference = Reference::random("MS");
    let also = vec![of.reference.clone(), drafted.reference.clone(), unknown.clone()];
    let refused = outcome::share(&town.storage, (id, 1), also, town.author.clone(), town.now).await;
    let Err(ShareRefused::Wrong(wrong)) = refused else { panic!("{refused:?}") };
    assert_eq!(
        wrong,
        [
            (of.reference.clone(), WhyNotShared::Itself),
            (drafted.reference.clone(), WhyNotShared::Drafted),
            (unknown, WhyNotShared::Unknown)
        ]
    );
    let office = person(&town.storage, &[Role::Office], Some(town.office), town.now).await;
    let foreign = town.proposal("Sand", Language::De).await;
    let refused = outcome::share(&town.storage, (id, 1), vec![foreign.reference], office, town.now).await;
    assert!(matches!(refused, Err(ShareRefused::Wrong(wrong)) if wrong[0].1 == WhyNotShared::Unknown));
}

#[tokio::test]
async fn who_gives_an_answer_back_has_written_nothing_and_may_release_it_later() {
    let town = Town::new().await;
    let of = town.proposal("Bänke", Language::De).await;
    let draft = town.draft(Disposition::No);
    let id = outcome::draft(&town.storage, of.reference.clone(), draft.clone(), town.author.clone(), town.now);
    let id = id.await.unwrap();
    let early = outcome::send_back(&town.storage, (id, 1), town.second.clone(), town.now).await;
    assert!(matches!(early, Err(AnswerRefused::NotPossible(_))), "{early:?}");
    outcome::submit(&town.storage, (id, 1), town.author.clone(), town.now).await.unwrap();
    outcome::send_back(&town.storage, (id, 2), town.second.clone(), town.now).await.unwrap();
    outcome::edit(&town.storage, (id, 3), draft, town.author.clone(), town.now).await.unwrap();
    outcome::submit(&town.storage, (id, 4), town.author.clone(), town.now).await.unwrap();
    outcome::release(&town.storage, (id, 5), town.second.clone(), town.now).await.unwrap();
}
