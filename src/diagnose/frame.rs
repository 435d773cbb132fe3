//! Lines of the programs around the go command that say that something failed, and nothing of it.

use crate::find;

/// What such lines hold.
const WORDS: &[&str] = &[
    "Process completed with exit code ",
    "Command failed: ",
    "executor failed running [",
    "failed to solve: process \"",
];

/// Whether a line says only that something failed that ran the go command: of a CI runner, a build
/// of an image, Nix, an installer; or is a heading with nothing behind it.
pub(super) fn is_one(line: &str) -> bool {
    let line = line.trim();
    let is_heading = line.strip_suffix(':').is_some_and(|word| {
        let is_word = word.bytes().all(|b| b.is_ascii_alphabetic());
        is_word || (word.starts_with("last ") && word.ends_with(" log lines"))
    });
    is_heading
        || WORDS.iter().any(|words| find::contains(line, words))
        || (find::contains(line, "builder for '/nix/store/")
            && find::contains(line, " failed with "))
        || (line.starts_with("ERROR [") && find::contains(line, "] RUN "))
        || ends_a_program(line)
}

/// `install.sh exited 4 …`
fn ends_a_program(line: &str) -> bool {
    let behind = find::split_once(line, ".sh exited ").map(|(_, behind)| behind);
    behind.is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_wraps_a_failure_is_told_from_one() {
        for line in [
            "Error: Process completed with exit code 1.",
            "last 9 log lines:",
            "ERROR:",
            "remote:",
            "Error: install.sh exited 4 -- fix it and run it again",
            "error: builder for '/nix/store/abc-tool-1.0.drv' failed with exit code 1;",
            "failed to solve: process \"/bin/sh -c go mod download\" did not complete successfully: exit code: 1",
            "failed to solve: executor failed running [/bin/sh -c go build]: exit code: 1",
            "ERROR [build 7/7] RUN go build ./... 7.1s",
        ] {
            assert!(is_one(line), "{line}");
        }
        for line in [
            "go: example.com/a@v1.0.0: something nobody has seen",
            "error: 2952 bytes of body are still expected",
            "fatal: fetch-pack: invalid index-pack output",
            "failed to solve: failed to fetch oauth token",
            "ERROR: An error occurred during the fetch of repository 'x':",
        ] {
            assert!(!is_one(line), "{line}");
        }
    }
}
