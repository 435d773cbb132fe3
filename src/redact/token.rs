//! Tokens that are known by their prefix or their shape.

use super::removed::Kind;
use super::scan::{self, Found, before};

/// A prefix, and how many characters follow at least.
///
/// Sources: the pages on token formats of GitHub, GitLab, Atlassian, Slack, AWS, Google, npm,
/// Docker, PyPI, `RubyGems`, Shopify, `HashiCorp` Vault, Anthropic and `OpenAI`.
const PREFIXES: &[(&str, usize)] = &[
    ("ghp_", 12),
    ("gho_", 12),
    ("ghu_", 12),
    ("ghs_", 12),
    ("ghr_", 12),
    ("github_pat_", 12),
    ("glpat-", 12),
    ("gldt-", 12),
    ("glrt-", 12),
    ("glrtr-", 12),
    ("glcbt-", 12),
    ("glptt-", 12),
    ("glft-", 12),
    ("glimt-", 12),
    ("glagent-", 12),
    ("gloas-", 12),
    ("glsoat-", 12),
    ("GR1348941", 12),
    ("ATATT", 16),
    ("ATCTT", 16),
    ("ATBB", 16),
    ("xoxb-", 10),
    ("xoxp-", 10),
    ("xoxa-", 10),
    ("xoxr-", 10),
    ("xoxs-", 10),
    ("xoxe-", 10),
    ("xapp-", 10),
    ("AKIA", 16),
    ("ASIA", 16),
    ("AIza", 30),
    ("ya29.", 12),
    ("npm_", 20),
    ("dckr_pat_", 12),
    ("dckr_oat_", 12),
    ("pypi-", 16),
    ("rubygems_", 20),
    ("shpat_", 16),
    ("hvs.", 16),
    ("sk-", 16),
    ("sk_live_", 12),
    ("eyJ", 12),
];

const fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}

/// The tokens of a line.
pub(super) fn tokens(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for run in scan::runs(text, is_part) {
        if run.len() < 14 {
            continue;
        }
        let part = text.get(run.clone()).unwrap_or_default();
        let start = if is_azure(part) { Some(0) } else { token_in(text, run.start, part) };
        if let Some(start) = start {
            let end = part.trim_end_matches('.').len();
            found.push(Found::new(run.start + start..run.start + end, "[token]", Kind::Token));
        }
    }
    found
}

/// Where a token begins in a run: at its beginning, or behind a mark within it.
fn token_in(text: &str, at: usize, part: &str) -> Option<usize> {
    let starts = part.char_indices().filter(|(index, _)| is_boundary(text, at + index));
    starts.map(|(index, _)| index).find(|index| {
        let rest = scan::from(part, *index);
        PREFIXES.iter().any(|(prefix, length)| {
            rest.strip_prefix(prefix).is_some_and(|rest| rest.len() >= *length && is_random(rest))
        })
    })
}

/// Whether a word may begin here: nothing of one before it, or the letter of an escape such as `\n`.
fn is_boundary(text: &str, at: usize) -> bool {
    let mut back = before(text, at).chars().rev();
    match back.next() {
        Some('n' | 't' | 'r') => back.next() == Some('\\'),
        Some(c) => !c.is_ascii_alphanumeric(),
        None => true,
    }
}

/// `npm_config_registry` and `sk-learn-model` are words.
fn is_random(rest: &str) -> bool {
    rest.bytes().take(64).any(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}

/// A personal access token of Azure DevOps: 52 characters of base 32, or 84 with a signature.
/// Source: Microsoft, "Use personal access tokens", format since 2024.
fn is_azure(part: &str) -> bool {
    let is_old = part.len() == 52
        && part.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7'))
        && part.bytes().any(|b| b.is_ascii_digit());
    let is_new = part.len() == 84
        && part.bytes().all(|b| b.is_ascii_alphanumeric())
        && part.get(76..80) == Some("AZDO");
    is_old || is_new
}
