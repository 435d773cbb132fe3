//! Scripts for PowerShell, read by a grammar of the language: there is no PowerShell to run them
//! on every machine. Each is well-formed, and only the planned commands and literal arguments are
//! in it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing")]

#[path = "powershell/tree.rs"]
mod tree;

use modmend::answer::{Choices, answer};
use modmend::causes;
use modmend::evidence::Os;
use modmend::intake::{Origin, Source};
use modmend::lang::Lang;
use modmend::plan::command::Command;
use modmend::plan::value::Value;
use modmend::plan::{Plan, PlannedStep, Scope};
use modmend::script::{Direction, Form, Shell, quote, script};
use proptest::prelude::*;
use tree::Script;

/// What scripts may call besides the programs of their plan, all of it written by modmend itself.
const OWN: [&str; 15] = [
    "&",
    "Write-Host",
    "Test-Path",
    "Copy-Item",
    "Move-Item",
    "Remove-Item",
    "New-Item",
    "Out-Null",
    "Get-ChildItem",
    "Get-Content",
    "Get-FileHash",
    "Get-Item",
    "Set-Content",
    "Where-Object",
    "ForEach-Object",
];

/// The plans of all samples, for Windows.
fn plans(scope: Scope) -> Vec<Plan> {
    let samples = causes::samples().into_iter().flat_map(|(_, samples)| samples.hits);
    let choices = Choices {
        os: Some(Os::Windows),
        shell: Some(Shell::PowerShell),
        scope,
        ..Choices::default()
    };
    let plan = |env: &str, log: &str| {
        let sources =
            [Source { origin: Origin::Env, text: env }, Source { origin: Origin::Log, text: log }];
        answer(&sources, &choices).plan
    };
    samples.map(|sample| plan(sample.env, sample.log)).collect()
}

/// The programs that a plan runs, with their arguments.
fn planned(plan: &Plan, direction: Direction) -> Vec<Vec<String>> {
    let mut planned = Vec::new();
    for step in plan.steps.iter().filter(|step| step.is_scripted()) {
        let commands: Vec<&Command> = match direction {
            Direction::Fix => step.commands.iter().chain(&step.verify).collect(),
            Direction::Undo => step.undo.iter().collect(),
        };
        for command in commands {
            match command {
                Command::Run(words)
                | Command::Look(words)
                | Command::RunUnlessRestored(words)
                | Command::RunWith { words, .. } => {
                    planned.push(words.iter().map(Value::as_str).map(str::to_owned).collect());
                }
                Command::UnsetGit(key) => {
                    let words = ["git", "config", "--global", "--unset-all", key.as_str()];
                    planned.push(words.map(str::to_owned).to_vec());
                }
                _ => {}
            }
        }
    }
    planned
}

#[test]
fn every_script_is_well_formed_and_runs_what_is_planned() {
    let mut scripts = 0;
    for scope in [Scope::User, Scope::Shell] {
        for plan in plans(scope) {
            for direction in [Direction::Fix, Direction::Undo] {
                for (form, lang) in [(Form::Paste, Lang::En), (Form::File, Lang::Zh)] {
                    let text = script(&plan, Shell::PowerShell, form, scope, lang, direction);
                    if !text.is_empty() {
                        check(&text, &planned(&plan, direction));
                        scripts += 1;
                    }
                }
            }
        }
    }
    println!("{scripts} scripts");
    assert!(scripts > 1000, "{scripts}");
}

