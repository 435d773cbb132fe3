//! Statements about what lasts beyond the shell: Go's settings file, and the files that shells read
//! when they start.

/// Go's settings file, a copy of it and its marks. Whatever `go env GOENV` fails with, the next
/// `go env -w` says better; only a toolchain that is to be fetched first is no matter here.
const FIND: &str = "modmend_env=\"$(GOTOOLCHAIN=local go env GOENV || true)\"";
const HAS_FILE: &str = "[ -n \"$modmend_env\" ] && [ \"$modmend_env\" != off ]";
/// A file that is not there counts as an empty one.
const IS_AS_NOTED: &str =
    "cat -- \"$modmend_env\" 2>/dev/null | cmp -s -- - \"$modmend_env.modmend-after\"";

pub(super) fn keep_go_env() -> Vec<String> {
    vec![
        FIND.to_owned(),
        format!(
            "if ! {{ {HAS_FILE}; }}; then :; elif test -e \"$modmend_env.modmend-after\" && {IS_AS_NOTED}; then :; elif test -f \"$modmend_env\"; then command cp -- \"$modmend_env\" \"$modmend_env.modmend-before\" && command rm -f -- \"$modmend_env.modmend-absent\"; else command mkdir -p -- \"$(dirname -- \"$modmend_env\")\" && : >| \"$modmend_env.modmend-absent\" && command rm -f -- \"$modmend_env.modmend-before\"; fi"
        ),
        // `go env -u` fails where there is no file.
        format!("if {HAS_FILE} && ! test -e \"$modmend_env\"; then : >| \"$modmend_env\"; fi"),
    ]
}

pub(super) fn note_go_env() -> Vec<String> {
    vec![format!(
        "if ! {{ {HAS_FILE}; }}; then :; elif test -f \"$modmend_env\"; then command cp -- \"$modmend_env\" \"$modmend_env.modmend-after\"; else : >| \"$modmend_env.modmend-after\"; fi"
    )]
}

pub(super) fn restore_go_env() -> Vec<String> {
    vec![
        FIND.to_owned(),
        "modmend_restored=".to_owned(),
        format!(
            "if ! {{ {HAS_FILE}; }} || ! test -e \"$modmend_env.modmend-after\" || ! {{ {IS_AS_NOTED}; }}; then :; elif test -e \"$modmend_env.modmend-before\"; then command cp -- \"$modmend_env.modmend-before\" \"$modmend_env\" && modmend_restored=yes; elif test -e \"$modmend_env.modmend-absent\"; then command rm -f -- \"$modmend_env\" && modmend_restored=yes; fi"
        ),
        format!(
            "if {HAS_FILE}; then command rm -f -- \"$modmend_env.modmend-before\" \"$modmend_env.modmend-absent\" \"$modmend_env.modmend-after\"; fi"
        ),
    ]
}

/// `line` is the statement that shows the command, and `command` the command. `go env -u` fails where
/// there is no file, and has nothing to do there.
pub(super) fn unless_restored(line: &str, command: &str, unsets: bool) -> Vec<String> {
    let file = if unsets {
        " && { [ -z \"$modmend_env\" ] || [ \"$modmend_env\" = off ] || test -e \"$modmend_env\"; }"
    } else {
        ""
    };
    vec![format!("if [ -z \"$modmend_restored\" ]{file}; then {line} && {command}; fi")]
}

/// An empty file tells that there was no go.mod; then it holds the go.mod that was made.
pub(super) const MARK_NEW: &str = "if ! test -e go.mod; then : >| go.mod.modmend-created; fi";
pub(super) const NOTE_CREATED: &str = "if test -e go.mod.modmend-created && ! test -s go.mod.modmend-created; then command cp -- go.mod go.mod.modmend-created; fi";

pub(super) const REMOVE_CREATED: &str = "if cmp -s -- go.mod go.mod.modmend-created; then command rm -f -- go.mod go.mod.modmend-created; elif test -e go.mod.modmend-created; then printf '%s\\n' 'go.mod != go.mod.modmend-created'; command rm -f -- go.mod.modmend-created; fi";

/// The go command passes over directories whose name begins with a dot.
pub(super) const BACK_UP_VENDOR: &str = "if test -e .vendor.modmend-backup || test -e .vendor.modmend-absent; then :; elif test -e vendor; then command cp -Rp -- vendor .vendor.modmend-backup; else : >| .vendor.modmend-absent; fi";
pub(super) const RESTORE_VENDOR: &str = "if test -e .vendor.modmend-backup; then command rm -rf -- vendor && command mv -- .vendor.modmend-backup vendor; elif test -e .vendor.modmend-absent; then command rm -rf -- vendor .vendor.modmend-absent; fi";

