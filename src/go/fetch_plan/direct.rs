//! What a go command asks first where a module is fetched directly.
//!
//! Source: `cmd/go/internal/vcs/vcs.go`, `RepoRootForImportPath`, `vcsPaths`,
//! `repoRootForImportDynamic`; `cmd/go/internal/web/http.go`, `get`.

use super::settings::Settings;

/// Hosts whose repositories Go knows without asking: those with two elements behind them.
const KNOWN_HOSTS: &[&str] = &["github.com", "bitbucket.org"];

/// Endings of a path element that is a repository.
const REPOSITORY_ENDINGS: &[&str] = &[".git", ".hg", ".svn", ".fossil"];

/// The URLs that are asked in turn until one answers: a page that says where the repository
/// is, or the repository itself where the path says it.
pub fn first_urls(module: &str, settings: &Settings) -> Vec<String> {
    if let Some(repository) = repository(module) {
        return vec![repository];
    }
    // A path that is too short for such a host is refused without asking.
    if KNOWN_HOSTS.contains(&module.split('/').next().unwrap_or_default()) {
        return Vec::new();
    }
    let mut urls = vec![format!("https://{}?go-get=1", page(module))];
    if settings.is_insecure(module) {
        urls.push(format!("http://{}?go-get=1", page(module)));
    }
    urls
}

/// A host alone gets a slash. Source: `urlForImportPath`.
fn page(module: &str) -> String {
    if module.contains('/') { module.to_owned() } else { format!("{module}/") }
}

/// The repository where the module path itself says it.
pub fn repository(module: &str) -> Option<String> {
    let mut elements = module.split('/');
    let host = elements.next()?;
    if KNOWN_HOSTS.contains(&host) {
        let (owner, name) = elements.next().zip(elements.next())?;
        return Some(format!("https://{host}/{owner}/{name}"));
    }
    let mut end = 0;
    for element in module.split('/') {
        end += element.len();
        let ending = REPOSITORY_ENDINGS.iter().find(|ending| element.ends_with(**ending));
        if let Some(ending) = ending.filter(|ending| end > element.len() && element != **ending) {
            return module.get(..end - ending.len()).map(|root| format!("https://{root}"));
        }
        end += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn urls(module: &str, goinsecure: &str) -> Vec<String> {
        let settings = Settings { goinsecure: goinsecure.to_owned(), ..Settings::default() };
        first_urls(module, &settings)
    }

    #[test]
    fn a_known_host_is_not_asked_where_the_repository_is() {
        assert_eq!(urls("github.com/a/b/c", ""), ["https://github.com/a/b"]);
        assert_eq!(urls("git.example/a/b.git/c", ""), ["https://git.example/a/b"]);
        assert_eq!(urls("example.com/a", ""), ["https://example.com/a?go-get=1"]);
        assert!(urls("github.com/a", "").is_empty());
        assert_eq!(urls("example.com", ""), ["https://example.com/?go-get=1"]);
    }

    #[test]
    fn http_is_tried_for_insecure_modules_only() {
        let both = ["https://example.com/a?go-get=1", "http://example.com/a?go-get=1"];
        assert_eq!(urls("example.com/a", "example.com"), both);
        assert_eq!(urls("example.com/a", "example.org").len(), 1);
    }
}
