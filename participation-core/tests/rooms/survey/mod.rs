//! A survey from its first question to a withdrawn response.
mod city;
mod double_entry;
mod figures;

use city::*;
use participation_core::contribution::{self, State};
use participation_core::moderation::{self, Verdict};
use participation_core::procedure::{Closed, Voice};
use participation_core::staff::{self, Actor, NewStaff, Password, Role};
use participation_core::survey::{self, *};
use participation_core::voice::VoiceProof;
use participation_core::{Channel, Language, PlainText, Storage, StoreError};

#[tokio::test]
async fn a_response_is_counted_and_its_withdrawal_lowers_the_counts_and_frees_the_voice() {
    let made = made(Voice::Token).await;
    let draft = made.fill(0, Some("Wurzeln heben das Pflaster"), 5).await;
    let sent = made.send(draft, "one", token("one")).await.unwrap();
    let second = made.fill(1, None, 2).await;
    made.send(second, "two", token("two")).await.unwrap();
    assert_eq!(made.chosen().await, vec![1, 1, 0]);
    let results = made.results().await;
    assert_eq!((results.responses, results.not_online()), (2, 0));
    assert!(results.words.is_empty(), "nobody has read the words yet");
    assert!(results.questions.iter().all(|own| own.answered.is_none()), "two people are too few to be shown");
    let moderator = crate::people::moderator(&made.storage, now()).await;
    moderation::decide(&made.storage, sent.submitted.id, 1, Verdict::Publish, moderator, now()).await.unwrap();
    let read = "SELECT words AS word FROM survey_answer WHERE listed AND words IS NOT NULL";
    assert_eq!(made.query(read), ["Wurzeln heben das Pflaster"]);
    let (reference, secret) = (sent.submitted.reference.clone(), sent.submitted.secret.clone());
    contribution::withdraw(&made.storage, reference.clone(), secret, now()).await.unwrap();
    assert_eq!(made.chosen().await, vec![0, 1, 0]);
    assert!(made.query(read).is_empty());
    assert!(matches!(
        survey::response(&made.storage, reference.clone(), Language::De).await,
        Err(StoreError::NotFound)
    ));
    let receipt = contribution::receipt(&made.storage, reference, Language::De).await.unwrap();
    assert_eq!(receipt.state, State::Withdrawn);
    let again = made.fill(2, None, 4).await;
    made.send(again, "three", token("one")).await.unwrap();
    assert_eq!(made.chosen().await, vec![0, 1, 1]);
}

