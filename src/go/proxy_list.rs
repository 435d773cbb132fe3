//! The list in GOPROXY.
//!
//! Source: `cmd/go/internal/modfetch/proxy.go`, `proxyList` (Go 1.15 and later), and
//! `proxyURLs` of Go 1.13 and 1.14, which knows no pipe and takes a list without entries for `off`.

use super::net_url::NetUrl;
use super::url;
use super::version::GoVersion;

/// One entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'v> {
    /// As written, without the spaces around it.
    pub text: &'v str,
    /// What it means.
    pub kind: Kind,
    /// The separator behind it: which errors lead on to the next entry.
    pub falls_through: FallThrough,
}

impl Entry<'_> {
    /// The host that is asked for it; `None` for `off`, `direct` and what is no URL.
    pub fn host(&self) -> Option<String> {
        url::split(&base_url(self.text)).map(|url| url.host.to_owned())
    }
}

/// What an entry means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `off`: no lookup at all.
    Off,
    /// `direct`: the module's own version control server.
    Direct,
    /// A module proxy.
    Proxy,
}

/// When the entry behind this one is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FallThrough {
    /// A comma: after 404 and 410 only.
    NotFound,
    /// A pipe: after any error.
    AnyError,
}

/// The entries that Go asks, in order. Reading stops at `off` and `direct`, as Go's does.
pub fn entries(value: &str) -> Vec<Entry<'_>> {
    cut_entries(value, &[',', '|'])
}

fn cut_entries<'v>(value: &'v str, separators: &[char]) -> Vec<Entry<'v>> {
    let mut entries = Vec::new();
    let mut rest = value;
    while !rest.is_empty() {
        let cut = rest.find(separators).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        let falls_through =
            if behind.starts_with('|') { FallThrough::AnyError } else { FallThrough::NotFound };
        rest = behind.get(1..).unwrap_or_default();
        let text = word.trim();
        let kind = match text {
            "" => continue,
            "off" => Kind::Off,
            "direct" => Kind::Direct,
            _ => Kind::Proxy,
        };
        entries.push(Entry { text, kind, falls_through });
        if kind != Kind::Proxy {
            break;
        }
    }
    entries
}

/// Whether the list has an entry on a host.
pub fn has_host(list: &str, host: &str) -> bool {
    entries(list).iter().any(|entry| entry.host().as_deref() == Some(host))
}

/// The URL that Go asks for an entry: a bare `host/path` gets `https://`, a single word does not.
pub fn base_url(entry: &str) -> String {
    if entry.contains(":/") || entry.starts_with('/') || !entry.contains(['.', ':', '/']) {
        entry.to_owned()
    } else {
        format!("https://{entry}")
    }
}

/// An entry that Go has accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Whom it names.
    pub source: Source,
    /// Which errors lead on to the next entry.
    pub falls_through: FallThrough,
}

/// Where a module may come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Before all entries where GONOPROXY is set: modules it covers are fetched directly.
    NoProxy,
    /// A module proxy, and how Go spells its URL in messages.
    Proxy(Box<NetUrl>),
    /// The module's own version control server.
    Direct,
    /// Nowhere.
    Off,
}

impl Source {
    /// As it stands in the list; a password is not shown.
    pub fn name(&self) -> String {
        match self {
            Self::NoProxy => "noproxy".to_owned(),
            Self::Proxy(url) => url.redacted(),
            Self::Direct => "direct".to_owned(),
            Self::Off => "off".to_owned(),
        }
    }
}

/// What Go says to a list without an entry.
const NO_ENTRIES: &str = "GOPROXY list is not the empty string, but contains no entries";

/// The list that a go command walks: what GOPROXY names, after `noproxy` where GONOPROXY is
/// set. One bad entry spoils the list, wherever it stands before `off` and `direct`.
///
/// # Errors
/// What every module command prints.
pub fn specs(goproxy: &str, gonoproxy: &str, go: GoVersion) -> Result<Vec<Spec>, String> {
    let mut specs = Vec::new();
    let mut add = |source: Source, falls_through| specs.push(Spec { source, falls_through });
    if !gonoproxy.is_empty() && goproxy != "direct" {
        add(Source::NoProxy, FallThrough::NotFound);
    }
    let has_pipes = go >= GoVersion::minor(15);
    for entry in cut_entries(goproxy, if has_pipes { &[',', '|'] } else { &[','] }) {
        match entry.kind {
            Kind::Off => add(Source::Off, FallThrough::NotFound),
            Kind::Direct => add(Source::Direct, FallThrough::NotFound),
            Kind::Proxy => add(Source::Proxy(accept(entry.text, go)?), entry.falls_through),
        }
    }
    let is_empty = match specs.as_slice() {
        [] => true,
        [only] => only.source == Source::NoProxy && has_pipes,
        _ => false,
    };
    match (is_empty, has_pipes) {
        (true, true) => return Err(NO_ENTRIES.to_owned()),
        (true, false) => {
            specs.push(Spec { source: Source::Off, falls_through: FallThrough::NotFound });
        }
        (false, _) => {}
    }
    Ok(specs)
}

