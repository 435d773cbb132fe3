//! Which module a URL of the module proxy protocol asks for.
//!
//! Source: `cmd/go/internal/modfetch/proxy.go`; the protocol is described at
//! <https://go.dev/ref/mod#goproxy-protocol>.

use super::{module_path, url};
use crate::find;

/// What a proxy or checksum database was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The module path.
    pub module: String,
    /// The version or query; `None` for `/@v/list` and `/@latest`.
    pub version: Option<String>,
}

/// Reads the module (and version) out of the URL of a request. A proxy may have a path
/// of its own: the module path starts at the first element with a dot behind the host,
/// or, for a checksum database, behind `/lookup/`.
pub fn asked(request: &str) -> Option<Asked> {
    asked_by(url::split(request)?.path)
}

/// The same for the path of the URL.
pub(crate) fn asked_by(path: &str) -> Option<Asked> {
    if let Some((_, looked_up)) = find::split_once(path, "/lookup/") {
        let (module, version) = find::split_once(looked_up, "@")?;
        return Some(Asked {
            module: module_path::unescape(module)?,
            version: Some(module_path::unescape(version)?),
        });
    }
    let (before, query) = match find::split_once(path, "/@v/") {
        Some(pair) => pair,
        None => (path.strip_suffix("/@latest")?, "list"),
    };
    let module = module_path::unescape(module_start(before)?)?;
    let version = match query {
        "list" => None,
        file => {
            find::rsplit_once(file, ".").and_then(|(version, _)| module_path::unescape(version))
        }
    };
    Some(Asked { module, version })
}

fn module_start(path: &str) -> Option<&str> {
    let mut rest = path.strip_prefix('/')?;
    loop {
        let (element, behind) = find::split_once(rest, "/").unwrap_or((rest, ""));
        if find::contains(element, ".") {
            return Some(rest);
        }
        if behind.is_empty() {
            return None;
        }
        rest = behind;
    }
}

/// Whether a path is one of the module proxy protocol: `…/@v/…` or `…/@latest`.
pub fn is_proxy_path(path: &str) -> bool {
    find::contains(path, "/@v/") || path.ends_with("/@latest")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(request: &str, module: &str, version: Option<&str>) {
        let asked = asked(request).unwrap_or_else(|| panic!("not read: {request}"));
        assert_eq!((asked.module.as_str(), asked.version.as_deref()), (module, version));
    }

    #[test]
    fn the_module_of_a_request_is_found() {
        check(
            "https://proxy.golang.org/github.com/%21azure/x/@v/v1.0.0.info",
            "github.com/Azure/x",
            Some("v1.0.0"),
        );
        check(
            "https://goproxy.example/api/go/golang.org/x/text/@v/list",
            "golang.org/x/text",
            None,
        );
        check(
            "https://sum.golang.org/lookup/git.corp.example/a/b@v1.2.3",
            "git.corp.example/a/b",
            Some("v1.2.3"),
        );
        check("https://proxy.golang.org/gopkg.in/yaml.v3/@latest", "gopkg.in/yaml.v3", None);
    }

    #[test]
    fn other_urls_ask_for_no_module() {
        assert_eq!(asked("https://sum.golang.org/latest"), None);
        assert_eq!(asked("https://git.example.com/a?go-get=1"), None);
        assert_eq!(asked("/loop/example.com/a/@v/v1.0.0.info"), None);
    }
}
