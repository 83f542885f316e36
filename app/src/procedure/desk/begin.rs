//! Beginning a procedure: a title, a name for its address, a kind and a period; everything else comes later.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::Timestamp;
use participation_core::procedure::ProcedureKind;
use participation_core::procedure::work::{self, NewDraft, WorkRefused};

use super::{Pairs, day, line, problem, see_other, start_of_day, words};
use crate::access::Signed;
use crate::desk::page;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field};
use crate::ui::layout::Page;

/// Characters of a title.
pub(super) const TITLE_LIMIT: usize = 120;

/// The empty form.
pub async fn form(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    let mut typed = Pairs::default();
    typed.put("starts", visit.now.city_day().to_string());
    typed.put("ends", visit.now.plus_days(42).city_day().to_string());
    shown(&visit, &signed, &typed, &FormErrors::default()).await
}

/// Begins it.
pub async fn send(
    visit: Visit,
    signed: Signed,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Pairs(pairs);
    let mut errors = FormErrors::default();
    let Some(new) = parse(&visit, &typed, &mut errors).filter(|_| errors.is_empty()) else {
        return shown(&visit, &signed, &typed, &errors).await;
    };
    match work::begin(&visit.app.storage, new, signed.actor(), visit.now).await {
        Ok(id) => Ok(see_other(&format!("/desk/procedures/{id}"))),
        Err(WorkRefused::SlugTaken) => {
            errors.add("slug", t!(visit.locale, "procedure-desk-slug-taken"));
            shown(&visit, &signed, &typed, &errors).await
        }
        Err(WorkRefused::SlugReserved) => {
            errors.add("slug", t!(visit.locale, "procedure-desk-slug-reserved"));
            shown(&visit, &signed, &typed, &errors).await
        }
        Err(refused) => Err(problem(refused)),
    }
}

fn parse(visit: &Visit, typed: &Pairs, errors: &mut FormErrors) -> Option<NewDraft> {
    let locale = visit.locale;
    let title = line(locale, typed.get("title"), TITLE_LIMIT, "title", errors);
    let slug = slug(typed.get("slug"));
    if slug.is_none() {
        errors.add("slug", t!(locale, "procedure-desk-slug-wrong"));
    }
    let starts = day(locale, typed.get("starts"), "starts", errors);
    let ends = day(locale, typed.get("ends"), "ends", errors);
    if starts.zip(ends).is_some_and(|(starts, ends)| ends < starts) {
        errors.add("ends", t!(locale, "procedure-desk-ends-early"));
    }
    Some(NewDraft {
        slug: slug?,
        title: title?,
        kind: typed.get("kind").parse().unwrap_or(ProcedureKind::Informal),
        starts_at: start_of_day(starts?),
        ends_at: Timestamp::end_of_day(ends?),
    })
}

/// A name for addresses: 3 to 60 of a–z, digits and single hyphens.
pub(super) fn slug(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let shape = (3..=60).contains(&typed.len()) && typed.chars().all(good);
    (shape && !typed.starts_with('-') && !typed.ends_with('-') && !typed.contains("--")).then(|| typed.to_owned())
}

async fn shown(visit: &Visit, signed: &Signed, typed: &Pairs, errors: &FormErrors) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let names: Vec<_> =
        ProcedureKind::ALL.iter().map(|kind| (kind.as_str(), locale.text(words::kind_name(*kind)))).collect();
    let kinds: Vec<Choice<'_>> = names.iter().map(|(value, words)| Choice::new(value, words)).collect();
    let kind = if typed.get("kind").is_empty() { ProcedureKind::Informal.as_str() } else { typed.get("kind") };
    let inside = html! {
        (Field::new(locale, "title", &t!(locale, "procedure-desk-field-title")).hint(&t!(locale, "procedure-desk-title-hint"))
            .error(errors.of("title")).text(typed.get("title")))
        (Field::new(locale, "slug", &t!(locale, "procedure-desk-slug")).hint(&t!(locale, "procedure-desk-slug-hint"))
            .error(errors.of("slug")).autocomplete("off").text(typed.get("slug")))
        (Field::new(locale, "kind", &t!(locale, "procedure-desk-kind")).radios(&kinds, kind))
        (Field::new(locale, "starts", &t!(locale, "procedure-desk-starts")).error(errors.of("starts")).day(typed.get("starts")))
        (Field::new(locale, "ends", &t!(locale, "procedure-desk-ends")).error(errors.of("ends")).day(typed.get("ends")))
        (Button::new(&t!(locale, "procedure-desk-begin-now"), Weight::Main).submit())
    };
    let above = html! { a href="/desk/procedures" { (t!(locale, "procedure-desk-list")) } };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &t!(locale, "procedure-desk-begin"), &t!(locale, "procedure-desk-begin-lead")))
        (form::post("/desk/procedures/new", &token, None, &inside))
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page::answer_with(
        visit,
        signed,
        Page::new(t!(locale, "procedure-desk-begin"), main).with_errors(!errors.is_empty()),
        status,
    )
    .await
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_name_for_addresses_has_small_letters_digits_and_single_hyphens() {
        assert_eq!(slug(" radweg-promenade-2 ").as_deref(), Some("radweg-promenade-2"));
        for wrong in ["", "ab", "Radweg", "rad weg", "rad--weg", "-rad", "rad-", "../etc", "straße", &"a".repeat(61)] {
            assert_eq!(slug(wrong), None, "{wrong}");
        }
    }
}
