//! What a log looks like that is no failure of the module system, and where to look instead.

use crate::evidence::message::Foreign;
use crate::lang::Text;

impl Foreign {
    /// What it looks like, in one sentence.
    pub const fn looks_like(self) -> Text {
        self.sentences().0
    }

    /// Where to look instead, in one sentence.
    pub const fn pointer(self) -> Text {
        self.sentences().1
    }

    const fn sentences(self) -> (Text, Text) {
        match self {
            Self::Compile => COMPILE,
            Self::Test => TEST,
            Self::Npm => NPM,
            Self::Pip => PIP,
            Self::Docker => DOCKER,
            Self::Terraform => TERRAFORM,
            Self::Apt => APT,
            Self::Cargo => CARGO,
            Self::Git => GIT,
            Self::Shell => SHELL,
            Self::C => C,
            Self::Node => NODE,
            Self::Python => PYTHON,
            Self::Java => JAVA,
            Self::Kubernetes => KUBERNETES,
            Self::Transfer => TRANSFER,
            Self::Usage => USAGE,
            Self::Other => OTHER,
        }
    }
}

/// Names and pointers, in pairs of languages.
macro_rules! sentences {
    ($($name:ident: $en:literal, $zh:literal; $then_en:literal, $then_zh:literal;)+) => {
        $(const $name: (Text, Text) = (
            Text { en: $en, zh: $zh }.paired(),
            Text { en: $then_en, zh: $then_zh }.paired(),
        );)+
    };
}

