//! Where the command that failed ran, if not in the shell in which `go env` was run.

use super::{cache_of, system_of_env};
use crate::evidence::{Evidence, Os};
use crate::intake::{FileKind, Line, Source};
use crate::lang::Text;
use crate::script::Shell;

/// A place with settings of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// A stage of a Docker build.
    DockerBuild,
    /// A container that runs.
    Container,
    /// A step of a CI system.
    Ci,
    /// An editor, or gopls in it.
    Editor,
    /// The same machine as another user, through `sudo`.
    Sudo,
    /// The Windows Subsystem for Linux.
    Wsl,
    /// Another shell or service, or a variable of the system: the text does not tell.
    OtherShell,
}

impl Elsewhere {
    /// The stable name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::DockerBuild => "docker-build",
            Self::Container => "container",
            Self::Ci => "ci",
            Self::Editor => "editor",
            Self::Sudo => "sudo",
            Self::Wsl => "wsl",
            Self::OtherShell => "other-shell",
        }
    }

    /// What this place takes its settings from.
    pub const fn meaning(self) -> Text {
        match self {
            Self::DockerBuild => DOCKER_BUILD,
            Self::Container => CONTAINER,
            Self::Ci => CI,
            Self::Editor => EDITOR,
            Self::Sudo => SUDO,
            Self::Wsl => WSL,
            Self::OtherShell => OTHER_SHELL,
        }
    }

    /// How to run [`Self::check`] there.
    pub const fn instruction(self) -> Text {
        match self {
            Self::DockerBuild => Text {
                en: "Put this line into the Dockerfile, before the step that fails:",
                zh: "在 Dockerfile 里出错的那一步之前加上这一行：",
            },
            Self::Container => Text {
                en: "Run this with the name of the container:",
                zh: "把容器名填进去，运行：",
            },
            Self::Ci => Text {
                en: "Run this as a step before the one that fails:",
                zh: "在出错的步骤之前加一步，运行：",
            },
            Self::Editor => Text {
                en: "Close the editor, start it anew, and run this in its own terminal:",
                zh: "关闭并重新启动编辑器，在它自带的终端里运行：",
            },
            Self::Sudo => Text {
                en: "Run this as the command was run, with sudo:",
                zh: "像失败的命令那样带上 sudo 运行：",
            },
            Self::Wsl => Text {
                en: "Run this in the terminal of WSL, and not in that of Windows:",
                zh: "在 WSL 的终端（而不是 Windows 的终端）里运行：",
            },
            Self::OtherShell => Text {
                en: "Run this in the very terminal or service in which the command failed:",
                zh: "在命令失败的那个终端或服务里运行：",
            },
        }
    }

    /// One line that shows a variable there.
    pub(super) fn check(self, key: &str, shell: Shell) -> String {
        match (self, shell) {
            (Self::DockerBuild, _) => format!("RUN go env {key} GOENV"),
            (Self::Container, _) => format!("docker exec CONTAINER go env {key} GOENV"),
            (Self::Sudo, _) => format!("sudo go env {key} GOENV"),
            (Self::Ci | Self::Editor | Self::Wsl, _) => format!("go env {key} GOENV"),
            (Self::OtherShell, Shell::PowerShell) => {
                format!("Get-ChildItem Env:GO*; go env {key} GOENV")
            }
            (Self::OtherShell, Shell::Cmd) => format!("set GO & go env {key} GOENV"),
            (Self::OtherShell, Shell::Bash | Shell::Zsh | Shell::Fish) => {
                format!("env | grep '^GO'; go env {key} GOENV")
            }
        }
    }
}

/// Where the command ran that printed a line of the log.
pub(super) fn of(evidence: &Evidence<'_>, sources: &[Source<'_>], shown: &Line<'_>) -> Elsewhere {
    let mut hints = Hints::default();
    hints.read_log(evidence, sources);
    hints.read_commands(evidence, shown);
    hints.read_paths(evidence);
    // What is said outright comes before what paths suggest.
    let order = [
        Elsewhere::DockerBuild,
        Elsewhere::Ci,
        Elsewhere::Editor,
        Elsewhere::Sudo,
        Elsewhere::Container,
        Elsewhere::Wsl,
    ];
    let found = order.into_iter().find(|place| hints.places.contains(place));
    let of_root = hints.is_root.then_some(Elsewhere::Sudo);
    found.or(of_root).unwrap_or(Elsewhere::OtherShell)
}

