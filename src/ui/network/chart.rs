//! The times of a host as small bars: the first request hollow, the others filled, a failure
//! crossed. The space is taken from the start, so nothing moves.

use crate::ui::view::{View, el};

use crate::probe::run::WARM_SAMPLES;
use crate::probe::samples::{Sample, Samples};

const SLOT: u32 = 10;
const HEIGHT: u32 = 24;

/// The picture. What it shows is said elsewhere in words.
pub(super) fn chart(samples: &Samples) -> View {
    let first = samples.cold.iter().map(|sample| ("cold", *sample));
    let all = first.chain(samples.warm.iter().map(|sample| ("warm", *sample)));
    let marks: String =
        all.zip(0..).map(|((class, sample), slot)| mark(class, sample, slot * SLOT)).collect();
    let width = (u32::try_from(WARM_SAMPLES).unwrap_or_default() + 1) * SLOT;
    el("svg")
        .class("chart")
        .attr("viewBox", format!("0 0 {width} {HEIGHT}"))
        .attr("aria-hidden", "true")
        .markup(marks)
        .into()
}

/// Numbers of our own only.
fn mark(class: &str, sample: Sample, left: u32) -> String {
    let Some(time) = sample else {
        let (left, right) = (left + 2, left + 8);
        return format!(r#"<path class="failed" d="M{left} 14l6 6M{right} 14l-6 6"/>"#);
    };
    let height = height(time);
    let (left, top) = (left + 2, HEIGHT - height);
    format!(r#"<rect class="{class}" x="{left}" y="{top}" width="6" height="{height}" rx="1"/>"#)
}

/// Ten times the time is a third of the height: 10 ms and 3 s have to fit.
fn height(time: f64) -> u32 {
    let share = (time.max(1.0).log10() / 4.0).clamp(0.08, 1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held in bounds")]
    let height = (share * f64::from(HEIGHT)).round() as u32;
    height
}
