//! Reading one contribution with everything around it: its text, what it answers to, what was decided before.

use super::decide::{self, Typed};
use super::{hint_words, reason_name, whole};
use crate::access::Signed;
use crate::contribution::receipt::kind_words;
use crate::contribution::story::channel_words;
use crate::desk::page;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::check_answers::{Answered, check_answers};
use crate::ui::desk_row::desk_head_said;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::icon::Icon;
use crate::ui::layout::{Page, own_name};
use crate::ui::notice::{Tone, notice};
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::{Reference, State};
use participation_core::moderation::{self, Case, Decided, ModerateRefused, Past};

/// The page.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let case = read(&visit, &signed, &path).await?;
    shown(&visit, &signed, &case, (&Typed::default(), &FormErrors::default()), StatusCode::OK).await
}

/// Takes it to read, so that nobody else reads the same.
pub async fn claim(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let case = read(&visit, &signed, &path).await?;
    match moderation::claim(&visit.app.storage, case.id, signed.actor(), visit.now).await {
        // Somebody was faster: the page says who.
        Ok(()) | Err(ModerateRefused::Claimed) => Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, format!("/desk/moderation/{}", case.reference)))
            .finish()),
        Err(refused) => Err(decide::problem(refused)),
    }
}

pub(super) async fn read(visit: &Visit, signed: &Signed, reference: &str) -> Result<Case, Problem> {
    let reference: Reference = reference.parse().map_err(|_| Problem::NotFound)?;
    Ok(moderation::case(&visit.app.storage, reference, signed.actor(), visit.language, visit.now).await?)
}

pub(super) async fn shown(
    visit: &Visit,
    signed: &Signed,
    case: &Case,
    (typed, errors): (&Typed, &FormErrors),
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let whole = whole::markup(visit, case).await?;
    let back = html! { a href="/desk/moderation" { (t!(locale, "moderation-title")) } };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head_said(&back, &case.headline, ""))
        (notices(visit, signed, case))
        (words(visit, case, &whole))
        @if !case.history.is_empty() { (history(visit, &case.history)) }
        (decide::forms(visit, signed, case, (typed, errors), &token))
    };
    let page = Page::new(case.headline.clone(), main).with_errors(!errors.is_empty());
    page::answer_with(visit, signed, page, status).await
}

fn notices(visit: &Visit, signed: &Signed, case: &Case) -> Markup {
    let locale = visit.locale;
    let other = case.claim.as_ref().filter(|claim| claim.staff != signed.actor().staff.0);
    html! {
        @if let Some(claim) = other {
            (notice(Tone::Sun, Icon::Person, &html! { p {
                (t!(locale, "moderation-claimed", name = claim.name.as_str(), until = locale.time(claim.until))) } }))
        }
        @if !case.same_words.is_empty() && matches!(case.state, State::Listed | State::Hidden) {
            (notice(Tone::Sun, Icon::Eye, &html! {
                p { (t!(locale, "moderation-same-words")) }
                ul { @for (reference, headline, language) in &case.same_words {
                    li { a href=(format!("/desk/moderation/{reference}")) { bdi lang=(language.tag()) { (headline) } } }
                } }
            }))
        }
        @if !case.hints.is_empty() {
            (notice(Tone::Sun, Icon::Eye, &html! {
                p { (t!(locale, "moderation-hints")) }
                ul { @for hint in &case.hints { li { (locale.text(hint_words(*hint))) } } }
            }))
        }
    }
}

fn words(visit: &Visit, case: &Case, whole: &Markup) -> Markup {
    let locale = visit.locale;
    let procedure = case.texts.body(case.procedure, "title");
    let mut facts = vec![
        fact(&t!(locale, "moderation-kind"), html! { (locale.text(kind_words(case.kind))) }),
        fact(
            &t!(locale, "moderation-procedure"),
            html! { a href=(visit.link(&format!("/procedures/{}", case.procedure_slug))) { bdi { (procedure) } } },
        ),
        fact(
            &t!(locale, "moderation-arrived"),
            html! { (locale.date_time(case.submitted_at)) ", " (locale.text(channel_words(case.channel))) },
        ),
        fact(
            &t!(locale, "moderation-language"),
            html! { bdi lang=(case.language.tag()) { (own_name(case.language).0) } },
        ),
    ]
    .into_iter()
    .chain(case.author_name.iter().map(|name| fact(&t!(locale, "moderation-author"), html! { bdi { (name) } })))
    .chain(case.place.iter().map(|place| fact(&t!(locale, "moderation-place"), html! { bdi { (place) } })))
    .collect::<Vec<_>>();
    if let Some((reference, title)) = &case.about {
        facts.push(fact(
            &t!(locale, "moderation-about"),
            html! { a href=(visit.link(&format!("/proposals/{reference}"))) { bdi { (title) } } },
        ));
    }
    let answered: Vec<Answered<'_>> =
        facts.iter().map(|(question, answer)| Answered { question, answer: answer.clone(), change: None }).collect();
    html! {
        section aria-labelledby="words" {
            h2 #words { (t!(locale, "moderation-words")) }
            (whole)
            (check_answers(locale, &answered))
        }
        @if !case.earlier.is_empty() {
            section aria-labelledby="earlier" {
                h2 #earlier { (t!(locale, "moderation-earlier")) }
                @for (at, body) in &case.earlier {
                    blockquote.prose dir="auto" { p { (body) } footer.muted dir=(locale.direction()) { (locale.date_time(*at)) } }
                }
            }
        }
    }
}

fn fact(question: &str, answer: Markup) -> (String, Markup) {
    (question.to_owned(), answer)
}

fn history(visit: &Visit, past: &[Past]) -> Markup {
    let locale = visit.locale;
    html! {
        section aria-labelledby="history" {
            h2 #history { (t!(locale, "moderation-history")) }
            ul {
                @for past in past {
                    li {
                        (locale.date_time(past.at)) ": "
                        @match past.decided {
                            Decided::Published => (t!(locale, "moderation-was-published", name = past.who.as_str())),
                            Decided::Hidden => (t!(locale, "moderation-was-hidden", name = past.who.as_str())),
                        }
                        @if let Some(reason) = past.reason { " " (locale.text(reason_name(reason))) "." }
                        @if let Some(note) = &past.note { " " q dir="auto" { (note) } }
                    }
                }
            }
        }
    }
}
