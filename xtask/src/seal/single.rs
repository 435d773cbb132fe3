//! The page as one file that works from a disk: `modmend.html`, with style, loader and program in
//! it.
//!
//! From `file://` a browser loads no module and fetches nothing, so everything is inline. The
//! program is packed with gzip, which the browser unpacks itself, and written in base64.

use std::env;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::tags::{Tag, Tags};
use super::{policy, source_expression};
use crate::failure::{Failure, Outcome};

/// The name of the file.
pub(crate) const NAME: &str = "modmend.html";

/// What stands in `index.html` around parts that need the other files of the site.
const SITE_ONLY: [&str; 2] = ["<!-- site -->", "<!-- /site -->"];

/// Unpacks the program and starts it, behind the loader in the same script.
const START: &str = "
const element = document.getElementById('program');
const packed = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
element.remove();
const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
await __wbg_init({ module_or_path: await new Response(unpacked).arrayBuffer() });
dispatchEvent(new Event('TrunkApplicationStarted'));
";

/// What goes into the file.
struct Parts {
    style: String,
    loader: String,
    program: Vec<u8>,
    icon: String,
}

/// Writes the file beside the built page. A debug build has none: its program is too large.
pub(super) fn write(folder: &Path, html: &str) -> Outcome {
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug") {
        return Ok(());
    }
    let text = |ending| String::from_utf8(only(folder, ending)?).map_err(|_| not_text(ending));
    let parts = Parts {
        style: text("css")?,
        loader: text("js")?,
        program: only(folder, "wasm")?,
        icon: text("svg")?,
    };
    let path = folder.join(NAME);
    fs::write(&path, single(html, &parts)?).map_err(Failure::file("write", &path))
}

fn not_text(ending: &str) -> Failure {
    Failure::new(format!("the .{ending} file of the build is not UTF-8"))
}

/// The content of the one file of the build that has this ending, the service worker left out.
fn only(folder: &Path, ending: &str) -> Outcome<Vec<u8>> {
    let entries = fs::read_dir(folder).map_err(Failure::file("list", folder))?;
    let mut paths = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == ending))
        .filter(|path| !path.ends_with(super::offline::NAME));
    match (paths.next(), paths.next()) {
        (Some(path), None) => fs::read(&path).map_err(Failure::file("read", &path)),
        _ => Err(Failure::new(format!("the build left not exactly one .{ending} file"))),
    }
}

/// The page with everything in it.
fn single(html: &str, parts: &Parts) -> Outcome<String> {
    let script = format!("{}{START}", parts.loader);
    for (text, end) in [(&script, "</script"), (&parts.style, "</style")] {
        if text.to_ascii_lowercase().contains(end) {
            return Err(Failure::new(format!("a part of {NAME} would end its element")));
        }
    }
    let mut page = String::new();
    let html = without_site(html)?;
    let mut rest = html.as_str();
    while let Some(tag) = Tags::of(rest).find(is_replaced) {
        let (before, text, after) = tag.split(rest);
        page.push_str(before);
        rest = after;
        page.push_str(&inlined(&tag, text, &script, parts));
        rest = rest.get(tag.body().len()..).unwrap_or_default();
    }
    page.push_str(rest);
    let (before, after) =
        page.rsplit_once("</body>").ok_or_else(|| Failure::new("index.html has no </body>"))?;
    let program = packed(&parts.program)?;
    let page = format!(
        "{before}<script type=\"application/octet-stream\" id=\"program\">{program}</script>\n</body>{after}"
    );
    with_policy(&page, &parts.style)
}

/// What stands in the file for a tag that names another file or gets a mark. The links to loader
/// and program are left out.
fn inlined(tag: &Tag<'_>, text: &str, script: &str, parts: &Parts) -> String {
    if tag.is("html") {
        return text.replacen("<html", "<html data-single-file", 1);
    }
    if tag.is("script") {
        // A module waits until the whole page is read, with the program at its end.
        return format!("<script type=\"module\">{script}");
    }
    match tag.attribute("rel") {
        Some("stylesheet") => format!("<style>{}</style>", parts.style),
        Some("icon") => format!(
            "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\" type=\"image/svg+xml\">",
            STANDARD.encode(&parts.icon)
        ),
        _ => String::new(),
    }
}

