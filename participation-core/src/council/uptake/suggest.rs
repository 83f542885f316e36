//! Suggests which paper and which contribution belong together: by words that are rare among the candidates, by places
//! of the city that both name, and by dates. Staff decide; nothing is tied by itself.

use std::collections::{HashMap, HashSet};

use crate::Language;
use crate::contribution::{Kind, Reference};
use crate::council::session::PaperLine;
use crate::district::{Gazetteer, Names};
use crate::values::folded;

/// How many are shown.
pub const SUGGESTED: usize = 10;
/// Letters from which a word says something.
const LEAST: usize = 4;
/// Weight of a place that both name, in words that both have.
const PLACE: f64 = 1.5;
/// What is left of a score when the paper is older than the contribution.
const EARLIER: f64 = 0.6;

/// Why something is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Both have these words, the rarest first.
    Words(Vec<String>),
    /// Both name this place.
    Place(String),
}

/// A suggested contribution.
#[derive(Debug, Clone, PartialEq)]
pub struct ContributionSuggested {
    pub reference: Reference,
    pub kind: Kind,
    pub headline: String,
    pub language: Language,
    pub why: Vec<Why>,
}

/// A suggested paper.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperSuggested {
    pub paper: PaperLine,
    pub why: Vec<Why>,
}

/// What is compared: a title that counts twice, and a text.
#[derive(Debug, Clone, Default)]
pub struct Compared {
    pub title: String,
    pub text: String,
    pub day: Option<chrono::NaiveDate>,
}

/// A contribution to be compared.
#[derive(Debug, Clone)]
pub(crate) struct ContributionText {
    pub(crate) reference: Reference,
    pub(crate) kind: Kind,
    pub(crate) language: Language,
    pub(crate) headline: String,
    pub(crate) compared: Compared,
}

pub(super) fn contributions(
    paper: &Compared,
    contributions: Vec<ContributionText>,
    gazetteer: &Gazetteer,
) -> Vec<ContributionSuggested> {
    let texts: Vec<&Compared> = contributions.iter().map(|own| &own.compared).collect();
    let found = rank(paper, &texts, Some(&Names::of(gazetteer)), false);
    found
        .into_iter()
        .filter_map(|(place, why)| {
            let own = contributions.get(place)?;
            let (reference, headline) = (own.reference.clone(), own.headline.clone());
            Some(ContributionSuggested { reference, kind: own.kind, headline, language: own.language, why })
        })
        .collect()
}

pub(super) fn papers(
    contribution: &Compared,
    papers: Vec<(PaperLine, Compared)>,
    gazetteer: &Gazetteer,
) -> Vec<PaperSuggested> {
    let texts: Vec<&Compared> = papers.iter().map(|(_, compared)| compared).collect();
    let found = rank(contribution, &texts, Some(&Names::of(gazetteer)), true);
    found
        .into_iter()
        .filter_map(|(place, why)| papers.get(place).map(|(paper, _)| PaperSuggested { paper: paper.clone(), why }))
        .collect()
}

/// Words of a text, folded, each once, with the weight of where it stands.
struct Words(HashMap<String, f64>);

impl Words {
    fn of(compared: &Compared) -> Self {
        let mut words: HashMap<String, f64> = HashMap::new();
        for (text, weight) in [(&compared.title, TITLE), (&compared.text, 1.0)] {
            for word in folded(text).split(' ').filter(|word| says_something(word)) {
                let known = words.entry(word.to_owned()).or_insert(0.0);
                *known = known.max(weight);
            }
        }
        Self(words)
    }
}

/// Weight of a word of a title.
const TITLE: f64 = 2.0;
/// Beginnings of words by which candidates are looked for, and letters of each.
const ASKED: usize = 40;
const BEGINNING: usize = 6;

/// Beginnings of the words that say something, those of the title first: what a candidate has one of.
pub(crate) fn asked_words(compared: &Compared) -> Vec<String> {
    let mut beginnings: Vec<String> = Vec::new();
    for text in [&compared.title, &compared.text] {
        for word in folded(text).split(' ').filter(|word| says_something(word)) {
            let beginning: String = word.chars().take(BEGINNING).collect();
            if beginnings.len() < ASKED && !beginnings.contains(&beginning) {
                beginnings.push(beginning);
            }
        }
    }
    beginnings
}

fn says_something(word: &str) -> bool {
    word.chars().count() >= LEAST && !word.chars().all(|c| c.is_ascii_digit()) && !EMPTY.contains(&word)
}

