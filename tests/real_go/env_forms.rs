//! Hostile values in every form of `go env`, from every Go there is.

use std::collections::BTreeMap;

use crate::env_reading::{Count, Expected, Values, compare};
use crate::hostile::{Hostile, has_mark};
use crate::workplace::{Workplace, text, with_all_gos};

/// Variables that Go prints as they were set; those of cgo it takes apart first.
const KEYS: &[&str] = &[
    "AR",
    "GCCGO",
    "GOINSECURE",
    "GONOPROXY",
    "GONOSUMDB",
    "GOPRIVATE",
    "GOPROXY",
    "GOSUMDB",
    "GOVCS",
];

const ROUNDS: usize = 10;

/// Variables in single quotes since 1.21, in double quotes before.
fn of_quotes(minor: u32) -> impl Fn(&str) -> Expected {
    move |value| {
        // Nothing is escaped: a line break and a name look like the next variable.
        let is_open = value.contains('"') || (value.contains('\n') && value.contains("GOPROXY="));
        if has_mark(value) || (minor < 21 && is_open) {
            Expected::SameOrNotice
        } else {
            Expected::Same
        }
    }
}

/// JSON escapes all there is to escape.
fn of_json(value: &str) -> Expected {
    if has_mark(value) { Expected::SameOrNotice } else { Expected::Same }
}

/// Runs Go with values from the environment. Gives what it printed.
fn print_env(workplace: &Workplace, command: &str, values: &Values) -> String {
    let arguments = command.split(' ').skip(1);
    let output =
        workplace.command(workplace.program()).args(arguments).envs(values).output().unwrap();
    assert!(output.status.success(), "{values:?} {output:?}");
    text(&output.stdout)
}

/// The values that Go says are not its own: it does not ask that of every variable.
fn listed(json: &str, values: &Values) -> Values {
    let json: BTreeMap<String, String> = serde_json::from_str(json).unwrap();
    assert!(json.len() >= 6, "{json:?}");
    let is_listed = |key: &&str| json.contains_key(*key);
    values
        .iter()
        .filter(|(key, _)| is_listed(key))
        .map(|(key, value)| (*key, value.clone()))
        .collect()
}

fn hostile_values(hostile: &mut Hostile) -> Values {
    KEYS.iter().map(|key| (*key, hostile.value())).collect()
}

#[test]
#[ignore = "needs real Go toolchains"]
fn hostile_values_come_back_from_every_form() {
    let mut hostile = Hostile::new();
    let rounds: Vec<Values> = (0..ROUNDS).map(|_| hostile_values(&mut hostile)).collect();
    with_all_gos(|workplace| {
        let minor = workplace.minor();
        let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
        for values in &rounds {
            let mut forms = vec!["go env", "go env -json"];
            if minor >= 23 {
                forms.extend(["go env -changed", "go env -changed -json"]);
            }
            for form in forms {
                let printed = print_env(workplace, form, values);
                let listed = if form.contains("-changed") {
                    listed(&print_env(workplace, "go env -changed -json", values), values)
                } else {
                    values.clone()
                };
                let values = &listed;
                let count = if form.ends_with("-json") {
                    compare(form, &printed, values, of_json)
                } else {
                    compare(form, &printed, values, of_quotes(minor))
                };
                *counts.entry(form).or_default() += count;
            }
        }
        println!("Go 1.{minor}: {counts:?}");
    });
}

#[test]
#[ignore = "needs real Go toolchains"]
fn values_asked_for_by_name_come_back_unless_a_line_break_or_look_is_in_the_way() {
    let mut hostile = Hostile::new();
    let mut rounds: Vec<Values> = (0..ROUNDS).map(|_| hostile_values(&mut hostile)).collect();
    // A message of Go ends the output: none can be told from a value that reads like one.
    let values = rounds.iter_mut().flat_map(Values::values_mut);
    values.for_each(|value| *value = value.replace("go: ", "go. "));
    with_all_gos(|workplace| {
        let mut count = Count::default();
        for values in &rounds {
            let all: Vec<_> = values.iter().collect();
            for some in all.chunks(3) {
                let some: Values =
                    some.iter().map(|(key, value)| (**key, (*value).clone())).collect();
                let names: Vec<&str> = some.keys().copied().collect();
                let command = format!("go env {}", names.join(" "));
                let printed = print_env(workplace, &command, &some);
                let is_plain = some.values().all(|value| is_plain_line(value));
                let expected = if is_plain { Expected::Same } else { Expected::SameOrNotice };
                count += compare(&command, &printed, &some, |_| expected);
            }
        }
        println!("Go 1.{}: {count:?}", workplace.minor());
    });
}

/// Whether a line can be nothing but a value.
fn is_plain_line(value: &str) -> bool {
    let looks_like_a_command = value.contains("$ go build");
    let looks_like_a_variable = value.trim_start().starts_with("GOPROXY=")
        || value.trim_start().starts_with("set GOSUMDB=");
    !value.contains('\n') && !has_mark(value) && !looks_like_a_command && !looks_like_a_variable
}

#[test]
#[ignore = "needs real Go toolchains"]
fn the_beginning_and_the_end_of_the_output_are_read_as_far_as_they_go() {
    let mut hostile = Hostile::new();
    let values = hostile_values(&mut hostile);
    // Each value on one line, so that a line more or less is a variable more or less.
    let values: Values = values
        .into_iter()
        .map(|(key, value)| (key, value.replace(['\n', '\r', '"'], "_")))
        .collect();
    with_all_gos(|workplace| {
        let printed = print_env(workplace, "go env", &values);
        let lines: Vec<&str> = printed.lines().collect();
        for count in (0..=lines.len()).step_by(4) {
            let (head, tail) = lines.split_at(count);
            for part in [head, tail] {
                let has_key =
                    |key: &str| part.iter().any(|line| line.starts_with(&format!("{key}=")));
                let there: Values = values
                    .iter()
                    .filter(|(key, _)| has_key(key))
                    .map(|(key, value)| (*key, value.clone()))
                    .collect();
                let mut text = part.join("\n");
                text.push('\n');
                compare("go env", &text, &there, of_quotes(21));
            }
        }
    });
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_line_that_was_cut_in_two_gives_no_value() {
    with_all_gos(|workplace| {
        let values = Values::from([("GOPRIVATE", "one.example,two.example".to_owned())]);
        let printed = print_env(workplace, "go env", &values);
        let cut = printed.find("GOPRIVATE=").unwrap() + "GOPRIVATE='one".len();
        let (head, tail) = printed.split_at(cut);
        for part in [head, tail] {
            let answer = modmend::answer::answer_texts(part, "", None);
            assert_eq!(answer.env.get("GOPRIVATE"), None, "{part}");
        }
    });
}
