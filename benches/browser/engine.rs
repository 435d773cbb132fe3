//! The engine alone as a wasm module, compiled as the page is: `cargo xtask bench-browser` runs it
//! beside JavaScript that searches for the same messages.

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "only public functions are exported")]
mod exports {
    use modmend::answer::excerpt::Excerpt;
    use modmend::answer::{Choices, answer_paste};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Answers a paste as the page does, a long one by what matters of it, and gives how many
    /// findings and unexplained lines there are.
    #[wasm_bindgen]
    pub fn answer(text: &str) -> usize {
        let choices = Choices::default();
        let excerpt = Excerpt::of(text);
        let answer = match &excerpt {
            Some(excerpt) => excerpt.answer(&choices),
            None => answer_paste(text, &choices),
        };
        let diagnosis = answer.diagnosis;
        diagnosis.findings.len() + diagnosis.unexplained.len()
    }
}
