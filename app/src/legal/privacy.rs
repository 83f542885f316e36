//! Data protection for reading these pages (Article 13 GDPR, § 25 TDDDG); each procedure has its own notice.

use actix_web::HttpResponse;
use maud::html;

use super::{address, data_protection, text_page};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;

pub async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let body = html! {
        h2 { (t!(locale, "legal-privacy-reading")) }
        p { (t!(locale, "legal-privacy-reading-text")) }
        h2 { (t!(locale, "legal-privacy-part")) }
        p { (t!(locale, "legal-privacy-part-text")) (locale.between()) a href=(visit.link("/procedures")) { (t!(locale, "ui-nav-take-part")) } }
        h2 { (t!(locale, "follow-privacy")) }
        p { (t!(locale, "follow-privacy-text")) }
        h2 { (t!(locale, "event-registration")) }
        p { (t!(locale, "event-privacy-text")) }
        h2 { (t!(locale, "legal-privacy-limits")) }
        p { (t!(locale, "legal-privacy-limits-text")) }
        h2 { (t!(locale, "procedure-privacy-rights")) }
        p { (t!(locale, "procedure-privacy-rights-text")) }
        h2 { (t!(locale, "procedure-privacy-who")) }
        (address(&visit.app.config.contact))
        (data_protection(&visit))
    };
    Ok(text_page(&visit, &t!(locale, "ui-footer-privacy"), &body))
}
