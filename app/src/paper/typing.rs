//! Typing what stands on the paper, or what somebody says: the residents' form, with the way it came in.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use maud::{Markup, html};
use participation_core::Channel;
use participation_core::paper::{self, EntryRefused, NewEntry};
use participation_core::procedure::{self, ProcedurePage};
use participation_core::proposal::{NewProposal, SubmitRefused};
use serde::{Deserialize, Serialize};

use super::{problem, slip_href};
use crate::access::Signed;
use crate::contribution::envelope;
use crate::desk::page;
use crate::error::Problem;
use crate::procedure::desk::see_other;
use crate::proposal::submit::{SubmitForm, fields, located};
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field};
use crate::ui::layout::Page;
use crate::ui::notice::language_name;
use crate::{Language, t};

/// Which procedure, and which way.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    procedure: String,
    channel: String,
}

/// As typed: the residents' fields and the clerk's.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryForm {
    #[serde(flatten)]
    pub form: SubmitForm,
    pub procedure: String,
    pub channel: String,
    pub received: String,
    pub language: String,
}

/// What a form says, checked.
pub struct Parsed {
    pub proposal: NewProposal,
    pub received_on: NaiveDate,
}

impl EntryForm {
    /// The way it came in: one of the three that need a clerk.
    pub fn channel(&self) -> Result<Channel, Problem> {
        match self.channel.parse() {
            Ok(channel @ (Channel::Paper | Channel::Phone | Channel::Desk)) => Ok(channel),
            Ok(Channel::Online | Channel::Kiosk) | Err(_) => Err(Problem::invalid("no clerk keys this in")),
        }
    }

    /// The same parsing as for residents, then the channel, the language and the day.
    pub fn parse(
        &self,
        visit: &Visit,
        page: &ProcedurePage,
        errors: &mut FormErrors,
    ) -> Result<Option<Parsed>, Problem> {
        let channel = self.channel()?;
        let today = visit.now.city_day();
        let received_on = if channel == Channel::Paper {
            self.received
                .parse::<NaiveDate>()
                .ok()
                .filter(|day| *day <= today && *day >= page.procedure.starts_at.city_day())
        } else {
            Some(today)
        };
        if received_on.is_none() {
            errors.add("received", t!(visit.locale, "paper-received-wrong"));
        }
        let Some(mut proposal) = self.form.parse(visit, page, errors) else { return Ok(None) };
        proposal.envelope.channel = channel;
        proposal.envelope.language = self.language.parse().unwrap_or(Language::De);
        Ok(received_on.map(|received_on| Parsed { proposal, received_on }))
    }

    /// What is kept until a second person has read it.
    ///
    /// # Errors
    /// [`Problem::Internal`] when the fields cannot be written as JSON.
    pub fn entry(&self, page: &ProcedurePage, parsed: &Parsed) -> Result<NewEntry, Problem> {
        Ok(NewEntry {
            procedure: page.procedure.id,
            channel: parsed.proposal.envelope.channel,
            received_on: parsed.received_on,
            headline: parsed.proposal.title.to_string(),
            typed: serde_json::to_string(self).map_err(Problem::internal)?,
            idempotency_key: parsed.proposal.envelope.idempotency_key.clone(),
        })
    }
}

/// The empty form.
pub async fn form(visit: Visit, signed: Signed, query: web::Query<Query>) -> Result<HttpResponse, Problem> {
    let page = procedure::published(&visit.app.storage, &query.procedure, visit.language).await?;
    let typed = EntryForm {
        form: SubmitForm::fresh(),
        procedure: query.procedure.clone(),
        channel: query.channel.clone(),
        received: visit.now.city_day().to_string(),
        language: Language::De.tag().to_owned(),
    };
    typed.channel()?;
    shown(&visit, &signed, &page, &typed, &FormErrors::default()).await
}

