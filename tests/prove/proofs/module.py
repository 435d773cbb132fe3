"""go.mod, versions and import paths."""

from modules import Module
from proofs import proof
from web import Answer

GIN = "github.com/gin-gonic/gin"
UUID = "github.com/google/uuid v1.6.0"
KIT = "github.com/oakmere/kit"


def kit(w, *tags, path=KIT):
    """A company's repository, fetched without a proxy. Returns the hashes of its commits."""
    w.go_env("GOPRIVATE=github.com/oakmere")
    files = {"go.mod": f"module {path}\n\ngo 1.20\n", "kit.go": "package kit\n"}
    return w.repository(path, *[(tag, files) for tag in tags])


@proof("gomod-missing", "a program without a go.mod", fill="example.com/dev/shop", go="1.19 1.21 1.27")
def _(w):
    w.internet()
    w.main("fmt")
    return "go mod tidy"


@proof("go-get-outside-module", "go get of a library in a folder without a go.mod", fill="example.com/dev/shop")
def _(w):
    w.internet()
    return f"go get {GIN}@v1.10.0"


@proof("missing-requirement", "an import that go.mod does not require", go="1.19 1.21 1.27")
def _(w):
    w.internet()
    w.gomod(imports=["github.com/google/uuid"], go="1.19")
    return "go build ./..."


@proof("gomod-needs-tidy", "go.mod has a lower version than a dependency needs", go="1.21 1.27")
def _(w):
    w.internet()
    w.shop(f"{GIN} v1.10.0", "golang.org/x/net v0.17.0", imports=[GIN])
    return "go build ./..."


@proof("pseudo-version-invalid", "the time of a pseudo-version is not its commit's")
def _(w):
    w.internet()
    (commit,) = kit(w, "v1.0.0")
    w.shop(f"{KIT} v1.0.1-0.20230101000000-{commit[:12]}", sums=False)
    return "go mod tidy"


@proof("major-version-suffix", "go.mod requires v2 of a module by its path without /v2; the proxy says so")
def _(w):
    said = (f"not found: {KIT}@v2.1.0+incompatible: invalid version: module contains a go.mod file, so module path must "
            f"match major version (\"{KIT}/v2\")\n")
    w.shelf.modules[f"{KIT}/v2", "v2.1.0"] = Module(f"{KIT}/v2", "v2.1.0")
    w.internet(proxy_special=lambda path, _: Answer(404, said) if path.startswith(f"/{KIT}/@v/v2") else None)
    w.go_env("GOPROXY=https://proxy.golang.org")
    w.shop(f"{KIT} v2.1.0+incompatible", sums=False, imports=[])
    return "go mod download"


@proof("major-version-suffix/repository", "go.mod requires v2 of a module by its path without /v2; the repository says so")
def _(w):
    w.internet()
    w.go_env("GOPRIVATE=github.com/oakmere")
    w.repository(KIT, ("v2.1.0", {"go.mod": f"module {KIT}/v2\n\ngo 1.20\n", "kit.go": "package kit\n"}))
    w.shop(f"{KIT} v2.1.0+incompatible", sums=False, imports=[])
    return "go mod download"


@proof("module-path-mismatch", "go.mod requires a module by its repository, not by its own name")
def _(w):
    w.shelf.modules["github.com/uber-go/multierr", "v1.10.0"] = Module("github.com/uber-go/multierr", "v1.10.0",
        declares="go.uber.org/multierr")
    w.internet()
    w.shop("github.com/uber-go/multierr v1.10.0", imports=[], sums=False)
    return "go mod download"


@proof("module-path-case", "go.mod requires logrus with a capital S")
def _(w):
    w.internet()
    w.shop("github.com/Sirupsen/logrus v1.9.3", imports=[], sums=False)
    return "go mod download"


@proof("package-not-in-module", "go.mod has a preview of the module without the package; the release has it", go="1.22 1.24 1.27")
def _(w):
    for version, packages in (("v1.0.0", ("", "wrap")), ("v1.1.0-beta.1", ("",))):
        w.shelf.modules["github.com/oakmere/text", version] = Module("github.com/oakmere/text", version, packages=packages)
    w.internet()
    w.shop("github.com/oakmere/text v1.1.0-beta.1", imports=["github.com/oakmere/text/wrap"])
    return "go mod tidy"


@proof("replace-dir-missing", "the folder of a replace is on another machine")
def _(w):
    w.internet()
    w.shop(UUID, extra="replace github.com/google/uuid => ../uuid")
    return "go build ./..."


@proof("replace-not-inherited", "a dependency requires a v0.0.0 that it replaces in its own go.mod only")
def _(w):
    wire = "github.com/google/wire"
    w.shelf.modules["github.com/harborline/client", "v1.0.0"] = Module("github.com/harborline/client", "v1.0.0",
        [f"{wire} v0.0.0"], go="1.16", extra=f"replace {wire} => ../wire",
        files={"client.go": f'package client\n\nimport _ "{wire}"\n'})
    w.internet()
    w.shop("github.com/harborline/client v1.0.0", sums=False)
    return "go mod tidy"


@proof("ambiguous-import", "one package in two modules, before and after they were split")
def _(w):
    w.shelf.modules["github.com/oakmere/text", "v1.0.0"] = Module("github.com/oakmere/text", "v1.0.0", packages=("", "wrap"))
    w.shelf.modules["github.com/oakmere/text", "v1.1.0"] = Module("github.com/oakmere/text", "v1.1.0")
    w.shelf.modules["github.com/oakmere/text/wrap", "v1.0.0"] = Module("github.com/oakmere/text/wrap", "v1.0.0")
    w.internet()
    w.shop("github.com/oakmere/text v1.0.0", "github.com/oakmere/text/wrap v1.0.0", imports=["github.com/oakmere/text/wrap"])
    return "go build ./..."


@proof("vendor-inconsistent", "go.mod was raised without vendoring again")
def _(w):
    w.internet()
    w.shop("golang.org/x/text v0.16.0", imports=["golang.org/x/text/language"])
    w.quiet("go mod vendor")
    w.write("go.mod", (w.cwd / "go.mod").read_text().replace("v0.16.0", "v0.21.0"))
    return "go build ./..."


@proof("gowork-misconfigured", "GOFLAGS=-mod=mod was written with go env -w, and there is a go.work", go="1.21 1.24")
def _(w):
    w.internet()
    w.write("go.work", "go 1.20\n\nuse ./api\n")
    w.write("api/go.mod", "module github.com/acme/api\n\ngo 1.20\n")
    w.write("api/main.go", "package main\n\nfunc main() {}\n")
    w.go_env("GOFLAGS=-mod=mod")
    return "go list ./api/..."
