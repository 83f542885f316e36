//! Check your answers, say by what your voice counts, send.

use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};
use participation_core::Channel;
use participation_core::procedure::{Format, Voice};
use participation_core::survey::{self, SendRefused, Sending, Sent, first_open, kept, path as way};
use participation_core::voice::{VoiceProof, token};

use super::{Opened, Pairs, framed, gone, see_other, value, words};
use crate::contribution::envelope::is_address;
use crate::contribution::receipt;
use crate::error::Problem;
use crate::procedure::{closed, voice_words};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::check_answers::{Answered, check_answers};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self, Field, Width};
use crate::ui::{flow, icon::Icon};
use crate::voice;

type CheckPath = web::Path<(String, String, String)>;

/// All answers on the way; a question that still needs one leads to it.
pub async fn page(visit: Visit, path: CheckPath) -> Result<HttpResponse, Problem> {
    let opened = match Opened::read(&visit, &path.1, &path.2).await? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    if let Some(open) = first_open(&opened.survey.questions, &opened.draft.answers) {
        return Ok(see_other(opened.link(&visit, open.position)));
    }
    check_page(&visit, &opened, &vec![("key".to_owned(), token())], &FormErrors::default())
}

/// Sends the draft. A retry carries the same key and gets the same receipt, though the draft is gone by then.
pub async fn send(
    visit: Visit,
    request: HttpRequest,
    path: CheckPath,
    web::Form(typed): web::Form<Pairs>,
) -> Result<HttpResponse, Problem> {
    let page = participation_core::procedure::published(&visit.app.storage, &path.1, visit.language).await?;
    let Some(draft) = survey::DraftToken::read(&path.2) else { return Ok(gone(&visit, &path.1)) };
    let browser = voice::of_browser(&request);
    let kind = page.procedure.voice;
    let mut errors = FormErrors::default();
    if let Some(proof) = proof(&visit, kind, &typed, &browser, &mut errors) {
        if kind == Voice::ConfirmedEmail {
            visit.may_mail()?;
        }
        let sending = Sending {
            slug: path.1.clone(),
            token: draft,
            idempotency_key: key(&typed),
            channel: Channel::Online,
            language: visit.language,
            proof,
        };
        match survey::send(&visit.app.storage, sending, visit.now).await {
            Ok(sent) => return Ok(sent_to(&visit, &path.1, &sent, (kind == Voice::Token).then_some(browser))),
            Err(SendRefused::Closed(reason)) => return Ok(closed::answer(&visit, &page, Format::Survey, reason)),
            Err(SendRefused::Gone) => return Ok(gone(&visit, &path.1)),
            Err(SendRefused::Open(position)) => {
                let step = format!("/procedures/{}/survey/drafts/{}/{position}", path.1, path.2);
                return Ok(see_other(visit.link(&step)));
            }
            Err(SendRefused::Empty) => errors.add("send", t!(visit.locale, "survey-empty")),
            Err(SendRefused::CountedBefore) => errors.add("send", t!(visit.locale, "survey-counted-before")),
            Err(SendRefused::UnknownCode) => errors.add("code", t!(visit.locale, "survey-code-unknown")),
            Err(SendRefused::OtherVoice(_) | SendRefused::OnPaper) => return Err(Problem::invalid("another voice")),
            Err(SendRefused::NotAllowed(_)) => return Err(Problem::Forbidden),
            Err(SendRefused::Store(error)) => return Err(error.into()),
        }
    }
    match Opened::read(&visit, &path.1, &path.2).await? {
        Ok(opened) => check_page(&visit, &opened, &typed, &errors),
        Err(answer) => Ok(answer),
    }
}

/// A key that a form of ours can have carried, or a fresh one: then a retry is simply another sending.
pub(super) fn key(typed: &Pairs) -> String {
    let sent = value(typed, "key");
    let ours =
        (16..=64).contains(&sent.len()) && sent.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if ours { sent.to_owned() } else { token() }
}

