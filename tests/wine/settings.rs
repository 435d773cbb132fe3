//! Each cause whose script changes settings or files of Go, with a real Go for Windows: what Go then
//! sees is what the plan says, a second run changes nothing, and the undo brings everything back.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;

use modmend::lang::Lang;
use modmend::plan::command::Command;
use modmend::plan::{self, Plan, Scope};
use modmend::script::{Direction, Form, Shell, script};
use serde_json::Value as Json;

use crate::cases::{CASES, Case, LANGS, MODULE_PATH, PLACEHOLDER, answer_for};
use crate::desk::{Desk, text};
use crate::whole_scripts::{for_every_case, play, run, settings, turn};

const GO_MOD: &str = "module example.com/m\n\ngo 1.19\n\nrequire github.com/acme/lib v1.4.0\n";
const GO_SUM: &str = "\
github.com/Acme/lib v1.4.0 h1:AbCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=
github.com/Acme/lib v1.4.0/go.mod h1:1
github.com/acme/lib v1.4.0 h1:6
";

/// What there is at one moment. What `go env` shows follows from the first two.
#[derive(Debug, PartialEq)]
struct State {
    /// All variables of the session.
    variables: Option<String>,
    /// The file that `go env -w` writes.
    settings: Option<String>,
    go_mod: Option<String>,
    go_sum: Option<String>,
}

/// The moments at which a state is written down.
const MOMENTS: [&str; 4] = ["before", "fixed", "fixed again", "undone"];

#[test]
#[ignore = "needs Wine and Go"]
fn settings_and_files_are_changed_as_planned_and_come_back() {
    let unchanged = Unchanged::new();
    let table = Mutex::new(Vec::new());
    for_every_case(|case| {
        // Neighbours take turns: each case has both scopes and both forms.
        let forms = Form::ALL.into_iter().cycle().skip(turn(case) % 2);
        for ((scope, form), lang) in [Scope::User, Scope::Shell].into_iter().zip(forms).zip(LANGS) {
            let about = match prove(case, scope, form, lang, &unchanged) {
                Ok(()) => "fixed, the same twice, undone",
                Err(reason) => reason,
            };
            let row = format!("{:24} {scope:?} {form:?}: {about}", case.cause);
            table.lock().unwrap().push(row);
        }
    });
    let mut table = table.into_inner().unwrap();
    table.sort();
    println!("{}", table.join("\n"));
    let proved = table.iter().filter(|row| row.ends_with("undone")).count();
    assert!(proved * 2 > CASES.len(), "most causes were not proved");
}

/// Why a case proves nothing here, if it does not.
fn prove(
    case: &Case,
    scope: Scope,
    form: Form,
    lang: Lang,
    unchanged: &Unchanged,
) -> Result<(), &'static str> {
    if is_of_go_1_21(case) {
        return Err("Go 1.19 does not have GOTOOLCHAIN");
    }
    let settings = settings(case);
    let set: Vec<String> = settings.lines().map(|line| format!("set {line}\n")).collect();
    let printed = unchanged.printed.clone() + &set.concat();
    let plan = answer_for(&printed, case.log, Shell::Cmd, scope).plan;
    let changes = changes(&plan);
    let edits = plan.steps.iter().any(|step| step.is_scripted() && !step.undo.is_empty());
    if leaves_settings(&plan) && !case.env.is_empty() {
        return Err("the settings file holds what the person has to take back");
    }
    if changes.is_empty() && !edits {
        return Err("changes no setting and no file with a copy");
    }
    if scope == Scope::Shell && changes.values().any(|value| value.as_deref() == Some("")) {
        return Err("cannot be fixed so: an empty variable does not win over Go's own file");
    }
    let desk = Desk::new();
    desk.write_settings(&settings);
    if case.cause != "gomod-missing" {
        desk.write("go.mod", GO_MOD);
        desk.write("go.sum", GO_SUM);
    }
    let to = |direction| {
        script(&plan, Shell::Cmd, form, scope, lang, direction).replacen(
            PLACEHOLDER,
            MODULE_PATH,
            1,
        )
    };
    let [fix, undo] = [to(Direction::Fix), to(Direction::Undo)];
    let mut lines = String::new();
    for (moment, what) in MOMENTS.iter().zip([
        None,
        Some(("fix.cmd", &fix)),
        Some(("fix.cmd", &fix)),
        Some(("undo.cmd", &undo)),
    ]) {
        if let Some((name, script)) = what {
            lines += &run(&desk, form, name, script);
        }
        lines += &note(&desk, moment);
        if *moment == "fixed" {
            lines += &go_env(&desk);
        }
    }
    let shown = play(&desk, form, &lines);
    let about = format!("{} {scope:?} {form:?}\n{fix}\n{undo}\n{shown}", case.cause);
    let [before, fixed, again, undone] = MOMENTS.map(|moment| state(&desk, moment));
    assert!(!shown.contains("stopped there") && !shown.contains("停在这里"), "{about}");
    let env = desk.read_beside(ENV_JSON).and_then(|json| variables(&json)).unwrap_or_default();
    for (key, value) in &changes {
        let wanted = value.as_ref().or_else(|| unchanged.env.get(key)).unwrap();
        assert_eq!(env.get(key), Some(wanted), "{key}: {about}");
    }
    assert_eq!(again, fixed, "twice is not once: {about}");
    assert_eq!(undone, before, "the undo is not exact: {about}");
    assert_eq!(desk.copies(), [""; 0], "the undo leaves copies: {about}");
    Ok(())
}

