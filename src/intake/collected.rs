//! The parts of what the command of [`crate::script::collect`] prints, by the marks between them.

use super::{Line, Section};

/// A part with lines of a form of its own. All other parts are read like any text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// What curl says of this base URL.
    Curl(String),
}

/// What a mark begins and ends with. A shell shows its own line of the script as well, and there
/// the name of the part is no whole word: `--- modmend: %s ---`.
const MARK: (&str, &str) = ("--- modmend: ", " ---");

/// Reads the lines of a source one after the other and says which part each is in.
#[derive(Debug, Default)]
pub(super) struct Reader {
    open: Option<Part>,
}

impl Reader {
    /// Whether no part is being read.
    pub(super) const fn is_idle(&self) -> bool {
        self.open.is_none()
    }

    /// The section that a part gives the next line; `None` where it is read like any text. A mark,
    /// a typed command and an error of Go end a part.
    pub(super) fn next(&mut self, line: &Line<'_>) -> Option<Section> {
        if matches!(line.section, Section::Command(_)) || line.text.starts_with("go: ") {
            self.open = None;
            return None;
        }
        if let Some(name) = mark(&line.text) {
            let url = name.strip_prefix("curl ").filter(|url| url.contains("://"));
            self.open = url.map(|url| Part::Curl(url.to_owned()));
            return Some(Section::Frame);
        }
        self.open.clone().map(Section::Collected)
    }
}

/// Whether a line may be a mark, by its first byte.
pub(super) fn may_begin(line: &str) -> bool {
    line.starts_with('-')
}

fn mark(line: &str) -> Option<&str> {
    line.strip_prefix(MARK.0)?.strip_suffix(MARK.1)
}
