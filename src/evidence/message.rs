//! A message: something that Go, or a program it runs, prints.

use super::hole;

/// What a line with this message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A failure, or a part of one.
    Failure,
    /// Says what was being done when something failed: `Get "https://…": `.
    Context,
    /// Not an error: what Go prints while it works, and what it prints when all is well.
    Progress,
    /// Belongs to the message before it and adds nothing of its own.
    Trailer,
    /// A failure of something that is not the module system.
    Foreign(Foreign),
}

/// What a foreign failure looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// The Go compiler, vet or the linker.
    Compile,
    /// A failing test, or a panic of the program.
    Test,
    /// npm, yarn or pnpm.
    Npm,
    /// pip.
    Pip,
    /// docker pull, or the Docker engine.
    Docker,
    /// terraform.
    Terraform,
    /// apt or apk.
    Apt,
    /// cargo.
    Cargo,
    /// git, at work on a repository of one's own.
    Git,
    /// A shell, or make.
    Shell,
    /// A C compiler or linker.
    C,
    /// A JavaScript program.
    Node,
    /// A Python program.
    Python,
    /// Java and its build tools.
    Java,
    /// kubectl or helm.
    Kubernetes,
    /// curl, wget or ssh, typed by hand.
    Transfer,
    /// The go command, with a flag or subcommand that it does not know.
    Usage,
    /// Any other program.
    Other,
}

/// One way in which a message is worded.
#[derive(Clone, Copy, Debug)]
pub struct Wording {
    /// The template; see [`super::template`].
    pub template: &'static str,
    /// The first Go 1.x that prints it.
    pub from: u16,
    /// The last Go 1.x that prints it.
    pub to: u16,
}

/// The oldest Go 1.x whose output is known.
pub const OLDEST: u16 = 13;
/// The newest Go 1.x whose output is known.
pub const NEWEST: u16 = 27;
/// How many bytes of literal text a template needs at the least.
const MIN_LITERAL: usize = 8;
/// The same for a context, which means nothing without the failure behind it.
const MIN_CONTEXT_LITERAL: usize = 6;

impl Wording {
    /// A wording of all versions.
    pub const fn of(template: &'static str) -> Self {
        Self { template, from: OLDEST, to: NEWEST }
    }

    /// The same, since Go 1.`from`.
    #[must_use]
    pub const fn from(self, from: u16) -> Self {
        Self { from, ..self }
    }

    /// The same, up to Go 1.`to`.
    #[must_use]
    pub const fn to(self, to: u16) -> Self {
        Self { to, ..self }
    }
}

/// One message with all its wordings.
#[derive(Debug)]
pub struct Message {
    /// Stable, kebab-case.
    pub id: &'static str,
    /// The family it belongs to in the description of what Go prints, such as `B07`;
    /// empty for contexts, progress and what other programs print.
    pub family: &'static str,
    /// What a line with it is.
    pub role: Role,
    /// All wordings.
    pub wordings: &'static [Wording],
    /// Go file and function, or the program that prints it. It is for those who work on the
    /// catalogue, and empty in the page.
    pub source: &'static str,
}

impl Message {
    /// Whether every wording has this hole.
    #[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
    pub const fn binds(&self, name: &[u8]) -> bool {
        let mut index = 0;
        while index < self.wordings.len() {
            if !has_hole(self.wordings[index].template.as_bytes(), name) {
                return false;
            }
            index += 1;
        }
        true
    }

    /// The message itself.
    ///
    /// # Panics
    /// While compiling, for a message without wordings or source, with an unknown hole, or with
    /// too little literal text to be this message and no other.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
    #[expect(clippy::panic, reason = "evaluated while compiling")]
    pub const fn checked(self) -> Self {
        assert!(
            !self.id.is_empty() && !self.source.is_empty(),
            "a message needs an id and a source"
        );
        assert!(!self.wordings.is_empty(), "a message needs a wording");
        let least = match self.role {
            Role::Context => MIN_CONTEXT_LITERAL,
            _ => MIN_LITERAL,
        };
        let mut index = 0;
        while index < self.wordings.len() {
            let wording = &self.wordings[index];
            assert!(wording.from <= wording.to, "the version range is empty");
            match literal_length(wording.template.as_bytes()) {
                Some(length) => assert!(length >= least, "too little literal text"),
                None => panic!("a hole is not closed or has no known name"),
            }
            index += 1;
        }
        if cfg!(target_arch = "wasm32") { Self { source: "", ..self } } else { self }
    }
}

/// Whether a template or sentence has a hole of this name.
#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
pub(crate) const fn has_hole(template: &[u8], name: &[u8]) -> bool {
    let mut start = 0;
    while start + name.len() + 1 < template.len() {
        if template[start] == b'{' && template[start + name.len() + 1] == b'}' {
            let mut offset = 0;
            while offset < name.len() && template[start + 1 + offset] == name[offset] {
                offset += 1;
            }
            if offset == name.len() {
                return true;
            }
        }
        start += 1;
    }
    false
}

/// The bytes outside of holes; `None` where a hole is not one.
#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn literal_length(template: &[u8]) -> Option<usize> {
    let mut literal = 0;
    let mut index = 0;
    while index < template.len() {
        if template[index] == b'{' {
            let start = index + 1;
            while index < template.len() && template[index] != b'}' {
                index += 1;
            }
            if index == template.len() {
                return None;
            }
            let (_, behind) = template.split_at(start);
            let (name, _) = behind.split_at(index - start);
            if !hole::is_name(name) {
                return None;
            }
        } else {
            literal += 1;
        }
        index += 1;
    }
    Some(literal)
}

/// Declares messages and the list of them.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $family:literal, $role:expr, $source:literal, [$($wording:expr),+ $(,)?];)*) => {
        $($(#[$doc])* pub static $name: $crate::evidence::message::Message = const {
            $crate::evidence::message::Message {
                id: $id,
                family: $family,
                role: $role,
                wordings: const { &[$($wording),+] },
                source: $source,
            }
            .checked()
        };)*

        /// All messages of this theme.
        pub static ALL: &[&$crate::evidence::message::Message] = &[$(&$name),*];
    };
}
pub(crate) use messages;
