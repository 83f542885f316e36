//! What is built: money, milestones, pauses, and that a promise that breaks says so to everybody concerned.

use super::*;
use participation_core::council::{FieldText, RewordRefused, Rewording};
use participation_core::language::ObjectKind;
use participation_core::measure::{
    Cents, Change, Measure, MeasureChange, MeasureNews, MeasurePage, MeasureState, MilestoneReport, MilestoneStand,
};
use participation_core::notification::follow::{FollowKind, Followed};
use participation_core::notification::news::{self, What};

/// A reason in German and English.
pub fn because(german: &str, english: &str) -> Option<Wording> {
    let line = |text: &str| PlainText::line(text, 200).unwrap();
    let translations = vec![(Language::En, Method::Human, line(english))];
    Some(Wording { german: line(german), translations })
}

pub fn title(words: &str) -> Wording {
    Wording::german(PlainText::line(words, 200).unwrap())
}

impl Town {
    /// A measure of a decision about these contributions, planned on the day after participation.
    pub async fn measure_for(&self, of: &[&Submitted]) -> i64 {
        let mut new = self.decision(of.iter().map(|own| own.reference.clone()).collect());
        // A paper of its own: what is the same in all is the same decision.
        new.paper = PaperReference::parse(&format!("V/{}/2026", self.storage.ids().next())).unwrap();
        let decision = council::decide(&self.storage, new, self.author.clone(), self.after()).await.unwrap();
        self.measure_of(decision).await
    }

    pub async fn measure_of(&self, decision: i64) -> i64 {
        // Each has a title of its own: what is the same in all is the same measure.
        let words = format!("Zwei Linden werden gepflanzt, Auftrag {}.", self.storage.ids().next());
        let new = NewMeasure {
            decision,
            office: self.office,
            starts_on: self.after().city_day(),
            finishes_on: self.after().plus_days(100).city_day(),
            planned_cost: Some("38.000".parse().unwrap()),
            german: MeasureWords {
                language: Language::De,
                method: Method::Human,
                title: PlainText::line(&words, 100).unwrap(),
                cost: None,
                goal: None,
                budget: Some(PlainText::line("Haushalt 2026, Grünflächen", 100).unwrap()),
            },
            translations: vec![],
        };
        measure::plan(&self.storage, new, self.author.clone(), self.after()).await.unwrap()
    }

    pub async fn shown(&self, measure: i64) -> MeasurePage {
        measure::show(&self.storage, measure, Language::De).await.unwrap()
    }

    /// Reports with the version that is there now.
    pub async fn says(&self, measure: i64, report: Report) -> Result<Vec<Change>, MeasureRefused> {
        let version = self.shown(measure).await.measure.version;
        measure::report(&self.storage, (measure, version), report, self.author.clone(), self.after()).await
    }

    pub async fn moves(&self, measure: i64, action: MeasureAction, reason: Option<Wording>) {
        self.says(measure, Report::Move { action, reason }).await.unwrap();
    }

    async fn milestone(&self, measure: i64, due: i64) -> i64 {
        let due = self.after().plus_days(due).city_day();
        let milestone = MilestoneReport::Add { due, title: title("Zwei Linden stehen.") };
        let changes = self.says(measure, Report::Milestone { milestone, reason: None }).await.unwrap();
        match changes[..] {
            [Change::MilestoneAdded { milestone, .. }] => milestone,
            _ => panic!("{changes:?}"),
        }
    }
}

fn as_it_is(own: &Measure) -> MeasureChange {
    MeasureChange {
        office: own.office,
        starts_on: own.starts_on,
        finishes_on: own.finishes_on,
        planned_cost: own.planned_cost,
        actual_cost: own.actual_cost,
    }
}

