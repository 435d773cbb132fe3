//! A state of the page in a link: what stands behind `s=` in the fragment of the address, which is
//! never sent anywhere.
//!
//! Version 1 is `1.` and, in base 64 for URLs:
//!
//! | bytes | what |
//! | --- | --- |
//! | 1 | how the state is packed: 0 as it is, 1 by DEFLATE (RFC 1951) |
//! | 4 | the Adler-32 sum (RFC 1950) of the state before packing, first byte first |
//! | the rest | the state |
//!
//! The state is text in UTF-8: lines of `name=value`, an empty line, and the paste to its end. Names
//! are `lang`, `os`, `shell` and `text` (`redacted` or `raw`); others are passed over, so that more
//! can be added without a new version. Packing is the browser's work: this file has both sides of it.

use crate::base64;
use crate::evidence::Os;
use crate::lang::{Lang, Text};
use crate::script::Shell;

/// What a link carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The language of the one who made it.
    pub lang: Lang,
    /// The system that was chosen or found.
    pub os: Option<Os>,
    /// The shell that was chosen or found.
    pub shell: Option<Shell>,
    /// Nothing was redacted.
    pub is_raw: bool,
    /// The paste.
    pub text: String,
}

/// How a state is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// As it is.
    Stored,
    /// By DEFLATE, without a header.
    Deflated,
}

/// A state as it stands in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// How it is packed.
    pub packing: Packing,
    /// The packed state.
    pub body: Vec<u8>,
    sum: u32,
}

/// Why a link cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It was made by a later version of modmend.
    Version,
    /// A part is missing or changed.
    Damaged,
    /// It holds more than a page should take in unasked.
    TooLarge,
    /// The browser cannot unpack it.
    NoUnpacking,
}

/// Links longer than this, in characters, are cut by some programs for chat and mail.
pub const LONG_LINK: usize = 8_000;

/// No state is larger, in bytes; unpacking stops there.
pub const LARGEST_STATE: usize = 4 * 1024 * 1024;

const VERSION: &str = "1";

/// What stands behind `s=` in a fragment, with or without its `#`.
pub fn in_fragment(fragment: &str) -> Option<&str> {
    fragment.trim_start_matches('#').split('&').find_map(|part| part.strip_prefix("s="))
}

/// The fragment of a link, with its `#`.
pub fn fragment(encoded: &str) -> String {
    format!("#s={encoded}")
}

impl Shared {
    /// The state before packing.
    pub fn state(&self) -> Vec<u8> {
        let mut state = format!("lang={}\n", self.lang.tag());
        let os = self.os.map(|os| ("os", os.id()));
        let shell = self.shell.map(|shell| ("shell", shell.id()));
        let raw = Some(("text", if self.is_raw { "raw" } else { "redacted" }));
        for (name, value) in [os, shell, raw].into_iter().flatten() {
            state.extend([name, "=", value, "\n"]);
        }
        state.extend(["\n", &self.text]);
        state.into_bytes()
    }

    fn read(state: &[u8]) -> Option<Self> {
        let state = std::str::from_utf8(state).ok()?;
        let (head, text) = state.split_once("\n\n")?;
        let mut shared =
            Self { lang: Lang::En, os: None, shell: None, is_raw: false, text: text.to_owned() };
        for line in head.lines() {
            match line.split_once('=')? {
                ("lang", tag) => shared.lang = Lang::from_tag(tag),
                ("os", name) => shared.os = Os::read(name),
                ("shell", id) => shared.shell = Shell::from_id(id),
                ("text", kind) => shared.is_raw = kind == "raw",
                _ => {}
            }
        }
        Some(shared)
    }
}

/// The value for `s=`. `deflated` is the state packed by DEFLATE, where the browser can do that
/// and it makes it shorter.
pub fn encode(state: &[u8], deflated: Option<&[u8]>) -> String {
    let deflated = deflated.filter(|packed| packed.len() < state.len());
    let mut bytes = vec![u8::from(deflated.is_some())];
    bytes.extend(adler32(state).to_be_bytes());
    bytes.extend(deflated.unwrap_or(state));
    format!("{VERSION}.{}", base64::encode_url(&bytes))
}

/// Takes a value of `s=` apart.
///
/// # Errors
/// Why it cannot be read.
pub fn decode(encoded: &str) -> Result<Packed, Fault> {
    let (version, body) = encoded.split_once('.').ok_or(Fault::Damaged)?;
    if version != VERSION {
        let is_number = !version.is_empty() && version.bytes().all(|b| b.is_ascii_digit());
        return Err(if is_number { Fault::Version } else { Fault::Damaged });
    }
    if body.len() > LARGEST_STATE / 3 * 4 {
        return Err(Fault::TooLarge);
    }
    let bytes = base64::decode(body).ok_or(Fault::Damaged)?;
    let (head, body) = bytes.split_first_chunk::<5>().ok_or(Fault::Damaged)?;
    let [packing, sum @ ..] = *head;
    let packing = match packing {
        0 => Packing::Stored,
        1 => Packing::Deflated,
        _ => return Err(Fault::Damaged),
    };
    Ok(Packed { packing, body: body.to_vec(), sum: u32::from_be_bytes(sum) })
}

