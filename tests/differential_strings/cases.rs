//! Arguments for each function, the same for the same seed: from a grammar of what they should
//! be, from lists of what they should not, and from both with a few characters changed.

/// A generator of numbers. Source: `SplitMix64`, Steele, Lea and Flood 2014.
#[derive(Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end).unwrap()).unwrap()
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// Arguments for a function.
pub(crate) fn arguments(random: &mut Random, function: &str, count: usize) -> Vec<String> {
    let (room, name) = function.split_once('.').unwrap();
    let mut arguments: Vec<String> =
        (0..count).map(|index| argument(random, room, name, index)).collect();
    if random.one_in(2) {
        relate(random, room, name, &mut arguments);
    }
    for (index, argument) in arguments.iter_mut().enumerate() {
        // What names a called Go or a time is no free text.
        let is_fixed = matches!((name, index), ("select", 1) | ("pseudo_version", 2));
        if !is_fixed && random.one_in(3) {
            *argument = edited(random, argument);
        }
    }
    if name == "quote_char" && arguments[0].is_empty() {
        arguments[0].push(random.pick(ODD));
    }
    arguments
}

/// Makes arguments belong together, which by chance they seldom do.
fn relate(random: &mut Random, room: &str, function: &str, arguments: &mut [String]) {
    match (room, function, arguments) {
        // Versions that share most of their text are the ones whose order is hard to tell.
        ("semver", "compare", [first, second]) if random.one_in(2) => {
            *first = format!("v1.0.0-{}", identifiers(random));
            *second = format!("v1.0.0-{}", identifiers(random));
        }
        ("gover", "compare", [first, second]) if random.one_in(2) => {
            let minor = random.pick(&["20", "21", "22"]);
            for version in [first, second] {
                let end = random.pick(&["", ".0", ".1", "rc1", "rc2", "rc10", "beta1", "alpha1"]);
                *version = format!("1.{minor}{end}");
            }
        }
        (_, "compare" | "max", [first, second]) => *second = edited(random, first),
        ("module_version", "check" | "check_required", [path, version]) => {
            let major = random.below(4);
            let gopkg = if major == 0 { String::new() } else { format!(".v{major}") };
            let suffix = if major < 2 { String::new() } else { format!("/v{major}") };
            *path = match random.below(3) {
                0 => {
                    format!("gopkg.in/{}{gopkg}{}", plain(random), random.pick(&["", "-unstable"]))
                }
                1 => plain_path(random),
                _ => format!("{}{suffix}", plain_path(random)),
            };
            *version = version_of(random, major);
        }
        ("module_version", "check_major", [version, path_major]) => {
            let major = random.below(4);
            *version = version_of(random, major);
            *path_major = format!("{}v{major}", random.pick(&["/", "."]));
        }
        ("toolchain", "select", [setting, _, go, toolchain]) => {
            let version = random.pick(&["1.21.13", "1.22.10", "1.25.5", "1.24"]);
            let suffix = random.pick(&["", "-x", " y"]);
            *setting = match random.below(3) {
                0 => format!("go{version}{suffix}{}", random.pick(&["", "+auto", "+path"])),
                1 => "auto".to_owned(),
                _ => "local+path".to_owned(),
            };
            *toolchain = match random.below(5) {
                0 => "default".to_owned(),
                1 => String::new(),
                _ => format!("go{version}{}", random.pick(&["", "-x", "-z"])),
            };
            random
                .pick(&["1.21", "1.22", "1.26", "1.26rc1", "1.24.0", "1.22.10", version])
                .clone_into(go);
        }
        ("gover", "is_prerelease", [version]) => {
            let kind = random.pick(&["rc", "beta", "alpha"]);
            *version = format!("1.{}{kind}{}", random.below(30), random.below(3));
        }
        ("module_path", _, [path]) => {
            let number = random.pick(&["", "0", "1", "2", "01", "10", "2.", "1.2"]);
            *path = if random.one_in(2) {
                let mark = random.pick(&[".v", ".v", "v", "/v", "."]);
                let unstable = random.pick(&["", "-unstable"]);
                format!("gopkg.in/{}{mark}{number}{unstable}", random.pick(&["yaml", "a/b", ""]))
            } else {
                format!("{}/v{number}", plain_path(random))
            };
            if matches!(function, "unescape_checked") {
                *path = escaped(path);
            }
        }
        ("pattern", "matches", [pattern, name]) => {
            *name = match random.below(3) {
                0 => random.pick(&["日", "日本", "é", "aé", "😀", "a😀b", "日/本"]).to_owned(),
                _ => random.pick(ELEMENTS).to_owned(),
            };
            *pattern = glob_of(random, name);
        }
        ("pattern", _, [patterns, target]) => {
            *target = plain_path(random);
            *patterns = patterns_of(random, target);
        }
        ("govcs", "allows", [rules, goprivate, module, _]) => {
            *module = plain_path(random);
            let list = random.pick(&["git", "git|hg", "all", "off", "svn"]);
            *rules = match random.below(3) {
                0 => format!("{}:{list}", glob_of(random, module)),
                1 => format!("{}:{list}", random.pick(&["public", "private", "*"])),
                _ => format!("private:all,{}:{list},*:git", glob_of(random, module)),
            };
            *goprivate = patterns_of(random, module);
        }
        _ => {}
    }
}