fn check(text: &str, planned: &[Vec<String>]) {
    if text.is_empty() {
        return;
    }
    let mut found = Vec::new();
    for command in Script::read(text).commands() {
        let is_own = OWN.contains(&command.name.as_str());
        if is_own || command.words().is_some_and(|words| words == ["go", "env", "GOENV"]) {
            continue;
        }
        // The path of a new module is the person's own, and no program gets another variable.
        let is_placeholder = command.name == "go" && command.arguments.contains(&None);
        match command.words() {
            Some(words) => found.push(words),
            None => assert!(
                is_placeholder && text.contains("go mod init $ModulePath"),
                "{command:?}\n{text}"
            ),
        }
    }
    for words in &found {
        assert!(planned.contains(words), "{words:?} is not planned\n{text}");
    }
    for words in planned {
        // What PowerShell 5.1 cannot pass on is told instead.
        let is_refused = words.iter().any(|word| word.contains('"') || word.ends_with('\\'));
        assert!(is_refused || found.contains(words), "{words:?} is missing\n{text}");
    }
}

#[test]
fn a_file_has_what_windows_powershell_needs_to_read_chinese() {
    let plan = plans(Scope::User)
        .into_iter()
        .find(|plan| plan.steps.iter().any(PlannedStep::is_scripted))
        .unwrap();
    for direction in [Direction::Fix, Direction::Undo] {
        let write = |form| script(&plan, Shell::PowerShell, form, Scope::User, Lang::Zh, direction);
        let file = write(Form::File);
        assert!(file.starts_with("\u{feff}# modmend-"), "{file}");
        assert!(file.lines().count() > 3 && !file.replace("\r\n", "").contains(['\r', '\n']));
        let paste = write(Form::Paste);
        assert!(!paste.contains(['\u{feff}', '#']), "{paste}");
    }
}

/// A word, and what stands for it in a script, with the rule that wants it so.
#[test]
fn words_are_quoted_as_the_documents_say() {
    for (word, written) in [
        ("go", Some("go")),
        ("-w", Some("-w")),
        ("--max-time", Some("--max-time")),
        // about_Parsing: a comma makes an array, an `@` splats, and a parameter ends at a dot or
        // a colon.
        ("a,b", Some("'a,b'")),
        ("a@v1.0.0", Some("'a@v1.0.0'")),
        ("-droprequire=a.b/c", Some("'-droprequire=a.b/c'")),
        ("-x.y", Some("'-x.y'")),
        ("--", Some("'--'")),
        // The language specification, 2.3.5.1: numbers with suffixes.
        ("1kb", Some("'1kb'")),
        // about_Quoting_Rules: nothing is expanded between single quotes.
        ("$HOME", Some("'$HOME'")),
        ("$(id)", Some("'$(id)'")),
        ("`n", Some("'`n'")),
        ("%PATH%", Some("'%PATH%'")),
        ("a b", Some("'a b'")),
        ("", Some("''")),
        // The same: a quote within single quotes is doubled.
        ("it's", Some("'it''s'")),
        // Language specification, 2.3.5.2.2: four more characters count as a single quote.
        ("a‘b’c‚d‛e", Some("'a‘‘b’’c‚‚d‛‛e'")),
        // A double quote has no meaning there, but 5.1 passes it on without a backslash
        // (about_Parsing, "Passing arguments that contain quote characters"): refused.
        ("a\"b", None),
        // Likewise a backslash before the quote that 5.1 adds.
        ("C:\\a b\\", None),
        ("a\nb", None),
    ] {
        for form in Form::ALL {
            let quoted = quote(word, Shell::PowerShell, form);
            assert_eq!(quoted.ok().as_deref(), written, "{word:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_quoted_word_is_one_literal_argument(word in "([ -~]|[‘’‚‛'$`(){};&|<>@#,%=-]|\\PC){0,30}") {
        let Ok(quoted) = quote(&word, Shell::PowerShell, Form::File) else {
            prop_assert!(word.contains('"') || word.ends_with('\\') || word.chars().any(char::is_control));
            return Ok(());
        };
        let line = format!("go {quoted} behind\n");
        let commands = Script::read(&line).commands();
        let words: Vec<_> = commands.iter().map(tree::Command::words).collect();
        prop_assert_eq!(words, [Some(vec!["go".to_owned(), word, "behind".to_owned()])]);
    }
}
