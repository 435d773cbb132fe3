//! What holds for any input.
#![cfg(not(target_arch = "wasm32"))]

mod transcripts {
    pub(crate) mod corpus;
}

use modmend::answer::{Choices, answer_paste, answer_texts};
use modmend::evidence::catalogue::catalogue;
use modmend::evidence::hole::Kind;
use modmend::lang::{Lang, holes};
use modmend::plan::Scope;
use modmend::script::{Direction, Form, Shell, script};
use proptest::prelude::*;
use transcripts::corpus::outputs;

/// Ids of the causes found, best first.
fn causes(log: &str) -> Vec<&'static str> {
    let answer = answer_texts("", log, None);
    answer.diagnosis.findings.iter().map(|finding| finding.cause.id).collect()
}

/// A value of a kind, as it would stand in a log.
fn value_of(kind: Kind) -> BoxedStrategy<String> {
    match kind {
        Kind::Module | Kind::Package => "[a-z]{1,8}\\.[a-z]{2,3}(/[a-z0-9_-]{1,8}){1,3}".boxed(),
        Kind::Version => "v[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{1,2}".boxed(),
        Kind::Url => "https?://[a-z]{1,8}\\.[a-z]{2,3}(/[a-z0-9@.]{1,8}){1,3}".boxed(),
        Kind::Host => "[a-z]{1,8}\\.[a-z]{2,3}".boxed(),
        Kind::Addr => "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}:[0-9]{1,5}".boxed(),
        Kind::Ip => "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}".boxed(),
        Kind::Port | Kind::Number => "[0-9]{1,5}".boxed(),
        Kind::Status => Just("418 I'm a teapot".to_owned()).boxed(),
        Kind::Hash => "h1:[A-Za-z0-9+/]{43}=".boxed(),
        Kind::Path => "/[a-z]{1,8}(/[a-z0-9 ]{0,6}[a-z0-9]){0,3}".boxed(),
        Kind::Pattern => "\\*\\.[a-z]{1,8}\\.[a-z]{2,3}".boxed(),
        Kind::Word => "[a-z]{1,8}".boxed(),
        Kind::Line => "[1-9][0-9]{0,3}(:[1-9])?".boxed(),
        Kind::Text => "[a-z]{1,8}( [a-z]{1,8}){0,3}".boxed(),
    }
}

/// A template with its holes filled, and what stands in each.
fn filled(template: &'static str) -> BoxedStrategy<(String, Vec<(&'static str, String)>)> {
    let names: Vec<&'static str> = holes(template).collect();
    let values: Vec<_> =
        names.iter().map(|name| value_of(Kind::of(name).unwrap_or(Kind::Text))).collect();
    values
        .prop_map(move |values| {
            let mut text = template.to_owned();
            let pairs: Vec<_> = names.iter().copied().zip(values).collect();
            for (name, value) in &pairs {
                text = text.replace(&format!("{{{name}}}"), value);
            }
            (text, pairs)
        })
        .boxed()
}

#[test]
fn what_a_template_prints_it_reads_back() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for indexed in catalogue().wordings() {
        for wording in indexed.message.wordings {
            let template = modmend::evidence::template::Template::parse(wording.template);
            let check = |(text, pairs): (String, Vec<(&'static str, String)>)| {
                let first = text.lines().next().unwrap_or_default();
                let found = first
                    .match_indices(template.anchor())
                    .find_map(|(at, _)| template.match_at(text.lines(), at));
                let Some(found) = found else {
                    return Err(TestCaseError::fail(format!(
                        "{} does not read {text}",
                        wording.template
                    )));
                };
                for (name, value) in pairs {
                    prop_assert_eq!(
                        found.captures.get(name),
                        Some(value.as_str()),
                        "{}",
                        wording.template
                    );
                }
                Ok(())
            };
            runner.run(&filled(wording.template), check).unwrap();
        }
    }
}

#[test]
fn noise_around_a_log_does_not_change_its_diagnosis() {
    let wrappers: &[fn(&str) -> String] = &[
        |line| format!("#12 1.234 {line}"),
        |line| format!("2026-11-21T10:00:00.1234567Z {line}"),
        |line| format!("\u{1b}[31m{line}\u{1b}[0m"),
        |line| format!("> {line}"),
        |line| format!("{line}\r"),
        |line| line.replace('\t', "    "),
        |line| format!("builder-1  | {line}"),
    ];
    for output in outputs() {
        let plain = causes(&output.text);
        for wrap in wrappers {
            let wrapped: Vec<String> = output.text.lines().map(wrap).collect();
            assert_eq!(causes(&wrapped.join("\n")), plain, "{}: {wrapped:#?}", output.scenario);
        }
        let fenced = format!("It fails:\n```\n{}\n```\nWhat now?", output.text);
        assert_eq!(causes(&fenced), plain, "{fenced}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: Some(Box::new(
        proptest::test_runner::FileFailurePersistence::Direct("tests/properties.regressions"))),
        ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_anything_panic(text in "(?s).{0,400}") {
        let answer = answer_paste(&text, &Choices::default());
        for shell in Shell::ALL {
            for form in Form::ALL {
                for scope in [Scope::User, Scope::Shell] {
                    script(&answer.plan, shell, form, scope, Lang::Zh, Direction::Fix);
                    script(&answer.plan, shell, form, scope, Lang::En, Direction::Undo);
                }
            }
        }
        modmend::redact::redact(&text);
    }

    #[test]
    fn no_mixture_of_real_lines_and_rubbish_makes_anything_panic(
        lines in prop::collection::vec((0_usize..1000, "(?s).{0,20}"), 0..12)
    ) {
        let outputs = outputs();
        let mut mixed = String::new();
        for (index, rubbish) in lines {
            let text = outputs.get(index % outputs.len()).map_or("", |output| &output.text);
            let (before, behind) = text.split_at(text.floor_char_boundary(index * 7 % (text.len() + 1)));
            mixed.extend([before, &rubbish, behind, "\n"]);
        }
        let answer = answer_paste(&mixed, &Choices::default());
        for finding in &answer.diagnosis.findings {
            for reason in &finding.reasons {
                prop_assert!(mixed.get(reason.place.span.start..reason.place.span.end).is_some());
            }
        }
    }

    #[test]
    fn redacting_twice_is_redacting_once(text in "(?s).{0,200}") {
        let once = modmend::redact::redact(&text);
        prop_assert_eq!(modmend::redact::redact(&once), once);
    }

    #[test]
    fn a_planted_secret_never_survives(secret in "[A-Za-z0-9]{20,36}", place in 0_usize..6) {
        let text = match place {
            0 => format!("GOPROXY='https://bob:{secret}@proxy.example'"),
            1 => format!("url.https://ghp_{secret}@github.com/.insteadof https://github.com/"),
            2 => format!("Authorization: Bearer {secret}"),
            3 => format!("https://x.example/y?private_token={secret}&z=1"),
            4 => format!("machine x.example login bob password {secret}"),
            _ => format!("token glpat-{secret} expired"),
        };
        prop_assert!(!modmend::redact::redact(&text).contains(&secret), "{}", text);
    }
}

#[test]
fn what_stands_for_an_address_is_no_login() {
    for text in ["::A@:", "@::@:@.", "::A:@1:", "@:1@::A", "@::A@A:"] {
        let once = modmend::redact::redact(text);
        assert_eq!(modmend::redact::redact(&once), once, "{text}");
    }
}
