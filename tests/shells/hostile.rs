//! Text that somebody prepared never runs, whatever place of a log or of `go env` it stands in.

use std::collections::BTreeSet;

use modmend::cause::Risk;
use modmend::lang::{Lang, Text};
use modmend::plan::command::Command;
use modmend::plan::{Plan, PlannedStep, Scope};
use modmend::script::{Direction, Form, Shell, script};

use crate::POSIX_AND_FISH;
use crate::cases::{DIRECTIONS, LANGS, answer_for};
use crate::sandbox::{CANARY, Sandbox};
use crate::terminal::{Paste, paste};

/// Each would make a file in some shell, if it were run.
const INJECTIONS: &[&str] = &[
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
    "%COMSPEC%&touch${IFS}CANARY",
    "\u{202e};touch${IFS}CANARY",
    "!touch${IFS}CANARY",
];

/// The same with characters that only `go env -json` can spell.
const CONTROLS: &[&str] = &[
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
fn scripts(shell: Shell) -> BTreeSet<String> {
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
fn plan_that_shows(text: &str) -> Plan {
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

#[test]
#[ignore = "needs bash, zsh and fish"]
fn nothing_that_was_prepared_runs_or_becomes_an_argument() {
    for shell in POSIX_AND_FISH {
        let sandbox = Sandbox::new();
        for script in scripts(shell) {
            sandbox.run_file(shell, &script);
            sandbox.assert_no_canary(&script);
            for word in sandbox.take_calls().into_iter().flatten() {
                assert!(!word.contains(CANARY), "{shell:?} runs {word:?}\n{script}");
            }
        }
    }
}

#[test]
#[ignore = "needs bash, zsh, fish and a terminal"]
fn nothing_that_was_prepared_runs_when_it_is_pasted() {
    let pastes = POSIX_AND_FISH.map(|shell| Paste::ALL.map(|how| (shell, how)));
    std::thread::scope(|scope| {
        for (shell, how) in pastes.into_iter().flatten() {
            scope.spawn(move || paste_everything(shell, how));
        }
    });
}

fn paste_everything(shell: Shell, how: Paste) {
    let sandbox = Sandbox::new();
    for injection in INJECTIONS.iter().chain(CONTROLS) {
        let plan = plan_that_shows(injection);
        let script = script(&plan, shell, Form::Paste, Scope::User, Lang::En, Direction::Fix);
        assert!(script.contains(CANARY), "the narration does not show {injection:?}");
        paste(&sandbox, shell, &script, how);
        sandbox.assert_no_canary(&script);
        assert_eq!(sandbox.take_calls(), [["go", "env", "-u", "GOPROXY"]], "{shell:?}\n{script}");
    }
}

#[test]
#[ignore = "needs the time of its tier"]
fn prepared_text_stays_within_the_quotes_of_powershell() {
    for script in scripts(Shell::PowerShell) {
        let code = powershell_without_strings(&script);
        assert!(!code.contains(CANARY) && !code.contains("touch"), "{code}\n{script}");
    }
}

#[test]
#[ignore = "needs the time of its tier"]
fn prepared_text_is_only_ever_an_argument_of_echo_in_cmd() {
    for script in scripts(Shell::Cmd) {
        for line in script.split_terminator("\r\n").filter(|line| is_prepared(line)) {
            let statement = line.strip_prefix("if \"%MODMEND_FAILED%\"==\"0\" ").unwrap_or(line);
            let words = statement.strip_prefix("echo ").unwrap_or("&");
            let is_harmless =
                !words.contains(|c: char| c.is_control() || "&|<>^%!\"()".contains(c));
            assert!(is_harmless, "{line:?}\n{script}");
        }
    }
}

#[test]
#[ignore = "needs the time of its tier"]
fn no_script_holds_a_character_that_moves_or_ends_a_line() {
    for shell in Shell::ALL {
        for script in scripts(shell) {
            let script = script.trim_start_matches('\u{feff}');
            let lines = script.replace("\r\n", "\n").replace('\n', "");
            assert!(!lines.contains(is_unseen), "{shell:?} {lines:?}");
        }
    }
}

fn is_prepared(line: &str) -> bool {
    line.contains(CANARY) || line.contains("touch")
}

/// Control characters, line separators, and marks that turn the direction of reading.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What PowerShell reads as code. Any of five characters opens and closes a string; two of
/// them stand for one.
fn powershell_without_strings(script: &str) -> String {
    let is_quote = |c: char| matches!(c, '\'' | '‘' | '’' | '‚' | '‛');
    let mut code = String::new();
    let mut chars = script.chars().peekable();
    let mut in_string = false;
    while let Some(c) = chars.next() {
        if !is_quote(c) {
            code.extend((!in_string).then_some(c));
        } else if !in_string || chars.next_if(|next| is_quote(*next)).is_none() {
            in_string = !in_string;
        }
    }
    assert!(!in_string, "a string is not closed:\n{script}");
    code
}
