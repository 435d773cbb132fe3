//! Lines for files of a project, read back by a parser of YAML 1.2 that knows nothing of modmend.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use modmend::answer::{Answer, Choices, answer};
use modmend::causes;
use modmend::intake::{Origin, Source};
use modmend::lang::Lang;
use modmend::plan::{Scope, go_changes};
use modmend::script::{Direction, Fragment, fragment, fragment_refusals, quote_variable};
use proptest::prelude::*;
use yaml_rust2::{Yaml, YamlLoader};

fn answers() -> Vec<Answer> {
    let samples = causes::samples().into_iter().flat_map(|(_, samples)| samples.hits);
    samples.map(|sample| answer_to(sample.env, sample.log)).collect()
}

fn answer_to(env: &str, log: &str) -> Answer {
    let choices = Choices { scope: Scope::Shell, ..Choices::default() };
    let sources =
        [Source { origin: Origin::Env, text: env }, Source { origin: Origin::Log, text: log }];
    answer(&sources, &choices)
}

/// The variables of a file, as YAML holds them. `None` where there is no file, or one of comments.
fn variables(text: &str, wanted: Fragment) -> Option<Vec<(String, String)>> {
    let documents = YamlLoader::load_from_str(text).unwrap();
    let document = documents.into_iter().next().filter(|document| !document.is_null())?;
    let variables = match wanted {
        Fragment::GitHubActions => &document["jobs"]["build"]["env"],
        _ => &document["variables"],
    };
    let pairs = variables.as_hash().cloned().unwrap_or_default();
    let text = |yaml: Yaml| yaml.into_string().unwrap();
    Some(pairs.into_iter().map(|(key, value)| (text(key), text(value))).collect())
}

#[test]
fn the_files_of_all_samples_hold_exactly_the_settings_of_their_plans() {
    let mut settings = 0;
    for answer in answers() {
        for wanted in [Fragment::GitHubActions, Fragment::GitLabCi] {
            for lang in [Lang::En, Lang::Zh] {
                let text = fragment(&answer.plan, wanted, lang, Direction::Fix);
                let Some(variables) = variables(&text, wanted) else { continue };
                let refused: Vec<usize> =
                    fragment_refusals(&answer.plan, wanted).iter().map(|one| one.0).collect();
                for (index, step) in answer.plan.steps.iter().enumerate() {
                    if !step.is_scripted() || refused.contains(&(index + 1)) {
                        continue;
                    }
                    for (key, value) in go_changes(step) {
                        let written = variables.iter().find(|(known, _)| *known == key);
                        let value = value.unwrap_or_default();
                        assert_eq!(written.unwrap().1, value, "{text}");
                        settings += 1;
                    }
                }
            }
        }
    }
    assert!(settings > 100, "{settings}");
}

#[test]
fn an_undo_is_a_comment() {
    let mut undone = 0;
    for answer in answers() {
        for wanted in Fragment::ALL {
            let text = fragment(&answer.plan, wanted, Lang::En, Direction::Undo);
            assert!(text.lines().all(|line| line.starts_with('#')), "{text}");
            undone += usize::from(!text.is_empty());
        }
    }
    assert!(undone > 100, "{undone}");
}

const PRIVATE: &str = "go: gitlab.acme.io/infra/kit@v0.3.1: reading https://proxy.golang.org/gitlab.acme.io/infra/kit/@v/v0.3.1.mod: 404 Not Found\n";

#[test]
fn a_login_is_a_secret_of_the_build_and_its_lack_is_refused() {
    let plan = answer_to("GOPRIVATE=''\nGOPROXY='https://proxy.golang.org,direct'\n", PRIVATE).plan;
    let [docker, github, gitlab] =
        Fragment::ALL.map(|wanted| fragment(&plan, wanted, Lang::En, Direction::Fix));
    assert!(docker.contains("ENV GOPRIVATE=\"gitlab.acme.io\"\n"), "{docker}");
    assert!(
        docker.contains(
            "RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true go mod download\n"
        ),
        "{docker}"
    );
    assert!(github.contains("NETRC: ${{ secrets.NETRC }}\n"), "{github}");
    assert!(github.contains("test -n \"$NETRC\" || {"), "{github}");
    assert!(gitlab.contains("if test \"$CI_SERVER_HOST\" = gitlab.acme.io; then\n"), "{gitlab}");
    assert!(gitlab.contains("test -n \"$NETRC\" || {"), "{gitlab}");
}

#[test]
fn a_certificate_is_asked_for_in_every_file() {
    let log = "go: example.com/a@v1.0.0: Get \"https://goproxy.corp.example/example.com/a/@v/v1.0.0.mod\": tls: failed to verify certificate: x509: certificate signed by unknown authority\n";
    let plan = answer_to("GOPROXY='https://goproxy.corp.example'\n", log).plan;
    let [docker, github, gitlab] =
        Fragment::ALL.map(|wanted| fragment(&plan, wanted, Lang::En, Direction::Fix));
    assert!(docker.contains("\nCOPY company-ca.crt "), "{docker}");
    for text in [github, gitlab] {
        assert!(text.contains("test -n \"$COMPANY_CA\" || {"), "{text}");
        assert!(text.contains("update-ca-certificates\n"), "{text}");
    }
}

