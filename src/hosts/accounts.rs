//! Accounts on github.com whose repositories everybody can read.

/// Well-known open-source projects and people, in lower case.
const OPEN: &[&str] = &[
    "apache",
    "beego",
    "blevesearch",
    "burntsushi",
    "caddyserver",
    "charmbracelet",
    "cilium",
    "cloudwego",
    "containerd",
    "coreos",
    "davecgh",
    "dgrijalva",
    "envoyproxy",
    "etcd-io",
    "fatih",
    "fsnotify",
    "gin-contrib",
    "gin-gonic",
    "go-chi",
    "go-gorm",
    "go-kit",
    "go-kratos",
    "go-playground",
    "go-redis",
    "go-sql-driver",
    "go-yaml",
    "gofiber",
    "gogf",
    "gogo",
    "goccy",
    "gohugoio",
    "golang",
    "golang-jwt",
    "golang-migrate",
    "golangci",
    "google",
    "googleapis",
    "gorilla",
    "grpc",
    "grpc-ecosystem",
    "jackc",
    "jinzhu",
    "jmoiron",
    "joho",
    "json-iterator",
    "julienschmidt",
    "kubernetes",
    "kubernetes-sigs",
    "labstack",
    "mattn",
    "mitchellh",
    "moby",
    "nats-io",
    "onsi",
    "open-telemetry",
    "opencontainers",
    "patrickmn",
    "pkg-errors",
    "prometheus",
    "rs",
    "shirou",
    "sirupsen",
    "spf13",
    "stretchr",
    "swaggo",
    "tidwall",
    "uber-go",
    "urfave",
    "valyala",
    "zeromicro",
];

/// The account in a module path on github.com, in lower case.
fn of_module(module: &str) -> Option<String> {
    let (account, _) = module.strip_prefix("github.com/")?.split_once('/')?;
    Some(account.to_ascii_lowercase())
}

/// Whether a module is said to be in an account whose modules everybody can read, or in one whose
/// name is a letter away from it. A login is never needed for the former, so where one is asked
/// for there is no such repository.
pub fn is_open(module: &str) -> bool {
    of_module(module).is_some_and(|account| {
        OPEN.contains(&account.as_str())
            || (account.len() > 5 && OPEN.iter().any(|known| is_slip(&account, known)))
    })
}

/// Whether two modules lie on the same host in different accounts.
pub fn differ(first: &str, second: &str) -> bool {
    matches!((account(first), account(second)), (Some(a), Some(b)) if a.0 == b.0 && a.1 != b.1)
}

/// Whether two modules lie on the same host in the same account.
pub fn agree(first: &str, second: &str) -> bool {
    account(first).is_some_and(|first| account(second) == Some(first))
}

/// The host and the account of a path.
fn account(path: &str) -> Option<(&str, String)> {
    let mut elements = path.split('/');
    Some((elements.next()?, elements.next()?.to_ascii_lowercase()))
}

/// Whether one letter is wrong, missing or too many, or two neighbours are swapped.
fn is_slip(written: &str, meant: &str) -> bool {
    let (written, meant) = (written.as_bytes(), meant.as_bytes());
    let same_start = written.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let rest = |of: &'_ [u8], skipped: usize| of.get(same_start + skipped..).map(<[u8]>::to_vec);
    let swapped = || {
        let [a, b] = [written, meant].map(|of| of.get(same_start..same_start + 2));
        matches!((a, b), (Some([a, b]), Some([c, d])) if a == d && b == c)
            && rest(written, 2) == rest(meant, 2)
    };
    written != meant
        && (rest(written, 1).is_some() && rest(written, 1) == rest(meant, 1)
            || rest(written, 0) == rest(meant, 1)
            || rest(written, 1) == rest(meant, 0)
            || swapped())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_a_known_account_is_known() {
        for module in [
            "github.com/gin-gonic/ginn",
            "github.com/gin-gonc/gin",
            "github.com/strechr/testify",
            "github.com/stretcrh/testify",
            "github.com/stretchrr/testify",
            "github.com/Sirupsen/nosuch",
        ] {
            assert!(is_open(module), "{module}");
        }
        for module in ["github.com/acme/secret", "github.com/u/priv", "gitlab.com/google/x"] {
            assert!(!is_open(module), "{module}");
        }
    }

    #[test]
    fn accounts_are_told_apart_on_one_host_only() {
        assert!(differ("github.com/a/b", "github.com/c/b"));
        assert!(!differ("github.com/a/b", "github.com/A/c"));
        assert!(!differ("github.com/a/b", "gitlab.com/c/b"));
        assert!(agree("github.com/a/b", "github.com/A/c"));
        assert!(!agree("github.com/a/b", "gitlab.com/a/b"));
        assert!(!agree("shop", "shop"));
    }
}
