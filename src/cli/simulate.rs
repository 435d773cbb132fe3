//! `modmend simulate`: what Go would do.

use std::process::ExitCode;

use serde::Serialize;

use super::Failure;
use super::arguments::{Arguments, text_of};
use super::commands::lang;
use crate::answer::{Choices, answer};
use crate::evidence::captures::Captures;
use crate::go::fetch_plan::checksums::Checksums;
use crate::go::fetch_plan::endings::{After, Ending, endings};
use crate::go::fetch_plan::settings::{Covered, Settings};
use crate::go::fetch_plan::wanted::{Kind, Wanted};
use crate::go::fetch_plan::{Hop, Next, Plan, Reason, Skipped};
use crate::intake::{Origin, Source};
use crate::lang::{Lang, Text};

pub(super) fn run(arguments: &[String]) -> Result<ExitCode, Failure> {
    let arguments = Arguments::read(arguments, &["--env", "--lang"], &["--json", "--package"])?;
    let lang = lang(&arguments)?;
    let text = arguments.word()?.ok_or("a module is needed: MODULE@VERSION")?;
    let kind = if arguments.has("--package") { Kind::Package } else { Kind::Module };
    let is_toolchain = text.starts_with("go1.") && !text.contains('/');
    if !text.contains('@') && !is_toolchain {
        return Err(format!("{text}: a version is needed, such as {text}@latest").into());
    }
    let wanted = Wanted::read(text, kind)?;
    let settings = settings(arguments.value("--env"))?;
    let plan = Plan::new(&settings, &wanted);
    let endings = endings(&settings, &plan);
    if arguments.has("--json") {
        let json = serde_json::to_string_pretty(&json(&plan, &endings));
        println!("{}", json.map_err(|error| error.to_string())?);
    } else {
        print!("{}", as_text(&plan, &endings, lang));
    }
    Ok(ExitCode::SUCCESS)
}

/// What a file with the output of `go env` says; Go's defaults without one.
fn settings(file: Option<&str>) -> Result<Settings, Failure> {
    let Some(file) = file else { return Ok(Settings::default()) };
    let text = text_of(file)?;
    let answer = answer(&[Source { origin: Origin::Env, text: &text }], &Choices::default());
    if answer.env.is_empty() {
        return Err(format!("--env {file}: no variable of go env in it").into());
    }
    Ok(answer.settings())
}

#[derive(Serialize)]
struct PlanJson<'p> {
    module: &'p str,
    version: &'p str,
    private: Option<&'p str>,
    sumdb: SumdbJson<'p>,
    hops: Vec<HopJson<'p>>,
    skipped: Vec<String>,
    endings: Vec<EndingJson<'p>>,
    error: Option<&'p str>,
}

#[derive(Serialize)]
struct SumdbJson<'p> {
    via: Option<&'static str>,
    url: Option<&'p str>,
    name: Option<&'p str>,
    proxies: Vec<OfferJson<'p>>,
    direct_url: Option<&'p str>,
    pattern: Option<CoveredJson<'p>>,
    error: Option<&'p str>,
}

#[derive(Serialize)]
struct OfferJson<'p> {
    url: &'p str,
    lookup_url: &'p str,
    on: OnJson,
}

#[derive(Serialize)]
struct HopJson<'p> {
    source: String,
    url: Option<&'p str>,
    on: OnJson,
    urls: &'p [String],
    entry: Option<usize>,
    pattern: Option<CoveredJson<'p>>,
}

#[derive(Serialize)]
struct OnJson {
    #[serde(rename = "not-found")]
    not_found: &'static str,
    error: &'static str,
}

#[derive(Serialize)]
struct CoveredJson<'p> {
    variable: &'static str,
    pattern: &'p str,
}

#[derive(Serialize)]
struct EndingJson<'p> {
    hop: Option<usize>,
    after: &'static str,
    message: &'p str,
}

fn json<'p>(plan: &'p Plan, endings: &'p [Ending]) -> PlanJson<'p> {
    PlanJson {
        module: &plan.wanted.path,
        version: &plan.wanted.version,
        private: plan.private.as_ref().map(|covered| covered.pattern.as_str()),
        sumdb: sumdb_json(&plan.checksums),
        hops: plan.hops.iter().map(hop_json).collect(),
        skipped: plan.skipped.iter().map(|skipped| skipped.source.name()).collect(),
        endings: endings.iter().map(ending_json).collect(),
        error: plan.error.as_deref(),
    }
}

fn hop_json(hop: &Hop) -> HopJson<'_> {
    let (entry, pattern) = match &hop.reason {
        Reason::Entry(number) => (Some(*number), None),
        Reason::Private(covered) => (None, Some(covered_json(covered))),
    };
    HopJson {
        source: hop.source.name(),
        url: hop.urls.first().map(String::as_str),
        on: OnJson { not_found: next(hop.on_not_found), error: next(hop.on_error) },
        urls: &hop.urls,
        entry,
        pattern,
    }
}

fn sumdb_json(checksums: &Checksums) -> SumdbJson<'_> {
    let mut json = SumdbJson {
        via: checksums.via(),
        url: checksums.url(),
        name: None,
        proxies: Vec::new(),
        direct_url: None,
        pattern: None,
        error: None,
    };
    match checksums {
        Checksums::Asked(lookup) => {
            let offers = lookup.proxies.iter().map(|offer| OfferJson {
                url: &offer.url,
                lookup_url: &offer.lookup_url,
                on: OnJson { not_found: "next", error: next(offer.on_error) },
            });
            json.name = Some(&lookup.database.name);
            json.proxies = offers.collect();
            json.direct_url = Some(&lookup.direct_url);
        }
        Checksums::Private(covered) => json.pattern = Some(covered_json(covered)),
        Checksums::Fails(error) => json.error = Some(error),
        Checksums::Off | Checksums::Folder | Checksums::GoSum => {}
    }
    json
}

