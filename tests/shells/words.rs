//! Words that shells like to misread, the same ones on every run.

/// Whatever has a meaning in some shell, and what only looks as if it had.
const FRAGMENTS: &[&str] = &[
    "'",
    "\"",
    "`",
    "\\",
    "$",
    "!",
    "!!",
    "^",
    "&",
    "&&",
    "|",
    "||",
    ";",
    ";;",
    "<",
    ">",
    ">>",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "*",
    "?",
    "~",
    "~root",
    "#",
    "=",
    "=ls",
    "%",
    "%PATH%",
    "%%",
    "@",
    ",",
    ":",
    "/",
    "-",
    "--",
    "-n",
    "-e",
    "+",
    "a",
    "Z",
    "0",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\u{1b}[201~",
    "\u{7f}",
    "\u{85}",
    "''",
    "'\\''",
    "\\'",
    "\\\\",
    "\"\"",
    "$HOME",
    "${HOME}",
    "$'\\n'",
    "$\"a\"",
    "$((1+1))",
    "{a,b}",
    "{1..3}",
    "[a-z]",
    "!$",
    "!ls",
    "^a^b",
    "\\n",
    "\\x41",
    "\\u0041",
    "%s",
    "%1",
    "%n",
    "%*",
    "%~dp0",
    "%%i",
    "%COMSPEC:~0,1%",
    "!COMSPEC!",
    "^%",
    "^^",
    "^\"",
    "/?",
    "REM ",
    "$(touch CANARY)",
    "`touch CANARY`",
    "; touch CANARY; ",
    "' ; touch CANARY ; '",
    "\" ; touch CANARY ; \"",
    "&& touch CANARY",
    "| touch CANARY",
    "(touch CANARY)",
    "<(touch CANARY)",
    "=(touch CANARY)",
    "> CANARY",
    "& type nul>CANARY &",
    "\" & type nul>CANARY & \"",
    "^\" & type nul>CANARY & ^\"",
    ") & type nul>CANARY & (",
    "%COMSPEC% /c type nul>CANARY",
    "\\\" & type nul>CANARY & \\\"",
    "\ntouch CANARY\n",
    "'\\''$(touch CANARY)'\\''",
    "\\'; touch CANARY; \\'",
    "模块",
    "校验和",
    "私有，",
    "\u{202e}",
    "\u{200f}",
    "\u{2066}",
    "\u{feff}",
    "е",
    "‘",
    "’",
    "‚",
    "‛",
    "“",
    "ʼ",
    "；",
    "＄",
    "｀",
    "\u{2028}",
    "\u{a0}",
    "\u{3000}",
    "\u{301}",
    "🙂",
    "👩‍💻",
    "\u{f600}",
    "\u{f6ff}",
    "\u{fdd0}",
    "\u{fde3}",
    "\u{e000}",
    "\u{ffff}",
    "\u{10ffff}",
    "\u{df}",
];

/// How many fragments the longest of the common words have.
const FRAGMENTS_OF_A_WORD: usize = 9;

/// The longest words, in bytes.
const LONG: usize = 64 * 1024;

/// `count` words, different for different seeds: each fragment alone, then mixtures of them, and
/// a long one now and then.
pub(crate) fn hostile(seed: u64, count: usize) -> Vec<String> {
    let mut random = Random(seed);
    let mut words = vec![String::new()];
    words.extend(FRAGMENTS.iter().map(|fragment| (*fragment).to_owned()));
    while words.len() < count {
        let is_long = words.len().is_multiple_of(500);
        words.push(if is_long { long(&mut random) } else { mixture(&mut random) });
    }
    words
}

fn mixture(random: &mut Random) -> String {
    (0..=random.below(FRAGMENTS_OF_A_WORD)).map(|_| random.fragment()).collect()
}

/// Without control characters, so that it is not refused for one of them.
fn long(random: &mut Random) -> String {
    let mut word = String::new();
    while word.len() < LONG {
        word.extend(random.fragment().chars().filter(|c| !c.is_control()));
    }
    word
}

/// `SplitMix64`: the next number is the last one plus a constant, well stirred.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end).unwrap()).unwrap()
    }

    fn fragment(&mut self) -> &'static str {
        FRAGMENTS.get(self.below(FRAGMENTS.len())).unwrap()
    }
}
