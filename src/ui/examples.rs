//! The texts behind "look at an example".

use crate::lang::Text;

/// An example to try.
pub(super) struct Example {
    /// What it shows.
    pub(super) name: Text,
    /// What is pasted.
    pub(super) text: &'static str,
}

/// The examples, in the order in which they are offered.
pub(super) static EXAMPLES: &[Example] = &[
    Example {
        name: Text { en: "proxy.golang.org does not answer", zh: "连不上 proxy.golang.org" },
        text: include_str!("examples/google_hosts_blocked.txt"),
    },
    Example {
        name: Text { en: "a private module", zh: "私有模块" },
        text: include_str!("examples/goprivate_missing.txt"),
    },
    Example {
        name: Text { en: "checksum mismatch", zh: "校验和不一致" },
        text: include_str!("examples/checksum_mismatch.txt"),
    },
];
