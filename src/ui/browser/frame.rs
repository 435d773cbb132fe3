//! The page's side of the frame that asks.
//!
//! The frame has an origin of its own, so it can neither read this page nor load its program: it
//! is handed the bytes of the program, a port, and then URLs.

use super::document::document;
use gloo_net::http::Request;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlIFrameElement, MessageChannel, MessageEvent, MessagePort};

use super::inside_frame::READY;
use crate::probe::run::Event;
use crate::probe::wire::{self, Order};

/// The document of the frame, beside the page.
const DOCUMENT: &str = "probe.html";

/// Browsers ask the person before a page may ask the local network; the frame asks for the page.
const ALLOW: &str = "local-network-access *; local-network *; loopback-network *";

/// What comes out of the frame.
#[derive(Clone, Copy)]
pub(in crate::ui) enum News {
    /// It takes orders.
    Ready,
    /// It could not be set up.
    Failed,
    /// A request ended.
    Ended(Event),
}

/// The frame; it goes when this is dropped, and all requests with it.
pub(in crate::ui) struct Frame {
    element: HtmlIFrameElement,
    port: MessagePort,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_load: Closure<dyn FnMut()>,
}

impl Frame {
    /// Sets the frame up; `None` where the browser has no such thing.
    pub(in crate::ui) fn open(on_news: impl Fn(News) + Clone + 'static) -> Option<Self> {
        let document = document()?;
        let channel = MessageChannel::new().ok()?;
        let element = document.create_element("iframe").ok()?;
        let element = element.dyn_into::<HtmlIFrameElement>().ok()?;
        let attributes = [
            // Without `allow-same-origin` the frame has an origin of its own.
            ("sandbox", "allow-scripts"),
            ("allow", ALLOW),
            ("hidden", ""),
            ("title", "modmend"),
            ("src", DOCUMENT),
        ];
        for (name, value) in attributes {
            element.set_attribute(name, value).ok()?;
        }
        let told = on_news.clone();
        let on_message = Closure::wrap(Box::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            if text == READY {
                told(News::Ready);
            } else if let Some(event) = wire::read_end(&text) {
                told(News::Ended(event));
            }
        }) as Box<dyn FnMut(_)>);
        let port = channel.port1();
        port.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        let (other, loaded) = (channel.port2(), element.clone());
        let on_load = Closure::wrap(Box::new(move || {
            let (on_news, other, loaded) = (on_news.clone(), other.clone(), loaded.clone());
            spawn_local(async move {
                if hand_over(&loaded, &other).await.is_none() {
                    on_news(News::Failed);
                }
            });
        }) as Box<dyn FnMut()>);
        element.set_onload(Some(on_load.as_ref().unchecked_ref()));
        document.body()?.append_child(&element).ok()?;
        Some(Self { element, port, _on_message: on_message, _on_load: on_load })
    }

    /// Hands an order to the frame.
    pub(in crate::ui) fn order(&self, order: &Order) {
        // A closed port hears nothing.
        let _ = self.port.post_message(&JsValue::from_str(&order.write()));
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        self.port.set_onmessage(None);
        self.element.set_onload(None);
        self.port.close();
        self.element.remove();
    }
}

/// The program is in the browser's cache: this very page runs it.
async fn hand_over(frame: &HtmlIFrameElement, port: &MessagePort) -> Option<()> {
    let document = document()?;
    let link = document.query_selector("link[rel=preload][as=fetch]").ok()??;
    let response = Request::get(&link.get_attribute("href")?).send().await.ok()?;
    let bytes = response.binary().await.ok().filter(|_| response.ok())?;
    let bytes = js_sys::Uint8Array::from(bytes.as_slice()).buffer();
    let transfer = js_sys::Array::of2(port, &bytes);
    // The frame has no origin that could be named; the policy of this page lets it show nothing
    // but documents of its own.
    frame.content_window()?.post_message_with_transfer(&bytes, "*", &transfer).ok()
}
