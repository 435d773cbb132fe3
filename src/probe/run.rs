//! A run over some hosts as a state machine: events go in, actions come out. It has no clock and
//! sends nothing; times are milliseconds that the caller brings.
//!
//! The protocol: each host gets a first request that cannot be read (it pays for the connection),
//! one that could be read if the host allows it, then five more of the first kind, whose middle is
//! the host's time. Where answers can be read, a few questions about what the host offers follow.

mod lane;

use super::address::AddressClass;
use super::outcome::{self, Barrier, Ending, Outcome, PageOrigin, Permission};
pub use lane::{Lane, Stage};

/// Requests under way at a time; more of them slow each other down.
pub const MAX_AT_ONCE: usize = 3;
/// Requests to a host whose answers cannot be read.
pub const MAX_REQUESTS: usize = 2 + WARM_SAMPLES;
/// The requests that count for a host's time.
pub const WARM_SAMPLES: usize = 5;
/// How long the first request may take.
pub const FIRST_LIMIT: f64 = 8_000.0;
/// How long each later one may take.
pub const LIMIT: f64 = 5_000.0;
/// The least pause between two requests to a host, and how much longer a pause may be.
const PAUSE: (f64, u32) = (150.0, 200);
/// The pause before the same hosts may be asked again.
pub const PAUSE_BETWEEN_RUNS: f64 = 10_000.0;

/// A host to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The URL that is asked again and again.
    pub url: String,
    /// URLs that are asked once each, and only where answers can be read.
    pub extras: Vec<String>,
}

/// How a request is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// `HEAD` with `no-cors`: every host may be asked, no answer can be read.
    Opaque,
    /// `GET` with `cors`: the answer can be read where the host allows it.
    Readable,
}

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its number in this run, counted from 0.
    pub id: u32,
    /// The exact URL.
    pub url: String,
    /// How it is made.
    pub method: Method,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    /// Time passed.
    Tick,
    /// A request came to its end.
    Ended {
        /// Its number.
        id: u32,
        /// How.
        ending: Ending,
        /// After how many milliseconds.
        took: f64,
        /// The policy of the page refused it.
        refused_by_policy: bool,
    },
    /// What the browser says about asking hosts of a class.
    Permission(AddressClass, Permission),
    /// The page cannot be seen any more.
    Hidden,
    /// The page can be seen again.
    Shown,
    /// The person stopped it, or left.
    Stop,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Send this request.
    Send(Request),
    /// End this request; its answer does not count any more.
    Abort(u32),
    /// Come back with [`Event::Tick`] at this time, unless something else happens before.
    WakeAt(f64),
}

/// A run.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    lanes: Vec<Lane>,
    page: PageOrigin,
    local: Permission,
    loopback: Permission,
    next_id: u32,
    seed: u32,
    is_hidden: bool,
    is_stopped: bool,
}

impl Run {
    /// A run over these hosts, which begins with the first [`Event::Tick`]. The seed decides the
    /// order of the hosts and the pauses. What a page may not ask is not asked.
    pub fn new(targets: Vec<Target>, page: PageOrigin, seed: u32) -> Self {
        let mut run = Self {
            lanes: targets.into_iter().map(Lane::new).collect(),
            page,
            local: Permission::Unknown,
            loopback: Permission::Unknown,
            next_id: 0,
            seed,
            is_hidden: false,
            is_stopped: false,
        };
        for index in 0..run.lanes.len() {
            let turn = run.random();
            if let Some(lane) = run.lanes.get_mut(index) {
                lane.turn = turn;
            }
        }
        run
    }

    /// The hosts, in the order in which they were given.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// Whether nothing will be sent any more and nothing is under way.
    pub fn is_over(&self) -> bool {
        let is_over = |lane: &Lane| lane.next(self.barred(lane)).is_none();
        self.is_stopped || self.lanes.iter().all(|lane| lane.flight.is_none() && is_over(lane))
    }

    /// What is said about a host so far.
    pub fn outcome(&self, lane: &Lane) -> Outcome {
        if self.stage(lane) == Stage::AwaitingPermission {
            return Outcome::NotAllowed(Barrier::LocalNetworkPending);
        }
        outcome::outcome(&lane.target.url, &lane.seen(self.page, self.permission(lane)))
    }

    /// Where a host stands.
    pub fn stage(&self, lane: &Lane) -> Stage {
        match (&lane.flight, self.is_waiting(lane)) {
            (Some(_), true) => Stage::AwaitingPermission,
            (Some(_), false) => Stage::Asked,
            (None, _) if self.is_stopped || lane.next(self.barred(lane)).is_none() => Stage::Over,
            (None, _) => Stage::Waiting,
        }
    }