fn version_of(random: &mut Random, major: usize) -> String {
    let build = random.pick(&["", "", "-rc1", "+incompatible", "-0.20230101000000-abcdef123456"]);
    match random.below(6) {
        0 => format!("v{major}.{}", random.below(3)),
        1 => "v0.0.0-20161208181325-20d25e280405".to_owned(),
        _ => format!("v{major}.{}.{}{build}", random.below(3), random.below(12)),
    }
}

fn plain(random: &mut Random) -> String {
    random.pick(&["a", "B", "yaml", "Azure", "go-x", "x_y", "c.d", "v2", "日", "é"]).to_owned()
}

fn plain_path(random: &mut Random) -> String {
    let mut path =
        random.pick(&["example.com", "github.com", "corp.com", "a.b", "gopkg.in"]).to_owned();
    for _ in 0..random.below(4) {
        path = format!("{path}/{}", plain(random));
    }
    path
}

/// A list with a pattern that may match the start of a path.
fn patterns_of(random: &mut Random, path: &str) -> String {
    let start: Vec<&str> = path.split('/').take(1 + random.below(4)).collect();
    let pattern = glob_of(random, &start.join("/"));
    match random.below(4) {
        0 => format!("{},{pattern}", glob(random)),
        1 => format!("{pattern}/"),
        _ => pattern,
    }
}

/// A pattern that may match a text.
fn glob_of(random: &mut Random, text: &str) -> String {
    let mut part = |c: char| match random.below(12) {
        0 => "?".to_owned(),
        1 => "*".to_owned(),
        2 => format!("[{c}]"),
        3 => format!("[^{c}]"),
        4 => format!("[a-z{c}-\u{10ffff}]"),
        5 => format!("\\{c}"),
        6 => "*?".to_owned(),
        _ => c.to_string(),
    };
    text.chars().map(&mut part).collect()
}

