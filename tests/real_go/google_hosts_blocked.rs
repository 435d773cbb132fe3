//! A mirror takes the place of Google's proxy, modules come from it, and the undo gives back the old list.

use modmend::answer::Choices;
use modmend::evidence::hole::Kind;
use modmend::plan::value::Value;

use crate::fixture::{self, MODULE, MODULE_AT_VERSION};
use crate::server::serve;
use crate::workplace::{assert_first, fix, undo, with_each_go};

const CAUSE: &str = "google-hosts-blocked";

/// Put together from the format strings of `net`.
const LOG: &str = "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": dial tcp 142.251.42.241:443: i/o timeout\n";

#[test]
#[ignore = "needs real Go toolchains"]
fn modules_come_from_the_mirror_until_the_undo() {
    with_each_go(|workplace| {
        fixture::write_proxy(&workplace.path("proxy"));
        let mirror = serve(workplace.path("proxy"));
        // The public database cannot be asked from here.
        workplace.set("GONOSUMDB", MODULE);
        let before = (workplace.env(), workplace.settings());
        let choices =
            Choices { mirror: Value::checked(Kind::Url, &mirror).ok(), ..Choices::default() };
        let answer = workplace.answer(LOG, &choices);
        assert_first(&answer, CAUSE, LOG);

        workplace.run_well(&fix(&answer));
        assert_eq!(workplace.go_well(&["env", "GOPROXY"]).trim(), format!("{mirror},direct"));
        assert_eq!(workplace.go_well(&["env", "GOSUMDB"]).trim(), "sum.golang.google.cn");
        workplace.go_well(&["mod", "download", MODULE_AT_VERSION]);

        workplace.run_well(&undo(&answer));
        assert_eq!((workplace.env(), workplace.settings()), before);
    });
}
