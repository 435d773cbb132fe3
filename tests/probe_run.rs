//! A run over hosts, whatever happens: its limits hold in any order of events.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by failing"
)]

use std::collections::BTreeMap;

use modmend::probe::address::AddressClass;
use modmend::probe::outcome::{Barrier, Ending, Outcome, PageOrigin, Permission};
use modmend::probe::run::{
    Action, Event, FIRST_LIMIT, LIMIT, MAX_AT_ONCE, MAX_REQUESTS, Method, Request, Run, Stage,
    Target,
};
use proptest::prelude::*;

/// How a host behaves.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Host {
    /// It answers after so many milliseconds; a page may read it or not.
    Answers(f64, bool),
    /// It refuses.
    Refuses,
    /// It never answers.
    Hangs,
    /// Each third request fails.
    Flaky,
}

/// A network of hosts, a clock, and what was sent.
struct World {
    run: Run,
    hosts: Vec<Host>,
    now: f64,
    sent: Vec<Request>,
    flights: BTreeMap<u32, (usize, f64, Ending)>,
    wake: Option<f64>,
    most_at_once: usize,
}

impl World {
    fn new(hosts: &[Host]) -> Self {
        let targets = (0..hosts.len())
            .map(|index| Target { url: url(index), extras: vec![format!("{}/extra", url(index))] })
            .collect();
        Self {
            run: Run::new(targets, PageOrigin::Https, 7),
            hosts: hosts.to_vec(),
            now: 1000.0,
            sent: Vec::new(),
            flights: BTreeMap::new(),
            wake: None,
            most_at_once: 0,
        }
    }

    fn tell(&mut self, event: Event) {
        self.wake = None;
        for action in self.run.on(event, self.now) {
            match action {
                Action::Send(request) => self.send(request),
                Action::Abort(id) => drop(self.flights.remove(&id).unwrap()),
                Action::WakeAt(time) => self.wake = Some(time),
            }
        }
    }

    fn send(&mut self, request: Request) {
        let index = index_of(&request.url);
        let same = self.flights.values().filter(|(other, ..)| *other == index).count();
        assert_eq!(same, 0, "one request in flight for each host");
        let count = self.sent.iter().filter(|other| index_of(&other.url) == index).count();
        let (ending, took) = match (self.hosts[index], request.method) {
            (Host::Answers(took, true), Method::Readable) => (Ending::Readable(200), took),
            (Host::Answers(took, false), Method::Readable) => (Ending::Rejected, took),
            (Host::Answers(took, _), Method::Opaque) => (Ending::Answered, took),
            (Host::Refuses, _) => (Ending::Rejected, 2.0),
            (Host::Hangs, _) => (Ending::TimedOut, f64::INFINITY),
            (Host::Flaky, _) if count % 3 == 2 => (Ending::Rejected, 2.0),
            (Host::Flaky, Method::Opaque) => (Ending::Answered, 30.0),
            (Host::Flaky, Method::Readable) => (Ending::Rejected, 30.0),
        };
        self.flights.insert(request.id, (index, self.now + took, ending));
        self.most_at_once = self.most_at_once.max(self.flights.len());
        assert!(self.flights.len() <= MAX_AT_ONCE);
        self.sent.push(request);
    }

    /// Lets time pass until the next thing happens; `false` where nothing will.
    fn step(&mut self) -> bool {
        let first = self.flights.iter().min_by(|one, other| one.1.1.total_cmp(&other.1.1));
        let first =
            first.map(|(id, flight)| (*id, *flight)).filter(|(_, flight)| flight.1.is_finite());
        match (first, self.wake) {
            (Some((id, (_, at, ending))), wake) if wake.is_none_or(|wake| at <= wake) => {
                let took = at - self.now;
                self.now = at;
                self.flights.remove(&id);
                self.tell(Event::Ended { id, ending, took, refused_by_policy: false });
                true
            }
            (_, Some(wake)) => {
                assert!(wake > self.now, "time goes on");
                self.now = wake;
                self.tell(Event::Tick);
                true
            }
            _ => false,
        }
    }

    fn play(&mut self) {
        self.tell(Event::Tick);
        while self.step() {}
    }

