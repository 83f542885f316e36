//! The receipt: reference, QR, what happened, what comes next. Anyone with the reference may look; doing
//! something needs the code, which stands on the page right after sending and is in the link only then.

use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::{self, Kind, Receipt, Reference, Secret, State, Submitted};
use participation_core::notification::follow::FollowKind;
use participation_core::outcome::{self, Outcome};
use participation_core::reach;

use super::{lookup, story, withdraw::CodeForm};
use crate::error::Problem;
use crate::locale::Key;
use crate::moderation::appeal;
use crate::notification::follow::{self, Ways};
use crate::outcome::story::Told;
use crate::reach::ask::invitation;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::code;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Page, Place};
use crate::ui::phases::When;
use crate::ui::receipt::{self as view, Fact};
use crate::{key, t};

/// Leads to the receipt after a submission. The code is in the link, so that no cookie is needed; the page is
/// never stored by the browser and sends no referrer.
pub fn redirect(visit: &Visit, submitted: &Submitted) -> HttpResponse {
    let href = visit.link(&format!("/receipts/{}?code={}", submitted.reference, submitted.secret));
    HttpResponse::SeeOther().insert_header((LOCATION, href)).finish()
}

/// The receipt's page.
pub async fn show(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Query(query): web::Query<CodeForm>,
) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    let receipt = contribution::receipt(&visit.app.storage, reference.clone(), visit.language).await?;
    let typed = query.code.trim();
    let secret = match typed.parse::<Secret>() {
        Ok(secret) if contribution::holds_secret(&visit.app.storage, reference, secret.clone()).await? => Some(secret),
        _ if typed.is_empty() => None,
        _ => return lookup::code_wrong(&visit, receipt.reference.as_str(), typed),
    };
    let came = outcome::of_contribution(&visit.app.storage, receipt.id, visit.language).await?;
    let asks = secret.is_some() && reach::is_offered(&visit.app.storage, &receipt.procedure_slug).await?;
    let invitation = invitation(&visit, &receipt, asks);
    let main = markup(&visit, &receipt, &came, secret.as_ref(), &invitation);
    let page = Page::new(t!(visit.locale, "contribution-receipt", reference = receipt.reference.as_str()), main)
        .at(Place::Receipt)
        .not_for_search_engines();
    let mut response = HttpResponse::Ok();
    response.insert_header((CACHE_CONTROL, "private, no-store"));
    Ok(response.body(layout::page(&visit, page).into_string()))
}

fn markup(visit: &Visit, receipt: &Receipt, came: &Outcome, secret: Option<&Secret>, invitation: &Markup) -> Markup {
    let locale = visit.locale;
    let path = format!("/receipts/{}", receipt.reference);
    let told = Told { visit, reference: &receipt.reference, outcome: came };
    let steps = told.so_far(&receipt.events);
    let thanks = locale.text(headline(receipt, came, visit, secret.is_some()));
    let is_gone = matches!(receipt.state, State::Withdrawn | State::Erased);
    let use_of_code = match secret {
        _ if is_gone => t!(locale, "contribution-receipt-gone"),
        Some(_) => t!(locale, "contribution-receipt-keep"),
        None => t!(locale, "contribution-receipt-look"),
    };
    let shows_code = secret.is_some() && !is_gone;
    let telephone = visit.app.config.contact.telephone.as_str();
    let offline = t!(locale, "contribution-receipt-offline", telephone = telephone);
    let commitment = receipt.commitment_text();
    let experts = html! { p { (t!(locale, "contribution-proof-commitment")) } p { code { (commitment) } } };
    let view = view::Receipt {
        thanks: &thanks,
        reference: receipt.reference.as_str(),
        address: &format!("{}{}", visit.app.config.base_url, visit.link(&path)),
        use_of_code: &html! {
            p { (use_of_code) }
            @if shows_code { p { (t!(locale, "contribution-receipt-history")) } }
        },
        buttons: html! { (Button::new(&t!(locale, "contribution-print"), Weight::Main).icon(Icon::Printer).print()) },
        facts: facts(visit, receipt, secret),
        so_far: steps,
        next: if is_gone { Vec::new() } else { next(visit, receipt).into_iter().chain(told.ahead()).collect() },
        proof: view::proof(
            &t!(locale, "contribution-proof"),
            &t!(locale, "contribution-proof-lead"),
            &[html! { (t!(locale, "contribution-proof-queued")) }, html! { (t!(locale, "contribution-proof-index")) }],
            Some((&t!(locale, "contribution-proof-experts"), &experts)),
        ),
        links: html! { (asked(visit, receipt, came, secret)) (links(visit, receipt, secret)) },
        follow: html! { (invitation) (ways(visit, receipt, secret)) },
        offline: &offline,
    };
    html! { div.wrap { (view::receipt(locale, &view)) } }
}