#[tokio::test]
async fn a_measure_that_pauses_or_is_given_up_says_why_to_everybody_concerned() {
    let town = Town::new().await;
    let (german, english) = (town.proposal("Linden", Language::De).await, town.proposal("Trees", Language::En).await);
    let id = town.measure_for(&[&german, &english]).await;
    town.moves(id, MeasureAction::Start, None).await;
    let silent = town.says(id, Report::moved(MeasureAction::Pause)).await;
    assert!(matches!(silent, Err(MeasureRefused::ReasonMissing)), "{silent:?}");
    town.moves(id, MeasureAction::Pause, because("Die Gasleitung wird verlegt.", "The gas pipe is moved.")).await;
    let paused = town.shown(id).await;
    assert_eq!(paused.measure.state, MeasureState::Paused);
    let event = paused.measure.events.last().unwrap();
    assert_eq!(event.role, "participation", "signed by a role, never by a name");
    assert_eq!(paused.decided.texts.body(event.id, "reason"), "Die Gasleitung wird verlegt.");
    for of in [&german, &english] {
        assert_eq!(town.receipt(of).await.events.last().unwrap().step, Step::Measure { event: event.id });
        assert_eq!(town.status(of).await, Status::Underway);
    }
    let outcome = town.outcome(&german, Language::En).await;
    assert_eq!(
        outcome.texts.body(event.id, "reason"),
        "The gas pipe is moved.",
        "the story has it in its reader's language"
    );
    let (to_german, to_english) = (town.mails(&german).join("\n"), town.mails(&english).join("\n"));
    assert!(to_german.contains(r#""news":"paused","reason":"Die Gasleitung wird verlegt.""#), "{to_german}");
    let marked = r#""news":"paused","reason":"The gas pipe is moved.","in_language":"de","reason_in":null"#;
    assert!(to_english.contains(marked), "the title is in German, the reason is not: {to_english}");
    town.moves(id, MeasureAction::Resume, None).await;
    town.moves(id, MeasureAction::Stop, because("Der Boden ist verseucht.", "The ground is polluted.")).await;
    assert_eq!(town.status(&german).await, Status::Decided, "what is not built is no more than decided");
    let after = town.says(id, Report::moved(MeasureAction::Start)).await;
    assert!(matches!(after, Err(MeasureRefused::NotPossible(_))), "{after:?}");
}

#[tokio::test]
async fn whoever_follows_hears_once_that_a_measure_is_put_off_or_given_up_and_why() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let id = town.measure_for(&[&of]).await;
    let milestone = town.milestone(id, 10).await;
    let own = town.shown(id).await.measure;
    let change = MeasureChange { finishes_on: own.finishes_on.succ_opt().unwrap(), ..as_it_is(&own) };
    town.says(id, Report::Change { change, reason: because("Es friert.", "It freezes.") }).await.unwrap();
    let done = MilestoneReport::Done { milestone, on: town.after().city_day() };
    town.says(id, Report::Milestone { milestone: done, reason: None }).await.unwrap();
    town.moves(id, MeasureAction::Stop, because("Zu teuer.", "Too expensive.")).await;
    let told = async |kind, id| {
        let all = news::latest(&town.storage, Followed { kind, id }, Language::De, town.after()).await.unwrap();
        let own = all.into_iter().filter(|one| one.key.starts_with("measure-event/"));
        own.map(|one| (one.key, one.what)).collect::<Vec<_>>()
    };
    let of_procedure = told(FollowKind::Procedure, town.procedure).await;
    let said: Vec<_> = of_procedure
        .iter()
        .rev()
        .map(|(_, what)| match what {
            What::Measure { news, reason, .. } => (*news, reason.as_str()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(said, [(MeasureNews::Delayed, "Es friert."), (MeasureNews::Stopped, "Zu teuer.")]);
    let of_contribution = told(FollowKind::Contribution, of.id).await;
    assert_eq!(of_contribution.len(), 3, "the milestone is a step of its story: {of_contribution:?}");
    assert!(of_procedure.iter().all(|own| of_contribution.contains(own)), "{of_contribution:?}");
}

#[tokio::test]
async fn a_contribution_is_done_only_when_everything_planned_for_it_is() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let first = town.measure_for(&[&of]).await;
    let second = town.measure_of(town.shown(first).await.measure.decision).await;
    let given_up = town.measure_of(town.shown(first).await.measure.decision).await;
    town.moves(first, MeasureAction::Start, None).await;
    town.moves(first, MeasureAction::Finish, None).await;
    assert_eq!(town.status(&of).await, Status::Underway, "two are still open");
    town.moves(given_up, MeasureAction::Stop, because("Zu teuer.", "Too expensive.")).await;
    town.moves(second, MeasureAction::Start, None).await;
    town.moves(second, MeasureAction::Finish, None).await;
    assert_eq!(town.status(&of).await, Status::Done);
}

#[tokio::test]
async fn a_later_end_needs_a_reason_and_money_none_and_what_is_the_same_is_no_change() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let id = town.measure_for(&[&of]).await;
    let own = town.shown(id).await.measure;
    let change = |change: MeasureChange, reason| Report::Change { change, reason };
    assert_eq!(town.says(id, change(as_it_is(&own), None)).await.unwrap(), []);
    assert_eq!(town.shown(id).await.measure.version, own.version, "nothing is stored");
    let later = MeasureChange { finishes_on: own.finishes_on.succ_opt().unwrap(), ..as_it_is(&own) };
    let silent = town.says(id, change(later.clone(), None)).await;
    assert!(matches!(silent, Err(MeasureRefused::ReasonMissing)), "{silent:?}");
    town.says(id, change(later, because("Der Winter kam früh.", "Winter came early."))).await.unwrap();
    assert!(town.mails(&of).join("\n").contains(r#""news":"delayed""#));
    let spent: Cents = "31.240,50".parse().unwrap();
    let own = town.shown(id).await.measure;
    let paid = MeasureChange { actual_cost: Some(spent), ..as_it_is(&own) };
    let changes = town.says(id, change(paid, None)).await.unwrap();
    assert_eq!(changes, [Change::ActualCost { from: None, to: Some(spent) }]);
    let own = town.shown(id).await.measure;
    assert_eq!((own.actual_cost, own.planned_cost), (Some(spent), Some("38000".parse().unwrap())));
    let steps: Vec<Step> = town.receipt(&of).await.events.into_iter().map(|event| event.step).collect();
    let told = steps.iter().filter(|step| matches!(step, Step::Measure { .. })).count();
    assert_eq!(told, 1, "the delay is a step of the story, the bill is not");
    let backwards = MeasureChange { finishes_on: own.starts_on.pred_opt().unwrap(), ..as_it_is(&own) };
    let backwards = town.says(id, change(backwards, None)).await;
    assert!(matches!(backwards, Err(MeasureRefused::EndsBeforeStart)), "{backwards:?}");
    let nobody = town.says(id, change(MeasureChange { office: 17, ..as_it_is(&own) }, None)).await;
    assert!(matches!(nobody, Err(MeasureRefused::UnknownOffice)), "{nobody:?}");
}

#[tokio::test]
async fn the_last_bill_may_come_after_the_end_and_other_days_may_not() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let id = town.measure_for(&[&of]).await;
    town.moves(id, MeasureAction::Start, None).await;
    town.moves(id, MeasureAction::Finish, None).await;
    let own = town.shown(id).await.measure;
    let paid = MeasureChange { actual_cost: Some("100".parse().unwrap()), ..as_it_is(&own) };
    town.says(id, Report::Change { change: paid, reason: None }).await.unwrap();
    let own = town.shown(id).await.measure;
    let other = MeasureChange { finishes_on: own.starts_on, ..as_it_is(&own) };
    let other = town.says(id, Report::Change { change: other, reason: None }).await;
    assert!(matches!(other, Err(MeasureRefused::Over)), "{other:?}");
    let milestone = MilestoneReport::Add { due: own.finishes_on, title: title("Zu spät") };
    let late = town.says(id, Report::Milestone { milestone, reason: None }).await;
    assert!(matches!(late, Err(MeasureRefused::Over)), "{late:?}");
}

#[tokio::test]
async fn a_milestone_is_reached_put_off_with_a_reason_or_dropped_with_one_and_then_stays_so() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let id = town.measure_for(&[&of]).await;
    let (reached, dropped) = (town.milestone(id, 10).await, town.milestone(id, 20).await);
    let say = async |milestone, reason| town.says(id, Report::Milestone { milestone, reason }).await;
    let ahead = MilestoneReport::Done { milestone: reached, on: town.after().plus_days(1).city_day() };
    assert!(matches!(say(ahead, None).await, Err(MeasureRefused::NotYet)));
    let later = MilestoneReport::Move { milestone: reached, due: town.after().plus_days(30).city_day() };
    assert!(matches!(say(later.clone(), None).await, Err(MeasureRefused::ReasonMissing)));
    say(later, because("Es friert.", "It freezes.")).await.unwrap();
    let sooner = MilestoneReport::Move { milestone: reached, due: town.after().plus_days(5).city_day() };
    say(sooner, None).await.unwrap();
    say(MilestoneReport::Done { milestone: reached, on: town.after().city_day() }, None).await.unwrap();
    assert!(matches!(
        say(MilestoneReport::Drop { milestone: dropped }, None).await,
        Err(MeasureRefused::ReasonMissing)
    ));
    say(MilestoneReport::Drop { milestone: dropped }, because("Kein Platz.", "No room.")).await.unwrap();
    assert!(town.mails(&of).join("\n").contains(r#""news":"milestone-dropped""#));
    let again = say(MilestoneReport::Done { milestone: dropped, on: town.after().city_day() }, None).await;
    assert!(matches!(again, Err(MeasureRefused::MilestoneSettled)), "{again:?}");
    let own = town.shown(id).await.measure;
    let stands: Vec<MilestoneStand> = own.milestones.iter().map(|own| own.stand(town.after().city_day())).collect();
    assert_eq!(stands, [MilestoneStand::Done, MilestoneStand::Dropped]);
    let foreign = town.milestone(town.measure_for(&[&of]).await, 3).await;
    let foreign = say(MilestoneReport::Drop { milestone: foreign }, because("Fremd.", "Foreign.")).await;
    assert!(matches!(foreign, Err(MeasureRefused::Store(StoreError::NotFound))), "{foreign:?}");
}

#[tokio::test]
async fn what_is_due_and_not_reached_is_late_from_the_next_day_on() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let id = town.measure_for(&[&of]).await;
    town.milestone(id, 10).await;
    let own = town.shown(id).await.measure;
    let on = |days: i64| town.after().plus_days(days).city_day();
    assert_eq!(own.milestones[0].stand(on(10)), MilestoneStand::Planned);
    assert_eq!(own.milestones[0].stand(on(11)), MilestoneStand::Late);
    assert!(!own.is_late(on(10)) && own.is_late(on(11)));
}

#[tokio::test]
async fn of_two_who_report_at_once_the_second_is_told_and_stores_nothing() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let id = town.measure_for(&[&of]).await;
    let report = |by: &Actor| {
        measure::report(&town.storage, (id, 1), Report::moved(MeasureAction::Start), by.clone(), town.after())
    };
    let (one, two) = tokio::join!(report(&town.author), report(&town.second));
    let refused: Vec<MeasureRefused> = [one, two].into_iter().filter_map(Result::err).collect();
    assert!(matches!(refused[..], [MeasureRefused::Store(StoreError::Changed)]), "{refused:?}");
    let own = town.shown(id).await.measure;
    assert_eq!((own.version, own.events.len()), (2, 2), "planned, and begun once");
}

#[tokio::test]
async fn milestones_and_reasons_are_written_in_every_language_and_a_reason_stays_as_it_was_given() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let id = town.measure_for(&[&of]).await;
    let milestone = town.milestone(id, 10).await;
    town.moves(id, MeasureAction::Stop, because("Zu teuer.", "Too expensive.")).await;
    let own = town.shown(id).await.measure;
    let event = own.events.last().unwrap().id;
    let text = |kind, object, field, language, body: &str| FieldText {
        kind,
        object,
        field,
        language,
        method: Method::Human,
        body: PlainText::line(body, 100).ok(),
        confirmed: false,
    };
    let reword = async |texts| {
        let seen = council::worded(&town.storage, own.decision).await.unwrap().saved_at();
        let new = Rewording { decision: own.decision, seen, texts };
        council::reword(&town.storage, new, town.author.clone(), town.after().plus_days(1)).await
    };
    let texts = vec![
        text(ObjectKind::Milestone, milestone, "title", Language::Ar, "زُرعت شجرتان."),
        text(ObjectKind::MeasureEvent, event, "reason", Language::De, "Anders."),
        text(ObjectKind::MeasureEvent, event, "reason", Language::Ar, "مكلف جدًا."),
    ];
    reword(texts).await.unwrap();
    let arabic = measure::show(&town.storage, id, Language::Ar).await.unwrap().decided.texts;
    assert_eq!((arabic.body(milestone, "title"), arabic.body(event, "reason")), ("زُرعت شجرتان.", "مكلف جدًا."));
    assert_eq!(town.shown(id).await.decided.texts.body(event, "reason"), "Zu teuer.");
    let empty = reword(vec![text(ObjectKind::Milestone, milestone, "title", Language::De, "")]).await;
    assert!(matches!(empty, Err(RewordRefused::TitleMissing)), "{empty:?}");
}

#[tokio::test]
async fn only_the_participation_office_reports() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let id = town.measure_for(&[&of]).await;
    for role in [Role::Moderator, Role::Council, Role::Clerk, Role::Admin] {
        let somebody = person(&town.storage, &[role], None, town.now).await;
        let report = Report::moved(MeasureAction::Start);
        let refused = measure::report(&town.storage, (id, 1), report, somebody, town.after()).await;
        assert!(matches!(refused, Err(MeasureRefused::NotAllowed(_))), "{role:?} {refused:?}");
    }
}
