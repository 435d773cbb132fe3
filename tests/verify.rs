//! Whether a fix worked: pairs of texts in the forms of go commands, before and after.
#![cfg(not(target_arch = "wasm32"))]

use modmend::answer::{Choices, answer_paste};
use modmend::lang::Lang;
use modmend::verify::{Outcome, Verified, expected, round, silent, verify};

const BEFORE: &str = "GOPROXY='https://proxy.golang.org,direct'\n$ go mod download\n\
    go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.info\": dial tcp 142.251.42.241:443: i/o timeout\n$ ";

fn judged(before: &str, after: &str) -> Verified {
    verify(&answer_paste(before, &Choices::default()), after)
}

fn hints(verified: &Verified) -> String {
    let fill = |(text, captures): &(modmend::lang::Text, _)| text.fill(Lang::En, captures);
    verified.hints.iter().map(fill).collect::<Vec<_>>().join("\n")
}

#[test]
fn success_is_known_by_what_each_command_prints() {
    for after in [
        // Most say nothing, and the prompt is there again.
        "$ go mod tidy\n$ ",
        "user@host:~/m$ go build ./...\nuser@host:~/m$ ",
        "C:\\src\\m>go mod download\n\nC:\\src\\m>",
        "PS C:\\src\\m> go install example.com/a@latest\nPS C:\\src\\m>",
        "go: downloading github.com/a/b v1.0.0\n",
        "$ go get github.com/a/b\ngo: downloading github.com/a/b v1.0.0\ngo: added github.com/a/b v1.0.0\n$ ",
        "$ go mod verify\nall modules verified\n$ ",
        "$ go list -m github.com/a/b@latest\ngithub.com/a/b v1.0.0\n$ ",
        "$ go test ./...\nok  \texample.com/app\t0.003s\n?   \texample.com/app/x\t[no test files]\n$ ",
        // The modules are there: what is left is in the person's own code.
        "$ go build ./...\n# example.com/app\n./main.go:5:2: undefined: x\n$ ",
        "$ go test ./...\n--- FAIL: TestA (0.00s)\n    a_test.go:6: no\nFAIL\nFAIL\texample.com/app\t0.004s\nFAIL\n$ ",
        // The failure from before stands above.
        &format!("{BEFORE}go env -w GOPROXY=https://goproxy.cn,direct\n$ go mod download\n$ "),
    ] {
        let verified = judged(BEFORE, after);
        assert_eq!(verified.outcome, Outcome::Fixed, "{after}\n{verified:?}");
        assert_eq!(verified.before, Some("google-hosts-blocked"));
        assert!(verified.hints.is_empty());
    }
}

#[test]
fn the_same_problem_says_why_the_fix_may_have_changed_nothing() {
    let verified = judged(BEFORE, BEFORE);
    assert_eq!(verified.outcome, Outcome::Same);
    assert!(
        hints(&verified).contains("go env still prints GOPROXY=https://proxy.golang.org,direct")
    );

    let by_system = format!(
        "warning: go env -w GOPROXY=... does not override conflicting OS environment variable\n{BEFORE}"
    );
    assert!(hints(&judged(BEFORE, &by_system)).contains("wins over what go env -w writes"));

    let (_, log) = BEFORE.split_once('\n').unwrap_or_default();
    assert!(hints(&judged(BEFORE, log)).contains("Paste go env together"));

    let elsewhere =
        BEFORE.replace("'https://proxy.golang.org,direct'", "'https://goproxy.cn,direct'");
    let verified = judged(BEFORE, &elsewhere);
    assert_eq!(verified.outcome, Outcome::Same);
    assert!(hints(&verified).contains("in a container"), "{}", hints(&verified));
}

#[test]
fn what_stood_behind_the_problem_is_the_next_one() {
    for (after, now) in [
        (
            "go: github.com/a/b@v1.0.0: verifying module: checksum mismatch\n\tdownloaded: h1:x/DdQKXjaQsyS0nqbYMM/Hd3r1j29LYpDCIBcPRYQJk=\n\tgo.sum:     h1:AbCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\nSECURITY ERROR\n",
            Some("checksum-mismatch-gosum"),
        ),
        // The same trouble with another host: the mirror does not answer either.
        (
            "go: github.com/a/b@v1.0.0: Get \"https://goproxy.cn/github.com/a/b/@v/v1.0.0.info\": dial tcp 1.2.3.4:443: i/o timeout\n",
            Some("connect-timeout"),
        ),
        ("go: something that nobody has seen before\n", None),
    ] {
        let verified = judged(BEFORE, after);
        assert_eq!((verified.outcome, verified.now), (Outcome::Next, now), "{after}");
    }
}

#[test]
fn what_shows_neither_is_told_with_what_to_look_for() {
    for after in [
        "",
        "   \n",
        "GOPROXY='https://goproxy.cn,direct'\n",
        "$ go env GOPROXY\nhttps://goproxy.cn\n$ ",
        "$ go mod download\n",
        "npm ERR! code E404\n",
    ] {
        let verified = judged(BEFORE, after);
        assert_eq!(verified.outcome, Outcome::CannotTell, "{after:?}");
        assert!(hints(&verified).contains("go mod download prints nothing"), "{after:?}");
    }
    let (text, captures) = expected(Some("go mod verify"));
    assert!(text.fill(Lang::En, &captures).contains("all modules verified"));
}

#[test]
fn silence_is_success_for_a_command_that_has_nothing_to_say() {
    let of = |command: &str| {
        let before = BEFORE.replace("go mod download", command);
        silent(&answer_paste(&before, &Choices::default())).outcome
    };
    assert_eq!(of("go mod tidy"), Outcome::Fixed);
    assert_eq!(of("go list -m all"), Outcome::CannotTell);
    assert_eq!(of("go mod verify"), Outcome::CannotTell);
}

#[test]
fn a_round_keeps_the_cause_the_steps_and_what_came_of_them() {
    let before = answer_paste(BEFORE, &Choices::default());
    let kept = round(&before, &verify(&before, "$ go mod download\n$ "));
    assert_eq!(kept.outcome, Outcome::Fixed);
    assert_eq!(kept.steps.len(), before.plan.steps.len());
    assert!(
        kept.cause.is_some_and(|(title, captures)| !title.fill(Lang::Zh, &captures).is_empty())
    );
    assert!(!kept.steps.is_empty());
}
