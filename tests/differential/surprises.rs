//! What Go does that one would not expect, each with its case.

use modmend::go::fetch_plan::walk::Task;

use crate::fetching::difference;
use crate::rig::{Done, rig};
use crate::scenario::{Ask, Module, PROXIES, Reply, Scenario, Server};
use crate::toolchains;

const GOOD: Server = Server::always(Reply::Good);
const MISSING: Server = Server::always(Reply::Status(404));
const FORBIDDEN: Server = Server::always(Reply::Status(403));

/// Plays a case with every Go; the model has to say the same. Gives what the newest did.
fn play(case: &str, scenario: &Scenario) -> Done {
    let rig = rig();
    for toolchain in toolchains::all() {
        if let Some((real, model)) = difference(toolchain, case, scenario) {
            panic!("{:?}: {scenario:?}\nGo: {real:?}\nmodel: {model:?}", toolchain.version);
        }
    }
    rig.run(toolchains::all().last().unwrap(), case, scenario)
}

fn proxies(first: Server, second: Server) -> [Server; PROXIES] {
    [first, second, MISSING]
}

/// The requests, without the part that all have in common.
fn paths(done: &Done) -> Vec<String> {
    let short = |url: &String| url.splitn(5, '/').nth(4).unwrap_or(url).to_owned();
    done.requests.iter().map(short).collect()
}

