//! Recording a decision: what, when, how they voted and why, and the contributions it is tied to.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council::{
    self, Body, Candidate, DecideRefused, DecisionResult, DecisionTranslation, DepartsFrom, NewDecision, OnPaper,
    PaperLink, PaperReference, REASON_LIMIT, RetractRefused, Stance, Votes, WORDING_LIMIT, uptake,
};
use participation_core::procedure::{self, Overview};
use participation_core::proposal::token;
use participation_core::{PlainText, TextRefused};

use super::typed::Typed;
use super::{correct, retract};
use crate::access::Signed;
use crate::desk::form::german_field;
use crate::desk::page as frame;
use crate::desk::variants::{self, Row};
use crate::error::Problem;
use crate::locale::Key;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field, Width};
use crate::ui::layout::Page;
use crate::ui::notice::empty;
use crate::{key, t};

const NAME_LIMIT: usize = 120;
const ITEM_LIMIT: usize = 20;

impl Typed {
    fn line(&self, visit: &Visit, name: &str, limit: usize, errors: &mut FormErrors) -> Option<PlainText> {
        self.text(visit, name, PlainText::line(self.get(name), limit), errors)
    }

    fn paragraphs(&self, visit: &Visit, name: &str, limit: usize, errors: &mut FormErrors) -> Option<PlainText> {
        self.text(visit, name, PlainText::paragraphs(self.get(name), limit), errors)
    }

    /// An empty text is none; a long one is an error.
    fn text(
        &self,
        visit: &Visit,
        name: &str,
        parsed: Result<PlainText, TextRefused>,
        errors: &mut FormErrors,
    ) -> Option<PlainText> {
        match parsed {
            Ok(text) => Some(text),
            Err(TextRefused::Empty) => None,
            Err(TextRefused::TooLong { length, limit }) => {
                errors.add(name, t!(visit.locale, "contribution-too-long", over = length - limit, limit = limit));
                None
            }
        }
    }

    fn parse(&self, visit: &Visit, errors: &mut FormErrors) -> Option<NewDecision> {
        let locale = visit.locale;
        let body =
            self.get("body").parse::<Body>().map_err(|_| errors.add("body", t!(locale, "council-body-missing"))).ok();
        let body_name = self.line(visit, "name", NAME_LIMIT, errors);
        let meeting_day =
            self.get("day").parse().map_err(|_| errors.add("day", t!(locale, "council-day-missing"))).ok();
        let paper = PaperReference::parse(self.get("paper"))
            .map_err(|_| errors.add("paper", t!(locale, "council-paper-wrong")))
            .ok();
        let link = self.link(visit, errors);
        let result = self.get("result").parse::<DecisionResult>();
        let result = result.map_err(|_| errors.add("result", t!(locale, "council-result-missing"))).ok();
        let votes = self.votes(visit, errors);
        let wording = self.paragraphs(visit, "wording", WORDING_LIMIT, errors);
        let stance = self.stance(visit, errors);
        let contributions = self.references(visit, errors);
        for (name, missing, words) in [
            ("name", body_name.is_none(), key!("council-name-missing")),
            ("wording", wording.is_none(), key!("council-wording-missing")),
        ] {
            if missing && errors.of(name).is_none() {
                errors.add(name, locale.text(words));
            }
        }
        let new = NewDecision {
            idempotency_key: self.get("key").to_owned(),
            procedure: self.get("procedure").parse().ok(),
            contributions,
            body: body?,
            body_name: body_name?,
            meeting_day: meeting_day?,
            paper: paper?,
            link,
            on: self.on(),
            agenda_item: self.line(visit, "item", ITEM_LIMIT, errors),
            result: result?,
            votes,
            wording: wording?,
            stance: stance?,
            early_reason: self.paragraphs(visit, "early", REASON_LIMIT, errors),
            translations: self.translations(visit, errors),
            corrects: correct::parse(visit, self, errors)?,
        };
        errors.is_empty().then_some(new)
    }

    /// The same words in other languages, where there are any yet: mail about the decision goes out at once.
    fn translations(&self, visit: &Visit, errors: &mut FormErrors) -> Vec<DecisionTranslation> {
        let get = |name: &str| self.get(name).to_owned();
        let mut translations = Vec::new();
        for language in variants::others() {
            let [wording, reason, early] = variant_rows()
                .map(|row| variants::parse(visit, &row, language, self.get(&variants::named(&row, language)), errors));
            if wording.is_some() || reason.is_some() || early.is_some() {
                let method = variants::method(language, &get);
                translations.push(DecisionTranslation { language, method, wording, reason, early });
            }
        }
        translations
    }

