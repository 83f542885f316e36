//! What became of a contribution, told in its chain: the city's answer, its questions, decisions, what is
//! built, and what comes with its date.

use chrono::NaiveDate;
use maud::{Markup, html};
use participation_core::Language;
use participation_core::contribution::{Event, Reference, Step};
use participation_core::council::uptake::OnItsWay;
use participation_core::council::{Body, Decision, DecisionResult, Decisions, FIELDS, RETRACTION};
use participation_core::language::Texts;
use participation_core::measure::{MeasureEvent, MeasureState};
use participation_core::outcome::{Answer, Disposition, Outcome, Question};

use crate::contribution::story as told;
use crate::council::concerned;
use crate::council::session::news::told;
use crate::council::session::{disposition_words, number, way};
use crate::locale::Key;
use crate::measure::story::{self as built};
use crate::procedure::{banner_of, block, rich};
use crate::request::Visit;
use crate::ui::icon::Icon;
use crate::ui::phases::When;
use crate::ui::story::{self, Step as Link};
use crate::{key, t};

/// Whose story is told.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub visit: &'a Visit,
    pub reference: &'a Reference,
    pub outcome: &'a Outcome,
}

impl Told<'_> {
    /// The link of a step that answers, asks, decides or builds; none for steps of other rooms.
    fn step(&self, event: &Event) -> Option<Link> {
        let outcome = self.outcome;
        match &event.step {
            Step::Answered { answer } => {
                outcome.answers.iter().find(|own| own.id == *answer).map(|own| self.answer(own))
            }
            Step::AskedBack { question } => {
                outcome.questions.iter().find(|own| own.id == *question).map(|own| self.asked(own))
            }
            Step::Decided { decision } => self.decision(*decision).map(|own| decided(self.visit, own, &outcome.texts)),
            Step::Retracted { decision } => {
                self.decision(*decision).map(|own| retracted(self.visit, own, &outcome.texts))
            }
            Step::InPaper { uptake, paper } => Some(self.in_paper(event, *uptake, paper)),
            Step::OutOfPaper { paper, .. } => {
                let date = self.visit.locale.date(event.at);
                Some(Link::new(
                    When::Done,
                    Icon::Swap,
                    date,
                    t!(self.visit.locale, "outcome-step-out-of-paper", paper = paper.as_str()),
                ))
            }
            Step::Paper { paper, news } => {
                let (what, details, breaks) = told(self.visit, paper, news);
                let link =
                    Link::new(When::Done, Icon::Document, self.visit.locale.date(event.at), what).details(details);
                Some(if breaks { link.refused() } else { link })
            }
            Step::Started | Step::Finished | Step::Measure { .. } => {
                Some(self.built(event).unwrap_or_else(|| self.not_built(event)))
            }
            Step::Submitted { .. }
            | Step::Published
            | Step::Hidden { .. }
            | Step::Withdrawn
            | Step::GoalReached { .. }
            | Step::Replied { .. }
            | Step::HandedOver { .. }
            | Step::Appealed
            | Step::AppealDecided { .. }
            | Step::MergeOffered { .. }
            | Step::Merged { .. }
            | Step::Joined { .. }
            | Step::Separated { .. }
            | Step::TakenFrom { .. }
            | Step::GaveRise { .. }
            | Step::Reported { .. } => None,
        }
    }

    /// An answer, which may be to what this contribution has joined.
    fn answer(&self, answer: &Answer) -> Link {
        let link = answered(self.visit, answer, &self.outcome.texts);
        if answer.contribution == self.outcome.contribution {
            return link;
        }
        link.details(html! { p { (t!(self.visit.locale, "outcome-answer-joined")) } })
    }

    /// A step of what is built because of a decision on this contribution.
    fn built(&self, event: &Event) -> Option<Link> {
        let (visit, texts) = (self.visit, &self.outcome.texts);
        let mut measures = self.outcome.measures.iter();
        match &event.step {
            Step::Started => {
                measures.find(|own| own.started_at == Some(event.at)).map(|own| built::begun(visit, own, texts))
            }
            Step::Finished => measures
                .find(|own| own.finished_at == Some(event.at))
                .map(|own| built::finished(visit, own, texts, When::Done)),
            Step::Measure { event: id } => measures.find_map(|own| {
                let event = own.events.iter().find(|event| event.id == *id)?;
                Some(built::event(visit, own, event, texts))
            }),
            _ => None,
        }
    }

    /// The decision it was built because of was recorded for this contribution by mistake.
    fn not_built(&self, event: &Event) -> Link {
        let locale = self.visit.locale;
        let (date, what) = (locale.date(event.at), told::step_words(locale, &event.step));
        let details = html! { p { (t!(locale, "outcome-step-not-built")) } };
        Link::new(When::Done, Icon::Swap, date, what).details(details).refused()
    }

    /// What was built because of a decision before a correction tied it to this contribution.
    fn built_before(&self, decision: i64, events: &[Event]) -> Vec<(NaiveDate, Link)> {
        let is_untold = |event: &MeasureEvent| {
            !events.iter().any(|known| match known.step {
                Step::Measure { event: id } => id == event.id,
                Step::Started | Step::Finished => known.at == event.at,
                _ => false,
            })
        };
        let measures = self.outcome.measures.iter().filter(|own| own.decision == decision);
        measures.flat_map(|own| built::past(self.visit, own, &self.outcome.texts, is_untold)).collect()
    }

    /// The day a step is told under.
    fn day(&self, event: &Event) -> NaiveDate {
        let recorded = event.at.city_day();
        match event.step {
            Step::Decided { decision } => self.decision(decision).map_or(recorded, |own| own.meeting_day),
            _ => recorded,
        }
    }

    /// The chain so far by the days that it names, whatever was recorded late.
    pub fn so_far(&self, events: &[Event]) -> Vec<Link> {
        let visit = self.visit;
        let Some(first) = events.first().map(|event| self.day(event)) else { return Vec::new() };
        let mut dated: Vec<(NaiveDate, Link)> = Vec::new();
        for event in events {
            let links = told::so_far(visit.locale, visit.language.tag(), [event], |event| self.step(event));
            dated.extend(links.into_iter().map(|link| (self.day(event), link)));
            if let Step::Decided { decision } = event.step {
                dated.extend(self.built_before(decision, events));
            }
        }
        // A story begins with its contribution, even where a council had decided before.
        let mut beginning: Vec<(NaiveDate, Link)> = dated.drain(..1.min(dated.len())).collect();
        dated.sort_by_key(|(day, _)| (first.max(*day), *day));
        beginning.extend(dated);
        beginning.into_iter().map(|(_, link)| link).collect()
    }

    fn decision(&self, id: i64) -> Option<&Decision> {
        self.outcome.decisions.iter().find(|own| own.id == id)
    }

    /// What is still to come of what was decided, with its dates.
    pub fn ahead(&self) -> Vec<Link> {
        let (visit, texts) = (self.visit, &self.outcome.texts);
        let mut links = Vec::new();
        let papers = self.outcome.papers.iter();
        let mut stops: Vec<_> =
            papers.flat_map(|own| way::ahead(visit, &own.way).map(move |stop| (&own.paper, stop))).collect();
        stops.sort_by_key(|(_, stop)| (stop.starts_at.is_none(), stop.starts_at));
        links.extend(stops.into_iter().map(|(paper, stop)| {
            let page = visit.link(&format!("/council/papers/{}", paper.id));
            way::step(visit, stop).also(html! { p.small { a href=(page) { (number(paper)) } } })
        }));
        for own in &self.outcome.measures {
            if own.state == MeasureState::Planned {
                links.push(built::measure(visit, own, texts, (When::Next, visit.locale.date(own.starts_on))));
            }
            links.extend(built::ahead(visit, own, texts));
        }
        links
    }

    /// A council paper takes it up: which, how it deals with it, and what its way has been so far.
    fn in_paper(&self, event: &Event, uptake: i64, paper: &str) -> Link {
        let (visit, locale) = (self.visit, self.visit.locale);
        let link = Link::new(
            When::Done,
            Icon::Document,
            locale.date(event.at),
            t!(locale, "outcome-step-in-paper", paper = paper),
        );
        if let Some(own) = self.outcome.papers_before.iter().find(|own| own.uptake.id == uptake) {
            return self.was_in_paper(event, own);
        }
        let Some(own) = self.outcome.papers.iter().find(|own| own.uptake.id == uptake) else { return link };
        let past: Vec<_> = own.way.iter().filter_map(|stop| Some((stop, stop.minutes().result(visit.now)?))).collect();
        link.details(html! {
            (paper_link(visit, own))
            p { strong { (locale.text(disposition_words(own.uptake.disposition))) } " · " bdi lang="de" { (own.uptake.office_name) } }
        })
        .more(html! {
            (self.why_taken_up(uptake))
            @if !past.is_empty() {
                ul.line-list {
                    @for (stop, result) in past {
                        li {
                            span { bdi lang="de" { (stop.body) } ": " q lang="de" dir="ltr" { (result) } }
                            @if let Some(at) = stop.starts_at { span.number { (locale.date(at)) } }
                        }
                    }
                }
            }
        })
    }

    /// A council paper took it up by mistake: what it said stays readable, below the word that it does not hold. Why it
    /// ended is a step of its own.
    fn was_in_paper(&self, event: &Event, own: &OnItsWay) -> Link {
        let (visit, locale, uptake) = (self.visit, self.visit.locale, &own.uptake);
        let what = t!(locale, "outcome-step-was-in-paper", paper = uptake.reference.as_str());
        Link::new(When::Done, Icon::Document, locale.date(event.at), what)
            .details(html! {
                @if let Some(at) = uptake.ended_at {
                    p { strong { (t!(locale, "outcome-uptake-ended", date = locale.date(at))) } }
                }
            })
            .more(html! {
                details.fold {
                    summary { (t!(locale, "outcome-retracted-said")) }
                    (paper_link(visit, own))
                    p { s { (locale.text(disposition_words(uptake.disposition))) } " · " bdi lang="de" { (uptake.office_name) } }
                    (self.why_taken_up(uptake.id))
                }
            })
            .refused()
    }

    fn why_taken_up(&self, uptake: i64) -> Markup {
        let (visit, texts) = (self.visit, &self.outcome.texts);
        html! {
            (banner_of(visit.locale, texts, &[(uptake, "reason")], &visit.path_in(Language::De)))
            (rich(visit.language, texts.get(uptake, "reason")))
        }
    }

    fn asked(&self, question: &Question) -> Link {
        let (visit, locale) = (self.visit, self.visit.locale);
        let waits = question.replied_at.is_none();
        let when = if waits { When::Now } else { When::Done };
        let href = visit.link(&format!("/receipts/{}/reply", self.reference));
        Link::new(when, Icon::Speech, locale.date(question.asked_at), t!(locale, "outcome-asked")).more(html! {
            blockquote.quote lang=(question.language.tag()) dir="auto" { (question.body) }
            @if waits {
                p { a href=(href) { (t!(locale, "outcome-asked-reply")) } }
                p.small.muted { (t!(locale, "outcome-asked-date-stays")) }
            }
        })
    }
}

