//! Supporting a proposal: what counts as one voice here, said before it is given.

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::Reference;
use participation_core::procedure::{Format, Voice};
use participation_core::proposal::{self, EndorseRefused, Endorsed, Endorsement, ProposalPage, VoiceProof};
use serde::Deserialize;

use crate::contribution::envelope::is_address;
use crate::error::Problem;
use crate::procedure::closed;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form::{self, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::voice;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct EndorseForm {
    email: String,
    code: String,
}

/// Where a confirming mail leads.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    mail: String,
}

/// What counts as one voice, and the field for it.
pub async fn form(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let page = read(&visit, &path.1).await?;
    if let Err(reason) = page.procedure.offer(Format::Proposals).and_then(|offer| offer.open_at(visit.now)) {
        return Ok(closed::answer(&visit, &page.procedure, Format::Proposals, reason));
    }
    if !page.proposal.status.collects() {
        return Ok(decided(&visit, &page));
    }
    form_page(&visit, &page, &EndorseForm::default(), &FormErrors::default())
}

/// Counts the voice, or sends the mail that makes it count.
pub async fn send(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    web::Form(typed): web::Form<EndorseForm>,
) -> Result<HttpResponse, Problem> {
    let page = read(&visit, &path.1).await?;
    let reference = page.proposal.reference.clone();
    let mut errors = FormErrors::default();
    let browser = voice::of_browser(&request);
    let kind = page.procedure.procedure.voice;
    let Some(proof) = typed.proof(&visit, kind, &browser, &mut errors) else {
        return form_page(&visit, &page, &typed, &errors);
    };
    if kind == Voice::ConfirmedEmail {
        visit.may_mail()?;
    }
    let endorsement = Endorsement { proposal: reference.clone(), proof, language: visit.language };
    match proposal::endorse(&visit.app.storage, endorsement, visit.now).await {
        Ok(Endorsed::AwaitsMail) => Ok(told(&visit, &page, Endorsed::AwaitsMail)),
        Ok(counted) => {
            let done = visit.link(&format!("/proposals/{reference}/endorse/done?was={}", word(counted)));
            let mut answer = HttpResponse::SeeOther();
            answer.insert_header((LOCATION, done));
            if kind == Voice::Token {
                answer.cookie(voice::cookie(browser, visit.app.config.encrypted()));
            }
            Ok(answer.finish())
        }
        Err(EndorseRefused::UnknownCode) => {
            errors.add("code", t!(visit.locale, "proposal-endorse-code-unknown"));
            form_page(&visit, &page, &typed, &errors)
        }
        Err(EndorseRefused::Decided) => Ok(decided(&visit, &page)),
        Err(EndorseRefused::Closed(reason)) => Ok(closed::answer(&visit, &page.procedure, Format::Proposals, reason)),
        Err(EndorseRefused::OtherVoice(_) | EndorseRefused::UnknownToken) => Err(Problem::invalid("another voice")),
        Err(EndorseRefused::Store(error)) => Err(error.into()),
    }
}

/// After a voice was counted.
pub async fn done(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Query(query): web::Query<std::collections::HashMap<String, String>>,
) -> Result<HttpResponse, Problem> {
    let page = read(&visit, &path.1).await?;
    let counted = match query.get("was").map(String::as_str) {
        Some("before") => Endorsed::CountedBefore,
        _ => Endorsed::Counted,
    };
    Ok(told(&visit, &page, counted))
}

/// The page a confirming mail leads to. Opening it counts nothing: mail scanners open links too.
pub async fn confirm_form(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let inside = html! {
        (form::hidden("mail", &path.1))
        (Button::new(&t!(locale, "proposal-confirm-now"), Weight::Sun).icon(Icon::Hand).submit())
    };
    let body = html! {
        h1 { (t!(locale, "proposal-confirm")) }
        p.lead { (t!(locale, "proposal-confirm-lead")) }
        (form::post(&visit.link("/proposals/confirm"), &token, None, &inside))
    };
    let page = Page::new(t!(locale, "proposal-confirm"), flow::flow(locale, None, &FormErrors::default(), &body))
        .at(Place::TakePart)
        .not_for_search_engines();
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

/// Counts the voice behind a confirmed address.
pub async fn confirm(visit: Visit, web::Form(typed): web::Form<ConfirmForm>) -> Result<HttpResponse, Problem> {
    match proposal::confirm_endorsement(&visit.app.storage, &typed.mail, visit.now).await {
        Ok((reference, counted)) => {
            let done = visit.link(&format!("/proposals/{reference}/endorse/done?was={}", word(counted)));
            Ok(HttpResponse::SeeOther().insert_header((LOCATION, done)).finish())
        }
        Err(EndorseRefused::Store(error)) => Err(error.into()),
        Err(_) => {
            let locale = visit.locale;
            let body = html! {
                h1 { (t!(locale, "proposal-confirm-old")) }
                p.lead { (t!(locale, "proposal-confirm-old-text")) }
            };
            let page =
                Page::new(t!(locale, "proposal-confirm-old"), flow::flow(locale, None, &FormErrors::default(), &body))
                    .not_for_search_engines();
            Ok(HttpResponse::Gone().body(layout::page(&visit, page).into_string()))
        }
    }
}

impl EndorseForm {
    fn proof(&self, visit: &Visit, voice: Voice, browser: &str, errors: &mut FormErrors) -> Option<VoiceProof> {
        match voice {
            Voice::ConfirmedEmail if is_address(self.email.trim()) => {
                Some(VoiceProof::Email(self.email.trim().to_owned()))
            }
            Voice::ConfirmedEmail => {
                errors.add("email", t!(visit.locale, "contribution-email-wrong"));
                None
            }
            Voice::Code if !self.code.trim().is_empty() => Some(VoiceProof::Code(self.code.clone())),
            Voice::Code => {
                errors.add("code", t!(visit.locale, "proposal-endorse-code-missing"));
                None
            }
            Voice::Token => Some(VoiceProof::Token(browser.to_owned())),
        }
    }
}

async fn read(visit: &Visit, reference: &str) -> Result<ProposalPage, Problem> {
    let reference: Reference = reference.parse().map_err(|_| Problem::NotFound)?;
    Ok(proposal::show(&visit.app.storage, reference, visit.language).await?)
}

fn word(counted: Endorsed) -> &'static str {
    match counted {
        Endorsed::Counted | Endorsed::AwaitsMail => "counted",
        Endorsed::CountedBefore => "before",
    }
}

