//! Which steps a log leads to, and which it does not.

use modmend::lang::Lang;
use modmend::plan::{PlannedStep, Scope};
use modmend::script::Shell;

use crate::answered;

/// The titles of the steps, in English; those that a script runs with a mark before them.
fn titles(env: &str, log: &str) -> Vec<String> {
    let title = |step: &PlannedStep| {
        let mark = if step.is_scripted() { "* " } else { "" };
        format!("{mark}{}", step.title.fill(Lang::En, &step.captures))
    };
    answered(env, log, Shell::Bash, Scope::User).plan.steps.iter().map(title).collect()
}

/// What is pasted, words of a step that is there, and words of steps that are not.
type Row = (&'static str, &'static str, &'static [&'static str]);

const ROWS: &[Row] = &[
    // gopls sets GOPROXY=off for itself.
    (
        "[Error - 9:12:07 AM] 2025/03/04 09:12:07 go/packages.Load: err: exit status 1: stderr: go: github.com/acme/stats@v1.2.3: module lookup disabled by GOPROXY=off",
        "Download the module in a terminal",
        &["* ", "See where", "stay offline"],
    ),
    (
        "go: github.com/acme/stats@v1.2.3: module lookup disabled by GOPROXY=off",
        "See where",
        &["* "],
    ),
    // A pinned commit is somebody's choice.
    (
        "go: github.com/acme/libs/v5@v5.1.1-0.20240522083443-d2a60ed2e0dd: invalid version: unknown revision d2a60ed2e0dd",
        "Decide which version to take",
        &["* Decide"],
    ),
    (
        "go: git.acme.io/group/lib@v0.0.1: invalid version: unknown revision v0.0.1",
        "If the module is private, see first",
        &["* Decide"],
    ),
    // GitHub asks for a login where there is nothing.
    (
        "go: module github.com/acme-tools/kit: git ls-remote -q origin in /home/me/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
        "Open the repository's address in a browser",
        &["personal access token"],
    ),
    (
        "go mod tidy\nremote: HTTP Basic: Access denied.\nThe provided password or token is incorrect or your account has 2FA enabled and you must use a personal access token instead of a password.",
        "Use a personal access token",
        &["Store a token"],
    ),
    (
        "go: GOPROXY list is not the empty string, but contains no entries",
        "Find out why there is no entry",
        &[],
    ),
    (
        "go: invalid proxy URL missing scheme: goproxy.corp.example",
        "* Go back to Go's own list",
        &["Find out why there is no entry"],
    ),
    // Networks close the port of ssh.
    (
        "$ go mod download\nkex_exchange_identification: Connection closed by remote host\nConnection closed by 20.205.243.166 port 22\nfatal: Could not read from remote repository.",
        "Use port 443",
        &[],
    ),
    (
        "go: git.acme.io/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tkex_exchange_identification: read: Connection reset by peer\n\tConnection reset by 10.1.2.3 port 22\n\tfatal: Could not read from remote repository.",
        "Run the command once more",
        &["Use port 443"],
    ),
    (
        "go: github.com/acme/echo@v1.0.0: Get \"https://goproxy.cn/github.com/acme/echo/@v/v1.0.0.mod\": net/http: TLS handshake timeout",
        "* If it stays, take another public module proxy",
        &["out of GOPROXY"],
    ),
    // A tool needs no go.mod.
    (
        "goreturns:\nError: Command failed: /usr/local/go/bin/go get -u -v github.com/acme/goreturns\ngo: cannot find main module; see 'go help modules'",
        "Install the tool",
        &["* ", "make one"],
    ),
    ("go: cannot find main module; see 'go help modules'", "make one", &["Install the tool"]),
    (
        "$ go install github.com/acme/gonzo/cmd/gonzo@latest\ngo: github.com/acme/gonzo/cmd/gonzo@latest: module github.com/acme/gonzo@latest found (v0.1.2), but does not contain package github.com/acme/gonzo/cmd/gonzo\n$ go get github.com/acme/gonzo/cmd/gonzo@latest\ngo: go.mod file not found in current directory or any parent directory.\n\t'go get' is no longer supported outside a module.",
        "See which versions the module has",
        &["install it with a version"],
    ),
    (
        "go version go1.13.8 linux/amd64\ngo: updates to go.mod needed, disabled by -mod=readonly",
        "new enough",
        &["* "],
    ),
    ("go: updates to go.mod needed", "* Let Go bring", &["new enough"]),
    // Where `go mod vendor` cannot be run.
    (
        "error: builder for '/nix/store/abc-tool-1.7.0.drv' failed with exit code 1;\n       > main.go:6:2: cannot find module providing package github.com/acme/oracle: import lookup disabled by -mod=vendor",
        "In a Nix build",
        &["* ", "delete it"],
    ),
    (
        "[builder] Running \"go build -o /layers/google.go.build/bin/main functions.local/app\"\n[builder] cannot find module providing package functions.local/app: import lookup disabled by -mod=vendor",
        "Leave vendor/ out",
        &["* "],
    ),
    // Who requires what is gone.
    (
        "go: github.com/acme/gql@v0.13.0 requires\n\tgraph.acme.dev/tracer@v0.0.0-20151005221446-73f23eafcf67: unrecognized import path \"graph.acme.dev/tracer\": reading https://graph.acme.dev/tracer?go-get=1: 404 Not Found",
        "Take a newer version of github.com/acme/gql",
        &[],
    ),
    (
        "go: github.com/acme/repo@v1.0.0: invalid version: git fetch -f origin in /home/runner/go/pkg/mod/cache/vcs/49: exit status 128:\n\tremote: Repository not found.\n\tfatal: repository 'https://github.com/acme/repo/' not found\nError: Process completed with exit code 1.",
        "In GitHub Actions",
        &[],
    ),
    (
        "go: github.com/acme/sdk@v0.12.0: reading https://gocenter.io/github.com/acme/sdk/@v/v0.12.0.mod: 404 Not Found",
        "* Take another module proxy: gocenter.io",
        &["Have the module added"],
    ),
];

