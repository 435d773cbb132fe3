//! Failures of something else, so that they can be called by their name.

use crate::evidence::message::{
    Foreign::{
        Apt, C, Cargo, Compile, Docker, Git, Java, Kubernetes, Node, Npm, Other, Pip, Python,
        Shell, Terraform, Test, Transfer, Usage,
    },
    Role::Foreign,
    Wording as W, messages,
};

messages! {
    /// The Go compiler, the type checker, vet and the linker.
    GO_COMPILE = "go-compile", "", Foreign(Compile), "go/types; cmd/compile; cmd/link", [
        W::of(".go:{number}:{number2}: undefined: "),
        W::of(".go:{number}:{number2}: declared and not used: "),
        W::of(".go:{number}:{number2}: syntax error: "),
        W::of(".go:{number}:{number2}: expected 'package', found \""),
        W::of("declared and not used"),
        W::of(" imported and not used"),
        W::of(".go:{number}:{number2}: cannot use "),
        W::of(".go:{number}:{number2}: missing return"),
        W::of(".go:{number}:{number2}: not enough arguments in call"),
        W::of(".go:{number}:{number2}: too many arguments in call"),
        W::of(" undefined (type {word} has no field or method "),
        W::of("undefined reference to `"),
        W::of("relocation target {word} not defined"),
        W::of("is undeclared in the main package"),
        W::of("found packages {word} ({path}) and {text} in "),
        W::of("asm: assembly of "),
        W::of("/link: running gcc failed: exit status "),
        W::of("could not determine what C."),
        W::of("gcc errors for preamble:"),
        W::of(".go:{number}: running \"{text}\": exec: "),
    ];
    /// A failing test, or a panic.
    GO_TEST = "go-test", "", Foreign(Test), "cmd/go/internal/test; testing; runtime", [
        W::of("--- FAIL: "),
        W::of("panic: runtime error: "),
        W::of("fatal error: all goroutines are asleep"),
        W::of("panic: test timed out after "),
        W::of("WARNING: DATA RACE"),
        W::of("fatal error: concurrent map "),
        W::of("fatal error: stack overflow"),
        W::of("[GIN-debug] "),
        // The log of a server made with net/http.
        W::of("http: proxy error: "),
        W::of("http: TLS handshake error from "),
        W::of("http: Accept error: "),
        W::of("Process finished with the exit code "),
        W::of("runtime: goroutine stack exceeds "),
        W::of("[recovered, repanicked]"),
        W::of("goroutine 1 [running]:"),
        W::of("goroutine {number} [running]:"),
        W::of("[build failed]"),
        W::of("--- PASS: "),
        W::of("=== RUN "),
        W::of("testing: warning: no tests to run"),
    ];
    /// npm, yarn and pnpm.
    NPM = "npm", "", Foreign(Npm), "npm", [
        W::of("npm ERR! "),
        W::of("npm error "),
        W::of("npm notice "),
        W::of("ERR_PNPM_"),
        W::of("npm warn "),
        W::of("npm WARN "),
        W::of("yarn install v"),
        W::of("error An unexpected error occurred: "),
    ];
    /// pip.
    PIP = "pip", "", Foreign(Pip), "pip", [
        W::of("Could not find a version that satisfies the requirement "),
        W::of("No matching distribution found for "),
        W::of("WARNING: Retrying (Retry("),
        W::of("Could not open requirements file: "),
        W::of(" is not installable. Neither 'setup.py'"),
        W::of("WARNING: Skipping {word} as it is not installed"),
        W::of("Looking in indexes: "),
        W::of("error: externally-managed-environment"),
        W::of("ERROR: Invalid requirement: "),
    ];
    /// The Docker engine.
    DOCKER = "docker", "", Foreign(Docker), "Docker", [
        W::of("Error response from daemon: "),
        W::of("Cannot connect to the Docker daemon"),
        W::of("failed to resolve source metadata for "),
        W::of("pull access denied for "),
        W::of("docker: unknown command: "),
        W::of("docker: '{word}' is not a docker command"),
        W::of("ERROR: failed to solve: "),
        W::of("#{number} ERROR: failed to do request: "),
        W::of("ERROR: failed to do request: "),
        W::of("unable to prepare context: "),
        W::of("failed to read dockerfile: "),
        W::of("Get \"https://registry-1.docker.io/"),
        W::of("Get https://registry-1.docker.io/"),
        W::of("failed to fetch oauth token: "),
        W::of("failed to fetch anonymous token: "),
        W::of("failed to authorize: "),
        W::of("ERROR: Service '{word}' failed to build"),
    ];
    /// terraform.
    TERRAFORM = "terraform", "", Foreign(Terraform), "terraform", [
        W::of("Error: Failed to query available provider packages"),
        W::of("Error: Failed to install provider"),
        W::of("terraform init"),
        W::of("│ Error: "),
        W::of("Error: Failed to download module"),
        W::of("│ Error while installing "),
        W::of("│ Could not retrieve the list of available versions for provider "),
    ];
    /// apt and apk.
    APT = "apt", "", Foreign(Apt), "apt; apk-tools", [
        W::of("E: Unable to locate package "),
        W::of("APKINDEX.tar.gz"),
        W::of(": temporary error (try again later)"),
        W::of("W: Some index files failed to download"),
        W::of("E: Failed to fetch "),
        W::of("E: Unable to fetch some archives"),
        W::of("ERROR: unable to select packages:"),
        W::of("E: Type '{word}' is not known on line "),
        W::of("W: Failed to fetch "),
        W::of("E: Could not open lock file "),
        W::of("dpkg-deb: error: "),
        W::of("dpkg: error processing "),
        W::of("E: Package '{word}' has no installation candidate"),
        W::of("Could not connect to {host}:{port} ({ip}). - connect"),
    ];
    /// cargo and rustc.
    CARGO = "cargo", "", Foreign(Cargo), "cargo; rustc", [
        W::of("error: failed to get `"),
        W::of("[{number}] Could not connect to server ("),
        W::of("[{number}] Couldn't connect to server ("),
        W::of("[{number}] Could not resolve hostname ("),
        W::of("warning: spurious network error "),
        W::of("error: could not compile `"),
        W::of("error: failed to run custom build command for "),
        W::of("error[E0"),
        W::of("error: could not find `Cargo.toml` in "),
        W::of("error: failed to parse manifest at "),
        W::of("error: no matching package named `"),
        W::of("error: no such command: `"),
        W::of("error: test failed, to rerun pass "),
        W::of("error: failed to load source for dependency `"),
        W::of("error: linking with `"),
        W::of("error: unclosed table, expected `]`"),
        W::of("--> Cargo.toml:"),
        W::of("' panicked at {path}.rs:{number}:{number2}:"),
        W::of("' ({number}) panicked at "),
        W::of("Finished `dev` profile "),
        W::of("Compiling {word} {version} ("),
    ];
    /// git, at work on a repository of one's own.
    GIT = "git", "", Foreign(Git), "git", [
        W::of("fatal: not a git repository"),
        W::of("致命错误：不是 git 仓库"),
        W::of("CONFLICT (content): "),
        W::of("Automatic merge failed; fix conflicts"),
        W::of("error: pathspec '"),
        W::of("Cloning into '{path}'..."),
        W::of("fatal: clone of '{url}' into submodule path "),
        W::of("error: Your local changes to the following files would be overwritten by"),
        W::of("error: failed to push some refs to "),
        W::of("fatal: The current branch "),
        W::of("fatal: No configured push destination"),
        W::of("*** Please tell me who you are"),
        W::of("Author identity unknown"),
        W::of("is not a git command. See 'git --help'"),
        W::of("error: patch failed: "),
        W::of(": patch does not apply"),
        W::of("error: could not apply "),
    ];
    /// A shell, make, or a small program of the system.
    SHELL = "shell", "", Foreign(Shell), "bash; dash; zsh; GNU make; coreutils", [
        W::of("bash: {word}: command not found"),
        W::of("bash: line {number}: {word}: command not found"),
        W::of("zsh: command not found: "),
        W::of("bash: {word}：未找到命令"),
        W::of("sh: {number}: {word}: not found"),
        W::of(": Permission denied"),
        W::of("bash: line {number}: "),
        W::of(": No such file or directory"),
        W::of(": 没有那个文件或目录"),
        W::of("syntax error near unexpected token "),
        W::of("syntax error: unexpected end of file"),
        W::of("unbound variable"),
        W::of("make: *** "),
        W::of("*** missing separator"),
        W::of("make: Nothing to be done for "),
        W::of("cannot access '"),
        W::of("tar: Error is not recoverable"),
        W::of("gzip: stdin: not in gzip format"),
        W::of("is not recognized as an internal or external command"),
        W::of("The term '{word}' is not recognized as the name of a cmdlet"),
    ];
    /// A C compiler or linker.
    C_BUILD = "c-build", "", Foreign(C), "gcc; clang; binutils", [
        W::of(".c:{number}:{number2}: error: "),
        W::of(".c:{number}:{number2}: warning: "),
        W::of(".c:{number}:{number2}: fatal error: "),
        W::of(".cc:{number}:{number2}: error: "),
        W::of(".cpp:{number}:{number2}: error: "),
        W::of(".h:{number}:{number2}: error: "),
        W::of(".c:{number}:{number2}: 致命错误："),
        W::of(".c:{number}:{number2}: 错误："),
        W::of("gcc: fatal error: "),
        W::of("gcc: error: "),
        W::of("clang: error: "),
        W::of("collect2: error: ld returned "),
        W::of("/ld: cannot find -l"),
        W::of("compilation terminated."),
    ];
    /// A JavaScript program.
    NODE = "node", "", Foreign(Node), "node", [
        W::of("Error: Cannot find module '"),
        W::of("TypeError: Cannot read properties of "),
        W::of("TypeError: fetch failed"),
        W::of("SyntaxError: Function statements require"),
        W::of("SyntaxError: Unexpected token"),
        W::of("node:internal/"),
        W::of("node:events:"),
        W::of("Error: listen EADDRINUSE"),
        W::of("TAP version 13"),
        W::of("at Object.<anonymous> ("),
    ];
    /// A Python program.
    PYTHON = "python", "", Foreign(Python), "python", [
        W::of("Traceback (most recent call last):"),
        W::of("ModuleNotFoundError: No module named "),
        W::of("SyntaxError: invalid syntax"),
        W::of(": No module named "),
        W::of("IndentationError: "),
    ];
    /// Java and its build tools.
    JAVA = "java", "", Foreign(Java), "javac; java; maven; gradle", [
        W::of(".java:{number}: error: "),
        W::of("Exception in thread \"main\" java."),
        W::of("[INFO] BUILD FAILURE"),
        W::of("[ERROR] Failed to execute goal "),
        W::of("FAILURE: Build failed with an exception"),
        W::of("[INFO] Scanning for projects"),
        W::of("BUILD FAILED in "),
    ];
    /// kubectl and helm.
    KUBERNETES = "kubernetes", "", Foreign(Kubernetes), "kubectl; helm", [
        W::of("The connection to the server {addr} was refused"),
        W::of("Unable to connect to the server: "),
        W::of("couldn't get current server API group list: "),
        W::of("Error: unknown command \"{word}\" for \"kubectl\""),
        W::of("INSTALLATION FAILED: "),
        W::of("Kubernetes cluster unreachable: "),
    ];
    /// curl, wget, ssh and scp, typed by hand. What git says through them has no such opening.
    TRANSFER = "transfer", "", Foreign(Transfer), "curl; wget; OpenSSH", [
        W::of("curl: ({number}) "),
        W::of("Connecting to {addr}... failed: "),
        W::of("wget: unable to resolve host address "),
        W::of("Resolving {host} ({host2})... failed: "),
        W::of("Bad configuration option: "),
        W::of("Bad configuration options"),
        W::of("Could not open a connection to your authentication agent"),
        W::of("Unsupported option \""),
        W::of("scp: stat local "),
        W::of("ssh-keygen: "),
    ];
    /// The go command does not know a flag or subcommand.
    GO_USAGE = "go-usage", "", Foreign(Usage), "flag; cmd/go/main.go", [
        W::of("flag provided but not defined: -{word}"),
        W::of("go {word}: unknown command"),
        W::of("go {word} {word2}: unknown command"),
        W::of("Run 'go help' for usage."),
    ];
    /// Programs that are seldom pasted here.
    OTHER_PROGRAM = "other-program", "", Foreign(Other), "perl; RubyGems; Composer; NuGet; Homebrew; Bazel; servers", [
        W::of(" in @INC (you may need to install "),
        W::of("BEGIN failed--compilation aborted at "),
        W::of("ERROR: Could not find a valid gem '"),
        W::of("Could not find gem '"),
        W::of("Bundler could not find compatible versions for gem "),
        W::of("Your requirements could not be resolved to an installable set of packages."),
        W::of("error NU1{number}: "),
        W::of("error MSB{number}: "),
        W::of("error CS{number}: "),
        W::of("Error: No available formula with the name "),
        W::of("ERROR: Analysis of target '"),
        W::of("failed because the control process exited with error code"),
        W::of("nginx: [emerg] "),
        W::of("ERROR 2003 (HY000): "),
        W::of("ERROR 2002 (HY000): "),
        W::of("ERROR 1045 (28000): "),
        W::of("psql: error: "),
        W::of("--go_out: protoc-gen-go: "),
        W::of(": program not found or is not executable"),
        W::of("CMake Error at "),
        W::of("ansible-playbook "),
    ];
}
