//! Decimal numbers as the format writes them: digits only, no sign, no leading zeros.

use crypto_bigint::Uint;

/// Reads the only decimal form of a number; `None` for anything else, or if it does not fit.
pub(super) fn read<const LIMBS: usize>(text: &str) -> Option<Uint<LIMBS>> {
    let digits = text.as_bytes();
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) || (digits.len() > 1 && text.starts_with('0')) {
        return None;
    }
    Uint::from_str_radix_vartime(text, 10).ok()
}

/// Writes the only decimal form of a number.
pub(super) fn write<const LIMBS: usize>(number: &Uint<LIMBS>) -> String {
    number.to_string_radix_vartime(10)
}
