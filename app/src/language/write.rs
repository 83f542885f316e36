//! What an editor typed about one text, and what is stored beside it.

use actix_web::HttpResponse;
use actix_web::web;
use participation_core::language::readability::findings;
use participation_core::language::{Method, ObjectKind, Piece, Variant, changes, outdated};
use participation_core::procedure::ProcedureId;
use participation_core::procedure::work::{self, TEXT_LIMIT, TextEdit, TextRow, TextsPage, WorkRefused};
use participation_core::{PlainText, StoreError, TextRefused, Timestamp};

use super::advice::aim;
use super::editor;
use crate::access::Signed;
use crate::contribution::envelope::{optional_line, too_long};
use crate::error::Problem;
use crate::procedure::desk::{Pairs, problem, see_other};
use crate::request::Visit;
use crate::ui::error_summary::FormErrors;
use crate::{Language, t};

const REVIEWER: usize = 120;

/// One text, its German source, and what changed in that since the text was written.
pub struct Open {
    pub kind: ObjectKind,
    pub object: i64,
    pub field: String,
    pub german: Option<Variant>,
    pub variant: Option<Variant>,
    /// Nothing where the text is current, or the earlier source was not kept.
    pub pieces: Option<Vec<Piece>>,
}

/// How the editor comes back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Fresh,
    /// Better words were taken over into the field; nothing is saved yet.
    Taken,
    Wrong,
    Changed,
    Closed,
}

impl Open {
    /// The text `object-field` of a page, or the first that wants work, or the first.
    pub async fn find(visit: &Visit, page: &TextsPage, language: Language, wanted: &str) -> Result<Self, Problem> {
        let named = |row: &&TextRow| format!("{}-{}", row.object, row.field) == wanted;
        let row = if wanted.is_empty() {
            page.rows.iter().find(|row| wants_work(row, language)).or_else(|| page.rows.first())
        } else {
            page.rows.iter().find(named)
        };
        let row = row.ok_or(Problem::NotFound)?;
        let of = |language: Language| row.variants.iter().find(|variant| variant.language == language).cloned();
        let (german, variant) = (of(Language::De), of(language));
        let pieces = match (&german, &variant) {
            (Some(german), Some(variant))
                if language != Language::De && variant.source_revision < german.source_revision =>
            {
                let place = (row.kind, row.object);
                let earlier =
                    work::earlier_source(&visit.app.storage, place, &row.field, variant.source_revision).await?;
                earlier.map(|earlier| changes(&earlier, &german.body))
            }
            _ => None,
        };
        Ok(Self { kind: row.kind, object: row.object, field: row.field.clone(), german, variant, pieces })
    }

    pub fn name(&self) -> String {
        format!("{}-{}", self.object, self.field)
    }

    /// What is stored, as the form holds it.
    pub fn stored(&self) -> Pairs {
        let mut pairs = Pairs::default();
        let variant = self.variant.as_ref();
        pairs.put("body", variant.map_or("", |variant| variant.body.as_str()));
        pairs.put("method", variant.map_or(Method::Human, |variant| variant.method).as_str());
        pairs.put("reviewer", variant.and_then(|variant| variant.reviewer.as_deref()).unwrap_or_default());
        let reviewed = variant.and_then(|variant| variant.reviewed_at).map(|at| at.city_day().to_string());
        pairs.put("reviewed", reviewed.unwrap_or_default());
        pairs
    }

    /// When the stored text was saved, as the form carries it.
    pub fn seen(&self) -> String {
        self.variant.as_ref().map(|variant| variant.edited_at.utc().timestamp_millis().to_string()).unwrap_or_default()
    }

    /// Figures and dates that moved on in the source but not in this text.
    pub fn moved(&self, body: &str) -> Vec<(String, String)> {
        self.pieces.as_deref().map(|pieces| outdated(pieces, body)).unwrap_or_default()
    }
}

