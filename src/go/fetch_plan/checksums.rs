//! Whether the checksum database is asked about a download, and through whom.
//!
//! Source: `cmd/go/internal/modfetch/sumdb.go`, `useSumDB` and `initBase`.

use super::Next;
use super::settings::{Covered, Settings};
use super::wanted::{Kind, Wanted, is_canonical};
use crate::go::gosumdb::{self, Database};
use crate::go::module_path;
use crate::go::net_url::NetUrl;
use crate::go::proxy_list::{self, FallThrough, Source};

/// Who verifies a download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checksums {
    /// Nobody: GOSUMDB is `off`.
    Off,
    /// Nobody: a pattern covers the module.
    Private(Covered),
    /// Nobody: a toolchain from the only folder that GOPROXY names.
    Folder,
    /// go.sum has the hash, and the database is not asked.
    GoSum,
    /// The database, once it has been found.
    Asked(Box<Lookup>),
    /// The download fails: GOSUMDB cannot be used, or is `off` where a toolchain is wanted. The
    /// words are Go's.
    Fails(String),
}

/// How the checksum database is found and asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// The database.
    pub database: Database,
    /// The proxies that are asked, in order, whether they answer for it. The first that does is
    /// the one; where none is left the database itself is asked.
    pub proxies: Vec<Offer>,
    /// Whether a proxy's error that leads on keeps the database from being asked in the end. So
    /// it is unless `direct` ends the list.
    pub error_stays: bool,
    /// What the database itself would be asked; its own URL where the version, or the module, is
    /// yet to be found.
    pub direct_url: String,
}

/// A proxy that may answer for the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The proxy.
    pub source: Source,
    /// What it is asked: `…/sumdb/<name>/supported`.
    pub url: String,
    /// What it would be asked about the module, or its URL for the database.
    pub lookup_url: String,
    /// Where an error other than "not found" leads.
    pub on_error: Next,
}

impl Checksums {
    /// Who verifies what is wanted, where go.sum has no hash of it.
    pub fn new(settings: &Settings, wanted: &Wanted) -> Self {
        let is_toolchain = wanted.kind == Kind::Toolchain;
        if is_toolchain {
            let goproxy = &settings.goproxy;
            if goproxy.starts_with("file://") && !goproxy.contains([',', '|']) {
                return Self::Folder;
            }
        } else if settings.gosumdb == "off" {
            return Self::Off;
        } else if let Some(covered) = settings.no_sumdb(&wanted.path) {
            return Self::Private(covered);
        }
        match gosumdb::read(&settings.gosumdb, settings.go) {
            Ok(None) => Self::Fails("checksum database disabled by GOSUMDB=off".to_owned()),
            Ok(Some(database)) => Self::Asked(Box::new(Lookup::new(database, settings, wanted))),
            Err(error) => Self::Fails(error),
        }
    }

    /// The word for it: `proxy`, `direct`, `off`, `private` or `go.sum`; `None` where the
    /// download fails.
    pub fn via(&self) -> Option<&'static str> {
        match self {
            Self::Off | Self::Folder => Some("off"),
            Self::Private(_) => Some("private"),
            Self::GoSum => Some("go.sum"),
            Self::Asked(lookup) if lookup.proxies.is_empty() => Some("direct"),
            Self::Asked(_) => Some("proxy"),
            Self::Fails(_) => None,
        }
    }

    /// What is asked first.
    pub fn url(&self) -> Option<&str> {
        let Self::Asked(lookup) = self else { return None };
        Some(lookup.proxies.first().map_or(&lookup.direct_url, |first| &first.url))
    }
}

