//! Lines for files of a project: the schemas of GitHub and GitLab take them, and their commands run in
//! the shell that runs them there.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Output};

use modmend::answer::{Answer, Choices, answer};
use modmend::causes;
use modmend::intake::{Origin, Source};
use modmend::lang::Lang;
use modmend::plan::command::Command;
use modmend::plan::value::Value;
use modmend::plan::{Plan, Scope};
use modmend::script::{Direction, Fragment, fragment, fragment_refusals};
use yaml_rust2::{Yaml, YamlLoader};

use crate::cases::LANGS;
use crate::sandbox::Sandbox;

/// A login and a certificate, as a person gives them to a build.
const NETRC: &str = "machine git.example.com login me password it's \"$HOME\"";
const COMPANY_CA: &str = "-----BEGIN CERTIFICATE-----";

const PRIVATE: &str = "go: gitlab.acme.io/infra/kit@v0.3.1: reading https://proxy.golang.org/gitlab.acme.io/infra/kit/@v/v0.3.1.mod: 404 Not Found\n";
const UNKNOWN_CA: &str = "go: example.com/a@v1.0.0: Get \"https://goproxy.corp.example/example.com/a/@v/v1.0.0.mod\": tls: failed to verify certificate: x509: certificate signed by unknown authority\n";

/// The answers to the samples of all causes.
fn answers() -> impl Iterator<Item = Answer> {
    let samples = causes::samples().into_iter().flat_map(|(_, samples)| samples.hits);
    samples.map(|sample| answer_to(sample.env, sample.log))
}

fn answer_to(env: &str, log: &str) -> Answer {
    let choices = Choices { scope: Scope::Shell, ..Choices::default() };
    let sources =
        [Source { origin: Origin::Env, text: env }, Source { origin: Origin::Log, text: log }];
    answer(&sources, &choices)
}

#[test]
#[ignore = "needs check-jsonschema"]
fn the_schemas_of_github_and_gitlab_take_the_lines_for_all_samples() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fragments");
    for (wanted, schema, wrong) in [
        (
            Fragment::GitHubActions,
            "vendor.github-workflows",
            "on: push\njobs:\n  build:\n    runs: x\n",
        ),
        (Fragment::GitLabCi, "vendor.gitlab-ci", "default:\n  before_script: {run: x}\n"),
    ] {
        let texts: BTreeSet<String> = answers()
            .flat_map(|answer| {
                LANGS.map(|lang| fragment(&answer.plan, wanted, lang, Direction::Fix))
            })
            .filter(|text| !text.is_empty())
            .collect();
        println!("{schema}: {} files", texts.len());
        assert!(texts.len() > 100, "{schema}: few samples have lines for a file");
        let files: Vec<PathBuf> = (0..texts.len())
            .map(|number| folder.join(format!("{}-{number}.yml", wanted.id())))
            .collect();
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files.iter().zip(&texts) {
            fs::write(file, text).unwrap();
        }
        let output = check(schema, &files);
        assert!(output.status.success(), "{schema} {}", shown(&output));

        // A schema that takes everything would prove nothing.
        fs::write(&files[0], wrong).unwrap();
        let output = check(schema, &files[..1]);
        assert!(!output.status.success(), "{schema} {}", shown(&output));
    }
    fs::remove_dir_all(folder).unwrap();
}

/// check-jsonschema on some files. Its packages lie beside the folder of the program.
fn check(schema: &str, files: &[PathBuf]) -> Output {
    let program = PathBuf::from(env::var_os("MODMEND_CHECK_JSONSCHEMA").unwrap());
    let packages = program.parent().and_then(Path::parent).unwrap();
    Process::new(&program)
        .env("PYTHONPATH", packages)
        .args(["--builtin-schema", schema])
        .args(files)
        .output()
        .unwrap()
}

fn shown(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes)).concat()
}

