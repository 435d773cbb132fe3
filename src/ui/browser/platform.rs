//! What the browser tells about the person's machine.

use super::document::document;
use crate::evidence::Os;
use crate::lang::Lang;

/// The preferred language.
pub(in crate::ui) fn lang() -> Lang {
    let tag = web_sys::window().and_then(|window| window.navigator().language());
    tag.map_or(Lang::En, |tag| Lang::from_tag(&tag))
}

/// Whether the page is the one file with everything in it, which the build marks.
pub(in crate::ui) fn is_single_file() -> bool {
    let document = document();
    let root = document.and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute("data-single-file"))
}

/// The system that the browser runs on; Linux where it does not say.
pub(in crate::ui) fn os() -> Os {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    let agent = agent.unwrap_or_default();
    if agent.contains("Windows") {
        Os::Windows
    } else if agent.contains("Mac OS") || agent.contains("Macintosh") {
        Os::MacOs
    } else {
        Os::Linux
    }
}
