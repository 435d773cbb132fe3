//! The go command is not there: what shells, build tools and editors say then.
//!
//! Where the name of a program ends the line, a message takes any name, and is foreign until a
//! condition says that the name is Go's.

use crate::evidence::message::{
    Foreign::Shell,
    Role::{Failure, Foreign},
    Wording as W, messages,
};

messages! {
    /// A shell, or a program that starts others, does not find `go`.
    GO_NOT_FOUND = "go-not-found", "", Failure, "bash; dash; busybox; fish; GNU coreutils; GNU make; os/exec", [
        W::of("bash: go: command not found"),
        W::of("bash: line {number}: go: command not found"),
        W::of("sudo: go: command not found"),
        W::of(": go: command not found"),
        W::of("go: Command not found"),
        W::of("bash: go: 未找到命令"),
        W::of("bash: go：未找到命令"),
        W::of(": go: 未找到命令"),
        W::of(": go：未找到命令"),
        W::of("go：找不到命令"),
        W::of("go: コマンドが見つかりません"),
        W::of("go: 명령어를 찾을 수 없음"),
        W::of("go: Befehl nicht gefunden"),
        W::of("go : commande introuvable"),
        W::of("go: commande introuvable"),
        W::of("go: orden no encontrada"),
        W::of("go: no se encontró la orden"),
        W::of("go: comando não encontrado"),
        W::of("go: comando non trovato"),
        W::of("go: команда не найдена"),
        // One of several versions, as golang.org/dl installs them.
        W::of(": go1.{version}: command not found"),
        W::of(": go1.{version}: not found"),
        W::of("Command 'go' not found"),
        W::of("The program 'go' is currently not installed"),
        W::of("env: can't execute 'go': No such file"),
        W::of("error: command 'go' failed: No such file or directory"),
        W::of("exec: \\\"go\\\": executable file not found in "),
        W::of("goenv: version '{word}' is not installed"),
        W::of("sh: {number}: go: not found"),
        W::of(": go: not found"),
        W::of("sh: go: not found"),
        W::of("go: inaccessible or not found"),
        W::of("fish: Unknown command 'go'"),
        W::of("env: go: No such file or directory"),
        W::of("env: 'go': No such file or directory"),
        W::of("env: go: 没有那个文件或目录"),
        W::of("env: 'go': 没有那个文件或目录"),
        W::of("make: go: No such file or directory"),
        W::of("]: go: No such file or directory"),
        W::of("make: go: Command not found"),
        W::of("]: go: Command not found"),
        W::of("make: go: 没有那个文件或目录"),
        W::of("make: go：命令未找到"),
        W::of("xargs: go: No such file or directory"),
        W::of("nice: 'go': No such file or directory"),
        W::of("failed to run command 'go': No such file or directory"),
        W::of("exec: \"go\": executable file not found in "),
        W::of("Error response from daemon: {text}exec: \"go\": executable file not found in "),
        W::of("exec: \"go.exe\": executable file not found in "),
        W::of("bash: {path}/bin/go: No such file or directory"),
        W::of("bash: line {number}: {path}/bin/go: No such file or directory"),
        W::of("zsh: no such file or directory: {path}/bin/go"),
        W::of("/go/bin/go: No such file or directory"),
        W::of("/go/bin/go: not found"),
    ];
    /// cmd and PowerShell do not find `go`.
    GO_NOT_FOUND_WINDOWS = "go-not-found-windows", "", Failure, "cmd.exe; Windows PowerShell 5.1; PowerShell 7", [
        W::of("'go' is not recognized as an internal or external command"),
        W::of("'go' 不是内部或外部命令"),
        W::of("'go' 不是內部或外部命令"),
        W::of("'go' は、内部コマンドまたは外部コマンド"),
        W::of("'go'은(는) 내부 또는 외부 명령"),
        W::of("Der Befehl \"go\" ist entweder falsch geschrieben"),
        W::of("'go' n'est pas reconnu en tant que commande interne"),
        W::of("\"go\" no se reconoce como un comando interno o externo"),
        W::of("'go' não é reconhecido"),
        W::of("\"go\" non è riconosciuto come comando interno"),
        W::of("\"go\" не является внутренней или внешней"),
        W::of("The term 'go' is not recognized as the name of a cmdlet"),
        W::of("The term 'go' is not recognized as a name of a cmdlet"),
        W::of("The term 'go' is not recognized"),
        W::of("无法将\"go\"项识别为"),
        W::of("無法辨識 'go' 詞彙"),
        W::of("ObjectNotFound: (go:String)"),
    ];
    /// An editor or another program does not find `go`.
    GO_NOT_FOUND_EDITOR = "go-not-found-editor", "", Failure, "Go for Visual Studio Code; GoLand; Node.js; Python", [
        W::of("Failed to find the \"go\" binary in either GOROOT({text}"),
        W::of("Failed to find the 'go' binary in either GOROOT({text}"),
        W::of("Failed to find the \"go\" binary"),
        W::of("Cannot run program \"go\""),
        W::of("Cannot find \"go\" binary"),
        W::of("spawn go ENOENT"),
        W::of("[Errno 2] No such file or directory: 'go'"),
        W::of("\\go.exe\": CreateProcess error=2"),
        W::of("/bin/go\": error=2, No such file or directory"),
    ];
    /// A build step that begins with `go` ends with 127, by which a shell says that there is no
    /// such program.
    GO_STEP_127 = "go-not-found-127", "", Failure, "POSIX shell; Docker; BuildKit", [
        W::of("The command '/bin/sh -c go {text}' returned a non-zero code: 127"),
        W::of("process \"/bin/sh -c go {text}\" did not complete successfully: exit code: 127"),
        W::of("executor failed running [/bin/sh -c go {text}]: exit code: 127"),
    ];
    /// A shell does not find a program whose name ends the line.
    PROGRAM_NOT_FOUND = "program-not-found", "", Foreign(Shell), "zsh; fish; asdf", [
        W::of("{word}: command not found"),
        W::of("{word}: Command not found"),
        W::of("zsh: command not found: {word}"),
        W::of("zsh:{number}: command not found: {word}"),
        W::of(":{number}: command not found: {word}"),
        W::of("fish: Unknown command: {word}"),
        W::of("No version is set for command {word}"),
        W::of("no version is set for command {word}"),
    ];
}
