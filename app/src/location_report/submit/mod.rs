//! Reporting something, one thing a page: what, where, is it known already, what exactly, is it all right.
//! The form carries everything in itself, so it needs neither a script nor a cookie, and going back loses nothing.

mod pages;
mod place;
mod typed;

use actix_multipart::Multipart;
use actix_web::{HttpResponse, web};
use maud::Markup;
use participation_core::Channel;
use participation_core::district::Gazetteer;
use participation_core::location_report::{self, Categories, Category, SubmitRefused};
use participation_core::procedure::{self, Format, ProcedurePage};
use participation_core::staff::Actor;
use std::sync::Arc;

pub use typed::Typed;

use super::photo;

use crate::contribution::receipt;
use crate::error::Problem;
use crate::procedure::closed;
use crate::request::Visit;
use crate::t;
use crate::ui::error_summary::FormErrors;
use crate::ui::flow::{self, Progress};
use crate::ui::layout::{self, Crumb, Page, Place};

/// Who fills the form in: a resident, or a clerk for somebody who wrote or called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    Resident,
    Clerk(Actor),
}

/// What every step needs.
struct Form {
    visit: Visit,
    page: Arc<ProcedurePage>,
    categories: Categories,
    gazetteer: std::sync::Arc<Gazetteer>,
    way: Way,
}

/// The pages, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Category,
    Where,
    Confirm,
    Near,
    Details,
    Check,
}

/// The first page.
pub async fn form(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    begin(visit, &path.1, Way::Resident).await
}

/// Every further page.
pub async fn send(visit: Visit, path: web::Path<(String, String)>, body: Multipart) -> Result<HttpResponse, Problem> {
    go_on(visit, &path.1, body, Way::Resident).await
}

/// The first page, for either way.
pub async fn begin(visit: Visit, slug: &str, way: Way) -> Result<HttpResponse, Problem> {
    let form = Form::read(visit, slug, way).await?;
    match form.open() {
        Ok(()) => form.answer(Step::Category, &Typed::new(), &FormErrors::default()).await,
        Err(answer) => Ok(answer),
    }
}

/// Takes what was typed, and shows the page that comes next or the one on which something is missing.
pub async fn go_on(visit: Visit, slug: &str, body: Multipart, way: Way) -> Result<HttpResponse, Problem> {
    let form = Form::read(visit, slug, way).await?;
    if let Err(answer) = form.open() {
        return Ok(answer);
    }
    let mut errors = FormErrors::default();
    let mut typed = Typed::read(&form.visit, body, &mut errors).await?;
    let next = form.next(&mut typed, &mut errors).await?;
    let Some(step) = next else { return form.submit(typed).await };
    form.answer(step, &typed, &errors).await
}

impl Form {
    async fn read(visit: Visit, slug: &str, way: Way) -> Result<Self, Problem> {
        let storage = &visit.app.storage;
        let page = procedure::published(storage, slug, visit.language).await?;
        let categories = location_report::categories(storage, page.procedure.id, visit.language).await?;
        let gazetteer = visit.app.gazetteer.get(storage).await?;
        Ok(Self { page, categories, gazetteer, way, visit })
    }

    fn open(&self) -> Result<(), HttpResponse> {
        let open = self.page.offer(Format::Reports).and_then(|offer| offer.open_at(self.visit.now));
        open.map_err(|reason| closed::answer(&self.visit, &self.page, Format::Reports, reason))
    }

    fn category(&self, typed: &Typed) -> Option<&Category> {
        self.categories.list.iter().find(|category| category.id.to_string() == typed.category)
    }

    /// Where a button leads; nothing when all is there and it shall be sent. What lies before a step must be
    /// there first, so nobody gets to a page by naming it.
    async fn next(&self, typed: &mut Typed, errors: &mut FormErrors) -> Result<Option<Step>, Problem> {
        let locale = self.visit.locale;
        if self.category(typed).is_none() {
            errors.add("category", t!(locale, "location-report-category-missing"));
            return Ok(Some(Step::Category));
        }
        if typed.go == "back-category" {
            return Ok(Some(Step::Category));
        }
        if let Some(step) = place::moved(self, typed, errors) {
            return Ok(Some(step));
        }
        if typed.go == "place" {
            return Ok(Some(if self.near(typed).await?.is_empty() { Step::Details } else { Step::Near }));
        }
        if matches!(typed.go.as_str(), "new" | "back-details") {
            return Ok(Some(Step::Details));
        }
        let parsed = typed.parse(&self.visit, self, errors);
        let good = parsed.is_some() && errors.is_empty();
        Ok(match (good, typed.go.as_str()) {
            (true, "send") => None,
            (true, _) => Some(Step::Check),
            (false, _) => Some(Step::Details),
        })
    }

