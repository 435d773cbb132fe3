//! For some causes: what is pasted, and the commands that the script has to run.

use modmend::answer::{Answer, Choices, answer};
use modmend::intake::{Origin, Source};
use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::script::{Direction, Form, Shell, script};

/// A paste, and the calls of `go`, `git` and `curl` that follow from it.
pub(crate) struct Case {
    pub(crate) cause: &'static str,
    /// Lines that replace those of [`ENV`].
    pub(crate) env: &'static str,
    pub(crate) log: &'static str,
    /// How many calls at the beginning only show something: where they fail, the script goes on.
    pub(crate) looks: usize,
    /// The step of the first call behind them.
    pub(crate) first_step: usize,
    pub(crate) fix: &'static [&'static [&'static str]],
    pub(crate) undo: &'static [&'static [&'static str]],
}

pub(crate) const LANGS: [Lang; 2] = [Lang::En, Lang::Zh];
pub(crate) const DIRECTIONS: [Direction; 2] = [Direction::Fix, Direction::Undo];

/// What stands where the person's own value goes, and somebody's own value.
pub(crate) const PLACEHOLDER: &str = "FILL-IN";
pub(crate) const MODULE_PATH: &str = "example.com/you/project";

/// `go env` of somebody who never changed a thing.
pub(crate) const ENV: &str = "\
GOARCH='amd64'
GOENV='/home/gopher/.config/go/env'
GOFLAGS=''
GOHOSTOS='linux'
GOMODCACHE='/home/gopher/go/pkg/mod'
GONOPROXY=''
GONOSUMDB=''
GOOS='linux'
GOPATH='/home/gopher/go'
GOPRIVATE=''
GOPROXY='https://proxy.golang.org,direct'
GOROOT='/usr/local/go'
GOSUMDB='sum.golang.org'
GOTOOLCHAIN='auto'
GOVERSION='go1.22.3'
";

pub(crate) static CASES: &[Case] = &[
    Case {
        cause: "gomod-missing",
        env: "",
        log: "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
        looks: 0,
        first_step: 2,
        fix: &[&["go", "mod", "init", MODULE_PATH], &["go", "env", "GOMOD"]],
        undo: &[],
    },
    Case {
        cause: "google-hosts-blocked",
        env: "",
        log: "go: github.com/gin-gonic/gin@v1.10.0: Get \"https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.10.0.mod\": dial tcp 142.251.42.241:443: connect: connection refused",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "env", "-w", "GOPROXY=https://goproxy.cn,direct"],
            &["go", "env", "GOPROXY"],
            &["go", "list", "-m", "github.com/gin-gonic/gin@v1.10.0"],
        ],
        undo: &[&["go", "env", "-u", "GOPROXY"]],
    },
    Case {
        cause: "connect-refused",
        env: "GOPROXY='https://goproxy.corp.example|https://goproxy.cn,direct'\n",
        log: "go: git.corp.example/a/b@v1.0.0: Get \"https://goproxy.corp.example/git.corp.example/a/b/@v/v1.0.0.info\": dial tcp 10.1.2.3:443: connect: connection refused",
        looks: 0,
        first_step: 2,
        fix: &[
            &["go", "env", "-w", "GOPROXY=https://goproxy.cn,direct"],
            &["go", "env", "GOPROXY"],
        ],
        undo: &[&[
            "go",
            "env",
            "-w",
            "GOPROXY=https://goproxy.corp.example|https://goproxy.cn,direct",
        ]],
    },
    Case {
        cause: "goprivate-missing",
        env: "GOPRIVATE='one.example/*'\nGONOPROXY='none'\nGONOSUMDB='one.example/*'\n",
        log: "go: gitlab.acme.io/infra/kit@v0.3.1: reading https://proxy.golang.org/gitlab.acme.io/infra/kit/@v/v0.3.1.mod: 404 Not Found",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "env", "-w", "GOPRIVATE=one.example/*,gitlab.acme.io"],
            &["go", "env", "-w", "GONOPROXY=none,gitlab.acme.io"],
            &["go", "env", "GOPRIVATE"],
            &["go", "list", "-m", "gitlab.acme.io/infra/kit@v0.3.1"],
        ],
        undo: &[
            &["go", "env", "-w", "GONOPROXY=none"],
            &["go", "env", "-w", "GOPRIVATE=one.example/*"],
        ],
    },
    Case {
        cause: "git-auth-https",
        env: "",
        log: "go: git.example.com/priv@v1.0.0: invalid version: git ls-remote -q origin in /home/gopher/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: could not read Username for 'https://git.example.com': terminal prompts disabled\nConfirm the import path was entered correctly.",
        looks: 0,
        first_step: 2,
        fix: &[&["go", "env", "-w", "GOPRIVATE=git.example.com"], &["go", "env", "GOPRIVATE"]],
        undo: &[&["go", "env", "-u", "GOPRIVATE"]],
    },
    Case {
        cause: "checksum-mismatch-gosum",
        env: "GOSUMDB='off'\n",
        log: "verifying github.com/Acme/lib@v1.4.0: checksum mismatch\n\tdownloaded: h1:8nCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\tgo.sum:     h1:AbCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\nSECURITY ERROR",
        looks: 1,
        first_step: 2,
        fix: &[
            &[
                "curl",
                "--fail",
                "--silent",
                "--show-error",
                "--max-time",
                "20",
                "https://sum.golang.google.cn/lookup/github.com/!acme/lib@v1.4.0",
            ],
            &["go", "env", "-u", "GOSUMDB"],
            &["go", "env", "GOSUMDB"],
            &["go", "mod", "download", "github.com/Acme/lib@v1.4.0"],
            &["go", "mod", "verify"],
        ],
        undo: &[&["go", "env", "-w", "GOSUMDB=off"]],
    },
    Case {
        cause: "pseudo-version-invalid",
        env: "",
        log: "go: github.com/acme/lib@v0.0.0-20200102030406-b654f68e4dbe: invalid pseudo-version: does not match version-control timestamp (expected 20200102030405)",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "mod", "edit", "-droprequire=github.com/acme/lib"],
            &["go", "get", "github.com/acme/lib@b654f68e4dbe"],
            &["go", "mod", "tidy"],
            &["go", "list", "-m", "github.com/acme/lib"],
        ],
        undo: &[],
    },
    Case {
        cause: "module-path-case",
        env: "",
        log: "go: example.com/dep@v1.0.0 requires\n\tgithub.com/acme/lib@v1.0.0: parsing go.mod:\n\tmodule declares its path as: github.com/Acme/lib\n\t        but was required as: github.com/acme/lib",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "mod", "edit", "-replace=github.com/acme/lib=github.com/Acme/lib@v1.0.0"],
            &["go", "mod", "tidy"],
            &["go", "list", "-m", "github.com/acme/lib"],
        ],
        undo: &[],
    },
    Case {
        cause: "major-version-suffix",
        env: "",
        log: "go: github.com/acme/lib@v2.0.0: invalid version: module contains a go.mod file, so module path must match major version (\"github.com/acme/lib/v2\")",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "mod", "edit", "-droprequire=github.com/acme/lib"],
            &["go", "get", "github.com/acme/lib/v2@latest"],
            &["go", "list", "-m", "github.com/acme/lib/v2"],
            &["go", "list", "-m", "-versions", "github.com/acme/lib"],
        ],
        undo: &[],
    },
    Case {
        cause: "missing-requirement",
        env: "",
        log: "m.go:2:8: no required module provides package gopkg.in/yaml.v3/sub; to add it:\n\tgo get gopkg.in/yaml.v3/sub",
        looks: 0,
        first_step: 1,
        fix: &[&["go", "get", "gopkg.in/yaml.v3/sub"], &["go", "mod", "verify"]],
        undo: &[],
    },
    Case {
        cause: "gomod-needs-tidy",
        env: "",
        log: "go: updates to go.mod needed; to update it:\n\tgo mod tidy",
        looks: 0,
        first_step: 1,
        fix: &[&["go", "mod", "tidy"], &["go", "list", "-m", "all"]],
        undo: &[],
    },
    Case {
        cause: "replace-dir-missing",
        env: "",
        log: "m.go:2:8: example.com/a@v1.0.0: replacement directory ../nosuch does not exist",
        looks: 0,
        first_step: 2,
        fix: &[
            &["go", "mod", "edit", "-dropreplace=example.com/a"],
            &["go", "mod", "tidy"],
            &["go", "list", "-m", "example.com/a"],
        ],
        undo: &[],
    },
    Case {
        cause: "ambiguous-import",
        env: "",
        log: "m.go:2:8: ambiguous import: found package example.com/amb/y in multiple modules:\n\texample.com/amb v1.0.0 (/go/pkg/mod/example.com/amb@v1.0.0/y)\n\texample.com/amb/y v1.0.0 (/go/pkg/mod/example.com/amb/y@v1.0.0)",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "get", "example.com/amb@latest"],
            &["go", "list", "-m", "example.com/amb", "example.com/amb/y"],
        ],
        undo: &[],
    },
    Case {
        cause: "vendor-inconsistent",
        env: "GOFLAGS='-mod=vendor'\n",
        log: "go: inconsistent vendoring in /src/m:\n\texample.com/a@v1.1.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "mod", "tidy"],
            &["go", "mod", "vendor"],
            &["go", "list", "-deps", "./..."],
            &["go", "env", "-u", "GOFLAGS"],
            &["go", "env", "GOFLAGS"],
        ],
        undo: &[&["go", "env", "-w", "GOFLAGS=-mod=vendor"]],
    },
    Case {
        cause: "go111module-off",
        env: "GO111MODULE='off'\n",
        log: "go: modules disabled by GO111MODULE=off; see 'go help modules'",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "env", "-u", "GO111MODULE"],
            &["go", "env", "GO111MODULE"],
            &["go", "env", "GOMOD"],
        ],
        undo: &[&["go", "env", "-w", "GO111MODULE=off"]],
    },
    Case {
        cause: "goenv-invalid-value",
        env: "GOTOOLCHAIN='1.21.0'\n",
        log: "go: invalid GOTOOLCHAIN \"1.21.0\"",
        looks: 0,
        first_step: 1,
        fix: &[&["go", "env", "-u", "GOTOOLCHAIN"], &["go", "env", "GOTOOLCHAIN"]],
        undo: &[&["go", "env", "-w", "GOTOOLCHAIN=1.21.0"]],
    },
    Case {
        cause: "env-var-overrides-goenv",
        env: "",
        log: "warning: go env -w GOPROXY=... does not override conflicting OS environment variable",
        looks: 1,
        first_step: 1,
        fix: &[&["go", "env", "GOENV", "GOPROXY", "GOSUMDB", "GO111MODULE"]],
        undo: &[],
    },
    Case {
        cause: "gopath-misconfigured",
        env: "GOPATH='rel'\n",
        log: "go: GOPATH entry is relative; must be absolute path: \"rel\".\nFor more details see: 'go help gopath'",
        looks: 0,
        first_step: 2,
        fix: &[&["go", "env", "GOPATH", "GOMODCACHE", "GOROOT"]],
        undo: &[],
    },
    Case {
        cause: "goroot-misconfigured",
        env: "",
        log: "go: cannot find GOROOT directory: /nonexist",
        looks: 0,
        first_step: 1,
        fix: &[&["go", "version"], &["go", "env", "GOROOT"]],
        undo: &[],
    },
    Case {
        cause: "modcache-corrupt",
        env: "",
        log: "example.com/a v1.0.0: dir has been modified (/home/gopher/go/pkg/mod/example.com/a@v1.0.0)",
        looks: 0,
        first_step: 2,
        fix: &[&["go", "clean", "-modcache"], &["go", "mod", "download"], &["go", "mod", "verify"]],
        undo: &[],
    },
    Case {
        cause: "disk-full",
        env: "",
        log: "go: updating go.sum: write /home/gopher/m/go.sum: no space left on device",
        looks: 1,
        first_step: 2,
        fix: &[&["go", "env", "GOMODCACHE", "GOCACHE", "GOTMPDIR"], &["go", "clean", "-cache"]],
        undo: &[],
    },
    Case {
        cause: "vanity-import-broken",
        env: "GOPROXY='direct'\n",
        log: "go: example.org/a@v1.0.0: unrecognized import path \"example.org/a\": reading https://example.org/a?go-get=1: 404 Not Found",
        looks: 0,
        first_step: 2,
        fix: &[&["go", "env", "-u", "GOPROXY"], &["go", "env", "GOPROXY"]],
        undo: &[&["go", "env", "-w", "GOPROXY=direct"]],
    },
    Case {
        cause: "vcs-server-error",
        env: "GOPROXY='direct'\n",
        log: "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/gopher/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 502",
        looks: 0,
        first_step: 2,
        fix: &[&["go", "env", "-u", "GOPROXY"], &["go", "env", "GOPROXY"]],
        undo: &[&["go", "env", "-w", "GOPROXY=direct"]],
    },
    Case {
        cause: "insecure-http-repo",
        env: "GOINSECURE='one.example'\nGOPRIVATE='git.corp.example'\n",
        log: "go: git.corp.example/a/b@v1.0.0: unrecognized import path \"git.corp.example/a/b\": https fetch: Get \"https://git.corp.example/a/b?go-get=1\": http: server gave HTTP response to HTTPS client",
        looks: 0,
        first_step: 2,
        fix: &[
            &["go", "env", "-w", "GOINSECURE=one.example,git.corp.example"],
            &["go", "env", "GOINSECURE"],
        ],
        undo: &[&["go", "env", "-w", "GOINSECURE=one.example"]],
    },
    Case {
        cause: "govcs-disallowed",
        env: "GOVCS='public:hg|off,one.example:git'\n",
        log: "go: code.example.org/repo@v1.0.0: unrecognized import path \"code.example.org/repo\": GOVCS disallows using git for public code.example.org/repo; see 'go help vcs'",
        looks: 0,
        first_step: 1,
        fix: &[&["go", "env", "-u", "GOVCS"], &["go", "env", "GOVCS"]],
        undo: &[&["go", "env", "-w", "GOVCS=public:hg|off,one.example:git"]],
    },
    Case {
        cause: "vcs-stamp-failed",
        env: "",
        log: "error obtaining VCS status: exit status 128\n\tUse -buildvcs=false to disable VCS stamping.",
        looks: 0,
        first_step: 3,
        fix: &[&["go", "env", "-w", "GOFLAGS=-buildvcs=false"], &["go", "env", "GOFLAGS"]],
        undo: &[&["go", "env", "-u", "GOFLAGS"]],
    },
    Case {
        cause: "upstream-host-gone",
        env: "",
        log: "go: git.apache.org/thrift.git@v0.12.0: invalid version: unknown revision v0.12.0",
        looks: 0,
        first_step: 1,
        fix: &[
            &[
                "go",
                "mod",
                "edit",
                "-replace=git.apache.org/thrift.git=github.com/apache/thrift@v0.12.0",
            ],
            &["go", "list", "-m", "git.apache.org/thrift.git"],
        ],
        undo: &[],
    },
    Case {
        cause: "repo-not-found",
        env: "GOPRIVATE=''\n",
        log: "go: github.com/big/app@v1.4.0 requires\n\tgithub.com/somebody/gone@v0.1.0: invalid version: git ls-remote -q origin in /home/gopher/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
        looks: 0,
        first_step: 2,
        fix: &[
            &["go", "mod", "edit", "-droprequire=github.com/big/app"],
            &["go", "get", "github.com/big/app@latest"],
            &["go", "mod", "tidy"],
            &["go", "list", "-m", "github.com/big/app"],
        ],
        undo: &[],
    },
    Case {
        cause: "go-too-old",
        env: "GOTOOLCHAIN='local'\n",
        log: "go: example.com/tool@v1.2.0 requires go >= 1.24 (running go 1.22.3; GOTOOLCHAIN=local)",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "env", "-w", "GOTOOLCHAIN=auto"],
            &["go", "env", "GOTOOLCHAIN"],
            &["go", "version"],
            &["go", "list", "-m", "-versions", "example.com/tool"],
        ],
        undo: &[&["go", "env", "-w", "GOTOOLCHAIN=local"]],
    },
    Case {
        cause: "toolchain-not-available",
        env: "GOTOOLCHAIN='path'\n",
        log: "go: cannot find \"go1.24.1\" in PATH",
        looks: 0,
        first_step: 1,
        fix: &[&["go", "env", "-w", "GOTOOLCHAIN=auto"], &["go", "env", "GOTOOLCHAIN"]],
        undo: &[&["go", "env", "-w", "GOTOOLCHAIN=path"]],
    },
    Case {
        cause: "toolchain-download-failed",
        env: "",
        log: "go: download go1.24.1: golang.org/toolchain@v0.0.1-go1.24.1.linux-amd64: Get \"https://proxy.golang.org/golang.org/toolchain/@v/v0.0.1-go1.24.1.linux-amd64.zip\": dial tcp 142.251.42.241:443: i/o timeout",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "env", "-w", "GOPROXY=https://goproxy.cn,direct"],
            &["go", "env", "GOPROXY"],
            &["go", "version"],
        ],
        undo: &[&["go", "env", "-u", "GOPROXY"]],
    },
    Case {
        cause: "toolchain-checksum-off",
        env: "GOSUMDB='off'\n",
        log: "go: download go1.24.1: golang.org/toolchain@v0.0.1-go1.24.1.linux-amd64: verifying module: checksum database disabled by GOSUMDB=off",
        looks: 0,
        first_step: 1,
        fix: &[&["go", "env", "-u", "GOSUMDB"], &["go", "env", "GOSUMDB"], &["go", "version"]],
        undo: &[&["go", "env", "-w", "GOSUMDB=off"]],
    },
    Case {
        cause: "gitlab-subgroup-auth",
        env: "",
        log: "go: gitlab.corp.example/g/s/p@v1.0.0: invalid version: git ls-remote -q origin in /home/gopher/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: repository 'https://gitlab.corp.example/g/s.git/' not found",
        looks: 0,
        first_step: 2,
        fix: &[&["go", "env", "-w", "GOPRIVATE=gitlab.corp.example"], &["go", "env", "GOPRIVATE"]],
        undo: &[&["go", "env", "-u", "GOPRIVATE"]],
    },
    Case {
        cause: "vcs-tool-missing",
        env: "GOPROXY='direct'\n",
        log: "go: github.com/a/b@v1.0.0: git init --bare in /home/gopher/go/pkg/mod/cache/vcs/0f: exec: \"git\": executable file not found in $PATH",
        looks: 0,
        first_step: 2,
        fix: &[&["go", "env", "-u", "GOPROXY"], &["go", "env", "GOPROXY"]],
        undo: &[&["go", "env", "-w", "GOPROXY=direct"]],
    },
    Case {
        cause: "connect-timeout",
        env: "",
        log: "go: github.com/acme/kit@v0.3.1: invalid version: git ls-remote -q origin in /home/gopher/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': Failed to connect to github.com port 443 after 130012 ms: Couldn't connect to server",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "env", "-w", "GOPROXY=https://goproxy.cn,direct"],
            &["go", "env", "GOPROXY"],
            &["go", "list", "-m", "github.com/acme/kit@v0.3.1"],
        ],
        undo: &[&["go", "env", "-u", "GOPROXY"]],
    },
    Case {
        cause: "tls-cert-expired",
        env: "GOPROXY='https://goproxy.corp.example,https://goproxy.cn,direct'\n",
        log: "go: example.com/a@v1.0.0: Get \"https://goproxy.corp.example/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-21T10:00:00Z is after 2026-11-01T00:00:00Z",
        looks: 0,
        first_step: 3,
        fix: &[
            &["go", "env", "-w", "GOPROXY=https://goproxy.cn,direct"],
            &["go", "env", "GOPROXY"],
        ],
        undo: &[&[
            "go",
            "env",
            "-w",
            "GOPROXY=https://goproxy.corp.example,https://goproxy.cn,direct",
        ]],
    },
    Case {
        cause: "git-http-proxy-stale",
        env: "",
        log: "go: github.com/acme/kit@v0.3.1: invalid version: git ls-remote -q origin in /home/gopher/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': Failed to connect to 127.0.0.1 port 7890 after 0 ms: Couldn't connect to server",
        looks: 0,
        first_step: 2,
        fix: &[&["git", "config", "--global", "--unset-all", "http.proxy"]],
        undo: &[&["git", "config", "--global", "http.proxy", "http://127.0.0.1:7890"]],
    },
    Case {
        cause: "proxy-module-not-found",
        env: "GOPROXY='https://goproxy.acme.io|https://goproxy.cn,off'\n",
        log: "go: github.com/acme/tool@v0.9.0: reading https://goproxy.acme.io/github.com/acme/tool/@v/v0.9.0.info: 410 Gone",
        looks: 1,
        first_step: 2,
        fix: &[
            &["go", "list", "-m", "-versions", "github.com/acme/tool"],
            &["go", "env", "-w", "GOPROXY=https://goproxy.acme.io|https://goproxy.cn,direct"],
            &["go", "env", "GOPROXY"],
            &["go", "list", "-m", "github.com/acme/tool@v0.9.0"],
        ],
        undo: &[&["go", "env", "-w", "GOPROXY=https://goproxy.acme.io|https://goproxy.cn,off"]],
    },
    Case {
        cause: "proxy-server-error",
        env: "GOPROXY='https://athens.acme.io,direct'\n",
        log: "go: github.com/acme/tool@v0.9.0: reading https://athens.acme.io/github.com/acme/tool/@v/v0.9.0.info: 500 Internal Server Error",
        looks: 0,
        first_step: 2,
        fix: &[&["go", "env", "-w", "GOPROXY=direct"], &["go", "env", "GOPROXY"]],
        undo: &[&["go", "env", "-w", "GOPROXY=https://athens.acme.io,direct"]],
    },
    Case {
        cause: "goproxy-off",
        env: "GOPROXY='off'\n",
        log: "go: example.com/a@v1.0.0: module lookup disabled by GOPROXY=off",
        looks: 0,
        first_step: 1,
        fix: &[&["go", "env", "-u", "GOPROXY"], &["go", "env", "GOPROXY"]],
        undo: &[&["go", "env", "-w", "GOPROXY=off"]],
    },
    Case {
        cause: "goproxy-invalid-value",
        env: "GOPROXY='https://goproxy.cn;direct'\n",
        log: "go: example.com/a@v1.0.0: Get \"https://goproxy.cn;direct/example.com/a/@v/v1.0.0.info\": dial tcp: lookup goproxy.cn;direct: no such host",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "env", "-w", "GOPROXY=https://goproxy.cn,direct"],
            &["go", "env", "GOPROXY"],
        ],
        undo: &[&["go", "env", "-u", "GOPROXY"]],
    },
    Case {
        cause: "goproxy-wrong-url",
        env: "GOPROXY='https://mirrors.aliyun.com,direct'\n",
        log: "go: example.com/a@v1.0.0: invalid response from proxy \"https://mirrors.aliyun.com\": invalid character '<' looking for beginning of value",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "env", "-w", "GOPROXY=https://goproxy.cn,direct"],
            &["go", "env", "GOPROXY"],
        ],
        undo: &[&["go", "env", "-w", "GOPROXY=https://mirrors.aliyun.com,direct"]],
    },
    Case {
        cause: "proxy-stale",
        env: "",
        log: "$ git push origin v1.4.0\n$ go get github.com/acme/lib@v1.4.0\ngo: github.com/acme/lib@v1.4.0: reading https://proxy.golang.org/github.com/acme/lib/@v/v1.4.0.info: 404 Not Found",
        looks: 1,
        first_step: 2,
        fix: &[
            &["git", "ls-remote", "--tags", "https://github.com/acme/lib"],
            &["go", "get", "github.com/acme/lib@v1.4.0"],
        ],
        undo: &[],
    },
    Case {
        cause: "gosum-missing-entry",
        env: "",
        log: "go: example.com/b@v1.0.0: missing go.sum entry for go.mod file; to add it:\n\tgo mod download example.com/b",
        looks: 0,
        first_step: 1,
        fix: &[&["go", "mod", "tidy"], &["go", "mod", "verify"]],
        undo: &[],
    },
    Case {
        cause: "sumdb-unreachable",
        env: "",
        log: "go: github.com/acme/lib@v1.4.0: verifying module: github.com/acme/lib@v1.4.0: Get \"https://sum.golang.org/lookup/github.com/acme/lib@v1.4.0\": dial tcp 172.217.163.49:443: i/o timeout",
        looks: 0,
        first_step: 1,
        fix: &[
            &["go", "env", "-w", "GOSUMDB=sum.golang.google.cn"],
            &["go", "env", "GOSUMDB"],
            &["go", "mod", "download", "github.com/acme/lib@v1.4.0"],
        ],
        undo: &[&["go", "env", "-u", "GOSUMDB"]],
    },
    Case {
        cause: "gosumdb-invalid-value",
        env: "GOSUMDB='on'\n",
        log: "go: example.com/a@v1.0.0: verifying module: invalid GOSUMDB: malformed verifier id",
        looks: 0,
        first_step: 1,
        fix: &[&["go", "env", "-u", "GOSUMDB"], &["go", "env", "GOSUMDB"]],
        undo: &[&["go", "env", "-w", "GOSUMDB=on"]],
    },
];

