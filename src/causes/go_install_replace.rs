//! go install path@version refuses a module with replace or exclude directives.

use crate::cause::{Action, Cause, Certainty, Fix, Need, Risk, Sign, Stage, Step, Test::Says, Theme, Who, checked};
use crate::evidence::messages::directories::INSTALL_RESTRICTIONS;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "go-install-replace",
    theme: Theme::Module,
    name: Text {
        en: "`go install` with a version refuses a module with `replace` or `exclude`",
        zh: "带版本的 `go install` 拒绝含有 `replace` 或 `exclude` 的模块",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "[{module}: ]the go.mod of the command has {word} directives, so it cannot be installed by version",
        zh: "[{module}：]该工具的 go.mod 含有 {word} 指令，不能按版本安装",
    },
    why: Text {
        en: "`go install path@version` builds a command as its author published it, without any go.mod of yours. Directives such as `replace` and `exclude` work in a main module only, and without them something else would be built; so Go refuses. Only the author can take them out.",
        zh: "`go install 路径@版本` 按作者发布的样子构建工具，不用你的 go.mod。`replace`、`exclude` 这类指令只在主模块中有效，忽略它们会构建出不同的东西，所以 Go 拒绝执行。只有作者能去掉这些指令。",
    },
    not: Text {
        en: "Not a wrong version and not a network problem: the module was downloaded. A proxy changes nothing.",
        zh: "版本没有错，网络也没有问题：模块已经下载成功，换代理没有用。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&INSTALL_RESTRICTIONS])] },
    ],
    explains: &[],
    who: Who::YouOrAuthor,
    fix: Fix::Person(Need::Choice),
    steps: &[
        Step {
            title: Text {
                en: "Clone the repository and build the command there",
                zh: "克隆仓库，在其中构建",
            },
            why: Text {
                en: "In its own repository the module is the main module and its directives work: `git clone --branch <tag> <repository>`, `cd` into it, then `go install ./...` or the directory of the command.",
                zh: "在它自己的仓库里，该模块就是主模块，这些指令有效：`git clone --branch <标签> <仓库>`，`cd` 进去，再执行 `go install ./...` 或安装对应目录。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Or take a version without such directives, or a released binary",
                zh: "或换一个没有这些指令的版本，或下载发行的二进制",
            },
            why: Text {
                en: "Many tools had them in some versions only, and offer binaries, a package or an install script.",
                zh: "不少工具只在某些版本里有这些指令，并且提供二进制、软件包或安装脚本。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-install", "https://go.dev/issue/44840"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, go install"),
                "go: downloading example.com/cmdrepl v1.0.0\ngo: example.com/cmdrepl@latest (in example.com/cmdrepl@v1.0.0):\n\tThe go.mod file for the module providing named packages contains one or\n\tmore replace directives. It must not contain directives that would cause\n\tit to be interpreted differently than if it were the main module.",
            ),
            log(
                RealGo("1.17, go install"),
                "go install: example.com/cmdrepl@latest (in example.com/cmdrepl@v1.0.0):\n\tThe go.mod file for the module providing named packages contains one or\n\tmore replace directives. It must not contain directives that would cause\n\tit to be interpreted differently than if it were the main module.",
            ),
            log(
                RealGo("1.16, go install"),
                "go install example.com/cmdrepl@latest: example.com/cmdrepl@v1.0.0\n\tThe go.mod file for the module providing named packages contains one or\n\tmore replace directives. It must not contain directives that would cause\n\tit to be interpreted differently than if it were the main module.",
            ),
            log(
                BuiltFrom("load/pkg.go, PackagesAndErrorsOutsideModule"),
                "go: github.com/acme/tool/cmd/tool@v1.2.0 (in github.com/acme/tool@v1.2.0):\n\tThe go.mod file for the module providing named packages contains one or\n\tmore exclude directives. It must not contain directives that would cause\n\tit to be interpreted differently than if it were the main module.",
            ),
        ],
        misses: &[
            // The module has no command.
            log(
                RealGo("1.17 to 1.27, go install"),
                "go: downloading example.com/a v1.1.0\npackage example.com/a is not a main package",
            ),
            // The replace directive is one's own.
            log(
                RealGo("1.17 to 1.27, go build"),
                "m.go:2:8: example.com/a@v1.0.0: replacement directory ../nosuch does not exist",
            ),
        ],
        gaps: &[],
    }
};