    async fn near(&self, typed: &Typed) -> Result<Vec<location_report::Near>, Problem> {
        let (Some(category), Some(at)) = (self.category(typed), typed.position()) else { return Ok(Vec::new()) };
        let at = participation_core::contribution::Position { longitude: at.longitude(), latitude: at.latitude() };
        Ok(location_report::nearby(&self.visit.app.storage, category.id, at).await?)
    }

    async fn submit(&self, mut typed: Typed) -> Result<HttpResponse, Problem> {
        let mut errors = FormErrors::default();
        let Some(new) = typed.parse(&self.visit, self, &mut errors) else {
            return self.answer(Step::Details, &typed, &errors).await;
        };
        if matches!(self.way, Way::Resident) && new.envelope.contact_email.is_some() {
            self.visit.may_mail()?;
        }
        let storage = &self.visit.app.storage;
        let taken = match &self.way {
            Way::Resident => location_report::submit(storage, new, self.visit.now).await,
            Way::Clerk(by) => location_report::submit_as(storage, by.clone(), new, self.visit.now).await,
        };
        match taken {
            Ok(submitted) => Ok(receipt::redirect(&self.visit, &submitted)),
            Err(SubmitRefused::Closed(reason)) => Ok(closed::answer(&self.visit, &self.page, Format::Reports, reason)),
            Err(SubmitRefused::UnknownCategory) => {
                errors.add("category", t!(self.visit.locale, "location-report-category-missing"));
                self.answer(Step::Category, &typed, &errors).await
            }
            Err(SubmitRefused::UnknownPhoto) => {
                // It waited too long; everything else is still there.
                typed.photo.clear();
                errors.add("file", t!(self.visit.locale, "location-report-photo-gone"));
                self.answer(Step::Details, &typed, &errors).await
            }
            Err(SubmitRefused::Answers(_)) => Err(Problem::invalid("no such answer")),
            Err(SubmitRefused::NotAllowed(_)) => Err(Problem::Forbidden),
            Err(SubmitRefused::Store(error)) => Err(error.into()),
        }
    }

    async fn answer(&self, step: Step, typed: &Typed, errors: &FormErrors) -> Result<HttpResponse, Problem> {
        let body = match step {
            Step::Category => pages::category(self, typed, errors)?,
            Step::Where => place::ask(self, typed, errors)?,
            Step::Confirm => place::confirm(self, typed, errors)?,
            Step::Near => pages::near(self, typed, &self.near(typed).await?)?,
            Step::Details => pages::details(self, typed, errors)?,
            Step::Check => {
                let photo = photo::preview(&self.visit, &typed.photo, &typed.envelope.key).await?;
                pages::check(self, typed, photo.as_deref())?
            }
        };
        let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
        Ok(response.body(self.framed(step, typed, errors, &body).into_string()))
    }

    fn framed(&self, step: Step, typed: &Typed, errors: &FormErrors, body: &Markup) -> Markup {
        let locale = self.visit.locale;
        let number = match step {
            Step::Category => 1,
            Step::Where | Step::Confirm | Step::Near => 2,
            Step::Details => 3,
            Step::Check => 4,
        };
        let words = t!(locale, "contribution-step", step = number, of = 4);
        let minutes = t!(locale, "location-report-minutes");
        let chosen = self.category(typed).map(|category| self.categories.name(category.id));
        let beside = chosen.filter(|_| step != Step::Category).unwrap_or(&minutes);
        let progress = Progress { words: &words, beside, step: number, of: 4 };
        let slug = &self.page.procedure.slug;
        let question = match step {
            Step::Category => t!(locale, "location-report-what"),
            Step::Where => t!(locale, "location-report-where"),
            Step::Confirm => t!(locale, "location-report-confirm"),
            Step::Near => t!(locale, "location-report-near"),
            Step::Details => t!(locale, "location-report-details"),
            Step::Check => t!(locale, "contribution-check"),
        };
        let page = Page::new(t!(locale, "location-report-begin"), flow::flow(locale, Some(progress), errors, body))
            .step(question, words.as_ref())
            .at(Place::Map)
            .crumbs([
                Crumb::new(
                    self.page.texts.body(self.page.procedure.id, "title"),
                    self.visit.link(&format!("/procedures/{slug}")),
                ),
                Crumb::new(t!(locale, "location-report-list"), self.visit.link(&format!("/procedures/{slug}/reports"))),
            ])
            .with_errors(!errors.is_empty())
            .not_for_search_engines();
        layout::page(&self.visit, page)
    }

    fn action(&self) -> String {
        let slug = &self.page.procedure.slug;
        match self.way {
            Way::Resident => self.visit.link(&format!("/procedures/{slug}/reports/new")),
            Way::Clerk(_) => format!("/desk/reports/new/{slug}"),
        }
    }

    /// The ways in that can be chosen here.
    fn channels(&self) -> &'static [Channel] {
        match self.way {
            Way::Resident => &[Channel::Online],
            Way::Clerk(_) => &[Channel::Phone, Channel::Paper, Channel::Desk],
        }
    }
}
