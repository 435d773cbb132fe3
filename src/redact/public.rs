//! What everybody knows: hosts that stay, words of host names and paths that name nobody.

use crate::hosts;
use crate::mirrors;

/// Hosts of Go, of version control and of packages that everybody reaches, beside those in
/// [`hosts`] and [`mirrors`]; a dot at the beginning stands for all below it.
const HOSTS: &[&str] = &[
    ".golang.org",
    ".go.dev",
    ".googlesource.com",
    ".github.com",
    ".githubusercontent.com",
    ".ubuntu.com",
    ".debian.org",
    ".alpinelinux.org",
    "altssh.gitlab.com",
    "registry.gitlab.com",
    "golang.google.cn",
    "godoc.org",
    "gopkg.in",
    "gotest.tools",
    "honnef.co",
    "mvdan.cc",
    "go4.org",
    "upper.io",
    "xorm.io",
    "entgo.io",
    "gocloud.dev",
    "gomodules.xyz",
    "go.starlark.net",
    "go.opencensus.io",
    "go.temporal.io",
    "go.yaml.in",
    "cuelang.org",
    "dagger.io",
    "helm.sh",
    "istio.io",
    "knative.dev",
    "buf.build",
    "tailscale.com",
    "docker.io",
    "docker.com",
    "registry-1.docker.io",
    "auth.docker.io",
    "index.docker.io",
    "hub.docker.com",
    "gcr.io",
    "ghcr.io",
    "quay.io",
    "k8s.gcr.io",
    "registry.k8s.io",
    "mcr.microsoft.com",
    "registry.npmjs.org",
    "pypi.org",
    "files.pythonhosted.org",
    "crates.io",
    "repo.huaweicloud.com",
    "mirrors.huaweicloud.com",
    "mirrors.ustc.edu.cn",
    "mirrors.tuna.tsinghua.edu.cn",
    "vs-ssh.visualstudio.com",
    "ssh.dev.azure.com",
    "google.com",
    "www.google.com",
    "microsoft.com",
    "cloudflare.com",
    "example.com",
    "www.example.com",
    "example.org",
    "example.net",
];

/// Whether everybody may know the host.
pub(super) fn is_public(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let host = host.as_str();
    hosts::is_google(host)
        || hosts::is_forge(host)
        || hosts::is_public(host)
        || hosts::is_gone(host)
        || hosts::is_loopback(host)
        || mirrors::proxy_on(host).is_some()
        || mirrors::is_known(host)
        || HOSTS.iter().any(|known| match known.strip_prefix('.') {
            Some(below) => host == below || host.ends_with(known),
            None => host == *known,
        })
}

/// Labels of host names and elements of paths that name nobody, and that a diagnosis may rest on.
const WORDS: &[&str] = &[
    // What hosts are called for what they do, beside what `hosts` takes for private.
    "vcs",
    "hg",
    "www",
    "proxy",
    "goproxy",
    "gomod",
    "go",
    "nexus",
    "artifactory",
    "jfrog",
    "athens",
    "mirror",
    "mirrors",
    "registry",
    "repo",
    "repos",
    "repository",
    "cache",
    "sum",
    "sumdb",
    "dns",
    "api",
    "cdn",
    "vpn",
    "gateway",
    "squid",
    "ssh",
    "docker",
    "ci",
    "jenkins",
    "runner",
    "host",
    "localhost",
    "wpad",
    "ns1",
    "ns2",
    "localhost6",
    // Schemes and words of GOPROXY that a slip makes a host of.
    "http",
    "https",
    "socks5",
    "file",
    "direct",
    "off",
    // What paths are made of.
    "cmd",
    "pkg",
    "src",
    "lib",
    "vendor",
    "testdata",
    "examples",
    "tools",
    "v1",
    "main",
    "master",
    "groups",
    "group",
    "users",
    "public",
    "virtual",
    "remote",
    "golang",
    "go-proxy",
    "go-remote",
    "go-virtual",
    "goproxies",
    "mod",
    "modules",
    "lookup",
    "latest",
    "supported",
    "tile",
    "list",
    "info",
    "refs",
    "service",
    "projects",
    "webapp",
    "ui",
    "login",
    "signin",
    "sign_in",
    "auth",
    "oauth",
    "saml",
    "sso",
    "basic",
    "threat-protection",
];

/// Whether a label or path element names nobody.
pub(super) fn is_word(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    [WORDS, hosts::PRIVATE_ENDINGS, hosts::SERVER_LABELS]
        .iter()
        .any(|words| words.contains(&word.as_str()))
}

/// Endings of two letters that files and Go's own words have more often than hosts.
const NO_ENDINGS: &[&str] = &[
    "go", "md", "sh", "py", "rs", "pl", "ps", "so", "cc", "mk", "db", "js", "ts", "gz", "xz", "rb",
    "is", "as", "if", "or",
];

/// Endings of more letters that hosts have.
const ENDINGS: &[&str] = &[
    "com",
    "org",
    "net",
    "edu",
    "gov",
    "mil",
    "int",
    "info",
    "biz",
    "pro",
    "dev",
    "app",
    "cloud",
    "tech",
    "site",
    "online",
    "xyz",
    "top",
    "group",
    "team",
    "company",
    "ltd",
    "inc",
    "world",
    "zone",
    "systems",
    "services",
    "solutions",
    "network",
    "digital",
    "software",
    "tools",
    "codes",
    "academy",
    "center",
    "agency",
    "internal",
    "corp",
    "local",
    "localdomain",
    "lan",
    "intra",
    "intranet",
    "arpa",
    "example",
    "link",
    "live",
    "games",
    "studio",
    "space",
    "website",
    "store",
    "shop",
    "bank",
    "capital",
    "finance",
    "health",
    "media",
    "agency",
    "engineering",
    "host",
    "hosting",
    "page",
    "wiki",
    "build",
    "ninja",
    "guru",
    "club",
    "vip",
    "ren",
    "wang",
    "ink",
];

/// Endings that other things have too: a host needs a third label, or a place where only hosts stand.
const DOUBTFUL: &[&str] = &[
    "test", "home", "name", "run", "private", "invalid", "work", "info", "build", "host", "local",
    "in", "id", "to", "do", "me",
];

/// Whether the word can only be a host name; `is_certain` where its place says that it is one.
pub(super) fn is_host(word: &str, is_certain: bool) -> bool {
    let labels = word.split('.');
    let is_label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'*'))
    };
    let Some((rest, ending)) = word.rsplit_once('.') else {
        return is_certain && is_label(word);
    };
    let is_one_case = ending.bytes().all(|b| b.is_ascii_lowercase())
        || word.bytes().all(|b| !b.is_ascii_lowercase());
    let ending = ending.to_ascii_lowercase();
    let is_country = ending.len() == 2
        && ending.bytes().all(|b| b.is_ascii_alphabetic())
        && !NO_ENDINGS.contains(&ending.as_str());
    let is_doubtful = DOUBTFUL.contains(&ending.as_str());
    let is_known = is_country || ENDINGS.contains(&ending.as_str()) || is_doubtful;
    let is_version =
        word.starts_with('v') && word.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    let is_many = rest.contains('.') && !is_version;
    let has_letter = rest.bytes().any(|b| b.is_ascii_alphabetic() || b == b'*');
    labels.clone().all(is_label)
        && (is_certain
            || (is_known && has_letter && is_one_case && !is_version && (!is_doubtful || is_many)))
}
