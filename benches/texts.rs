//! The texts that are answered, each at a size in bytes.

use std::fmt::Write as _;

/// Real transcripts of the go command.
const TRANSCRIPTS: &str = include_str!("../tests/corpus/go-transcripts.txt");

const REFUSED: &str = "go: example.com/a@v1.0.0: Get \"https://goproxy.corp.example/example.com/a/@v/v1.0.0.info\": dial tcp 10.1.2.3:443: connect: connection refused\n";

/// A text of a size in bytes.
pub(super) type Make = fn(usize) -> String;

/// The texts that other programs are compared on, and whose instructions are counted.
pub(super) const COMPARED: &[(&str, Make)] = &[
    ("transcripts_among_build_noise", transcripts_among_build_noise),
    ("every_line_an_error", every_line_an_error),
    ("every_module_another", every_module_another),
    ("near_misses", near_misses),
    ("one_line_of_near_misses", one_line_of_near_misses),
    ("random_text", random_text),
];

/// `part(0)`, `part(1)`, … until `size` bytes are there; cut to `size` at a character.
fn filled(size: usize, mut part: impl FnMut(usize, &mut String)) -> String {
    let mut text = String::with_capacity(size + 1000);
    let mut index = 0;
    while text.len() < size {
        part(index, &mut text);
        index += 1;
    }
    text.truncate(text.floor_char_boundary(size));
    text
}

/// A number that looks like chance and is the same in every run (xorshift).
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

pub(super) fn transcripts_among_build_noise(size: usize) -> String {
    let lines: Vec<&str> = TRANSCRIPTS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with(['=', '-', '#']))
        .collect();
    filled(size, |index, text| {
        let line = lines.get(index / 10 % lines.len()).copied().unwrap_or_default();
        let _ = match index % 10 {
            0 => writeln!(text, "#12 {}.234 {line}", index % 100),
            1..=4 => writeln!(
                text,
                "#9 1.{:03} go: downloading example.com/m{index} v1.{}.0",
                index % 1000,
                index % 50
            ),
            5..=7 => writeln!(text, "  CC    src/object_{index}.o -O2 -Wall -Iinclude -fPIC -c"),
            _ => writeln!(text, "2026-11-21T10:00:00.1234567Z step {index} of the build is done"),
        };
    })
}

pub(super) fn every_line_an_error(size: usize) -> String {
    filled(size, |_, text| text.push_str(REFUSED))
}

pub(super) fn every_module_another(size: usize) -> String {
    filled(size, |index, text| {
        text.push_str(&REFUSED.replace("example.com/a", &format!("example.com/m{index}")));
    })
}

pub(super) fn unknown_go_errors(size: usize) -> String {
    filled(size, |_, text| text.push_str("go: x\n"))
}

pub(super) fn near_misses(size: usize) -> String {
    filled(size, |_, text| {
        text.push_str("dial tcp : connect: connection refuse lookup on : no such hos verifying : checksum mismatch missing go.sum entry \n");
    })
}

pub(super) fn random_text(size: usize) -> String {
    let mut state = 0x2545_f491_4f6c_dd1d;
    filled(size, |_, text| {
        let number = next(&mut state) % 100;
        let byte = u8::try_from(number).unwrap_or_default();
        text.push(if byte < 95 { char::from(b' ' + byte) } else { '\n' });
    })
}

pub(super) fn go_env_again_and_again(size: usize) -> String {
    filled(size, |index, text| {
        let _ = writeln!(
            text,
            "GOPROXY='https://p{index}.example,direct'\nGOFLAGS=''\nGOVERSION='go1.22.3'"
        );
    })
}

pub(super) fn one_line_of_errors(size: usize) -> String {
    filled(size, |_, text| text.push_str(REFUSED.trim_end())).replace('\n', " ")
}

pub(super) fn one_line_of_near_misses(size: usize) -> String {
    filled(size, |_, text| text.push_str(": no such host verifying : checksum mismatch"))
}

pub(super) fn one_line_of_nothing(size: usize) -> String {
    "x".repeat(size)
}

pub(super) fn one_entry_of_indented_lines(size: usize) -> String {
    let mut first = Some(REFUSED);
    filled(size, |_, text| {
        text.push_str(first.take().unwrap_or("\tremote: HTTP Basic: Access denied\n"));
    })
}

pub(super) fn one_line_of_json(size: usize) -> String {
    let inner = "[{\\\"a\\\":{\\\"b\\\":\\\"go: example.com/a@v1.0.0: x\\\"}}]";
    format!(
        "{{\"level\":\"error\",{}",
        filled(size, |_, text| {
            let _ = write!(text, "\"k\":[\"{inner}\",{{\"Error\":\"go: a.example/b: x\\ny\"}}],");
        })
    )
}

pub(super) fn cut_at_the_console(size: usize) -> String {
    filled(size, |_, text| {
        text.push_str(&"y".repeat(80));
        text.push('\n');
    })
}

pub(super) fn requests_that_never_end(size: usize) -> String {
    filled(size, |index, text| {
        let _ = writeln!(text, "# get https://p.example/m{index}/@v/list");
    })
}

pub(super) fn empty_lines_behind_a_heading(size: usize) -> String {
    let mut text = "verifying example.com/a@v1.0.0: checksum mismatch\n".repeat(size / 100);
    text.push_str(&"\n".repeat(size / 2));
    text
}

pub(super) fn quotes_that_never_close(size: usize) -> String {
    filled(size, |_, text| text.push_str("CGO_CFLAGS='-DA\n"))
}
