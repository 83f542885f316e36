//! Subgroups of prime order of the integers modulo a 2048-bit prime, on crypto-bigint. Elements and
//! scalars are written as decimal numbers.

use std::marker::PhantomData;
use std::sync::LazyLock;

use crypto_bigint::modular::{ConstMontyForm, ConstMontyParams};
use crypto_bigint::{JacobiSymbol, NonZero, U2048};
use rand_core::CryptoRng;
use zeroize::Zeroize as _;

use super::{Group, decimal, parameters};
use crate::hash;

const LIMBS: usize = U2048::LIMBS;
const WINDOW_BITS: u32 = 4;
type Field<P> = ConstMontyForm<<P as Parameters>::Field, LIMBS>;
type Scalar<P> = ConstMontyForm<<P as Parameters>::Order, LIMBS>;

/// The numbers that fix one finite-field group.
pub trait Parameters: Copy + Eq + std::fmt::Debug + Send + Sync + Sized + 'static {
    const NAME: &'static str;
    /// The prime p.
    type Field: ConstMontyParams<LIMBS> + Send + Sync;
    /// The prime q.
    type Order: ConstMontyParams<LIMBS> + Send + Sync;
    /// Bits of q.
    const ORDER_BITS: u32;
    /// Decimal digits of q.
    const ORDER_DIGITS: usize;
    /// How many numbers a non-homomorphic plaintext holds.
    const LONGEST_VECTOR: Option<usize>;
    /// Whether p = 2q + 1, so that membership is a Jacobi symbol.
    const SAFE_PRIME: bool;
    /// Bits below a vector's numbers in a non-homomorphic plaintext; `None` where there is no such encoding.
    const PADDING_BITS: Option<u32>;
    const GENERATOR: U2048;
    fn generator_table() -> &'static Table<Self>;
}

/// The group of the parameters `P`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FiniteField<P>(PhantomData<P>);

/// Parameters of BELENIOS-2048.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Belenios2048Parameters;
/// The group `BELENIOS-2048`, its order of 256 bits.
pub type Belenios2048 = FiniteField<Belenios2048Parameters>;

impl Parameters for Belenios2048Parameters {
    const NAME: &'static str = "BELENIOS-2048";
    type Field = parameters::BeleniosField;
    type Order = parameters::BeleniosOrder;
    const ORDER_BITS: u32 = 256;
    const ORDER_DIGITS: usize = 77;
    const LONGEST_VECTOR: Option<usize> = None;
    const SAFE_PRIME: bool = false;
    const PADDING_BITS: Option<u32> = None;
    const GENERATOR: U2048 = parameters::BELENIOS_GENERATOR;
    fn generator_table() -> &'static Table<Self> {
        static TABLE: LazyLock<Table<Belenios2048Parameters>> = LazyLock::new(Table::of_generator);
        &TABLE
    }
}

/// Parameters of RFC-3526-2048.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rfc3526Parameters;
/// The group `RFC-3526-2048`, its order of 2047 bits.
pub type Rfc3526 = FiniteField<Rfc3526Parameters>;

impl Parameters for Rfc3526Parameters {
    const NAME: &'static str = "RFC-3526-2048";
    type Field = parameters::Rfc3526Field;
    type Order = parameters::Rfc3526Order;
    const ORDER_BITS: u32 = 2047;
    const ORDER_DIGITS: usize = 617;
    const LONGEST_VECTOR: Option<usize> = Some(255);
    const SAFE_PRIME: bool = true;
    const PADDING_BITS: Option<u32> = Some(8);
    const GENERATOR: U2048 = U2048::from_u8(2);
    fn generator_table() -> &'static Table<Self> {
        static TABLE: LazyLock<Table<Rfc3526Parameters>> = LazyLock::new(Table::of_generator);
        &TABLE
    }
}

/// The powers `base^(d · 16^i)` for every digit d and place i of an exponent.
pub struct Table<P: Parameters> {
    base: Field<P>,
    places: Vec<[Field<P>; 16]>,
}

