//! Chromium, or a browser of its family, and the program that drives it.

use std::env;
use std::path::{Path, PathBuf};

use super::{Commands, Source, Tool, lookup};
use crate::failure::{Failure, Outcome};

/// The browser.
pub(crate) static CHROMIUM: Tool = Tool {
    name: "Chromium",
    find: |_| find("CHROMIUM", BROWSER_NAMES, browser_places),
    source: Source::Package(Commands {
        apt: &["chromium"],
        brew: &["google-chrome"],
        windows: "winget install Google.Chrome",
    }),
    on_path: false,
};

/// Another browser, in which the main story and those of the network are told too.
pub(crate) static FIREFOX: Tool = Tool {
    name: "Firefox",
    find: |_| find("FIREFOX", &["firefox", "firefox-esr"], firefox_places),
    source: Source::Package(Commands {
        apt: &["firefox-esr"],
        brew: &["firefox"],
        windows: "winget install Mozilla.Firefox",
    }),
    on_path: false,
};

/// What drives Chromium.
pub(crate) static CHROMEDRIVER: Tool = Tool {
    name: "chromedriver",
    find: |_| find("CHROMEDRIVER", &["chromedriver", "chromium.chromedriver"], driver_places),
    source: Source::Package(Commands {
        apt: &["chromium-driver"],
        brew: &["chromedriver"],
        windows: "winget install Chromium.ChromeDriver",
    }),
    on_path: false,
};

/// A display without a screen: a Chromium that shows itself there asks for permissions.
pub(crate) static XVFB: Tool = Tool {
    name: "Xvfb",
    find: |_| lookup::need_on_path(&["Xvfb"]),
    source: Source::Package(Commands {
        apt: &["xvfb"],
        brew: &[],
        windows: "run the tests in WSL, where apt-get has it",
    }),
    on_path: true,
};

const BROWSER_NAMES: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// What the environment names, else what is on the `PATH`, else what is in
/// one of the usual places.
fn find(variable: &str, names: &[&str], places: fn() -> Vec<PathBuf>) -> Outcome<PathBuf> {
    if let Some(named) = env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
    {
        return if named.is_file() {
            Ok(named)
        } else {
            Err(Failure::new(format!("{variable} names {}, which is no file", named.display())))
        };
    }
    lookup::on_path(names)
        .or_else(|| places().into_iter().find(|path| path.is_file()))
        .ok_or_else(|| Failure::new("not found on PATH, nor in the usual places"))
}

fn browser_places() -> Vec<PathBuf> {
    if cfg!(target_os = "macos") {
        return [
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        ]
        .map(PathBuf::from)
        .into();
    }
    let folders = ["LOCALAPPDATA", "ProgramFiles", "ProgramFiles(x86)"].map(env::var_os);
    let programs =
        [r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe"];
    programs
        .iter()
        .flat_map(|program| {
            folders.iter().flatten().map(move |folder| Path::new(folder).join(program))
        })
        .collect()
}

fn firefox_places() -> Vec<PathBuf> {
    let on_mac = PathBuf::from("/Applications/Firefox.app/Contents/MacOS/firefox");
    let folders = ["ProgramFiles", "ProgramFiles(x86)"].map(env::var_os);
    let on_windows = folders.iter().flatten();
    let on_windows =
        on_windows.map(|folder| Path::new(folder).join(r"Mozilla Firefox\firefox.exe"));
    std::iter::once(on_mac).chain(on_windows).collect()
}

fn driver_places() -> Vec<PathBuf> {
    let hosted = env::var_os("CHROMEWEBDRIVER").map(PathBuf::from);
    let hosted = hosted.and_then(|folder| lookup::program(&folder.join("chromedriver")));
    let packaged = ["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];
    hosted.into_iter().chain(packaged.map(PathBuf::from)).collect()
}
