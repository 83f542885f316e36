//! Decisions, what is built because of them, and what the council sees.

use participation_core::council::uptake::{self, NewUptake};

use super::*;

#[tokio::test]
async fn nothing_is_decided_while_people_are_still_asked_unless_the_reason_is_stated() {
    let town = Town::new().await;
    let of = town.proposal("Brunnen", Language::De).await;
    let mut new = town.decision(vec![of.reference.clone()]);
    new.meeting_day = town.now.city_day();
    let early = council::decide(&town.storage, new.clone(), town.author.clone(), town.now).await;
    assert!(matches!(early, Err(DecideRefused::StillRunning(_))), "{early:?}");
    let afterwards = council::decide(&town.storage, new.clone(), town.author.clone(), town.after()).await;
    assert!(
        matches!(afterwards, Err(DecideRefused::StillRunning(_))),
        "recorded later, decided too early: {afterwards:?}"
    );
    new.early_reason = Some(PlainText::line("Die Baufirma kommt vorher.", 100).unwrap());
    council::decide(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    let decisions = town.outcome(&of, Language::De).await.decisions;
    assert_eq!(decisions[0].early_reason.as_deref(), Some("Die Baufirma kommt vorher."));
    let mut needless = town.decision(vec![of.reference.clone()]);
    needless.early_reason = Some(PlainText::line("Die Baufirma kommt vorher.", 100).unwrap());
    let needless = council::decide(&town.storage, needless, town.author.clone(), town.after()).await;
    assert!(matches!(needless, Err(DecideRefused::NotEarly)), "it would say what is not true: {needless:?}");
    let mut ahead = town.decision(vec![of.reference.clone()]);
    ahead.meeting_day = town.after().plus_days(1).city_day();
    let ahead = council::decide(&town.storage, ahead, town.author.clone(), town.after()).await;
    assert!(matches!(ahead, Err(DecideRefused::NotYetMet)), "{ahead:?}");
    let mut loose = town.decision(vec![]);
    loose.procedure = None;
    let loose = council::decide(&town.storage, loose, town.author.clone(), town.after()).await;
    assert!(matches!(loose, Err(DecideRefused::TiedToNothing)), "{loose:?}");
    let unknown =
        council::decide(&town.storage, town.decision(vec![Reference::random("MS")]), town.author.clone(), town.after())
            .await;
    assert!(matches!(unknown, Err(DecideRefused::Unknown(_))), "{unknown:?}");
}

#[tokio::test]
async fn nobody_collects_for_what_is_decided() {
    let town = Town::new().await;
    let of = town.proposal("Brunnen", Language::De).await;
    town.endorsed_by(&of, &["one"]).await;
    let mut new = town.decision(vec![of.reference.clone()]);
    new.meeting_day = town.now.city_day();
    new.early_reason = Some(PlainText::line("Die Baufirma kommt vorher.", 100).unwrap());
    council::decide(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    let proof = VoiceProof::Token("two".into());
    let late = Endorsement { proposal: of.reference.clone(), proof, language: Language::De };
    let late = proposal::endorse(&town.storage, late, town.now).await;
    assert!(matches!(late, Err(proposal::EndorseRefused::Decided)), "{late:?}");
    let shown = proposal::show(&town.storage, of.reference.clone(), Language::De).await.unwrap();
    assert_eq!(shown.proposal.endorsements, 1);
}

#[tokio::test]
async fn one_decision_reaches_two_thousand_contributions_and_a_retry_reaches_nobody_twice() {
    let town = Town::new().await;
    let mut references = Vec::new();
    let mut last = None;
    for number in 0..2_000 {
        let submitted = town.proposal(&format!("Vorschlag {number}"), Language::De).await;
        references.push(submitted.reference.clone());
        last = Some(submitted);
    }
    let last = last.unwrap();
    let new = town.decision(references);
    let id = council::decide(&town.storage, new.clone(), town.author.clone(), town.after()).await.unwrap();
    assert_eq!(council::decide(&town.storage, new, town.author.clone(), town.after()).await.unwrap(), id);
    let count = |sql: String| town.database.query(&sql)[0].parse::<i64>().unwrap();
    let links = count(format!("SELECT CAST(count(*) AS TEXT) AS word FROM decision_link WHERE decision_id = {id}"));
    let steps = count(format!(
        "SELECT CAST(count(*) AS TEXT) AS word FROM contribution_event WHERE step LIKE '%\"decision\":{id}%'"
    ));
    let owed = count(format!(
        "SELECT CAST(count(*) AS TEXT) AS word FROM contribution WHERE procedure_id = {} AND answer_due IS NOT NULL",
        town.procedure
    ));
    assert_eq!((links, steps, owed), (2_000, 2_000, 0));
    assert_eq!(town.mails(&last).len(), 1);
    let refers = town
        .database
        .query(&format!("SELECT refers_to AS word FROM leaf_queue WHERE object_id = {id} AND kind = 'decision'"));
    assert_eq!(refers[0].split(',').count(), 2_000);
    assert_eq!(town.status(&last).await, Status::Decided);
    let decisions = council::decision(&town.storage, id, Language::De).await.unwrap();
    assert_eq!(decisions.links, vec![(id, 2_000)]);
}

#[tokio::test]
async fn what_was_decided_is_built_and_finished_before_everyones_eyes() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let decision =
        council::decide(&town.storage, town.decision(vec![of.reference.clone()]), town.author.clone(), town.after())
            .await
            .unwrap();
    let day = town.after().city_day();
    let new = |decision, finishes_on| NewMeasure {
        decision,
        office: town.office,
        starts_on: day,
        finishes_on,
        planned_cost: None,
        german: MeasureWords {
            language: Language::De,
            method: Method::Human,
            title: PlainText::line("Zwei Linden werden gepflanzt.", 100).unwrap(),
            cost: None,
            goal: None,
            budget: None,
        },
        translations: vec![],
    };
    let backwards =
        measure::plan(&town.storage, new(decision, day.pred_opt().unwrap()), town.author.clone(), town.after()).await;
    assert!(matches!(backwards, Err(MeasureRefused::EndsBeforeStart)), "{backwards:?}");
    let measure = measure::plan(&town.storage, new(decision, day), town.author.clone(), town.after()).await.unwrap();
    let twice = measure::plan(&town.storage, new(decision, day), town.author.clone(), town.after()).await.unwrap();
    assert_eq!(twice, measure, "a form that is sent twice plans once");
    let act = async |version, action| {
        let report = Report::moved(action);
        measure::report(&town.storage, (measure, version), report, town.author.clone(), town.after()).await
    };
    let unstarted = act(1, MeasureAction::Finish).await;
    assert!(matches!(unstarted, Err(MeasureRefused::NotPossible(_))), "{unstarted:?}");
    act(1, MeasureAction::Start).await.unwrap();
    assert_eq!(town.status(&of).await, Status::Underway);
    let stale = act(1, MeasureAction::Finish).await;
    assert!(matches!(stale, Err(MeasureRefused::Store(StoreError::Changed))), "{stale:?}");
    act(2, MeasureAction::Finish).await.unwrap();
    assert_eq!(town.status(&of).await, Status::Done);
    let steps: Vec<Step> = town.receipt(&of).await.events.into_iter().map(|event| event.step).collect();
    assert_eq!(steps[steps.len() - 3..], [Step::Decided { decision }, Step::Started, Step::Finished]);
    let mut refused = town.decision(vec![of.reference.clone()]);
    refused.result = DecisionResult::Refused;
    let refused = council::decide(&town.storage, refused, town.author.clone(), town.after()).await.unwrap();
    let built = measure::plan(&town.storage, new(refused, day), town.author.clone(), town.after()).await;
    assert!(matches!(built, Err(MeasureRefused::NotAccepted)), "{built:?}");
}

#[tokio::test]
async fn the_councils_page_costs_the_same_number_of_queries_for_one_and_for_forty() {
    let town = Town::new().await;
    let first = town.proposal("Allein", Language::De).await;
    town.released(&first, Disposition::Partly, town.now).await;
    council::decide(&town.storage, town.decision(vec![first.reference.clone()]), town.author.clone(), town.after())
        .await
        .unwrap();
    let view = || async { council::view(&town.storage, &town.slug, Language::De, town.after()).await.unwrap() };
    // Watching for other processes' writes asks now and then: the least of several counts is the page's own.
    let cost = || async {
        let mut least = u64::MAX;
        for _ in 0..5 {
            let before = town.storage.queries_sent();
            view().await;
            least = least.min(town.storage.queries_sent() - before);
        }
        least
    };
    let one = cost().await;
    for number in 0..40 {
        let of = town.proposal(&format!("Nummer {number}"), Language::De).await;
        if number % 2 == 0 {
            town.released(&of, Disposition::No, town.now).await;
        }
    }
    let forty = cost().await;
    assert!(forty < one + 10, "{one} queries for one, {forty} for forty");
    let view = view().await;
    assert_eq!(view.arrived(), 41);
    assert_eq!((view.answered.total(), view.answered.followed(), view.answered.open), (21, 1, 20));
    assert_eq!(view.decisions.len(), 1);
    assert_eq!(view.top.len(), 10);
}

#[tokio::test]
async fn a_refused_decision_is_among_the_outcomes_like_any_other() {
    let town = Town::new().await;
    let of = town.proposal("Parkhaus", Language::De).await;
    let mut new = town.decision(vec![of.reference.clone()]);
    new.procedure = None;
    new.result = DecisionResult::Refused;
    council::decide(&town.storage, new, town.author.clone(), town.after()).await.unwrap();
    let (rows, texts) = council::outcomes(&town.storage, Language::De, 10).await.unwrap();
    let row = rows.iter().find(|row| row.is_no()).unwrap();
    let decision = row.decision.as_ref().unwrap();
    assert_eq!(texts.body(decision.id, "reason"), "Der Spielplatz gehört zu den heißesten Orten.");
}

#[tokio::test]
async fn a_late_decision_about_one_contribution_keeps_everybodys_address_until_it_cannot_be_challenged() {
    use participation_core::contribution::retention::{CHALLENGE_DAYS, forget_identities};
    let town = Town::new().await;
    let of = town.proposal("Brunnen", Language::De).await;
    let late = town.now.plus_days(310);
    let new =
        NewDecision { procedure: None, meeting_day: late.city_day(), ..town.decision(vec![of.reference.clone()]) };
    council::decide(&town.storage, new, town.author.clone(), late).await.unwrap();
    for (day, forgotten) in [(310, 0), (310 + CHALLENGE_DAYS, 0), (311 + CHALLENGE_DAYS, 1)] {
        let found = forget_identities(&town.storage, town.now.plus_days(day)).await.unwrap();
        assert_eq!(found.contributions, forgotten, "day {day}");
    }
}

#[tokio::test]
async fn a_decision_names_what_it_is_about_and_never_what_is_not_public() {
    let town = Town::new().await;
    let mut references = Vec::new();
    for number in 0..7 {
        references.push(town.proposal(&format!("Linde {number}"), Language::De).await.reference);
    }
    let hidden = town.proposal("Verborgen", Language::De).await;
    references.insert(0, hidden.reference.clone());
    let new = NewDecision { procedure: None, ..town.decision(references.clone()) };
    let id = council::decide(&town.storage, new, town.author.clone(), town.after()).await.unwrap();
    let table = format!("UPDATE contribution SET state = 'hidden' WHERE id = {}", hidden.id);
    town.database.execute(&table);
    let listed = council::list(&town.storage, Language::De).await.unwrap();
    let at = listed.decisions.iter().position(|decision| decision.id == id).unwrap();
    let concern = &listed.concerns[at];
    assert_eq!((concern.decision, &concern.procedures), (id, &vec![town.procedure]));
    assert_eq!((concern.total, concern.named.len()), (7, 5));
    let named: Vec<&Reference> = concern.named.iter().map(|own| &own.reference).collect();
    assert_eq!(named, references[1..6].iter().collect::<Vec<_>>(), "in the order they arrived");
    assert_eq!(concern.named[0].headline, "Linde 0");
}

#[tokio::test]
async fn a_decision_on_one_contribution_is_found_at_its_procedure() {
    let town = Town::new().await;
    let of = town.proposal("Brunnen", Language::De).await;
    let new = NewDecision { procedure: None, ..town.decision(vec![of.reference.clone()]) };
    let id = council::decide(&town.storage, new, town.author.clone(), town.after()).await.unwrap();
    let view = council::view(&town.storage, &town.slug, Language::De, town.after()).await.unwrap();
    assert_eq!(view.decisions.iter().map(|decision| decision.id).collect::<Vec<_>>(), [id]);
    assert_eq!(view.concerns[0].named[0].reference, of.reference);
    let shown = council::of_procedure(&town.storage, town.procedure, Language::De).await.unwrap();
    assert_eq!(shown.decisions.len(), 1);
    assert_eq!(shown.concerns[0].named[0].headline, "Brunnen");
    let other = format!("neben-{}", town.storage.ids().next());
    let other = participation_core::procedure::create(&town.storage, new_procedure(&other, town.now), town.now).await;
    let shown = council::of_procedure(&town.storage, other.unwrap().0, Language::De).await.unwrap();
    assert!(shown.decisions.is_empty(), "another procedure's page stays without it");
}

#[tokio::test]
async fn the_list_of_decisions_costs_the_same_number_of_queries_for_one_tie_and_for_forty() {
    let town = Town::new().await;
    let cost = || async {
        let mut least = u64::MAX;
        for _ in 0..5 {
            let before = town.storage.queries_sent();
            council::list(&town.storage, Language::De).await.unwrap();
            least = least.min(town.storage.queries_sent() - before);
        }
        least
    };
    let decide = async |titles: std::ops::Range<i32>| {
        let mut references = Vec::new();
        for number in titles {
            references.push(town.proposal(&format!("Nummer {number}"), Language::De).await.reference);
        }
        council::decide(&town.storage, town.decision(references), town.author.clone(), town.after()).await.unwrap();
    };
    decide(0..1).await;
    let one = cost().await;
    for start in [1, 11, 21, 31] {
        decide(start..start + 10).await;
    }
    assert_eq!(cost().await, one);
}

#[tokio::test]
async fn who_was_asked_on_paper_before_this_platform_is_not_counted_as_nobody() {
    let town = Town::new().await;
    let view = async |slug: &str| council::view(&town.storage, slug, Language::De, town.after()).await.unwrap();
    assert!(!view(&town.slug).await.page.counted_elsewhere(), "an open offer that nobody used is truly empty");
    let slug = format!("papier-{}", town.storage.ids().next());
    let told = demo::procedure(&slug)
        .text("title", Language::De, "Tempo 30")
        .text("result", Language::De, "2.107 Menschen haben einen Papierbogen ausgefüllt.")
        .running(-60, -20)
        .open(Format::Survey, -60, -20)
        .at(town.now);
    participation_core::procedure::create(&town.storage, told, town.now).await.unwrap();
    assert!(view(&slug).await.page.counted_elsewhere());
}

#[tokio::test]
async fn advice_decides_nothing_a_refusal_has_its_reason_and_only_a_reason_is_an_answer() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let decide = async |result, stance: Stance| {
        let new = NewDecision { result, stance, ..town.decision(vec![of.reference.clone()]) };
        council::decide(&town.storage, new, town.author.clone(), town.after()).await
    };
    let owed = || {
        let sql = format!("SELECT CAST(count(answer_due) AS TEXT) AS word FROM contribution WHERE id = {}", of.id);
        town.database.query(&sql)[0] == "1"
    };
    let follows = || Stance::Follows { reason: None };
    let because =
        || Stance::Follows { reason: Some(PlainText::line("Die Wurzeln drücken auf die Leitung.", 100).unwrap()) };
    decide(DecisionResult::RecommendedAgainst, because()).await.unwrap();
    assert_eq!((town.status(&of).await, owed()), (Status::Deliberated, true), "a committee only advises");
    let refused = decide(DecisionResult::Refused, follows()).await;
    assert!(matches!(refused, Err(DecideRefused::ReasonMissing)), "{refused:?}");
    decide(DecisionResult::Accepted, follows()).await.unwrap();
    assert_eq!((town.status(&of).await, owed()), (Status::Decided, true), "the promised answer is still owed");
    decide(DecisionResult::Refused, because()).await.unwrap();
    assert_eq!((town.status(&of).await, owed()), (Status::Refused, false));
}

#[tokio::test]
async fn a_paper_that_takes_up_what_still_runs_is_not_decided_on_without_a_reason() {
    let town = Town::new().await;
    let own = town.proposal("Schatten", Language::De).await;
    town.import(super::papers::objects(|_, _| {}), town.now).await;
    let running = demo::procedure("laeuft-noch")
        .open(Format::Proposals, -1, 10)
        .store(&town.storage, town.after())
        .await
        .unwrap();
    let whole = NewUptake { procedure: Some(running.0), ..town.uptake(Vec::new()).await };
    uptake::take_up(&town.storage, whole, town.author.clone(), town.after()).await.unwrap();
    let mut decision = town.decision(vec![own.reference.clone()]);
    let refused = council::decide(&town.storage, decision.clone(), town.author.clone(), town.after()).await;
    assert!(matches!(refused, Err(DecideRefused::StillRunning(_))), "{refused:?}");
    decision.early_reason = Some(PlainText::paragraphs("Der Zuschuss verfällt.", 100).unwrap());
    council::decide(&town.storage, decision, town.author.clone(), town.after()).await.unwrap();
}
