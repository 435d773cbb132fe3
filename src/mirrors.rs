//! The servers we know by name: public module proxies, checksum databases, sites with Go's
//! releases, and addresses that only look like one of them. Products that companies run are told
//! by the shape of their URLs.
//!
//! What is written here was read where `source` says, on the day of `checked_on`; nobody measured
//! speed, and the order is that of reliance.

mod databases;
mod dead;
mod downloads;
mod products;
mod proxies;

pub use databases::{
    DATABASE_IN_CHINA, DATABASES, Database, is_checksum_request, is_database,
    is_public_checksum_request,
};
pub use dead::{DEAD, Dead, dead, is_dead, is_known, is_no_proxy};
pub use downloads::{DOWNLOAD_SITES, DownloadSite, RELEASES, given_up};
pub use products::Product;
pub use proxies::{Mirror, PREFERRED, PROXIES, Standing, offered, proxy_on};

use crate::go::{proxy_list, url};
use crate::lang::Text;

/// Whether a server answers for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    /// Somebody saw it answer, or its sources say so.
    Yes,
    /// Somebody saw it refuse.
    No,
    /// Nobody we know of has looked, or the reports differ.
    NotKnown,
}

impl Answers {
    /// The words for it.
    pub const fn text(self) -> Text {
        match self {
            Self::Yes => Text { en: "yes", zh: "是" },
            Self::No => Text { en: "no", zh: "否" },
            Self::NotKnown => Text { en: "not known", zh: "未知" },
        }
    }
}

/// What is known about an entry of GOPROXY: who runs it and what to bear in mind. `None` for one
/// that is neither a known public proxy nor of a known shape, and for `direct` and `off`.
pub fn about(entry: &str) -> Option<(Text, Text)> {
    let base = proxy_list::base_url(entry.trim());
    let public = url::split(&base).and_then(|url| proxy_on(url.host));
    match public {
        Some(mirror) => Some((mirror.operator, mirror.note)),
        None => Product::of(entry)
            .map(|product| (Text { en: product.name(), zh: product.name() }, product.note())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_is_both_in_use_and_dead() {
        for mirror in PROXIES {
            assert!(!is_dead(mirror.url), "{}", mirror.url);
            let host = url::split(mirror.url).map(|url| url.host).unwrap_or_default();
            assert_eq!(proxy_on(host).map(|known| known.url), Some(mirror.url));
        }
    }

    #[test]
    fn only_what_was_looked_at_is_offered() {
        let urls: Vec<&str> = offered().map(|mirror| mirror.url).collect();
        assert_eq!(urls.first(), Some(&PREFERRED.url));
        assert!(offered().all(|mirror| mirror.standing != Standing::Unverified));
        assert!(urls.contains(&"https://repo.huaweicloud.com/repository/goproxy/"));
    }

    #[test]
    fn an_entry_is_known_by_its_operator_or_its_product() {
        let operator = |entry: &str| about(entry).map(|(operator, _)| operator.en);
        assert_eq!(operator("https://mirrors.aliyun.com/goproxy/"), Some("Alibaba Cloud"));
        assert_eq!(operator("https://nexus.acme.io/repository/go"), Some("Sonatype Nexus"));
        assert_eq!(operator("https://goproxy.acme.io"), None);
        assert_eq!(operator("direct"), None);
    }

    #[test]
    fn the_public_database_has_two_names() {
        assert!(is_database("sum.golang.org") && is_database("sum.golang.google.cn"));
        assert!(!is_database("gosum.io"));
        assert!(DATABASES.iter().any(|database| database.is_in_china));
    }
}
