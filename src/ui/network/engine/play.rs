//! From the click to the last answer: the run says what is to be done, and here it is done.

use leptos::prelude::*;

use super::carrier::Carrier;
use super::{Hands, Network, Phase, Row, is_wanted};
use crate::go::url;
use crate::probe::report::{self, Report};
use crate::probe::run::{Action, Event, PAUSE_BETWEEN_RUNS, Run};
use crate::probe::wire::Order;
use crate::ui::browser::clock;
use crate::ui::browser::frame::News;
use crate::ui::browser::visit;
use crate::ui::task::spawn;

/// The frame has this long to begin.
const SET_UP_LIMIT: f64 = 20_000.0;

impl Network {
    /// Asks all hosts that are ticked and need no click of their own.
    pub(in crate::ui::network) fn start_ticked(self) {
        if untrack(|| self.can_start()) {
            let is_wanted = |row: &Row| row.question.with_untracked(is_wanted);
            let wanted = self.rows.with_untracked(|rows| {
                let rows = rows.iter().enumerate().filter(|(_, row)| is_wanted(row));
                rows.map(|(index, _)| index).collect()
            });
            self.start(wanted);
        }
    }

    /// Asks one host.
    pub(in crate::ui::network) fn start_one(self, index: usize) {
        if !self.phase.get_untracked().is_busy() {
            self.start(vec![index]);
        }
    }

    fn start(self, wanted: Vec<usize>) {
        let targets = self.rows.with_untracked(|rows| {
            let rows = wanted.iter().filter_map(|index| rows.get(*index));
            rows.map(|row| row.question.with_untracked(report::target)).collect()
        });
        self.run.set(Some(Run::new(targets, self.page, clock::seed())));
        self.asked.set(wanted);
        self.phase.set(Phase::Starting);
        self.hands.update_value(|hands| {
            hands.rest = None;
            hands.wake = Some(clock::after(SET_UP_LIMIT, Box::new(move || self.fail())));
        });
        if self.hands.with_value(|hands| hands.carrier.is_some()) {
            self.hear(News::Ready);
            return;
        }
        match Carrier::open(self.page, move |news| self.hear(news)) {
            Some(carrier) => {
                let is_ready = carrier.is_ready();
                self.hands.update_value(|hands| hands.carrier = Some(carrier));
                if is_ready {
                    self.hear(News::Ready);
                }
            }
            None => self.fail(),
        }
    }

    /// The person has stopped it.
    pub(in crate::ui::network) fn stop(self) {
        if self.phase.get_untracked().is_busy() {
            self.phase.set(Phase::Stopped);
            self.take_in(Event::Stop);
        }
    }

    fn hear(self, news: News) {
        match news {
            News::Ready if self.phase.get_untracked() == Phase::Starting => self.begin(),
            News::Ready => {}
            News::Failed => self.fail(),
            News::Ended(event) => self.take_in(event),
        }
    }

    fn fail(self) {
        if self.phase.get_untracked() == Phase::Starting {
            self.hands.set_value(Hands::default());
            self.run.set(None);
            self.phase.set(Phase::Failed);
        }
    }

    /// What the browser allows is known before the first request.
    fn begin(self) {
        let watch = visit::Watch::start(move |is_visible| {
            self.take_in(if is_visible { Event::Shown } else { Event::Hidden });
        });
        self.hands.update_value(|hands| hands.visibility = Some(watch));
        let hosts = self.run.with_untracked(|run| {
            let lanes = run.iter().flat_map(Run::lanes);
            lanes.filter_map(|lane| Some(url::split(&lane.target.url)?.host.to_owned())).collect()
        });
        spawn(async move {
            self.watch_permissions(hosts).await;
            if self.phase.try_get_untracked() == Some(Phase::Starting) {
                self.phase.set(Phase::Running);
                // The page may have been left before anybody listened for it.
                self.take_in(if visit::is_visible() { Event::Tick } else { Event::Hidden });
            }
        });
    }

    /// Hands an event to the run and carries out what it says.
    pub(super) fn take_in(self, event: Event) {
        let now = clock::now();
        let actions = self.run.try_update(|run| run.as_mut().map(|run| run.on(event, now)));
        let Some(actions) = actions.flatten() else { return };
        self.hands.update_value(|hands| {
            hands.wake = None;
            for action in actions {
                match (action, &hands.carrier) {
                    (Action::Send(request), Some(carrier)) => carrier.order(Order::Send(request)),
                    (Action::Abort(id), Some(carrier)) => carrier.order(Order::Abort(id)),
                    (Action::WakeAt(time), _) => {
                        let wake = move || self.take_in(Event::Tick);
                        hands.wake = Some(clock::after(time - now, Box::new(wake)));
                    }
                    (_, None) => {}
                }
            }
        });
        if self.run.with_untracked(|run| run.as_ref().is_some_and(Run::is_over)) {
            self.finish();
        }
    }

    fn finish(self) {
        let asked = self.asked.get_untracked();
        self.run.with_untracked(|run| {
            let Some(run) = run else { return };
            for (lane, index) in run.lanes().iter().zip(asked) {
                let row = self.rows.with_untracked(|rows| rows.get(index).copied());
                if let Some(row) = row {
                    let report = row.question.with_untracked(|one| Report::of(one, run, lane));
                    row.report.set(Some(report));
                }
            }
        });
        if self.phase.get_untracked() == Phase::Running {
            self.phase.set(Phase::Resting);
            let rested = move || {
                if self.phase.get_untracked() == Phase::Resting {
                    self.phase.set(Phase::Done);
                }
            };
            let rest = clock::after(PAUSE_BETWEEN_RUNS, Box::new(rested));
            self.hands.update_value(|hands| hands.rest = Some(rest));
        }
        self.hands.update_value(|hands| {
            hands.permissions.clear();
            hands.visibility = None;
        });
    }
}