    /// The imported paper and agenda item that the form was opened with.
    fn on(&self) -> Option<OnPaper> {
        let item = Some(self.get("at").to_owned()).filter(|item| !item.is_empty());
        Some(OnPaper { paper: self.get("on").parse().ok()?, item })
    }

    fn link(&self, visit: &Visit, errors: &mut FormErrors) -> Option<PaperLink> {
        let (typed, hosts) = (self.get("link").trim(), &visit.app.config.paper_hosts);
        if typed.is_empty() {
            return None;
        }
        PaperLink::parse(typed, hosts)
            .map_err(|_| errors.add("link", t!(visit.locale, "council-link-wrong", hosts = hosts.join(", "))))
            .ok()
    }

    /// All three numbers or none.
    fn votes(&self, visit: &Visit, errors: &mut FormErrors) -> Option<Votes> {
        let typed = ["for", "against", "abstained"].map(|name| self.get(name).trim());
        if typed.iter().all(|value| value.is_empty()) {
            return None;
        }
        let [pro, contra, abstained] = typed.map(|value| value.parse::<i32>().ok());
        let votes =
            pro.zip(contra).zip(abstained).and_then(|((pro, contra), abstained)| Votes::new(pro, contra, abstained));
        if votes.is_none() {
            errors.add("for", t!(visit.locale, "council-votes-wrong"));
        }
        votes
    }

    fn stance(&self, visit: &Visit, errors: &mut FormErrors) -> Option<Stance> {
        let reason = self.paragraphs(visit, "reason", REASON_LIMIT, errors);
        match (self.get("departs").parse::<DepartsFrom>(), reason) {
            (Ok(from), Some(reason)) => Some(Stance::Departs { from, reason }),
            (Ok(_), None) => {
                if errors.of("reason").is_none() {
                    errors.add("reason", t!(visit.locale, "council-reason-missing"));
                }
                None
            }
            (Err(_), reason) => Some(Stance::Follows { reason }),
        }
    }
}

/// The form. `procedure` and `q` in the address say which contributions are offered.
pub async fn page(
    visit: Visit,
    signed: Signed,
    web::Query(typed): web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Typed(typed);
    if let Some(instead) = correct::instead(&visit, &signed, &typed).await? {
        return Ok(instead);
    }
    let mut typed = correct::filled(&visit, typed).await?;
    typed.0.push(("key".to_owned(), token()));
    if let (Ok(paper), "") = (typed.get("on").parse(), typed.get("references")) {
        // What the paper takes up is what the decision is about.
        let taken: Vec<String> =
            uptake::references(&visit.app.storage, paper).await?.iter().map(ToString::to_string).collect();
        typed.0.push(("references".to_owned(), taken.join(" ")));
    }
    form_page(&visit, &signed, &typed, (&FormErrors::default(), None)).await
}

/// Records it.
pub async fn send(
    visit: Visit,
    signed: Signed,
    web::Form(typed): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Typed(typed);
    let mut errors = FormErrors::default();
    if !typed.get("show").is_empty() {
        return form_page(&visit, &signed, &typed, (&errors, None)).await;
    }
    let Some(new) = typed.parse(&visit, &mut errors) else {
        return form_page(&visit, &signed, &typed, (&errors, None)).await;
    };
    let refused = match council::decide(&visit.app.storage, new, signed.actor(), visit.now).await {
        Ok(id) => {
            return Ok(HttpResponse::SeeOther().insert_header((LOCATION, format!("/desk/council/{id}"))).finish());
        }
        Err(refused) => refused,
    };
    let standing = refused_words(&visit, refused, &typed, &mut errors)?;
    form_page(&visit, &signed, &typed, (&errors, standing)).await
}

/// Says at its field why a decision was not recorded, and which record there is already.
fn refused_words(
    visit: &Visit,
    refused: DecideRefused,
    typed: &Typed,
    errors: &mut FormErrors,
) -> Result<Option<i64>, Problem> {
    let locale = visit.locale;
    match refused {
        DecideRefused::NotYetMet => errors.add("day", t!(locale, "council-not-yet-met")),
        DecideRefused::StillRunning(until) => {
            errors.add("early", t!(locale, "council-still-running", date = locale.date(until)));
        }
        DecideRefused::ReasonMissing => errors.add("reason", t!(locale, "council-refused-reason-missing")),
        DecideRefused::TiedToNothing => errors.add("references", t!(locale, "council-tied-to-nothing")),
        DecideRefused::TooManyLinks => {
            errors.add("references", t!(locale, "council-too-many", limit = council::LINK_LIMIT));
        }
        DecideRefused::Unknown(unknown) => {
            errors.add("references", t!(locale, "council-unknown", references = unknown.join(", ")));
        }
        DecideRefused::NotPublic(secret) => {
            errors.add("references", t!(locale, "council-not-public", references = secret.join(", ")));
        }
        DecideRefused::ProcedureNotPublic => errors.add("references", t!(locale, "council-decided-not-public")),
        DecideRefused::TooEarly => errors.add("day", t!(locale, "council-day-too-early")),
        DecideRefused::RecordedBefore(id) => {
            errors.add("result", t!(locale, "council-recorded-before"));
            return Ok(Some(id));
        }
        DecideRefused::StandsAlready(id) => {
            errors.add("paper", t!(locale, "council-stands-already"));
            return Ok(Some(id));
        }
        DecideRefused::Correction(refused) => {
            errors.add(retract::MISTAKE, retract::refused_words(visit, &refused));
            return Ok(correct::of(typed).filter(|_| matches!(refused, RetractRefused::Already)));
        }
        DecideRefused::NotAllowed(_) => return Err(Problem::Forbidden),
        DecideRefused::Store(error) => return Err(error.into()),
    }
    Ok(None)
}

