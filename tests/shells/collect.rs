//! The command that collects facts: it only reads, shows no password, and what it prints is
//! understood.

use std::fs;
use std::path::Path;

use modmend::answer::{Answer, Choices, answer_paste};
use modmend::diagnose::ReasonKind;
use modmend::probe::outcome::Outcome;
use modmend::script::{Collect, Shell, collect};

use crate::POSIX_AND_FISH;
use crate::sandbox::Sandbox;
use crate::terminal::{Paste, paste};

const PASSWORD: &str = "pa55w0rd";

/// A Go whose GOPROXY has a login in it.
const GO: &str = r#"#!/bin/sh
case "$*" in
version) echo 'go version go1.24.1 linux/amd64' ;;
'env GOPROXY') echo 'https://proxy.golang.org,https://me:pa55w0rd@go.acme.io/api/|direct' ;;
env) cat <<'END'
GOFLAGS='-mod=mod'
GOMODCACHE='/home/u/go/pkg/mod'
GOPROXY='https://proxy.golang.org,https://me:pa55w0rd@go.acme.io/api/|direct'
GOSUMDB='sum.golang.org'
END
;;
*) exit 1 ;;
esac
"#;

/// A git with logins in all places where there may be one.
const GIT: &str = r#"#!/bin/sh
[ "$1" = config ] || exit 1
printf 'file:/home/u/.gitconfig\thttp.proxy http://me:pa55w0rd@127.0.0.1:7890\n'
printf 'file:/home/u/.gitconfig\thttp.https://github.com.proxy me:pa55w0rd@10.0.0.1:3128\n'
printf 'file:/home/u/.gitconfig\turl.https://me:pa55w0rd@github.com/.insteadof https://github.com/\n'
printf 'file:/home/u/.gitconfig\turl.git@github.com:.insteadof https://gitlab.com/\n'
printf 'file:/home/u/.gitconfig\tcredential.helper !f() { echo password=pa55w0rd; }; f\n'
printf 'file:/home/u/.gitconfig\tcredential.https://a.io.helper store --file=pa55w0rd\n'
"#;

