//! What Go would do: which source is asked for a module, in which order, what each answer leads
//! to, and who verifies it.
//!
//! A [`Plan`] follows from settings and a request alone. [`walk`](walk::walk) goes through it
//! with answers filled in, and gives the requests that are really made and the error that is
//! printed. Both are held against real go commands by `tests/differential.rs`.
//!
//! Source: `cmd/go/internal/modfetch`, `proxyList`, `TryProxies`, `lookup`, `useSumDB` and
//! `initBase`; `cmd/go/internal/modload`, `queryProxy`; Go 1.19 to 1.27. The lists and the walk
//! of 1.13 to 1.18 follow their sources and are not held against a real one.
//!
//! Not modelled: what git and its like are asked once the repository is known; the tiles of a
//! checksum database and whether its signatures hold; retracted versions; a cache that is not
//! empty; `-mod=vendor`; the choice of a toolchain.

pub mod settings;

pub mod wanted;

pub mod direct;

pub mod checksums;

pub mod answer;

mod fault;

mod sources;

mod queries;

pub mod walk;

pub mod endings;

use super::proxy_list::{self, FallThrough, Source};
use checksums::Checksums;
use settings::{Covered, Settings};
use wanted::{Kind, Wanted};

/// What Go would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What is wanted.
    pub wanted: Wanted,
    /// The pattern because of which no module proxy is asked.
    pub private: Option<Covered>,
    /// The sources that are asked, in order.
    pub hops: Vec<Hop>,
    /// The entries of the list that are passed over, and why.
    pub skipped: Vec<Skipped>,
    /// Why the list cannot be used at all, in Go's words.
    pub error: Option<String>,
    /// Who verifies the download.
    pub checksums: Checksums,
}

/// A source that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// Its place in the list that Go walks, `noproxy` counted in, from 0.
    pub entry: usize,
    /// The source.
    pub source: Source,
    /// What it is asked first: one URL for each path that may be the module, and in direct mode
    /// the ones that are tried in turn. Empty for `off`.
    pub urls: Vec<String>,
    /// Why it stands here.
    pub reason: Reason,
    /// Where "not found" leads: the answers 404 and 410, and what counts as such.
    pub on_not_found: Next,
    /// Where any other error leads.
    pub on_error: Next,
}

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// To the next source.
    Next,
    /// Nowhere: the command fails.
    Stop,
}

/// Why a source is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is the entry of GOPROXY with this number, counted from 1.
    Entry(usize),
    /// A pattern covers the module.
    Private(Covered),
}

/// An entry that is passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The entry.
    pub source: Source,
    /// The pattern because of which a proxy is not asked; `None` for a `noproxy` that no
    /// pattern leads to.
    pub private: Option<Covered>,
}

impl Plan {
    /// The plan for a request under these settings.
    pub fn new(settings: &Settings, wanted: &Wanted) -> Self {
        let module = wanted.path.as_str();
        let private = settings.no_proxy(module);
        let checksums = Checksums::new(settings, wanted);
        let mut plan = Self {
            wanted: wanted.clone(),
            private,
            hops: Vec::new(),
            skipped: Vec::new(),
            error: None,
            checksums,
        };
        match proxy_list::specs(&settings.goproxy, &settings.gonoproxy, settings.go) {
            Ok(specs) => {
                let has_noproxy =
                    specs.first().is_some_and(|first| first.source == Source::NoProxy);
                for (index, spec) in specs.into_iter().enumerate() {
                    let number = if has_noproxy { index } else { index + 1 };
                    plan.add(spec, (index, number), settings);
                }
            }
            Err(error) => plan.error = Some(error),
        }
        if let Some(last) = plan.hops.last_mut() {
            last.on_not_found = Next::Stop;
            last.on_error = Next::Stop;
        }
        plan
    }

    /// The plan where go.sum has the hashes of the module. A toolchain is in no go.sum.
    #[must_use]
    pub fn recorded(mut self) -> Self {
        if self.wanted.kind != Kind::Toolchain {
            self.checksums = Checksums::GoSum;
        }
        self
    }