/// The files that bash, zsh, fish and others read when they start.
const START_FILES: &str = "\"$HOME/.profile\" \"$HOME/.bash_profile\" \"$HOME/.bash_login\" \"$HOME/.bashrc\" \"${ZDOTDIR:-$HOME}/.zshenv\" \"${ZDOTDIR:-$HOME}/.zprofile\" \"${ZDOTDIR:-$HOME}/.zshrc\" \"${ZDOTDIR:-$HOME}/.zlogin\" \"${XDG_CONFIG_HOME:-$HOME/.config}/fish/config.fish\"";

/// A line becomes a command that does nothing, with the line as its comment: a block that holds
/// only this line stays a block.
const MARK: &str = ": # modmend: ";

/// A line that does nothing but set the variable: `export K=v`, `K="v"  # why`, `set -gx K v`.
fn pattern(key: &str) -> String {
    let value = r#"(\"[^\"\\\\]*\"|'[^']*'|[^[:blank:]\\\\;&|\"'#]*)"#;
    let posix = format!("(export[[:blank:]]+)?{key}={value}");
    let fish = format!(
        "set([[:blank:]]+-[-A-Za-z]+)+[[:blank:]]+{key}[[:blank:]]+[^][:blank:]\\\\\\\\;&|#]+"
    );
    format!("[[:blank:]]*({posix}|{fish})[[:blank:]]*(#.*)?")
}

fn remember_pattern(key: &str) -> String {
    format!("modmend_pattern=\"^{}\\$\"", pattern(key))
}

fn edit() -> String {
    format!("sed -E \"s@$modmend_pattern@{MARK}&@\"")
}

/// The edited text is written into the file, which so keeps its owner and its links.
pub(in crate::script) fn disable_in_profiles(key: &str) -> Vec<String> {
    let edit = edit();
    let copy = format!("\"$modmend_file.modmend-{key}\"");
    vec![
        remember_pattern(key),
        format!(
            "for modmend_file in {START_FILES}; do if ! test -f \"$modmend_file\" || ! grep -Eq \"$modmend_pattern\" \"$modmend_file\"; then :; elif {{ test -e {copy} || command cp -p -- \"$modmend_file\" {copy}; }} && {edit} \"$modmend_file\" >| \"$modmend_file.modmend-new\" && cat -- \"$modmend_file.modmend-new\" >| \"$modmend_file\" && command rm -f -- \"$modmend_file.modmend-new\"; then printf '%s\\n' \"$modmend_file\"; else false; break; fi; done"
        ),
    ]
}

/// Byte for byte where nothing else has changed the file, else line by line.
pub(in crate::script) fn enable_in_profiles(key: &str) -> Vec<String> {
    let edit = edit();
    let copy = format!("\"$modmend_file.modmend-{key}\"");
    vec![
        remember_pattern(key),
        format!(
            "for modmend_file in {START_FILES}; do if ! test -e {copy}; then :; elif {{ if {edit} {copy} | cmp -s -- - \"$modmend_file\"; then command cp -- {copy} \"$modmend_file.modmend-new\"; else sed \"s@^{MARK}\\(.*{key}.*\\)@\\1@\" \"$modmend_file\" >| \"$modmend_file.modmend-new\"; fi; }} && cat -- \"$modmend_file.modmend-new\" >| \"$modmend_file\" && command rm -f -- \"$modmend_file.modmend-new\" {copy}; then printf '%s\\n' \"$modmend_file\"; else false; break; fi; done"
        ),
    ]
}

/// `getenv` prints nothing for a variable that is not set; what `setenv` and `unsetenv` do is for the
/// programs that launchd starts from then on, and nothing of it outlives the session (launchctl(1)), so
/// neither does what is kept. What a first fix has kept stays.
pub(in crate::script) fn forget_session_variable(key: &str) -> Vec<String> {
    vec![format!(
        "if command -v launchctl >/dev/null 2>&1 && [ -n \"${{{key}-}}\" ] && [ \"$(launchctl getenv {key})\" = \"${key}\" ]; then {{ [ -n \"$(launchctl getenv MODMEND_SESSION_{key})\" ] || launchctl setenv MODMEND_SESSION_{key} \"${key}\"; }} && launchctl unsetenv {key}; fi"
    )]
}

pub(in crate::script) fn recall_session_variable(key: &str) -> Vec<String> {
    let kept = format!("MODMEND_SESSION_{key}");
    vec![format!(
        "if command -v launchctl >/dev/null 2>&1 && [ -n \"$(launchctl getenv {kept})\" ]; then launchctl setenv {key} \"$(launchctl getenv {kept})\" && launchctl unsetenv {kept}; fi"
    )]
}
