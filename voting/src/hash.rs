//! SHA-256 and the ways the format writes its digests. Knows nothing of elections.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::group::Group;

/// SHA-256 of `data` (FIPS 180-4).
#[must_use]
pub fn sha256(data: &[u8]) -> [u8; 32] {
    Sha256::digest(data).into()
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Reads lower-case hexadecimal digits; `None` for any other character or an odd length.
#[must_use]
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs.iter().map(|[high, low]| Some((value(*high)? << 4) | value(*low)?)).collect()
}

/// Reads 64 lower-case hexadecimal digits as 32 bytes, the first digits first.
#[must_use]
pub fn digest_from_hex(text: &str) -> Option<[u8; 32]> {
    from_hex(text)?.try_into().ok()
}

/// SHA-256 in base64 with the alphabet `+/` and without padding: 43 characters.
#[must_use]
pub fn fingerprint(data: &[u8]) -> String {
    base64(&sha256(data))
}

/// Base64 with the alphabet `+/` and without padding (RFC 4648, section 4).
#[must_use]
pub fn base64(data: &[u8]) -> String {
    STANDARD_NO_PAD.encode(data)
}

/// Reads 43 characters of Base64 with the alphabet `+/` and without padding as 32 bytes; only the one form that
/// [`base64`] writes is read.
#[must_use]
pub fn digest_from_base64(text: &str) -> Option<[u8; 32]> {
    STANDARD_NO_PAD.decode(text).ok()?.try_into().ok()
}

/// The hash to a scalar of section 1.4: `SHA-256(prefix e1,e2,…,en) mod q`, the digest read big endian.
#[must_use]
pub fn challenge<G: Group>(prefix: &str, elements: &[G::Element]) -> G::Scalar {
    let mut hash = Sha256::new();
    hash.update(prefix.as_bytes());
    for (index, text) in G::encode_all(elements).iter().enumerate() {
        if index > 0 {
            hash.update(b",");
        }
        hash.update(text.as_bytes());
    }
    G::scalar_from_digest(&hash.finalize().into())
}
