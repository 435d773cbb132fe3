//! Running the tiers and telling how they went.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::cli::TestOptions;
use crate::table::{Side, framed, table};
use crate::tiers::{self, Tier};
use crate::tools::{Tool, Toolbox};

/// How a tier ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Passed,
    Failed,
    Skipped,
    /// Skipped, and nobody requires it.
    LeftOut,
}

/// How a tier ended, and how long it took.
#[derive(Debug)]
struct Report {
    name: &'static str,
    verdict: Verdict,
    took: Duration,
}

/// Runs the chosen tiers in order. A tier that fails does not stop the next.
/// The last line printed counts the tiers.
pub(crate) fn run(toolbox: &mut Toolbox, options: &TestOptions) -> ExitCode {
    let chosen: Vec<&Tier> = tiers::ALL
        .iter()
        .copied()
        .filter(|tier| options.only.is_empty() || options.only.iter().any(|name| name == tier.name))
        .collect();
    let needs: Vec<&'static Tool> = chosen.iter().flat_map(|tier| tier.needs).copied().collect();
    toolbox.prepare_packages(&needs);

    let reports: Vec<Report> =
        chosen.iter().map(|tier| timed(tier, toolbox, options.require_all)).collect();

    println!("\n{}", summary(&reports));
    println!("{}", count_line(&reports));
    let failed = reports.iter().any(|report| report.verdict == Verdict::Failed);
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn timed(tier: &Tier, toolbox: &mut Toolbox, require_all: bool) -> Report {
    println!("\n==== {}: {}", tier.name, tier.about);
    let start = Instant::now();
    let verdict = attempt(tier, toolbox, require_all);
    Report { name: tier.name, verdict, took: start.elapsed() }
}

fn attempt(tier: &Tier, toolbox: &mut Toolbox, require_all: bool) -> Verdict {
    toolbox.prepare(tier.needs);
    let mut missing = toolbox.missing(tier.needs);
    for tool in tier.wants {
        toolbox.prepare(&[tool]);
        let absent = toolbox.missing(&[tool]);
        if require_all && toolbox.is_to_be_had(tool) {
            missing.extend(absent);
        } else if !absent.is_empty() {
            print!("{}", framed(&without(tier, absent)));
        }
    }
    if !missing.is_empty() {
        let verdict = match (tier.is_left_out(toolbox), require_all) {
            (true, _) => Verdict::LeftOut,
            (false, true) => Verdict::Failed,
            (false, false) => Verdict::Skipped,
        };
        print!("{}", framed(&absence(tier, missing, verdict)));
        return verdict;
    }
    for step in tier.steps {
        if let Err(failure) = step.run(toolbox) {
            println!("FAILED in tier {}: {failure}", tier.name);
            return Verdict::Failed;
        }
    }
    Verdict::Passed
}

fn without(tier: &Tier, absent: Vec<String>) -> Vec<String> {
    let mut lines =
        vec![format!("Tier {} runs without one of its tools.", tier.name), String::new()];
    lines.extend(absent);
    lines
}

fn absence(tier: &Tier, missing: Vec<String>, verdict: Verdict) -> Vec<String> {
    let word = word(verdict);
    let mut lines = vec![format!("{word}: tier {} did not run.", tier.name), String::new()];
    lines.extend(missing);
    lines
}

fn summary(reports: &[Report]) -> String {
    let mut rows = vec![["tier", "result", "seconds"].map(str::to_owned).to_vec()];
    for report in reports {
        let seconds = format!("{:.1}", report.took.as_secs_f64());
        rows.push(vec![report.name.to_owned(), word(report.verdict).to_owned(), seconds]);
    }
    table(&[Side::Left, Side::Left, Side::Right], &rows)
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "FAILED",
        Verdict::Skipped => "SKIPPED",
        Verdict::LeftOut => "SKIPPED (optional)",
    }
}

fn count_line(reports: &[Report]) -> String {
    let count = |verdict| reports.iter().filter(|report| report.verdict == verdict).count();
    format!(
        "{} passed, {} failed, {} skipped",
        count(Verdict::Passed),
        count(Verdict::Failed),
        count(Verdict::Skipped) + count(Verdict::LeftOut)
    )
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Report, Verdict, count_line, summary};

    fn reports() -> Vec<Report> {
        [("lint", Verdict::Passed), ("core", Verdict::Failed), ("go", Verdict::Skipped)]
            .map(|(name, verdict)| Report { name, verdict, took: Duration::from_millis(1_250) })
            .into()
    }

    #[test]
    fn the_last_line_counts_tiers() {
        assert_eq!(count_line(&reports()), "1 passed, 1 failed, 1 skipped");
        assert_eq!(count_line(&[]), "0 passed, 0 failed, 0 skipped");
    }

    #[test]
    fn a_tier_that_nobody_requires_is_shown_as_such() {
        let verdict = Verdict::LeftOut;
        let report = Report { name: "fuzz", verdict, took: Duration::ZERO };
        assert_eq!(count_line(&[report]), "0 passed, 0 failed, 1 skipped");
        let report = Report { name: "fuzz", verdict, took: Duration::ZERO };
        assert!(summary(&[report]).contains("fuzz  SKIPPED (optional)"));
    }

    #[test]
    fn the_summary_has_a_line_per_tier() {
        let text = summary(&reports());
        assert_eq!(text.lines().count(), 4);
        assert!(text.contains("go    SKIPPED      1.2"), "{text}");
    }
}
