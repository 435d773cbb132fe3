//! Commands that are typed out of habit.

use super::statement::{How, Said, Statement};
use super::{Advice, Paste, Rule, Verdict};
use crate::cause::Certainty;
use crate::go::semver;
use crate::lang::Text;
use crate::mirrors;

pub(super) const RULES: &[Rule] = &[
    Rule {
        advice: Advice {
            id: "sudo-go",
            verdict: Verdict::Harmful,
            certainty: Certainty::Likely,
            title: Text {
                en: "With `sudo`, Go works as another user",
                zh: "加上 `sudo`，Go 就以另一个用户的身份运行",
            },
            why: Text {
                en: "It has root's settings, cache and logins, and the files it writes belong to root: later commands of yours may not change them.",
                zh: "它使用 root 的设置、缓存和凭据；写出的文件也属于 root，之后你自己的命令将无权修改。",
            },
            instead: Text {
                en: "The same command without `sudo`",
                zh: "去掉 `sudo`，直接执行同样的命令",
            },
        },
        applies: |said, _| {
            said.runs(&["sudo"]).is_some_and(|rest| {
                let command =
                    rest.iter().find(|word| !word.starts_with('-') && !word.contains('='));
                command.is_some_and(|word| word == "go")
            })
        },
    },
    Rule {
        advice: Advice {
            id: "go-download-gone",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "This mirror of Go's installers was given up",
                zh: "这个 Go 安装包镜像已经停止维护",
            },
            why: Text {
                en: "`mirrors.ustc.edu.cn/golang` ended in December 2025 and sends callers to a host of Google's; copies of it have no later releases.",
                zh: "`mirrors.ustc.edu.cn/golang` 已在 2025 年 12 月停止，现在会跳转到 Google 的主机；以它为上游的镜像也没有之后的版本。",
            },
            instead: Text {
                en: "`https://golang.google.cn/dl/`, Go's own site for mainland China",
                zh: "`https://golang.google.cn/dl/`，Go 官方在中国大陆的站点",
            },
        },
        applies: |said, _| said.has_word(|word| mirrors::given_up(word).is_some()),
    },
    Rule {
        advice: Advice {
            id: "remove-module-cache",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "The files of the module cache are read-only: `rm` fails half-way",
                zh: "模块缓存中的文件是只读的，`rm` 会中途失败",
            },
            why: Text {
                en: "What is left is a damaged cache.", zh: "结果是留下一个损坏的缓存。"
            },
            instead: Text { en: "`go clean -modcache`", zh: "`go clean -modcache`" },
        },
        applies: |said, _| {
            let removes = said.has_word(|word| matches!(word, "rm" | "rd" | "rmdir" | "del"));
            removes
                && said.has_word(|word| {
                    let path = word.replace('\\', "/");
                    path.trim_end_matches(['/', '*']).ends_with("pkg/mod")
                        || path.contains("GOMODCACHE")
                })
        },
    },
    Rule {
        advice: Advice {
            id: "clean-modcache",
            verdict: Verdict::Risky,
            certainty: Certainty::Likely,
            title: Text {
                en: "`go clean -modcache` throws away every module that is already there",
                zh: "`go clean -modcache` 会删掉所有已下载的模块",
            },
            why: Text {
                en: "All of them have to come again over the network that just failed. It is right for a damaged cache, and for nothing else.",
                zh: "之后要通过刚刚出问题的网络全部重新下载。只有缓存损坏时才应该用它。",
            },
            instead: Text {
                en: "Find the cause first; for one module remove its directory below `cache/download`",
                zh: "先找到根因；只针对某个模块时，删除 `cache/download` 下它自己的目录即可",
            },
        },
        applies: |said, _| {
            said.runs(&["go", "clean"])
                .is_some_and(|rest| rest.iter().any(|word| word == "-modcache"))
        },
    },
    Rule {
        advice: Advice {
            id: "clean-build-cache",
            verdict: Verdict::Needless,
            certainty: Certainty::Likely,
            title: Text {
                en: "Modules are not in the build cache", zh: "模块不在构建缓存里"
            },
            why: Text {
                en: "`go clean -cache` empties GOCACHE, which holds compiled packages. Modules are in GOMODCACHE, by default `GOPATH/pkg/mod`.",
                zh: "`go clean -cache` 清空的是存放编译结果的 GOCACHE。模块存放在 GOMODCACHE，默认是 `GOPATH/pkg/mod`。",
            },
            instead: Text {
                en: "`go env GOMODCACHE` shows where they are",
                zh: "用 `go env GOMODCACHE` 查看模块的位置",
            },
        },
        applies: |said, _| {
            said.runs(&["go", "clean"]).is_some_and(|rest| rest.iter().any(|word| word == "-cache"))
        },
    },
    Rule {
        advice: Advice {
            id: "get-update",
            verdict: Verdict::Risky,
            certainty: Certainty::Possible,
            title: Text {
                en: "`go get -u` raises the versions of all dependencies too",
                zh: "`go get -u` 会连带升级所有依赖",
            },
            why: Text {
                en: "To get a download going it is not needed, and more modules have to be fetched.",
                zh: "下载模块并不需要它，反而要下载更多东西。",
            },
            instead: Text { en: "`go get` without `-u`", zh: "不带 `-u` 的 `go get`" },
        },
        applies: |said, _| {
            said.runs(&["go", "get"]).is_some_and(|rest| rest.iter().any(|word| word == "-u"))
        },
    },
    Rule {
        advice: Advice {
            id: "latest-url",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "There is no `@v/latest`: the address is `@latest`",
                zh: "没有 `@v/latest` 这个地址，应为 `@latest`",
            },
            why: Text {
                en: "A proxy that answers 404 to it is in order.",
                zh: "代理对它返回 404 是正常的。",
            },
            instead: Text {
                en: "`curl https://goproxy.cn/github.com/gin-gonic/gin/@latest`",
                zh: "`curl https://goproxy.cn/github.com/gin-gonic/gin/@latest`",
            },
        },
        applies: |said, _| said.has_word(|word| word.ends_with("/@v/latest")),
    },
    Rule {
        advice: Advice {
            id: "ping-proves-nothing",
            verdict: Verdict::Note,
            certainty: Certainty::Certain,
            title: Text {
                en: "`ping` says nothing about https",
                zh: "`ping` 说明不了 https 是否可用",
            },
            why: Text {
                en: "Hosts that answer to ping may refuse https, and hosts that do not answer may serve it.",
                zh: "能 ping 通的主机可能拒绝 https，ping 不通的主机也可能正常提供服务。",
            },
            instead: Text {
                en: "`curl -v https://…` shows how far the connection gets",
                zh: "用 `curl -v https://…` 查看连接到了哪一步",
            },
        },
        applies: |said, _| said.runs(&["ping"]).is_some_and(|rest| !rest.is_empty()),
    },
    Rule {
        advice: Advice {
            id: "list-all-as-words",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "`go list -m all` prints path and version as two words",
                zh: "`go list -m all` 把路径和版本输出为两个词",
            },
            why: Text {
                en: "A loop over its words asks for the path alone, and then for the version as if it were a module.",
                zh: "按词循环时，会先单独请求路径，再把版本号当成模块去请求。",
            },
            instead: Text {
                en: "`go mod download -json` does all of them at once",
                zh: "`go mod download -json` 一次就能下载全部",
            },
        },
        applies: |said, _| said.runs(&["for"]).is_some() && said.line.contains("go list -m all"),
    },
    Rule {
        advice: Advice {
            id: "short-version-in-go-mod",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "A version in go.mod has three parts",
                zh: "go.mod 里的版本号要写全三段",
            },
            why: Text {
                en: "Go takes `v1.0` for a question and goes to the network to answer it, even to read go.mod.",
                zh: "Go 会把 `v1.0` 当作查询，哪怕只是读取 go.mod 也要联网。",
            },
            instead: Text {
                en: "`v1.0.0`, or let `go get` write it",
                zh: "写成 `v1.0.0`，或由 `go get` 来写",
            },
        },
        applies: |said, _| {
            let Said::GoMod(line) = &said.said else { return false };
            let words: Vec<&str> = line.split_whitespace().collect();
            matches!(words.as_slice(),
                ["require", _, version, ..] | [_, version] | [_, version, "//", ..] if is_short(version))
        },
    },
    Rule {
        advice: Advice {
            id: "replace-for-users",
            verdict: Verdict::Note,
            certainty: Certainty::Certain,
            title: Text {
                en: "A `replace` counts in the main module only",
                zh: "`replace` 只在主模块中生效",
            },
            why: Text {
                en: "Whoever uses this module as a dependency does not get it, and a directory of yours is not there for them.",
                zh: "别人把这个模块当作依赖时，它不会起作用，你的本地目录对他们也不存在。",
            },
            instead: Text {
                en: "Publish the fork under its own path, or use go.work while you work on both",
                zh: "把分支发布为独立的模块路径；同时开发两个模块时使用 go.work",
            },
        },
        applies: |said, _| {
            let Said::GoMod(line) = &said.said else { return false };
            line.split_once("=> ").is_some_and(|(_, target)| target.trim().starts_with('.'))
        },
    },
    Rule {
        advice: Advice {
            id: "copy-into-vendor",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "Copying into `vendor/` by hand leaves vendor/modules.txt behind",
                zh: "手动复制到 `vendor/` 会与 vendor/modules.txt 不一致",
            },
            why: Text {
                en: "Go compares that file with go.mod and stops with \"inconsistent vendoring\".",
                zh: "Go 会把该文件与 go.mod 对照，不一致就报 “inconsistent vendoring”。",
            },
            instead: Text { en: "`go mod vendor`", zh: "`go mod vendor`" },
        },
        applies: |said, _| {
            let copies = said.has_word(|word| matches!(word, "cp" | "xcopy" | "copy" | "mv"));
            copies
                && said.has_word(|word| {
                    let path = word.replace('\\', "/");
                    path == "vendor" || path.starts_with("vendor/") || path.contains("/vendor/")
                })
        },
    },
    Rule {
        advice: Advice {
            id: "two-scopes",
            verdict: Verdict::Risky,
            certainty: Certainty::Certain,
            title: Text {
                en: "Set twice: the environment variable wins over `go env -w`",
                zh: "设置了两次：环境变量优先于 `go env -w`",
            },
            why: Text {
                en: "What `go env -w` wrote has no effect where a variable of the system with this name exists, and each looks right by itself.",
                zh: "只要系统里有同名环境变量，`go env -w` 写入的值就不起作用，而两处单独看都没有问题。",
            },
            instead: Text {
                en: "One of the two: unset the variable, or `go env -u`",
                zh: "二选一：删除环境变量，或执行 `go env -u`",
            },
        },
        applies: is_set_twice,
    },
];

/// `v1` or `v1.2`, which Go completes.
fn is_short(version: &str) -> bool {
    semver::is_valid(version) && version.split('.').count() < 3
}

/// A variable of the system that the same paste also writes with `go env -w`.
fn is_set_twice(said: &Statement<'_>, paste: &Paste<'_, '_>) -> bool {
    let Said::Setting { key, how: How::System | How::Setx, .. } = &said.said else {
        return false;
    };
    paste.written.contains(key)
}
