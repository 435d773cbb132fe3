//! The command of the first screen. It is there before the program is, which on a slow network
//! takes a while: who runs it meanwhile has something to paste.

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project::Project;

/// The shells whose command is in the page.
const SHELLS: [&str; 2] = ["bash", "powershell"];

/// Writes the commands into the places that `index.html` has for them. A page that is filled
/// already comes back as it is.
pub(super) fn fill(project: &Project, mut html: String) -> Outcome<String> {
    for shell in SHELLS {
        let place = format!("<!-- collect {shell} -->");
        if html.contains(&place) {
            let command = format!("{}\n", command(project, shell)?);
            html = html.replacen(&place, &as_html(&command), 1);
        }
    }
    Ok(html)
}

fn command(project: &Project, shell: &str) -> Outcome<String> {
    let arguments = ["run", "--quiet", "--locked", "--bin", "modmend", "--", "collect", "--shell"];
    let arguments = [&arguments[..], &[shell]].concat();
    process::answer("cargo", &arguments, project.root())
        .ok_or_else(|| Failure::new(format!("modmend did not write its command for {shell}")))
}

fn as_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::{SHELLS, as_html};

    #[test]
    fn the_page_has_a_place_for_each() {
        let page = include_str!("../../../index.html");
        for shell in SHELLS {
            assert_eq!(page.matches(&format!("<!-- collect {shell} -->")).count(), 1, "{shell}");
        }
        assert_eq!(page.matches("<!-- collect ").count(), SHELLS.len());
    }

    #[test]
    fn a_command_is_text() {
        assert_eq!(as_html("a && b </dev/null >&2"), "a &amp;&amp; b &lt;/dev/null &gt;&amp;2");
    }
}
