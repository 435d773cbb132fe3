"""go.sum, the checksum database, and which modules are sent to it."""

import looks
import web
from modules import ChecksumDatabase, Module, wrong_sums
from repos import go_get
from scenes import scene
from web import Answer

GIN = "github.com/gin-gonic/gin"


def stale_sum(w, path, version, *others):
    """go.sum holds other hashes for this version than what is served."""
    w.shop(f"{path} {version}", *others)
    text = (w.cwd / "go.sum").read_text()
    module = w.shelf.modules[path, version]
    for right, wrong in zip(module.sums().splitlines(), wrong_sums(module).splitlines()):
        if "/go.mod" not in right:
            text = text.replace(right, wrong)
    w.write("go.sum", text)


# go.sum does not agree.

@scene("checksum/gosum-moved-tag", "checksum-mismatch-gosum", "go.sum was written before the tag moved",
       go="1.24", look=looks.prompt)
def _(w):
    w.internet()
    stale_sum(w, "github.com/brightloop/ratelimit", "v0.9.1")
    w.run("go build ./...")
    w.paste_env()


@scene("checksum/gosum-docker", "checksum-mismatch-gosum",
       "the image's go.sum is stale for one of three modules", go="1.22", look=looks.docker)
def _(w):
    w.internet()
    stale_sum(w, "github.com/google/uuid", "v1.6.0", f"{GIN} v1.10.0", "go.uber.org/zap v1.27.0")
    w.run("go mod download")


@scene("checksum/gosum-mirror", "checksum-mismatch-gosum",
       "a home-made mirror packs zips with other contents than go.sum has", go="1.25")
def _(w):
    w.proxy("mirror.lab.example")
    w.export(GOPROXY="https://mirror.lab.example", GOSUMDB="off")
    stale_sum(w, "github.com/lib/pq", "v1.10.9")
    w.run("go mod download github.com/lib/pq")
    w.paste_env("GOPROXY", "GOSUMDB", "GONOSUMDB")


@scene("checksum/gosum-gomod-hash", "checksum-mismatch-gosum", "the go.mod hash in go.sum differs", go="1.23",
       look=looks.gitlab)
def _(w):
    w.internet()
    w.shop("github.com/stretchr/testify v1.9.0")
    module = w.shelf.modules["gopkg.in/yaml.v3", "v3.0.1"]
    other = Module("gopkg.in/yaml.v3", "v3.0.1", go="1.15").sums().splitlines()[1]
    text = (w.cwd / "go.sum").read_text().replace(module.sums().splitlines()[1], other)
    w.write("go.sum", text)
    w.run("go list -m all")


@scene("checksum/gosum-private-tag", "checksum-mismatch-gosum",
       "a private module's tag was pushed again with other contents", go="1.26")
def _(w):
    w.repository("github.com/acme/kit",
                 ("v0.2.0", {"go.mod": "module github.com/acme/kit\n", "kit.go": "package kit\n\nconst A = 2\n"}))
    w.git_host("github.com")
    w.export(GOPRIVATE="github.com/acme")
    w.shop("github.com/acme/kit v0.2.0", sums=False)
    w.write("go.sum",
            Module("github.com/acme/kit", "v0.2.0", go="", files={"kit.go": "package kit\n\nconst A = 1\n"}).sums().splitlines()[0] + "\n" + Module("github.com/acme/kit", "v0.2.0", files={"go.mod": "module github.com/acme/kit\n"}).sums().splitlines()[1] + "\n")
    w.run("go test ./...")
    w.paste_env("GOPRIVATE", "GONOSUMDB")


@scene("checksum/gosum-tidy", "checksum-mismatch-gosum", "go.sum was merged by hand and holds a wrong hash",
       go="1.19")
def _(w):
    w.internet()
    w.shop("github.com/spf13/pflag v1.0.5", go="1.19")
    module = w.shelf.modules["github.com/spf13/pflag", "v1.0.5"]
    w.write("go.sum", wrong_sums(module).splitlines()[0] + "\n" + module.sums().splitlines()[1] + "\n")
    w.run("go mod tidy")


# The database does not agree.

def tampered(w, path, version):
    """The proxy serves other contents than the checksum database recorded."""
    w.checksums()
    module = w.shelf.modules[path, version]
    w.shelf.modules[path, version] = Module(path, version, module.requires, module.go,
        {**module.files, "extra.go": f"package {module.path.split('/')[-1]}\n"})
    w.internet()


