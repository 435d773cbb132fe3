//! What needs a browser: storage, clipboard, the mounted page, the panic page.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test says what it expects by failing"
)]

use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const REFUSED: &str = include_str!("../src/ui/examples/google_hosts_blocked.txt");

/// A page of its own in a fresh element; gone when it is dropped.
struct Page {
    root: web_sys::HtmlElement,
    _mounted: Box<dyn std::any::Any>,
}

impl Page {
    async fn open() -> Self {
        let root: web_sys::HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let mounted = modmend::ui::mount_into(&root);
        leptos::task::tick().await;
        Self { root, _mounted: Box::new(mounted) }
    }

    fn find(&self, selector: &str) -> Option<web_sys::HtmlElement> {
        self.root.query_selector(selector).unwrap().map(JsCast::unchecked_into)
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default()
    }

    async fn paste(&self, text: &str) {
        let area: web_sys::HtmlTextAreaElement = self.find("textarea").unwrap().unchecked_into();
        area.set_value(text);
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        let event = web_sys::Event::new_with_event_init_dict("input", &init).unwrap();
        area.dispatch_event(&event).unwrap();
        leptos::task::tick().await;
    }

    async fn press(&self, selector: &str) {
        self.find(selector).expect(selector).click();
        leptos::task::tick().await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

#[wasm_bindgen_test]
async fn a_paste_shows_its_cause_and_the_command() {
    let page = Page::open().await;
    page.paste(REFUSED).await;
    assert!(page.find("[data-cause=\"google-hosts-blocked\"]").is_some());
    assert!(page.text(".step pre").contains("GOPROXY=https://goproxy.cn,direct"));
    assert!(page.text("#line-4 mark").contains("connection refused"));
}

#[wasm_bindgen_test]
async fn switching_the_language_keeps_the_result() {
    let page = Page::open().await;
    page.paste(REFUSED).await;
    page.press("[lang=\"en\"].segment").await;
    assert!(page.text(".finding h1").contains("does not reach"));
    page.press("[lang=\"zh-CN\"].segment").await;
    assert!(page.text(".finding h1").contains("连不上"));
    let stored = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    assert_eq!(stored.get_item("modmend.lang").unwrap().as_deref(), Some("zh-CN"));
}

#[wasm_bindgen_test]
async fn every_sentence_of_an_answer_follows_the_language() {
    let page = Page::open().await;
    page.press("[lang=\"zh-CN\"].segment").await;
    page.paste(REFUSED).await;
    for selector in
        [".finding h1", ".finding .why", ".step h3", ".step .why", ".eyebrow", ".fix-head h2"]
    {
        let text = page.text(selector);
        assert!(text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{selector}: {text}");
    }
}

#[wasm_bindgen_test]
fn the_panic_page_holds_the_redacted_text() {
    // The panic page takes the place of the body's content, the test runner's included.
    let body = document().body().unwrap();
    let aside = document().create_element("div").unwrap();
    while let Some(child) = body.first_child() {
        aside.append_child(&child).unwrap();
    }
    modmend::ui::panic_page::show("a message", "GOPROXY=https://bob:hunter2@proxy.example");
    let report = document().get_element_by_id("panic-report").unwrap();
    let report = report.unchecked_into::<web_sys::HtmlTextAreaElement>().value();
    body.set_inner_html("");
    while let Some(child) = aside.first_child() {
        body.append_child(&child).unwrap();
    }
    assert!(report.contains("a message"));
    assert!(report.contains("xxxxx:xxxxx@proxy.example"));
    assert!(!report.contains("hunter2"));
}
