//! The command line as others call it: the JSON is a contract.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const REFUSED: &str = "go: downloading example.com/a v1.0.0\n\
    go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.zip\": \
    dial tcp 142.251.42.241:443: connect: connection refused\n";

fn modmend(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_modmend"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command line that is refused closes its input early.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn batch(lines: &[Value]) -> (Vec<Value>, Option<i32>) {
    let input: Vec<String> = lines.iter().map(Value::to_string).collect();
    let output = modmend(&["batch"], &(input.join("\n") + "\n"));
    let replies =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (replies, output.status.code())
}

#[test]
fn batch_answers_in_the_order_asked() {
    let (replies, status) = batch(&[
        json!({"id": "one", "env_text": "GOPROXY='https://proxy.golang.org,direct'", "log_text": REFUSED, "os": "linux"}),
        json!({"id": "two", "env_text": "", "log_text": "main.go:3:2: undefined: x", "os": ""}),
        json!({"id": "three", "log_text": "go: something new"}),
    ]);
    assert_eq!(status, Some(0));
    assert_eq!(
        replies[0],
        json!({
            "id": "one", "verdict": "module-failure",
            "causes": [{"id": "google-hosts-blocked", "confidence": 0.97, "reasons": [{
                "kind": "log", "line": 2, "text": REFUSED.lines().nth(1)}]}],
            "unexplained": [], "notices": []
        })
    );
    assert_eq!(
        replies[1],
        json!({"id": "two", "verdict": "not-a-module-failure", "causes": [], "unexplained": [], "notices": []})
    );
    assert_eq!(
        replies[2],
        json!({"id": "three", "verdict": "unknown", "causes": [], "unexplained": [1], "notices": []})
    );
}

#[test]
fn a_malformed_line_is_answered_and_the_run_goes_on() {
    let input = format!("not json\n{}\n", json!({"id": 7, "env_text": "", "log_text": REFUSED}));
    let output = modmend(&["batch"], &input);
    let replies: Vec<Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(replies[0]["id"], Value::Null);
    assert!(replies[0]["error"].as_str().unwrap().contains("line 1"));
    assert_eq!(replies[1]["id"], 7);
    assert_eq!(replies[1]["verdict"], "module-failure");
}

#[test]
fn an_env_reason_counts_the_lines_of_env_text() {
    let (replies, _) = batch(&[json!({
        "id": 1,
        "env_text": "GOOS='linux'\nGOMOD='/dev/null'\n",
        "log_text": "pattern ./...: directory prefix x does not contain main module or its selected dependencies",
    })]);
    let reasons = &replies[0]["causes"][0]["reasons"];
    assert_eq!(reasons[0]["kind"], "log");
    assert_eq!(reasons[1], json!({"kind": "env", "line": 2, "text": "GOMOD=/dev/null"}));
}

#[test]
fn diagnose_prints_sentences_or_json() {
    let sentences = text(&modmend(&["diagnose", "--log", "-", "--lang", "zh"], REFUSED).stdout);
    assert!(sentences.contains("当前网络连不上 proxy.golang.org"), "{sentences}");
    let json: Value =
        serde_json::from_slice(&modmend(&["diagnose", "--json"], REFUSED).stdout).unwrap();
    assert_eq!(json["causes"][0]["id"], "google-hosts-blocked");
}

#[test]
fn a_contradiction_is_reported_with_its_place_and_a_check() {
    let (replies, _) = batch(&[json!({
        "id": 1,
        "env_text": "GOOS='linux'\nGOPROXY='https://goproxy.cn,direct'\n",
        "log_text": format!("#9 [3/5] RUN go mod download\n{REFUSED}"),
    })]);
    let one = &replies[0]["contradictions"][0];
    assert_eq!(one["key"], "GOPROXY");
    assert_eq!(one["place"], "docker-build");
    assert_eq!(one["check"], "RUN go env GOPROXY GOENV");
    assert_eq!((&one["printed_line"], &one["log_line"]), (&json!(2), &json!(3)));
    let reasons = replies[0]["causes"][0]["reasons"].as_array().unwrap();
    let kinds: Vec<&Value> = reasons.iter().map(|reason| &reason["kind"]).collect();
    assert_eq!(kinds, ["log", "contradiction"]);
}

#[test]
fn a_contradiction_is_told_in_sentences() {
    let paste = format!("GOPROXY='https://goproxy.cn,direct'\n$ sudo go mod download\n{REFUSED}");
    for (lang, words) in [("en", "ran as root"), ("zh", "以 root 身份运行")] {
        let told = text(&modmend(&["diagnose", "--lang", lang], &paste).stdout);
        assert!(told.contains(words) && told.contains("sudo go env GOPROXY GOENV"), "{told}");
    }
}

