//! The variables that `go env` printed.

use super::Os;
use super::log::Log;
use crate::go::defaults;
use crate::go::env_print::{Form, Printed};
use crate::go::pattern;
use crate::go::version::GoVersion;
use crate::intake::{Line, Notice, Place};
use crate::lang::Text;

/// Where a value was set, as far as the text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetBy {
    /// The text does not tell.
    Unknown,
    /// It is what Go takes where nobody has set anything.
    Default,
    /// The file that `go env -w` writes.
    EnvFile,
    /// An environment variable of the operating system, which wins over the file.
    System,
}

/// A variable and the line it was printed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// As printed.
    pub printed: Printed,
    /// Where.
    pub place: Place,
    /// Where its value was set.
    pub set_by: SetBy,
}

/// The variables in the order they were printed. A name printed twice has its last value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoEnv {
    variables: Vec<Variable>,
    /// Where a name stands that was printed again with another value.
    changed: Vec<Place>,
    /// Where a variable stands that only a person would have written so.
    bare: Vec<Place>,
}

impl GoEnv {
    /// Takes in one more variable.
    pub fn add(&mut self, printed: Printed, place: Place) {
        if let Some(known) = self.variable(printed.key)
            && matches!(
                (known.printed.form, printed.form),
                (Form::DoubleQuoted, Form::DoubleQuoted) | (Form::Set, Form::Bare)
            )
            && known.printed.value != printed.value
        {
            self.changed.extend([known.place, place]);
        }
        if printed.form == Form::Bare {
            self.bare.push(place);
        }
        self.variables.retain(|known| known.printed.key != printed.key);
        self.variables.push(Variable { printed, place, set_by: SetBy::Unknown });
    }

    /// The value of a variable, or `None` if it was not printed. Printed empty is `Some("")`.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.variable(key).map(|variable| variable.printed.value.as_str())
    }

    /// A variable with its place.
    pub fn variable(&self, key: &str) -> Option<&Variable> {
        self.variables.iter().find(|variable| variable.printed.key == key)
    }

    /// All variables, in the order they were printed.
    pub fn variables(&self) -> &[Variable] {
        &self.variables
    }

    /// Whether nothing was printed.
    pub fn is_empty(&self) -> bool {
        self.variables.is_empty()
    }

    /// The pattern of a list variable (GOPRIVATE, GONOPROXY, …) that covers a module path, for the
    /// Go that printed the variables; without GOVERSION, for Go 1.18 and later.
    pub fn covering_pattern(&self, key: &str, module: &str) -> Option<&str> {
        let list = self.get(key)?;
        match self.get("GOVERSION").and_then(GoVersion::read) {
            Some(version) => pattern::find_match_as_of(version, list, module),
            None => pattern::find_match(list, module),
        }
    }

    /// Settles what only the whole text tells: how Windows escaped its values, and where values
    /// were set. Gives notices for values that may have been others.
    pub(super) fn settle(
        &mut self,
        version: Option<GoVersion>,
        commands: &[Line<'_>],
        log: &Log<'_>,
    ) -> Vec<Notice> {
        let changed = self.changed.iter().map(|place| Notice { place: *place, text: TWICE });
        let mut notices: Vec<Notice> = changed.collect();
        let set_lines = self.variables.iter().filter(|known| known.printed.form == Form::Set);
        let last = set_lines.map(|known| known.place.number).max().unwrap_or_default();
        let warned: Vec<&str> =
            log.lines.iter().filter_map(|line| overridden_key(&line.text)).collect();
        for variable in &mut self.variables {
            let printed = &mut variable.printed;
            let is_escaped = printed.form == Form::Set && printed.raw != printed.value;
            match version {
                // Up to 1.20 nothing is escaped on Windows, not even a line break.
                Some(version) if printed.form == Form::Set && version < GoVersion::minor(21) => {
                    printed.value.clone_from(&printed.raw);
                    if goes_on(variable.place, last, &self.bare, log) {
                        notices.push(Notice { place: variable.place, text: MAY_GO_ON });
                    }
                }
                None if is_escaped => {
                    notices.push(Notice { place: variable.place, text: ESCAPED_OR_NOT });
                }
                _ => {}
            }
            variable.set_by = set_by(variable, commands, &warned);
        }
        notices
    }

    /// What the forms and paths tell about the system.
    pub(super) fn os_hint(&self) -> Option<Os> {
        if self.variables.iter().any(|variable| variable.printed.form == Form::Set) {
            return Some(Os::Windows);
        }
        let root =
            ["GOPATH", "GOMODCACHE", "GOENV", "GOROOT"].iter().find_map(|key| self.get(key))?;
        if root.starts_with("/Users/") {
            Some(Os::MacOs)
        } else if root.starts_with('/') {
            Some(Os::Linux)
        } else if root.contains(":\\") {
            Some(Os::Windows)
        } else {
            None
        }
    }
}

/// Whether the next line is neither a variable as Go prints it nor a message of Go. Behind the
/// last variable, an empty line says nothing.
fn goes_on(place: Place, last: usize, bare: &[Place], log: &Log<'_>) -> bool {
    let is_next = |next: &Place| next.origin == place.origin && next.number == place.number + 1;
    let is_other = |line: &Line<'_>| {
        let is_empty = line.text.is_empty() && place.number >= last;
        is_next(&line.place) && !is_empty && !line.text.starts_with("go: ")
    };
    bare.iter().any(is_next) || log.lines.iter().any(is_other)
}

