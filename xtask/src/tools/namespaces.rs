//! What a broken environment is made of: namespaces of Linux, and the programs that fill them.

use std::process::Command;

use super::{Commands, Source, Tool, lookup};
use crate::failure::Failure;

/// Python, which the rig is written in.
pub(crate) static PYTHON: Tool = Tool {
    name: "python3",
    find: |_| lookup::need_on_path(&["python3"]),
    source: Source::Package(Commands {
        apt: &["python3"],
        brew: &["python"],
        windows: "winget install Python.Python.3.13",
    }),
    on_path: false,
};

/// OpenSSL's program, which makes certificates.
pub(crate) static OPENSSL: Tool = Tool {
    name: "openssl",
    find: |_| lookup::need_on_path(&["openssl"]),
    source: Source::Package(Commands {
        apt: &["openssl"],
        brew: &["openssl"],
        windows: "run the tests in WSL, where apt-get has it",
    }),
    on_path: false,
};

/// curl, which some scripts call.
pub(crate) static CURL: Tool = Tool {
    name: "curl",
    find: |_| lookup::need_on_path(&["curl"]),
    source: Source::Package(Commands {
        apt: &["curl"],
        brew: &["curl"],
        windows: "Windows 10 and later bring it",
    }),
    on_path: false,
};

/// `ip`, which gives a namespace its addresses and routes.
pub(crate) static IP: Tool = Tool {
    name: "ip",
    find: |_| lookup::need_on_path(&["ip"]),
    source: Source::Package(Commands {
        apt: &["iproute2"],
        brew: &["iproute2mac (no namespaces: run the tests on Linux)"],
        windows: "run the tests in WSL, where apt-get has it",
    }),
    on_path: false,
};

/// The permission to make namespaces: root on Linux, and no sandbox that forbids it.
pub(crate) static NAMESPACES: Tool = Tool {
    name: "namespaces",
    find: |_| {
        let unshare = lookup::need_on_path(&["unshare"])?;
        let tried = Command::new(&unshare)
            .args(["--mount", "--net", "--pid", "--fork", "--kill-child", "--mount-proc", "true"])
            .output();
        match tried {
            Ok(output) if output.status.success() => Ok(unshare),
            Ok(output) => Err(Failure::new(String::from_utf8_lossy(&output.stderr).trim())),
            Err(error) => Err(Failure::new(error.to_string())),
        }
    },
    source: Source::Machine("  root on Linux may make them, where no sandbox forbids it"),
    on_path: false,
};
