//! What a line is that is no error and has no message in it, as its first word and the rest tell.

use crate::find;
use crate::go::{module_path, semver};

/// Whether it is one that Go prints where all is well: results of tests, benchmarks, a version, or
/// a package alone.
pub(super) fn is_success(first: &str, rest: Option<&str>) -> bool {
    let is_path = |word: &str| find::contains(word, ".") && module_path::check(word).is_ok();
    let Some(rest) = rest else {
        let is_word =
            ["PASS", "CACHED", "goos:", "goarch:", "pkg:", "cpu:", "coverage:"].contains(&first);
        return is_word || is_path(first);
    };
    match first {
        "ok" => rest.contains(' ') || is_path(rest),
        "?" => rest.split_once(' ').is_some_and(|(_, rest)| rest == "[no test files]"),
        "goos:" | "goarch:" | "pkg:" | "cpu:" | "coverage:" => true,
        "go" if rest == "version" || rest.starts_with("version ") => true,
        // What BuildKit and GitLab print around the commands they run.
        "DONE" => !rest.contains(' '),
        "Job" => rest == "succeeded",
        "Running" => rest.starts_with("with gitlab-runner"),
        "Executing" => rest.starts_with('"'),
        stage if stage.starts_with('[') => {
            let instruction = rest.split(' ').nth(1).unwrap_or_default();
            ["RUN", "COPY", "FROM", "WORKDIR"].contains(&instruction)
        }
        name => name.starts_with("Benchmark") && (rest == "ns/op" || rest.ends_with(" ns/op")),
    }
}

/// Whether it is one of `go list -m` or go.sum: a module path and its version.
pub(super) fn is_module_version(module: &str, rest: &str) -> bool {
    if !rest.starts_with('v') {
        return false;
    }
    let version = find::split_once(rest, " ").map_or(rest, |(version, _)| version);
    let version = version.strip_suffix("/go.mod").unwrap_or(version);
    semver::is_valid(version) && module_path::check(module).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_go_list_or_go_sum_names_a_module_and_its_version() {
        let is_one = |line: &str| {
            line.split_once(' ').is_some_and(|(module, rest)| is_module_version(module, rest))
        };
        for line in [
            "a.com/b v1.2.3",
            "a.com/b v0.0.0-20260228150405-abcdef123456 => ../b",
            "a.com/b v1.2.3/go.mod h1:o4uL+xhD8HxSXDyeuLarxt+pV3kwmTks4Ur7pDLcWRo=",
        ] {
            assert!(is_one(line), "{line}");
        }
        for line in ["a.com/b via a.com/c", "a.com/b v1.2.x", "a.com/b", "b v1.2.3", ""] {
            assert!(!is_one(line), "{line}");
        }
    }
}
