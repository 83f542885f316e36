//! The demo city as a whole: made once, found again, through the same ways as everybody's contributions.

use std::collections::HashSet;

use crate::database;
use participation_core::contribution::{Kind, State};
use participation_core::demo::{self, DemoRefused, Plan};
use participation_core::language::Freshness;
use participation_core::proposal::{self, Filter, Status};
use participation_core::{Channel, Language, Timestamp, council, procedure, survey};

/// Monday, 23 November 2026.
const NOW: i64 = 1_795_430_545;

fn plan(contributions: usize) -> Plan {
    Plan { now: Timestamp::from_unix(NOW), contributions }
}

#[tokio::test]
async fn the_city_has_what_it_promises_and_is_made_once() {
    let (storage, database) = database::open().await;
    let city = demo::open(&storage, plan(2_000), &mut |_, _| {}).await.unwrap();
    assert!(!city.found && city.access.len() >= 8);
    let overview = procedure::overview(&storage, Language::De).await.unwrap();
    assert_eq!(overview.procedures.len(), 6, "what is in preparation is nobody's to see");
    let sum = |wanted: &dyn Fn(&procedure::Count) -> bool| -> i64 {
        overview.counts.iter().filter(|(_, count)| wanted(count)).map(|(_, count)| count.amount).sum()
    };
    let made = "SELECT CAST(SUM(amount) AS TEXT) AS word FROM tally";
    assert_eq!(database.query(made), ["2000"]);
    let arrived = sum(&|_| true);
    assert!((1_980..2_000).contains(&arrived), "{arrived}: what was hidden or withdrawn does not count");
    let paper = sum(&|count| count.channel == Channel::Paper);
    assert!((300..380).contains(&paper), "{paper}");
    assert!(sum(&|count| count.state == State::Unread) >= 3);
    assert!(sum(&|count| count.kind == Kind::SurveyResponse && count.state == State::Listed) > 1_000);
    assert!(sum(&|count| count.kind == Kind::LocationReport) > 50);

    let again = demo::open(&storage, plan(50), &mut |_, _| {}).await.unwrap();
    assert!(again.found);
    assert_eq!(again.access, city.access);
    let after = procedure::overview(&storage, Language::De).await.unwrap();
    assert_eq!(after.procedures.len(), 6);
}

#[tokio::test]
async fn stories_reach_from_the_idea_to_the_bench() {
    let (storage, _database) = database::open().await;
    demo::open(&storage, plan(150), &mut |_, _| {}).await.unwrap();
    let page = |slug, words: &str| {
        let filter = Filter { words: words.into(), ..Filter::default() };
        proposal::list(&storage, slug, filter, Language::De)
    };
    for (slug, words, status, supporters) in [
        ("neue-baenke", "Markt in Wolbeck", Status::Done, 41),
        ("parkhaus-hoersterplatz", "Parkhaus", Status::Refused, 604),
        ("radweg-promenade", "Schatten Aaseeterrassen", Status::Underway, 987),
        ("radweg-promenade", "Stadtbücherei", Status::Examined, 1_204),
    ] {
        let found = page(slug, words).await.unwrap();
        let card = found.cards.iter().find(|card| card.endorsements == supporters);
        let card = card.unwrap_or_else(|| panic!("{words}: {:?}", found.cards));
        assert_eq!(card.status, status, "{words}");
    }
    let overdue = page("radweg-promenade", "Trinkbrunnen Hiltruper Bahnhof").await.unwrap();
    let due = overdue.cards[0].answer_due.unwrap();
    assert!(due < Timestamp::from_unix(NOW), "{due}");
    let decisions = council::latest(&storage, Language::Ar, 10).await.unwrap();
    assert_eq!(decisions.decisions.len(), 4);
    let ours = format!("https://{}/", demo::PAPER_HOST);
    let linked = |own: &council::Decision| own.link.as_ref().is_some_and(|link| link.starts_with(&ours));
    assert!(decisions.decisions.iter().all(linked), "every paper is in the demo's own council system");
    let arabic = |text: &participation_core::language::Text| text.language == Language::Ar;
    assert!(decisions.texts.all().all(arabic), "decisions and measures stand there in Arabic");
    let results = survey::results(&storage, "radweg-promenade", Language::De).await.unwrap();
    assert_eq!(results.survey.questions.len(), 8);
    let alone = survey::QuestionKind::Place { district_only: true };
    let asked = results.survey.questions.iter().position(|question| question.kind == alone).unwrap();
    let survey::Figures::Places { districts, elsewhere } = &results.questions[asked].figures else { panic!() };
    assert!(districts.iter().all(|(_, cell)| cell.is_some()) && elsewhere.is_none_or(|amount| amount == 0));
}

#[tokio::test]
async fn what_is_proposed_for_a_playground_lies_in_its_district() {
    let (storage, database) = database::open().await;
    demo::open(&storage, plan(400), &mut |_, _| {}).await.unwrap();
    let districts = database.query(
        "SELECT DISTINCT district.name AS word FROM proposal \
         JOIN procedure ON procedure.id = proposal.procedure_id JOIN district ON district.id = proposal.district_id \
         WHERE procedure.slug = 'spielplatz-gievenbecker-anger'",
    );
    assert_eq!(districts, ["Gievenbeck"]);
}

