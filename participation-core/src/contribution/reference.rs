//! Vorgangsnummer and the secret that goes with it.

use std::fmt;
use std::str::FromStr;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Text;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::storage::{Keys, random_bytes};

/// 31 signs that cannot be taken for each other: no 0, O, 1, I, L.
const SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// `MS-7K4Q-2M9X`: two letters of the city, seven random signs, one check sign.
///
/// The check sign makes the weighted sum of the eight signs (weights 1 to 8) divisible by 31; as 31 is
/// prime, every single wrong sign and every swap of two signs is found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow, Serialize, Deserialize)]
#[diesel(sql_type = Text)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

/// Why something typed is no reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceRefused {
    #[error("a reference has two letters and eight signs")]
    Shape,
    #[error("the check sign does not fit: one sign is mistyped")]
    CheckSign,
}

impl Reference {
    /// A fresh one; uniqueness is the table's business.
    #[must_use]
    pub fn random(prefix: &str) -> Self {
        let mut signs = random_signs::<8>();
        signs[7] = check_sign(&signs[..7]);
        Self(format!("{prefix}-{}", grouped(&signs)))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Reference {
    /// Reads what people type in a city: they may leave out the sign of the city, since there is only one.
    ///
    /// # Errors
    /// [`ReferenceRefused`].
    pub fn typed_in(city: &str, typed: &str) -> Result<Self, ReferenceRefused> {
        match typed.parse() {
            Err(ReferenceRefused::Shape) if typed_signs(typed, 16).len() == 8 => format!("{city}-{typed}").parse(),
            read => read,
        }
    }
}

impl FromStr for Reference {
    type Err = ReferenceRefused;

    /// Reads what people type: any case, with or without dashes and spaces.
    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let signs = typed_signs(typed, 16);
        let (prefix, number) = signs.split_at_checked(2).ok_or(ReferenceRefused::Shape)?;
        if number.len() != 8 || !prefix.iter().all(u8::is_ascii_uppercase) {
            return Err(ReferenceRefused::Shape);
        }
        if values(number).is_none() {
            return Err(ReferenceRefused::Shape);
        }
        if check_sign(&number[..7]) != number[7] {
            return Err(ReferenceRefused::CheckSign);
        }
        Ok(Self(format!("{}-{}", String::from_utf8_lossy(prefix), grouped(number))))
    }
}

impl TryFrom<String> for Reference {
    type Error = ReferenceRefused;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<DB: Backend> FromSql<Text, DB> for Reference
where
    String: FromSql<Text, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        String::from_sql(bytes).map(Self)
    }
}

impl<DB: Backend> ToSql<Text, DB> for Reference
where
    str: ToSql<Text, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.as_str().to_sql(out)
    }
}

/// The code on a receipt that lets its holder change, answer or withdraw: twelve signs, 59 bits.
/// Only its hash is stored; it is derived, so that a retry gets the same one.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 12]);

impl Secret {
    /// The secret that goes with a submission's key.
    #[must_use]
    pub fn derived(keys: &Keys, idempotency_key: &str) -> Self {
        let bytes = keys.derive("receipt-secret", &[idempotency_key.as_bytes()]);
        let mut signs = [0; 12];
        for (sign, byte) in signs.iter_mut().zip(bytes.chunks(2)) {
            let number = usize::from(byte[0]) << 8 | byte.get(1).copied().map_or(0, usize::from);
            *sign = SIGNS[number % SIGNS.len()];
        }
        Self(signs)
    }

    /// What is stored of it.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Sha256::new().chain_update(b"beteiligung/receipt-secret\0").chain_update(self.0).finalize().into()
    }
}

impl FromStr for Secret {
    type Err = ReferenceRefused;
    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let signs = typed_signs(typed, 20);
        values(&signs).ok_or(ReferenceRefused::Shape)?;
        signs.try_into().map(Self).map_err(|_| ReferenceRefused::Shape)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(&self.0))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

fn random_signs<const N: usize>() -> [u8; N] {
    let mut signs = [0; N];
    let mut filled = 0;
    while filled < N {
        // Bytes from 248 on would make the first signs likelier; they are thrown away.
        for byte in random_bytes::<32>().into_iter().filter(|byte| *byte < 248) {
            if filled < N {
                signs[filled] = SIGNS[usize::from(byte) % SIGNS.len()];
                filled += 1;
            }
        }
    }
    signs
}

fn typed_signs(typed: &str, limit: usize) -> Vec<u8> {
    typed.bytes().filter(u8::is_ascii_alphanumeric).take(limit).map(|b| b.to_ascii_uppercase()).collect()
}

fn values(signs: &[u8]) -> Option<Vec<usize>> {
    signs.iter().map(|sign| SIGNS.iter().position(|known| known == sign)).collect()
}

/// The eighth sign for seven others.
fn check_sign(signs: &[u8]) -> u8 {
    let sum: usize = values(signs).unwrap_or_default().iter().zip(1..).map(|(value, weight)| value * weight).sum();
    // 8·c ≡ −sum (mod 31), and 4 is the inverse of 8 modulo 31.
    SIGNS[(31 - sum % 31) * 4 % 31]
}

fn grouped(signs: &[u8]) -> String {
    signs.chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_survives_being_typed_in_any_way() {
        let reference = Reference::random("MS");
        let typed = reference.as_str().to_lowercase().replace('-', " ");
        assert_eq!(typed.parse(), Ok(reference));
    }

    #[test]
    fn in_a_city_its_sign_can_be_left_out() {
        let reference = Reference::random("MS");
        let typed = reference.as_str().trim_start_matches("MS-").to_lowercase();
        for typed in [typed.as_str(), &typed.replace('-', " "), &format!("ms{typed}")] {
            assert_eq!(Reference::typed_in("MS", typed), Ok(reference.clone()), "{typed}");
        }
        assert_eq!(Reference::typed_in("MS", "Radweg"), Err(ReferenceRefused::Shape));
    }

    #[test]
    fn every_wrong_sign_and_every_swap_is_found() {
        for _ in 0..20 {
            let good = Reference::random("MS").0.replace('-', "");
            for place in 2..10 {
                for sign in SIGNS {
                    let mut typed = good.clone().into_bytes();
                    if typed[place] != *sign {
                        typed[place] = *sign;
                        assert!(String::from_utf8(typed).unwrap().parse::<Reference>().is_err());
                    }
                }
                for other in place + 1..10 {
                    let mut typed = good.clone().into_bytes();
                    typed.swap(place, other);
                    if typed != good.as_bytes() {
                        assert!(String::from_utf8(typed).unwrap().parse::<Reference>().is_err());
                    }
                }
            }
        }
    }

    #[test]
    fn nonsense_is_no_reference() {
        for typed in ["", "MS", "MS-7K4Q", "MS-7K4Q-2M9X-2M9X", "12-7K4Q-2M9X", "MS-0000-0000", "Ä"] {
            assert!(typed.parse::<Reference>().is_err(), "{typed}");
        }
    }
}
