//! Reading a long text beside the page: in a worker, which runs the same compiled program. Where
//! the browser has none, the page reads it in slices, between which it stays usable.

use super::document::document;
use std::cell::RefCell;
use std::sync::Arc;

use js_sys::{Array, Uint8Array, Uint32Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Event, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

use super::clock::{self, Timer};
use super::inside_worker::TEXT;
use crate::answer::excerpt::{Excerpt, Reading};

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// What reads at present; it stops when this is dropped.
enum Running {
    Worker {
        worker: Worker,
        _on_message: Closure<dyn FnMut(MessageEvent)>,
        _on_error: Closure<dyn FnMut(Event)>,
    },
    Slices {
        _next: Timer,
    },
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Self::Worker { worker, .. } = self {
            worker.terminate();
        }
    }
}

/// What is told while a text is read, and once it is.
struct Listener {
    tell: Box<dyn Fn(usize)>,
    done: Box<dyn FnOnce(Option<Excerpt>)>,
}

/// Stops reading.
pub(in crate::ui) fn cancel() {
    run(None);
}

/// A call that runs at present is dropped after it has returned.
fn run(next: Option<Running>) {
    let before = RUNNING.with(|running| running.replace(next));
    wasm_bindgen_futures::spawn_local(async move { drop(before) });
}

/// Reads a text: tells how much is read, in hundredths, and then what matters of it.
pub(in crate::ui) fn read(
    text: Arc<str>,
    tell: impl Fn(usize) + 'static,
    done: impl FnOnce(Option<Excerpt>) + 'static,
) {
    let listener = Listener { tell: Box::new(tell), done: Box::new(done) };
    if let Some(worker) = start() {
        in_worker(worker, text, listener);
    } else {
        in_slices(text, Reading::default(), listener);
    }
}

fn in_worker(worker: Worker, text: Arc<str>, listener: Listener) {
    let bytes = Uint8Array::from(text.as_bytes());
    let message = Array::of2(&wasm_bindgen::module(), &bytes);
    let transfer = Array::of1(&bytes.buffer());
    if worker.post_message_with_transfer(&message, &transfer).is_err() {
        // The browser cannot hand over the program.
        worker.terminate();
        in_slices(text, Reading::default(), listener);
        return;
    }
    let listener = std::rc::Rc::new(RefCell::new(Some(listener)));
    let (failing, failed_text) = (listener.clone(), Arc::clone(&text));
    let on_message = Closure::wrap(Box::new(move |event: MessageEvent| {
        let data = event.data();
        if let Some(share) = data.as_f64() {
            if let Some(listener) = &*listener.borrow() {
                (listener.tell)(hundredths(share));
            }
            return;
        }
        let Some(listener) = listener.take() else { return };
        let numbers = data.dyn_into::<Uint32Array>().ok().map(|numbers| numbers.to_vec());
        let numbers = numbers.map(|all| all.into_iter().map(|number| number as usize));
        cancel();
        (listener.done)(numbers.map(|numbers| Excerpt::with(&text, numbers)));
    }) as Box<dyn FnMut(_)>);
    let on_error = Closure::wrap(Box::new(move |event: Event| {
        event.prevent_default();
        if let Some(listener) = failing.take() {
            in_slices(Arc::clone(&failed_text), Reading::default(), listener);
        }
    }) as Box<dyn FnMut(_)>);
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    run(Some(Running::Worker { worker, _on_message: on_message, _on_error: on_error }));
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
fn hundredths(share: f64) -> usize {
    share as usize
}

fn in_slices(text: Arc<str>, reading: Reading, listener: Listener) {
    let mut state = Some((reading, listener));
    let step = move || {
        let Some((mut reading, listener)) = state.take() else { return };
        if reading.step(&text) {
            (listener.tell)(reading.share(&text));
            in_slices(Arc::clone(&text), reading, listener);
        } else {
            cancel();
            (listener.done)(reading.finish());
        }
    };
    run(Some(Running::Slices { _next: clock::after(0.0, Box::new(step)) }));
}

/// Starts a worker that waits for the program and a text.
fn start() -> Option<Worker> {
    let (loader, kind) = loader()?;
    let script = format!(
        "{loader}\naddEventListener('message', ({{ data: [program, text] }}) => {{\n\
         globalThis.{TEXT} = text;\n\
         __wbg_init({{ module_or_path: program }}).catch((error) => reportError(error));\n\
         }}, {{ once: true }});\n",
    );
    let parts = Array::of1(&JsValue::from_str(&script));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let options = WorkerOptions::new();
    options.set_type(kind);
    Worker::new_with_options(&address, &options).ok()
}

/// Code that names the program's loader `__wbg_init`: the site has it as a file, the single file
/// holds it before the lines that start the page.
fn loader() -> Option<(String, WorkerType)> {
    let document = document()?;
    if let Some(link) = document.query_selector("link[rel=modulepreload]").ok()? {
        let base = web_sys::window()?.location().href().ok()?;
        let address = Url::new_with_base(&link.get_attribute("href")?, &base).ok()?.href();
        let address = js_sys::JSON::stringify(&address.into()).ok()?;
        return Some((format!("import __wbg_init from {address};"), WorkerType::Module));
    }
    let script = document.query_selector("script[type=module]").ok()??.text_content()?;
    let (loader, _) = script.split_once(START_OF_PAGE)?;
    Some((without_exports(loader), WorkerType::Classic))
}

/// How the lines begin that start the page in the single file.
const START_OF_PAGE: &str = "\nconst element = document.getElementById('program');";

/// A module as a classic script: in a page from a disk, Chromium starts no worker with a module.
fn without_exports(module: &str) -> String {
    let lines = module.lines().filter(|line| !line.starts_with("export {"));
    let lines: Vec<&str> = lines.map(|line| line.strip_prefix("export ").unwrap_or(line)).collect();
    lines.join("\n").replace("import.meta.url", "location.href")
}
