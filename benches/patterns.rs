//! The catalogue as regular expressions, the way a tool without templates would have it.

use modmend::evidence::catalogue::catalogue;
use modmend::evidence::hole::Kind;

/// A pattern for the first line of every wording.
pub(super) fn all() -> Vec<String> {
    let mut patterns = Vec::new();
    for indexed in catalogue().wordings() {
        for wording in indexed.message.wordings {
            let pattern = pattern(wording.template.lines().next().unwrap_or_default());
            if !patterns.contains(&pattern) {
                patterns.push(pattern);
            }
        }
    }
    patterns
}

fn pattern(template: &str) -> String {
    let mut pattern = String::new();
    let mut rest = template;
    while let Some((literal, behind)) = rest.split_once('{') {
        let (name, behind) = behind.split_once('}').unwrap_or((behind, ""));
        pattern.push_str(&regex::escape(literal));
        pattern.push_str(hole(Kind::of(name).unwrap_or(Kind::Text)));
        rest = behind;
    }
    pattern.push_str(&regex::escape(rest));
    pattern
}

/// What may stand in a hole, about as exactly as people write it.
fn hole(kind: Kind) -> &'static str {
    match kind {
        Kind::Path | Kind::Text | Kind::Status => ".+?",
        Kind::Port | Kind::Number => "[0-9]+",
        Kind::Url => "[^ \"]+",
        _ => "[^ ]+?",
    }
}
