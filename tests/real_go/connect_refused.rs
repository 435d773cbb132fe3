//! A module proxy that refuses the connection leaves GOPROXY, and comes back with the undo.

use modmend::answer::Choices;
use modmend::plan::Scope;

use crate::fixture::{self, MODULE_AT_VERSION};
use crate::server::{dead_url, serve};
use crate::workplace::{assert_first, file_url, fix, text, undo, with_each_go};

const CAUSE: &str = "connect-refused";
const LIST: &[&str] = &["list", "-m", MODULE_AT_VERSION];

#[test]
#[ignore = "needs real Go toolchains"]
fn without_the_dead_entry_the_same_command_succeeds() {
    with_each_go(|workplace| {
        fixture::write_proxy(&workplace.path("proxy"));
        let alive = file_url(&workplace.path("proxy"));
        workplace.set("GOPROXY", &format!("{},{alive}", dead_url()));
        let before = workplace.env();

        let log = workplace.go_badly(LIST);
        let answer = workplace.answer(&log, &Choices::default());
        assert_first(&answer, CAUSE, &log);
        workplace.run_well(&fix(&answer));
        assert_eq!(workplace.go_well(&["env", "GOPROXY"]).trim(), alive);
        workplace.go_well(LIST);

        workplace.run_well(&undo(&answer));
        assert_eq!(workplace.env(), before);
    });
}

#[test]
#[ignore = "needs real Go toolchains"]
fn another_port_of_the_same_host_stays() {
    with_each_go(|workplace| {
        fixture::write_proxy(&workplace.path("proxy"));
        let alive = serve(workplace.path("proxy"));
        workplace.set("GOPROXY", &format!("{},{alive}", dead_url()));

        let log = workplace.go_badly(LIST);
        let answer = workplace.answer(&log, &Choices::default());
        assert_first(&answer, CAUSE, &log);
        workplace.run_well(&fix(&answer));
        assert_eq!(workplace.go_well(&["env", "GOPROXY"]).trim(), alive);
        workplace.go_well(LIST);
    });
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_list_of_nothing_but_the_dead_entry_goes_back_to_the_default() {
    with_each_go(|workplace| {
        workplace.set("GOPROXY", &dead_url());
        let before = workplace.env();

        let log = workplace.go_badly(LIST);
        let answer = workplace.answer(&log, &Choices::default());
        assert_first(&answer, CAUSE, &log);
        workplace.run_well(&fix(&answer));
        let proxy = workplace.go_well(&["env", "GOPROXY"]);
        assert_eq!(proxy.trim(), "https://proxy.golang.org,direct");

        workplace.run_well(&undo(&answer));
        assert_eq!(workplace.env(), before);
    });
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_variable_of_the_shell_is_changed_in_the_shell_and_given_back() {
    with_each_go(|workplace| {
        fixture::write_proxy(&workplace.path("proxy"));
        let alive = file_url(&workplace.path("proxy"));
        let proxies = format!("{},{alive}", dead_url());
        workplace.set("GOPROXY", &proxies);
        let log = workplace.go_badly(LIST);
        let choices = Choices { scope: Scope::Shell, ..Choices::default() };
        let answer = workplace.answer(&log, &choices);
        workplace.go_well(&["env", "-u", "GOPROXY"]);

        let script = format!(
            "export GOPROXY='{proxies}'\n{}go list -m {MODULE_AT_VERSION} >listed\n{}go env GOPROXY >after\n",
            fix(&answer),
            undo(&answer)
        );
        let output = workplace.run(&script);
        let shown = text(&output.stdout) + &text(&output.stderr);
        assert_eq!(workplace.read("listed").unwrap(), "example.com/a v1.0.0\n", "{shown}");
        assert_eq!(workplace.read("after").unwrap().trim(), proxies, "{shown}");
        assert_eq!(
            workplace.go_well(&["env", "GOPROXY"]).trim(),
            "https://proxy.golang.org,direct"
        );
    });
}
