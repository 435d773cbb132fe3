//! Contradictions, by what differs and by where.

use super::Elsewhere;
use crate::answer::{Answer, answer_texts};
use crate::diagnose::ReasonKind;
use crate::lang::Lang;
use crate::script::Shell;

const ENV: &str = "GOMODCACHE='/home/me/go/pkg/mod'\nGOPATH='/home/me/go'\nGOPROXY='https://goproxy.cn,direct'\nGOSUMDB='off'\nGOTOOLCHAIN='auto'\nGOVERSION='go1.24.1'\n";
const BLOCKED: &str = "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.mod\": dial tcp 142.251.42.241:443: i/o timeout";

fn found(env: &str, log: &str) -> Vec<(&'static str, Elsewhere)> {
    let Answer { contradictions, .. } = answer_texts(env, log, None);
    contradictions.iter().map(|one| (one.key, one.place)).collect()
}

#[test]
fn what_differs_is_found() {
    let other = Elsewhere::OtherShell;
    let cases: &[(&str, &[(&str, Elsewhere)])] = &[
        (BLOCKED, &[("GOPROXY", other)]),
        (
            "go: example.com/a@v1.0.0: verifying go.mod: Get \"https://sum.golang.org/lookup/example.com/a@v1.0.0\": dial tcp 1.2.3.4:443: i/o timeout",
            &[("GOSUMDB", other)],
        ),
        (
            "go: go.mod requires go >= 1.24 (running go 1.21.3; GOTOOLCHAIN=local)",
            &[("GOVERSION", other), ("GOTOOLCHAIN", other)],
        ),
        ("go: open /srv/build/go/pkg/mod/cache/lock: permission denied", &[("GOMODCACHE", other)]),
        // The list is asked, the cache is the one, a newer Go was switched to.
        (
            "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.mod\": dial tcp 1.2.3.4:443: i/o timeout",
            &[],
        ),
        ("go: open /home/me/go/pkg/mod/cache/lock: permission denied", &[]),
        ("go: example.com/a@v1 requires go >= 1.26 (running go 1.25.1)", &[]),
        // Discovery asks whoever the import path names.
        (
            "go: golang.org/x/text@v0.1.0: unrecognized import path \"golang.org/x/text\": https fetch: Get \"https://golang.org/x/text?go-get=1\": dial tcp 1.2.3.4:443: i/o timeout",
            &[],
        ),
        // The server tells of its own requests.
        (
            "go: example.com/a@v1.0.0: reading https://goproxy.cn/example.com/a/@v/v1.0.0.mod: 404 Not Found\n\tserver response: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": timeout",
            &[],
        ),
    ];
    for (log, expected) in cases {
        assert_eq!(found(ENV, log), *expected, "{log}");
    }
}

#[test]
fn the_text_tells_where_it_ran() {
    let cases = [
        (
            format!("#12 [build 3/5] RUN go mod download\n#12 1.234 {BLOCKED}"),
            Elsewhere::DockerBuild,
        ),
        (
            format!("Step 4/7 : RUN go mod download\n ---> Running in 0a1b\n{BLOCKED}"),
            Elsewhere::DockerBuild,
        ),
        (format!("FROM golang:1.24\nRUN go mod download\n\n{BLOCKED}"), Elsewhere::DockerBuild),
        (format!("2026-11-02T03:04:05.1234567Z {BLOCKED}"), Elsewhere::Ci),
        (format!("Running with gitlab-runner 17.0\n{BLOCKED}"), Elsewhere::Ci),
        (
            format!(
                "2026/11/21 10:00:00 go/packages.Load error: err: exit status 1: stderr: {BLOCKED}"
            ),
            Elsewhere::Editor,
        ),
        (format!("$ sudo go mod download\n{BLOCKED}"), Elsewhere::Sudo),
        (format!("$ docker run --rm golang go mod download\n{BLOCKED}"), Elsewhere::Container),
        (
            format!("{BLOCKED}\ngo: open /go/pkg/mod/cache/lock: permission denied"),
            Elsewhere::Container,
        ),
        (
            format!("{BLOCKED}\ngo: open /root/go/pkg/mod/cache/lock: permission denied"),
            Elsewhere::Sudo,
        ),
        (format!("$ cd /mnt/c/src\n{BLOCKED}"), Elsewhere::Wsl),
        (BLOCKED.to_owned(), Elsewhere::OtherShell),
    ];
    for (log, expected) in cases {
        let found = found(ENV, &log);
        assert_eq!(found.first(), Some(&("GOPROXY", expected)), "{log}");
    }
}

#[test]
fn a_windows_env_and_a_linux_log_are_two_systems() {
    let env = "set GOMODCACHE=C:\\Users\\me\\go\\pkg\\mod\nset GOPROXY=https://goproxy.cn,direct\n";
    let log = "go: open /home/me/go/pkg/mod/cache/lock: permission denied";
    assert_eq!(found(env, log), [("GOMODCACHE", Elsewhere::Wsl)]);
    let same = "go: open c:\\users\\ME\\go\\pkg\\mod\\cache\\lock: Access is denied.";
    assert_eq!(found(env, same), []);
}

#[test]
fn without_the_variable_there_is_nothing_to_contradict() {
    assert_eq!(found("GOOS='linux'\n", BLOCKED), []);
    assert_eq!(found("", BLOCKED), []);
}

#[test]
fn a_contradiction_is_a_reason_of_the_finding_it_belongs_to() {
    let answer = answer_texts(ENV, BLOCKED, None);
    let reasons = &answer.diagnosis.findings[0].reasons;
    let line = |kind| reasons.iter().find(|one| one.kind == kind).map(|one| one.place.number);
    assert_eq!(line(ReasonKind::Log), Some(1));
    assert_eq!(line(ReasonKind::Contradiction), Some(3));
}

#[test]
fn the_check_is_one_line_for_the_place_and_the_shell() {
    let answer = answer_texts(ENV, BLOCKED, None);
    let one = &answer.contradictions[0];
    assert_eq!(one.check(Shell::Fish), "env | grep '^GO'; go env GOPROXY GOENV");
    assert_eq!(one.check(Shell::PowerShell), "Get-ChildItem Env:GO*; go env GOPROXY GOENV");
    assert_eq!(one.check(Shell::Cmd), "set GO & go env GOPROXY GOENV");
    let docker = answer_texts(ENV, &format!("#9 2.0 {BLOCKED}"), None);
    assert_eq!(docker.contradictions[0].check(Shell::Bash), "RUN go env GOPROXY GOENV");
    for lang in [Lang::En, Lang::Zh] {
        let text = one.what.fill(lang, &one.captures);
        assert!(text.contains("proxy.golang.org") && text.contains("goproxy.cn"), "{text}");
    }
}

#[test]
fn a_login_in_the_list_is_not_shown() {
    let env = "GOPROXY='https://me:secret@proxy.corp.example,direct'\n";
    let answer = answer_texts(env, BLOCKED, None);
    let one = &answer.contradictions[0];
    assert!(!one.what.fill(Lang::En, &one.captures).contains("secret"));
}
