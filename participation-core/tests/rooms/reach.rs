//! Who was reached: counted, shown from five on, and tied to nothing.

use std::collections::BTreeMap;

use crate::database::{self, Database};
use crate::people;
use participation_core::contribution::Submitted;
use participation_core::procedure::{Format, ProcedureId};
use participation_core::reach::population::{self, Population};
use participation_core::reach::{self, Counted, Given, GivenRefused, Question, ReachRefused, Reached};
use participation_core::staff::{Actor, Role};
use participation_core::storage::backup::backup;
use participation_core::{PlainText, Storage, StoreError, Timestamp, demo, proposal};

const SLUG: &str = "radweg";
const KEY: &str = "0123456789abcdef0123456789abcdef";

struct Town {
    storage: Storage,
    database: Database,
    procedure: i64,
    by: Actor,
    now: Timestamp,
    day: std::cell::Cell<i64>,
}

impl Town {
    async fn new() -> Self {
        let (storage, database) = database::open().await;
        let now = Timestamp::from_unix(1_795_430_545);
        let procedure = demo::procedure(SLUG).open(Format::Proposals, -1, 20).store(&storage, now).await.unwrap().0;
        let by = people::with_role(&storage, Role::Participation, now).await;
        reach::offer(&storage, procedure, true, by.clone(), now).await.unwrap();
        Self { storage, database, procedure, by, now, day: std::cell::Cell::new(0) }
    }

    async fn give(&self, key: &str, answers: &[(Question, &str)]) -> Result<Counted, GivenRefused> {
        let answers = answers.iter().map(|(question, answer)| (*question, (*answer).to_owned())).collect();
        reach::give(&self.storage, SLUG, Given { key: key.to_owned(), answers }, self.now).await
    }

    /// As a job does, on one of the next days.
    async fn next_day(&self) {
        self.day.set(self.day.get() + 1);
        reach::renew(&self.storage, self.now.plus_days(self.day.get())).await.unwrap();
    }

    async fn of(&self, question: Question) -> Reached {
        self.next_day().await;
        let found = reach::of_procedure(&self.storage, self.procedure).await.unwrap();
        found.questions.into_iter().find(|own| own.question == question).unwrap()
    }

    async fn shown(&self, question: Question) -> Vec<Option<i64>> {
        self.of(question).await.rows.iter().map(|row| row.people).collect()
    }

    fn counts(&self) -> Vec<String> {
        let sql = "SELECT question || ' ' || answer || ' ' || CAST(amount AS TEXT) AS word FROM reach_count ORDER BY 1";
        self.database.query(sql)
    }

    async fn propose(&self) -> Submitted {
        let new =
            demo::proposal(ProcedureId(self.procedure), "Mehr Licht am Kanal").body("Drei Lampen").build().unwrap();
        proposal::submit(&self.storage, new, self.now).await.unwrap()
    }
}

#[tokio::test]
async fn what_is_told_raises_counts_once_for_each_page_and_keeps_nothing_else() {
    let town = Town::new().await;
    let told = [(Question::Age, "18-29"), (Question::FirstTime, "yes")];
    assert_eq!(town.give(KEY, &told).await.unwrap(), Counted::Counted);
    assert_eq!(town.give(KEY, &told).await.unwrap(), Counted::Before, "the same page again");
    assert_eq!(town.give("another-page-0123", &[]).await.unwrap(), Counted::Nothing);
    assert_eq!(town.counts(), ["age 18-29 1", "first-time yes 1"]);
    let wrong = town.give("a-third-page-0123", &[(Question::Age, "yes"), (Question::FirstTime, "no")]).await;
    assert!(matches!(wrong, Err(GivenRefused::NoSuchAnswer(Question::Age))));
    let health = "disability".parse::<Question>();
    assert!(health.is_err(), "health is not asked for");
    assert_eq!(town.counts(), ["age 18-29 1", "first-time yes 1"], "nothing of a wrong page is counted");
    let answers = town.database.query("SELECT CAST(answers AS TEXT) AS word FROM reach");
    assert_eq!(answers, ["1"]);
}

