//! The sentences of the report's part of the page.

use crate::lang::Text;
use crate::report::Reader;

pub(in crate::ui) const TITLE: Text = Text { en: "Report and share", zh: "报告与分享" };
pub(in crate::ui) const READER: Text = Text { en: "Reader", zh: "读者" };
pub(in crate::ui) const LANGUAGE: Text =
    Text { en: "Language of the report", zh: "报告的语言" };
pub(in crate::ui) const PREVIEW: Text = Text { en: "Report", zh: "报告" };
pub(in crate::ui) const KEEP_NAMES: Text = Text {
    en: "Keep the names of hosts, modules, users and addresses: for readers within your company, who need them.",
    zh: "保留主机名、模块名、用户名和地址：适合公司内部、需要这些名称的读者。",
};
pub(in crate::ui) const TAKEN: Text = Text { en: "Taken out:", zh: "已移除：" };
pub(in crate::ui) const NOTHING_TAKEN: Text = Text {
    en: "Nothing secret was found in the text.",
    zh: "文本中没有发现敏感信息。",
};
pub(in crate::ui) const SAVE_MARKDOWN: Text = Text { en: "Save as .md", zh: "保存为 .md" };
pub(in crate::ui) const SAVE_JSON: Text = Text { en: "Save as .json", zh: "保存为 .json" };
pub(in crate::ui) const LINK_TITLE: Text = Text { en: "Link to this page", zh: "本页的链接" };
pub(in crate::ui) const LINK_MORE: Text = Text {
    en: "The link carries the redacted text behind its #, which browsers send to no server. Whoever has the link has the text.",
    zh: "链接的 # 之后带有脱敏后的文本，浏览器不会把这部分发送给任何服务器。拿到链接的人就能看到文本。",
};
pub(in crate::ui) const RAW: Text = Text {
    en: "Put the text in as I pasted it, with its secrets and names.",
    zh: "放入粘贴的原文，包括其中的密码、令牌和名称。",
};
pub(in crate::ui) const RAW_WARNING: Text = Text {
    en: "Everybody who gets this link can read everything that you pasted. Look through it first.",
    zh: "得到这个链接的人能看到你粘贴的全部内容，请先检查一遍。",
};
pub(in crate::ui) const MAKE_LINK: Text = Text { en: "Make a link", zh: "生成链接" };
pub(in crate::ui) const LINK: Text = Text { en: "Link", zh: "链接" };
pub(in crate::ui) const SIZE: Text =
    Text { en: "{number} characters", zh: "{number} 个字符" }.paired();
pub(in crate::ui) const LONG: Text = Text {
    en: "Programs for chat and mail may cut a link of this length: send the report as a file instead.",
    zh: "聊天和邮件软件可能会截断这么长的链接，建议改为发送报告文件。",
};
pub(in crate::ui) const FROM_LINK: Text = Text {
    en: "Opened from a link, redacted. Names such as `private1` or `user1` stand for others, also in the commands below.",
    zh: "内容来自链接，已脱敏：`private1`、`user1` 这样的名称是化名，下面命令里的也一样。",
};
pub(in crate::ui) const FROM_RAW_LINK: Text =
    Text { en: "Opened from a link.", zh: "内容来自链接。" };

/// The button that starts a message to a reader.
pub(in crate::ui) const fn write_to(reader: Reader) -> Text {
    match reader {
        Reader::Me => TITLE,
        Reader::Admin => Text {
            en: "Message for whoever runs the network or proxy",
            zh: "给网络或代理管理员的说明",
        },
        Reader::Upstream => Text {
            en: "Message for the module or mirror",
            zh: "给模块作者或镜像运营方的说明",
        },
    }
}
