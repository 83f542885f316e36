//! Builders for tests and the demo: a procedure or a proposal with everything set that a test does not care about.

use super::DemoRefused;
use crate::contribution::{Envelope, Position, Reference, Submitted};
use crate::language::Method;
use crate::procedure::event::{Details, LINE_LIMIT, StepFree};
use crate::procedure::{
    Decides, Format, Level, ModerationRule, NewProcedure, NewTopic, Offer, ProcedureId, ProcedureKind, ProcedureState,
    Voice,
};
use crate::proposal::{self, BODY_LIMIT, COMMENT_LIMIT, NewComment, NewProposal, SubmitRefused, TITLE_LIMIT};
use crate::storage::{Storage, random_bytes};
use crate::{Channel, Language, PlainText, StoreError, TextRefused, Timestamp};

/// A published procedure that offers nothing yet; days are counted from the moment it is stored.
#[must_use]
pub fn procedure(slug: &str) -> ProcedureBuilder {
    ProcedureBuilder {
        new: NewProcedure {
            slug: slug.to_owned(),
            state: ProcedureState::Published,
            kind: ProcedureKind::Informal,
            level: Level::Shaping,
            decides: Decides::Council,
            voice: Voice::Token,
            moderation: ModerationRule::After,
            support_goal: None,
            answer_days: 42,
            minimum_age: None,
            drawing: "promenade".to_owned(),
            contact_name: "Jonas Terhaar".to_owned(),
            contact_phone: "0251 492-7040".to_owned(),
            contact_email: "beteiligung@example.org".to_owned(),
            office: None,
            area: Vec::new(),
            paper_reference: None,
            starts_at: Timestamp::from_unix(0),
            ends_at: Timestamp::from_unix(0),
            required_languages: vec![Language::De],
            created_by: None,
            texts: vec![("title", vec![(Language::De, Method::Human, slug.to_owned())])],
            phases: Vec::new(),
            offers: Vec::new(),
            topics: Vec::new(),
            documents: Vec::new(),
        },
        days: (-30, 30),
        offers: Vec::new(),
    }
}

/// A procedure in the making.
#[derive(Debug, Clone)]
pub struct ProcedureBuilder {
    new: NewProcedure,
    days: (i64, i64),
    offers: Vec<(Format, i64, i64)>,
}

impl ProcedureBuilder {
    /// Offers something from one day to another.
    #[must_use]
    pub fn open(mut self, format: Format, from: i64, to: i64) -> Self {
        self.offers.push((format, from, to));
        self
    }

    /// When the procedure itself begins and ends.
    #[must_use]
    pub fn running(mut self, from: i64, to: i64) -> Self {
        self.days = (from, to);
        self
    }

    #[must_use]
    pub fn state(mut self, state: ProcedureState) -> Self {
        self.new.state = state;
        self
    }

    #[must_use]
    pub fn kind(mut self, kind: ProcedureKind) -> Self {
        self.new.kind = kind;
        self
    }

    #[must_use]
    pub fn moderation(mut self, rule: ModerationRule) -> Self {
        self.new.moderation = rule;
        self
    }

    #[must_use]
    pub fn voice(mut self, voice: Voice) -> Self {
        self.new.voice = voice;
        self
    }

    #[must_use]
    pub fn goal(mut self, supporters: i32) -> Self {
        self.new.support_goal = Some(supporters);
        self
    }

    /// A text of the procedure in one language; the German one first.
    #[must_use]
    pub fn text(mut self, field: &'static str, language: Language, body: &str) -> Self {
        let text = (language, Method::Human, body.to_owned());
        match self.new.texts.iter_mut().find(|(name, _)| *name == field) {
            Some((_, languages)) => {
                languages.retain(|(known, ..)| *known != language);
                languages.push(text);
            }
            None => self.new.texts.push((field, vec![text])),
        }
        self
    }

    #[must_use]
    pub fn topic(mut self, icon: &str, name: &str) -> Self {
        let name = vec![(Language::De, Method::Human, name.to_owned())];
        self.new.topics.push(NewTopic { icon: icon.to_owned(), name });
        self
    }

    /// Anything else of the procedure.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut NewProcedure)) -> Self {
        change(&mut self.new);
        self
    }

    /// The procedure as it would be stored.
    #[must_use]
    pub fn at(mut self, now: Timestamp) -> NewProcedure {
        self.new.starts_at = now.plus_days(self.days.0);
        self.new.ends_at = now.plus_days(self.days.1);
        self.new.offers.extend(self.offers.iter().map(|(format, from, to)| Offer {
            format: *format,
            opens_at: now.plus_days(*from),
            closes_at: now.plus_days(*to),
        }));
        self.new
    }

    /// Stores it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn store(self, storage: &Storage, now: Timestamp) -> Result<ProcedureId, StoreError> {
        crate::procedure::create(storage, self.at(now), now).await
    }
}

