//! Conditions and steps that several causes share.

use super::Relation::{HostOf, Same};
use super::Test::{
    self, AllOf, AnyOf, EnvHolds, EnvIs, FileSays, FromGo, Has, Is, LogHolds, Mentions, Not,
    Related, Says, Typed,
};
use super::{Action, Class, Risk, Step};
use crate::evidence::messages::context::PROXY_CONNECT;
use crate::evidence::messages::toolchain::TOOLCHAIN_DOWNLOAD_FAILED;
use crate::intake::FileKind;
use crate::lang::Text;

/// Another program's failure, or that of a question with a cause of its own, whatever went wrong
/// on the way: one to the checksum database, one for a toolchain, one to the forward proxy.
pub const HAS_OWN_CAUSE: Test = AnyOf(&[
    Not(&FromGo),
    Is("url", Class::ChecksumLookup),
    Says(&[&TOOLCHAIN_DOWNLOAD_FAILED, &PROXY_CONNECT]),
]);

/// A host that everybody can look up and reach, so its name, certificate and port are right.
pub const KNOWN_PUBLIC: Test = AnyOf(&[
    Is("host", Class::GoogleHost),
    Is("host", Class::ForgeHost),
    AllOf(&[Is("url", Class::PublicProxy), Has("host")]),
]);

/// The name leads to an address that cannot be its own: this machine, the stand-in of a local
/// proxy, or, for a public name, an address in a private network.
pub const AT_WRONG_ADDRESS: Test = AnyOf(&[
    AllOf(&[Is("ip", Class::Loopback), Not(&Is("host", Class::Loopback))]),
    Is("ip", Class::FakeAddress),
    AllOf(&[Is("ip", Class::PrivateAddress), KNOWN_PUBLIC]),
]);

/// Time ran out before there was an address to connect to, so it went by with looking it up
/// (net, (*sysDialer).dialSerial has an address by then, (*Resolver).internetAddrList none).
pub const NO_ADDRESS_IN_TIME: Test =
    Mentions(&["dial tcp: i/o timeout", "dial tcp: operation was canceled"]);

/// A Google host, by its name; or by its address, where a cut line shows nothing else.
pub const IS_GOOGLE: Test = AnyOf(&[
    Is("host", Class::GoogleHost),
    AllOf(&[Related("host", Same, "ip"), Is("ip", Class::GoogleAddress)]),
]);

/// A public host is asked, and the paste is about the list of trusted authorities; or it names
/// a list that cannot be one.
pub const HAS_BUNDLE_TROUBLE: Test = AnyOf(&[
    LogHolds(&["SSL_CERT_FILE=/nonexist", "SSL_CERT_FILE=/dev/null", "SSL_CERT_FILE=/no/"]),
    AllOf(&[
        KNOWN_PUBLIC,
        AnyOf(&[
            LogHolds(BUNDLE_SIGNS),
            Typed(BUNDLE_SIGNS),
            Typed(&["/etc/ssl/certs"]),
            IN_SLIM_IMAGE,
        ]),
    ]),
]);

/// The Dockerfile begins with an image that has no list of authorities.
const IN_SLIM_IMAGE: Test =
    FileSays(FileKind::Dockerfile, &["FROM scratch", "FROM alpine", "FROM debian", "FROM ubuntu"]);

/// git looks into no list of authorities. A git with `GnuTLS` says `none` also where the list
/// comes from the system, so that the word counts for public hosts only.
pub const GIT_HAS_NO_LIST: Test =
    AnyOf(&[Mentions(&["CAfile: /dev/null"]), AllOf(&[KNOWN_PUBLIC, Mentions(&["CAfile: none"])])]);

/// The image has a list of trusted authorities: those named `golang` do.
pub const HAS_BUNDLE: Test = AnyOf(&[
    LogHolds(&["FROM golang", "ca-certificates is already", "update-ca-certificates"]),
    FileSays(FileKind::Dockerfile, &["FROM golang", "ca-certificates"]),
]);

const BUNDLE_SIGNS: &[&str] = &[
    "SSL_CERT_FILE=",
    "SSL_CERT_DIR=",
    "FROM scratch",
    "FROM alpine",
    "FROM debian",
    "FROM ubuntu",
];

/// git connects to another host than that of the URL, which is its forward proxy.
pub const GIT_USES_PROXY: Test =
    AllOf(&[Has("url"), Has("host"), Not(&Related("host", HostOf, "url"))]);

/// A forward proxy stands in the paste, as a person shows or sets it.
pub const SHOWS_PROXY: Test = AnyOf(&[LogHolds(PROXY_VARIABLES), Typed(PROXY_VARIABLES)]);

