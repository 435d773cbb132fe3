//! The frame that asks the network: `probe.html` with the program's loader in it.
//!
//! The frame has an origin of its own, and so may not load a script from the site. The loader that
//! wasm-bindgen wrote goes into the document; the compiled program is handed to it by the page.

use std::fs;
use std::path::Path;

use super::{loader, seal};
use crate::failure::{Failure, Outcome};
use crate::project::Project;

const NAME: &str = "probe.html";

/// What `probe.html` carries where the loader belongs.
const PLACEHOLDER: &str = "/* glue */";

/// Writes the sealed frame into the folder of the built page.
pub(super) fn write(project: &Project, folder: &Path) -> Outcome {
    let template = project.root().join(NAME);
    let html = fs::read_to_string(&template).map_err(Failure::file("read", &template))?;
    let loader = loader(folder)?;
    let code = fs::read_to_string(&loader).map_err(Failure::file("read", &loader))?;
    let path = folder.join(NAME);
    fs::write(&path, seal(&filled(&html, &code)?)?).map_err(Failure::file("write", &path))
}

/// The document with the loader in the place of the mark.
fn filled(html: &str, loader: &str) -> Outcome<String> {
    if loader.to_ascii_lowercase().contains("</script") {
        return Err(Failure::new("the loader would end the script it stands in"));
    }
    if html.matches(PLACEHOLDER).count() != 1 {
        return Err(Failure::new(format!("{NAME} has not one {PLACEHOLDER}")));
    }
    Ok(html.replace(PLACEHOLDER, loader))
}

#[cfg(test)]
mod tests {
    use super::{filled, seal};

    const PAGE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'sha256-inline'\">\n\
                        <script type=\"module\">/* glue */\nstart()</script>";

    #[test]
    fn the_loader_is_in_the_document_and_allowed() {
        let sealed = seal(&filled(PAGE, "let $x = '$1';").unwrap()).unwrap();
        assert!(sealed.contains("let $x = '$1';\nstart()"));
        assert!(sealed.contains("'sha256-") && !sealed.contains("sha256-inline"));
    }

    #[test]
    fn what_would_end_the_script_is_an_error() {
        assert!(filled(PAGE, "'</SCRIPT>'").is_err());
        assert!(filled("<script></script>", "").is_err());
    }
}