/// An event of two hours that everybody gets into, with a title and a place in German.
///
/// # Errors
/// [`TextRefused`] when the title is empty or too long.
pub fn event(title: &str, starts_at: Timestamp) -> Result<Details, TextRefused> {
    Ok(Details {
        starts_at,
        ends_at: starts_at.plus_seconds(7200),
        address: PlainText::line("Klemensstraße 10, 48143 Münster", LINE_LIMIT)?,
        step_free: StepFree::Full,
        interpreters: Vec::new(),
        registration: true,
        capacity: None,
        title: PlainText::line(title, LINE_LIMIT)?,
        place: PlainText::line("Stadthaus 1", LINE_LIMIT)?,
        access: None,
        note: None,
    })
}

/// A proposal from the internet, in German, by nobody in particular.
#[must_use]
pub fn proposal(procedure: ProcedureId, title: &str) -> ProposalBuilder {
    ProposalBuilder { procedure, title: title.to_owned(), body: String::new(), topic: None, envelope: envelope() }
}

/// What a submission brings along when nothing is said about it.
#[must_use]
pub fn envelope() -> Envelope {
    Envelope {
        idempotency_key: format!("builder-{}", i64::from_be_bytes(random_bytes::<8>())),
        channel: Channel::Online,
        language: Language::De,
        author_name: None,
        contact_email: None,
        district: None,
        place: None,
        position: None,
    }
}

/// A proposal in the making.
#[derive(Debug, Clone)]
pub struct ProposalBuilder {
    procedure: ProcedureId,
    title: String,
    body: String,
    topic: Option<i64>,
    envelope: Envelope,
}

impl ProposalBuilder {
    #[must_use]
    pub fn body(mut self, body: &str) -> Self {
        body.clone_into(&mut self.body);
        self
    }

    #[must_use]
    pub fn topic(mut self, topic: i64) -> Self {
        self.topic = Some(topic);
        self
    }

    /// How it reached the city.
    #[must_use]
    pub fn by(mut self, channel: Channel) -> Self {
        self.envelope.channel = channel;
        self
    }

    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.envelope.language = language;
        self
    }

    /// The key that makes a retry the same submission.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        key.clone_into(&mut self.envelope.idempotency_key);
        self
    }

    #[must_use]
    pub fn author(mut self, name: &str, email: Option<&str>) -> Self {
        self.envelope.author_name = Some(name.to_owned());
        self.envelope.contact_email = email.map(str::to_owned);
        self
    }

    #[must_use]
    pub fn place(mut self, place: &str, position: Option<Position>, district: Option<i64>) -> Self {
        self.envelope.place = Some(place.to_owned());
        self.envelope.position = position;
        self.envelope.district = district;
        self
    }

    /// The proposal as a form would hand it in.
    ///
    /// # Errors
    /// [`TextRefused`] when the title or the text is too long or the title empty.
    pub fn build(self) -> Result<NewProposal, TextRefused> {
        let body = if self.body.is_empty() { None } else { Some(PlainText::paragraphs(&self.body, BODY_LIMIT)?) };
        Ok(NewProposal {
            procedure: self.procedure.0,
            title: PlainText::line(&self.title, TITLE_LIMIT)?,
            body,
            topic: self.topic,
            envelope: self.envelope,
        })
    }

    /// Hands it in.
    ///
    /// # Errors
    /// [`SubmitRefused`]; texts that are no texts count as unreadable.
    pub async fn submit(self, storage: &Storage, now: Timestamp) -> Result<Submitted, SubmitRefused> {
        let new = self.build().map_err(|error| StoreError::Unreadable(error.to_string()))?;
        proposal::submit(storage, new, now).await
    }
}

/// A comment from the internet, in German.
///
/// # Errors
/// [`DemoRefused::Content`] when the text is empty or too long.
pub fn comment(on: Reference, body: &str) -> Result<NewComment, DemoRefused> {
    let body = PlainText::paragraphs(body, COMMENT_LIMIT).map_err(|error| DemoRefused::Content(error.to_string()))?;
    Ok(NewComment { proposal: on, parent: None, body, envelope: envelope() })
}