fn form_page(
    visit: &Visit,
    page: &ProposalPage,
    typed: &EndorseForm,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let reference = &page.proposal.reference;
    let (what, field): (_, Markup) = match page.procedure.procedure.voice {
        Voice::ConfirmedEmail => (
            t!(locale, "proposal-voice-email"),
            Field::new(locale, "email", &t!(locale, "contribution-email"))
                .hint(&t!(locale, "proposal-endorse-email-hint"))
                .error(errors.of("email"))
                .email(&typed.email),
        ),
        Voice::Code => (
            t!(locale, "proposal-voice-code"),
            Field::new(locale, "code", &t!(locale, "proposal-endorse-code"))
                .hint(&t!(locale, "proposal-endorse-code-hint"))
                .error(errors.of("code"))
                .autocomplete("off")
                .code(&typed.code),
        ),
        Voice::Token => (t!(locale, "proposal-voice-token"), html! {}),
    };
    let inside = html! {
        (field)
        (Button::new(&t!(locale, "proposal-endorse-now"), Weight::Sun).icon(Icon::Hand).submit())
    };
    let body = html! {
        h1 { (t!(locale, "proposal-endorse")) }
        p.lead lang=(page.proposal.language.tag()) dir="auto" { (page.proposal.title) }
        p { (what) }
        (form::post(&visit.link(&format!("/proposals/{reference}/endorse")), &token, None, &inside))
        (flow::help(locale, &visit.app.config.contact, None))
    };
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    let shown = framed(visit, page, t!(locale, "proposal-endorse").into_owned(), errors, &body);
    Ok(response.body(shown.into_string()))
}

/// What to read where nobody collects any more.
fn decided(visit: &Visit, page: &ProposalPage) -> HttpResponse {
    let locale = visit.locale;
    let title = t!(locale, "proposal-collecting-over");
    let body = html! {
        h1 { (title) }
        p.lead { (t!(locale, "proposal-decided")) }
        p { (Button::new(&t!(locale, "proposal-back-to"), Weight::Outline)
            .link(&visit.link(&format!("/proposals/{}", page.proposal.reference)))) }
    };
    let shown = framed(visit, page, title.into_owned(), &FormErrors::default(), &body);
    HttpResponse::Conflict().body(shown.into_string())
}

fn told(visit: &Visit, page: &ProposalPage, endorsed: Endorsed) -> HttpResponse {
    let locale = visit.locale;
    let (title, text) = match endorsed {
        Endorsed::Counted => {
            (t!(locale, "proposal-endorsed"), t!(locale, "proposal-endorsed-text", count = page.proposal.endorsements))
        }
        Endorsed::CountedBefore => {
            (t!(locale, "proposal-endorsed-before"), t!(locale, "proposal-endorsed-before-text"))
        }
        Endorsed::AwaitsMail => (t!(locale, "proposal-endorse-mail"), t!(locale, "proposal-endorse-mail-text")),
    };
    let body = html! {
        h1 { (title) }
        p.lead { (text) }
        p { (Button::new(&t!(locale, "proposal-back-to"), Weight::Outline)
            .link(&visit.link(&format!("/proposals/{}", page.proposal.reference)))) }
        p { a href=(visit.link(&format!("/procedures/{}/proposals", page.procedure.procedure.slug))) { (t!(locale, "proposal-more")) } }
    };
    let shown = framed(visit, page, title.into_owned(), &FormErrors::default(), &body);
    HttpResponse::Ok().body(shown.into_string())
}

fn framed(visit: &Visit, page: &ProposalPage, title: String, errors: &FormErrors, body: &Markup) -> Markup {
    let slug = &page.procedure.procedure.slug;
    let shown = Page::new(title, flow::flow(visit.locale, None, errors, body))
        .at(Place::TakePart)
        .crumbs([
            Crumb::new(t!(visit.locale, "proposal-list"), visit.link(&format!("/procedures/{slug}/proposals"))),
            Crumb::new(page.proposal.title.clone(), visit.link(&format!("/proposals/{}", page.proposal.reference))),
        ])
        .with_errors(!errors.is_empty())
        .not_for_search_engines();
    layout::page(visit, shown)
}
