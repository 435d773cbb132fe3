//! What the plan sets in situations that call for different things.

use modmend::plan::command::Command;
use modmend::plan::value::Value;
use modmend::plan::{Scope, go_changes};
use modmend::script::Shell;

use crate::answered;

const BLOCKED: &str = "go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.info\": dial tcp 142.251.42.241:443: i/o timeout";

/// The settings that the steps of a script leave, `None` for Go's default.
fn changes(env: &str, log: &str, scope: Scope) -> Vec<(String, Option<String>)> {
    let plan = answered(env, log, Shell::Bash, scope).plan;
    plan.steps.iter().filter(|step| step.is_scripted()).flat_map(go_changes).collect()
}

fn assert_set(env: &str, log: &str, key: &str, value: &str) {
    let changes = changes(env, log, Scope::User);
    let last = changes.iter().rev().find(|(changed, _)| changed == key);
    assert_eq!(last, Some(&(key.to_owned(), Some(value.to_owned()))), "{env}\n{log}");
}

/// The commands that show whether the steps worked, word by word.
fn checks(env: &str, log: &str) -> Vec<String> {
    let plan = answered(env, log, Shell::Bash, Scope::User).plan;
    let spelled = |command: &Command| match command {
        Command::Run(words) => words.iter().map(Value::as_str).collect::<Vec<_>>().join(" "),
        _ => format!("{command:?}"),
    };
    plan.steps.iter().flat_map(|step| &step.verify).map(spelled).collect()
}

fn notes(env: &str, log: &str, scope: Scope) -> String {
    let plan = answered(env, log, Shell::Bash, scope).plan;
    plan.steps.iter().filter_map(|step| step.withheld).map(|note| note.en).collect()
}

#[test]
fn a_chinese_network_gets_a_mirror_in_the_place_of_googles_proxy() {
    let list = "GOPROXY='https://proxy.golang.org,direct'";
    assert_set(list, BLOCKED, "GOPROXY", "https://goproxy.cn,direct");
    let piped = "GOPROXY='https://proxy.golang.org|direct'";
    assert_set(piped, BLOCKED, "GOPROXY", "https://goproxy.cn|direct");
    assert!(notes(list, BLOCKED, Scope::User).contains("only after"));
    assert!(notes(piped, BLOCKED, Scope::User).contains("after any error"));
}

#[test]
fn a_proxy_of_the_company_stays_first() {
    let env =
        "GOPROXY='https://goproxy.corp.example,https://proxy.golang.org,direct'\nGOPRIVATE=''";
    let list = "https://goproxy.corp.example,https://goproxy.cn,direct";
    assert_set(env, BLOCKED, "GOPROXY", list);
}

/// A mirror behind the company's proxy would be told the names of modules that only the company
/// has.
#[test]
fn a_mirror_is_not_told_private_names() {
    let log = "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/me/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': Failed to connect to github.com port 443 after 130000 ms: Connection timed out";
    let list = "GOPROXY='https://goproxy.corp.example,direct'";
    let open = format!("{list}\nGOPRIVATE=''\nGONOPROXY=''");
    let is_proxy = |change: &(String, Option<String>)| change.0 == "GOPROXY";
    assert!(!changes(&open, log, Scope::User).iter().any(is_proxy));
    assert!(notes(&open, log, Scope::User).contains("GOPRIVATE"));
    let named = format!("{list}\nGOPRIVATE='corp.example'\nGONOPROXY='corp.example'");
    let with_mirror = "https://goproxy.corp.example,https://goproxy.cn,direct";
    assert_set(&named, log, "GOPROXY", with_mirror);
}

#[test]
fn a_mirror_that_fails_is_not_suggested_again() {
    let log = "go: github.com/a/b@v1.0.0: reading https://goproxy.cn/github.com/a/b/@v/v1.0.0.info: 502 Bad Gateway";
    let env = "GOPROXY='https://goproxy.cn,direct'";
    assert_set(env, log, "GOPROXY", "https://goproxy.io,https://goproxy.cn,direct");
}

#[test]
fn two_findings_that_change_the_list_compose() {
    let refused = "go: git.corp.example/a@v1.0.0: Get \"https://goproxy.corp.example/git.corp.example/a/@v/v1.0.0.info\": dial tcp 10.1.2.3:443: connect: connection refused";
    let env = "GOPROXY='https://goproxy.corp.example,https://proxy.golang.org,direct'";
    assert_set(env, &format!("{BLOCKED}\n{refused}"), "GOPROXY", "https://goproxy.cn,direct");
}

