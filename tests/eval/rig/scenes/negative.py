"""What is no failure of the module system: code that does not compile, tests that fail, success, and
other programs."""

import looks
import web
from scenes import scene
from web import Answer

LINES = "package main\n\n"


def code(name, made, text, command="go build ./...", setup=None, causes="not-a-module-failure", **how):
    """A module with one file, and one command."""
    @scene(f"negative/{name}", causes, made, **how)
    def _(w):
        w.internet()
        w.gomod(path="github.com/acme/shop")
        w.write("main.go", text)
        if setup:
            setup(w)
        w.run(command)


def test_file(text):
    return lambda w: w.write("main_test.go", text)


MAIN = LINES + "func main() {}\n"

code("undefined", "a name that is not declared",
     LINES + "func main() {\n\ttotal := sum(1, 2)\n\tprintln(totl)\n}\n")
code("types", "a string where an int belongs",
     LINES + "func double(n int) int { return n * 2 }\n\nfunc main() { println(double(\"4\")) }\n", go="1.26",
     look=looks.github)
code("unused", "an unused import and an unused variable",
     LINES + "import (\n\t\"fmt\"\n\t\"os\"\n)\n\nfunc main() {\n\tx := 1\n\tfmt.Println()\n}\n", go="1.22",
     look=looks.docker)
code("syntax", "a brace is missing", LINES + "func main() {\n\tif true {\n\t\tprintln(1)\n\n", go="1.25",
     look=looks.bash)
code("interface", "a type lacks a method",
     LINES + "type shape interface{ area() float64 }\n\ntype square struct{ side float64 }\n\nfunc main() {\n\tvar s shape = square{2}\n\tprintln(s)\n}\n",
     go="1.23")
code("generics", "a type does not satisfy a constraint",
     LINES + "import \"cmp\"\n\nfunc max2[T cmp.Ordered](a, b T) T {\n\tif a > b {\n\t\treturn a\n\t}\n\treturn b\n}\n\nfunc main() { println(max2([]int{1}, []int{2})) }\n",
     go="1.27")
code("dependency-api", "a dependency has another API than the code expects",
     LINES + "import \"github.com/google/uuid\"\n\nfunc main() { println(uuid.NewString()) }\n",
     setup=lambda w: w.quiet("go get github.com/google/uuid@v1.6.0"), go="1.24", look=looks.gitlab)
code("cycle", "two packages import each other",
     LINES + "import _ \"github.com/acme/shop/a\"\n\nfunc main() {}\n",
     setup=lambda w: (w.write("a/a.go", "package a\n\nimport _ \"github.com/acme/shop/b\"\n"), w.write("b/b.go", "package b\n\nimport _ \"github.com/acme/shop/a\"\n")),
     go="1.22")
code("constraints", "every file is for another system", "//go:build windows\n\n" + MAIN, go="1.26")
code("embed", "a pattern of go:embed matches nothing",
     LINES + "import _ \"embed\"\n\n//go:embed static/*.html\nvar pages string\n\nfunc main() { println(pages) }\n",
     go="1.25", look=looks.docker)
code("two-packages", "two packages in one folder", MAIN, setup=lambda w: w.write("util.go", "package util\n"),
     go="1.21")
code("vet-printf", "vet finds a wrong format",
     LINES + "import \"fmt\"\n\nfunc main() { fmt.Printf(\"%d items\\n\", \"three\") }\n",
     command="go vet ./...", look=looks.github)
code("not-main", "go run of a package that is no program", "package shop\n", command="go run .", go="1.23",
     look=looks.zsh)
code("no-test-files", "a package without tests", MAIN, command="go test ./...", go="1.27")
code("test-fails", "a test fails", MAIN, command="go test ./...", go="1.24", look=looks.gitlab,
     setup=test_file("package main\n\nimport \"testing\"\n\nfunc TestTotal(t *testing.T) {\n\tif got, want := 41, 42; got != want {\n\t\tt.Errorf(\"Total() = %d, want %d\", got, want)\n\t}\n}\n"))
code("test-panics", "a test panics", MAIN, command="go test -v ./...", go="1.25",
     setup=test_file("package main\n\nimport \"testing\"\n\nfunc TestNil(t *testing.T) {\n\tvar m map[string]int\n\tm[\"a\"] = 1\n}\n"))
code("test-network", "a test's own server refuses the connection", MAIN, command="go test ./...", go="1.22",
     setup=test_file("package main\n\nimport (\n\t\"net\"\n\t\"testing\"\n)\n\nfunc TestDial(t *testing.T) {\n\tif _, err := net.Dial(\"tcp\", \"127.0.0.1:5432\"); err != nil {\n\t\tt.Fatalf(\"connect to postgres: %v\", err)\n\t}\n}\n"))