#[test]
fn what_is_no_module_failure_is_named_with_a_pointer() {
    let log = "npm error code ENOTFOUND\nnpm error network request failed\n";
    for (lang, name, pointer) in [
        ("en", "It looks like npm, not Go.", "npm config get registry"),
        ("zh", "这像是 npm 的输出，与 Go 无关。", "npm config get registry"),
    ] {
        let told = text(&modmend(&["diagnose", "--lang", lang], log).stdout);
        assert!(told.contains(name) && told.contains(pointer), "{told}");
    }
}

#[test]
fn script_writes_for_the_shell_and_its_undo() {
    let fix = text(&modmend(&["script", "--shell", "bash"], REFUSED).stdout);
    assert!(fix.contains("go env -w 'GOPROXY=https://goproxy.cn,direct'"), "{fix}");
    let undo = text(&modmend(&["script", "--shell", "bash", "--undo"], REFUSED).stdout);
    assert!(undo.contains("go env -u GOPROXY"), "{undo}");
    let arguments =
        ["script", "--shell", "powershell", "--scope", "shell", "--mirror", "https://goproxy.io"];
    let shell = text(&modmend(&arguments, REFUSED).stdout);
    assert!(shell.contains("$env:GOPROXY = 'https://goproxy.io,direct'"), "{shell}");
}

#[test]
fn a_mirror_that_does_not_serve_the_checksum_database_brings_gosumdb_along() {
    let arguments =
        ["script", "--shell", "bash", "--mirror", "https://mirrors.aliyun.com/goproxy/"];
    let fix = text(&modmend(&arguments, REFUSED).stdout);
    assert!(fix.contains("go env -w 'GOSUMDB=sum.golang.google.cn'"), "{fix}");
}

#[test]
fn errors_are_one_line_with_status_2() {
    for (arguments, word) in [
        (vec![], "no command"),
        (vec!["frobnicate"], "frobnicate"),
        (vec!["script"], "--shell is needed"),
        (vec!["script", "--shell", "tcsh"], "tcsh"),
        (vec!["script", "--shell", "dockerfile", "--form", "scroll"], "scroll"),
        (vec!["script", "--shell", "bash", "--mirror", "https://u:p@x.example"], "--mirror"),
        (vec!["script", "--shell", "bash", "--scope", "galaxy"], "galaxy"),
        (vec!["diagnose", "--log", "/no/such/file"], "/no/such/file"),
        (vec!["diagnose", "--lang", "fr"], "fr"),
        (vec!["diagnose", "--frob"], "--frob"),
        (vec!["simulate"], "MODULE@VERSION"),
        (vec!["simulate", "example.com/a"], "version is needed"),
        (vec!["simulate", "example.com/a@"], "not a version"),
        (vec!["simulate", "example.com//a@v1.0.0"], "not a module path"),
        (vec!["simulate", "go1.2", "x"], "unexpected argument"),
        (vec!["simulate", "go1.x"], "not the name of a Go toolchain"),
        (vec!["simulate", "--env", "/no/such/file", "example.com/a@v1.0.0"], "/no/such/file"),
        (vec!["simulate", "--env", "-", "example.com/a@v1.0.0"], "no variable of go env"),
        (vec!["simulate", "--lang", "fr", "example.com/a@v1.0.0"], "fr"),
    ] {
        let output = modmend(&arguments, "");
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(error.contains(word), "{error}");
    }
}

#[test]
fn redact_takes_secrets_out() {
    let output = modmend(&["redact"], "GOPROXY=https://bob:hunter2@proxy.acme.io\n");
    assert_eq!(text(&output.stdout), "GOPROXY=https://xxxxx:xxxxx@proxy.private1.io\n");
}

fn simulate(arguments: &[&str], env: &str) -> Value {
    let arguments = [&["simulate", "--json", "--env", "-"], arguments].concat();
    serde_json::from_slice(&modmend(&arguments, env).stdout).unwrap()
}

#[test]
fn simulate_gives_the_hops_of_go_in_order() {
    let json: Value = serde_json::from_slice(
        &modmend(&["simulate", "--json", "example.com/Azure/a@v1.0.0"], "").stdout,
    )
    .unwrap();
    assert_eq!(json["module"], "example.com/Azure/a");
    assert_eq!(json["version"], "v1.0.0");
    assert_eq!(json["private"], Value::Null);
    assert_eq!(json["sumdb"]["via"], "proxy");
    assert_eq!(json["sumdb"]["url"], "https://proxy.golang.org/sumdb/sum.golang.org/supported");
    let hops: Vec<Value> = json["hops"]
        .as_array()
        .unwrap()
        .iter()
        .map(|hop| json!({"source": hop["source"], "url": hop["url"], "on": hop["on"]}))
        .collect();
    assert_eq!(
        hops,
        [
            json!({
                "source": "https://proxy.golang.org",
                "url": "https://proxy.golang.org/example.com/%21azure/a/@v/v1.0.0.info",
                "on": {"not-found": "next", "error": "stop"},
            }),
            json!({
                "source": "direct",
                "url": "https://example.com/Azure/a?go-get=1",
                "on": {"not-found": "stop", "error": "stop"},
            }),
        ]
    );
}

