//! Whom a plan is for.

use super::value::Value;
use crate::evidence::{Evidence, Os};
use crate::intake::Prompt;
use crate::lang::Text;
use crate::mirrors::{self, Answers};
use crate::script::Shell;

/// How far a change reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Scope {
    /// This user, in every shell: Go's own file, written by `go env -w`.
    #[default]
    User,
    /// The shell in which the commands are run, until it is closed.
    Shell,
    /// The project: go.mod, go.sum, go.work, vendor. Go keeps no settings for a project, so those
    /// are for the shell.
    Project,
}

impl Scope {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::User, Self::Shell, Self::Project];

    /// The name on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Shell => "shell",
            Self::Project => "project",
        }
    }

    /// Reads [`Self::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.id() == id)
    }

    /// What a step of this scope changes, for people.
    pub const fn name(self) -> Text {
        match self {
            Self::User => Text { en: "for your user", zh: "对当前用户生效" },
            Self::Shell => Text { en: "for this shell", zh: "对当前终端生效" },
            Self::Project => Text { en: "in this project", zh: "对当前项目生效" },
        }
    }
}

/// Whom the script is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The system.
    pub os: Os,
    /// The shell.
    pub shell: Shell,
    /// How far settings shall reach.
    pub scope: Scope,
    /// The module proxy to use in the place of unreachable ones.
    pub mirror: Value,
    /// Whether it was seen to answer for the checksum database; `None` is "as is written down".
    pub sumdb: Option<Answers>,
    /// The checksum database to name where it does not.
    pub database: Value,
    /// The command that failed ran in the build of a container image.
    pub is_of_image_build: bool,
}

impl Profile {
    /// What the evidence tells about system and shell; `fallback` where it tells nothing.
    pub fn detect(evidence: &Evidence<'_>, fallback: Os) -> Self {
        let os = evidence.os.unwrap_or(fallback);
        let shell = match (evidence.prompt, os) {
            (Some(Prompt::PowerShell), _) => Shell::PowerShell,
            (Some(Prompt::Cmd), _) => Shell::Cmd,
            (_, os) => Shell::usual_on(os),
        };
        let mirror = Value::literal(mirrors::PREFERRED.url);
        let database = Value::literal(mirrors::DATABASE_IN_CHINA);
        Self {
            os,
            shell,
            scope: Scope::User,
            mirror,
            sumdb: None,
            database,
            is_of_image_build: false,
        }
    }
}