#[test]
#[ignore = "needs bash and sh"]
fn the_commands_of_each_file_are_those_of_the_plan() {
    for wanted in Fragment::ALL {
        let mut seen = BTreeSet::new();
        let mut calls = 0;
        for answer in answers() {
            let text = fragment(&answer.plan, wanted, Lang::En, Direction::Fix);
            let scripts = scripts(&text, wanted);
            let mut expected = settings_of_git(&answer.plan, wanted);
            expected.extend(checks(&text, wanted));
            // Most files differ in their comments only.
            if !seen.insert((scripts.clone(), expected.clone())) {
                continue;
            }
            let sandbox = sandbox();
            for script in scripts {
                let output = run(&sandbox, wanted, &script, true);
                assert!(output.status.success(), "{} {script}\n{text}", shown(&output));
            }
            let mut called = sandbox.take_calls();
            called.retain(|call| call[0] == "git" || is_check(call));
            assert_eq!(called, expected, "{text}");
            calls += called.len();
        }
        println!("{}: {} different files, {calls} calls", wanted.id(), seen.len());
        assert!(calls > 10, "{}: {calls}", wanted.id());
    }
}

/// The programs that change the machine that builds write down their calls and do nothing.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    for tool in ["sudo", "cp", "update-ca-certificates"] {
        sandbox.add_fake_tool(tool);
    }
    sandbox
}

/// What the build runs, in its order: `RUN` of Docker, `run` of GitHub, `before_script` of GitLab.
fn scripts(text: &str, wanted: Fragment) -> Vec<String> {
    if wanted == Fragment::Dockerfile {
        let run = text.lines().filter_map(|line| line.strip_prefix("RUN "));
        let without_mount = |line: &str| match line.split_once(' ') {
            Some((first, rest)) if first.starts_with("--mount=") => rest.to_owned(),
            _ => line.to_owned(),
        };
        return run.map(without_mount).collect();
    }
    let Some(document) = YamlLoader::load_from_str(text).unwrap().into_iter().next() else {
        return Vec::new();
    };
    let script = |yaml: &Yaml| yaml.as_str().unwrap().to_owned();
    if wanted == Fragment::GitHubActions {
        let steps = document["jobs"]["build"]["steps"].as_vec().unwrap();
        return steps.iter().map(|step| script(&step["run"])).collect();
    }
    // GitLab runs all lines in one shell.
    let lines = document["default"]["before_script"].as_vec().unwrap();
    vec![lines.iter().map(script).collect::<Vec<String>>().join("\n")]
}

/// The shell is Docker's ("SHELL"), GitHub's for a `run` without `shell`, or that of GitLab's runner.
fn run(sandbox: &Sandbox, wanted: Fragment, script: &str, has_secrets: bool) -> Output {
    let (shell, arguments): (&str, &[&str]) = match wanted {
        Fragment::Dockerfile => ("/bin/sh", &["-c"]),
        Fragment::GitHubActions => ("bash", &["-e"]),
        Fragment::GitLabCi => ("bash", &["-eo", "pipefail"]),
    };
    let mut command = sandbox.command(shell);
    command.args(arguments);
    if wanted == Fragment::Dockerfile {
        command.arg(script);
    } else {
        sandbox.write("run", script);
        command.arg("run");
    }
    if has_secrets {
        command.env("NETRC", NETRC).env("COMPANY_CA", COMPANY_CA);
    }
    command.output().unwrap()
}

fn is_check(call: &[String]) -> bool {
    matches!(call, [program, what, ..] if program == "go" && (what == "env" || what == "version"))
}

/// The settings of git in the steps that the file takes.
fn settings_of_git(plan: &Plan, wanted: Fragment) -> Vec<Vec<String>> {
    let refused: Vec<usize> = fragment_refusals(plan, wanted).iter().map(|one| one.0).collect();
    let taken = plan
        .steps
        .iter()
        .enumerate()
        .filter(|(index, step)| step.is_scripted() && !refused.contains(&(index + 1)));
    let commands = taken.flat_map(|(_, step)| &step.commands);
    let words = commands.filter_map(|command| match command {
        Command::Run(words) => Some(words.iter().map(Value::as_str).map(str::to_owned).collect()),
        _ => None,
    });
    let is_of_git = |words: &Vec<String>| words.iter().take(3).eq(["git", "config", "--global"]);
    words.filter(is_of_git).collect()
}