/// Whether the failure is one of a step in the build of a container image: by the words around it,
/// or by what stands before its lines.
pub(super) fn is_image_build(evidence: &Evidence<'_>, sources: &[Source<'_>]) -> bool {
    let failures = evidence.log.entries.iter().filter(|entry| entry.is_known_failure());
    let mut lines = failures.take(MOST_FAILURES).flat_map(|entry| &entry.lines);
    evidence.log.first_with(BUILD_WORDS).is_some()
        || lines.any(|index| {
            let line = evidence.log.lines.get(*index);
            line.is_some_and(|line| is_docker_build(raw(line, sources)))
        })
}

/// So many failures are looked at.
const MOST_FAILURES: usize = 20;

/// What builders of images print around the commands of a Dockerfile.
const BUILD_WORDS: &[&str] =
    &["] RUN ", "---> Running in ", "executor failed running", "failed to solve", "RUN --mount"];

/// What the text tells about its place.
#[derive(Default)]
struct Hints {
    places: Vec<Elsewhere>,
    /// Files of root, while `go env` printed those of another user.
    is_root: bool,
}

impl Hints {
    fn add(&mut self, place: Elsewhere, is_seen: bool) {
        if is_seen && !self.places.contains(&place) {
            self.places.push(place);
        }
    }

    fn read_log(&mut self, evidence: &Evidence<'_>, sources: &[Source<'_>]) {
        let is_there = |kind| evidence.files.iter().any(|(of, _)| *of == kind);
        self.add(Elsewhere::DockerBuild, is_there(FileKind::Dockerfile));
        self.add(Elsewhere::Ci, is_there(FileKind::CiConfig));
        for line in &evidence.log.lines {
            let raw = raw(line, sources);
            self.add(Elsewhere::DockerBuild, is_docker_build(raw));
            self.add(Elsewhere::Ci, is_ci(raw));
            self.add(Elsewhere::Editor, holds(raw, EDITOR_WORDS));
            self.add(Elsewhere::Wsl, holds(raw, WSL_WORDS));
            self.add(Elsewhere::Container, holds(raw, CONTAINER_WORDS));
        }
    }

    /// What was typed above the line.
    fn read_commands(&mut self, evidence: &Evidence<'_>, shown: &Line<'_>) {
        for line in &evidence.commands {
            let is_above =
                line.place.origin == shown.place.origin && line.place.number < shown.place.number;
            let text: &str = if is_above { &line.text } else { "" };
            let opens = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
            self.add(Elsewhere::Sudo, opens(&["sudo "]));
            self.add(Elsewhere::Wsl, holds(text, WSL_WORDS));
            self.add(Elsewhere::Container, opens(CONTAINER_COMMANDS));
            self.add(Elsewhere::DockerBuild, opens(&["docker build", "docker buildx"]));
        }
    }

    /// What the directories on both sides tell.
    fn read_paths(&mut self, evidence: &Evidence<'_>) {
        let printed = evidence.env.get("GOMODCACHE").or_else(|| evidence.env.get("GOPATH"));
        let is_under = |root: &str| printed.is_some_and(|path| path.starts_with(root));
        let caches: Vec<&str> = evidence.log.lines.iter().filter_map(cache_of).collect();
        let is_used = |root: &str| caches.iter().any(|path| path.starts_with(root));
        // GOPATH of the usual image with Go.
        self.add(Elsewhere::Container, is_used("/go/pkg/mod") && !is_under("/go"));
        let is_windows = system_of_env(evidence) == Some(Os::Windows);
        self.add(Elsewhere::Wsl, is_windows && is_used("/"));
        self.is_root = is_used("/root/") && (is_under("/home/") || is_under("/Users/"));
    }
}

