//! The questions of a go command about one module, each asked of one source once.
//!
//! Source: `cmd/go/internal/modfetch`, `cachingRepo`, `proxyRepo`, `checkSumDB`, `dbClient`;
//! `cmd/go/internal/modload`, `queryProxy`, `CheckRetractions`.

use std::collections::HashMap;

use super::answer::{Answer, Asked, Body, Question};
use super::checksums::{Checksums, lookup_path};
use super::fault::{Class, Fault};
use super::settings::Settings;
use super::sources::Place;
use super::wanted::{File, Wanted};
use crate::go::net_url::NetUrl;
use crate::go::proxy_list::{self, Source, Spec};
use crate::go::semver;

/// A go command at work.
pub(super) struct Command<'n> {
    pub(super) settings: &'n Settings,
    wanted: &'n Wanted,
    network: &'n mut dyn FnMut(&Asked) -> Answer,
    pub(super) specs: Result<Vec<Spec>, String>,
    /// What was asked, in order.
    pub(super) asked: Vec<Asked>,
    pub(super) places: HashMap<usize, Result<Place, Fault>>,
    /// What each source answered about each file, errors too.
    answers: HashMap<(usize, File), Result<Body, Fault>>,
    /// What is on the disk, whoever it came from.
    cached: HashMap<File, Body>,
    retractions: Option<Result<(), Fault>>,
    database: Option<Result<NetUrl, Fault>>,
    record: Option<Result<(), Fault>>,
}

impl<'n> Command<'n> {
    pub(super) fn new(
        settings: &'n Settings,
        wanted: &'n Wanted,
        network: &'n mut dyn FnMut(&Asked) -> Answer,
    ) -> Self {
        Self {
            settings,
            wanted,
            network,
            specs: proxy_list::specs(&settings.goproxy, &settings.gonoproxy, settings.go),
            asked: Vec::new(),
            places: HashMap::new(),
            answers: HashMap::new(),
            cached: HashMap::new(),
            retractions: None,
            database: None,
            record: None,
        }
    }

    /// The path of the module.
    pub(super) fn module(&self) -> &str {
        &self.wanted.path
    }

    pub(super) fn source(&self, entry: usize) -> Option<&Source> {
        self.specs.as_ref().ok()?.get(entry).map(|spec| &spec.source)
    }

    pub(super) fn ask(&mut self, asked: Asked) -> Answer {
        let answer = (self.network)(&asked);
        self.asked.push(asked);
        answer
    }

    /// A file of the module from one source, or from the disk.
    fn once(&mut self, entry: usize, file: &File) -> Result<Body, Fault> {
        let key = (entry, file.clone());
        if let Some(known) = self.answers.get(&key) {
            return known.clone();
        }
        let body = match self.cached.get(file) {
            Some(body) => Ok(body.clone()),
            None => self.fetch(entry, file),
        };
        self.answers.insert(key, body.clone());
        body
    }

    fn fetch(&mut self, entry: usize, file: &File) -> Result<Body, Fault> {
        let of_module = |command: &Self, fault: Fault, version: &str| {
            if fault.is_of_proxy { fault.of_proxy(command.module(), version) } else { fault }
        };
        match file {
            File::List | File::Latest | File::Zip(_) => {
                let version = if let File::Zip(version) = file { version } else { "" };
                self.file(entry, file.clone()).map_err(|fault| of_module(self, fault, version))
            }
            File::Info(version) => {
                let body = self.file(entry, file.clone());
                let body = body.map_err(|fault| of_module(self, fault, version))?;
                if let Body::Version(found) = &body {
                    self.cached.insert(File::Info(found.clone()), body.clone());
                    self.cached.insert(file.clone(), body.clone());
                }
                Ok(body)
            }
            File::Mod(version) => {
                let body = self.file(entry, file.clone());
                let body = body.map_err(|fault| of_module(self, fault, version))?;
                self.verify(&body, version, Part::GoMod)?;
                self.cached.insert(file.clone(), body.clone());
                Ok(body)
            }
        }
    }

    /// The version that a version or revision is.
    pub(super) fn version_of(&mut self, revision: &str) -> Result<String, Fault> {
        let file = File::Info(revision.to_owned());
        let body = self.try_sources(|command, entry| command.once(entry, &file))?;
        Ok(version_in(body).unwrap_or_else(|| revision.to_owned()))
    }

    /// The newest version. Where retractions count, they are read first.
    pub(super) fn newest(&mut self, is_checked: bool) -> Result<String, Fault> {
        self.try_sources(|command, entry| command.newest_from(entry, is_checked))
    }

    fn newest_from(&mut self, entry: usize, is_checked: bool) -> Result<String, Fault> {
        let versions = match self.once(entry, &File::List)? {
            Body::Versions(versions) => versions,
            _ => Vec::new(),
        };
        let newest = newest(&versions).map(str::to_owned);
        let newest = match newest {
            Some(newest) => {
                self.check(is_checked);
                newest
            }
            None => match self.once(entry, &File::Latest) {
                Ok(body) => {
                    let version = version_in(body).unwrap_or_default();
                    self.cached.insert(File::Info(version.clone()), Body::Version(version.clone()));
                    self.check(is_checked);
                    version
                }
                Err(fault) if fault.is_not_found() => {
                    let fault = Fault::other("no matching versions for query \"latest\"");
                    return Err(fault.of_module(self.module(), ""));
                }
                Err(fault) => return Err(fault),
            },
        };
        let body = self.once(entry, &File::Info(newest.clone()))?;
        Ok(version_in(body).unwrap_or(newest))
    }

