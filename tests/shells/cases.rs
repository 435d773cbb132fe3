//! For some causes: what is pasted, and the commands that the script has to run.

use modmend::answer::{Answer, Choices, answer};
use modmend::intake::{Origin, Source};
use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::script::{Direction, Shell, script};

/// A paste, and the calls of `go`, `git` and `curl` that follow from it.
pub(crate) struct Case {
    pub(crate) cause: &'static str,
    /// Lines that replace those of [`ENV`].
    pub(crate) env: &'static str,
    pub(crate) log: &'static str,
    /// The step that the first call belongs to.
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
        first_step: 2,
        fix: &[&["go", "mod", "init", MODULE_PATH], &["go", "env", "GOMOD"]],
        undo: &[],
    },
    Case {
        cause: "google-hosts-blocked",
        env: "",
        log: "go: github.com/gin-gonic/gin@v1.10.0: Get \"https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.10.0.mod\": dial tcp 142.251.42.241:443: connect: connection refused",
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
        first_step: 2,
        fix: &[&["go", "env", "-w", "GOPRIVATE=git.example.com"], &["go", "env", "GOPRIVATE"]],
        undo: &[&["go", "env", "-u", "GOPRIVATE"]],
    },
    Case {
        cause: "checksum-mismatch-gosum",
        env: "GOSUMDB='off'\n",
        log: "verifying github.com/Acme/lib@v1.4.0: checksum mismatch\n\tdownloaded: h1:8nCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\tgo.sum:     h1:AbCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\nSECURITY ERROR",
        first_step: 1,
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
        cause: "connect-timeout",
        env: "",
        log: "go: github.com/acme/kit@v0.3.1: invalid version: git ls-remote -q origin in /home/gopher/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': Failed to connect to github.com port 443 after 130012 ms: Couldn't connect to server",
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
        first_step: 2,
        fix: &[&["git", "config", "--global", "--unset-all", "http.proxy"]],
        undo: &[&["git", "config", "--global", "http.proxy", "http://127.0.0.1:7890"]],
    },
];

impl Case {
    /// The script for this paste.
    pub(crate) fn script(&self, shell: Shell, scope: Scope, lang: Lang, to: Direction) -> String {
        let answer = self.answer(shell, scope);
        let first = answer.diagnosis.findings.first().map(|finding| finding.cause.id);
        assert_eq!(first, Some(self.cause));
        script(&answer.plan, shell, scope, lang, to)
    }

    /// The script in which the person has filled in their own value.
    pub(crate) fn filled(&self, shell: Shell, scope: Scope, lang: Lang, to: Direction) -> String {
        self.script(shell, scope, lang, to).replacen(PLACEHOLDER, MODULE_PATH, 1)
    }

    /// The calls that the script makes where all goes well.
    pub(crate) const fn calls(&self, to: Direction) -> &'static [&'static [&'static str]] {
        match to {
            Direction::Fix => self.fix,
            Direction::Undo => self.undo,
        }
    }

    fn answer(&self, shell: Shell, scope: Scope) -> Answer {
        let env = format!("{ENV}{}", self.env);
        answer_for(&env, self.log, shell, scope)
    }
}

/// The answer to a paste, for a shell and a scope.
pub(crate) fn answer_for(env: &str, log: &str, shell: Shell, scope: Scope) -> Answer {
    let choices = Choices { shell: Some(shell), scope, ..Choices::default() };
    let sources =
        [Source { origin: Origin::Env, text: env }, Source { origin: Origin::Log, text: log }];
    answer(&sources, &choices)
}