/// A paper by its name, or by its number where the council's office has taken the name back.
fn paper_link(visit: &Visit, own: &OnItsWay) -> Markup {
    let name = if own.paper.name.is_empty() { &own.uptake.reference } else { &own.paper.name };
    html! { p { a href=(visit.link(&format!("/council/papers/{}", own.paper.id))) lang="de" dir="ltr" { (name) } } }
}

/// The answer in its box: the first sentence, bold, is the answer; then reason, cost, paper.
fn answered(visit: &Visit, answer: &Answer, texts: &Texts) -> Link {
    let locale = visit.locale;
    let date = answer.released_at.map(|at| locale.date(at)).unwrap_or_default();
    let about = t!(locale, "outcome-answer-about", days = answer.days.unwrap_or_default());
    let text = answer_words(visit, answer, texts);
    let link = Link::new(When::Done, Icon::Arcade, date, locale.text(step_words(answer.disposition)))
        .more(story::answer_box(&story::Answer { office: &answer.office_name, about: &about, text: &text }));
    if answer.disposition == Disposition::No { link.refused() } else { link }
}

/// The words of an answer, each in the language it is there.
pub fn answer_words(visit: &Visit, answer: &Answer, texts: &Texts) -> Markup {
    let locale = visit.locale;
    let of = |field, view: &dyn Fn(&str) -> Markup| block(visit.language, texts.get(answer.id, field), view);
    html! {
        (banner_of(locale, texts, &[(answer.id, "answer"), (answer.id, "reason")], &visit.path_in(Language::De)))
        (of("answer", &|text| html! { p { strong { (text) } } }))
        (rich(visit.language, texts.get(answer.id, "reason")))
        (of("cost", &|text| html! { @if !text.is_empty() { p { (t!(locale, "outcome-cost")) " " (text) } } }))
        @if let Some(link) = &answer.link { p.small { a href=(link) rel="noopener" { (t!(locale, "outcome-paper")) } } }
    }
}