/// What stands now, in one sentence; thanks are for whoever has just sent it.
fn headline(receipt: &Receipt, came: &Outcome, visit: &Visit, own: bool) -> Key {
    let fresh = own && receipt.submitted_at.plus_seconds(3600) > visit.now;
    match (receipt.state, receipt.kind) {
        (State::Withdrawn, _) => key!("contribution-now-withdrawn"),
        (State::Hidden, _) => key!("contribution-now-hidden"),
        (State::Merged, _) => key!("contribution-now-merged"),
        (State::Erased, _) => key!("contribution-now-erased"),
        (State::Unread | State::Listed, Kind::Proposal) if fresh => key!("contribution-thanks-proposal"),
        (State::Unread | State::Listed, Kind::Comment) if fresh => key!("contribution-thanks-comment"),
        (State::Unread | State::Listed, Kind::SurveyResponse) if fresh => key!("contribution-thanks-survey"),
        (State::Unread | State::Listed, Kind::LocationReport) if fresh => key!("contribution-thanks-report"),
        (State::Unread, _) => key!("contribution-now-unread"),
        (State::Listed, Kind::SurveyResponse) => key!("contribution-now-counted"),
        (State::Listed, _) if came.decisions.iter().any(|own| own.stands() && own.result.is_final()) => {
            key!("contribution-now-decided")
        }
        (State::Listed, _) if !came.answers.is_empty() => key!("contribution-now-answered"),
        (State::Listed, Kind::Proposal | Kind::Comment | Kind::LocationReport) => key!("contribution-now-listed"),
    }
}

/// The word for the kind.
pub fn kind_words(kind: Kind) -> Key {
    match kind {
        Kind::Proposal => key!("contribution-kind-proposal"),
        Kind::Comment => key!("contribution-kind-comment"),
        Kind::SurveyResponse => key!("contribution-kind-survey"),
        Kind::LocationReport => key!("contribution-kind-report"),
    }
}

fn facts(visit: &Visit, receipt: &Receipt, secret: Option<&Secret>) -> Vec<Fact> {
    let locale = visit.locale;
    let procedure = receipt.texts.body(receipt.procedure, "title");
    let mut facts = Vec::new();
    if let Some(secret) = secret {
        facts.push(Fact::new(t!(locale, "contribution-code"), html! { strong { (code(secret)) } }));
    }
    // Words that nobody has read yet, or that were hidden, are shown to their author only.
    let shown = secret.is_some() || receipt.state == State::Listed;
    // A survey's answers have no title; its procedure stands below.
    if shown && !receipt.headline.is_empty() {
        facts.push(Fact::new(
            locale.text(kind_words(receipt.kind)),
            html! { span lang=(receipt.language.tag()) dir="auto" { (receipt.headline) } },
        ));
    }
    if let Some((proposal, title, language)) = &receipt.about {
        facts.push(Fact::new(
            t!(locale, "contribution-comment-on"),
            html! { a href=(visit.link(&format!("/proposals/{proposal}"))) lang=(language.tag()) dir="auto" { (title) } },
        ));
    }
    // The moderator's words may speak of the text, so they, too, are for the author only.
    for note in receipt.moderation.iter().filter(|_| secret.is_some()).flat_map(appeal::notes) {
        facts.push(Fact::new(t!(locale, "moderation-note-label"), html! { bdi { (note) } }));
    }
    facts.extend([
        Fact::new(
            t!(locale, "contribution-procedure"),
            html! { a href=(visit.link(&format!("/procedures/{}", receipt.procedure_slug))) { bdi { (procedure) } } },
        ),
        Fact::new(
            t!(locale, "contribution-arrived"),
            html! { span.number { (locale.date_time(receipt.submitted_at)) } },
        ),
        Fact::new(t!(locale, "contribution-way"), html! { (locale.text(story::channel_words(receipt.channel))) }),
        Fact::new(t!(locale, "contribution-public"), html! { (locale.text(public_words(receipt))) }),
    ]);
    facts
}

fn public_words(receipt: &Receipt) -> Key {
    match (receipt.state, receipt.kind) {
        (State::Withdrawn | State::Erased, _) => key!("contribution-public-withdrawn"),
        (State::Hidden, _) => key!("contribution-public-hidden"),
        (_, Kind::SurveyResponse) => key!("contribution-public-survey"),
        (State::Unread, Kind::Proposal | Kind::Comment) => key!("contribution-public-unread"),
        (State::Unread, Kind::LocationReport) => key!("contribution-public-unread-report"),
        (State::Listed | State::Merged, Kind::Proposal | Kind::Comment) if receipt.named => {
            key!("contribution-public-text")
        }
        (State::Listed | State::Merged, Kind::Proposal | Kind::Comment) => key!("contribution-public-unnamed"),
        (State::Listed | State::Merged, Kind::LocationReport) => key!("contribution-public-report"),
    }
}

