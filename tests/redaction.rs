//! What leaves the page holds no secret and no private name, and has the same diagnosis.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::indexing_slicing, reason = "a test says what it expects by failing")]

mod transcripts {
    #[expect(dead_code, reason = "only the texts are of interest here")]
    pub(crate) mod corpus;
}

mod plants {
    pub(crate) mod table;
}

use modmend::answer::answer_texts;
use modmend::causes;
use modmend::redact::{Names, Redactor, redact};
use plants::table::{ENCODINGS, KINDS, PLACES, Planted};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use transcripts::corpus::outputs;

/// Ids of the causes found, best first.
fn found(env: &str, log: &str) -> Vec<&'static str> {
    let answer = answer_texts(env, log, None);
    answer.diagnosis.findings.iter().map(|finding| finding.cause.id).collect()
}

/// Both texts redacted together.
fn redacted(env: &str, log: &str) -> (String, String) {
    let mut redactor = Redactor::new(Names::Replaced);
    redactor.learn(env);
    redactor.learn(log);
    (redactor.redact(env), redactor.redact(log))
}

#[test]
fn a_redacted_sample_has_the_same_causes() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (_, samples) in causes::samples() {
        for sample in samples.hits.iter().chain(samples.misses) {
            count += 1;
            let (env, log) = redacted(sample.env, sample.log);
            let (before, after) = (found(sample.env, sample.log), found(&env, &log));
            if before != after {
                wrong.push(format!(
                    "{before:?} → {after:?}\n{}\n{}\n→\n{env}\n{log}",
                    sample.env, sample.log
                ));
            }
        }
    }
    assert!(count > 400, "{count}");
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn a_redacted_transcript_has_the_same_causes() {
    let mut wrong = Vec::new();
    for output in outputs() {
        let (before, after) = (found("", &output.text), found("", &redact(&output.text)));
        if before != after {
            wrong.push(format!(
                "{before:?} → {after:?}\n{}\n→\n{}",
                output.text,
                redact(&output.text)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n\n"));
}

/// Keys, logins on several lines, and what a terminal cut: the text, and what must be gone.
const LINES: &[(&str, &[&str])] = &[
    (
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\nAAAABG5vbmUAAAAE\n-----END OPENSSH PRIVATE KEY-----\ngo: x",
        &["b3BlbnNza", "AAAABG5"],
    ),
    ("  -----BEGIN RSA PRIVATE KEY-----\r\n  MIIEowIBAAKCAQEA\r\ngo: no end", &["MIIEow"]),
    (
        r#"{"key": "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN\nq83v\n-----END PRIVATE KEY-----\n"}"#,
        &["MIIEvQ", "q83v"],
    ),
    (
        "machine git.acmecorp.io\n  login bobsmith\n  password hunter\n",
        &["bobsmith", "hunter", "acmecorp"],
    ),
    (
        "machine git.acmecorp.io\nlogin bobsmith\naccount dev\npassword pass\n\nmachine x.acmecorp.io login a password secretword",
        &["bobsmith", " pass\n", "secretword"],
    ),
    ("default login anonymous password bobsmith", &["bobsmith"]),
    (
        "echo 'machine git.acmecorp.io login bobsmith password hunter' >> ~/.netrc",
        &["bobsmith", "hunter"],
    ),
    ("{\"auths\": {\"x.acmecorp.io\": {\"auth\": \"Ym9iOmh1bnRlcjI=\"}}}", &["Ym9i"]),
    ("header Ym9ic21pdGg6aHVudGVyMg== sent", &["Ym9i"]),
    (
        "remote: the token that was used here has expired: ghp_0123456789abcdefAB\nCD0123456789abcd and more",
        &["0123456789ab", "CD0123"],
    ),
    ("parse \"https://bob:hunter2\": invalid port \":hunter2\" after host", &["hunter2", "bob"]),
    ("bob@thinkpad:~/src$ go mod tidy", &["bob", "thinkpad"]),
    ("[bob@thinkpad src]$ go mod tidy", &["bob", "thinkpad"]),
    ("dial tcp [fd12:3456:789a:1::1]:443: i/o timeout", &["3456"]),
    ("dial tcp [2a01:4f8:c0c:1::1]:443: i/o timeout", &["4f8"]),
    (r"C:\Users\Bob Smith\go\pkg", &["Bob", "Smith"]),
    ("token x2345abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrs", &["abcdefghij"]),
];

#[test]
fn secrets_of_several_lines_and_other_forms_go() {
    for (text, gone) in LINES {
        let redacted = redact(text);
        for secret in *gone {
            assert!(!redacted.contains(secret), "{secret} is in {redacted}");
        }
        assert_eq!(redacted.lines().count(), text.lines().count(), "{redacted}");
        assert_eq!(redact(&redacted), redacted);
    }
}

/// What the diagnosis rests on and everybody may know.
#[test]
fn what_is_public_stays() {
    for text in [
        "go: example.com/a@v1.0.0: reading https://proxy.golang.org/example.com/a/@v/v1.0.0.info: 404 Not Found",
        "go: github.com/gin-gonic/gin@v1.9.1: Get \"https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.9.1.info\": dial tcp 127.0.0.1:7890: connect: connection refused",
        "git@github.com: Permission denied (publickey).",
        "remote: Support for password authentication was removed on August 13, 2021.",
        "fatal: could not read Password for 'https://github.com': terminal prompts disabled",
        "GOSUMDB='sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'",
        "verifying k8s.io/api@v0.29.0: checksum mismatch\n\tdownloaded: h1:NiCdQMY1QOp1H8lfRyeEf8eOwV6+0xA6XEE44ohDX2A=",
        "main.go:3:8: no required module provides package golang.org/x/net/html; to add it:",
        "GOMODCACHE='/root/go/pkg/mod'\nGOPATH='/home/runner/go'",
        "dial tcp 142.250.66.81:443: i/o timeout; lookup proxy.golang.org on 8.8.8.8:53; 198.18.0.7",
        "GITHUB_TOKEN=$GITHUB_TOKEN PASSWORD=${{ secrets.PASSWORD }} TOKEN=***",
        "read /usr/lib/go/src/cmd/go.mod: open go.work: v1.0.0.info foo.test fmt.Println",
        "line one\r\nline two\n",
    ] {
        assert_eq!(redact(text), text);
    }
}

#[test]
fn a_name_has_one_pseudonym_wherever_it_stands() {
    let text = "GOPRIVATE='*.acmecorp.io'\n\
        go: git.acmecorp.io/Team/shop/v2@v2.0.0: Get \"https://nexus.acmecorp.io/repository/go/git.acmecorp.io/!team/shop/v2/@v/v2.0.0.info\": dial tcp 10.83.4.7:443\n\
        fatal: unable to access 'https://git.acmecorp.io/team/shop.git/': from 10.83.4.7 and 10.83.4.8";
    let expected = "GOPRIVATE='*.private1.io'\n\
        go: git.private1.io/Private2/private3/v2@v2.0.0: Get \"https://nexus.private1.io/repository/go/git.private1.io/!private2/private3/v2/@v/v2.0.0.info\": dial tcp 10.255.255.1:443\n\
        fatal: unable to access 'https://git.private1.io/private2/private3.git/': from 10.255.255.1 and 10.255.255.2";
    assert_eq!(redact(text), expected);
}

#[test]
fn names_stay_where_that_is_asked_for() {
    let mut redactor = Redactor::new(Names::Kept);
    let text = "https://bob:hunter22@nexus.acmecorp.io/ from 10.83.4.7";
    redactor.learn(text);
    let expected = "https://xxxxx:xxxxx@nexus.acmecorp.io/ from 10.83.4.7";
    assert_eq!(redactor.redact(text), expected);
}

proptest! {
    #[test]
    fn mixtures_of_plants_are_redacted_once_and_for_all(
        parts in prop::collection::vec((0..KINDS.len(), 0..PLACES.len(), 0..ENCODINGS.len(), "[ -~]{0,3}", any::<u64>()), 1..6)
    ) {
        let mut text = String::new();
        let mut secrets = Vec::new();
        for (kind, place, encoding, sign, seed) in parts {
            let secret = match KINDS[kind].0 {
                Planted::Secret => format!("S{seed:x}QjZ4{seed:x}"),
                Planted::Name => format!("q{}", seed.to_string().replace(|c: char| c.is_ascii_digit(), "k") + "jvw"),
                Planted::Address => format!("{}.{}.{}", 20 + seed % 11, 3 + seed % 240, 3 + seed / 7 % 240),
            };
            let signs = sign.trim_matches(|c: char| c.is_ascii_alphanumeric());
            let planted = planted(kind, place, encoding, &secret);
            text.extend([signs, " ", &planted, " ", signs, "\n"]);
            secrets.push(secret);
        }
        let once = redact(&text);
        for secret in secrets {
            prop_assert!(!once.contains(&secret), "{}\n→ {}", text, once);
        }
        prop_assert_eq!(redact(&once), once);
    }
}

/// What stands for an address or a login may be read as another one, if it stands beside signs.
#[test]
fn redacting_signs_twice_is_redacting_once() {
    for text in
        ["A::@::A", "f::1@10.0.0.1@::gitbb", "-b12001:db8::7@-2001:db8::71", "a:b@::1", "A:@:A:@A"]
    {
        let once = redact(text);
        assert_eq!(redact(&once), once, "{text}");
    }
}

#[test]
fn redacting_samples_twice_is_redacting_once() {
    for (_, samples) in causes::samples() {
        for sample in samples.hits.iter().chain(samples.misses) {
            let once = redact(sample.log);
            assert_eq!(redact(&once), once, "{}", sample.log);
        }
    }
}

/// A text with something planted in it: kind, place and encoding by their numbers.
fn planted(kind: usize, place: usize, encoding: usize, secret: &str) -> String {
    let (_, text) = KINDS[kind];
    let (_, encode) = ENCODINGS[encoding];
    // An `@` of the text stands right before or behind what is planted.
    let text = text.replacen("@@@", "\u{1}@", 1).replace("git\u{1}@.", "git@\u{1}.");
    let text = text.replace("@@", "\u{1}");
    let place = PLACES[place].replace("{{", "{").replace("}}", "}");
    place.replace("{}", &encode(&text.replace('\u{1}', secret)))
}

fn secret_of(kind: Planted) -> BoxedStrategy<String> {
    match kind {
        Planted::Secret => "[A-Za-z][A-Za-z0-9]{18,34}[0-9]".boxed(),
        Planted::Name => "q[a-z]{9,14}".boxed(),
        Planted::Address => {
            (20_u8..31, 3_u8..250, 3_u8..250).prop_map(|(a, b, c)| format!("{a}.{b}.{c}")).boxed()
        }
    }
}

#[test]
fn nothing_planted_survives_in_any_place_and_encoding() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut wrong: Vec<String> = Vec::new();
    for (kind, (planted_kind, _)) in KINDS.iter().enumerate() {
        for place in 0..PLACES.len() {
            for (encoding, (name, _)) in ENCODINGS.iter().enumerate() {
                let secret = secret_of(*planted_kind).new_tree(&mut runner).unwrap().current();
                let text = planted(kind, place, encoding, &secret);
                let redacted = redact(&text);
                if redacted.contains(&secret) {
                    wrong.push(format!("{kind} {name}: {text}\n  → {redacted}"));
                } else if redact(&redacted) != redacted {
                    wrong.push(format!(
                        "{kind} twice: {text}\n  → {redacted}\n  → {}",
                        redact(&redacted)
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
