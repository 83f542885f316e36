//! The events after voting: the tally, shuffles, decryptions and the result.

use std::io::{Read, Seek};

use super::Run;
use crate::archive::{EventKind, EventRecords};
use crate::ciphertext::Ciphertext;
use crate::election::Question;
use crate::group::Group;
use crate::partial_decryption;
use crate::proof::shuffle;
use crate::result::{self, ResultFault};
use crate::shape::{Shape, flatten};
use crate::tally;
use crate::verify::Reason;

impl<G: Group, R: Read + Seek> Run<'_, G, R> {
    /// Takes an event that is not a ballot and may come now.
    pub(super) fn take(&mut self, records: &EventRecords) -> Result<(), Reason> {
        match records.kind {
            // The automaton lets neither come here.
            EventKind::Setup | EventKind::Ballot => Ok(()),
            EventKind::EndBallots => self.end_ballots(),
            EventKind::EncryptedTally => self.take_tally(records),
            EventKind::Shuffle => self.take_shuffle(records),
            EventKind::EndShuffles => self.end_shuffles(),
            EventKind::PartialDecryption => self.take_decryption(records),
            EventKind::Result => self.take_result(records),
        }
    }

    fn end_ballots(&self) -> Result<(), Reason> {
        // Each event but the first was a ballot, and each must have its verdict.
        let ballots = self.checks.events - 1;
        let verdicts = self.checks.ballots + self.checks.ballots_before;
        if ballots == verdicts { Ok(()) } else { Err(Reason::Verdicts { ballots, verdicts }) }
    }

    fn take_tally(&mut self, records: &EventRecords) -> Result<(), Reason> {
        self.encrypted = self.tally.encrypted();
        if tally::write(&self.encrypted).as_bytes() != records.body(0) {
            return Err(Reason::Tally);
        }
        let sized = records.sized_tally()?;
        let counted = self.tally.ballots();
        if sized.num_tallied != counted {
            return Err(Reason::NumTallied { found: sized.num_tallied, counted });
        }
        if sized.total_weight.0 != self.tally.weight() {
            return Err(Reason::TotalWeight { counted: self.tally.weight() });
        }
        self.checks.tallies = 1;
        Ok(())
    }

    /// The shapes of the questions that are shuffled.
    fn shuffled(&mut self) -> impl Iterator<Item = &mut Shape<Ciphertext<G>>> {
        let pairs = self.encrypted.iter_mut().zip(&self.election.questions);
        pairs.filter(|(_, question)| matches!(question, Question::NonHomomorphic(_))).map(|(shape, _)| shape)
    }

    fn take_shuffle(&mut self, records: &EventRecords) -> Result<(), Reason> {
        // Others than the trustees may shuffle too, counted on from the trustees; `end_shuffles` asks that every trustee has.
        let owner = records.owned()?.owner;
        let known = self.shuffled_by.last().copied().unwrap_or(0).max(self.trustees.count() as u64);
        if owner == 0 || owner - 1 > known {
            return Err(Reason::Owner(owner));
        }
        let input: Vec<Vec<Ciphertext<G>>> = self.shuffled().map(|shape| shape.values().copied().collect()).collect();
        let (fingerprint, key) = (self.election.fingerprint.clone(), self.election.key.element);
        let output = shuffle::verify(records.body(0), &fingerprint, &key, &input)?;
        for (shape, ciphertexts) in self.shuffled().zip(output) {
            *shape = Shape::Flat(ciphertexts);
        }
        self.shuffled_by.insert(owner);
        self.checks.shuffles += 1;
        Ok(())
    }

    fn end_shuffles(&self) -> Result<(), Reason> {
        let missing = (1..=self.trustees.count() as u64).find(|owner| !self.shuffled_by.contains(owner));
        missing.map_or(Ok(()), |owner| Err(Reason::ShuffleMissing(owner)))
    }

    fn take_decryption(&mut self, records: &EventRecords) -> Result<(), Reason> {
        let owner = records.owned()?.owner;
        let trustee = self.trustees.owner(owner).ok_or(Reason::Owner(owner))?;
        if self.factors.contains_key(&owner) {
            return Err(Reason::DecryptedTwice(owner));
        }
        let fingerprint = &self.election.fingerprint;
        let factors = partial_decryption::check(records.body(0), trustee, fingerprint, &self.encrypted)?;
        if let Some(proofs) = &self.proofs {
            proofs.check(owner, trustee, &self.encrypted, &factors)?;
            self.checks.bound += 1;
        }
        self.factors.insert(owner, factors);
        self.checks.decryptions += 1;
        Ok(())
    }

    fn take_result(&mut self, records: &EventRecords) -> Result<(), Reason> {
        let ciphertexts = flatten(&self.encrypted).count();
        let factors = partial_decryption::combine(&self.trustees, &self.factors, ciphertexts);
        let factors = factors.ok_or(ResultFault::NotEnough)?;
        let (questions, weight) = (&self.election.questions, self.tally.weight());
        self.result = Some(result::check(records.body(0), questions, &self.encrypted, &factors, weight)?);
        Ok(())
    }
}
