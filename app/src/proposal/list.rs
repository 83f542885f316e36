//! The list of a procedure's proposals: filter, sort, search, twelve on a page.

use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};
use participation_core::procedure::{Format, ProcedurePage};
use participation_core::proposal::{self, Card, Filter, Matches, PAGE_SIZE, Page as Listed, Sort, Status};

use super::chip_status;
use crate::error::Problem;
use crate::locale::{Key, Locale};
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::card::{self, Foot, Meta, card_grid};
use crate::ui::filter_bar::{Chosen, Facet, filter_bar, filter_chosen};
use crate::ui::form::{Choice, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::notice::empty;
use crate::ui::pagination::pagination;
use crate::ui::shortened;
use crate::{key, t};

/// Characters of a proposal on its card.
const EXCERPT: usize = 160;

/// The list.
pub async fn page(
    visit: Visit,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let filter = parse(request.query_string())?;
    let listed = proposal::list(&visit.app.storage, &path.1, filter.clone(), visit.language).await?;
    Ok(HttpResponse::Ok().body(markup(&visit, &listed, &filter).into_string()))
}

/// Reads the address; a word that no list of ours has is refused, a page out of bounds is brought into them.
fn parse(query: &str) -> Result<Filter, Problem> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).map_err(Problem::invalid)?;
    let mut filter = Filter { page: 1, ..Filter::default() };
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()).take(60) {
        match name.as_str() {
            "topic" => filter.topics.push(value.parse().map_err(Problem::invalid)?),
            "district" => filter.districts.push(value.parse().map_err(Problem::invalid)?),
            "status" => filter.statuses.push(value.parse().map_err(Problem::invalid)?),
            "sort" => filter.sort = Some(value.parse().map_err(Problem::invalid)?),
            "q" => filter.words = value.chars().take(100).collect(),
            "page" => filter.page = value.parse::<i64>().map_err(Problem::invalid)?,
            _ => {}
        }
    }
    Ok(filter)
}

/// The address of the list with this filter.
fn query(filter: &Filter) -> String {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    pairs.extend(filter.topics.iter().map(|id| ("topic", id.to_string())));
    pairs.extend(filter.districts.iter().map(|id| ("district", id.to_string())));
    pairs.extend(filter.statuses.iter().map(|status| ("status", status.as_str().to_owned())));
    pairs.extend(filter.sort.map(|sort| ("sort", sort.as_str().to_owned())));
    if !filter.words.is_empty() {
        pairs.push(("q", filter.words.clone()));
    }
    if filter.page > 1 {
        pairs.push(("page", filter.page.to_string()));
    }
    serde_urlencoded::to_string(&pairs).map(|query| format!("?{query}")).unwrap_or_default()
}

fn markup(visit: &Visit, listed: &Listed, filter: &Filter) -> Markup {
    let locale = visit.locale;
    let procedure = &listed.procedure;
    let base = visit.link(&format!("/procedures/{}/proposals", procedure.procedure.slug));
    let open = procedure.offer(Format::Proposals).is_ok_and(|offer| offer.open_at(visit.now).is_ok());
    let pages = match listed.matches {
        Matches::Exactly(amount) | Matches::MoreThan(amount) => {
            u64::try_from((amount + PAGE_SIZE - 1) / PAGE_SIZE).unwrap_or(1)
        }
    };
    let page = u64::try_from(filter.page_clamped()).unwrap_or(1);
    let main = html! {
        div.wrap {
            (head(visit, procedure, open))
            (search(visit, &base, filter))
            (filters(visit, procedure, &base, filter))
            (topics(visit, procedure, filter))
            (filter_chosen(locale, &count(locale, listed.matches), &chosen(visit, procedure, &base, filter), &base))
            @if listed.cards.is_empty() {
                (empty(&t!(locale, "proposal-none"), &offer_to_write(visit, procedure, open)))
            } @else {
                (card_grid(listed.cards.iter().map(|card| one(visit, procedure, card, open))))
            }
            (pagination(locale, page, pages, |page| {
                let page = i64::try_from(page).unwrap_or(1);
                format!("{base}{}", query(&Filter { page, ..filter.clone() }))
            }))
        }
    };
    let title = procedure.texts.body(procedure.procedure.id, "title");
    let shown = Page::new(t!(locale, "proposal-list"), main)
        .at(Place::TakePart)
        .description(procedure.texts.body(procedure.procedure.id, "summary"))
        .crumbs([Crumb::new(title, visit.link(&format!("/procedures/{}", procedure.procedure.slug)))]);
    layout::page(visit, shown)
}