/// Source: `newProxyRepo`.
fn accept(entry: &str, go: GoVersion) -> Result<Box<NetUrl>, String> {
    let url = Box::new(NetUrl::parse(&base_url(entry), go)?);
    let shown = url.redacted();
    match url.scheme.as_str() {
        "http" | "https" => Ok(url),
        "file" if url.is_path_only() => Ok(url),
        "file" => Err(format!("invalid file:// proxy URL with non-path elements: {shown}")),
        "" => Err(format!("invalid proxy URL missing scheme: {shown}")),
        _ => Err(format!("invalid proxy URL scheme (must be https, http, file): {shown}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(value: &str) -> Vec<&str> {
        entries(value).into_iter().map(|entry| entry.text).collect()
    }

    #[test]
    fn entries_are_trimmed_and_empty_ones_vanish() {
        assert_eq!(texts(" https://a , ,direct"), ["https://a", "direct"]);
        assert_eq!(texts(",|,"), [""; 0]);
        assert_eq!(texts(""), [""; 0]);
    }

    #[test]
    fn reading_stops_at_direct_and_off() {
        assert_eq!(texts("https://a,direct,bad scheme"), ["https://a", "direct"]);
        assert_eq!(texts("off,https://a"), ["off"]);
        assert_eq!(texts("Direct,https://a"), ["Direct", "https://a"]);
    }

    fn read(goproxy: &str, gonoproxy: &str, minor: u16) -> Result<Vec<String>, String> {
        let specs = specs(goproxy, gonoproxy, GoVersion::minor(minor))?;
        Ok(specs.iter().map(|spec| spec.source.name()).collect())
    }

    fn refused(goproxy: &str) -> String {
        read(goproxy, "", 27).unwrap_err()
    }

    #[test]
    fn the_list_of_go_begins_with_noproxy_where_gonoproxy_is_set() {
        assert_eq!(read("a.b/c,off", "x", 27).unwrap(), ["noproxy", "https://a.b/c", "off"]);
        assert_eq!(read("direct", "x", 27).unwrap(), ["direct"]);
        assert_eq!(read(" direct", "x", 27).unwrap(), ["noproxy", "direct"]);
    }

    #[test]
    fn one_bad_entry_spoils_the_list() {
        assert_eq!(refused("https://a,Direct"), "invalid proxy URL missing scheme: Direct");
        assert_eq!(refused("/srv"), "invalid proxy URL missing scheme: /srv");
        assert_eq!(
            refused("ftp://u:p@a"),
            "invalid proxy URL scheme (must be https, http, file): ftp://u:xxxxx@a"
        );
        assert_eq!(
            refused("file://a/b"),
            "invalid file:// proxy URL with non-path elements: file://a/b"
        );
        assert_eq!(refused(","), NO_ENTRIES);
        assert_eq!(read(" ", "x", 27).unwrap_err(), NO_ENTRIES);
        assert!(read("direct,Direct", "", 27).is_ok());
    }

    #[test]
    fn a_pipe_is_part_of_the_url_up_to_1_14() {
        assert_eq!(read("https://a/b|c,direct", "", 14).unwrap(), ["https://a/b%7Cc", "direct"]);
        assert_eq!(read("https://a/b|direct", "", 15).unwrap(), ["https://a/b", "direct"]);
        assert_eq!(read(",", "", 14).unwrap(), ["off"]);
        assert_eq!(read(",", "x", 14).unwrap(), ["noproxy"]);
    }

    #[test]
    fn the_separator_belongs_to_the_entry_before_it() {
        let list = entries("https://a|https://b,direct");
        let separators: Vec<_> = list.iter().map(|entry| entry.falls_through).collect();
        assert_eq!(
            separators,
            [FallThrough::AnyError, FallThrough::NotFound, FallThrough::NotFound]
        );
    }
}
