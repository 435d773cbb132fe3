//! The place where a plan runs, as a model: the variables of the shell and of the system, Go's
//! settings file, and the files of the project.

use std::collections::BTreeMap;

use modmend::evidence::go_env::SetBy;
use modmend::plan::command::{BackUp, Command};
use modmend::plan::value::Value;
use modmend::plan::{Plan, PlannedStep};

type Map = BTreeMap<String, String>;

/// The model. Two are equal if nothing but remembered values tells them apart.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The variables of the shell.
    shell: Map,
    /// Those that the system gives each new shell.
    system: Map,
    /// Go's settings file.
    settings: Map,
    files: Map,
    /// What the shell remembers of its variables.
    remembered: BTreeMap<String, Option<String>>,
    put_away: Map,
    before: Option<Map>,
    after: Option<Map>,
    is_restored: bool,
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        (&self.shell, &self.system, &self.settings, &self.files)
            == (&other.shell, &other.system, &other.settings, &other.files)
    }
}

impl Place {
    pub(crate) fn new() -> Self {
        let files = ["go.mod", "go.sum"].map(|name| (name.to_owned(), "its lines".to_owned()));
        Self {
            shell: Map::new(),
            system: Map::new(),
            settings: Map::new(),
            files: files.into(),
            remembered: BTreeMap::new(),
            put_away: Map::new(),
            before: None,
            after: None,
            is_restored: false,
        }
    }

    /// A variable as it was pasted.
    pub(crate) fn give(&mut self, key: &str, value: &str, set_by: SetBy) {
        match set_by {
            SetBy::Default => {}
            SetBy::System => {
                self.system.insert(key.to_owned(), value.to_owned());
                self.shell.insert(key.to_owned(), value.to_owned());
            }
            SetBy::Unknown | SetBy::EnvFile => {
                self.settings.insert(key.to_owned(), value.to_owned());
            }
        }
    }

    /// Somebody changes Go's settings behind the fix.
    pub(crate) fn give_later(&mut self, key: &str, value: &str) {
        self.settings.insert(key.to_owned(), value.to_owned());
    }

    /// What the go command reads; `None` where nobody has set it.
    pub(crate) fn setting(&self, key: &str) -> Option<&str> {
        let of_shell = self.shell.get(key).filter(|value| !value.is_empty());
        of_shell.or_else(|| self.settings.get(key)).map(String::as_str)
    }

    pub(crate) fn take(&mut self, plan: &Plan) {
        plan.steps.iter().filter(|step| step.is_scripted()).for_each(|step| self.take_step(step));
    }

    pub(crate) fn take_step(&mut self, step: &PlannedStep) {
        step.kept_commands().iter().for_each(|command| self.run(command));
    }

    pub(crate) fn take_back(&mut self, plan: &Plan) {
        plan.undo().iter().flat_map(|step| &step.commands).for_each(|command| self.run(command));
    }

    fn run(&mut self, command: &Command) {
        match command {
            Command::Run(words) | Command::RunWith { words, .. } => self.run_words(words),
            Command::SetVariable { key, value } => {
                self.remember(key);
                self.shell.insert((*key).to_owned(), value.as_str().to_owned());
            }
            Command::UnsetVariable { key } => {
                self.remember(key);
                self.shell.remove(*key);
            }
            Command::RestoreVariable { key } => match self.remembered.remove(*key) {
                Some(Some(value)) => {
                    self.shell.insert((*key).to_owned(), value);
                }
                Some(None) => {
                    self.shell.remove(*key);
                }
                None => {}
            },
            Command::DisableInProfiles { key }
            | Command::ForgetUserVariable { key }
            | Command::ForgetSessionVariable { key } => {
                if let Some(value) = self.system.remove(*key) {
                    self.put_away.insert((*key).to_owned(), value);
                }
            }
            Command::EnableInProfiles { key }
            | Command::RecallUserVariable { key }
            | Command::RecallSessionVariable { key } => {
                if let Some(value) = self.put_away.remove(*key) {
                    self.system.insert((*key).to_owned(), value);
                }
            }
            Command::KeepGoEnv => {
                if self.after.as_ref() != Some(&self.settings) {
                    self.before = Some(self.settings.clone());
                }
            }
            Command::NoteGoEnv => self.after = Some(self.settings.clone()),
            Command::RestoreGoEnv => {
                self.is_restored =
                    self.before.is_some() && self.after.as_ref() == Some(&self.settings);
                let before = self.before.take().filter(|_| self.is_restored);
                self.settings = before.unwrap_or_else(|| self.settings.clone());
                self.after = None;
            }
            Command::RunUnlessRestored(words) => {
                if !self.is_restored {
                    self.run_words(words);
                }
            }
            Command::BackUp(BackUp { file, copy, .. }) => {
                let content = self.files.get(file.as_str()).unwrap().clone();
                self.files.entry(copy.as_str().to_owned()).or_insert(content);
            }
            Command::Restore(BackUp { file, copy, .. }) => {
                if let Some(content) = self.files.remove(copy.as_str()) {
                    self.files.insert(file.as_str().to_owned(), content);
                }
            }
            Command::MoveFile { from, to } => {
                let content = self.files.remove(from.as_str()).unwrap();
                self.files.insert(to.as_str().to_owned(), content);
            }
            Command::DropGoSumLines { from, to, .. } => {
                let content = self.files.get(from.as_str()).unwrap();
                let content =
                    content.replace("lines", "fewer lines").replace("fewer fewer", "fewer");
                self.files.insert(to.as_str().to_owned(), content);
            }
            Command::DropBrokenGoSumLines { from, to } => {
                let content = self.files.get(from.as_str()).unwrap().clone();
                self.files.insert(to.as_str().to_owned(), content);
            }
            // Real files are for the tests in real shells.
            Command::CreateModule
            | Command::RemoveCreatedModule
            | Command::BackUpVendor
            | Command::RestoreVendor
            | Command::UnsetGit(_)
            | Command::Look(_)
            | Command::FindFile(_) => {}
        }
    }

    fn remember(&mut self, key: &str) {
        let value = self.shell.get(key).cloned();
        self.remembered.entry(key.to_owned()).or_insert(value);
    }

    fn run_words(&mut self, words: &[Value]) {
        let words: Vec<&str> = words.iter().map(Value::as_str).collect();
        match words.as_slice() {
            ["go", "env", "-w", setting] => {
                let (key, value) = setting.split_once('=').unwrap();
                self.settings.insert(key.to_owned(), value.to_owned());
            }
            ["go", "env", "-u", key] => {
                self.settings.remove(*key);
            }
            ["go", "mod", "download" | "verify" | "graph" | "why", ..]
            | ["go", "mod", "edit", "-json"] => {}
            ["go", "get" | "mod" | "work", ..] => {
                let line = format!("\n{}", words.join(" "));
                for file in ["go.mod", "go.sum"] {
                    let content = self.files.get_mut(file).unwrap();
                    if !content.contains(&line) {
                        content.push_str(&line);
                    }
                }
            }
            _ => {}
        }
    }
}
