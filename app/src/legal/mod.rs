//! What the city owes everyone who reads: who is behind this (Impressum), what happens to data, how accessible
//! it is and how to say where it is not, and where people help. Knows the configuration, no other room.

pub mod accessibility;
pub mod contact;
pub mod imprint;
pub mod privacy;
pub mod words;

use actix_web::HttpResponse;
use maud::{Markup, html};

use crate::config::Contact;
use crate::request::Visit;
use crate::t;
use crate::ui::layout::{self, Page, telephone_link};

/// A page of running text.
fn text_page(visit: &Visit, title: &str, body: &Markup) -> HttpResponse {
    let main = html! {
        div.wrap.section-first { div.page-head { h1 { (title) } } div.prose { (body) } }
    };
    HttpResponse::Ok().body(layout::page(visit, Page::new(title, main)).into_string())
}

/// The office with all ways to reach it.
fn address(contact: &Contact) -> Markup {
    html! {
        address {
            bdi { (contact.office) } br; bdi { (contact.street) } br; bdi { (contact.town) } br;
            a href=(telephone_link(&contact.telephone)) { bdi.number { (contact.telephone) } } br;
            a href=(format!("mailto:{}", contact.email)) { bdi { (contact.email) } }
        }
    }
}

/// Who watches over data, and who gets them (Article 13 (1) b and e GDPR).
pub fn data_protection(visit: &Visit) -> Markup {
    let (locale, legal) = (visit.locale, &visit.app.config.legal);
    html! {
        h2 { (t!(locale, "legal-officer")) }
        @if let Some(officer) = &legal.privacy_officer {
            p {
                bdi { (officer.name) } br; bdi { (officer.address) } br;
                a href=(format!("mailto:{}", officer.email)) { bdi { (officer.email) } }
            }
        } @else { p { (t!(locale, "legal-officer-missing")) } }
        h2 { (t!(locale, "legal-recipients")) }
        p { (t!(locale, "legal-recipients-city")) }
        @match &legal.recipients {
            Some(names) => p { (t!(locale, "legal-recipients-others", names = names.as_str())) },
            None => p { (t!(locale, "legal-recipients-none")) },
        }
    }
}