fn step_words(disposition: Disposition) -> Key {
    match disposition {
        Disposition::TakenUp => key!("outcome-step-taken-up"),
        Disposition::Partly => key!("outcome-step-partly"),
        Disposition::AlreadyPlanned => key!("outcome-step-planned"),
        Disposition::No => key!("outcome-step-no"),
    }
}

/// A decision in the chain: who, when, which paper, how they voted, and why.
pub fn decided(visit: &Visit, decision: &Decision, texts: &Texts) -> Link {
    let locale = visit.locale;
    let what = match (decision.result, decision.body) {
        (DecisionResult::Recommended | DecisionResult::RecommendedAgainst, _) => key!("outcome-step-advises"),
        (_, Body::Council) => key!("outcome-step-council"),
        (_, Body::Committee) => key!("outcome-step-committee"),
        (_, Body::Borough) => key!("outcome-step-borough"),
    };
    let link = Link::new(When::Done, Icon::TownHall, locale.date(decision.meeting_day), locale.text(what));
    if let Some(own) = decision.retracted {
        // What it said stays readable, below the word that it does not hold.
        let words = html! {
            p { s { (locale.text(result_words(decision.result))) } }
            p { (decision_facts(visit, decision)) }
            (decision_words(visit, decision, texts))
        };
        return link
            .details(html! { p { strong { (t!(locale, "outcome-retracted", date = locale.date(own.at))) } } })
            .more(html! {
                (why_retracted(visit, decision, texts))
                details.fold { summary { (t!(locale, "outcome-retracted-said")) } (words) }
            })
            .refused();
    }
    let link = link
        .details(html! {
            p { strong { (locale.text(result_words(decision.result))) } }
            p { (decision_facts(visit, decision)) }
        })
        .more(decision_words(visit, decision, texts));
    if decision.result == DecisionResult::Refused { link.refused() } else { link }
}

