//! Claims about parsing, branching and adding up; storage has its own in `tests/survey.rs`.
use super::*;
use crate::PlainText;
use crate::contribution::Position;
use chrono::NaiveDate;

fn question(kind: QuestionKind) -> Question {
    let choices =
        if kind.has_choices() || kind.word() == KindWord::Place { (11..=14).map(ChoiceId).collect() } else { vec![] };
    Question { id: QuestionId(1), position: 1, kind, required: true, shown_if: None, choices }
}

fn read(question: &Question, pairs: &[(&str, &str)], by: By) -> Result<Option<Answer>, AnswerRefused> {
    let pairs: Vec<(String, String)> = pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    parse(question, &Raw { pairs: &pairs, name: "a", photo: None, by })
}

fn words(text: &str) -> PlainText {
    PlainText::paragraphs(text, 5_000).unwrap()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn kinds() -> Vec<QuestionKind> {
    vec![
        QuestionKind::Single { other: true },
        QuestionKind::Multiple { least: 2, most: Some(3), other: true },
        QuestionKind::Scale { steps: 5 },
        QuestionKind::Matrix { steps: 5 },
        QuestionKind::Ranking { top: 3 },
        QuestionKind::Number { least: Some(0.0), most: Some(24.5), whole: false },
        QuestionKind::Date { earliest: Some(day(1900, 1, 1)), latest: Some(day(2026, 12, 31)) },
        QuestionKind::Text { most: 10 },
        QuestionKind::Place { district_only: false },
        QuestionKind::Photo,
    ]
}

#[test]
fn every_kind_takes_its_valid_answers() {
    let rated = |statement, rated| RatedRow { statement: ChoiceId(statement), rated };
    let (five, unknown) = (Rated::Value { value: 5 }, Rated::Unknown);
    let kinds = kinds();
    let table: Vec<(usize, Vec<(&str, &str)>, Answer)> = vec![
        (0, vec![("a", "12")], Answer::Single { pick: Pick::Choice { id: ChoiceId(12) } }),
        (
            0,
            vec![("a", "other"), ("a-other", "Roller")],
            Answer::Single { pick: Pick::Other { words: words("Roller") } },
        ),
        (0, vec![("a-other", "Roller")], Answer::Single { pick: Pick::Other { words: words("Roller") } }),
        (
            1,
            vec![("a", "13"), ("a", "11"), ("a", "11")],
            Answer::Multiple { picks: vec![ChoiceId(11), ChoiceId(13)], other: None },
        ),
        (
            1,
            vec![("a", "13"), ("a", "other"), ("a-other", "Zu Fuß")],
            Answer::Multiple { picks: vec![ChoiceId(13)], other: Some(words("Zu Fuß")) },
        ),
        (2, vec![("a", "5")], Answer::Scale { rated: five }),
        (2, vec![("a", "unknown")], Answer::Scale { rated: unknown }),
        (
            3,
            vec![("a-11", "5"), ("a-12", "unknown"), ("a-13", "5"), ("a-14", "5")],
            Answer::Matrix { rows: vec![rated(11, five), rated(12, unknown), rated(13, five), rated(14, five)] },
        ),
        (4, vec![("a-14", "1"), ("a-11", "2")], Answer::Ranking { order: vec![ChoiceId(14), ChoiceId(11)] }),
        (5, vec![("a", " 4,5 ")], Answer::Number { value: 4.5 }),
        (5, vec![("a", "١٢")], Answer::Number { value: 12.0 }),
        (6, vec![("a-day", "5"), ("a-month", "12"), ("a-year", "2026")], Answer::Date { day: day(2026, 12, 5) }),
        (7, vec![("a", "Hunde\r\n")], Answer::Text { words: words("Hunde") }),
        (8, vec![("a-district", "13")], Answer::Place { district: Some(ChoiceId(13)), address: None, position: None }),
        (
            8,
            vec![("a-longitude", "7.6261"), ("a-latitude", "51.9607")],
            Answer::Place {
                district: None,
                address: None,
                position: Some(Position { longitude: 7.6261, latitude: 51.9607 }),
            },
        ),
    ];
    for (kind, pairs, expected) in table {
        let question = question(kinds[kind].clone());
        let answer = read(&question, &pairs, By::Resident).unwrap().unwrap();
        assert_eq!(answer, expected, "{pairs:?}");
        assert!(answer.fits(&question), "{answer:?}");
        let stored = serde_json::to_string(&answer).unwrap();
        assert_eq!(serde_json::from_str::<Answer>(&stored).unwrap(), answer, "{stored}");
        assert!(serde_json_canonicalizer::to_vec(&answer).is_ok());
    }
}

#[test]
fn every_kind_refuses_what_is_no_answer_and_says_why() {
    let kinds = kinds();
    let row = |statement| Refusal::RowMissing { statement: ChoiceId(statement) };
    let table: Vec<(usize, Vec<(&str, &str)>, Vec<(&str, Refusal)>)> = vec![
        (0, vec![], vec![("", Refusal::Missing)]),
        (0, vec![("a", "99")], vec![("", Refusal::Unknown)]),
        (0, vec![("a", "other"), ("a-other", "  ")], vec![("-other", Refusal::OtherEmpty)]),
        (1, vec![("a", "11")], vec![("", Refusal::TooFew { least: 2 })]),
        (1, vec![("a", "11"), ("a", "12"), ("a", "13"), ("a", "14")], vec![("", Refusal::TooMany { most: 3 })]),
        (1, vec![("a", "11"), ("a", "12 OR 1=1")], vec![("", Refusal::Unknown)]),
        (2, vec![("a", "6")], vec![("", Refusal::Unknown)]),
        (2, vec![("a", "?")], vec![("", Refusal::Unknown)]),
        (3, vec![("a-11", "5"), ("a-13", "1")], vec![("-12", row(12)), ("-14", row(14))]),
        (3, vec![("a-11", "0"), ("a-12", "1"), ("a-13", "1"), ("a-14", "1")], vec![("-11", Refusal::Unknown)]),
        (4, vec![("a-11", "1"), ("a-12", "1")], vec![("-12", Refusal::RankTwice { rank: 1 })]),
        (4, vec![("a-11", "4")], vec![("-11", Refusal::RankOutside { top: 3 })]),
        (4, vec![("a-11", "1"), ("a-12", "3")], vec![("", Refusal::RankSkipped { rank: 2 })]),
        (5, vec![("a", "viel")], vec![("", Refusal::NotANumber)]),
        (5, vec![("a", "1e309")], vec![("", Refusal::NotANumber)]),
        (5, vec![("a", "NaN")], vec![("", Refusal::NotANumber)]),
        (5, vec![("a", "-1")], vec![("", Refusal::Below { least: 0.0 })]),
        (5, vec![("a", "25")], vec![("", Refusal::Above { most: 24.5 })]),
        (6, vec![("a-day", "30"), ("a-month", "2"), ("a-year", "2026")], vec![("", Refusal::NotADate)]),
        (6, vec![("a-day", "3")], vec![("", Refusal::NotADate)]),
        (
            6,
            vec![("a-day", "1"), ("a-month", "1"), ("a-year", "2027")],
            vec![("", Refusal::After { latest: day(2026, 12, 31) })],
        ),
        (7, vec![("a", "elf Zeichen")], vec![("", Refusal::TooLong { length: 11, limit: 10 })]),
        (7, vec![("a", " \u{202E} ")], vec![("", Refusal::Missing)]),
        (8, vec![("a-district", "1")], vec![("-district", Refusal::Unknown)]),
        (8, vec![("a-longitude", "7.6"), ("a-latitude", "NaN")], vec![("-address", Refusal::Unknown)]),
        (9, vec![("a", "00ff"), ("a-hash", "00ff")], vec![("", Refusal::Missing)]),
    ];
    for (kind, pairs, expected) in table {
        let refused = read(&question(kinds[kind].clone()), &pairs, By::Resident).unwrap_err();
        let expected: Vec<(String, Refusal)> = expected.into_iter().map(|(end, why)| (end.to_owned(), why)).collect();
        assert_eq!(refused.0, expected, "{pairs:?}");
    }
}

#[test]
fn an_optional_question_may_stay_empty() {
    for kind in kinds() {
        let question = Question { required: false, ..question(kind) };
        assert_eq!(read(&question, &[], By::Resident), Ok(None), "{question:?}");
    }
}

#[test]
fn a_clerk_types_numbers_marks_nobody_can_read_and_nothing_ticked() {
    let kinds = kinds();
    let typed = |kind: usize, pairs: &[(&str, &str)]| read(&question(kinds[kind].clone()), pairs, By::Clerk);
    assert_eq!(typed(0, &[("a", "2")]), Ok(Some(Answer::Single { pick: Pick::Choice { id: ChoiceId(12) } })));
    let picks = vec![ChoiceId(11), ChoiceId(13)];
    assert_eq!(typed(1, &[("a", "1 3")]), Ok(Some(Answer::Multiple { picks, other: None })));
    assert_eq!(typed(0, &[("a", "?")]), Ok(Some(Answer::Illegible)));
    assert_eq!(typed(0, &[("a", "–")]), Ok(None));
    let rows = vec![
        RatedRow { statement: ChoiceId(11), rated: Rated::Value { value: 5 } },
        RatedRow { statement: ChoiceId(12), rated: Rated::Illegible },
    ];
    assert_eq!(typed(3, &[("a-11", "5"), ("a-12", "?"), ("a-13", "-")]), Ok(Some(Answer::Matrix { rows })));
}

fn three() -> Vec<Question> {
    let single = |id: i64, choices: [i64; 2], shown_if| Question {
        id: QuestionId(id),
        position: id as i32,
        kind: QuestionKind::Single { other: false },
        required: true,
        shown_if,
        choices: choices.map(ChoiceId).to_vec(),
    };
    let if_chosen = |question: i64, choice: i64| {
        Some(Condition { question: QuestionId(question), is: Test::AnyOf { choices: vec![ChoiceId(choice)] } })
    };
    vec![single(1, [11, 12], None), single(2, [21, 22], if_chosen(1, 11)), single(3, [31, 32], if_chosen(2, 22))]
}

fn chosen(pairs: &[(i64, i64)]) -> Answers {
    let pick = |choice: i64| Answer::Single { pick: Pick::Choice { id: ChoiceId(choice) } };
    pairs.iter().map(|(question, choice)| (QuestionId(*question), pick(*choice))).collect()
}

#[test]
fn answers_behind_a_changed_turn_are_dropped() {
    let questions = three();
    let mut answers = chosen(&[(1, 11), (2, 22), (3, 31)]);
    assert_eq!(path(&questions, &answers).len(), 3);
    assert_eq!(first_open(&questions, &answers), None);
    // The first answer turns: the second question falls away, and with it the third, though its own condition holds.
    answers.extend(chosen(&[(1, 12)]));
    assert_eq!(path(&questions, &answers).len(), 1);
    assert_eq!(kept(&questions, &answers), chosen(&[(1, 12)]));
    assert_eq!(kept(&questions, &kept(&questions, &answers)), kept(&questions, &answers));
}

#[test]
fn every_question_of_a_flawless_survey_can_be_reached() {
    let questions = three();
    assert_eq!(flaws(&questions), vec![]);
    // All answers there can be: none or one of two, to each of three questions.
    let options = |id: i64| [None, Some(id * 10 + 1), Some(id * 10 + 2)];
    let mut reached = std::collections::BTreeSet::new();
    for (one, two, three) in options(1).into_iter().flat_map(|one| {
        options(2).into_iter().flat_map(move |two| options(3).into_iter().map(move |three| (one, two, three)))
    }) {
        let given: Vec<(i64, i64)> =
            [(1, one), (2, two), (3, three)].into_iter().filter_map(|(q, c)| Some((q, c?))).collect();
        let answers = chosen(&given);
        let asked = path(&questions, &answers);
        assert!(asked.windows(2).all(|pair| pair[0].position < pair[1].position));
        for question in &asked {
            let earlier = question.shown_if.as_ref().map(|condition| condition.question);
            assert!(earlier.is_none_or(|earlier| asked.iter().any(|other| other.id == earlier)));
        }
        reached.extend(asked.iter().map(|question| question.id));
        assert!(kept(&questions, &answers).keys().all(|id| asked.iter().any(|question| question.id == *id)));
    }
    assert_eq!(reached.len(), questions.len());
}

#[test]
fn flaws_are_found() {
    let with = |change: &dyn Fn(&mut Vec<Question>)| {
        let mut questions = three();
        change(&mut questions);
        flaws(&questions).into_iter().map(|(_, flaw)| flaw).collect::<Vec<_>>()
    };
    assert_eq!(with(&|q| q.swap(0, 1)), vec![Flaw::NotEarlier]);
    assert_eq!(with(&|q| q[0].shown_if = q[1].shown_if.clone()), vec![Flaw::NotEarlier]);
    assert_eq!(with(&|q| q[2].shown_if = q[1].shown_if.clone()), vec![]);
    assert_eq!(with(&|q| q[0].choices = vec![ChoiceId(13), ChoiceId(12)]), vec![Flaw::NeverAsked]);
    assert_eq!(with(&|q| q[2].choices.truncate(1)), vec![Flaw::TooFewChoices]);
    assert_eq!(with(&|q| q[0].kind = QuestionKind::Text { most: 100 }), vec![Flaw::OtherKind]);
    assert_eq!(with(&|q| q[2].kind = QuestionKind::Ranking { top: 3 }), vec![Flaw::Bounds]);
    assert_eq!(with(&|q| q[2].kind = QuestionKind::Scale { steps: 40 }), vec![Flaw::Bounds]);
    let above = Condition { question: QuestionId(1), is: Test::AtLeast { value: 6.0 } };
    assert_eq!(
        with(&|q| {
            q[0].kind = QuestionKind::Scale { steps: 5 };
            q[1].shown_if = Some(above.clone());
        }),
        vec![Flaw::NeverAsked]
    );
}

fn counted(part: i64, number: Option<f64>, amount: i64) -> Counted {
    Counted { question: QuestionId(1), part, mark: Mark::Given, number, amount }
}

#[test]
fn a_scale_has_its_mean_and_median_without_those_who_do_not_know() {
    let rows = [
        counted(0, Some(1.0), 1),
        counted(0, Some(4.0), 2),
        counted(0, Some(5.0), 1),
        Counted { mark: Mark::Unknown, ..counted(0, None, 7) },
    ];
    let results = add_up(&[question(QuestionKind::Scale { steps: 5 })], &rows);
    let Figures::Scale(scale) = &results[0].figures else { panic!("{results:?}") };
    assert_eq!((scale.counts.as_slice(), scale.unknown), (&[1, 0, 0, 2, 1][..], 7));
    assert_eq!((scale.mean, scale.median), (Some(3.5), Some(4.0)));
}

#[test]
fn a_ranking_counts_by_borda_and_by_first_places() {
    // Two voters: 14 > 11 > 12 and 11 > 14; of four choices the first has three points.
    let rows = [
        counted(14, Some(1.0), 1),
        counted(11, Some(2.0), 1),
        counted(12, Some(3.0), 1),
        counted(11, Some(1.0), 1),
        counted(14, Some(2.0), 1),
    ];
    let results = add_up(&[question(QuestionKind::Ranking { top: 3 })], &rows);
    let Figures::Ranking(ranked) = &results[0].figures else { panic!("{results:?}") };
    let table: Vec<(i64, i64, i64)> = ranked.iter().map(|r| (r.choice.0, r.points, r.first_places)).collect();
    assert_eq!(table, vec![(11, 5, 1), (14, 5, 1), (12, 1, 0), (13, 0, 0)]);
}

#[test]
fn quartiles_are_those_of_the_written_out_list_and_absent_for_few() {
    let kind = QuestionKind::Number { least: None, most: None, whole: true };
    // 1 1 3 4 4 4 4 10, each three times.
    let rows: Vec<Counted> = [(1.0, 6), (3.0, 3), (4.0, 12), (10.0, 3)].map(|(v, n)| counted(0, Some(v), n)).to_vec();
    let results = add_up(&[question(kind.clone())], &rows);
    let Figures::Number(Spread { amount: 24, figures: Some(found) }) = &results[0].figures else {
        panic!("{results:?}")
    };
    assert_eq!((found.lower, found.median, found.upper), (2.0, 4.0, 4.0));
    assert_eq!(found.mean, 31.0 / 8.0);
    let few = add_up(&[question(kind)], &rows[..2]);
    assert_eq!(few[0].figures, Figures::Number(Spread { amount: 9, figures: None }));
}

#[test]
fn no_small_cell_is_shown_nor_follows_from_its_neighbours() {
    let counts = vec![vec![40, 3, 57], vec![22, 61, 38], vec![12, 17, 29]];
    let shown = suppressed(&counts);
    for (row, cells) in shown.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            assert!(cell.is_none_or(|value| value % 5 == 0 && (counts[row][column] == 0 || counts[row][column] >= 5)));
        }
        assert_ne!(cells.iter().filter(|cell| cell.is_none()).count(), 1);
    }
    for column in 0..3 {
        assert_ne!(shown.iter().filter(|cells| cells[column].is_none()).count(), 1);
    }
    assert_eq!(shown[0][1], None);
    assert_eq!(shown, suppressed(&counts));
}

