//! A dependency works only with its own replace directives, which do not apply here.

use crate::cause::{Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step, Test::{Has, Is, Mentions, Not, Says}, Theme, Who, checked};
use crate::evidence::messages::discovery::UNRECOGNIZED_IMPORT_PATH;
use crate::evidence::messages::dns::{DNS_NO_HOST, DNS_WINDOWS_NO_HOST};
use crate::evidence::messages::proxy::{ANSWER_NOT_FOUND, FILE_PROXY_MISSING};
use crate::evidence::messages::repository::UNKNOWN_REVISION;
use crate::evidence::messages::vcs::{GIT_AUTH_FAILED, GIT_NO_USERNAME, GIT_REPO_NOT_FOUND, HOST_AUTH_REFUSED};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "replace-not-inherited",
    theme: Theme::Module,
    name: Text {
        en: "A dependency needs its own `replace` directives, which do not apply here",
        zh: "依赖需要它自己的 `replace` 指令，而这里不起作用",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "{module}[ {version}] stands for a replacement that does not apply here",
        zh: "{module}[ {version}] 只是占位，对应的 replace 在这里不起作用",
    },
    why: Text {
        en: "`v0.0.0` and `v0.0.0-00010101000000-000000000000` are placeholders: in the repository they come from, a `replace` directive puts a directory or another version in their place. Go follows the replace directives of the main module only, so for everybody else the placeholder is a version that nobody has published. `k8s.io/kubernetes` is built in this way.",
        zh: "`v0.0.0` 和 `v0.0.0-00010101000000-000000000000` 是占位版本：在它们所属的仓库里，由 `replace` 指令换成某个目录或别的版本。Go 只采用主模块的 replace，对其他人来说，这就是一个没有发布过的版本。`k8s.io/kubernetes` 就是这样组织的。",
    },
    not: Text {
        en: "Not a network, proxy or login problem, even if a server or git says so: this version does not exist anywhere.",
        zh: "即使服务器或 git 那样说，这也不是网络、代理或凭据问题：这个版本在任何地方都不存在。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Is("version", Class::Placeholder), Has("module"), Says(&[&UNKNOWN_REVISION])] },
        Sign { certainty: Certainty::Certain, tests: &[Is("version", Class::Placeholder), Has("module"), Says(&[&ANSWER_NOT_FOUND, &FILE_PROXY_MISSING]), Not(&Is("url", Class::ChecksumLookup))] },
        Sign { certainty: Certainty::Certain, tests: &[Mentions(&["v0.0.0-00010101000000-000000000000"]), Has("module"), Says(&[&GIT_NO_USERNAME, &GIT_AUTH_FAILED, &GIT_REPO_NOT_FOUND, &HOST_AUTH_REFUSED, &UNRECOGNIZED_IMPORT_PATH])] },
        // A dependency asks for it on a host that there is not.
        Sign { certainty: Certainty::Likely, tests: &[Is("version", Class::Placeholder), Has("module"), Mentions(&[" requires"]), Says(&[&DNS_NO_HOST, &DNS_WINDOWS_NO_HOST])] },
    ],
    explains: &[
        "dns-no-such-host",
        "git-auth-https",
        "goprivate-missing",
        "proxy-module-not-found",
        "repo-not-found",
        "unknown-revision",
        "vanity-import-broken",
    ],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Replace the placeholder by a published version",
                zh: "用已发布的版本替换占位版本",
            },
            why: Text {
                en: "The newest version is taken. All modules of a family such as `k8s.io/…` have to be of the same release: for Kubernetes v1.30.2 that is v0.30.2 for each of them, in the place of `latest`.",
                zh: "这里取最新版本。`k8s.io/…` 这样的一组模块必须用同一版：例如 Kubernetes v1.30.2 对应它们各自的 v0.30.2，用它代替 `latest`。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-replace={module}={module}@latest"], &["go", "mod", "tidy"]]),
            risk: Risk::Review,
            only_if: &[Not(&Mentions(&["v0.0.0-00010101000000-000000000000"]))],
            verify: &[&["go", "list", "-m", "{module}"]],
        },
        Step {
            title: Text {
                en: "Copy the replace directives of the dependency",
                zh: "照搬该依赖的 replace 指令",
            },
            why: Text {
                en: "Look into the go.mod of the dependency that asks for the placeholder, and put its `replace` lines into yours; those that name a directory need a published version instead. Better still is a dependency that is made to be imported, such as `k8s.io/client-go` rather than `k8s.io/kubernetes`.",
                zh: "查看要求占位版本的那个依赖的 go.mod，把其中的 `replace` 行抄到你的 go.mod；指向目录的要换成已发布的版本。更好的办法是改用本来就供导入的模块，例如用 `k8s.io/client-go` 代替 `k8s.io/kubernetes`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the module is your own, bring its replace directive back or publish it",
                zh: "如果是你自己的模块，恢复 replace 或发布它",
            },
            why: Text {
                en: "Go wrote this version when the module was taken from a directory.[ `go mod edit -replace={module}=../path` brings that back] in your main module; for others to use it, tag it and require the tag.",
                zh: "这个版本是 Go 在模块取自目录时写下的。[在主模块里用 `go mod edit -replace={module}=../路径` 恢复]；要让别人也能用，就打标签并要求该版本。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Mentions(&["v0.0.0-00010101000000-000000000000"])],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-mod-file-replace", "https://github.com/kubernetes/kubernetes/issues/79384"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13 and 1.27.3, go mod tidy, a file:// proxy"),
                "go: finding module for package example.com/uses0\ngo: downloading example.com/uses0 v1.0.0\ngo: found example.com/uses0 in example.com/uses0 v1.0.0\ngo: example.com/uses0@v1.0.0 requires\n\tk8s.example/api@v0.0.0: reading file:///tmp/proxy/k8s.example/api/@v/v0.0.0.mod: no such file or directory",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, go mod tidy, a file:// proxy"),
                "go: example.com/ph@v1.0.0 requires\n\texample.com/local@v0.0.0-00010101000000-000000000000: reading file:///tmp/proxy/example.com/local/@v/v0.0.0-00010101000000-000000000000.mod: no such file or directory",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, go mod tidy, a file:// proxy"),
                "go: example.com/main imports\n\texample.com/staged imports\n\texample.com/api: example.com/api@v0.0.0: reading file:///tmp/proxy/example.com/api/@v/v0.0.0.zip: no such file or directory",
            ),
            log(
                BuiltFrom("codehost, UnknownRevisionError"),
                "go: k8s.io/api@v0.0.0: invalid version: unknown revision v0.0.0",
            ),
            log(
                BuiltFrom("mvs, (*BuildListError).Error; web/api.go"),
                "go: k8s.io/kubernetes@v1.30.2 requires\n\tk8s.io/cloud-provider@v0.0.0: reading https://proxy.golang.org/k8s.io/cloud-provider/@v/v0.0.0.mod: 404 Not Found\n\tserver response: not found: k8s.io/cloud-provider@v0.0.0: invalid version: unknown revision v0.0.0",
            ),
            log(
                BuiltFrom("modfetch/codehost, (*RunError).Error"),
                "go: github.com/acme/shared@v0.0.0-00010101000000-000000000000: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0a: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled\nConfirm the import path was entered correctly.",
            ),
            log(
                BuiltFrom("coderepo.go; codehost, UnknownRevisionError"),
                "go: github.com/acme/mono/lib@v0.0.0-00010101000000-000000000000: invalid version: unknown revision 000000000000",
            ),
            log(
                BuiltFrom("net, (*DNSError).Error; Go 1.13"),
                "go get: github.com/a/b@v0.0.0-20191215082227-606721d8e919 requires\n\tlocal.packages/c@v0.0.0: unrecognized import path \"local.packages/c\" (https fetch: Get https://local.packages/c?go-get=1: dial tcp: lookup local.packages on 192.168.65.1:53: no such host)",
            ),
        ],
        misses: &[
            // A real commit that is gone.
            log(
                RealGo("1.18 to 1.27, GOPROXY=direct"),
                "go: git.example.com/repo@v0.0.0-20200102030405-abcdefabcdef: invalid version: unknown revision abcdefabcdef",
            ),
            // The directory of one's own replace directive is missing.
            log(
                BuiltFrom("modload/modfile.go"),
                "go: github.com/acme/lib@v0.0.0-00010101000000-000000000000 (replaced by ../lib): reading ../lib/go.mod: open /src/lib/go.mod: no such file or directory",
            ),
            // The proxy is not reached.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: k8s.io/api@v0.0.0: Get \"https://proxy.golang.org/k8s.io/api/@v/v0.0.0.mod\": dial tcp 142.251.42.241:443: i/o timeout",
            ),
        ],
        gaps: &[],
    }
};
