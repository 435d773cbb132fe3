//! The words of a typed line, as a shell would split it.

/// One command of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Command {
    /// Its words, without their quotes.
    pub(super) words: Vec<String>,
    /// It ends at a `|` that stands outside of quotes.
    pub(super) is_piped: bool,
}

/// Splits a line at white space, and at `;`, `&` and `|` outside of quotes. A backslash stands for
/// itself, as it does in Windows paths, but before a quote. A quote that is never closed ends
/// with the line.
pub(super) fn commands(line: &str) -> Vec<Command> {
    let mut commands = Vec::new();
    let mut command = Command::default();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match quote {
            Some(open) if c == open => quote = None,
            None if matches!(c, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            None if c == '\\' && chars.peek().is_some_and(|next| matches!(next, '"' | '\'')) => {
                word.get_or_insert_default().extend(chars.next());
            }
            None if c.is_whitespace() => command.words.extend(word.take()),
            None if matches!(c, ';' | '|' | '&') => {
                command.words.extend(word.take());
                command.is_piped = c == '|' && chars.peek() != Some(&'|');
                commands.push(std::mem::take(&mut command));
            }
            Some(_) | None => word.get_or_insert_default().push(c),
        }
    }
    command.words.extend(word.take());
    commands.push(command);
    commands.retain(|command| !command.words.is_empty());
    commands
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(line: &str) -> Vec<Vec<String>> {
        commands(line).into_iter().map(|command| command.words).collect()
    }

    #[test]
    fn quotes_hold_words_together() {
        assert_eq!(
            split("export A=\"x y\" && go env -w 'B=a|b'"),
            [vec!["export", "A=x y"], vec!["go", "env", "-w", "B=a|b"]]
        );
        assert_eq!(split("set A=C:\\go"), [vec!["set", "A=C:\\go"]]);
        assert_eq!(split("A='open"), [vec!["A=open"]]);
        assert_eq!(split("A=\"\""), [vec!["A="]]);
        assert!(split(" ; ").is_empty());
    }

    #[test]
    fn a_pipe_outside_of_quotes_is_seen() {
        assert!(commands("export GOPROXY=https://a|direct")[0].is_piped);
        assert!(!commands("export GOPROXY='https://a|direct'")[0].is_piped);
        assert!(!commands("true || false")[0].is_piped);
    }
}