#[test]
fn what_changes_the_module_is_told_and_not_run() {
    let log = "go: updates to go.mod needed; to update it:\n\tgo mod tidy\n";
    let plan = answer_to("GOPROXY='https://proxy.golang.org,direct'\n", log).plan;
    for wanted in Fragment::ALL {
        let text = fragment(&plan, wanted, Lang::En, Direction::Fix);
        let run = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        assert!(run.clone().all(|line| !line.contains("tidy")), "{text}");
        assert!(text.contains("#      go mod tidy\n"), "{text}");
        let refusals = fragment_refusals(&plan, wanted);
        assert!(refusals.iter().any(|(_, text)| text.en.contains("working copy")), "{refusals:?}");
    }
}

/// What a value becomes in each file, with the rule that wants it so.
#[test]
fn values_are_quoted_for_the_language_of_their_file() {
    let [docker, github, gitlab] = Fragment::ALL;
    for (wanted, value, written) in [
        // Dockerfile reference, "ENV": quotes hold a value with spaces together.
        (docker, "a b", Some(r#""a b""#)),
        (docker, "", Some(r#""""#)),
        // "Environment replacement": `\$` is a dollar.
        (docker, "${HOME}", Some(r#""\${HOME}""#)),
        (docker, r#"a"b\c"#, Some(r#""a\"b\\c""#)),
        (docker, "a\nRUN id", None),
        // YAML 1.2.2, 7.3.1: nothing but `\` and `"` has a meaning between double quotes.
        (github, "a: b # c", Some(r#""a: b # c""#)),
        (github, "!tag &anchor *alias %x @y `z`", Some(r#""!tag &anchor *alias %x @y `z`""#)),
        (github, r#"a"b\c"#, Some(r#""a\"b\\c""#)),
        (github, "on", Some(r#""on""#)),
        (github, "$HOME", Some(r#""$HOME""#)),
        (github, "a\u{2028}b\u{202e}", Some(r#""a\u2028b\u202E""#)),
        // "Evaluate expressions in workflows and actions": `${{` begins one in any string.
        (github, "${{ secrets.X }}", None),
        (github, "a\r\nb", None),
        // "Where variables can be used": `$$` is a dollar.
        (gitlab, "$CI_JOB_TOKEN", Some(r#""$$CI_JOB_TOKEN""#)),
        (gitlab, "${{ x }}", Some(r#""$${{ x }}""#)),
        (gitlab, "a\tb", None),
    ] {
        assert_eq!(quote_variable(value, wanted).ok().as_deref(), written, "{wanted:?} {value:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn yaml_reads_a_value_back_or_it_was_refused(value in "([ -~]|\\PC|[\"'\\\\:#$!&*%@`{}\\[\\]]){0,40}") {
        for wanted in [Fragment::GitHubActions, Fragment::GitLabCi] {
            let Ok(written) = quote_variable(&value, wanted) else {
                prop_assert!(value.contains("${{") || value.chars().any(char::is_control));
                continue;
            };
            let document = format!("before: x\nKEY: {written}\nbehind: y\n");
            let read = YamlLoader::load_from_str(&document).unwrap();
            let expected = match wanted {
                Fragment::GitLabCi => value.replace('$', "$$"),
                _ => value.clone(),
            };
            prop_assert_eq!(read[0]["KEY"].as_str(), Some(expected.as_str()), "{}", document);
            prop_assert_eq!(read[0]["behind"].as_str(), Some("y"));
        }
    }

    #[test]
    fn a_dockerfile_reads_a_value_back_or_it_was_refused(value in "([ -~]|\\PC|[\"'\\\\$]){0,40}") {
        let Ok(written) = quote_variable(&value, Fragment::Dockerfile) else {
            prop_assert!(value.chars().any(char::is_control));
            return Ok(());
        };
        prop_assert_eq!(as_docker_reads(&written), Some(value));
    }
}

/// A word of ENV that is in double quotes as a whole, as `processDoubleQuote` of `BuildKit`
/// (frontend/dockerfile/shell/lex.go) reads it; `None` where a variable would be replaced.
fn as_docker_reads(written: &str) -> Option<String> {
    let mut chars = written.strip_prefix('"')?.chars();
    let mut read = String::new();
    loop {
        match chars.next()? {
            '"' => return chars.next().is_none().then_some(read),
            '$' => return None,
            '\\' => match chars.next()? {
                c @ ('"' | '$' | '\\') => read.push(c),
                c => read.extend(['\\', c]),
            },
            c => read.push(c),
        }
    }
}
