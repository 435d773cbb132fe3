//! The kinds of values that stand in the holes of a template. A hole's name is its kind,
//! with a digit behind it where a template has several of one kind: `{hash}`, `{hash2}`.

use std::sync::LazyLock;

/// What may stand in a hole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A module path.
    Module,
    /// A version, query or revision.
    Version,
    /// A package path.
    Package,
    /// A URL.
    Url,
    /// A host name.
    Host,
    /// `ip:port`, `[v6]:port` or `host:port`.
    Addr,
    /// An IP address.
    Ip,
    /// A port number.
    Port,
    /// A number.
    Number,
    /// The place in a go.mod or go.work: `5`, or `5:2` where the line is indented (x/mod/modfile,
    /// (*Error).Error leaves out column 1).
    Line,
    /// The status of an HTTP answer: `404 Not Found`.
    Status,
    /// A hash of go.sum: `h1:…`.
    Hash,
    /// A directory or file.
    Path,
    /// A pattern of GOPRIVATE and its kin.
    Pattern,
    /// A word without white space.
    Word,
    /// Anything up to the end of the line.
    Text,
}

/// Every hole name without its digit, and its kind.
pub const NAMES: &[(&str, Kind)] = &[
    ("module", Kind::Module),
    ("version", Kind::Version),
    ("revision", Kind::Version),
    ("package", Kind::Package),
    ("url", Kind::Url),
    ("host", Kind::Host),
    ("addr", Kind::Addr),
    ("ip", Kind::Ip),
    ("port", Kind::Port),
    ("number", Kind::Number),
    ("line", Kind::Line),
    ("status", Kind::Status),
    ("hash", Kind::Hash),
    ("path", Kind::Path),
    ("pattern", Kind::Pattern),
    ("word", Kind::Word),
    ("text", Kind::Text),
];

impl Kind {
    /// The kind of a hole, by its name; `None` for a name that is not in [`NAMES`].
    pub fn of(name: &str) -> Option<Self> {
        let base = name.trim_end_matches(|c: char| c.is_ascii_digit());
        NAMES.iter().find(|(known, _)| *known == base).map(|(_, kind)| *kind)
    }

    /// Whether a character may stand in a value of this kind.
    pub fn allows(self, c: char) -> bool {
        match u8::try_from(c) {
            Ok(byte) if byte.is_ascii() => self.may_hold(byte),
            _ => self.holds(c),
        }
    }

    /// Whether a byte may be part of a character that [`Self::allows`] is true for. Exact for
    /// ASCII; any other byte may be.
    pub fn may_hold(self, byte: u8) -> bool {
        self.bytes()(byte)
    }

    /// The same for many bytes.
    pub(super) fn bytes(self) -> impl Fn(u8) -> bool {
        static HELD: LazyLock<[u16; 128]> = LazyLock::new(|| {
            let kinds = |c: char| NAMES.iter().filter(move |(_, kind)| kind.holds(c));
            let bits = |c: char| kinds(c).fold(0, |bits, (_, kind)| bits | kind.bit());
            std::array::from_fn(|byte| u8::try_from(byte).map_or(0, |byte| bits(byte.into())))
        });
        let held = &*HELD;
        move |byte| held.get(usize::from(byte)).is_none_or(|held| held & self.bit() != 0)
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }

    fn holds(self, c: char) -> bool {
        match self {
            Self::Module => c.is_ascii_alphanumeric() || "-._~/!%".contains(c),
            Self::Package => c.is_ascii_alphanumeric() || "-._~/+".contains(c),
            Self::Version => c.is_ascii_alphanumeric() || "-._+~/^<>=".contains(c),
            Self::Url => !c.is_whitespace() && !"\"'`<>".contains(c),
            Self::Host => c.is_alphanumeric() || "-._".contains(c),
            Self::Addr => c.is_ascii_alphanumeric() || "-._:[]%".contains(c),
            Self::Ip => c.is_ascii_hexdigit() || ".:%".contains(c),
            Self::Port | Self::Number => c.is_ascii_digit(),
            Self::Line => c.is_ascii_digit() || c == ':',
            Self::Status => c.is_ascii_alphanumeric() || " '-".contains(c),
            Self::Hash => c.is_ascii_alphanumeric() || "+/=:".contains(c),
            Self::Pattern => c.is_ascii_alphanumeric() || "-._~/*?[]^!\\".contains(c),
            Self::Word => !c.is_whitespace(),
            Self::Path | Self::Text => true,
        }
    }
}

/// Whether a name, given as bytes, is that of a hole. Usable while compiling.
#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
pub const fn is_name(name: &[u8]) -> bool {
    let mut end = name.len();
    while end > 0 && name[end - 1].is_ascii_digit() {
        end -= 1;
    }
    let (base, _) = name.split_at(end);
    let mut index = 0;
    while index < NAMES.len() {
        if same(NAMES[index].0.as_bytes(), base) {
            return true;
        }
        index += 1;
    }
    false
}

/// `==` of bytes, usable while compiling.
#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
pub(crate) const fn same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}
