//! The forward proxy wants a login.

use crate::cause::{
    Action, Cause, Certainty, Fix, Need, Risk, Sign, Stage, Step, Test::{FromGo, Says}, Theme, Who, checked,
};
use crate::evidence::messages::{forward_proxy::FORWARD_PROXY_AUTH, git_network::GIT_PROXY_AUTH};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "http-proxy-auth-required",
    theme: Theme::Network,
    name: Text {
        en: "The forward proxy (HTTPS_PROXY) wants a login",
        zh: "正向代理（HTTPS_PROXY）要求登录",
    },
    stage: Stage::Network,
    title: Text {
        en: "The forward proxy wants a login before it lets a request[ to {host}] through",
        zh: "正向代理要求先登录，才放行[发往 {host} 的]请求",
    },
    why: Text {
        en: "The proxy in `HTTPS_PROXY` answers 407. Go knows one way to log in: user name and password in the address of the proxy (Basic). It does not speak NTLM or Kerberos.",
        zh: "`HTTPS_PROXY` 指定的代理返回 407。Go 只支持一种登录方式：把用户名和密码写在代理地址里（Basic 认证），不支持 NTLM 和 Kerberos。",
    },
    not: Text {
        en: "Not a login at the module proxy or the git server: `GOAUTH`, `.netrc` and access tokens do not help here.",
        zh: "这不是模块代理或 git 服务器的登录：`GOAUTH`、`.netrc` 和访问令牌在这里都没有用。",
    },
    signs: &[Sign {
        certainty: Certainty::Certain,
        tests: &[FromGo, Says(&[&FORWARD_PROXY_AUTH, &GIT_PROXY_AUTH])],
    }],
    explains: &[],
    who: Who::You,
    fix: Fix::Person(Need::Login),
    steps: &[
        Step {
            title: Text {
                en: "Put user name and password into the address of the proxy",
                zh: "在代理地址里写上用户名和密码",
            },
            why: Text {
                en: "`HTTPS_PROXY=http://user:password@proxy.example:8080`, with the same for `HTTP_PROXY`, and in lower case for git. Special characters are percent-encoded: `@` is `%40`, `:` is `%3A`, `#` is `%23`, a backslash between domain and user is `%5C`. Set it for the session rather than in a file that others can read.",
                zh: "写成 `HTTPS_PROXY=http://user:password@proxy.example:8080`，`HTTP_PROXY` 同理，git 用小写的变量名。特殊字符要做百分号编码：`@` 写成 `%40`，`:` 写成 `%3A`，`#` 写成 `%23`，域名与用户名之间的反斜杠写成 `%5C`。最好只在当前会话里设置，不要写进别人能读的文件。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the proxy takes NTLM or Kerberos only, run a local proxy that logs in for you",
                zh: "如果代理只接受 NTLM 或 Kerberos，请在本机运行代为登录的代理",
            },
            why: Text {
                en: "Programs such as cntlm or px listen on `127.0.0.1` and log in at the company's proxy. `HTTPS_PROXY` then names them, without a password. Ask the administrators which they allow.",
                zh: "cntlm、px 等程序在 `127.0.0.1` 上监听，并替你登录公司代理；`HTTPS_PROXY` 指向它们即可，不用写密码。请先向管理员确认允许使用哪一种。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &[
        "https://pkg.go.dev/net/http#ProxyFromEnvironment",
        "https://www.rfc-editor.org/rfc/rfc9110#name-407-proxy-authentication-re",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log,
    };
    Samples {
        hits: &[
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18461"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Proxy Authentication Required",
            ),
            log(
                RealGo("1.13.8, HTTPS_PROXY=http://127.0.0.1:18461"),
                "go: finding example.com/a v1.0.0\ngo list -m: example.com/a@v1.0.0: Get https://proxy.golang.org/example.com/a/@v/v1.0.0.info: Proxy Authentication Required",
            ),
            log(
                RealGo("1.27.3, git 2.47, a proxy that answers 407"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/a/b in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': CONNECT tunnel failed, response 407",
            ),
            log(
                BuiltFrom("libcurl, before 7.87"),
                "go: github.com/acme/kit@v0.3.1: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': Received HTTP code 407 from proxy after CONNECT",
            ),
            log(
                RealGo("1.27.3, HTTPS_PROXY=socks5://127.0.0.1:19011"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": socks connect tcp 127.0.0.1:19011->proxy.golang.org:443: no acceptable authentication methods",
            ),
        ],
        misses: &[
            // The module proxy wants a login.
            log(
                BuiltFrom("web/api.go, (*HTTPError).Error"),
                "go: example.com/a@v1.0.0: reading https://goproxy.corp.example/example.com/a/@v/v1.0.0.info: 401 Unauthorized",
            ),
            // The forward proxy refuses.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18462"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Forbidden",
            ),
        ],
        gaps: &[],
    }
};
