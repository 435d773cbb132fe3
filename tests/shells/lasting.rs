//! What scripts do to what lasts beyond the shell: Go's settings file, and the files that shells
//! read when they start.

use std::fs;

use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::script::{Direction, Form, Shell, script};

use crate::POSIX_AND_FISH;
use crate::cases::{ENV, answer_for};
use crate::sandbox::Sandbox;

/// A go command that has nothing but its settings.
const GO: &str = r#"#!/bin/sh
file="$HOME/.config/go/env"
case "$1 $2" in
"env GOENV") printf '%s\n' "$file" ;;
"env -w")
	mkdir -p "${file%/*}"
	{ grep -v "^${3%%=*}=" "$file" 2>/dev/null; printf '%s\n' "$3"; } >"$file.new"
	mv "$file.new" "$file" ;;
"env -u")
	grep -v "^$3=" "$file" >"$file.new"
	mv "$file.new" "$file" ;;
esac
"#;

const BLOCKED: &str = "go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.mod\": dial tcp 142.251.42.241:443: connect: connection refused";
const OVERRIDDEN: &str =
    "warning: go env -w GOPROXY=... does not override conflicting OS environment variable";

const SETTINGS: &str = ".config/go/env";
/// As somebody has written it: a line that Go does not read, and no line break at the end.
const WRITTEN: &str = "GONOPROXY=x\n# mine\nGOPROXY=https://proxy.golang.org,direct";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.add_tool("go", GO);
    sandbox
}

fn write(sandbox: &Sandbox, name: &str, text: &str) {
    let file = sandbox.home().join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

fn read(sandbox: &Sandbox, name: &str) -> Option<String> {
    fs::read_to_string(sandbox.home().join(name)).ok()
}

/// Runs a script for a log as a file, and gives what it printed.
fn run(sandbox: &Sandbox, shell: Shell, log: &str, direction: Direction) -> String {
    let answer = answer_for(ENV, log, shell, Scope::User);
    let script = script(&answer.plan, shell, Form::File, Scope::User, Lang::En, direction);
    let output = sandbox.run_file(shell, &script);
    assert!(output.status.success(), "{shell:?} {output:?}\n{script}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn assert_no_copies(sandbox: &Sandbox, shell: Shell, folder: &str) {
    for entry in fs::read_dir(sandbox.home().join(folder)).into_iter().flatten() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(!name.contains("modmend"), "{shell:?} leaves {name}");
    }
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn the_settings_file_comes_back_byte_for_byte() {
    for shell in POSIX_AND_FISH {
        for before in [None, Some(""), Some(WRITTEN)] {
            let sandbox = sandbox();
            if let Some(text) = before {
                write(&sandbox, SETTINGS, text);
            }
            for _ in 0..2 {
                run(&sandbox, shell, BLOCKED, Direction::Fix);
                let fixed = read(&sandbox, SETTINGS).unwrap();
                assert!(fixed.contains("GOPROXY=https://goproxy.cn,direct\n"), "{fixed}");
            }
            run(&sandbox, shell, BLOCKED, Direction::Undo);
            assert_eq!(read(&sandbox, SETTINGS).as_deref(), before, "{shell:?}");
            assert_no_copies(&sandbox, shell, ".config/go");
        }
    }
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn settings_that_were_changed_since_stay_and_the_command_is_shown() {
    for shell in POSIX_AND_FISH {
        let sandbox = sandbox();
        write(&sandbox, SETTINGS, "GONOPROXY=x\n");
        run(&sandbox, shell, BLOCKED, Direction::Fix);
        let fixed = read(&sandbox, SETTINGS).unwrap();
        write(&sandbox, SETTINGS, &format!("{fixed}GONOSUMDB=later\n"));
        let shown = run(&sandbox, shell, BLOCKED, Direction::Undo);
        assert!(shown.contains("\ngo env -u GOPROXY\n"), "{shell:?} {shown}");
        let kept = read(&sandbox, SETTINGS);
        assert_eq!(kept.as_deref(), Some("GONOPROXY=x\nGONOSUMDB=later\n"), "{shell:?}");
        assert_no_copies(&sandbox, shell, ".config/go");
    }
}

/// An older copy is not taken for what was there before this fix.
#[test]
#[ignore = "needs bash, zsh and fish"]
fn a_second_fix_behind_other_changes_keeps_those() {
    for shell in POSIX_AND_FISH {
        let sandbox = sandbox();
        run(&sandbox, shell, BLOCKED, Direction::Fix);
        write(&sandbox, SETTINGS, WRITTEN);
        run(&sandbox, shell, BLOCKED, Direction::Fix);
        run(&sandbox, shell, BLOCKED, Direction::Undo);
        assert_eq!(read(&sandbox, SETTINGS).as_deref(), Some(WRITTEN), "{shell:?}");
    }
}

const BASHRC: &str = "\
alias ll='ls -l'
export GOPROXY=https://x.example,direct  # for work
if true; then
  GOPROXY=\"https://y.example\"
fi
export GOPROXY=a GOSUMDB=off
export MYGOPROXY=b
echo GOPROXY=c";
const BASHRC_FIXED: &str = "\
alias ll='ls -l'
: # modmend: export GOPROXY=https://x.example,direct  # for work
if true; then
: # modmend:   GOPROXY=\"https://y.example\"
fi
export GOPROXY=a GOSUMDB=off
export MYGOPROXY=b
echo GOPROXY=c";
const FISH: &str = ".config/fish/config.fish";

#[test]
#[ignore = "needs bash, zsh and fish"]
fn lines_that_set_a_variable_leave_the_start_up_files_and_come_back() {
    for shell in POSIX_AND_FISH {
        let sandbox = sandbox();
        write(&sandbox, ".bashrc", BASHRC);
        write(&sandbox, FISH, "set -gx GOPROXY https://x\nset -gx OTHER 1\n");
        for _ in 0..2 {
            run(&sandbox, shell, OVERRIDDEN, Direction::Fix);
            let fixed = read(&sandbox, ".bashrc").unwrap();
            assert_eq!(fixed.trim_end(), BASHRC_FIXED, "{shell:?}");
            let fish = read(&sandbox, FISH).unwrap();
            assert_eq!(fish, ": # modmend: set -gx GOPROXY https://x\nset -gx OTHER 1\n");
        }
        let bashrc = sandbox.home().join(".bashrc");
        assert!(sandbox.command("bash").arg("-n").arg(bashrc).status().unwrap().success());
        run(&sandbox, shell, OVERRIDDEN, Direction::Undo);
        assert_eq!(read(&sandbox, ".bashrc").as_deref(), Some(BASHRC), "{shell:?}");
        assert_no_copies(&sandbox, shell, ".");
        assert_no_copies(&sandbox, shell, ".config/fish");
    }
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn start_up_files_that_were_edited_since_keep_the_edit() {
    for shell in POSIX_AND_FISH {
        let sandbox = sandbox();
        write(&sandbox, ".profile", "export GOPROXY=off\n");
        run(&sandbox, shell, OVERRIDDEN, Direction::Fix);
        let fixed = read(&sandbox, ".profile").unwrap();
        write(&sandbox, ".profile", &format!("{fixed}later=1\n"));
        run(&sandbox, shell, OVERRIDDEN, Direction::Undo);
        let kept = read(&sandbox, ".profile");
        assert_eq!(kept.as_deref(), Some("export GOPROXY=off\nlater=1\n"), "{shell:?}");
    }
}

/// A stand-in for macOS's launchctl, with the three subcommands that scripts call: a variable is a file.
/// Like the real one, it prints nothing for a variable that is not set.
const LAUNCHCTL: &str = r#"#!/bin/sh
mkdir -p "$HOME/session" && cd "$HOME/session" || exit 1
case "$1" in
getenv) if test -e "$2"; then cat "$2"; fi ;;
setenv) printf '%s\n' "$3" >"$2" ;;
unsetenv) rm -f "$2" ;;
*) exit 64 ;;
esac
"#;
const KEPT: &str = "session/MODMEND_SESSION_GOPROXY";

