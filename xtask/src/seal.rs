//! Finishes the built page: puts in the command of the first screen, allows inline scripts by their
//! hashes, and puts beside it the frame that asks the network, the page in one file, the service
//! worker, what hosts are told, and the static pages of the causes.
//!
//! The page's content security policy forbids inline scripts. Trunk writes
//! one that starts the program, so its hash has to be in the policy, and only
//! after the build is it known.

mod collect;
mod hosting;
mod names;
mod offline;
mod probe_frame;
pub(crate) mod single;
mod tags;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::failure::{Failure, Outcome};
use crate::process::Call;
use crate::project::Project;
use tags::Tags;

/// What `index.html` carries where the hashes belong.
const PLACEHOLDER: &str = "'sha256-inline'";

/// Seals the page in the folder that Trunk is building, else in `dist`.
pub(crate) fn run(project: &Project) -> Outcome {
    let folder = env::var_os("TRUNK_STAGING_DIR").map_or_else(|| project.dist(), PathBuf::from);
    let path = folder.join("index.html");
    let html = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
    build_command_line(project)?;
    let html = names::shorten(&folder, html)?;
    let sealed = seal(&collect::fill(project, html)?)?;
    fs::write(&path, &sealed).map_err(Failure::file("write", &path))?;
    probe_frame::write(project, &folder)?;
    single::write(&folder, &sealed)?;
    offline::write(&folder)?;
    hosting::write(project, &folder, &sealed)?;
    write_pages(project, &folder)
}

/// The command line, which knows the commands and pages; before it is asked, so that compiling it
/// is seen.
fn build_command_line(project: &Project) -> Outcome {
    Call::new("build the command line", "cargo")
        .args(["build", "--quiet", "--locked", "--bin", "modmend"])
        .within(project.root())
        .run()
}

/// Lets the command line write the static pages of the causes, which use the style sheet of the
/// page.
fn write_pages(project: &Project, folder: &Path) -> Outcome {
    let style = style_sheet(folder)?;
    Call::new("write the static pages of the causes", "cargo")
        .args(["run", "--quiet", "--locked", "--bin", "modmend", "--", "pages"])
        .arg(folder)
        .args(["--style", &style])
        .within(project.root())
        .run()
}

/// The loader of the program, which wasm-bindgen wrote.
fn loader(folder: &Path) -> Outcome<PathBuf> {
    let entries = fs::read_dir(folder).map_err(Failure::file("list", folder))?;
    let mut paths = entries.flatten().map(|entry| entry.path());
    paths
        .find(|path| {
            // Beside the service worker, where the folder was sealed before.
            path.extension().is_some_and(|end| end == "js") && !path.ends_with("sw.js")
        })
        .ok_or_else(|| Failure::new("the build left no loader of the program"))
}

/// The name that Trunk gave the style sheet.
fn style_sheet(folder: &Path) -> Outcome<String> {
    let entries = fs::read_dir(folder).map_err(Failure::file("list", folder))?;
    let mut names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    names
        .find(|name| Path::new(name).extension().is_some_and(|end| end == "css"))
        .ok_or_else(|| Failure::new("the build left no style sheet"))
}

/// The page with the hashes of its inline scripts in its policy. A page that
/// is sealed already comes back as it is.
fn seal(html: &str) -> Outcome<String> {
    let hashes = inline_hashes(html);
    let (before, policy, after) = policy(html)?;
    if policy.contains(PLACEHOLDER) {
        return Ok(format!("{before}{}{after}", filled(policy, &hashes)));
    }
    match hashes.iter().find(|hash| !policy.contains(hash.as_str())) {
        None => Ok(html.to_owned()),
        Some(hash) => Err(Failure::new(format!(
            "the content security policy of index.html has no {PLACEHOLDER} to replace, \
             and it does not allow the inline script {hash}"
        ))),
    }
}

