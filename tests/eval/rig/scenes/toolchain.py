"""Go versions and toolchains."""

import looks
from modules import Module
from scenes import scene
from web import Answer


def newer(w, line="1.99.0", toolchain="", imports=(), **how):
    w.gomod(go=line, extra=f"toolchain {toolchain}" if toolchain else "", imports=imports, **how)


def old(name, made, command, setup, env=(), causes="go-too-old", **how):
    @scene(f"toolchain/{name}", causes, made, **how)
    def _(w):
        w.internet()
        setup(w)
        w.run(command)
        if env:
            w.paste_env(*(() if env is True else env))


def local(setup):
    return lambda w: (w.export(GOTOOLCHAIN="local"), setup(w))


# Too old.

old("old-gomod-local", "an image with GOTOOLCHAIN=local and an older Go than go.mod says", "go mod download",
    local(lambda w: newer(w, "1.25.0")), go="1.23", look=looks.docker)
old("old-gomod-env", "GOTOOLCHAIN=local was set with go env -w", "go build ./...",
    lambda w: (w.quiet("go env -w GOTOOLCHAIN=local"), newer(w, "1.26")), go="1.24", env=True)
old("old-dependency", "a dependency needs a newer Go than this one, and no switch is allowed",
    "go get github.com/oakmere/stream@v0.2.0", local(lambda w: w.gomod()), go="1.22",
    env=("GOTOOLCHAIN", "GOVERSION"))
old("old-tool-install", "a tool needs a newer Go", "go install github.com/oakmere/stream@latest",
    local(lambda w: None), go="1.25", look=looks.bash)
old("old-format", "Go 1.19 reads a go line with three numbers", "go mod tidy", lambda w: newer(w, "1.21.0"),
    go="1.19", env=("GOVERSION", "GOFLAGS"))
old("old-directive-toolchain", "Go 1.19 reads a toolchain line", "go build ./...",
    lambda w: newer(w, "1.19", "go1.21.5"), go="1.19", look=looks.gitlab)
old("old-directive-tool", "Go 1.23 reads a tool line", "go vet ./...",
    lambda w: w.gomod(go="1.23", extra="tool golang.org/x/tools/cmd/stringer"), go="1.23")
old("old-std-slices", "Go 1.19 and an import of slices", "go build ./...",
    lambda w: w.gomod(go="1.19", imports=["slices", "log/slog"]), go="1.19", look=looks.jenkins,
    causes="go-too-old | package-not-in-std")
old("old-std-iter", "Go 1.21 and imports of iter and unique", "go test ./...",
    local(lambda w: w.gomod(go="1.21", imports=["iter", "unique"])), go="1.21",
    causes="go-too-old | package-not-in-std", env=("GOVERSION", "GOTOOLCHAIN"))
old("old-fixed-toolchain", "GOTOOLCHAIN names a version older than go.mod", "go list ./...",
    lambda w: (w.export(GOTOOLCHAIN="go1.24.11"), newer(w, "1.26.2")), go="1.24",
    env=("GOTOOLCHAIN", "GOVERSION"))
old("old-workspace", "a module of the workspace needs a newer Go", "go build ./api",
    local(lambda w: (w.write("go.work", "go 1.27.0\n\nuse ./api\n"), w.write("api/go.mod", "module github.com/acme/api\n\ngo 1.27.0\n"), w.write("api/main.go", "package main\n\nfunc main() {}\n"))),
    go="1.26", look=looks.zsh)

# Not available.

NONE = {"causes": "toolchain-not-available"}


def only_proxy(setup):
    return lambda w: (w.export(GOPROXY="https://proxy.golang.org"), setup(w))


old("none-future", "go.mod asks for a version that does not exist", "go build ./...",
    only_proxy(lambda w: newer(w, "1.99.0")), go="1.24", env=("GOPROXY", "GOTOOLCHAIN"), **NONE)
old("none-toolchain-line", "the toolchain line names a version that does not exist", "go mod tidy",
    only_proxy(lambda w: newer(w, "1.22", "go1.22.99")), go="1.22", look=looks.docker, **NONE)
old("none-language", "the toolchain line names a language version", "go version",
    only_proxy(lambda w: newer(w, "1.21", "go1.25")), go="1.24", look=looks.prompt, **NONE)
