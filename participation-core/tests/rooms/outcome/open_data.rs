//! What programs may read of it.

use super::*;
use participation_core::open_data::{self, Called, Filter, Part};

fn by(change: impl FnOnce(&mut Filter)) -> Filter {
    let mut filter = Filter::default();
    change(&mut filter);
    filter
}

#[tokio::test]
async fn a_line_says_what_became_of_it_in_every_language_that_is_current() {
    let town = Town::new().await;
    let of = town.proposal("Sonnensegel", Language::De).await;
    town.released(&of, Disposition::Partly, town.now.plus_days(5)).await;
    let decision = town.decision(vec![of.reference.clone()]);
    let decision = council::decide(&town.storage, decision, town.author.clone(), town.after()).await.unwrap();
    let all = (Filter::default(), Part::first(10));
    let answers = open_data::answers(&town.storage, &all.0, all.1).await.unwrap();
    assert_eq!((answers.len(), &answers[0].contribution), (1, &of.reference));
    let languages: Vec<Language> = answers[0].answer.iter().map(|(language, _)| *language).collect();
    assert_eq!(languages, [Language::De, Language::Ar], "German first");
    let decisions = open_data::decisions(&town.storage, &all.0, all.1).await.unwrap();
    assert_eq!((decisions[0].id, &decisions[0].procedures), (decision, &vec![town.slug.clone()]));
    assert_eq!(decisions[0].contributions.len(), 1);
    let latest = open_data::latest(&town.storage).await.unwrap();
    assert_eq!(latest.answers, Some(town.now.plus_days(5)));
    assert_eq!(latest.of_procedures[&town.procedure].unix() % 3_600, 0, "to the hour");
    // An outdated translation would pass for what the city says.
    town.database.execute("UPDATE text_variant SET source_revision = 2 WHERE field = 'answer' AND language = 'de'");
    let answers = open_data::answers(&town.storage, &all.0, all.1).await.unwrap();
    assert_eq!(answers[0].answer.len(), 1);
}

#[tokio::test]
async fn every_filter_finds_its_lines_and_a_word_that_fits_nothing_finds_none() {
    let town = Town::new().await;
    let one = town.proposal("Eins", Language::De).await;
    town.proposal("Zwei", Language::De).await;
    town.released(&one, Disposition::No, town.now.plus_days(5)).await;
    let decision = town.decision(vec![one.reference.clone()]);
    let decision = council::decide(&town.storage, decision, town.author.clone(), town.after()).await.unwrap();
    let measure = NewMeasure {
        decision,
        office: town.office,
        starts_on: town.after().city_day(),
        finishes_on: town.after().plus_days(90).city_day(),
        german: MeasureWords {
            language: Language::De,
            method: Method::Human,
            title: PlainText::line("Segel", 100).unwrap(),
            cost: None,
            goal: None,
            budget: None,
        },
        planned_cost: None,
        translations: Vec::new(),
    };
    participation_core::measure::plan(&town.storage, measure, town.author.clone(), town.after()).await.unwrap();
    let held = open_data::held(&town.storage).await.unwrap();
    for of in [&held.answers, &held.decisions, &held.measures] {
        assert!(of.contains(&town.procedure), "{held:?}");
    }
    assert!(held.indicators.is_empty() && held.events.is_empty() && held.comments.is_empty());
    let later = town.after().plus_days(400);
    let filters = [
        (by(|_| {}), [1, 2, 1, 1, 1]),
        (by(|filter| filter.procedure = Some(town.slug.clone())), [1, 2, 1, 1, 1]),
        (by(|filter| filter.procedure = Some("anderes".to_owned())), [0; 5]),
        (by(|filter| filter.since = Some(later)), [0; 5]),
        (by(|filter| filter.status = Some("nothing".to_owned())), [0; 5]),
        (by(|filter| filter.only = Some("x' OR 1=1 --".to_owned())), [0; 5]),
        (by(|filter| filter.status = Some("published".to_owned())), [1, 0, 0, 0, 0]),
        (by(|filter| filter.status = Some("new".to_owned())), [0, 1, 0, 0, 0]),
        (by(|filter| filter.status = Some("no".to_owned())), [0, 0, 1, 0, 0]),
        (by(|filter| filter.status = Some("accepted-changed".to_owned())), [0, 0, 0, 1, 0]),
        (by(|filter| filter.status = Some("planned".to_owned())), [0, 0, 0, 0, 1]),
    ];
    let (storage, part) = (&town.storage, Part::first(10));
    for (filter, wanted) in filters {
        let found = [
            open_data::procedures(storage, &filter, part).await.unwrap().len(),
            open_data::proposals(storage, &filter, part).await.unwrap().len(),
            open_data::answers(storage, &filter, part).await.unwrap().len(),
            open_data::decisions(storage, &filter, part).await.unwrap().len(),
            open_data::measures(storage, &filter, part).await.unwrap().len(),
        ];
        assert_eq!(found, wanted, "{filter:?}");
        assert_eq!(open_data::reports(storage, &filter, part).await.unwrap().len(), 0);
    }
}