code("test-timeout", "a test runs too long", MAIN, command="go test -timeout 1s ./... 2>&1 | head -20",
     go="1.26",
     setup=test_file("package main\n\nimport (\n\t\"testing\"\n\t\"time\"\n)\n\nfunc TestSlow(t *testing.T) { time.Sleep(time.Minute) }\n"))
code("run-panic", "a program panics", LINES + "func main() {\n\tvar names []string\n\tprintln(names[3])\n}\n",
     command="go run .", go="1.24", look=looks.prompt)
code("run-deadlock", "all goroutines are asleep", LINES + "func main() { <-make(chan int) }\n",
     command="go run .", go="1.22")
code("run-http", "a program cannot reach its own API",
     LINES + "import (\n\t\"log\"\n\t\"net/http\"\n)\n\nfunc main() {\n\t_, err := http.Get(\"https://api.payments.example/v1/charges\")\n\tlog.Fatal(err)\n}\n",
     command="go run .", go="1.25", look=looks.compose)
code("run-file", "a program does not find its file",
     LINES + "import (\n\t\"log\"\n\t\"os\"\n)\n\nfunc main() {\n\t_, err := os.Open(\"config/app.yaml\")\n\tlog.Fatal(err)\n}\n",
     command="go run .", go="1.23", look=looks.jenkins)
code("cgo", "a C header is missing",
     LINES + "// #include <librdkafka/rdkafka.h>\nimport \"C\"\n\nfunc main() {}\n", command="go build .",
     go="1.24", look=looks.docker)
code("cgo-no-compiler", "there is no C compiler",
     LINES + "// int one() { return 1; }\nimport \"C\"\n\nfunc main() { println(C.one()) }\n",
     command="CC=clang-19 go build .", go="1.26")
code("generate", "go generate runs a tool that is not there",
     LINES + "//go:generate mockgen -source=main.go\n\nfunc main() {}\n", command="go generate ./...",
     go="1.22", look=looks.bash)
code("flag", "a flag that go build does not have", MAIN, command="go build --verbose", go="1.25",
     look=looks.prompt)
code("command", "a go command that does not exist", MAIN, command="go tidy", go="1.24", look=looks.zsh)
code("old-language", "range over an integer in a module of go 1.20",
     LINES + "func main() {\n\tfor i := range 10 {\n\t\tprintln(i)\n\t}\n}\n", go="1.23",
     causes="not-a-module-failure | go-too-old")

# Nothing failed.

code("ok-tidy", "go mod tidy works", LINES + "import _ \"github.com/gin-gonic/gin\"\n\nfunc main() {}\n",
     command="go mod tidy && go build ./...", go="1.24", look=looks.prompt)
code("ok-get", "go get works", MAIN, command="go get github.com/spf13/cobra@latest", go="1.22")
code("ok-docker", "go mod download works", MAIN, command="go get go.uber.org/zap && go mod download -x",
     go="1.26", look=looks.docker)
code("ok-test", "the tests pass", MAIN, command="go test -cover ./...", go="1.25", look=looks.gitlab,
     setup=test_file("package main\n\nimport \"testing\"\n\nfunc TestMain2(t *testing.T) { main() }\n"))
code("ok-env", "only go env and go version", MAIN, command="go version; go env GOPROXY GOPRIVATE GOFLAGS",
     go="1.27", look=looks.bash)
code("ok-upgrade", "go get -u works and says what it did", MAIN,
     command="go get golang.org/x/net@v0.17.0 && go get -u ./... && go get golang.org/x/net@latest",
     go="1.23")
code("ok-retracted-warning", "a retracted version is chosen on purpose: a warning only", MAIN,
     command="go get github.com/brightloop/ratelimit@v0.9.1", go="1.24")
code("ok-verify", "go mod verify works", LINES + "import _ \"github.com/google/uuid\"\n\nfunc main() {}\n",
     command="go mod tidy >/dev/null 2>&1; go mod verify && go list -m all", go="1.21")

# Other programs.


def other(name, made, command, setup=None, root=False, look=looks.plain, **variables):
    @scene(f"negative/{name}", "not-a-module-failure", made, look=look)
    def _(w):
        w.at("web")
        w.path = "/usr/local/bin:/usr/bin:/bin"
        w.export(**variables)
        if root:
            w.user = 0
            w.path += ":/root/.cargo/bin:" + PYTHON
            w.export(RUSTUP_HOME="/root/.rustup", CARGO_HOME="/home/dev/.cargo", PYENV_VERSION=None)
        if setup:
            setup(w)
        w.run(command)


PYTHON = "/root/.pyenv/shims"
PACKAGE = '{"name": "web", "version": "1.0.0", "dependencies": {"left-pad": "^1.3.0"}}\n'