fn argument(random: &mut Random, room: &str, name: &str, index: usize) -> String {
    match (room, name, index) {
        ("semver", ..)
        | ("module_version", "check" | "check_required", 1)
        | ("module_version", "check_major" | "canonical", 0)
        | ("pseudo_version", "pseudo_version", 1) => version(random),
        ("module_version", "compare", _) => {
            version(random) + random.pick(&["", "", "/go.mod", "/", "/go.sum"])
        }
        ("module_version", "check_major", 1) | ("module_version", "major_prefix", _) => {
            path_major(random)
        }
        ("module_version", "escape", _) => match random.below(3) {
            0 => element(random),
            _ => version(random),
        },
        ("module_version", "unescape", _) => escaped(&version(random)),
        ("module_path", "unescape_checked", _) => escaped(&path(random)),
        ("pattern", "find_match", 0) | ("govcs", "allows", 1) => list_of(random, ",", glob),
        ("pattern", "matches", 0) => glob(random),
        ("module_path" | "module_version" | "pattern", ..) | ("govcs", "allows", 2) => path(random),
        ("pseudo_version", "pseudo_version", 0) => {
            random.pick(&["", "v0", "v1", "v2", "v10"]).to_owned()
        }
        ("pseudo_version", "pseudo_version", 2) => valid_time(random),
        ("pseudo_version", "pseudo_version", 3) => {
            random.pick(&["abcdef123456", "x", ""]).to_owned()
        }
        ("pseudo_version", "is_zero", _) if random.one_in(2) => {
            format!("v{}.0.0-00010101000000-000000000000", number(random))
        }
        ("pseudo_version", ..) => pseudo_version(random),
        ("gover", "lookup", 0) => go_mod(random),
        ("gover", "lookup", _) => random.pick(&["go", "toolchain", "module"]).to_owned(),
        ("gover", ..) | ("toolchain", "select", 2) => go_version(random),
        ("toolchain", "select", 0) => setting(random),
        ("toolchain", "select", 1) => called(random),
        ("toolchain", ..) => toolchain(random),
        ("flags", "is_on", _) => random
            .pick(&["true", "True", "TRUE", "t", "1", "0", "F", "false", "yes", ""])
            .to_owned(),
        ("flags", "last", 1) => {
            random.pick(&["mod", "x", "modfile", "modcacherw", "ldflags"]).to_owned()
        }
        ("flags", ..) | ("quoted", "split", _) => list_of(random, " ", flag),
        ("quoted", ..) => flag(random),
        ("govcs", "allows", 3) => {
            random.pick(&["git", "hg", "svn", "bzr", "fossil", "mod"]).to_owned()
        }
        ("govcs", ..) => list_of(random, ",", vcs_rule),
        ("goauth", ..) => list_of(random, ";", auth_command),
        _ => [path, version, glob, free_text][random.below(4)](random),
    }
}

/// Characters that no grammar has, or that mean something in one of them.
pub(crate) const ODD: &[char] = &[
    '\0',
    '\u{1}',
    '\u{7}',
    '\u{8}',
    '\t',
    '\n',
    '\u{b}',
    '\u{c}',
    '\r',
    '\u{1b}',
    ' ',
    '!',
    '"',
    '#',
    '$',
    '%',
    '&',
    '\'',
    '(',
    ')',
    '*',
    '+',
    ',',
    '-',
    '.',
    '/',
    ':',
    ';',
    '<',
    '=',
    '>',
    '?',
    '@',
    '[',
    '\\',
    ']',
    '^',
    '_',
    '`',
    '{',
    '|',
    '}',
    '~',
    '\u{7f}',
    '\u{80}',
    '\u{85}',
    '\u{a0}',
    '\u{ad}',
    'é',
    'ß',
    'İ',
    'ı',
    'ſ',
    'K',
    '٣',
    '０',
    '日',
    '本',
    'ー',
    '\u{2028}',
    '\u{200b}',
    '\u{202e}',
    '\u{feff}',
    '\u{fffd}',
    '\u{ffff}',
    '\u{e000}',
    '\u{301}',
    'Ⅷ',
    '😀',
    '𝔘',
    '𠀀',
    '\u{10ffff}',
    '0',
    '1',
    '9',
    'v',
    'a',
    'z',
    'A',
    'Z',
];

fn edited(random: &mut Random, text: &str) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(2) {
        let at = random.below(chars.len() + 1);
        let c = match random.below(3) {
            0 if !chars.is_empty() => random.pick(&chars.clone()),
            1 => {
                char::from_u32(u32::try_from(random.below(0x3_0000)).unwrap()).unwrap_or('\u{fffd}')
            }
            _ => random.pick(ODD),
        };
        match random.below(5) {
            0 if at < chars.len() => chars[at] = c,
            1 if at < chars.len() => {
                chars.remove(at);
            }
            2 => chars.truncate(at),
            3 if at < chars.len() => {
                let twice = chars[at];
                chars.insert(at, twice);
            }
            _ => chars.insert(at, c),
        }
    }
    chars.into_iter().collect()
}

fn free_text(random: &mut Random) -> String {
    (0..random.below(12)).map(|_| random.pick(ODD)).collect()
}

fn list_of(random: &mut Random, separator: &str, part: fn(&mut Random) -> String) -> String {
    let parts: Vec<String> = (0..random.below(4)).map(|_| part(random)).collect();
    let spaced = if random.one_in(4) { format!(" {separator} ") } else { separator.to_owned() };
    parts.join(&spaced)
}

