//! Checksum databases, and how a request to one is told.

use crate::find;
use crate::go::{proxy_url, url};

/// A name of the public checksum database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Database {
    /// Its host, which GOSUMDB may hold as it is.
    pub host: &'static str,
    /// Whether it is reachable from mainland China.
    pub is_in_china: bool,
    /// Where that is written down.
    pub source: &'static str,
    /// When the source was read.
    pub checked_on: &'static str,
}

/// The names of the public checksum database: one log, one key (`cmd/go/internal/modfetch/key.go`
/// knows the key; `modfetch/sumdb.go` turns the second name into the first one and its address).
pub static DATABASES: &[Database] = &[
    Database {
        host: "sum.golang.org",
        is_in_china: false,
        source: "https://go.dev/ref/mod#checksum-database",
        checked_on: "2026-08-28",
    },
    Database {
        host: "sum.golang.google.cn",
        is_in_china: true,
        source: "https://go.dev/ref/mod#environment-variables",
        checked_on: "2026-07-23",
    },
];

/// The one that is reachable in China; built into Go since 1.13.
pub const DATABASE_IN_CHINA: &str = "sum.golang.google.cn";

/// Whether a host is the public checksum database.
pub fn is_database(host: &str) -> bool {
    DATABASES.iter().any(|database| database.host == host)
}

/// Whether a request goes to a checksum database, itself or through a proxy.
pub fn is_checksum_request(request: &str) -> bool {
    url::split(request).is_some_and(|url| {
        let is_part =
            ["/lookup/", "/sumdb/", "/tile/8/"].iter().any(|part| find::contains(url.path, part));
        (is_part && !proxy_url::is_proxy_path(url.path)) || is_database(url.host)
    })
}

/// Whether it goes to the public one.
pub fn is_public_checksum_request(request: &str) -> bool {
    url::split(request).is_some_and(|url| {
        let through_proxy = find::contains(url.path, "/sumdb/")
            && DATABASES
                .iter()
                .any(|database| url.path.contains(&format!("/sumdb/{}/", database.host)));
        through_proxy || is_database(url.host)
    })
}
