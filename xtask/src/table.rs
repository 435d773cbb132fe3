//! Plain text for the terminal: aligned tables and framed messages.

use std::fmt::Write as _;

/// Which side of its column a cell leans to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// Lays out `rows` in columns two spaces apart. The first row is the head.
pub(crate) fn table(sides: &[Side], rows: &[Vec<String>]) -> String {
    let widths: Vec<usize> = (0..sides.len())
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max())
        .map(Option::unwrap_or_default)
        .collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for ((cell, side), column) in row.iter().zip(sides).zip(&widths) {
            let gap = " ".repeat(column - width(cell));
            let _ = match side {
                Side::Left => write!(line, "{cell}{gap}  "),
                Side::Right => write!(line, "{gap}{cell}  "),
            };
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Puts `lines` in a frame that is hard to overlook.
pub(crate) fn framed(lines: &[String]) -> String {
    let inner = lines.iter().map(|line| width(line)).max().unwrap_or_default();
    let rule = "*".repeat(inner + 4);
    let mut text = format!("{rule}\n");
    for line in lines {
        let _ = writeln!(text, "* {line}{} *", " ".repeat(inner - width(line)));
    }
    text.push_str(&rule);
    text.push('\n');
    text
}

fn width(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::{Side, framed, table};

    #[test]
    fn words_lean_left_and_numbers_right() {
        let rows =
            [vec!["file".to_owned(), "bytes".to_owned()], vec!["a.js".to_owned(), "7".to_owned()]];
        assert_eq!(table(&[Side::Left, Side::Right], &rows), "file  bytes\na.js      7\n");
    }

    #[test]
    fn a_frame_is_as_wide_as_its_longest_line() {
        let text = framed(&["one".to_owned(), "three".to_owned()]);
        assert_eq!(text, "*********\n* one   *\n* three *\n*********\n");
    }
}