fn number(random: &mut Random) -> String {
    match random.below(16) {
        0 => "00".to_owned(),
        1 => format!("0{}", random.below(20)),
        2 => "9".repeat(1 + random.below(30)),
        3 => format!("1{}", "0".repeat(random.below(30))),
        4 => "18446744073709551616".to_owned(),
        5 => String::new(),
        6..=9 => random.pick(&["0", "1", "2", "9", "10", "20", "21", "22"]).to_owned(),
        _ => random.below(30).to_string(),
    }
}

fn identifiers(random: &mut Random) -> String {
    let parts: Vec<String> = (0..=random.below(3))
        .map(|_| match random.below(5) {
            0 => number(random),
            1 => random
                .pick(&["rc", "alpha", "beta", "incompatible", "-", "0a", "A-b", "x0"])
                .to_owned(),
            2 => format!("{}{}", random.pick(&["rc", "pre", "RC", "-"]), number(random)),
            3 => "0".to_owned(),
            _ => random.pick(&["pre", "a", "b", "dev"]).to_owned(),
        })
        .collect();
    parts.join(".")
}

fn version(random: &mut Random) -> String {
    if random.one_in(12) {
        return pseudo_version(random);
    }
    if random.one_in(20) {
        return random
            .pick(&[
                "master",
                "latest",
                "",
                "v",
                "none",
                "upgrade",
                "feature/x",
                "con",
                "v1.",
                "...",
            ])
            .to_owned();
    }
    let mut version = random.pick(&["v", "v", "v", "v", "v", "v", "v", "", "V", "vv"]).to_owned();
    version += &number(random);
    for _ in 0..random.pick(&[2, 2, 2, 2, 1, 0, 3]) {
        version.push('.');
        version += &number(random);
    }
    if random.one_in(2) {
        version.push('-');
        version += &identifiers(random);
    }
    match random.below(4) {
        0 => version += "+incompatible",
        1 => version = format!("{version}+{}", identifiers(random)),
        _ => {}
    }
    version
}

fn valid_time(random: &mut Random) -> String {
    format!(
        "{:04}{:02}{:02}{:02}{:02}{:02}",
        random.below(10_000),
        1 + random.below(12),
        1 + random.below(28),
        random.below(24),
        random.below(60),
        random.below(60)
    )
}

fn time(random: &mut Random) -> String {
    match random.below(4) {
        0 => random
            .pick(&[
                "20240229000000",
                "20230229000000",
                "19000229000000",
                "20000229000000",
                "00000229000000",
                "20230431235959",
                "20231301000000",
                "20230001000000",
                "20230100000000",
                "20230101240000",
                "20230101006000",
                "20230101000060",
                "00010101000000",
                "99991231235959",
                "2023010100000",
                "202301010000000",
            ])
            .to_owned(),
        1 => (0..14).map(|_| char::from(b'0' + u8::try_from(random.below(10)).unwrap())).collect(),
        _ => valid_time(random),
    }
}

fn pseudo_version(random: &mut Random) -> String {
    let major = number(random);
    let base = match random.below(7) {
        // A patch number as long as a time.
        6 => format!("v{major}.0."),
        0 | 1 => format!("v{major}.0.0-"),
        2 => format!("v{major}.{}.{}-0.", number(random), number(random)),
        3 => format!("v{major}.{}.{}-{}.0.", number(random), number(random), identifiers(random)),
        4 => format!(
            "v{major}.{}.{}",
            number(random),
            random.pick(&["", "-", "-0", "-x0.", "-0.0."])
        ),
        _ => format!("v{major}.{}.{}-", number(random), number(random)),
    };
    let revision = random.pick(&["abcdef123456", "000000000000", "a", "ABC", "x.y", "x-y", ""]);
    let build = random.pick(&["", "", "", "+incompatible", "+a.b-c", "+", "+20230101000000-x"]);
    format!("{base}{}-{revision}{build}", time(random))
}

