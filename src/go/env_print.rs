//! The forms in which `go env` prints a variable.
//!
//! Source: `cmd/go/internal/envcmd/env.go`, `PrintEnv` and `printEnvAsJSON`, Go 1.13 to 1.27.
//! The form is told by the line itself, never by the version: distributions carry the
//! newer quoting back to older releases.

/// How a variable was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `K='V'`: Unix since 1.21, `'` written as `'\''`.
    SingleQuoted,
    /// `K="V"`: Unix up to 1.20, nothing escaped.
    DoubleQuoted,
    /// `set K=V`: Windows; since 1.21 with `^x` and `%%`.
    Set,
    /// `"K": "V",`: a line of `go env -json`.
    Json,
    /// `K=V`: typed or trimmed by a person.
    Bare,
}

/// One variable as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The name, one of [`KNOWN_KEYS`].
    pub key: &'static str,
    /// The value with the form's escaping undone.
    pub value: String,
    /// The form of the line.
    pub form: Form,
}

/// Every name that `go env` of 1.13 to 1.27 prints.
pub const KNOWN_KEYS: &[&str] = &[
    "AR",
    "CC",
    "CGO_CFLAGS",
    "CGO_CPPFLAGS",
    "CGO_CXXFLAGS",
    "CGO_ENABLED",
    "CGO_FFLAGS",
    "CGO_LDFLAGS",
    "CXX",
    "GCCGO",
    "GO111MODULE",
    "GO386",
    "GOAMD64",
    "GOARCH",
    "GOARM",
    "GOARM64",
    "GOAUTH",
    "GOBIN",
    "GOCACHE",
    "GOCACHEPROG",
    "GODEBUG",
    "GOENV",
    "GOEXE",
    "GOEXPERIMENT",
    "GOFIPS140",
    "GOFLAGS",
    "GOGCCFLAGS",
    "GOHOSTARCH",
    "GOHOSTOS",
    "GOINSECURE",
    "GOMIPS",
    "GOMIPS64",
    "GOMOD",
    "GOMODCACHE",
    "GONOPROXY",
    "GONOSUMDB",
    "GOOS",
    "GOPACKAGESDRIVER",
    "GOPATH",
    "GOPPC64",
    "GOPRIVATE",
    "GOPROXY",
    "GORACE",
    "GORISCV64",
    "GOROOT",
    "GOSUMDB",
    "GOTELEMETRY",
    "GOTELEMETRYDIR",
    "GOTMPDIR",
    "GOTOOLCHAIN",
    "GOTOOLDIR",
    "GOVCS",
    "GOVERSION",
    "GOWASM",
    "GOWORK",
    "PKG_CONFIG",
];

/// How errors of `GOAUTH` commands go on behind `GOAUTH=command`: they are no variables.
const GOAUTH_ERRORS: &[&str] =
    &[": could not run command", ": could not parse output", ": 'git credential fill' failed"];

/// Reads one line as a printed variable; `None` if it is not one.
pub fn read(line: &str) -> Option<Printed> {
    let line = line.trim_matches([' ', '\t']);
    if line.starts_with('"') {
        return read_json(line);
    }
    let (assignment, is_set) = match line.get(..4) {
        Some(word) if word.eq_ignore_ascii_case("set ") => (line.get(4..)?, true),
        _ => (line, false),
    };
    let (name, value) = assignment.split_once('=')?;
    let key = known_key(name)?;
    let (value, form) = if is_set {
        (undo_set(value), Form::Set)
    } else if let Some(inner) = quoted(value, '\'') {
        (undo_single(inner), Form::SingleQuoted)
    } else if let Some(inner) = quoted(value, '"') {
        (inner.to_owned(), Form::DoubleQuoted)
    } else if key == "GOAUTH" && GOAUTH_ERRORS.iter().any(|error| value.contains(error)) {
        return None;
    } else {
        (value.trim_end().to_owned(), Form::Bare)
    };
    Some(Printed { key, value, form })
}

fn known_key(name: &str) -> Option<&'static str> {
    KNOWN_KEYS.iter().find(|known| **known == name).copied()
}

fn read_json(line: &str) -> Option<Printed> {
    let (name, value) = line.strip_prefix('"')?.split_once("\":")?;
    let key = known_key(name)?;
    let value = value.trim().trim_end_matches(',');
    let value = serde_json::from_str::<String>(value).ok()?;
    Some(Printed { key, value, form: Form::Json })
}

fn quoted(value: &str, quote: char) -> Option<&str> {
    value.strip_prefix(quote)?.strip_suffix(quote)
}

/// Undoes `'\''` of Unix. A lone `''` is how plan9 writes `'`.
fn undo_single(inner: &str) -> String {
    inner.replace("'\\''", "'").replace("''", "'")
}

/// Undoes `%%` and `^x` of Windows.
fn undo_set(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '^' if matches!(chars.peek(), Some('<' | '>' | '|' | '&' | '^')) => {
                plain.extend(chars.next());
            }
            '%' if chars.peek() == Some(&'%') => {
                plain.push('%');
                chars.next();
            }
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(line: &str, form: Form) -> String {
        let printed = read(line).unwrap_or_else(|| panic!("not read: {line}"));
        assert_eq!(printed.form, form, "{line}");
        printed.value
    }

    #[test]
    fn each_form_gives_the_value_back() {
        assert_eq!(
            value("GOFLAGS='-ldflags='\\''-X a=b'\\'''", Form::SingleQuoted),
            "-ldflags='-X a=b'"
        );
        assert_eq!(
            value("GOPROXY=\"https://goproxy.cn,direct\"", Form::DoubleQuoted),
            "https://goproxy.cn,direct"
        );
        assert_eq!(value("GOFLAGS=\"a\"b\"", Form::DoubleQuoted), "a\"b");
        assert_eq!(value("set GOPROXY=https://a^|direct", Form::Set), "https://a|direct");
        assert_eq!(value("set GOFLAGS=100%%^^", Form::Set), "100%^");
        assert_eq!(value("set GOFLAGS=", Form::Set), "");
        assert_eq!(value("\t\"GOPROXY\": \"https://a,direct\",", Form::Json), "https://a,direct");
        assert_eq!(value("GOPRIVATE=corp.example", Form::Bare), "corp.example");
        assert_eq!(value("GOPRIVATE=''", Form::SingleQuoted), "");
    }

    #[test]
    fn what_go_env_never_prints_is_not_read() {
        for line in [
            "HTTPS_PROXY=http://x",
            "go: downloading x",
            "GONOSUMCHECK=1",
            "set",
            "A=1",
            "\"GOPROXY\": {",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
