//! What is known of an election while it is made, whatever its state. The checks are those of the verifier.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::MakingFault;
use crate::archive::{SizedTally, Total};
use crate::ballot::{Ballot, BallotFault, Choices};
use crate::credentials::PublicCredentials;
use crate::election::{Election, read_text};
use crate::group::Group;
use crate::result::ResultFault;
use crate::shape::flatten;
use crate::tally::{self, EncryptedTally, Tally};
use crate::trustees::Trustees;
use crate::verify::ballots::Right;
use crate::{hash, json, partial_decryption};

/// The factors of the trustees who have decrypted, by owner.
pub(super) type Factors<G> = BTreeMap<u64, Vec<<G as Group>::Element>>;

pub(super) struct State<G: Group> {
    pub(super) election: Election<G>,
    pub(super) trustees: Trustees<G>,
    pub(super) credentials: PublicCredentials,
    pub(super) tally: Tally<G>,
    /// SHA-256 values of all ballots.
    seen: HashSet<[u8; 32]>,
    /// The last ciphertexts of each voter, by the credential's place.
    last: HashMap<usize, Choices<G>>,
}

impl<G: Group> State<G> {
    /// Checks an election, its trustees and its credentials; no ballot is counted yet.
    pub(super) fn of_setup([election, trustees, credentials]: [&[u8]; 3]) -> Result<Self, MakingFault> {
        let election = Election::check(&read_text(election)?, election)?;
        if election.is_shuffled() {
            return Err(MakingFault::Shuffled);
        }
        Ok(Self {
            trustees: Trustees::check(trustees, &election.key.element)?,
            credentials: PublicCredentials::check::<G>(credentials)?,
            tally: Tally::new(&election.questions),
            seen: HashSet::new(),
            last: HashMap::new(),
            election,
        })
    }

    /// Checks all of a ballot; nothing is counted yet.
    pub(super) fn judge(&self, ballot: &[u8]) -> Result<Right<G>, MakingFault> {
        let parsed = Ballot::read_for(ballot, &self.election)?;
        let place = self.credentials.place(&parsed.credential).ok_or(BallotFault::UnknownCredential)?;
        let credential = G::decode(&parsed.credential).ok_or(BallotFault::UnknownCredential)?;
        let choices = parsed.check(&self.election, &credential)?;
        if self.seen.contains(&hash::sha256(ballot)) {
            Err(MakingFault::Repeated)
        } else {
            Ok(Right { place, choices })
        }
    }

    /// Counts a ballot that is right, in place of the voter's ballot before it.
    pub(super) fn count(&mut self, ballot: &[u8], right: Right<G>) -> Result<(), MakingFault> {
        let Right { place, choices } = right;
        self.seen.insert(hash::sha256(ballot));
        let weight = self.credentials.weight(place);
        if let Some(before) = self.last.remove(&place) {
            self.tally.remove(place, weight, &before)?;
        }
        self.tally.add(place, weight, &choices)?;
        self.last.insert(place, choices);
        Ok(())
    }

    /// The two data records of the tally's event.
    pub(super) fn tally_texts(&self, encrypted: &EncryptedTally<G>) -> (String, String) {
        let text = tally::write(encrypted);
        let sized = json::write(&SizedTally {
            num_tallied: self.tally.ballots(),
            total_weight: Total(self.tally.weight()),
            encrypted_tally: hash::hex(&hash::sha256(text.as_bytes())),
        });
        (text, sized)
    }

    /// Checks the partial decryption of a trustee who is not among those of `factors`; gives the trustee's factors.
    pub(super) fn check_decryption(
        &self,
        owner: u64,
        decryption: &[u8],
        encrypted: &EncryptedTally<G>,
        factors: &Factors<G>,
    ) -> Result<Vec<G::Element>, MakingFault> {
        let trustee = self.trustees.owner(owner).ok_or(MakingFault::Owner(owner))?;
        if factors.contains_key(&owner) {
            return Err(MakingFault::DecryptedTwice(owner));
        }
        Ok(partial_decryption::check(decryption, trustee, &self.election.fingerprint, encrypted)?)
    }

    /// The factors of all trustees together.
    pub(super) fn combine(
        &self,
        encrypted: &EncryptedTally<G>,
        factors: &Factors<G>,
    ) -> Result<Vec<G::Element>, ResultFault> {
        partial_decryption::combine(&self.trustees, factors, flatten(encrypted).count()).ok_or(ResultFault::NotEnough)
    }
}