#[test]
fn an_old_go_is_not_given_what_it_does_not_know() {
    let log = format!("go version go1.12.17 linux/amd64\n{BLOCKED}");
    let plan = answered("", &log, Shell::Bash, Scope::User).plan;
    assert!(!plan.steps.iter().flat_map(|step| &step.commands).any(Command::writes_go_env));
    assert!(notes("", &log, Scope::User).contains("1.13"), "{plan:#?}");
}

#[test]
fn the_project_keeps_no_settings_of_go() {
    let env = "GOPROXY='https://proxy.golang.org,direct'";
    let plan = answered(env, BLOCKED, Shell::Bash, Scope::Project).plan;
    let steps: Vec<_> = plan.steps.iter().filter(|step| step.is_scripted()).collect();
    assert!(steps.iter().any(|step| step.scope() == Some(Scope::Shell)), "{plan:#?}");
    assert!(!steps.iter().any(|step| step.scope() == Some(Scope::User)), "{plan:#?}");
    assert!(notes(env, BLOCKED, Scope::Project).contains("for this shell only"));
}

/// What the system has set wins over what `go env -w` writes, so it goes first.
#[test]
fn a_variable_of_the_system_goes_before_go_env_is_written() {
    let env = "$ export GOPROXY=https://proxy.golang.org,direct\n$ go env\nGOPROXY='https://proxy.golang.org,direct'\nGOSUMDB='sum.golang.org'";
    for (shell, lasting) in [
        (Shell::Bash, Command::DisableInProfiles { key: "GOPROXY" }),
        (Shell::Fish, Command::DisableInProfiles { key: "GOPROXY" }),
        (Shell::PowerShell, Command::ForgetUserVariable { key: "GOPROXY" }),
        (Shell::Cmd, Command::ForgetUserVariable { key: "GOPROXY" }),
    ] {
        let plan = answered(env, BLOCKED, shell, Scope::User).plan;
        let commands: Vec<&Command> = plan.steps.iter().flat_map(|step| &step.commands).collect();
        let at = |wanted: &Command| commands.iter().position(|command| *command == wanted);
        let list = Value::literal("https://goproxy.cn,direct");
        let written = at(&Command::go_env_write("GOPROXY", &list)).unwrap();
        assert!(at(&Command::UnsetVariable { key: "GOPROXY" }).unwrap() < written);
        assert!(at(&lasting).unwrap() < written);
        assert!(plan.changes_this_shell());
    }
}

/// On a mac the session keeps variables as well; elsewhere nobody asks launchctl.
#[test]
fn on_a_mac_the_session_forgets_the_variable_while_the_shell_still_has_it() {
    let env = "$ export GOPROXY=https://proxy.golang.org,direct\n$ go env\nGOHOSTOS='darwin'\nGOPROXY='https://proxy.golang.org,direct'\nGOSUMDB='sum.golang.org'";
    let commands = |env: &str, shell, scope| -> Vec<Command> {
        let steps = answered(env, BLOCKED, shell, scope).plan.steps;
        steps.into_iter().flat_map(|step| step.commands).collect()
    };
    let forgets = Command::ForgetSessionVariable { key: "GOPROXY" };
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        let commands = commands(env, shell, Scope::User);
        let at = |wanted: &Command| commands.iter().position(|command| command == wanted);
        assert!(at(&forgets).unwrap() < at(&Command::UnsetVariable { key: "GOPROXY" }).unwrap());
    }
    let on_linux = env.replace("darwin", "linux");
    assert!(!commands(&on_linux, Shell::Bash, Scope::User).contains(&forgets));
    assert!(!commands(env, Shell::PowerShell, Scope::User).contains(&forgets));
    assert!(!commands(env, Shell::Bash, Scope::Shell).contains(&forgets));
}

/// What only an administrator can take away is told, with the command.
#[test]
fn a_variable_of_the_whole_machine_is_told_with_its_command() {
    let env = "C:\\> set GOPROXY=https://proxy.golang.org,direct\nC:\\> go env\nset GOHOSTOS=windows\nset GOPROXY=https://proxy.golang.org,direct\nset GOSUMDB=sum.golang.org";
    for (shell, command) in [
        (Shell::PowerShell, "[Environment]::SetEnvironmentVariable('NAME', $null, 'Machine')"),
        (Shell::Cmd, r"HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Environment"),
    ] {
        let steps = answered(env, BLOCKED, shell, Scope::User).plan.steps;
        let notes: Vec<_> = steps.iter().filter_map(|step| step.withheld).collect();
        let is_told = |text: &str| text.contains(command) && !text.contains("launchctl");
        assert!(notes.iter().any(|note| is_told(note.en) && is_told(note.zh)), "{notes:#?}");
    }
}