/// Runs a script for a mac in a terminal that has this GOPROXY.
fn run_on_mac(
    sandbox: &Sandbox,
    (shell, form): (Shell, Form),
    goproxy: &str,
    direction: Direction,
) {
    let env = "GOHOSTOS='darwin'\nGOVERSION='go1.22.3'\n";
    let plan = answer_for(env, OVERRIDDEN, shell, Scope::User).plan;
    let script = script(&plan, shell, form, Scope::User, Lang::En, direction);
    let mut command = sandbox.shell_on_file(shell, &script);
    let output = command.env("GOPROXY", goproxy).output().unwrap();
    assert!(output.status.success(), "{shell:?} {output:?}\n{script}");
}

fn mac_shells() -> impl Iterator<Item = (Shell, Form)> {
    POSIX_AND_FISH.into_iter().flat_map(|shell| Form::ALL.map(|form| (shell, form)))
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn what_launchctl_has_set_goes_and_comes_back_if_it_is_the_value_at_hand() {
    let value = "https://x.example/a b,direct\n";
    let at_hand = value.trim_end();
    for shell in mac_shells() {
        let sandbox = sandbox();
        sandbox.add_tool("launchctl", LAUNCHCTL);
        write(&sandbox, "session/GOPROXY", value);
        run_on_mac(&sandbox, shell, "off", Direction::Fix);
        assert_eq!(read(&sandbox, "session/GOPROXY").as_deref(), Some(value), "another one");
        for terminal in [at_hand, at_hand, ""] {
            run_on_mac(&sandbox, shell, terminal, Direction::Fix);
            assert_eq!(read(&sandbox, "session/GOPROXY"), None, "{shell:?}");
            assert_eq!(read(&sandbox, KEPT).as_deref(), Some(value), "{shell:?}");
        }
        for _ in 0..2 {
            run_on_mac(&sandbox, shell, "", Direction::Undo);
            assert_eq!(read(&sandbox, "session/GOPROXY").as_deref(), Some(value), "{shell:?}");
            assert_eq!(read(&sandbox, KEPT), None, "{shell:?}");
        }
    }
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn where_there_is_no_launchctl_a_script_for_a_mac_runs_too() {
    for shell in mac_shells() {
        let sandbox = sandbox();
        run_on_mac(&sandbox, shell, "off", Direction::Fix);
        run_on_mac(&sandbox, shell, "off", Direction::Undo);
    }
}