/// The best candidates for what is asked, with the reasons, at most [`SUGGESTED`].
#[must_use]
pub fn rank(
    asked: &Compared,
    candidates: &[&Compared],
    places: Option<&Names>,
    candidates_follow: bool,
) -> Vec<(usize, Vec<Why>)> {
    let own = Words::of(asked);
    let others: Vec<Words> = candidates.iter().map(|compared| Words::of(compared)).collect();
    let matcher = Matcher::new(&own, &others);
    let named = |compared: &Compared| {
        places.map(|places| places.named_in(&format!("{} {}", compared.title, compared.text))).unwrap_or_default()
    };
    let here: HashSet<String> = named(asked).into_iter().collect();
    let mut found: Vec<(f64, usize, Vec<Why>)> = Vec::new();
    for (place, (compared, words)) in candidates.iter().zip(&others).enumerate() {
        let (mut score, shared) = matcher.score(words);
        let mut why = Vec::new();
        if !shared.is_empty() {
            why.push(Why::Words(shared));
        }
        for name in named(compared).into_iter().filter(|name| here.contains(name)) {
            score += PLACE * matcher.most;
            why.push(Why::Place(name));
        }
        let turned = match (asked.day, compared.day) {
            (Some(asked), Some(other)) if candidates_follow => other < asked,
            (Some(asked), Some(other)) => asked < other,
            _ => false,
        };
        if turned {
            score *= EARLIER;
        }
        if score > 0.0 {
            found.push((score, place, why));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.truncate(SUGGESTED);
    found.into_iter().map(|(_, place, why)| (place, why)).collect()
}

/// Knows how rare each asked word is among the candidates.
struct Matcher<'a> {
    /// Each asked word with its weight and rarity.
    asked: Vec<(&'a str, f64)>,
    /// The rarity of a word that one candidate has.
    most: f64,
    /// What a text of usual length has.
    usual: f64,
}

impl<'a> Matcher<'a> {
    fn new(own: &'a Words, others: &[Words]) -> Self {
        let all = others.len() as f64;
        let rarity = |count: usize| (1.0 + (all - count as f64 + 0.5) / (count as f64 + 0.5)).ln();
        let asked = own
            .0
            .iter()
            .map(|(word, weight)| {
                let having =
                    others.iter().filter(|other| other.0.keys().any(|known| likeness(word, known) > 0.0)).count();
                (word.as_str(), weight * rarity(having))
            })
            .collect();
        let sum: usize = others.iter().map(|other| other.0.len()).sum();
        Self { asked, most: rarity(1), usual: (sum as f64 / all.max(1.0)).max(1.0) }
    }

    /// The score of a candidate, and the asked words that speak for it, the strongest first.
    fn score(&self, other: &Words) -> (f64, Vec<String>) {
        // Long texts have many words by chance.
        let length = 0.25 + 0.75 * (other.0.len() as f64 / self.usual);
        let mut shared: Vec<(f64, &str)> = Vec::new();
        for (word, weight) in &self.asked {
            let best = other.0.iter().map(|(known, own)| likeness(word, known) * own).fold(0.0_f64, f64::max);
            if best > 0.0 {
                shared.push((weight * best * 2.2 / (best + 1.2 * length), word));
            }
        }
        let score = shared.iter().map(|(part, _)| part).sum();
        shared.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        (score, shared.into_iter().take(4).map(|(_, word)| word.to_owned()).collect())
    }
}

/// How much two folded words say the same: German builds long words from short ones and bends their ends.
fn likeness(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let common = short.bytes().zip(long.bytes()).take_while(|(x, y)| x == y).count();
    if common >= 5 && common + 3 >= short.len() && long.len() <= common + 4 {
        // "Spielplatz", "Spielplätze"
        return 0.85;
    }
    if short.len() >= 5 && long.contains(short) {
        // "Radweg", "Radwegekonzept"
        return 0.6;
    }
    if common >= 6 && common * 3 >= short.len() * 2 {
        return 0.4;
    }
    // "Parken", "Parkplatz"
    if common >= 4 && short.len() <= 6 { 0.2 } else { 0.0 }
}

/// Words that stand in many texts and say little of any.
const EMPTY: &[&str] = &[
    "aber",
    "alle",
    "allem",
    "allen",
    "aller",
    "alles",
    "also",
    "andere",
    "anderen",
    "auch",
    "bereits",
    "beim",
    "bitte",
    "dabei",
    "dafur",
    "damit",
    "danach",
    "dann",
    "daran",
    "darauf",
    "daraus",
    "darf",
    "darum",
    "dass",
    "davon",
    "dazu",
    "dem",
    "denn",
    "deren",
    "dessen",
    "dich",
    "diese",
    "diesem",
    "diesen",
    "dieser",
    "dieses",
    "doch",
    "dort",
    "durch",
    "eine",
    "einem",
    "einen",
    "einer",
    "eines",
    "einfach",
    "einmal",
    "endlich",
    "etwas",
    "euch",
    "fast",
    "finde",
    "ganz",
    "geben",
    "gegen",
    "geht",
    "gerade",
    "gerne",
    "gibt",
    "gute",
    "guten",
    "habe",
    "haben",
    "halt",
    "hatte",
    "hier",
    "ihre",
    "ihrem",
    "ihren",
    "ihrer",
    "immer",
    "jede",
    "jedem",
    "jeden",
    "jeder",
    "jetzt",
    "kann",
    "kein",
    "keine",
    "keinen",
    "konnen",
    "konnte",
    "konnten",
    "leider",
    "lassen",
    "lasst",
    "machen",
    "macht",
    "mehr",
    "mein",
    "meine",
    "meinen",
    "meiner",
    "mich",
    "mochte",
    "muss",
    "mussen",
    "nach",
    "neue",
    "neuen",
    "nicht",
    "nichts",
    "noch",
    "oder",
    "ohne",
    "schon",
    "sehr",
    "sein",
    "seine",
    "seit",
    "selbst",
    "sich",
    "sind",
    "soll",
    "sollen",
    "sollte",
    "sollten",
    "sonst",
    "stadt",
    "uber",
    "unser",
    "unsere",
    "unseren",
    "unter",
    "viel",
    "viele",
    "vielen",
    "vielleicht",
    "warum",
    "wegen",
    "weil",
    "welche",
    "wenn",
    "werden",
    "wieder",
    "wird",
    "wollen",
    "worden",
    "wurde",
    "wurden",
    "wurden",
    "ware",
    "waren",
    "weitere",
    "zwischen",
    "zudem",
    "zwar",
    "vorlage",
    "beschluss",
    "beschlussvorlage",
    "antrag",
    "anfrage",
    "verwaltung",
    "gemeinderat",
    "fraktion",
    "ausschuss",
    "stellungnahme",
    "sitzung",
    "protokoll",
];
