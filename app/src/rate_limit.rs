//! How much one network may ask per second. Networks are known by a salted hash that is another one every day, never by their address.

use actix_web::dev::RequestHead;
use actix_web::http::Method;
use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;

/// How many requests per second go on for long, and how many at once: a school class behind one address must pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    pub per_second: NonZeroU32,
    pub burst: NonZeroU32,
}

/// Mails that one network may have sent to addresses it names: so many a minute for long, and so many at once.
const MAILS_PER_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(3);
const MAILS_AT_ONCE: NonZeroU32 = NonZeroU32::MIN.saturating_add(59);

type Limiter = RateLimiter<u64, DashMapStateStore<u64>, DefaultClock>;

pub struct RateLimits {
    reading: Limiter,
    writing: Limiter,
    mailing: Limiter,
    clock: DefaultClock,
    salt: RandomState,
    /// The header in which a proxy that we trust names the visitor; its last entry counts.
    proxy_header: Option<String>,
}

impl RateLimits {
    pub fn new(reading: Allowance, writing: Allowance, proxy_header: Option<String>) -> Self {
        let limiter = |allowance: Allowance| {
            RateLimiter::dashmap(Quota::per_second(allowance.per_second).allow_burst(allowance.burst))
        };
        Self {
            reading: limiter(reading),
            writing: limiter(writing),
            // A school class behind one address can take part at once; a mill that fills mailboxes cannot go on.
            mailing: RateLimiter::dashmap(Quota::per_minute(MAILS_PER_MINUTE).allow_burst(MAILS_AT_ONCE)),
            clock: DefaultClock::default(),
            salt: RandomState::new(),
            proxy_header,
        }
    }

    /// Counts a request; gives the seconds to wait when there were too many.
    pub fn refuse(&self, request: &RequestHead, day: i64) -> Option<u64> {
        let key = self.salt.hash_one((day, network(request, self.proxy_header.as_deref())?));
        let reading = matches!(request.method, Method::GET | Method::HEAD);
        let limiter = if reading { &self.reading } else { &self.writing };
        let refused = limiter.check_key(&key).err()?;
        Some(refused.wait_time_from(self.clock.now()).as_secs() + 1)
    }

    /// Counts a mail that somebody in this network wants sent to an address they only name; gives the seconds to wait when there were
    /// too many.
    pub fn refuse_mail(&self, network: u128, day: i64) -> Option<u64> {
        let refused = self.mailing.check_key(&self.salt.hash_one((day, network))).err()?;
        Some(refused.wait_time_from(self.clock.now()).as_secs() + 1)
    }

    /// Forgets networks that have been quiet. Called every minute.
    pub fn forget_quiet(&self) {
        self.reading.retain_recent();
        self.writing.retain_recent();
        self.mailing.retain_recent();
    }
}

/// The network that a request comes from.
pub fn network(request: &RequestHead, proxy_header: Option<&str>) -> Option<u128> {
    let named = proxy_header.and_then(|name| request.headers().get_all(name).last()?.to_str().ok()?.rsplit(',').next());
    let address =
        named.and_then(|address| address.trim().parse().ok()).or_else(|| request.peer_addr.map(|peer| peer.ip()))?;
    Some(prefix(address))
}

/// The network: what a household or a company is given, so that nobody multiplies by changing addresses within it.
fn prefix(address: IpAddr) -> u128 {
    match address.to_canonical() {
        IpAddr::V4(address) => u128::from(u32::from(address) >> 8),
        IpAddr::V6(address) => u128::from(address) >> 72 << 72,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn limits(proxy_header: Option<&str>) -> RateLimits {
        let one = Allowance { per_second: NonZeroU32::MIN, burst: NonZeroU32::MIN };
        let two = Allowance { per_second: NonZeroU32::MIN, burst: NonZeroU32::new(2).unwrap() };
        RateLimits::new(two, one, proxy_header.map(str::to_owned))
    }

    fn from(address: &str) -> TestRequest {
        TestRequest::get().peer_addr(format!("{address}:1").parse().unwrap())
    }

    fn asked(limits: &RateLimits, request: TestRequest, day: i64) -> bool {
        limits.refuse(request.to_srv_request().head(), day).is_none()
    }

    #[test]
    fn neighbours_share_an_allowance_and_other_networks_do_not() {
        let limits = limits(None);
        assert!(asked(&limits, from("192.0.2.1"), 0));
        assert!(asked(&limits, from("192.0.2.200"), 0));
        assert!(!asked(&limits, from("192.0.2.3"), 0));
        assert!(asked(&limits, from("192.0.3.1"), 0));
        assert!(asked(&limits, from("192.0.2.1"), 1), "the hash of a network changes every day");
        assert!(asked(&limits, from("[2001:db8:0:100::1]"), 0));
        assert!(asked(&limits, from("[2001:db8:0:1ff::1]"), 0));
        assert!(!asked(&limits, from("[2001:db8:0:101::1]"), 0), "a /56 is one network");
        assert!(asked(&limits, from("[2001:db8:0:200::1]"), 0));
    }

    #[test]
    fn writing_has_a_smaller_allowance_of_its_own() {
        let limits = limits(None);
        let post = || TestRequest::post().peer_addr("192.0.2.1:1".parse().unwrap());
        assert!(asked(&limits, post(), 0));
        assert!(!asked(&limits, post(), 0));
        assert!(asked(&limits, from("192.0.2.1"), 0));
    }

    #[test]
    fn one_network_cannot_have_mailboxes_filled() {
        let limits = limits(None);
        let sent = (0..1_000).filter(|_| limits.refuse_mail(1, 0).is_none()).count();
        assert!((60..64).contains(&sent), "{sent}");
        assert!(limits.refuse_mail(2, 0).is_none(), "another network is not hindered");
        assert!(limits.refuse_mail(1, 1).is_none(), "the hash of a network changes every day");
    }

    #[test]
    fn a_proxy_header_counts_only_where_it_is_trusted() {
        let named = |name: &str| from("192.0.2.1").insert_header(("X-Forwarded-For", format!("10.0.0.1, {name}")));
        let trusting = limits(Some("x-forwarded-for"));
        let wary = limits(None);
        for name in ["198.51.100.1", "198.51.101.1", "198.51.102.1"] {
            assert!(asked(&trusting, named(name), 0));
        }
        assert!(asked(&wary, named("198.51.100.1"), 0) && asked(&wary, named("198.51.101.1"), 0));
        assert!(!asked(&wary, named("198.51.102.1"), 0), "a made-up header buys nothing");
    }
}
