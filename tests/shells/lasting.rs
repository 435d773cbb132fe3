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
