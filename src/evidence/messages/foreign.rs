//! Failures of something else, so that they can be called by their name.

use crate::evidence::message::{
    Foreign::{Apt, Cargo, Compile, Docker, Npm, Pip, Terraform, Test},
    Role::Foreign,
    Wording as W, messages,
};

messages! {
    /// The Go compiler, the type checker, vet and the linker.
    GO_COMPILE = "go-compile", "", Foreign(Compile), "go/types; cmd/compile; cmd/link", [
        W::of(".go:{number}:{number2}: undefined: "),
        W::of(".go:{number}:{number2}: declared and not used: "),
        W::of(".go:{number}:{number2}: syntax error: "),
        W::of("declared and not used"),
        W::of(" imported and not used"),
        W::of(".go:{number}:{number2}: cannot use "),
        W::of(".go:{number}:{number2}: missing return"),
        W::of(".go:{number}:{number2}: not enough arguments in call"),
        W::of(".go:{number}:{number2}: too many arguments in call"),
        W::of(" undefined (type {word} has no field or method "),
        W::of("undefined reference to `"),
    ];
    /// A failing test, or a panic.
    GO_TEST = "go-test", "", Foreign(Test), "cmd/go/internal/test; testing; runtime", [
        W::of("--- FAIL: "),
        W::of("panic: runtime error: "),
        W::of("fatal error: all goroutines are asleep"),
        W::of("panic: test timed out after "),
        W::of("WARNING: DATA RACE"),
    ];
    /// npm, yarn and pnpm.
    NPM = "npm", "", Foreign(Npm), "npm", [
        W::of("npm ERR! "),
        W::of("npm error "),
        W::of("ERR_PNPM_"),
    ];
    /// pip.
    PIP = "pip", "", Foreign(Pip), "pip", [
        W::of("Could not find a version that satisfies the requirement "),
        W::of("No matching distribution found for "),
        W::of("WARNING: Retrying (Retry("),
    ];
    /// The Docker engine.
    DOCKER = "docker", "", Foreign(Docker), "Docker", [
        W::of("Error response from daemon: "),
        W::of("Cannot connect to the Docker daemon"),
        W::of("failed to resolve source metadata for "),
        W::of("pull access denied for "),
    ];
    /// terraform.
    TERRAFORM = "terraform", "", Foreign(Terraform), "terraform", [
        W::of("Error: Failed to query available provider packages"),
        W::of("Error: Failed to install provider"),
        W::of("terraform init"),
    ];
    /// apt and apk.
    APT = "apt", "", Foreign(Apt), "apt; apk-tools", [
        W::of("E: Unable to locate package "),
        W::of("E: Failed to fetch "),
        W::of("E: Unable to fetch some archives"),
        W::of("ERROR: unable to select packages:"),
    ];
    /// cargo and rustc.
    CARGO = "cargo", "", Foreign(Cargo), "cargo; rustc", [
        W::of("error: failed to get `"),
        W::of("error: could not compile `"),
        W::of("error: failed to run custom build command for "),
    ];
}
