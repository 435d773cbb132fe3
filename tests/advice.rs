//! Advice in circulation: what people paste or set, and what is said about it. Rows that are in
//! order must stay silent.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use modmend::advice::{self, Verdict};
use modmend::answer::{Answer, Choices, answer_paste, answer_texts};

/// What is pasted, and the ids of the advice, in any order.
type Row = (&'static str, &'static [&'static str]);

const PASTED: &[Row] = &[
    ("go env -w GOPROXY=https://goproxy.cn,direct", &[]),
    ("go env -w GO111MODULE=on", &["go111module-on"]),
    ("export GO111MODULE=on", &["go111module-on"]),
    ("export GOPROXY=https://goproxy.cn", &["goproxy-without-direct"]),
    ("export GOPROXY=https://goproxy.corp.example", &[]),
    (
        "$ wget https://mirrors.ustc.edu.cn/golang/go1.27.3.linux-amd64.tar.gz",
        &["go-download-gone"],
    ),
    ("$ curl -LO https://mirrors.aliyun.com/golang/go1.27.3.linux-amd64.tar.gz", &[]),
    ("export GOPROXY=https://git.corp.example/api/packages/team/go", &["goproxy-uploads-only"]),
    (
        "go env -w GOPROXY=https://gitlab.corp.example/api/v4/projects/7/packages/go",
        &["goproxy-uploads-only"],
    ),
    ("export GOPROXY=https://git.corp.example/api/packages/team/go,direct", &[]),
    ("export GOPROXY=https://nexus.corp.example/repository/go-group/", &[]),
    ("export GOPROXY=direct", &["goproxy-direct-only"]),
    ("$env:GOPROXY = \"direct\"", &["goproxy-direct-only"]),
    ("export GOPROXY=off", &["goproxy-off-for-private"]),
    ("go env -w GOPROXY=off", &["goproxy-off-for-private"]),
    ("go env -w GOSUMDB=sum.golang.org https://goproxy.cn/direct", &["gosumdb-unquoted"]),
    (
        "GOSUMDB=\"sum.golang.org https://goproxy.cn/sumdb/sum.golang.org\"",
        &["gosumdb-url-needless"],
    ),
    (
        "export GOSUMDB=\"sum.golang.org https://goproxy.cn/sumdb/sum.golang.org\"",
        &["gosumdb-url-needless"],
    ),
    ("export GOSUMDB=goproxy.cn/sumdb/sum.golang.org", &["gosumdb-invalid"]),
    ("go env -w GOSUMDB=direct", &["gosumdb-invalid"]),
    ("export GOSUMDB=sum.golang.org+https://goproxy.cn", &["gosumdb-invalid"]),
    ("export GOSUMDB=off", &["gosumdb-off"]),
    ("set GOSUMDB=off", &["gosumdb-off"]),
    ("setx GOSUMDB off", &["gosumdb-off"]),
    ("go env -w GOSUMDB=off", &["gosumdb-off"]),
    ("ENV GOSUMDB=off", &["gosumdb-off"]),
    ("go env -w GOSUMDB=sum.golang.google.cn", &[]),
    ("export GONOSUMCHECK=1", &["gonosumcheck"]),
    ("GONOSUMCHECK=1 go get example.com/a", &["gonosumcheck"]),
    ("export GONOSUMDB=*", &["pattern-covers-everything", "gonosumdb-alone"]),
    ("export GOPRIVATE=*", &["pattern-covers-everything"]),
    ("go env -w GOINSECURE=*", &["pattern-covers-everything"]),
    ("export GONOPROXY='*'", &["pattern-covers-everything"]),
    ("export GOPRIVATE=git.company.com,github.com/org/private-repo", &[]),
    ("go env -w GOPRIVATE=gitlab.internal.com/*", &[]),
    ("export GOPRIVATE=\"a.com, b.com\"", &["pattern-with-space"]),
    // Variables for one command, as a shell sets them.
    ("GOPRIVATE=github.com/acme/kit go mod tidy && go mod vendor", &[]),
    ("GOPRIVATE=github.com/acme/kit GOPROXY=https://goproxy.cn,direct go get example.com/a", &[]),
    ("GOPRIVATE='git.acme.io,git.acme.dev' GOFLAGS=-v go build ./...", &[]),
    ("GOPRIVATE=\"git.acme.io\" GOWORK=off go build ./...", &[]),
    ("GOPRIVATE=git.acme.io GOSUMDB=off go get example.com/a", &["gosumdb-off"]),
    ("GOPRIVATE=* go get example.com/a", &["pattern-covers-everything"]),
    ("GOPRIVATE=\"a.com, b.com\" go mod tidy", &["pattern-with-space"]),
    ("GOPRIVATE=a.com, b.com", &["pattern-with-space"]),
    ("export GOPRIVATE=https://git.company.com", &["pattern-is-url"]),
    ("go env -w GOPRIVATE=git.company.com:8443", &["pattern-is-url"]),
    ("go env -w GOPRIVATE='a.com;b.com'", &["pattern-separator"]),
    ("go env -w GOPRIVATE=git.company.com/", &["pattern-trailing-slash"]),
    ("export GONOSUMDB=git.company.com", &["gonosumdb-alone"]),
    // "`go env -w` wins over environment variables": both are set, and the system's one wins.
    (
        "go env -w GOPROXY=https://goproxy.cn,direct\nexport GOPROXY=https://goproxy.io,direct",
        &["two-scopes"],
    ),
    ("go env -w HTTP_PROXY=http://127.0.0.1:7890", &["go-env-not-a-go-variable"]),
    ("go env -u HTTP_PROXY", &["go-env-not-a-go-variable"]),
    ("go env -w https_proxy=http://127.0.0.1:7890", &["go-env-not-a-go-variable"]),
    ("export https_proxy=https://proxy.company.com:8080", &["https-to-forward-proxy"]),
    ("https_proxy=https://proxy.company.com:8080", &["https-to-forward-proxy"]),
    ("export https_proxy=http://proxy.company.com:8080", &[]),
    ("export no_proxy=\"localhost,127.0.0.1,.internal\"", &[]),
    ("export GIT_SSL_NO_VERIFY=1", &["git-verify-off"]),
    ("git config --global http.sslVerify false", &["git-verify-off"]),
    ("git config --global http.https://git.corp.example/.sslVerify false", &["git-verify-off"]),
    ("git config --global http.sslVerify true", &[]),
    ("export NODE_TLS_REJECT_UNAUTHORIZED=0", &["node-verify-off"]),
    (
        "git config --global url.\"https://ghp_abc@github.com/\".insteadOf \"https://github.com/\"",
        &["token-in-instead-of"],
    ),
    (
        "git config --global url.\"https://<TOKEN>@github.com/\".insteadOf \"https://github.com/\"",
        &["token-in-instead-of"],
    ),
    (
        "git config --global url.\"https://oauth2:${TOKEN}@gitlab.corp.example/\".insteadOf https://gitlab.corp.example/",
        &["token-in-instead-of"],
    ),
    ("git config --global url.\"git@github.com:\".insteadOf \"https://github.com/\"", &[]),
    ("git config --global url.\"ssh://git@github.com/\".insteadOf \"https://github.com/\"", &[]),
    ("go clean -modcache", &["clean-modcache"]),
    ("go clean -cache", &["clean-build-cache"]),
    ("rm -rf $GOPATH/pkg/mod", &["remove-module-cache"]),
    ("sudo rm -rf ~/go/pkg/mod/*", &["remove-module-cache"]),
    ("rd /s /q %GOPATH%\\pkg\\mod", &["remove-module-cache"]),
    ("export GODEBUG=gomodulesync=1", &["godebug-unknown"]),
    ("export GODEBUG=http2debug=1", &[]),
    ("GODEBUG=netdns=2 go get example.com/a", &[]),
    ("go get -u github.com/gin-gonic/gin", &["get-update"]),
    ("go get github.com/gin-gonic/gin", &[]),
    ("go get -insecure git.corp.example/a", &["flag-insecure"]),
    (
        "export GOPROXY=https://proxy.golang.org,https://goproxy.cn,direct",
        &["goproxy-blocked-first"],
    ),
    // A pipe goes on after any error.
    ("export GOPROXY='https://proxy.golang.org|https://goproxy.cn,direct'", &[]),
    ("go env -w GOPROXY=https://goproxy.io,direct", &[]),
    ("go env -w GOPROXY=https://mirrors.aliyun.com/goproxy/,direct", &["goproxy-own-database"]),
    ("go env -w GOPROXY=https://mirrors.tencent.com/go/,direct", &["goproxy-own-database"]),
    ("export GOPROXY=https://athens.azurefd.net,direct", &["goproxy-dead-mirror"]),
    ("export GOPROXY=https://gocenter.io,direct", &["goproxy-dead-mirror"]),
    ("export GOPROXY=https://goproxy.baidu.com/,direct", &["goproxy-dead-mirror"]),
    ("go env -w GOPROXY=https://mirrors.huaweicloud.com/goproxy/,direct", &["goproxy-dead-mirror"]),
    (
        "go env -w GOPROXY=https://mirrors.huaweicloud.com/repository/goproxy/,direct",
        &["goproxy-own-database"],
    ),
    ("go env -w GOPROXY=https://mirrors.ustc.edu.cn/goproxy/,direct", &["goproxy-dead-mirror"]),
    (
        "go env -w GOPROXY=https://mirrors.tuna.tsinghua.edu.cn/goproxy/,direct",
        &["goproxy-dead-mirror"],
    ),
    ("go env -w GOPROXY=https://goproxy.com.cn,direct", &["goproxy-dead-mirror"]),
    ("curl https://goproxy.cn/github.com/gin-gonic/gin/@v/latest", &["latest-url"]),
    ("curl https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.9.1.info", &[]),
    ("ping proxy.golang.org", &["ping-proves-nothing"]),
    ("for m in $(go list -m all); do go mod download $m; done", &["list-all-as-words"]),
    (
        "module example.com/a\n\ngo 1.22\n\nrequire github.com/some/pkg v1.0",
        &["short-version-in-go-mod"],
    ),
    ("module example.com/a\n\ngo 1.22\n\nrequire github.com/some/pkg v1.0.0", &[]),
    ("module example.com/a\n\nreplace example.com/b => ../b", &["replace-for-users"]),
    ("cp -r ../lib vendor/example.com/lib", &["copy-into-vendor"]),
    ("go mod vendor", &[]),
    ("export GOFLAGS=-mod=mod", &["goflags-mod-mod"]),
    ("export GOFLAGS=-mod=vendor", &[]),
    ("go env -w GOTOOLCHAIN=local", &["gotoolchain-local"]),
    (
        "setx GOPROXY https://goproxy.cn,direct\ngo env -w GOPROXY=https://goproxy.cn,direct",
        &["two-scopes"],
    ),
    ("sudo go get github.com/gin-gonic/gin", &["sudo-go"]),
    ("sudo apt install golang", &[]),
    ("GOINSECURE=goproxy.internal", &["goinsecure-for-proxy"]),
    ("export GOINSECURE=git.corp.example", &[]),
    ("echo \"142.250.66.81 proxy.golang.org\" | sudo tee -a /etc/hosts", &["hosts-file-for-cdn"]),
    ("go env -w GOPROXY=", &["goproxy-written-empty"]),
    ("go env -u GOPROXY", &[]),
    ("export GOPROXY=https://goproxy.cn|direct", &["goproxy-unquoted-pipe"]),
    ("export GOPROXY=direct,https://goproxy.cn", &["goproxy-behind-direct"]),
    (
        "jobs:\n  build:\n    env:\n      GOSUMDB: off\n    steps:\n      - run: go clean -modcache",
        &["gosumdb-off", "clean-modcache"],
    ),
    (
        "FROM golang:1.22\nENV GOPROXY https://gocenter.io\nRUN GOSUMDB=off go mod download",
        &["goproxy-dead-mirror", "gosumdb-off"],
    ),
];

/// What `go env` printed.
const PRINTED: &[Row] = &[
    ("GOSUMDB='off'", &["gosumdb-off"]),
    ("GOPRIVATE='*'\nGONOPROXY='*'\nGONOSUMDB='*'", &["pattern-covers-everything"]),
    (
        "GOPRIVATE='a.com, b.com'\nGONOPROXY='a.com, b.com'\nGONOSUMDB='a.com, b.com'",
        &["pattern-with-space"],
    ),
    ("GOPROXY='https://proxy.golang.org,direct'\nGOSUMDB='sum.golang.org'\nGOFLAGS=''", &[]),
    ("GOPROXY='direct'\nGOSUMDB='off'\nGOTOOLCHAIN='local'", &["gosumdb-off"]),
    ("GOTOOLCHAIN='local'\nGO111MODULE='on'", &[]),
    (
        "set GOPROXY=https://goproxy.cn,direct\nset GO111MODULE=on\nset GOSUMDB=off",
        &["gosumdb-off"],
    ),
    ("GOPROXY='https://mirrors.aliyun.com/goproxy/,direct'\nGOSUMDB='sum.golang.google.cn'", &[]),
    (
        "GOPROXY='https://goproxy.corp.example'\nGOINSECURE='goproxy.corp.example'",
        &["goinsecure-for-proxy"],
    ),
    ("GOFLAGS='-insecure'", &["flag-insecure"]),
];

fn said(found: &[advice::Remark]) -> BTreeSet<&'static str> {
    found.iter().map(|remark| remark.advice.id).collect()
}

/// The rows that are judged otherwise.
fn wrong(rows: &[Row], answer: impl Fn(&str) -> Answer) -> Vec<String> {
    let mut wrong = Vec::new();
    for (text, expected) in rows {
        let expected: BTreeSet<&str> = expected.iter().copied().collect();
        let found = said(&answer(text).remarks);
        if found != expected {
            wrong.push(format!("{text}\n    found    {found:?}\n    expected {expected:?}"));
        }
    }
    wrong
}

#[test]
fn every_piece_of_advice_is_judged() {
    let wrong = wrong(PASTED, |text| answer_paste(text, &Choices::default()));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn settings_that_go_printed_are_judged() {
    let wrong = wrong(PRINTED, |text| answer_texts(text, "", None));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_log_is_no_advice() {
    let log = "go: downloading golang.org/x/text v0.14.0\ngo get: upgraded golang.org/x/text v0.3.0 => v0.14.0\ngo: example.com/a@v1.0.0: invalid version: unknown revision v1.0.0\nset -e\nexport: no such command\ngo clean: unknown flag";
    assert_eq!(said(&answer_texts("", log, None).remarks), BTreeSet::new());
}

#[test]
fn all_advice_is_tried() {
    let tried: BTreeSet<&str> =
        PASTED.iter().chain(PRINTED).flat_map(|(_, ids)| ids.iter().copied()).collect();
    for advice in advice::all() {
        assert!(tried.contains(advice.id), "{} is in no row", advice.id);
        for text in [advice.title, advice.why, advice.instead] {
            assert!(!text.en.is_empty() && !text.zh.is_empty(), "{}", advice.id);
        }
    }
}

#[test]
fn the_worst_comes_first() {
    let text = "go env -w GO111MODULE=on\ngo clean -modcache\ngo env -w GOSUMDB=off";
    let answer = answer_paste(text, &Choices::default());
    let verdicts: Vec<Verdict> = answer.remarks.iter().map(|one| one.advice.verdict).collect();
    assert_eq!(verdicts, [Verdict::Harmful, Verdict::Risky, Verdict::Needless]);
}
