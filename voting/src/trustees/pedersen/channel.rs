//! Messages between trustees of a Pedersen group: signed by the sender, encrypted to the recipient.
//!
//! `alpha = g^r`, `beta = ek^r · K` with a random group element `K`; the message is encrypted by AES-256-GCM with the
//! key `SHA(key|K)`, the 32-byte initialisation vector `SHA(iv|alpha)` and no associated data. The plaintext is
//! the signed JSON `{"recipient":ek,"message":…}`. Source: belenios specification, "Threshold decryption", "Channels".

use aes_gcm::aead::consts::U32;
use aes_gcm::aead::{Aead as _, KeyInit as _};
use aes_gcm::aes::Aes256;
use aes_gcm::{AesGcm, Nonce};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize as _, Zeroizing};

use super::{Signed, signature_prefix};
use crate::group::Group;
use crate::hash;
use crate::json;
use crate::proof::schnorr;

const ALGORITHM: &str = "AES-GCM";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Encrypted {
    algorithm: String,
    alpha: String,
    beta: String,
    data: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Addressed {
    recipient: String,
    message: String,
}

impl Drop for Addressed {
    fn drop(&mut self) {
        self.message.zeroize();
    }
}

/// Why a message of the channel is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChannelFault {
    #[error("the message is malformed or made by an unknown algorithm")]
    Form,
    #[error("the message cannot be decrypted with this key")]
    Decryption,
    #[error("the message is for somebody else")]
    Recipient,
    #[error("the signature of the message is wrong")]
    Signature,
}

fn cipher<G: Group>(key: &G::Element, alpha: &str) -> (AesGcm<Aes256, U32>, [u8; 32]) {
    let text = Zeroizing::new(format!("key|{}", G::encode(key)));
    let key = Zeroizing::new(hash::sha256(text.as_bytes()));
    (AesGcm::new((&*key).into()), hash::sha256(format!("iv|{alpha}").as_bytes()))
}

/// Signs a message.
pub(super) fn sign<G: Group>(secret: &G::Scalar, message: String, random: &mut impl CryptoRng) -> Signed {
    let signature = schnorr::prove::<G>(secret, &signature_prefix(&message), random);
    Signed { message, signature }
}

/// Signs `message` and encrypts it to `recipient`. `None` only if the cipher fails, which it cannot for
/// messages of this length.
pub(super) fn send<G: Group>(
    sender: &G::Scalar,
    recipient: &G::Element,
    message: &str,
    random: &mut impl CryptoRng,
) -> Option<String> {
    let addressed = Addressed { recipient: G::encode(recipient), message: message.to_owned() };
    let signed = sign::<G>(sender, json::write(&addressed), random);
    let plaintext = Zeroizing::new(json::write(&signed));
    let r = Zeroizing::new(G::random_scalar(random));
    let key = G::generator_power(&G::random_scalar(random));
    let alpha = G::encode(&G::generator_power(&r));
    let (cipher, vector) = cipher::<G>(&key, &alpha);
    let nonce: &Nonce<U32> = (&vector).into();
    let data = cipher.encrypt(nonce, plaintext.as_bytes()).ok()?;
    let beta = G::encode(&G::multiply(&G::power(recipient, &r), &key));
    Some(json::write(&Encrypted { algorithm: ALGORITHM.into(), alpha, beta, data: hash::hex(&data) }))
}

/// Decrypts a message and checks that `sender` signed it for the holder of `secret`.
pub(super) fn receive<G: Group>(
    sender: &G::Element,
    secret: &G::Scalar,
    text: &str,
) -> Result<Zeroizing<String>, ChannelFault> {
    let encrypted: Encrypted = json::read_canonical(text.as_bytes()).map_err(|_| ChannelFault::Form)?;
    if encrypted.algorithm != ALGORITHM {
        return Err(ChannelFault::Form);
    }
    let element = |text: &str| G::decode_member(text).ok_or(ChannelFault::Form);
    let (alpha, beta) = (element(&encrypted.alpha)?, element(&encrypted.beta)?);
    let key = G::divide(&beta, &G::power(&alpha, secret));
    let (cipher, vector) = cipher::<G>(&key, &encrypted.alpha);
    let data = hash::from_hex(&encrypted.data).ok_or(ChannelFault::Form)?;
    let nonce: &Nonce<U32> = (&vector).into();
    let plaintext = Zeroizing::new(cipher.decrypt(nonce, data.as_slice()).map_err(|_| ChannelFault::Decryption)?);
    let signed: Signed = json::read_canonical(&plaintext).map_err(|_| ChannelFault::Form)?;
    schnorr::verify::<G>(sender, &signature_prefix(&signed.message), &signed.signature)
        .map_err(|_| ChannelFault::Signature)?;
    let mut addressed: Addressed = json::read_canonical(signed.message.as_bytes()).map_err(|_| ChannelFault::Form)?;
    if addressed.recipient != G::encode(&G::generator_power(secret)) {
        return Err(ChannelFault::Recipient);
    }
    Ok(Zeroizing::new(std::mem::take(&mut addressed.message)))
}
