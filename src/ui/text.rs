//! Every sentence of the interface, in both languages.

use crate::lang::Text;

macro_rules! texts {
    ($($name:ident: $en:literal, $zh:literal;)+) => {
        $(pub(super) const $name: Text = Text { en: $en, zh: $zh }.paired();)+
    };
}

texts! {
    TITLE: "modmend: why a Go module download fails, and the script that fixes it", "modmend：Go 模块下载失败的原因与修复脚本";
    SKIP: "To the content", "跳到正文";
    HEADLINE: "Paste the failure. Leave with the fix.", "贴上报错，带走修复脚本。";
    LEAD: "Paste the output of the failing `go` command, and of `go env`. You get the cause, the commands for your shell, and the way back.", "粘贴失败的 `go` 命令的输出，以及 `go env` 的输出。你会得到原因、适合你的终端的命令，以及撤销的办法。";
    PRIVACY: "Nothing leaves this page.", "内容不会离开本页。";
    PASTE_LABEL: "Output of the failing command, and of go env", "失败命令的输出，以及 go env 的输出";
    PASTE_PLACEHOLDER: "go: github.com/…: Get \"https://proxy.golang.org/…\": dial tcp …\n\nGOPROXY='https://proxy.golang.org,direct'\n…", "go: github.com/…: Get \"https://proxy.golang.org/…\": dial tcp …\n\nGOPROXY='https://proxy.golang.org,direct'\n…";
    DIAGNOSE: "Find the cause", "查找原因";
    COLLECT: "Nothing copied yet", "还没有复制输出";
    COLLECT_HOW: "Run this in the directory where it failed, and paste all it prints.", "在出错的目录里运行，把全部输出粘贴过来。";
    EXAMPLES: "See it at work", "看看例子";
    EXAMPLES_HOW: "What Go prints in the most common cases.", "最常见的几种情况下 Go 的输出。";
    NEW_PASTE: "New paste", "重新粘贴";
    EDIT: "Edit", "编辑";
    YOUR_TEXT: "What you pasted", "你粘贴的内容";
    CAUSE: "Cause", "原因";
    ALSO: "Another problem", "另一个问题";
    CERTAIN: "certain", "确定";
    LIKELY: "very likely", "很可能";
    POSSIBLE: "possible", "有可能";
    BECAUSE: "Because of", "依据";
    FROM_BROWSER: "this browser:", "此浏览器：";
    MORE_LINES: "and {number} more", "另有 {number} 处";
    CONSEQUENCES: "Follows from it", "由它引起";
    MORE: "What it is not, who can help, sources", "容易误解之处、由谁处理、参考资料";
    SOURCES: "Sources", "参考资料";
    CONTRADICTIONS: "The log and go env differ", "日志与 go env 不一致";
    FETCHES: "What Go did, hop by hop", "Go 的下载路径";
    NOW: "Now", "现在";
    AFTER_FIX: "After the fix", "修复之后";
    HOP_PASSED: "asked, and passed on", "已请求，继续下一项";
    HOP_NOT_FOUND: "stopped here: not found", "停在这里：未找到";
    HOP_FAILED: "stopped here: error", "停在这里：出错";
    HOP_NOT_REACHED: "never asked", "没有请求到";
    BAD_GOPROXY: "GOPROXY cannot be used:", "GOPROXY 无法使用：";
    PLAYGROUND: "Try other settings: what would Go do?", "换一组设置：Go 会怎么做？";
    PLAYGROUND_LEAD: "Change a value and see at once which source Go asks, in which order, and where each answer leads. Nothing is sent.", "修改任意一项，立即看到 Go 会按什么顺序访问哪些来源、每种应答会走向哪里。不会发出任何请求。";
    MODULE: "Module and version", "模块和版本";
    NOT_A_MODULE: "This is no module path with a version, such as `github.com/gin-gonic/gin@v1.10.0`.", "这不是带版本的模块路径，例如 `github.com/gin-gonic/gin@v1.10.0`。";
    ENTRY_PROXY: "A module proxy.", "模块代理。";
    ENTRY_DIRECT: "The module's own repository; entries behind it are never read.", "模块自己的仓库；后面的条目不会被读取。";
    ENTRY_OFF: "Nothing is looked up any more; entries behind it are never read.", "不再查找；后面的条目不会被读取。";
    COMMA: " The comma: Go goes on only after 404 or 410.", "逗号：只在 404 或 410 之后继续。";
    PIPE: " The pipe: Go goes on after any error.", "竖线：任何错误之后都继续。";
    REMARKS: "Settings and commands worth a look", "值得留意的设置和命令";
    INSTEAD: "Instead:", "正确写法：";
    WHO_YOU: "You can fix this yourself.", "你自己就能解决。";
    WHO_OPERATOR: "You, or whoever runs the server[ {host}].", "由你，或该服务器[ {host} ]的管理员处理。";
    WHO_AUTHOR: "You, perhaps together with the author of the module[ {module}].", "由你处理，可能需要联系该模块[ {module} ]的作者。";
    WHO_NETWORK_ADMIN: "Whoever runs your network or its proxy.", "由你的网络或代理服务器的管理员处理。";
    WHO_MIRROR_OPERATOR: "Whoever runs the module proxy[ {host}].", "由模块代理[ {host} ]的运营方处理。";
    WHO_AUTHOR_ALONE: "The author of the module[ {module}].", "由该模块[ {module} ]的作者处理。";
    FIX: "What to do", "怎么修";
    SYSTEM: "System", "系统";
    SHELL: "Shell", "终端";
    COPY: "Copy", "复制";
    COPIED: "Copied", "已复制";
    SELECTED: "Selected: press Ctrl+C", "已选中，请按 Ctrl+C";
    CHECK: "Check that it worked", "检查是否生效";
    UNDO: "Take it back", "撤销";
    BY_HAND: "For you to do", "需要你亲自完成";
    REVIEW: "Read before you run it", "运行前请看清";
    SAFE: "Safe", "安全";
    LASTS: "This is for the terminal at hand. All steps as one script, and the download, also take it out of start-up files or user variables.", "以上只影响当前终端。“全部步骤合成一个脚本”和下载的文件还会把它从启动文件或用户变量中去掉。";
    WHOLE_SCRIPT: "All steps as one script", "全部步骤合成一个脚本";
    UNDO_SCRIPT: "Script that takes everything back", "撤销全部步骤的脚本";
    NOT_A_FAILURE: "This does not look like a failing Go module download.", "这看起来不是 Go 模块下载失败。";
    NOT_A_FAILURE_MORE: "No line in it comes from Go's module system and reports a failure.", "其中没有来自 Go 模块系统的失败信息。";
    UNKNOWN: "modmend does not know this one yet.", "modmend 暂时还不认识这个问题。";
    UNKNOWN_MORE: "The lines below look like errors, and no known cause explains them. If you have not pasted `go env` yet, add it: it often decides.", "下面这些行像是报错，但没有已知原因能解释。如果还没有粘贴 `go env`，请补上，它往往是关键。";
    NOTHING_FOUND: "No error line was recognised. Paste the whole output of the failing command, from its first line on.", "没有识别出报错。请从第一行开始，粘贴失败命令的完整输出。";
    UNEXPLAINED: "Not explained", "未能解释的行";
    NOTICES: "Not readable", "无法读取的内容";
    UNDERSTOOD: "Understood", "已识别";
    NO_GO_ENV: "no go env", "没有 go env";
    LANGUAGE: "Language", "语言";
}
