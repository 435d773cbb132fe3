//! Flags and files of the command line.

use std::io::Read;

use super::Failure;

/// Flags with their values, and what is no flag.
pub(super) struct Arguments {
    flags: Vec<(String, String)>,
    words: Vec<String>,
}

impl Arguments {
    /// Reads `--name value`, `--name=value` and switches; any other flag is an error.
    pub(super) fn read(
        arguments: &[String],
        with_value: &[&str],
        switches: &[&str],
    ) -> Result<Self, Failure> {
        let mut read = Self { flags: Vec::new(), words: Vec::new() };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            if !argument.starts_with("--") {
                read.words.push(argument.clone());
                continue;
            }
            let (name, inline) = match argument.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (argument.as_str(), None),
            };
            let value = if switches.contains(&name) {
                String::new()
            } else if with_value.contains(&name) {
                let next = inline.or_else(|| rest.next().cloned());
                next.ok_or_else(|| format!("{name} needs a value"))?
            } else {
                return Err(format!("unknown flag {name}").into());
            };
            read.flags.push((name.to_owned(), value));
        }
        Ok(read)
    }

    /// The value of a flag.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.flags.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a switch was given.
    pub(super) fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// What was no flag; at most one word is wanted.
    pub(super) fn word(&self) -> Result<Option<&str>, Failure> {
        match self.words.as_slice() {
            [] => Ok(None),
            [word] => Ok(Some(word)),
            [_, extra, ..] => Err(format!("unexpected argument {extra:?}").into()),
        }
    }
}

/// The text of a file, or of standard input for `-`. Bytes that are no UTF-8 become U+FFFD.
pub(super) fn text_of(file: &str) -> Result<String, Failure> {
    let bytes = if file == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(file)
    };
    let bytes = bytes.map_err(|error| format!("{file}: {error}"))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