@scene("checksum/sumdb-moved", "checksum-mismatch-sumdb",
       "the tag was moved after the checksum database recorded it", go="1.24", look=looks.bash)
def _(w):
    tampered(w, "github.com/tallgrass/buildtool", "v0.7.0")
    w.gomod()
    w.run("go get github.com/tallgrass/buildtool@v0.7.0")
    w.paste_env()


@scene("checksum/sumdb-install", "checksum-mismatch-sumdb",
       "a mirror serves other contents than the checksum database recorded", go="1.22")
def _(w):
    tampered(w, "github.com/google/wire", "v0.6.0")
    w.export(GOPROXY="https://goproxy.io,direct")
    w.run("go install github.com/google/wire/cmd/wire@v0.6.0")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("checksum/sumdb-tidy-docker", "checksum-mismatch-sumdb",
       "the proxy serves other contents than the checksum database recorded", go="1.26", look=looks.docker)
def _(w):
    tampered(w, "github.com/samber/lo", "v1.39.0")
    w.gomod(imports=["github.com/samber/lo", "golang.org/x/sync/errgroup"])
    w.run("go mod tidy")


@scene("checksum/sumdb-direct", "checksum-mismatch-sumdb",
       "direct mode fetches a tag that was moved after it was recorded", go="1.23")
def _(w):
    w.shelf.modules["github.com/oakmere/tags", "v1.0.0"] = Module("github.com/oakmere/tags", "v1.0.0")
    w.repository("github.com/oakmere/tags",
                 ("v1.0.0", {"go.mod": "module github.com/oakmere/tags\n\ngo 1.18\n", "tags.go": "package tags\n"}))
    w.internet()
    w.export(GOPROXY="direct")
    w.gomod()
    w.run("go get github.com/oakmere/tags@v1.0.0")
    w.paste_env("GOPROXY")


# Entries are missing.

@scene("checksum/missing-build", "gosum-missing-entry", "go.sum was not committed", go="1.24",
       look=looks.github)
def _(w):
    w.internet()
    w.shop(f"{GIN} v1.10.0", "go.uber.org/zap v1.27.0", sums=False)
    w.run("go build ./...")


@scene("checksum/missing-vet", "gosum-missing-entry", "go.sum lacks the lines of one module", go="1.25")
def _(w):
    w.internet()
    w.shop("github.com/spf13/cobra v1.8.1", "github.com/lib/pq v1.10.9", go="1.19")
    lines = (w.cwd / "go.sum").read_text().splitlines(True)
    w.write("go.sum", "".join(line for line in lines if not line.startswith("github.com/lib/pq")))
    w.run("go vet ./...")
    w.paste_env("GOFLAGS", "GOSUMDB")


@scene("checksum/missing-zip-line", "gosum-missing-entry", "go.sum has the go.mod hashes only", go="1.23")
def _(w):
    w.internet()
    w.shop("github.com/gorilla/mux v1.8.1", "github.com/google/uuid v1.6.0")
    w.write("go.sum",
            "".join(line for line in (w.cwd / "go.sum").read_text().splitlines(True) if "/go.mod" in line))
    w.run("go run .")
    w.paste_env()


@scene("checksum/missing-docker", "gosum-missing-entry", "the Dockerfile copies go.mod without go.sum",
       go="1.22", look=looks.docker)
def _(w):
    w.internet()
    w.shop("github.com/redis/go-redis/v9 v9.5.3", sums=False)
    w.run("CGO_ENABLED=0 go build -o /tmp/api .")


@scene("checksum/missing-list", "gosum-missing-entry", "a require was added by hand", go="1.19 1.26",
       look=looks.prompt)
def _(w):
    w.internet()
    w.shop("github.com/spf13/viper v1.19.0", sums=False, go="1.19")
    w.gosum("github.com/google/uuid v1.6.0")
    w.run("go list -m all")


@scene("checksum/missing-after-merge", "gosum-missing-entry", "a merge took the other branch's go.sum",
       go="1.21", look=looks.jenkins)
def _(w):
    w.internet()
    w.shop("google.golang.org/grpc v1.64.0", "github.com/jackc/pgx/v5 v5.6.0")
    w.gosum("google.golang.org/grpc v1.64.0")
    w.run("go test ./...")


@scene("checksum/missing-tool-run", "gosum-missing-entry", "go run of a tool whose sum is missing", go="1.25")
def _(w):
    w.internet()
    w.gomod(requires=["github.com/swaggo/swag v1.16.3"], sums=False)
    w.run("go run github.com/swaggo/swag/cmd/swag")


