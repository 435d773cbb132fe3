//! Documents that are made from the constants. `MODMEND_WRITE=1` writes them anew.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use modmend::cause::Theme;
use modmend::causes;
use modmend::lang::{Lang, Text};
use modmend::mirrors::{self, Answers, Product};

const HEADING: Text = Text { en: "# The causes modmend knows", zh: "# modmend 能识别的根因" };
const ID: Text = Text { en: "id", zh: "id" };
const MEANING: Text = Text { en: "what it is", zh: "含义" };
const FIX: Text = Text { en: "what fixes it", zh: "如何修复" };

/// The list of causes by theme.
fn list(lang: Lang) -> String {
    let mut lines = vec![HEADING.get(lang).to_owned()];
    for theme in Theme::ALL {
        let [name, id, meaning, fix] = [theme.name(), ID, MEANING, FIX].map(|text| text.get(lang));
        lines.push(format!("\n## {name}\n\n| {id} | {meaning} | {fix} |\n| --- | --- | --- |"));
        let causes = causes::ALL.iter().filter(|cause| cause.theme == theme);
        lines.extend(causes.map(|cause| {
            let [name, fix] = [cause.name, cause.fix.words()].map(|text| text.get(lang));
            format!("| `{}` | {name} | {fix} |", cause.id)
        }));
    }
    lines.join("\n") + "\n"
}

const SERVERS: Text =
    Text { en: "# The servers modmend knows", zh: "# modmend 认识的服务器" };
const PROXIES: Text = Text { en: "## Public module proxies", zh: "## 公共模块代理" };
const DATABASES: Text =
    Text { en: "## The public checksum database", zh: "## 公共校验和数据库" };
const DOWNLOADS: Text =
    Text { en: "## Where Go can be downloaded", zh: "## Go 安装包的下载站点" };
const PRODUCTS: Text = Text { en: "## What companies run", zh: "## 公司内部常用的产品" };
const DEAD: Text = Text { en: "## Serve no modules", zh: "## 不提供模块的地址" };
const URL: Text = Text { en: "address", zh: "地址" };
const OPERATOR: Text = Text { en: "run by", zh: "运营者" };
const IN_CHINA: Text = Text { en: "reachable in mainland China", zh: "中国大陆可访问" };
const SUMDB: Text = Text { en: "checksum database", zh: "代理校验和数据库" };
const TOOLCHAIN: Text = Text { en: "toolchains", zh: "提供工具链" };
const STANDING: Text = Text { en: "offered", zh: "推荐程度" };
const NOTE: Text = Text { en: "note", zh: "说明" };
const SOURCE: Text = Text { en: "source, read on", zh: "来源与查阅日期" };

/// The tables of the servers.
fn servers(lang: Lang) -> String {
    let say = |text: Text| text.get(lang).to_owned();
    let yes = |is: bool| say(if is { Answers::Yes } else { Answers::No }.text());
    let read = |source: &str, day: &str| format!("{source} {day}");
    let mut lines = vec![say(SERVERS)];
    let mut section = |title: Text, head: &[Text], rows: Vec<Vec<String>>| {
        let head: Vec<String> = head.iter().map(|text| say(*text)).collect();
        lines.push(format!("\n{}\n\n| {} |", say(title), head.join(" | ")));
        lines.push(format!("|{}", " --- |".repeat(head.len())));
        lines.extend(rows.into_iter().map(|row| format!("| {} |", row.join(" | "))));
    };
    section(
        PROXIES,
        &[URL, OPERATOR, IN_CHINA, SUMDB, TOOLCHAIN, STANDING, NOTE, SOURCE],
        mirrors::PROXIES
            .iter()
            .map(|mirror| {
                vec![
                    format!("`{}`", mirror.url),
                    say(mirror.operator),
                    yes(mirror.is_in_china),
                    say(mirror.sumdb.text()),
                    say(mirror.toolchain.text()),
                    say(mirror.standing.text()),
                    say(mirror.note),
                    read(mirror.source, mirror.checked_on),
                ]
            })
            .collect(),
    );
    section(
        DATABASES,
        &[URL, IN_CHINA, SOURCE],
        mirrors::DATABASES
            .iter()
            .map(|database| {
                let source = read(database.source, database.checked_on);
                vec![format!("`{}`", database.host), yes(database.is_in_china), source]
            })
            .collect(),
    );
    section(
        DOWNLOADS,
        &[URL, OPERATOR, IN_CHINA, STANDING, NOTE, SOURCE],
        mirrors::DOWNLOAD_SITES
            .iter()
            .map(|site| {
                vec![
                    format!("`{}`", site.url),
                    say(site.operator),
                    yes(site.is_in_china),
                    yes(site.is_offered),
                    say(site.note),
                    read(site.source, site.checked_on),
                ]
            })
            .collect(),
    );
    section(
        PRODUCTS,
        &[OPERATOR, URL, SUMDB, NOTE, SOURCE],
        Product::ALL
            .map(|product| {
                vec![
                    product.name().to_owned(),
                    format!("`{}`", product.shape()),
                    say(product.sumdb().text()),
                    say(product.note()),
                    product.source().to_owned(),
                ]
            })
            .to_vec(),
    );
    section(
        DEAD,
        &[URL, NOTE, SOURCE],
        mirrors::DEAD
            .iter()
            .map(|dead| {
                vec![
                    format!("`{}{}`", dead.host, dead.path),
                    say(dead.reason),
                    dead.source.to_owned(),
                ]
            })
            .collect(),
    );
    lines.join("\n") + "\n"
}

/// Compares a document with its file, or writes it.
fn hold(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if std::env::var_os("MODMEND_WRITE").is_some() {
        // What cannot be written is found to be out of date.
        std::fs::write(&path, text).ok();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text, "{name} is out of date: see CONTRIBUTING.md");
}

#[test]
fn the_list_of_causes_is_up_to_date() {
    hold("docs/causes.md", &list(Lang::En));
    hold("docs/causes.zh-CN.md", &list(Lang::Zh));
}

#[test]
fn the_list_of_servers_is_up_to_date() {
    hold("docs/servers.md", &servers(Lang::En));
    hold("docs/servers.zh-CN.md", &servers(Lang::Zh));
}
