//! One host within a run.

use super::{FIRST_LIMIT, LIMIT, MAX_REQUESTS, Method, Request, Target, WARM_SAMPLES};
use crate::go::url;
use crate::probe::address::{self, AddressClass};
use crate::probe::outcome::{Ending, PageOrigin, Permission, Seen};
use crate::probe::samples::Samples;

/// Where a host stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Its turn comes.
    Waiting,
    /// A request is under way.
    Asked,
    /// The browser asks the person first.
    AwaitingPermission,
    /// Nothing more is sent.
    Over,
}

/// A host, what was sent to it and what came back.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The host.
    pub target: Target,
    /// The times of the requests that cannot be read.
    pub samples: Samples,
    /// How many requests were sent.
    pub sent: usize,
    /// How the questions in [`Target::extras`] ended, as far as they were asked.
    pub extras: Vec<Ending>,
    pub(super) class: AddressClass,
    pub(super) flight: Option<Flight>,
    pub(super) ready_at: f64,
    pub(super) turn: u32,
    /// The best ending of the requests that cannot be read.
    opaque: Ending,
    readable: Ending,
    refused_by_policy: bool,
}

/// A request under way.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Flight {
    pub(super) id: u32,
    pub(super) since: f64,
    pub(super) limit: f64,
    ask: Ask,
}

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// The first one.
    Cold,
    /// Whether answers can be read.
    Readable,
    /// One of those that count for the time.
    Warm,
    /// The next of the extras.
    Extra,
}

impl Lane {
    pub(super) fn new(target: Target) -> Self {
        let host = url::split(&target.url).map_or("", |url| url.host);
        Self {
            class: address::class_of(host),
            target,
            samples: Samples::default(),
            sent: 0,
            extras: Vec::new(),
            flight: None,
            ready_at: 0.0,
            turn: 0,
            opaque: Ending::NotSent,
            readable: Ending::NotSent,
            refused_by_policy: false,
        }
    }

    /// What is asked next; `None` where nothing is left to ask.
    pub(super) fn next(&self, is_barred: bool) -> Option<Ask> {
        let is_silent = self.samples.is_hopeless();
        if is_barred || self.refused_by_policy || self.sent >= self.budget() {
            None
        } else if self.samples.cold.is_none() {
            Some(Ask::Cold)
        } else if self.readable == Ending::NotSent && self.asks_to_read(is_silent) {
            Some(Ask::Readable)
        } else if is_silent {
            None
        } else if self.samples.warm.len() < WARM_SAMPLES {
            Some(Ask::Warm)
        } else if matches!(self.readable, Ending::Readable(_))
            && self.extras.len() < self.target.extras.len()
        {
            Some(Ask::Extra)
        } else {
            None
        }
    }

    /// Not before the host has answered once. Where it refused twice, this is the last thing to
    /// try: a host may keep itself from pages that do not say that they want to read. A host that
    /// let its time pass is left alone.
    fn asks_to_read(&self, is_silent: bool) -> bool {
        self.opaque == Ending::Answered || (is_silent && self.opaque == Ending::Rejected)
    }

    fn budget(&self) -> usize {
        let extras = match self.readable {
            Ending::Readable(_) => self.target.extras.len(),
            _ => 0,
        };
        MAX_REQUESTS + extras
    }

    pub(super) fn send(&mut self, id: u32, now: f64) -> Option<Request> {
        let ask = self.next(false)?;
        let (url, method) = match ask {
            Ask::Cold | Ask::Warm => (&self.target.url, Method::Opaque),
            Ask::Readable => (&self.target.url, Method::Readable),
            Ask::Extra => (self.target.extras.get(self.extras.len())?, Method::Readable),
        };
        let limit = if ask == Ask::Cold { FIRST_LIMIT } else { LIMIT };
        let request = Request { id, url: url.clone(), method };
        self.flight = Some(Flight { id, since: now, limit, ask });
        self.sent += 1;
        Some(request)
    }

    pub(super) fn is_in_flight(&self, id: u32) -> bool {
        self.flight.as_ref().is_some_and(|flight| flight.id == id)
    }

    pub(super) fn deadline(&self) -> Option<f64> {
        self.flight.as_ref().map(|flight| flight.since + flight.limit)
    }

    /// Takes in how the request under way ended.
    pub(super) fn record(&mut self, ending: Ending, took: f64, refused_by_policy: bool) {
        let Some(flight) = self.flight.take() else { return };
        self.refused_by_policy |= refused_by_policy;
        let sample = matches!(ending, Ending::Answered | Ending::Readable(_)).then_some(took);
        match flight.ask {
            Ask::Cold => self.samples.cold = Some(sample),
            Ask::Warm => self.samples.warm.push(sample),
            Ask::Readable => self.readable = ending,
            Ask::Extra => self.extras.push(ending),
        }
        // An answer is never taken back by a later failure.
        if matches!(flight.ask, Ask::Cold | Ask::Warm) && self.opaque != Ending::Answered {
            self.opaque = ending;
        }
    }

    /// The request that was under way does not count.
    pub(super) fn discard(&mut self, ending: Ending) {
        if self.opaque == Ending::NotSent {
            self.opaque = ending;
        }
    }

    pub(super) fn seen(&self, page: PageOrigin, permission: Permission) -> Seen {
        Seen {
            opaque: self.opaque,
            readable: self.readable,
            refused_by_policy: self.refused_by_policy,
            page,
            permission,
        }
    }
}
