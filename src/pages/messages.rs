//! The messages that a cause rests on.

use crate::cause::{Cause, Test};
use crate::evidence::message::Message;

/// The wordings of all messages that a sign asks for, in order, each once.
pub(super) fn wordings(cause: &Cause) -> Vec<&'static str> {
    let mut found = Vec::new();
    for sign in cause.signs {
        for test in sign.tests {
            collect(test, &mut found);
        }
    }
    found
}

fn collect(test: &Test, found: &mut Vec<&'static str>) {
    let messages: &[&Message] = match test {
        Test::Says(messages)
        | Test::ServerSays(messages)
        | Test::Anywhere(messages)
        | Test::Hosts(_, messages) => messages,
        Test::AnyOf(tests) | Test::AllOf(tests) => {
            tests.iter().for_each(|test| collect(test, found));
            &[]
        }
        _ => &[],
    };
    for wording in messages.iter().flat_map(|message| message.wordings) {
        if !found.contains(&wording.template) {
            found.push(wording.template);
        }
    }
}

/// A template as people know it: `…` where values stand.
pub(super) fn readable(template: &str) -> String {
    let mut readable = String::new();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        readable.push_str(before);
        readable.push('…');
        rest = behind.split_once('}').map_or("", |(_, rest)| rest);
    }
    readable.push_str(rest);
    readable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_become_an_ellipsis() {
        assert_eq!(readable("dial tcp {addr}: connect: {text}"), "dial tcp …: connect: …");
        assert_eq!(readable("plain"), "plain");
    }
}