#[tokio::test]
async fn who_reads_a_response_at_the_desk_sees_every_answer_to_its_question_until_it_is_erased() {
    let made = made(Voice::Token).await;
    let draft = made.fill(0, Some("Wurzeln heben das Pflaster"), 5).await;
    let sent = made.send(draft, "one", token("one")).await.unwrap();
    let reference = sent.submitted.reference.clone();
    let (survey, answers) = survey::response(&made.storage, reference.clone(), Language::De).await.unwrap();
    assert_eq!(survey.texts.body(made.why.question.0, "title"), "Warum?");
    assert_eq!(answers[&made.why.question].own_words(), Some("Wurzeln heben das Pflaster"));
    assert_eq!(answers.len(), 3);
    let erase = format!("UPDATE survey_response SET answers = NULL WHERE id = {}", sent.submitted.id);
    assert_eq!(made.query(&format!("{erase} RETURNING 'gone' AS word")), ["gone"]);
    let gone = survey::response(&made.storage, reference, Language::De).await;
    assert!(matches!(gone, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn a_retry_gets_the_same_receipt_and_counts_once() {
    let made = made(Voice::Token).await;
    let draft = made.fill(1, None, 3).await;
    let first = made.send(draft.clone(), "key", token("one")).await.unwrap();
    let again = made.send(draft.clone(), "key", token("one")).await.unwrap();
    assert_eq!(first, again);
    let other_key = made.send(draft, "other", token("one")).await;
    assert!(matches!(other_key, Err(SendRefused::Gone)));
    assert_eq!(made.results().await.responses, 1);
}

#[tokio::test]
async fn fifty_at_once_with_one_voice_are_one_response() {
    let made = made(Voice::Token).await;
    let mut drafts = Vec::new();
    for _ in 0..50 {
        drafts.push(made.fill(1, None, 3).await);
    }
    let made = std::sync::Arc::new(made);
    let sends: Vec<_> = drafts
        .into_iter()
        .enumerate()
        .map(|(number, draft)| {
            let made = std::sync::Arc::clone(&made);
            tokio::spawn(async move { made.send(draft, &format!("key{number}"), token("same")).await })
        })
        .collect();
    let mut taken = 0;
    for send in sends {
        match send.await.unwrap() {
            Ok(_) => taken += 1,
            Err(SendRefused::CountedBefore) => {}
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!((taken, made.results().await.responses), (1, 1));
    // What was refused stays a draft: nothing of it was taken apart.
    let drafts = made
        .query(&format!("SELECT CAST(id AS TEXT) AS word FROM survey_draft WHERE procedure_id = {}", made.procedure));
    assert_eq!(drafts.len(), 49);
}

#[tokio::test]
async fn a_draft_is_left_and_taken_up_by_its_code_alone() {
    let made = made(Voice::Token).await;
    let old = made.fill(0, None, 3).await;
    let (_, draft) = survey::draft(&made.storage, &made.slug, &old, Language::De, now()).await.unwrap();
    let code = resume_code(&made.storage, &draft).unwrap();
    leave(&made.storage, &old).await.unwrap();
    let gone = survey::draft(&made.storage, &made.slug, &old, Language::De, now()).await;
    assert!(matches!(gone, Err(DraftRefused::Gone)), "the address in the history leads nowhere");
    let typed: ResumeCode = code.to_string().to_lowercase().replace('-', " ").parse().unwrap();
    let fresh = resume(&made.storage, &made.slug, &typed, now()).await.unwrap();
    let (survey, taken_up) = survey::draft(&made.storage, &made.slug, &fresh, Language::De, now()).await.unwrap();
    assert_eq!(taken_up.answers, draft.answers);
    assert_eq!(first_open(&survey.questions, &taken_up.answers).map(|q| q.id), Some(made.why.question));
    let wrong: ResumeCode = "2222-2222-2222".parse().unwrap();
    assert!(matches!(resume(&made.storage, &made.slug, &wrong, now()).await, Err(DraftRefused::Gone)));
    let late = survey::draft(&made.storage, &made.slug, &fresh, Language::De, now().plus_days(11)).await;
    assert!(matches!(late, Err(DraftRefused::Gone)), "a draft does not outlive its survey");
}

#[tokio::test]
async fn an_expired_draft_is_forgotten_with_its_picture_and_an_open_one_is_kept() {
    let made = made(Voice::Token).await;
    let draft = draft_of(QuestionKind::Photo, "Haben Sie ein Foto?", &[], None);
    let photo = save_question(&made.storage, made.procedure, 3, draft, now()).await.unwrap();
    let token = begin(&made.storage, &made.slug, now()).await.unwrap();
    let change = Change::Photo(photo.question, vec![7; 900]);
    survey::keep(&made.storage, &made.slug, &token, change, now()).await.unwrap();
    let pictures = format!(
        "SELECT 'picture' AS word FROM survey_draft_answer WHERE photo IS NOT NULL AND question_id = {}",
        photo.question
    );
    survey::forget_drafts(&made.storage, now().plus_days(9)).await.unwrap();
    assert_eq!(made.query(&pictures).len(), 1, "the survey is open for ten days");
    survey::forget_drafts(&made.storage, now().plus_days(12)).await.unwrap();
    assert_eq!(made.query(&pictures).len(), 0);
    let gone = survey::draft(&made.storage, &made.slug, &token, Language::De, now()).await;
    assert!(matches!(gone, Err(DraftRefused::Gone)));
}

#[tokio::test]
async fn a_picture_that_was_sent_with_a_survey_is_not_taken_for_one_that_nobody_sent() {
    let made = made(Voice::Token).await;
    let draft = draft_of(QuestionKind::Photo, "Haben Sie ein Foto?", &[], None);
    let photo = save_question(&made.storage, made.procedure, 3, draft, now()).await.unwrap();
    let token = made.fill(1, None, 2).await;
    let change = Change::Photo(photo.question, vec![7; 900]);
    survey::keep(&made.storage, &made.slug, &token, change, now()).await.unwrap();
    made.send(token, "one", city::token("one")).await.unwrap();
    let later = now().plus_days(40);
    let swept = participation_core::location_report::unsent::forget_unsent(&made.storage, None, later).await.unwrap();
    assert_eq!((swept.forgotten, swept.next), (0, None));
    assert_eq!(made.query("SELECT 'picture' AS word FROM blob").len(), 1);
}

#[tokio::test]
async fn another_procedures_token_and_strange_questions_reach_nothing() {
    let one = made(Voice::Token).await;
    let (other, id) = procedure(&one.storage, Voice::Token).await;
    let asked = draft_of(QuestionKind::Text { most: 100 }, "Warum?", &[], None);
    save_question(&one.storage, id, 0, asked, now()).await.unwrap();
    let token = one.fill(1, None, 1).await;
    let found = survey::draft(&one.storage, &other, &token, Language::De, now()).await;
    assert!(matches!(found, Err(DraftRefused::Gone)));
    let strange = Change::Set(QuestionId(7), Answer::Scale { rated: Rated::Unknown });
    let kept = keep(&one.storage, &one.slug, &token, strange, now()).await;
    assert!(matches!(kept, Err(DraftRefused::Store(StoreError::NotFound))));
    assert!(DraftToken::read("../../../../etc/passwd-and-some-more").is_none());
}

#[tokio::test]
async fn what_is_missing_on_the_way_is_named_and_what_lies_off_it_is_not_sent() {
    let made = made(Voice::Token).await;
    let draft = made.fill(0, None, 3).await;
    assert!(matches!(made.send(draft.clone(), "key", token("one")).await, Err(SendRefused::Open(2))));
    let words = PlainText::line("geheim", 100).unwrap();
    made.keep(&draft, made.why.question, Answer::Text { words }).await;
    let on_foot = Answer::Single { pick: Pick::Choice { id: made.how.choices[1] } };
    made.keep(&draft, made.how.question, on_foot).await;
    made.send(draft, "key", token("one")).await.unwrap();
    let stored =
        made.query(&format!("SELECT answers AS word FROM survey_response WHERE procedure_id = {}", made.procedure));
    assert!(stored.len() == 1 && !stored[0].contains("geheim"), "{stored:?}");
}

/// Somebody of the participation office.
async fn planner(storage: &Storage) -> Actor {
    let new = NewStaff {
        login: format!("p{}", storage.ids().random()).parse().unwrap(),
        name: PlainText::line("Sabine Althoff", 80).unwrap(),
        roles: vec![Role::Participation],
        office: None,
        language: None,
        same_person_as: None,
        password: Password::chosen("lindenallee im november", "althoff").unwrap(),
        one_time: false,
        totp: None,
    };
    let id = staff::create(storage, new, None, now()).await.unwrap();
    staff::by_id(storage, id).await.unwrap().actor()
}

#[tokio::test]
async fn only_the_right_roles_change_questions_and_type_in_responses() {
    let made = made(Voice::Token).await;
    let planner = planner(&made.storage).await;
    let clerk = Actor { roles: vec![Role::Clerk], ..planner.clone() };
    let moderator = Actor { roles: vec![Role::Moderator], ..planner };
    let up = Edit::Move(made.good.question, Move::Up);
    let edited = edit(&made.storage, clerk.clone(), (made.procedure, 3), up, now()).await;
    assert!(matches!(edited, Err(BuildRefused::NotAllowed(_))), "{edited:?}");
    let entry = Entry {
        procedure: made.procedure,
        idempotency_key: format!("paper-{}", made.procedure),
        channel: Channel::Paper,
        language: Language::De,
        answers: Answers::from([(made.how.question, Answer::Illegible)]),
        code: None,
    };
    let entered = enter_as(&made.storage, moderator, entry.clone(), now()).await;
    assert!(matches!(entered, Err(SendRefused::NotAllowed(_))), "{entered:?}");
    let alone = enter_as(&made.storage, clerk.clone(), entry, now()).await;
    assert!(matches!(alone, Err(SendRefused::OnPaper)), "one typist is not enough for a sheet: {alone:?}");
    assert_eq!(made.results().await.responses, 0);
}

#[tokio::test]
async fn the_questions_are_locked_by_the_first_response() {
    let made = made(Voice::Token).await;
    let draft = draft_of(QuestionKind::Photo, "Zeigen Sie uns die Stelle", &[], None);
    let stale = save_question(&made.storage, made.procedure, 1, draft.clone(), now()).await;
    assert!(matches!(stale, Err(BuildRefused::Store(StoreError::Changed))));
    let of = (made.procedure, 3);
    let planner = planner(&made.storage).await;
    let moved = edit(&made.storage, planner.clone(), of, Edit::Move(made.why.question, Move::Up), now()).await;
    assert!(matches!(moved, Err(BuildRefused::Flaws(found)) if found == vec![(made.why.question, Flaw::NotEarlier)]));
    let removed = edit(&made.storage, planner.clone(), of, Edit::Remove(made.how.question), now()).await;
    assert!(matches!(removed, Err(BuildRefused::Flaws(_))));
    let filled = made.fill(1, None, 3).await;
    made.send(filled, "key", token("one")).await.unwrap();
    for refused in [
        save_question(&made.storage, made.procedure, 3, draft, now()).await.map(Some),
        edit(&made.storage, planner.clone(), of, Edit::Move(made.good.question, Move::Up), now()).await,
        edit(&made.storage, planner.clone(), of, Edit::Remove(made.good.question), now()).await,
    ] {
        assert!(matches!(refused, Err(BuildRefused::Locked)), "{refused:?}");
    }
    let workshop = workshop(&made.storage, made.procedure).await.unwrap();
    assert_eq!((workshop.locked, workshop.version, workshop.questions.len()), (true, 3, 3));
    assert_eq!(workshop.text(made.how.question.0, "title", Language::De), "Wie sind Sie unterwegs?");
}

#[tokio::test]
async fn a_response_counts_once_its_address_is_confirmed_and_an_address_counts_once() {
    let made = made(Voice::ConfirmedEmail).await;
    let mut counted = Vec::new();
    for key in ["one", "two"] {
        let draft = made.fill(1, None, 3).await;
        let sent = made.send(draft, key, VoiceProof::Email(" Anna@example.org ".into())).await.unwrap();
        assert!(sent.awaits_mail, "whether an address answered before is told to nobody");
        let message = made.query("SELECT message AS word FROM outbox ORDER BY id DESC LIMIT 1").remove(0);
        let message: serde_json::Value = serde_json::from_str(&message).unwrap();
        let token = message["token"].as_str().unwrap().to_owned();
        let before = made.results().await.responses;
        counted.push(confirm(&made.storage, &token, now()).await.unwrap().1);
        counted.push(confirm(&made.storage, &token, now()).await.unwrap().1);
        assert_eq!(before, i64::from(key == "two"));
    }
    assert_eq!(
        counted,
        vec![Confirmed::Counted, Confirmed::CountedBefore, Confirmed::CountedBefore, Confirmed::CountedBefore]
    );
    assert_eq!(made.results().await.responses, 1);
    let kept = made.query("SELECT email AS word FROM confirmation WHERE email <> ''");
    assert!(kept.is_empty(), "a confirmed address is not kept: {kept:?}");
}

#[tokio::test]
async fn only_the_procedures_kind_of_voice_and_only_codes_of_the_office_count() {
    let made = made(Voice::Code).await;
    let draft = made.fill(1, None, 3).await;
    let other = made.send(draft.clone(), "key", token("one")).await;
    assert!(matches!(other, Err(SendRefused::OtherVoice(Voice::Code))));
    let unknown = made.send(draft, "key", VoiceProof::Code("7K4Q-2M9X".into())).await;
    assert!(matches!(unknown, Err(SendRefused::UnknownCode)));
    assert_eq!(made.results().await.responses, 0);
}

#[tokio::test]
async fn paper_and_telephone_count_the_same_and_are_told_apart() {
    let made = made(Voice::Token).await;
    let (survey, _) = {
        let token = begin(&made.storage, &made.slug, now()).await.unwrap();
        survey::draft(&made.storage, &made.slug, &token, Language::De, now()).await.unwrap()
    };
    let pairs = vec![("q1".to_owned(), "1".to_owned()), ("q2".to_owned(), "?".to_owned())];
    let mut answers = Answers::new();
    for question in &survey.questions {
        let name = format!("q{}", question.position);
        let raw = Raw { pairs: &pairs, name: &name, photo: None, by: By::Clerk };
        answers.extend(parse(question, &raw).unwrap().map(|answer| (question.id, answer)));
    }
    let entry = |key: &str, channel| Entry {
        procedure: made.procedure,
        idempotency_key: format!("{key}-{}", made.procedure),
        channel,
        language: Language::De,
        answers: answers.clone(),
        code: None,
    };
    // Typed in after the end: the paper came in time.
    let late = now().plus_days(20);
    let slip = enter(&made.storage, entry("paper", Channel::Paper), late).await.unwrap();
    assert_eq!(slip, enter(&made.storage, entry("paper", Channel::Paper), late).await.unwrap());
    enter(&made.storage, entry("phone", Channel::Phone), now()).await.unwrap();
    let results = made.results().await;
    assert_eq!((results.responses, results.not_online()), (2, 2));
    assert_eq!(results.channels, vec![(Channel::Paper, 1), (Channel::Phone, 1)]);
    let illegible = "SELECT CAST(COUNT(*) AS TEXT) AS word FROM survey_answer WHERE mark = 'illegible'";
    assert_eq!(made.query(illegible), ["2"]);
    let empty = Entry { answers: Answers::new(), ..entry("empty", Channel::Paper) };
    assert!(matches!(enter(&made.storage, empty, now()).await, Err(SendRefused::Empty)));
}

#[tokio::test]
async fn a_response_is_taken_to_the_last_moment_and_not_after_it() {
    let made = made(Voice::Token).await;
    let end = now().plus_days(10);
    let (one, two) = (made.fill(1, None, 3).await, made.fill(1, None, 3).await);
    made.send_at(one.clone(), "one", token("one"), end).await.unwrap();
    let late = made.send_at(two, "two", token("two"), end.plus_seconds(1)).await;
    assert!(matches!(late, Err(SendRefused::Closed(Closed::Over(_)))));
    made.send_at(one, "one", token("one"), end.plus_seconds(1)).await.expect("a retry of what was taken in time");
}

#[tokio::test]
async fn no_voice_is_tied_to_a_response_and_no_draft_to_a_time() {
    let made = made(Voice::Token).await;
    let draft = made.fill(1, None, 3).await;
    let sent = made.send(draft, "one", token("one")).await.unwrap();
    made.fill(1, None, 3).await;
    let columns = |table: &str| {
        if !made.database.is_embedded() {
            made.query(&format!(
                "SELECT column_name AS word FROM information_schema.columns WHERE table_name = '{table}' ORDER BY 1"
            ))
        } else {
            made.query(&format!("SELECT name AS word FROM pragma_table_info('{table}') ORDER BY 1"))
        }
    };
    assert_eq!(columns("survey_voice"), ["procedure_id", "release_hash", "voice_hash"]);
    assert_eq!(columns("survey_draft"), ["code_hash", "expires_on", "id", "procedure_id", "token_hash"]);
    assert!(sent.submitted.id > 0);
}

#[tokio::test]
async fn two_questions_crossed_show_no_small_cell() {
    let made = made(Voice::Token).await;
    for round in 0..13 {
        let draft = made.fill(usize::from(round > 9), Some("Licht"), 3).await;
        made.send(draft, &format!("k{round}"), token(&format!("v{round}"))).await.unwrap();
    }
    let crossed = crossed(&made.storage, &made.slug, made.how.question, made.how.question).await.unwrap();
    // Ten by bicycle are shown; three on foot are not, nor is anything they could be worked out from.
    assert_eq!(crossed.cells[1][1], None);
    assert!(crossed.cells.iter().flatten().all(|cell| cell.is_none_or(|value| value % 5 == 0)), "{crossed:?}");
    assert!((0..3).all(|line| crossed.cells[line].iter().filter(|cell| cell.is_none()).count() != 1), "{crossed:?}");
    for round in 13..18 {
        let again = survey::crossed(&made.storage, &made.slug, made.how.question, made.how.question).await.unwrap();
        assert_eq!(again, crossed, "{round} answers: nobody's answer is seen to come");
        let draft = made.fill(1, Some("Licht"), 3).await;
        made.send(draft, &format!("k{round}"), token(&format!("v{round}"))).await.unwrap();
    }
    let moved = survey::crossed(&made.storage, &made.slug, made.how.question, made.how.question).await.unwrap();
    assert_ne!(moved, crossed, "five more have answered");
}

#[tokio::test]
async fn the_results_cost_the_same_number_of_queries_for_one_response_and_for_thirty() {
    let made = made(Voice::Token).await;
    let mut costs = Vec::new();
    for round in 0..30_usize {
        let draft = made.fill(round % 3, Some("Licht"), 1 + (round % 5) as u8).await;
        made.send(draft, &format!("k{round}"), token(&format!("v{round}"))).await.unwrap();
        if round == 0 || round == 29 {
            survey::release(&made.storage).await.unwrap();
            let before = made.storage.queries_sent();
            survey::results(&made.storage, &made.slug, Language::De).await.unwrap();
            costs.push(made.storage.queries_sent() - before);
        }
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0] > 0 && costs[0] < 20, "{costs:?}");
    assert_eq!(made.chosen().await, vec![10, 10, 10]);
    let voices = made.query("SELECT CAST(COUNT(*) AS TEXT) AS word FROM survey_voice");
    assert_eq!(voices, ["30"]);
}

#[tokio::test]
async fn the_key_of_another_form_stores_a_response_of_its_own() {
    let made = made(Voice::Token).await;
    let (one, two) = (made.fill(0, Some("Licht"), 3).await, made.fill(1, None, 4).await);
    let first = made.send(one, "same", token("one")).await.unwrap();
    let second = made.send(two, "same", token("two")).await.unwrap();
    assert_ne!(first.submitted.id, second.submitted.id);
    assert_eq!(made.results().await.responses, 2);
    contribution::withdraw(&made.storage, first.submitted.reference, first.submitted.secret, now()).await.unwrap();
    assert_eq!(made.results().await.responses, 1);
}
