//! Schwere Wörter: what the words mean that stand on many pages. German names of offices and bodies stand here once
//! beside their names in the reader's language.

use actix_web::HttpResponse;
use maud::html;

use super::text_page;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;

pub async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let office = visit.app.config.contact.office.as_str();
    let city = visit.app.config.city.as_str();
    let words = [
        (t!(locale, "legal-word-procedure"), t!(locale, "legal-word-procedure-text")),
        (t!(locale, "legal-word-proposal"), t!(locale, "legal-word-proposal-text")),
        (t!(locale, "legal-word-receipt"), t!(locale, "legal-word-receipt-text")),
        (t!(locale, "legal-word-code"), t!(locale, "legal-word-code-text")),
        (t!(locale, "legal-word-council", city = city), t!(locale, "legal-word-council-text")),
        (t!(locale, "legal-word-committee"), t!(locale, "legal-word-committee-text")),
        (t!(locale, "legal-word-borough"), t!(locale, "legal-word-borough-text")),
        (t!(locale, "legal-word-borough-council"), t!(locale, "legal-word-borough-council-text")),
        (t!(locale, "legal-word-administration"), t!(locale, "legal-word-administration-text")),
        (t!(locale, "legal-word-office", office = office), t!(locale, "legal-word-office-text")),
        (t!(locale, "legal-word-imprint"), t!(locale, "legal-word-imprint-text")),
    ];
    let body = html! {
        dl.facts { @for (word, text) in &words { div.fact { dt { (word) } dd { (text) } } } }
    };
    Ok(text_page(&visit, &t!(locale, "legal-words"), &body))
}
