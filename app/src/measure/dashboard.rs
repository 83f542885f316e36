//! Wirkung: measures with their money, milestones and indicators, filtered by borough, topic and year; the middle of the
//! page of what came of participation.

use maud::{Markup, html};
use participation_core::indicator::Indicator;
use participation_core::measure::overview::{Dashboard, Filter, Row};
use participation_core::measure::{Measure, MeasureState};
use serde::Deserialize;

use super::{amount, state_chip, state_words};
use crate::error::Problem;
use crate::indicator::figure;
use crate::procedure::{block, inline};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::card::{Meta, meta};
use crate::ui::filter_bar::{Chosen, Facet, filter_bar, filter_chosen};
use crate::ui::form::Choice;
use crate::ui::icon::Icon;
use crate::ui::notice::empty;
use crate::ui::pagination::pagination;
use crate::ui::stat::{Stat, stats_joined};

/// The address of the dashboard as it was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub district: String,
    pub topic: String,
    pub year: String,
    /// The other lists call it `status`; what is typed so is meant.
    #[serde(alias = "status")]
    pub state: String,
    pub page: String,
}

impl Asked {
    /// # Errors
    /// [`Problem::Invalid`] for what no list of ours has.
    pub fn filter(&self) -> Result<Filter, Problem> {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Ok(Filter {
            borough: some(&self.district),
            topic: some(&self.topic).map(|topic| topic.parse()).transpose().map_err(Problem::invalid)?,
            year: some(&self.year).map(|year| year.parse()).transpose().map_err(Problem::invalid)?,
            state: some(&self.state).map(|state| state.parse()).transpose().map_err(Problem::invalid)?,
        })
    }

    /// Counted from 1; one out of bounds is brought into them.
    ///
    /// # Errors
    /// [`Problem::Invalid`] for what is no number.
    pub fn number(&self) -> Result<usize, Problem> {
        if self.page.is_empty() {
            return Ok(1);
        }
        let page: i64 = self.page.parse().map_err(Problem::invalid)?;
        Ok(usize::try_from(page.max(1)).unwrap_or(1))
    }

    fn pairs(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("district", &self.district),
            ("topic", &self.topic),
            ("year", &self.year),
            ("state", &self.state),
            ("page", &self.page),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.as_str())).collect()
    }

    fn query(&self) -> String {
        match serde_urlencoded::to_string(self.pairs()) {
            Ok(query) if !query.is_empty() => format!("?{query}"),
            Ok(_) | Err(_) => String::new(),
        }
    }
}

/// Everything about measures on the page.
pub fn section(visit: &Visit, found: &Dashboard, (asked, number): (&Asked, usize)) -> Markup {
    let locale = visit.locale;
    if found.all == 0 {
        return empty(
            &t!(locale, "measure-none"),
            &html! {
                a href=(visit.link("/council")) { (t!(locale, "measure-none-decisions")) }
            },
        );
    }
    // A link may name the topic by an earlier key.
    let topic = found.topic.map(|topic| topic.to_string()).unwrap_or_default();
    let asked = &Asked { topic, ..asked.clone() };
    let base = visit.link("/impact");
    let pages = u64::try_from(found.pages()).unwrap_or(1);
    html! {
        section.stack aria-labelledby="measures" {
            h2 #measures { (t!(locale, "measure-dashboard")) }
            p { (t!(locale, "measure-dashboard-lead")) }
            (sums(visit, found))
            (filters(visit, found, &base, asked))
            (filter_chosen(locale, &html! { (t!(locale, "measure-count", count = i64::try_from(found.sums.measures).unwrap_or_default())) },
                &chosen(visit, found, &base, asked), &base))
            @if found.rows.is_empty() {
                (empty(&t!(locale, "measure-none-found"), &html! { a href=(base) { (t!(locale, "measure-all")) } }))
            }
            @for row in &found.rows { (one(visit, found, row)) }
            (pagination(locale, u64::try_from(number).unwrap_or(1).min(pages), pages, |page| {
                format!("{base}{}", Asked { page: page.to_string(), ..asked.clone() }.query())
            }))
            (files(visit, asked))
        }
    }
}

