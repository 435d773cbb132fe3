//! What has to be true of a cause, checked while compiling.

use super::{Action, Cause, Fix, Risk, Sign, Step, Test};
use crate::evidence::hole;
use crate::evidence::message::Message;
use crate::lang::Text;

/// Every value a title may show without brackets has to be bound by each sign; and both
/// languages, a step and a source have to be there.
///
/// # Panics
/// While compiling, if the cause breaks one of these rules.
pub const fn checked(cause: Cause) -> Cause {
    check_id(cause.id.as_bytes());
    assert!(!cause.signs.is_empty(), "a cause needs a sign");
    assert!(!cause.steps.is_empty(), "a cause needs a step");
    assert!(!cause.sources.is_empty(), "a cause needs a source");
    assert!(cause.seen.len() >= 7, "the evidence has a date");
    check_text(cause.name, &[], &[]);
    check_text(cause.title, cause.signs, &[]);
    check_text(cause.why, cause.signs, &[]);
    check_text(cause.not, cause.signs, &[]);
    check_steps(cause.steps, cause.signs);
    assert!(
        !matches!(cause.fix, Fix::Command) || has_fix(cause.steps),
        "a fix by commands is a step that a script runs and that changes something"
    );
    if cfg!(target_arch = "wasm32") {
        Cause { name: Text { en: "", zh: "" }, seen: "", ..cause }
    } else {
        cause
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn check_steps(steps: &[Step], signs: &[Sign]) {
    let mut index = 0;
    while index < steps.len() {
        let step = &steps[index];
        check_text(step.title, signs, step.only_if);
        check_text(step.why, signs, step.only_if);
        assert!(
            !matches!(step.action, Action::Tell) || matches!(step.risk, Risk::Manual),
            "a text alone is for a person"
        );
        index += 1;
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn has_fix(steps: &[Step]) -> bool {
    let mut index = 0;
    while index < steps.len() {
        let step = &steps[index];
        if !matches!(step.risk, Risk::Manual) && step.action.changes_something() {
            return true;
        }
        index += 1;
    }
    false
}

#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn check_id(id: &[u8]) {
    assert!(!id.is_empty(), "a cause needs an id");
    let mut index = 0;
    while index < id.len() {
        let byte = id[index];
        assert!(
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-',
            "the id is kebab-case"
        );
        index += 1;
    }
}

/// `only_if` holds where the text is shown.
const fn check_text(text: Text, signs: &[Sign], only_if: &[Test]) {
    assert!(!text.en.is_empty() && !text.zh.is_empty(), "both languages are needed");
    check_sentence(text.en.as_bytes(), signs, only_if);
    check_sentence(text.zh.as_bytes(), signs, only_if);
}

/// Walks the holes outside of brackets.
#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn check_sentence(sentence: &[u8], signs: &[Sign], only_if: &[Test]) {
    let mut is_optional = false;
    let mut index = 0;
    while index < sentence.len() {
        match sentence[index] {
            b'[' => is_optional = true,
            b']' => is_optional = false,
            b'{' => {
                let start = index + 1;
                while index < sentence.len() && sentence[index] != b'}' {
                    index += 1;
                }
                let (_, behind) = sentence.split_at(start);
                let (name, _) = behind.split_at(index - start);
                assert!(hole::is_name(name) || is_variable(name), "a hole has no known name");
                let is_bound = all_bind(signs, name) || some_bind(only_if, name);
                assert!(is_optional || is_bound, "a hole is not bound by every sign");
            }
            _ => {}
        }
        index += 1;
    }
}

/// GOPROXY and the like: the value that `go env` printed. Only within brackets.
const fn is_variable(name: &[u8]) -> bool {
    matches!(name, [b'G', b'O', ..])
}

#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn all_bind(signs: &[Sign], name: &[u8]) -> bool {
    let mut index = 0;
    while index < signs.len() {
        if !some_bind(signs[index].tests, name) {
            return false;
        }
        index += 1;
    }
    true
}

#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn some_bind(tests: &[Test], name: &[u8]) -> bool {
    let mut index = 0;
    while index < tests.len() {
        let binds = match &tests[index] {
            Test::Has(known)
            | Test::Is(known, _)
            | Test::RunsGo(known)
            | Test::InProxyList(known)
            | Test::NotInProxyList(known)
            | Test::NotInWrittenList(known) => hole::same(known.as_bytes(), name),
            Test::Says(messages) | Test::ServerSays(messages) => {
                every_message_binds(messages, name)
            }
            Test::Related(first, _, second) => {
                hole::same(first.as_bytes(), name) || hole::same(second.as_bytes(), name)
            }
            Test::AllOf(tests) => some_bind(tests, name),
            Test::AnyOf(tests) => every_test_binds(tests, name),
            _ => false,
        };
        if binds {
            return true;
        }
        index += 1;
    }
    false
}

#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn every_message_binds(messages: &[&Message], name: &[u8]) -> bool {
    let mut index = 0;
    while index < messages.len() {
        if !messages[index].binds(name) {
            return false;
        }
        index += 1;
    }
    true
}

/// Whichever of the conditions holds, it binds the hole.
const fn every_test_binds(tests: &[Test], name: &[u8]) -> bool {
    let mut index = 0;
    while index < tests.len() {
        let (_, behind) = tests.split_at(index);
        let (one, _) = behind.split_at(1);
        if !some_bind(one, name) {
            return false;
        }
        index += 1;
    }
    !tests.is_empty()
}