#[test]
fn an_answer_to_a_changed_question_is_not_sent() {
    let mut questions = three();
    let answers = chosen(&[(1, 11)]);
    questions[0].choices = vec![ChoiceId(12), ChoiceId(13)];
    assert!(kept(&questions, &answers).is_empty());
}

#[test]
fn where_the_district_is_enough_nothing_closer_is_kept() {
    let asked = question(QuestionKind::Place { district_only: true });
    let typed =
        [("a-district", "13"), ("a-address", "Am Kreuztor 4"), ("a-longitude", "7.62"), ("a-latitude", "51.96")];
    let district = Answer::Place { district: Some(ChoiceId(13)), address: None, position: None };
    assert_eq!(read(&asked, &typed, By::Resident), Ok(Some(district.clone())));
    assert!(district.fits(&asked));
    assert_eq!(read(&asked, &typed[1..], By::Resident), Err(AnswerRefused(vec![(String::new(), Refusal::Missing)])));
    let exact = Answer::Place { district: Some(ChoiceId(13)), address: Some(words("Am Kreuztor 4")), position: None };
    assert!(!exact.fits(&asked), "an answer from before the question was narrowed");
}

#[test]
fn a_place_question_stored_before_districts_could_be_enough_asks_for_the_place() {
    let stored: QuestionKind = serde_json::from_str(r#"{"kind":"place"}"#).unwrap();
    assert_eq!(stored, QuestionKind::Place { district_only: false });
}