impl Packed {
    /// The state, from its unpacked bytes.
    ///
    /// # Errors
    /// If they are not what was packed.
    pub fn open(&self, state: &[u8]) -> Result<Shared, Fault> {
        if state.len() > LARGEST_STATE {
            return Err(Fault::TooLarge);
        }
        if adler32(state) != self.sum {
            return Err(Fault::Damaged);
        }
        Shared::read(state).ok_or(Fault::Damaged)
    }
}

impl Fault {
    /// What to tell the person.
    pub const fn words(self) -> Text {
        match self {
            Self::Version => Text {
                en: "This link was made by a newer modmend. Reload the page to get the newest, or ask for the text instead.",
                zh: "这个链接由更新版本的 modmend 生成。请重新加载页面以获取最新版本，或者请对方直接发送文本。",
            },
            Self::Damaged => Text {
                en: "This link is not whole: programs for chat and mail cut long links. Ask for the text instead.",
                zh: "这个链接不完整：聊天和邮件软件会截断过长的链接。请对方直接发送文本。",
            },
            Self::TooLarge => Text {
                en: "This link holds more than a link should. Ask for the text instead.",
                zh: "这个链接的内容过大。请对方直接发送文本。",
            },
            Self::NoUnpacking => Text {
                en: "This browser cannot unpack the link. Open it in a newer one, or ask for the text instead.",
                zh: "这个浏览器无法解开该链接。请用更新的浏览器打开，或者请对方直接发送文本。",
            },
        }
    }
}

/// The sum of RFC 1950.
fn adler32(bytes: &[u8]) -> u32 {
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in bytes {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    high << 16 | low
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared() -> Shared {
        Shared {
            lang: Lang::Zh,
            os: Some(Os::Windows),
            shell: Some(Shell::PowerShell),
            is_raw: false,
            text: "go: example.com/a@v1.0.0: 失败\n\nname=value\r\n".to_owned(),
        }
    }

    /// Strings of version 1 that people may have kept. They are never changed.
    const STORED: &str = "1.ADZZJGtsYW5nPXpoLUNOCm9zPXdpbmRvd3MKc2hlbGw9cG93ZXJzaGVsbAp0ZXh0PXJlZGFjdGVkCgpnbzogZXhhbXBsZS5jb20vYUB2MS4wLjA6IOWksei0pQoKbmFtZT12YWx1ZQ0K";
    const DEFLATED: &str = "1.ATZZJGvLScxLt63K0HX248ovti3PzEvJLy_mKs5IzcmxLcgvTy0CM7lKUitKbItSUxKTS1JTuLjS860UUisScwtyUvWS83P1Ex3KDPUM9AysFJ4u2fhiy1IurrzE3FTbssSc0lReLgA";

    #[test]
    fn a_state_goes_into_a_link_and_back() {
        let state = shared().state();
        let encoded = encode(&state, None);
        assert_eq!(encoded, STORED);
        let packed = decode(&encoded).unwrap();
        assert_eq!(packed.packing, Packing::Stored);
        assert_eq!(packed.open(&packed.body), Ok(shared()));
    }

    #[test]
    fn old_links_are_read() {
        let packed = decode(STORED).unwrap();
        assert_eq!(packed.open(&packed.body), Ok(shared()));
        let packed = decode(DEFLATED).unwrap();
        assert_eq!(packed.packing, Packing::Deflated);
        assert_eq!(packed.open(&shared().state()), Ok(shared()));
        // A name that a later version of the page may add.
        assert_eq!(
            Shared::read(b"lang=zh-CN\nnew=1\n\ntext"),
            Some(Shared {
                lang: Lang::Zh,
                os: None,
                shell: None,
                is_raw: false,
                text: "text".to_owned()
            })
        );
    }

    #[test]
    fn what_is_no_link_of_this_version_is_told() {
        assert_eq!(decode("2.AAAA"), Err(Fault::Version));
        for broken in ["", "1", "1.", "1.AAAA", "x.AAAAAAAA", "1.AAAAAAA!", "1.CQAAAAAA"] {
            assert_eq!(decode(broken), Err(Fault::Damaged), "{broken}");
        }
        let cut = STORED.get(..STORED.len() - 4).unwrap();
        let packed = decode(cut).unwrap();
        assert_eq!(packed.open(&packed.body), Err(Fault::Damaged));
        assert_eq!(packed.open(&vec![b' '; LARGEST_STATE + 1]), Err(Fault::TooLarge));
    }

    #[test]
    fn the_state_has_its_own_name_in_the_fragment() {
        assert_eq!(in_fragment("#fix&lang=zh&s=1.AA"), Some("1.AA"));
        assert_eq!(in_fragment(&fragment("1.AA")), Some("1.AA"));
        assert_eq!(in_fragment("#line-4"), None);
        assert_eq!(in_fragment("#lines=4"), None);
    }

    #[test]
    fn the_sum_is_that_of_the_standard() {
        assert_eq!(adler32(b"Wikipedia"), 0x11e6_0398);
    }
}
