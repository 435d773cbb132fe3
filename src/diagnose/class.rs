//! Whether a captured value belongs to a class.

use crate::cause::Class;
use crate::go::version::GoVersion;
use crate::go::{standard, url};
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
        Class::PublicModule => hosts::is_public(hosts::of_module(value)),
        Class::ProxyRequest => url::split(value).is_some_and(|url| is_proxy_path(url.path)),
        Class::NoProxy => value.split([',', '|']).any(mirrors::is_no_proxy),
        Class::PlainHttp => url::split(value).is_some_and(|url| url.scheme == "http"),
        Class::HttpToTlsPort => url::split(value).is_some_and(|url| {
            url.scheme == "http" && url.port.is_some_and(|port| port.ends_with("443"))
        }),
        Class::GoogleAddress => hosts::is_google_address(value),
        Class::StandardPackage => standard::is_package(value),
        Class::GoRelease => GoVersion::is_release(value),
        Class::Placeholder => is_placeholder(value),
        Class::GoCommand => matches!(value, "go" | "go.exe"),
        Class::OldStandardPackage => {
            OLD_STANDARD_PACKAGES.contains(&value) || value.starts_with("internal/")
        }
        Class::RelativePath => is_relative(value),
        Class::Quick => value.parse::<u64>().is_ok_and(|milliseconds| milliseconds < 5000),
    }
}

/// Source: `go list std` of Go 1.13, those that programs import most.
const OLD_STANDARD_PACKAGES: &[&str] = &[
    "archive/tar",
    "archive/zip",
    "bufio",
    "bytes",
    "compress/gzip",
    "container/heap",
    "container/list",
    "context",
    "crypto",
    "crypto/md5",
    "crypto/rand",
    "crypto/sha1",
    "crypto/sha256",
    "crypto/tls",
    "crypto/x509",
    "database/sql",
    "encoding",
    "encoding/base64",
    "encoding/binary",
    "encoding/csv",
    "encoding/hex",
    "encoding/json",
    "encoding/xml",
    "errors",
    "expvar",
    "flag",
    "fmt",
    "go/ast",
    "go/parser",
    "hash",
    "html",
    "html/template",
    "image",
    "io",
    "io/ioutil",
    "log",
    "math",
    "math/big",
    "math/bits",
    "math/rand",
    "mime",
    "net",
    "net/http",
    "net/http/httptest",
    "net/http/pprof",
    "net/mail",
    "net/rpc",
    "net/url",
    "os",
    "os/exec",
    "os/signal",
    "os/user",
    "path",
    "path/filepath",
    "plugin",
    "reflect",
    "regexp",
    "runtime",
    "runtime/cgo",
    "runtime/debug",
    "runtime/pprof",
    "runtime/trace",
    "sort",
    "strconv",
    "strings",
    "sync",
    "sync/atomic",
    "syscall",
    "testing",
    "text/tabwriter",
    "text/template",
    "time",
    "unicode",
    "unicode/utf16",
    "unicode/utf8",
    "unsafe",
];

fn is_relative(path: &str) -> bool {
    let has_drive = path.get(1..2) == Some(":");
    !has_drive && path.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

fn is_public_lookup(request: &str) -> bool {
    url::split(request).is_some_and(|url| {
        let through_proxy = mirrors::CHECKSUM_DATABASES
            .iter()
            .any(|name| url.path.contains(&format!("/sumdb/{name}/")));
        through_proxy || mirrors::CHECKSUM_DATABASES.contains(&url.host)
    })
}

/// A lookup, or what goes with it: a tile of the database, its latest state, or the question
/// whether a proxy passes it on.
fn is_checksum_lookup(request: &str) -> bool {
    url::split(request).is_some_and(|url| {
        let is_part =
            ["/lookup/", "/sumdb/", "/tile/8/"].iter().any(|part| url.path.contains(part));
        (is_part && !is_proxy_path(url.path)) || mirrors::CHECKSUM_DATABASES.contains(&url.host)
    })
}

/// `golang.org/x/mod/module.ZeroPseudoVersion` of v0, and what Kubernetes writes for its parts.
/// The tag of a module in a subdirectory has that directory before it.
fn is_placeholder(version: &str) -> bool {
    let tag = version.rsplit('/').next().unwrap_or(version);
    ["v0.0.0", "v0.0.0-00010101000000-000000000000", "000000000000"].contains(&tag)
}

/// Whether it is a path of the module proxy protocol.
fn is_proxy_path(path: &str) -> bool {
    path.contains("/@v/") || path.ends_with("/@latest")
}