fn head(visit: &Visit, procedure: &ProcedurePage, open: bool) -> Markup {
    let locale = visit.locale;
    html! {
        div.page-head.page-head-with-action {
            h1 { (t!(locale, "proposal-list")) }
            p.lead {
                @match procedure.procedure.support_goal {
                    Some(goal) => (t!(locale, "proposal-list-goal", goal = goal, days = procedure.procedure.answer_days)),
                    None => (t!(locale, "proposal-list-lead", days = procedure.procedure.answer_days)),
                }
            }
            div.page-action { (offer_to_write(visit, procedure, open)) }
        }
    }
}

fn offer_to_write(visit: &Visit, procedure: &ProcedurePage, open: bool) -> Markup {
    let href = visit.link(&format!("/procedures/{}/proposals/new", procedure.procedure.slug));
    html! {
        @if open { (Button::new(&t!(visit.locale, "proposal-write"), Weight::Sun).icon(Icon::Pen).link(&href)) }
        @else { p.muted { (t!(visit.locale, "proposal-collecting-over")) } }
    }
}

fn search(visit: &Visit, base: &str, filter: &Filter) -> Markup {
    let locale = visit.locale;
    html! {
        form.field-inline method="get" action=(base) role="search" {
            (Field::new(locale, "q", &t!(locale, "proposal-search")).search(&filter.words))
            (Button::new(&t!(locale, "proposal-search-now"), Weight::Outline).icon(Icon::Magnifier).submit())
        }
    }
}

/// The ways to what is new about the topics that the list is of, or about any.
fn topics(visit: &Visit, procedure: &ProcedurePage, filter: &Filter) -> Markup {
    let link = |id: i64| {
        let name = procedure.texts.body(id, "name");
        html! { a href=(visit.link(&format!("/topics/{id}"))) { bdi { (name) } } }
    };
    let chosen = procedure.topics.iter().filter(|topic| filter.topics.contains(&topic.id));
    html! {
        @for topic in chosen {
            p.with-icon { (Icon::Bell) span { (t!(visit.locale, "follow-topic")) " " (link(topic.id)) } }
        }
        @if filter.topics.is_empty() && !procedure.topics.is_empty() {
            details.fold {
                summary { (t!(visit.locale, "follow-topics")) }
                ul { @for topic in &procedure.topics { li { (link(topic.id)) } } }
            }
        }
    }
}

fn filters(visit: &Visit, procedure: &ProcedurePage, base: &str, filter: &Filter) -> Markup {
    let locale = visit.locale;
    let topics: Vec<(String, &str)> =
        procedure.topics.iter().map(|topic| (topic.id.to_string(), procedure.texts.body(topic.id, "name"))).collect();
    let topic_choices: Vec<Choice<'_>> = topics.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let topics_chosen: Vec<String> = filter.topics.iter().map(ToString::to_string).collect();
    let statuses: Vec<(&str, _)> =
        Status::ALL.iter().map(|status| (status.as_str(), chip_status(*status).word(locale))).collect();
    let status_choices: Vec<Choice<'_>> = statuses.iter().map(|(word, words)| Choice::new(word, words)).collect();
    let statuses_chosen: Vec<&str> = filter.statuses.iter().map(|status| status.as_str()).collect();
    let sorts: Vec<(&str, _)> = Sort::ALL.iter().map(|sort| (sort.as_str(), locale.text(sort_words(*sort)))).collect();
    let sort_choices: Vec<Choice<'_>> = sorts.iter().map(|(word, words)| Choice::new(word, words)).collect();
    let (topic, status, order) =
        (t!(locale, "proposal-topic"), t!(locale, "proposal-status"), t!(locale, "proposal-order"));
    let chosen_topics: Vec<&str> = topics_chosen.iter().map(String::as_str).collect();
    let sort = [filter.sort.unwrap_or(Sort::Popular).as_str()];
    let facet =
        |name, label, choices, chosen, several, is_order| Facet { name, label, choices, chosen, several, is_order };
    let mut facets = Vec::new();
    if !topics.is_empty() {
        facets.push(facet("topic", &*topic, &*topic_choices, &*chosen_topics, true, false));
    }
    facets.push(facet("status", &*status, &*status_choices, &*statuses_chosen, true, false));
    facets.push(facet("sort", &*order, &*sort_choices, &sort[..], false, true));
    let kept: Vec<(String, String)> =
        serde_urlencoded::from_str(query(&Filter { page: 1, ..filter.clone() }).trim_start_matches('?'))
            .unwrap_or_default();
    let keep: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    filter_bar(locale, base, &facets, &keep)
}

