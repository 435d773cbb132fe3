//! Random cases.

use modmend::go::fetch_plan::walk::Task;

use crate::dice::Dice;
use crate::scenario::{Ask, Module, PROXIES, Reply, Scenario, Server};

const REPLIES: &[Reply] = &[
    Reply::Good,
    Reply::Good,
    Reply::Good,
    Reply::Status(404),
    Reply::Status(404),
    Reply::Status(410),
    Reply::Status(401),
    Reply::Status(403),
    Reply::Status(429),
    Reply::Status(500),
    Reply::Status(502),
    Reply::Status(503),
    Reply::Page,
    Reply::Empty,
    Reply::Altered,
    Reply::Reset,
    Reply::Close,
    Reply::Cut,
];

const MODULES: &[Module] = &[
    Module::Known,
    Module::Known,
    Module::Known,
    Module::Known,
    Module::Capital,
    Module::Toolchain,
];

const ASKS: &[Ask] =
    &[Ask::List, Ask::Latest, Ask::Info, Ask::Mod, Ask::Zip, Ask::Supported, Ask::Lookup];

const PATTERNS: &[&str] = &[
    "",
    "",
    "example.com",
    "example.com/a",
    "example.com/*",
    "*.com",
    "example.com/",
    "other.org,example.com",
    "other.org, example.com",
    "other.org",
    "example.com/Upper",
    "example.co?/[a-b]",
    "*",
    "none",
];

/// Entries that are unusual, or wrong.
const ODD_ENTRIES: &[&str] = &[
    "{dead}",
    "{dead}/base",
    "{tls}",
    "{p0}/",
    "{p1}//x/../",
    "{p2}?key=1",
    "file:///no/such/folder",
    "127.0.0.1:1",
    "",
    " ",
    "Direct",
    "ftp://127.0.0.1",
    "http://a b",
    "/srv/proxy",
    "file://host/path",
    "http://user:secret@127.0.0.1:1",
    "https://user:secret@127.0.0.1:1",
    "http://127.0.0.1:x",
    "http:///path",
    "https:/127.0.0.1",
];

const DATABASES: &[&str] = &[
    "off",
    "off",
    "sum.golang.org",
    "{key}",
    "{key}",
    "{key} {db}",
    "{key} {db}",
    "sum.golang.google.cn",
    "{key} {dead}",
    "sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
    "goproxy.example",
    " ",
];

/// The case with a number.
pub(crate) fn scenario(number: usize) -> Scenario {
    let dice = &mut Dice::new(1, number);
    let mut scenario = Scenario::new(&list(dice));
    scenario.task = dice.pick(&[Task::List, Task::Download, Task::Download]);
    scenario.module = dice.pick(MODULES);
    scenario.version = dice.pick(&["v1.0.0", "v1.0.0", "latest", "main"]);
    if dice.percent(40) {
        scenario.goprivate = dice.pick(PATTERNS);
    }
    if dice.percent(15) {
        scenario.gonoproxy = dice.pick(PATTERNS);
    }
    if dice.percent(15) {
        scenario.gonosumdb = dice.pick(PATTERNS);
    }
    if dice.percent(50) {
        scenario.goinsecure = dice.pick(&["example.com", "example.com", "example.com/Upper"]);
    }
    scenario.gosumdb = dice.pick(DATABASES);
    scenario.proxies = std::array::from_fn(|_| server(dice));
    scenario.page = dice.pick(&[
        Reply::Good,
        Reply::Good,
        Reply::Good,
        Reply::Status(404),
        Reply::Page,
        Reply::Close,
    ]);
    scenario.origin = server(dice);
    scenario.database = server(dice);
    scenario
}

fn server(dice: &mut Dice) -> Server {
    // A server that has everything but one thing leads furthest.
    if dice.percent(45) {
        return Server::but(Reply::Good, dice.pick(ASKS), dice.pick(REPLIES));
    }
    Server::always(dice.pick(REPLIES))
}

fn list(dice: &mut Dice) -> String {
    let mut list = String::new();
    for number in 0..dice.below(PROXIES + 1) {
        let entry = if dice.percent(12) {
            dice.pick(ODD_ENTRIES).to_owned()
        } else {
            format!("{{p{number}}}")
        };
        let entry = if dice.percent(5) { format!(" {entry} ") } else { entry };
        list += &entry;
        list += dice.pick(&[",", ",", "|"]);
    }
    let end = dice.pick(&["direct", "direct", "off", ""]);
    if end.is_empty() && dice.percent(80) {
        list.pop();
    }
    list += end;
    // An empty variable counts as unset, and the default would leave the machine.
    if list.trim().is_empty() { "direct".to_owned() } else { list }
}
