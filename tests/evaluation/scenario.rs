//! Reads `tests/eval/scenarios`; the form of a file is in `tests/eval/README.md`.

use std::fs;
use std::path::Path;

/// The label of output that shows no failure of the module system.
pub(crate) const NEGATIVE: &str = "not-a-module-failure";

/// One scenario: what a person would paste, and what is wrong.
#[derive(Debug)]
pub(crate) struct Scenario {
    /// The folder it lies in.
    pub(crate) group: String,
    /// The file's name without its ending.
    pub(crate) stem: String,
    /// The ids of which any is right in the first place.
    pub(crate) causes: Vec<String>,
    /// The ids of further problems, which do not follow from the first.
    pub(crate) also: Vec<String>,
    /// The version of Go, as `1.24.11`.
    pub(crate) go: String,
    /// How the environment was broken.
    pub(crate) made: String,
    /// The pasted output of `go env`.
    pub(crate) env: Option<String>,
    /// The pasted log.
    pub(crate) log: String,
}

impl Scenario {
    /// Reads one file; an error says what is wrong with its form.
    pub(crate) fn parse(group: &str, stem: &str, text: &str) -> Result<Self, String> {
        let (head, log) = text.split_once("\n--- log\n").ok_or("there is no log")?;
        let (head, env) = match head.split_once("\n--- env\n") {
            Some((head, env)) => (head, Some(format!("{env}\n"))),
            None => (head, None),
        };
        let mut scenario = Self {
            group: group.to_owned(),
            stem: stem.to_owned(),
            causes: Vec::new(),
            also: Vec::new(),
            go: String::new(),
            made: String::new(),
            env,
            log: log.to_owned(),
        };
        for line in head.lines() {
            let (key, value) = line.split_once(": ").ok_or_else(|| format!("no key: {line}"))?;
            let ids = |separator: &str| value.split(separator).map(str::to_owned).collect();
            match key {
                "causes" => scenario.causes = ids(" | "),
                "also" => scenario.also = ids(", "),
                "go" => value.clone_into(&mut scenario.go),
                "made" => value.clone_into(&mut scenario.made),
                _ => return Err(format!("unknown key: {key}")),
            }
        }
        let is_whole = !scenario.causes.is_empty()
            && !scenario.go.is_empty()
            && !scenario.made.is_empty()
            && !scenario.log.trim().is_empty();
        is_whole.then_some(scenario).ok_or_else(|| "causes, go, made or the log is missing".into())
    }

    /// The scenario's name: the stem without `-go1.N`.
    pub(crate) fn name(&self) -> &str {
        match self.stem.rsplit_once("-go1.") {
            Some((name, minor)) if minor.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => &self.stem,
        }
    }

    /// Whether it is kept out of sight of those who write causes: a third of the names, by FNV-1a.
    pub(crate) fn is_held_back(&self) -> bool {
        let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        self.name().bytes().fold(0xcbf2_9ce4_8422_2325, step).is_multiple_of(3)
    }

    /// Whether nothing is to be found.
    pub(crate) fn is_negative(&self) -> bool {
        self.causes.iter().all(|cause| cause == NEGATIVE)
    }
}

/// All scenarios below a folder, sorted by group and stem.
pub(crate) fn all(folder: &Path) -> Result<Vec<Scenario>, String> {
    let at = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut scenarios = Vec::new();
    for group in fs::read_dir(folder).map_err(|error| at(folder, &error))? {
        let group = group.map_err(|error| at(folder, &error))?.path();
        for file in fs::read_dir(&group).map_err(|error| at(&group, &error))? {
            let file = file.map_err(|error| at(&group, &error))?.path();
            let text = fs::read_to_string(&file).map_err(|error| at(&file, &error))?;
            let [group, stem] = [group.file_name(), file.file_stem()]
                .map(|name| name.unwrap_or_default().to_string_lossy().into_owned());
            let scenario =
                Scenario::parse(&group, &stem, &text).map_err(|error| at(&file, &error))?;
            scenarios.push(scenario);
        }
    }
    scenarios.sort_by(|a, b| (&a.group, &a.stem).cmp(&(&b.group, &b.stem)));
    Ok(scenarios)
}