/// What money and participation led to, in six figures.
fn sums(visit: &Visit, found: &Dashboard) -> Markup {
    let locale = visit.locale;
    let own = &found.sums;
    let whole = |count: usize| i64::try_from(count).unwrap_or_default();
    let euros = |cost: Option<_>| cost.map_or_else(|| "–".to_owned(), |cost| locale.euros(cost));
    stats_joined(&[
        Stat::new(locale.number(whole(own.measures)), t!(locale, "measure-stat-measures", count = whole(own.measures))),
        Stat::new(locale.number(whole(own.finished)), t!(locale, "measure-stat-finished")),
        Stat::new(
            locale.number(own.contributions),
            t!(locale, "measure-stat-contributions", count = own.contributions),
        ),
        Stat::new(euros(own.planned_cost), t!(locale, "measure-stat-planned")),
        Stat::new(euros(own.actual_cost), t!(locale, "measure-stat-actual")),
        Stat::new(
            t!(locale, "measure-stat-of", part = whole(own.reached), of = whole(own.targets)),
            t!(locale, "measure-stat-targets"),
        ),
    ])
}

fn filters(visit: &Visit, found: &Dashboard, base: &str, asked: &Asked) -> Markup {
    let locale = visit.locale;
    let topics: Vec<(String, &str)> =
        found.topics.iter().map(|topic| (topic.to_string(), found.texts.body(*topic, "name"))).collect();
    let years: Vec<String> = found.years.iter().map(ToString::to_string).collect();
    let states: Vec<(&str, _)> =
        MeasureState::ALL.iter().map(|state| (state.as_str(), locale.text(state_words(*state)))).collect();
    let boroughs: Vec<Choice<'_>> = found.boroughs.iter().map(|name| Choice::new(name, name)).collect();
    let topics: Vec<Choice<'_>> = topics.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let years: Vec<Choice<'_>> = years.iter().map(|year| Choice::new(year, year)).collect();
    let states: Vec<Choice<'_>> = states.iter().map(|(word, words)| Choice::new(word, words)).collect();
    let labels = [
        t!(locale, "measure-filter-district"),
        t!(locale, "measure-filter-topic"),
        t!(locale, "measure-filter-year"),
        t!(locale, "measure-filter-state"),
    ];
    let facets = [
        ("district", &boroughs, &asked.district),
        ("topic", &topics, &asked.topic),
        ("year", &years, &asked.year),
        ("state", &states, &asked.state),
    ];
    let chosen = facets.each_ref().map(|(_, _, value)| [value.as_str()]);
    let shown: Vec<Facet<'_>> = facets
        .iter()
        .zip(&labels)
        .zip(&chosen)
        .filter(|(((_, choices, _), _), _)| !choices.is_empty())
        .map(|(((name, choices, value), label), chosen)| Facet {
            name,
            label,
            choices,
            chosen: if value.is_empty() { &[] } else { chosen },
            several: false,
            is_order: false,
        })
        .collect();
    let without_page = Asked { page: String::new(), ..asked.clone() };
    filter_bar(locale, base, &shown, &without_page.pairs())
}

/// The filters in force, each with the address without it.
fn chosen(visit: &Visit, found: &Dashboard, base: &str, asked: &Asked) -> Vec<Chosen> {
    let own = Asked { page: String::new(), ..asked.clone() };
    let without = |other: Asked| format!("{base}{}", other.query());
    let topic = asked.topic.parse().map(|topic: i64| found.texts.body(topic, "name").to_owned()).unwrap_or_default();
    let state = asked.state.parse().map(|state| visit.locale.text(state_words(state)).into_owned()).unwrap_or_default();
    let all = [
        (asked.district.clone(), Asked { district: String::new(), ..own.clone() }),
        (topic, Asked { topic: String::new(), ..own.clone() }),
        (asked.year.clone(), Asked { year: String::new(), ..own.clone() }),
        (state, Asked { state: String::new(), ..own.clone() }),
    ];
    all.into_iter()
        .filter(|(words, _)| !words.is_empty())
        .map(|(words, other)| Chosen { words, without: without(other) })
        .collect()
}