#[track_caller]
fn assert_error(done: &Done, words: &str) {
    let error = done.error.as_deref().unwrap_or("no error");
    assert!(error.contains(words), "{error}");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_forbidden_answer_ends_a_list_with_commas() {
    let mut scenario = Scenario::new("{p0},{p1},direct");
    scenario.proxies = proxies(FORBIDDEN, GOOD);
    let done = play("forbidden", &scenario);
    assert_eq!(paths(&done), ["p0/example.com/a/@v/v1.0.0.info"]);
    assert_error(&done, "403 Forbidden");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn of_two_errors_the_last_that_is_not_missing_is_printed() {
    let mut scenario = Scenario::new("{p0}|{p1}|{p2}");
    scenario.proxies = proxies(FORBIDDEN, Server::always(Reply::Status(500)));
    assert_error(&play("two-errors", &scenario), "500 Internal Server Error");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn what_direct_says_hides_what_every_proxy_said() {
    let mut scenario = Scenario::new("{p0}|direct");
    scenario.proxies = proxies(Server::always(Reply::Status(500)), GOOD);
    assert_error(&play("direct-hides", &scenario), "unrecognized import path");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_page_with_status_200_ends_a_list_with_commas() {
    let mut scenario = Scenario::new("{p0},{p1}");
    scenario.proxies = proxies(Server::always(Reply::Page), GOOD);
    assert_error(&play("page", &scenario), "invalid character '<'");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_zip_that_is_none_is_not_asked_of_the_next_proxy() {
    let mut scenario = Scenario::new("{p0}|{p1}");
    scenario.proxies = proxies(Server::but(Reply::Good, Ask::Zip, Reply::Page), GOOD);
    assert_error(&play("zip", &scenario), "zip: not a valid zip file");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn go_list_succeeds_where_the_go_mod_cannot_be_had() {
    let mut scenario = Scenario::new("{p0}");
    scenario.task = Task::List;
    scenario.proxies = proxies(Server::but(Reply::Good, Ask::Mod, Reply::Status(500)), GOOD);
    let done = play("go-mod", &scenario);
    assert_eq!(done.error, None);
    assert_eq!(done.requests.len(), 2);
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_module_may_come_from_two_proxies() {
    let mut scenario = Scenario::new("{p0},{p1}");
    scenario.proxies = proxies(Server::but(Reply::Good, Ask::Zip, Reply::Status(404)), GOOD);
    let done = play("two-proxies", &scenario);
    assert_eq!(done.error, None);
    assert_eq!(paths(&done).last().unwrap(), "p1/example.com/a/@v/v1.0.0.zip");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn off_after_a_missing_zip_does_not_name_the_module() {
    let mut scenario = Scenario::new("{p0},off");
    scenario.proxies = proxies(Server::but(Reply::Good, Ask::Zip, Reply::Status(404)), GOOD);
    let done = play("off", &scenario);
    assert_eq!(done.error.as_deref(), Some("module lookup disabled by GOPROXY=off"));
}

#[test]
#[ignore = "needs real Go toolchains"]
fn an_empty_list_and_no_latest_are_no_reason_to_ask_the_next_proxy() {
    let mut scenario = Scenario::new("{p0},{p1}");
    scenario.version = "latest";
    scenario.proxies = proxies(Server::but(Reply::Empty, Ask::Latest, Reply::Status(404)), GOOD);
    let done = play("no-versions", &scenario);
    assert_error(&done, "no matching versions for query \"latest\"");
    assert_eq!(paths(&done), ["p0/example.com/a/@v/list", "p0/example.com/a/@latest"]);
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_private_module_goes_to_the_network_even_with_off() {
    let mut scenario = Scenario::new("off");
    scenario.goprivate = "example.com";
    scenario.goinsecure = "example.com";
    let done = play("private-off", &scenario);
    assert_eq!(done.error, None);
    assert_eq!(done.requests[0], "CONNECT example.com:443");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_private_module_that_is_not_found_is_looked_for_twice() {
    let mut scenario = Scenario::new("{p0},direct");
    scenario.goprivate = "example.com";
    let done = play("private-twice", &scenario);
    assert_eq!(done.requests, ["CONNECT example.com:443", "CONNECT example.com:443"]);
}

#[test]
#[ignore = "needs real Go toolchains"]
fn credentials_are_never_sent_to_http_and_nothing_is_asked() {
    let scenario = Scenario::new("http://user:secret@127.0.0.1:1,direct");
    let done = play("credentials", &scenario);
    assert!(done.requests.is_empty());
    assert_error(&done, "refusing to pass credentials to insecure URL: http://user:xxxxx@");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_proxy_that_forbids_the_database_fails_the_download() {
    let mut scenario = Scenario::new("{p0},direct");
    scenario.gosumdb = "{key}";
    scenario.proxies = proxies(Server::but(Reply::Good, Ask::Supported, Reply::Status(403)), GOOD);
    let done = play("sumdb-forbidden", &scenario);
    assert_error(&done, "/supported: 403 Forbidden");
}

/// With `direct` at the end the error of a proxy is forgotten and the database itself is asked;
/// with `off`, or nothing, the same error stands.
#[test]
#[ignore = "needs real Go toolchains"]
fn after_a_pipe_the_database_is_asked_itself_only_where_direct_ends_the_list() {
    let refused = Server::but(Reply::Good, Ask::Supported, Reply::Status(500));
    let asked_itself = |goproxy: &str, case: &str| {
        let mut scenario = Scenario::new(goproxy);
        scenario.gosumdb = "{key}";
        scenario.proxies = proxies(refused, refused);
        let done = play(case, &scenario);
        done.requests.contains(&"CONNECT sum.example.test:443".to_owned())
    };
    assert!(asked_itself("{p0}|direct", "pipe-direct"));
    assert!(!asked_itself("{p0}|off", "pipe-off"));
    assert!(!asked_itself("{p0}|{p1}|", "pipe-end"));
}

#[test]
#[ignore = "needs real Go toolchains"]
fn with_off_the_database_is_still_asked() {
    let mut scenario = Scenario::new("{p0},off");
    scenario.gosumdb = "{key}";
    scenario.proxies = proxies(Server::but(Reply::Good, Ask::Supported, Reply::Status(404)), GOOD);
    let done = play("sumdb-off", &scenario);
    assert!(done.requests.contains(&"CONNECT sum.example.test:443".to_owned()), "{done:?}");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn files_that_the_database_does_not_know_are_not_asked_of_the_next_proxy() {
    let mut scenario = Scenario::new("{p0}|{p1}|direct");
    scenario.gosumdb = "{key} {db}";
    scenario.proxies = proxies(Server::always(Reply::Altered), GOOD);
    let done = play("altered", &scenario);
    assert_error(&done, "verifying module: checksum mismatch");
    assert!(paths(&done).iter().all(|path| !path.starts_with("p1")), "{done:?}");
}

/// What the database says counts as an error of the proxy that the go.mod came from.
#[test]
#[ignore = "needs real Go toolchains"]
fn after_a_pipe_an_error_of_the_database_is_hidden_by_direct() {
    let mut scenario = Scenario::new("{p0}|direct");
    scenario.gosumdb = "{key} {db}";
    scenario.database = Server::always(Reply::Status(500));
    assert_error(&play("sumdb-hidden", &scenario), "unrecognized import path");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_database_is_asked_once_whatever_it_answers() {
    let mut scenario = Scenario::new("{p0}|{p1}");
    scenario.gosumdb = "{key} {db}";
    scenario.database = MISSING;
    let done = play("sumdb-once", &scenario);
    let lookups = paths(&done).iter().filter(|path| path.starts_with("db/")).count();
    assert_eq!(lookups, 1);
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_toolchain_is_verified_even_where_gosumdb_is_off() {
    let mut scenario = Scenario::new("{p0}");
    scenario.module = Module::Toolchain;
    scenario.gonosumdb = "*";
    assert_error(&play("toolchain", &scenario), "checksum database disabled by GOSUMDB=off");
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_toolchain_that_nobody_has_hides_who_was_asked() {
    let mut scenario = Scenario::new("{p0},direct");
    scenario.module = Module::Toolchain;
    scenario.proxies = proxies(MISSING, MISSING);
    let done = play("no-toolchain", &scenario);
    assert_error(&done, "toolchain not available");
    assert_eq!(done.requests.len(), 2);
}

/// A proxy is asked with `%21` for the mark of a capital letter, a database without a path of its
/// own with `!`.
#[test]
#[ignore = "needs real Go toolchains"]
fn a_capital_letter_is_spelt_in_two_ways() {
    let mut scenario = Scenario::new("{p0}");
    scenario.module = Module::Capital;
    scenario.gosumdb = "{key} {dead}";
    let done = play("capital", &scenario);
    assert_eq!(paths(&done)[0], "p0/example.com/%21upper/%21b/@v/v1.0.0.info");
    assert_error(&done, "/lookup/example.com/!upper/!b@v1.0.0");
}