    fn requests_to(&self, index: usize) -> usize {
        self.sent.iter().filter(|request| index_of(&request.url) == index).count()
    }

    fn outcome(&self, index: usize) -> Outcome {
        self.run.outcome(&self.run.lanes()[index])
    }
}

fn url(index: usize) -> String {
    format!("https://mirror-{index}.cn/x")
}

fn index_of(url: &str) -> usize {
    url.trim_start_matches("https://mirror-").split('.').next().unwrap().parse().unwrap()
}

#[test]
fn each_behaviour_has_its_outcome_and_its_number_of_requests() {
    let rows = [
        (Host::Answers(30.0, false), Outcome::Answered, 7),
        (Host::Answers(30.0, true), Outcome::Readable(200), 8),
        (Host::Refuses, Outcome::NoAnswer, 3),
        (Host::Hangs, Outcome::TimedOut, 2),
        (Host::Flaky, Outcome::Answered, 7),
    ];
    for (host, outcome, requests) in rows {
        let mut world = World::new(&[host]);
        world.play();
        assert!(world.run.is_over(), "{host:?}");
        assert_eq!(world.outcome(0), outcome, "{host:?}");
        assert_eq!(world.requests_to(0), requests, "{host:?}");
        assert_eq!(world.run.lanes()[0].samples.is_unstable(), host == Host::Flaky, "{host:?}");
    }
}

#[test]
fn four_good_one_hanging_two_refusing() {
    let good = Host::Answers(40.0, false);
    let mut world =
        World::new(&[Host::Refuses, good, Host::Hangs, good, good, Host::Refuses, good]);
    world.tell(Event::Tick);
    let start = world.now;
    let mut first_three = None;
    while world.step() {
        let is_enough =
            world.run.lanes().iter().any(|lane| lane.samples.warm.iter().flatten().count() >= 3);
        if is_enough && first_three.is_none() {
            first_three = Some(world.now - start);
        }
    }
    let usable = first_three.unwrap();
    println!(
        "first usable recommendation after {usable:.0} ms, all after {:.0} ms",
        world.now - start
    );
    assert!(usable < 3_000.0, "{usable}");
    // The hanging one has its two limits and no more.
    assert!(world.now - start < FIRST_LIMIT + LIMIT + 1_000.0);
    assert_eq!(world.most_at_once, MAX_AT_ONCE);
}

#[test]
fn what_a_page_may_not_ask_is_never_asked() {
    let targets =
        ["http://goproxy.example.cn/", "https://me:x@goproxy.cn/", "https://a.cn:22/", "file:///x"];
    let targets = targets.map(|url| Target { url: url.to_owned(), extras: Vec::new() });
    let mut run = Run::new(targets.to_vec(), PageOrigin::Https, 1);
    assert_eq!(run.on(Event::Tick, 0.0), []);
    assert!(run.is_over());
    let barriers = [Barrier::MixedContent, Barrier::Credentials, Barrier::BadPort, Barrier::NotWeb];
    for (lane, barrier) in run.lanes().iter().zip(barriers) {
        assert_eq!(run.outcome(lane), Outcome::NotAllowed(barrier));
        assert_eq!((lane.sent, run.stage(lane)), (0, Stage::Over));
    }
}

#[test]
fn a_pending_permission_is_no_timeout() {
    let target = Target { url: "https://10.1.2.3/x".to_owned(), extras: Vec::new() };
    let mut run = Run::new(vec![target], PageOrigin::Https, 1);
    run.on(Event::Permission(AddressClass::Private, Permission::Prompt), 0.0);
    assert_eq!(run.stage(&run.lanes()[0]), Stage::AwaitingPermission);
    assert_eq!(run.on(Event::Tick, 60_000.0), [], "no limit while the person is asked");
    assert_eq!(run.outcome(&run.lanes()[0]), Outcome::NotAllowed(Barrier::LocalNetworkPending));
    // Once it is given, the host has its whole time.
    let granted = run.on(Event::Permission(AddressClass::Private, Permission::Granted), 60_000.0);
    assert_eq!(granted, [Action::WakeAt(60_000.0 + FIRST_LIMIT)]);
    assert_eq!(run.stage(&run.lanes()[0]), Stage::Asked);
    let late = run.on(Event::Tick, 60_000.0 + FIRST_LIMIT);
    assert_eq!(late[0], Action::Abort(0));
    assert_eq!(run.outcome(&run.lanes()[0]), Outcome::TimedOut);
}

