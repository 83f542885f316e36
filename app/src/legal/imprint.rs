//! Impressum (§ 5 DDG).

use actix_web::HttpResponse;
use maud::html;

use super::{address, text_page};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;

pub async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let config = &visit.app.config;
    let body = html! {
        h2 { (t!(locale, "legal-imprint-who")) }
        p { (t!(locale, "legal-imprint-city", city = config.city.as_str())) }
        (address(&config.contact))
        h2 { (t!(locale, "legal-imprint-program")) }
        p { (t!(locale, "legal-imprint-program-text")) }
    };
    Ok(text_page(&visit, &t!(locale, "ui-footer-imprint"), &body))
}
