//! What runs behind the section: the run, and the hands that carry out what it says.

mod carrier;
mod permissions;
mod play;

use leptos::prelude::*;

use crate::probe::outcome::{Outcome, PageOrigin};
use crate::probe::question::Question;
use crate::probe::report::Report;
use crate::probe::run::{Run, Stage};
use crate::probe::samples::Samples;
use crate::ui::browser::clock::Timer;
use crate::ui::browser::{permission, visit};
use crate::ui::live::memo;
use crate::ui::state::State;
use carrier::Carrier;

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing was asked.
    Idle,
    /// The frame is being set up.
    Starting,
    /// Hosts are asked.
    Running,
    /// All is over; the same hosts are left alone for a while.
    Resting,
    /// All is over.
    Done,
    /// The person stopped it.
    Stopped,
    /// The frame could not be set up.
    Failed,
}

impl Phase {
    pub(super) const fn is_busy(self) -> bool {
        matches!(self, Self::Starting | Self::Running)
    }
}

/// One host in the list.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// The question, with its ticks as the person has set them.
    pub(super) question: RwSignal<Question>,
    /// What came out last time.
    pub(super) report: RwSignal<Option<Report>>,
}

/// What is shown of a host now.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) stage: Option<Stage>,
    pub(super) outcome: Outcome,
    pub(super) samples: Samples,
}

/// The signals of the section, handed to its parts through the context.
#[derive(Clone, Copy)]
pub(super) struct Network {
    pub(super) rows: RwSignal<Vec<Row>>,
    pub(super) phase: RwSignal<Phase>,
    /// How many hosts are done, of how many.
    pub(super) progress: Memo<(usize, usize)>,
    pub(super) page: PageOrigin,
    run: RwSignal<Option<Run>>,
    /// The row of each lane of the run.
    asked: RwSignal<Vec<usize>>,
    hands: StoredValue<Hands, LocalStorage>,
}

/// What goes when the section goes.
#[derive(Default)]
struct Hands {
    carrier: Option<Carrier>,
    wake: Option<Timer>,
    rest: Option<Timer>,
    permissions: Vec<permission::Watch>,
    visibility: Option<visit::Watch>,
}

impl Network {
    pub(super) fn provide(state: State) -> Self {
        #[cfg(debug_assertions)]
        visit::first_fragment();
        let known = state.choices.with_untracked(|choices| choices.reports.clone());
        let questions = state.answer.with_untracked(|answer| answer.questions.clone());
        let rows = questions.into_iter().map(|question| {
            let report = known.iter().find(|report| report.url == question.url).cloned();
            Row { question: RwSignal::new(question), report: RwSignal::new(report) }
        });
        let rows = RwSignal::new(rows.collect());
        let run = RwSignal::new(None::<Run>);
        let progress = memo(move || {
            run.with(|run| {
                let run = run.as_ref()?;
                let over = run.lanes().iter().filter(|lane| run.stage(lane) == Stage::Over);
                Some((over.count(), run.lanes().len()))
            })
            .unwrap_or_default()
        });
        let engine = Self {
            rows,
            phase: RwSignal::new(Phase::Idle),
            progress,
            page: visit::origin(),
            run,
            asked: RwSignal::default(),
            hands: StoredValue::new_local(Hands::default()),
        };
        on_cleanup(move || engine.leave());
        provide_context(engine);
        engine
    }

    pub(super) fn get() -> Self {
        expect_context()
    }

    pub(super) fn add(self, question: Question) {
        let row = Row { question: RwSignal::new(question), report: RwSignal::new(None) };
        self.rows.update(|rows| rows.push(row));
    }

    pub(super) fn has_reports(self) -> bool {
        self.rows.with(|rows| rows.iter().any(|row| row.report.with(Option::is_some)))
    }

    pub(super) fn reports(self) -> Vec<Report> {
        self.rows.with(|rows| rows.iter().filter_map(|row| row.report.get()).collect())
    }

    pub(super) fn can_start(self) -> bool {
        let is_free = !self.phase.get().is_busy() && self.phase.get() != Phase::Resting;
        is_free && self.rows.with(|rows| rows.iter().any(|row| row.question.with(is_wanted)))
    }

    /// What is shown of a row.
    pub(super) fn shown(self, index: usize, row: Row) -> Shown {
        let lane = self.asked.with(|asked| asked.iter().position(|other| *other == index));
        let live = self.run.with(|run| {
            let run = run.as_ref()?;
            let lane = run.lanes().get(lane?)?;
            let stage = Some(run.stage(lane));
            Some(Shown { stage, outcome: run.outcome(lane), samples: lane.samples.clone() })
        });
        live.unwrap_or_else(|| {
            let report = row.report.get();
            Shown {
                stage: None,
                outcome: report.as_ref().map_or(Outcome::NotAsked, |report| report.outcome),
                samples: report.map(|report| report.samples).unwrap_or_default(),
            }
        })
    }

    /// The person leaves: nothing may be left under way.
    fn leave(self) {
        self.hands.try_update_value(|hands| *hands = Hands::default());
    }
}

fn is_wanted(question: &Question) -> bool {
    question.is_ticked && !question.needs_own_click
}
