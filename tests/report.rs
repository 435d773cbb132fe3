//! Reports hold the facts, nothing secret, and no markup that was pasted.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test says what it expects by failing"
)]

mod plants {
    pub(crate) mod table;
}

use modmend::answer::{Choices, answer_texts};
use modmend::causes;
use modmend::intake::{Origin, Source};
use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::redact::Names;
use modmend::report::{Reader, Report};
use modmend::script::{Direction, Form, Shell, script};
use modmend::share::Shared;
use plants::table::{ENCODINGS, KINDS, Planted};
use proptest::prelude::*;

fn report(env: &str, log: &str, names: Names) -> Report {
    let sources =
        [Source { origin: Origin::Env, text: env }, Source { origin: Origin::Log, text: log }];
    Report::new(&sources, &Choices::default(), names)
}

/// Everything that can be handed on.
fn outputs(report: &Report) -> Vec<String> {
    let mut outputs = Vec::new();
    for lang in [Lang::En, Lang::Zh] {
        outputs.extend(Reader::ALL.map(|reader| report.markdown(reader, lang)));
        outputs.push(report.json(lang));
    }
    for text in report.texts() {
        let shared =
            Shared { lang: Lang::En, os: None, shell: None, is_raw: false, text: text.clone() };
        outputs.push(String::from_utf8_lossy(&shared.state()).into_owned());
    }
    outputs
}

/// A real failure with something planted on lines of its own, in `go env` and in the URL that the
/// log shows.
fn around(planted: &str) -> (String, String) {
    let env = format!("GOPROXY='https://proxy.golang.org,direct'\nGOFLAGS='{planted}'\n");
    let log = format!(
        "$ go get example.com/a {planted}\n\
        go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": dial tcp 142.251.42.241:443: i/o timeout {planted}\n\
        fatal: unable to access '{planted}': something nobody knows\n\
        go: something nobody has seen: {planted}\n"
    );
    (env, log)
}

fn plant(kind: usize, encoding: usize, secret: &str) -> String {
    let text = KINDS[kind].1.replacen("@@@", "\u{1}@", 1).replace("git\u{1}@.", "git@\u{1}.");
    ENCODINGS[encoding].1(&text.replace("@@", "\u{1}")).replace('\u{1}', secret)
}

#[test]
fn nothing_planted_gets_into_what_is_handed_on() {
    for (kind, (planted_kind, text)) in KINDS.iter().enumerate() {
        for encoding in [0, 1, 6, 8] {
            let secret = match planted_kind {
                Planted::Secret => "Zq8wPlantedSecret7Xk2Vb",
                Planted::Name => "qplantedname",
                Planted::Address => "27.83.47",
            };
            let (env, log) = around(&plant(kind, encoding, secret));
            for output in outputs(&report(&env, &log, Names::Replaced)) {
                assert!(!output.contains(secret), "{text}\n{log}\n→\n{output}");
            }
            if *planted_kind == Planted::Secret {
                for output in outputs(&report(&env, &log, Names::Kept)) {
                    assert!(!output.contains(secret), "{text}\n{log}\n→\n{output}");
                }
            }
        }
    }
}

/// Scripts are made of the paste as it is: they need its names, and never its secrets.
#[test]
fn no_planted_secret_gets_into_a_script() {
    for (_, samples) in causes::samples() {
        let Some(sample) = samples.hits.first() else { continue };
        for kind in (0..KINDS.len()).filter(|kind| KINDS[*kind].0 == Planted::Secret) {
            let secret = "Zq8wPlantedSecret7Xk2Vb";
            let planted = plant(kind, 0, secret);
            let env = format!("{}\nGOPROXY='{planted},direct'\nGOFLAGS='{planted}'", sample.env);
            let log = format!("{}\n{planted}\n$ {planted}", sample.log);
            let answer = answer_texts(&env, &log, None);
            for shell in [Shell::Bash, Shell::PowerShell] {
                for direction in [Direction::Fix, Direction::Undo] {
                    let script =
                        script(&answer.plan, shell, Form::File, Scope::User, Lang::En, direction);
                    assert!(!script.contains(secret), "{planted}\n{script}");
                }
            }
        }
    }
}

/// The document without its code: what is read as markup.
fn outside_of_code(markdown: &str) -> String {
    let mut outside = String::new();
    let mut fence: Option<&str> = None;
    for line in markdown.lines() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        match fence {
            Some(open) if line == open => fence = None,
            Some(_) => {}
            None if ticks >= 3 => fence = line.get(..ticks),
            None => {
                let mut rest = line;
                while let Some(start) = rest.find('`') {
                    outside.push_str(&rest[..start]);
                    if rest[..start].ends_with('\\') {
                        rest = &rest[start + 1..];
                        continue;
                    }
                    let ticks = rest[start..].len() - rest[start..].trim_start_matches('`').len();
                    let mark = "`".repeat(ticks);
                    let inner = &rest[start + ticks..];
                    // A run of another length does not end the span.
                    let end = inner.match_indices(&mark).find(|(at, _)| {
                        !inner[at + ticks..].starts_with('`') && !inner[..*at].ends_with('`')
                    });
                    rest = end.map_or("", |(at, _)| &inner[at + ticks..]);
                }
                outside.push_str(rest);
                outside.push('\n');
            }
        }
    }
    assert!(fence.is_none(), "a fence is open at the end:\n{markdown}");
    outside
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn pasted_markup_stays_text(
        inner in "[ -~]{0,12}",
        mark in prop::sample::select(vec![
            "```", "````````", "`", "</code>", "<img src=x onerror=y>", "![a](https://evil.example/QQ)",
            "[a](javascript:QQ)", "@QQmention", "#1QQ", "<!--", "~~~", "\u{202e}", "|", "\\`", "https://QQ",
        ]),
    ) {
        let planted = format!("{mark}{inner}QQmark{mark}");
        let (env, log) = around(&planted);
        let report = report(&env, &log, Names::Kept);
        for reader in Reader::ALL {
            for lang in [Lang::En, Lang::Zh] {
                let outside = outside_of_code(&report.markdown(reader, lang));
                prop_assert!(!outside.contains("QQ"), "{}\n{}", planted, outside);
            }
        }
    }
}

