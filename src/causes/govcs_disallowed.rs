//! GOVCS, or its default, does not let Go use this version control program for this module.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{Covered, EnvIs, Is, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::vcs_rules::GOVCS_DISALLOW;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "govcs-disallowed",
    theme: Theme::Vcs,
    name: Text {
        en: "GOVCS does not allow this version control program for this module",
        zh: "GOVCS 不允许对这个模块使用该版本控制程序",
    },
    stage: Stage::Answer,
    title: Text {
        en: "GOVCS does not let Go use {word} for {module}",
        zh: "GOVCS 不允许 Go 对 {module} 使用 {word}",
    },
    why: Text {
        en: "Version control programs run on this machine with what a server sends them, so Go allows them sparingly: git and Mercurial for public modules, all for private ones. Go counts {module} as {word2}: private is what GOPRIVATE covers. A GOVCS of your own comes before these rules.",
        zh: "版本控制程序会在本机处理服务器发来的内容，所以 Go 只谨慎放行：公开模块允许 git 和 Mercurial，私有模块允许全部。Go 把 {module} 视为 {word2}（public 为公开，private 为私有）：GOPRIVATE 覆盖到的才是私有。你自己设置的 GOVCS 优先于这些规则。",
    },
    not: Text {
        en: "Not a missing program and not a missing login. GONOPROXY alone does not make a module private here.",
        zh: "这不是缺少程序，也不是缺少凭据。只设置 GONOPROXY 不会让模块在这里算作私有。",
    },
    signs: &[Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOVCS_DISALLOW])] }],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Take GOVCS back to Go's default, which allows git and Mercurial",
                zh: "把 GOVCS 恢复为 Go 的默认值，默认允许 git 和 Mercurial",
            },
            why: Text {
                en: "Somebody has set GOVCS on this machine or in this project. If it is a rule of your company, ask them first.",
                zh: "有人在本机或本项目中设置了 GOVCS。如果这是公司的规定，请先询问。",
            },
            action: Action::Reset("GOVCS"),
            risk: Risk::Review,
            only_if: &[Mentions(&["using git for", "using hg for"])],
            verify: &[&["go", "env", "GOVCS"]],
        },
        Step {
            title: Text {
                en: "If the module is your company's, tell Go that it is private",
                zh: "如果这是公司内部的模块，告诉 Go 它是私有的",
            },
            why: Text {
                en: "For private modules each program is allowed, and the public proxy and checksum database are not asked. What was in the list stays.",
                zh: "私有模块允许使用任何程序，也不再询问公共代理和校验和数据库。列表中原有的内容保留不变。",
            },
            action: Action::AddPrivatePattern,
            risk: Risk::Review,
            only_if: &[
                Mentions(&["for public "]),
                Not(&Mentions(&["using git for", "using hg for"])),
                Is("module", Class::PrivateModule),
                Not(&Covered("GOPRIVATE")),
            ],
            verify: &[&["go", "env", "GOPRIVATE"]],
        },
        Step {
            title: Text {
                en: "If it is public, allow Subversion for this module alone",
                zh: "如果是公开模块，只对它允许 Subversion",
            },
            why: Text {
                en: "GOVCS is empty, so the rule is the only one before Go's defaults, which stay. Subversion then runs with what that server sends.",
                zh: "目前 GOVCS 为空，加上的这条规则排在默认规则之前，默认规则仍然有效。之后 Subversion 会处理该服务器发来的内容。",
            },
            action: Action::SetGo { key: "GOVCS", value: "{module}:svn" },
            risk: Risk::Review,
            only_if: &[
                Mentions(&["using svn for public"]),
                EnvIs("GOVCS", &[""]),
                Not(&Is("module", Class::PrivateModule)),
            ],
            verify: &[&["go", "env", "GOVCS"]],
        },
        Step {
            title: Text {
                en: "Or read it from a module proxy",
                zh: "或者从模块代理获取",
            },
            why: Text {
                en: "A proxy serves a zip file, and GOVCS does not matter for it. For a narrow rule of your own, `GOVCS` takes a path, a colon and a program, such as `example.com/a:svn`; commas separate several.",
                zh: "代理提供 zip 文件，与 GOVCS 无关。也可以在 `GOVCS` 中自己写窄规则：每条写成路径、英文冒号和程序名，例如 `example.com/a:svn`，多条用逗号分隔。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Mentions(&["for public "])],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#vcs-govcs", "https://go.dev/doc/go1.16#govcs"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::RealGo, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, a page that names Subversion"),
                "go: git.example.com/svnrepo@v1.0.0: unrecognized import path \"git.example.com/svnrepo\": GOVCS disallows using svn for public git.example.com/svnrepo; see 'go help vcs'",
            ),
            pasted(
                RealGo("1.16 and 1.17, GOVCS=public:off"),
                "GOVCS='public:off'",
                "go list -m: git.example.com/repo@v1.0.0: unrecognized import path \"git.example.com/repo\": GOVCS disallows using git for public git.example.com/repo; see 'go help vcs'",
            ),
            log(
                RealGo("1.21.13, a page that names Bazaar"),
                "go: git.example.com/badvcs@v1.0.0: unrecognized import path \"git.example.com/badvcs\": GOVCS disallows using bzr for public git.example.com/badvcs; see 'go help vcs'",
            ),
            log(
                RealGo("1.18 to 1.27, a page that names Fossil"),
                "go: git.example.com/foss@v1.0.0: unrecognized import path \"git.example.com/foss\": GOVCS disallows using fossil for public git.example.com/foss; see 'go help vcs'",
            ),
        ],
        misses: &[
            // GOVCS itself is not well-formed.
            log(
                RealGo("1.18 to 1.27, GOVCS=git"),
                "go: git.example.com/repo@v1.0.0: unrecognized import path \"git.example.com/repo\": malformed entry in GOVCS (missing colon): \"git\"",
            ),
            // git's own setting forbids the protocol.
            log(
                RealGo("1.26 and 1.27, GIT_ALLOW_PROTOCOL=ssh"),
                "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q --end-of-options https://git.example.com/repo in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: transport 'https' not allowed",
            ),
        ],
        gaps: &[],
    }
};
