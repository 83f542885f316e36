//! Pages of a district and of a topic: what is new there, and the ways to follow it.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::notification::follow::{FollowKind, Followed};
use participation_core::notification::news::{self, News};

use super::{Ways, card};
use crate::error::Problem;
use crate::notification::news::list;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::notice::empty;

/// All districts, by borough.
pub async fn districts(visit: Visit) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    let mut boroughs: std::collections::BTreeMap<String, Vec<(i64, String)>> = std::collections::BTreeMap::new();
    for district in gazetteer.districts.iter() {
        if let Some(id) = gazetteer.id_of(&district.name) {
            boroughs.entry(district.borough.clone().unwrap_or_default()).or_default().push((id, district.name.clone()));
        }
    }
    let main = html! {
        div.wrap.section-first {
            div.page-head { h1 { (t!(locale, "follow-districts")) } p.lead { (t!(locale, "follow-districts-lead")) } }
            @for (borough, districts) in &boroughs {
                section {
                    @if !borough.is_empty() { h2 { bdi { (borough) } } }
                    ul { @for (id, name) in districts { li { a href=(visit.link(&format!("/districts/{id}"))) { bdi { (name) } } } } }
                }
            }
        }
    };
    let page = Page::new(t!(locale, "follow-districts"), main)
        .at(Place::TakePart)
        .description(t!(locale, "follow-districts-lead"))
        .crumbs([Crumb::new(t!(locale, "ui-nav-take-part"), visit.link("/procedures"))]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

/// One district.
pub async fn district(visit: Visit, path: web::Path<(String, i64)>) -> Result<HttpResponse, Problem> {
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    let name = gazetteer.name_of(path.1).ok_or(Problem::NotFound)?;
    let of = Followed { kind: FollowKind::District, id: path.1 };
    let news = news::latest(&visit.app.storage, of, visit.language, visit.now).await?;
    let thing = path.1.to_string();
    let feed = format!("/districts/{thing}.atom");
    let ways = Ways { kind: FollowKind::District, thing: &thing, feed: Some(feed), calendar: None };
    let crumb = Crumb::new(t!(visit.locale, "follow-districts"), visit.link("/districts"));
    let lead = html! { (t!(visit.locale, "follow-district-lead")) };
    Ok(HttpResponse::Ok().body(shown(&visit, name, &lead, &news, &ways, crumb)))
}

/// One topic of a procedure.
pub async fn topic(visit: Visit, path: web::Path<(String, i64)>) -> Result<HttpResponse, Problem> {
    let place = news::topic(&visit.app.storage, path.1, visit.language).await?;
    let of = Followed { kind: FollowKind::Topic, id: path.1 };
    let news = news::latest(&visit.app.storage, of, visit.language, visit.now).await?;
    let thing = path.1.to_string();
    let feed = format!("/topics/{thing}.atom");
    let ways = Ways { kind: FollowKind::Topic, thing: &thing, feed: Some(feed), calendar: None };
    let crumb = Crumb::new(place.procedure.clone(), visit.link(&format!("/procedures/{}", place.slug)));
    let proposals = visit.link(&format!("/procedures/{}/proposals?topic={}", place.slug, path.1));
    let words = t!(visit.locale, "follow-topic-proposals");
    let lead = html! {
        (t!(visit.locale, "follow-topic-lead")) " "
        (Button::new(&words, Weight::Outline).icon(Icon::ArrowOn).small().link(&proposals))
    };
    Ok(HttpResponse::Ok().body(shown(&visit, &place.name, &lead, &news, &ways, crumb)))
}

fn shown(visit: &Visit, title: &str, lead: &Markup, news: &[News], ways: &Ways<'_>, crumb: Crumb) -> String {
    let locale = visit.locale;
    let main = html! {
        div.wrap.section-first {
            div.columns.columns-aside {
                div.stack.stack-wide {
                    div.page-head { h1 { bdi { (title) } } p.lead { (lead) } }
                    section {
                        h2 { (t!(locale, "follow-news")) }
                        @if news.is_empty() {
                            (empty(&t!(locale, "follow-news-none"), &html! {
                                a href=(visit.link("/procedures")) { (t!(locale, "ui-nav-take-part")) }
                            }))
                        } @else { (list(locale, news)) }
                    }
                }
                div.stack { (card(visit, ways)) }
            }
        }
    };
    let feed = ways.feed.as_deref().unwrap_or_default();
    let page = Page::new(title, main)
        .at(Place::TakePart)
        .description(t!(locale, "follow-news"))
        .feed(t!(locale, "follow-by-feed"), format!("/feeds/{}{feed}", visit.language.tag()))
        .crumbs([crumb]);
    layout::page(visit, page).into_string()
}
