//! Finds a count from its power of the generator, in steps of the square root of the largest count there can be.
//! Source: Shanks, "Class number, a theory of factorization, and genera" (1971), "baby steps, giant steps".

use std::collections::HashMap;

use crate::group::Group;
use crate::hash;

/// The powers `g^0 … g^(size−1)`, to find others with.
pub(super) struct Logarithms<G: Group> {
    /// From eight bytes of a hash of `g^j` to `j`; what is found is checked.
    small: HashMap<u64, u64>,
    /// `g^size`.
    giant: G::Element,
    size: u64,
    largest: u64,
}

fn key<G: Group>(element: &G::Element) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = hash::sha256(&G::sort_key(element));
    u64::from_be_bytes([a, b, c, d, e, f, g, h])
}

impl<G: Group> Logarithms<G> {
    /// For counts from 0 to `largest`; takes its square root in time and memory.
    pub(super) fn up_to(largest: u64) -> Self {
        let size = largest.isqrt() + 1;
        let mut small = HashMap::new();
        let mut power = G::identity();
        for exponent in 0..size {
            small.insert(key::<G>(&power), exponent);
            power = G::multiply(&power, &G::generator());
        }
        Self { small, giant: power, size, largest }
    }

    /// The `count` with `g^count = power`; `None` if there is none. Takes steps in proportion to `count / size`.
    pub(super) fn find(&self, power: &G::Element) -> Option<u64> {
        let mut rest = *power;
        for step in 0..=self.largest / self.size {
            if let Some(exponent) = self.small.get(&key::<G>(&rest)) {
                let count = step * self.size + exponent;
                if count <= self.largest && G::vartime_product(&[(G::generator(), G::scalar(count))]) == *power {
                    return Some(count);
                }
            }
            rest = G::divide(&rest, &self.giant);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::{Belenios2048, Ed25519};

    fn every_count_is_found_and_no_other<G: Group>(largest: u64) {
        let logarithms = Logarithms::<G>::up_to(largest);
        let power = |count| G::generator_power(&G::scalar(count));
        for count in 0..=largest {
            assert_eq!(logarithms.find(&power(count)), Some(count));
        }
        assert_eq!(logarithms.find(&power(largest + 1)), None);
        assert_eq!(logarithms.find(&G::generator_power(&(G::scalar(0) - G::scalar(1)))), None);
    }

    #[test]
    fn every_count_is_found_and_no_other_in_both_kinds_of_groups() {
        for largest in [0, 1, 2, 3, 15, 16, 17, 120] {
            every_count_is_found_and_no_other::<Ed25519>(largest);
        }
        every_count_is_found_and_no_other::<Belenios2048>(40);
    }
}
