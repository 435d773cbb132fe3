//! Pastes that somebody prepared, and the scripts that come of them.

use std::collections::BTreeSet;

use modmend::cause::Risk;
use modmend::lang::Text;
use modmend::plan::command::Command;
use modmend::plan::{Plan, PlannedStep, Scope};
use modmend::script::{Form, Shell, script};

use crate::cases::{DIRECTIONS, LANGS, answer_for};

/// Each would make a file in some shell, if it were run.
pub(crate) const INJECTIONS: &[&str] = &[
    "$(touch CANARY)",
    "`touch CANARY`",
    "; touch CANARY;",
    "& touch CANARY &",
    "&& touch CANARY #",
    "| touch CANARY",
    "> CANARY",
    "';touch CANARY;'",
    "'\\'';touch CANARY;'",
    "\\';touch CANARY;\\'",
    "\";touch CANARY;\"",
    "’;touch CANARY;‘",
    "'+(touch CANARY)+'",
    "(touch CANARY)",
    "%COMSPEC% & touch CANARY",
    "& type nul>CANARY &",
    "\" & type nul>CANARY & \"",
    ") & type nul>CANARY & (",
    "%COMSPEC% /c type nul>CANARY",
    "!COMSPEC! & type nul>CANARY",
    "\u{202e}';touch CANARY;'",
    "it's !! !touch CANARY",
    "-toolexec=touch CANARY",
    // Without a space, as it may stand in a URL.
    "$(touch${IFS}CANARY)",
    ";touch${IFS}CANARY;",
    "|touch${IFS}CANARY",
    "&touch${IFS}CANARY&",
    "(touch${IFS}CANARY)",
    "{touch,CANARY}",
    "&type;nul>CANARY&",
    "\"&type;nul>CANARY&\"",
    "%COMSPEC%&touch${IFS}CANARY",
    "\u{202e};touch${IFS}CANARY",
    "!touch${IFS}CANARY",
];

/// The same with characters that only `go env -json` can spell.
pub(crate) const CONTROLS: &[&str] = &[
    "\ntouch CANARY\n",
    "\r\ntouch CANARY\r\n",
    "'\ntouch CANARY\n'",
    "\u{1b}[201~\rtouch CANARY\r",
    "\u{3}\rtouch CANARY\r",
    "\u{4}touch CANARY\r",
    "\u{85}touch CANARY\u{85}",
    "\u{2028}touch CANARY\u{2028}",
];

/// Logs with places for a module, a version and a host.
const LOGS: &[&str] = &[
    "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
    "go: cannot find main module, but found .git/config in {M}",
    "go: {M}@{V}: Get \"https://proxy.golang.org/{M}/@v/{V}.mod\": dial tcp 142.251.42.241:443: connect: connection refused",
    "go: {M}@{V}: Get \"https://{H}/{M}/@v/{V}.info\": dial tcp 10.1.2.3:443: connect: connection refused",
    "go: {M}@{V}: invalid version: git ls-remote -q origin in /tmp/x: exit status 128:\n\tssh: connect to host {H} port 22: Connection refused",
    "go: {M}@{V}: reading https://proxy.golang.org/{M}/@v/{V}.mod: 404 Not Found",
    "go: {M}@{V}: invalid version: git ls-remote -q origin in /tmp/x: exit status 128:\n\tfatal: could not read Username for 'https://{H}': terminal prompts disabled",
    "verifying {M}@{V}: checksum mismatch\n\tdownloaded: h1:{V}\n\tgo.sum:     h1:{M}\n",
    "verifying {M}@{V}: checksum mismatch\n\tdownloaded: h1:8nCb{V}\n\t{H}go.sum:     h1:AbCb\n",
];

/// The places, and what stands there in good faith.
const PLACES: [(&str, &str); 5] = [
    ("{M}", "git.corp.example/a/b"),
    ("{V}", "v1.0.0"),
    ("{H}", "goproxy.corp.example"),
    ("{P}", "https://goproxy.corp.example,https://goproxy.cn,direct"),
    ("{R}", "one.example"),
];

/// A paste with something prepared in one place.
struct Paper {
    env: String,
    log: String,
}

/// Every injection in every place, behind the honest value and in its stead.
fn papers() -> Vec<Paper> {
    let all_logs = LOGS.join("\n");
    let logs = LOGS.iter().copied().chain([all_logs.as_str()]);
    let mut papers = Vec::new();
    for log in logs {
        for (place, honest) in PLACES {
            for injection in INJECTIONS.iter().chain(CONTROLS) {
                for value in [format!("{honest}{injection}"), (*injection).to_owned()] {
                    papers.push(paper(log, place, &value));
                }
            }
        }
    }
    papers
}

fn paper(log: &str, hostile_place: &str, hostile: &str) -> Paper {
    let value_at = |place: &str, honest: &'static str| {
        if place == hostile_place { hostile.to_owned() } else { honest.to_owned() }
    };
    let mut log = log.to_owned();
    let [.., proxy, private] = PLACES.map(|(place, honest)| {
        let value = value_at(place, honest);
        log = log.replace(place, &value);
        value
    });
    Paper { env: env_as_json(&proxy, &private), log }
}

fn env_as_json(proxy: &str, private: &str) -> String {
    let pairs = [
        ("GOPROXY", proxy),
        ("GOPRIVATE", private),
        ("GONOPROXY", private),
        ("GONOSUMDB", "none"),
        ("GOSUMDB", "off"),
        ("GOVERSION", "go1.22.3"),
    ];
    let lines: Vec<String> = pairs
        .iter()
        .map(|(key, value)| format!("\t\"{key}\": {}", serde_json::to_string(value).unwrap()))
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// A paste and a file of each scope.
const FORMS_AND_SCOPES: [(Form, Scope); 4] = [
    (Form::Paste, Scope::User),
    (Form::Paste, Scope::Shell),
    (Form::File, Scope::User),
    (Form::File, Scope::Shell),
];

/// All different scripts for a shell: of all papers, and of plans that show a prepared text.
pub(crate) fn scripts(shell: Shell) -> BTreeSet<String> {
    let mut scripts = BTreeSet::new();
    for (form, scope) in FORMS_AND_SCOPES {
        let answers =
            papers().into_iter().map(|paper| answer_for(&paper.env, &paper.log, shell, scope).plan);
        let shown = INJECTIONS.iter().chain(CONTROLS).map(|text| plan_that_shows(text));
        for plan in answers.chain(shown) {
            for lang in LANGS {
                for direction in DIRECTIONS {
                    scripts.insert(script(&plan, shell, form, scope, lang, direction));
                }
            }
        }
    }
    scripts.remove("");
    println!("{}: {} papers, {} different scripts", shell.id(), papers().len(), scripts.len());
    assert!(scripts.len() > 200);
    scripts
}

/// A step whose sentences are nothing but a prepared text. No cause has such a one today.
pub(crate) fn plan_that_shows(text: &str) -> Plan {
    const SENTENCE: Text = Text { en: "{text}", zh: "{text}" };
    let step = PlannedStep {
        cause: "prepared",
        title: SENTENCE,
        why: SENTENCE,
        captures: [("text", text.to_owned())].into_iter().collect(),
        risk: Risk::Safe,
        commands: vec![Command::go_env_unset("GOPROXY")],
        verify: Vec::new(),
        undo: vec![Command::go_env_unset("GOPROXY")],
        withheld: Some(SENTENCE),
    };
    Plan { steps: vec![step] }
}
