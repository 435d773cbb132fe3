//! Each cause whose script changes settings or files of Go, with a real Go for Windows: what Go then
//! sees is what the plan says, a second run changes nothing, and the undo brings everything back.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;

use modmend::lang::Lang;
use modmend::plan::{self, Plan, Scope};
use modmend::script::{Direction, Form, Shell, script};
use serde_json::Value as Json;

use crate::cases::{CASES, Case, LANGS, MODULE_PATH, PLACEHOLDER, answer_for};
use crate::desk::{Desk, text};
use crate::whole_scripts::{for_every_case, is_of_go_1_21, play, run, settings};

const GO_MOD: &str = "module example.com/m\n\ngo 1.19\n\nrequire github.com/acme/lib v1.4.0\n";
const GO_SUM: &str = "\
github.com/Acme/lib v1.4.0 h1:AbCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=
github.com/Acme/lib v1.4.0/go.mod h1:1
github.com/acme/lib v1.4.0 h1:6
";

/// What there is at one moment.
#[derive(Debug, PartialEq)]
struct State {
    /// `go env -json`.
    env: BTreeMap<String, String>,
    /// The file that `go env -w` writes; Go leaves an empty one where there was none.
    settings: String,
    go_mod: Option<String>,
    go_sum: Option<String>,
}

/// The moments at which a state is written down.
const MOMENTS: [&str; 4] = ["before", "fixed", "fixed again", "undone"];

#[test]
#[ignore = "needs Wine and Go"]
fn settings_and_files_are_changed_as_planned_and_come_back() {
    let defaults = defaults();
    let table = Mutex::new(Vec::new());
    for_every_case(|case| {
        // Neighbours take turns: each case has both scopes and both forms.
        let turn = CASES.iter().position(|one| one.cause == case.cause).unwrap() % 2;
        let forms = Form::ALL.into_iter().cycle().skip(turn);
        for ((scope, form), lang) in [Scope::User, Scope::Shell].into_iter().zip(forms).zip(LANGS) {
            let about = match prove(case, scope, form, lang, &defaults) {
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
    defaults: &BTreeMap<String, String>,
) -> Result<(), &'static str> {
    if is_of_go_1_21(case) {
        return Err("Go 1.19 does not have GOTOOLCHAIN");
    }
    let desk = Desk::new();
    desk.write_settings(&settings(case));
    if case.cause != "gomod-missing" {
        desk.write("go.mod", GO_MOD);
        desk.write("go.sum", GO_SUM);
    }
    let printed = text(&desk.run_batch("@go env\r\n").stdout);
    let plan = answer_for(&printed, case.log, Shell::Cmd, scope).plan;
    let changes = changes(&plan);
    let edits = plan.steps.iter().any(|step| step.is_scripted() && !step.undo.is_empty());
    if changes.is_empty() && !edits {
        return Err("changes no setting and no file with a copy");
    }
    if scope == Scope::Shell && changes.values().any(|value| value.as_deref() == Some("")) {
        return Err("cannot be fixed so: an empty variable does not win over Go's own file");
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
    }
    let shown = play(&desk, form, &lines);
    let [before, fixed, again, undone] = MOMENTS.map(|moment| state(&desk, moment));
    let about = format!("{} {scope:?} {form:?}\n{fix}\n{undo}\n{shown}", case.cause);
    assert!(!shown.contains("stopped there") && !shown.contains("停在这里"), "{about}");
    for (key, value) in &changes {
        let wanted = value.as_ref().or_else(|| defaults.get(key)).unwrap();
        assert_eq!(fixed.env.get(key), Some(wanted), "{key}: {about}");
    }
    assert_eq!(again, fixed, "twice is not once: {about}");
    assert_eq!(undone, before, "the undo is not exact: {about}");
    Ok(())
}

/// What each variable is to be in the end: a value, or Go's default.
fn changes(plan: &Plan) -> BTreeMap<String, Option<String>> {
    let scripted = plan.steps.iter().filter(|step| step.is_scripted());
    scripted.flat_map(plan::go_changes).collect()
}

/// The lines that write down the state of a moment.
fn note(desk: &Desk, moment: &str) -> String {
    let path = |what: &str| desk.beside(&format!("{moment} {what}"));
    let mut lines = format!("@\"%MODMEND_TEST_GO%\" env -json >\"{}\"\r\n", path("env.json"));
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
        env: variables(&read("env.json").unwrap()),
        settings: read("settings").unwrap_or_default(),
        go_mod: read("go.mod"),
        go_sum: read("go.sum"),
    }
}

/// The variables but the one with the name of a file that is new each time.
fn variables(json: &str) -> BTreeMap<String, String> {
    let json: BTreeMap<String, Json> = serde_json::from_str(json).unwrap();
    let text = |(key, value): (String, Json)| Some((key, value.as_str()?.to_owned()));
    json.into_iter().filter(|(key, _)| key != "GOGCCFLAGS").filter_map(text).collect()
}

fn defaults() -> BTreeMap<String, String> {
    let desk = Desk::new();
    desk.run_batch(&note(&desk, "default"));
    state(&desk, "default").env
}