def registry(host, status=None):
    """A registry that answers with one status, or whose name does not exist."""
    def setup(w):
        if status:
            w.site(host, lambda r: Answer(status, "{}", web.JSON))
    return setup


other("npm-name", "npm does not find its registry", "npm install --fetch-retries=0",
      lambda w: w.write("package.json", PACKAGE), look=looks.prompt)
other("npm-404", "npm's package does not exist",
      "npm install --fetch-retries=0 --registry=http://registry.acme.example",
      lambda w: (w.write("package.json", PACKAGE), w.site("registry.acme.example", lambda r: Answer(404, '{"error":"not found"}', web.JSON), tls=False)),
      look=looks.docker)
other("npm-timeout", "npm's registry refuses connections",
      "npm ci --fetch-retries=0 --registry=http://127.0.0.1:4873",
      lambda w: (w.write("package.json", PACKAGE), w.write("package-lock.json", '{"name":"web","version":"1.0.0","lockfileVersion":3,"requires":true,"packages":{"":{"name":"web","version":"1.0.0","dependencies":{"left-pad":"^1.3.0"}},' '"node_modules/left-pad":{"version":"1.3.0","resolved":"http://127.0.0.1:4873/left-pad/-/left-pad-1.3.0.tgz"}}}\n')))
other("node-module", "node does not find a module", "node server.js",
      lambda w: w.write("server.js", "const express = require('express');\nexpress().listen(3000);\n"))
other("pip-name", "pip does not find its index",
      "pip install --break-system-packages --retries 0 --disable-pip-version-check requests", root=True,
      look=looks.bash)
other("pip-certificate", "pip meets a certificate that it does not trust",
      "pip install --break-system-packages --retries 0 --disable-pip-version-check -i https://pypi.acme.example/simple flask",
      lambda w: w.site("pypi.acme.example", lambda r: Answer(200, "<html></html>", web.HTML), by=w.authority("ACME")),
      root=True)
other("python-import", "a Python module is missing", "/usr/bin/python3 app.py",
      lambda w: w.write("app.py", "import yaml2\n\nprint(yaml2)\n"))
other("cargo-offline", "cargo does not find its registry", "cargo build",
      lambda w: (w.write("Cargo.toml", '[package]\nname = "web"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\nserde = "1"\n'), w.write("src/main.rs", "fn main() {}\n")),
      root=True, CARGO_NET_RETRY="0", look=looks.github)
other("cargo-compile", "Rust code does not compile", "cargo check --offline",
      lambda w: (w.write("Cargo.toml", '[package]\nname = "web"\nversion = "0.1.0"\nedition = "2021"\n'), w.write("src/main.rs", 'fn main() {\n    let n: u32 = "four";\n}\n')),
      root=True)
other("terraform-provider", "terraform does not find its registry", "terraform init -no-color",
      lambda w: w.write("main.tf", 'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n'))
other("docker-daemon", "there is no docker daemon", "docker build -t shop .",
      lambda w: w.write("Dockerfile", "FROM golang:1.24\nRUN go mod download\n"), look=looks.zsh)
other("apt-name", "apt does not find its mirror",
      "apt-get install -y --no-download golang-github-example-dev; apt-get download -o Acquire::Retries=0 curl",
      root=True, look=looks.docker)
other("curl-refused", "curl is refused", "curl -fsSL https://get.acme.example/install.sh | sh",
      lambda w: w.refuse("get.acme.example"), look=looks.prompt)
other("git-push", "git push goes to a repository that does not exist",
      "git init -q . && git -c user.name=a -c user.email=a@b commit -q --allow-empty -m x && git push https://git.acme.example/web.git HEAD:main",
      lambda w: w.git_host("git.acme.example", unknown=404), look=looks.prompt)
other("make-target", "make has no such target", "make deploy",
      lambda w: w.write("Makefile", "build:\n\techo build\n"), look=looks.jenkins)
other("gcc", "C code does not compile", "gcc -o tool tool.c",
      lambda w: w.write("tool.c", "int main(void) { return cout; }\n"))
other("psql", "there is no database", "psql -h 127.0.0.1 -U shop -c 'select 1'", look=looks.compose)
other("kubectl", "there is no cluster", "kubectl get pods --request-timeout=2s", look=looks.zsh)
other("wget-name", "wget does not find a host",
      "wget -q --tries=1 https://downloads.acme.example/tool.tgz; wget --tries=1 https://downloads.acme.example/tool.tgz")
other("javac", "Java code does not compile", "javac App.java",
      lambda w: w.write("App.java", "class App { void run() { Strin g = null; } }\n"), look=looks.jenkins)
