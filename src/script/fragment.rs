//! A plan → lines for a file of the project that builds it elsewhere: an image or a CI job.
//!
//! `go env -w` would write into a home that is gone after the build, so settings are environment
//! variables there. What changes go.mod or go.sum belongs into the working copy and is told, not
//! run. The plan is one made for [`Scope::Shell`](crate::plan::Scope::Shell).

mod content;
mod dockerfile;
mod github_actions;
mod gitlab_ci;
mod yaml;

use super::Direction;
use crate::lang::{Lang, Text};
use crate::plan::Plan;
use content::Content;

/// A file of the project that lines are written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// A Dockerfile, built by `BuildKit`.
    Dockerfile,
    /// A workflow of GitHub Actions.
    GitHubActions,
    /// `.gitlab-ci.yml`.
    GitLabCi,
}

impl Fragment {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Dockerfile, Self::GitHubActions, Self::GitLabCi];

    /// The name on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Dockerfile => "dockerfile",
            Self::GitHubActions => "github-actions",
            Self::GitLabCi => "gitlab-ci",
        }
    }

    /// The name that people know.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dockerfile => "Dockerfile",
            Self::GitHubActions => "GitHub Actions",
            Self::GitLabCi => "GitLab CI",
        }
    }

    /// Reads [`Self::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fragment| fragment.id() == id)
    }

    /// The name under which the lines are saved.
    pub const fn file_name(self, direction: Direction) -> &'static str {
        match (self, direction) {
            (Self::Dockerfile, Direction::Fix) => "modmend-fix.dockerfile",
            (Self::Dockerfile, Direction::Undo) => "modmend-undo.dockerfile",
            (Self::GitHubActions, Direction::Fix) => "modmend-fix.github-actions.yml",
            (Self::GitHubActions, Direction::Undo) => "modmend-undo.github-actions.yml",
            (Self::GitLabCi, Direction::Fix) => "modmend-fix.gitlab-ci.yml",
            (Self::GitLabCi, Direction::Undo) => "modmend-undo.gitlab-ci.yml",
        }
    }

    const fn language(self) -> &'static Language {
        match self {
            Self::Dockerfile => &dockerfile::LANGUAGE,
            Self::GitHubActions => &github_actions::LANGUAGE,
            Self::GitLabCi => &gitlab_ci::LANGUAGE,
        }
    }
}

/// What differs between the files.
struct Language {
    /// The value of a variable as the file holds it, or why it cannot be written.
    quote: fn(&str) -> Result<String, Text>,
    /// A command of a POSIX shell as the file holds it, or why it cannot be written.
    line: fn(&str) -> Result<String, Text>,
    /// The lines of the file.
    write: fn(&Content, Lang) -> Vec<String>,
    /// Lines of it that only show where the others belong.
    frame: &'static [&'static str],
}

/// The value of a variable as a file holds it.
///
/// # Errors
/// Why it cannot be written there.
pub fn quote_variable(value: &str, fragment: Fragment) -> Result<String, Text> {
    (fragment.language().quote)(value)
}

/// The lines for a file, each with its line break; empty for a plan without steps. The undo is a
/// comment that says which lines have to go.
pub fn fragment(plan: &Plan, fragment: Fragment, lang: Lang, direction: Direction) -> String {
    let content = Content::of(plan, fragment.language(), lang);
    if content.is_empty() {
        return String::new();
    }
    let lines = (fragment.language().write)(&content, lang);
    let lines = match direction {
        Direction::Fix => lines,
        Direction::Undo => undo(lines, fragment, lang),
    };
    lines.into_iter().map(|line| line + "\n").collect()
}

/// The steps that the lines for a file tell instead of take, each with its number and the reason.
pub fn fragment_refusals(plan: &Plan, fragment: Fragment) -> Vec<(usize, Text)> {
    let content = Content::of(plan, fragment.language(), Lang::En);
    content.told.into_iter().filter_map(|told| Some((told.number, told.reason?))).collect()
}

/// Nothing on the machine was changed: the lines go again.
fn undo(lines: Vec<String>, fragment: Fragment, lang: Lang) -> Vec<String> {
    let lines: Vec<String> = lines
        .into_iter()
        .filter(|line| !line.trim_start().starts_with('#'))
        .filter(|line| !fragment.language().frame.contains(&line.as_str()))
        .map(|line| format!("#   {line}"))
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let first = format!("# {}: {}", fragment.file_name(Direction::Undo), REMOVE.get(lang));
    std::iter::once(first).chain(lines).collect()
}

const REMOVE: Text = Text {
    en: "made by modmend. To take the fix back, remove these lines from your file where they came from modmend:",
    zh: "由 modmend 生成。要撤销修复，请从你的文件中删除来自 modmend 的这些行：",
};