/// The command that shows what Go uses: the variables of Go that the file sets.
fn checks(text: &str, wanted: Fragment) -> Option<Vec<String>> {
    let keys: Vec<String> = if wanted == Fragment::Dockerfile {
        let set = text.lines().filter_map(|line| line.strip_prefix("ENV "));
        set.map(|line| line.split_once('=').unwrap().0.to_owned()).collect()
    } else {
        let document = YamlLoader::load_from_str(text).unwrap().into_iter().next()?;
        let variables = match wanted {
            Fragment::GitHubActions => &document["jobs"]["build"]["env"],
            _ => &document["variables"],
        };
        let keys = variables.as_hash().into_iter().flat_map(|pairs| pairs.keys());
        keys.map(|key| key.as_str().unwrap().to_owned()).collect()
    };
    if wanted == Fragment::Dockerfile && keys.is_empty() {
        return None;
    }
    let of_go: Vec<String> = keys.into_iter().filter(|key| key.starts_with("GO")).collect();
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    Some(if of_go.is_empty() {
        words(&["go", "version"])
    } else {
        [words(&["go", "env"]), of_go].concat()
    })
}

#[test]
#[ignore = "needs bash"]
fn a_login_reaches_netrc_and_nothing_runs_without_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let env = "GOPRIVATE=''\nGOPROXY='https://proxy.golang.org,direct'\n";
    let plan = answer_to(env, PRIVATE).plan;
    for wanted in [Fragment::GitHubActions, Fragment::GitLabCi] {
        let text = fragment(&plan, wanted, Lang::En, Direction::Fix);
        let sandbox = sandbox();
        let login = &scripts(&text, wanted)[0];
        let output = run(&sandbox, wanted, login, false);
        assert!(!output.status.success(), "{}", shown(&output));
        assert!(sandbox.take_calls().is_empty(), "{text}");

        let output = run(&sandbox, wanted, login, true);
        assert!(output.status.success(), "{}", shown(&output));
        let file = sandbox.home().join(".netrc");
        assert_eq!(fs::read_to_string(&file).unwrap(), format!("{NETRC}\n"), "{wanted:?}");
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{wanted:?}");
    }
}

#[test]
#[ignore = "needs bash and sh"]
fn a_certificate_is_installed_and_nothing_runs_without_it() {
    const FILE: &str = "/usr/local/share/ca-certificates/company-ca.crt";
    let plan = answer_to("GOPROXY='https://goproxy.corp.example'\n", UNKNOWN_CA).plan;
    for (wanted, expected) in [
        (Fragment::Dockerfile, [&["update-ca-certificates"] as &[&str]].as_slice()),
        (Fragment::GitHubActions, &[&["sudo", "tee", FILE], &["sudo", "update-ca-certificates"]]),
        (Fragment::GitLabCi, &[&["cp", COMPANY_CA, FILE], &["update-ca-certificates"]]),
    ] {
        let text = fragment(&plan, wanted, Lang::En, Direction::Fix);
        let sandbox = sandbox();
        let script = &scripts(&text, wanted)[0];
        if wanted != Fragment::Dockerfile {
            let output = run(&sandbox, wanted, script, false);
            assert!(!output.status.success(), "{}", shown(&output));
            assert!(sandbox.take_calls().is_empty(), "{text}");
        }
        let output = run(&sandbox, wanted, script, true);
        assert!(output.status.success(), "{}", shown(&output));
        let calls = sandbox.take_calls();
        assert_eq!(calls[..expected.len()], *expected, "{text}");
    }
}
