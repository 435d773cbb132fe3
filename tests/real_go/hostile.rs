//! Values that are hard to print and to read, the same ones in each run.

/// What values are put together from.
const PIECES: &[&str] = &[
    "'",
    "''",
    "'\\''",
    "\"",
    "\"\"",
    " ",
    "  ",
    "\t",
    "%",
    "%%",
    "%PATH%",
    "^",
    "^^",
    "|",
    "&",
    "<",
    ">",
    "\\",
    "\\n",
    "$",
    "$HOME",
    "`",
    "(",
    ")",
    "=",
    ",",
    ";",
    "#",
    "{",
    "}",
    "!",
    "~",
    "*",
    "@",
    "/",
    "-",
    "é",
    "模块",
    "😀",
    "e\u{301}",
    "“",
    "’",
    "\u{fffd}",
    "\u{2028}",
    "a.example",
    "-I/b c",
    "GOPROXY=",
    "set GOSUMDB=off",
    "\": \"",
    " $ go build",
    "> ",
    "go: ",
];

/// Characters that terminals and web pages add to a text as well.
const MARKS: &[&str] =
    &["\u{a0}", "\u{200b}", "\u{1b}[1m", "\u{7}", "\u{8}", "\r", "\u{7f}", "\u{85}"];

/// A source of values.
pub(crate) struct Hostile {
    state: u64,
}

impl Hostile {
    /// Always begins with the same value.
    pub(crate) fn new() -> Self {
        Self { state: 7 }
    }

    /// One of the next values. It is never empty.
    pub(crate) fn value(&mut self) -> String {
        let mut value = String::new();
        for _ in 0..=self.below(7) {
            value.push_str(pick(PIECES, self.below(PIECES.len())));
        }
        match self.below(12) {
            0 | 1 => value.insert_str(0, pick(PIECES, self.below(4)).repeat(2).as_str()),
            2 => self.insert(&mut value, "\n"),
            3 => self.insert(&mut value, "\nGOPROXY=off\n"),
            4 => {
                let mark = pick(MARKS, self.below(MARKS.len()));
                self.insert(&mut value, mark);
            }
            5 => value.push_str(&"x".repeat(self.below(90))),
            _ => {}
        }
        value
    }

    /// Puts a piece somewhere into a value, but not first: a value does not begin a line.
    fn insert(&mut self, value: &mut String, piece: &str) {
        let places: Vec<usize> = value.char_indices().map(|(at, _)| at).skip(1).collect();
        let at = places.get(self.below(places.len().max(1))).copied().unwrap_or(value.len());
        value.insert_str(at, piece);
    }

    /// A number from 0 up to, not including, `limit`: the generator of Knuth's MMIX.
    fn below(&mut self, limit: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.state >> 33).unwrap() % limit
    }
}

fn pick(list: &[&'static str], index: usize) -> &'static str {
    list.get(index).copied().unwrap()
}

/// Whether a value holds what is taken out of pasted text.
pub(crate) fn has_mark(value: &str) -> bool {
    value.chars().any(|c| {
        (c.is_control() && !matches!(c, '\t' | '\n'))
            || matches!(c, '\u{a0}' | '\u{2002}'..='\u{200b}' | '\u{2060}')
    })
}