fn sort_words(sort: Sort) -> Key {
    match sort {
        Sort::Popular => key!("proposal-sort-popular"),
        Sort::Newest => key!("proposal-sort-newest"),
        Sort::Discussed => key!("proposal-sort-discussed"),
    }
}

/// The filters in force, each with the address of the list without it.
fn chosen(visit: &Visit, procedure: &ProcedurePage, base: &str, filter: &Filter) -> Vec<Chosen> {
    let without = |change: &dyn Fn(&mut Filter)| {
        let mut other = Filter { page: 1, ..filter.clone() };
        change(&mut other);
        format!("{base}{}", query(&other))
    };
    let topics = filter.topics.iter().map(|id| Chosen {
        words: procedure.texts.body(*id, "name").to_owned(),
        without: without(&|other| other.topics.retain(|kept| kept != id)),
    });
    let statuses = filter.statuses.iter().map(|status| Chosen {
        words: chip_status(*status).word(visit.locale).into_owned(),
        without: without(&|other| other.statuses.retain(|kept| kept != status)),
    });
    let words = (!filter.words.trim().is_empty())
        .then(|| Chosen { words: filter.words.clone(), without: without(&|other| other.words.clear()) });
    topics.chain(statuses).chain(words).collect()
}

fn count(locale: &'static Locale, matches: Matches) -> Markup {
    html! {
        @match matches {
            Matches::Exactly(amount) => { (t!(locale, "proposal-count", count = amount)) }
            Matches::MoreThan(amount) => { (t!(locale, "proposal-count-more", count = amount)) }
        }
    }
}

fn one(visit: &Visit, procedure: &ProcedurePage, own: &Card, open: bool) -> Markup {
    let locale = visit.locale;
    let status = chip_status(own.status);
    let href = visit.link(&format!("/proposals/{}", own.reference));
    let support = t!(locale, "proposal-endorse-short");
    let action = if open && own.status.collects() {
        Button::new(&support, Weight::Outline)
            .small()
            .about(&own.title)
            .link(&visit.link(&format!("/proposals/{}/endorse", own.reference)))
    } else {
        html! { span.muted { (t!(locale, "proposal-collecting-ended")) } }
    };
    let mut meta = Vec::new();
    if let Some(place) = &own.place {
        meta.push(Meta::new(Icon::Pin, place.as_str()));
    }
    if let Some(topic) = own.topic {
        meta.push(Meta::new(Icon::Tree, procedure.texts.body(topic, "name")));
    }
    meta.push(Meta::new(Icon::Calendar, locale.date_short(own.submitted_at)));
    if let Some(voices) = own.earlier_voices {
        meta.push(Meta::new(Icon::Clock, t!(locale, "proposal-earlier-voices-short", count = voices)));
    }
    card::card(
        locale,
        &card::Card {
            drawing: None,
            status: Some(&status),
            status_words: "",
            title: &own.title,
            title_lang: Some(own.language.tag()),
            href: &href,
            text: html! { p lang=(own.language.tag()) dir="auto" { (shortened(&own.excerpt, EXCERPT)) } },
            meta,
            foot: Foot::Support { count: locale.number(own.endorsements), action },
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_survives_reading_and_writing() {
        let address = "topic=3&topic=9&status=decided&sort=newest&q=B%C3%A4nke&page=4";
        assert_eq!(query(&parse(address).unwrap()), format!("?{address}"));
    }

    #[test]
    fn junk_in_the_address_is_refused_or_clamped() {
        assert!(parse("page=%22%3E%3Cscript%3E").is_err());
        assert!(parse("sort=drop").is_err());
        assert!(parse("topic=x").is_err());
        assert_eq!(parse("page=-1").unwrap().page_clamped(), 1);
        assert_eq!(parse("page=1000000000").unwrap().page_clamped(), 500);
    }
}