/// Two boroughs, a district in each, and one that is called like a borough.
const DISTRICTS: &str = "INSERT INTO district
    (id, name, borough, position, geometry, label_longitude, label_latitude) VALUES
    (1, 'Mitte', '', 1, '{}', 7.6, 51.9), (2, 'Münster-Süd_Ost', '', 2, '{}', 7.6, 51.9),
    (3, 'Altstadt', 'Mitte', 3, '{}', 7.6, 51.9), (4, 'Gremmendorf', 'Münster-Süd_Ost', 4, '{}', 7.6, 51.9),
    (5, 'Mitte', 'Münster-Süd_Ost', 5, '{}', 7.6, 51.9), (6, '4', 'Mitte', 6, '{}', 7.6, 51.9)";

#[tokio::test]
async fn a_borough_is_everything_in_it_by_its_whole_name_or_its_key_and_what_is_none_is_said() {
    let town = Town::new().await;
    town.database.execute(DISTRICTS);
    let mut new = new_procedure("bezirk", town.now);
    new.area = vec!["Mitte".to_owned(), "Münster-Süd_Ost".to_owned()];
    create(&town.storage, new, town.now).await.unwrap();
    new = new_procedure("suedost", town.now);
    new.area = vec!["Münster-Süd_Ost".to_owned()];
    create(&town.storage, new, town.now).await.unwrap();
    let old = town.proposal("Alt", Language::De).await;
    let new = town.proposal("Neu", Language::De).await;
    for (reference, district) in [(&old.reference, 3), (&new.reference, 4)] {
        let of = format!("(SELECT id FROM contribution WHERE reference = '{reference}')");
        town.database.execute(&format!("UPDATE proposal SET district_id = {district} WHERE id = {of}"));
    }
    // Procedures, proposals, areas.
    let table = [
        ("Altstadt", Some([1, 1, 1])),
        ("3", Some([1, 1, 1])),
        ("1", Some([1, 1, 3])),
        ("2", Some([2, 1, 3])),
        ("Münster-Süd_Ost", Some([2, 1, 3])),
        ("Mitte", Some([2, 1, 4])),
        ("Mit", None),
        ("mitte", None),
        ("%", None),
        ("Mitte\nMünster-Süd_Ost", None),
        ("99", None),
        ("", None),
    ];
    let (storage, part) = (&town.storage, Part::first(10));
    for (name, wanted) in table {
        let Some(area) = open_data::area(storage, name).await.unwrap() else {
            assert_eq!(wanted, None, "{name}");
            continue;
        };
        let filter = by(|filter| filter.area = Some(area));
        let found = [
            open_data::procedures(storage, &filter, part).await.unwrap().len(),
            open_data::proposals(storage, &filter, part).await.unwrap().len(),
            open_data::districts(storage, &filter, part).await.unwrap().len(),
        ];
        assert_eq!(Some(found), wanted, "{name}");
    }
    assert!(open_data::is_public(storage, &town.slug).await.unwrap());
    assert!(!open_data::is_public(storage, "anderes").await.unwrap());
}

