//! How a statement is handed in where a formal procedure runs: on paper, by mail, in person, and until when. The form on
//! the internet does not exist yet, and the page says so.

use maud::{Markup, html};
use participation_core::procedure::{ProcedureKind, ProcedurePage};

use super::teaser::{Stand, stand};
use crate::request::Visit;
use crate::t;
use crate::ui::icon::Icon;
use crate::ui::layout::telephone_link;

/// Where the way in stands on the page.
pub(super) const ANCHOR: &str = "statement";

/// Whether statements are taken now.
pub(super) fn taken(visit: &Visit, page: &ProcedurePage) -> bool {
    page.procedure.kind == ProcedureKind::Formal && stand(&page.procedure, visit.now) == Stand::Running
}

/// The card among what can be done now.
pub(super) fn how(visit: &Visit, page: &ProcedurePage) -> Markup {
    let (locale, procedure) = (visit.locale, &page.procedure);
    let contact = &visit.app.config.contact;
    let mail = if procedure.contact_email.is_empty() { &contact.email } else { &procedure.contact_email };
    let phone = if procedure.contact_phone.is_empty() { &contact.telephone } else { &procedure.contact_phone };
    let until = locale.deadline(procedure.ends_at);
    html! {
        section.card.stack id=(ANCHOR) {
            h3 { (t!(locale, "procedure-statement")) }
            p { strong { (t!(locale, "procedure-statement-until", at = until)) } (locale.between()) (t!(locale, "procedure-statement-late")) }
            p { (t!(locale, "procedure-statement-what")) }
            ul.item-list {
                li {
                    span.icon-box { (Icon::Document) }
                    div.item-words {
                        h4.item-title { (t!(locale, "procedure-statement-paper")) }
                        p { bdi { (contact.office) } br; bdi { (contact.street) } br; bdi { (contact.town) } }
                    }
                }
                li {
                    span.icon-box { (Icon::Mail) }
                    div.item-words {
                        h4.item-title { (t!(locale, "procedure-statement-mail")) }
                        p { a href=(format!("mailto:{mail}")) { bdi { (mail) } } }
                    }
                }
                li {
                    span.icon-box { (Icon::TownHall) }
                    div.item-words {
                        h4.item-title { (t!(locale, "procedure-statement-place")) }
                        p { (t!(locale, "procedure-statement-place-text")) (locale.between())
                            a href=(telephone_link(phone)) { bdi.number { (phone) } } }
                    }
                }
            }
            p.muted { (t!(locale, "procedure-statement-online")) }
        }
    }
}
