//! What residents see of every input, whatever its kind: the fields that all forms share, the receipt,
//! withdrawing by code. Rules are in `participation_core::contribution`.

pub mod envelope;
pub mod lookup;
pub mod receipt;
pub mod story;
pub mod withdraw;
