//! Addresses that articles name as a module proxy and that serve no modules.

use super::is_database;
use crate::go::{proxy_list, url};
use crate::lang::Text;

/// An address that articles name as a module proxy and that serves no modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dead {
    /// The host.
    pub host: &'static str,
    /// What its path begins with; empty for the whole host.
    pub path: &'static str,
    /// What became of it.
    pub reason: Text,
    /// Where that is written down.
    pub source: &'static str,
}

/// Proxies that were shut down, moved, or never existed.
pub static DEAD: &[Dead] = &[
    Dead {
        host: "gocenter.io",
        path: "",
        reason: Text { en: "shut down on 2021-05-01", zh: "2021-05-01 关闭" },
        source: "https://github.com/stripe/stripe-cli/issues/644",
    },
    Dead {
        host: "athens.azurefd.net",
        path: "",
        reason: Text { en: "an experiment that was taken down", zh: "实验性服务，已下线" },
        source: "https://github.com/gomods/athens",
    },
    Dead {
        host: "gonexus.dev",
        path: "",
        reason: Text { en: "an experiment that was taken down", zh: "实验性服务，已下线" },
        source: "https://github.com/sonatype-nexus-community",
    },
    Dead {
        host: "goproxy.baidu.com",
        path: "",
        reason: Text {
            en: "moved; its certificate expired on 2021-12-09",
            zh: "已迁移；证书于 2021-12-09 过期",
        },
        source: "https://github.com/QiuSimons/openwrt-mos/issues/92",
    },
    Dead {
        host: "mirrors.huaweicloud.com",
        path: "/goproxy",
        reason: Text {
            en: "the path moved to `/repository/goproxy/` and answers 418",
            zh: "路径已迁到 `/repository/goproxy/`，旧路径返回 418",
        },
        source: "https://github.com/RubyMetric/chsrc/issues/227",
    },
    Dead {
        host: "mirrors.ustc.edu.cn",
        path: "/goproxy",
        reason: Text { en: "never existed", zh: "从未存在" },
        source: "https://github.com/ustclug/mirrorrequest/issues/225",
    },
    Dead {
        host: "goproxy.ustc.edu.cn",
        path: "",
        reason: Text { en: "never existed", zh: "从未存在" },
        source: "https://github.com/ustclug/mirrorrequest/issues/225",
    },
    Dead {
        host: "mirrors.tuna.tsinghua.edu.cn",
        path: "/goproxy",
        reason: Text { en: "never existed", zh: "从未存在" },
        source: "https://github.com/tuna/issues/issues/860",
    },
    Dead {
        host: "mirror.sjtu.edu.cn",
        path: "/goproxy",
        reason: Text {
            en: "asked for in 2022, never set up", zh: "2022 年有人申请，一直没有上线"
        },
        source: "https://github.com/sjtug/mirror-requests/issues/276",
    },
    Dead {
        host: "goproxy.com.cn",
        path: "",
        reason: Text { en: "never existed", zh: "从未存在" },
        source: "https://github.com/goproxy/goproxy.cn",
    },
    Dead {
        host: "goproxy.qiniu.com",
        path: "",
        reason: Text { en: "never existed", zh: "从未存在" },
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
    no_proxies.chain(dead).any(|known| known == host) || is_database(host)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mirrors::PROXIES;

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
