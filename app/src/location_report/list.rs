//! The list of a procedure's reports: ten on a page, numbered as on the map beside them.

use actix_web::{HttpRequest, HttpResponse, web};
use map::draw::{Named, Pin};
use map::{Frame, View};
use maud::{Markup, PreEscaped, html};
use participation_core::district::{Found, Gazetteer};
use participation_core::location_report::{self, Card, Filter, PAGE_SIZE, Page as Listed, Status};
use participation_core::procedure::Format;
use participation_core::proposal::Matches;

use super::{chip_status, icon, on_map, surroundings, tone};
use crate::error::Problem;
use crate::locale::Locale;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::chip::chip;
use crate::ui::filter_bar::{Chosen, Facet, filter_bar, filter_chosen};
use crate::ui::form::{Choice, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::map_frame::{Legend, map_frame};
use crate::ui::notice::empty;
use crate::ui::pagination::pagination;

/// Pixels of the drawing; it grows with its place.
pub const MAP_SIZE: (u32, u32) = (600, 560);

/// What the address asks for.
#[derive(Clone, Default)]
struct Asked {
    filter: Filter,
    /// The part of the map that was chosen.
    view: Option<View>,
}

/// The list.
pub async fn page(
    visit: Visit,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let mut asked = parse(request.query_string())?;
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    let mut filter = asked.filter.clone();
    // A known place moves the map; anything else is looked for in the words of the reports.
    let place = place_view(&gazetteer, &filter.words);
    if let Some((district, view)) = place {
        filter.words.clear();
        filter.districts.extend(district);
        asked.view = asked.view.or(view);
    }
    let listed = location_report::list(&visit.app.storage, &path.1, filter, visit.language).await?;
    Ok(HttpResponse::Ok().body(markup(&visit, &listed, &gazetteer, &asked).into_string()))
}

/// Where the map looks for a place, and the district it stands for.
fn place_view(gazetteer: &Gazetteer, words: &str) -> Option<(Option<i64>, Option<View>)> {
    if words.trim().is_empty() {
        return None;
    }
    match gazetteer.find(words, 1).into_iter().next()? {
        Found::District { id, name, .. } => {
            let bounds = gazetteer.districts.get(&name)?.bounds;
            Some((Some(id), Some(Frame::fit(bounds, MAP_SIZE.0, MAP_SIZE.1, 16).view())))
        }
        Found::Borough { name } => {
            let bounds = gazetteer.boroughs.get(&name)?.bounds;
            Some((None, Some(Frame::fit(bounds, MAP_SIZE.0, MAP_SIZE.1, 16).view())))
        }
        Found::Place { position: Some(centre), .. } => Some((None, Some(View { centre, metres: 2_000.0 }))),
        Found::Place { position: None, .. } => None,
    }
}

fn parse(query: &str) -> Result<Asked, Problem> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).map_err(Problem::invalid)?;
    let mut asked = Asked { filter: Filter { page: 1, ..Filter::default() }, view: None };
    let filter = &mut asked.filter;
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()).take(60) {
        match name.as_str() {
            "category" => filter.categories.push(value.parse().map_err(Problem::invalid)?),
            "status" => filter.statuses.push(value.parse().map_err(Problem::invalid)?),
            "district" => filter.districts.push(value.parse().map_err(Problem::invalid)?),
            "q" => filter.words = value.chars().take(100).collect(),
            "page" => filter.page = value.parse::<i64>().map_err(Problem::invalid)?,
            "view" => asked.view = Some(value.parse().map_err(Problem::invalid)?),
            _ => {}
        }
    }
    Ok(asked)
}