#[test]
fn a_refused_permission_sends_nothing_more() {
    let target = Target { url: "https://10.1.2.3/x".to_owned(), extras: Vec::new() };
    let mut run = Run::new(vec![target], PageOrigin::Https, 1);
    run.on(Event::Permission(AddressClass::Private, Permission::Denied), 0.0);
    assert!(run.is_over());
    assert_eq!(run.outcome(&run.lanes()[0]), Outcome::NotAllowed(Barrier::LocalNetworkDenied));
}

#[test]
fn a_hidden_page_waits_and_the_broken_sample_does_not_count() {
    let mut world = World::new(&[Host::Answers(30.0, false)]);
    world.tell(Event::Tick);
    world.tell(Event::Hidden);
    assert!(world.flights.is_empty() && world.wake.is_none());
    assert_eq!(world.run.lanes()[0].samples.cold, None);
    world.now += 60_000.0;
    world.tell(Event::Shown);
    while world.step() {}
    assert_eq!(world.outcome(0), Outcome::Answered);
    assert!(!world.run.lanes()[0].samples.is_unstable());
    assert_eq!(world.requests_to(0), MAX_REQUESTS);
}

#[test]
fn a_late_answer_of_an_ended_request_is_not_heard() {
    let mut world = World::new(&[Host::Answers(30.0, false)]);
    world.tell(Event::Tick);
    world.tell(Event::Stop);
    world.tell(Event::Ended {
        id: 0,
        ending: Ending::Answered,
        took: 1.0,
        refused_by_policy: false,
    });
    assert_eq!(world.outcome(0), Outcome::NotAsked);
}

fn any_host() -> impl Strategy<Value = Host> {
    prop_oneof![
        (1.0..9_000.0, any::<bool>()).prop_map(|(took, readable)| Host::Answers(took, readable)),
        Just(Host::Refuses),
        Just(Host::Hangs),
        Just(Host::Flaky),
    ]
}

/// What may happen besides answers: time passes, the page is hidden, shown, stopped.
fn any_event() -> impl Strategy<Value = Option<Event>> {
    prop_oneof![
        8 => Just(None),
        2 => Just(Some(Event::Tick)),
        1 => Just(Some(Event::Hidden)),
        1 => Just(Some(Event::Shown)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// At most three at once and one for each host (`World::send` looks at both), a budget for
    /// each host, an end, and nothing after it.
    #[test]
    fn the_limits_hold(
        hosts in prop::collection::vec(any_host(), 0..12),
        events in prop::collection::vec(any_event(), 0..60),
    ) {
        let mut world = World::new(&hosts);
        world.tell(Event::Tick);
        for event in events {
            match event {
                Some(event) => world.tell(event),
                None => drop(world.step()),
            }
        }
        world.tell(Event::Shown);
        while world.step() {}
        prop_assert!(world.run.is_over());
        prop_assert!(world.flights.is_empty());
        for index in 0..hosts.len() {
            prop_assert!(world.requests_to(index) <= MAX_REQUESTS + 1);
        }
        let sent = world.sent.len();
        for event in [Event::Tick, Event::Hidden, Event::Shown, Event::Stop, Event::Tick] {
            world.now += 1e6;
            world.tell(event);
        }
        prop_assert_eq!(world.sent.len(), sent);
    }

    #[test]
    fn nothing_is_sent_after_a_stop(
        hosts in prop::collection::vec(any_host(), 1..8),
        steps in 0_usize..40,
    ) {
        let mut world = World::new(&hosts);
        world.tell(Event::Tick);
        for _ in 0..steps {
            world.step();
        }
        world.tell(Event::Stop);
        prop_assert!(world.flights.is_empty() && world.run.is_over());
        let sent = world.sent.len();
        while world.step() {}
        world.tell(Event::Shown);
        prop_assert_eq!(world.sent.len(), sent);
    }
}
