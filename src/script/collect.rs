//! One command that shows everything a diagnosis can use, to be pasted back: Go's version and
//! settings, the variables and settings that lead to forward proxies, and whether each module
//! proxy answers curl.
//!
//! It only reads: nothing is written and nothing set. Logins are masked before anything is
//! printed, and no URL that has one is asked with it. The marks between its parts are read back
//! by [`crate::intake`].
//!
//! What the lines for cmd rest on, named as in `src/script/cmd.rs`: a space in a pattern of `findstr` begins
//! another one, `/v` shows the lines that do not match, `/b` those that begin so (Learn, `findstr`);
//! none of them is searched literally for several strings (8844868); a `|` within `in ('…')` stands
//! behind a `^`, and `delims==` leaves the name before the `=` (Learn, `for`); a `%` at a prompt stays
//! where what follows is no variable (4094699, phase 1, of the command line).

use super::Shell;
use crate::go::module_path;
use crate::mirrors;
use crate::probe::question::PROBE_FILE;

/// What to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collect {
    /// The module that the proxies are asked for; an old public file if there is none.
    pub module: Option<String>,
    /// Whether to run `go mod download -x` as well, which fills the module cache.
    pub with_download: bool,
}

/// The command for a shell, to be pasted at its prompt. A module whose path Go would refuse is
/// left out.
pub fn collect(wanted: &Collect, shell: Shell) -> String {
    let template = match shell {
        Shell::Bash | Shell::Zsh => include_str!("collect/posix.sh"),
        Shell::Fish => include_str!("collect/fish.fish"),
        Shell::PowerShell => include_str!("collect/powershell.ps1"),
        Shell::Cmd => include_str!("collect/cmd.cmd"),
    };
    let download = if wanted.with_download { download(shell) } else { "" };
    template
        .replace("{urls}", &urls(shell))
        .replace("{file}", &file(wanted.module.as_deref()))
        .replace("{download}", download)
}

/// The public proxies, as a list of the shell. Nothing in their URLs needs quotes.
fn urls(shell: Shell) -> String {
    let urls = mirrors::offered().map(|mirror| mirror.url.trim_end_matches('/'));
    if shell == Shell::PowerShell {
        return urls.map(|url| format!("'{url}'")).collect::<Vec<_>>().join(", ");
    }
    urls.collect::<Vec<_>>().join(" ")
}

/// What each proxy is asked for, as Go writes it in a URL: no shell reads a sign of it.
fn file(module: Option<&str>) -> String {
    match module.map(module_path::escape_checked) {
        Some(Ok(path)) => format!("{}/@v/list", path.replace('!', "%21")),
        _ => PROBE_FILE.to_owned(),
    }
}

/// Runs the download as a part of its own.
const fn download(shell: Shell) -> &'static str {
    match shell {
        Shell::Bash | Shell::Zsh => {
            "mark 'go mod download -x'; go mod download -x 2>&1 | sed -E 's#://[^[:space:]/]*@#://***@#g'\n"
        }
        Shell::Fish => {
            "printf '\\n--- modmend: go mod download -x ---\\n'; go mod download -x 2>&1 | sed -E 's#://[^[:space:]/]*@#://***@#g'\n"
        }
        Shell::PowerShell => {
            "\"`n--- modmend: go mod download -x ---\"; go mod download -x 2>&1 | ForEach-Object { \"$_\" -replace '://[^\\s/]*@', '://***@' }\n"
        }
        Shell::Cmd => {
            "@echo --- modmend: go mod download -x ---\ngo mod download -x 2>&1 | findstr /v \"://[^/]*@\"\n"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(shell: Shell) -> String {
        collect(&Collect::default(), shell)
    }

    #[test]
    fn a_command_has_no_holes_and_asks_every_proxy() {
        for shell in Shell::ALL {
            let text = of(shell);
            assert!(!["{urls}", "{file}", "{download}"].iter().any(|hole| text.contains(hole)));
            for mirror in mirrors::offered() {
                assert!(text.contains(mirror.url.trim_end_matches('/')), "{shell:?}");
            }
            assert!(!text.contains("go mod download"));
            let wanted = Collect { with_download: true, ..Collect::default() };
            assert!(collect(&wanted, shell).contains("go mod download -x"));
        }
    }

    #[test]
    fn a_module_is_written_as_go_asks_for_it() {
        let with = |path: &str| {
            collect(&Collect { module: Some(path.to_owned()), ..Collect::default() }, Shell::Bash)
        };
        assert!(with("github.com/Azure/x").contains("/github.com/%21azure/x/@v/list\""));
        assert_eq!(with("$(reboot)"), of(Shell::Bash));
    }

    #[test]
    fn in_cmd_it_writes_nothing_and_sets_nothing() {
        let text = of(Shell::Cmd);
        assert!(!text.contains('>') && !text.contains("reg add"), "{text}");
        let is_setting = |line: &&str| line.trim_start_matches('@').starts_with("set ");
        for line in text.lines().filter(is_setting) {
            assert!(line.starts_with("set | findstr"), "{line}");
        }
        // Each URL with a login is left out before it is printed or asked.
        for line in text.lines().filter(|line| line.contains("go env")) {
            assert!(line.starts_with("@echo") || line.contains("findstr"), "{line}");
        }
    }
}
