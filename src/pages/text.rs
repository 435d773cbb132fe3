//! The words of the static pages.

use crate::lang::Text;

macro_rules! texts {
    ($($name:ident: $en:literal, $zh:literal;)+) => {
        $(pub(super) const $name: Text = Text { en: $en, zh: $zh }.paired();)+
    };
}

texts! {
    OTHER_LANGUAGE: "中文", "English";
    HOME: "Paste your own log", "粘贴你自己的日志";
    ALL_CAUSES: "All causes", "全部根因";
    INDEX_TITLE: "Why Go module downloads fail", "Go 模块下载失败的原因";
    INDEX_LEAD: "Every root cause that modmend knows, by theme. Search for words of your error message, or paste the whole log into modmend and let it find the cause.", "modmend 能识别的全部根因，按主题排列。可以用报错里的词搜索，也可以把完整日志粘贴到 modmend，由它找出原因。";
    SEARCH: "Words of the error message", "报错中的词";
    NOTHING: "No cause has these words. Paste the whole log into modmend.", "没有匹配的根因。请把完整日志粘贴到 modmend。";
    EXAMPLE: "What it looks like", "报错示例";
    MEANING: "In this example", "在这个例子里";
    WHY: "Why", "为什么";
    NOT: "What it is not", "不要误解为";
    STEPS: "What to do", "怎么修";
    CHECK: "Check", "检查";
    UNDO: "Take it back", "撤销";
    VALUES: "The commands are for the example. With your own log, modmend writes them with your values, for your shell, and with what you have set already.", "以上命令针对示例。粘贴你自己的日志后，modmend 会按你的实际值、终端和现有设置生成命令。";
    BY_HAND: "This step is for a person to do.", "这一步需要人来完成。";
    SOURCES: "Sources", "参考资料";
    SEEN: "Evidence of {text}.", "依据的时间：{text}。";
    MESSAGES: "Messages that can come from it", "可能出现的报错";
}