async fn form_page(
    visit: &Visit,
    signed: &Signed,
    typed: &Typed,
    (errors, standing): (&FormErrors, Option<i64>),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let standing = match standing {
        Some(id) => Some(correct::standing(visit, id).await?),
        None => None,
    };
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    let of = typed.get("procedure").parse().ok();
    let searched = of.is_some() || !typed.get("q").trim().is_empty();
    let candidates =
        if searched { council::candidates(&visit.app.storage, of, typed.get("q")).await? } else { Vec::new() };
    let corrects = correct::of(typed).is_some();
    let (title, lead, now) = if corrects {
        (t!(locale, "council-correct"), t!(locale, "council-correct-lead"), t!(locale, "council-correct-now"))
    } else {
        (t!(locale, "council-record"), t!(locale, "council-record-lead"), t!(locale, "council-record-now"))
    };
    let rows: Vec<Row> = variant_rows().into_iter().chain(corrects.then(retract::row)).collect();
    let above = html! { a href="/desk/council" { (t!(locale, "council-desk")) } };
    let token = visit.form_token()?.to_string();
    let inside = html! {
        (search(visit, &overview, typed))
        @if searched && candidates.is_empty() { (empty(&t!(locale, "council-search-none"), &html! {})) }
        (form::hidden("on", typed.get("on")))
        (form::hidden("at", typed.get("at")))
        @if corrects {
            (form::hidden(correct::CORRECTS, typed.get(correct::CORRECTS)))
            (german_field(visit, &retract::row(), (&t!(locale, "council-mistake-hint"), false), typed, errors))
        }
        (links(visit, &candidates, typed, errors))
        (who(visit, typed, errors))
        (what(visit, typed, errors))
        section.stack {
            h2 { (t!(locale, "council-texts-others")) }
            p.muted { (t!(locale, "council-texts-now")) }
            (variants::folds(visit, &rows, &|name| typed.get(name).to_owned(), errors, &|_| None))
        }
        (Button::new(&now, Weight::Main).submit())
    };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &title, &lead))
        @if let Some(standing) = standing { (standing) }
        (form::post("/desk/council/new", &token, Some(typed.get("key")), &inside))
    };
    let page = Page::new(title, main).with_errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    frame::answer_with(visit, signed, page, status).await
}

