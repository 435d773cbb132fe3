//! Public module proxies and checksum databases that we know of.

use crate::go::{proxy_list, proxy_url, url};

/// Whether a proxy answers for the checksum database too (`/sumdb/sum.golang.org/supported`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sumdb {
    /// It does: GOSUMDB can stay as it is.
    Proxied,
    /// It does not, or nobody has seen it: GOSUMDB has to name a database that is reachable.
    NotProxied,
}

/// A public module proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mirror {
    /// What stands in GOPROXY.
    pub url: &'static str,
    /// All host names it has.
    pub hosts: &'static [&'static str],
    /// Who runs it.
    pub operator: &'static str,
    /// Whether it is reachable from mainland China.
    pub is_in_china: bool,
    /// Whether it answers for the checksum database.
    pub sumdb: Sumdb,
    /// Where that is written down.
    pub source: &'static str,
    /// When the source was read.
    pub checked_on: &'static str,
}

/// The proxy suggested where Google's hosts cannot be reached.
pub const PREFERRED: Mirror = Mirror {
    url: "https://goproxy.cn",
    hosts: &["goproxy.cn"],
    operator: "Qiniu Cloud",
    is_in_china: true,
    sumdb: Sumdb::Proxied,
    source: "https://github.com/goproxy/goproxy.cn",
    checked_on: "2026-09-15",
};

/// The proxies, the ones to suggest first come first.
pub static PROXIES: &[Mirror] = &[
    PREFERRED,
    Mirror {
        url: "https://goproxy.io",
        hosts: &["goproxy.io", "proxy.golang.com.cn"],
        operator: "goproxy.io",
        is_in_china: true,
        sumdb: Sumdb::Proxied,
        source: "https://github.com/goproxyio/goproxy",
        checked_on: "2026-07-23",
    },
    Mirror {
        url: "https://mirrors.aliyun.com/goproxy/",
        hosts: &["mirrors.aliyun.com"],
        operator: "Alibaba Cloud",
        is_in_china: true,
        sumdb: Sumdb::NotProxied,
        source: "https://github.com/RubyMetric/chsrc",
        checked_on: "2026-07-23",
    },
    Mirror {
        url: "https://mirrors.cloud.tencent.com/go/",
        hosts: &["mirrors.cloud.tencent.com", "mirrors.tencent.com"],
        operator: "Tencent Cloud",
        is_in_china: true,
        sumdb: Sumdb::NotProxied,
        source: "public configurations of 2026",
        checked_on: "2026-07-23",
    },
    Mirror {
        url: "https://proxy.golang.org",
        hosts: &["proxy.golang.org"],
        operator: "Google",
        is_in_china: false,
        // It answers 404 to `/supported`; Go then asks sum.golang.org itself.
        sumdb: Sumdb::NotProxied,
        source: "https://proxy.golang.org",
        checked_on: "2026-08-28",
    },
];

/// An address that articles name as a module proxy and that serves no modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dead {
    /// The host.
    pub host: &'static str,
    /// What its path begins with; empty for the whole host.
    pub path: &'static str,
    /// What became of it.
    pub reason: &'static str,
    /// Where that is written down.
    pub source: &'static str,
}

/// Proxies that were shut down, moved, or never existed.
pub static DEAD: &[Dead] = &[
    Dead {
        host: "gocenter.io",
        path: "",
        reason: "shut down on 2021-05-01",
        source: "https://github.com/stripe/stripe-cli/issues/644",
    },
    Dead {
        host: "athens.azurefd.net",
        path: "",
        reason: "an experiment that was taken down",
        source: "https://github.com/gomods/athens",
    },
    Dead {
        host: "gonexus.dev",
        path: "",
        reason: "an experiment that was taken down",
        source: "https://github.com/sonatype-nexus-community",
    },
    Dead {
        host: "goproxy.baidu.com",
        path: "",
        reason: "moved; its certificate expired on 2021-12-09",
        source: "https://github.com/QiuSimons/openwrt-mos/issues/92",
    },
    Dead {
        host: "mirrors.huaweicloud.com",
        path: "/goproxy",
        reason: "the path moved to /repository/goproxy/ and answers 418",
        source: "https://github.com/RubyMetric/chsrc/issues/227",
    },
    Dead {
        host: "mirrors.ustc.edu.cn",
        path: "/goproxy",
        reason: "never existed",
        source: "https://github.com/ustclug/mirrorrequest/issues/225",
    },
    Dead {
        host: "goproxy.ustc.edu.cn",
        path: "",
        reason: "never existed",
        source: "https://github.com/ustclug/mirrorrequest/issues/225",
    },
    Dead {
        host: "mirrors.tuna.tsinghua.edu.cn",
        path: "/goproxy",
        reason: "never existed",
        source: "https://github.com/tuna/issues/issues/860",
    },
    Dead {
        host: "goproxy.com.cn",
        path: "",
        reason: "never existed",
        source: "https://github.com/goproxy/goproxy.cn",
    },
    Dead {
        host: "goproxy.qiniu.com",
        path: "",
        reason: "never existed",
        source: "https://github.com/goproxy/goproxy.cn",
    },
];

