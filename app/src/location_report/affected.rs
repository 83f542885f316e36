//! "Das ist mein Problem auch": what counts as one more person, said before it is counted.

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::Reference;
use participation_core::location_report::affected::{self, Affected, AffectedRefused, Counted};
use participation_core::location_report::{self, ReportPage};
use participation_core::procedure::{Format, Voice};
use participation_core::voice::VoiceProof;
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
pub struct AffectedForm {
    email: String,
    code: String,
}

/// What counts, and the field for it.
pub async fn form(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let page = read(&visit, &path.1).await?;
    if let Err(reason) = page.procedure.offer(Format::Reports).and_then(|offer| offer.open_at(visit.now)) {
        return Ok(closed::answer(&visit, &page.procedure, Format::Reports, reason));
    }
    form_page(&visit, &page, &AffectedForm::default(), &FormErrors::default())
}

/// Counts one more person, or sends the mail that makes it count.
pub async fn send(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    web::Form(typed): web::Form<AffectedForm>,
) -> Result<HttpResponse, Problem> {
    let page = read(&visit, &path.1).await?;
    let reference = page.report.reference.clone();
    let mut errors = FormErrors::default();
    let browser = voice::of_browser(&request);
    let kind = page.procedure.procedure.voice;
    let Some(proof) = typed.proof(&visit, kind, &browser, &mut errors) else {
        return form_page(&visit, &page, &typed, &errors);
    };
    let follow = Some(typed.email.trim().to_owned()).filter(|address| !address.is_empty());
    if kind == Voice::ConfirmedEmail || follow.is_some() {
        visit.may_mail()?;
    }
    let one = Affected { report: reference.clone(), proof, follow, language: visit.language };
    match affected::count(&visit.app.storage, one, visit.now).await {
        Ok(counted) => {
            let was = match counted {
                Counted::Now => "counted",
                Counted::Before => "before",
                Counted::AwaitsMail => "mail",
            };
            let mut answer = HttpResponse::SeeOther();
            answer.insert_header((LOCATION, visit.link(&format!("/reports/{reference}/affected/done?was={was}"))));
            if kind == Voice::Token {
                answer.cookie(voice::cookie(browser, visit.app.config.encrypted()));
            }
            Ok(answer.finish())
        }
        Err(AffectedRefused::UnknownCode) => {
            errors.add("code", t!(visit.locale, "location-report-code-unknown"));
            form_page(&visit, &page, &typed, &errors)
        }
        Err(AffectedRefused::Closed(reason)) => Ok(closed::answer(&visit, &page.procedure, Format::Reports, reason)),
        Err(AffectedRefused::OtherVoice(_) | AffectedRefused::UnknownToken) => Err(Problem::invalid("another voice")),
        Err(AffectedRefused::Store(error)) => Err(error.into()),
    }
}

/// After somebody was counted.
pub async fn done(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Query(query): web::Query<std::collections::HashMap<String, String>>,
) -> Result<HttpResponse, Problem> {
    let page = read(&visit, &path.1).await?;
    let locale = visit.locale;
    let (title, text) = match query.get("was").map(String::as_str) {
        Some("before") => (t!(locale, "location-report-before"), t!(locale, "location-report-before-text")),
        Some("mail") => (t!(locale, "location-report-mail"), t!(locale, "location-report-mail-text")),
        _ => (
            t!(locale, "location-report-counted"),
            t!(locale, "location-report-counted-text", count = page.report.affected),
        ),
    };
    let body = html! {
        h1 { (title) }
        p.lead { (text) }
        p { (Button::new(&t!(locale, "location-report-to-report"), Weight::Outline).link(&visit.link(&format!("/reports/{}", page.report.reference)))) }
    };
    Ok(HttpResponse::Ok().body(framed(&visit, &page, title.into_owned(), &FormErrors::default(), &body).into_string()))
}

impl AffectedForm {
    fn proof(&self, visit: &Visit, voice: Voice, browser: &str, errors: &mut FormErrors) -> Option<VoiceProof> {
        let email = self.email.trim();
        if !is_address(email) && (voice == Voice::ConfirmedEmail || !email.is_empty()) {
            errors.add("email", t!(visit.locale, "contribution-email-wrong"));
            return None;
        }
        match voice {
            Voice::ConfirmedEmail => Some(VoiceProof::Email(email.to_owned())),
            Voice::Code if self.code.trim().is_empty() => {
                errors.add("code", t!(visit.locale, "location-report-code-missing"));
                None
            }
            Voice::Code => Some(VoiceProof::Code(self.code.clone())),
            Voice::Token => Some(VoiceProof::Token(browser.to_owned())),
        }
    }
}

async fn read(visit: &Visit, reference: &str) -> Result<ReportPage, Problem> {
    let reference: Reference = reference.parse().map_err(|_| Problem::NotFound)?;
    Ok(location_report::show(&visit.app.storage, reference, visit.language).await?)
}

fn form_page(
    visit: &Visit,
    page: &ReportPage,
    typed: &AffectedForm,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let reference = &page.report.reference;
    let voice = page.procedure.procedure.voice;
    let what = match voice {
        Voice::ConfirmedEmail => t!(locale, "location-report-voice-email"),
        Voice::Code => t!(locale, "location-report-voice-code"),
        Voice::Token => t!(locale, "location-report-voice-token"),
    };
    let label = t!(locale, "contribution-email");
    let hint = t!(locale, "location-report-follow-hint");
    let email = Field::new(locale, "email", &label).hint(&hint).error(errors.of("email"));
    let email = if voice == Voice::ConfirmedEmail { email } else { email.optional() };
    let inside = html! {
        @if voice == Voice::Code {
            (Field::new(locale, "code", &t!(locale, "location-report-code")).error(errors.of("code")).autocomplete("off").code(&typed.code))
        }
        (email.email(&typed.email))
        (Button::new(&t!(locale, "location-report-same-now"), Weight::Sun).icon(Icon::Hand).submit())
    };
    let body = html! {
        h1 { (t!(locale, "location-report-same-title")) }
        p.lead lang=(page.report.language.tag()) dir="auto" { (page.report.title) }
        p { (what) }
        (form::post(&visit.link(&format!("/reports/{reference}/affected")), &token, None, &inside))
        (flow::help(locale, &visit.app.config.contact, None))
    };
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    let shown = framed(visit, page, t!(locale, "location-report-same-title").into_owned(), errors, &body);
    Ok(response.body(shown.into_string()))
}

fn framed(visit: &Visit, page: &ReportPage, title: String, errors: &FormErrors, body: &Markup) -> Markup {
    let slug = &page.procedure.procedure.slug;
    let shown = Page::new(title, flow::flow(visit.locale, None, errors, body))
        .at(Place::Map)
        .crumbs([
            Crumb::new(t!(visit.locale, "location-report-list"), visit.link(&format!("/procedures/{slug}/reports"))),
            Crumb::new(page.report.title.clone(), visit.link(&format!("/reports/{}", page.report.reference))),
        ])
        .with_errors(!errors.is_empty())
        .not_for_search_engines();
    layout::page(visit, shown)
}
