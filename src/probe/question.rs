//! Which URLs are worth asking, why, and which of them are ticked to begin with.

use super::address::{self, AddressClass};
use super::picture::Part;
use crate::evidence::Evidence;
use crate::evidence::go_env::GoEnv;
use crate::go::{defaults, module_path, proxy_list, url};
use crate::lang::Text;
use crate::{hosts, mirrors};

/// One host to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The exact URL.
    pub url: String,
    /// The host in it, for showing.
    pub host: String,
    /// Why it is asked.
    pub why: Why,
    /// Which part of the network it stands for.
    pub part: Part,
    /// Whether it is ticked to begin with.
    pub is_ticked: bool,
    /// Whether it needs a click of its own: the browser will ask for a permission.
    pub needs_own_click: bool,
}

/// Why a host is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is in the person's own GOPROXY.
    InGoproxy,
    /// It is a mirror that could be used.
    Mirror,
    /// It is the checksum database.
    ChecksumDatabase,
    /// It is where the failing module comes from.
    Origin,
}

impl Why {
    /// The words for it.
    pub const fn text(self) -> Text {
        match self {
            Self::InGoproxy => Text { en: "in your GOPROXY", zh: "在你的 GOPROXY 中" },
            Self::Mirror => Text { en: "a mirror you could use", zh: "可选的镜像" },
            Self::ChecksumDatabase => {
                Text { en: "the checksum database", zh: "校验和数据库" }
            }
            Self::Origin => Text { en: "where the module comes from", zh: "模块的来源" },
        }
    }
}

/// An old, small file that every public proxy has. It names nothing of the person's.
pub(crate) const PROBE_FILE: &str = "golang.org/x/text/@v/v0.3.0.info";

/// More hosts than these are not offered.
const MAX_QUESTIONS: usize = 10;

/// The hosts worth asking, in the order in which they are shown: the person's own proxies, the
/// mirrors, the checksum database, the origin of the failing module. No URL has a login in it, and
/// none names a module of the person's.
pub fn questions(evidence: &Evidence<'_>) -> Vec<Question> {
    let env = &evidence.env;
    let mut questions = Vec::new();
    let list = env.get("GOPROXY").filter(|list| !list.is_empty()).unwrap_or(defaults::GOPROXY);
    for entry in proxy_list::entries(list) {
        if entry.kind == proxy_list::Kind::Proxy {
            let base = without_login(&proxy_list::base_url(entry.text));
            push(&mut questions, file_on(&base), Why::InGoproxy);
        }
    }
    for mirror in mirrors::offered() {
        push(&mut questions, file_on(mirror.url), Why::Mirror);
    }
    if let Some(database) = database(env) {
        push(&mut questions, format!("https://{database}/latest"), Why::ChecksumDatabase);
    }
    let modules = evidence.log.entries.iter().filter_map(|entry| entry.captures.get("module"));
    for module in modules.filter(|module| may_be_named(env, module)) {
        let host = hosts::of_module(module);
        push(&mut questions, format!("https://{host}/"), Why::Origin);
    }
    questions.truncate(MAX_QUESTIONS);
    questions
}

fn file_on(base: &str) -> String {
    format!("{}/{PROBE_FILE}", base.trim_end_matches('/'))
}

fn without_login(base: &str) -> String {
    match url::split(base).and_then(|url| url.user_info) {
        Some(login) => base.replacen(&format!("{login}@"), "", 1),
        None => base.to_owned(),
    }
}

/// The database that is asked directly; none where it is off or of the person's own making.
fn database(env: &GoEnv) -> Option<&str> {
    let name = env.get("GOSUMDB").filter(|name| !name.is_empty()).unwrap_or(defaults::GOSUMDB);
    let name = name.split(' ').next()?;
    mirrors::is_database(name).then_some(name)
}

/// Whether the host of a module may be asked: no list calls the module private, and its host does
/// not look private.
fn may_be_named(env: &GoEnv, module: &str) -> bool {
    let is_listed = ["GOPRIVATE", "GONOPROXY", "GONOSUMDB"]
        .iter()
        .any(|key| env.covering_pattern(key, module).is_some());
    let is_public = address::class_of(hosts::of_module(module)) == AddressClass::Public;
    module_path::check(module).is_ok() && !is_listed && is_public
}

fn push(questions: &mut Vec<Question>, url: String, why: Why) {
    let Some(host) = url::split(&url).map(|url| url.host.to_owned()) else { return };
    if questions.iter().any(|known| known.host == host) {
        return;
    }
    let class = address::class_of(&host);
    let part = match class {
        AddressClass::Public if hosts::is_google(&host) => Part::Google,
        AddressClass::Public => Part::Public,
        AddressClass::Private | AddressClass::Loopback => Part::Internal,
    };
    let needs_own_click = class != AddressClass::Public;
    let is_ticked = !needs_own_click;
    questions.push(Question { url, host, why, part, is_ticked, needs_own_click });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence;
    use crate::intake::{self, Origin, Source};

    fn asked(env: &str, log: &str) -> Vec<Question> {
        let sources =
            [Source { origin: Origin::Env, text: env }, Source { origin: Origin::Log, text: log }];
        questions(&evidence::gather(intake::read(&sources)))
    }

    fn hosts_of(questions: &[Question]) -> Vec<&str> {
        questions.iter().map(|question| question.host.as_str()).collect()
    }

    #[test]
    fn the_own_proxies_come_first_and_no_host_twice() {
        let found = asked("GOPROXY='https://goproxy.corp.internal,https://goproxy.cn,direct'", "");
        let hosts = hosts_of(&found);
        assert_eq!(hosts[..2], ["goproxy.corp.internal", "goproxy.cn"]);
        assert_eq!(hosts.iter().filter(|host| **host == "goproxy.cn").count(), 1);
        assert!(hosts.contains(&"sum.golang.org"));
        assert!(found[0].needs_own_click && !found[0].is_ticked);
        assert!(found[1].is_ticked && !found[1].needs_own_click);
    }

    #[test]
    fn a_login_never_gets_into_a_question() {
        let found = asked("GOPROXY='https://me:secret@goproxy.example.com/api/go'", "");
        assert_eq!(found[0].url, format!("https://goproxy.example.com/api/go/{PROBE_FILE}"));
        assert!(found.iter().all(|question| !question.url.contains("secret")));
    }

    #[test]
    fn private_modules_are_never_named() {
        let failure = |module: &str| {
            format!(
                "go: {module}@v1.0.0: reading https://goproxy.cn/{module}/@v/v1.0.0.info: 404 Not Found"
            )
        };
        let public = asked("GOPRIVATE=''", &failure("gopkg.in/yaml.v3"));
        assert!(hosts_of(&public).contains(&"gopkg.in"));
        for (env, module) in [
            ("GOPRIVATE='gopkg.in/*'", "gopkg.in/yaml.v3"),
            ("GONOSUMDB='gopkg.in'", "gopkg.in/yaml.v3"),
            ("GOPRIVATE=''", "git.corp.example/team/secret"),
            ("GOPRIVATE=''", "gitlab.acme.io/team/secret"),
        ] {
            let found = asked(env, &failure(module));
            assert!(found.iter().all(|one| one.why != Why::Origin), "{env} {module}");
            assert!(found.iter().all(|one| !one.url.contains("secret")), "{env} {module}");
        }
    }

    #[test]
    fn a_database_of_ones_own_is_not_asked() {
        let found = asked("GOSUMDB='off'", "");
        assert!(found.iter().all(|question| question.why != Why::ChecksumDatabase));
    }
}