fn proof(visit: &Visit, kind: Voice, typed: &Pairs, browser: &str, errors: &mut FormErrors) -> Option<VoiceProof> {
    let (email, code) = (value(typed, "email").trim(), value(typed, "code").trim());
    match kind {
        Voice::ConfirmedEmail if is_address(email) => Some(VoiceProof::Email(email.to_owned())),
        Voice::ConfirmedEmail => {
            errors.add("email", t!(visit.locale, "contribution-email-wrong"));
            None
        }
        Voice::Code if !code.is_empty() => Some(VoiceProof::Code(code.to_owned())),
        Voice::Code => {
            errors.add("code", t!(visit.locale, "survey-code-missing"));
            None
        }
        Voice::Token => Some(VoiceProof::Token(browser.to_owned())),
    }
}

/// To the receipt, or to the page that asks to open the mail first.
fn sent_to(visit: &Visit, slug: &str, sent: &Sent, browser: Option<String>) -> HttpResponse {
    if sent.awaits_mail {
        let submitted = &sent.submitted;
        let mailed = format!("/procedures/{slug}/survey/mailed/{}?code={}", submitted.reference, submitted.secret);
        return see_other(visit.link(&mailed));
    }
    let mut answer = receipt::redirect(visit, &sent.submitted);
    if let Some(browser) = browser
        && let Err(error) = answer.add_cookie(&voice::cookie(browser, visit.app.config.encrypted()))
    {
        tracing::warn!(%error, "A voice's cookie could not be set.");
    }
    answer
}

fn check_page(visit: &Visit, opened: &Opened, typed: &Pairs, errors: &FormErrors) -> Result<HttpResponse, Problem> {
    let (locale, survey) = (visit.locale, &opened.survey);
    let form_token = visit.form_token()?.to_string();
    let answers = kept(&survey.questions, &opened.draft.answers);
    let asked: Vec<(_, String)> = way(&survey.questions, &answers)
        .into_iter()
        .map(|question| (question, format!("{}?from=check", opened.link(visit, question.position))))
        .collect();
    let shown: Vec<Answered<'_>> = asked
        .iter()
        .map(|(question, change)| Answered {
            question: survey.texts.body(question.id.0, "title"),
            answer: answers.get(&question.id).map_or_else(
                || html! { span.muted { (t!(locale, "contribution-left-empty")) } },
                |answer| words::answer(locale, survey, question, answer),
            ),
            change: Some(change),
        })
        .collect();
    let inside = html! {
        (check_answers(locale, &shown))
        (voice_fields(visit, opened.procedure().voice, typed, errors))
        p { (t!(locale, "survey-check-what-happens")) }
        div.row { (Button::new(&t!(locale, "survey-send"), Weight::Sun).icon(Icon::ArrowOn).submit()) }
    };
    let body = html! {
        h1 { (t!(locale, "contribution-check")) }
        @if let Some(error) = errors.of("send") { p.kern-error #f-send tabindex="-1" { (Icon::Triangle) span { (error) } } }
        (form::post(&opened.link(visit, "check"), &form_token, Some(value(typed, "key")), &inside))
        (flow::help(locale, &visit.app.config.contact, Some(&opened.link(visit, "save"))))
    };
    Ok(framed(visit, survey, &t!(locale, "contribution-check"), None, errors, &body))
}

/// By what the voice counts, and what that cannot prevent, before it is given.
fn voice_fields(visit: &Visit, kind: Voice, typed: &Pairs, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let (words, limit) = voice_words(kind);
    html! {
        p { (locale.text(words)) (locale.between()) (locale.text(limit)) }
        @match kind {
            Voice::ConfirmedEmail => (Field::new(locale, "email", &t!(locale, "contribution-email"))
                .hint(&t!(locale, "survey-email-hint")).error(errors.of("email")).email(value(typed, "email"))),
            Voice::Code => (Field::new(locale, "code", &t!(locale, "survey-code")).hint(&t!(locale, "survey-code-hint"))
                .error(errors.of("code")).autocomplete("off").width(Width::Short).code(value(typed, "code"))),
            Voice::Token => {}
        }
    }
}