impl Lookup {
    fn new(database: Database, settings: &Settings, wanted: &Wanted) -> Self {
        let is_known = wanted.kind != Kind::Package && is_canonical(&wanted.version);
        let record = |base: &NetUrl| {
            let path = lookup_path(&wanted.path, &wanted.version);
            if is_known { base.join(&path).redacted() } else { base.redacted() }
        };
        let direct_url = record(database.url.as_ref().unwrap_or(&database.direct));
        let mut lookup = Self { database, proxies: Vec::new(), error_stays: true, direct_url };
        if lookup.database.url.is_some() {
            return lookup;
        }
        let specs = proxy_list::specs(&settings.goproxy, &settings.gonoproxy, settings.go);
        for spec in specs.unwrap_or_default() {
            match spec.source {
                Source::NoProxy | Source::Off => {}
                Source::Direct => lookup.error_stays = false,
                Source::Proxy(url) => {
                    let own = url.join(&format!("sumdb/{}", lookup.database.name));
                    let on_error = match spec.falls_through {
                        FallThrough::AnyError => Next::Next,
                        FallThrough::NotFound => Next::Stop,
                    };
                    let supported = url.join(&format!("sumdb/{}/supported", lookup.database.name));
                    lookup.proxies.push(Offer {
                        url: supported.redacted(),
                        lookup_url: record(&own),
                        source: Source::Proxy(url),
                        on_error,
                    });
                }
            }
        }
        lookup
    }
}

/// What a database is asked about a module. Source: `golang.org/x/mod/sumdb`, `Client.Lookup`.
pub(super) fn lookup_path(module: &str, version: &str) -> String {
    format!("/lookup/{}@{}", module_path::escape(module), module_path::escape(version))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checksums(goproxy: &str, gosumdb: &str, wanted: &str) -> Checksums {
        let settings = Settings {
            goproxy: goproxy.to_owned(),
            gosumdb: gosumdb.to_owned(),
            gonosumdb: "*.corp.example".to_owned(),
            ..Settings::default()
        };
        Checksums::new(&settings, &Wanted::read(wanted, Kind::Module).unwrap())
    }

    fn check(goproxy: &str, gosumdb: &str, wanted: &str, via: Option<&str>, url: Option<&str>) {
        let checksums = checksums(goproxy, gosumdb, wanted);
        assert_eq!((checksums.via(), checksums.url()), (via, url), "{goproxy} {gosumdb} {wanted}");
    }

    #[test]
    fn the_first_proxy_is_asked_whether_it_answers_for_the_database() {
        let supported = Some("https://p.q/sumdb/sum.golang.org/supported");
        check("https://p.q,direct", "sum.golang.org", "a.b/c@v1.0.0", Some("proxy"), supported);
    }

    #[test]
    fn without_a_proxy_or_with_a_url_of_its_own_the_database_is_asked_itself() {
        let lookup = Some("https://sum.golang.org/lookup/a.b/!c@v1.0.0");
        check("direct", "sum.golang.org", "a.b/C@v1.0.0", Some("direct"), lookup);
        check("off", "sum.golang.org", "a.b/C@v1.0.0", Some("direct"), lookup);
        check(
            "off",
            "sum.golang.org",
            "a.b/c@latest",
            Some("direct"),
            Some("https://sum.golang.org"),
        );
        let in_china = Some("https://sum.golang.google.cn/lookup/a.b/c@v1.0.0");
        check("https://p.q", "sum.golang.google.cn", "a.b/c@v1.0.0", Some("direct"), in_china);
    }

    #[test]
    fn nobody_verifies_what_is_private_or_switched_off() {
        check("direct", "off", "a.b/c@v1.0.0", Some("off"), None);
        check("direct", "sum.golang.org", "x.corp.example/c@v1.0.0", Some("private"), None);
        check("direct", "x", "a.b/c@v1.0.0", None, None);
    }

    #[test]
    fn a_toolchain_is_verified_whatever_the_settings_say() {
        check("direct", "off", "go1.22.3", None, None);
        check("file:///srv", "off", "go1.22.3", Some("off"), None);
        let lookup =
            "https://sum.golang.org/lookup/golang.org/toolchain@v0.0.1-go1.22.3.linux-amd64";
        check("off", "sum.golang.org", "go1.22.3", Some("direct"), Some(lookup));
    }
}
