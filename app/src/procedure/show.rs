//! A procedure's page: what it is about, what can be done now, who decides, where it stands, what came of it.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::Kind;
use participation_core::council::{self, Decisions, session};
use participation_core::notification::follow::FollowKind;
use participation_core::outcome::clock::{self, Promise};
use participation_core::procedure::{self, Format, Offer, Phase, PhaseStand, ProcedurePage};
use participation_core::staff::initials;

use super::becomes::becomes;
use super::teaser::status;
use super::{area, banner, block, decides, influence, inline, lines, rich, voice_words};
use super::{event, statement};
use crate::Language;
use crate::council::session::behind::{self, Papers};
use crate::error::Problem;
use crate::notification::follow::{Ways, card};
use crate::outcome::clock as promised;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::card::{ActionCard, Meta, meta, side_card};
use crate::ui::chip::chip;
use crate::ui::drawing::Drawing;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place, telephone_link};
use crate::ui::phases::{self, When};
use crate::ui::weight;

/// The page.
pub async fn page(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let page = procedure::published(&visit.app.storage, &path.1, visit.language).await?;
    let decided = council::of_procedure(&visit.app.storage, page.procedure.id, visit.language).await?;
    let promise = clock::promise(&visit.app.storage, page.procedure.id, visit.now).await?;
    let papers = session::of_procedure(&visit.app.storage, page.procedure.id).await?;
    Ok(HttpResponse::Ok().body(markup(&visit, &page, (&decided, &promise, &papers)).into_string()))
}

fn markup(visit: &Visit, page: &ProcedurePage, (decided, promise, papers): (&Decisions, &Promise, &Papers)) -> Markup {
    let locale = visit.locale;
    let id = page.procedure.id;
    let title = page.texts.body(id, "title");
    let feed = format!("/feeds/{}/procedures/{}.atom", visit.language.tag(), page.procedure.slug);
    let shown = Page::new(title, content(visit, page, decided, Some((promise, papers))))
        .at(Place::TakePart)
        .feed(title, feed)
        .description(page.texts.body(id, "summary"))
        .crumbs([Crumb::new(t!(locale, "ui-nav-take-part"), visit.link("/procedures"))]);
    layout::page(visit, shown)
}

/// All that the page says; the desk shows it before it is published.
pub fn content(
    visit: &Visit,
    page: &ProcedurePage,
    decided: &Decisions,
    public: Option<(&Promise, &Papers)>,
) -> Markup {
    let locale = visit.locale;
    let id = page.procedure.id;
    let german = format!("/de/procedures/{}", page.procedure.slug);
    html! {
        div.wrap {
            (banner(locale, &page.texts, &german))
            (head(visit, page))
            (stands(visit, page))
            (actions(visit, page))
        }
        div.band-sunk { div.wrap { (voice(visit, page, decided)) } }
        div.wrap.section {
            div.columns.columns-aside {
                div.stack.stack-wide {
                    section { h2 { (t!(locale, "procedure-about")) }
                        (rich(visit.language, page.texts.get(id, "about"))) }
                    (event::list(visit, page))
                    (becomes(visit, page, decided))
                    @if let Some((promise, papers)) = public {
                        (behind::section(visit, papers))
                        @if !page.offers.is_empty() { (promised::section(visit, promise)) }
                    }
                    (documents(visit, page))
                }
                div.stack {
                    @if page.procedure.state.is_public() { (follow(visit, page)) }
                    (contact(visit, page)) (privacy(visit, page))
                }
            }
        }
    }
}

fn follow(visit: &Visit, page: &ProcedurePage) -> Markup {
    let slug = &page.procedure.slug;
    let ways = Ways {
        kind: FollowKind::Procedure,
        thing: slug,
        feed: Some(format!("/procedures/{slug}.atom")),
        calendar: Some(format!("/procedures/{slug}.ics")),
    };
    card(visit, &ways)
}