#[tokio::test]
async fn what_is_hidden_leaves_every_line_at_once_and_reading_goes_on_behind_it() {
    let town = Town::new().await;
    let (one, two) = (town.proposal("Eins", Language::De).await, town.proposal("Zwei", Language::De).await);
    town.released(&one, Disposition::No, town.now).await;
    let decision = town.decision(vec![one.reference.clone(), two.reference.clone()]);
    council::decide(&town.storage, decision, town.author.clone(), town.after()).await.unwrap();
    contribution::withdraw(&town.storage, one.reference.clone(), one.secret.clone(), town.after()).await.unwrap();
    let (storage, all, part) = (&town.storage, Filter::default(), Part::first(10));
    assert_eq!(open_data::proposals(storage, &all, part).await.unwrap().len(), 1);
    assert_eq!(open_data::answers(storage, &all, part).await.unwrap().len(), 0);
    let decisions = open_data::decisions(storage, &all, part).await.unwrap();
    assert_eq!(decisions[0].contributions.iter().map(|(_, own)| own).collect::<Vec<_>>(), [&two.reference]);
    let after = open_data::place(storage, Called::Reference, one.reference.as_str()).await.unwrap().unwrap();
    let rest = open_data::proposals(storage, &all, Part { after, limit: 10 }).await.unwrap();
    assert_eq!(rest.len(), 1, "whoever had read up to the withdrawn one goes on");
    town.database.execute("UPDATE procedure SET state = 'draft'");
    assert_eq!(open_data::proposals(storage, &all, part).await.unwrap().len(), 0);
    assert_eq!(open_data::procedures(storage, &all, part).await.unwrap().len(), 0);
    let decisions = open_data::decisions(storage, &all, part).await.unwrap();
    assert!(decisions[0].procedures.is_empty() && decisions[0].contributions.is_empty());
    assert_eq!(open_data::place(storage, Called::Slug, &town.slug).await.unwrap(), None);
}

#[tokio::test]
async fn what_belongs_to_a_paper_is_found_by_its_address_once_and_only_where_it_is_public() {
    use participation_core::council::uptake::{NewUptake, take_up};
    use participation_core::open_data::{BelongsBy, belonging};
    let town = Town::new().await;
    let (address, web) = ("https://ris.example.org/oparl/paper/7", "https://ris.example.org/vo?nr=7");
    town.database
        .execute("INSERT INTO oparl_source (id, url, run, report) VALUES (1, 'https://ris.example.org', 1, '')");
    town.database.execute(&format!(
        "INSERT INTO council_paper (id, url, source_id, seen_run, digest, reference, name, kind, license, place, web) \
         VALUES (7, '{address}', 1, 1, 0, 'V/0731/2026', 'Segel', 'Vorlage', '', '', '{web}')"
    ));
    let taken = town.proposal("Aufgenommen", Language::De).await;
    let decided = town.proposal("Beschlossen", Language::De).await;
    let gone = town.proposal("Fort", Language::De).await;
    let uptake = NewUptake {
        idempotency_key: "one".to_owned(),
        paper: 7,
        contributions: vec![taken.reference.clone(), gone.reference.clone()],
        topic: None,
        procedure: None,
        disposition: Disposition::Partly,
        office: town.office,
        reason: PlainText::paragraphs("Zwei Bäume statt drei.", 100).unwrap(),
        translations: Vec::new(),
    };
    take_up(&town.storage, uptake, town.author.clone(), town.now).await.unwrap();
    // Recorded with the paper's number, as every decision is.
    let decision = town.decision(vec![taken.reference.clone(), decided.reference.clone()]);
    council::decide(&town.storage, decision, town.author.clone(), town.after()).await.unwrap();
    contribution::withdraw(&town.storage, gone.reference.clone(), gone.secret.clone(), town.after()).await.unwrap();
    let spelt = address.replace("https://", "http://") + "/";
    for asked in [address, web, &spelt] {
        let found = belonging(&town.storage, asked).await.unwrap();
        let said: Vec<_> = found.iter().map(|own| (own.reference.as_str(), own.by)).collect();
        let wanted = [
            (town.slug.as_str(), BelongsBy::Decision),
            (taken.reference.as_str(), BelongsBy::Uptake),
            (decided.reference.as_str(), BelongsBy::Decision),
        ];
        assert_eq!(said, wanted, "{asked}");
        assert_eq!(found[1].disposition, Some(Disposition::Partly));
        for (number, name) in said.iter().map(|(name, _)| *name).chain([gone.reference.as_str()]).enumerate() {
            let after = open_data::place(&town.storage, Called::Belonging, name).await.unwrap().unwrap();
            let rest = found.iter().filter(|own| own.is_behind(after)).count();
            assert_eq!(rest, 2_usize.saturating_sub(number), "read on behind {name}, whether it still belongs or not");
        }
        assert_eq!(found[1].reason, [(Language::De, "Zwei Bäume statt drei.".to_owned())]);
    }
    assert!(belonging(&town.storage, "https://ris.example.org/oparl/paper/8").await.unwrap().is_empty());
    town.database.execute("UPDATE procedure SET state = 'draft'");
    assert!(belonging(&town.storage, address).await.unwrap().is_empty());
}