/// The source expressions that allow each inline script, in page order.
fn inline_hashes(html: &str) -> Vec<String> {
    let mut hashes = Vec::new();
    for tag in Tags::of(html) {
        let runs_inline = tag.is("script") && tag.attribute("src").is_none();
        if runs_inline && !tag.body().is_empty() {
            let hash = source_expression(tag.body());
            if !hashes.contains(&hash) {
                hashes.push(hash);
            }
        }
    }
    hashes
}

/// A browser reads CR LF in a page as LF, and hashes what it has read.
fn source_expression(script: &str) -> String {
    let as_read = script.replace("\r\n", "\n");
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(as_read.as_bytes())))
}

/// The tag that carries the policy, with the text before and after it.
fn policy(html: &str) -> Outcome<(&str, &str, &str)> {
    Tags::of(html)
        .find(|tag| {
            tag.is("meta")
                && tag
                    .attribute("http-equiv")
                    .is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
        })
        .map(|tag| tag.split(html))
        .ok_or_else(|| Failure::new("index.html has no content security policy in a meta tag"))
}

fn filled(policy: &str, hashes: &[String]) -> String {
    if hashes.is_empty() {
        return policy.replace(&format!(" {PLACEHOLDER}"), "").replace(PLACEHOLDER, "");
    }
    policy.replace(PLACEHOLDER, &hashes.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{inline_hashes, seal};

    /// `printf %s 'start()' | openssl dgst -sha256 -binary | base64`
    const START: &str = "'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='";

    fn page(scripts: &str) -> String {
        format!(
            "<!doctype html>\n<!-- <script>old()</script> -->\n\
             <meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; script-src 'self' 'sha256-inline'; base-uri 'none'\">\n\
             {scripts}<link rel=\"icon\" href=\"a.svg\">\n"
        )
    }

    #[test]
    fn the_hash_replaces_the_placeholder_and_nothing_else_changes() {
        let before = page("<script type=\"module\">start()</script>");
        let after = seal(&before).unwrap();
        assert_eq!(after, before.replace("'sha256-inline'", START));
    }

    #[test]
    fn sealing_twice_is_sealing_once() {
        let once = seal(&page("<script>start()</script>")).unwrap();
        assert_eq!(seal(&once).unwrap(), once);
    }

    #[test]
    fn scripts_from_files_and_in_comments_do_not_count() {
        let html = page("<script src=\"a.js\"></script><script>start()</script>");
        assert_eq!(inline_hashes(&html), [START]);
    }

    #[test]
    fn two_scripts_give_two_hashes_and_equal_ones_give_one() {
        let html =
            page("<script>start()</script>\n<SCRIPT\nasync>x()</SCRIPT><script>x()</script>");
        let hashes = inline_hashes(&html);
        assert_eq!(hashes.len(), 2);
        assert!(seal(&html).unwrap().contains(&hashes.join(" ")));
    }

    #[test]
    fn a_page_without_inline_scripts_allows_none() {
        let sealed = seal(&page("")).unwrap();
        assert!(sealed.contains("script-src 'self'; base-uri 'none'"));
    }

    #[test]
    fn line_ends_are_hashed_as_a_browser_reads_them() {
        let unix = inline_hashes("<script>\na()\nb()\n</script>");
        let windows = inline_hashes("<script>\r\na()\r\nb()\r\n</script>");
        assert_eq!(unix, windows);
    }

    #[test]
    fn a_script_that_changed_after_sealing_is_an_error() {
        let sealed = seal(&page("<script>start()</script>")).unwrap();
        let error = seal(&sealed.replace("start()", "stop()")).unwrap_err().to_string();
        assert!(error.contains("does not allow the inline script 'sha256-"), "{error}");
    }

    #[test]
    fn a_page_without_a_policy_is_an_error() {
        let error = seal("<title>x</title>").unwrap_err().to_string();
        assert!(error.contains("no content security policy"), "{error}");
    }
}