/// Whether a URL, or an address without scheme, is that of a proxy that serves no modules.
pub fn is_dead(url: &str) -> bool {
    dead(url).is_some()
}

/// Whether articles name the host, as a module proxy or for one, or it is a checksum database.
pub fn is_known(host: &str) -> bool {
    let no_proxies = NO_PROXIES.iter().map(|(host, _)| *host);
    let dead = DEAD.iter().map(|dead| dead.host);
    no_proxies.chain(dead).chain(CHECKSUM_DATABASES.iter().copied()).any(|known| known == host)
}

/// The entry of [`DEAD`] that a URL, or an address without scheme, belongs to.
pub fn dead(url: &str) -> Option<&'static Dead> {
    let address = url.split_once("://").map_or(url, |(_, address)| address);
    let cut = address.find('/').unwrap_or(address.len());
    let (host, path) = address.split_at_checked(cut)?;
    DEAD.iter().find(|dead| {
        let is_path = || {
            let rest = path.strip_prefix(dead.path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        dead.host.eq_ignore_ascii_case(host) && (dead.path.is_empty() || is_path())
    })
}

/// Hosts of the public checksum database. The second one is the same log, reachable in China.
pub static CHECKSUM_DATABASES: &[&str] = &["sum.golang.org", "sum.golang.google.cn"];

/// The public database under its name that is reachable in China; built into Go since 1.13.
pub const DATABASE_IN_CHINA: &str = "sum.golang.google.cn";

/// Hosts that people take for module proxies, and the path below which one answers there; empty
/// where none does. The old path of Huawei Cloud answers 418; the mirrors of the two universities
/// have no module proxy.
const NO_PROXIES: &[(&str, &str)] = &[
    ("pkg.go.dev", ""),
    ("go.dev", ""),
    ("golang.org", ""),
    ("golang.google.cn", ""),
    ("godoc.org", ""),
    ("index.golang.org", ""),
    ("sum.golang.org", ""),
    ("sum.golang.google.cn", ""),
    ("github.com", ""),
    ("gitee.com", ""),
    ("mirrors.tuna.tsinghua.edu.cn", ""),
    ("mirrors.ustc.edu.cn", ""),
    ("mirrors.aliyun.com", "/goproxy/"),
    ("mirrors.cloud.tencent.com", "/go/"),
    ("mirrors.tencent.com", "/go/"),
    ("mirrors.huaweicloud.com", "/repository/goproxy/"),
    ("repo.huaweicloud.com", "/repository/goproxy/"),
];

/// Whether no module proxy answers at this URL, or below it. Artifactory has its proxies below
/// `/artifactory/api/go/`, and its pages for people below `/ui/` and `/artifactory/webapp/`.
pub fn is_no_proxy(entry: &str) -> bool {
    let base = proxy_list::base_url(entry.trim());
    let Some(url) = url::split(&base) else {
        return false;
    };
    let path = format!("{}/", url.path.trim_end_matches('/'));
    let is_elsewhere = NO_PROXIES
        .iter()
        .any(|(host, place)| *host == url.host && (place.is_empty() || !path.starts_with(place)));
    let is_artifactory = path.starts_with("/artifactory/") && !path.contains("/api/go/");
    is_elsewhere || is_artifactory || path.starts_with("/ui/")
}

/// Whether a request goes to a checksum database, itself or through a proxy.
pub fn is_checksum_request(request: &str) -> bool {
    url::split(request).is_some_and(|url| {
        let is_part =
            ["/lookup/", "/sumdb/", "/tile/8/"].iter().any(|part| url.path.contains(part));
        (is_part && !proxy_url::is_proxy_path(url.path)) || CHECKSUM_DATABASES.contains(&url.host)
    })
}

/// Whether it goes to the public one.
pub fn is_public_checksum_request(request: &str) -> bool {
    url::split(request).is_some_and(|url| {
        let through_proxy = url.path.contains("/sumdb/")
            && CHECKSUM_DATABASES.iter().any(|name| url.path.contains(&format!("/sumdb/{name}/")));
        through_proxy || CHECKSUM_DATABASES.contains(&url.host)
    })
}

/// The known proxy that has this host name.
pub fn proxy_on(host: &str) -> Option<&'static Mirror> {
    PROXIES.iter().find(|mirror| mirror.hosts.contains(&host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_without_a_proxy_are_told_from_proxies() {
        for entry in [
            "https://mirrors.aliyun.com",
            "https://mirrors.huaweicloud.com/goproxy/",
            "https://repo.acme.io/artifactory/go-virtual",
            "pkg.go.dev",
            "https://repo.acme.io/ui/native/go/example.com/a/@v/list",
        ] {
            assert!(is_no_proxy(entry), "{entry}");
        }
        let company = [
            "https://repo.acme.io/artifactory/api/go/go-virtual",
            "https://nexus.acme.io/repository/go",
        ];
        for entry in PROXIES.iter().map(|mirror| mirror.url).chain(company) {
            assert!(!is_no_proxy(entry), "{entry}");
            assert!(!is_no_proxy(&format!("{entry}/example.com/a/@v/list")), "{entry}");
        }
    }
}