/// Stale, or missing although there is a German one.
fn wants_work(row: &TextRow, language: Language) -> bool {
    use crate::ui::chip::Status;
    let of = |language: Language| row.variants.iter().find(|variant| variant.language == language);
    let german = of(Language::De).filter(|german| !german.body.is_empty());
    german.is_some() && matches!(super::status(of(language), german), Status::Stale | Status::Missing)
}

/// Saves a text, or takes better words over into the field.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<(i64, String)>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let mut typed = Pairs(pairs);
    let language: Language = path.1.parse().map_err(|_| Problem::NotFound)?;
    let page = work::texts(&visit.app.storage, ProcedureId(path.0)).await?;
    let open = Open::find(&visit, &page, language, typed.get("text")).await?;
    let mut errors = FormErrors::default();
    if let Some(body) = taken(&open, language, &typed) {
        typed.0.retain(|(name, _)| name != "body");
        typed.put("body", body);
        return editor::shown(&visit, &signed, (&page, &open, language), &typed, (&errors, Outcome::Taken)).await;
    }
    let mut outcome = Outcome::Wrong;
    if let Some(text) = parse(&visit, &open, language, &typed, &mut errors).filter(|_| errors.is_empty()) {
        match work::save_text(&visit.app.storage, ProcedureId(path.0), text, signed.actor(), visit.now).await {
            Ok(()) => {
                let href =
                    format!("/desk/procedures/{}/texts/{}?text={}&done=yes", path.0, language.tag(), open.name());
                return Ok(see_other(&href));
            }
            Err(WorkRefused::Store(StoreError::Changed)) => outcome = Outcome::Changed,
            Err(WorkRefused::Closed) => outcome = Outcome::Closed,
            Err(refused) => return Err(problem(refused)),
        }
    }
    editor::shown(&visit, &signed, (&page, &open, language), &typed, (&errors, outcome)).await
}

/// The text with the better words in it, if a button asked for that.
fn taken(open: &Open, language: Language, typed: &Pairs) -> Option<String> {
    let body = typed.get("body").replace("\r\n", "\n");
    let (kind, index) = typed.get("take").split_once('-')?;
    let index: usize = index.parse().ok()?;
    match kind {
        "moved" => open.moved(&body).get(index).map(|(here, now)| body.replacen(here, now, 1)),
        "found" => {
            let found = findings(&body, aim(language)?).into_iter().nth(index)?;
            Some(format!("{}{}{}", &body[..found.range.start], found.better?, &body[found.range.end..]))
        }
        _ => None,
    }
}

fn parse(visit: &Visit, open: &Open, language: Language, typed: &Pairs, errors: &mut FormErrors) -> Option<TextEdit> {
    let locale = visit.locale;
    let body = match PlainText::paragraphs(typed.get("body"), TEXT_LIMIT) {
        Ok(body) => body.to_string(),
        Err(TextRefused::Empty) => {
            errors.add("body", t!(locale, "language-body-missing"));
            String::new()
        }
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add("body", too_long(locale, length, limit));
            String::new()
        }
    };
    let method = if language == Language::De { Method::Human } else { typed.get("method").parse().ok()? };
    let (mut reviewer, mut reviewed_on) = (None, None);
    if method == Method::Reviewed {
        reviewer = optional_line(locale, typed.get("reviewer"), REVIEWER, "reviewer", errors);
        reviewed_on = typed.get("reviewed").parse().ok().filter(|day| *day <= visit.now.city_day());
        if reviewer.is_none() {
            errors.add("reviewer", t!(locale, "language-reviewer-missing"));
        }
        if reviewed_on.is_none() {
            errors.add("reviewed", t!(locale, "language-reviewed-missing"));
        }
    }
    let seen =
        typed.get("seen").parse::<i64>().ok().and_then(chrono::DateTime::from_timestamp_millis).map(Timestamp::new);
    Some(TextEdit {
        kind: open.kind,
        object: open.object,
        field: open.field.clone(),
        language,
        body,
        method,
        reviewer,
        reviewed_on,
        seen,
    })
}
