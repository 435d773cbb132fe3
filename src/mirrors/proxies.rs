//! The public module proxies that are in use.

use super::Answers;
use crate::lang::Text;

/// How far a proxy can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Seen at work lately; suggested.
    Suggested,
    /// Works with known lapses: suggested where the others do not answer.
    Fallback,
    /// In use somewhere, and not looked at lately: known by name, never suggested.
    Unverified,
}

impl Standing {
    /// The words for it.
    pub const fn text(self) -> Text {
        match self {
            Self::Suggested => Text { en: "suggested", zh: "推荐" },
            Self::Fallback => Text { en: "as a fallback", zh: "备用" },
            Self::Unverified => Text { en: "not looked at lately", zh: "近期未核实" },
        }
    }
}

/// A public module proxy.
///
/// All of them take a module path in the same form: Go writes an upper-case letter as `!` and its
/// lower-case letter (`module.EscapePath`) and sends the `!` as `%21`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mirror {
    /// What stands in GOPROXY.
    pub url: &'static str,
    /// All host names it has.
    pub hosts: &'static [&'static str],
    /// Who runs it.
    pub operator: Text,
    /// Whether it is reachable from mainland China.
    pub is_in_china: bool,
    /// Whether it answers for the checksum database (`/sumdb/sum.golang.org/supported`). Where it
    /// does not, GOSUMDB has to name a database that is reachable.
    pub sumdb: Answers,
    /// Whether it serves `golang.org/toolchain`, from which Go 1.21 and later take toolchains.
    pub toolchain: Answers,
    /// How far it can be relied on.
    pub standing: Standing,
    /// What is worth knowing before it is used.
    pub note: Text,
    /// Where that is written down.
    pub source: &'static str,
    /// When the source was read.
    pub checked_on: &'static str,
}

/// The proxy suggested where Google's hosts cannot be reached.
pub const PREFERRED: Mirror = Mirror {
    url: "https://goproxy.cn",
    hosts: &["goproxy.cn"],
    operator: Text { en: "Qiniu Cloud", zh: "七牛云" },
    is_in_china: true,
    sumdb: Answers::Yes,
    toolchain: Answers::Yes,
    standing: Standing::Suggested,
    note: Text {
        en: "Answers 404 where its own fetch timed out, which sends Go on to `direct`; slowed down callers in 2019, 2022 and 2024 (429).",
        zh: "自身拉取超时也会返回 404，于是 Go 转去 `direct`；2019、2022、2024 年曾对访问限流（429）。",
    },
    source: "https://github.com/goproxy/goproxy.cn",
    checked_on: "2026-09-15",
};

