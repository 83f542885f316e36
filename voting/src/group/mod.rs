//! The groups an election may use, behind one trait. A group of prime order `q` with generator
//! `g`, written multiplicatively; what an element or a scalar looks like as text is part of the
//! format (belenios specification, "Groups"). Knows nothing of ballots or elections.

use std::fmt::Debug;
use std::ops::{Add, Mul, Sub};

use rand_core::CryptoRng;
use zeroize::Zeroize;

mod decimal;
mod ed25519;
mod finite_field;
mod parameters;

pub use ed25519::Ed25519;
pub use finite_field::{Belenios2048, FiniteField, Rfc3526};

/// A group of prime order with the text forms of its elements and scalars.
///
/// Functions named `vartime_…` take time that depends on their arguments: only for public values.
/// All others that take a scalar run in constant time.
pub trait Group: Copy + Eq + Debug + Send + Sync + 'static {
    /// The name in the election's field `group`.
    const NAME: &'static str;
    /// Characters of the longest text form of an element and of a scalar.
    const ELEMENT_LENGTH: usize;
    const SCALAR_LENGTH: usize;
    /// How many numbers a non-homomorphic plaintext holds at most; `None` where the group has no such encoding.
    const LONGEST_VECTOR: Option<usize>;

    /// An element, perhaps outside the subgroup of order `q` until [`Group::is_member`] says so.
    type Element: Copy + Eq + Debug + Send + Sync + 'static;
    /// An integer modulo `q`.
    type Scalar: Copy
        + Eq
        + Debug
        + Send
        + Sync
        + Zeroize
        + Add<Output = Self::Scalar>
        + Sub<Output = Self::Scalar>
        + Mul<Output = Self::Scalar>
        + 'static;
    /// Powers of one base that is used often.
    type Table: Send + Sync;

    fn generator() -> Self::Element;
    fn identity() -> Self::Element;
    fn multiply(left: &Self::Element, right: &Self::Element) -> Self::Element;
    fn divide(left: &Self::Element, right: &Self::Element) -> Self::Element;
    /// `base^exponent`.
    fn power(base: &Self::Element, exponent: &Self::Scalar) -> Self::Element;
    /// `g^exponent`.
    fn generator_power(exponent: &Self::Scalar) -> Self::Element;

    fn table(base: &Self::Element) -> Self::Table;
    /// `base^exponent` for the table's base.
    fn table_power(table: &Self::Table, exponent: &Self::Scalar) -> Self::Element;
    /// `g^r · base^c`.
    fn vartime_generator_and(r: &Self::Scalar, base: &Self::Element, c: &Self::Scalar) -> Self::Element;
    /// `t^r · base^c` for the table's base `t`.
    fn vartime_table_and(
        table: &Self::Table,
        r: &Self::Scalar,
        base: &Self::Element,
        c: &Self::Scalar,
    ) -> Self::Element;
    /// The product of all `base^exponent`.
    fn vartime_product(factors: &[(Self::Element, Self::Scalar)]) -> Self::Element;

    /// The element's only text form: 64 hexadecimal digits (Ed25519) or a decimal number.
    fn encode(element: &Self::Element) -> String {
        Self::encode_all(std::slice::from_ref(element)).pop().unwrap_or_default()
    }
    /// The text form of each, faster than one at a time where the group allows.
    fn encode_all(elements: &[Self::Element]) -> Vec<String>;
    /// Reads the only text form of an element; `None` for anything else. Membership of the
    /// subgroup is a question of its own, see [`Group::is_member`].
    fn decode(text: &str) -> Option<Self::Element>;
    /// Whether the element lies in the subgroup of order `q`. For public elements.
    fn is_member(element: &Self::Element) -> bool;
    /// Reads an element and checks that it lies in the subgroup.
    fn decode_member(text: &str) -> Option<Self::Element> {
        Self::decode(text).filter(Self::is_member)
    }

    fn scalar(value: u64) -> Self::Scalar;
    /// A 32-byte digest read big endian, modulo `q`.
    fn scalar_from_digest(digest: &[u8; 32]) -> Self::Scalar;
    /// 64 bytes read big endian, modulo `q`.
    fn scalar_from_wide(bytes: &[u8; 64]) -> Self::Scalar;
    /// A uniformly random scalar.
    fn random_scalar(random: &mut impl CryptoRng) -> Self::Scalar;
    /// The inverse modulo `q`; zero for zero.
    fn invert(scalar: &Self::Scalar) -> Self::Scalar;
    /// Decimal digits without leading zeros.
    fn encode_scalar(scalar: &Self::Scalar) -> String;
    /// Reads decimal digits without sign or leading zeros of a number below `q`; `None` for anything else.
    fn decode_scalar(text: &str) -> Option<Self::Scalar>;

    /// The independent generators `gen(i)` of the shuffle proof, `i` from −1.
    fn independent_generator(index: i64) -> Self::Element;
    /// The order in which ciphertexts of non-homomorphic questions are sorted.
    fn sort_key(element: &Self::Element) -> Vec<u8>;
    /// Reads the vector of `length` numbers below 256 that a non-homomorphic plaintext encodes.
    /// `None` where the group has no such encoding or the element holds more than that.
    fn decode_vector(element: &Self::Element, length: usize) -> Option<Vec<u32>>;
}
