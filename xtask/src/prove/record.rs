//! What came of the runs, for the terminal and to be kept.

use serde_json::Value;

use crate::table::{Side, table};

/// What a run has to hold, in order.
const COLUMNS: [&str; 5] =
    ["failed before", "cause named", "passes after", "idempotent", "undo exact"];

/// One proof in one shell with one Go.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) proof: String,
    pub(super) made: String,
    pub(super) shell: String,
    /// `file` or `paste`.
    pub(super) way: String,
    pub(super) go: String,
    /// How the next failure begins, where the plan announces one.
    pub(super) then: Option<String>,
    pub(super) held: Vec<String>,
    pub(super) trouble: Option<String>,
}

impl Run {
    /// Reads a line that `prove.py` prints.
    pub(super) fn read(line: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(line).ok()?;
        let text = |name| Some(value.get(name)?.as_str()?.to_owned());
        let held = value.get("held")?.as_array()?;
        Some(Self {
            proof: text("proof")?,
            made: text("made")?,
            shell: text("shell")?,
            way: text("way")?,
            go: text("go")?,
            then: text("then"),
            held: held.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            trouble: text("trouble"),
        })
    }
}

/// The runs as a table: cause, shell, Go version, and what held.
pub(super) fn runs_table(runs: &[Run]) -> String {
    let head = ["proof", "shell", "script as", "Go"].into_iter().chain(COLUMNS);
    let mut rows: Vec<Vec<String>> = vec![head.map(str::to_owned).collect()];
    for run in runs {
        let mut row = [&run.proof, &run.shell, &run.way, &run.go].map(String::clone).to_vec();
        row.extend(COLUMNS.map(|column| {
            let has_held = run.held.iter().any(|held| held == column);
            if has_held { "yes" } else { "NO" }.to_owned()
        }));
        rows.push(row);
    }
    table(&[Side::Left; 9], &rows)
}

/// One line for each proof, `name | made | Go versions | shells | runs | next stage`: what the
/// document is made from. All of them held.
pub(super) fn record(runs: &[Run]) -> String {
    let mut lines = String::new();
    let mut names: Vec<&str> = runs.iter().map(|run| run.proof.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let own: Vec<&Run> = runs.iter().filter(|run| run.proof == name).collect();
        let joined = |pick: fn(&Run) -> String| {
            let mut all: Vec<String> = Vec::new();
            for item in own.iter().map(|run| pick(run)) {
                if !all.contains(&item) {
                    all.push(item);
                }
            }
            all.join(", ")
        };
        let shell = |run: &Run| match run.way.as_str() {
            "paste" => format!("{} (pasted)", run.shell),
            _ => run.shell.clone(),
        };
        let fields = [
            name.to_owned(),
            joined(|run| run.made.clone()),
            joined(|run| run.go.clone()),
            joined(shell),
            own.len().to_string(),
            joined(|run| run.then.clone().unwrap_or_default()),
        ];
        lines.push_str(&(fields.join(" | ") + "\n"));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Run, record, runs_table};

    const LINE: &str = r#"{"cause": "disk-full", "proof": "disk-full", "made": "no room",
        "shell": "zsh", "way": "paste", "go": "1.27.3", "then": null, "seconds": 2.8,
        "held": ["failed before", "cause named"], "trouble": "the go command fails still"}"#;

    #[test]
    fn a_run_is_read_and_shown() {
        let run = Run::read(LINE).unwrap();
        assert_eq!(run.trouble.as_deref(), Some("the go command fails still"));
        let table = runs_table(&[run]);
        assert_eq!(table.matches("yes").count(), 2, "{table}");
        assert_eq!(table.matches("NO").count(), 3, "{table}");
    }

    #[test]
    fn a_record_has_one_line_for_each_proof() {
        let runs = [Run::read(LINE).unwrap(), Run::read(&LINE.replace("paste", "file")).unwrap()];
        let line = "disk-full | no room | 1.27.3 | zsh (pasted), zsh | 2 | \n";
        assert_eq!(record(&runs), line);
    }

    #[test]
    fn what_is_no_run_is_not_read() {
        assert!(Run::read("skipped").is_none());
        assert!(Run::read("{}").is_none());
    }
}