    /// Takes in what happened at a time, and says what is to be done.
    pub fn on(&mut self, event: Event, now: f64) -> Vec<Action> {
        let mut actions = Vec::new();
        match event {
            Event::Tick => {}
            Event::Shown => self.is_hidden = false,
            Event::Ended { id, ending, took, refused_by_policy } => {
                let pause = self.pause();
                let lane = self.lanes.iter_mut().find(|lane| lane.is_in_flight(id));
                if let Some(lane) = lane {
                    lane.record(ending, took, refused_by_policy);
                    lane.ready_at = now + pause;
                }
            }
            Event::Permission(class, permission) => self.permit(class, permission, now),
            Event::Hidden => {
                self.is_hidden = true;
                // What runs in the background is slowed down and tells nothing.
                self.abort_all(Ending::NotSent, &mut actions);
            }
            Event::Stop => {
                self.is_stopped = true;
                self.abort_all(Ending::Stopped, &mut actions);
            }
        }
        if !self.is_stopped {
            self.end_late(now, &mut actions);
            self.send_due(now, &mut actions);
            if let Some(time) = self.next_time(now) {
                actions.push(Action::WakeAt(time));
            }
        }
        actions
    }

    /// Takes in what the browser says about asking hosts of a class, and sends nothing.
    pub fn permit(&mut self, class: AddressClass, permission: Permission, now: f64) {
        match class {
            AddressClass::Public => return,
            AddressClass::Private => self.local = permission,
            AddressClass::Loopback => self.loopback = permission,
        }
        // The host gets its whole time once the person has answered the browser.
        let flights = self.lanes.iter_mut().filter(|lane| lane.class == class);
        for flight in flights.filter_map(|lane| lane.flight.as_mut()) {
            flight.since = now;
        }
    }

    fn permission(&self, lane: &Lane) -> Permission {
        match lane.class {
            AddressClass::Public => Permission::Unknown,
            AddressClass::Private => self.local,
            AddressClass::Loopback => self.loopback,
        }
    }

    /// The browser holds the request back until the person has answered it.
    fn is_waiting(&self, lane: &Lane) -> bool {
        self.permission(lane) == Permission::Prompt
    }

    fn barred(&self, lane: &Lane) -> bool {
        let url = &lane.target.url;
        outcome::barrier(url, self.page, self.permission(lane)).is_some()
    }

    fn abort_all(&mut self, ending: Ending, actions: &mut Vec<Action>) {
        for lane in &mut self.lanes {
            if let Some(flight) = lane.flight.take() {
                actions.push(Action::Abort(flight.id));
                lane.discard(ending);
            }
        }
    }

    fn end_late(&mut self, now: f64, actions: &mut Vec<Action>) {
        let pause = self.pause();
        for index in 0..self.lanes.len() {
            let is_late = self.lanes.get(index).is_some_and(|lane| {
                !self.is_waiting(lane) && lane.deadline().is_some_and(|end| end <= now)
            });
            let Some(lane) = self.lanes.get_mut(index).filter(|_| is_late) else { continue };
            if let Some(flight) = &lane.flight {
                actions.push(Action::Abort(flight.id));
                let limit = flight.limit;
                lane.record(Ending::TimedOut, limit, false);
                lane.ready_at = now + pause;
            }
        }
    }

    /// The hosts with the fewest requests go first, so that each has an early first answer.
    fn send_due(&mut self, now: f64, actions: &mut Vec<Action>) {
        while !self.is_hidden {
            let in_flight = self.lanes.iter().filter(|lane| lane.flight.is_some()).count();
            let due = self.lanes.iter().enumerate().filter(|(_, lane)| {
                lane.flight.is_none()
                    && lane.ready_at <= now
                    && lane.next(self.barred(lane)).is_some()
            });
            let first = due.min_by_key(|(_, lane)| (lane.sent, lane.turn));
            let Some(index) = first.map(|(index, _)| index).filter(|_| in_flight < MAX_AT_ONCE)
            else {
                return;
            };
            let id = self.next_id;
            let Some(lane) = self.lanes.get_mut(index) else { return };
            let Some(request) = lane.send(id, now) else { return };
            self.next_id += 1;
            actions.push(Action::Send(request));
        }
    }

    /// When something is due that no event announces.
    fn next_time(&self, now: f64) -> Option<f64> {
        let times = self.lanes.iter().filter_map(|lane| match lane.deadline() {
            Some(_) if self.is_waiting(lane) => None,
            Some(end) => Some(end),
            None if self.is_hidden || lane.next(self.barred(lane)).is_none() => None,
            None => Some(lane.ready_at).filter(|time| *time > now),
        });
        times.min_by(f64::total_cmp)
    }

    fn pause(&mut self) -> f64 {
        PAUSE.0 + f64::from(self.random() % PAUSE.1)
    }

    /// Marsaglia's xorshift; good enough for an order and a pause.
    fn random(&mut self) -> u32 {
        let mut seed = self.seed.max(1);
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        self.seed = seed;
        seed
    }
}
