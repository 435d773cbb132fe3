//! Any bytes: answered, written for every shell in both directions, and redacted.
#![no_main]

use libfuzzer_sys::fuzz_target;
use modmend::answer::{Choices, answer_paste};
use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::redact::redact;
use modmend::script::{Direction, Form, Shell, script};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let answer = answer_paste(&text, &Choices::default());
    for shell in Shell::ALL {
        for scope in [Scope::User, Scope::Shell] {
            for form in Form::ALL {
                script(&answer.plan, shell, form, scope, Lang::Zh, Direction::Fix);
                script(&answer.plan, shell, form, scope, Lang::En, Direction::Undo);
            }
        }
    }
    let diagnosis = &answer.diagnosis;
    let reasons = diagnosis.findings.iter().flat_map(|finding| &finding.reasons);
    for reason in reasons.chain(&diagnosis.unexplained) {
        let span = reason.place.span;
        assert!(text.get(span.start..span.end).is_some(), "a place outside of the text: {reason:?}");
    }
    let once = redact(&text);
    assert_eq!(redact(&once), once, "redacting twice is redacting once");
});
