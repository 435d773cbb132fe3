//! What is wrong on one line of a go.mod or go.work. Most stand behind `go.mod:3: `, with a
//! column too where the scanner found the fault.

use crate::evidence::message::{Role::Failure, Wording as W, messages};

messages! {
    /// A line that is no directive, or does not end as it should.
    GOMOD_PARSE = "gomod-parse", "H01", Failure, "golang.org/x/mod/modfile, rule.go and read.go", [
        W::of(".mod:{line}: unknown directive: {text}"),
        W::of("go.work:{line}: unknown directive: {text}").from(18),
        W::of(".mod:{line}: unknown block type: {text}"),
        W::of("go.work:{line}: unknown block type: {text}").from(18),
        W::of(".mod:{line}: usage: module module/path"),
        W::of(".mod:{line}: usage: require module/path v1.2.3"),
        W::of(".mod:{line}: usage: exclude module/path v1.2.3"),
        W::of(": usage: replace module/path [v1.2.3] => other/module v1.4"),
        W::of("or replace module/path [v1.2.3] => ../local/directory"),
        W::of(".mod:{line}: usage: retract "),
        W::of("go.work:{line}: usage: use local/dir").from(18),
        W::of(".mod:{line}: repeated {word} statement"),
        W::of("go.work:{line}: repeated {word} statement").from(18),
        W::of(".mod:{number}:{number2}: unexpected newline in string"),
        W::of("go.work:{number}:{number2}: unexpected newline in string").from(18),
        W::of("syntax error (unterminated block started at {text})"),
        W::of(".mod:{line}: syntax error ({text2})"),
        W::of(".mod:{line}: invalid quoted string: "),
        W::of("go.work:{line}: invalid quoted string: ").from(18),
        W::of("unquoted string cannot contain quote"),
        W::of("mod files must use // comments (not /* */ comments)"),
        W::of(".mod:{number}:{number2}: unexpected input character "),
        W::of(".mod:{line}: unexpected input character "),
        W::of("go.work:{number}:{number2}: unexpected input character ").from(18),
        W::of("go.work:{line}: unexpected input character ").from(18),
        W::of("go directive expects exactly one argument"),
        W::of("toolchain directive expects exactly one argument").from(21),
        W::of("tool directive expects exactly one argument").from(24),
        W::of("ignore directive expects exactly one argument").from(25),
        W::of("unexpected token after version: \"{text}\""),
    ];
    /// The lines of an unfinished merge are still in the file.
    GOMOD_CONFLICT_MARKER = "gomod-parse-conflict", "H01", Failure, "golang.org/x/mod/modfile/rule.go", [
        W::of(".mod:{line}: unknown directive: <<<<<<<"),
        W::of("go.work:{line}: unknown directive: <<<<<<<").from(18),
        W::of(".mod:{line}: unknown directive: ======="),
        W::of("go.work:{line}: unknown directive: =======").from(18),
        W::of(".mod:{line}: unknown directive: >>>>>>>"),
        W::of("go.work:{line}: unknown directive: >>>>>>>").from(18),
    ];
    /// An editor has put a byte order mark before the first line.
    GOMOD_BOM = "gomod-parse-bom", "H01", Failure, "golang.org/x/mod/modfile/read.go", [
        W::of("unexpected input character '\\ufeff'"),
        W::of("unexpected input character U+FEFF"),
    ];
    /// The right side of a replace directive is not one.
    REPLACE_TARGET = "gomod-replace-target", "H02", Failure, "golang.org/x/mod/modfile/rule.go, parseReplace", [
        W::of("replacement module without version must be directory path (rooted or starting with . or ..)").from(22),
        W::of("replacement module without version must be directory path (rooted or starting with ./ or ../)").to(21),
        W::of("replacement module must match format 'path version', not 'path@version'").from(20),
        W::of("replacement module directory path \"{path}\" cannot have version"),
        W::of("replacement directory appears to be Windows path (on a non-windows system)"),
    ];
    /// A retract directive is not one.
    RETRACT_SYNTAX = "gomod-retract", "H03", Failure, "golang.org/x/mod/modfile/rule.go, parseVersionInterval", [
        W::of(".mod:{line}: expected '[' or version").from(16),
        W::of(".mod:{line}: expected version after '['").from(16),
        W::of(".mod:{line}: expected ',' after version").from(16),
        W::of(".mod:{line}: expected version after ','").from(16),
        W::of(".mod:{line}: expected ']' after version").from(16),
        W::of("no module directive found, so retract cannot be used").from(16),
    ];
}
