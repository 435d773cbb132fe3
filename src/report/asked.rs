//! The servers that the failed modules need, for those who can open or repair them.

use crate::answer::{Answer, words};
use crate::go::fetch_plan::Plan;
use crate::go::proxy_list::Source;
use crate::go::{proxy_url, url};
use crate::lang::Text;
use crate::mirrors;

/// A server and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Server {
    pub(super) host: String,
    pub(super) port: String,
    pub(super) purpose: Text,
    /// The first request to it, for trying it out.
    pub(super) url: String,
    /// Go ended there.
    pub(super) is_stop: bool,
}

const PROXY: Text = Text { en: "module proxy", zh: "模块代理" };
const ORIGIN: Text = Text { en: "repository of the module", zh: "模块的代码仓库" };
const DATABASE: Text = Text { en: "checksum database", zh: "校验和数据库" };

/// More servers than these are not listed.
const MOST: usize = 12;

/// The servers in the order in which Go asks them, each once.
pub(super) fn servers(answer: &Answer) -> Vec<Server> {
    let mut servers: Vec<Server> = Vec::new();
    for fetch in &answer.fetches {
        let end = fetch.stop.as_ref().map(|stop| stop.hop.unwrap_or(fetch.now.hops.len()));
        for (index, purpose, url) in requests(&fetch.now) {
            add(&mut servers, purpose, url, end == Some(index));
        }
    }
    if let Some(request) = failed_request(answer)
        && let Some(url) = url::split(request)
        && !servers.iter().any(|server| server.host == url.host)
    {
        // Go asks by settings that were not pasted: what it asked is all that is known.
        servers.clear();
        add(&mut servers, purpose_of(request), request, true);
    }
    servers.truncate(MOST);
    servers
}

/// The request that the first finding is about.
fn failed_request(answer: &Answer) -> Option<&str> {
    answer.diagnosis.findings.first()?.captures.get("url")
}

fn purpose_of(request: &str) -> Text {
    if mirrors::is_checksum_request(request) {
        DATABASE
    } else if proxy_url::is_proxy_path(request) {
        PROXY
    } else {
        ORIGIN
    }
}

/// Each request of a plan, with the place of its hop; behind the hops those to the database.
fn requests(plan: &Plan) -> impl Iterator<Item = (usize, Text, &str)> {
    let hops = plan.hops.iter().enumerate().flat_map(|(index, hop)| {
        let purpose = if matches!(hop.source, Source::Proxy(_)) { PROXY } else { ORIGIN };
        hop.urls.iter().map(move |url| (index, purpose, url.as_str()))
    });
    let database = words::lookups(&plan.checksums).into_iter();
    hops.chain(database.map(|url| (plan.hops.len(), DATABASE, url)))
}

fn add(servers: &mut Vec<Server>, purpose: Text, request: &str, is_stop: bool) {
    let Some(url) = url::split(request) else { return };
    let port = url.port.unwrap_or(match url.scheme {
        "http" => "80",
        "ssh" | "git+ssh" => "22",
        _ => "443",
    });
    let known = servers
        .iter_mut()
        .find(|known| known.host == url.host && known.port == port && known.purpose == purpose);
    if let Some(known) = known {
        known.is_stop |= is_stop;
        return;
    }
    servers.push(Server {
        host: url.host.to_owned(),
        port: port.to_owned(),
        purpose,
        url: request.to_owned(),
        is_stop,
    });
}
