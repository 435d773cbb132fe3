//! GOPRIVATE gets one more pattern, Go then asks the version control server, and the undo
//! leaves no trace.

use std::fs;

use modmend::answer::Choices;

use crate::workplace::{Workplace, assert_first, file_url, fix, undo, with_each_go};

const CAUSE: &str = "goprivate-missing";

/// Put together from the format strings of `cmd/go/internal/web` and of proxy.golang.org.
const LOG: &str = "go: git.corp.example/team/lib.git@v1.2.0: reading https://proxy.golang.org/git.corp.example/team/lib.git/@v/v1.2.0.info: 404 Not Found
\tserver response: not found: git.corp.example/team/lib.git@v1.2.0: invalid version: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/1a: exit status 128:
\t\tfatal: could not read Username for 'https://git.corp.example': terminal prompts disabled
";

/// A repository that git finds where the company's server would be.
fn prepare(workplace: &Workplace) {
    let repository = workplace.path("server/team/lib");
    fs::create_dir_all(&repository).unwrap();
    fs::write(repository.join("go.mod"), "module git.corp.example/team/lib.git\n").unwrap();
    let settings = format!(
        "[user]\n\tname = a\n\temail = a@example.com\n[url \"{}/\"]\n\tinsteadOf = https://git.corp.example/\n",
        file_url(&workplace.path("server"))
    );
    fs::write(workplace.path("home/.gitconfig"), settings).unwrap();
    for arguments in [
        &["init", "--quiet"][..],
        &["add", "go.mod"],
        &["commit", "--quiet", "--message", "first"],
        &["tag", "v1.2.0"],
    ] {
        let output =
            workplace.command("git").current_dir(&repository).args(arguments).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
}

/// Runs the fix and the undo. Gives GOPRIVATE as it is between them.
fn private_in_between(workplace: &Workplace) -> String {
    let before = (workplace.env(), workplace.settings());
    let answer = workplace.answer(LOG, &Choices::default());
    assert_first(&answer, CAUSE, LOG);

    let shown = workplace.run_well(&fix(&answer));
    assert!(shown.contains("git.corp.example/team/lib.git v1.2.0"), "{shown}");
    let between = workplace.go_well(&["env", "GOPRIVATE"]).trim().to_owned();

    workplace.run_well(&undo(&answer));
    assert_eq!(workplace.env(), before.0);
    assert_eq!(workplace.settings().unwrap_or_default(), before.1.unwrap_or_default());
    between
}

#[test]
#[ignore = "needs real Go toolchains and git"]
fn the_old_patterns_stay() {
    with_each_go(|workplace| {
        prepare(workplace);
        for old in ["one.example", "one.example,*.two.example/*", "one.example,"] {
            workplace.set("GOPRIVATE", old);
            let expected = format!("{},git.corp.example", old.trim_end_matches(','));
            assert_eq!(private_in_between(workplace), expected);
        }
    });
}

#[test]
#[ignore = "needs real Go toolchains and git"]
fn where_there_was_none_there_is_none_again() {
    with_each_go(|workplace| {
        prepare(workplace);
        assert_eq!(private_in_between(workplace), "git.corp.example");
        let settings = workplace.settings().unwrap_or_default();
        assert!(!settings.contains("GOPRIVATE"), "{settings}");
    });
}

#[test]
#[ignore = "needs real Go toolchains and git"]
fn lists_that_were_set_apart_get_the_pattern_as_well() {
    with_each_go(|workplace| {
        prepare(workplace);
        workplace.set("GOPRIVATE", "one.example");
        workplace.set("GONOPROXY", "none");
        workplace.set("GONOSUMDB", "two.example");
        assert_eq!(private_in_between(workplace), "one.example,git.corp.example");
    });
}
