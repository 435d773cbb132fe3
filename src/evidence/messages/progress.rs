//! What Go prints while it works, and when all is well.

use crate::evidence::message::{Role::Progress, Wording as W, messages};

messages! {
    /// A download begins.
    DOWNLOADING = "downloading", "", Progress, "cmd/go/internal/modfetch/fetch.go, download", [
        W::of("go: downloading {text}"),
        W::of("go: extracting {text}").to(13),
    ];
    /// A search for a module or version begins or ends.
    FINDING = "finding", "", Progress, "cmd/go/internal/modload", [
        W::of("go: finding module for package "),
        W::of("go: finding {module} {version}").to(14),
        W::of("go: found {package} in "),
    ];
    /// go.mod was changed.
    REQUIREMENT_CHANGED = "requirement-changed", "", Progress, "cmd/go/internal/modget/get.go, reportChanges", [
        W::of("go: added {module} {version}").from(16),
        W::of("go: upgraded {text}").from(16),
        W::of("go: downgraded {text}").from(16),
        W::of("go: removed {text}").from(16),
        W::of("go: {module} upgrade => {version}").to(15),
    ];
    /// go.mod was made.
    MODULE_CREATED = "module-created", "", Progress, "cmd/go/internal/modload/init.go, CreateModFile", [
        W::of("go: creating new go.mod: module "),
        W::of("go: to add module requirements and sums:"),
    ];
    /// Everything in the cache is as it was downloaded.
    ALL_VERIFIED = "all-verified", "", Progress, "cmd/go/internal/modcmd/verify.go", [
        W::of("all modules verified"),
    ];
    /// A warning that stops nothing.
    WARNING = "warning", "", Progress, "cmd/go", [
        W::of("go: warning: {text}"),
        W::of("go: no module dependencies to download"),
        W::of("warning: ignoring symlink "),
    ];
}