#[tokio::test]
async fn the_surveys_show_every_kind_of_question_and_one_that_only_some_are_asked() {
    let (storage, _database) = database::open().await;
    demo::open(&storage, plan(200), &mut |_, _| {}).await.unwrap();
    let (mut kinds, mut only_some) = (HashSet::new(), 0);
    for slug in ["radweg-promenade", "spielplatz-gievenbecker-anger"] {
        let results = survey::results(&storage, slug, Language::De).await.unwrap();
        assert!(results.responses > 0, "{slug} has responses");
        kinds.extend(results.survey.questions.iter().map(|question| question.kind.word().as_str()));
        only_some += results.survey.questions.iter().filter(|question| question.shown_if.is_some()).count();
    }
    let all: HashSet<_> = survey::KindWord::ALL.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(kinds, all);
    assert_eq!(only_some, 1);
}

#[tokio::test]
async fn one_variant_is_stale_and_the_others_are_current() {
    let (storage, _database) = database::open().await;
    demo::open(&storage, plan(60), &mut |_, _| {}).await.unwrap();
    let text = async |slug, language| {
        let page = procedure::published(&storage, slug, language).await.unwrap();
        page.texts.get(page.procedure.id, "about").unwrap().clone()
    };
    let stale = text("spielplatz-gievenbecker-anger", Language::En).await;
    assert!(matches!(stale.freshness, Freshness::Stale { .. }));
    let current = text("spielplatz-gievenbecker-anger", Language::DeSimple).await;
    assert_eq!(current.freshness, Freshness::Current);
}

#[tokio::test]
async fn every_procedure_of_the_city_speaks_all_four_languages() {
    let (storage, _database) = database::open().await;
    demo::open(&storage, plan(60), &mut |_, _| {}).await.unwrap();
    let overview = procedure::overview(&storage, Language::De).await.unwrap();
    for procedure in &overview.procedures {
        for language in Language::ALL {
            let page = procedure::published(&storage, &procedure.slug, *language).await.unwrap();
            let missing: Vec<_> = page.texts.all().filter(|text| text.language != *language).collect();
            assert!(missing.is_empty(), "{} in {language:?}: {missing:?}", procedure.slug);
        }
    }
}

#[tokio::test]
async fn what_is_not_there_in_a_language_is_shown_in_german_and_says_so() {
    let (storage, _database) = database::open().await;
    let now = Timestamp::from_unix(NOW);
    let id = demo::procedure("hafen").text("about", Language::De, "Ein Plan für den Hafen.");
    let id = id.text("title", Language::Ar, "الميناء").store(&storage, now).await.unwrap();
    let page = procedure::published(&storage, "hafen", Language::Ar).await.unwrap();
    assert_eq!(page.texts.get(id.0, "about").unwrap().language, Language::De);
    assert_eq!(page.texts.get(id.0, "title").unwrap().language, Language::Ar);
}

#[tokio::test]
async fn another_city_is_not_taken_for_a_demo() {
    let (storage, _database) = database::open().await;
    demo::procedure("echt").store(&storage, Timestamp::from_unix(NOW)).await.unwrap();
    let refused = demo::open(&storage, plan(10), &mut |_, _| {}).await.unwrap_err();
    assert!(matches!(refused, DemoRefused::NotADemo), "{refused}");
}

#[tokio::test]
async fn a_proposal_of_the_crowd_is_stored_like_a_submitted_one() {
    let (storage, _database) = database::open().await;
    demo::open(&storage, plan(400), &mut |_, _| {}).await.unwrap();
    let slug = "spielplatz-gievenbecker-anger";
    let listed = proposal::list(&storage, slug, Filter::default(), Language::De).await.unwrap();
    let id = procedure::ProcedureId(listed.procedure.procedure.id);
    let now = Timestamp::from_unix(NOW);
    let own = demo::proposal(id, "Eigener Vorschlag").submit(&storage, now).await.unwrap();
    let own = participation_core::contribution::receipt(&storage, own.reference, Language::De).await.unwrap();
    let crowd = listed.cards.iter().find(|card| !card.title.is_empty()).unwrap().reference.clone();
    let crowd = participation_core::contribution::receipt(&storage, crowd, Language::De).await.unwrap();
    assert_eq!(own.events[0].step, participation_core::contribution::Step::Submitted { channel: Channel::Online });
    assert!(matches!(crowd.events[0].step, participation_core::contribution::Step::Submitted { .. }));
    assert_eq!((own.commitment.len(), own.version, own.kind), (crowd.commitment.len(), 1, crowd.kind));
    let due = |receipt: &participation_core::contribution::Receipt| {
        receipt.answer_due.map(|due| (due.city_day() - receipt.submitted_at.city_day()).num_days())
    };
    assert!(due(&crowd).is_none_or(|days| Some(days) == due(&own)));
    assert_eq!(own.reference.as_str().len(), crowd.reference.as_str().len());
}