#[test]
fn simulate_goes_by_the_pasted_settings() {
    let env = "GOPROXY='https://a.example|https://b.example,off'\n\
        GOPRIVATE='*.corp.example'\nGOSUMDB='sum.golang.google.cn'\n";
    let public = simulate(&["example.com/a@latest"], env);
    assert_eq!(public["sumdb"]["via"], "direct");
    assert_eq!(public["sumdb"]["url"], "https://sum.golang.google.cn");
    assert_eq!(public["hops"][0]["on"], json!({"not-found": "next", "error": "next"}));
    assert_eq!(public["hops"][1]["on"], json!({"not-found": "next", "error": "stop"}));
    assert_eq!(public["hops"][2]["url"], Value::Null);
    let private = simulate(&["git.corp.example/a@v1.0.0"], env);
    assert_eq!(private["private"], "*.corp.example");
    assert_eq!(private["sumdb"]["via"], "private");
    assert_eq!(private["hops"].as_array().unwrap().len(), 1);
    assert_eq!(private["hops"][0]["source"], "noproxy");
    assert_eq!(private["hops"][0]["pattern"]["variable"], "GOPRIVATE");
}

#[test]
fn simulate_says_what_cannot_be_used() {
    let json = simulate(&["example.com/a@v1.0.0"], "GOPROXY='none'\nGOSUMDB='example.com'\n");
    assert_eq!(json["hops"], json!([]));
    assert_eq!(json["error"], "invalid proxy URL missing scheme: none");
    assert_eq!(json["sumdb"]["via"], Value::Null);
    assert_eq!(json["sumdb"]["error"], "invalid GOSUMDB: malformed verifier id");
    assert_eq!(
        json["endings"][0]["message"],
        "example.com/a@v1.0.0: invalid proxy URL missing scheme: none"
    );
}

#[test]
fn simulate_prints_sentences_in_both_languages() {
    let arguments = ["simulate", "--lang", "zh", "example.com/a@v1.0.0"];
    let chinese = text(&modmend(&arguments, "").stdout);
    assert!(chinese.contains("404 或 410：继续；其他错误：停止"), "{chinese}");
    let english = text(&modmend(&["simulate", "example.com/a@v1.0.0"], "").stdout);
    assert!(english.contains("404 or 410: goes on; any other error: stops"), "{english}");
    assert!(english.contains("go: example.com/a@v1.0.0: reading https://proxy.golang.org/"));
}

#[test]
fn simulate_asks_every_path_above_a_package_and_knows_toolchains() {
    let package = simulate(&["--package", "example.com/a/b@v1.0.0"], "GOPROXY='https://p.q'\n");
    assert_eq!(package["hops"][0]["urls"].as_array().unwrap().len(), 3);
    let toolchain = simulate(&["go1.22.3"], "GOPROXY='https://p.q'\nGOSUMDB='off'\n");
    assert_eq!(toolchain["module"], "golang.org/toolchain");
    assert_eq!(toolchain["sumdb"]["error"], "checksum database disabled by GOSUMDB=off");
}

#[test]
fn report_is_for_a_reader_and_redacted() {
    let log = "go: git.acme.io/a/b@v1.0.0: Get \"https://bob:hunter2@nexus.acme.io/git.acme.io/a/b/@v/v1.0.0.info\": dial tcp 10.1.2.3:443: connect: connection refused\n";
    let output = modmend(&["report", "--for", "admin", "--lang", "zh"], log);
    let admin = text(&output.stdout);
    assert!(admin.contains("nexus.private1.io:443"), "{admin}");
    assert!(!admin.contains("acme") && !admin.contains("hunter2"), "{admin}");
    let output = modmend(&["report", "--names", "--json"], log);
    let json: Value = serde_json::from_str(&text(&output.stdout)).unwrap();
    assert_eq!(json["modmend"], 1);
    assert_eq!(json["names"], "kept");
    assert!(json["causes"][0]["title"].as_str().unwrap().contains("nexus.acme.io"), "{json}");
    assert!(!json.to_string().contains("hunter2"));
    let output = modmend(&["report", "--for", "nobody"], log);
    assert_eq!(output.status.code(), Some(2));
}
