//! The only place that sends a request to another host. It carries out orders and judges nothing.

use super::document::document;
use std::cell::RefCell;
use std::rc::Rc;

use gloo_net::http::{Method as Verb, RequestBuilder, Response};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    AbortController, ReferrerPolicy, RequestCache, RequestCredentials, RequestMode,
    SecurityPolicyViolationEvent,
};

use super::clock;
use crate::probe::outcome::Ending;
use crate::probe::run::{Method, Request};
use crate::probe::wire::Order;

/// What is told of the end of a request: its number, how it ended, after how many milliseconds,
/// and whether the policy of the document refused it.
pub(in crate::ui) type OnEnd = Box<dyn Fn(u32, Ending, f64, bool)>;

type OnViolation = Closure<dyn FnMut(SecurityPolicyViolationEvent)>;

/// Sends requests and ends them.
#[derive(Clone)]
pub(in crate::ui) struct Asker(Rc<Inner>);

struct Inner {
    on_end: OnEnd,
    flights: RefCell<Vec<(u32, AbortController)>>,
    /// URLs that the policy of this document refused.
    refused: RefCell<Vec<String>>,
    on_violation: RefCell<Option<OnViolation>>,
}

impl Asker {
    /// One that tells each end.
    pub(in crate::ui) fn new(on_end: OnEnd) -> Self {
        let inner = Rc::new(Inner {
            on_end,
            flights: RefCell::default(),
            refused: RefCell::default(),
            on_violation: RefCell::default(),
        });
        let noted = Rc::downgrade(&inner);
        let on_violation = Closure::wrap(Box::new(move |event: SecurityPolicyViolationEvent| {
            if let Some(inner) = noted.upgrade() {
                inner.refused.borrow_mut().push(event.blocked_uri());
            }
        }) as Box<dyn FnMut(_)>);
        if let Some(document) = document() {
            let function = on_violation.as_ref().unchecked_ref();
            // Only a missing function is refused.
            let _ = document.add_event_listener_with_callback("securitypolicyviolation", function);
        }
        *inner.on_violation.borrow_mut() = Some(on_violation);
        Self(inner)
    }

    /// Carries out an order.
    pub(in crate::ui) fn obey(&self, order: Order) {
        match order {
            Order::Send(request) => self.send(request),
            Order::Abort(id) => self.end(id),
        }
    }

    fn send(&self, request: Request) {
        let Ok(controller) = AbortController::new() else { return };
        let Request { id, url, method } = request;
        self.0.flights.borrow_mut().push((id, controller.clone()));
        let asker = self.clone();
        spawn_local(async move {
            let start = clock::now();
            let result = built(&url, method, &controller).send().await;
            let took = clock::now() - start;
            // The event of a refusal comes behind the error.
            if result.is_err() {
                pause().await;
            }
            // What was ended is not told.
            if asker.0.flights.borrow().iter().any(|(other, _)| *other == id) {
                let refused = asker.0.refused.borrow().iter().any(|other| url.starts_with(other));
                (asker.0.on_end)(id, ending(result.as_ref().ok(), method), took, refused);
            }
            if let Ok(response) = result {
                finish(&response, &controller).await;
            }
            asker.0.flights.borrow_mut().retain(|(other, _)| *other != id);
        });
    }

    fn end(&self, id: u32) {
        self.0.flights.borrow_mut().retain(|(other, controller)| {
            if *other == id {
                controller.abort();
            }
            *other != id
        });
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        for (_, controller) in self.flights.borrow().iter() {
            controller.abort();
        }
        let document = document();
        if let (Some(document), Some(closure)) = (document, self.on_violation.borrow().as_ref()) {
            let function = closure.as_ref().unchecked_ref();
            // One that is not there is no matter.
            let _ =
                document.remove_event_listener_with_callback("securitypolicyviolation", function);
        }
    }
}

/// No cookies, no referrer, nothing from the cache, no header that has to be asked for first.
fn built(url: &str, method: Method, controller: &AbortController) -> RequestBuilder {
    let (verb, mode) = match method {
        Method::Opaque => (Verb::HEAD, RequestMode::NoCors),
        Method::Readable => (Verb::GET, RequestMode::Cors),
    };
    RequestBuilder::new(url)
        .method(verb)
        .mode(mode)
        .cache(RequestCache::NoStore)
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(&controller.signal()))
}

fn ending(response: Option<&Response>, method: Method) -> Ending {
    match (response, method) {
        (None, _) => Ending::Rejected,
        (Some(_), Method::Opaque) => Ending::Answered,
        (Some(response), Method::Readable) => Ending::Readable(response.status()),
    }
}

/// Bodies up to this many bytes are read to their end, which keeps the connection for the next
/// request.
const SMALL: u32 = 65_536;
/// After this many milliseconds the rest of a body is given up.
const BODY_LIMIT: f64 = 2_000.0;

async fn finish(response: &Response, controller: &AbortController) {
    let length = response.headers().get("content-length").and_then(|text| text.parse().ok());
    if length.is_some_and(|length: u32| length <= SMALL) {
        let late = controller.clone();
        let _timer = clock::after(BODY_LIMIT, Box::new(move || late.abort()));
        // Nothing is done with the text.
        let _ = response.binary().await;
    } else {
        controller.abort();
    }
}

/// Until the browser has told of what is past.
async fn pause() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Without a timer the promise is never kept, and the request counts as hanging.
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    // It is never broken.
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}