/// The powers 0 to 15 of a base.
fn small_powers<P: Parameters>(base: &Field<P>) -> [Field<P>; 16] {
    let mut power = Field::<P>::ONE;
    std::array::from_fn(|_| {
        let current = power;
        power = power.mul(base);
        current
    })
}

/// The four-bit digits of a public exponent, the lowest first, as many as the order has.
fn digits<P: Parameters>(exponent: &Scalar<P>) -> Vec<usize> {
    let places = P::ORDER_BITS.div_ceil(WINDOW_BITS) as usize;
    let bytes = exponent.retrieve().to_le_bytes();
    bytes.as_slice().iter().flat_map(|byte| [usize::from(byte & 15), usize::from(byte >> 4)]).take(places).collect()
}

impl<P: Parameters> Table<P> {
    fn of(base: &Field<P>) -> Self {
        let mut place_base = *base;
        let places = (0..P::ORDER_BITS.div_ceil(WINDOW_BITS))
            .map(|_| {
                let powers = small_powers::<P>(&place_base);
                place_base = place_base.square_repeat_vartime(WINDOW_BITS);
                powers
            })
            .collect();
        Self { base: *base, places }
    }

    fn of_generator() -> Self {
        Self::of(&Field::<P>::new(&P::GENERATOR))
    }

    fn vartime_power(&self, exponent: &Scalar<P>) -> Field<P> {
        let digits = digits::<P>(exponent);
        let factors = self.places.iter().zip(digits).filter(|(_, digit)| *digit != 0);
        factors
            .filter_map(|(powers, digit)| powers.get(digit))
            .fold(Field::<P>::ONE, |product, factor| product.mul(factor))
    }
}

impl<P: Parameters> Group for FiniteField<P> {
    const NAME: &'static str = P::NAME;
    const ELEMENT_LENGTH: usize = 617;
    const SCALAR_LENGTH: usize = P::ORDER_DIGITS;
    const LONGEST_VECTOR: Option<usize> = P::LONGEST_VECTOR;
    type Element = Field<P>;
    type Scalar = Scalar<P>;
    type Table = Table<P>;

    fn generator() -> Field<P> {
        Field::<P>::new(&P::GENERATOR)
    }
    fn identity() -> Field<P> {
        Field::<P>::ONE
    }
    fn multiply(left: &Field<P>, right: &Field<P>) -> Field<P> {
        left.mul(right)
    }
    fn divide(left: &Field<P>, right: &Field<P>) -> Field<P> {
        // Zero is no element: `decode` refuses it, and products of units are units.
        left.mul(&right.invert_vartime().into_option().unwrap_or(Field::<P>::ZERO))
    }
    fn power(base: &Field<P>, exponent: &Scalar<P>) -> Field<P> {
        base.pow_bounded_exp(&exponent.retrieve(), P::ORDER_BITS)
    }
    fn generator_power(exponent: &Scalar<P>) -> Field<P> {
        Self::power(&Self::generator(), exponent)
    }
    fn table(base: &Field<P>) -> Table<P> {
        Table::of(base)
    }
    fn table_power(table: &Table<P>, exponent: &Scalar<P>) -> Field<P> {
        Self::power(&table.base, exponent)
    }
    fn vartime_generator_and(r: &Scalar<P>, base: &Field<P>, c: &Scalar<P>) -> Field<P> {
        Self::vartime_table_and(P::generator_table(), r, base, c)
    }
    fn vartime_table_and(table: &Table<P>, r: &Scalar<P>, base: &Field<P>, c: &Scalar<P>) -> Field<P> {
        table.vartime_power(r).mul(&base.pow_vartime(&c.retrieve()))
    }
    fn vartime_product(factors: &[(Field<P>, Scalar<P>)]) -> Field<P> {
        let places = P::ORDER_BITS.div_ceil(WINDOW_BITS) as usize;
        let factors: Vec<_> =
            factors.iter().map(|(base, exponent)| (small_powers::<P>(base), digits::<P>(exponent))).collect();
        (0..places).rev().fold(Field::<P>::ONE, |product, place| {
            let raised = product.square_repeat_vartime(WINDOW_BITS);
            let used = factors.iter().filter_map(|(powers, digits)| powers.get(*digits.get(place)?));
            used.fold(raised, |product, factor| product.mul(factor))
        })
    }

