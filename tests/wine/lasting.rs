//! What a script and its undo make of Go's settings file, with a real Go for Windows.

use std::fs;

use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::script::{Direction, Form, Shell, script};

use crate::cases::{ENV, answer_for};
use crate::desk::Desk;
use crate::whole_scripts::{play, run};

const BLOCKED: &str = "go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.mod\": dial tcp 142.251.42.241:443: connect: connection refused";

/// As somebody has written it: a line that Go does not read, and no line break at the end.
const WRITTEN: &str = "GONOPROXY=x\n# mine\nGOPROXY=https://proxy.golang.org,direct";

/// What happens to the file.
enum Act {
    Fix,
    Undo,
    /// Something else writes it.
    Write(&'static str),
}
use Act::{Fix, Undo, Write};

struct Story {
    before: Option<&'static str>,
    acts: &'static [Act],
    behind: Option<&'static str>,
    /// Where GOENV says that the file is.
    place: Option<&'static str>,
}

const STORIES: &[Story] = &[
    Story { before: None, acts: &[Fix, Undo], behind: None, place: None },
    Story { before: Some(""), acts: &[Fix, Fix, Undo], behind: Some(""), place: None },
    Story { before: Some(WRITTEN), acts: &[Fix, Fix, Undo], behind: Some(WRITTEN), place: None },
    Story {
        before: Some(WRITTEN),
        acts: &[Fix, Undo],
        behind: Some(WRITTEN),
        place: Some("a (1) & b\\it's.txt"),
    },
    Story { before: None, acts: &[Fix, Undo], behind: None, place: Some("new folder/file") },
    // What was changed since stays.
    Story {
        before: Some("GONOPROXY=x\n"),
        acts: &[Fix, Write("GONOPROXY=x\nGONOSUMDB=later\nGOPROXY=direct\n"), Undo],
        behind: Some("GONOPROXY=x\nGONOSUMDB=later\n"),
        place: None,
    },
    // An older copy is not taken for what was there before this fix.
    Story {
        before: None,
        acts: &[Fix, Write(WRITTEN), Fix, Undo],
        behind: Some(WRITTEN),
        place: None,
    },
    // Nothing was fixed: the variable goes back by its value.
    Story {
        before: Some(WRITTEN),
        acts: &[Undo],
        behind: Some("GONOPROXY=x\n# mine\n"),
        place: None,
    },
    Story { before: None, acts: &[Undo], behind: None, place: None },
];

#[test]
#[ignore = "needs Wine and Go"]
fn the_settings_file_comes_back_byte_for_byte_unless_something_else_has_changed_it() {
    let plan = answer_for(ENV, BLOCKED, Shell::Cmd, Scope::User).plan;
    for form in Form::ALL {
        let desk = Desk::new();
        let to = |direction| script(&plan, Shell::Cmd, form, Scope::User, Lang::En, direction);
        let fix = run(&desk, form, "fix.cmd", &to(Direction::Fix));
        let undo = run(&desk, form, "undo.cmd", &to(Direction::Undo));
        let stories = STORIES.iter().enumerate();
        let mut lines: Vec<String> =
            stories.map(|(number, story)| tell(&desk, number, story, [&fix, &undo])).collect();
        lines.push(format!("@set MODMEND_>\"{}\"\r\n", desk.beside("left")));
        let lines = lines.concat();
        let shown = play(&desk, form, &lines);
        assert!(!shown.contains("stopped there"), "{lines}\n{shown}");
        for (number, story) in STORIES.iter().enumerate() {
            let behind = fs::read_to_string(desk.path(&file(number, story))).ok();
            assert_eq!(behind.as_deref(), story.behind, "{number} {form:?}\n{lines}\n{shown}");
            let fixed = story.acts.iter().any(|act| matches!(act, Fix));
            let seen = desk.read_beside(&format!("{number} fixed")).unwrap_or_default();
            assert_eq!(seen.contains("GOPROXY=https://goproxy.cn,direct\n"), fixed, "{seen}");
        }
        assert_eq!(copies_below(&desk.path("")), [""; 0], "{lines}\n{shown}");
        if form == Form::File {
            assert_eq!(shown.matches("\ngo env -u GOPROXY\n").count(), 2, "{shown}");
        }
        let left = desk.read_beside("left").unwrap();
        let left: Vec<&str> = left.lines().filter(|line| !line.contains("_TEST_")).collect();
        assert_eq!(left, [""; 0], "variables stay");
    }
}

/// The lines of a story, in a folder of its own.
fn tell(desk: &Desk, number: usize, story: &Story, [fix, undo]: [&str; 2]) -> String {
    let file = file(number, story);
    if let Some(before) = story.before {
        let file = desk.path(&file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, before).unwrap();
    }
    let file = desk.beside(&file);
    let folder = desk.beside(&folder(number));
    let place = story.place.map(|place| format!("{folder}\\{place}")).unwrap_or_default();
    let mut lines =
        vec![format!("@set \"APPDATA={folder}\"\r\n"), format!("@set \"GOENV={place}\"\r\n")];
    for act in story.acts {
        match act {
            Fix => {
                let seen = desk.beside(&format!("{number} fixed"));
                lines.push(format!("{fix}@copy /y \"{file}\" \"{seen}\" >nul\r\n"));
            }
            Undo => lines.push(undo.to_owned()),
            Write(text) => {
                fs::write(desk.path(&format!("{number} written")), text).unwrap();
                let written = desk.beside(&format!("{number} written"));
                lines.push(format!("@copy /y \"{written}\" \"{file}\" >nul\r\n"));
            }
        }
    }
    lines.concat()
}

fn folder(number: usize) -> String {
    format!("story {number}")
}

/// The settings file of a story, beside the working directory.
fn file(number: usize, story: &Story) -> String {
    let place = story.place.unwrap_or("go\\env").replace('\\', "/");
    format!("{}/{place}", folder(number))
}

/// What scripts have left beside files, at any depth.
fn copies_below(folder: &std::path::Path) -> Vec<String> {
    let mut copies = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            copies.extend(copies_below(&entry.path()));
        } else if name.contains(".modmend-") {
            copies.push(name);
        }
    }
    copies
}
