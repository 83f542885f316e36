//! A survey's results for programs: nobody is seen who is one of fewer than five.

use super::city::*;
use participation_core::open_data::{FigureKind, figures};
use participation_core::procedure::Voice;
use participation_core::{Language, StoreError};

#[tokio::test]
async fn small_cells_and_what_would_give_them_away_are_missing_and_the_rest_is_rounded() {
    let made = made(Voice::Token).await;
    for number in 0..22 {
        // 13 by bike, 7 on foot, 2 by bus.
        let choice = if number < 13 { 0 } else { 2 - usize::from(number < 20) };
        let words = (choice == 0 && number < 3).then_some("Weil es schnell ist");
        let draft = made.fill(choice, words, 5).await;
        let name = format!("n{number}");
        if choice == 0 && words.is_none() {
            let why = participation_core::PlainText::line("Darum", 100).unwrap();
            made.keep(&draft, made.why.question, participation_core::survey::Answer::Text { words: why }).await;
        }
        made.send(draft, &name, token(&name)).await.unwrap();
    }
    participation_core::survey::release(&made.storage).await.unwrap();
    let lines = figures(&made.storage, &made.slug).await.unwrap();
    let of = |question: i64| lines.iter().filter(move |line| line.question == question);
    let how: Vec<Option<i64>> = of(made.how.question.0).map(|line| line.amount).collect();
    assert_eq!(how, [Some(15), None, None], "two by bus are missing, and with them the next smallest");
    assert!(of(made.how.question.0).all(|line| line.answered == Some(20)));
    assert_eq!(lines[0].title, [(Language::De, "Wie sind Sie unterwegs?".to_owned())]);
    assert_eq!(lines[0].choice, [(Language::De, "Rad".to_owned())]);
    let why: Vec<_> = of(made.why.question.0).map(|line| (line.counts, line.amount)).collect();
    assert_eq!(why, [(FigureKind::Answered, Some(15))], "own words themselves are no figures");
    let fives: Vec<_> = of(made.good.question.0).filter(|line| line.value.as_deref() == Some("5")).collect();
    assert_eq!(fives.iter().map(|line| line.amount).collect::<Vec<_>>(), [Some(20), Some(20)]);
    assert!(lines.iter().zip(1..).all(|(line, number)| line.number == number));
}

#[tokio::test]
async fn of_fewer_than_five_answers_not_even_a_zero_is_told() {
    let made = made(Voice::Token).await;
    for name in ["a", "b", "c"] {
        let draft = made.fill(1, None, 2).await;
        made.send(draft, name, token(name)).await.unwrap();
    }
    participation_core::survey::release(&made.storage).await.unwrap();
    let lines = figures(&made.storage, &made.slug).await.unwrap();
    let asked = lines.iter().filter(|line| line.question != made.why.question.0);
    assert!(asked.clone().count() > 3 && asked.clone().all(|line| line.amount.is_none() && line.answered.is_none()));
    assert!(matches!(figures(&made.storage, "keines").await, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn figures_move_by_five_people_at_a_time_and_what_hangs_on_a_hidden_choice_is_hidden() {
    let made = made(Voice::Token).await;
    let answer = async |number: usize, choice: usize| {
        let words = (choice == 0).then_some("Darum");
        let draft = made.fill(choice, words, 5).await;
        made.send(draft, &format!("n{number}"), token(&format!("n{number}"))).await.unwrap();
    };
    let how = async || -> Vec<Option<i64>> {
        participation_core::survey::release(&made.storage).await.unwrap();
        let lines = figures(&made.storage, &made.slug).await.unwrap();
        lines.iter().filter(|line| line.question == made.how.question.0).map(|line| line.amount).collect()
    };
    for number in 0..10 {
        answer(number, 1).await;
    }
    assert_eq!(how().await, [Some(0), Some(10), Some(0)]);
    for number in 10..14 {
        answer(number, 0).await;
        assert_eq!(how().await, [Some(0), Some(10), Some(0)], "four more people move nothing");
    }
    answer(14, 2).await;
    assert_eq!(how().await, [None, None, None]);
    let lines = figures(&made.storage, &made.slug).await.unwrap();
    let why: Vec<_> = lines.iter().filter(|line| line.question == made.why.question.0).collect();
    assert!(why.iter().all(|line| line.amount.is_none() && line.answered.is_none()), "{why:?}");
}

#[tokio::test]
async fn figures_of_a_survey_whose_answers_were_all_withdrawn_go_with_them() {
    let made = made(Voice::Token).await;
    let mut sent = Vec::new();
    for number in 0..6 {
        let draft = made.fill(1, None, 5).await;
        let name = format!("n{number}");
        sent.push(made.send(draft, &name, token(&name)).await.unwrap().submitted);
    }
    assert_eq!(made.results().await.responses, 6);
    let told = async || {
        let lines = figures(&made.storage, &made.slug).await.unwrap();
        lines.iter().filter(|line| line.amount.is_some_and(|amount| amount > 0)).count()
    };
    assert!(told().await > 0);
    for one in sent {
        participation_core::contribution::withdraw(&made.storage, one.reference, one.secret, now()).await.unwrap();
    }
    assert_eq!((made.results().await.responses, told().await), (0, 0));
}