const ELEMENTS: &[&str] = &[
    "a",
    "B",
    "go",
    "yaml",
    "Azure",
    "v2",
    "v1",
    "v0",
    "v01",
    "v2.0",
    "v2.",
    "v",
    "v10",
    "vendor",
    "con",
    "CON",
    "NuL.txt",
    "aux.",
    "com1",
    "LPT9.x",
    "com0",
    "prn~1",
    "a~1",
    "a~",
    "a~1.b",
    "~1",
    ".",
    "..",
    "...",
    ".a",
    "a.",
    "-a",
    "a-",
    "c++",
    "a+b",
    "a b",
    "a!b",
    "!a",
    "a@v1",
    "%21a",
    "a:b",
    "",
    "é",
    "日本",
    "café",
    "x_y",
    "a.v1",
    "yaml.v3",
    "yaml.v0",
    "yaml.v01",
    "check.v1",
    "b.v2-unstable",
    "b.v0-unstable",
    "b.v-unstable",
    "b-unstable",
    ".v3",
    "v3-unstable",
    "0",
    "9",
    "*",
    "[a]",
    "\\",
    "a=b",
    "$x",
    "K",
    "AUX",
    "nul",
    "lpt1~1",
];

fn element(random: &mut Random) -> String {
    match random.below(40) {
        0 => "a".repeat(300),
        1..=9 => free_text(random),
        _ => random.pick(ELEMENTS).to_owned(),
    }
}

fn path(random: &mut Random) -> String {
    if random.one_in(3) {
        return plain_path(random);
    }
    let host = random.pick(&[
        "example.com",
        "github.com",
        "gopkg.in",
        "gopkg.in",
        "golang.org",
        "corp.com",
        "a.b",
        "localhost",
        "Example.com",
        "-a.com",
        "a.com:8080",
        "a_b.com",
        ".com",
        "com.",
        "10.0.0.1",
        "git.corp.com",
        "",
        "gopkg.inn",
        "example.com~1",
        "日本.jp",
    ]);
    let mut path = host.to_owned();
    for _ in 0..random.below(5) {
        path.push('/');
        path += &element(random);
    }
    if random.one_in(8) {
        path = path.to_lowercase();
    }
    path
}

fn path_major(random: &mut Random) -> String {
    let separator = random.pick(&["/", "/", ".", ".", "", "-"]);
    let unstable = random.pick(&["", "", "", "-unstable"]);
    match random.below(6) {
        0 => String::new(),
        1 => element(random),
        2 => format!("{separator}{}", version(random)),
        _ => format!("{separator}v{}{unstable}", number(random)),
    }
}

/// As `escapeString` spells it, most times.
fn escaped(text: &str) -> String {
    text.chars()
        .flat_map(|c| {
            let bang = c.is_ascii_uppercase().then_some('!');
            bang.into_iter().chain([c.to_ascii_lowercase()])
        })
        .collect()
}

fn glob(random: &mut Random) -> String {
    let mut glob = match random.below(3) {
        0 => String::new(),
        _ => path(random),
    };
    for _ in 0..random.below(4) {
        glob += random.pick(&[
            "*",
            "?",
            "**",
            "*?",
            "??",
            "*??",
            "[a-z]",
            "[^a]",
            "[^a-]",
            "[]a]",
            "[a",
            "[",
            "]",
            "[]",
            "[^]",
            "[-a]",
            "[a-]",
            "[\\]]",
            "[\\-x]",
            "[z-a]",
            "[日-本]",
            "[^日]",
            "\\",
            "\\*",
            "\\a",
            "[\\",
            "[a-\\",
            "/",
            "//",
            "/*",
            "a",
            "日",
            "é",
            "*.",
            ".com",
            "{a,b}",
            "[[]",
            "[a*]",
            "[!a]",
            "*]",
            "[*",
        ]);
    }
    if random.one_in(8) {
        glob.push('/');
    }
    glob
}

fn go_version(random: &mut Random) -> String {
    let mut version = match random.below(8) {
        0 => number(random),
        _ => "1".to_owned(),
    };
    if !random.one_in(8) {
        version = format!("{version}.{}", number(random));
        match random.below(4) {
            0 => version = format!("{version}.{}", number(random)),
            1 => {
                let kind = random.pick(&["rc", "beta", "alpha", "b", "RC", "r c", "", "é"]);
                version = format!("{version}{kind}{}", number(random));
            }
            _ => {}
        }
    }
    match random.below(20) {
        0 => format!("go{version}"),
        1 => format!("v{version}"),
        2 => format!("{version} "),
        3 => String::new(),
        _ => version,
    }
}