/// The address of the list with this.
fn query(asked: &Asked) -> String {
    let filter = &asked.filter;
    let mut pairs: Vec<(&str, String)> = Vec::new();
    pairs.extend(filter.categories.iter().map(|id| ("category", id.to_string())));
    pairs.extend(filter.statuses.iter().map(|status| ("status", status.as_str().to_owned())));
    pairs.extend(filter.districts.iter().map(|id| ("district", id.to_string())));
    if !filter.words.is_empty() {
        pairs.push(("q", filter.words.clone()));
    }
    if filter.page > 1 {
        pairs.push(("page", filter.page.to_string()));
    }
    pairs.extend(asked.view.map(|view| ("view", view.to_string())));
    serde_urlencoded::to_string(&pairs).map(|query| format!("?{query}")).unwrap_or_default()
}

fn markup(visit: &Visit, listed: &Listed, gazetteer: &Gazetteer, asked: &Asked) -> Markup {
    let locale = visit.locale;
    let slug = &listed.procedure.procedure.slug;
    let base = visit.link(&format!("/procedures/{slug}/reports"));
    let pages = match listed.matches {
        Matches::Exactly(amount) | Matches::MoreThan(amount) => {
            u64::try_from((amount + PAGE_SIZE - 1) / PAGE_SIZE).unwrap_or(1)
        }
    };
    let page = u64::try_from(asked.filter.page_clamped()).unwrap_or(1);
    let main = html! {
        div.wrap {
            (head(visit, listed))
            form.search-line method="get" action=(base) role="search" {
                (Field::new(locale, "q", &t!(locale, "location-report-search")).search(&asked.filter.words))
                (Button::new(&t!(locale, "location-report-search-now"), Weight::Main).icon(Icon::Magnifier).submit())
            }
            (filters(visit, listed, gazetteer, &base, asked))
            (filter_chosen(locale, &count(locale, listed.matches), &chosen(visit, listed, gazetteer, &base, asked), &base))
            div.columns.columns-half {
                section {
                    h2 { (t!(locale, "location-report-newest")) }
                    @if listed.cards.is_empty() { (empty(&t!(locale, "location-report-none"), &html! { (begin(visit, listed)) })) }
                    @else { ol.item-list.report-list { @for (number, card) in (first_number(page)..).zip(&listed.cards) { (one(visit, listed, number, card)) } } }
                    (pagination(locale, page, pages, |page| {
                        let mut other = asked.clone();
                        other.filter.page = i64::try_from(page).unwrap_or(1);
                        format!("{base}{}", query(&other))
                    }))
                }
                div.map-beside { (drawn(visit, listed, gazetteer, &base, asked)) }
            }
        }
    };
    let title = listed.procedure.texts.body(listed.procedure.procedure.id, "title");
    let shown = Page::new(t!(locale, "location-report-list"), main)
        .at(Place::Map)
        .description(listed.procedure.texts.body(listed.procedure.procedure.id, "summary"))
        .crumbs([Crumb::new(title, visit.link(&format!("/procedures/{slug}")))]);
    layout::page(visit, shown)
}

fn first_number(page: u64) -> u64 {
    (page - 1) * u64::try_from(PAGE_SIZE).unwrap_or(10) + 1
}

fn head(visit: &Visit, listed: &Listed) -> Markup {
    let locale = visit.locale;
    let title = listed.procedure.texts.body(listed.procedure.procedure.id, "title");
    html! {
        div.page-head.page-head-with-action {
            h1 { (t!(locale, "location-report-list")) }
            p.lead { bdi { (title) } }
            div.page-action { (begin(visit, listed)) }
        }
    }
}

fn begin(visit: &Visit, listed: &Listed) -> Markup {
    let open = listed.procedure.offer(Format::Reports).is_ok_and(|offer| offer.open_at(visit.now).is_ok());
    let href = visit.link(&format!("/procedures/{}/reports/new", listed.procedure.procedure.slug));
    html! {
        @if open { (Button::new(&t!(visit.locale, "location-report-begin"), Weight::Sun).icon(Icon::Pin).link(&href)) }
        @else { p.muted { (t!(visit.locale, "location-report-over")) } }
    }
}