@scene("checksum/malformed-merge", "gosum-malformed", "go.sum has the markers of a merge conflict", go="1.24")
def _(w):
    w.internet()
    w.shop("github.com/google/uuid v1.6.0")
    text = (w.cwd / "go.sum").read_text()
    w.write("go.sum", f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> feature/login\n")
    w.run("go build ./...")
    w.paste_env("GOFLAGS", "GOVERSION")


@scene("checksum/malformed-cut", "gosum-malformed", "the last line of go.sum is cut", go="1.25",
       look=looks.compose)
def _(w):
    w.internet()
    w.shop(f"{GIN} v1.9.1")
    text = (w.cwd / "go.sum").read_text()
    w.write("go.sum", text + "gopkg.in/yaml.v2 v2.4.0\n")
    w.run("go build ./...")


@scene("checksum/malformed-words", "gosum-malformed", "go.sum has a line of words", go="1.26",
       look=looks.prompt)
def _(w):
    w.internet()
    w.shop("github.com/lib/pq v1.10.9")
    text = (w.cwd / "go.sum").read_text()
    w.write("go.sum", "this file is generated, do not edit it\n" + text)
    w.run("go list -deps ./...")


# The database cannot be reached, or misbehaves.

@scene("checksum/unreachable-timeout", "sumdb-unreachable",
       "goproxy.io works and does not pass on the checksum database; sum.golang.org is blocked", go="1.24",
       look=looks.prompt)
def _(w):
    w.internet(without=("sum.golang.org",))
    w.drop("sum.golang.org")
    w.export(GOPROXY="https://goproxy.io,direct")
    w.gomod()
    w.run(f"go get {GIN}@v1.10.0")
    w.paste_env("GOPROXY", "GOSUMDB", "GONOSUMDB")


@scene("checksum/unreachable-refused", "sumdb-unreachable",
       "the company's proxy works; the firewall rejects sum.golang.org", go="1.22", look=looks.docker)
def _(w):
    w.checksums()
    w.proxy("goproxy.corp.example")
    w.refuse("sum.golang.org")
    w.export(GOPROXY="https://goproxy.corp.example")
    w.shop("go.uber.org/zap v1.27.0", sums=False)
    w.run("go mod download")


@scene("checksum/unreachable-dns", "sumdb-unreachable | dns-no-such-host",
       "a company resolver does not know sum.golang.org; modules come from an internal mirror", go="1.26")
def _(w):
    w.checksums()
    w.proxy("goproxy.corp.example")
    w.export(GOPROXY="https://goproxy.corp.example")
    w.gomod(imports=["github.com/sirupsen/logrus"])
    w.run("go mod tidy")
    w.paste_env()


@scene("checksum/unreachable-reset", "sumdb-unreachable",
       "connections to sum.golang.org are reset while the mirror works", go="1.25", look=looks.zsh)
def _(w):
    w.internet(without=("sum.golang.org",))
    w.listen("sum.golang.org", web.resets)
    w.export(GOPROXY="https://goproxy.io")
    w.gomod()
    w.run("go install github.com/air-verse/air@v1.52.3")
    w.run("go env GOPROXY GOSUMDB", GOSUMDB=None)


@scene("checksum/server-500", "sumdb-server-error", "the checksum database answers 500", go="1.24")
def _(w):
    w.internet(sumdb_special=lambda path, _: Answer(500, "internal error\n"))
    w.gomod()
    w.run("go get github.com/gorilla/websocket@v1.5.3")
    w.paste_env()


@scene("checksum/server-404-public", "sumdb-server-error",
       "the checksum database answers 404 for a well-known public module", go="1.23", look=looks.prompt)
def _(w):
    w.internet(sumdb_special=lambda path, _: Answer(404, "not found: github.com/google/go-cmp@v0.6.0: i/o timeout fetching https://github.com/google/go-cmp/info/refs\n"))
    w.gomod()
    w.run("go get github.com/google/go-cmp@v0.6.0")


@scene("checksum/server-html", "sumdb-server-error | proxy-html-response",
       "a block page stands in for the checksum database", go="1.22")
def _(w):
    w.internet(sumdb_special=lambda path, _: Answer(200, "<html><body>Access to this site is restricted</body></html>", web.HTML))
    w.gomod()
    w.run("go mod download github.com/lib/pq@v1.10.9")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("checksum/server-proxied-403", "sumdb-server-error | proxy-access-denied",
       "the company's proxy forbids its /sumdb/ path", go="1.25", look=looks.gitlab)
def _(w):
    w.internet()
    w.proxy("artifactory.corp.example",
            special=lambda path, _: Answer(403, "sumdb is disabled\n") if "/sumdb/" in path else None)
    w.export(GOPROXY="https://artifactory.corp.example,direct")
    w.shop("github.com/spf13/cobra v1.8.1", sums=False)
    w.run("go mod download")


# Signatures.

@scene("checksum/signature-key", "sumdb-signature-invalid",
       "GOSUMDB has another key than the company's checksum database signs with", go="1.24")
def _(w):
    w.internet()
    right = ChecksumDatabase("/mnt/keys", "sum.corp.example", w.shelf)
    wrong = ChecksumDatabase("/mnt/other-keys", "sum.corp.example", w.shelf)
    w.site("sum.corp.example", right.handler)
    w.export(GOSUMDB=wrong.verifier)
    w.gomod()
    w.run("go get github.com/inconshreveable/mousetrap@v1.1.0")
    w.paste_env("GOPROXY", "GOSUMDB", "GONOSUMDB")


@scene("checksum/signature-interception", "sumdb-signature-invalid",
       "something between signs in place of sum.golang.org with a key of its own", go="1.26", look=looks.bash)
def _(w):
    w.internet(without=("sum.golang.org",))
    other = ChecksumDatabase("/mnt/other-keys", "sum.golang.org", w.shelf)
    w.site("sum.golang.org", other.handler)
    w.gomod()
    w.run("go get github.com/urfave/cli/v2@latest")


@scene("checksum/signature-forked", "sumdb-signature-invalid",
       "a private checksum database was set up again with its old key and other records", go="1.23")
def _(w):
    w.internet()
    old = ChecksumDatabase("/mnt/keys", "sum.corp.example", w.shelf)
    first = {"db": old}
    w.site("sum.corp.example", lambda request: first["db"].handler(request))
    w.export(GOSUMDB=old.verifier)
    w.gomod()
    w.quiet("go get github.com/lib/pq@v1.10.9")
    keys = list(w.shelf.modules.items())
    w.shelf.modules = dict(keys[::-1])
    first["db"] = ChecksumDatabase("/mnt/keys", "sum.corp.example", w.shelf)
    w.run("go get github.com/google/uuid@v1.6.0")
    w.paste_env("GOSUMDB", "GOPATH")


def sumdb_value(name, value, made, command="go get github.com/BurntSushi/toml@v1.4.0", **how):
    @scene(f"checksum/{name}", "gosumdb-invalid-value", made, **how)
    def _(w):
        w.internet()
        w.export(GOSUMDB=value)
        w.gomod()
        w.run(command)
        if how.get("look") is None:
            w.paste_env("GOPROXY", "GOSUMDB", "GONOSUMDB", "GOPRIVATE")


sumdb_value("value-bare-host", "sum.corp.example", "GOSUMDB is a host without a key", go="1.24")
sumdb_value("value-url-first", "https://sum.golang.google.cn", "GOSUMDB is a URL", go="1.22",
            look=looks.prompt)
sumdb_value("value-comma", "sum.golang.org,https://goproxy.cn/sumdb/sum.golang.org",
            "GOSUMDB has a comma where a space belongs",
            command="go mod download github.com/lib/pq@v1.10.9", go="1.26")
sumdb_value("value-fields", "sum.golang.org https://goproxy.cn/sumdb/sum.golang.org direct",
            "GOSUMDB has three fields", go="1.25", look=looks.docker)


# Private modules and public servers.

def private(w, path="github.com/acme/billing", login=("oauth2", "t0ken"), **how):
    """A private repository on a host that works, with credentials in place for git."""
    host = path.split("/")[0]
    w.repository(path, ("v1.4.0", {"go.mod": f"module {path}\n\ngo 1.20\n", "b.go": "package billing\n"}),
                 private=True)
    if host == "github.com":
        w.internet(without=("github.com",))
    else:
        w.internet()
    w.git_host(host, login=login,
               special=go_get(path, f"https://{path}.git"))
    w.quiet(f"git config --global credential.helper store && echo 'https://{login[0]}:{login[1]}@{host}' > ~/.git-credentials")


@scene("checksum/private-sumdb-404", "goprivate-missing",
       "git has credentials for a private module; GOPRIVATE is empty, so the public database is asked",
       go="1.24", look=looks.prompt)
def _(w):
    private(w)
    w.gomod()
    w.run("go get github.com/acme/billing@v1.4.0")
    w.paste_env()


@scene("checksum/private-noproxy-only", "goprivate-missing",
       "GONOPROXY covers the private host, GONOSUMDB does not", go="1.22")
def _(w):
    private(w, "gitlab.acme.example/core/ledger")
    w.export(GONOPROXY="gitlab.acme.example", GOPROXY="https://goproxy.cn,direct")
    w.gomod(imports=["gitlab.acme.example/core/ledger"])
    w.run("go mod tidy")
    w.paste_env("GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOPROXY")


@scene("checksum/private-typo", "goprivate-missing", "GOPRIVATE is mistyped", go="1.25")
def _(w):
    private(w)
    w.export(GOPRIVATE="github.com/acmee/*")
    w.gomod(requires=["github.com/acme/billing v1.4.0"], imports=["github.com/acme/billing"], sums=False)
    w.run("go mod download")
    w.paste_env()


@scene("checksum/private-space", "goprivate-missing", "GOPRIVATE has a space after its comma", go="1.26",
       look=looks.bash)
def _(w):
    private(w, "git.acme.example/tools/gen")
    w.export(GOPRIVATE="gitlab.acme.example, git.acme.example")
    w.gomod()
    w.run("go get git.acme.example/tools/gen@v1.4.0")
    w.paste_env("GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOPROXY")


@scene("checksum/private-proxy-404", "goprivate-missing",
       "GOPROXY is the public proxy alone, GOPRIVATE is empty, and the module is in a private GitLab",
       go="1.23")
def _(w):
    private(w, "gitlab.acme.example/web/session")
    w.export(GOPROXY="https://proxy.golang.org")
    w.gomod()
    w.run("go get gitlab.acme.example/web/session@v1.4.0")
    w.paste_env("GOPROXY", "GOPRIVATE", "GONOPROXY", "GONOSUMDB")


@scene("checksum/private-scheme", "goprivate-missing", "GOPRIVATE has a scheme in front of the host",
       go="1.27", look=looks.gitlab)
def _(w):
    private(w, "gitlab.acme.example/web/session")
    w.export(GOPRIVATE="https://gitlab.acme.example")
    w.gomod(path="gitlab.acme.example/web/front")
    w.run("go env GOPRIVATE GOPROXY")
    w.run("go get gitlab.acme.example/web/session@v1.4.0")


@scene("checksum/private-apex", "goprivate-missing",
       "the pattern *.acme.example does not cover acme.example itself", go="1.24")
def _(w):
    private(w, "acme.example/platform/log")
    w.export(GOPRIVATE="*.acme.example")
    w.gomod()
    w.run("go get acme.example/platform/log@v1.4.0")
    w.paste_env("GOPRIVATE", "GONOSUMDB", "GOSUMDB")


@scene("checksum/broad-star", "goprivate-too-broad",
       "GOPRIVATE=* sends public modules to their own hosts, which are blocked", go="1.24")
def _(w):
    w.internet()
    w.drop("golang.org", "go.uber.org")
    w.export(GOPRIVATE="*")
    w.gomod(imports=["golang.org/x/text/language"])
    w.run("go mod tidy")
    w.paste_env()


@scene("checksum/broad-github", "goprivate-too-broad",
       "GOPRIVATE=github.com sends public modules to github.com, which this network blocks; the proxy works",
       go="1.22", look=looks.prompt)
def _(w):
    w.internet(without=("github.com",))
    w.impatient()
    w.drop("github.com")
    w.export(GOPRIVATE="github.com,gitlab.acme.example")
    w.gomod()
    w.run("go env GOPRIVATE GOPROXY")
    w.run(f"go get {GIN}@v1.10.0")
    w.run("go get golang.org/x/sync@v0.7.0")


@scene("checksum/broad-noproxy-x", "goprivate-too-broad",
       "GONOPROXY covers golang.org/x, and golang.org is refused", go="1.25")
def _(w):
    w.internet()
    w.refuse("golang.org")
    w.export(GONOPROXY="golang.org/x/*,*.acme.example")
    w.gomod(requires=["golang.org/x/net v0.26.0"], imports=["golang.org/x/net/html"])
    w.run("go mod download")
    w.paste_env("GONOPROXY", "GOPRIVATE", "GOPROXY", "GONOSUMDB")
