//! Files and settings that people paste beside the log: go.mod, go.work, Dockerfiles, CI
//! configuration, and commands typed without a prompt.

use super::joined::is_go_line;
use crate::go::module_path;

/// What a line is part of, if it is no log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A go.mod.
    GoMod,
    /// A go.work.
    GoWork,
    /// A Dockerfile.
    Dockerfile,
    /// A GitHub workflow, a GitLab CI file or their like.
    CiConfig,
}

/// The words that begin an instruction of a Dockerfile.
const INSTRUCTIONS: &[&str] = &[
    "FROM",
    "RUN",
    "COPY",
    "ADD",
    "ENV",
    "ARG",
    "WORKDIR",
    "CMD",
    "ENTRYPOINT",
    "LABEL",
    "USER",
    "EXPOSE",
    "VOLUME",
    "SHELL",
    "HEALTHCHECK",
    "STOPSIGNAL",
    "ONBUILD",
];

/// The keys that open a list or map in CI configuration and nowhere else.
const CI_KEYS: &[&str] = &[
    "jobs:",
    "steps:",
    "stages:",
    "script:",
    "before_script:",
    "after_script:",
    "variables:",
    "services:",
    "pipelines:",
    "on:",
    "env:",
];

/// The words that begin a line of go.mod or go.work.
const DIRECTIVES: &[&str] = &[
    "module",
    "go",
    "toolchain",
    "require",
    "exclude",
    "replace",
    "retract",
    "godebug",
    "tool",
    "ignore",
    "use",
];

/// Reads the lines of a source one after the other and says which file each is part of.
#[derive(Debug, Default)]
pub(super) struct Reader {
    open: Option<FileKind>,
    goes_on: bool,
}

impl Reader {
    /// Whether no file is being read.
    pub(super) const fn is_idle(&self) -> bool {
        self.open.is_none()
    }

    /// The file that the next line is part of. A typed command or a variable ends any file.
    pub(super) fn next(
        &mut self,
        line: &str,
        is_indented: bool,
        is_typed: bool,
    ) -> Option<FileKind> {
        if is_go_line(line) || is_typed {
            self.open = None;
        } else if let Some(kind) = begins(line, is_indented) {
            self.open = Some(kind);
        } else if let Some(kind) = self.open
            && !line.is_empty()
            && !self.goes_on
            && !belongs(kind, line, is_indented)
        {
            self.open = None;
        }
        self.goes_on = self.open.is_some() && line.ends_with('\\');
        self.open
    }
}

fn begins(line: &str, is_indented: bool) -> Option<FileKind> {
    if !may_begin(line) {
        return None;
    }
    let mut words = line.split_whitespace();
    let first = words.next()?;
    if !first.ends_with(':') && !["module", "use", "FROM"].contains(&first) {
        return None;
    }
    match (first, words.next(), words.next()) {
        ("module", Some(path), None) if is_module_path(path) => Some(FileKind::GoMod),
        ("use", Some("("), None) => Some(FileKind::GoWork),
        ("FROM", Some(_), None | Some("AS" | "as")) => Some(FileKind::Dockerfile),
        (key, None, None) if CI_KEYS.contains(&key) && !is_indented => Some(FileKind::CiConfig),
        _ => None,
    }
}

/// Whether a line may open a file, by its ends; most lines need no second look.
pub(super) fn may_begin(line: &str) -> bool {
    match line.as_bytes() {
        [b'm', b'o', ..] | [b'u', b's', ..] | [b'F', b'R', ..] | [.., b':'] => true,
        // White space that is no ASCII may stand around the words.
        [first, .., last] => !first.is_ascii() || !last.is_ascii(),
        _ => false,
    }
}

fn is_module_path(path: &str) -> bool {
    // The main module needs no dot in its path.
    module_path::check_import(path.trim_matches('"')).is_ok()
}

fn belongs(kind: FileKind, line: &str, is_indented: bool) -> bool {
    let first = line.split([' ', '\t', '(']).next().unwrap_or_default();
    match kind {
        FileKind::GoMod | FileKind::GoWork => {
            DIRECTIVES.contains(&first)
                || line == ")"
                || line.starts_with("//")
                || (is_indented && !line.contains(": "))
        }
        FileKind::Dockerfile => INSTRUCTIONS.contains(&first) || line.starts_with("# "),
        FileKind::CiConfig => {
            line.starts_with("- ")
                || line.starts_with('#')
                || is_indented
                || first.strip_suffix(':').is_some_and(|key| {
                    !key.is_empty()
                        && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-.".contains(&b))
                })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Option<FileKind>> {
        let mut reader = Reader::default();
        let next = |line: &str| {
            reader.next(line.trim(), line.starts_with([' ', '\t']), line.starts_with("$ "))
        };
        text.lines().map(next).collect()
    }

    #[test]
    fn a_go_mod_ends_where_the_log_begins() {
        let text = "module example.com/m\n\ngo 1.22\n\nrequire (\n\texample.com/a v1.0.0 // indirect\n)\n$ go build\ngo: x";
        let found = kinds(text);
        assert!(found[..7].iter().all(|kind| *kind == Some(FileKind::GoMod)), "{found:?}");
        assert_eq!(found[7..], [None, None]);
    }

    #[test]
    fn a_main_module_needs_no_dot() {
        for line in ["module my-app", "module \"corp/tools\"", "module example.com/m"] {
            assert_eq!(kinds(line), [Some(FileKind::GoMod)], "{line}");
        }
        assert_eq!(kinds("module a:b"), [None]);
    }

    #[test]
    fn a_dockerfile_is_known_by_its_instructions() {
        let text = "FROM golang:1.22 AS build\nENV GOPROXY=off\nRUN go mod download && \\\n    go build\ngo: module lookup disabled by GOPROXY=off";
        let found = kinds(text);
        assert!(found[..4].iter().all(|kind| *kind == Some(FileKind::Dockerfile)), "{found:?}");
        assert_eq!(found[4], None);
    }

    #[test]
    fn ci_configuration_is_known_by_its_keys() {
        let text = "jobs:\n  build:\n    steps:\n      - run: go test ./...\ngo: downloading x v1\nmain.go:3:2: y";
        let found = kinds(text);
        assert!(found[..4].iter().all(|kind| *kind == Some(FileKind::CiConfig)), "{found:?}");
        assert_eq!(found[4..], [None, None]);
    }

    #[test]
    fn a_log_is_no_file() {
        for line in [
            "go: x",
            "module example.com/a@v1: not found",
            "FROM a b c d",
            "use of internal package x not allowed",
            "error: steps:",
        ] {
            assert_eq!(kinds(line), [None], "{line}");
        }
    }
}
