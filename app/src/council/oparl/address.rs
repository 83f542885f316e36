//! Which addresses the program may connect to: those of the public internet, and those that the operator names.
//! It is asked after a name was resolved, for every connection, so that neither a redirect nor a name that points
//! elsewhere a moment later gets past it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Resolves names as the system does, and keeps only addresses that may be connected to.
#[derive(Debug)]
pub(super) struct Guarded {
    system: DefaultResolver,
    /// Hosts that may lie in the city's own network, in lower case.
    allowed: Vec<String>,
}

/// A name that leads into a network that is not public.
#[derive(Debug, thiserror::Error)]
#[error("{0} is an address of a private network; where it belongs to the city, set oparl_private_hosts = \"{0}\"")]
pub(super) struct Private(String);

impl Guarded {
    pub(super) fn new(allowed: &[String]) -> Self {
        Self { system: DefaultResolver::default(), allowed: allowed.to_vec() }
    }
}

impl Resolver for Guarded {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.system.resolve(uri, config, timeout)?;
        let host = uri.host().unwrap_or_default();
        let name = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        if self.allowed.contains(&name) {
            return Ok(found);
        }
        let mut kept = self.empty();
        for address in found.iter().filter(|address| is_public(address.ip())) {
            kept.push(*address);
        }
        if kept.is_empty() { Err(Error::Other(Box::new(Private(host.to_owned())))) } else { Ok(kept) }
    }
}

/// Whether an address belongs to the public internet (IANA's registries of special-purpose addresses).
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(own) => is_public_v4(own),
        IpAddr::V6(own) => is_public_v6(own),
    }
}

fn is_public_v4(own: Ipv4Addr) -> bool {
    let [a, b, c, _] = own.octets();
    let special = own.is_private()
        || own.is_loopback()
        || own.is_link_local()
        || own.is_documentation()
        || own.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (18..20).contains(&b));
    !special
}

fn is_public_v6(own: Ipv6Addr) -> bool {
    let parts = own.segments();
    let inner = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    match parts {
        // Mapped and translated addresses are as public as what they carry.
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => inner(high, low),
        [0x2002, high, low, ..] => inner(high, low),
        // Teredo, documentation, benchmarks, ORCHID.
        [0x2001, 0, ..] | [0x2001, 0xdb8, ..] | [0x2001, 2, 0, ..] | [0x2001, 0x10..=0x3f, ..] => false,
        [0x3fff, 0..=0x0fff, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_public_internet_are_connected_to() {
        let table = [
            ("1.1.1.1", true),
            ("85.158.1.9", true),
            ("2a01:4f8::1", true),
            ("::ffff:1.1.1.1", true),
            ("64:ff9b::1.1.1.1", true),
            ("127.0.0.1", false),
            ("127.8.8.8", false),
            ("0.0.0.0", false),
            ("10.0.0.1", false),
            ("100.64.0.1", false),
            ("169.254.169.254", false),
            ("172.16.0.1", false),
            ("192.0.0.8", false),
            ("192.0.2.1", false),
            ("192.168.1.1", false),
            ("198.18.0.1", false),
            ("224.0.0.1", false),
            ("255.255.255.255", false),
            ("::", false),
            ("::1", false),
            ("::ffff:127.0.0.1", false),
            ("64:ff9b::10.0.0.1", false),
            ("64:ff9b:1::1", false),
            ("2002:7f00:1::", false),
            ("2001:0:1::", false),
            ("2001:db8::1", false),
            ("fc00::1", false),
            ("fe80::1", false),
            ("ff02::1", false),
        ];
        for (text, public) in table {
            assert_eq!(is_public(text.parse().unwrap()), public, "{text}");
        }
    }
}
