//! Karte: what has a place in the procedures that run, the list first.

use actix_web::{HttpRequest, HttpResponse};
use map::draw::{Named, Pin, Tone};
use map::{Frame, View};
use maud::{Markup, PreEscaped, html};
use participation_core::contribution::Kind;
use participation_core::district::Gazetteer;
use participation_core::location_report::PAGE_SIZE;
use participation_core::location_report::overview::{self, Filter, Page as Placed};

use super::list::{MAP_SIZE, moves};
use super::{on_map, surroundings};
use crate::contribution::receipt::kind_words;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::filter_bar::{Facet, filter_bar};
use crate::ui::form::Choice;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Page, Place};
use crate::ui::map_frame::{Legend, Swatch, map_frame};
use crate::ui::notice::empty;

#[derive(Clone, Default)]
struct Asked {
    filter: Filter,
    view: Option<View>,
}

/// The page behind the word "Karte".
pub async fn page(visit: Visit, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let asked = parse(request.query_string())?;
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    let placed = overview::page(&visit.app.storage, asked.filter.clone(), visit.language, visit.now).await?;
    Ok(HttpResponse::Ok().body(markup(&visit, &placed, &gazetteer, &asked).into_string()))
}

fn parse(query: &str) -> Result<Asked, Problem> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).map_err(Problem::invalid)?;
    let mut asked = Asked { filter: Filter { page: 1, ..Filter::default() }, view: None };
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()).take(60) {
        match name.as_str() {
            "kind" => asked.filter.kinds.push(value.parse().map_err(Problem::invalid)?),
            "district" => asked.filter.districts.push(value.parse().map_err(Problem::invalid)?),
            "page" => asked.filter.page = value.parse::<i64>().map_err(Problem::invalid)?,
            "view" => asked.view = Some(value.parse().map_err(Problem::invalid)?),
            _ => {}
        }
    }
    Ok(asked)
}

fn query(asked: &Asked) -> String {
    let filter = &asked.filter;
    let mut pairs: Vec<(&str, String)> = Vec::new();
    pairs.extend(filter.kinds.iter().map(|kind| ("kind", kind.as_str().to_owned())));
    pairs.extend(filter.districts.iter().map(|id| ("district", id.to_string())));
    if filter.page > 1 {
        pairs.push(("page", filter.page.to_string()));
    }
    pairs.extend(asked.view.map(|view| ("view", view.to_string())));
    serde_urlencoded::to_string(&pairs).map(|query| format!("?{query}")).unwrap_or_default()
}

fn markup(visit: &Visit, placed: &Placed, gazetteer: &Gazetteer, asked: &Asked) -> Markup {
    let locale = visit.locale;
    let base = visit.link("/map");
    let page = asked.filter.page.clamp(1, 500);
    let turn = |page: i64| {
        let mut other = asked.clone();
        other.filter.page = page;
        format!("{base}{}", query(&other))
    };
    let main = html! {
        div.wrap {
            div.page-head.page-head-with-action {
                h1 { (t!(locale, "location-report-overview")) }
                p.lead { (t!(locale, "location-report-overview-lead", count = placed.marks.len())) }
                (ways_in(visit, placed))
            }
            (filters(visit, gazetteer, &base, asked))
            div.columns.columns-half {
                section {
                    h2 { (t!(locale, "location-report-overview-newest")) }
                    @if placed.placed.is_empty() { (empty(&t!(locale, "location-report-overview-none"), &html! {})) }
                    @else { ol.item-list.report-list { @for (number, one) in ((page - 1) * PAGE_SIZE + 1..).zip(&placed.placed) { (entry(visit, placed, number, one)) } } }
                    nav.row.pagination-plain aria-label=(t!(locale, "location-report-pages")) {
                        @if page > 1 { a href=(turn(page - 1)) rel="prev" { (t!(locale, "location-report-newer")) } }
                        @if i64::try_from(placed.placed.len()).is_ok_and(|shown| shown == PAGE_SIZE) {
                            a href=(turn(page + 1)) rel="next" { (t!(locale, "location-report-older")) }
                        }
                    }
                }
                div.map-beside { (drawn(visit, placed, gazetteer, &base, asked)) }
            }
        }
    };
    layout::page(visit, Page::new(t!(locale, "location-report-overview"), main).at(Place::Map))
}

/// Where something can be reported now.
fn ways_in(visit: &Visit, placed: &Placed) -> Markup {
    let open: Vec<_> = placed.procedures.iter().filter(|(id, _)| placed.reportable.contains(id)).collect();
    let words = t!(visit.locale, "location-report-begin");
    html! {
        @if !open.is_empty() {
            div.row.page-action {
                @for (index, (id, slug)) in open.iter().enumerate() {
                    @let weight = if index == 0 { Weight::Sun } else { Weight::Outline };
                    @let about = placed.texts.body(*id, "title");
                    (Button::new(&words, weight).icon(Icon::Pin).about(about).link(&visit.link(&format!("/procedures/{slug}/reports/new"))))
                }
            }
        }
    }
}