#[test]
fn each_log_leads_to_the_steps_that_fit_it() {
    for (log, told, untold) in ROWS {
        let titles = titles("", log);
        assert!(titles.iter().any(|title| title.contains(told)), "{log}\n{titles:#?}");
        for words in *untold {
            assert!(!titles.iter().any(|title| title.contains(words)), "{words}: {titles:#?}");
        }
    }
}

#[test]
fn off_that_go_env_prints_is_changed_and_comes_back() {
    let log = "go: github.com/acme/stats@v1.2.3: module lookup disabled by GOPROXY=off";
    let plan = answered("GOPROXY='off'", log, Shell::Bash, Scope::User).plan;
    let scripted: Vec<&PlannedStep> = plan.steps.iter().filter(|step| step.is_scripted()).collect();
    assert_eq!(scripted.len(), 1);
    assert_ne!(scripted[0].commands, scripted[0].undo);
}

/// A `RUN` does not see what `go env -w` has written on the computer.
#[test]
fn a_failure_in_the_build_of_an_image_is_not_mended_outside_of_it() {
    let blocked = "go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.mod\": dial tcp 142.251.42.241:443: i/o timeout";
    let notes = |log: &str| -> String {
        let plan = answered("", log, Shell::Bash, Scope::User).plan;
        plan.steps.iter().filter_map(|step| step.withheld).map(|note| note.en).collect()
    };
    for log in [
        format!("#0 1.278 {blocked}"),
        format!(" > [build 4/7] RUN go mod download:\n{blocked}"),
        format!("Step 5/9 : RUN go mod download\n ---> Running in 25f0067cd096\n{blocked}"),
    ] {
        assert!(notes(&log).contains("Dockerfile"), "{log}");
    }
    assert!(!notes(blocked).contains("Dockerfile"));
}