fn head(visit: &Visit, page: &ProcedurePage) -> Markup {
    let locale = visit.locale;
    let procedure = &page.procedure;
    let boroughs: Vec<&str> = procedure.boroughs().collect();
    let mut facts =
        vec![Meta::new(Icon::Calendar, t!(locale, "procedure-until-hour", at = locale.deadline(procedure.ends_at)))];
    if let Some(age) = procedure.minimum_age {
        facts.push(Meta::new(Icon::People, t!(locale, "procedure-from-age", age = age)));
    }
    facts.push(Meta::new(Icon::Pin, area(locale, &visit.app.config.city, &boroughs)));
    let offers: Vec<&Offer> = page.offers.iter().collect();
    let first = open(visit, page).into_iter().next();
    html! {
        div.columns.columns-aside {
            div.page-head {
                (chip(locale, &status(procedure, &offers, visit.now)))
                h1 dir="auto" { (inline(visit.language, page.texts.get(procedure.id, "title"))) }
                div.lead { (block(visit.language, page.texts.get(procedure.id, "summary"), |text| html! { p { (text) } })) }
                (meta(&facts))
                @if let Some(offer) = first {
                    div.row {
                        (Button::new(&begin(visit, offer.format), Weight::Sun).icon(Icon::ArrowOn).link(&href(visit, page, offer.format, true)))
                        span.muted { (t!(locale, "procedure-no-account")) }
                    }
                } @else if statement::taken(visit, page) {
                    div.row {
                        (Button::new(&t!(locale, "procedure-statement"), Weight::Sun).icon(Icon::ArrowOn).link(&format!("#{}", statement::ANCHOR)))
                    }
                }
            }
            @if let Some(drawing) = Drawing::named(&procedure.drawing) { div.procedure-drawing { (drawing) } }
        }
    }
}

/// What can be done now, the most wanted first: what ends first, then what most people have time for.
fn open<'a>(visit: &Visit, page: &'a ProcedurePage) -> Vec<&'a Offer> {
    let mut open: Vec<&Offer> = page.offers.iter().filter(|offer| offer.open_at(visit.now).is_ok()).collect();
    let place = |format| match format {
        Format::Survey => 0,
        Format::Proposals => 1,
        Format::Reports => 2,
    };
    open.sort_by_key(|offer| (offer.closes_at, place(offer.format)));
    open
}

fn begin(visit: &Visit, format: Format) -> std::borrow::Cow<'static, str> {
    match format {
        Format::Survey => t!(visit.locale, "procedure-begin-survey"),
        Format::Proposals => t!(visit.locale, "procedure-begin-proposal"),
        Format::Reports => t!(visit.locale, "procedure-begin-report"),
    }
}

/// Where a format is taken part in (`new`) or read.
fn href(visit: &Visit, page: &ProcedurePage, format: Format, new: bool) -> String {
    let place = match (format, new) {
        (Format::Survey, _) => "survey",
        (Format::Proposals, true) => "proposals/new",
        (Format::Proposals, false) => "proposals",
        (Format::Reports, true) => "reports/new",
        (Format::Reports, false) => "reports",
    };
    visit.link(&format!("/procedures/{}/{place}", page.procedure.slug))
}

fn stands(visit: &Visit, page: &ProcedurePage) -> Markup {
    let locale = visit.locale;
    let shown: Vec<phases::Phase> = page
        .phases
        .iter()
        .map(|phase| phases::Phase {
            title: inline(visit.language, page.texts.get(phase.id, "title")),
            date: period(visit, phase),
            what: inline(visit.language, page.texts.get(phase.id, "note")),
            when: match phase.stand(visit.now) {
                PhaseStand::Done => When::Done,
                PhaseStand::Now => When::Now,
                PhaseStand::Ahead => When::Next,
            },
        })
        .collect();
    html! {
        @if !shown.is_empty() {
            section.card { h2.card-title { (t!(locale, "procedure-stands")) } (phases::phases(locale, &shown)) }
        }
    }
}

pub(super) fn period(visit: &Visit, phase: &Phase) -> String {
    let locale = visit.locale;
    if phase.ends_at.is_some_and(|end| end.city_day() == phase.starts_at.city_day()) {
        return t!(locale, "procedure-on", day = locale.date(phase.starts_at)).into_owned();
    }
    match (phase.stand(visit.now), phase.ends_at) {
        (PhaseStand::Done | PhaseStand::Now, Some(end)) => {
            t!(locale, "procedure-until", day = locale.date(end)).into_owned()
        }
        (PhaseStand::Done | PhaseStand::Now, None) | (PhaseStand::Ahead, _) => {
            t!(locale, "procedure-from", day = locale.date(phase.starts_at)).into_owned()
        }
    }
}

fn actions(visit: &Visit, page: &ProcedurePage) -> Markup {
    let locale = visit.locale;
    let open = open(visit, page);
    html! {
        section.section {
            h2 { (t!(locale, "procedure-now")) }
            @if statement::taken(visit, page) { (statement::how(visit, page)) }
            @else if open.is_empty() { p { (t!(locale, "procedure-nothing-now")) } }
            div.grid { @for (index, offer) in open.iter().enumerate() { (action(visit, page, offer.format, index == 0)) } }
            @if open.is_empty() && page.listed(Kind::Proposal) > 0 {
                p { a href=(href(visit, page, Format::Proposals, false)) { (t!(locale, "procedure-read-proposals")) } }
            }
        }
    }
}

