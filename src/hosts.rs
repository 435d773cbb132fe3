//! What a host name tells about who runs it and who can reach it.

use std::net::IpAddr;

/// Hosts that Go asks by default, or that serve `golang.org/x` and its kin directly.
const GOOGLE: &[&str] = &[
    "proxy.golang.org",
    "sum.golang.org",
    "golang.org",
    "www.golang.org",
    "go.dev",
    "google.golang.org",
    "storage.googleapis.com",
    "dl.google.com",
    "cloud.google.com",
];

/// Whether Google runs it and Go asks it without being told to.
pub fn is_google(host: &str) -> bool {
    GOOGLE.contains(&host) || host.ends_with(".googlesource.com")
}

/// Whether it is this machine itself.
pub fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback() || ip.is_unspecified())
}

/// Hosts where anybody may have a repository.
const FORGES: &[&str] = &[
    "github.com",
    "gitlab.com",
    "bitbucket.org",
    "gitee.com",
    "codeberg.org",
    "git.sr.ht",
    "gitea.com",
    "jihulab.com",
    "dev.azure.com",
    "codeup.aliyun.com",
    "e.coding.net",
    "gopkg.in",
];

/// Whether anybody may have a repository there.
pub fn is_forge(host: &str) -> bool {
    FORGES.contains(&host)
}

/// Endings that exist in private networks only. Sources: RFC 6761, RFC 6762, RFC 8375,
/// ICANN's reservation of `.internal` (2024), and what companies use.
const PRIVATE_ENDINGS: &[&str] = &[
    "internal",
    "local",
    "localdomain",
    "lan",
    "corp",
    "intra",
    "intranet",
    "private",
    "home",
    "home.arpa",
    "test",
    "example",
    "invalid",
];

/// First labels that companies give their own version control servers.
const SERVER_LABELS: &[&str] =
    &["git", "gitlab", "gitea", "gogs", "bitbucket", "stash", "gerrit", "code", "scm", "svn"];

/// Whether it looks like a host that only a company reaches. Public hosts that look alike
/// (`git.sr.ht`) are known by name.
pub fn is_private(host: &str) -> bool {
    if is_forge(host) {
        return false;
    }
    let first = host.split('.').next().unwrap_or_default();
    let has_private_ending = PRIVATE_ENDINGS
        .iter()
        .any(|ending| host.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.')));
    has_private_ending || (SERVER_LABELS.contains(&first) && host.matches('.').count() >= 2)
}

/// The host of a module path: its first element.
pub fn of_module(module: &str) -> &str {
    module.split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn google_hosts_are_known() {
        assert!(is_google("proxy.golang.org"));
        assert!(is_google("go.googlesource.com"));
        assert!(!is_google("proxy.golang.org.evil.example"));
        assert!(!is_google("goproxy.cn"));
    }

    #[test]
    fn private_hosts_are_told_from_forges() {
        for module in ["git.corp.example/a/b", "gitlab.acme.io/a/b", "nas.local/x"] {
            assert!(is_private(of_module(module)), "{module}");
        }
        for module in ["gitlab.com/a/b", "git.sr.ht/~a/b", "github.com/internal/x", "gopkg.in/y.v3"]
        {
            assert!(!is_private(of_module(module)), "{module}");
        }
    }

    #[test]
    fn loopback_is_an_address_or_localhost() {
        for host in ["127.0.0.1", "127.1.2.3", "::1", "localhost", "0.0.0.0"] {
            assert!(is_loopback(host), "{host}");
        }
        assert!(!is_loopback("10.0.0.1"));
    }
}
