//! `modmend simulate`: what Go would do.

use std::process::ExitCode;

use serde::Serialize;

use super::Failure;
use super::arguments::{Arguments, text_of};
use super::commands::lang;
use crate::answer::words::{self, Sentence};
use crate::answer::{Choices, answer};
use crate::go::fetch_plan::checksums::Checksums;
use crate::go::fetch_plan::endings::{After, Ending, endings};
use crate::go::fetch_plan::settings::{Covered, Settings};
use crate::go::fetch_plan::wanted::{Kind, Wanted};
use crate::go::fetch_plan::{Hop, Next, Plan, Reason};
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
        outln!("{}", json.map_err(|error| error.to_string())?);
    } else {
        out!("{}", as_text(&plan, &endings, lang));
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
    /// Whether a proxy's error keeps the database itself from being asked, even where it leads on.
    error_stays: Option<bool>,
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
        error_stays: None,
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
            json.error_stays = Some(lookup.error_stays);
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

const ASKS: Text = Text { en: "asks {url}", zh: "请求 {url}" }.paired();
const UNREADABLE: Text = Text { en: "GOPROXY cannot be used.", zh: "GOPROXY 无法使用。" };
const ITSELF: Text = Text { en: "else asks {url}", zh: "否则请求 {url}" }.paired();
const PRINTED: Text = Text { en: "Where it ends, Go prints:", zh: "停止时 Go 会输出：" };

fn as_text(plan: &Plan, endings: &[Ending], lang: Lang) -> String {
    let filled = |(text, captures): Sentence| text.fill(lang, &captures);
    let asks = |text: Text, url: &str| {
        format!("   {}", text.fill(lang, &[("url", url.to_owned())].into_iter().collect()))
    };
    let mut lines = vec![format!("{}@{}", plan.wanted.path, plan.wanted.version)];
    if plan.error.is_some() {
        lines.push(UNREADABLE.get(lang).to_owned());
    }
    for (number, hop) in plan.hops.iter().enumerate() {
        lines.push(format!("{}. {}", number + 1, hop.source.name()));
        if matches!(hop.reason, Reason::Private(_)) {
            lines.push(format!("   {}", filled(words::reason(&hop.reason))));
        }
        lines.extend(hop.urls.iter().map(|url| asks(ASKS, url)));
        lines.push(format!("   {}", words::leads(hop).get(lang)));
    }
    lines.extend(plan.skipped.iter().filter_map(words::skipped).map(filled));
    let lookups = words::lookups(&plan.checksums);
    let colon = match lang {
        _ if lookups.is_empty() => "",
        Lang::En => ":",
        Lang::Zh => "：",
    };
    lines.push(filled(words::checksums(&plan.checksums)) + colon);
    for (index, url) in lookups.iter().enumerate() {
        let is_last_resort = index > 0 && index + 1 == lookups.len();
        lines.push(asks(if is_last_resort { ITSELF } else { ASKS }, url));
    }
    lines.push(PRINTED.get(lang).to_owned());
    lines.extend(endings.iter().map(|ending| format!("   go: {}", ending.message)));
    lines.push(String::new());
    lines.join("\n")
}
