//! What is shown if the program has a bug: the pasted text is not lost, and can be sent
//! without its secrets.

use std::cell::RefCell;
use std::panic::PanicHookInfo;
use std::sync::Arc;

use super::browser::document;
use crate::paste::LARGEST_IN_BOX;
use crate::redact::redact;

thread_local! {
    static PASTED: RefCell<Option<Arc<str>>> = const { RefCell::new(None) };
}

/// No more of the text is shown, in bytes: a field would be slow with it.
const SHOWN: usize = LARGEST_IN_BOX;

/// Keeps the text in case it has to be shown.
pub(super) fn remember(text: &Arc<str>) {
    PASTED.with(|pasted| {
        if let Ok(mut pasted) = pasted.try_borrow_mut() {
            *pasted = Some(Arc::clone(text));
        }
    });
}

/// Shows the page on every panic.
pub(super) fn install() {
    std::panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        console_error_panic_hook::hook(info);
        let pasted = PASTED.with(|pasted| pasted.try_borrow().ok()?.clone()).unwrap_or_default();
        let shown = pasted.floor_char_boundary(SHOWN);
        show(&info.to_string(), pasted.get(..shown).unwrap_or_default());
    }));
}

/// Replaces the page by an explanation and the redacted text.
pub fn show(message: &str, pasted: &str) {
    let report = redact(&format!("modmend {}\n{message}\n\n{pasted}", env!("CARGO_PKG_VERSION")));
    document::replace_page(PAGE, "panic-report", &report);
}

const PAGE: &str = r#"<main class="page panic" role="alert">
<h1>modmend stopped working</h1>
<p lang="en">This is a fault of modmend, not of your input. Reload the page to go on. The text below has no passwords or tokens in it; please check it, and send it along when you report this.</p>
<h1 lang="zh-CN">modmend 出错了</h1>
<p lang="zh-CN">这是 modmend 自身的缺陷，与你的输入无关。重新加载页面即可继续。下面的文本已去除密码和令牌；报告问题时请检查后附上。</p>
<textarea id="panic-report" rows="14" readonly aria-label="report"></textarea>
</main>"#;
