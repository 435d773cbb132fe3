//! What holds for the fetch plan under any settings and any answers.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use modmend::answer::{Choices, answer_paste};
use modmend::go::fetch_plan::answer::{Answer, Asked, Body, Question};
use modmend::go::fetch_plan::endings::endings;
use modmend::go::fetch_plan::settings::{NEWEST, Settings};
use modmend::go::fetch_plan::walk::{Task, walk};
use modmend::go::fetch_plan::wanted::{Kind, Wanted};
use modmend::go::fetch_plan::{Next, Plan};
use modmend::go::gosumdb;
use modmend::go::proxy_list::Source;
use modmend::go::version::GoVersion;
use proptest::prelude::*;

fn entry() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "https?://[a-z]{1,4}\\.proxy(/[a-z]{1,3})?",
        1 => Just("direct".to_owned()),
        1 => Just("off".to_owned()),
        1 => "\\PC{0,12}",
    ]
}

fn list() -> impl Strategy<Value = String> {
    proptest::collection::vec((entry(), "[,|]"), 0..5)
        .prop_map(|entries| entries.into_iter().map(|(entry, end)| entry + &end).collect())
}

fn settings() -> impl Strategy<Value = Settings> {
    let patterns = prop_oneof![Just("x.y".to_owned()), Just(String::new()), "\\PC{0,12}"];
    let database = prop_oneof![Just("sum.golang.org".to_owned()), "\\PC{0,30}"];
    (list(), patterns.clone(), patterns, database, 13_u16..28).prop_map(
        |(goproxy, gonoproxy, gonosumdb, gosumdb, minor)| Settings {
            go: GoVersion::minor(minor),
            goproxy,
            goprivate: String::new(),
            gonoproxy,
            gonosumdb,
            gosumdb,
            goinsecure: "x.y".to_owned(),
        },
    )
}

fn wanted() -> impl Strategy<Value = Wanted> {
    let text = prop_oneof![
        Just("x.y/Z@v1.0.0"),
        Just("x.y/z@latest"),
        Just("github.com/a/b@main"),
        Just("go1.22.3"),
    ];
    text.prop_map(|text| Wanted::read(text, Kind::Module).unwrap())
}

/// The answer with a number.
fn answer(asked: &Asked, number: u8) -> Answer {
    match number % 8 {
        0 => Answer::Status(404, "Not Found".to_owned()),
        1 => Answer::Status(503, "Service Unavailable".to_owned()),
        2 => Answer::Failed("EOF".to_owned()),
        3 => Answer::Found(Body::Page),
        4 => Answer::Found(Body::Versions(vec!["v1.0.0".to_owned(), "x".to_owned()])),
        5 => Answer::Found(Body::Version("v1.0.0".to_owned())),
        6 if asked.question == Question::Discovery => {
            Answer::Found(Body::GoImport("https://origin.example".to_owned()))
        }
        6 => Answer::Found(Body::Published),
        _ => Answer::Found(Body::Record),
    }
}

proptest! {
    #[test]
    fn a_plan_comes_to_an_end(settings in settings(), wanted in wanted()) {
        let plan = Plan::new(&settings, &wanted);
        let last = plan.hops.last().map(|hop| (hop.on_not_found, hop.on_error));
        prop_assert_eq!(last.unwrap_or((Next::Stop, Next::Stop)), (Next::Stop, Next::Stop));
        // Up to 1.14 a list may have nothing but `noproxy`.
        let has_hops = settings.go < GoVersion::minor(15) || !plan.hops.is_empty();
        prop_assert!(has_hops || plan.error.is_some());
        for ending in endings(&settings, &plan) {
            prop_assert!(!ending.message.is_empty());
        }
    }

    #[test]
    fn a_private_module_is_named_to_no_proxy(
        settings in settings(),
        wanted in wanted(),
        answers in proptest::collection::vec(any::<u8>(), 1..20),
    ) {
        // Toolchains are verified whatever the lists say.
        prop_assume!(wanted.kind != Kind::Toolchain);
        let settings = Settings { gonoproxy: "*".to_owned(), gonosumdb: "*".to_owned(), ..settings };
        let mut numbers = answers.into_iter().cycle();
        let walk = walk(&settings, &wanted, Task::Download, &mut |asked| {
            answer(asked, numbers.next().unwrap_or_default())
        });
        for asked in walk.asked.iter().filter(|asked| asked.question != Question::Supported) {
            prop_assert!(!asked.url.contains(".proxy/"), "{}", asked.url);
        }
    }

    #[test]
    fn nothing_is_asked_of_a_source_twice(
        settings in settings(),
        wanted in wanted(),
        answers in proptest::collection::vec(any::<u8>(), 1..20),
    ) {
        let mut numbers = answers.into_iter().cycle();
        let walk = walk(&settings, &wanted, Task::Download, &mut |asked| {
            answer(asked, numbers.next().unwrap_or_default())
        });
        for (index, asked) in walk.asked.iter().enumerate() {
            prop_assert!(!walk.asked.iter().take(index).any(|before| before == asked));
        }
    }

    #[test]
    fn any_database_is_read(value in "\\PC{0,40}", minor in 13_u16..28) {
        let _ = gosumdb::read(&value, GoVersion::minor(minor));
    }
}

const PASTED: &str = "\
GOPROXY='https://goproxy.cn,direct'
GOPRIVATE=''
GOVERSION='go1.24.1'
go: git.corp.example/a/b@v1.2.3: reading https://goproxy.cn/git.corp.example/a/b/@v/v1.2.3.info: 404 Not Found
";

#[test]
fn the_answer_has_a_plan_for_each_failed_module() {
    let answer = answer_paste(PASTED, &Choices::default());
    assert_eq!(answer.fetches.len(), answer.modules.len());
    let plan = &answer.fetches[0].now;
    assert_eq!(plan.wanted.path, "git.corp.example/a/b");
    assert_eq!(plan.hops.len(), 2);
    assert_eq!(answer.settings().go, GoVersion { minor: 24, patch: 1 });
}

#[test]
fn a_changed_setting_gives_the_plan_after_the_fix() {
    let answer = answer_paste(PASTED, &Choices::default());
    let fixed = Settings {
        gonoproxy: "*.corp.example".to_owned(),
        gonosumdb: "*.corp.example".to_owned(),
        ..answer.settings()
    };
    let plan = Plan::new(&fixed, &answer.fetches[0].now.wanted);
    assert_eq!(plan.hops.first().map(|hop| &hop.source), Some(&Source::NoProxy));
    assert_eq!(plan.checksums.via(), Some("private"));
    assert_eq!(Settings::default().go, NEWEST);
}

#[test]
fn a_list_that_nobody_writes_by_hand_has_no_plans() {
    let list = "https://a.proxy,".repeat(10_000);
    let pasted = PASTED.replace("https://goproxy.cn,direct", &list);
    let answer = answer_paste(&pasted, &Choices::default());
    assert!(!answer.modules.is_empty() && answer.fetches.is_empty());
}

#[test]
fn without_modules_there_is_no_way_through_proxies() {
    let log = "$ export GOPROXY=https://goproxy.cn\n$ go get golang.org/x/time/rate\npackage golang.org/x/time/rate: unrecognized import path \"golang.org/x/time/rate\" (https fetch: Get https://golang.org/x/time/rate?go-get=1: dial tcp 216.239.37.1:443: i/o timeout)";
    let answer = answer_paste(log, &Choices::default());
    assert_eq!(answer.diagnosis.findings[0].cause.id, "go111module-off");
    assert!(!answer.modules.is_empty() && answer.fetches.is_empty());
}