/// Which procedure, and which of its contributions are offered for ticking. Part of the form, so that nothing typed is
/// lost by looking.
fn search(visit: &Visit, overview: &Overview, typed: &Typed) -> Markup {
    let locale = visit.locale;
    let names: Vec<(String, &str)> =
        overview.procedures.iter().map(|own| (own.id.to_string(), overview.texts.body(own.id, "title"))).collect();
    let none = t!(locale, "council-no-procedure");
    // One that is laid aside is in no list, and a correction keeps it.
    let aside = t!(locale, "council-procedure-aside");
    let chosen = typed.get("procedure");
    let unlisted = Some(chosen).filter(|own| !own.is_empty() && !names.iter().any(|(id, _)| id == own));
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
        .chain(unlisted.map(|own| Choice::new(own, &aside)))
        .chain(names.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    html! {
        fieldset.card.stack {
            legend.hidden-visually { (t!(locale, "council-search")) }
            (Field::new(locale, "procedure", &t!(locale, "council-procedure")).select(&choices, typed.get("procedure")))
            (Field::new(locale, "q", &t!(locale, "council-search")).hint(&t!(locale, "council-search-hint")).optional().search(typed.get("q")))
            (Button::new(&t!(locale, "council-search-now"), Weight::Outline).says("show", "yes").submit())
        }
    }
}

fn links(visit: &Visit, candidates: &[Candidate], typed: &Typed, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let said: Vec<(&str, String)> = candidates
        .iter()
        .map(|own| {
            let voices =
                own.endorsements.map(|count| format!(" · {}", t!(locale, "council-supported-by", count = count)));
            (own.reference.as_str(), format!("{}{}", own.headline, voices.unwrap_or_default()))
        })
        .collect();
    let choices: Vec<Choice<'_>> = said.iter().map(|(value, label)| Choice::new(value, label)).collect();
    let chosen: Vec<&str> = typed.all("links").collect();
    html! {
        @if !choices.is_empty() {
            (Field::new(locale, "links", &t!(locale, "council-tie")).hint(&t!(locale, "council-tie-hint")).checkboxes(&choices, &chosen))
        }
        (Field::new(locale, "references", &t!(locale, "council-references")).hint(&t!(locale, "council-references-hint")).optional()
            .error(errors.of("references")).written_in(participation_core::Language::De).textarea(typed.get("references"), 2))
    }
}

fn who(visit: &Visit, typed: &Typed, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let said: Vec<(&str, _)> = Body::ALL.iter().map(|own| (own.as_str(), locale.text(body_words(*own)))).collect();
    let choices: Vec<Choice<'_>> = said.iter().map(|(value, label)| Choice::new(value, label)).collect();
    html! {
        (Field::new(locale, "body", &t!(locale, "council-body")).error(errors.of("body")).radios(&choices, typed.get("body")))
        (Field::new(locale, "name", &t!(locale, "council-name")).hint(&t!(locale, "council-name-hint")).error(errors.of("name")).text(typed.get("name")))
        (Field::new(locale, "day", &t!(locale, "council-day")).error(errors.of("day")).day(typed.get("day")))
        (Field::new(locale, "paper", &t!(locale, "council-paper")).hint(&t!(locale, "council-paper-hint")).error(errors.of("paper"))
            .width(Width::Short).text(typed.get("paper")))
        (Field::new(locale, "link", &t!(locale, "council-link")).optional().error(errors.of("link")).autocomplete("off").text(typed.get("link")))
        (Field::new(locale, "item", &t!(locale, "council-item")).optional().error(errors.of("item")).width(Width::Narrow).text(typed.get("item")))
    }
}

fn what(visit: &Visit, typed: &Typed, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let results: Vec<(&str, _)> = DecisionResult::ALL
        .iter()
        .map(|own| (own.as_str(), locale.text(crate::outcome::story::result_words(*own))))
        .collect();
    let results: Vec<Choice<'_>> = results.iter().map(|(value, label)| Choice::new(value, label)).collect();
    let follows = t!(locale, "council-follows");
    let departs: Vec<(&str, _)> = DepartsFrom::ALL
        .iter()
        .map(|own| (own.as_str(), locale.text(crate::council::stances::departs_words(*own))))
        .collect();
    let stances: Vec<Choice<'_>> = std::iter::once(Choice::new("no", &follows))
        .chain(departs.iter().map(|(value, label)| Choice::new(value, label)))
        .collect();
    let stance = if typed.get("departs").is_empty() { "no" } else { typed.get("departs") };
    let number = |name: &'static str, label: &str| {
        Field::new(locale, name, label)
            .optional()
            .error(errors.of(name))
            .width(Width::Narrow)
            .whole_number(typed.get(name))
    };
    html! {
        (Field::new(locale, "result", &t!(locale, "council-result")).error(errors.of("result")).radios(&results, typed.get("result")))
        (number("for", &t!(locale, "council-votes-for")))
        (number("against", &t!(locale, "council-votes-against")))
        (number("abstained", &t!(locale, "council-votes-abstained")))
        (Field::new(locale, "wording", &t!(locale, "council-wording")).error(errors.of("wording")).textarea(typed.get("wording"), 6))
        (Field::new(locale, "departs", &t!(locale, "council-stance")).radios(&stances, stance))
        (Field::new(locale, "reason", &t!(locale, "council-reason")).hint(&t!(locale, "council-reason-hint"))
            .error(errors.of("reason")).textarea(typed.get("reason"), 4))
        (Field::new(locale, "early", &t!(locale, "council-early")).hint(&t!(locale, "council-early-hint")).optional()
            .error(errors.of("early")).textarea(typed.get("early"), 2))
    }
}

pub(super) fn variant_rows() -> [Row; 3] {
    [
        Row::new("wording", key!("council-wording"), 6, WORDING_LIMIT),
        Row::new("reason", key!("council-reason"), 4, REASON_LIMIT),
        Row::new("early", key!("council-early"), 2, REASON_LIMIT),
    ]
}

fn body_words(body: Body) -> Key {
    match body {
        Body::Council => key!("council-body-council"),
        Body::Committee => key!("council-body-committee"),
        Body::Borough => key!("council-body-borough"),
    }
}
