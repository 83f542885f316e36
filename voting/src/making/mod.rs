//! Makes an election: each state is a type, and each step takes the old state and gives the new one, so that
//! an election cannot be tallied while it is open, nor a ballot cast once it is closed. Every step
//! appends to the archive what it did, after checking it as strictly as the verifier does.
//!
//! Elections with homomorphic questions only. [`Open`] holds the last ciphertexts of every voter in memory.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Write;

use crate::archive::{ArchiveFault, EventKind, Owned, SetupData, SizedTally, Total, Writer};
use crate::ballot::{Ballot, BallotFault, Choices, tracker};
use crate::credentials::{CredentialsFault, PublicCredentials};
use crate::election::{Election, ElectionFault, ElectionText, Homomorphic, Question, QuestionText, VERSION};
use crate::group::Group;
use crate::partial_decryption::{self, DecryptionFault};
use crate::result::{self, ResultFault, ResultText};
use crate::shape::flatten;
use crate::tally::{self, EncryptedTally, NotCountable, Tally};
use crate::trustees::{ItemText, Trustees, TrusteesFault};
use crate::{hash, json, trustees};

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
    election: Election<G>,
    trustees: Trustees<G>,
    credentials: PublicCredentials,
    seen: HashSet<[u8; 32]>,
    last: HashMap<usize, Choices<G>>,
    tally: Tally<G>,
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
        let (checked_trustees, key) = Trustees::<G>::read(trustees_text.as_bytes())?;
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
        let election = Election::check(&text, election_text.as_bytes())?;
        let credentials_text = json::write(&credentials);
        let checked_credentials = PublicCredentials::check::<G>(credentials_text.as_bytes())?;
        let name = |text: &str| hash::hex(&hash::sha256(text.as_bytes()));
        let setup = json::write(&SetupData {
            election: name(&election_text),
            trustees: name(&trustees_text),
            credentials: name(&credentials_text),
        });
        let mut writer = Writer::create(target, time)?;
        let data = [&election_text, &trustees_text, &credentials_text, &setup].map(|text| text.as_bytes());
        writer.append(EventKind::Setup, &data)?;
        let tally = Tally::new(&election.questions);
        Ok(Open {
            writer,
            election,
            trustees: checked_trustees,
            credentials: checked_credentials,
            seen: HashSet::new(),
            last: HashMap::new(),
            tally,
        })
    }
}

impl<G: Group, W: Write> Open<G, W> {
    /// The election that ballots are made for.
    #[must_use]
    pub fn election(&self) -> &Election<G> {
        &self.election
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
        let parsed = Ballot::read_for(ballot, &self.election)?;
        let place = self.credentials.place(&parsed.credential).ok_or(BallotFault::UnknownCredential)?;
        let credential = G::decode(&parsed.credential).ok_or(BallotFault::UnknownCredential)?;
        let choices = parsed.check(&self.election, &credential)?;
        if self.seen.contains(&hash::sha256(ballot)) {
            return Err(MakingFault::Repeated);
        }
        self.writer.append(EventKind::Ballot, &[ballot])?;
        self.seen.insert(hash::sha256(ballot));
        let weight = self.credentials.weight(place);
        if let Some(before) = self.last.remove(&place) {
            self.tally.remove(place, weight, &before)?;
        }
        self.tally.add(place, weight, &choices)?;
        self.last.insert(place, choices);
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
    /// Publishes the encrypted tally.
    ///
    /// # Errors
    /// [`MakingFault::Archive`] if the archive cannot be written.
    pub fn tally(self) -> Result<Tallied<G, W>, MakingFault> {
        let Self(mut open) = self;
        let encrypted = open.tally.encrypted();
        let text = tally::write(&encrypted);
        let sized = json::write(&SizedTally {
            num_tallied: open.tally.ballots(),
            total_weight: Total(open.tally.weight()),
            encrypted_tally: hash::hex(&hash::sha256(text.as_bytes())),
        });
        open.writer.append(EventKind::EncryptedTally, &[text.as_bytes(), sized.as_bytes()])?;
        Ok(Tallied { open, encrypted, factors: BTreeMap::new() })
    }
}

impl<G: Group, W: Write> Tallied<G, W> {
    /// What the trustees decrypt, see [`partial_decryption::make`].
    #[must_use]
    pub fn encrypted(&self) -> &EncryptedTally<G> {
        &self.encrypted
    }

    /// The election that is being tallied.
    #[must_use]
    pub fn election(&self) -> &Election<G> {
        &self.open.election
    }

    /// Takes the partial decryption of the trustee with this number, counted from 1, after checking it.
    ///
    /// # Errors
    /// [`MakingFault`] if it is refused; nothing is written then.
    pub fn take_decryption(&mut self, owner: u64, decryption: &[u8]) -> Result<(), MakingFault> {
        let trustee = self.open.trustees.owner(owner).ok_or(MakingFault::Owner(owner))?;
        if self.factors.contains_key(&owner) {
            return Err(MakingFault::DecryptedTwice(owner));
        }
        let fingerprint = &self.open.election.fingerprint;
        let factors = partial_decryption::check(decryption, trustee, fingerprint, &self.encrypted)?;
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
        let ciphertexts = flatten(&self.encrypted).count();
        let factors = partial_decryption::combine(&self.open.trustees, &self.factors, ciphertexts);
        let factors = factors.ok_or(ResultFault::NotEnough)?;
        let weight = self.open.tally.weight();
        let result = result::find(&self.open.election.questions, &self.encrypted, &factors, weight)?;
        self.open.writer.append(EventKind::Result, &[json::write(&result).as_bytes()])?;
        Ok(Finished { archive: self.open.writer.into_inner(), result })
    }
}
