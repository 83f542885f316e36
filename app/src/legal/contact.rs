//! Where people help: by telephone, in writing, in person.

use actix_web::HttpResponse;
use maud::html;

use super::{address, text_page};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;

pub async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let body = html! {
        p.lead { (t!(locale, "legal-contact-lead")) }
        (address(&visit.app.config.contact))
        h2 { (t!(locale, "procedure-way-paper")) }
        p { (t!(locale, "procedure-way-paper-text")) }
        h2 { (t!(locale, "procedure-way-place")) }
        p { (t!(locale, "procedure-way-place-text")) }
    };
    Ok(text_page(&visit, &t!(locale, "legal-contact"), &body))
}