/// The page without the parts that need the other files of the site.
fn without_site(html: &str) -> Outcome<String> {
    let [start, end] = SITE_ONLY;
    let mut pieces = html.split(start);
    let mut page = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (_, after) = piece
            .split_once(end)
            .ok_or_else(|| Failure::new(format!("index.html has a {start} without {end}")))?;
        page.push_str(after);
    }
    Ok(page)
}

/// Whether a tag of `index.html` is written anew.
fn is_replaced(tag: &Tag<'_>) -> bool {
    let is_link = tag.is("link")
        && matches!(
            tag.attribute("rel"),
            Some("stylesheet" | "icon" | "modulepreload" | "preload")
        );
    let starts = tag.is("script") && tag.attribute("type") == Some("module");
    is_link || starts || tag.is("html")
}

fn packed(program: &[u8]) -> Outcome<String> {
    let mut stream = GzEncoder::new(Vec::new(), Compression::best());
    let done = stream.write_all(program).and_then(|()| stream.finish());
    done.map(|bytes| STANDARD.encode(bytes))
        .map_err(|error| Failure::new(format!("could not pack the program: {error}")))
}

/// The page with a policy of its own: what is in the file, and the requests that a person has the
/// page make to check the network.
fn with_policy(page: &str, style: &str) -> Outcome<String> {
    let scripts: Vec<String> = Tags::of(page)
        .filter(|tag| tag.is("script") && tag.attribute("id") != Some("program"))
        .map(|tag| source_expression(tag.body()))
        .collect();
    let (before, _, after) = policy(page)?;
    let (scripts, style) = (scripts.join(" "), source_expression(style));
    Ok(format!(
        "{before}<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'wasm-unsafe-eval' {scripts}; style-src {style}; img-src data:; \
         connect-src http: https:; worker-src blob:; base-uri 'none'; form-action 'none'\">{after}"
    ))
}

#[cfg(test)]
mod tests {
    use super::{Parts, single};

    const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">\n\
        <link rel=\"icon\" href=\"favicon.svg\">\n<!-- site --><link rel=\"manifest\" href=\"m\"><!-- /site -->\n\
        <link rel=\"stylesheet\" href=\"./a.css\"/>\n<script type=\"module\">import './a.js'</script>\n\
        <link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\" href=\"./a.wasm\">\n\
        </head>\n<body>\n<script>boot()</script>\n</body>\n</html>\n";

    fn parts() -> Parts {
        Parts {
            style: "p{}".to_owned(),
            loader: "let $1 = '$&';".to_owned(),
            program: vec![0; 10_000],
            icon: "<svg/>".to_owned(),
        }
    }

    #[test]
    fn everything_is_in_the_file_and_nothing_is_named() {
        let page = single(PAGE, &parts()).unwrap();
        assert!(page.starts_with("<!doctype html>\n<html data-single-file lang=\"en\">"), "{page}");
        assert!(page.contains("<style>p{}</style>"));
        assert!(page.contains("<script type=\"module\">let $1 = '$&';\nconst element"));
        assert!(page.contains("</script>\n\n</head>"), "{page}");
        for name in ["a.js", "a.css", "a.wasm", "favicon.svg", "manifest", "src=\""] {
            assert!(!page.contains(name), "{name} in {page}");
        }
        assert!(page.len() < PAGE.len() + 2_000, "the program is packed");
    }

    #[test]
    fn the_policy_allows_the_two_scripts_and_the_style_by_their_hashes() {
        let page = single(PAGE, &parts()).unwrap();
        let (_, policy) = page.split_once("Content-Security-Policy").unwrap();
        let (policy, _) = policy.split_once('>').unwrap();
        assert_eq!(policy.matches("'sha256-").count(), 3, "{policy}");
        assert!(!policy.contains("'self'") && !policy.contains("unsafe-inline"));
    }

    #[test]
    fn what_would_end_an_element_is_an_error() {
        assert!(single(PAGE, &Parts { loader: "'</SCRIPT>'".to_owned(), ..parts() }).is_err());
        assert!(single(PAGE, &Parts { style: "/*</style>*/".to_owned(), ..parts() }).is_err());
        assert!(single(&PAGE.replace("<!-- /site -->", ""), &parts()).is_err());
    }
}
