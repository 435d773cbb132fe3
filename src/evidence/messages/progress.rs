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
        W::of("go: finding versions for {text}").to(13),
        W::of("go: found {package} in "),
    ];
    /// go.mod was changed.
    REQUIREMENT_CHANGED = "requirement-changed", "", Progress, "cmd/go/internal/modget/get.go, reportChanges", [
        W::of("go: added {module} {version}").from(16),
        W::of("go: upgraded {text}").from(16),
        W::of("go: downgraded {text}").from(16),
        W::of("go: removed {text}").from(16),
        W::of("go get: added {module} {version}").from(16).to(17),
        W::of("go get: upgraded {text}").from(16).to(17),
        W::of("go get: downgraded {text}").from(16).to(17),
        W::of("go get: removed {text}").from(16).to(17),
        W::of("go: {module} upgrade => {version}").to(15),
        W::of("go: {module} {version} => {version2}").to(15),
    ];
    /// go.mod was made.
    MODULE_CREATED = "module-created", "", Progress, "cmd/go/internal/modload/init.go, CreateModFile", [
        W::of("go: creating new go.mod: module "),
        W::of("go: to add module requirements and sums:"),
    ];
    /// A request of the go command, as `-x` shows it.
    REQUESTED = "requested", "", Progress, "cmd/go/internal/web/http.go, get", [
        W::of("# get https://{text}"),
        W::of("# get http://{text}"),
    ];
    /// A command that the go command ran, as `-x` shows it.
    RAN = "ran", "", Progress, "cmd/go/internal/modfetch/codehost/codehost.go, RunWithArgs", [
        W::of("mkdir -p {path} # git"),
        W::of("# lock {path}.lock"),
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
    /// Nothing needs this module or package.
    NOT_NEEDED = "not-needed", "", Progress, "cmd/go/internal/modcmd/why.go, runWhy", [
        W::of("(main module does not need package {package})"),
        W::of("(main module does not need module {module})"),
        W::of("(main module does not need to vendor package {package})"),
    ];
}