    fn encode_all(elements: &[Field<P>]) -> Vec<String> {
        elements.iter().map(|element| decimal::write(&element.retrieve())).collect()
    }
    fn decode(text: &str) -> Option<Field<P>> {
        let number: U2048 = decimal::read(text)?;
        let in_range = number != U2048::ZERO && number < *P::Field::PARAMS.modulus().as_ref();
        in_range.then(|| Field::<P>::new(&number))
    }
    fn is_member(element: &Field<P>) -> bool {
        if P::SAFE_PRIME {
            element.jacobi_symbol_vartime() == JacobiSymbol::One
        } else {
            element.pow_vartime(P::Order::PARAMS.modulus().as_ref()) == Field::<P>::ONE
        }
    }

    fn scalar(value: u64) -> Scalar<P> {
        Scalar::<P>::new(&U2048::from_u64(value))
    }
    fn scalar_from_digest(digest: &[u8; 32]) -> Scalar<P> {
        let mut wide = [0; 64];
        let (_, low) = wide.split_at_mut(32);
        low.copy_from_slice(digest);
        Self::scalar_from_wide(&wide)
    }
    fn scalar_from_wide(bytes: &[u8; 64]) -> Scalar<P> {
        Scalar::<P>::new(&U2048::from_be_slice_truncated(bytes, U2048::BITS))
    }
    fn random_scalar(random: &mut impl CryptoRng) -> Scalar<P> {
        // Numbers of as many bits as q until one is below q: uniform, and on average fewer than two tries.
        let mut bytes = zeroize::Zeroizing::new([0_u8; 256]);
        loop {
            random.fill_bytes(bytes.as_mut());
            let mut number = U2048::from_be_slice(bytes.as_ref()).shr_vartime(U2048::BITS - P::ORDER_BITS);
            if number < *P::Order::PARAMS.modulus().as_ref() {
                let scalar = Scalar::<P>::new(&number);
                number.zeroize();
                return scalar;
            }
        }
    }
    fn invert(scalar: &Scalar<P>) -> Scalar<P> {
        scalar.invert().into_option().unwrap_or(Scalar::<P>::ZERO)
    }
    fn encode_scalar(scalar: &Scalar<P>) -> String {
        decimal::write(&scalar.retrieve())
    }
    fn decode_scalar(text: &str) -> Option<Scalar<P>> {
        let number: U2048 = decimal::read(text)?;
        (number < *P::Order::PARAMS.modulus().as_ref()).then(|| Scalar::<P>::new(&number))
    }

    fn independent_generator(index: i64) -> Field<P> {
        let mut digest = [0; 256];
        let (_, low) = digest.split_at_mut(256 - 32);
        low.copy_from_slice(&hash::sha256(format!("ggen|{index}").as_bytes()));
        let below_p = P::Field::PARAMS.modulus().as_ref().wrapping_sub(&U2048::ONE);
        let order = NonZero::new(*P::Order::PARAMS.modulus().as_ref()).into_option().unwrap_or(NonZero::MAX);
        let (cofactor, _) = below_p.div_rem_vartime(&order);
        Field::<P>::new(&U2048::from_be_slice(&digest)).pow_vartime(&cofactor)
    }
    fn sort_key(element: &Field<P>) -> Vec<u8> {
        element.retrieve().to_be_bytes().as_slice().to_vec()
    }
    fn decode_vector(element: &Field<P>, length: usize) -> Option<Vec<u32>> {
        let number = element.retrieve().shr_vartime(P::PADDING_BITS?);
        let bytes = number.to_be_bytes();
        let (above, vector) = bytes.as_slice().split_at_checked(256_usize.checked_sub(length)?)?;
        above.iter().all(|byte| *byte == 0).then(|| vector.iter().copied().map(u32::from).collect())
    }
}
