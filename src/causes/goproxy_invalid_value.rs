//! The value of GOPROXY cannot be read as a list of proxies.

use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step,
    Test::{AnyOf, EnvHolds, EnvIs, Has, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::{
    forward_proxy::FORWARD_PROXY_BAD_URL,
    goproxy::{
        GOPROXY_BAD_SCHEME, GOPROXY_EMPTY, GOPROXY_FILE_URL, GOPROXY_NO_HOST, GOPROXY_NO_SCHEME,
        GOPROXY_PARSE, GOPROXY_PARSE_LOGIN, GOPROXY_PARSE_QUOTES, GOPROXY_SCHEME_AS_HOST,
        GOPROXY_SEPARATOR, LOOKUP_OFF,
    },
    proxy::CREDENTIALS_ON_HTTP,
    sumdb::GOSUMDB_INVALID,
};
use crate::lang::Text;

/// Names of mirrors in China.
const MIRRORS: &[&str] = &["goproxy.cn", "goproxy.io", "aliyun", "tencent", "huawei"];

/// Such a mirror stands in the value, so the default would not be reached.
const NAMES_A_MIRROR: crate::cause::Test =
    AnyOf(&[Mentions(MIRRORS), EnvHolds("GOPROXY", MIRRORS)]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "goproxy-invalid-value",
    theme: Theme::Proxy,
    name: Text {
        en: "The value of GOPROXY is malformed",
        zh: "GOPROXY 的值格式不对",
    },
    stage: Stage::Environment,
    title: Text {
        en: "Go cannot use the value of GOPROXY[ (`{GOPROXY}`)]",
        zh: "GOPROXY 的值[（`{GOPROXY}`）]无法使用",
    },
    why: Text {
        en: "GOPROXY is a list of URLs with `https`, `http` or `file`, separated by `,` or `|`, and the words `direct` and `off` in small letters. One entry is none of these, or there is no entry at all: an empty variable, quotes or a variable's name that the shell did not resolve, a space, `;` or a full-width sign as separator, a missing colon or slash. Go reads the whole list first, so one bad entry stops every download.",
        zh: "GOPROXY 是一个列表：条目是以 `https`、`http` 或 `file` 开头的 URL，或小写的 `direct`、`off`，之间用 `,` 或 `|` 分隔。当前有一项不符合，或者一项也没有，常见的是：变量为空，带上了引号，变量名没有被 shell 展开，用空格、`;` 或全角符号作分隔，漏了冒号或斜杠。Go 会先检查整个列表，所以一项有误，所有下载都会失败。",
    },
    not: Text {
        en: "Not a failure of the network. An HTTP or SOCKS proxy of your network does not belong here but into `HTTPS_PROXY`.",
        zh: "这不是网络故障。上网用的 HTTP 或 SOCKS 代理不能写在这里，应写到 `HTTPS_PROXY`。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[
                &GOPROXY_EMPTY, &GOPROXY_NO_SCHEME, &GOPROXY_BAD_SCHEME, &GOPROXY_FILE_URL,
                &GOPROXY_SEPARATOR, &GOPROXY_SCHEME_AS_HOST,
            ])],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&GOPROXY_NO_HOST]), Mentions(&["/@v/", "/@latest"])],
        },
        // The same words are said of any URL.
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&GOPROXY_PARSE, &GOPROXY_PARSE_LOGIN, &GOPROXY_PARSE_QUOTES]),
                AnyOf(&[
                    Has("module"),
                    Mentions(&["go: ", "go get", "go list", "go mod", " imports"]),
                ]),
                Not(&Says(&[&FORWARD_PROXY_BAD_URL, &GOSUMDB_INVALID])),
                Not(&Mentions(&["go-get=1", "proxyconnect", "invalid GOSUMDB", "GOAUTH"])),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&LOOKUP_OFF]), EnvIs("GOPROXY", &["", ",", "|", " "])],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&CREDENTIALS_ON_HTTP]), Not(&Mentions(&["go-get=1"]))],
        },
    ],
    explains: &["connect-refused", "dns-no-such-host"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Find out why there is no entry",
                zh: "查清列表为什么是空的",
            },
            why: Text {
                en: "An empty variable is written like any other: `go env -w GOPROXY=\"$GO_PROXY\"` with no value in `GO_PROXY` leaves this. In a Dockerfile, an `ARG` before the first `FROM` is not seen in the stages: repeat `ARG GO_PROXY` behind `FROM`.",
                zh: "把空变量写进去就会这样：`GO_PROXY` 没有值时，`go env -w GOPROXY=\"$GO_PROXY\"` 写入的是空值。在 Dockerfile 中，写在第一个 `FROM` 之前的 `ARG` 在构建阶段里不可见，需要在 `FROM` 之后再写一次 `ARG GO_PROXY`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOPROXY_EMPTY])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Use `https` in the entry with the login",
                zh: "带凭据的条目请使用 `https`",
            },
            why: Text {
                en: "Go sends no password over plain http. Write the entry with `https`, or leave the login out of it.",
                zh: "Go 不会通过明文 http 发送密码。请把该条目改为 `https`，或去掉其中的凭据。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&CREDENTIALS_ON_HTTP])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Go back to Go's own list",
                zh: "恢复为 Go 的默认列表",
            },
            why: Text {
                en: "That is `https://proxy.golang.org,direct`. If a proxy of your company was in the list, write it again without the fault: `go env -w GOPROXY=https://HOST/PATH,direct`. Where `proxy.golang.org` cannot be reached, as in mainland China, write a mirror instead: `go env -w GOPROXY=https://goproxy.cn,direct`. If the check still shows the old value, an environment variable of the same name wins over it: correct that one.",
                zh: "默认列表是 `https://proxy.golang.org,direct`。如果原来的列表里有公司代理，请改正后重新设置：`go env -w GOPROXY=https://HOST/PATH,direct`。连不上 `proxy.golang.org` 时（例如在中国大陆），请改用镜像：`go env -w GOPROXY=https://goproxy.cn,direct`。如果检查时仍显示旧值，说明有同名环境变量优先生效，请改正那个变量。",
            },
            action: Action::Reset("GOPROXY"),
            risk: Risk::Review,
            only_if: &[Not(&NAMES_A_MIRROR), Not(&Says(&[&CREDENTIALS_ON_HTTP]))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Write the list as Go reads it",
                zh: "按 Go 的格式重写列表",
            },
            why: Text {
                en: "A mirror and, behind it, the modules' own servers, with a plain comma between them. If the check shows the old value, an environment variable of the same name wins over it: correct that one, in your shell's start-up file, the Dockerfile or the CI settings.",
                zh: "一个镜像，后面是模块各自的服务器，中间用半角逗号。如果检查时仍显示旧值，说明有同名环境变量优先生效：请到 shell 启动文件、Dockerfile 或 CI 设置里改正。",
            },
            action: Action::SetGo { key: "GOPROXY", value: "https://goproxy.cn,direct" },
            risk: Risk::Review,
            only_if: &[NAMES_A_MIRROR],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#environment-variables",
        "https://go.dev/ref/mod#module-proxy",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, GOPROXY=foo"),
                "go: example.com/a@v1.0.0: invalid proxy URL missing scheme: foo",
            ),
            log(
                RealGo("1.21 and 1.27, GOPROXY with quotes in the value"),
                "go: example.com/a@v1.0.0: parse \"\\\"https://goproxy.invalid\": first path segment in URL cannot contain colon",
            ),
            log(
                RealGo("1.21 and 1.27, GOPROXY=https://goproxy.invalid;direct"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.invalid;direct/example.com/a/@v/v1.0.0.info\": dial tcp: lookup goproxy.invalid;direct: no such host",
            ),
            log(
                RealGo("1.21 and 1.27, a full-width comma"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.invalid%EF%BC%8Cdirect/example.com/a/@v/v1.0.0.info\": dial tcp: lookup goproxy.invalid，direct: no such host",
            ),
            log(
                RealGo("1.21 and 1.27, an enumeration comma"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.invalid%E3%80%81direct/example.com/a/@v/v1.0.0.info\": dial tcp: lookup goproxy.xn--invaliddirect-v82l on 10.255.255.53:53: no such host",
            ),
            log(
                RealGo("1.21 and 1.27, GOPROXY=https//goproxy.invalid"),
                "go: example.com/a@v1.0.0: Get \"https://https/goproxy.invalid/example.com/a/@v/v1.0.0.info\": dial tcp: lookup https on 10.255.255.53:53: no such host",
            ),
            log(
                RealGo("1.21 and 1.27, GOPROXY=https:/goproxy.invalid"),
                "go: example.com/a@v1.0.0: Get \"https:/goproxy.invalid/example.com/a/@v/v1.0.0.info\": http: no Host in request URL",
            ),
            log(
                RealGo("1.21 and 1.27, GOPROXY=%GOPROXY%"),
                "go: example.com/a@v1.0.0: parse \"%GOPROXY%\": invalid URL escape \"%GO\"",
            ),
            log(
                RealGo("1.21 and 1.27, GOPROXY=socks5://127.0.0.1:7890"),
                "go: example.com/a@v1.0.0: invalid proxy URL scheme (must be https, http, file): socks5://127.0.0.1:7890",
            ),
            log(
                RealGo("1.15 to 1.17, GOPROXY=,"),
                "go list -m: example.com/a@v1.0.0: GOPROXY list is not the empty string, but contains no entries",
            ),
            pasted(
                RealGo("1.13 and 1.14, GOPROXY=,"),
                "GOPROXY=\",\"",
                "go list -m: example.com/a@v1.0.0: module lookup disabled by GOPROXY=off",
            ),
            log(
                BuiltFrom("web/http.go, get"),
                "go: example.com/a@v1.0.0: refusing to pass credentials to insecure URL: http://user:xxxxx@goproxy.acme.io/example.com/a/@v/v1.0.0.info",
            ),
        ],
        misses: &[
            // The forward proxy's address is wrong.
            log(
                BuiltFrom("golang.org/x/net/http/httpproxy, parseProxy"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": invalid proxy address \"http://u:p@127.0.0.1:x\": parse \"http://u:p@127.0.0.1:x\": invalid port \":x\" after host",
            ),
            // The checksum database's URL is wrong.
            log(
                RealGo("1.21 to 1.27, GOSUMDB=sum.golang.org ht!tp://x"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: invalid GOSUMDB URL: parse \"ht!tp://x\": first path segment in URL cannot contain colon",
            ),
            // A name that does not exist, well written.
            log(
                RealGo("1.18 to 1.27, GOPROXY=https://nosuchhost.invalid/"),
                "go: example.com/a@v1.0.0: Get \"https://nosuchhost.invalid/example.com/a/@v/v1.0.0.info\": dial tcp: lookup nosuchhost.invalid on DNS:53: no such host",
            ),
            // Another program's URL.
            log(
                BuiltFrom("kubectl, client-go"),
                "error: parse \"http://my cluster:6443\": invalid character \" \" in host name",
            ),
        ],
        gaps: &[],
    }
};
