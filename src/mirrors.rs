//! Public module proxies and checksum databases that we know of.

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

/// Hosts of the public checksum database. The second one is the same log, reachable in China.
pub static CHECKSUM_DATABASES: &[&str] = &["sum.golang.org", "sum.golang.google.cn"];

/// The known proxy that has this host name.
pub fn proxy_on(host: &str) -> Option<&'static Mirror> {
    PROXIES.iter().find(|mirror| mirror.hosts.contains(&host))
}
