//! What to read where nothing can be handed in now: when it opens, when it closed, and where to go on.

use actix_web::HttpResponse;
use maud::html;
use participation_core::procedure::{Closed, Format, ProcedurePage};

use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};

/// The page for a format that is not open.
pub fn answer(visit: &Visit, page: &ProcedurePage, format: Format, reason: Closed) -> HttpResponse {
    let locale = visit.locale;
    let (title, text) = match reason {
        Closed::NotYet(opens) => {
            (t!(locale, "procedure-not-yet"), t!(locale, "procedure-not-yet-text", at = locale.date_time(opens)))
        }
        Closed::Over(closed) => {
            (t!(locale, "procedure-over"), t!(locale, "procedure-over-text", at = locale.date_time(closed)))
        }
        Closed::NotOffered => (t!(locale, "procedure-not-offered"), t!(locale, "procedure-not-offered-text")),
    };
    let slug = &page.procedure.slug;
    let (onward, words) = match format {
        Format::Proposals => ("/proposals", t!(locale, "procedure-read-proposals")),
        Format::Reports => ("/reports", t!(locale, "procedure-open-map")),
        Format::Survey => ("", t!(locale, "procedure-back")),
    };
    let body = html! {
        h1 { (title) }
        p.lead { (text) }
        (Button::new(&words, Weight::Main).icon(Icon::ArrowOn).link(&visit.link(&format!("/procedures/{slug}{onward}"))))
        (flow::help(locale, &visit.app.config.contact, None))
    };
    let shown = Page::new(title.clone(), flow::flow(locale, None, &FormErrors::default(), &body))
        .at(Place::TakePart)
        .crumbs([Crumb::new(page.texts.body(page.procedure.id, "title"), visit.link(&format!("/procedures/{slug}")))])
        .not_for_search_engines();
    HttpResponse::Conflict().body(layout::page(visit, shown).into_string())
}
