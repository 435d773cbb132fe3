//! Which URLs are worth asking, why, and which of them are ticked to begin with.

use super::address::{self, AddressClass};
use super::picture::Part;
use crate::evidence::Evidence;
use crate::evidence::go_env::GoEnv;
use crate::evidence::hole::Kind;
use crate::evidence::log::Entry;
use crate::go::{defaults, module_path, module_version, proxy_list, proxy_url, url};
use crate::lang::Text;
use crate::plan::value::Value;
use crate::{find, hosts, mirrors, order};

/// One host to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The exact URL.
    pub url: String,
    /// The host in it, for showing.
    pub host: String,
    /// What stands in GOPROXY for it; `None` for a host that is no module proxy.
    pub base: Option<String>,
    /// What is asked once, and only where the host lets a page read its answers.
    pub extras: Vec<Extra>,
    /// Why it is asked.
    pub why: Why,
    /// Which part of the network it stands for.
    pub part: Part,
    /// Whether it is ticked to begin with.
    pub is_ticked: bool,
    /// Whether it needs a click of its own: the browser will ask for a permission.
    pub needs_own_click: bool,
}

/// A question about what a proxy offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// The exact URL.
    pub url: String,
    /// What its answer tells.
    pub about: About,
    /// Whether it is ticked to begin with.
    pub is_ticked: bool,
}

/// What the answer to an [`Extra`] tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Whether the proxy answers for the checksum database.
    Sumdb,
    /// Whether it has the module that failed.
    Module,
    /// Whether it has the Go toolchain that failed.
    Toolchain,
}

impl About {
    /// The words for it.
    pub const fn text(self) -> Text {
        match self {
            Self::Sumdb => Text { en: "checksum database", zh: "校验和数据库" },
            Self::Module => Text { en: "the failing module", zh: "失败的模块" },
            Self::Toolchain => Text { en: "the Go toolchain", zh: "Go 工具链" },
        }
    }
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
    /// The person added it.
    Added,
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
            Self::Added => Text { en: "added by you", zh: "由你添加" },
        }
    }
}

/// An old, small file that every public proxy has. It names nothing of the person's.
pub(crate) const PROBE_FILE: &str = "golang.org/x/text/@v/v0.3.0.info";

/// More hosts than these are not offered.
const MAX_QUESTIONS: usize = 12;

/// The hosts worth asking, in the order in which they are shown: the person's own proxies, the
/// mirrors, the checksum database, the origin of the failing module. No URL has a login in it. A
/// module of the person's is named in an [`Extra`] only, which is ticked where the log shows that
/// the same host was asked for it already.
pub fn questions(evidence: &Evidence<'_>) -> Vec<Question> {
    let env = &evidence.env;
    let mut questions = Vec::new();
    let failed = failed(evidence);
    let list = env.get("GOPROXY").filter(|list| !list.is_empty()).unwrap_or(defaults::GOPROXY);
    for entry in proxy_list::entries(list) {
        if entry.kind == proxy_list::Kind::Proxy {
            let base = without_login(&proxy_list::base_url(entry.text));
            push(&mut questions, proxy(&base, Why::InGoproxy, failed.as_ref()));
        }
    }
    for mirror in mirrors::offered() {
        push(&mut questions, proxy(mirror.url, Why::Mirror, failed.as_ref()));
    }
    for database in databases(env) {
        let url = format!("https://{database}/latest");
        push(&mut questions, question(url, Why::ChecksumDatabase));
    }
    let modules = first_entries(evidence).filter_map(|entry| entry.captures.get("module"));
    for module in modules {
        if questions.len() >= MAX_QUESTIONS {
            break;
        }
        let host = hosts::of_module(module);
        let is_known = questions.iter().any(|known| known.host == host);
        if !is_known && may_be_named(env, module) {
            push(&mut questions, question(format!("https://{host}/"), Why::Origin));
        }
    }
    questions.truncate(MAX_QUESTIONS);
    questions
}

/// The question about an address that the person typed.
///
/// # Errors
/// What is wrong with it, for the person.
pub fn added(address: &str, known: &[Question]) -> Result<Question, Text> {
    let address = address.trim();
    let base =
        if address.contains("://") { address.to_owned() } else { format!("https://{address}") };
    let value = Value::checked(Kind::Url, &base)?;
    let question =
        proxy(value.as_str(), Why::Added, None).filter(|one| one.url.starts_with("http"));
    let question = question.ok_or(NOT_WEB)?;
    let is_known = known.iter().any(|other| other.url == question.url);
    if is_known { Err(KNOWN) } else { Ok(question) }
}

