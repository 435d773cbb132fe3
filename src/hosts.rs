//! What a host name tells about who runs it and who can reach it.

pub mod accounts;

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

/// Networks that serve Google's own hosts: RIR records of AS15169. Its cloud is not among them.
const GOOGLE_NETWORKS: &[(u32, u32)] = &[
    (net(64, 233, 160), 19),
    (net(66, 102, 0), 20),
    (net(72, 14, 192), 18),
    (net(74, 125, 0), 16),
    (net(108, 177, 0), 17),
    (net(142, 250, 0), 15),
    (net(172, 217, 0), 16),
    (net(172, 253, 0), 16),
    (net(173, 194, 0), 16),
    (net(192, 178, 0), 15),
    (net(209, 85, 128), 17),
    (net(216, 58, 192), 19),
    (net(216, 239, 32), 19),
];

const fn net(first: u8, second: u8, third: u8) -> u32 {
    u32::from_be_bytes([first, second, third, 0])
}

/// The first two groups of Google's IPv6 networks.
const GOOGLE_NETWORKS_V6: &[(u16, u16)] =
    &[(0x2001, 0x4860), (0x2404, 0x6800), (0x2607, 0xf8b0), (0x2800, 0x3f0), (0x2a00, 0x1450)];

/// Whether it is an address of Google's own.
pub fn is_google_address(host: &str) -> bool {
    match host.parse::<IpAddr>() {
        Ok(IpAddr::V4(ip)) => {
            let ip = u32::from(ip);
            GOOGLE_NETWORKS.iter().any(|(network, bits)| (ip ^ network) >> (32 - bits) == 0)
        }
        Ok(IpAddr::V6(ip)) => {
            let [first, second, ..] = ip.segments();
            GOOGLE_NETWORKS_V6.contains(&(first, second))
        }
        Err(_) => false,
    }
}

/// Whether it is this machine itself.
pub fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback() || ip.is_unspecified())
}

/// Whether it is an address that only a private network routes: RFC 1918, RFC 6598 (shared
/// address space), RFC 3927 (link-local), RFC 4193 and RFC 4291 for IPv6.
pub fn is_private_address(host: &str) -> bool {
    match host.parse::<IpAddr>() {
        Ok(IpAddr::V4(ip)) => {
            let [first, second, ..] = ip.octets();
            ip.is_private() || ip.is_link_local() || (first == 100 && second & 0xc0 == 64)
        }
        Ok(IpAddr::V6(ip)) => {
            let [first, ..] = ip.segments();
            first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80
        }
        Err(_) => false,
    }
}

/// Whether it is an address that a local proxy hands out in the place of the real one: the
/// benchmark range 198.18.0.0/15 of RFC 2544, which fake-IP modes use.
pub fn is_fake_address(host: &str) -> bool {
    host.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| {
        let [first, second, ..] = ip.octets();
        first == 198 && second & 0xfe == 18
    })
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
pub const PRIVATE_ENDINGS: &[&str] = &[
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
pub const SERVER_LABELS: &[&str] =
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

/// Hosts of modules that everybody uses and that no company has to itself.
const EVERYBODYS: &[&str] = &[
    "golang.org",
    "google.golang.org",
    "gopkg.in",
    "k8s.io",
    "sigs.k8s.io",
    "go.uber.org",
    "go.etcd.io",
    "go.opentelemetry.io",
    "go.mongodb.org",
    "gorm.io",
    "gonum.org",
    "modernc.org",
    "cloud.google.com",
    "filippo.io",
    "rsc.io",
];

/// Whether everybody uses the modules of this host.
pub fn is_public(host: &str) -> bool {
    EVERYBODYS.contains(&host)
}

/// Whether a pattern of GOPRIVATE or its kin reaches further than one owner's modules: `*`,
/// `*.com`, all of github.com; or the module it covers is one that everybody uses.
pub fn is_everybodys(pattern: &str, module: &str) -> bool {
    let (first, rest) = pattern.split_once('/').unwrap_or((pattern, ""));
    let is_any = |part: &str| part.chars().all(|c| "*?./".contains(c));
    let is_ending = first.strip_prefix("*.").is_some_and(|ending| {
        !ending.contains('.') && !PRIVATE_ENDINGS.contains(&ending) && !ending.is_empty()
    });
    is_public(of_module(module))
        || is_any(pattern)
        || (is_any(rest) && (is_ending || is_forge(first)))
}

/// Hosting services that have been shut down.
/// Sources: the announcements of Apache Infra (2019), Google Code (2015), IBM DevOps Services
/// (2017), Gitorious (2015), `GitCafe` (2016) and the Fedora Project (2017).
const GONE: &[&str] = &[
    "git.apache.org",
    "code.google.com",
    "hub.jazz.net",
    "gitorious.org",
    "gitcafe.com",
    "git.fedorahosted.org",
];

/// Whether its operator has shut it down for good.
pub fn is_gone(host: &str) -> bool {
    GONE.contains(&host)
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
        for ip in ["142.251.42.241", "172.217.160.113", "216.58.200.49", "2404:6800:4005:80b::2011"]
        {
            assert!(is_google_address(ip), "{ip}");
        }
        for ip in ["142.252.0.1", "20.205.243.166", "2001:db8::1", "golang.org"] {
            assert!(!is_google_address(ip), "{ip}");
        }
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
    fn patterns_of_one_owner_are_told_from_those_of_everybody() {
        for pattern in ["*", "*.com", "*.com/*", "github.com", "github.com/*", "gitee.com/"] {
            assert!(is_everybodys(pattern, "github.com/gin-gonic/gin"), "{pattern}");
        }
        for pattern in ["*.corp.example", "github.com/acme", "*.internal", "git.acme.io/*"] {
            assert!(!is_everybodys(pattern, "git.acme.io/a/b"), "{pattern}");
        }
        assert!(is_everybodys("golang.org/x", "golang.org/x/net"));
    }

    #[test]
    fn loopback_is_an_address_or_localhost() {
        for host in ["127.0.0.1", "127.1.2.3", "::1", "localhost", "0.0.0.0"] {
            assert!(is_loopback(host), "{host}");
        }
        assert!(!is_loopback("10.0.0.1"));
    }

    #[test]
    fn addresses_tell_which_network_they_are_of() {
        for host in ["10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "fd00::1", "fe80::1"] {
            assert!(is_private_address(host), "{host}");
        }
        for host in ["172.32.0.1", "100.128.0.1", "198.18.0.7", "2404:6800::1", "git.corp"] {
            assert!(!is_private_address(host), "{host}");
        }
        assert!(is_fake_address("198.18.0.7") && is_fake_address("198.19.255.1"));
        assert!(!is_fake_address("198.20.0.1") && !is_fake_address("142.250.66.81"));
    }
}
