//! The command line.

use std::fmt::Write as _;

use crate::eval;
use crate::failure::{Failure, Outcome};
use crate::prove;
use crate::tiers;

/// The port of the local page if none is asked for.
const DEFAULT_PORT: u16 = 8080;

/// What the task runner is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print the usage.
    Help,
    /// Serve the page locally.
    Serve(ServeOptions),
    /// Build the deployable page.
    Build,
    /// Measure the engine and the page in Chromium.
    BenchBrowser,
    /// Join the files of `style/` to the page's style sheet.
    Style,
    /// Put the hashes of inline scripts into the page's policy.
    Seal,
    /// Print what a visitor downloads.
    Size {
        /// Whether to print what the program is made of instead.
        code: bool,
    },
    /// Run the checks.
    Test(TestOptions),
    /// Find or install every tool.
    Setup,
    /// Compare with real Go in so many random cases of each kind.
    Differential(Option<usize>),
    /// Count the instructions of an answer, and compare with what is expected or write that anew.
    Instructions {
        /// Whether to write it anew.
        write: bool,
    },
    /// Score modmend on the evaluation set.
    Eval(eval::Options),
    /// Prove the scripts in broken environments.
    Prove(prove::Options),
}

/// How to serve the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// The port on the loopback address.
    pub(crate) port: u16,
    /// Whether to build without optimisation.
    pub(crate) debug: bool,
}

/// Which checks to run, and how strictly.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TestOptions {
    /// Whether a tier that cannot run counts as failed.
    pub(crate) require_all: bool,
    /// The tiers asked for. Empty means all.
    pub(crate) only: Vec<String>,
}

/// Reads the arguments after the program's name.
pub(crate) fn parse(arguments: &[String]) -> Outcome<Command> {
    let mut words = arguments.iter().map(String::as_str);
    let command = match words.next() {
        None | Some("help" | "-h" | "--help") => return Ok(Command::Help),
        Some("serve") => return serve(words).map(Command::Serve),
        Some("test") => return test(words).map(Command::Test),
        Some("differential") => return differential(words).map(Command::Differential),
        Some("instructions") => {
            let write = has_flag(words, "--write")?;
            return Ok(Command::Instructions { write });
        }
        Some("eval") => return evaluation(words).map(Command::Eval),
        Some("prove") => return proof(words).map(Command::Prove),
        Some("build") => Command::Build,
        Some("bench-browser") => Command::BenchBrowser,
        Some("style") => Command::Style,
        Some("seal") => Command::Seal,
        Some("size") => {
            let code = has_flag(words, "--code")?;
            return Ok(Command::Size { code });
        }
        Some("setup") => Command::Setup,
        Some(other) => return Err(unknown(other)),
    };
    match words.next() {
        None => Ok(command),
        Some(extra) => Err(unknown(extra)),
    }
}

fn serve<'a>(mut words: impl Iterator<Item = &'a str>) -> Outcome<ServeOptions> {
    let mut options = ServeOptions { port: DEFAULT_PORT, debug: false };
    while let Some(word) = words.next() {
        match word {
            "--debug" => options.debug = true,
            "--port" => {
                options.port = words
                    .next()
                    .and_then(|port| port.parse().ok())
                    .ok_or_else(|| Failure::new("--port needs a number from 0 to 65535"))?;
            }
            other => return Err(unknown(other)),
        }
    }
    Ok(options)
}

fn test<'a>(mut words: impl Iterator<Item = &'a str>) -> Outcome<TestOptions> {
    let mut options = TestOptions::default();
    while let Some(word) = words.next() {
        match word {
            "--require-all" => options.require_all = true,
            "--tier" => {
                let name = words.next().filter(|name| tiers::names().any(|known| known == *name));
                let known = || tiers::names().collect::<Vec<_>>().join(", ");
                let name =
                    name.ok_or_else(|| Failure::new(format!("--tier needs one of {}", known())))?;
                options.only.push(name.to_owned());
            }
            other => return Err(unknown(other)),
        }
    }
    Ok(options)
}

fn differential<'a>(mut words: impl Iterator<Item = &'a str>) -> Outcome<Option<usize>> {
    let mut cases = None;
    while let Some(word) = words.next() {
        if word != "--cases" {
            return Err(unknown(word));
        }
        let number = words.next().and_then(|number| number.parse().ok());
        cases = Some(number.ok_or_else(|| Failure::new("--cases needs a number"))?);
    }
    Ok(cases)
}

/// Whether the one word that a command knows was given.
fn has_flag<'a>(words: impl Iterator<Item = &'a str>, flag: &str) -> Outcome<bool> {
    let mut is_given = false;
    for word in words {
        if word != flag {
            return Err(unknown(word));
        }
        is_given = true;
    }
    Ok(is_given)
}

fn evaluation<'a>(words: impl Iterator<Item = &'a str>) -> Outcome<eval::Options> {
    let mut options = eval::Options::default();
    for word in words {
        match word {
            "--failures" => options.failures = true,
            "--json" => options.json = true,
            "--write-figures" => options.write_figures = true,
            other => return Err(unknown(other)),
        }
    }
    Ok(options)
}

fn proof<'a>(mut words: impl Iterator<Item = &'a str>) -> Outcome<prove::Options> {
    let mut options = prove::Options::default();
    while let Some(word) = words.next() {
        let mut value = || {
            let value = words.next().map(str::to_owned);
            value.ok_or_else(|| Failure::new(format!("{word} needs a value")))
        };
        match word {
            "--cause" => options.causes.push(value()?),
            "--shell" => options.shell = Some(value()?),
            "--go" => options.go = Some(value()?),
            "--sample" => options.sample = true,
            "--connect" => options.connect = true,
            "--write" => options.write = true,
            other => return Err(unknown(other)),
        }
    }
    if options.write && options.is_partial() {
        return Err(Failure::new("--write is for all proofs: name no part of them"));
    }
    Ok(options)
}