old("none-variable", "GOTOOLCHAIN names a language version", "go mod download",
    lambda w: (w.export(GOTOOLCHAIN="go1.22"), w.gomod()), go="1.25", look=looks.bash, **NONE)
old("none-path", "GOTOOLCHAIN=path, and the version is not in PATH", "go test ./...",
    lambda w: (w.export(GOTOOLCHAIN="path"), newer(w, "1.26.0")), go="1.24", env=True, **NONE)
old("none-go-line-121", "Go 1.21 asks for 1.22.0, which the only proxy does not have",
    "go version && go run .", only_proxy(lambda w: newer(w, "1.22")), go="1.21", look=looks.prompt, **NONE)
old("none-get", "go get of a Go version that does not exist", "go get go@1.99.1",
    only_proxy(lambda w: w.gomod()), go="1.26", look=looks.zsh,
    causes="toolchain-not-available | unknown-revision")
old("none-mirror", "GOPROXY=off, so that no toolchain can be found", "go build ./...",
    lambda w: (w.export(GOPROXY="off"), newer(w, "1.25.1")), go="1.23",
    causes="goproxy-off | toolchain-not-available", env=("GOPROXY", "GOTOOLCHAIN"), look=looks.jenkins)

# The download fails.


@scene("toolchain/download-blocked", "toolchain-download-failed | google-hosts-blocked",
       "go.mod asks for a newer Go, and Google's hosts do not answer", go="1.24", look=looks.prompt)
def _(w):
    w.drop("proxy.golang.org", "sum.golang.org", "golang.org")
    newer(w, "1.26.0")
    w.run("go build ./...")


@scene("toolchain/download-403", "toolchain-download-failed | proxy-access-denied",
       "the company's proxy forbids golang.org/toolchain", go="1.22", look=looks.gitlab)
def _(w):
    w.proxy("artifactory.corp.example",
            special=lambda p, _: Answer(403, "not allowed: golang.org/toolchain\n") if "toolchain" in p else None)
    w.export(GOPROXY="https://artifactory.corp.example/")
    newer(w, "1.24.2")
    w.run("go mod download")


@scene("toolchain/download-certificate", "toolchain-download-failed | tls-unknown-ca",
       "TLS inspection stands before the proxy, and Go is to switch", go="1.23")
def _(w):
    w.proxy("proxy.golang.org", by=w.authority("ACME Inspection"))
    newer(w, "1.23", "go1.25.3")
    w.run("go vet ./...")
    w.paste_env("GOPROXY", "GOTOOLCHAIN", "GOVERSION")


@scene("toolchain/download-refused", "toolchain-download-failed | connect-refused",
       "the local proxy is not running, and Go is to switch", go="1.21", look=looks.docker)
def _(w):
    w.export(GOPROXY="http://127.0.0.1:8081")
    newer(w, "1.22.5")
    w.run("go install ./...")


# Verification is off.


def toolchains(w, version):
    name = f"v0.0.1-go{version}.linux-amd64"
    w.shelf.modules["golang.org/toolchain", name] = Module("golang.org/toolchain", name, files={
        "go.mod": "module golang.org/toolchain\n", "toolchain.go": None, "bin/go": "#!/bin/sh\necho go\n"})


@scene("toolchain/sumdb-off", "toolchain-checksum-off", "GOSUMDB=off, and go.mod asks for a newer Go",
       go="1.24")
def _(w):
    toolchains(w, "1.25.3")
    w.internet()
    w.export(GOSUMDB="off")
    newer(w, "1.25.3")
    w.run("go build ./...")
    w.paste_env()


@scene("toolchain/sumdb-off-docker", "toolchain-checksum-off",
       "ENV GOSUMDB=off in the image, and go.mod asks for a newer Go", go="1.22", look=looks.docker)
def _(w):
    toolchains(w, "1.23.4")
    w.internet()
    w.export(GOSUMDB="off", GOPROXY="https://goproxy.cn,direct")
    newer(w, "1.22", "go1.23.4")
    w.run("go mod download")


@scene("toolchain/sumdb-off-variable", "toolchain-checksum-off",
       "GOTOOLCHAIN names a newer Go and GOSUMDB=off", go="1.26", look=looks.bash)
def _(w):
    toolchains(w, "1.27.1")
    w.internet()
    w.quiet("go env -w GOSUMDB=off")
    w.export(GOSUMDB=None, GOTOOLCHAIN="go1.27.1")
    w.gomod()
    w.run("go version")
