//! The program's clock. It can be set for trials, and then runs on from there, so that deadlines can be seen to pass.

use crate::Timestamp;
use chrono::{TimeDelta, Utc};

#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    ahead: TimeDelta,
}

impl Clock {
    /// The real time.
    pub fn real() -> Self {
        Self::default()
    }

    /// A clock that says `start` now.
    pub fn starting_at(start: Timestamp) -> Self {
        Self { ahead: start.utc() - Utc::now() }
    }

    pub fn now(&self) -> Timestamp {
        Timestamp::new(Utc::now() + self.ahead)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_set_runs_on_from_there() {
        let start = Timestamp::new("2027-01-04T08:00:00Z".parse().unwrap());
        let clock = Clock::starting_at(start);
        let first = clock.now();
        std::thread::sleep(std::time::Duration::from_millis(5));
        assert!(first >= start && clock.now() > first && clock.now().utc() - start.utc() < TimeDelta::minutes(1));
    }
}
