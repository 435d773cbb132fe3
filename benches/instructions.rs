//! One answer, for `valgrind --tool=callgrind`: `cargo xtask instructions` counts what runs inside
//! of `answer_once`. The arguments are the name of a text and its size in bytes.

#[cfg(not(target_arch = "wasm32"))]
#[expect(dead_code, reason = "each benchmark uses some of the texts")]
mod texts;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let size = arguments.next().and_then(|size| size.parse().ok());
    let (Some((_, text)), Some(size)) =
        (texts::COMPARED.iter().find(|(known, _)| *known == name), size)
    else {
        // `cargo bench` runs every binary; this one has nothing to say without a text.
        return;
    };
    println!("{}", answer_once(&text(size)));
}

/// How many findings and unexplained lines the answer to a text has.
#[cfg(not(target_arch = "wasm32"))]
#[inline(never)]
fn answer_once(text: &str) -> usize {
    let choices = modmend::answer::Choices::default();
    let diagnosis = modmend::answer::answer_paste(text, &choices).diagnosis;
    diagnosis.findings.len() + diagnosis.unexplained.len()
}