#[test]
fn every_sample_has_a_report_for_every_reader() {
    let mut count = 0;
    for (cause, samples) in causes::samples() {
        for sample in samples.hits {
            let report = report(sample.env, sample.log, Names::Replaced);
            for lang in [Lang::En, Lang::Zh] {
                for reader in Reader::ALL {
                    count += 1;
                    let markdown = report.markdown(reader, lang);
                    assert!(markdown.starts_with("# "), "{markdown}");
                    assert!(markdown.contains("```text\n"), "{}: {markdown}", cause.id);
                    assert!(markdown.len() < 60_000, "{}", markdown.len());
                }
            }
            let json: serde_json::Value = serde_json::from_str(&report.json(Lang::En)).unwrap();
            assert_eq!(json["modmend"], 1);
            assert_eq!(json["causes"][0]["id"], cause.id);
        }
    }
    assert!(count > 1500, "{count}");
}

const BLOCKED: &str = "$ go mod download\n\
    go: github.com/gin-gonic/gin@v1.9.1: Get \"https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.9.1.info\": dial tcp 142.251.42.241:443: i/o timeout\n";
const ENV: &str = "GOVERSION='go1.22.3'\nGOOS='linux'\nGOARCH='amd64'\nGOPROXY='https://proxy.golang.org,direct'\nGOSUMDB='sum.golang.org'\nGOPRIVATE=''\n";

#[test]
fn the_admin_is_told_hosts_and_ports_and_where_it_fails() {
    let text = report(ENV, BLOCKED, Names::Replaced).markdown(Reader::Admin, Lang::En);
    assert!(text.contains("Please allow our machines to open connections"), "{text}");
    assert!(
        text.contains("- `proxy.golang.org:443`, such as `https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.9.1.info`: module proxy. **It fails here.**"),
        "{text}"
    );
    assert!(text.contains("`sum.golang.org:443`"), "{text}");
    assert!(text.contains("`github.com:443`"), "{text}");
}

#[test]
fn an_issue_has_the_facts_that_matter() {
    let text = report(ENV, BLOCKED, Names::Replaced).markdown(Reader::Upstream, Lang::En);
    for fact in [
        "command: `go mod download`",
        "Go: `go1.22.3`",
        "system: `linux/amd64`",
        "`GOPROXY=https://proxy.golang.org,direct`",
        "   2  go: github.com/gin-gonic/gin@v1.9.1: Get",
        "**Go ended here.**",
        "## Ruled out",
        "GOPRIVATE and GONOPROXY cover none",
    ] {
        assert!(text.contains(fact), "{fact} is not in\n{text}");
    }
    assert!(!text.contains("GOPRIVATE="), "{text}");
}

#[test]
fn what_is_unknown_is_quoted_with_a_request() {
    let log = "go: example.com/a@v1.0.0: something that nobody has seen before\n";
    for reader in Reader::ALL {
        let text = report("", log, Names::Replaced).markdown(reader, Lang::En);
        assert!(text.contains("   1  go: example.com/a@v1.0.0: something that nobody"), "{text}");
        assert!(text.contains("A report of them to modmend"), "{text}");
    }
}

#[test]
fn what_was_taken_out_is_counted() {
    let log =
        format!("{BLOCKED}https://bob:hunter22@git.acmecorp.io/team/x ghp_0123456789abcdefABCD\n");
    let report = report(ENV, &log, Names::Replaced);
    let json: serde_json::Value = serde_json::from_str(&report.json(Lang::En)).unwrap();
    let counts = serde_json::json!([
        {"kind": "logins", "places": 1}, {"kind": "tokens", "places": 1}, {"kind": "names", "places": 3}
    ]);
    assert_eq!(json["removed"], counts);
    assert_eq!(json["names"], "replaced");
    let text = report.markdown(Reader::Me, Lang::Zh);
    assert!(text.contains("令牌：`1`"), "{text}");
}

/// Nobody has to put a name back where none was taken out.
#[test]
fn pseudonyms_are_spoken_of_where_one_is_in_a_command() {
    let blocked = |module: &str| {
        format!(
            "go: {module}@v1.0.0: Get \"https://proxy.golang.org/{module}/@v/v1.0.0.mod\": dial tcp 142.251.42.241:443: i/o timeout"
        )
    };
    let says = |module: &str, names| {
        let text = report("", &blocked(module), names).markdown(Reader::Me, Lang::En);
        text.contains("in the place of pseudonyms before")
    };
    assert!(!says("golang.org/x/net", Names::Replaced));
    assert!(says("git.acme.io/team/shop", Names::Replaced));
    assert!(!says("git.acme.io/team/shop", Names::Kept));
}