const NOT_WEB: Text = Text {
    en: "Only http and https addresses can be asked from a page.",
    zh: "网页只能检测 http 和 https 地址。",
};
const KNOWN: Text =
    Text { en: "This address is in the list already.", zh: "列表中已有这个地址。" };

/// The entries without those that say once more what an earlier one said.
fn first_entries<'e>(evidence: &'e Evidence<'_>) -> impl Iterator<Item = &'e Entry> {
    evidence.log.entries.iter().filter(|entry| entry.like.is_none())
}

/// The module version that failed, if it may be named to a host.
struct Failed<'e> {
    module: &'e str,
    version: &'e str,
    /// The hosts that Go has asked for it.
    asked: Vec<&'e str>,
}

fn failed<'e>(evidence: &'e Evidence<'_>) -> Option<Failed<'e>> {
    let (module, version) =
        first_entries(evidence).filter(|entry| entry.is_known_failure()).find_map(|entry| {
            let captures = &entry.captures;
            Some((captures.get("module")?, captures.get("version")?))
                .filter(|(module, _)| may_be_named(&evidence.env, module))
        })?;
    let requests = first_entries(evidence).filter_map(|entry| entry.captures.get("url"));
    // Most requests of a long log are for other modules, and need not be taken apart.
    let is_escaped = module.contains(|c: char| c.is_ascii_uppercase());
    let may_be = |url: &&str| is_escaped || find::contains(url, module);
    let is_it = |url: &&str| proxy_url::asked(url).is_some_and(|asked| asked.module == module);
    let asked = requests.filter(may_be).filter(is_it);
    let asked = asked.filter_map(url::split).map(|url| url.host).collect();
    Some(Failed { module, version, asked })
}

impl Failed<'_> {
    /// The question whether a proxy has it; `None` where it has no such name there.
    fn on(&self, base: &str, host: &str) -> Option<Extra> {
        let version = module_version::escape(self.version).ok()?;
        // As Go writes it: a cache in between knows this form.
        let path =
            format!("{}/@v/{version}.info", module_path::escape(self.module)).replace('!', "%21");
        let is_toolchain = self.module == "golang.org/toolchain";
        Some(Extra {
            url: format!("{base}/{path}"),
            about: if is_toolchain { About::Toolchain } else { About::Module },
            is_ticked: is_toolchain || self.asked.contains(&host),
        })
    }
}

/// The question about a module proxy; `None` where the base is no URL.
fn proxy(base: &str, why: Why, failed: Option<&Failed<'_>>) -> Option<Question> {
    let place = base.trim_end_matches('/');
    let mut question = question(format!("{place}/{PROBE_FILE}"), why)?;
    question.extras.push(Extra {
        url: format!("{place}/sumdb/{}/supported", defaults::GOSUMDB),
        about: About::Sumdb,
        is_ticked: true,
    });
    question.extras.extend(failed.and_then(|failed| failed.on(place, &question.host)));
    question.base = Some(base.to_owned());
    Some(question)
}

fn question(url: String, why: Why) -> Option<Question> {
    let host = url::split(&url)?.host.to_owned();
    let class = address::class_of(&host);
    let part = match class {
        AddressClass::Public if hosts::is_google(&host) => Part::Google,
        AddressClass::Public => Part::Public,
        AddressClass::Private | AddressClass::Loopback => Part::Internal,
    };
    let needs_own_click = class != AddressClass::Public;
    let is_ticked = !needs_own_click;
    Some(Question {
        url,
        host,
        base: None,
        extras: Vec::new(),
        why,
        part,
        is_ticked,
        needs_own_click,
    })
}

fn without_login(base: &str) -> String {
    match url::split(base).and_then(|url| url.user_info) {
        Some(login) => base.replacen(&format!("{login}@"), "", 1),
        None => base.to_owned(),
    }
}

/// The names of the public database, the one in use first; none where it is off or of the person's
/// own making.
fn databases(env: &GoEnv) -> Vec<&'static str> {
    let name = env.get("GOSUMDB").filter(|name| !name.is_empty()).unwrap_or(defaults::GOSUMDB);
    let name = name.split(' ').next().unwrap_or_default();
    if !mirrors::is_database(name) {
        return Vec::new();
    }
    let mut hosts: Vec<_> = mirrors::DATABASES.iter().map(|database| database.host).collect();
    order::by_key(&mut hosts, |host| *host != name);
    hosts
}

