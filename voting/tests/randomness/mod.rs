//! Randomness for tests: fixed, repeatable and worthless.

use std::convert::Infallible;

use rand_core::{TryCryptoRng, TryRng};
use voting::hash;

/// Repeatable bytes that look random.
pub struct Fixed(pub u64);

impl TryRng for Fixed {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }
    fn try_fill_bytes(&mut self, target: &mut [u8]) -> Result<(), Infallible> {
        for part in target.chunks_mut(32) {
            self.0 = self.0.wrapping_add(1);
            part.copy_from_slice(&hash::sha256(&self.0.to_le_bytes())[..part.len()]);
        }
        Ok(())
    }
}
impl TryCryptoRng for Fixed {}
