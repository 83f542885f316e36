//! How long the next attempt to sign in has to wait: pure. Whoever guesses waits longer each time; whoever signs in
//! from a device that is known here is counted apart, so that strangers who guess cannot lock anybody out.

use crate::Timestamp;

/// After so many seconds without an attempt, what was counted is forgotten.
pub const FORGOTTEN_SECONDS: i64 = 60 * 60;
/// The first pause; each further one is twice as long.
const FIRST_PAUSE: i64 = 4;

/// How many attempts cost no time, and how long a pause grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub free: i32,
    pub longest: i64,
}

/// For one account from one network, or from one known device.
pub const ACCOUNT: Limit = Limit { free: 5, longest: 15 * 60 };
/// For one network, whatever the accounts.
pub const NETWORK: Limit = Limit { free: 50, longest: 15 * 60 };
/// For one account from all networks together, apart from known devices: against guessing from many places.
pub const EVERYWHERE: Limit = Limit { free: 100, longest: 60 };

impl Limit {
    /// The pause after so many attempts, in seconds.
    #[must_use]
    pub fn pause(self, attempts: i32) -> i64 {
        let over = attempts - self.free;
        if over < 0 { 0 } else { (FIRST_PAUSE << over.min(20)).min(self.longest) }
    }

    /// Seconds until the next attempt is looked at, after so many of which the last was then.
    #[must_use]
    pub fn wait(self, attempts: i32, last: Timestamp, now: Timestamp) -> i64 {
        // Never longer than the pause, even where two clocks disagree.
        let pause = self.pause(attempts);
        (last.unix() + pause - now.unix()).clamp(0, pause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest() {
        let pauses: Vec<i64> = (3..16).map(|attempts| ACCOUNT.pause(attempts)).collect();
        assert_eq!(pauses, [0, 0, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
        assert_eq!(ACCOUNT.pause(i32::MAX), 900);
        assert_eq!(EVERYWHERE.pause(99), 0);
    }

    #[test]
    fn the_wait_is_what_is_left_of_the_pause() {
        let at = Timestamp::from_unix;
        assert_eq!(ACCOUNT.wait(4, at(100), at(100)), 0);
        assert_eq!(ACCOUNT.wait(6, at(100), at(101)), 7);
        assert_eq!(ACCOUNT.wait(6, at(100), at(108)), 0);
        assert_eq!((ACCOUNT.wait(4, at(100), at(50)), ACCOUNT.wait(6, at(100), at(50))), (0, 8));
    }
}
