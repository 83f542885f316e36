//! The foot of every page. It says the same on each page of a language, so it is made once.

use std::sync::OnceLock;

use maud::{Markup, html};

use super::layout::{Frame, telephone_link};
use crate::Language;
use crate::t;

/// One footer for each language, made when a page first needs it. Belongs to one configuration.
#[derive(Debug, Default)]
pub struct Footers([OnceLock<Markup>; Language::ALL.len()]);

impl Footers {
    pub fn of(&self, frame: &Frame<'_>) -> &Markup {
        let place = Language::ALL.iter().position(|known| *known == frame.locale.language()).unwrap_or_default();
        self.0[place].get_or_init(|| footer(frame))
    }
}

fn footer(frame: &Frame<'_>) -> Markup {
    let (locale, contact) = (frame.locale, frame.contact);
    let check = [
        (t!(locale, "ui-footer-receipt"), "/receipts"),
        (t!(locale, "ui-nav-results"), "/impact"),
        (t!(locale, "clock-title"), "/answers"),
        (t!(locale, "ui-footer-council"), "/council"),
        (t!(locale, "open-data-title"), "/open-data"),
    ];
    let law = [
        (t!(locale, "ui-footer-accessibility"), "/accessibility"),
        (t!(locale, "ui-footer-privacy"), "/privacy"),
        (t!(locale, "ui-footer-imprint"), "/imprint"),
        (t!(locale, "ui-footer-words"), "/words"),
    ];
    html! {
        footer.footer {
            div.wrap {
                div.footer-columns {
                    section {
                        h2 { bdi { (contact.office) } }
                        p { bdi { (contact.street) } br; bdi { (contact.town) } }
                    }
                    section {
                        h2 { (t!(locale, "ui-footer-help")) }
                        ul {
                            li { a href=(telephone_link(&contact.telephone)) { (t!(locale, "ui-footer-telephone", number = contact.telephone.as_str())) } }
                            li { a href=(frame.link("/contact")) { (t!(locale, "ui-footer-places")) } }
                        }
                    }
                    (footer_links(frame, &t!(locale, "ui-footer-check"), &check))
                    (footer_links(frame, &t!(locale, "ui-footer-law"), &law))
                }
                p.footer-note { (t!(locale, "ui-footer-note")) }
            }
        }
    }
}

fn footer_links(frame: &Frame<'_>, heading: &str, links: &[(std::borrow::Cow<'static, str>, &str)]) -> Markup {
    html! {
        section {
            h2 { (heading) }
            ul { @for (words, path) in links { li { a href=(frame.link(path)) { (words) } } } }
        }
    }
}
