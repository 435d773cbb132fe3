//! Whether a captured value belongs to a class.

use crate::cause::Class;
use crate::go::version::GoVersion;
use crate::go::{module_path, std_packages, url};
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
        Class::GoneHost => hosts::is_gone(hosts::of_module(value)),
        Class::GoVersion => GoVersion::is_valid(value),
        Class::LaterGoVersion => {
            let version = GoVersion::read(value).filter(|_| GoVersion::is_valid(value));
            version.is_some_and(|version| version.minor >= 21)
        }
        Class::LanguageVersion => GoVersion::is_language(value),
        Class::ServerTrouble => value.parse().is_ok_and(|status: u16| status / 100 == 5),
        Class::LaterStd => std_packages::added_in(value).is_some(),
        Class::OpenAccount => hosts::accounts::is_open(value),
        Class::NestedModule => is_nested(value),
        Class::GoGet => value.contains("?go-get=1"),
        Class::Quick => value.parse::<u64>().is_ok_and(|milliseconds| milliseconds < 5000),
    }
}

/// On these hosts a repository is an account and a name; elsewhere a group may hold groups.
fn is_nested(module: &str) -> bool {
    let (path, _) = module_path::split_major(module).unwrap_or((module, ""));
    let is_flat = ["github.com", "bitbucket.org", "gitee.com", "codeberg.org", "gopkg.in"]
        .contains(&hosts::of_module(path));
    !is_flat && path.split('/').count() >= 4
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
