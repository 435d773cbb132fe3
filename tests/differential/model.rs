//! The same case, gone through by modmend.

use modmend::go::fetch_plan::answer::{Answer, Asked, Body, Question};
use modmend::go::fetch_plan::settings::Settings;
use modmend::go::fetch_plan::walk::walk;
use modmend::go::fetch_plan::wanted::{File, Kind, Wanted};
use modmend::go::version::GoVersion;

use crate::rig::{Done, Rig, toolchain_version};
use crate::scenario::{Ask, Module, Reply, Scenario};
use crate::server::words;

/// What modmend says that a go command would do.
pub(crate) fn run(rig: &Rig, go: GoVersion, case: &str, scenario: &Scenario) -> Done {
    let set = rig.settings(case, scenario);
    // An empty environment variable counts as unset.
    let get = |key: &str| {
        let value = set.iter().find(|(name, _)| *name == key).map(|(_, value)| value.as_str());
        value.filter(|value| !value.is_empty())
    };
    let settings = Settings::read(get, go);
    let wanted = match scenario.module {
        Module::Toolchain => {
            let version = toolchain_version();
            Wanted { path: scenario.module.path().to_owned(), version, kind: Kind::Toolchain }
        }
        module => {
            let text = format!("{}@{}", module.path(), scenario.version);
            Wanted::read(&text, Kind::Module).unwrap()
        }
    };
    let mut requests = Vec::new();
    let walk = walk(&settings, &wanted, scenario.task, &mut |asked| {
        let (answer, logged) = answer(rig, go, case, scenario, asked);
        requests.extend(logged);
        answer
    });
    let error = walk
        .result
        .err()
        .map(|failure| failure.message.lines().next().unwrap_or_default().to_owned());
    Done { requests, error }
}

/// How the servers of the scenario answer, and how they write the request down.
fn answer(
    rig: &Rig,
    go: GoVersion,
    case: &str,
    scenario: &Scenario,
    asked: &Asked,
) -> (Answer, Option<String>) {
    let url = asked.url.as_str();
    let here = rig.fill("", "{p0}").replace("//p0", "/");
    let nobody = |words: String| (Answer::Failed(words), None);
    if url.starts_with("file:") {
        // Up to 1.20 the path is told again where the URL spells it differently.
        let path = url.trim_start_matches("file://").replace("%21", "!");
        let again = if go < GoVersion::minor(21) && !url.ends_with(&path) {
            format!("open {path}: ")
        } else {
            String::new()
        };
        let words = format!("reading {url}: {again}no such file or directory");
        return (Answer::Missing(words), None);
    }
    if let Some(rest) = url.strip_prefix("https://") {
        if rest.starts_with("127.0.0.1:1/") || rest.contains("@127.0.0.1:1/") {
            return nobody("dial tcp 127.0.0.1:1: connect: connection refused".to_owned());
        }
        if rest.starts_with("127.0.0.1:") {
            return nobody("http: server gave HTTP response to HTTPS client".to_owned());
        }
        let host = rest.split('/').next().unwrap_or_default();
        return (Answer::Failed("Bad Gateway".to_owned()), Some(format!("CONNECT {host}:443")));
    }
    if asked.question == Question::Discovery {
        let reply = reply(scenario.page, Ask::Discovery, scenario.module);
        let answer = match reply {
            Answer::Found(Body::Published) => {
                Answer::Found(Body::GoImport(rig.fill(case, "{origin}")))
            }
            other => other,
        };
        return (answer, Some(url.to_owned()));
    }
    let Some(path) = url.strip_prefix(&here) else {
        let address = url.trim_start_matches("http://").split('/').next().unwrap_or_default();
        return nobody(format!("dial tcp {address}: connect: connection refused"));
    };
    let server = match path.split('/').nth(1).unwrap_or_default() {
        "origin" => &scenario.origin,
        "db" => &scenario.database,
        proxy => {
            let number = proxy.trim_start_matches('p').split('?').next().unwrap_or_default();
            &scenario.proxies[number.parse::<usize>().unwrap_or_else(|_| panic!("{url} {here}"))]
        }
    };
    let ask = match &asked.question {
        Question::File(File::List) => Ask::List,
        Question::File(File::Latest) => Ask::Latest,
        Question::File(File::Info(_)) => Ask::Info,
        Question::File(File::Mod(_)) => Ask::Mod,
        Question::File(File::Zip(_)) => Ask::Zip,
        Question::Supported => Ask::Supported,
        Question::Record => Ask::Lookup,
        Question::Discovery | Question::Repository(_) => panic!("{asked:?}"),
    };
    let answer = match reply(server.reply(ask), ask, scenario.module) {
        // Nobody but Google can sign for its database.
        Answer::Found(Body::Record) if url.contains("/sum.golang.org/") => {
            Answer::Found(Body::Unsigned)
        }
        other => other,
    };
    (answer, Some(url.to_owned()))
}

/// What Go says to the beginning of an answer.
const CUT_SHORT: &str = "net/http: HTTP/1.x transport connection broken: unexpected EOF";

fn reply(reply: Reply, ask: Ask, module: Module) -> Answer {
    let good = match ask {
        Ask::List => Body::Versions(vec!["v1.0.0".to_owned()]),
        Ask::Latest | Ask::Info => Body::Version("v1.0.0".to_owned()),
        Ask::Mod | Ask::Zip | Ask::Supported | Ask::Discovery => Body::Published,
        Ask::Lookup => Body::Record,
    };
    let is_known = ask != Ask::Lookup || module == Module::Known;
    match reply {
        Reply::Empty if ask == Ask::List => Answer::Found(Body::Versions(Vec::new())),
        Reply::Altered if ask == Ask::Zip && module == Module::Known => {
            Answer::Found(Body::Altered)
        }
        Reply::Good | Reply::Empty | Reply::Altered if is_known => Answer::Found(good),
        Reply::Good | Reply::Empty | Reply::Altered => Answer::Status(404, words(404).to_owned()),
        Reply::Page => Answer::Found(Body::Page),
        Reply::Status(code) => Answer::Status(code, words(code).to_owned()),
        Reply::Reset => Answer::Failed("read tcp: read: connection reset by peer".to_owned()),
        Reply::Close => Answer::Failed("EOF".to_owned()),
        Reply::Cut => Answer::Failed(CUT_SHORT.to_owned()),
    }
}
