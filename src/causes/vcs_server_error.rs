//! The git server answers, and says that it is in trouble.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{AllOf, AnyOf, Anywhere, EnvIs, Has, Is, Mentions, Not, Says, Typed}, Theme, Who, checked,
};
use super::repo_not_found::{BY_HAND, GO_COMMANDS};
use crate::evidence::messages::discovery::UNRECOGNIZED_IMPORT_PATH;
use crate::evidence::messages::git_network::{GIT_HTTP_STATUS, GIT_RPC_STATUS};
use crate::evidence::messages::proxy::{ANSWER_RATE_LIMIT, ANSWER_SERVER_ERROR};
use crate::evidence::messages::repository::GO_RUNS_IT;
use crate::evidence::messages::vcs::GIT_SERVER_TROUBLE;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "vcs-server-error",
    theme: Theme::Vcs,
    name: Text {
        en: "The git server answers with an error of its own",
        zh: "git 服务器自身出错",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The git server[ {host}] answers with an error of its own[ ({number})]",
        zh: "git 服务器[ {host} ]返回了自身的错误[（{number}）]",
    },
    why: Text {
        en: "The server was reached and could not answer: it is overloaded, restarting or broken, or a gateway before it gets no answer from it. Large repositories can run into a time limit of such a gateway.",
        zh: "已经连上服务器，但它无法正常应答：可能过载、正在重启或出了故障，也可能是前面的网关等不到它的应答。大仓库还可能超出网关的时间限制。",
    },
    not: Text {
        en: "Not a matter of your login, of the path or of go.mod. `http.postBuffer` concerns sending to a server and does not help here.",
        zh: "与凭据、路径和 go.mod 都无关。`http.postBuffer` 只影响向服务器发送数据，在这里没有作用。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&GIT_HTTP_STATUS, &GIT_RPC_STATUS]),
                Is("number", Class::ServerTrouble),
                AnyOf(&[Has("module"), Anywhere(GO_RUNS_IT), Typed(GO_COMMANDS)]),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&GIT_SERVER_TROUBLE]),
                AnyOf(&[Has("module"), Anywhere(GO_RUNS_IT), Typed(GO_COMMANDS)]),
            ],
        },
        // git's words alone.
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&GIT_HTTP_STATUS, &GIT_RPC_STATUS]),
                Is("number", Class::ServerTrouble),
                Not(&BY_HAND),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&UNRECOGNIZED_IMPORT_PATH]),
                Says(&[&ANSWER_SERVER_ERROR]),
                Is("url", Class::GoGet),
            ],
        },
        // Asked too often: an error that passes as well.
        Sign {
            certainty: Certainty::Possible,
            tests: &[AnyOf(&[
                AllOf(&[Says(&[&GIT_HTTP_STATUS]), Mentions(&["returned error: 429"])]),
                AllOf(&[
                    Says(&[&UNRECOGNIZED_IMPORT_PATH]),
                    Says(&[&ANSWER_RATE_LIMIT]),
                    Is("url", Class::GoGet),
                ]),
            ])],
        },
    ],
    explains: &["connection-reset"],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Try again in some minutes, and look at the service's status page",
                zh: "过几分钟再试，并查看该服务的状态页",
            },
            why: Text {
                en: "Most of these errors pass. If yours stays, tell whoever runs the server: only they see its log.",
                zh: "这类错误大多会自行恢复。如果一直存在，请告诉服务器的管理方，只有他们能看到服务器日志。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Read public modules from a module proxy and not from git",
                zh: "公开模块改从模块代理获取，不直连 git",
            },
            why: Text {
                en: "GOPROXY is `direct` only. A proxy sends one version as a zip file where git fetches the history, and has it even when the server is down.",
                zh: "GOPROXY 只有 `direct`。代理只发送一个版本的 zip，而 git 要取回历史；服务器出故障时代理里也有副本。",
            },
            action: Action::Reset("GOPROXY"),
            risk: Risk::Review,
            only_if: &[EnvIs("GOPROXY", &["direct"])],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &[
        "https://www.rfc-editor.org/rfc/rfc9110#name-server-error-5xx",
        "https://git-scm.com/docs/http-protocol",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            pasted(
                RealGo("1.21.13, git 2.47, a server that answers 502"),
                "GOPROXY='direct'",
                "go: github.com/e502/x@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/e502/x/': The requested URL returned error: 502",
            ),
            log(
                RealGo("1.27.3, git 2.47, a server that answers 502 to the transfer"),
                "go: github.com/rpc502/x@v1.0.0: invalid version: git fetch -f --end-of-options origin refs/heads/*:refs/heads/* refs/tags/*:refs/tags/* in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\terror: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502\n\tfatal: the remote end hung up unexpectedly",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, a page that answers 502"),
                "go: git.example.com/s502/x@v1.0.0: unrecognized import path \"git.example.com/s502/x\": reading https://git.example.com/s502/x?go-get=1: 502 Bad Gateway",
            ),
            log(
                BuiltFrom("git, http.c, in Chinese"),
                "go: gitlab.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: 无法访问 'https://gitlab.corp.example/a/b.git/'：The requested URL returned error: 503",
            ),
            log(
                RealGo("1.27.3, git 2.47, a server that answers 429"),
                "go: github.com/e429/x@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/e429/x in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/e429/x/': The requested URL returned error: 429",
            ),
            log(
                BuiltFrom("git, remote-curl.c, git 2.20"),
                "go: gopkg.in/yaml.v2@v2.2.2: git fetch -f origin refs/heads/*:refs/heads/* refs/tags/*:refs/tags/* in C:\\go\\pkg\\mod\\cache\\vcs\\0f: exit status 128:\n\terror: RPC failed; curl 22 The requested URL returned error: 504 Gateway Time-out\n\tfatal: The remote end hung up unexpectedly",
            ),
        ],
        misses: &[
            // A module proxy in trouble.
            log(
                RealGo("1.18 to 1.27, a proxy that answers 500"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18080/500/example.com/a/@v/v1.0.0.info: 500 Internal Server Error\n\tserver response: mock 500 body",
            ),
            // The server refuses, which is no trouble of its own.
            log(
                RealGo("1.27.3, git 2.47, a server that answers 403"),
                "go: github.com/e403/x@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/e403/x in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/e403/x/': The requested URL returned error: 403",
            ),
            // The connection was cut, without an answer.
            log(
                BuiltFrom("git, remote-curl.c"),
                "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\terror: RPC failed; curl 56 GnuTLS recv error (-9): Error decoding the received TLS packet.\n\tfatal: early EOF",
            ),
            // The forward proxy before the server fails.
            log(
                BuiltFrom("libcurl, cf-h1-proxy.c"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': Received HTTP code 503 from proxy after CONNECT",
            ),
        ],
        gaps: &[],
    }
};
