//! What is kept about somebody who takes part in a procedure, why and how long (Article 13 GDPR).

use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::contribution::retention::CHALLENGE_DAYS;
use participation_core::location_report::unsent::HOURS;
use participation_core::procedure::{self, Voice};
use participation_core::survey::DRAFT_DAYS;
use participation_core::voice::CONFIRM_DAYS;

use crate::error::Problem;
use crate::legal::data_protection;
use crate::request::Visit;
use crate::t;
use crate::ui::layout::{self, Crumb, Page, Place};

/// The notice.
pub async fn page(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let page = procedure::published(&visit.app.storage, &path.1, visit.language).await?;
    let locale = visit.locale;
    let contact = &visit.app.config.contact;
    let voice = match page.procedure.voice {
        Voice::ConfirmedEmail => t!(locale, "procedure-privacy-voice-email"),
        Voice::Code => t!(locale, "procedure-privacy-voice-code"),
        Voice::Token => t!(locale, "procedure-privacy-voice-token"),
    };
    let title = page.texts.body(page.procedure.id, "title");
    let main = html! {
        div.wrap {
            div.page-head { h1 { (t!(locale, "procedure-privacy")) } p.lead dir="auto" { (title) } }
            div.prose {
                h2 { (t!(locale, "procedure-privacy-who")) }
                p { bdi { (contact.office) } br; bdi { (contact.street) } br; bdi { (contact.town) } }
                (data_protection(&visit))
                h2 { (t!(locale, "procedure-privacy-what")) }
                p { (t!(locale, "procedure-privacy-what-text")) }
                p { (voice) }
                h2 { (t!(locale, "procedure-privacy-why")) }
                p { (t!(locale, "procedure-privacy-why-text")) }
                h2 { (t!(locale, "procedure-privacy-long")) }
                p { (t!(locale, "procedure-privacy-long-text", days = CHALLENGE_DAYS)) }
                p { (t!(locale, "procedure-privacy-unconfirmed", days = CONFIRM_DAYS)) }
                p { (t!(locale, "procedure-privacy-unsent", days = DRAFT_DAYS, hours = HOURS)) }
                h2 { (t!(locale, "procedure-privacy-rights")) }
                p { (t!(locale, "procedure-privacy-rights-text")) }
            }
        }
    };
    let shown = Page::new(t!(locale, "procedure-privacy"), main)
        .at(Place::TakePart)
        .crumbs([Crumb::new(title, visit.link(&format!("/procedures/{}", page.procedure.slug)))]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, shown).into_string()))
}