/// The variable of the warning that `go env -w` gives where an OS variable wins over it.
fn overridden_key(text: &str) -> Option<&str> {
    let (key, rest) = text.strip_prefix("warning: go env -w ")?.split_once('=')?;
    rest.starts_with("... does not override").then_some(key)
}

fn set_by(variable: &Variable, commands: &[Line<'_>], warned: &[&str]) -> SetBy {
    let Printed { key, value, .. } = &variable.printed;
    if warned.contains(key) {
        return SetBy::System;
    }
    let was_typed = |openings: &[String]| {
        commands.iter().any(|line| openings.iter().any(|opening| line.text.starts_with(opening)))
    };
    let system = [
        format!("export {key}="),
        format!("set {key}="),
        format!("set \"{key}="),
        format!("setx {key} "),
        format!("set -gx {key} "),
        format!("$env:{key}"),
        format!("{key}="),
    ];
    if was_typed(&system) {
        SetBy::System
    } else if was_typed(&[format!("go env -w {key}="), format!("go env -w \"{key}=")]) {
        SetBy::EnvFile
    } else if defaults::of(key) == Some(value.as_str()) {
        SetBy::Default
    } else {
        SetBy::Unknown
    }
}

const ESCAPED_OR_NOT: Text = Text {
    en: "This value holds `^` or `%`, which Go escapes on Windows since 1.21 and not before. Paste `go version` too, to make it certain.",
    zh: "这个值含有 `^` 或 `%`。在 Windows 上，Go 从 1.21 起会转义它们，之前的版本不会。请一并粘贴 `go version` 的输出以便确认。",
};

const TWICE: Text = Text {
    en: "This name is printed twice, with different values. The last one counts, but Go up to 1.20 prints line breaks inside of values as they are: one of the two may be part of another value.",
    zh: "这个变量名出现了两次，值不同，以最后一次为准。不过 Go 1.20 及更早版本会原样输出值里的换行，其中一个可能是别的值的一部分。",
};

const MAY_GO_ON: Text = Text {
    en: "Go up to 1.20 prints line breaks inside of values as they are: this value may go on in the next line.",
    zh: "Go 1.20 及更早版本会原样输出值里的换行，这个值可能在下一行继续。",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Choices, answer_paste};

    fn set_by(text: &str, key: &str) -> SetBy {
        answer_paste(text, &Choices::default()).env.variable(key).unwrap().set_by
    }

    #[test]
    fn windows_values_are_read_by_the_version_that_printed_them() {
        let value = |version: &str| {
            let text = format!("set GOVERSION={version}\nset GOFLAGS=a^^b");
            answer_paste(&text, &Choices::default()).env.get("GOFLAGS").map(str::to_owned)
        };
        assert_eq!(value("go1.20.3").as_deref(), Some("a^^b"));
        assert_eq!(value("go1.21.0").as_deref(), Some("a^b"));
        let unknown = answer_paste("set GOFLAGS=a^^b", &Choices::default());
        assert_eq!(unknown.notices.len(), 1);
    }

    #[test]
    fn patterns_are_matched_as_the_go_does_that_printed_them() {
        let covers = |text: &str| {
            let answer = answer_paste(text, &Choices::default());
            answer.env.covering_pattern("GOPRIVATE", "corp.com/a").is_some()
        };
        assert!(covers("GOPRIVATE='corp.com/'"));
        assert!(covers("GOPRIVATE='corp.com/'\nGOVERSION='go1.21.0'"));
        assert!(!covers("GOPRIVATE=\"corp.com/\"\nGOVERSION=\"go1.17.3\""));
    }

    #[test]
    fn what_a_line_break_without_escapes_may_have_done_is_told() {
        let notices = |text: &str| -> Vec<usize> {
            let answer = answer_paste(text, &Choices::default());
            answer.notices.iter().map(|notice| notice.place.number).collect()
        };
        assert_eq!(notices("GOPROXY=\"off\"\nCGO_CFLAGS=\"a\"\nGOPROXY=\"direct\""), [1, 3]);
        assert_eq!(notices("set GOVERSION=go1.19\nset GOFLAGS=a\nb\nset GOPROXY=off"), [2]);
        assert!(notices("set GOVERSION=go1.21\nset GOFLAGS=a\nb\nset GOPROXY=off").is_empty());
    }

    #[test]
    fn where_a_value_was_set_is_told_by_the_text() {
        let printed = "GOPROXY='https://a.b'\n";
        assert_eq!(set_by(printed, "GOPROXY"), SetBy::Unknown);
        assert_eq!(
            set_by(&format!("$ export GOPROXY=https://a.b\n{printed}"), "GOPROXY"),
            SetBy::System
        );
        assert_eq!(
            set_by(&format!("$ go env -w GOPROXY=https://a.b\n{printed}"), "GOPROXY"),
            SetBy::EnvFile
        );
        assert_eq!(set_by("GOSUMDB='sum.golang.org'", "GOSUMDB"), SetBy::Default);
        let warned = "warning: go env -w GOPROXY=... does not override conflicting OS environment variable\n";
        assert_eq!(set_by(&format!("{warned}{printed}"), "GOPROXY"), SetBy::System);
    }
}
