//! Reads the form: a decision, or every error at its field.

use participation_core::council::{
    Body, DecisionResult, DecisionTranslation, DepartsFrom, NewDecision, OnPaper, PaperLink, PaperReference,
    REASON_LIMIT, Stance, Votes, WORDING_LIMIT,
};
use participation_core::{PlainText, TextRefused};

use super::super::correct;
use super::super::typed::Typed;
use super::fields::variant_rows;
use crate::desk::variants;
use crate::request::Visit;
use crate::ui::error_summary::FormErrors;
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

    pub(super) fn parse(&self, visit: &Visit, errors: &mut FormErrors) -> Option<NewDecision> {
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