/// One measure: what, how far, for how much, because of how many, and what it changed.
fn one(visit: &Visit, found: &Dashboard, row: &Row) -> Markup {
    let locale = visit.locale;
    let own = &row.measure;
    let indicators: Vec<&Indicator> =
        found.indicators.iter().filter(|known| known.measures.contains(&own.id)).collect();
    let done = own.milestones.iter().filter(|milestone| milestone.done_on.is_some()).count();
    let whole = |count: usize| i64::try_from(count).unwrap_or_default();
    let mut facts = vec![Meta::new(Icon::Calendar, span(visit, own))];
    let city = visit.app.config.city.as_str();
    let place = if row.about.boroughs.is_empty() {
        t!(locale, "procedure-whole-city", city = city).into_owned()
    } else {
        row.about.boroughs.join(", ")
    };
    facts.push(Meta::new(Icon::Pin, place));
    if row.about.contributions > 0 {
        facts.push(Meta::new(Icon::People, t!(locale, "measure-behind-count", count = row.about.contributions)));
    }
    if !own.milestones.is_empty() {
        facts.push(Meta::new(
            Icon::Flag,
            t!(locale, "measure-milestones-done", done = whole(done), count = whole(own.milestones.len())),
        ));
    }
    html! {
        article.card.stack.measure-card {
            p { (state_chip(locale, own.state)) }
            h3 { a href=(visit.link(&format!("/impact/measures/{}", own.id))) { (inline(visit.language, found.texts.get(own.id, "title"))) } }
            (meta(&facts))
            dl.facts {
                div.fact { dt { (t!(locale, "measure-planned-cost")) } dd { (amount(locale, own.planned_cost)) } }
                div.fact { dt { (t!(locale, "measure-actual-cost")) } dd { (amount(locale, own.actual_cost)) } }
            }
            @if indicators.is_empty() {
                (block(visit.language, found.texts.get(own.id, "goal"), |text| html! {
                    @if !text.is_empty() { p { span.muted { (t!(locale, "measure-goal")) ":" } " " (text) } }
                }))
                p.muted { (t!(locale, "measure-changes-none")) }
            }
            @for known in indicators {
                section.stack {
                    h4 { a href=(visit.link(&format!("/impact/indicators/{}", known.id))) { (inline(visit.language, found.texts.get(known.id, "title"))) } }
                    (figure::figure(visit, known, &found.texts))
                }
            }
        }
    }
}

fn span(visit: &Visit, own: &Measure) -> String {
    let locale = visit.locale;
    let (from, to) = own.span();
    t!(locale, "indicator-from-to", from = locale.month(from), to = locale.month(to)).into_owned()
}

/// What was found, as files.
fn files(visit: &Visit, asked: &Asked) -> Markup {
    let locale = visit.locale;
    let query = Asked { page: String::new(), ..asked.clone() }.query();
    let of = |ending: &str| visit.link(&format!("/impact/measures.{ending}{query}"));
    html! {
        div.stack.no-print {
            h3 { (t!(locale, "measure-files")) }
            p { (t!(locale, "measure-files-lead")) }
            p.buttons {
                (Button::new(&t!(locale, "measure-csv"), Weight::Outline).icon(Icon::Download).link(&of("csv")))
                (Button::new(&t!(locale, "measure-json"), Weight::Outline).icon(Icon::Download).link(&of("json")))
            }
        }
    }
}