impl Case {
    /// The script for this paste.
    pub(crate) fn script(
        &self,
        (shell, form): (Shell, Form),
        scope: Scope,
        lang: Lang,
        to: Direction,
    ) -> String {
        let answer = self.answer(shell, scope);
        let first = answer.diagnosis.findings.first().map(|finding| finding.cause.id);
        assert_eq!(first, Some(self.cause));
        script(&answer.plan, shell, form, scope, lang, to)
    }

    /// The script in which the person has filled in their own value.
    pub(crate) fn filled(
        &self,
        written_for: (Shell, Form),
        scope: Scope,
        lang: Lang,
        to: Direction,
    ) -> String {
        self.script(written_for, scope, lang, to).replacen(PLACEHOLDER, MODULE_PATH, 1)
    }

    /// The calls that the script makes where all goes well.
    pub(crate) const fn calls(&self, to: Direction) -> &'static [&'static [&'static str]] {
        match to {
            Direction::Fix => self.fix,
            Direction::Undo => self.undo,
        }
    }

    /// The calls that the script makes where all tools fail, and the step at which it stops; `None`
    /// where all that is called only looks around, so that nothing stops it.
    pub(crate) fn failing_calls(
        &self,
        scope: Scope,
        to: Direction,
    ) -> (Vec<&'static [&'static str]>, Option<usize>) {
        let looks = if to == Direction::Fix { self.looks } else { 0 };
        let (shown, rest) = self.calls(to).split_at(looks);
        let first = rest.iter().find(|call| scope == Scope::User || !sets_a_variable(call));
        let calls = shown.iter().chain(first).copied().collect();
        (calls, first.map(|_| self.first_step))
    }

    /// Whether the script makes a go.mod, so that there is none before.
    pub(crate) fn makes_go_mod(&self) -> bool {
        self.fix.iter().any(|call| call.starts_with(&["go", "mod", "init"]))
    }

    fn answer(&self, shell: Shell, scope: Scope) -> Answer {
        let env = format!("{ENV}{}", self.env);
        answer_for(&env, self.log, shell, scope)
    }
}

/// Whether Go stores a setting with this call; a script for this shell exports it instead.
pub(crate) fn sets_a_variable(call: &[&str]) -> bool {
    call.starts_with(&["go", "env", "-w"]) || call.starts_with(&["go", "env", "-u"])
}

/// The answer to a paste, for a shell and a scope.
pub(crate) fn answer_for(env: &str, log: &str, shell: Shell, scope: Scope) -> Answer {
    let choices = Choices { shell: Some(shell), scope, ..Choices::default() };
    let sources =
        [Source { origin: Origin::Env, text: env }, Source { origin: Origin::Log, text: log }];
    answer(&sources, &choices)
}