sentences! {
    COMPILE:
        "It looks like a compile error: the modules are there, the code does not build.",
        "这像是编译错误：模块都已就绪，是代码没有通过编译。";
        "Go to the file and line in front of the first message.",
        "请查看第一条信息前面写的文件和行号。";
    TEST:
        "It looks like a failing test, or like the program itself, which ran and failed.",
        "这像是测试失败，或程序本身运行后出错。";
        "Read the first message of the test or program; what it could not reach or open is its own.",
        "请看测试或程序的第一条报错；它连不上的地址、打不开的文件都是它自己的。";
    NPM:
        "It looks like npm, not Go.", "这像是 npm 的输出，与 Go 无关。";
        "`npm config get registry` shows whom npm asks.", "`npm config get registry` 会显示 npm 使用的源。";
    PIP:
        "It looks like pip, not Go.", "这像是 pip 的输出，与 Go 无关。";
        "`pip config list` shows whom pip asks.", "`pip config list` 会显示 pip 使用的源。";
    DOCKER:
        "It looks like Docker: an image or its engine, not a Go module.",
        "这像是 Docker 的镜像或引擎问题，不是 Go 模块。";
        "Run `docker pull` with the name of the image alone: if that fails too, it is the registry or its mirror.",
        "单独运行 `docker pull` 加镜像名；如果同样失败，就是镜像仓库或镜像加速的问题。";
    TERRAFORM:
        "It looks like terraform, not Go.", "这像是 terraform 的输出，与 Go 无关。";
        "Providers come from registry.terraform.io, or from the mirror in `~/.terraformrc`.",
        "provider 来自 registry.terraform.io，或 `~/.terraformrc` 里设置的镜像。";
    APT:
        "It looks like a system package manager, not Go.", "这像是系统包管理器的输出，与 Go 无关。";
        "Look at its list of sources: `/etc/apt/sources.list` or `/etc/apk/repositories`.",
        "请检查它的软件源：`/etc/apt/sources.list` 或 `/etc/apk/repositories`。";
    CARGO:
        "It looks like cargo, not Go.", "这像是 cargo 的输出，与 Go 无关。";
        "The registry stands in `~/.cargo/config.toml`; the code is that of the crate it names.",
        "源的设置在 `~/.cargo/config.toml`；代码问题请看它指出的 crate。";
    GIT:
        "It looks like git at work on your own repository, not a Go module.",
        "这像是在你自己的仓库里使用 git，与 Go 模块无关。";
        "`git status` and `git remote -v` show where things stand.",
        "`git status` 和 `git remote -v` 会显示当前状况。";
    SHELL:
        "It looks like the shell or make, not Go.", "这像是终端或 make 的输出，与 Go 无关。";
        "Look at the command or Makefile line that is named; the go command had not run yet, or is not to blame.",
        "请查看它指出的命令或 Makefile 行；go 命令还没有运行，或者与它无关。";
    C:
        "It looks like a C compiler or linker, not a Go module.",
        "这像是 C 编译器或链接器的输出，不是 Go 模块。";
        "Install the compiler or library that is named, or build without C: `CGO_ENABLED=0`.",
        "请安装它提到的编译器或库，或不使用 C 构建：`CGO_ENABLED=0`。";
    NODE:
        "It looks like a JavaScript program, not Go.", "这像是 JavaScript 程序的输出，与 Go 无关。";
        "Start with the first line of the stack that is a file of your own.",
        "请从调用栈里第一个属于你的文件看起。";
    PYTHON:
        "It looks like a Python program, not Go.", "这像是 Python 程序的输出，与 Go 无关。";
        "Start with the last line: it says what went wrong.", "请从最后一行看起，那里写着出错原因。";
    JAVA:
        "It looks like Java or its build tools, not Go.", "这像是 Java 或其构建工具的输出，与 Go 无关。";
        "Start with the first line that says ERROR or Caused by.",
        "请从第一处 ERROR 或 Caused by 看起。";
    KUBERNETES:
        "It looks like kubectl or helm, not Go.", "这像是 kubectl 或 helm 的输出，与 Go 无关。";
        "`kubectl config current-context` shows which cluster is asked.",
        "`kubectl config current-context` 会显示当前访问的集群。";
    TRANSFER:
        "It looks like curl, wget or ssh, typed by hand, not Go.",
        "这像是手工运行的 curl、wget 或 ssh，与 Go 无关。";
        "If it is about a module proxy, paste the failing go command as well.",
        "如果是在测试模块代理，请把失败的 go 命令也粘贴进来。";
    USAGE:
        "It looks like a flag or subcommand that this go command does not know.",
        "这像是使用了当前 go 命令不认识的参数或子命令。";
        "Look for a typing error; `go version` shows whether this Go is too old for it, `go help` what there is.",
        "请检查拼写；`go version` 可看出是不是 Go 版本太旧，`go help` 列出可用的命令。";
    OTHER:
        "It looks like another program, not Go.", "这像是别的程序的输出，与 Go 无关。";
        "Look for its first message, and ask its own documentation.",
        "请找到它的第一条报错，并查阅它自己的文档。";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Choices, answer_paste};
    use crate::diagnose::Verdict;
    use crate::evidence::catalogue::catalogue;
    use crate::evidence::message::Role;

    #[test]
    fn every_kind_has_a_name_and_a_pointer_of_its_own() {
        let mut names = Vec::new();
        for indexed in catalogue().wordings() {
            let Role::Foreign(foreign) = indexed.message.role else { continue };
            if !names.contains(&foreign) {
                names.push(foreign);
            }
        }
        assert_eq!(names.len(), 18);
        for (index, one) in names.iter().enumerate() {
            for other in names.iter().skip(index + 1) {
                assert_ne!(one.looks_like(), other.looks_like());
                assert_ne!(one.pointer(), other.pointer());
            }
        }
    }

    #[test]
    fn a_program_that_fails_is_no_failing_module() {
        for log in [
            "2026/11/21 12:00:00 dial tcp 127.0.0.1:3306: connect: connection refused\nexit status 1",
            "panic: Get \"https://api.example.com/v1\": x509: certificate signed by unknown authority",
            "{\"level\":\"error\",\"msg\":\"dial tcp: lookup db.example.com: no such host\"}",
            "level=fatal msg=\"open /etc/app/config.yaml: permission denied\"",
            "open config.json: no such file or directory\nexit status 1",
        ] {
            let diagnosis = answer_paste(log, &Choices::default()).diagnosis;
            assert_eq!(diagnosis.foreign, Some(Foreign::Test), "{log}");
            assert!(diagnosis.findings.is_empty(), "{log}");
        }
    }

    #[test]
    fn a_download_that_failed_unseen_is_not_denied() {
        let log = |command| {
            format!(
                "ERROR: failed to solve: process \"/bin/sh -c {command}\" did not complete successfully: exit code: 1"
            )
        };
        let verdict = |command| answer_paste(&log(command), &Choices::default()).diagnosis.verdict;
        assert_eq!(verdict("go mod download"), Verdict::Unknown);
        assert_eq!(verdict("make all"), Verdict::NotAModuleFailure);
        let cut =
            "go: error loading module requirements\nmake: *** [Makefile:249: bin/ctr] Error 1";
        assert_eq!(answer_paste(cut, &Choices::default()).diagnosis.verdict, Verdict::Unknown);
    }

    #[test]
    fn git_that_was_typed_is_no_failing_module() {
        let failure = "remote: Permission to me/x.git denied to you.\nfatal: unable to access 'https://github.com/me/x.git/': The requested URL returned error: 403";
        let typed = answer_paste(&format!("$ git push\n{failure}"), &Choices::default());
        assert_eq!(typed.diagnosis.foreign, Some(Foreign::Git));
        assert!(typed.diagnosis.findings.is_empty());
        let tried = answer_paste(&format!("$ git ls-remote x\n{failure}"), &Choices::default());
        assert!(!tried.diagnosis.findings.is_empty());
    }

    #[test]
    fn success_is_no_failure() {
        for log in [
            "ok  \texample.com/app\t0.004s\n?   \texample.com/app/b\t[no test files]",
            "goos: linux\ngoarch: amd64\nBenchmarkA-2 10 31.10 ns/op\nPASS",
            "go version go1.27.3 linux/amd64",
            "example.com/app",
            "go: downloading example.com/a v1.0.0\ngo: added example.com/a v1.0.0",
        ] {
            let diagnosis = answer_paste(log, &Choices::default()).diagnosis;
            assert_eq!(diagnosis.verdict, Verdict::NotAModuleFailure, "{log}");
        }
        for log in ["", "something nobody knows", "go: something new", "ok then"] {
            let diagnosis = answer_paste(log, &Choices::default()).diagnosis;
            assert_eq!(diagnosis.verdict, Verdict::Unknown, "{log}");
        }
    }

    #[test]
    fn what_a_program_hands_on_from_go_is_read() {
        let log = "2026/11/21 12:00:00 go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": dial tcp 142.251.42.241:443: i/o timeout";
        let diagnosis = answer_paste(log, &Choices::default()).diagnosis;
        assert_eq!(diagnosis.findings.len(), 1);
    }
}
