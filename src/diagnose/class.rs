//! Whether a captured value belongs to a class.

use crate::cause::Class;
use crate::go::url;
use crate::{hosts, mirrors};

pub(super) fn holds(class: Class, value: &str) -> bool {
    match class {
        Class::GoogleHost => hosts::is_google(value),
        Class::ChecksumLookup => is_checksum_lookup(value),
        Class::PublicLookup => is_public_lookup(value),
        Class::PublicProxy => {
            url::split(value).is_some_and(|url| mirrors::proxy_on(url.host).is_some())
        }
        Class::Loopback => hosts::is_loopback(value),
        Class::PrivateModule => hosts::is_private(hosts::of_module(value)),
        Class::ForgeModule => hosts::is_forge(hosts::of_module(value)),
        Class::CurrentDirectory => value == ".",
        Class::PrivateAddress => hosts::is_private_address(value),
        Class::FakeAddress => hosts::is_fake_address(value),
        Class::Ipv6 => value.parse::<std::net::Ipv6Addr>().is_ok(),
        Class::PrivateHost => hosts::is_private(value) || hosts::is_private_address(value),
        Class::ForgeHost => hosts::is_forge(value),
        Class::ChecksumDatabase => mirrors::CHECKSUM_DATABASES.contains(&value),
        Class::NoDot => !hosts::of_module(value).contains('.'),
        Class::PlainHttp => url::split(value).is_some_and(|url| url.scheme == "http"),
        Class::HttpToTlsPort => url::split(value).is_some_and(|url| {
            url.scheme == "http" && url.port.is_some_and(|port| port.ends_with("443"))
        }),
        Class::GoogleAddress => hosts::is_google_address(value),
        Class::Quick => value.parse::<u64>().is_ok_and(|milliseconds| milliseconds < 5000),
    }
}

fn is_public_lookup(request: &str) -> bool {
    url::split(request).is_some_and(|url| {
        let through_proxy = mirrors::CHECKSUM_DATABASES
            .iter()
            .any(|name| url.path.contains(&format!("/sumdb/{name}/")));
        through_proxy || mirrors::CHECKSUM_DATABASES.contains(&url.host)
    })
}

fn is_checksum_lookup(request: &str) -> bool {
    url::split(request).is_some_and(|url| {
        url.path.contains("/lookup/") || mirrors::CHECKSUM_DATABASES.contains(&url.host)
    })
}
