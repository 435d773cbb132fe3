//! Lines of git, and commands that were given to it.

/// Whether a typed command is git at work on somebody's own repository. `git ls-remote` is what
/// people try where a module fails.
pub(super) fn is_own_git(command: &str) -> bool {
    const WORK: &[&str] =
        &["push", "pull", "clone", "fetch", "commit", "merge", "rebase", "checkout"];
    let mut words = command.split(' ');
    words.next() == Some("git") && words.next().is_some_and(|word| WORK.contains(&word))
}

/// Whether a line is one that git hands on from a server, or git's last word.
pub(super) fn is_of_git(text: &str) -> bool {
    let may_be = matches!(text.as_bytes().first(), Some(b'r' | b'f' | 0xe8));
    may_be && ["remote:", "fatal: ", "致命错误"].iter().any(|opening| text.starts_with(opening))
}