/// The record of a decision is taken back, and why; where another one replaces it, that is the next step.
fn retracted(visit: &Visit, decision: &Decision, texts: &Texts) -> Link {
    let locale = visit.locale;
    let (date, replaced) = match decision.retracted {
        Some(own) => (locale.date(own.at), own.replaced_by.is_some()),
        None => (String::new(), false),
    };
    let what = if replaced { key!("outcome-step-corrected") } else { key!("outcome-step-retracted") };
    Link::new(When::Done, Icon::Swap, date, locale.text(what))
        .details(html! { p { bdi { (decision.body_name) } ", " (locale.date(decision.meeting_day)) } })
        .more(why_retracted(visit, decision, texts))
}

fn why_retracted(visit: &Visit, decision: &Decision, texts: &Texts) -> Markup {
    let locale = visit.locale;
    html! {
        (banner_of(locale, texts, &[(decision.id, RETRACTION)], &visit.path_in(Language::De)))
        blockquote.quote {
            span { (t!(locale, "outcome-reason")) } (locale.between())
            (block(visit.language, texts.get(decision.id, RETRACTION), |text| html! { (text) }))
        }
    }
}

/// Decisions with what is built because of each.
pub fn of_decisions(visit: &Visit, found: &Decisions) -> Vec<Link> {
    let mut links = Vec::new();
    for (decision, concern) in found.decisions.iter().zip(&found.concerns) {
        links.push(decided(visit, decision, &found.texts).also(concerned::contributions(visit, concern)));
        let own = found.measures.iter().filter(|own| own.decision == decision.id);
        links.extend(own.flat_map(|own| built::whole(visit, own, &found.texts)));
    }
    links.extend(found.retracted.iter().map(|own| decided(visit, own, &found.texts)));
    links
}

