//! Where Go itself can be downloaded.

use crate::lang::Text;

/// A site with Go's releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DownloadSite {
    /// The folder of the files; a file name is put behind it.
    pub url: &'static str,
    /// Who runs it.
    pub operator: Text,
    /// Whether it is reachable from mainland China.
    pub is_in_china: bool,
    /// Whether it may be offered; if not, [`Self::note`] says why.
    pub is_offered: bool,
    /// What is worth knowing before it is used.
    pub note: Text,
    /// Where that is written down.
    pub source: &'static str,
    /// When the source was read.
    pub checked_on: &'static str,
}

/// The lists of releases with the SHA-256 of each file, as JSON: the second one is reachable in
/// mainland China. A file from any mirror is checked against one of them.
pub static RELEASES: [&str; 2] =
    ["https://go.dev/dl/?mode=json", "https://golang.google.cn/dl/?mode=json"];

/// The sites, the ones to offer first come first.
pub static DOWNLOAD_SITES: &[DownloadSite] = &[
    DownloadSite {
        url: "https://go.dev/dl/",
        operator: Text { en: "the Go team", zh: "Go 团队" },
        is_in_china: false,
        is_offered: true,
        note: Text { en: "The official site.", zh: "官方站点。" },
        source: "https://go.dev/doc/install",
        checked_on: "2026-09-05",
    },
    DownloadSite {
        url: "https://golang.google.cn/dl/",
        operator: Text { en: "the Go team", zh: "Go 团队" },
        is_in_china: true,
        is_offered: true,
        note: Text {
            en: "The official site under its name for mainland China.",
            zh: "官方站点在中国大陆使用的域名。",
        },
        source: "https://golang.google.cn/dl/",
        checked_on: "2026-09-05",
    },
    DownloadSite {
        url: "https://mirrors.aliyun.com/golang/",
        operator: Text { en: "Alibaba Cloud", zh: "阿里云" },
        is_in_china: true,
        is_offered: true,
        note: Text {
            en: "May be some days behind a release.", zh: "新版本可能晚几天才同步。"
        },
        source: "https://github.com/duzyn/scoop-cn/issues/47",
        checked_on: "2025-12-27",
    },
    DownloadSite {
        url: "https://mirrors.ustc.edu.cn/golang/",
        operator: Text {
            en: "University of Science and Technology of China",
            zh: "中国科学技术大学",
        },
        is_in_china: true,
        is_offered: false,
        note: Text {
            en: "Given up in December 2025; it sends callers to a host of Google's.",
            zh: "2025 年 12 月停止同步，现在会跳转到 Google 的主机。",
        },
        source: "https://servers.ustclug.org/2025/12/golang-removal/",
        checked_on: "2026-05-26",
    },
    DownloadSite {
        url: "https://mirrors.nju.edu.cn/golang/",
        operator: Text { en: "Nanjing University", zh: "南京大学" },
        is_in_china: true,
        is_offered: false,
        note: Text {
            en: "Copied from a mirror that was given up in December 2025, so it has no later releases.",
            zh: "上游镜像已在 2025 年 12 月停止，没有之后的版本。",
        },
        source: "https://github.com/duzyn/scoop-cn/issues/47",
        checked_on: "2025-12-27",
    },
];

/// The site without releases that a URL belongs to.
pub fn given_up(url: &str) -> Option<&'static DownloadSite> {
    let address = |url: &str| url.split_once("://").map(|(_, address)| address.to_owned());
    let wanted = address(url)?;
    DOWNLOAD_SITES.iter().find(|site| {
        !site.is_offered && address(site.url).is_some_and(|folder| wanted.starts_with(&folder))
    })
}