fn entry(visit: &Visit, placed: &Placed, number: i64, one: &overview::Placed) -> Markup {
    let locale = visit.locale;
    let (path, icon) = match one.kind {
        Kind::LocationReport => ("reports", Icon::Pin),
        Kind::Proposal | Kind::Comment | Kind::SurveyResponse => ("proposals", Icon::Bulb),
    };
    html! {
        li {
            span.icon-box { (icon) }
            div.item-words {
                h3.item-title { a href=(visit.link(&format!("/{path}/{}", one.reference))) dir="auto" {
                    span.number { (number) "." } " " bdi lang=(one.language.tag()) { (one.headline) } } }
                @if let Some(place) = &one.place { span.small.muted dir="auto" { (place) } }
                span.small.muted {
                    (locale.text(kind_words(one.kind))) ", " span.number { (locale.date_short(one.submitted_at)) } ", "
                    bdi { (placed.texts.body(one.procedure, "title")) }
                }
            }
        }
    }
}

fn filters(visit: &Visit, gazetteer: &Gazetteer, base: &str, asked: &Asked) -> Markup {
    let locale = visit.locale;
    let kinds: Vec<_> = [Kind::LocationReport, Kind::Proposal]
        .into_iter()
        .map(|kind| (kind.as_str(), locale.text(kind_words(kind))))
        .collect();
    let districts: Vec<(String, &str)> = gazetteer
        .districts
        .iter()
        .filter_map(|own| Some((gazetteer.id_of(&own.name)?.to_string(), own.name.as_str())))
        .collect();
    let kind_choices: Vec<Choice<'_>> = kinds.iter().map(|(word, words)| Choice::new(word, words)).collect();
    let district_choices: Vec<Choice<'_>> = districts.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let chosen_kinds: Vec<&str> = asked.filter.kinds.iter().map(|kind| kind.as_str()).collect();
    let own: Vec<String> = asked.filter.districts.iter().map(ToString::to_string).collect();
    let chosen_districts: Vec<&str> = own.iter().map(String::as_str).collect();
    let labels = (t!(locale, "location-report-kind"), t!(locale, "location-report-district"));
    let facet = |name, label, choices, chosen| Facet { name, label, choices, chosen, several: true, is_order: false };
    let mut facets = vec![facet("kind", &*labels.0, &*kind_choices, &*chosen_kinds)];
    if !districts.is_empty() {
        facets.push(facet("district", &*labels.1, &*district_choices, &*chosen_districts));
    }
    let mut first = asked.clone();
    first.filter.page = 1;
    let kept: Vec<(String, String)> =
        serde_urlencoded::from_str(query(&first).trim_start_matches('?')).unwrap_or_default();
    let keep: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    filter_bar(locale, base, &facets, &keep)
}

fn drawn(visit: &Visit, placed: &Placed, gazetteer: &Gazetteer, base: &str, asked: &Asked) -> Markup {
    let locale = visit.locale;
    let colour = |kind| if kind == Kind::LocationReport { Tone::Leaf } else { Tone::Plum };
    let pins: Vec<Pin> = ((asked.filter.page.clamp(1, 500) - 1) * PAGE_SIZE + 1..)
        .zip(&placed.placed)
        .filter_map(|(number, one)| {
            Some(Pin { position: on_map(one.position)?, label: number.to_string(), tone: colour(one.kind) })
        })
        .collect();
    let numbered = |at: &map::Position| pins.iter().any(|pin| pin.position == *at);
    let others = placed.marks.iter().filter_map(|(_, at)| on_map(*at)).filter(|at| !numbered(at));
    let Some(view) = asked.view.or_else(|| surroundings::whole_view(gazetteer, MAP_SIZE)) else { return html! {} };
    let frame = Frame::of(view, MAP_SIZE.0, MAP_SIZE.1);
    let drawing = surroundings::drawing(gazetteer, frame, |drawing| surroundings::marked(drawing, &pins, others));
    let words = [locale.text(kind_words(Kind::LocationReport)), locale.text(kind_words(Kind::Proposal))];
    let legend = [Legend { swatch: Swatch::Leaf, words: &words[0] }, Legend { swatch: Swatch::Plum, words: &words[1] }];
    html! {
        (map_frame(&PreEscaped(drawing.finish(Named::Hidden)), &legend, &t!(locale, "location-report-map-caption")))
        (moves(visit, frame, |view| {
            let mut other = asked.clone();
            other.view = Some(view);
            format!("{base}{}", query(&other))
        }))
    }
}