fn toolchain(random: &mut Random) -> String {
    let suffix =
        random.pick(&["", "", "", "-x", "-bigcorp", " X:exp", "\tx", "-", "/x", "\\x", "+auto"]);
    match random.below(12) {
        0 => {
            random.pick(&["default", "local", "path", "auto", "", "go", "bash", "none"]).to_owned()
        }
        1 => format!("gccgo-go{}", go_version(random)),
        _ => format!("go{}{suffix}", go_version(random)),
    }
}

fn called(random: &mut Random) -> String {
    random
        .pick(&["go1.22.0", "go1.22.10", "go1.23rc1", "go1.25.5-x", "go1.27.3 X:exp", "go1.28"])
        .to_owned()
}

fn setting(random: &mut Random) -> String {
    match random.below(6) {
        0 => random.pick(&["auto", "path", "local", "", "off", "default"]).to_owned(),
        1 => random
            .pick(&["local+auto", "local+path", "local+", "auto+path", "+auto", "local+x"])
            .to_owned(),
        2 | 3 => {
            let suffix = random.pick(&["+auto", "+auto", "+path", "+", "+local", "+auto+path"]);
            format!("{}{suffix}", toolchain(random))
        }
        _ => toolchain(random),
    }
}

fn go_mod(random: &mut Random) -> String {
    let mut file = String::new();
    for _ in 0..random.below(5) {
        file += random.pick(&["", "", " ", "\t", "\u{a0}", "// "]);
        file += random.pick(&["go", "toolchain", "module", "godebug", "require", "go(", "\"go\""]);
        file += random.pick(&[" ", " ", "\t", "", "  ", "\u{a0}"]);
        file += &toolchain(random);
        file += random.pick(&["", "", " // why", "//", " \r", "\r"]);
        file += random.pick(&["\n", "\n", "\n", "\n\n", ""]);
    }
    file
}

fn flag(random: &mut Random) -> String {
    let flag = random.pick(&[
        "-x",
        "--x",
        "-mod=vendor",
        "-mod=mod",
        "--mod=readonly",
        "-modfile=a.mod",
        "-modcacherw",
        "-insecure",
        "-ldflags=-X a=b",
        "'-ldflags=-X a=b'",
        "\"-ldflags=a\"",
        "-",
        "--",
        "---x",
        "-=x",
        "--=x",
        "x",
        "''",
        "\"\"",
        "'",
        "\"",
        "'a\"b'",
        "it's",
        "a b",
        "-x=",
        "-x==",
        "-mod",
        "vendor",
        "",
        "\t",
        "'a'b",
        "a'b c'",
    ]);
    flag.to_owned()
}

fn vcs_rule(random: &mut Random) -> String {
    let pattern = match random.below(4) {
        0 => random
            .pick(&["public", "private", "*", "", ".", "./a", "..", "../a", "...", "Public"])
            .to_owned(),
        1 => glob(random),
        _ => random
            .pick(&["corp.com", "github.com", "example.com/a", "public", "private"])
            .to_owned(),
    };
    let list = random.pick(&[
        "git", "git|hg", "all", "off", "svn", "", "git||hg", "git | hg", "|", "git:hg", "hg|",
    ]);
    match random.below(12) {
        0 => pattern,
        1 => format!(" {pattern} : {list} "),
        2 => format!("{pattern}::{list}"),
        _ => format!("{pattern}:{list}"),
    }
}

fn auth_command(random: &mut Random) -> String {
    random
        .pick(&[
            "netrc",
            "netrc",
            "off",
            "git /home/a",
            "git a",
            "git",
            "git /a /b",
            "git  /a ",
            "tool",
            "/bin/tool -x",
            "'my tool' a",
            "'my tool",
            "\"a\"b",
            "a 'b",
            "",
            " ",
            "\u{a0}",
            "netrc x",
            "off x",
            "Netrc",
            "git\t/a",
            "''",
        ])
        .to_owned()
}