fn one(visit: &Visit, listed: &Listed, number: u64, card: &Card) -> Markup {
    let locale = visit.locale;
    let category = listed.categories.get(card.category);
    html! {
        li {
            span.icon-box { (icon(category.map_or("", |category| category.icon.as_str()))) }
            div.item-words {
                h3.item-title { a href=(visit.link(&format!("/reports/{}", card.reference))) dir="auto" {
                    span.number { (number) "." } " " bdi lang=(card.language.tag()) { (card.title) } } }
                @if let Some(place) = &card.place { span.small.muted dir="auto" { (place) } }
                div.row {
                    (chip(locale, &chip_status(card.status)))
                    span.small.muted.number { (locale.date_short(card.submitted_at)) }
                    @if card.affected > 0 { span.small.muted { (t!(locale, "location-report-affected", count = card.affected)) } }
                }
            }
        }
    }
}

fn count(locale: &'static Locale, matches: Matches) -> Markup {
    html! {
        @match matches {
            Matches::Exactly(amount) => { (t!(locale, "location-report-count", count = amount)) }
            Matches::MoreThan(amount) => { (t!(locale, "location-report-count-more", count = amount)) }
        }
    }
}

fn filters(visit: &Visit, listed: &Listed, gazetteer: &Gazetteer, base: &str, asked: &Asked) -> Markup {
    let locale = visit.locale;
    let filter = &asked.filter;
    let categories: Vec<(String, &str)> =
        listed.categories.list.iter().map(|own| (own.id.to_string(), listed.categories.name(own.id))).collect();
    let statuses: Vec<(&str, _)> =
        Status::ALL.iter().map(|own| (own.as_str(), chip_status(*own).word(locale))).collect();
    let districts: Vec<(String, &str)> = gazetteer
        .districts
        .iter()
        .filter_map(|own| Some((gazetteer.id_of(&own.name)?.to_string(), own.name.as_str())))
        .collect();
    let category_choices: Vec<Choice<'_>> = categories.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let status_choices: Vec<Choice<'_>> = statuses.iter().map(|(word, words)| Choice::new(word, words)).collect();
    let district_choices: Vec<Choice<'_>> = districts.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let (own_categories, own_districts) = (words(&filter.categories), words(&filter.districts));
    let chosen_categories: Vec<&str> = own_categories.iter().map(String::as_str).collect();
    let chosen_statuses: Vec<&str> = filter.statuses.iter().map(|status| status.as_str()).collect();
    let chosen_districts: Vec<&str> = own_districts.iter().map(String::as_str).collect();
    let labels = (
        t!(locale, "location-report-category"),
        t!(locale, "location-report-status"),
        t!(locale, "location-report-district"),
    );
    let facet = |name, label, choices, chosen| Facet { name, label, choices, chosen, several: true, is_order: false };
    let mut facets = vec![
        facet("category", &*labels.0, &*category_choices, &*chosen_categories),
        facet("status", &*labels.1, &*status_choices, &*chosen_statuses),
    ];
    if !districts.is_empty() {
        facets.push(facet("district", &*labels.2, &*district_choices, &*chosen_districts));
    }
    let mut first = asked.clone();
    first.filter.page = 1;
    let kept: Vec<(String, String)> =
        serde_urlencoded::from_str(query(&first).trim_start_matches('?')).unwrap_or_default();
    let keep: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    filter_bar(locale, base, &facets, &keep)
}

