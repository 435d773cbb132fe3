//! A quoted word is read back byte for byte, or it was refused.

use std::env;
use std::fmt::Write as _;

use modmend::script::{Form, Shell, quote};

use crate::desk::{Desk, text};
use crate::words;

/// Or as many as `MODMEND_WORDS` says.
const WORDS: usize = 20_000;

/// As many words as go in a line.
const LINE: usize = 8000;

fn word_count() -> usize {
    env::var("MODMEND_WORDS").map_or(WORDS, |count| count.parse().unwrap())
}

#[test]
#[ignore = "needs Wine and Go"]
fn a_quoted_word_is_read_back_byte_for_byte() {
    for (seed, form) in [(11, Form::File), (12, Form::Paste)] {
        let words = words::hostile(seed, word_count());
        let written: Vec<(&String, String)> = words
            .iter()
            .filter_map(|word| Some((word, quote(word, Shell::Cmd, form).ok()?)))
            .collect();
        println!("cmd, {form:?}: {} words, {} of them written", words.len(), written.len());
        assert!(written.len() * 3 > words.len(), "cmd refuses most words");
        check(form, &written);
    }
}

/// All words go through one run of cmd, many in a line.
fn check(form: Form, words: &[(&String, String)]) {
    let desk = Desk::new();
    let mut script = String::from("@echo off\r\n");
    let mut line = String::from("git");
    for (_, written) in words {
        if line.len() + written.len() > LINE {
            write!(script, "{line}\r\n").unwrap();
            "git".clone_into(&mut line);
        }
        write!(line, " {written}").unwrap();
    }
    write!(script, "{line}\r\n").unwrap();
    let output = match form {
        Form::File => desk.run_batch(&script),
        Form::Paste => desk.type_lines(&script),
    };
    desk.assert_no_canary(&script);
    let calls = desk.take_calls();
    let read: Vec<&String> = calls.iter().flat_map(|call| call.iter().skip(1)).collect();
    for ((word, written), read) in words.iter().zip(&read) {
        assert_eq!(read, word, "{form:?} reads {written} wrongly");
    }
    assert_eq!(read.len(), words.len(), "{form:?} {}", text(&output.stdout));
}

#[test]
#[ignore = "needs the time of its tier"]
fn what_is_refused_holds_what_cmd_cannot_take() {
    for word in words::hostile(13, word_count()) {
        let is_long = word.encode_utf16().count() > 7000;
        let is_unwritable = word.contains(|c: char| c.is_control() || c == '"') || is_long;
        assert_eq!(quote(&word, Shell::Cmd, Form::File).is_err(), is_unwritable, "{word:?}");
        let is_unwritable = is_unwritable || word.contains('%');
        assert_eq!(quote(&word, Shell::Cmd, Form::Paste).is_err(), is_unwritable, "{word:?}");
    }
}
