//! Shells, ShellCheck and git: plain packages on every system.

use super::{Commands, Source, Tool, lookup};

/// GNU bash.
pub(crate) static BASH: Tool = Tool {
    name: "bash",
    find: |_| lookup::need_on_path(&["bash"]),
    source: Source::Package(Commands {
        apt: &["bash"],
        brew: &["bash"],
        windows: "winget install Git.Git (it brings bash)",
    }),
    on_path: false,
};

/// zsh.
pub(crate) static ZSH: Tool = Tool {
    name: "zsh",
    find: |_| lookup::need_on_path(&["zsh"]),
    source: Source::Package(Commands {
        apt: &["zsh"],
        brew: &["zsh"],
        windows: "run the tests in WSL, where apt-get has it",
    }),
    on_path: false,
};

/// fish.
pub(crate) static FISH: Tool = Tool {
    name: "fish",
    find: |_| lookup::need_on_path(&["fish"]),
    source: Source::Package(Commands {
        apt: &["fish"],
        brew: &["fish"],
        windows: "run the tests in WSL, where apt-get has it",
    }),
    on_path: false,
};

/// ShellCheck, the linter for shell scripts.
pub(crate) static SHELLCHECK: Tool = Tool {
    name: "shellcheck",
    find: |_| lookup::need_on_path(&["shellcheck"]),
    source: Source::Package(Commands {
        apt: &["shellcheck"],
        brew: &["shellcheck"],
        windows: "winget install koalaman.shellcheck",
    }),
    on_path: false,
};

/// `script` of util-linux, which gives a program a terminal.
pub(crate) static SCRIPT: Tool = Tool {
    name: "script",
    find: |_| lookup::need_on_path(&["script"]),
    source: Source::Package(Commands {
        apt: &["bsdutils"],
        brew: &["util-linux"],
        windows: "run the tests in WSL, where apt-get has it",
    }),
    on_path: false,
};

/// git, which Go itself calls.
pub(crate) static GIT: Tool = Tool {
    name: "git",
    find: |_| lookup::need_on_path(&["git"]),
    source: Source::Package(Commands {
        apt: &["git"],
        brew: &["git"],
        windows: "winget install Git.Git",
    }),
    on_path: false,
};
