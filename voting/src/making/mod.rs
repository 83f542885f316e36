//! Makes an election: each state is a type, and each step takes the old state and gives the new one, so that
//! an election cannot be tallied while it is open, nor a ballot cast once it is closed. Every step
//! appends to the archive what it did, after checking it as strictly as the verifier does.
//!
//! Elections with homomorphic questions only. A program that starts again goes on with [`resume`]. [`Open`] holds the last ciphertexts of every voter in memory.

use std::collections::BTreeMap;
use std::io::Write;

use crate::archive::{ArchiveFault, EventKind, Owned, SetupData, Writer};
use crate::ballot::{BallotFault, tracker};
use crate::credentials::CredentialsFault;
use crate::election::{Election, ElectionFault, ElectionText, Homomorphic, Question, QuestionText, VERSION};
use crate::group::Group;
use crate::partial_decryption::DecryptionFault;
use crate::result::{self, ResultFault, ResultText};
use crate::tally::{EncryptedTally, NotCountable};
use crate::trustees::{ItemText, Trustees, TrusteesFault};
use crate::{hash, json, trustees};

mod resuming;
mod state;

pub use resuming::{Resumed, resume};
use state::State;

/// Why a step is not taken; the archive is unchanged unless it could not be written.
#[derive(Debug, thiserror::Error)]
pub enum MakingFault {
    #[error(transparent)]
    Archive(#[from] ArchiveFault),
    #[error(transparent)]
    Election(#[from] ElectionFault),
    #[error(transparent)]
    Trustees(#[from] TrusteesFault),
    #[error(transparent)]
    Credentials(#[from] CredentialsFault),
    #[error(transparent)]
    Ballot(#[from] BallotFault),
    #[error("the same ballot has been cast before")]
    Repeated,
    #[error(transparent)]
    Counting(#[from] NotCountable),
    #[error("there is no trustee with the number {0}")]
    Owner(u64),
    #[error("trustee {0} has decrypted already")]
    DecryptedTwice(u64),
    #[error(transparent)]
    Decryption(#[from] DecryptionFault),
    #[error(transparent)]
    Result(#[from] ResultFault),
    #[error("elections with questions that are shuffled are not made here")]
    Shuffled,
    #[error(
        "the archive ends in the middle of an event; cut off what follows its first {whole} bytes, which are whole"
    )]
    Unfinished { whole: u64 },
    #[error("the archive does not hold the event that it was last known to end with")]
    SinceMissing,
    #[error("the archive's encrypted tally is not that of its ballots")]
    Tally,
}

/// An election that is thought of, but not set up.
#[derive(Clone, Debug)]
pub struct Draft {
    pub name: String,
    pub description: String,
    /// At least 14 Base58 characters.
    pub uuid: String,
    pub questions: Vec<Homomorphic>,
    pub administrator: Option<String>,
    pub credential_authority: Option<String>,
}

/// Ballots may be cast.
pub struct Open<G: Group, W> {
    writer: Writer<W>,
    state: State<G>,
}

/// Voting has ended.
pub struct Closed<G: Group, W>(Open<G, W>);

/// The encrypted tally is made; trustees may decrypt.
pub struct Tallied<G: Group, W> {
    open: Open<G, W>,
    encrypted: EncryptedTally<G>,
    factors: BTreeMap<u64, Vec<G::Element>>,
}

/// The result is out.
pub struct Finished<W> {
    pub archive: W,
    pub result: ResultText,
}

impl Draft {
    /// Sets the election up: writes the beginning of its archive. `time` is in seconds since 1970,
    /// `credentials` are the entries `G` or `G,weight` of the public list.
    ///
    /// # Errors
    /// [`MakingFault`] if anything would not pass verification.
    pub fn set_up<G: Group, W: Write>(
        &self,
        target: W,
        time: u64,
        trustees: &[ItemText],
        credentials: &[String],
    ) -> Result<Open<G, W>, MakingFault> {
        let trustees_text = trustees::write(trustees);
        let (_, key) = Trustees::<G>::read(trustees_text.as_bytes())?;
        let text = ElectionText {
            version: VERSION,
            description: self.description.clone(),
            name: self.name.clone(),
            group: G::NAME.into(),
            public_key: G::encode(&key),
            questions: self
                .questions
                .iter()
                .map(|question| QuestionText::Known(Question::Homomorphic(question.clone())))
                .collect(),
            uuid: self.uuid.clone(),
            administrator: self.administrator.clone(),
            credential_authority: self.credential_authority.clone(),
        };
        let election_text = json::write(&text);
        let credentials_text = json::write(&credentials);
        let state = State::of_setup([&election_text, &trustees_text, &credentials_text].map(|text| text.as_bytes()))?;
        let name = |text: &str| hash::hex(&hash::sha256(text.as_bytes()));
        let setup = json::write(&SetupData {
            election: name(&election_text),
            trustees: name(&trustees_text),
            credentials: name(&credentials_text),
        });
        let mut writer = Writer::create(target, time)?;
        let data = [&election_text, &trustees_text, &credentials_text, &setup].map(|text| text.as_bytes());
        writer.append(EventKind::Setup, &data)?;
        Ok(Open { writer, state })
    }
}

impl<G: Group, W: Write> Open<G, W> {
    /// The election that ballots are made for.
    #[must_use]
    pub fn election(&self) -> &Election<G> {
        &self.state.election
    }

    /// The archive so far.
    #[must_use]
    pub fn writer(&self) -> &Writer<W> {
        &self.writer
    }

    /// Takes a ballot after checking all of it; gives its tracker. A later ballot of the same credential
    /// replaces it.
    ///
    /// # Errors
    /// [`MakingFault`] if the ballot is refused; nothing is written then.
    pub fn cast(&mut self, ballot: &[u8]) -> Result<String, MakingFault> {
        let right = self.state.judge(ballot)?;
        self.writer.append(EventKind::Ballot, &[ballot])?;
        self.state.count(ballot, right)?;
        Ok(tracker(ballot))
    }

    /// Ends voting.
    ///
    /// # Errors
    /// [`MakingFault::Archive`] if the archive cannot be written.
    pub fn close(mut self) -> Result<Closed<G, W>, MakingFault> {
        self.writer.append(EventKind::EndBallots, &[])?;
        Ok(Closed(self))
    }
}

impl<G: Group, W: Write> Closed<G, W> {
    /// Leaves the election as it is; [`resume`] goes on with what is given back.
    pub fn into_archive(self) -> W {
        self.0.writer.into_inner()
    }

    /// Publishes the encrypted tally.
    ///
    /// # Errors
    /// [`MakingFault::Archive`] if the archive cannot be written.
    pub fn tally(self) -> Result<Tallied<G, W>, MakingFault> {
        let Self(mut open) = self;
        let encrypted = open.state.tally.encrypted();
        let (text, sized) = open.state.tally_texts(&encrypted);
        open.writer.append(EventKind::EncryptedTally, &[text.as_bytes(), sized.as_bytes()])?;
        Ok(Tallied { open, encrypted, factors: BTreeMap::new() })
    }
}

impl<G: Group, W: Write> Tallied<G, W> {
    /// Leaves the election as it is; [`resume`] goes on with what is given back.
    pub fn into_archive(self) -> W {
        self.open.writer.into_inner()
    }

    /// The trustees who have decrypted, counted from 1.
    pub fn decrypted_by(&self) -> impl Iterator<Item = u64> {
        self.factors.keys().copied()
    }

    /// What the trustees decrypt, see [`partial_decryption::make`].
    #[must_use]
    pub fn encrypted(&self) -> &EncryptedTally<G> {
        &self.encrypted
    }

    /// The election that is being tallied.
    #[must_use]
    pub fn election(&self) -> &Election<G> {
        &self.open.state.election
    }

    /// Takes the partial decryption of the trustee with this number, counted from 1, after checking it.
    ///
    /// # Errors
    /// [`MakingFault`] if it is refused; nothing is written then.
    pub fn take_decryption(&mut self, owner: u64, decryption: &[u8]) -> Result<(), MakingFault> {
        let factors = self.open.state.check_decryption(owner, decryption, &self.encrypted, &self.factors)?;
        let owned = json::write(&Owned { owner, payload: hash::hex(&hash::sha256(decryption)) });
        self.open.writer.append(EventKind::PartialDecryption, &[decryption, owned.as_bytes()])?;
        self.factors.insert(owner, factors);
        Ok(())
    }

    /// Publishes the result.
    ///
    /// # Errors
    /// [`MakingFault`] if not enough trustees have decrypted, or the archive cannot be written.
    pub fn publish(mut self) -> Result<Finished<W>, MakingFault> {
        let factors = self.open.state.combine(&self.encrypted, &self.factors)?;
        let weight = self.open.state.tally.weight();
        let result = result::find(&self.open.state.election.questions, &self.encrypted, &factors, weight)?;
        self.open.writer.append(EventKind::Result, &[json::write(&result).as_bytes()])?;
        Ok(Finished { archive: self.open.writer.into_inner(), result })
    }
}