fn action(visit: &Visit, page: &ProcedurePage, format: Format, wanted: bool) -> Markup {
    let locale = visit.locale;
    let (icon, title, text, words, new) = match format {
        Format::Survey => (
            Icon::Survey,
            t!(locale, "procedure-survey"),
            t!(locale, "procedure-survey-text", count = page.arrived(Kind::SurveyResponse)),
            t!(locale, "procedure-to-survey"),
            true,
        ),
        Format::Proposals => (
            Icon::Bulb,
            t!(locale, "procedure-proposals"),
            t!(locale, "procedure-proposals-text", count = page.listed(Kind::Proposal)),
            t!(locale, "procedure-read-proposals"),
            false,
        ),
        Format::Reports => (
            Icon::Map,
            t!(locale, "procedure-reports"),
            t!(locale, "procedure-reports-text", count = page.listed(Kind::LocationReport)),
            t!(locale, "procedure-open-map"),
            false,
        ),
    };
    let weight = if wanted { Weight::Main } else { Weight::Outline };
    let card = ActionCard {
        icon,
        wanted,
        title: &title,
        text: html! { p { (text) } },
        button: Button::new(&words, weight).wide().link(&href(visit, page, format, new)),
    };
    html! { (card) }
}

fn voice(visit: &Visit, page: &ProcedurePage, decided: &Decisions) -> Markup {
    let locale = visit.locale;
    let procedure = &page.procedure;
    let who = locale.text(decides(procedure.decides));
    let (before, after) = if is_decided(page, decided) {
        (t!(locale, "procedure-decided-before"), t!(locale, "procedure-decided-after"))
    } else {
        (t!(locale, "procedure-decide-before"), t!(locale, "procedure-decide-after"))
    };
    let sentence = html! { (before) " " strong { (who) } (after) };
    let (counts, limit) = voice_words(procedure.voice);
    let list = |field| lines(visit.language, page.texts.get(procedure.id, field));
    html! {
        (weight::weight(locale, influence(procedure.level), &sentence, &list("open"), &list("fixed")))
        // Who these bodies are is not known to everybody who reads.
        @if matches!(visit.language, Language::DeSimple | Language::Ar) {
            p.section-first { a href=(visit.link("/words")) { (t!(locale, "legal-words")) } }
        }
        // Where nothing is counted by voices, or not here, nothing is said of them.
        @if !page.offers.is_empty() && !page.counted_elsewhere() {
            p.muted.section-first { (locale.text(counts)) (locale.between()) (locale.text(limit)) }
        }
    }
}

/// Whether the body has decided about the procedure itself; a decision on one contribution leaves it open.
fn is_decided(page: &ProcedurePage, decided: &Decisions) -> bool {
    decided.decisions.iter().any(|own| own.result.is_final() && own.procedure == Some(page.procedure.id))
}

fn documents(visit: &Visit, page: &ProcedurePage) -> Markup {
    let locale = visit.locale;
    html! {
        @if !page.documents.is_empty() {
            section {
                h2 { (t!(locale, "procedure-documents")) }
                ul.item-list {
                    @for document in &page.documents {
                        @let size = t!(locale, "procedure-document-facts", day = locale.date(document.dated), kilobytes = (document.bytes + 1023) / 1024);
                        li {
                            (Icon::Document)
                            div.item-words {
                                a href=(visit.link(&format!("/procedures/{}/documents/{}", page.procedure.slug, document.id))) {
                                    (inline(visit.language, page.texts.get(document.id, "title"))) }
                                span.small.muted { (inline(visit.language, page.texts.get(document.id, "note"))) }
                            }
                            span.number.small.muted { (size) }
                        }
                    }
                }
            }
        }
    }
}

fn contact(visit: &Visit, page: &ProcedurePage) -> Markup {
    let procedure = &page.procedure;
    let body = html! {
        div.row {
            span.initials aria-hidden="true" { (initials(&procedure.contact_name)) }
            div { strong { bdi { (procedure.contact_name) } } br; span.small.muted { bdi { (visit.app.config.contact.office) } } }
        }
        p { a href=(telephone_link(&procedure.contact_phone)) { bdi.number { (procedure.contact_phone) } } }
        @if !procedure.contact_email.is_empty() {
            p { a href=(format!("mailto:{}", procedure.contact_email)) { (t!(visit.locale, "procedure-write-us")) } }
        }
    };
    side_card(&t!(visit.locale, "procedure-questions"), &body)
}

fn privacy(visit: &Visit, page: &ProcedurePage) -> Markup {
    crate::ui::notice::notice(
        crate::ui::notice::Tone::Leaf,
        Icon::Shield,
        &html! {
            p { (t!(visit.locale, "procedure-privacy-short")) (visit.locale.between())
                a href=(visit.link(&format!("/procedures/{}/privacy", page.procedure.slug))) { (t!(visit.locale, "procedure-privacy-link")) } }
        },
    )
}
