//! Settings that the go command judges only while it runs: asked of each Go there is.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use modmend::go::flags::{self, ModFlag};
use modmend::go::module_mode::ModuleMode;
use modmend::go::version::GoVersion;

use super::toolchains;

#[test]
#[ignore = "needs real Go toolchains"]
fn goflags_are_refused_as_modmend_says() {
    let lists = [
        "",
        "-x",
        "-mod=",
        "-mod=mod",
        "-mod=vendor -mod=readonly",
        "-mod=x",
        "-mod=Mod",
        "-mod=vendor,mod",
        "x",
        "-mod mod",
        "'-x",
        "'-x'",
        "\"-mod=mod\"",
        "'-ldflags=-s -w'",
        "-",
        "--=x",
        "---x",
        "--mod=y",
    ];
    for go in toolchains() {
        let version = version(&go);
        for list in lists {
            let output = run(&go, &["list", "unsafe"], "GOFLAGS", list);
            let printed = String::from_utf8_lossy(&output.stderr);
            let complaint = match flags::read(list, version) {
                Err(error) => Some(format!("go: parsing $GOFLAGS: {error}")),
                Ok(flags) => ModFlag::read(&flags, version).err().map(|error| error.to_string()),
            };
            match complaint {
                Some(complaint) => assert_eq!(printed.trim(), complaint, "{version:?} {list}"),
                None => assert!(output.status.success(), "{version:?} {list}: {printed}"),
            }
        }
    }
}

#[test]
#[ignore = "needs real Go toolchains"]
fn go_get_refuses_what_modmend_says() {
    for go in toolchains() {
        let version = version(&go);
        for list in ["-insecure", "--insecure=T", "-insecure=false", "-insecure -insecure=0", "-x"]
        {
            let flags = flags::read(list, version).unwrap();
            let output = run(&go, &["get", "a.b/c"], "GOFLAGS", list);
            let printed = String::from_utf8_lossy(&output.stderr);
            let refusal = printed.lines().find(|line| line.contains("-insecure flag"));
            assert_eq!(refusal, flags::refused_by_get(&flags, version), "{version:?} {list}");
        }
    }
}

#[test]
#[ignore = "needs real Go toolchains"]
fn go111module_is_read_as_modmend_says() {
    for go in toolchains() {
        let version = version(&go);
        for value in
            ["", "on", "off", "auto", "ON", "Auto", " on", "on ", "1", "true", "yes", "vgo"]
        {
            let output = run(&go, &["env", "GOMOD"], "GO111MODULE", value);
            let printed = String::from_utf8_lossy(&output.stdout);
            match ModuleMode::read(value, version) {
                Ok(mode) => {
                    // There is no go.mod above the folder.
                    let of_mode = if mode == ModuleMode::On { "/dev/null" } else { "" };
                    assert_eq!(printed.trim(), of_mode, "{version:?} {value}");
                }
                Err(error) => {
                    let printed = String::from_utf8_lossy(&output.stderr);
                    assert_eq!(printed.trim_end_matches('\n'), format!("go: {error}"));
                }
            }
        }
    }
}

fn version(go: &Path) -> GoVersion {
    let output = run(go, &["env", "GOVERSION"], "GOFLAGS", "");
    GoVersion::read(&String::from_utf8_lossy(&output.stdout)).unwrap()
}

/// Runs Go with one setting, and no other but those that keep it here.
fn run(go: &Path, arguments: &[&str], key: &str, value: &str) -> Output {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("settings");
    fs::create_dir_all(folder.join("work")).unwrap();
    Command::new(go)
        .args(arguments)
        .current_dir(folder.join("work"))
        .env_clear()
        .env("HOME", &folder)
        .env("GOENV", "off")
        .env("GOPROXY", "off")
        .env("GOTOOLCHAIN", "local")
        .env(key, value)
        .output()
        .unwrap()
}