/// A line as it was pasted.
fn raw<'t>(line: &Line<'_>, sources: &[Source<'t>]) -> &'t str {
    let source = sources.iter().find(|source| source.origin == line.place.origin);
    let span = line.place.span;
    source.and_then(|source| source.text.get(span.start..span.end)).unwrap_or_default()
}

fn holds(line: &str, words: &[&str]) -> bool {
    words.iter().any(|word| line.contains(word))
}

/// `#12 1.234 …` of BuildKit, `Step 3/7 : …` and the rest of the legacy builder.
fn is_docker_build(raw: &str) -> bool {
    let raw = raw.trim_start();
    let is_frame = raw.strip_prefix('#').and_then(|rest| rest.split_once(' ')).is_some_and(
        |(number, rest)| {
            let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
            is_number && rest.starts_with(|c: char| c.is_ascii_digit() || "[EDC".contains(c))
        },
    );
    is_frame
        || raw.starts_with("Step ") && raw.contains(" : ")
        || holds(raw, &["---> Running in ", "The command '/bin/sh -c ", "failed to solve: "])
}

/// Time stamps to the tenth of a microsecond, and the words of CI systems.
fn is_ci(raw: &str) -> bool {
    let stamp = raw.split(' ').next().unwrap_or_default();
    let is_stamp = stamp.len() == 28
        && stamp.ends_with('Z')
        && stamp.get(10..11) == Some("T")
        && stamp.get(19..20) == Some(".");
    is_stamp || raw.starts_with("##[") || raw.starts_with("::error") || holds(raw, CI_WORDS)
}

const CI_WORDS: &[&str] = &[
    "/home/runner/work/",
    "/github/workspace",
    "Running with gitlab-runner",
    "section_start:",
    "[Pipeline] ",
    "/var/lib/jenkins/",
    "/home/vsts/work/",
    "/home/circleci/",
    "ERROR: Job failed: exit code",
];
const EDITOR_WORDS: &[&str] = &[
    "gopls",
    "go/packages",
    "packages.Load error",
    "Error loading workspace",
    "GoLand",
    "vscode-go",
    "[Error - ",
];
const WSL_WORDS: &[&str] = &["/mnt/c/", "/mnt/d/", "wsl.exe", "\\\\wsl$\\", "\\\\wsl.localhost\\"];
const CONTAINER_COMMANDS: &[&str] =
    &["docker run ", "docker exec ", "docker compose run", "podman run ", "podman exec "];
const CONTAINER_WORDS: &[&str] = &["OCI runtime ", "Error response from daemon"];

const DOCKER_BUILD: Text = Text {
    en: "The failing command ran in a Docker build. There only `ENV` and `ARG` of that stage count: neither your variables nor your `go env -w`.",
    zh: "失败的命令运行在 Docker 构建里。那里只认该阶段的 `ENV` 和 `ARG`，你的环境变量和 `go env -w` 都不起作用。",
};
const CONTAINER: Text = Text {
    en: "The failing command ran in a container. It has variables and a file of `go env -w` of its own; give it yours with `-e`.",
    zh: "失败的命令运行在容器里。容器有自己的环境变量和 `go env -w` 文件，需要用 `-e` 把设置传进去。",
};
const CI: Text = Text {
    en: "The failing command ran in CI. There the variables of the job count, and nothing that you wrote on your own machine.",
    zh: "失败的命令运行在 CI 里。那里只认任务的变量，你在自己电脑上写入的设置不起作用。",
};
const EDITOR: Text = Text {
    en: "The failing command was started by an editor. It keeps the variables that were there when it was started, and may set its own.",
    zh: "失败的命令是编辑器启动的。编辑器保留的是它启动时的环境变量，还可能有自己的设置。",
};
const SUDO: Text = Text {
    en: "The failing command ran as root. `sudo` drops your variables, and root has a file of `go env -w` of its own.",
    zh: "失败的命令以 root 身份运行。`sudo` 会丢掉你的环境变量，root 也有自己的 `go env -w` 文件。",
};
const WSL: Text = Text {
    en: "`go env` is that of Windows, and the failing command ran in WSL: another Go, with settings of its own. Or the other way round.",
    zh: "`go env` 与失败的命令一个在 Windows，一个在 WSL：那是两套 Go，各有各的设置。",
};
const OTHER_SHELL: Text = Text {
    en: "The failing command had other settings: an environment variable that wins over `go env -w`, another terminal, user, editor, container or service.",
    zh: "失败的命令使用了不同的设置：可能有优先于 `go env -w` 的环境变量，也可能是在另一个终端、用户、编辑器、容器或服务里运行的。",
};
