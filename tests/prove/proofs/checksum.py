"""go.sum, the checksum database, and which modules are sent to it."""

from modules import ChecksumDatabase, Module, wrong_sums
from proofs import proof
from web import Answer

GIN = "github.com/gin-gonic/gin"
UUID = "github.com/google/uuid v1.6.0"


@proof("checksum-mismatch-gosum", "go.sum was merged by hand and holds a hash of other contents", go="1.19 1.27")
def _(w):
    w.internet()
    w.shop(UUID, go="1.19")
    right = w.shelf.modules["github.com/google/uuid", "v1.6.0"]
    text = (w.cwd / "go.sum").read_text()
    w.write("go.sum", text.replace(right.sums().splitlines()[0], wrong_sums(right).splitlines()[0]))
    return "go build ./..."


@proof("checksum-mismatch-sumdb", "a mirror serves other contents than the checksum database recorded")
def _(w):
    w.internet()
    kept = w.shelf.modules["github.com/google/uuid", "v1.6.0"]
    other = Module(kept.path, kept.version, kept.requires, kept.go, {**kept.files, "extra.go": "package uuid\n"})
    w.proxy("goproxy.acme.example", special=lambda path, _: Answer(200, other.zip(), "application/zip")
            if path.endswith("uuid/@v/v1.6.0.zip") else None)
    w.go_env("GOPROXY=https://goproxy.acme.example")
    w.gomod(requires=[UUID], imports=["github.com/google/uuid"], sums=False)
    return "go mod download github.com/google/uuid"


@proof("gosum-missing-entry", "go.sum was not committed", go="1.19 1.27")
def _(w):
    w.internet()
    w.shop(f"{GIN} v1.9.1", go="1.19", sums=False)
    return "go build ./..."


@proof("gosum-malformed", "go.sum holds a line that is cut short", go="1.24 1.27")
def _(w):
    w.internet()
    w.shop(UUID)
    with (w.cwd / "go.sum").open("a") as lines:
        lines.write("github.com/lib/pq v1.10.9\n")
    return "go build ./..."


@proof("sumdb-unreachable", "a firewall rejects connections to sum.golang.org", needs="routes")
def _(w):
    w.internet(without=("sum.golang.org",))
    w.refuse("sum.golang.org")
    w.go_env("GOPROXY=https://goproxy.io,direct")
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("sumdb-server-error", "sum.golang.org answers 500")
def _(w):
    w.internet(sumdb_special=lambda path, _: Answer(500, "internal error\n"))
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("sumdb-signature-invalid", "GOSUMDB has another key than the company's database signs with")
def _(w):
    w.internet()
    right = ChecksumDatabase(w.rig / "keys", "sum.acme.example", w.shelf)
    wrong = ChecksumDatabase(w.rig / "other-keys", "sum.acme.example", w.shelf)
    w.site("sum.acme.example", right.handler)
    w.go_env(f"GOSUMDB={wrong.verifier}")
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("gosumdb-invalid-value", "GOSUMDB was given a URL without a key")
def _(w):
    w.internet()
    w.go_env("GOSUMDB=https://sum.golang.google.cn")
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("goprivate-missing", "git has a login for the company's module; GOPRIVATE is empty", go="1.19 1.21 1.27")
def _(w):
    w.internet()
    w.company_module("git.acme.example/shop/kit")
    w.gomod(go="1.19")
    return "go get git.acme.example/shop/kit@v1.0.0"


@proof("goprivate-missing/extended", "GOPRIVATE has one of the company's hosts and lacks the other")
def _(w):
    w.internet()
    w.go_env("GOPRIVATE=git.oldco.example/*")
    w.company_module("git.acme.example/shop/kit")
    w.gomod()
    return "go get git.acme.example/shop/kit@v1.0.0"


@proof("toolchain-checksum-off", "GOSUMDB=off was written with go env -w, and go.mod asks for a newer Go",
       go="1.21 1.24")
def _(w):
    w.toolchain("1.27")
    w.internet()
    w.go_env("GOSUMDB=off")
    w.gomod(go=w.other("1.27").version)
    return "go list -m"
