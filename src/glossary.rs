//! The words of Go that a newcomer meets in an answer, each in one sentence.

use crate::lang::{Lang, Piece, Text};

/// A word and what it means.
#[derive(Debug)]
pub struct Term {
    /// Its name in the page.
    pub id: &'static str,
    /// How it is written.
    pub name: Text,
    /// What it means, in one sentence.
    pub means: Text,
}

macro_rules! terms {
    ($($id:literal: $name_en:literal, $name_zh:literal: $en:literal, $zh:literal;)+) => {
        /// All words.
        pub static TERMS: &[Term] = &[$(Term {
            id: $id,
            name: Text { en: $name_en, zh: $name_zh }.paired(),
            means: Text { en: $en, zh: $zh }.paired(),
        }),+];
    };
}

terms! {
    "goproxy": "GOPROXY", "GOPROXY":
        "The list of places that Go asks for modules, from left to right.",
        "Go 下载模块时依次访问的来源列表，从左到右。";
    "goprivate": "GOPRIVATE", "GOPRIVATE":
        "Patterns of module paths that are private: Go asks neither a public proxy nor the checksum database for them.",
        "私有模块路径的匹配模式：对匹配的模块，Go 既不访问公共代理，也不查询校验和数据库。";
    "gonoproxy": "GONOPROXY", "GONOPROXY":
        "Patterns of modules that Go fetches from their repositories, never from a module proxy.",
        "对匹配的模块，Go 直接从代码仓库获取，从不经过模块代理。";
    "gonosumdb": "GONOSUMDB", "GONOSUMDB":
        "Patterns of modules that Go does not look up in the checksum database.",
        "对匹配的模块，Go 不查询校验和数据库。";
    "gosumdb": "GOSUMDB", "GOSUMDB":
        "Which checksum database Go asks, normally `sum.golang.org`.",
        "Go 使用哪个校验和数据库，默认是 `sum.golang.org`。";
    "goinsecure": "GOINSECURE", "GOINSECURE":
        "Patterns of modules that Go may fetch over plain HTTP or with a certificate that does not verify.",
        "对匹配的模块，Go 允许使用明文 HTTP，或接受无法验证的证书。";
    "gotoolchain": "GOTOOLCHAIN", "GOTOOLCHAIN":
        "Which Go version runs: the installed one, or one that Go downloads because go.mod asks for it.",
        "实际运行哪个 Go 版本：已安装的版本，或按 go.mod 的要求自动下载的版本。";
    "goflags": "GOFLAGS", "GOFLAGS":
        "Flags that every go command gets without being typed.",
        "无需输入、每条 go 命令都会带上的参数。";
    "gomodcache": "GOMODCACHE", "GOMODCACHE":
        "The directory in which Go keeps the modules it has downloaded.",
        "Go 存放已下载模块的目录。";
    "gosum": "go.sum", "go.sum":
        "The file beside go.mod that records the checksum of every module version in use.",
        "与 go.mod 放在一起的文件，记录所用的每个模块版本的校验和。";
    "gomod": "go.mod", "go.mod":
        "The file that names your module, its Go version, and the modules it needs.",
        "声明你的模块名、Go 版本和所需模块的文件。";
    "checksum-database": "checksum database", "校验和数据库":
        "A public, append-only record of what each module version contained when it was first seen.",
        "公开、只增不改的记录，保存每个模块版本首次出现时的内容校验和。";
    "module-proxy": "module proxy", "模块代理":
        "A server that hands out copies of modules, so that Go need not visit each repository.",
        "提供模块副本的服务器，Go 不必逐个访问代码仓库。";
    "forward-proxy": "forward proxy", "正向代理":
        "A server in your network that passes connections on to the internet, named by HTTPS_PROXY.",
        "网络中转发上网连接的服务器，由 HTTPS_PROXY 指定。";
    "module-cache": "module cache", "模块缓存":
        "The directory in which Go keeps the modules it has downloaded.",
        "Go 存放已下载模块的目录。";
    "pseudo-version": "pseudo-version", "伪版本":
        "A version made from a commit that has no tag, such as `v0.0.0-20240524031850-03bf96fbcf45`.",
        "由没有标签的提交生成的版本号，例如 `v0.0.0-20240524031850-03bf96fbcf45`。";
    "toolchain": "toolchain", "工具链":
        "One version of Go as a whole: the go command, the compiler and the standard library.",
        "某个版本的整套 Go：go 命令、编译器和标准库。";
    "vendor": "vendor directory", "vendor 目录":
        "Copies of the needed modules, kept inside your own repository.",
        "保存在自己仓库里的依赖模块副本。";
}

/// A stretch of a sentence.
#[derive(Debug)]
pub enum Span {
    /// Prose, or code with a term in it that is explained elsewhere.
    Said(Piece),
    /// A term where it stands for the first time, as prose or as code.
    Term(Piece, &'static Term),
}

/// A sentence, cut where a term stands that is not among the ones `seen` before; those found are
/// added to `seen`. Code is a term as a whole or not at all, and letters around a term make it
/// part of another word.
pub fn spans(pieces: Vec<Piece>, lang: Lang, seen: &mut Vec<&'static str>) -> Vec<Span> {
    let mut spans = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Plain(text) => cut_prose(&text, lang, seen, &mut spans),
            Piece::Code(code) => {
                let mut fresh = TERMS.iter().filter(|term| !seen.contains(&term.id));
                let term = fresh.find(|term| term.name.get(lang) == code);
                seen.extend(term.map(|term| term.id));
                let piece = Piece::Code(code);
                spans.push(match term {
                    Some(term) => Span::Term(piece, term),
                    None => Span::Said(piece),
                });
            }
        }
    }
    spans
}

