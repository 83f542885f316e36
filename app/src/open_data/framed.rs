//! What belongs to a paper of the council as a small page that the council's information system can show in a frame or
//! link to. It has nothing to press but links, which open outside the frame, so it may stand on other sites.

use actix_web::http::header::CONTENT_SECURITY_POLICY;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::open_data::{self, Belonging};

use super::query::paper_address;
use crate::council::session::disposition_words;
use crate::error::Problem;
use crate::headers::FRAMED;
use crate::request::Visit;
use crate::t;
use crate::ui::code;
use crate::ui::layout::{Page, bare};

/// Links on the page; whoever wants all asks the interface.
const SHOWN: usize = 50;

/// `/{lang}/participation?oparl=…`: the page.
pub async fn page(visit: Visit, pairs: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Problem> {
    let asked = pairs.iter().find(|(name, _)| name == "oparl").and_then(|(_, value)| paper_address(value));
    let found = match asked {
        Some(address) => open_data::belonging(&visit.app.storage, &address).await?,
        None => Vec::new(),
    };
    let title = t!(visit.locale, "open-data-participation");
    let main = html! {
        div.wrap.section-first.stack {
            h1.card-title { (title) }
            @if found.is_empty() { p { (t!(visit.locale, "open-data-participation-none")) } } @else { (list(&visit, &found)) }
            p.small {
                a href=(visit.link("/")) target="_top" { (t!(visit.locale, "open-data-participation-home", city = visit.app.config.city.as_str())) }
            }
        }
    };
    let page = bare(&visit, Page::new(title.clone(), main).not_for_search_engines());
    Ok(HttpResponse::Ok().insert_header((CONTENT_SECURITY_POLICY, FRAMED)).body(page.into_string()))
}

fn list(visit: &Visit, found: &[Belonging]) -> Markup {
    let locale = visit.locale;
    html! {
        ul.line-list {
            @for own in found.iter().take(SHOWN) {
                li {
                    a href=(visit.link(&path(own))) target="_top" { (title(visit, own)) }
                    span.muted {
                        @if own.contribution.is_some() { (code(&own.reference)) } @else { (t!(locale, "council-procedure")) }
                        @if let Some(disposition) = own.disposition { " · " (locale.text(disposition_words(disposition))) }
                    }
                }
            }
        }
        @if found.len() > SHOWN { p { (t!(locale, "open-data-participation-more", count = found.len() - SHOWN)) } }
    }
}

fn path(own: &Belonging) -> String {
    use participation_core::contribution::Kind;
    match own.contribution {
        Some(Kind::LocationReport) => format!("/reports/{}", own.reference),
        Some(_) => format!("/proposals/{}", own.reference),
        None => format!("/procedures/{}", own.reference),
    }
}

/// A procedure's in the reader's language, else in German; a contribution's as it was written.
fn title(visit: &Visit, own: &Belonging) -> Markup {
    let asked = own.title.iter().find(|(language, _)| *language == visit.language).or(own.title.first());
    html! {
        @match asked {
            Some((language, text)) => span lang=(language.tag()) dir="auto" { (text) },
            None => bdi { (own.reference) },
        }
    }
}