fn next(visit: &Visit, receipt: &Receipt) -> Vec<crate::ui::story::Step> {
    let locale = visit.locale;
    let mut steps = Vec::new();
    if receipt.state == State::Unread {
        steps.push(
            crate::ui::story::Step::new(
                When::Now,
                Icon::Eye,
                t!(locale, "contribution-next-soon"),
                t!(locale, "contribution-next-read"),
            )
            .details(html! { p { (t!(locale, "contribution-next-read-how")) } }),
        );
    }
    steps.extend(appeal::next_step(locale, receipt));
    if receipt.kind == Kind::Comment && matches!(receipt.state, State::Unread | State::Listed) {
        steps.push(
            crate::ui::story::Step::new(
                When::Next,
                Icon::Arcade,
                t!(locale, "contribution-next-after"),
                t!(locale, "contribution-next-comment"),
            )
            .details(html! { p { (t!(locale, "contribution-next-comment-how")) } }),
        );
    }
    if let Some(due) = receipt.answer_due.filter(|_| matches!(receipt.state, State::Unread | State::Listed)) {
        steps.push(story::answer_ahead(locale, due, visit.now));
    }
    steps
}

/// What the city wants to know of the author: a question, or an invitation.
fn asked(visit: &Visit, receipt: &Receipt, came: &Outcome, secret: Option<&Secret>) -> Markup {
    let locale = visit.locale;
    let code = secret.map(|secret| format!("?code={secret}")).unwrap_or_default();
    let waits = matches!(receipt.state, State::Unread | State::Listed);
    html! {
        @if waits && came.questions.iter().any(|question| question.replied_at.is_none()) {
            a href=(visit.link(&format!("/receipts/{}/reply{code}", receipt.reference))) { (t!(locale, "outcome-reply-link")) }
        }
        @if waits && !came.offers.is_empty() {
            a href=(visit.link(&format!("/receipts/{}/join{code}", receipt.reference))) { (t!(locale, "outcome-join-link")) }
        }
    }
}

/// How to hear what comes: by mail, as a feed of one's own, as dates in a calendar.
fn ways(visit: &Visit, receipt: &Receipt, secret: Option<&Secret>) -> Markup {
    let reference = &receipt.reference;
    if matches!(receipt.state, State::Withdrawn | State::Erased) {
        return html! {};
    }
    let feed = match secret {
        Some(secret) => Some(format!("/receipts/{reference}.atom?code={secret}")),
        None => State::PUBLIC.contains(&receipt.state).then(|| format!("/contributions/{reference}.atom")),
    };
    let ways = Ways {
        kind: FollowKind::Contribution,
        thing: reference.as_str(),
        feed,
        calendar: Some(format!("/procedures/{}.ics", receipt.procedure_slug)),
    };
    html! { section.stack { h2.card-title { (t!(visit.locale, "follow-title")) } (follow::links(visit, &ways)) } }
}

fn links(visit: &Visit, receipt: &Receipt, secret: Option<&Secret>) -> Markup {
    let locale = visit.locale;
    let reference = &receipt.reference;
    let code = secret.map(|secret| format!("?code={secret}")).unwrap_or_default();
    html! {
        @if receipt.kind == Kind::LocationReport && receipt.state == State::Listed {
            a href=(visit.link(&format!("/reports/{reference}"))) { (t!(locale, "contribution-open-report")) }
        }
        @if receipt.kind == Kind::Proposal && receipt.state == State::Listed {
            a href=(visit.link(&format!("/proposals/{reference}"))) { (t!(locale, "contribution-open-proposal")) }
        }
        @if receipt.kind == Kind::SurveyResponse {
            a href=(visit.link(&format!("/procedures/{}/survey/results", receipt.procedure_slug))) { (t!(locale, "procedure-survey-figures")) }
        }
        @if appeal::open(receipt) {
            a href=(visit.link(&format!("/receipts/{reference}/appeal{code}"))) { (t!(locale, "moderation-object")) }
        }
        @if matches!(receipt.state, State::Unread | State::Listed | State::Hidden | State::Merged) {
            a href=(visit.link(&format!("/receipts/{reference}/withdraw{code}"))) { (t!(locale, "contribution-withdraw")) }
        }
        @if secret.is_none() { a href=(visit.link("/receipts")) { (t!(locale, "contribution-have-code")) } }
    }
}