fn cut_prose(text: &str, lang: Lang, seen: &mut Vec<&'static str>, spans: &mut Vec<Span>) {
    let mut rest = text;
    while let Some((before, word, behind, term)) = first(rest, lang, seen) {
        seen.push(term.id);
        push_prose(before, spans);
        spans.push(Span::Term(Piece::Plain(word.to_owned()), term));
        rest = behind;
    }
    push_prose(rest, spans);
}

fn push_prose(text: &str, spans: &mut Vec<Span>) {
    if !text.is_empty() {
        spans.push(Span::Said(Piece::Plain(text.to_owned())));
    }
}

type Cut<'t> = (&'t str, &'t str, &'t str, &'static Term);

/// The leftmost term that has not been seen, with what stands around it.
fn first<'t>(text: &'t str, lang: Lang, seen: &[&str]) -> Option<Cut<'t>> {
    let fresh = TERMS.iter().filter(|term| !seen.contains(&term.id));
    let cuts = fresh.filter_map(|term| cut(text, term.name.get(lang), term));
    cuts.min_by_key(|(before, ..)| before.len())
}

fn cut<'t>(text: &'t str, name: &str, term: &'static Term) -> Option<Cut<'t>> {
    let mut from = 0;
    loop {
        let (_, rest) = text.split_at_checked(from)?;
        let at = from + rest.find(name)?;
        let (before, with) = text.split_at_checked(at)?;
        let (word, behind) = with.split_at_checked(name.len())?;
        let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let is_part = before.ends_with(is_letter) || starts_word(behind, is_letter);
        if !is_part {
            return Some((before, word, behind, term));
        }
        from = at + name.len();
    }
}

/// Whether letters go on; the `s` of a plural does not count.
fn starts_word(behind: &str, is_letter: impl Fn(char) -> bool + Copy) -> bool {
    let behind = behind.strip_prefix('s').unwrap_or(behind);
    behind.starts_with(is_letter)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Span, TERMS, spans};
    use crate::causes;
    use crate::evidence::captures::Captures;
    use crate::lang::{Lang, Piece};

    fn found(text: &str, lang: Lang) -> Vec<&'static str> {
        let mut seen = Vec::new();
        spans(vec![Piece::Plain(text.to_owned())], lang, &mut seen);
        seen
    }

    fn rejoined(spans: Vec<Span>) -> Vec<String> {
        let words = |span| match span {
            Span::Said(Piece::Plain(text) | Piece::Code(text))
            | Span::Term(Piece::Plain(text) | Piece::Code(text), _) => text,
        };
        spans.into_iter().map(words).collect()
    }

    #[test]
    fn a_term_is_found_once_and_where_it_stands_first() {
        let text = "GOPROXY names a module proxy; GOPROXY is a list of module proxies.";
        assert_eq!(found(text, Lang::En), ["goproxy", "module-proxy"]);
        assert_eq!(found("把 GOPROXY 设为模块代理", Lang::Zh), ["goproxy", "module-proxy"]);
        let spans = spans(vec![Piece::Plain(text.to_owned())], Lang::En, &mut vec!["goproxy"]);
        assert_eq!(rejoined(spans)[..2], ["GOPROXY names a ", "module proxy"]);
    }

    #[test]
    fn a_part_of_another_word_is_none() {
        assert_eq!(found("MYGOPROXY GOPROXY_OLD GOPROXYS2 go.summary", Lang::En), [""; 0]);
        assert_eq!(found("two toolchains", Lang::En), ["toolchain"]);
    }

    #[test]
    fn code_is_a_term_as_a_whole_or_not_at_all() {
        let mut seen = Vec::new();
        let code = ["go env GOPROXY", "GOPROXY"].map(|code| Piece::Code(code.to_owned()));
        let spans = spans(code.to_vec(), Lang::En, &mut seen);
        assert!(matches!(spans.as_slice(), [Span::Said(_), Span::Term(Piece::Code(_), _)]));
        assert_eq!(seen, ["goproxy"]);
    }

    #[test]
    fn no_text_of_a_cause_loses_a_letter() {
        for cause in causes::ALL {
            for lang in [Lang::En, Lang::Zh] {
                let whole = cause.why.fill(lang, &Captures::default());
                let pieces = cause.why.pieces(lang, &Captures::default());
                assert_eq!(rejoined(spans(pieces, lang, &mut Vec::new())).concat(), whole);
            }
        }
    }

    #[test]
    fn every_term_is_one_sentence_and_its_id_is_its_own() {
        let ids: BTreeSet<&str> = TERMS.iter().map(|term| term.id).collect();
        assert_eq!(ids.len(), TERMS.len());
        for term in TERMS {
            assert!(term.means.en.ends_with('.') && term.means.zh.ends_with('。'), "{}", term.id);
            assert_eq!(term.means.zh.matches('。').count(), 1, "{}", term.id);
            assert_eq!(term.means.en.matches(". ").count(), 0, "{}", term.id);
        }
    }
}
