"""Several independent problems in one log, consequences after their cause, and much noise."""

import looks
import names
import web
from modules import Shelf, wrong_sums
from repos import go_get
from scenes import scene
from web import Answer

UUID = "github.com/google/uuid v1.6.0"


@scene("mixed/blocked-then-private", "google-hosts-blocked",
       "Google's hosts are refused; then, with a mirror, a private module goes to the mirror alone",
       also="goprivate-missing", go="1.24", look=looks.bash)
def _(w):
    w.internet(without=("proxy.golang.org", "sum.golang.org"))
    w.refuse("proxy.golang.org", "sum.golang.org", "golang.org")
    w.gomod()
    w.run("go get github.com/gin-gonic/gin@v1.10.0")
    w.run("GOPROXY=https://goproxy.cn go get github.com/gin-gonic/gin@v1.10.0")
    w.run("GOPROXY=https://goproxy.cn go get gitlab.acme.example/core/ledger@v1.0.0")
    w.paste_env("GOPROXY", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOSUMDB")


@scene("mixed/two-hosts", "git-auth-https",
       "two private hosts: one wants a login, the other's name does not exist", also="dns-no-such-host",
       go="1.25", look=looks.github)
def _(w):
    w.internet()
    w.repository("gitlab.corp.example/core/ledger",
                 ("v1.0.0", {"go.mod": "module gitlab.corp.example/core/ledger\n"}), private=True)
    w.git_host("gitlab.corp.example",
               special=go_get("gitlab.corp.example/core/ledger", "https://gitlab.corp.example/core/ledger.git"))
    w.export(GOPRIVATE="*.corp.example")
    w.gomod()
    w.run("go get gitlab.corp.example/core/ledger@v1.0.0 || true")
    w.run("go get git.corp.example/tools/gen@v0.3.0")


@scene("mixed/compile-and-require", "missing-requirement",
       "a missing requirement, and afterwards code that does not compile", go="1.24", look=looks.prompt)
def _(w):
    w.internet()
    w.gomod(imports=["github.com/gorilla/mux"])
    w.run("go build ./...")
    w.run("go get github.com/gorilla/mux")
    w.write("main.go",
            "package main\n\nimport \"github.com/gorilla/mux\"\n\nfunc main() { r := mux.NewRouter() }\n")
    w.run("go build ./...")


@scene("mixed/sum-after-apt", "gosum-missing-entry",
       "a CI log in which apt warns first, then go.sum lacks an entry", go="1.22", look=looks.gitlab)
def _(w):
    w.internet()
    w.shop(UUID, "github.com/spf13/cobra v1.8.1", sums=False)
    w.run("apt-get --version | head -1; echo 'W: Some index files failed to download. They have been ignored, or old ones used instead.'")
    w.run("go version")
    w.run("go vet ./...")


@scene("mixed/tests-and-vendor", "vendor-inconsistent",
       "npm fails to audit, then go test meets an old vendor folder", go="1.26", look=looks.jenkins)
def _(w):
    w.internet()
    w.shop("golang.org/x/text v0.16.0", sums=True)
    w.main("golang.org/x/text/language")
    w.quiet("go mod vendor")
    w.write("go.mod", (w.cwd / "go.mod").read_text().replace("v0.16.0", "v0.21.0"))
    w.run("npm --version && echo 'npm warn audit request failed, retrying'")
    w.run("go test ./...")


@scene("mixed/verbose-download", "proxy-server-error", "-x shows dozens of good requests and one 503",
       go="1.25")
def _(w):
    w.proxy("goproxy.corp.example",
            special=lambda p, _: Answer(503, "overloaded\n") if "x/text/@v/v0.16.0.zip" in p else None)
    w.export(GOPROXY="https://goproxy.corp.example", GOSUMDB="off")
    w.shop("github.com/gin-gonic/gin v1.10.0", "golang.org/x/text v0.16.0", "google.golang.org/grpc v1.64.0")
    w.run("go mod download -x")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("mixed/json-download", "proxy-module-not-found",
       "go mod download -json: one of three modules is not on the only proxy", go="1.24")
def _(w):
    known = [m for m in w.shelf.modules.values() if m.path != "github.com/lib/pq"]
    w.proxy("goproxy.corp.example", shelf=Shelf(known))
    w.export(GOPROXY="https://goproxy.corp.example", GOSUMDB="off")
    w.gomod()
    w.run("go mod download -json github.com/google/uuid@v1.6.0 github.com/lib/pq@v1.10.9 github.com/spf13/pflag@v1.0.5")


@scene("mixed/mismatch-then-denied", "checksum-mismatch-gosum",
       "a stale go.sum; the next step of CI then meets a private module without a login",
       also="git-auth-https", go="1.23", look=looks.gitlab)
def _(w):
    w.internet()
    w.repository("github.com/acme/kit", ("v0.1.0", {"go.mod": "module github.com/acme/kit\n"}), private=True)
    w.shop(UUID)
    module = w.shelf.modules["github.com/google/uuid", "v1.6.0"]
    w.write("go.sum", wrong_sums(module).splitlines()[0] + "\n" + module.sums().splitlines()[1] + "\n")
    w.export(GOPRIVATE="github.com/acme")
    w.run("go build ./... || true")
    w.run("go install github.com/acme/kit@v0.1.0")


@scene("mixed/two-commands-one-cause", "dns-resolver-failure", "Go and git both find no name at all",
       go="1.22", look=looks.compose)
def _(w):
    w.dns.mood = names.SERVFAIL
    w.shop(UUID)
    w.run("go mod download")
    w.run("git ls-remote https://github.com/google/uuid")
    w.run("GOPROXY=direct go mod download")


@scene("mixed/toolchain-and-work", "gomod-syntax",
       "go.mod has merge markers; later a workspace file names a folder that is gone",
       also="gowork-misconfigured", go="1.26", look=looks.zsh)
def _(w):
    w.internet()
    w.gomod()
    w.write("go.mod",
            "module github.com/acme/shop\n\n<<<<<<< HEAD\ngo 1.22\n=======\ngo 1.23\n>>>>>>> main\n")
    w.run("go build ./...")
    w.write("go.mod", "module github.com/acme/shop\n\ngo 1.22\n")
    w.write("go.work", "go 1.22\n\nuse (\n\t.\n\t../common\n)\n")
    w.run("go build ./...")


@scene("mixed/pipe-hides", "vanity-import-broken | proxy-server-error | goproxy-wrong-url",
       "GOPROXY=P|direct: the proxy fails with 500 and what is shown is the error of direct", go="1.24")
def _(w):
    w.proxy("goproxy.corp.example", special=lambda p, _: Answer(500, ""))
    w.site("go.acme.example", lambda r: Answer(404, ""))
    w.export(GOPROXY="https://goproxy.corp.example|direct", GOSUMDB="off")
    w.gomod()
    w.run("go get go.acme.example/kit@v1.0.0")
    w.paste_env("GOPROXY", "GOPRIVATE", "GOSUMDB")


@scene("mixed/install-many", "go-too-old", "a tools script: two tools install, the third needs a newer Go",
       go="1.22", look=looks.docker)
def _(w):
    w.internet()
    w.export(GOTOOLCHAIN="local")
    w.run("go install github.com/swaggo/swag/cmd/swag@v1.16.3 && go install github.com/google/wire/cmd/wire@v0.6.0 && go install github.com/oakmere/stream@v0.2.0")


@scene("mixed/permission-after-download", "file-permission",
       "downloads go well; then go.sum cannot be written", go="1.25", look=looks.bash)
def _(w):
    w.internet()
    w.gomod(imports=["github.com/gin-gonic/gin"])
    w.write("go.sum", "")
    w.root(f"chown 0:0 {w.cwd}/go.sum {w.cwd}/go.mod")
    w.run("go mod download golang.org/x/text@v0.16.0 golang.org/x/sys@v0.21.0")
    w.run("go mod tidy")


@scene("mixed/retry-then-unknown", "unknown-revision | connection-reset",
       "one transient EOF on the first try; the second try shows that the version does not exist", go="1.27",
       look=looks.prompt)
def _(w):
    tries = []

    def flaky(path, _):
        if path.endswith(".info") and not tries:
            tries.append(path)
            raise web.HangUp
    w.internet(proxy_special=flaky)
    w.gomod()
    w.run("go get github.com/go-chi/chi/v5@v5.9.99")
    w.run("go get github.com/go-chi/chi/v5@v5.9.99")


@scene("mixed/forward-and-noproxy", "http-proxy-auth-required",
       "the forward proxy wants a login for all; GOPRIVATE's host is not in NO_PROXY either", go="1.23")
def _(w):
    w.listen("proxy.corp.example",
             web.forward_proxy(lambda h, r: Answer(407, "login\n", headers={"Proxy-Authenticate": "Negotiate"})),
             port=3128)
    w.export(HTTPS_PROXY="http://proxy.corp.example:3128", HTTP_PROXY="http://proxy.corp.example:3128",
             GOPRIVATE="git.corp.example")
    w.name("git.corp.example")
    w.gomod(imports=["github.com/google/uuid", "git.corp.example/core/kit"])
    w.run("go mod tidy")
    w.paste_env()
