//! go.sum and the download differ: the script lets Go and the checksum database decide.

use modmend::answer::{Answer, Choices};

use crate::fixture::{self, MODULE};
use crate::workplace::{Workplace, assert_first, file_url, fix, undo, with_each_go};

const CAUSE: &str = "checksum-mismatch-gosum";

/// How the two lines of go.sum begin.
const ZIP_LINE: &str = "example.com/a v1.0.0 h1:";
const GO_MOD_LINE: &str = "example.com/a v1.0.0/go.mod h1:";

/// A module that imports the one of the fixture, with the right go.sum and an empty cache.
fn prepare(workplace: &Workplace) {
    fixture::write_proxy(&workplace.path("proxy"));
    let sumdb = fixture::write_sumdb(&workplace.path("sumdb"));
    workplace.set("GOPROXY", &file_url(&workplace.path("proxy")));
    workplace.set("GOSUMDB", &sumdb);
    workplace.add_tool("curl");
    let go_mod = format!("module example.com/main\n\ngo 1.21\n\nrequire {MODULE} v1.0.0\n");
    workplace.write("go.mod", &go_mod);
    workplace.write(
        "main.go",
        "package main\n\nimport \"example.com/a\"\n\nfunc main() { println(a.Name) }\n",
    );
    workplace.go_well(&["mod", "tidy"]);
    workplace.go_well(&["clean", "-modcache"]);
}

/// Puts another hash into a line of go.sum. Gives the whole file.
fn edit_go_sum(workplace: &Workplace, line: &str) -> String {
    let right = workplace.read("go.sum").unwrap();
    let start = right.find(line).unwrap() + line.len();
    let mut wrong = right.clone();
    wrong.replace_range(start..start + 4, "AAAA");
    assert_ne!(wrong, right);
    workplace.write("go.sum", &wrong);
    wrong
}

fn diagnose(workplace: &Workplace) -> Answer {
    let log = workplace.go_badly(&["build", "./..."]);
    let answer = workplace.answer(&log, &Choices::default());
    assert_first(&answer, CAUSE, &log);
    answer
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_wrong_go_sum_is_mended_and_brought_back_byte_for_byte() {
    for line in [ZIP_LINE, GO_MOD_LINE] {
        with_each_go(|workplace| {
            prepare(workplace);
            let right = workplace.read("go.sum");
            let wrong = edit_go_sum(workplace, line);
            let before = workplace.env();
            let answer = diagnose(workplace);

            let shown = workplace.run_well(&fix(&answer));
            assert!(shown.contains("all modules verified"), "{shown}");
            assert!(workplace.calls().contains("/lookup/example.com/a@v1.0.0"));
            workplace.go_well(&["build", "./..."]);
            assert_eq!(workplace.read("go.sum"), right);

            workplace.run_well(&undo(&answer));
            assert_eq!(workplace.read("go.sum"), Some(wrong));
            assert_eq!(workplace.env(), before);
        });
    }
}

#[test]
#[ignore = "needs real Go toolchains"]
fn an_altered_download_is_stopped_by_the_checksum_database() {
    with_each_go(|workplace| {
        prepare(workplace);
        let right = workplace.read("go.sum");
        fixture::write_altered_proxy(&workplace.path("altered"));
        workplace.set("GOPROXY", &file_url(&workplace.path("altered")));
        let answer = diagnose(workplace);

        let shown = workplace.run_badly(&fix(&answer));
        assert!(
            shown.contains("does NOT match the one reported by the checksum server"),
            "{shown}"
        );
        workplace.go_badly(&["build", "./..."]);

        workplace.run_well(&undo(&answer));
        assert_eq!(workplace.read("go.sum"), right);
    });
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_module_that_the_database_does_not_know_is_not_looked_up() {
    with_each_go(|workplace| {
        prepare(workplace);
        workplace.set("GONOSUMDB", MODULE);
        let right = workplace.read("go.sum");
        edit_go_sum(workplace, ZIP_LINE);
        let answer = diagnose(workplace);

        workplace.run_well(&fix(&answer));
        assert_eq!(workplace.calls(), "");
        assert_eq!(workplace.read("go.sum"), right);
    });
}

/// The public database cannot be reached from here, so the script stops; what it did until
/// then is undone.
#[test]
#[ignore = "needs real Go toolchains"]
fn a_database_that_was_off_is_asked_again() {
    with_each_go(|workplace| {
        prepare(workplace);
        workplace.set("GOSUMDB", "off");
        let wrong = edit_go_sum(workplace, ZIP_LINE);
        let before = workplace.env();
        let answer = diagnose(workplace);

        let shown = workplace.run_badly(&fix(&answer));
        assert!(shown.contains("sum.golang.org"), "{shown}");
        assert_eq!(workplace.go_well(&["env", "GOSUMDB"]).trim(), "sum.golang.org");

        workplace.run_well(&undo(&answer));
        assert_eq!(workplace.env(), before);
        assert_eq!(workplace.read("go.sum"), Some(wrong));
    });
}
