//! Every part of the page in every state, in both themes: for whoever works on its look.
//! Development builds show it at `#parts`.

use super::view::{View, el};

/// The sheet of parts.
pub(super) fn sheet() -> View {
    ["light", "dark"]
        .map(|theme| el("section").class("page parts").attr("data-theme", theme).markup(SHEET))
        .into()
}

/// Fixed markup: the classes are what is looked at.
const SHEET: &str = include_str!("parts.html");
