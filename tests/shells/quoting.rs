//! A quoted word is read back byte for byte, or it was refused.

use std::fmt::Write as _;

use modmend::script::{Form, Shell, quote};

use crate::POSIX_AND_FISH;
use crate::sandbox::Sandbox;
use crate::words;

const WORDS: usize = 20_000;

/// Where a byte is a character, and where it is not.
const LOCALES: [&str; 2] = ["C.UTF-8", "C"];

#[test]
#[ignore = "needs bash, zsh and fish"]
fn a_quoted_word_is_read_back_byte_for_byte() {
    for (seed, shell) in (1..).zip(POSIX_AND_FISH) {
        let words = words::hostile(seed, WORDS);
        let written: Vec<&String> =
            words.iter().filter(|word| quote(word, shell, Form::File).is_ok()).collect();
        println!("{}: {} words, {} of them written", shell.id(), words.len(), written.len());
        assert!(written.len() * 2 > words.len(), "{shell:?} refuses most words");
        for locale in LOCALES {
            check(shell, &written, locale);
        }
    }
}

#[test]
#[ignore = "needs the time of its tier"]
fn only_control_characters_are_refused() {
    for shell in POSIX_AND_FISH {
        for word in words::hostile(7, WORDS) {
            assert_eq!(
                quote(&word, shell, Form::Paste).is_err(),
                word.chars().any(char::is_control),
                "{word:?}"
            );
        }
    }
}

/// All words go through one run of the shell.
fn check(shell: Shell, words: &[&String], locale: &str) {
    let sandbox = Sandbox::new();
    let mut script = String::new();
    for word in words {
        writeln!(script, "printf '%s\\0' {}", quote(word, shell, Form::File).unwrap()).unwrap();
    }
    let output = sandbox.shell_on_file(shell, &script).env("LC_ALL", locale).output().unwrap();
    sandbox.assert_no_canary(&script);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{shell:?}");
    let mut read: Vec<&[u8]> = output.stdout.split(|byte| *byte == 0).collect();
    assert_eq!(read.pop(), Some(&b""[..]));
    assert_eq!(read.len(), words.len(), "{shell:?}");
    for (word, read) in words.iter().zip(read) {
        assert_eq!(read, word.as_bytes(), "{shell:?} in {locale} reads {word:?} wrongly");
    }
}