    fn add(&mut self, spec: proxy_list::Spec, place: (usize, usize), settings: &Settings) {
        let (entry, number) = place;
        let is_asked = match (&spec.source, &self.private) {
            (Source::NoProxy, private) => private.is_some(),
            (Source::Direct, _) => true,
            (Source::Proxy(_) | Source::Off, private) => private.is_none(),
        };
        if !is_asked {
            let private = self.private.clone();
            self.skipped.push(Skipped { source: spec.source, private });
            return;
        }
        let urls = |module: &str| match &spec.source {
            Source::Proxy(base) => {
                vec![self.wanted.first_file().url(base, module).redacted()]
            }
            Source::Direct | Source::NoProxy => direct::first_urls(module, settings),
            Source::Off => Vec::new(),
        };
        let urls = self.wanted.module_paths().into_iter().flat_map(urls).collect();
        let reason = match (&spec.source, &self.private) {
            (Source::NoProxy, Some(covered)) => Reason::Private(covered.clone()),
            _ => Reason::Entry(number),
        };
        let on_error = match spec.falls_through {
            FallThrough::AnyError => Next::Next,
            FallThrough::NotFound => Next::Stop,
        };
        self.hops.push(Hop {
            entry,
            source: spec.source,
            urls,
            reason,
            on_not_found: Next::Next,
            on_error,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(goproxy: &str, goprivate: &str, wanted: &str) -> Plan {
        let get = |key: &str| match key {
            "GOPROXY" => Some(goproxy),
            "GOPRIVATE" => Some(goprivate),
            _ => None,
        };
        let settings = Settings::read(get, settings::NEWEST);
        Plan::new(&settings, &Wanted::read(wanted, Kind::Module).unwrap())
    }

    fn shape(plan: &Plan) -> Vec<(String, Next, Next)> {
        let hops = plan.hops.iter();
        hops.map(|hop| (hop.source.name(), hop.on_not_found, hop.on_error)).collect()
    }

    #[test]
    fn a_comma_leads_on_after_not_found_and_a_pipe_after_any_error() {
        use Next::{Next as On, Stop};
        let plan = plan("a.b|https://c.d,direct", "", "x.y/Z@v1.0.0");
        let expected = [
            ("https://a.b".to_owned(), On, On),
            ("https://c.d".to_owned(), On, Stop),
            ("direct".to_owned(), Stop, Stop),
        ];
        assert_eq!(shape(&plan), expected);
        assert_eq!(plan.hops[0].urls, ["https://a.b/x.y/%21z/@v/v1.0.0.info"]);
        assert_eq!(plan.hops[2].urls, ["https://x.y/Z?go-get=1"]);
    }

    #[test]
    fn a_private_module_is_fetched_directly_even_with_off() {
        let plan = plan("https://a.b,off", "x.y", "x.y/z@latest");
        assert_eq!(shape(&plan), [("noproxy".to_owned(), Next::Stop, Next::Stop)]);
        assert_eq!(plan.skipped.len(), 2);
        let covered = Covered { key: "GOPRIVATE", pattern: "x.y".to_owned() };
        assert_eq!(plan.hops[0].reason, Reason::Private(covered.clone()));
        assert_eq!(plan.private, Some(covered));
    }

    #[test]
    fn a_private_module_is_asked_for_twice_where_the_list_ends_with_direct() {
        let plan = plan("https://a.b,direct", "x.y", "x.y/z@latest");
        let expected = [
            ("noproxy".to_owned(), Next::Next, Next::Stop),
            ("direct".to_owned(), Next::Stop, Next::Stop),
        ];
        assert_eq!(shape(&plan), expected);
    }

    #[test]
    fn a_list_that_cannot_be_read_has_no_hops() {
        let plan = plan("https://a.b,Direct", "", "x.y/z@latest");
        assert!(plan.hops.is_empty());
        assert_eq!(plan.error.as_deref(), Some("invalid proxy URL missing scheme: Direct"));
    }

    #[test]
    fn go_sum_keeps_the_database_from_being_asked_but_for_a_toolchain() {
        let module = plan("direct", "", "x.y/z@v1.0.0").recorded();
        assert_eq!(module.checksums.via(), Some("go.sum"));
        let toolchain = plan("direct", "", "go1.22.3").recorded();
        assert_eq!(toolchain.checksums.via(), Some("direct"));
    }

    #[test]
    fn all_paths_above_a_package_are_asked_for() {
        let wanted = Wanted::read("x.y/z/p@v1.0.0", Kind::Package).unwrap();
        let plan = Plan::new(&Settings::default(), &wanted);
        assert_eq!(plan.hops[0].urls.len(), 3);
        assert_eq!(plan.hops[0].urls[2], "https://proxy.golang.org/x.y/@v/v1.0.0.info");
    }
}