/// Go takes an empty variable for none, and reads its own file then.
#[test]
fn an_empty_variable_of_the_shell_is_said_not_to_win_over_what_go_has_written() {
    let log = "go: modules disabled by GO111MODULE=off; see 'go help modules'";
    let printed = "GO111MODULE='off'\n";
    let set = "$ export GO111MODULE=off\n$ go env\nGO111MODULE='off'\n";
    assert!(notes(printed, log, Scope::Shell).contains("does not win over"));
    assert!(!notes(set, log, Scope::Shell).contains("does not win over"));
    assert!(!notes(printed, log, Scope::User).contains("does not win over"));
}

/// `go install` asks for the path of the package and all above it; a check for what is no module
/// would fail after the right fix.
#[test]
fn only_a_module_is_asked_for_in_a_check() {
    let blocked = |path: &str, version: &str, request: &str| {
        format!(
            "go: {path}@{version}: {path}@{version}: Get \"https://proxy.golang.org/{path}/{request}\": dial tcp 142.251.43.17:443: connect: connection refused"
        )
    };
    let asked = |path: &str, version: &str, request: &str| -> Vec<String> {
        let mut checks = checks("", &blocked(path, version, request));
        checks.retain(|check| check.starts_with("go list"));
        checks
    };
    let info = "@v/v2.3.4.info";
    let of_package = asked("github.com/acme/tool/v2/cmd/tool", "v2.3.4", info);
    assert_eq!(of_package, ["go list -m github.com/acme/tool/v2@v2.3.4"]);
    let of_module = asked("github.com/acme/tool/v2", "v2.3.4", info);
    assert_eq!(of_module, ["go list -m github.com/acme/tool/v2@v2.3.4"]);
    let required = asked("github.com/acme/tool/sub", "v0.3.4", "@v/v0.3.4.mod");
    assert_eq!(required, ["go list -m github.com/acme/tool/sub@v0.3.4"]);
    for (path, version, request) in [
        ("github.com/acme/tool/cmd/tool", "v0.3.4", "@v/v0.3.4.info"),
        ("golang.org/x/tools/cmd/goimports", "latest", "@v/list"),
        ("go.acme.io/tool/cmd/tool", "v1.3.4", "@v/v1.3.4.info"),
    ] {
        assert!(asked(path, version, request).is_empty(), "{path}");
    }
}

/// Without `go env` nobody knows the list; what stands in the log is in it.
#[test]
fn a_proxy_that_only_the_log_shows_is_not_thrown_out() {
    let own = "go get golang.org/x/net: unexpected status (http://127.0.0.1:3000/golang.org/x/net/@v/list): 500 Internal Server Error";
    let server = "unrecognized import path \"golang.org/x/net\" (https fetch: Get https://golang.org/x/net?go-get=1: dial tcp 216.239.37.1:443: i/o timeout)";
    let log = format!("{own}\n{server}");
    assert!(changes("", &log, Scope::User).is_empty());
    assert!(notes("", &log, Scope::User).contains("a module proxy of your own"));
    let env = "GOPROXY='http://127.0.0.1:3000,https://proxy.golang.org,direct'";
    assert_set(env, server, "GOPROXY", "http://127.0.0.1:3000,https://goproxy.cn,direct");
    // A public proxy is none of one's own.
    let public = own.replace("http://127.0.0.1:3000", "https://goproxy.io");
    assert_set("", &format!("{public}\n{server}"), "GOPROXY", "https://goproxy.cn,direct");
}

/// Where IPv6 is out of order, a mirror is another way, and a person's choice.
#[test]
fn another_way_is_not_part_of_a_script() {
    let to = |ip: &str| {
        format!(
            "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.mod\": dial tcp {ip}:443: connect: network is unreachable"
        )
    };
    assert!(changes("", &to("[2a00:1450:4003:801::2011]"), Scope::User).is_empty());
    assert_set("", &to("142.251.43.17"), "GOPROXY", "https://goproxy.cn,direct");
}
