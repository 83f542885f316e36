//! How often the right paper is among the first five for what a resident wrote before it existed. The texts are
//! invented and were labelled by hand, before the ranking was written; the papers are real and not part of this
//! project.

use std::path::PathBuf;

use participation_core::council::oparl::{self, Object};
use participation_core::council::uptake::{Compared, rank};
use participation_core::district::Names;
use serde::Deserialize;

#[derive(Deserialize)]
struct Pair {
    paper: String,
    headline: String,
    text: String,
}

fn folder() -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
    let data = std::env::var("BETEILIGUNG_DATA").unwrap_or_else(|_| beside.to_owned());
    let folder = PathBuf::from(&data).join("oparl/mini_give");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no oparl/mini_give in {data}");
    None
}

const DISTRICTS: &str = "Neureut Durlach Wolfartsweier Grötzingen Hohenwettersbach Grünwettersbach Palmbach Stupferich \
    Rüppurr Nordstadt Nordweststadt Südstadt Südweststadt Weststadt Oststadt Innenstadt Mühlburg Daxlanden Knielingen \
    Grünwinkel Oberreut Beiertheim Bulach Weiherfeld Dammerstock Waldstadt Hagsfeld Rintheim";

#[test]
fn the_right_paper_is_mostly_among_the_first_five() {
    let pairs: Vec<Pair> = serde_json::from_str(include_str!("pairs.json")).unwrap();
    assert_eq!(pairs.len(), 40);
    let Some(folder) = folder() else { return };
    let page = oparl::read_file(&std::fs::read(folder.join("papers.json")).unwrap(), None).unwrap();
    let mut papers: Vec<(String, Compared, Compared)> = Vec::new();
    for read in page.objects {
        let Object::Paper(paper) = read.object else { continue };
        let names: Vec<&str> = paper.files.iter().map(|file| file.name.as_str()).collect();
        let names = names.join(" ");
        let words: String = paper
            .files
            .iter()
            .filter_map(|file| std::fs::read_to_string(folder.join(format!("texts/{}.txt", file.url.rsplit('/').next()?))).ok())
            .flat_map(|text| text.chars().take(6_000).collect::<Vec<char>>())
            .collect();
        let compared = |text: String| Compared { title: paper.name.clone(), text, day: paper.dated };
        papers.push((paper.url.clone(), compared(names.clone()), compared(format!("{names} {words}"))));
    }
    assert_eq!(papers.len(), 180);
    // A city's own list of districts is at hand wherever papers are; streets are left out here.
    let places: Names = DISTRICTS.split(' ').collect();
    let recall = |with_words: bool| {
        let candidates: Vec<&Compared> =
            papers.iter().map(|(_, titles, words)| if with_words { words } else { titles }).collect();
        let mut found = 0;
        for pair in &pairs {
            let asked = Compared { title: pair.headline.clone(), text: pair.text.clone(), day: None };
            let first: Vec<usize> = rank(&asked, &candidates, Some(&places), true).into_iter().take(5).map(|(at, _)| at).collect();
            let right = first.iter().any(|at| papers[*at].0 == pair.paper);
            found += usize::from(right);
            if !right {
                println!("  not found{}: {}", if with_words { " with texts" } else { "" }, pair.headline);
            }
        }
        found
    };
    let (titles, words) = (recall(false), recall(true));
    println!("recall at 5 of 40: {titles} by titles and names of documents, {words} with the documents' words");
    // Below this the ranking has lost something that it had.
    assert!(titles >= 18 && words >= 28, "{titles} and {words} of 40");
}
