//! The choices that are remembered: language, colours, system, shell. Never the pasted text.

/// The language.
pub(in crate::ui) const LANG: &str = "modmend.lang";
/// The colours.
pub(in crate::ui) const THEME: &str = "modmend.theme";
/// The system.
pub(in crate::ui) const OS: &str = "modmend.os";
/// The shell.
pub(in crate::ui) const SHELL: &str = "modmend.shell";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten())
}

/// A remembered choice. `None` also where the browser keeps nothing.
pub(in crate::ui) fn get(key: &str) -> Option<String> {
    storage().and_then(|storage| storage.get_item(key).ok().flatten())
}

/// Remembers a choice, if the browser lets us.
pub(in crate::ui) fn set(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full or forbidden storage forgets the choice, nothing else.
        let _ = storage.set_item(key, value);
    }
}