fn unknown(word: &str) -> Failure {
    Failure::new(format!("`{word}` is not understood here\n\n{}", usage()))
}

/// The help text.
pub(crate) fn usage() -> String {
    let mut text = String::from(
        "\
Usage: cargo xtask <command>

  serve [--port N] [--debug]   build the page, serve it on this machine, rebuild on change
  build                        build the deployable page into dist/
  test [--require-all] [--tier NAME]...
                               run all checks, or the named tiers;
                               --require-all: a tier that cannot run is a failure
  differential [--cases N]     compare with real Go in N random cases of each kind
  eval [--failures] [--json] [--write-figures]
                               score modmend on the scenarios of tests/eval;
                               --write-figures: into tests/eval/figures.txt
  instructions [--write]       count the instructions of an answer with valgrind, and compare;
                               --write: into benches/instructions.txt
  bench-browser                measure the engine and the page in Chromium, beside JavaScript
  prove [--cause ID]... [--shell S] [--go V] [--sample] [--connect] [--write]
                               run the scripts of modmend in broken environments, with real
                               shells and Go versions; --cause: a cause or cause/variant;
                               --sample: each proof once; --connect: without namespaces, as
                               anybody, those that can; --write: into docs/proof.md
  setup                        find or install the tools of all tiers
  size                         list what a visitor downloads from dist/, and check the budget
  size --code                  list what the program is made of, by crate and module
  style                        join the files of style/ to one sheet (the build does it)
  seal                         allow the inline scripts of the built page by hash
                               (Trunk runs this after each build)

Tiers of `test`:
",
    );
    for tier in tiers::ALL {
        let _ = writeln!(text, "  {:<8} {}", tier.name, tier.about);
    }
    text.push_str(
        "
Environment:
  MODMEND_TOOLS   folder for installed tools (default: the user's cache folder)
  CHROMIUM        the browser to test with (default: the usual places)
  CHROMEDRIVER    its driver program (default: the usual places)
  FIREFOX         the Firefox to test with (default: the usual places)
",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::{Command, ServeOptions, TestOptions, eval, parse, prove};

    fn parsed(line: &str) -> Option<Command> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words).ok()
    }

    #[test]
    fn no_command_is_a_question_for_help() {
        assert_eq!(parsed(""), Some(Command::Help));
    }

    #[test]
    fn serve_takes_a_port() {
        let options = ServeOptions { port: 9000, debug: true };
        assert_eq!(parsed("serve --debug --port 9000"), Some(Command::Serve(options)));
        assert_eq!(parsed("serve --port many"), None);
    }

    #[test]
    fn test_takes_known_tiers_only() {
        let only = vec!["lint".to_owned(), "core".to_owned()];
        let options = TestOptions { require_all: true, only };
        assert_eq!(
            parsed("test --tier lint --require-all --tier core"),
            Some(Command::Test(options))
        );
        assert_eq!(parsed("test --tier nonsense"), None);
        assert_eq!(parsed("test --tier"), None);
    }

    #[test]
    fn differential_takes_a_number_of_cases() {
        let many = Some(Command::Differential(Some(5000)));
        assert_eq!(parsed("differential --cases 5000"), many);
        assert_eq!(parsed("differential"), Some(Command::Differential(None)));
        assert_eq!(parsed("differential --cases many"), None);
    }

    #[test]
    fn instructions_may_be_written() {
        assert_eq!(parsed("instructions"), Some(Command::Instructions { write: false }));
        assert_eq!(parsed("instructions --write"), Some(Command::Instructions { write: true }));
        assert_eq!(parsed("instructions --read"), None);
    }

    #[test]
    fn eval_takes_flags() {
        let options = eval::Options { json: true, write_figures: true, ..Default::default() };
        assert_eq!(parsed("eval --write-figures --json"), Some(Command::Eval(options)));
        assert_eq!(parsed("eval --quickly"), None);
    }

    #[test]
    fn prove_takes_a_cause_a_shell_and_a_version() {
        let options = prove::Options {
            causes: vec!["disk-full".to_owned()],
            shell: Some("zsh".to_owned()),
            go: Some("1.27".to_owned()),
            ..Default::default()
        };
        let line = "prove --shell zsh --cause disk-full --go 1.27";
        assert_eq!(parsed(line), Some(Command::Prove(options)));
        assert_eq!(parsed("prove --cause"), None);
        assert_eq!(parsed("prove --write --go 1.27"), None, "a part is not the whole");
    }

    #[test]
    fn prove_does_without_namespaces_if_asked() {
        let options = prove::Options { connect: true, sample: true, ..Default::default() };
        assert_eq!(parsed("prove --connect --sample"), Some(Command::Prove(options)));
        assert_eq!(parsed("prove --connect --write"), None, "some proofs are left out");
    }

    #[test]
    fn the_browser_is_measured_as_a_whole() {
        assert_eq!(parsed("bench-browser"), Some(Command::BenchBrowser));
        assert_eq!(parsed("bench-browser --quickly"), None);
    }

    #[test]
    fn words_that_mean_nothing_are_refused() {
        assert_eq!(parsed("deploy"), None);
        assert_eq!(parsed("build --quickly"), None);
    }
}
