//! Where a URL leads, as far as a browser cares.

use std::net::{IpAddr, Ipv6Addr};

use crate::go::url;
use crate::hosts;

/// The kind of network that a host is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressClass {
    /// The Internet, by its name or address.
    Public,
    /// A private network: its addresses, `.local` and the like, names without a dot.
    Private,
    /// This machine.
    Loopback,
}

/// The class of a host, as it stands in a URL. A name that only looks private (`git.corp.example`)
/// counts as private: it is never asked without a click of its own.
///
/// Browsers take the same addresses for local: RFC 1918, 169.254.0.0/16, 100.64.0.0/10 and
/// `fc00::/7` (measured in Chromium and Firefox, 2026-11).
pub fn class_of(host: &str) -> AddressClass {
    if hosts::is_loopback(host) || host.ends_with(".localhost") {
        AddressClass::Loopback
    } else if hosts::is_private_address(host) || is_single_label(host) || hosts::is_private(host) {
        AddressClass::Private
    } else {
        AddressClass::Public
    }
}

fn is_single_label(host: &str) -> bool {
    !host.contains('.') && host.parse::<Ipv6Addr>().is_err()
}

/// Whether the host is an address and no name.
pub fn is_literal(host: &str) -> bool {
    host.parse::<IpAddr>().is_ok()
}

/// Ports that browsers refuse to connect to. Source: the Fetch standard, "bad port".
const BAD_PORTS: &[u16] = &[
    0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101,
    102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427,
    465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990,
    993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667,
    6668, 6669, 6679, 6697, 10080,
];

/// Whether a browser refuses the port of a URL.
pub fn has_bad_port(url: &str) -> bool {
    let port = url::split(url).and_then(|url| url.port).and_then(|port| port.parse().ok());
    port.is_some_and(|port| BAD_PORTS.contains(&port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_classed_as_browsers_class_them() {
        let cases = [
            ("goproxy.cn", AddressClass::Public),
            ("142.250.66.81", AddressClass::Public),
            // Fake addresses of local proxies are public for a browser.
            ("198.18.0.7", AddressClass::Public),
            ("10.1.2.3", AddressClass::Private),
            ("100.64.0.1", AddressClass::Private),
            ("169.254.1.1", AddressClass::Private),
            ("fdfe:dcba:9876::1", AddressClass::Private),
            ("nas.local", AddressClass::Private),
            ("goproxy", AddressClass::Private),
            ("goproxy.corp.internal", AddressClass::Private),
            ("127.0.0.1", AddressClass::Loopback),
            ("localhost", AddressClass::Loopback),
            ("athens.localhost", AddressClass::Loopback),
            ("::1", AddressClass::Loopback),
            ("2404:6800::1", AddressClass::Public),
        ];
        for (host, class) in cases {
            assert_eq!(class_of(host), class, "{host}");
        }
    }

    #[test]
    fn some_ports_are_never_asked() {
        assert!(has_bad_port("http://goproxy.corp:6000/"));
        assert!(!has_bad_port("http://goproxy.corp:3000/"));
        assert!(!has_bad_port("https://goproxy.cn/"));
        assert!(!has_bad_port("https://goproxy.cn:99999/"));
    }
}
