//! What follows from the words of an entry: whether Go wrote it, which module it is
//! about, which host was spoken to.

use super::Os;
use super::captures::Captures;
use super::hole::Kind;
use super::signs::Signs;
use crate::find;
use crate::go::{env_print, module_path, proxy_url, pseudo_version, standard, url};

/// The commands whose name stands before an error of Go 1.13 to 1.17.
const COMMANDS: &[&str] =
    &["build", "env", "generate", "get", "install", "list", "mod", "run", "test", "vet", "work"];

/// Openings of errors that carry no `go` prefix.
const BARE_OPENINGS: &[&str] = &[
    "can't load package: ",
    "cannot find module ",
    "cannot find main module",
    "verifying ",
    "unrecognized import path ",
    "missing go.sum entry",
    "invalid version: ",
    "go.mod:",
    "pattern ",
];

/// How other programs open their errors, in small letters.
const OTHER_OPENINGS: &[&str] = &["error:", "error ", "fatal:", "err!", "failed "];

/// How programs open their last words and the lines of their logs, where no time stands first.
const PROGRAM_OPENINGS: &[&str] =
    &["panic: ", "level=", "time=", "{\"level\":", "{\"time\":", "{\"ts\":", "[GIN"];

/// Whether a line with these signs opens an error of the go command.
pub(super) fn is_go_error(head: &str, signs: Signs) -> bool {
    // Most lines need no second look.
    let may_be_bare =
        matches!(head.as_bytes().first(), Some(b'c' | b'v' | b'u' | b'm' | b'i' | b'g' | b'p'));
    let may_be_chain = matches!(head.as_bytes().last(), Some(b's' | b'y'));
    go_prefix(head, signs).is_some()
        // An import or requirement chain, as Go up to 1.20 opens it.
        || (may_be_chain
            && [" imports", " requires", " tested by"].iter().any(|verb| head.ends_with(verb)))
        || env_print::is_failure(head)
        || (may_be_bare && BARE_OPENINGS.iter().any(|opening| head.starts_with(opening)))
        || (signs.has(Signs::GO_WORDS) && has_words_of_go(head))
}

/// Whether a line without a message may be an error all the same, or the heading of errors, by
/// its ends and its signs: most lines are not. What [`is_go_error`], [`is_other_error`],
/// [`is_package_heading`], [`is_program`] or [`is_exit_status`] hold of has to pass; a test names
/// all their openings.
pub(super) fn may_be_error(head: &str, signs: Signs) -> bool {
    let first = matches!(
        head.as_bytes().first(),
        Some(
            b'b'..=b'g'
            | b'i'
            | b'l'
            | b'm'
            | b'p'
            | b't'..=b'v'
            | b'E'
            | b'F'
            | b'#'
            | b'{'
            | b'['
            | b'0'..=b'9',
        )
    );
    let last = matches!(head.as_bytes().last(), Some(b's' | b'y'));
    first
        || last
        || [Signs::GO_WORDS, Signs::HANDED_ON, Signs::SOURCE].iter().any(|one| signs.has(*one))
}

/// Words that only the go command has, wherever they stand.
fn has_words_of_go(head: &str) -> bool {
    [
        "no required module provides package ",
        "cannot find module providing package ",
        ": missing go.sum entry ",
    ]
    .iter()
    .any(|words| find::contains(head, words))
}

/// What the words and paths of a line tell about the system.
pub(super) fn os_of(text: &str) -> Option<Os> {
    if ["connectex:", "wsarecv:", ":\\Users\\", "%PATH%"].iter().any(|s| text.contains(s)) {
        Some(Os::Windows)
    } else if text.contains("/Users/") {
        Some(Os::MacOs)
    } else if text.contains("/home/") || text.contains("/root/") {
        Some(Os::Linux)
    } else {
        None
    }
}

