//! Going through the sources, and what each of them is to a module.
//!
//! Source: `cmd/go/internal/modfetch`, `TryProxies`, `lookup`, `lookupDirect`;
//! `cmd/go/internal/vcs`, `repoRootForImportDynamic`.

use super::answer::{Answer, Asked, Body, Question};
use super::direct;
use super::fault::{Class, Fault};
use super::queries::Command;
use super::wanted::File;
use crate::go::net_url::NetUrl;
use crate::go::proxy_list::{FallThrough, Source};
use crate::go::version::GoVersion;

/// Where the files of a module are, as far as one source is concerned.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// A module proxy.
    Proxy(NetUrl),
    /// A repository that the path itself names.
    Repository(NetUrl),
}

/// How much an error says. The best one is reported; of equals, as `TryProxies` decides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    NotFound,
    Proxy,
    Direct,
}

impl Command<'_> {
    /// Asks one source after the other until one succeeds or its error leads nowhere. Gives the
    /// error that Go reports.
    pub(super) fn try_sources<T>(
        &mut self,
        mut ask: impl FnMut(&mut Self, usize) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let specs = match &self.specs {
            Ok(specs) => specs.clone(),
            Err(error) => return Err(Fault::other(error.clone())),
        };
        let is_old = self.settings.go < GoVersion::minor(15);
        let mut best = Fault::other("");
        let mut rank = Rank::NotFound;
        for (entry, spec) in specs.iter().enumerate() {
            let fault = match ask(self, entry) {
                Ok(found) => return Ok(found),
                Err(fault) => fault,
            };
            let is_not_found = fault.is_not_found();
            let is_direct = spec.source == Source::Direct
                || (spec.source == Source::NoProxy && fault.class != Class::UseProxy);
            if is_direct {
                best = fault;
                rank = Rank::Direct;
            } else if rank <= Rank::Proxy && !is_not_found {
                best = fault;
                rank = Rank::Proxy;
            } else if rank == Rank::NotFound {
                best = fault;
            }
            let leads_on = spec.falls_through == FallThrough::AnyError && !is_old;
            if !leads_on && !is_not_found {
                break;
            }
        }
        Err(best)
    }

    /// What a source is to the module.
    pub(super) fn place(&mut self, entry: usize) -> Result<Place, Fault> {
        if let Some(known) = self.places.get(&entry) {
            return known.clone();
        }
        let place = self.find_place(entry);
        self.places.insert(entry, place.clone());
        place
    }

    fn find_place(&mut self, entry: usize) -> Result<Place, Fault> {
        let source = self.source(entry).cloned();
        let is_private = self.settings.no_proxy(self.module()).is_some();
        let not_found = |text: &str, class| Err(Fault::new(text.to_owned(), class));
        match (source, is_private) {
            (Some(Source::Direct), _) | (Some(Source::NoProxy), true) => self.discover(entry),
            (Some(Source::Proxy(url)), false) => Ok(Place::Proxy(*url)),
            (Some(Source::NoProxy), false) => {
                not_found("path does not match GOPRIVATE/GONOPROXY", Class::UseProxy)
            }
            (Some(Source::Proxy(_) | Source::Off), true) => {
                not_found("disabled by GOPRIVATE/GONOPROXY", Class::NotFound)
            }
            (Some(Source::Off) | None, _) => {
                not_found("module lookup disabled by GOPROXY=off", Class::NotFound)
            }
        }
    }

    /// Finds the repository of the module in direct mode. Every failure counts as not found.
    fn discover(&mut self, entry: usize) -> Result<Place, Fault> {
        let module = self.module().to_owned();
        if let Some(repository) = direct::repository(&module) {
            let url = NetUrl::parse(&repository, self.settings.go).map_err(Fault::other)?;
            return Ok(Place::Repository(url));
        }
        let fault = |text: String| Fault::new(text, Class::NotFound);
        let urls = direct::first_urls(&module, self.settings);
        let Some(last) = urls.last() else {
            let host = module.split('/').next().unwrap_or_default();
            return Err(fault(format!("invalid {host} import path {module:?}")));
        };
        let unrecognized =
            |words: String| fault(format!("unrecognized import path {module:?}: {words}"));
        for text in &urls {
            let url = NetUrl::parse(text, self.settings.go).map_err(Fault::other)?;
            let asked =
                Asked { entry: Some(entry), question: Question::Discovery, url: url.redacted() };
            match self.ask(asked) {
                Answer::Failed(_) if text != last => {}
                Answer::Failed(words) => {
                    let schemes = if urls.len() > 1 { "http/https" } else { "https" };
                    return Err(unrecognized(format!(
                        "{schemes} fetch: Get \"{}\": {words}",
                        url.in_client_message()
                    )));
                }
                Answer::Found(Body::GoImport(proxy)) => {
                    let proxy = NetUrl::parse(&proxy, self.settings.go).map_err(Fault::other)?;
                    return Ok(Place::Proxy(proxy));
                }
                Answer::Found(_) => {
                    return Err(unrecognized(format!(
                        "parse {}: no go-import meta tags ()",
                        url.redacted()
                    )));
                }
                other => {
                    let words = Fault::of(&other, &url).map(|fault| fault.text);
                    return Err(unrecognized(words.unwrap_or_default()));
                }
            }
        }
        Err(unrecognized(String::new()))
    }

    /// Asks a source for a file of the module.
    pub(super) fn file(&mut self, entry: usize, file: File) -> Result<Body, Fault> {
        let place = self.place(entry)?;
        let is_of_proxy = matches!(place, Place::Proxy(_));
        self.ask_place(entry, place, file).map_err(|fault| Fault { is_of_proxy, ..fault })
    }

    fn ask_place(&mut self, entry: usize, place: Place, file: File) -> Result<Body, Fault> {
        let (url, base, question) = match place {
            Place::Proxy(base) => {
                (file.url(&base, self.module()), base, Question::File(file.clone()))
            }
            Place::Repository(url) => (url.clone(), url, Question::Repository(file.clone())),
        };
        if let Some(fault) = Fault::before(&url) {
            return Err(fault);
        }
        let asked = Asked { entry: Some(entry), question, url: url.redacted() };
        let answer = self.ask(asked.clone());
        match (answer, file) {
            (Answer::Found(Body::Page), File::Info(_) | File::Latest) => {
                let base = base.redacted();
                let words = "invalid character '<' looking for beginning of value";
                let text = format!("invalid response from proxy {base:?}: {words}");
                Err(Fault { asked: Some(asked), ..Fault::other(text) })
            }
            (Answer::Found(body), _) => Ok(body),
            (other, _) => {
                let fault = Fault::of(&other, &url).unwrap_or(Fault::other(""));
                Err(Fault { asked: Some(asked), ..fault })
            }
        }
    }
}