/// Go 1.19 does not know the variable that the script sets, so it fails there.
fn is_of_go_1_21(case: &Case) -> bool {
    case.fix.iter().flat_map(|call| *call).any(|word| word.contains("GOTOOLCHAIN"))
}

/// Whether a step that writes settings is for the person to do.
fn leaves_settings(plan: &Plan) -> bool {
    let by_hand = plan.steps.iter().filter(|step| !step.is_scripted());
    by_hand.flat_map(|step| &step.commands).any(Command::writes_go_env)
}

/// What each variable is to be in the end: a value, or Go's default.
fn changes(plan: &Plan) -> BTreeMap<String, Option<String>> {
    let scripted = plan.steps.iter().filter(|step| step.is_scripted());
    scripted.flat_map(plan::go_changes).collect()
}

/// The lines that write down the state of a moment.
fn note(desk: &Desk, moment: &str) -> String {
    let path = |what: &str| desk.beside(&format!("{moment} {what}"));
    let mut lines = format!("@set >\"{}\"\r\n", path("variables"));
    for (file, name) in
        [("%APPDATA%\\go\\env", "settings"), ("go.mod", "go.mod"), ("go.sum", "go.sum")]
    {
        write!(lines, "@if exist \"{file}\" copy /y \"{file}\" \"{}\" >nul\r\n", path(name))
            .unwrap();
    }
    lines
}

fn state(desk: &Desk, moment: &str) -> State {
    let read = |what: &str| desk.read_beside(&format!("{moment} {what}"));
    State {
        variables: read("variables"),
        settings: read("settings"),
        go_mod: read("go.mod"),
        go_sum: read("go.sum"),
    }
}

const ENV_JSON: &str = "env.json";

/// The line that writes down what Go sees.
fn go_env(desk: &Desk) -> String {
    format!("@\"%MODMEND_TEST_GO%\" env -json >\"{}\"\r\n", desk.beside(ENV_JSON))
}

fn variables(json: &str) -> Option<BTreeMap<String, String>> {
    let json: BTreeMap<String, Json> = serde_json::from_str(json).ok()?;
    let text = |(key, value): (String, Json)| Some((key, value.as_str()?.to_owned()));
    Some(json.into_iter().filter_map(text).collect())
}

/// What Go has where nobody has set anything.
struct Unchanged {
    /// What `go env` prints.
    printed: String,
    env: BTreeMap<String, String>,
}

impl Unchanged {
    fn new() -> Self {
        let desk = Desk::new();
        let shown = desk.run_batch(&format!("@go env\r\n{}", go_env(&desk))).stdout;
        let env = variables(&desk.read_beside(ENV_JSON).unwrap()).unwrap();
        Self { printed: text(&shown), env }
    }
}
