//! The prime-order subgroup of edwards25519 (RFC 8032), on curve25519-dalek. An element is written
//! as 64 hexadecimal digits: the 32 bytes of RFC 8032 in reverse order.

use std::sync::OnceLock;

use crypto_bigint::U256;
use curve25519_dalek::edwards::{
    CompressedEdwardsY, EdwardsBasepointTable, EdwardsPoint, VartimeEdwardsPrecomputation,
};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::{
    BasepointTable as _, Identity as _, VartimeMultiscalarMul as _, VartimePrecomputedMultiscalarMul as _,
};
use rand_core::CryptoRng;

use super::{Group, decimal};
use crate::hash;

/// The group `Ed25519` of order 2^252 + 27742317777372353535851937790883648493.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ed25519;

/// Bits below a vector's numbers in a non-homomorphic plaintext.
const PADDING_BITS: u32 = 14;

/// Powers of one point, once for public and once for secret exponents.
pub struct Table {
    point: EdwardsPoint,
    public: VartimeEdwardsPrecomputation,
    /// Made when the first secret exponent comes.
    secret: OnceLock<EdwardsBasepointTable>,
}

/// The 32 bytes of RFC 8032 as 64 digits, the last byte first.
fn digits(point: &CompressedEdwardsY) -> String {
    let mut bytes = point.to_bytes();
    bytes.reverse();
    hash::hex(&bytes)
}

/// Whether `bytes` (RFC 8032) are the only encoding of their point: y below p, and no sign for x = 0.
fn is_canonical(bytes: &[u8; 32]) -> bool {
    let [low, middle @ .., high] = bytes;
    let top = high & 0x7f;
    let negative = high & 0x80 != 0;
    let all_ones = top == 0x7f && middle.iter().all(|byte| *byte == 0xff);
    if all_ones && *low >= 0xed {
        return false;
    }
    let y_is_one = top == 0 && *low == 1 && middle.iter().all(|byte| *byte == 0);
    let y_is_minus_one = all_ones && *low == 0xec;
    !(negative && (y_is_one || y_is_minus_one))
}

impl Group for Ed25519 {
    const NAME: &'static str = "Ed25519";
    const ELEMENT_LENGTH: usize = 64;
    const SCALAR_LENGTH: usize = 76;
    const LONGEST_VECTOR: Option<usize> = Some(30);
    type Element = EdwardsPoint;
    type Scalar = Scalar;
    type Table = Table;

    fn generator() -> EdwardsPoint {
        curve25519_dalek::constants::ED25519_BASEPOINT_POINT
    }
    fn identity() -> EdwardsPoint {
        EdwardsPoint::identity()
    }
    fn multiply(left: &EdwardsPoint, right: &EdwardsPoint) -> EdwardsPoint {
        left + right
    }
    fn divide(left: &EdwardsPoint, right: &EdwardsPoint) -> EdwardsPoint {
        left - right
    }
    fn power(base: &EdwardsPoint, exponent: &Scalar) -> EdwardsPoint {
        base * exponent
    }
    fn generator_power(exponent: &Scalar) -> EdwardsPoint {
        EdwardsPoint::mul_base(exponent)
    }
    fn table(base: &EdwardsPoint) -> Table {
        Table { point: *base, public: VartimeEdwardsPrecomputation::new([*base]), secret: OnceLock::new() }
    }
    fn table_power(table: &Table, exponent: &Scalar) -> EdwardsPoint {
        table.secret.get_or_init(|| EdwardsBasepointTable::create(&table.point)).mul_base(exponent)
    }
    fn vartime_generator_and(r: &Scalar, base: &EdwardsPoint, c: &Scalar) -> EdwardsPoint {
        EdwardsPoint::vartime_double_scalar_mul_basepoint(c, base, r)
    }
    fn vartime_table_and(table: &Table, r: &Scalar, base: &EdwardsPoint, c: &Scalar) -> EdwardsPoint {
        table.public.vartime_mixed_multiscalar_mul([r], [c], [base])
    }
    fn vartime_product(factors: &[(EdwardsPoint, Scalar)]) -> EdwardsPoint {
        EdwardsPoint::vartime_multiscalar_mul(
            factors.iter().map(|(_, exponent)| exponent),
            factors.iter().map(|(base, _)| base),
        )
    }

    fn encode_all(elements: &[EdwardsPoint]) -> Vec<String> {
        EdwardsPoint::compress_batch_alloc(elements).iter().map(digits).collect()
    }
    fn decode(text: &str) -> Option<EdwardsPoint> {
        let mut bytes = hash::digest_from_hex(text)?;
        bytes.reverse();
        if !is_canonical(&bytes) {
            return None;
        }
        CompressedEdwardsY(bytes).decompress()
    }
    fn is_member(element: &EdwardsPoint) -> bool {
        // q·P = 0 if and only if (q − 1)·P = −P; the public exponent q − 1 is mostly zeros.
        let largest = Scalar::ZERO - Scalar::ONE;
        EdwardsPoint::vartime_multiscalar_mul([largest], [element]) == -element
    }

    fn scalar(value: u64) -> Scalar {
        Scalar::from(value)
    }
    fn scalar_from_digest(digest: &[u8; 32]) -> Scalar {
        let mut bytes = *digest;
        bytes.reverse();
        Scalar::from_bytes_mod_order(bytes)
    }
    fn scalar_from_wide(bytes: &[u8; 64]) -> Scalar {
        let mut reversed = *bytes;
        reversed.reverse();
        Scalar::from_bytes_mod_order_wide(&reversed)
    }
    fn random_scalar(random: &mut impl CryptoRng) -> Scalar {
        let mut bytes = zeroize::Zeroizing::new([0; 64]);
        random.fill_bytes(bytes.as_mut());
        Scalar::from_bytes_mod_order_wide(&bytes)
    }
    fn invert(scalar: &Scalar) -> Scalar {
        scalar.invert()
    }
    fn encode_scalar(scalar: &Scalar) -> String {
        decimal::write(&U256::from_le_slice(scalar.as_bytes()))
    }
    fn decode_scalar(text: &str) -> Option<Scalar> {
        let number: U256 = decimal::read(text)?;
        let bytes: [u8; 32] = number.to_le_bytes().as_slice().try_into().ok()?;
        Scalar::from_canonical_bytes(bytes).into_option()
    }

    fn independent_generator(index: i64) -> EdwardsPoint {
        let digest = hash::sha256(format!("ggen|{index}").as_bytes());
        let mut candidate = U256::from_be_slice(&digest).shr_vartime(2);
        loop {
            if let Some(point) = Self::decode(&hash::hex(candidate.to_be_bytes().as_slice())) {
                return point.mul_by_cofactor();
            }
            candidate = candidate.wrapping_add(&U256::ONE);
        }
    }
    fn sort_key(element: &EdwardsPoint) -> Vec<u8> {
        element.compress().to_bytes().to_vec()
    }
    fn decode_vector(element: &EdwardsPoint, length: usize) -> Option<Vec<u32>> {
        if Self::LONGEST_VECTOR.is_none_or(|longest| length > longest) {
            return None;
        }
        let number = U256::from_le_slice(element.compress().as_bytes()).shr_vartime(PADDING_BITS);
        let bytes = number.to_be_bytes();
        let (above, vector) = bytes.as_slice().split_at_checked(32_usize.checked_sub(length)?)?;
        above.iter().all(|byte| *byte == 0).then(|| vector.iter().copied().map(u32::from).collect())
    }
}
