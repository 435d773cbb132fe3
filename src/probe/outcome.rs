//! What one host's answers mean: a total table from what the page saw to what may be said.

use super::address::{self, AddressClass};
use crate::evidence::captures::Captures;
use crate::go::url;
use crate::lang::Text;

/// How a request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It was not sent.
    NotSent,
    /// An answer came. With `no-cors` nothing of it can be read.
    Answered,
    /// An answer came that the page may read, with its status.
    Readable(u16),
    /// The browser refused or failed; it does not say why.
    Rejected,
    /// No answer within the limit.
    TimedOut,
    /// The person stopped it, or left.
    Stopped,
}

/// How the page itself was loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageOrigin {
    /// `https:`.
    Https,
    /// `http:`.
    Http,
    /// `file:`.
    File,
}

/// What the browser says about asking the local network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// The browser has no such permission, or does not tell.
    Unknown,
    /// It was given.
    Granted,
    /// The question is open, or was never asked.
    Prompt,
    /// It was refused.
    Denied,
}

/// Everything the page saw for one URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The request whose answer cannot be read (`no-cors`).
    pub opaque: Ending,
    /// The request whose answer can be read where the host allows it (`cors`).
    pub readable: Ending,
    /// The page's own policy refused the URL.
    pub refused_by_policy: bool,
    /// How the page was loaded.
    pub page: PageOrigin,
    /// The permission for hosts of this class; [`Permission::Unknown`] for public ones.
    pub permission: Permission,
}

/// What may be said about a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// An answer that could be read, with its status.
    Readable(u16),
    /// It answers; the page may not read what.
    Answered,
    /// No answer; a page cannot tell why.
    NoAnswer,
    /// No answer within the limit.
    TimedOut,
    /// The browser did not let the page ask, which says nothing about the host.
    NotAllowed(Barrier),
    /// Nobody asked.
    NotAsked,
}

/// What kept the page from asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barrier {
    /// An `http:` URL from an `https:` page.
    MixedContent,
    /// The permission for the local network was refused.
    LocalNetworkDenied,
    /// The browser is asking the person.
    LocalNetworkPending,
    /// The page's policy.
    Policy,
    /// A port that browsers do not connect to.
    BadPort,
    /// A user or password in the URL.
    Credentials,
    /// Not a URL of http or https.
    NotWeb,
}

/// What keeps a page from asking a URL, known before anything is sent.
pub fn barrier(target: &str, page: PageOrigin, permission: Permission) -> Option<Barrier> {
    let Some(url) = url::split(target).filter(|url| matches!(url.scheme, "http" | "https")) else {
        return Some(Barrier::NotWeb);
    };
    let class = address::class_of(url.host);
    // Chromium lets a page with the permission ask some of them, Firefox and Safari none.
    let is_mixed = url.scheme == "http" && page == PageOrigin::Https;
    if url.user_info.is_some() {
        Some(Barrier::Credentials)
    } else if address::has_bad_port(target) {
        Some(Barrier::BadPort)
    } else if class != AddressClass::Public && permission == Permission::Denied {
        Some(Barrier::LocalNetworkDenied)
    } else if is_mixed && class != AddressClass::Loopback {
        Some(Barrier::MixedContent)
    } else {
        None
    }
}

/// What may be said. Total: every combination has its row.
pub fn outcome(target: &str, seen: &Seen) -> Outcome {
    use Ending::{Answered, NotSent, Readable, Rejected, Stopped, TimedOut};
    if seen.refused_by_policy {
        return Outcome::NotAllowed(Barrier::Policy);
    }
    match (seen.readable, seen.opaque) {
        // What was read or answered counts, whatever happened to the other request.
        (Readable(status), _) | (_, Readable(status)) => return Outcome::Readable(status),
        (Answered, _) | (_, Answered) => return Outcome::Answered,
        _ => {}
    }
    if let Some(barrier) = barrier(target, seen.page, seen.permission) {
        return Outcome::NotAllowed(barrier);
    }
    let host = url::split(target).map_or("", |url| url.host);
    let is_waiting =
        address::class_of(host) != AddressClass::Public && seen.permission == Permission::Prompt;
    match (seen.opaque, seen.readable) {
        (NotSent | Stopped, NotSent | Stopped) => Outcome::NotAsked,
        // The browser holds the request back until the person has answered it.
        _ if is_waiting => Outcome::NotAllowed(Barrier::LocalNetworkPending),
        // The slower of the two failures tells more: the host was given its time.
        (TimedOut, _) | (_, TimedOut) => Outcome::TimedOut,
        (Rejected, _) | (_, Rejected) => Outcome::NoAnswer,
        _ => Outcome::NotAsked,
    }
}