    /// Reads the retractions of the module once: the go.mod of its newest version. What fails
    /// here says nothing.
    fn check(&mut self, is_checked: bool) {
        if is_checked && self.retractions.is_none() {
            self.retractions = Some(Ok(()));
            let read = self.newest(false).and_then(|newest| self.go_mod(&newest));
            self.retractions = Some(read);
        }
    }

    /// The go.mod of a version, verified.
    pub(super) fn go_mod(&mut self, version: &str) -> Result<(), Fault> {
        let file = File::Mod(version.to_owned());
        if self.cached.contains_key(&file) {
            return Ok(());
        }
        self.try_sources(|command, entry| command.once(entry, &file)).map(drop)
    }

    /// The files of a version, verified once they are there.
    pub(super) fn zip(&mut self, version: &str) -> Result<(), Fault> {
        let file = File::Zip(version.to_owned());
        let body = self.try_sources(|command, entry| command.once(entry, &file))?;
        if !matches!(body, Body::Published | Body::Altered) {
            return Err(Fault::other("zip: not a valid zip file"));
        }
        self.verify(&body, version, Part::Zip)
    }

    /// Holds what was downloaded against the checksum database.
    fn verify(&mut self, body: &Body, version: &str, part: Part) -> Result<(), Fault> {
        let noun = part.noun();
        let checksums = Checksums::new(self.settings, self.wanted);
        let fails = |fault: Fault| {
            fault.behind(&format!("verifying {noun}: ")).of_module(&self.wanted.path, version)
        };
        match checksums {
            Checksums::Asked(_) => {}
            Checksums::Fails(words) => return Err(fails(Fault::other(words))),
            _ => return Ok(()),
        }
        let module = self.module().to_owned();
        let shown = format!("{module}@{version}{}: ", part.suffix());
        let record = self.look_up(version);
        record.map_err(|fault| fault.behind(&shown)).map_err(|fault| {
            fault.behind(&format!("verifying {noun}: ")).of_module(&module, version)
        })?;
        if *body == Body::Published {
            return Ok(());
        }
        let fault = Fault::other(format!("verifying {noun}: checksum mismatch"));
        Err(fault.of_module(&module, version))
    }

    fn look_up(&mut self, version: &str) -> Result<(), Fault> {
        if let Some(known) = &self.record {
            return known.clone();
        }
        let record = self.fetch_record(version);
        self.record = Some(record.clone());
        record
    }

    fn fetch_record(&mut self, version: &str) -> Result<(), Fault> {
        let url = self.find_database()?.join(&lookup_path(self.module(), version));
        if let Some(fault) = Fault::before(&url) {
            return Err(fault);
        }
        let asked = Asked { entry: None, question: Question::Record, url: url.redacted() };
        match self.ask(asked.clone()) {
            Answer::Found(Body::Record) => Ok(()),
            Answer::Found(body) => {
                let words = match body {
                    Body::Unsigned => "reading tree note: note has no verifiable signatures",
                    _ => "malformed record data",
                };
                Err(Fault { asked: Some(asked), ..Fault::other(words) })
            }
            other => {
                let fault = Fault::of(&other, &url).unwrap_or(Fault::other(""));
                Err(Fault { asked: Some(asked), ..fault })
            }
        }
    }

    /// The URL at which the database is asked. Source: `initBase`.
    fn find_database(&mut self) -> Result<NetUrl, Fault> {
        if let Some(known) = &self.database {
            return known.clone();
        }
        let Checksums::Asked(lookup) = Checksums::new(self.settings, self.wanted) else {
            return Err(Fault::other(""));
        };
        let database = lookup.database;
        let base = if let Some(url) = database.url {
            Ok(url)
        } else {
            let name = database.name;
            let found = self.try_sources(|command, entry| command.offers(entry, &name));
            found.or_else(
                |fault| if fault.is_not_found() { Ok(database.direct) } else { Err(fault) },
            )
        };
        self.database = Some(base.clone());
        base
    }

    fn offers(&mut self, entry: usize, name: &str) -> Result<NetUrl, Fault> {
        let url = match self.source(entry) {
            Some(Source::Proxy(url)) => (**url).clone(),
            Some(Source::NoProxy) => return Err(Fault::new(String::new(), Class::UseProxy)),
            _ => return Err(Fault::new(String::new(), Class::NotFound)),
        };
        let supported = url.join(&format!("sumdb/{name}/supported"));
        let asked =
            Asked { entry: Some(entry), question: Question::Supported, url: supported.redacted() };
        let answer = self.ask(asked.clone());
        match Fault::of(&answer, &supported) {
            None => Ok(url.join(&format!("sumdb/{name}"))),
            Some(fault) => Err(Fault { asked: Some(asked), ..fault }),
        }
    }
}

/// What of a module is verified.
#[derive(Clone, Copy)]
enum Part {
    GoMod,
    Zip,
}

impl Part {
    const fn noun(self) -> &'static str {
        match self {
            Self::GoMod => "go.mod",
            Self::Zip => "module",
        }
    }

    const fn suffix(self) -> &'static str {
        match self {
            Self::GoMod => "/go.mod",
            Self::Zip => "",
        }
    }
}

fn version_in(body: Body) -> Option<String> {
    match body {
        Body::Version(version) => Some(version),
        _ => None,
    }
}

/// The version that a list offers first: the highest release, else the highest pre-release.
fn newest(versions: &[String]) -> Option<&str> {
    let known = versions.iter().map(String::as_str).filter(|version| semver::is_valid(version));
    let is_release = |version: &str| semver::prerelease(version).is_empty();
    known.max_by(|left, right| {
        is_release(left).cmp(&is_release(right)).then_with(|| semver::compare(left, right))
    })
}
