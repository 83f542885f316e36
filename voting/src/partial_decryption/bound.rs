//! A second proof of a partial decryption, for a file beside the archive. The challenge that the format prescribes holds neither
//! the ciphertexts nor the factors; whoever has all keys and knows the randomness of all ballots could fit a ballot to a wrong
//! factor. The challenge of this proof holds both, so that nothing can be fitted afterwards. The archive stays as it is.
//!
//! Statement: the trustee knows `x` with `X = g^x` and `F_i = alpha_i^x` for every ciphertext `i` of the tally.
//! Formula: `S = SHA("bound|fp|X|" alpha_1,F_1,alpha_2,F_2,…)`, `e_i = SHA("bound-exponent|" hex(S) "|" i) mod q` with `i` from
//! 0, `a = Π alpha_i^e_i`, `F = Π F_i^e_i`; then one [`equality`] proof that `log_g(X) = log_a(F)`.
//! Challenge string: `bound-decrypt|hex(S)|`.
//! Source: Chaum, Pedersen (1992); the small exponents test of Bellare, Garay, Rabin, "Fast batch verification for modular
//! exponentiation and digital signatures" (1998); Bernhard, Pereira, Warinschi, "How not to prove yourself" (2012), on why the
//! statement must be hashed.

use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

use crate::group::Group;
use crate::hash;
use crate::json::{self, JsonFault};
use crate::proof::{Proof, ProofFault, equality};
use crate::shape::flatten;
use crate::tally::EncryptedTally;
use crate::trustees::Trustee;
use crate::trustees::single::PrivateKey;

/// The proofs of all trustees of an election, the content of the file; in canonical JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoundProofs {
    /// The election's fingerprint.
    pub election: String,
    pub proofs: Vec<BoundProof>,
}

/// The proof of one trustee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoundProof {
    /// The trustee, counted from 1 over all trustees.
    pub owner: u64,
    pub proof: Proof,
}

/// Why the proofs beside an archive are refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BoundFault {
    #[error("the file of proofs is malformed: {0}")]
    Json(#[from] JsonFault),
    #[error("the file of proofs belongs to another election")]
    OtherElection,
    #[error("the file of proofs has none, or more than one, by trustee {0}")]
    Missing(u64),
    #[error("the proof by trustee {owner} beside the archive is refused: {fault}")]
    Proof { owner: u64, fault: ProofFault },
}

/// The two bases that all ciphertexts and factors are gathered into, and the challenge string.
fn gathered<G: Group>(
    fingerprint: &str,
    key: &str,
    alphas: &[G::Element],
    factors: &[G::Element],
) -> (G::Element, G::Element, String) {
    let pairs: Vec<G::Element> = alphas.iter().zip(factors).flat_map(|(alpha, factor)| [*alpha, *factor]).collect();
    let statement = format!("bound|{fingerprint}|{key}|{}", G::encode_all(&pairs).join(","));
    let digest = hash::hex(&hash::sha256(statement.as_bytes()));
    let exponent =
        |index: usize| G::scalar_from_digest(&hash::sha256(format!("bound-exponent|{digest}|{index}").as_bytes()));
    let exponents: Vec<G::Scalar> = (0..alphas.len()).map(exponent).collect();
    let product = |bases: &[G::Element]| {
        G::vartime_product(&bases.iter().copied().zip(exponents.iter().copied()).collect::<Vec<_>>())
    };
    (product(alphas), product(factors), format!("bound-decrypt|{digest}|"))
}

fn alphas<G: Group>(tally: &EncryptedTally<G>) -> Vec<G::Element> {
    flatten(tally).map(|ciphertext| ciphertext.alpha).collect()
}

/// Makes a trustee's proof, beside [`super::make`] and on the same device.
#[must_use]
pub fn make<G: Group>(
    key: &PrivateKey<G>,
    fingerprint: &str,
    tally: &EncryptedTally<G>,
    random: &mut impl CryptoRng,
) -> Proof {
    let public = G::encode(&G::generator_power(key.secret()));
    let alphas = alphas(tally);
    let factors: Vec<G::Element> = alphas.iter().map(|alpha| G::power(alpha, key.secret())).collect();
    let (base, _, prefix) = gathered::<G>(fingerprint, &public, &alphas, &factors);
    equality::prove::<G>(key.secret(), &base, &prefix, random)
}

impl BoundProofs {
    /// Reads the file of an election's proofs.
    ///
    /// # Errors
    /// [`BoundFault::Json`] or [`BoundFault::OtherElection`].
    pub fn read(bytes: &[u8], fingerprint: &str) -> Result<Self, BoundFault> {
        let proofs: Self = json::read_canonical(bytes)?;
        if proofs.election == fingerprint { Ok(proofs) } else { Err(BoundFault::OtherElection) }
    }

    /// Checks the one proof by a trustee for the factors of that trustee's partial decryption.
    ///
    /// # Errors
    /// [`BoundFault::Missing`] or [`BoundFault::Proof`].
    pub fn check<G: Group>(
        &self,
        owner: u64,
        trustee: &Trustee<G>,
        tally: &EncryptedTally<G>,
        factors: &[G::Element],
    ) -> Result<(), BoundFault> {
        let mut own = self.proofs.iter().filter(|proof| proof.owner == owner);
        let (Some(BoundProof { proof, .. }), None) = (own.next(), own.next()) else {
            return Err(BoundFault::Missing(owner));
        };
        let alphas = alphas(tally);
        if alphas.len() != factors.len() {
            return Err(BoundFault::Proof { owner, fault: ProofFault::WrongLength });
        }
        let (base, power, prefix) = gathered::<G>(&self.election, &trustee.text, &alphas, factors);
        equality::verify::<G>(&trustee.key, &base, &power, &prefix, proof)
            .map_err(|fault| BoundFault::Proof { owner, fault })
    }
}
