//! What of a plan goes into a file that builds the project elsewhere.

use super::Language;
use crate::cause::{Fix, Need, Theme};
use crate::causes;
use crate::evidence::captures::Captures;
use crate::evidence::hole::Kind;
use crate::hosts;
use crate::lang::{Lang, Text};
use crate::plan::command::Command;
use crate::plan::value::Value;
use crate::plan::{Plan, PlannedStep};
use crate::script::whole::on_one_line;
use crate::script::{Form, Shell, all_statements};

/// What goes into the file, and what is told in comments.
#[derive(Default)]
pub(super) struct Content {
    /// The steps that the file takes.
    pub(super) written: Vec<Written>,
    /// The steps that it does not take.
    pub(super) told: Vec<Told>,
    /// The host of private modules that want to know who asks; empty where only that is known.
    pub(super) login: Option<String>,
    /// The network has an authority of its own.
    pub(super) needs_certificate: bool,
}

/// A step that the file takes.
pub(super) struct Written {
    /// Its number and title, then the reason and the notes.
    pub(super) comments: Vec<String>,
    /// Environment variables, the values as the file holds them.
    pub(super) variables: Vec<(String, String)>,
    /// Commands, as the file holds them.
    pub(super) lines: Vec<String>,
}

/// A step that a person takes.
pub(super) struct Told {
    /// Its number in the plan.
    pub(super) number: usize,
    /// Why the file does not take it, if it could have been expected to.
    pub(super) reason: Option<Text>,
    /// What is said about it.
    pub(super) comments: Vec<String>,
}

impl Content {
    /// Sorts the steps of a plan.
    pub(super) fn of(plan: &Plan, language: &Language, lang: Lang) -> Self {
        let mut content = Self::default();
        for (index, step) in plan.steps.iter().enumerate() {
            let number = index + 1;
            content.learn_needs(step);
            match Written::of(number, step, language, lang) {
                Ok(written) => content.push(written),
                Err(reason) => content.told.push(Told::of(number, step, reason, lang)),
            }
        }
        content
    }

    /// Whether there is nothing to say.
    pub(super) const fn is_empty(&self) -> bool {
        self.written.is_empty() && self.told.is_empty()
    }

    /// All variables, each once.
    pub(super) fn variables(&self) -> impl Iterator<Item = &(String, String)> {
        self.written.iter().flat_map(|step| &step.variables)
    }

    /// The steps that set variables.
    pub(super) fn with_variables(&self) -> impl Iterator<Item = &Written> {
        self.written.iter().filter(|step| !step.variables.is_empty())
    }

    /// The command that shows what Go uses: its own variables among those that are set.
    pub(super) fn check(&self) -> String {
        let names = self.variables().map(|(key, _)| key.as_str());
        let names: Vec<&str> = names.filter(|key| key.starts_with("GO")).collect();
        if names.is_empty() {
            "go version".to_owned()
        } else {
            format!("go env {}", names.join(" "))
        }
    }

    /// The lines of the list of commands: each a `prefix` and the command, the check last; then what
    /// a person takes.
    pub(super) fn listed(&self, indent: &str, prefix: &str, check: &str) -> Vec<String> {
        let mut lines = Vec::new();
        for step in &self.written {
            if step.variables.is_empty() {
                lines.extend(commented(indent, &step.comments));
            }
            lines.extend(step.lines.iter().map(|command| format!("{indent}{prefix}{command}")));
        }
        lines.extend(commented(indent, &[check.to_owned()]));
        lines.push(format!("{indent}{prefix}{}", self.check()));
        lines.extend(self.told.iter().flat_map(|told| commented("", &told.comments)));
        lines
    }

    /// A later step has the last word on a variable: YAML takes no key twice.
    fn push(&mut self, step: Written) {
        for known in &mut self.written {
            known.variables.retain(|(key, _)| step.variables.iter().all(|(new, _)| new != key));
        }
        self.written.push(step);
    }

    fn learn_needs(&mut self, step: &PlannedStep) {
        let cause = causes::ALL.iter().find(|cause| cause.id == step.cause);
        let is_private = cause.is_some_and(|cause| {
            cause.fix == Fix::Person(Need::Login) && cause.theme == Theme::Vcs
        });
        let sets_private = step.commands.iter().any(
            |command| matches!(command, Command::SetVariable { key, .. } if *key == "GOPRIVATE"),
        );
        if (is_private || sets_private) && self.login.as_deref().unwrap_or_default().is_empty() {
            self.login = Some(private_host(&step.captures));
        }
        self.needs_certificate |=
            cause.is_some_and(|cause| cause.fix == Fix::Person(Need::Certificate));
    }
}