/// Whether a module may be named, or its host asked: no list calls the module private, and its
/// host does not look private.
fn may_be_named(env: &GoEnv, module: &str) -> bool {
    let is_listed = ["GOPRIVATE", "GONOPROXY", "GONOSUMDB"]
        .iter()
        .any(|key| env.covering_pattern(key, module).is_some());
    let is_public = address::class_of(hosts::of_module(module)) == AddressClass::Public;
    module_path::check(module).is_ok() && !is_listed && is_public
}

fn push(questions: &mut Vec<Question>, question: Option<Question>) {
    let Some(question) = question else { return };
    if !questions.iter().any(|known| known.host == question.host) {
        questions.push(question);
    }
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
            let extras = found.iter().flat_map(|one| &one.extras);
            assert!(extras.clone().all(|extra| extra.about != About::Module), "{env} {module}");
            let urls = found.iter().map(|one| &one.url).chain(extras.map(|extra| &extra.url));
            assert!(urls.clone().all(|url| !url.contains("secret")), "{env} {module}");
        }
    }

    #[test]
    fn a_database_of_ones_own_is_not_asked() {
        let found = asked("GOSUMDB='off'", "");
        assert!(found.iter().all(|question| question.why != Why::ChecksumDatabase));
    }

    #[test]
    fn a_module_is_named_to_the_proxy_that_was_asked_for_it() {
        let found = asked(
            "GOPROXY='https://goproxy.io,direct'",
            "go: github.com/Azure/x@v1.0.0-RC1: reading https://goproxy.io/github.com/%21azure/x/@v/v1.0.0-%21r%21c1.info: 404 Not Found",
        );
        let module = |one: &Question| {
            let extra = one.extras.iter().find(|extra| extra.about == About::Module);
            extra.map(|extra| (extra.url.clone(), extra.is_ticked))
        };
        let url =
            |host: &str| format!("https://{host}/github.com/%21azure/x/@v/v1.0.0-%21r%21c1.info");
        assert_eq!(module(&found[0]), Some((url("goproxy.io"), true)));
        assert_eq!(module(&found[1]), Some((url("goproxy.cn"), false)));
        assert!(
            found
                .iter()
                .all(|one| one.extras.iter().all(|e| e.about != About::Sumdb || e.is_ticked))
        );
    }

    #[test]
    fn a_toolchain_names_nothing_of_the_persons() {
        let found = asked(
            "",
            "go: download go1.26.0 for linux/amd64: golang.org/toolchain@v0.0.1-go1.26.0.linux-amd64: Get \"https://proxy.golang.org/golang.org/toolchain/@v/v0.0.1-go1.26.0.linux-amd64.info\": dial tcp 142.251.42.241:443: i/o timeout",
        );
        let extras: Vec<&Extra> = found.iter().flat_map(|one| &one.extras).collect();
        let toolchain = extras.iter().filter(|extra| extra.about == About::Toolchain);
        assert!(toolchain.clone().count() > 1 && toolchain.clone().all(|extra| extra.is_ticked));
    }

    #[test]
    fn both_names_of_the_database_are_asked() {
        let found = asked("GOSUMDB='sum.golang.google.cn'", "");
        let databases: Vec<&str> = found
            .iter()
            .filter(|one| one.why == Why::ChecksumDatabase)
            .map(|one| one.host.as_str())
            .collect();
        assert_eq!(databases, ["sum.golang.google.cn", "sum.golang.org"]);
    }

    #[test]
    fn an_added_address_is_checked() {
        let one = added(" goproxy.example.com/go/ ", &[]).unwrap();
        assert_eq!(one.url, format!("https://goproxy.example.com/go/{PROBE_FILE}"));
        assert_eq!(added("https://goproxy.example.com/go", &[one]), Err(KNOWN));
        let local = added("http://goproxy:3000", &[]).unwrap();
        assert!(local.needs_own_click && !local.is_ticked);
        for bad in [
            "",
            "https://me:secret@goproxy.cn",
            "file:///srv",
            "ftp://a.b",
            "https://a b",
            "javascript:x",
        ] {
            assert!(added(bad, &[]).is_err(), "{bad}");
        }
    }
}
