//! An interactive shell on a terminal of its own, and somebody who pastes into it.

use std::io::{Read, Write as _};
use std::process::Stdio;

use modmend::script::Shell;

use crate::sandbox::Sandbox;

/// How a terminal hands over what is pasted.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Paste {
    /// Like typing: each line is run as soon as it is complete.
    Plain,
    /// Bracketed: the shell gets all lines at once, and runs them on the next Enter.
    Bracketed,
}

impl Paste {
    pub(crate) const ALL: [Self; 2] = [Self::Plain, Self::Bracketed];
}

/// What the interactive shells show when they wait.
const PROMPT: &str = "ready> ";

/// The file that the shell makes if it still takes commands.
const ALIVE: &str = "alive";

/// Pastes a script into a shell whose last command failed, then asks the shell for a sign of
/// life. Gives what the terminal showed.
pub(crate) fn paste(sandbox: &Sandbox, shell: Shell, script: &str, paste: Paste) -> String {
    let mut terminal = sandbox
        .command("script")
        .args(["--quiet", "--flush", "--command", interactive(shell), "/dev/null"])
        .env("PS1", PROMPT)
        .env("PS2", "more> ")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    let mut keyboard = terminal.stdin.take().unwrap();
    let mut screen = terminal.stdout.take().unwrap();
    let mut shown = shown_until_prompt(&mut screen);
    let keys = format!("false\r{}printf 1 > {ALIVE}\rexit\r", pasted(script, paste));
    keyboard.write_all(keys.as_bytes()).unwrap();
    drop(keyboard);
    screen.read_to_end(&mut shown).unwrap();
    terminal.wait().unwrap();
    let shown = String::from_utf8_lossy(&shown).into_owned();
    let is_alive = sandbox.read(ALIVE).is_some();
    assert!(is_alive, "{shell:?} did not survive {paste:?} of\n{script}\nand showed\n{shown}");
    std::fs::remove_file(sandbox.work().join(ALIVE)).unwrap();
    shown
}

const fn interactive(shell: Shell) -> &'static str {
    match shell {
        Shell::Zsh => "stty cols 200 rows 50; exec zsh -f -i",
        Shell::Fish => {
            "stty cols 200 rows 50; exec fish -i -C 'function fish_prompt; printf \"ready> \"; end'"
        }
        _ => "stty cols 200 rows 50; exec bash --norc --noprofile -i",
    }
}

/// A terminal sends Enter for each line break.
fn pasted(script: &str, paste: Paste) -> String {
    let keys = script.replace('\n', "\r");
    match paste {
        Paste::Plain => keys,
        Paste::Bracketed => format!("\u{1b}[200~{keys}\u{1b}[201~\r"),
    }
}

fn shown_until_prompt(screen: &mut impl Read) -> Vec<u8> {
    let mut shown = Vec::new();
    let mut byte = [0];
    while !shown.ends_with(PROMPT.as_bytes()) {
        let count = screen.read(&mut byte).unwrap();
        assert!(count > 0, "no prompt: {}", String::from_utf8_lossy(&shown));
        shown.extend(byte);
    }
    shown
}
