//! The texts behind "look at an example": what go commands print, one for each of the causes that
//! are met most.

use crate::lang::Text;

/// An example to try.
#[derive(Clone, Copy)]
pub(super) struct Example {
    /// What it shows.
    pub(super) name: Text,
    /// What is pasted.
    pub(super) text: &'static str,
}

macro_rules! examples {
    ($($file:literal: $en:literal, $zh:literal;)+) => {
        [$(Example {
            name: Text { en: $en, zh: $zh }.paired(),
            text: include_str!(concat!("examples/", $file, ".txt")),
        }),+]
    };
}

/// The examples, in the order in which they are offered.
pub(super) const EXAMPLES: [Example; 8] = examples! {
    "google_hosts_blocked": "proxy.golang.org does not answer", "连不上 proxy.golang.org";
    "goprivate_missing": "A private module is not found", "找不到私有模块";
    "checksum_mismatch": "Checksum mismatch", "校验和不一致";
    "tls_unknown_ca": "Certificate signed by unknown authority", "证书由未知机构签发";
    "git_auth_https": "git cannot ask for a password", "git 无法询问密码";
    "http_proxy_unreachable": "A dead proxy on port 7890", "7890 端口上的代理没有响应";
    "gosum_missing_entry": "Missing go.sum entry in Docker", "Docker 构建中缺少 go.sum 条目";
    "go_too_old": "go.mod requires a newer Go", "go.mod 要求更新的 Go";
};
