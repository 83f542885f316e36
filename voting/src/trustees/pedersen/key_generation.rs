//! The six steps by which trustees make a Pedersen key. Steps 1, 3 and 5 are a trustee's, on the trustee's own
//! device; steps 2, 4 and 6 are the server's, which sees public values and encrypted ones only.
//! Source: belenios specification, "Threshold decryption", "Key establishment".

use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::channel::{ChannelFault, receive, send, sign};
use super::{
    Certificate, CertificateContext, Coefficients, Signed, Threshold, check, check_certificates, common_message,
    evaluate, read_coefficients,
};
use crate::credentials::SecretText;
use crate::election::BASE58;
use crate::group::Group;
use crate::hash;
use crate::json;
use crate::proof::Proof;
use crate::trustees::single::PrivateKey;
use crate::trustees::{Item, TrusteePublicKey, TrusteesFault};

const SEED_LENGTH: usize = 22;

/// Why a step of key generation is not taken. Trustees are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    #[error(transparent)]
    Trustees(#[from] TrusteesFault),
    #[error("a message is refused: {0}")]
    Channel(#[from] ChannelFault),
    #[error("the certificate of this trustee is not among the certificates")]
    NotAMember,
    #[error("the messages do not have one part for every trustee")]
    Length,
    #[error("what trustee {0} sent does not fit what that trustee committed to")]
    Secret(usize),
    #[error("{sufficing} trustees could decrypt alone instead of {threshold}: polynomials are of a lower degree")]
    FewerSuffice { sufficing: usize, threshold: usize },
}

/// A trustee's seed: 22 Base58 digits from which the keys of key generation follow. Wiped when dropped.
pub struct Seed(SecretText);

/// What a trustee sends in step 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Polynomial {
    /// The polynomial, encrypted to the trustee itself.
    pub polynomial: String,
    /// Its values at 1 to n, each encrypted to its trustee.
    pub secrets: Vec<String>,
    pub coefexps: Signed,
    pub signature: Proof,
}

/// What a trustee gets in step 5.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    pub polynomial: String,
    /// From every trustee the value for this one.
    pub secrets: Vec<String>,
    pub coefexps: Vec<Signed>,
    pub signatures: Vec<Proof>,
}