fn words(ids: &[i64]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// The filters in force, each with the address of the list without it.
fn chosen(visit: &Visit, listed: &Listed, gazetteer: &Gazetteer, base: &str, asked: &Asked) -> Vec<Chosen> {
    let filter = &asked.filter;
    let without = |change: &dyn Fn(&mut Asked)| {
        let mut other = asked.clone();
        other.filter.page = 1;
        change(&mut other);
        format!("{base}{}", query(&other))
    };
    let categories = filter.categories.iter().map(|id| Chosen {
        words: listed.categories.name(*id).to_owned(),
        without: without(&|other| other.filter.categories.retain(|kept| kept != id)),
    });
    let statuses = filter.statuses.iter().map(|status| Chosen {
        words: chip_status(*status).word(visit.locale).into_owned(),
        without: without(&|other| other.filter.statuses.retain(|kept| kept != status)),
    });
    let districts = filter.districts.iter().map(|id| Chosen {
        words: gazetteer.name_of(*id).unwrap_or_default().to_owned(),
        without: without(&|other| other.filter.districts.retain(|kept| kept != id)),
    });
    let words = (!filter.words.trim().is_empty()).then(|| Chosen {
        words: filter.words.clone(),
        without: without(&|other| {
            other.filter.words.clear();
            other.view = None;
        }),
    });
    categories.chain(statuses).chain(districts).chain(words).collect()
}

fn drawn(visit: &Visit, listed: &Listed, gazetteer: &Gazetteer, base: &str, asked: &Asked) -> Markup {
    let locale = visit.locale;
    let first = first_number(u64::try_from(asked.filter.page_clamped()).unwrap_or(1));
    let pins: Vec<Pin> = (first..)
        .zip(&listed.cards)
        .filter_map(|(number, card)| {
            Some(Pin { position: on_map(card.position)?, label: number.to_string(), tone: tone(card.status).0 })
        })
        .collect();
    let numbered = |at: &map::Position| pins.iter().any(|pin| pin.position == *at);
    let others = listed.marks.iter().filter_map(|mark| on_map(mark.position)).filter(|at| !numbered(at));
    let legend_words: Vec<_> = [Status::New, Status::InWork, Status::Done, Status::Refused]
        .into_iter()
        .map(|status| (tone(status).1, chip_status(status).word(locale)))
        .collect();
    let legend: Vec<Legend<'_>> =
        legend_words.iter().map(|(swatch, words)| Legend { swatch: *swatch, words }).collect();
    let Some(view) = asked.view.or_else(|| surroundings::whole_view(gazetteer, MAP_SIZE)) else { return html! {} };
    let frame = Frame::of(view, MAP_SIZE.0, MAP_SIZE.1);
    let drawing = surroundings::drawing(gazetteer, frame, |drawing| surroundings::marked(drawing, &pins, others));
    html! {
        (map_frame(&PreEscaped(drawing.finish(Named::Hidden)), &legend, &t!(locale, "location-report-map-caption")))
        (moves(visit, frame, |view| {
            let mut other = asked.clone();
            other.view = Some(view);
            format!("{base}{}", query(&other))
        }))
    }
}

/// Closer, further, and the four directions, as links.
pub fn moves(visit: &Visit, frame: Frame, href: impl Fn(View) -> String) -> Markup {
    let locale = visit.locale;
    let links = [
        (t!(locale, "location-report-closer"), frame.zoom(2.0)),
        (t!(locale, "location-report-wider"), frame.zoom(0.5)),
        (t!(locale, "location-report-north"), frame.pan(0.0, -0.5)),
        (t!(locale, "location-report-south"), frame.pan(0.0, 0.5)),
        (t!(locale, "location-report-west"), frame.pan(-0.5, 0.0)),
        (t!(locale, "location-report-east"), frame.pan(0.5, 0.0)),
    ];
    html! {
        nav.map-moves aria-label=(t!(locale, "location-report-moves")) {
            @for (words, frame) in &links { a.pill href=(href(frame.view())) rel="nofollow" { (words) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_survives_reading_and_writing() {
        let address = "category=3&status=in-work&district=9&q=B%C3%A4nke&page=4&view=7.62571%2C51.96236%2C800";
        assert_eq!(query(&parse(address).unwrap()), format!("?{address}"));
    }

    #[test]
    fn junk_in_the_address_is_refused_or_clamped() {
        for junk in ["page=%22%3E%3Cscript%3E", "status=drop", "category=x", "view=7,91,3", "view=NaN,1,1"] {
            assert!(parse(junk).is_err(), "{junk}");
        }
        assert_eq!(parse("page=-1").unwrap().filter.page_clamped(), 1);
        assert_eq!(parse("page=1000000000").unwrap().filter.page_clamped(), 500);
    }
}
