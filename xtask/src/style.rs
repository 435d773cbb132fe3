//! The page's style sheet: the files of `style/` joined to one.
//!
//! `layers.css` comes first and names the cascade layers; the other files follow in the order of
//! their names, and each puts its rules into one of the layers. So a new file is a new part of
//! the sheet, and no list has to be kept.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// The file that says which layer beats which.
const FIRST: &str = "layers.css";

/// Writes the sheet to the place where `index.html` has Trunk look for it.
pub(crate) fn run(project: &Project) -> Outcome {
    let sheet = sheet(&project.root().join("style"))?;
    let folder = project.root().join("target").join("style");
    fs::create_dir_all(&folder).map_err(Failure::file("create", &folder))?;
    let path = folder.join("modmend.css");
    fs::write(&path, sheet).map_err(Failure::file("write", &path))
}

/// The files of the folder as one sheet.
fn sheet(folder: &Path) -> Outcome<String> {
    let mut sheet = String::new();
    for path in files(folder)? {
        let css = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
        sheet.push_str(&packed(&css));
    }
    Ok(sheet)
}

/// The style files, the one with the layers first.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(Failure::file("list", folder))?;
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "css"))
        .collect();
    paths.sort_by_key(|path| (!path.ends_with(FIRST), path.clone()));
    Ok(paths)
}

/// The sheet without comments and indentation. No string in it holds what opens a comment.
fn packed(css: &str) -> String {
    let mut parts = css.split("/*");
    let mut code = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        code.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    let lines = code.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::{files, packed, sheet};
    use crate::project::Project;

    #[test]
    fn comments_and_indentation_go() {
        let css =
            "/* a\n   b */\n@layer x {\n  a { color: red; } /* c */\n\n  b > c { margin: 0 }\n}\n";
        assert_eq!(packed(css), "@layer x {\na { color: red; }\nb > c { margin: 0 }\n}\n");
    }

    #[test]
    fn the_layers_come_first_and_every_file_is_in_the_sheet() {
        let folder = Project::locate().unwrap().root().join("style");
        let files = files(&folder).unwrap();
        assert!(files.first().unwrap().ends_with("layers.css"));
        let sheet = sheet(&folder).unwrap();
        assert!(sheet.starts_with("@layer "));
        assert_eq!(sheet.matches("@layer ").count(), sheet_blocks(&files));
    }

    /// How many statements on layers the files hold, comments left out.
    fn sheet_blocks(files: &[std::path::PathBuf]) -> usize {
        let text = |path| std::fs::read_to_string(path).unwrap();
        files.iter().map(|path| packed(&text(path)).matches("@layer ").count()).sum()
    }
}