#[tokio::test]
async fn comments_are_read_without_names_and_leave_with_what_they_are_about() {
    let town = Town::new().await;
    let of = town.proposal("Sonnensegel", Language::De).await;
    let mut said = Vec::new();
    for (body, parent) in [("Gute Idee.", None), ("Finde ich auch.", Some(0)), ("Ungelesen.", None)] {
        let mut new = demo::comment(of.reference.clone(), body).unwrap();
        new.parent = parent.map(|place: usize| {
            let own: &Submitted = &said[place];
            own.id
        });
        said.push(proposal::comment(&town.storage, new, town.now).await.unwrap());
        if body != "Ungelesen." {
            let id = said[said.len() - 1].id;
            moderation::decide(&town.storage, id, 1, Verdict::Publish, town.author.clone(), town.now).await.unwrap();
        }
    }
    let (storage, part) = (&town.storage, Part::first(10));
    let read = async |filter: &Filter| open_data::comments(storage, filter, part).await.unwrap();
    let all = read(&Filter::default()).await;
    let bodies: Vec<(&str, Option<&Reference>)> =
        all.iter().map(|own| (own.body.as_str(), own.parent.as_ref())).collect();
    assert_eq!(bodies, [("Gute Idee.", None), ("Finde ich auch.", Some(&said[0].reference))]);
    assert!(all.iter().all(|own| own.proposal == of.reference && own.procedure == town.slug));
    assert!(all.iter().all(|own| own.submitted_at.unix() % 3_600 == 0), "to the hour");
    let one = by(|filter| filter.only = Some(said[1].reference.to_string()));
    assert_eq!(read(&one).await.len(), 1);
    let proposal = by(|filter| filter.only = Some(of.reference.to_string()));
    assert!(read(&proposal).await.is_empty(), "a proposal is no comment");
    assert!(read(&by(|filter| filter.since = Some(town.after()))).await.is_empty());
    assert!(open_data::held(storage).await.unwrap().comments.contains(&town.procedure));
    contribution::withdraw(storage, said[0].reference.clone(), said[0].secret.clone(), town.now).await.unwrap();
    let rest = read(&Filter::default()).await;
    assert_eq!((rest.len(), &rest[0].parent), (1, &None), "nothing is said of what was withdrawn");
    contribution::withdraw(storage, of.reference.clone(), of.secret.clone(), town.now).await.unwrap();
    assert!(read(&Filter::default()).await.is_empty());
    assert!(!open_data::held(storage).await.unwrap().comments.contains(&town.procedure));
}
