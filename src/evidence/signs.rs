//! Groups of four bytes that stand in words the engine asks for again and again. They are found in
//! the pass that finds the messages; a line without the sign is not searched for the words.

/// The signs of a line or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Signs(u8);

impl Signs {
    /// Words that only the go command has may stand here: `no required module`, `missing go.sum`.
    pub const GO_WORDS: Self = Self(1);
    /// `stderr: go: ` may stand here.
    pub const HANDED_ON: Self = Self(1 << 1);
    /// A place in Go code may be named.
    pub const SOURCE: Self = Self(1 << 2);
    /// `: module ` may stand here.
    pub const MODULE: Self = Self(1 << 3);
    /// A word or path may tell the system.
    pub const SYSTEM: Self = Self(1 << 4);

    /// All of both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all signs of `other` are among these.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// The groups, each with what it is a sign of.
pub(super) const GROUPS: &[(&[u8; 4], Signs)] = &[
    (b" mod", Signs::GO_WORDS),
    (b" go.", Signs::GO_WORDS),
    (b" go:", Signs::HANDED_ON),
    (b".go:", Signs::SOURCE),
    (b": mo", Signs::MODULE),
    (b"ctex", Signs::SYSTEM),
    (b"recv", Signs::SYSTEM),
    (b"User", Signs::SYSTEM),
    (b"PATH", Signs::SYSTEM),
    (b"home", Signs::SYSTEM),
    (b"root", Signs::SYSTEM),
];
