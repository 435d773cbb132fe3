//! The report for whoever runs the network, its proxy or a server: what is asked of them, which
//! servers it is about, and what was seen.

use super::asked::{self, Server};
use super::markdown::{Document, sentence, words};
use super::{Report, parts};
use crate::cause::{Action, Theme, Who};
use crate::diagnose::Finding;
use crate::lang::{Lang, Text};

pub(super) fn markdown(report: &Report, lang: Lang) -> String {
    let mut document = Document::default();
    document.heading(1, &parts::title(report, lang));
    let finding = for_admin(report);
    document.paragraph(&words(finding.map_or(LOOK, |finding| request(finding.cause.theme)), lang));
    let servers = asked::servers(&report.answer);
    if !servers.is_empty() {
        document.heading(2, &words(Text { en: "Servers", zh: "涉及的服务器" }, lang));
        document.list(servers.iter().map(|server| item(server, lang)));
    }
    if let Some(finding) = finding {
        document.heading(2, &words(Text { en: "What was seen", zh: "观察到的现象" }, lang));
        document.paragraph(&sentence(finding.cause.why, lang, &finding.captures));
        document.code(parts::quoted(&finding.reasons, lang));
        steps(&mut document, report, finding, lang);
    }
    parts::unexplained(&mut document, report, lang);
    document.heading(2, &words(Text { en: "Facts", zh: "基本情况" }, lang));
    parts::facts(&mut document, report, lang);
    parts::removed(&mut document, report, lang);
    document.finish()
}

/// The first finding that is up to somebody else, else the first.
fn for_admin(report: &Report) -> Option<&Finding> {
    let findings = &report.answer.diagnosis.findings;
    findings.iter().find(|finding| finding.cause.who != Who::You).or(findings.first())
}

fn item(server: &Server, lang: Lang) -> String {
    let address = if server.host.contains(':') {
        format!("[{}]:{}", server.host, server.port)
    } else {
        format!("{}:{}", server.host, server.port)
    };
    let captures = [("address", address), ("url", server.url.clone())].into_iter().collect();
    let text = Text { en: "{address}, such as {url}", zh: "{address}，例如 {url}" }.paired();
    let mut item = sentence(text, lang, &captures);
    item.push_str(match lang {
        Lang::En => ": ",
        Lang::Zh => "：",
    });
    item.push_str(server.purpose.get(lang));
    if server.is_stop {
        item.push_str(Text { en: ". **It fails here.**", zh: "。**失败发生在这里。**" }.get(lang));
    }
    item
}

/// What the person was told to hand on.
fn steps(document: &mut Document, report: &Report, finding: &Finding, lang: Lang) {
    let is_told = |title: Text| {
        finding
            .cause
            .steps
            .iter()
            .any(|step| step.title == title && matches!(step.action, Action::Tell))
    };
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    let steps = report.answer.plan.steps.iter();
    let told = steps.filter(|step| step.cause == finding.cause.id && is_told(step.title));
    let items: Vec<String> = told
        .map(|step| {
            let [title, why] =
                [step.title, step.why].map(|text| sentence(text, lang, &step.captures));
            format!("{title}{colon}{why}")
        })
        .collect();
    if !items.is_empty() {
        document.heading(2, &words(Text { en: "What would help", zh: "可以怎么解决" }, lang));
        document.list(items);
    }
}

/// What is asked for.
const fn request(theme: Theme) -> Text {
    match theme {
        Theme::Network => NETWORK,
        Theme::Tls => TLS,
        Theme::Proxy => PROXY,
        Theme::Checksum => CHECKSUM,
        Theme::Vcs => VCS,
        Theme::Toolchain => TOOLCHAIN,
        Theme::Module | Theme::Machine => LOOK,
    }
}

const NETWORK: Text = Text {
    en: "The go command cannot reach a server that it needs. Please allow our machines to open connections to the hosts and ports below (HTTPS unless another port is named), or name a module proxy inside the network that may be used instead.",
    zh: "go 命令无法连接它需要的服务器。请允许我们的机器访问下列主机和端口（除另注明外均为 HTTPS），或者提供一个可以代替的内网模块代理。",
};
const TLS: Text = Text {
    en: "The go command does not accept the certificate that it is shown for a server below. If a gateway opens TLS connections, please except these hosts, or send the certificate of its CA as a PEM file; else please check the certificate of the server: its names, its dates, and that it sends the whole chain.",
    zh: "go 命令不接受下列服务器出示的证书。如果网关会解密 TLS 连接，请将这些主机加入例外，或者把网关 CA 的证书以 PEM 文件形式发给我们；否则请检查服务器的证书：名称、有效期，以及是否发送了完整的证书链。",
};
const PROXY: Text = Text {
    en: "A module proxy answers other than the go command needs. Please look at what the requests below get: 200 with the data, or 404 or 410 where there is no such module; pages for people, redirects to a login and other codes make the download fail.",
    zh: "模块代理的应答不是 go 命令需要的。请检查下列请求得到的应答：应当是 200 和数据，没有该模块时应当是 404 或 410；网页、跳转到登录页或其他状态码都会使下载失败。",
};
const CHECKSUM: Text = Text {
    en: "The go command cannot verify what it downloaded. Please make the checksum database reachable, itself or through the module proxy (`/sumdb/`), and check that nothing on the way changes or keeps old copies of module files.",
    zh: "go 命令无法校验下载的内容。请让校验和数据库可以访问（直接访问或经由模块代理的 `/sumdb/`），并检查途中没有设备修改模块文件或保留旧副本。",
};
const VCS: Text = Text {
    en: "The go command is not let in by the server of a repository. Please check that the account behind this machine may read the repository, and which way of access (HTTPS with a token, or SSH) is meant for it.",
    zh: "代码仓库的服务器拒绝了 go 命令。请检查这台机器使用的账号有没有读取该仓库的权限，以及应当使用哪种访问方式（HTTPS 加令牌，或 SSH）。",
};
const TOOLCHAIN: Text = Text {
    en: "The go command cannot get the Go version that a module asks for. Please make the servers below reachable, or provide that version of Go on our machines.",
    zh: "go 命令无法取得模块要求的 Go 版本。请让下列服务器可以访问，或者在我们的机器上提供该版本的 Go。",
};
const LOOK: Text = Text {
    en: "A Go module download fails. Please have a look at what was seen.",
    zh: "Go 模块下载失败，请查看下面观察到的现象。",
};
