//! On wasm32 this mounts the page; natively it is the command line.

#[cfg(target_arch = "wasm32")]
fn main() {
    modmend::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    modmend::cli::main()
}