/// What a body decided, as one sentence.
pub fn result_words(result: DecisionResult) -> Key {
    match result {
        DecisionResult::Accepted => key!("outcome-result-accepted"),
        DecisionResult::AcceptedChanged => key!("outcome-result-changed"),
        DecisionResult::Refused => key!("outcome-result-refused"),
        DecisionResult::Noted => key!("outcome-result-noted"),
        DecisionResult::Postponed => key!("outcome-result-postponed"),
        DecisionResult::Recommended => key!("outcome-result-recommended"),
        DecisionResult::RecommendedAgainst => key!("outcome-result-recommended-against"),
    }
}

/// "Rat der Stadt Münster. Vorlage V/0731/2026, Punkt 14. Dafür 58, dagegen 4, enthalten 3."
pub fn decision_facts(visit: &Visit, decision: &Decision) -> Markup {
    let locale = visit.locale;
    let paper = html! { (t!(locale, "outcome-paper-word")) " " bdi.number { strong { (decision.paper) } } };
    html! {
        bdi { (decision.body_name) } "." (locale.between())
        @match (decision.paper_id, &decision.link) {
            (Some(id), _) => a href=(visit.link(&format!("/council/papers/{id}"))) { (paper) },
            (None, Some(link)) => a href=(link) rel="noopener" { (paper) },
            (None, None) => (paper),
        }
        @if !decision.agenda_item.is_empty() { (locale.comma()) (t!(locale, "outcome-item", item = decision.agenda_item.as_str())) }
        "." (locale.between())
        @if let Some(votes) = decision.votes {
            (t!(locale, "outcome-votes", pro = votes.for_it, contra = votes.against, abstained = votes.abstained)) (locale.between())
        }
    }
}

/// What comes before the reason why a council did not wait: to advise is not to decide.
pub fn early_words(result: DecisionResult) -> Key {
    if result.is_final() { key!("outcome-early") } else { key!("outcome-early-advised") }
}

fn decision_words(visit: &Visit, decision: &Decision, texts: &Texts) -> Markup {
    let locale = visit.locale;
    let own = FIELDS.map(|field| (decision.id, field));
    html! {
        (banner_of(locale, texts, &own, &visit.path_in(Language::De)))
        @if !texts.body(decision.id, "reason").is_empty() {
            // The label is in the reader's language, the reason perhaps in another: never in one sentence.
            blockquote.quote {
                span { (t!(locale, "outcome-reason")) } (locale.between())
                (block(visit.language, texts.get(decision.id, "reason"), |text| html! { (text) }))
            }
        }
        @if let Some(reason) = &decision.early_reason {
            div.small.muted {
                p { (locale.text(early_words(decision.result))) }
                @match texts.get(decision.id, "early") {
                    early @ Some(_) => (block(visit.language, early, |text| html! { p { (text) } })),
                    // Recorded before this was a text with variants.
                    None => p lang="de" dir="ltr" { (reason) },
                }
            }
        }
        @if !texts.body(decision.id, "wording").is_empty() {
            details.fold {
                summary { (t!(locale, "outcome-wording")) }
                (rich(visit.language, texts.get(decision.id, "wording")))
            }
        }
    }
}
