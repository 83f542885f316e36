//! Commenting on a proposal: one field, the same receipt as for every input.

use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::contribution::Reference;
use participation_core::procedure::Format;
use participation_core::proposal::{self, COMMENT_LIMIT, NewComment, ProposalPage, SubmitRefused};
use participation_core::{PlainText, TextRefused};
use serde::Deserialize;

use crate::contribution::envelope::{self, too_long};
use crate::contribution::receipt;
use crate::error::Problem;
use crate::procedure::closed;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form::{self, Field};
use crate::ui::layout::{self, Crumb, Page, Place};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    body: String,
    /// The comment this one answers, if any.
    parent: String,
    #[serde(flatten)]
    envelope: envelope::Typed,
}

/// The form.
pub async fn form(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Query(query): web::Query<std::collections::HashMap<String, String>>,
) -> Result<HttpResponse, Problem> {
    let page = read(&visit, &path.1).await?;
    if let Err(reason) = page.procedure.offer(Format::Proposals).and_then(|offer| offer.open_at(visit.now)) {
        return Ok(closed::answer(&visit, &page.procedure, Format::Proposals, reason));
    }
    let parent = query.get("to").cloned().unwrap_or_default();
    let typed = CommentForm { parent, envelope: envelope::Typed::new(), ..CommentForm::default() };
    form_page(&visit, &page, &typed, &FormErrors::default())
}

/// Takes the comment.
pub async fn send(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Form(typed): web::Form<CommentForm>,
) -> Result<HttpResponse, Problem> {
    let page = read(&visit, &path.1).await?;
    let mut errors = FormErrors::default();
    let body = match PlainText::paragraphs(&typed.body, COMMENT_LIMIT) {
        Ok(body) => Some(body),
        Err(TextRefused::Empty) => {
            errors.add("body", t!(visit.locale, "proposal-comment-missing"));
            None
        }
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add("body", too_long(visit.locale, length, limit));
            None
        }
    };
    let envelope = typed.envelope.parse(&visit, &mut errors);
    let Some(body) = body.filter(|_| errors.is_empty()) else { return form_page(&visit, &page, &typed, &errors) };
    if envelope.contact_email.is_some() {
        visit.may_mail()?;
    }
    let parent = page.comments.iter().map(|comment| comment.id).find(|id| id.to_string() == typed.parent);
    let new = NewComment { proposal: page.proposal.reference.clone(), parent, body, envelope };
    match proposal::comment(&visit.app.storage, new, visit.now).await {
        Ok(submitted) => Ok(receipt::redirect(&visit, &submitted)),
        Err(SubmitRefused::Closed(reason)) => Ok(closed::answer(&visit, &page.procedure, Format::Proposals, reason)),
        Err(SubmitRefused::UnknownTopic) => Err(Problem::invalid("a comment has no topic")),
        Err(SubmitRefused::Store(error)) => Err(error.into()),
    }
}

async fn read(visit: &Visit, reference: &str) -> Result<ProposalPage, Problem> {
    let reference: Reference = reference.parse().map_err(|_| Problem::NotFound)?;
    Ok(proposal::show(&visit.app.storage, reference, visit.language).await?)
}

fn form_page(
    visit: &Visit,
    page: &ProposalPage,
    typed: &CommentForm,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let reference = &page.proposal.reference;
    let answered = page.comments.iter().find(|comment| comment.id.to_string() == typed.parent);
    let inside = html! {
        (form::hidden("parent", &typed.parent))
        (Field::new(locale, "body", &t!(locale, "proposal-comment-body")).hint(&t!(locale, "proposal-comment-hint"))
            .error(errors.of("body")).most(COMMENT_LIMIT as u32).textarea(&typed.body, 5))
        (envelope::fields(locale, &typed.envelope, errors))
        p { (locale.text(envelope::shown(page.procedure.procedure.moderation))) }
        (Button::new(&t!(locale, "proposal-comment-send"), Weight::Main).submit())
    };
    let body = html! {
        h1 { (t!(locale, "proposal-comment")) }
        p.lead lang=(page.proposal.language.tag()) dir="auto" { (page.proposal.title) }
        @if let Some(answered) = answered { blockquote lang=(answered.language.tag()) dir="auto" { (answered.body) } }
        (form::post(&visit.link(&format!("/proposals/{reference}/comments/new")), &token, Some(&typed.envelope.key), &inside))
        (flow::help(locale, &visit.app.config.contact, None))
    };
    let shown = Page::new(t!(locale, "proposal-comment"), flow::flow(locale, None, errors, &body))
        .at(Place::TakePart)
        .crumbs([
            Crumb::new(
                t!(locale, "proposal-list"),
                visit.link(&format!("/procedures/{}/proposals", page.procedure.procedure.slug)),
            ),
            Crumb::new(page.proposal.title.clone(), visit.link(&format!("/proposals/{reference}"))),
        ])
        .with_errors(!errors.is_empty())
        .not_for_search_engines();
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    Ok(response.body(layout::page(visit, shown).into_string()))
}
