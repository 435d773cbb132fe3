//! Reads `tests/corpus/go-transcripts.txt`.

/// One output of one scenario.
#[derive(Clone, Debug)]
pub(crate) struct Output {
    /// Environment, arguments and Go versions: `GOPROXY=off -- list -m example.com/a@latest (1.18..1.27)`.
    pub(crate) scenario: String,
    /// What they printed.
    pub(crate) text: String,
}

/// All outputs, in the order of the file.
pub(crate) fn outputs() -> Vec<Output> {
    let mut outputs: Vec<Output> = Vec::new();
    let mut scenario = String::new();
    for line in include_str!("../corpus/go-transcripts.txt").lines() {
        if let Some(heading) = line.strip_prefix("=== ") {
            heading.clone_into(&mut scenario);
        } else if let Some(versions) = line.strip_prefix("--- ").filter(|_| !scenario.is_empty()) {
            let scenario = format!("{scenario} ({versions})");
            outputs.push(Output { scenario, text: String::new() });
        } else if line.starts_with("##### ") {
            scenario.clear();
        } else if let Some(output) = outputs.last_mut().filter(|_| !scenario.is_empty()) {
            output.text.push_str(line);
            output.text.push('\n');
        }
    }
    for output in &mut outputs {
        let trimmed = output.text.trim_end().len();
        output.text.truncate(trimmed);
    }
    outputs
}
