//! What could not be read, or not for certain.

use super::Place;
use crate::go::env_print::Doubt;
use crate::lang::Text;

/// Something in the input that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where it stands.
    pub place: Place,
    /// What is the matter, in both languages.
    pub text: Text,
}

/// What is the matter with a value.
pub(super) fn text_of(doubt: Doubt) -> Text {
    match doubt {
        Doubt::Unescaped => UNESCAPED,
        Doubt::Replaced => REPLACED,
        Doubt::Cleaned => CLEANED,
    }
}

const UNESCAPED: Text = Text {
    en: "Go up to 1.20 prints quotes, spaces and line breaks inside of values as they are: where this value ends is a guess.",
    zh: "Go 1.20 及更早版本会原样输出值里的引号、空格和换行，因此这个值在哪里结束只能推测。",
};

const REPLACED: Text = Text {
    en: "Go could not print a character of this value, and put U+FFFD in its place.",
    zh: "Go 无法输出这个值里的某个字符，用 U+FFFD 代替了它。",
};

const CLEANED: Text = Text {
    en: "This value holds characters that terminals and web pages add. It is read without them.",
    zh: "这个值含有终端或网页会添加的字符，读取时已将其去掉。",
};

/// Of a variable without its last line.
pub(super) const NOT_CLOSED: Text = Text {
    en: "The value that begins here has no end, and was left out.",
    zh: "从这里开始的值没有结尾，已略去。",
};

/// Of the values of `go env A B`.
pub(super) const ANSWERS: Text = Text {
    en: "The lines after `go env` with names are not as many as the names: which line is which value is a guess.",
    zh: "带变量名的 `go env` 之后的行数与变量名的个数不符，哪一行是哪个值只能推测。",
};

/// Of a line with NUL in it.
pub(super) const BINARY: Text = Text {
    en: "This line contains binary data, which was left out.",
    zh: "这一行含有二进制数据，已略去。",
};
