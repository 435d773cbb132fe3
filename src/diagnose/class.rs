//! Whether a captured value belongs to a class.

use crate::cause::Class;
use crate::go::version::GoVersion;
use crate::go::{gover, module_path, proxy_url, standard, url};
use crate::{hosts, mirrors};

pub(super) fn holds(class: Class, value: &str) -> bool {
    match class {
        Class::GoogleHost => hosts::is_google(value),
        Class::ChecksumLookup => mirrors::is_checksum_request(value),
        Class::PublicLookup => mirrors::is_public_checksum_request(value),
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
        Class::ChecksumDatabase => mirrors::is_database(value),
        Class::GoFile => value.strip_suffix(".go").is_some_and(|name| !name.contains('/')),
        Class::NoDot => !hosts::of_module(value).contains('.'),
        Class::PublicModule => hosts::is_public(hosts::of_module(value)),
        Class::ProxyRequest => {
            url::split(value).is_some_and(|url| proxy_url::is_proxy_path(url.path))
        }
        Class::NoProxy => value.split([',', '|']).any(mirrors::is_no_proxy),
        Class::DeadProxy => mirrors::is_dead(value),
        Class::PlainHttp => url::split(value).is_some_and(|url| url.scheme == "http"),
        Class::HttpToTlsPort => url::split(value).is_some_and(|url| {
            url.scheme == "http" && url.port.is_some_and(|port| port.ends_with("443"))
        }),
        Class::GoogleAddress => hosts::is_google_address(value),
        Class::StandardPackage => standard::is_package(value),
        Class::Placeholder => is_placeholder(value),
        Class::GoCommand => matches!(value, "go" | "go.exe"),
        Class::OldStandardPackage => standard::is_old(value),
        Class::RelativePath => is_relative(value),
        Class::GoneHost => hosts::is_gone(hosts::of_module(value)),
        Class::GoVersion => is_go_line(value),
        Class::LaterGoVersion => {
            let version = GoVersion::read(value).filter(|_| is_go_line(value));
            version.is_some_and(|version| version.minor >= 21)
        }
        Class::LanguageVersion => is_later_language(value),
        Class::ServerTrouble => value.parse().is_ok_and(|status: u16| status / 100 == 5),
        Class::LaterStd => standard::added_in(value).is_some(),
        Class::OpenAccount => hosts::accounts::is_open(value),
        Class::NestedModule => is_nested(value),
        Class::GoGet => value.contains("?go-get=1"),
        Class::Quick => value.parse::<u64>().is_ok_and(|milliseconds| milliseconds < 3000),
    }
}

fn is_relative(path: &str) -> bool {
    let has_drive = path.get(1..2) == Some(":");
    !has_drive && path.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// Whether go.mod may name this version since Go 1.21: `1.21`, `1.21.0`, `1.23rc1`.
/// Source: `x/mod/modfile`, `GoVersionRE`.
fn is_go_line(version: &str) -> bool {
    version.contains('.') && gover::is_valid(version)
}

/// Whether it names a version of the language and not a release, as `1.22` does since Go 1.21.
fn is_later_language(version: &str) -> bool {
    let is_later = GoVersion::read(version).is_some_and(|version| version.minor >= 21);
    is_later && is_go_line(version) && gover::is_lang(version)
}

/// On these hosts a repository is an account and a name; elsewhere a group may hold groups.
fn is_nested(module: &str) -> bool {
    let (path, _) = module_path::split_major(module).unwrap_or((module, ""));
    let is_flat = ["github.com", "bitbucket.org", "gitee.com", "codeberg.org", "gopkg.in"]
        .contains(&hosts::of_module(path));
    !is_flat && path.split('/').count() >= 4
}

/// A lookup, or what goes with it: a tile of the database, its latest state, or the question
/// whether a proxy passes it on.
/// `golang.org/x/mod/module.ZeroPseudoVersion` of v0, and what Kubernetes writes for its parts.
/// The tag of a module in a subdirectory has that directory before it.
fn is_placeholder(version: &str) -> bool {
    let tag = version.rsplit('/').next().unwrap_or(version);
    ["v0.0.0", "v0.0.0-00010101000000-000000000000", "000000000000"].contains(&tag)
}
