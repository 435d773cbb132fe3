//! The words for a fetch plan.

use crate::evidence::captures::Captures;
use crate::go::fetch_plan::checksums::Checksums;
use crate::go::fetch_plan::settings::Covered;
use crate::go::fetch_plan::{Hop, Next, Reason, Skipped};
use crate::lang::Text;

/// A sentence and its values.
pub type Sentence = (Text, Captures);

/// Where the answers of a hop lead.
pub const fn leads(hop: &Hop) -> Text {
    match (hop.on_not_found, hop.on_error) {
        _ if hop.urls.is_empty() => {
            Text { en: "looks nothing up: stops", zh: "不再查找：停止" }
        }
        (Next::Next, Next::Stop) => Text {
            en: "404 or 410: goes on; any other error: stops",
            zh: "404 或 410：继续；其他错误：停止",
        },
        (Next::Next, Next::Next) => Text { en: "any error: goes on", zh: "任何错误：继续" },
        (Next::Stop, _) => Text { en: "any error: stops", zh: "任何错误：停止" },
    }
}

/// Why a hop stands where it stands.
pub fn reason(reason: &Reason) -> Sentence {
    match reason {
        Reason::Entry(number) => (
            Text { en: "entry {number} of GOPROXY", zh: "GOPROXY 的第 {number} 项" }.paired(),
            [("number", number.to_string())].into_iter().collect(),
        ),
        Reason::Private(covered) => (
            Text { en: "{key} matches: {pattern}", zh: "{key} 匹配：{pattern}" }.paired(),
            values(covered),
        ),
    }
}

/// Why an entry is passed over; `None` for the hidden entry that no pattern leads to.
pub fn skipped(skipped: &Skipped) -> Option<Sentence> {
    let mut captures = values(skipped.private.as_ref()?);
    captures.add("source", skipped.source.name());
    let text = Text {
        en: "{source} is not asked: {key} matches {pattern}",
        zh: "不请求 {source}：{key} 匹配 {pattern}",
    };
    Some((text.paired(), captures))
}

/// Who verifies the download.
pub fn checksums(checksums: &Checksums) -> Sentence {
    match checksums {
        Checksums::Off | Checksums::Folder | Checksums::GoSum => (
            Text { en: "checksum database: not asked", zh: "校验和数据库：不请求" },
            Captures::default(),
        ),
        Checksums::Private(covered) => (
            Text {
                en: "checksum database: not asked, {key} matches {pattern}",
                zh: "校验和数据库：不请求，{key} 匹配 {pattern}",
            }
            .paired(),
            values(covered),
        ),
        Checksums::Fails(error) => (
            Text {
                en: "checksum database: cannot be used, {error}",
                zh: "校验和数据库：无法使用，{error}",
            }
            .paired(),
            [("error", error.clone())].into_iter().collect(),
        ),
        Checksums::Asked(lookup) => (
            Text { en: "checksum database {name}", zh: "校验和数据库 {name}" }.paired(),
            [("name", lookup.database.name.clone())].into_iter().collect(),
        ),
    }
}

/// The requests to the checksum database, in order: each proxy is asked whether it answers for
/// it, and where none does the database itself is asked.
pub fn lookups(checksums: &Checksums) -> Vec<&str> {
    let Checksums::Asked(lookup) = checksums else { return Vec::new() };
    let proxies = lookup.proxies.iter().map(|offer| offer.url.as_str());
    proxies.chain([lookup.direct_url.as_str()]).collect()
}

fn values(covered: &Covered) -> Captures {
    [("key", covered.key.to_owned()), ("pattern", covered.pattern.clone())].into_iter().collect()
}
