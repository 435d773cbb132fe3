//! What the answers of several hosts say about the network.

use super::outcome::Outcome;
use crate::lang::Text;

/// Which part of the network a host stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A host of Google's that Go asks by default.
    Google,
    /// A public mirror, or another public host.
    Public,
    /// A proxy or server that only a private network reaches.
    Internal,
}

/// What may be said about the network. It is what this browser sees; Go may see another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Everything that was asked answered.
    AllAnswer,
    /// Other public hosts answer, Google's do not.
    GoogleSilent,
    /// Public hosts answer, an internal one does not.
    InternalSilent,
    /// Some public hosts answer and some do not, without a pattern.
    Mixed,
    /// Only internal hosts answer.
    OnlyInternal,
    /// Nothing answered.
    AllSilent,
    /// Too few hosts were asked to tell.
    CannotTell,
}

/// The picture that some outcomes give. Total: every vector has one.
pub fn picture(outcomes: &[(Part, Outcome)]) -> Picture {
    let count = |part: Part, test: fn(Outcome) -> bool| {
        outcomes.iter().filter(|(of, outcome)| *of == part && test(*outcome)).count()
    };
    let [google, public, internal] = [Part::Google, Part::Public, Part::Internal].map(|part| {
        Answers { heard: count(part, Outcome::is_answer), silent: count(part, Outcome::is_silence) }
    });
    let outside =
        Answers { heard: google.heard + public.heard, silent: google.silent + public.silent };
    if outside.heard + outside.silent + internal.heard + internal.silent == 0 {
        Picture::CannotTell
    } else if outside.silent + internal.silent == 0 {
        Picture::AllAnswer
    } else if outside.heard + internal.heard == 0 {
        // One silent host says nothing about the network.
        if outside.silent + internal.silent > 1 { Picture::AllSilent } else { Picture::CannotTell }
    } else if outside.heard == 0 {
        Picture::OnlyInternal
    } else if outside.silent == 0 {
        Picture::InternalSilent
    } else if google.heard == 0 && google.silent > 0 && public.silent == 0 {
        Picture::GoogleSilent
    } else {
        Picture::Mixed
    }
}

struct Answers {
    heard: usize,
    silent: usize,
}

impl Picture {
    /// The sentence for it.
    pub const fn text(self) -> Text {
        match self {
            Self::AllAnswer => Text {
                en: "Every host that was asked answers this browser.",
                zh: "所有检测的主机都能应答此浏览器。",
            },
            Self::GoogleSilent => Text {
                en: "Public hosts answer this browser, the hosts that Google runs do not.",
                zh: "其他公共主机有应答，Google 的主机没有应答。",
            },
            Self::InternalSilent => Text {
                en: "Public hosts answer this browser, the internal one does not. A VPN may be missing.",
                zh: "公共主机有应答，内部主机没有应答。可能没有连接 VPN。",
            },
            Self::Mixed => Text {
                en: "Some public hosts answer this browser and some do not.",
                zh: "部分公共主机有应答，部分没有。",
            },
            Self::OnlyInternal => Text {
                en: "Only internal hosts answer this browser. Public ones may need a forward proxy.",
                zh: "只有内部主机有应答。访问公共主机可能需要转发代理。",
            },
            Self::AllSilent => Text {
                en: "Nothing answers this browser: it may be offline, or an extension keeps the page from asking.",
                zh: "没有任何主机应答：可能没有联网，也可能是浏览器扩展阻止了检测。",
            },
            Self::CannotTell => Text {
                en: "Too few hosts were asked to say anything about the network.",
                zh: "检测的主机太少，无法判断网络状况。",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Outcome::{Answered, NoAnswer, NotAsked, Readable, TimedOut};
    use Part::{Google, Internal, Public};

    #[test]
    fn pictures_are_told_apart() {
        let rows: &[(&[(Part, Outcome)], Picture)] = &[
            (&[], Picture::CannotTell),
            (&[(Public, NotAsked)], Picture::CannotTell),
            (&[(Public, NoAnswer)], Picture::CannotTell),
            (&[(Google, Answered), (Public, Readable(200))], Picture::AllAnswer),
            (&[(Google, TimedOut), (Public, Answered)], Picture::GoogleSilent),
            (&[(Google, NoAnswer), (Google, TimedOut), (Public, Answered)], Picture::GoogleSilent),
            (&[(Google, NoAnswer), (Public, NoAnswer)], Picture::AllSilent),
            (&[(Public, Answered), (Internal, NoAnswer)], Picture::InternalSilent),
            (&[(Internal, Answered), (Public, NoAnswer)], Picture::OnlyInternal),
            (&[(Public, Answered), (Public, NoAnswer)], Picture::Mixed),
            (&[(Google, Answered), (Google, NoAnswer), (Public, Answered)], Picture::Mixed),
        ];
        for (outcomes, expected) in rows {
            assert_eq!(picture(outcomes), *expected, "{outcomes:?}");
        }
    }

    /// A page cannot know these things, so no sentence says them.
    #[test]
    fn no_sentence_claims_what_a_page_cannot_know() {
        let pictures = [
            Picture::AllAnswer,
            Picture::GoogleSilent,
            Picture::InternalSilent,
            Picture::Mixed,
            Picture::OnlyInternal,
            Picture::AllSilent,
            Picture::CannotTell,
        ];
        let outcomes = [Readable(200), Answered, NoAnswer, TimedOut, NotAsked];
        let texts = pictures.map(Picture::text).into_iter().chain(outcomes.map(Outcome::text));
        for text in texts {
            for claim in ["firewall", "is down", "DNS fail", "fastest", "module exists"] {
                assert!(!text.en.contains(claim), "{}", text.en);
            }
            for claim in ["防火墙", "已宕机", "DNS 故障", "最快"] {
                assert!(!text.zh.contains(claim), "{}", text.zh);
            }
        }
    }
}
