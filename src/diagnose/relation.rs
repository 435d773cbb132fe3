//! Whether two captured values stand in a relation.

use crate::cause::Relation;
use crate::go::version::GoVersion;
use crate::go::{module_path, module_version, url};
use crate::hosts::accounts;

pub(super) fn holds(relation: Relation, first: &str, second: &str) -> bool {
    match relation {
        Relation::Same => first == second,
        Relation::SameButCase => first != second && first.eq_ignore_ascii_case(second),
        Relation::EndsSameButCase => {
            let start = first.len().saturating_sub(second.len());
            first.get(start..).is_some_and(|end| end != second && end.eq_ignore_ascii_case(second))
        }
        Relation::SameButMajor => first != second && without_major(first) == without_major(second),
        Relation::NewerGo => {
            matches!((GoVersion::read(first), GoVersion::read(second)), (Some(a), Some(b)) if a > b)
        }
        Relation::PrefixOf => {
            second.strip_prefix(first).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        }
        Relation::HostOf => url::split(second).is_some_and(|url| url.host == first),
        Relation::YearAfter => {
            matches!((days(first), days(second)), (Some(a), Some(b)) if a > b + DAYS_IN_YEAR)
        }
        Relation::RepositoryAbove => is_repository_above(first, without_major(second)),
        Relation::OtherAccount => accounts::differ(first, second),
        Relation::SameAccount => accounts::agree(first, second),
        Relation::FitsMajor => module_path::split_major(first)
            .is_some_and(|(_, major)| module_version::check_major(second, major).is_ok()),
    }
}

/// Days in a year of [`days`].
const DAYS_IN_YEAR: u32 = 12 * 31;

/// About how many days have passed at a time such as `2026-11-21T10:00:00Z`, RFC 3339: every
/// month counts for 31.
fn days(time: &str) -> Option<u32> {
    let (date, _) = time.split_once('T')?;
    let mut parts = date.split('-').map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    (year < 10_000).then(|| year * DAYS_IN_YEAR + month * 31 + day)
}

fn is_repository_above(repository: &str, module: &str) -> bool {
    let Some(url) = url::split(repository) else { return false };
    let Some(path) = url.path.trim_end_matches('/').strip_suffix(".git") else { return false };
    let rest = module.strip_prefix(url.host).and_then(|behind| behind.strip_prefix(path));
    rest.is_some_and(|rest| rest.starts_with('/'))
}

fn without_major(module: &str) -> &str {
    module_path::split_major(module).map_or(module, |(prefix, _)| prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relations_hold_in_their_order() {
        let cases = [
            (Relation::Same, "a.b/c", "a.b/c"),
            (Relation::SameButCase, "github.com/Sirupsen/logrus", "github.com/sirupsen/logrus"),
            (
                Relation::EndsSameButCase,
                "/go/src/github.com/Sirupsen/logrus",
                "github.com/sirupsen/logrus",
            ),
            (Relation::SameButMajor, "example.com/a/v2", "example.com/a"),
            (Relation::SameButMajor, "example.com/a/v2", "example.com/a/v3"),
            (Relation::NewerGo, "1.23", "go1.22.3"),
            (Relation::PrefixOf, "example.com/a", "example.com/a/b"),
            (Relation::HostOf, "git.example.com", "https://git.example.com:8443/a/"),
            (Relation::YearAfter, "2030-02-03T04:05:06+08:00", "2026-11-21T00:00:00Z"),
            (Relation::RepositoryAbove, "https://git.example/g/s.git/", "git.example/g/s/p"),
            (Relation::RepositoryAbove, "ssh://git@git.example:22/g/s.git", "git.example/g/s/p/v2"),
            (Relation::OtherAccount, "github.com/a/b", "github.com/c/d"),
            (Relation::SameAccount, "github.com/a/b", "github.com/A/c"),
            (Relation::FitsMajor, "example.com/a/v2", "v2.1.0"),
            (Relation::FitsMajor, "example.com/a", "v1.5.0"),
        ];
        for (relation, first, second) in cases {
            assert!(holds(relation, first, second), "{relation:?} {first} {second}");
        }
        let others = [
            (Relation::SameAccount, "github.com/a/b", "gitlab.com/a/b"),
            (Relation::FitsMajor, "example.com/a/v2", "v1.5.0"),
            (Relation::FitsMajor, "example.com/a", "v2.1.0"),
            (Relation::SameButCase, "a.b/c", "a.b/c"),
            (Relation::EndsSameButCase, "/go/src/a.b/c", "a.b/c"),
            (Relation::EndsSameButCase, "c", "a.b/c"),
            (Relation::SameButMajor, "example.com/a", "example.com/b/v2"),
            (Relation::NewerGo, "1.22.3", "1.22.3"),
            (Relation::PrefixOf, "example.com/a", "example.com/ab"),
            (Relation::HostOf, "127.0.0.1", "https://git.example.com/a/"),
            (Relation::YearAfter, "2027-02-03T04:05:06Z", "2026-11-21T00:00:00Z"),
            (Relation::YearAfter, "2020-01-01T00:00:00Z", "2026-11-21T00:00:00Z"),
            (Relation::YearAfter, "TIME", "2026-11-21T00:00:00Z"),
            (Relation::YearAfter, "99999999-1-1T", "2026-11-21T00:00:00Z"),
            (Relation::RepositoryAbove, "https://git.example/g/s.git/", "git.example/g/s/v2"),
            (Relation::RepositoryAbove, "https://git.example/g/s/", "git.example/g/s/p"),
            (Relation::RepositoryAbove, "https://git.example/g/s.git", "other.example/g/s/p"),
        ];
        for (relation, first, second) in others {
            assert!(!holds(relation, first, second), "{relation:?} {first} {second}");
        }
    }
}
