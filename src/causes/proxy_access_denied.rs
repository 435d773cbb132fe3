//! The module proxy wants a login, or refuses this one.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{Covered, InProxyList, Is, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::{
    proxy::{ANSWER_FORBIDDEN, ANSWER_UNAUTHORIZED},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "proxy-access-denied",
    theme: Theme::Proxy,
    name: Text {
        en: "The module proxy refuses access (401, 403)",
        zh: "模块代理拒绝访问（401、403）",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The module proxy[ {host}] refuses access[ to {module}]",
        zh: "模块代理[ {host} ]拒绝访问[ {module}]",
    },
    why: Text {
        en: "The proxy was reached and said no. 401 means that Go sent no login, or a wrong one. 403 means that this login, this network or this module is not allowed: many company proxies hold back modules by licence or known vulnerability. Behind a comma Go goes on to the next entry of GOPROXY only after 404 and 410, so it stops here.",
        zh: "请求已经送达，代理明确拒绝。401 表示 Go 没有提供凭据，或凭据有误；403 表示这个账号、这个网络或这个模块不被允许，不少公司代理会按许可证或已知漏洞拦截模块。用逗号分隔时，只有 404 和 410 才会让 Go 继续询问 GOPROXY 的下一项，所以到这里就停下了。",
    },
    not: Text {
        en: "Not a missing module, and not cured by `|` in GOPROXY: that would only go around the rule and tell the next server the module's name.",
        zh: "这不代表模块不存在。把逗号改成 `|` 也不是办法：那只是绕过规则，还会把模块名告诉下一个服务器。",
    },
    signs: &[Sign {
        certainty: Certainty::Certain,
        tests: &[
            Says(&[&ANSWER_UNAUTHORIZED, &ANSWER_FORBIDDEN]),
            Is("url", Class::ProxyRequest),
            Not(&Is("url", Class::NoProxy)),
            Not(&Mentions(&["golang.org/toolchain"])),
        ],
    }],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Give Go a login[ for {host}]",
                zh: "为 Go 提供访问[ {host} ]代理的凭据",
            },
            why: Text {
                en: "Put a line `machine HOST login USER password TOKEN` into `~/.netrc` (on Windows `_netrc` in your user folder), with HOST as it stands in the URL, its port included. Go reads it for https addresses only; a `default` line does not count. In CI, write the file from a secret.",
                zh: "在 `~/.netrc`（Windows 为用户目录下的 `_netrc`）中加入一行 `machine 主机 login 用户名 password 令牌`，主机与 URL 中的写法一致，包括端口。Go 只在 https 地址上读取它，`default` 行不起作用。在 CI 里，请用密钥生成这个文件。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Is("url", Class::PublicProxy))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask whoever runs the proxy why it refuses this module",
                zh: "询问代理的管理员为什么拒绝这个模块",
            },
            why: Text {
                en: "Show them the URL of the message and the text behind `server response:`. Only they can allow the module or your account.",
                zh: "请把报错中的 URL 和 `server response:` 后面的内容发给对方，只有对方能放行这个模块或你的账号。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Is("url", Class::PublicProxy))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the module is your company's own, fetch it from your git server",
                zh: "如果这是公司内部模块，就直接从 git 服务器获取",
            },
            why: Text {
                en: "A pattern in GOPRIVATE sends Go past the proxy for this module. What was in the list stays.",
                zh: "GOPRIVATE 中的模式会让 Go 在获取这个模块时跳过代理。列表中原有的内容保留不变。",
            },
            action: Action::AddPrivatePattern,
            risk: Risk::Review,
            only_if: &[Is("module", Class::PrivateModule), Not(&Covered("GONOPROXY"))],
            verify: &[&["go", "env", "GOPRIVATE"]],
        },
        Step {
            title: Text {
                en: "Take the public proxy that refuses out of GOPROXY",
                zh: "把拒绝访问的公共代理从 GOPROXY 中去掉",
            },
            why: Text {
                en: "Public proxies refuse some networks and some modules. The other entries of your list stay and are asked instead.",
                zh: "公共代理会拒绝某些网络或某些模块。列表中的其他条目保留，改由它们提供。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[Is("url", Class::PublicProxy), InProxyList("host")],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#goproxy-protocol",
        "https://go.dev/ref/mod#private-module-proxy-auth",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, go list -m, a proxy that answers 403"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18080/403/example.com/a/@v/v1.0.0.info: 403 Forbidden\n\tserver response: mock 403 body",
            ),
            log(
                RealGo("1.13, go list -m, a proxy that answers 403"),
                "go: finding example.com/a v1.0.0\ngo list -m: example.com/a@v1.0.0: reading http://127.0.0.1:18080/403/example.com/a/@v/v1.0.0.info: 403 Forbidden",
            ),
            pasted(
                RealGo("1.21 and 1.27, go mod download, a proxy that answers 401"),
                "GOPROXY='http://127.0.0.1:18580/401'",
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18580/401/example.com/a/@v/v1.0.0.info: 401 Unauthorized\n\tserver response: mock 401 body",
            ),
            log(
                RealGo("1.21 and 1.27, go mod download, a proxy that answers 451"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18580/451/example.com/a/@v/v1.0.0.info: 451 Unavailable For Legal Reasons\n\tserver response: mock 451 body",
            ),
            log(
                BuiltFrom("web/api.go; go mod tidy in a chain of imports"),
                "go: finding module for package github.com/acme/risky/v2\ngo: m imports\n\tgithub.com/acme/risky/v2: module github.com/acme/risky/v2: reading https://repo.acme.io/artifactory/api/go/go-virtual/github.com/acme/risky/v2/@v/list: 403 Forbidden",
            ),
            pasted(
                BuiltFrom("web/api.go; a reason phrase of the server's own"),
                "GOPROXY='https://nexus.acme.io/repository/go-proxy,https://goproxy.cn,direct'",
                "go: github.com/acme/risky@v1.2.0: reading https://nexus.acme.io/repository/go-proxy/github.com/acme/risky/@v/v1.2.0.zip: 403 Blocked by policy",
            ),
            pasted(
                BuiltFrom("web/api.go; a public proxy that refuses"),
                "GOPROXY='https://goproxy.io,https://goproxy.cn,direct'",
                "go: github.com/acme/risky@v1.2.0: reading https://goproxy.io/github.com/acme/risky/@v/v1.2.0.info: 403 Forbidden",
            ),
        ],
        misses: &[
            // The checksum database's path of the proxy.
            log(
                RealGo("1.21 to 1.27, go get, a proxy that forbids /sumdb/"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: example.com/a@v1.0.0: reading http://127.0.0.1:18580/sum403/sumdb/sum.golang.org/supported: 403 Forbidden\n\tserver response: no",
            ),
            // A web page, not a proxy.
            log(
                BuiltFrom("cmd/go/internal/vcs/vcs.go"),
                "go: git.acme.io/a/b@v1.0.0: unrecognized import path \"git.acme.io/a/b\": reading https://git.acme.io/a/b?go-get=1: 403 Forbidden",
            ),
            // The forward proxy refuses.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18462"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Forbidden",
            ),
            // The pages for people, where no proxy is.
            log(
                BuiltFrom("web/api.go"),
                "go: example.com/a@v1.0.0: reading https://repo.acme.io/ui/native/go-virtual/example.com/a/@v/v1.0.0.info: 403 Forbidden",
            ),
        ],
        gaps: &[],
    }
};