/// The proxies, the ones to suggest first come first.
pub static PROXIES: &[Mirror] = &[
    PREFERRED,
    Mirror {
        url: "https://goproxy.io",
        hosts: &["goproxy.io", "proxy.golang.com.cn"],
        operator: Text { en: "goproxy.io", zh: "goproxy.io" },
        is_in_china: true,
        sumdb: Answers::Yes,
        toolchain: Answers::NotKnown,
        standing: Standing::Fallback,
        note: Text {
            en: "Run by one person; its certificate lapsed in 2019 and 2021.",
            zh: "由一人维护；证书曾在 2019 年和 2021 年过期。",
        },
        source: "https://github.com/goproxyio/goproxy",
        checked_on: "2026-07-23",
    },
    Mirror {
        url: "https://mirrors.aliyun.com/goproxy/",
        hosts: &["mirrors.aliyun.com"],
        operator: Text { en: "Alibaba Cloud", zh: "阿里云" },
        is_in_china: true,
        sumdb: Answers::No,
        toolchain: Answers::NotKnown,
        standing: Standing::Suggested,
        note: Text {
            en: "Needs `GOSUMDB=sum.golang.google.cn` beside it in mainland China.",
            zh: "在中国大陆需要同时设置 `GOSUMDB=sum.golang.google.cn`。",
        },
        source: "https://github.com/RubyMetric/chsrc",
        checked_on: "2026-07-23",
    },
    Mirror {
        url: "https://mirrors.cloud.tencent.com/go/",
        hosts: &["mirrors.cloud.tencent.com", "mirrors.tencent.com"],
        operator: Text { en: "Tencent Cloud", zh: "腾讯云" },
        is_in_china: true,
        sumdb: Answers::NotKnown,
        toolchain: Answers::NotKnown,
        standing: Standing::Suggested,
        note: Text {
            en: "Sources differ on whether it answers for the checksum database.",
            zh: "它是否代理校验和数据库，各处说法不一。",
        },
        source: "public configurations of 2026",
        checked_on: "2026-07-23",
    },
    Mirror {
        url: "https://proxy.golang.org",
        hosts: &["proxy.golang.org"],
        operator: Text { en: "Google", zh: "Google" },
        is_in_china: false,
        // It answers 404 to `/supported`; Go then asks sum.golang.org itself.
        sumdb: Answers::No,
        toolchain: Answers::Yes,
        standing: Standing::Suggested,
        note: Text {
            en: "Go's default. Not reachable in mainland China; answers browsers with 403; remembers a 404 for half an hour.",
            zh: "Go 的默认代理。中国大陆无法访问；对浏览器返回 403；404 会缓存半小时。",
        },
        source: "https://proxy.golang.org",
        checked_on: "2026-08-28",
    },
    Mirror {
        url: "https://repo.huaweicloud.com/repository/goproxy/",
        hosts: &["repo.huaweicloud.com", "mirrors.huaweicloud.com"],
        operator: Text { en: "Huawei Cloud", zh: "华为云" },
        is_in_china: true,
        sumdb: Answers::No,
        toolchain: Answers::NotKnown,
        standing: Standing::Fallback,
        note: Text {
            en: "Only below `/repository/goproxy/`; the old path `/goproxy/` answers 418. Needs `GOSUMDB=sum.golang.google.cn` beside it in mainland China.",
            zh: "只有 `/repository/goproxy/` 可用，旧路径 `/goproxy/` 返回 418。在中国大陆需要同时设置 `GOSUMDB=sum.golang.google.cn`。",
        },
        source: "https://github.com/RubyMetric/chsrc/issues/227",
        checked_on: "2025-07-11",
    },
    Mirror {
        url: "https://goproxy.bj.bcebos.com/",
        hosts: &["goproxy.bj.bcebos.com"],
        operator: Text { en: "Baidu", zh: "百度" },
        is_in_china: true,
        sumdb: Answers::NotKnown,
        toolchain: Answers::NotKnown,
        standing: Standing::Unverified,
        note: Text {
            en: "Takes the place of `goproxy.baidu.com`, whose certificate expired in 2021.",
            zh: "取代了证书在 2021 年过期的 `goproxy.baidu.com`。",
        },
        source: "https://github.com/QiuSimons/openwrt-mos/issues/92",
        checked_on: "2022-03-13",
    },
    Mirror {
        url: "https://repo.nju.edu.cn/repository/go/",
        hosts: &["repo.nju.edu.cn"],
        operator: Text { en: "Nanjing University", zh: "南京大学" },
        is_in_china: true,
        sumdb: Answers::No,
        toolchain: Answers::NotKnown,
        standing: Standing::Unverified,
        note: Text {
            en: "A Nexus on the education network.", zh: "教育网上的 Nexus 仓库。"
        },
        source: "public configurations of 2026",
        checked_on: "2026-07-23",
    },
];

/// The known proxy that has this host name.
pub fn proxy_on(host: &str) -> Option<&'static Mirror> {
    PROXIES.iter().find(|mirror| mirror.hosts.contains(&host))
}

/// The proxies that may be offered to somebody, the surest first.
pub fn offered() -> impl Iterator<Item = &'static Mirror> {
    let of = |standing| PROXIES.iter().filter(move |mirror| mirror.standing == standing);
    of(Standing::Suggested).chain(of(Standing::Fallback))
}
