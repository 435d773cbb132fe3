//! What modmend reads in the output of `go env`, compared with what was set.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use modmend::answer::{Answer, Choices, answer_paste, answer_texts};

/// A module that nobody has, in a log.
const LOG: &str = "go: downloading example.com/a v1.0.0
go: example.com/a@v1.0.0: Get \"https://proxy.example.test/example.com/a/@v/v1.0.0.zip\": EOF
";

/// Values by variable.
pub(crate) type Values = BTreeMap<&'static str, String>;

/// How a value may come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// As it was set.
    Same,
    /// As it was set, or with a notice at its line.
    SameOrNotice,
}

/// How many values came back, and how.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    pub(crate) same: usize,
    pub(crate) noticed: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.same += other.same;
        self.noticed += other.noticed;
    }
}

/// Reads what a command printed, alone and between lines of a log.
pub(crate) fn compare(
    command: &str,
    printed: &str,
    values: &Values,
    expected: impl Fn(&str) -> Expected,
) -> Count {
    let mut count = Count::default();
    let pasted = format!("{LOG}$ {command}\n{printed}$ go build ./...\n{LOG}");
    let unprompted = format!("{LOG}$ {command}\n{printed}{LOG}");
    for text in [pasted, unprompted] {
        let answer = answer_paste(&text, &Choices::default());
        assert_eq!(answer.modules, ["example.com/a@v1.0.0"], "{text}");
        count += compare_answer(&answer, &text, values, &expected);
    }
    if !asks_by_name(command) {
        let answer = answer_texts(printed, LOG, None);
        assert_eq!(answer.modules, ["example.com/a@v1.0.0"], "{printed}");
        count += compare_answer(&answer, printed, values, &expected);
    }
    count
}

/// Whether values come without their names: the command is needed to read them.
fn asks_by_name(command: &str) -> bool {
    command.split(' ').nth(2).is_some_and(|argument| !argument.starts_with('-'))
}

fn compare_answer(
    answer: &Answer,
    text: &str,
    values: &Values,
    expected: impl Fn(&str) -> Expected,
) -> Count {
    let mut count = Count::default();
    for (key, value) in values {
        let read = answer.env.get(key);
        if read == Some(value) {
            count.same += 1;
        } else if expected(value) == Expected::SameOrNotice && is_noticed(answer, text, key) {
            count.noticed += 1;
        } else {
            panic!("{key}: {value:?} is read as {read:?}, {:?} in\n{text}", answer.notices);
        }
    }
    count
}

/// Whether a notice stands at the line of a variable; where the variable was not found, at a line
/// with its name, or at a value without a name.
pub(crate) fn is_noticed(answer: &Answer, text: &str, key: &str) -> bool {
    let mut notices = answer.notices.iter().map(|notice| notice.place.number);
    match answer.env.variable(key) {
        Some(variable) => notices.any(|number| number == variable.place.number),
        None => notices.any(|number| {
            let line = text.split('\n').nth(number - 1).unwrap();
            line.contains(key) || !line.contains('=')
        }),
    }
}