/// A curl that Google's hosts do not answer, nor the mirror that is usually suggested.
const CURL: &str = r#"#!/bin/sh
for url; do :; done
printf '%s\n' "$url" >>"$MODMEND_TEST_CALLS"
case "$url" in
*golang.org/golang* | *goproxy.cn/*)
  echo 'curl: (28) Connection timed out after 5001 milliseconds'
  echo 'status 000 after 5.001 s' ;;
*)
  echo '> Proxy-Authorization: Basic pa55w0rd'
  echo '*  issuer: C=US; O=Example; CN=R11'
  echo 'status 200 after 0.213 s' ;;
esac
"#;

const FAILURE: &str = "go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.info\": dial tcp 142.251.42.241:443: i/o timeout\n";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.add_tool("go", GO);
    sandbox.add_tool("git", GIT);
    sandbox.add_tool("curl", CURL);
    sandbox
}

fn understood(text: &str) -> Answer {
    answer_paste(text, &Choices::default())
}

/// The names of all files below a folder, with what they hold.
fn snapshot(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push((path.display().to_string(), fs::read(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn what_is_collected_shows_no_password_and_is_understood() {
    for shell in POSIX_AND_FISH {
        let sandbox = sandbox();
        sandbox.write("go.mod", "module example.com/m\n");
        let before = (snapshot(&sandbox.home()), snapshot(&sandbox.work()));
        let output = sandbox
            .shell_on_file(shell, &collect(&Collect::default(), shell))
            .env("HTTPS_PROXY", "http://me:pa55w0rd@p@127.0.0.1:7890")
            .env("no_proxy", "localhost")
            .env("ALL_PROXY", "me:pa55w0rd@10.0.0.1:1080")
            .output()
            .unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{shell:?}\n{shown}");
        assert!(!shown.contains(PASSWORD), "{shell:?}\n{shown}");
        assert_eq!(before, (snapshot(&sandbox.home()), snapshot(&sandbox.work())), "{shell:?}");
        let urls = fs::read_to_string(sandbox.home().parent().unwrap().join("calls")).unwrap();
        assert!(!urls.contains(PASSWORD), "{urls}");
        for line in [
            "HTTPS_PROXY=http://***@127.0.0.1:7890",
            "ALL_PROXY=***@10.0.0.1:1080",
            "no_proxy=localhost",
            "http.proxy http://***@127.0.0.1:7890",
            "http.https://github.com.proxy ***@10.0.0.1:3128",
            "url.https://***@github.com/.insteadof https://github.com/",
            "url.git@github.com:.insteadof https://gitlab.com/",
            "credential.https://a.io.helper store ***",
            "GOPROXY='https://proxy.golang.org,https://***@go.acme.io/api/|direct'",
        ] {
            assert!(shown.contains(line), "{shell:?}: {line}\n{shown}");
        }
        check(&understood(&format!("{shown}{FAILURE}")));
    }
}

/// What was collected is read back, and leads to another mirror than the usual one.
fn check(answer: &Answer) {
    assert_eq!(answer.go_version.map(|version| version.minor), Some(24));
    assert_eq!(answer.env.get("GOFLAGS"), Some("-mod=mod"));
    let outcome = |host: &str| {
        answer.checks.iter().find(|check| check.host == host).map(|check| check.outcome)
    };
    assert_eq!(outcome("proxy.golang.org"), Some(Outcome::TimedOut));
    assert_eq!(outcome("goproxy.cn"), Some(Outcome::TimedOut));
    assert_eq!(outcome("go.acme.io"), Some(Outcome::Readable(200)));
    assert_eq!(outcome("mirrors.aliyun.com"), Some(Outcome::Readable(200)));
    let issuers = answer.checks.iter().filter_map(|check| check.issuer.as_deref());
    assert!(issuers.clone().count() > 2 && issuers.clone().all(|name| name.contains("CN=R11")));
    let urls: Vec<&str> = answer.checks.iter().map(|check| check.url.as_str()).collect();
    let mut once = urls.clone();
    once.dedup();
    assert_eq!(urls, once);
    let ids: Vec<&str> = answer.diagnosis.findings.iter().map(|found| found.cause.id).collect();
    assert_eq!(ids, ["google-hosts-blocked"]);
    let reasons = &answer.diagnosis.findings.first().unwrap().reasons;
    let is_of_curl = |text: &str| text.starts_with("curl: (28)");
    assert!(
        reasons.iter().any(|one| one.kind == ReasonKind::Log && is_of_curl(&one.text)),
        "{reasons:?}"
    );
    assert_eq!(answer.profile.mirror.as_str(), "https://mirrors.aliyun.com/goproxy/");
}

#[test]
#[ignore = "needs bash, zsh, fish and a terminal"]
fn a_whole_terminal_is_understood() {
    for shell in POSIX_AND_FISH {
        for how in Paste::ALL {
            let sandbox = sandbox();
            let script = collect(&Collect::default(), shell);
            let shown = paste(&sandbox, shell, &script, how);
            let logged = shown.replace(PASSWORD, "");
            assert_eq!(logged.len(), shown.len(), "{shell:?} {how:?}\n{shown}");
            check(&understood(&format!("{shown}\n{FAILURE}")));
        }
    }
}

#[test]
#[ignore = "needs shellcheck"]
fn shellcheck_finds_nothing_in_it() {
    for with_download in [false, true] {
        let sandbox = Sandbox::new();
        let wanted = Collect { module: Some("example.com/M".to_owned()), with_download };
        sandbox.write("collect.sh", &collect(&wanted, Shell::Bash));
        let output = sandbox
            .command("shellcheck")
            .args(["--shell=bash", "--severity=style", "collect.sh"])
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
}
