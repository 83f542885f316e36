//! Chance that falls the same each time, so that two demo cities of one size are alike (SplitMix64).

/// A row of numbers that follows from its seed.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below the limit; 0 when the limit is 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }

    /// Whether something of so many in a thousand happens.
    pub(super) fn often(&mut self, per_thousand: usize) -> bool {
        self.below(1000) < per_thousand
    }

    /// One of several.
    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }

    /// The place of one of several weights.
    pub(super) fn weighted(&mut self, weights: &[usize]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (place, weight) in weights.iter().enumerate() {
            if left < *weight {
                return place;
            }
            left -= weight;
        }
        0
    }

    /// Supporters: most have few, some have hundreds.
    pub(super) fn supporters(&mut self) -> u32 {
        let rank = self.below(1000) + 1;
        u32::try_from(1000 / rank / 2 + self.below(9)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_throws_the_same_and_support_is_skewed() {
        let throw = |seed| (0..5).map(|_| Dice::new(seed).below(1_000_000)).collect::<Vec<_>>();
        assert_eq!(throw(7), throw(7));
        assert_ne!(throw(7), throw(8));
        let mut dice = Dice::new(1);
        let mut all: Vec<u32> = (0..1000).map(|_| dice.supporters()).collect();
        all.sort_unstable();
        assert!(all[500] < 15 && all[999] > 100, "{} {}", all[500], all[999]);
    }

    #[test]
    fn weights_are_kept_roughly() {
        let mut dice = Dice::new(3);
        let heavy = (0..1000).filter(|_| dice.weighted(&[9, 1]) == 0).count();
        assert!((850..950).contains(&heavy), "{heavy}");
    }
}
