//! git alone is sent to a dead forward proxy, by its own setting.

use crate::cause::shared::{GIT_USES_PROXY, IN_CONTAINER, SHOWS_PROXY};
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{FromGo, AllOf, Anywhere, Has, Is, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    context::PROXY_CONNECT,
    git_network::{GIT_NO_PROXY_HOST, GIT_TIMEOUT, GIT_UNREACHABLE},
    vcs::{GIT_CONN_FAILED, GIT_CONN_REFUSED},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "git-http-proxy-stale",
    theme: Theme::Network,
    name: Text {
        en: "git's own setting http.proxy points at a dead forward proxy",
        zh: "git 自己的 http.proxy 指向失效的代理",
    },
    stage: Stage::Network,
    title: Text {
        en: "git is sent to a forward proxy at {host}[, port {port}], which does not answer",
        zh: "git 被指向正向代理 {host}[（端口 {port}）]，而它没有响应",
    },
    why: Text {
        en: "The go command runs git to fetch the module, and git connects to a proxy instead of the server. Go's own requests do not go there, so the proxy is not in the environment but in git's settings: `http.proxy`, often left behind by a proxy program.",
        zh: "go 命令调用 git 下载模块，而 git 没有直接连服务器，而是去连一个代理。Go 自己的请求没有经过它，说明代理不在环境变量里，而在 git 的设置 `http.proxy` 中，往往是以前用代理软件时留下的。",
    },
    not: Text {
        en: "Not a failure of the git server, and not a matter of GOPROXY or HTTPS_PROXY.",
        zh: "这不是 git 服务器的问题，也与 GOPROXY、HTTPS_PROXY 无关。",
    },
    signs: &[Sign {
        certainty: Certainty::Likely,
        tests: &[
            FromGo,
            Says(&[
                &GIT_CONN_REFUSED,
                &GIT_CONN_FAILED,
                &GIT_TIMEOUT,
                &GIT_UNREACHABLE,
                &GIT_NO_PROXY_HOST,
            ]),
            Has("host"),
            GIT_USES_PROXY,
            Not(&SHOWS_PROXY),
            Not(&Anywhere(&[&PROXY_CONNECT])),
            Not(&AllOf(&[Is("host", Class::Loopback), IN_CONTAINER])),
        ],
    }],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "See where the setting stands",
                zh: "查看这个设置写在哪里",
            },
            why: Text {
                en: "It may be for all hosts or for one (`http.https://github.com.proxy`), for you, this machine or one repository. If nothing is listed, look for `https_proxy` and `all_proxy` in the environment: git reads those too.",
                zh: "它可能针对所有主机，也可能只针对一个主机（`http.https://github.com.proxy`）；可能属于当前用户、整台机器或某个仓库。如果没有列出任何内容，请检查环境变量 `https_proxy` 和 `all_proxy`，git 也会读取它们。",
            },
            action: Action::Run {
                command: &["git", "config", "--show-origin", "--get-regexp", "^https?[.].*proxy$"],
                undo: &[],
            },
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Remove http.proxy from your git settings",
                zh: "从 git 的用户设置中删除 http.proxy",
            },
            why: Text {
                en: "git then connects directly again. If the proxy is only closed and you need it, start it instead. The undo writes the address back as the log shows it; if yours has a login or begins with `socks5://`, note it first.",
                zh: "删除后 git 会恢复直接连接。如果代理只是没有启动而你确实需要它，请改为启动代理。撤销时会按日志里的地址写回；如果原来的值带有登录信息或以 `socks5://` 开头，请先记下来。",
            },
            action: Action::UnsetGit {
                key: "http.proxy",
                undo: &["git", "config", "--global", "http.proxy", "http://{host}:{port}"],
            },
            risk: Risk::Review,
            only_if: &[Has("port")],
            verify: &[],
        },
    ],
    sources: &["https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpproxy"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log, pasted,
    };
    Samples {
        hits: &[
            log(
                RealGo("1.27.3, git 2.47, http.proxy=http://127.0.0.1:1"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/a/b in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server",
            ),
            log(
                BuiltFrom("libcurl, before 7.80"),
                "go get github.com/acme/kit: module github.com/acme/kit: git ls-remote -q origin in /Users/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': Failed to connect to 127.0.0.1 port 7890: Connection refused",
            ),
            log(
                RealGo("1.27.3, git 2.47, http.proxy=http://proxy.corp.invalid:8080"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/a/b in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': Could not resolve proxy: proxy.corp.invalid",
            ),
            pasted(
                BuiltFrom("libcurl, connect.c, on Windows"),
                "set GOPROXY=https://goproxy.cn,direct\nset GOPRIVATE=git.acme.io",
                "go: git.acme.io/infra/kit@v0.3.1: invalid version: git ls-remote -q origin in C:\\Users\\u\\go\\pkg\\mod\\cache\\vcs\\0f: exit status 128:\n\tfatal: unable to access 'https://git.acme.io/infra/kit/': Failed to connect to 127.0.0.1 port 10809 after 2035 ms: Couldn't connect to server",
            ),
        ],
        misses: &[
            // The environment names the same proxy.
            log(
                RealGo("1.24.11, git 2.47, https_proxy=http://127.0.0.1:1"),
                "https_proxy=http://127.0.0.1:1\ngo: github.com/a/b@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server",
            ),
            // The server that the URL names is this machine.
            log(
                RealGo("1.27.3, git 2.47"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/a/b in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://127.0.0.1:1/a/b/': Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server",
            ),
            // No proxy is involved.
            log(
                BuiltFrom("libcurl, connect.c"),
                "go: github.com/acme/kit@v0.3.1: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': Failed to connect to github.com port 443 after 130012 ms: Couldn't connect to server",
            ),
        ],
        gaps: &[],
    }
};