/// Whether a line names a place in go.mod, go.work or go.sum: `go.mod:3: `, `/src/go.mod:3:7: `.
pub(super) fn is_in_module_file(text: &str) -> bool {
    ["go.mod:", "go.work:", "go.sum:", "go.work.sum:"].iter().any(|file| {
        let behind = find::split_once(text, file).map(|(_, behind)| behind);
        behind.is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// Whether a line is the heading of what the compiler, vet or the linker says: `# package` or
/// `# package [package.test]`.
pub(super) fn is_package_heading(head: &str) -> bool {
    let Some(rest) = head.strip_prefix("# ") else { return false };
    let (package, test) = rest.split_once(' ').unwrap_or((rest, "[]"));
    let is_path = |c: char| c.is_ascii_alphanumeric() || "-._~/+[]".contains(c);
    package.chars().all(is_path) && test.starts_with('[') && test.ends_with(']')
}

/// Whether a line is about a place in Go code: `dir/file.go:3:7: text`. Without a heading it may
/// also be about an import, which is the module system's.
pub(super) fn is_in_source(head: &str, is_under_heading: bool) -> bool {
    let Some((file, rest)) = find::split_once(head, ".go:") else { return false };
    let Some((place, text)) = find::split_once(rest, ": ") else { return false };
    let is_place = place.split(':').all(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    let is_import = ["module", "package", "import", "go.mod", "go.sum"]
        .iter()
        .any(|word| find::contains(text, word));
    let is_file = !file.is_empty() && !file.contains([' ', '"']);
    is_file && is_place && (is_under_heading || !is_import)
}

/// What tells that a program speaks of modules: its words may be Go's, handed on.
const MODULE_WORDS: &[&str] = &[
    "/@v/",
    "?go-get=1",
    "/lookup/",
    "go: ",
    "go.mod",
    "go.sum",
    "pkg/mod",
    "GOPROXY",
    "go env",
    "go/packages",
    "gopls",
    "golang.org",
    "go list",
    "go build",
    "go get",
    "module",
    "\"go\"",
    "\\\"go",
];

/// Whether a program speaks that is not the go command: it panics, or it writes a log with the
/// time or level before each message. Its network and files are its own.
pub(super) fn is_program(head: &str) -> bool {
    let is_log = match head.as_bytes().first() {
        Some(b'0'..=b'9') => has_log_time(head),
        Some(b'p' | b'l' | b't' | b'{' | b'[') => {
            PROGRAM_OPENINGS.iter().any(|opening| head.starts_with(opening))
        }
        _ => false,
    };
    is_log && !MODULE_WORDS.iter().any(|word| find::contains(head, word))
}

/// `2026/11/21 12:00:00 ` of Go's log package.
fn has_log_time(head: &str) -> bool {
    const SHAPE: &[u8] = b"dddd/dd/dd dd:dd:dd ";
    head.len() > SHAPE.len()
        && SHAPE.iter().zip(head.bytes()).all(|(shape, byte)| match shape {
            b'd' => byte.is_ascii_digit(),
            _ => byte == *shape,
        })
}

/// Whether a line is that of `go run` under the last words of a program: `exit status 1`. git
/// ends with 128.
pub(super) fn is_exit_status(head: &str) -> bool {
    let number = head.strip_prefix("exit status ").and_then(|rest| rest.parse::<u8>().ok());
    number.is_some_and(|number| number != 128)
}

/// Whether a line opens as other programs open their errors.
pub(super) fn is_other_error(head: &str) -> bool {
    let may_be = matches!(head.as_bytes().first(), Some(b'e' | b'E' | b'f' | b'F'));
    may_be
        && OTHER_OPENINGS.iter().any(|word| {
            head.get(..word.len()).is_some_and(|opening| opening.eq_ignore_ascii_case(word))
        })
}

/// What stands behind `go: `, `go get: `, `go mod download: ` or `go get example.com/a: `.
fn go_prefix(head: &str, signs: Signs) -> Option<&str> {
    if let Some(rest) = head.strip_prefix("go: ") {
        return Some(rest);
    }
    // gopls and its editors: `… err: exit status 1: stderr: go: …`.
    if signs.has(Signs::HANDED_ON)
        && let Some((_, rest)) = find::split_once(head, "stderr: go: ")
    {
        return Some(rest);
    }
    let (prefix, rest) = find::split_once(head.strip_prefix("go ")?, ": ")?;
    let command = prefix.split(' ').next()?;
    (COMMANDS.contains(&command) && prefix.len() < 200).then_some(rest)
}

/// Adds module, version, host, ip and port where the words tell them. `signs` are those of all
/// lines.
pub(super) fn complete(captures: &mut Captures, texts: &[&str], signs: Signs) {
    let own_texts = texts.iter().take_while(|text| !text.starts_with("server response:"));
    let mut context = None;
    let mut named = None;
    let mut requirer = None;
    for text in own_texts {
        context = module_context(text, signs).or(context);
        named = module_name(text, signs).or(named);
        requirer = module_that_requires(text).or(requirer);
    }
    if let Some((module, version)) = context {
        captures.add("module", module);
        captures.add("version", version);
    }
    if let Some(module) = named {
        captures.add("module", module);
    }
    if let Some(module) = requirer {
        captures.add("module2", module);
    }
    let line = captures.get("line").and_then(|line| line.split(':').next()).map(str::to_owned);
    if let Some(line) = line {
        captures.add("number", line);
    }
    let package = captures.get("package").and_then(standard::added_in);
    if let Some(minor) = package {
        captures.add("version2", format!("1.{minor}"));
    }
    let request = captures.get("url").map(str::to_owned);
    let request = request.as_deref().and_then(url::split);
    let is_known = captures.get("module").is_some() && captures.get("version").is_some();
    let asked = request.filter(|_| !is_known).and_then(|url| proxy_url::asked_by(url.path));
    if let Some(asked) = asked {
        captures.add("module", asked.module);
        if let Some(version) = asked.version {
            captures.add("version", version);
        }
    }
    // In direct mode a page is asked for the module or for one of its packages.
    let page = request.filter(|url| url.path.ends_with("?go-get=1"));
    if let Some(path) =
        page.map(|url| format!("{}{}", url.host, url.path.trim_end_matches("?go-get=1")))
        && module_path::check(&path).is_ok()
    {
        captures.add("module", path);
    }
    let revision = captures
        .get("version")
        .and_then(|version| pseudo_version::revision(version).ok())
        .map(str::to_owned);
    if let Some(revision) = revision {
        captures.add("revision", revision);
    }
    let address = captures.get("addr").map(str::to_owned);
    if let Some((host, port)) = address.as_deref().map(url::split_address) {
        captures.add("ip", host);
        if let Some(port) = port {
            captures.add("port", port);
        }
    }
    // Where git names no URL, the command line that the go command prints may.
    let command = captures.get("url2").map(str::to_owned);
    let host = request.map(|url| url.host.to_owned());
    let ip = || captures.get("ip").map(str::to_owned);
    let repository = || Some(url::split(&command?)?.host.to_owned());
    if let Some(host) = host.or_else(ip).or_else(repository) {
        captures.add("host", host);
    }
}

/// The last `module@version: ` before the failure on a line. A place in a file, or the package
/// that is imported, may stand before it: `m.go:2:8: `, `example.com/a/p: `.
fn module_context(text: &str, signs: Signs) -> Option<(&str, &str)> {
    let text = go_prefix(text, signs).unwrap_or(text);
    if !text.contains('@') {
        return None;
    }
    let (mut rest, _) = find::rsplit_once(text, ": ")?;
    let mut found = None;
    let mut is_first = true;
    loop {
        let (part, behind) =
            find::split_once(rest, ": ").map_or((rest, None), |(a, b)| (a, Some(b)));
        let (_, word) = find::rsplit_once(part, " ").unwrap_or(("", part));
        // Behind the first one, words of a sentence end the search.
        if !is_first && word.len() < part.len() {
            return found;
        }
        found = module_version(word).or(found);
        is_first = false;
        match behind {
            Some(behind) => rest = behind,
            None => return found,
        }
    }
}

fn module_version(word: &str) -> Option<(&str, &str)> {
    let (module, version) = find::split_once(word.trim_matches('"'), "@")?;
    let is_module = module_path::check(module).is_ok();
    let is_version = !version.is_empty() && version.chars().all(|c| Kind::Version.allows(c));
    let plain = || version.trim_end_matches("/go.mod");
    let version = if version.ends_with('d') { plain() } else { version };
    (is_module && is_version).then_some((module, version))
}

/// The M of `module M: `, as Go words it where no version was chosen yet, or of `go get M: `.
fn module_name(text: &str, signs: Signs) -> Option<&str> {
    let of_get = || Some(text.strip_prefix("go get ")?.split_once(": ")?.0);
    let behind = ["go: module ", ": module "]
        .iter()
        .filter(|_| signs.has(Signs::MODULE))
        .find_map(|words| find::split_once(text, words));
    // Behind what another program puts before Go's words.
    let before_git = || {
        let (_, behind) = find::split_once(text, " module ")?;
        find::split_once(behind, ": git ").map(|(name, _)| name)
    };
    let name = behind.and_then(|(_, behind)| Some(behind.split_once(": ")?.0));
    let name = name.or_else(of_get).or_else(before_git)?;
    module_path::check(name).is_ok().then_some(name)
}

/// The A of `A@v1.0.0 requires`, where the chain goes on in the next line.
fn module_that_requires(text: &str) -> Option<&str> {
    let (module, _) = module_version(text.strip_suffix(" requires")?.rsplit(' ').next()?)?;
    Some(module)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Choices, answer_paste};

    #[test]
    fn the_module_stands_behind_the_package_that_needs_it() {
        let text = "go: m imports\n\texample.com/a/p: example.com/a@v1.9.9: reading file:///srv/example.com/a/@v/v1.9.9.zip: no such file or directory";
        assert_eq!(answer_paste(text, &Choices::default()).modules, ["example.com/a@v1.9.9"]);
    }

    #[test]
    fn nothing_that_is_an_error_or_heads_errors_is_passed_over() {
        let none = Signs::default();
        let bare =
            BARE_OPENINGS.iter().copied().chain(["go: x", "go get: x", "go mod download: x"]);
        let chains = ["A imports", "A requires", "A tested by"];
        for head in bare.chain(chains).chain(env_print::FAILURES.iter().copied()) {
            assert!(is_go_error(head, none) && may_be_error(head, none), "{head}");
        }
        for opening in OTHER_OPENINGS {
            for head in [(*opening).to_owned(), opening.to_uppercase()] {
                assert!(is_other_error(&head) && may_be_error(&head, none), "{head}");
            }
        }
        for head in PROGRAM_OPENINGS.iter().copied().chain(["2026/11/21 12:00:00 hello"]) {
            assert!(is_program(head) && may_be_error(head, none), "{head}");
        }
        assert!(is_package_heading("# a.com/b") && may_be_error("# a.com/b", none));
        assert!(is_exit_status("exit status 1") && may_be_error("exit status 1", none));
    }

    #[test]
    fn an_editor_hands_the_error_on_behind_words_of_its_own() {
        let text = "2026/11/21 10:00:00 go/packages.Load error: err: exit status 1: stderr: go: git.corp.example/a/b@v1.0.0: invalid version: unknown revision v1.0.0";
        assert_eq!(
            answer_paste(text, &Choices::default()).modules,
            ["git.corp.example/a/b@v1.0.0"]
        );
    }

    #[test]
    fn the_module_is_found_behind_a_place_and_a_package() {
        let lines = [
            "go: example.com/a@v1.0.0: invalid version: unknown revision v1.0.0",
            "example.com/a/p: example.com/a@v1.0.0: reading file:///proxy/a.zip: no such file",
            "m.go:2:8: example.com/a@v1.0.0: replacement directory ../a does not exist",
            "go: example.com/b@upgrade (v1.2.0) requires example.com/a@v1.0.0: parsing go.mod: x",
            "go: example.com/a@v1.0.0: verifying module: example.com/b@v2.0.0: y",
        ];
        for line in lines {
            assert_eq!(
                module_context(line, Signs::default()),
                Some(("example.com/a", "v1.0.0")),
                "{line}"
            );
        }
        let line = "go: updates to go.mod needed; to update it:";
        assert_eq!(module_context(line, Signs::default()), None);
    }

    #[test]
    fn a_module_is_named_in_many_places() {
        let cases = [
            ("go: module github.com/a/b: git ls-remote -q origin in /x: exit status 128:", None),
            ("go get github.com/a/b: git ls-remote -q origin in /x: exit status 128:", None),
            ("main.go:3:2: github.com/a/b@v1.2.0: invalid version: unknown revision v1.2.0", None),
            (
                "go: github.com/c/d@v1.0.0 requires\n\tgithub.com/a/b@v1.2.0: invalid version: unknown revision v1.2.0",
                Some("github.com/c/d"),
            ),
        ];
        for (text, requirer) in cases {
            let mut captures = Captures::default();
            let lines: Vec<&str> = text.lines().map(str::trim).collect();
            complete(&mut captures, &lines, Signs::MODULE);
            assert_eq!(captures.get("module"), Some("github.com/a/b"), "{text}");
            assert_eq!(captures.get("module2"), requirer, "{text}");
        }
    }
}
