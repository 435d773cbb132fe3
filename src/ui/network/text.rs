//! The sentences of this section, in both languages.

use crate::lang::Text;

macro_rules! texts {
    ($($name:ident: $en:literal, $zh:literal;)+) => {
        $(pub(super) const $name: Text = Text { en: $en, zh: $zh }.paired();)+
    };
}

texts! {
    TITLE: "Check the network", "检测网络";
    HINT: "which hosts this browser reaches", "此浏览器能访问哪些主机";
    LEAD: "Nothing is sent before you press the button. Then this browser asks exactly the addresses below, a few times each, and no other. Untick what shall not be asked.", "在你点击按钮之前不会发出任何请求。点击之后，浏览器只访问下面列出的地址，每个地址访问几次。不想访问的可以取消勾选。";
    IN_A_FRAME: "The requests are made in a separate frame that knows the addresses and nothing of what you pasted.", "请求由一个独立的框架发出，它只知道这些地址，看不到你粘贴的内容。";
    IN_THIS_FILE: "In this single file the requests are made by the same document that holds your paste; they carry the addresses and nothing else.", "在单文件版本中，请求由保存粘贴内容的同一个文档发出；请求中只有这些地址，没有其他内容。";
    START: "Ask these hosts", "开始检测";
    AGAIN: "Ask again", "重新检测";
    STOP: "Stop", "停止";
    ADD_LABEL: "Another module proxy", "其他模块代理";
    ADD: "Add", "添加";
    NOTHING_SENT: "Nothing was sent yet.", "尚未发出任何请求。";
    STARTING: "Getting ready; nothing was sent yet.", "正在准备，尚未发出任何请求。";
    PROGRESS: "{over} of {total} hosts done.", "已完成 {over} / {total} 个主机。";
    RESTING: "Done. The same hosts can be asked again in ten seconds.", "检测完成。十秒后可以重新检测。";
    DONE: "Done.", "检测完成。";
    STOPPED: "Stopped; no request is under way.", "已停止，没有进行中的请求。";
    FAILED: "The frame that asks could not be started. Nothing was sent.", "无法启动用于检测的框架，没有发出任何请求。";
    ASK_ONE: "Ask this host", "检测此主机";
    LOCAL: "This is an address of your own network. The browser may ask you whether this page may look for devices there; that question comes from the browser, and the answer counts for this page only.", "这是你的内网地址。浏览器可能会询问是否允许本页访问本地网络；该提示来自浏览器，只对本页有效。";
    MIXED: "A page loaded over https cannot ask this address. The single-file page `modmend.html`, opened from disk, can.", "通过 https 打开的页面无法检测这个地址。把单文件版本 `modmend.html` 保存到本地后打开即可检测。";
    MORE: "What this means, and the command that decides", "含义，以及用于确认的命令";
    COMMAND: "The same request from the terminal", "在终端发出相同的请求";
    TICK: "ask", "检测";
    EXTRA: "only where the host lets pages read its answers: {what}", "仅当主机允许网页读取内容时：{what}";
    STAGE_ASKED: "asking…", "检测中…";
    STAGE_WAITING: "waiting for its turn", "等待中";
    STAGE_PERMISSION: "the browser waits for your permission", "浏览器正在等待你的授权";
    MEDIAN: "{median} ms", "{median} 毫秒";
    SAMPLES: "first request {cold}; then {warm}", "首次请求 {cold}；之后 {warm}";
    FAILED_SAMPLE: "failed", "失败";
    MS: "{number} ms", "{number} 毫秒";
    RESULTS: "What this browser saw", "此浏览器看到的情况";
    CHOICE: "{host} answers this browser: median {median} ms[, about as quick as {alike}].", "{host} 对此浏览器有应答：中位数 {median} 毫秒[，与 {alike} 相当]。";
    CHOICE_UNSTABLE: "{host} answers this browser, but not each time: median {median} ms.", "{host} 对此浏览器有应答，但并非每次都有：中位数 {median} 毫秒。";
    NO_CHOICE: "No mirror answered often enough to recommend one.", "没有镜像的应答次数足以作出推荐。";
    APPLY: "Use this in the diagnosis and the plan", "把结果用于诊断和修复步骤";
    APPLIED: "The diagnosis and the plan take these results into account.", "诊断和修复步骤已采用这些结果。";
    AS_TEXT: "Results as text", "文本形式的结果";
}
