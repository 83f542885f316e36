//! A city with a survey of three questions, and ways to fill it in.
use crate::database::{self, Database};
use participation_core::language::Method;
use participation_core::procedure::*;
use participation_core::survey::{self, *};
use participation_core::voice::VoiceProof;
use participation_core::{Channel, Language, PlainText, Storage, Timestamp, demo};

pub fn now() -> Timestamp {
    Timestamp::from_unix(1_795_430_545)
}

pub struct Made {
    pub storage: Storage,
    pub database: Database,
    pub slug: String,
    pub procedure: i64,
    /// How, with three choices; why (words), asked where the first choice was made; how good (matrix).
    pub how: Saved,
    pub why: Saved,
    pub good: Saved,
}

fn title(text: &str) -> Vec<(&'static str, Vec<(Language, Method, Option<PlainText>)>)> {
    let text = PlainText::line(text, 200).unwrap();
    vec![("title", vec![(Language::De, Method::Human, Some(text))])]
}

pub fn draft_of(kind: QuestionKind, name: &str, choices: &[&str], shown_if: Option<Condition>) -> QuestionDraft {
    let choices = choices.iter().map(|name| ChoiceDraft { id: None, texts: title(name) }).collect();
    QuestionDraft { id: None, kind, required: true, shown_if, texts: title(name), choices }
}

/// A procedure with an empty survey: its name in addresses, and its key.
pub async fn procedure(storage: &Storage, voice: Voice) -> (String, i64) {
    let slug = format!("radweg-{}", storage.ids().random());
    let builder = demo::procedure(&slug).text("title", Language::De, "Radweg").moderation(ModerationRule::Before);
    let builder = builder.voice(voice).running(-1, 10).open(Format::Survey, -1, 10);
    let procedure = builder.with(|new| new.level = Level::Heard).store(storage, now()).await.unwrap().0;
    (slug, procedure)
}

pub async fn made(voice: Voice) -> Made {
    let (storage, database) = database::open().await;
    let (slug, procedure) = procedure(&storage, voice).await;
    let single = QuestionKind::Single { other: false };
    let draft = draft_of(single, "Wie sind Sie unterwegs?", &["Rad", "Fuß", "Bus"], None);
    let how = save_question(&storage, procedure, 0, draft, now()).await.unwrap();
    let by_bike = Condition { question: how.question, is: Test::AnyOf { choices: vec![how.choices[0]] } };
    let draft = draft_of(QuestionKind::Text { most: 100 }, "Warum?", &[], Some(by_bike));
    let why = save_question(&storage, procedure, 1, draft, now()).await.unwrap();
    let draft = draft_of(QuestionKind::Matrix { steps: 5 }, "Wie wichtig?", &["Licht", "Bänke"], None);
    let good = save_question(&storage, procedure, 2, draft, now()).await.unwrap();
    Made { storage, database, slug, procedure, how, why, good }
}

impl Made {
    pub async fn fill(&self, choice: usize, words: Option<&str>, rating: u8) -> DraftToken {
        let token = begin(&self.storage, &self.slug, now()).await.unwrap();
        let pick = Answer::Single { pick: Pick::Choice { id: self.how.choices[choice] } };
        self.keep(&token, self.how.question, pick).await;
        if let Some(words) = words {
            let words = PlainText::line(words, 100).unwrap();
            self.keep(&token, self.why.question, Answer::Text { words }).await;
        }
        let rated = Rated::Value { value: rating };
        let rows = self.good.choices.iter().map(|statement| RatedRow { statement: *statement, rated }).collect();
        self.keep(&token, self.good.question, Answer::Matrix { rows }).await;
        token
    }

    pub async fn keep(&self, token: &DraftToken, question: QuestionId, answer: Answer) {
        survey::keep(&self.storage, &self.slug, token, Change::Set(question, answer), now()).await.unwrap();
    }

    pub async fn send(&self, token: DraftToken, key: &str, proof: VoiceProof) -> Result<Sent, SendRefused> {
        self.send_at(token, key, proof, now()).await
    }

    pub async fn send_at(
        &self,
        token: DraftToken,
        key: &str,
        proof: VoiceProof,
        at: Timestamp,
    ) -> Result<Sent, SendRefused> {
        let sending = Sending {
            slug: self.slug.clone(),
            token,
            idempotency_key: format!("{key}-{}", self.procedure),
            channel: Channel::Online,
            language: Language::De,
            proof,
        };
        send(&self.storage, sending, at).await
    }

    pub async fn results(&self) -> Results {
        survey::release(&self.storage).await.unwrap();
        survey::results(&self.storage, &self.slug, Language::De).await.unwrap()
    }

    /// How often each way was chosen, exactly; no page says that.
    pub async fn chosen(&self) -> Vec<i64> {
        let count = |choice: &ChoiceId| {
            let sql = "SELECT CAST(COUNT(*) AS TEXT) AS word FROM survey_answer WHERE counted AND part =";
            self.query(&format!("{sql} {}", choice.0))[0].parse().unwrap()
        };
        self.how.choices.iter().map(count).collect()
    }

    pub fn query(&self, sql: &str) -> Vec<String> {
        self.database.query(sql)
    }
}

pub fn token(name: &str) -> VoiceProof {
    VoiceProof::Token(name.to_owned())
}