const PROXY_VARIABLES: &[&str] = &[
    "HTTPS_PROXY=",
    "https_proxy=",
    "HTTP_PROXY=",
    "http_proxy=",
    "HTTPS_PROXY =",
    "HTTP_PROXY =",
];

/// The go command ran in a container, in WSL or on a CI runner, where `127.0.0.1` is not the
/// computer that a person sits at.
pub const IN_CONTAINER: Test = AnyOf(&[
    EnvIs("GOPATH", &["/go"]),
    EnvIs("GOMODCACHE", &["/go/pkg/mod"]),
    EnvHolds("GOMOD", &["/app/", "/workspace/", "/builds/", "/mnt/c/", "/mnt/d/"]),
    Mentions(&[" /go/pkg/mod", "/mnt/c/"]),
    LogHolds(CONTAINER_SIGNS),
    Typed(&["docker ", "docker-compose ", "podman ", "wsl ", "/mnt/c/"]),
]);

/// What Docker, BuildKit, WSL and CI systems print around a command.
const CONTAINER_SIGNS: &[&str] = &[
    "] RUN ",
    "RUN go ",
    "RUN --mount",
    "/bin/sh -c go ",
    "failed to solve",
    "executor failed running",
    "docker build",
    "docker run",
    "docker compose",
    "docker-compose",
    "podman build",
    "Dockerfile",
    "Running with gitlab-runner",
    "/home/runner/",
    "/builds/",
    "/mnt/c/",
    "WSL2",
    "WSL ",
    " WSL",
    "-WSL",
];

/// A mirror in the place of one that is gone.
pub const LEAVE_DEAD_PROXY: Step = Step {
    title: Text {
        en: "Take another module proxy: {host} serves no modules any more",
        zh: "换一个模块代理：{host} 已经不提供模块",
    },
    why: Text {
        en: "It was shut down or moved, and old articles still name it. The mirror takes its place; the rest of your list stays.",
        zh: "它已经关闭或迁走，只是旧文章里还在推荐。镜像会取代它，列表的其余内容保留不变。",
    },
    action: Action::UseMirror,
    risk: Risk::Review,
    only_if: &[Is("url", Class::DeadProxy), Has("host")],
    verify: &[&["go", "env", "GOPROXY"], &["go", "list", "-m", "{module}@{version}"]],
};

/// Where a network closes the port of ssh. The addresses are GitHub's.
pub const SSH_OVER_443: Step = Step {
    title: Text {
        en: "Use port 443 in the place of port 22", zh: "改走 443 端口，不用 22 端口"
    },
    why: Text {
        en: "Many networks close port 22. GitHub takes ssh on port 443 as well, under the name `ssh.github.com`: `ssh -T -p 443 git@ssh.github.com` tells whether you get through. If so, write into `~/.ssh/config`: `Host github.com`, and below it `HostName ssh.github.com`, `Port 443` and `User git`. GitLab.com has `altssh.gitlab.com` for it, Bitbucket `altssh.bitbucket.org`.",
        zh: "不少网络会封掉 22 端口。GitHub 的 `ssh.github.com` 在 443 端口同样提供 SSH，先用 `ssh -T -p 443 git@ssh.github.com` 试试。能连上的话，在 `~/.ssh/config` 里写 `Host github.com`，下面写 `HostName ssh.github.com`、`Port 443` 和 `User git`。GitLab.com 对应的是 `altssh.gitlab.com`，Bitbucket 是 `altssh.bitbucket.org`。",
    },
    action: Action::Tell,
    risk: Risk::Manual,
    only_if: &[
        LogHolds(&[" port 22"]),
        AnyOf(&[
            Is("host", Class::ForgeHost),
            Is("module", Class::ForgeModule),
            LogHolds(&["github.com port 22", " 20.205.243.", " 140.82.1", "git@github.com"]),
        ]),
    ],
    verify: &[],
};

/// A way around a version control server whose connections fail.
pub const FETCH_THROUGH_PROXY: Step = Step {
    title: Text {
        en: "Fetch through a module proxy, so that {host} itself is not needed",
        zh: "改从模块代理下载，不再直接访问 {host}",
    },
    why: Text {
        en: "A module proxy sends one small archive in the place of the whole history, and serves public modules without {host}. Private modules still need it.",
        zh: "模块代理只传一个小压缩包，不传整个历史，公开模块也不再需要 {host}。私有模块仍然需要它。",
    },
    action: Action::UseMirror,
    risk: Risk::Safe,
    only_if: &[Is("host", Class::ForgeHost)],
    verify: &[&["go", "env", "GOPROXY"], &["go", "list", "-m", "{module}@{version}"]],
};