impl Written {
    /// The step, or why the file does not take it; `None` where nobody would expect it to.
    fn of(
        number: usize,
        step: &PlannedStep,
        language: &Language,
        lang: Lang,
    ) -> Result<Self, Option<Text>> {
        if !step.is_scripted() {
            return Err(None);
        }
        let mut written = Self {
            comments: comments(number, step, lang),
            variables: Vec::new(),
            lines: Vec::new(),
        };
        for command in &step.commands {
            written.take(command, language)?;
        }
        Ok(written)
    }

    fn take(&mut self, command: &Command, language: &Language) -> Result<(), Option<Text>> {
        match command {
            Command::SetVariable { key, value } => self.set(key, value.as_str(), language),
            // There is no way to take a variable away; an empty one is none to Go.
            Command::UnsetVariable { key } => self.set(key, "", language),
            Command::Run(words) => {
                let plain: Vec<&str> = words.iter().map(Value::as_str).collect();
                match plain.as_slice() {
                    ["go", "env", "-w", setting] => {
                        let (key, value) = setting.split_once('=').unwrap_or((setting, ""));
                        self.set(key, value, language)
                    }
                    ["go", "env", "-u", key] => self.set(key, "", language),
                    ["git", "config", "--global", name, ..] if !name.starts_with('-') => {
                        for line in posix(command)? {
                            self.lines.push((language.line)(&line)?);
                        }
                        Ok(())
                    }
                    _ => Err(Some(IN_WORKING_COPY)),
                }
            }
            _ => Err(Some(IN_WORKING_COPY)),
        }
    }

    fn set(&mut self, key: &str, value: &str, language: &Language) -> Result<(), Option<Text>> {
        let value = (language.quote)(value)?;
        self.variables.retain(|(known, _)| known != key);
        self.variables.push((key.to_owned(), value));
        Ok(())
    }
}

impl Told {
    fn of(number: usize, step: &PlannedStep, reason: Option<Text>, lang: Lang) -> Self {
        let mut comments = comments(number, step, lang);
        if let Some(reason) = reason {
            comments.push(format!("   {}", reason.fill(lang, &Captures::default())));
            // What only makes and removes copies says nothing to a reader.
            let commands = step.commands.iter().filter(|command| {
                matches!(command, Command::Run(_) | Command::RunWith { .. } | Command::FindFile(_))
            });
            let lines = commands.filter_map(|command| posix(command).ok()).flatten();
            comments.extend(lines.map(|line| format!("     {line}")));
        }
        Self { number, reason, comments }
    }
}

fn comments(number: usize, step: &PlannedStep, lang: Lang) -> Vec<String> {
    let title = step.title.fill(lang, &step.captures);
    let mut comments = vec![format!("{number}. {title}")];
    comments.push(format!("   {}", step.why.fill(lang, &step.captures)));
    comments
}

fn posix(command: &Command) -> Result<Vec<String>, Text> {
    all_statements(std::slice::from_ref(command), Shell::Bash, Form::File)
}

/// The host of the private module, if it is one.
fn private_host(captures: &Captures) -> String {
    let module = captures.get("module").map(hosts::of_module);
    let candidates = [module, captures.get("host")];
    let checked = |host: &str| Value::checked(Kind::Host, host).ok();
    let host = candidates.into_iter().flatten().find_map(checked);
    host.map(|host| host.as_str().to_owned()).unwrap_or_default()
}

/// Comment lines. What YAML cannot hold, and what would end the line, becomes a space.
pub(super) fn commented(indent: &str, comments: &[String]) -> Vec<String> {
    let comment = |text: &String| {
        let text = on_one_line(text).replace(['\u{feff}', '\u{fffe}', '\u{ffff}'], " ");
        format!("{indent}# {}", text.trim_end())
    };
    comments.iter().map(comment).collect()
}

const IN_WORKING_COPY: Text = Text {
    en: "Not for the build: do this in your working copy, then commit what changed.",
    zh: "这一步不在构建里做：请在本地工作副本中完成，然后提交改动。",
};