fn covered_json(covered: &Covered) -> CoveredJson<'_> {
    CoveredJson { variable: covered.key, pattern: &covered.pattern }
}

fn ending_json(ending: &Ending) -> EndingJson<'_> {
    let after = match ending.after {
        After::NotFound => "not-found",
        After::Error => "error",
        After::Nothing => "settings",
    };
    EndingJson { hop: ending.hop, after, message: &ending.message }
}

const fn next(next: Next) -> &'static str {
    match next {
        Next::Next => "next",
        Next::Stop => "stop",
    }
}

const ASKS: Text = Text { en: "   asks {url}", zh: "   请求 {url}" }.paired();
const NEXT_IF_NOT_FOUND: Text = Text {
    en: "   404 or 410: goes on; any other error: stops",
    zh: "   404 或 410：继续；其他错误：停止",
};
const ALWAYS_NEXT: Text = Text { en: "   any error: goes on", zh: "   任何错误：继续" };
const LAST: Text = Text { en: "   any error: stops", zh: "   任何错误：停止" };
const NO_LOOKUP: Text = Text { en: "   looks nothing up: stops", zh: "   不再查找：停止" };
const BECAUSE_PRIVATE: Text =
    Text { en: "   {key} matches: {pattern}", zh: "   {key} 匹配：{pattern}" }.paired();
const NOT_ASKED: Text = Text {
    en: "{source} is not asked: {key} matches {pattern}",
    zh: "不请求 {source}：{key} 匹配 {pattern}",
}
.paired();
const UNREADABLE: Text = Text { en: "GOPROXY cannot be used.", zh: "GOPROXY 无法使用。" };
const VERIFIED_BY: Text =
    Text { en: "checksum database {name}:", zh: "校验和数据库 {name}：" }.paired();
const ITSELF: Text = Text { en: "   else asks {url}", zh: "   否则请求 {url}" }.paired();
const NOT_VERIFIED: Text =
    Text { en: "checksum database: not asked", zh: "校验和数据库：不请求" };
const NOT_VERIFIED_PRIVATE: Text = Text {
    en: "checksum database: not asked, {key} matches {pattern}",
    zh: "校验和数据库：不请求，{key} 匹配 {pattern}",
}
.paired();
const CANNOT_BE_VERIFIED: Text = Text {
    en: "checksum database: cannot be used, {error}",
    zh: "校验和数据库：无法使用，{error}",
}
.paired();
const PRINTED: Text = Text { en: "Where it ends, Go prints:", zh: "停止时 Go 会输出：" };

fn as_text(plan: &Plan, endings: &[Ending], lang: Lang) -> String {
    let filled = |text: Text, values: &[(&'static str, &str)]| {
        let captures: Captures =
            values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        text.fill(lang, &captures)
    };
    let covered = |text: Text, source: &str, covered: &Covered| {
        let pattern = covered.pattern.as_str();
        filled(text, &[("source", source), ("key", covered.key), ("pattern", pattern)])
    };
    let mut lines = vec![format!("{}@{}", plan.wanted.path, plan.wanted.version)];
    if plan.error.is_some() {
        lines.push(UNREADABLE.get(lang).to_owned());
    }
    for (number, hop) in plan.hops.iter().enumerate() {
        lines.push(format!("{}. {}", number + 1, hop.source.name()));
        if let Reason::Private(pattern) = &hop.reason {
            lines.push(covered(BECAUSE_PRIVATE, "", pattern));
        }
        lines.extend(hop.urls.iter().map(|url| filled(ASKS, &[("url", url)])));
        let leads = match (hop.on_not_found, hop.on_error) {
            _ if hop.urls.is_empty() => NO_LOOKUP,
            (Next::Next, Next::Stop) => NEXT_IF_NOT_FOUND,
            (Next::Next, Next::Next) => ALWAYS_NEXT,
            (Next::Stop, _) => LAST,
        };
        lines.push(leads.get(lang).to_owned());
    }
    for Skipped { source, private } in &plan.skipped {
        lines.extend(private.as_ref().map(|pattern| covered(NOT_ASKED, &source.name(), pattern)));
    }
    match &plan.checksums {
        Checksums::Off | Checksums::Folder | Checksums::GoSum => {
            lines.push(NOT_VERIFIED.get(lang).to_owned());
        }
        Checksums::Private(pattern) => lines.push(covered(NOT_VERIFIED_PRIVATE, "", pattern)),
        Checksums::Fails(error) => lines.push(filled(CANNOT_BE_VERIFIED, &[("error", error)])),
        Checksums::Asked(lookup) => {
            lines.push(filled(VERIFIED_BY, &[("name", &lookup.database.name)]));
            let offers = lookup.proxies.iter();
            lines.extend(offers.map(|offer| filled(ASKS, &[("url", &offer.url)])));
            let own = if lookup.proxies.is_empty() { ASKS } else { ITSELF };
            lines.push(filled(own, &[("url", &lookup.direct_url)]));
        }
    }
    lines.push(PRINTED.get(lang).to_owned());
    lines.extend(endings.iter().map(|ending| format!("   go: {}", ending.message)));
    lines.push(String::new());
    lines.join("\n")
}