impl Outcome {
    /// The sentence for it.
    pub const fn text(self) -> Text {
        match self {
            Self::Readable(_) => Text {
                en: "The answer could be read: HTTP {number}.",
                zh: "可以读取应答：HTTP {number}。",
            },
            Self::Answered => Text {
                en: "This browser reached the host, which does not let web pages read its answer. Whether modules come from it, the command below decides.",
                zh: "此浏览器能连上该主机，但它不允许网页读取内容。能否下载模块，请用下面的命令确认。",
            },
            Self::NoAnswer => Text {
                en: "No answer. A page cannot tell names that do not resolve, refusals, certificates, filters and extensions apart.",
                zh: "没有应答。网页无法区分域名解析、拒绝连接、证书、过滤和扩展屏蔽。",
            },
            Self::TimedOut => {
                Text { en: "No answer within the time limit.", zh: "在时限内没有应答。" }
            }
            Self::NotAllowed(barrier) => barrier.text(),
            Self::NotAsked => Text { en: "Not asked.", zh: "没有检测。" },
        }
    }

    /// The same in a few words.
    pub const fn label(self) -> Text {
        match self {
            Self::Readable(_) => {
                Text { en: "readable: HTTP {number}", zh: "可读取：HTTP {number}" }
            }
            Self::Answered => Text { en: "answers", zh: "有应答" },
            Self::NoAnswer => Text { en: "no answer", zh: "没有应答" },
            Self::TimedOut => Text { en: "timed out", zh: "超时" },
            Self::NotAllowed(Barrier::LocalNetworkPending) => {
                Text { en: "waiting for permission", zh: "等待授权" }
            }
            Self::NotAllowed(_) => Text { en: "cannot be asked", zh: "无法检测" },
            Self::NotAsked => Text { en: "not asked", zh: "未检测" },
        }
    }

    /// The values in its texts.
    pub fn captures(self) -> Captures {
        match self {
            Self::Readable(status) => [("number", status.to_string())].into_iter().collect(),
            _ => Captures::default(),
        }
    }

    /// Whether the host answered in some way.
    pub const fn is_answer(self) -> bool {
        matches!(self, Self::Readable(_) | Self::Answered)
    }

    /// Whether the host was asked and gave no answer.
    pub const fn is_silence(self) -> bool {
        matches!(self, Self::NoAnswer | Self::TimedOut)
    }
}

