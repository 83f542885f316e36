//! The slip to print: reference, code and QR, for the person who wrote or called.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::contribution::{self, Reference, Secret};
use serde::Deserialize;

use crate::access::Signed;
use crate::contribution::receipt::kind_words;
use crate::contribution::story::channel_words;
use crate::desk::page;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::code;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::receipt::{self as view, Fact};

/// The code, only right after handing in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    code: String,
}

/// The page. A wrong or absent code prints a slip without one.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let reference: Reference = path.parse().map_err(|_| Problem::NotFound)?;
    let receipt = contribution::receipt(&visit.app.storage, reference.clone(), visit.language).await?;
    let secret = match query.code.parse::<Secret>() {
        Ok(secret) if contribution::holds_secret(&visit.app.storage, reference, secret.clone()).await? => Some(secret),
        _ => None,
    };
    let mut facts = Vec::new();
    if let Some(secret) = &secret {
        facts.push(Fact::new(t!(locale, "contribution-code"), html! { strong { (code(secret)) } }));
    }
    if !receipt.headline.is_empty() {
        facts.push(Fact::new(
            locale.text(kind_words(receipt.kind)),
            html! { span lang=(receipt.language.tag()) dir="auto" { (receipt.headline) } },
        ));
    }
    facts.extend([
        Fact::new(
            t!(locale, "contribution-procedure"),
            html! { bdi { (receipt.texts.body(receipt.procedure, "title")) } },
        ),
        Fact::new(
            t!(locale, "contribution-arrived"),
            html! { span.number { (locale.date_time(receipt.submitted_at)) } },
        ),
        Fact::new(t!(locale, "contribution-way"), html! { (locale.text(channel_words(receipt.channel))) }),
    ]);
    let offline = t!(locale, "paper-slip-offline", telephone = visit.app.config.contact.telephone.as_str());
    let slip = view::Receipt {
        thanks: &t!(locale, "paper-slip-thanks"),
        reference: receipt.reference.as_str(),
        address: &format!("{}/{}/receipts/{}", visit.app.config.base_url, receipt.language.tag(), receipt.reference),
        use_of_code: &html! { p { (t!(locale, "paper-slip-use")) } },
        buttons: html! {
            (Button::new(&t!(locale, "contribution-print"), Weight::Main).icon(Icon::Printer).print())
            (Button::new(&t!(locale, "paper-next"), Weight::Outline).link("/desk/entry"))
        },
        facts,
        so_far: Vec::new(),
        next: Vec::new(),
        proof: html! {},
        links: html! {},
        follow: html! {},
        offline: &offline,
    };
    let title = t!(locale, "paper-slip", reference = receipt.reference.as_str());
    let mut response = page::answer(&visit, &signed, Page::new(title, view::receipt(locale, &slip))).await?;
    response
        .headers_mut()
        .insert(CACHE_CONTROL, actix_web::http::header::HeaderValue::from_static("private, no-store"));
    Ok(response)
}