/// What a trustee sends in step 5.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Output {
    /// The decryption key, encrypted to the trustee itself.
    pub private_key: String,
    pub public_key: TrusteePublicKey,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPolynomial {
    polynomial: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Secret {
    secret: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DecryptionKey {
    decryption_key: String,
}

impl Seed {
    /// A new random seed.
    #[must_use]
    pub fn generate(random: &mut impl CryptoRng) -> Self {
        let digits: Vec<char> = BASE58.chars().collect();
        let mut text = Zeroizing::new(String::with_capacity(SEED_LENGTH));
        while text.len() < SEED_LENGTH {
            let mut byte = [0];
            random.fill_bytes(&mut byte);
            if let Some(digit) = byte.first().and_then(|byte| digits.get(usize::from(byte & 63))) {
                text.push(*digit);
            }
        }
        Self(text)
    }

    /// Reads a seed; `None` unless it is 22 Base58 digits.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let is_seed = text.len() == SEED_LENGTH && text.chars().all(|digit| BASE58.contains(digit));
        is_seed.then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// The text for the trustee, and for nobody else.
    #[must_use]
    pub fn reveal(&self) -> &SecretText {
        &self.0
    }

    fn derived<G: Group>(&self, prefix: &str) -> Zeroizing<G::Scalar> {
        let text = Zeroizing::new(format!("{prefix}|{}", *self.0));
        Zeroizing::new(G::scalar_from_digest(&hash::sha256(text.as_bytes())))
    }
    fn signing<G: Group>(&self) -> Zeroizing<G::Scalar> {
        self.derived::<G>("sk")
    }
    fn decryption<G: Group>(&self) -> Zeroizing<G::Scalar> {
        self.derived::<G>("dk")
    }

    /// Step 1: the certificate of trustee `index` (from 1) of `size`.
    #[must_use]
    pub fn certify<G: Group>(
        &self,
        index: usize,
        size: usize,
        threshold: usize,
        random: &mut impl CryptoRng,
    ) -> Signed {
        let (signing, decryption) = (self.signing::<G>(), self.decryption::<G>());
        let certificate = Certificate {
            context: CertificateContext { group: G::NAME.into(), size, threshold, index },
            verification: G::encode(&G::generator_power(&signing)),
            encryption: G::encode(&G::generator_power(&decryption)),
        };
        sign::<G>(&signing, json::write(&certificate), random)
    }

    /// Step 3: chooses a polynomial and encrypts its value at `j` to trustee `j`.
    ///
    /// # Errors
    /// [`KeyFault`] if the certificates are wrong or this trustee's is not among them.
    pub fn choose<G: Group>(
        &self,
        certs: &[Signed],
        threshold: usize,
        random: &mut impl CryptoRng,
    ) -> Result<Polynomial, KeyFault> {
        let keys = check_certificates::<G>(certs, threshold, 1)?;
        let signing = self.signing::<G>();
        let own = G::generator_power(&signing);
        let place = keys.iter().position(|(verification, _)| *verification == own).ok_or(KeyFault::NotAMember)?;
        let (_, to_self) = keys.get(place).ok_or(KeyFault::NotAMember)?;
        let coefficients: Zeroizing<Vec<G::Scalar>> =
            Zeroizing::new((0..threshold).map(|_| G::random_scalar(random)).collect());
        let mut texts: Zeroizing<Vec<String>> = Zeroizing::new(coefficients.iter().map(G::encode_scalar).collect());
        let polynomial = Zeroizing::new(json::write(&RawPolynomial { polynomial: std::mem::take(&mut *texts) }));
        let polynomial = send::<G>(&signing, to_self, &polynomial, random).ok_or(ChannelFault::Form)?;
        let mut secrets = Vec::with_capacity(keys.len());
        for ((_, recipient), place) in keys.iter().zip(1_u64..) {
            let value = coefficients.iter().rev().fold(G::scalar(0), |sum, a| sum * G::scalar(place) + *a);
            let secret = Zeroizing::new(json::write(&Secret { secret: G::encode_scalar(&value) }));
            secrets.push(send::<G>(&signing, recipient, &secret, random).ok_or(ChannelFault::Form)?);
        }
        let powers: Vec<G::Element> = coefficients.iter().map(G::generator_power).collect();
        let own = Coefficients { coefexps: G::encode_all(&powers) };
        let signature = sign::<G>(&signing, common_message(certs, &own), random).signature;
        let coefexps = sign::<G>(&signing, json::write(&own), random);
        Ok(Polynomial { polynomial, secrets, coefexps, signature })
    }

    /// Step 5: checks every value received against what its sender committed to, and adds them up.
    ///
    /// # Errors
    /// [`KeyFault`] with the first thing that is wrong.
    pub fn receive<G: Group>(
        &self,
        certs: &[Signed],
        threshold: usize,
        input: &Input,
        random: &mut impl CryptoRng,
    ) -> Result<Output, KeyFault> {
        let keys = check_certificates::<G>(certs, threshold, 1)?;
        if [input.secrets.len(), input.coefexps.len()] != [keys.len(); 2] {
            return Err(KeyFault::Length);
        }
        let (signing, decryption) = (self.signing::<G>(), self.decryption::<G>());
        let own = G::generator_power(&signing);
        let place = keys.iter().position(|(verification, _)| *verification == own).ok_or(KeyFault::NotAMember)?;
        let senders: Vec<G::Element> = keys.iter().map(|(verification, _)| *verification).collect();
        let commitments = read_coefficients::<G>(&input.coefexps, threshold, &senders, 1)?;
        let mut sum = Zeroizing::new(G::scalar(0));
        for (index, ((sender, text), (_, elements))) in senders.iter().zip(&input.secrets).zip(commitments).enumerate()
        {
            let wrong = || KeyFault::Secret(index + 1);
            let message = receive::<G>(sender, &decryption, text)?;
            let mut secret: Secret = json::read_canonical(message.as_bytes()).map_err(|_| wrong())?;
            let value = Zeroizing::new(G::decode_scalar(&secret.secret).ok_or_else(wrong)?);
            secret.secret.zeroize();
            if G::generator_power(&value) != evaluate::<G>(&elements, place as u64 + 1) {
                return Err(wrong());
            }
            *sum = *sum + *value;
        }
        let key = PrivateKey::<G>::from_scalar(*sum);
        let mut public_key = key.public(random);
        public_key.signature = Some(sign::<G>(&signing, public_key.public_key.clone(), random).signature);
        let text = Zeroizing::new(json::write(&DecryptionKey { decryption_key: G::encode_scalar(&sum) }));
        let to_self = G::generator_power(&decryption);
        let private_key = send::<G>(&signing, &to_self, &text, random).ok_or(ChannelFault::Form)?;
        Ok(Output { private_key, public_key })
    }

    /// The decryption key that [`Seed::receive`] encrypted to this trustee.
    ///
    /// # Errors
    /// [`KeyFault::Channel`] if the text is no such key of this trustee.
    pub fn decryption_key<G: Group>(&self, private_key: &str) -> Result<PrivateKey<G>, KeyFault> {
        let own = G::generator_power(&self.signing::<G>());
        let message = receive::<G>(&own, &self.decryption::<G>(), private_key)?;
        let mut key: DecryptionKey = json::read_canonical(message.as_bytes()).map_err(|_| ChannelFault::Form)?;
        let scalar = G::decode_scalar(&key.decryption_key).ok_or(ChannelFault::Form)?;
        key.decryption_key.zeroize();
        Ok(PrivateKey::from_scalar(scalar))
    }
}

/// Step 4: routes what every trustee sent to every trustee.
///
/// # Errors
/// [`KeyFault::Length`] unless every trustee sent a value for every trustee.
pub fn route(polynomials: &[Polynomial]) -> Result<Vec<Input>, KeyFault> {
    let inputs = polynomials.iter().enumerate().map(|(index, own)| {
        let secrets: Option<Vec<String>> =
            polynomials.iter().map(|polynomial| polynomial.secrets.get(index).cloned()).collect();
        Some(Input {
            polynomial: own.polynomial.clone(),
            secrets: secrets?,
            coefexps: polynomials.iter().map(|polynomial| polynomial.coefexps.clone()).collect(),
            signatures: polynomials.iter().map(|polynomial| polynomial.signature.clone()).collect(),
        })
    });
    inputs.collect::<Option<_>>().ok_or(KeyFault::Length)
}

/// Step 6: assembles the threshold key and checks all of it.
///
/// # Errors
/// [`KeyFault::Trustees`] with the first thing that is wrong, [`KeyFault::FewerSuffice`] if nothing else is.
pub fn assemble<G: Group>(
    certs: &[Signed],
    threshold: usize,
    polynomials: &[Polynomial],
    outputs: &[Output],
) -> Result<Threshold, KeyFault> {
    let key = Threshold {
        threshold,
        certs: certs.to_vec(),
        coefexps: polynomials.iter().map(|polynomial| polynomial.coefexps.clone()).collect(),
        signatures: polynomials.iter().map(|polynomial| polynomial.signature.clone()).collect(),
        verification_keys: outputs.iter().map(|output| output.public_key.clone()).collect(),
    };
    match check::<G>(&key, 1)? {
        (Item::Pedersen { threshold, sufficing, .. }, _) if sufficing < threshold => {
            Err(KeyFault::FewerSuffice { sufficing, threshold })
        }
        _ => Ok(key),
    }
}