/// Keeps a sheet for a second person, or hands a call in at once.
pub async fn send(
    visit: Visit,
    signed: Signed,
    web::Form(typed): web::Form<EntryForm>,
) -> Result<HttpResponse, Problem> {
    let page = procedure::published(&visit.app.storage, &typed.procedure, visit.language).await?;
    let mut errors = FormErrors::default();
    let parsed = typed.parse(&visit, &page, &mut errors)?.filter(|_| errors.is_empty());
    let Some(parsed) = parsed else { return shown(&visit, &signed, &page, &typed, &errors).await };
    if parsed.proposal.envelope.channel == Channel::Paper {
        paper::typed(&visit.app.storage, typed.entry(&page, &parsed)?, signed.actor(), visit.now)
            .await
            .map_err(problem)?;
        return Ok(see_other("/desk/entry?done=typed"));
    }
    let proposal = NewProposal { envelope: located(&visit, parsed.proposal.envelope).await?, ..parsed.proposal };
    match paper::take_call(&visit.app.storage, proposal, signed.actor(), visit.now).await {
        Ok(submitted) => Ok(see_other(&slip_href(&submitted))),
        Err(EntryRefused::Submit(SubmitRefused::Closed(_))) => {
            errors.add("title", t!(visit.locale, "paper-closed"));
            shown(&visit, &signed, &page, &typed, &errors).await
        }
        Err(refused) => Err(problem(refused)),
    }
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    page: &ProcedurePage,
    typed: &EntryForm,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let (title, lead, send) = match typed.channel()? {
        Channel::Phone => (t!(locale, "paper-type-phone"), t!(locale, "paper-phone-lead"), t!(locale, "paper-hand-in")),
        Channel::Desk => (t!(locale, "paper-type-desk"), t!(locale, "paper-phone-lead"), t!(locale, "paper-hand-in")),
        Channel::Paper | Channel::Online | Channel::Kiosk => {
            (t!(locale, "paper-type-paper"), t!(locale, "paper-type-lead"), t!(locale, "paper-save-sheet"))
        }
    };
    let inside = html! {
        (entry_fields(visit, page, typed, errors)?)
        (Button::new(&send, Weight::Main).submit())
    };
    let above = html! { a href="/desk/entry" { (t!(locale, "paper-title")) } " › " bdi { (page.texts.body(page.procedure.id, "title")) } };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &title, &lead))
        div.entry { (form::post("/desk/entry/new", &token, Some(&typed.form.envelope.key), &inside)) }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page::answer_with(visit, signed, Page::new(title, main).with_errors(!errors.is_empty()), status).await
}

/// All fields of a sheet: the clerk's first, then the residents'.
pub(super) fn entry_fields(
    visit: &Visit,
    page: &ProcedurePage,
    typed: &EntryForm,
    errors: &FormErrors,
) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let names: Vec<_> =
        Language::ALL.iter().map(|language| (language.tag(), language_name(locale, *language))).collect();
    let languages: Vec<Choice<'_>> = names.iter().map(|(tag, name)| Choice::new(tag, name)).collect();
    let received = typed.channel()? == Channel::Paper;
    Ok(html! {
        (form::hidden("procedure", &typed.procedure))
        (form::hidden("channel", &typed.channel))
        @if received {
            (Field::new(locale, "received", &t!(locale, "paper-received")).hint(&t!(locale, "paper-received-hint")).error(errors.of("received")).day(&typed.received))
        }
        (Field::new(locale, "language", &t!(locale, "paper-language")).select(&languages, &typed.language))
        (fields(locale, page, &typed.form, errors))
        (envelope::fields(locale, &typed.form.envelope, errors))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wrote_stands_in_the_fields_that_are_forgotten_later() {
        let mut typed = EntryForm::default();
        typed.form.envelope.name = "Trude".to_owned();
        typed.form.envelope.email = "trude@example.org".to_owned();
        let kept = serde_json::to_value(&typed).unwrap();
        let [name, email] = paper::WRITER_FIELDS;
        assert_eq!((&kept[name], &kept[email]), (&"Trude".into(), &"trude@example.org".into()));
    }
}