impl Barrier {
    /// The sentence for it.
    pub const fn text(self) -> Text {
        match self {
            Self::MixedContent => Text {
                en: "A page loaded over https may not ask an `http://` address. That says nothing about the proxy. The single-file page, opened from disk, may ask.",
                zh: "通过 https 打开的页面不能访问 `http://` 地址，这不代表代理有问题。从本地磁盘打开的单文件版本可以检测。",
            },
            Self::LocalNetworkDenied => Text {
                en: "The browser was told not to let this page ask the local network. That says nothing about the proxy.",
                zh: "浏览器的设置不允许本页访问本地网络，这不代表代理有问题。",
            },
            Self::LocalNetworkPending => Text {
                en: "The browser waits for your permission to let this page ask the local network. Nothing was sent yet.",
                zh: "浏览器正在等待你允许本页访问本地网络，尚未发出请求。",
            },
            Self::Policy => Text {
                en: "The policy of this page does not allow the address.",
                zh: "本页的安全策略不允许访问该地址。",
            },
            Self::BadPort => Text {
                en: "Browsers do not connect to this port. Go does.",
                zh: "浏览器不会连接这个端口，但 Go 会。",
            },
            Self::Credentials => Text {
                en: "An address with a login in it is not asked from a page.",
                zh: "含有用户名或密码的地址不会从网页访问。",
            },
            Self::NotWeb => Text {
                en: "Only http and https addresses can be asked from a page.",
                zh: "网页只能检测 http 和 https 地址。",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Ending::{Answered, NotSent, Readable, Rejected, Stopped, TimedOut};

    fn seen(opaque: Ending, readable: Ending) -> Seen {
        Seen {
            opaque,
            readable,
            refused_by_policy: false,
            page: PageOrigin::Https,
            permission: Permission::Unknown,
        }
    }

    const PUBLIC: &str = "https://goproxy.cn/x";

    #[test]
    fn the_measured_rows_are_told_as_they_were() {
        let rows = [
            (seen(Answered, Readable(200)), Outcome::Readable(200)),
            (seen(Answered, Readable(404)), Outcome::Readable(404)),
            (seen(Answered, Rejected), Outcome::Answered),
            (seen(Rejected, Rejected), Outcome::NoAnswer),
            (seen(TimedOut, TimedOut), Outcome::TimedOut),
            (seen(TimedOut, NotSent), Outcome::TimedOut),
            (seen(Rejected, NotSent), Outcome::NoAnswer),
            (seen(NotSent, NotSent), Outcome::NotAsked),
            (seen(Stopped, NotSent), Outcome::NotAsked),
            // `Cross-Origin-Resource-Policy: same-origin` looks like no answer.
            (seen(Rejected, Stopped), Outcome::NoAnswer),
        ];
        for (seen, expected) in rows {
            assert_eq!(outcome(PUBLIC, &seen), expected, "{seen:?}");
        }
    }

    #[test]
    fn what_the_browser_forbids_is_no_fault_of_the_host() {
        let rejected = seen(Rejected, Rejected);
        let with = |permission, page| Seen { page, permission, ..rejected };
        let rows = [
            (
                "http://goproxy.example.com/",
                with(Permission::Unknown, PageOrigin::Https),
                Barrier::MixedContent,
            ),
            (
                "https://10.1.2.3/",
                with(Permission::Denied, PageOrigin::Https),
                Barrier::LocalNetworkDenied,
            ),
            (
                "https://10.1.2.3/",
                with(Permission::Prompt, PageOrigin::Https),
                Barrier::LocalNetworkPending,
            ),
            (
                "https://goproxy.cn:6000/",
                with(Permission::Unknown, PageOrigin::Https),
                Barrier::BadPort,
            ),
            (
                "https://me:secret@goproxy.cn/",
                with(Permission::Unknown, PageOrigin::Https),
                Barrier::Credentials,
            ),
            ("file:///srv/proxy", with(Permission::Unknown, PageOrigin::File), Barrier::NotWeb),
            ("no url", with(Permission::Unknown, PageOrigin::File), Barrier::NotWeb),
        ];
        for (target, seen, barrier) in rows {
            assert_eq!(outcome(target, &seen), Outcome::NotAllowed(barrier), "{target}");
        }
        let policy = Seen { refused_by_policy: true, ..rejected };
        assert_eq!(outcome(PUBLIC, &policy), Outcome::NotAllowed(Barrier::Policy));
        let from_file = with(Permission::Unknown, PageOrigin::File);
        assert_eq!(outcome("http://goproxy.example.com/", &from_file), Outcome::NoAnswer);
        let granted = with(Permission::Granted, PageOrigin::Https);
        assert_eq!(outcome("https://10.1.2.3:3000/", &granted), Outcome::NoAnswer);
        assert_eq!(outcome("http://127.0.0.1:3000/", &granted), Outcome::NoAnswer);
        let mixed = Outcome::NotAllowed(Barrier::MixedContent);
        assert_eq!(outcome("http://10.1.2.3:3000/", &granted), mixed);
    }

    /// Every combination has an outcome, and none claims an answer that nobody saw.
    #[test]
    fn the_table_is_total_and_claims_no_answer_without_one() {
        let endings = [NotSent, Answered, Readable(200), Rejected, TimedOut, Stopped];
        let pages = [PageOrigin::Https, PageOrigin::Http, PageOrigin::File];
        let permissions =
            [Permission::Unknown, Permission::Granted, Permission::Prompt, Permission::Denied];
        let targets =
            [PUBLIC, "http://goproxy.cn/", "http://10.0.0.1/", "http://127.0.0.1:3000", ""];
        let mut count = 0;
        for opaque in endings {
            for readable in endings {
                for page in pages {
                    for permission in permissions {
                        for target in targets {
                            for refused_by_policy in [false, true] {
                                let seen =
                                    Seen { opaque, readable, refused_by_policy, page, permission };
                                let outcome = outcome(target, &seen);
                                let was_answer = [opaque, readable]
                                    .iter()
                                    .any(|one| matches!(one, Answered | Readable(_)));
                                assert!(was_answer || !outcome.is_answer(), "{target} {seen:?}");
                                assert!(!outcome.text().en.is_empty());
                                assert!(!outcome.label().zh.is_empty());
                                count += 1;
                            }
                        }
                    }
                }
            }
        }
        assert_eq!(count, 6 * 6 * 3 * 4 * 5 * 2);
    }
}
