//! The engine alone as a wasm module, compiled as the page is: `cargo xtask bench-browser` runs it
//! beside JavaScript that searches for the same messages.

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "only public functions are exported")]
mod exports {
    use modmend::answer::{Choices, answer_paste};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Answers a paste, and gives how many findings and unexplained lines there are.
    #[wasm_bindgen]
    pub fn answer(text: &str) -> usize {
        let diagnosis = answer_paste(text, &Choices::default()).diagnosis;
        diagnosis.findings.len() + diagnosis.unexplained.len()
    }
}