#[tokio::test]
async fn only_where_the_office_offers_it_anything_is_counted() {
    let town = Town::new().await;
    let clerk = people::with_role(&town.storage, Role::Clerk, town.now).await;
    let refused = reach::offer(&town.storage, town.procedure, false, clerk, town.now).await;
    assert!(matches!(refused, Err(ReachRefused::NotAllowed(_))));
    reach::offer(&town.storage, town.procedure, false, town.by.clone(), town.now).await.unwrap();
    assert!(!reach::is_offered(&town.storage, SLUG).await.unwrap());
    assert!(matches!(town.give(KEY, &[(Question::Age, "18-29")]).await, Err(GivenRefused::NotOffered)));
    assert!(town.counts().is_empty());
    assert!(matches!(reach::asked(&town.storage, "keines").await, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn figures_are_shown_from_five_on_and_move_by_five_people_at_a_time() {
    let town = Town::new().await;
    let yes = [(Question::FirstTime, "yes")];
    for number in 0..4 {
        town.give(&format!("page-number-{number:04}"), &yes).await.unwrap();
    }
    assert_eq!(reach::of_procedure(&town.storage, town.procedure).await.unwrap().answers, None);
    assert_eq!(town.shown(Question::FirstTime).await, [None, None]);
    for number in 4..9 {
        town.give(&format!("page-number-{number:04}"), &yes).await.unwrap();
    }
    assert_eq!(town.shown(Question::FirstTime).await, [Some(5), Some(0)], "as of the fifth");
    town.give("page-number-0009", &[(Question::Age, "18-29")]).await.unwrap();
    assert_eq!(town.shown(Question::Age).await, [None; 5], "five more came, but one told an age");
    assert_eq!(town.of(Question::Age).await.answered, None);
    for number in 10..20 {
        town.give(&format!("page-number-{number:04}"), &[(Question::FirstTime, "no")]).await.unwrap();
    }
    assert_eq!(town.shown(Question::FirstTime).await, [Some(10), Some(10)]);
    for _ in 0..2 {
        town.give("page-number-0020", &[(Question::Gender, "diverse")]).await.unwrap();
    }
    assert_eq!(town.shown(Question::Gender).await, [None; 3], "nobody is shown alone");
}

#[tokio::test]
async fn published_figures_stay_in_open_data_when_the_office_stops_asking() {
    use participation_core::open_data::{self, Filter, Part};
    let town = Town::new().await;
    let stop = async || reach::offer(&town.storage, town.procedure, false, town.by.clone(), town.now).await.unwrap();
    let line =
        async || open_data::procedures(&town.storage, &Filter::default(), Part::first(1)).await.unwrap().remove(0);
    assert!(line().await.reach, "it asks");
    stop().await;
    assert!(!line().await.reach, "nobody was asked");
    reach::offer(&town.storage, town.procedure, true, town.by.clone(), town.now).await.unwrap();
    for number in 0..5 {
        town.give(&format!("page-number-{number:04}"), &[(Question::FirstTime, "yes")]).await.unwrap();
    }
    stop().await;
    town.next_day().await;
    assert!(line().await.reach, "what is published stays");
}

#[tokio::test]
async fn the_citys_figures_stand_beside_those_of_the_procedure_with_their_source() {
    let town = Town::new().await;
    let figures = |people: &[(&str, i64)]| Population {
        question: Question::FirstTime,
        people: people.iter().map(|(answer, people)| ((*answer).to_owned(), *people)).collect(),
        source: PlainText::line("Melderegister", 200).unwrap(),
        as_of: town.now.city_day(),
    };
    let age = Population { question: Question::Age, ..figures(&[("18-29", 300), ("30-44", 100)]) };
    population::keep(&town.storage, age.clone(), town.by.clone(), town.now).await.unwrap();
    for number in 0..10 {
        town.give(&format!("page-number-{number:04}"), &[(Question::Age, "18-29")]).await.unwrap();
    }
    let own = town.of(Question::Age).await;
    assert_eq!(own.source.as_ref().unwrap().source, "Melderegister");
    let young = own.rows.iter().find(|row| row.answer == "18-29").unwrap();
    assert_eq!(reach::compared(&own, young), (Some(1.0), Some(0.75)));
    let council = people::with_role(&town.storage, Role::Council, town.now).await;
    let refused = population::keep(&town.storage, age.clone(), council, town.now).await;
    assert!(matches!(refused, Err(ReachRefused::NotAllowed(_))));
    let none = Population { people: BTreeMap::new(), ..age };
    population::keep(&town.storage, none, town.by.clone(), town.now).await.unwrap();
    assert_eq!(town.of(Question::Age).await.source, None);
}

/// Every column of a room that must tie nothing to anybody. A new one has to be thought about here.
const COLUMNS: [&str; 17] = [
    "reach.answers",
    "reach.figures",
    "reach.offered",
    "reach.procedure_id",
    "reach.released",
    "reach_count.amount",
    "reach_count.answer",
    "reach_count.procedure_id",
    "reach_count.question",
    "reach_key.day",
    "reach_key.key_hash",
    "reach_population.answer",
    "reach_population.people",
    "reach_population.question",
    "reach_source.as_of",
    "reach_source.question",
    "reach_source.source",
];

#[tokio::test]
async fn no_column_can_hold_a_contribution_a_moment_or_an_order() {
    let town = Town::new().await;
    let sql = if town.database.is_embedded() {
        "SELECT tables.name || '.' || columns.name AS word FROM sqlite_master tables \
         JOIN pragma_table_info(tables.name) columns \
         WHERE tables.type = 'table' AND tables.name LIKE 'reach%' ORDER BY 1"
    } else {
        "SELECT table_name || '.' || column_name AS word FROM information_schema.columns \
         WHERE table_schema = 'public' AND table_name LIKE 'reach%' ORDER BY 1"
    };
    assert_eq!(town.database.query(sql), COLUMNS);
}

#[tokio::test]
async fn in_a_dump_with_one_contribution_and_one_answer_nothing_joins_them() {
    let town = Town::new().await;
    let submitted = town.propose().await;
    town.give(KEY, &[(Question::Age, "18-29")]).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    backup(&town.storage, &folder.path().join("dump"), town.now).await.unwrap();
    let (mut told, mut others) = (String::new(), String::new());
    for (name, text) in texts(folder.path()) {
        if name.starts_with("reach") { &mut told } else { &mut others }.push_str(&text);
    }
    assert!(others.contains(submitted.reference.as_str()), "the dump holds the proposal");
    assert!(told.contains("18-29") && !others.contains("18-29"), "and the answer in one place only");
    for of_the_proposal in [submitted.id.to_string(), submitted.reference.to_string()] {
        assert!(!told.contains(&of_the_proposal), "{of_the_proposal}");
    }
    // Whatever is long enough to be a key stands on one side only, but for the procedure, which is many people's.
    let keys = |text: &str| -> std::collections::BTreeSet<String> {
        let parts = text.split(|sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '+' | '/' | '_'));
        parts
            .filter(|part| part.len() >= 9 && part.chars().any(|sign| sign.is_ascii_digit()))
            .map(str::to_owned)
            .collect()
    };
    let shared: Vec<String> = keys(&told).intersection(&keys(&others)).cloned().collect();
    assert_eq!(shared, [town.procedure.to_string()]);
    assert!(!told.contains(':') || !told.contains("T10:"), "no time of day");
}

/// Every file below a folder with its name, as text.
fn texts(folder: &std::path::Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(texts(&path));
        } else {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name != "manifest.json" {
                found.push((name, String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned()));
            }
        }
    }
    found
}

#[tokio::test]
async fn clerks_see_which_published_procedures_ask() {
    let town = Town::new().await;
    assert_eq!(reach::offered(&town.storage).await.unwrap(), [town.procedure]);
    reach::offer(&town.storage, town.procedure, false, town.by.clone(), town.now).await.unwrap();
    assert!(reach::offered(&town.storage).await.unwrap().is_empty());
}

#[tokio::test]
async fn figures_move_at_most_once_a_day_whoever_answers_how_often() {
    let town = Town::new().await;
    let answers = async || reach::of_procedure(&town.storage, town.procedure).await.unwrap().answers;
    for number in 0..30 {
        town.give(&format!("page-number-{number:04}"), &[(Question::FirstTime, "yes")]).await.unwrap();
    }
    assert_eq!(answers().await, Some(5), "as of the first five");
    reach::renew(&town.storage, town.now).await.unwrap();
    assert_eq!(answers().await, Some(5), "the same day");
    town.next_day().await;
    assert_eq!(answers().await, Some(30));
}
