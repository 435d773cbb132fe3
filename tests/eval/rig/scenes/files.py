"""go.mod, versions and import paths."""

import looks
from modules import Module
from scenes import scene

GIN = "github.com/gin-gonic/gin"


def simple(name, causes, made, command, setup=None, env=(), **how):
    """A scene in the working Internet: a project, perhaps something more, one command."""
    @scene(f"files/{name}", causes, made, **how)
    def _(w):
        w.internet()
        (setup or Start.plain)(w)
        w.run(command)
        if env is True:
            w.paste_env()
        elif env:
            w.paste_env(*env)


class Start:
    """Projects that several scenes start from."""

    @staticmethod
    def plain(w):
        w.gomod()

    @staticmethod
    def requires(*requires, **how):
        return lambda w: w.shop(*requires, **how)

    @staticmethod
    def imports(*imports, **how):
        return lambda w: w.gomod(imports=imports, **how)

    @staticmethod
    def text(gomod, *imports):
        def write(w):
            w.write("go.mod", gomod)
            w.main(*imports)
        return write


def public_kit(w, *tags, path="github.com/oakmere/kit", **files):
    w.repository(path,
                 *[(tag, {"go.mod": f"module {path}\n\ngo 1.20\n", "kit.go": "package kit\n", **files}) for tag in tags])


# Versions.

simple("revision-typo", "unknown-revision", "a version that was never tagged, of a module that the proxy has",
       f"go get {GIN}@v1.100.0", go="1.24", env=True)
simple("revision-branch", "unknown-revision", "a branch that does not exist",
       "go get github.com/spf13/cobra@develop", go="1.22", look=looks.prompt)
simple("revision-query", "unknown-revision", "no version matches the query",
       "go get github.com/google/uuid@v7", go="1.25", look=looks.bash)
simple("revision-install", "unknown-revision", "a tool's version that does not exist",
       "go install github.com/golangci/golangci-lint/cmd/golangci-lint@v1.590.1", go="1.23",
       look=looks.docker)
simple("revision-gomod", "unknown-revision", "go.mod requires a version that is no more", "go mod tidy",
       Start.requires("github.com/lib/pq v1.11.99"), go="1.27", env=("GOPROXY", "GOFLAGS"))


@scene("files/revision-deleted-commit", "unknown-revision",
       "a private repository was force-pushed: the commit of the pseudo-version is gone", go="1.24")
def _(w):
    w.internet()
    public_kit(w, "v0.1.0")
    w.export(GOPRIVATE="github.com/oakmere")
    w.shop("github.com/oakmere/kit v0.1.1-0.20240311092653-0123456789ab", sums=False)
    w.run("go mod download")
    w.paste_env("GOPRIVATE", "GOPROXY")


@scene("files/revision-subdirectory", "unknown-revision | package-not-in-module",
       "a module in a sub-directory was tagged without the directory in front", go="1.26", look=looks.zsh)
def _(w):
    w.internet()
    path = "github.com/oakmere/mono"
    w.repository(path,
                 ("v0.2.0", {"go.mod": f"module {path}\n", "log/go.mod": f"module {path}/log\n", "log/log.go": "package log\n"}))
    w.export(GOPRIVATE="github.com/oakmere")
    w.gomod()
    w.run(f"go get {path}/log@v0.2.0")


@scene("files/revision-lost-tag", "unknown-revision", "a private module's tag was deleted", go="1.21",
       look=looks.gitlab)
def _(w):
    w.internet()
    public_kit(w, "v1.0.0")
    w.export(GOPRIVATE="github.com/oakmere/*")
    w.shop("github.com/oakmere/kit v1.3.0", sums=False)
    w.run("go mod tidy")


def pseudo(name, version, made, command="go mod download", **how):
    @scene(f"files/{name}", "pseudo-version-invalid", made, **how)
    def _(w):
        w.internet()
        (full,) = w.repository("github.com/oakmere/kit",
            ("v1.0.0", {"go.mod": "module github.com/oakmere/kit\n", "kit.go": "package kit\n"}))
        w.export(GOPRIVATE="github.com/oakmere")
        w.shop(f"github.com/oakmere/kit {version(full)}", sums=False)
        w.run(command)
        w.paste_env("GOPRIVATE", "GOPROXY")


pseudo("pseudo-time", lambda h: f"v1.0.1-0.20230101000000-{h[:12]}",
       "the time of a pseudo-version is not its commit's", go="1.24")
pseudo("pseudo-base", lambda h: f"v1.9.1-0.20240311092653-{h[:12]}",
       "the tag before the pseudo-version does not exist", command="go mod tidy", go="1.22")
pseudo("pseudo-length", lambda h: f"v0.0.0-20240311092653-{h[:7]}",
       "the hash of a pseudo-version is too short", command="go list -m all", go="1.26", look=looks.prompt)
pseudo("pseudo-v0", lambda h: f"v1.0.0-20240311092653-{h[:12]}",
       "a pseudo-version without a tag before it must be v0.0.0", command="go mod download -json", go="1.25")

simple("retracted-all", "version-retracted | unknown-revision", "every version of the module is retracted",
       "go get github.com/brightloop/ratelimit@latest", go="1.24")


@scene("files/retracted-range", "version-retracted | unknown-revision",
       "a query matches retracted versions only", go="1.26", look=looks.prompt)
def _(w):
    w.internet()
    w.gomod()
    w.run("go list -m -versions github.com/brightloop/retry")
    w.run("go get 'github.com/brightloop/retry@>=v1.1.0'")


# Major versions.

simple("major-missing-suffix", "major-version-suffix", "go.mod requires v2 without /v2", "go mod tidy",
       Start.text("module github.com/acme/shop\n\ngo 1.22\n\nrequire github.com/urfave/cli v2.27.2\n", "github.com/urfave/cli"),
       go="1.24", env=True)
simple("major-superfluous", "major-version-suffix", "go.mod requires v1 under /v2", "go build ./...",
       Start.text("module github.com/acme/shop\n\ngo 1.22\n\nrequire github.com/gorilla/mux/v2 v1.8.1\n", "github.com/gorilla/mux/v2"),
       go="1.25")


@scene("files/major-tag-without-suffix", "major-version-suffix",
       "upstream tagged v2.0.0 and did not change its module line", go="1.23", look=looks.prompt)
def _(w):
    w.internet()
    public_kit(w, "v1.0.0", "v2.0.0")
    w.export(GOPROXY="direct", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/oakmere/kit@v2.0.0")


@scene("files/major-asked-with-suffix", "major-version-suffix",
       "the import has /v2, upstream's go.mod has not", go="1.26")
def _(w):
    w.internet()
    public_kit(w, "v1.0.0", "v2.0.0")
    w.export(GOPRIVATE="github.com/oakmere")
    w.gomod()
    w.run("go get github.com/oakmere/kit/v2@v2.0.0")
    w.paste_env("GOPRIVATE")


simple("major-get-incompatible", "major-version-suffix", "+incompatible asked of a module with a go.mod",
       "go get github.com/oakmere/kit@v2.0.0+incompatible",
       lambda w: (public_kit(w, "v1.0.0", "v2.0.0"), w.export(GOPRIVATE="github.com/oakmere"), w.gomod()),
       go="1.22", look=looks.jenkins)

# Paths that disagree.

simple("path-renamed-air", "module-path-mismatch", "the tool moved to another path",
       "go install github.com/cosmtrek/air@latest", go="1.24", look=looks.bash)
simple("path-vanity-zap", "module-path-mismatch",
       "a module is asked for by its repository, not by its import path",
       "go get github.com/uber-go/zap@v1.27.0", go="1.22", env=("GOPROXY", "GOSUMDB"))
simple("path-required", "module-path-mismatch", "go.mod requires the repository's path of a vanity module",
       "go mod tidy", Start.requires("github.com/uber-go/zap v1.27.0", sums=False), go="1.26")


@scene("files/path-fork", "module-path-mismatch", "a fork is required without replace", go="1.25",
       look=looks.docker)
def _(w):
    w.internet()
    w.repository("github.com/acme/gin",
                 ("v1.10.1", {"go.mod": "module github.com/gin-gonic/gin\n\ngo 1.20\n", "gin.go": "package gin\n"}))
    w.export(GOPRIVATE="github.com/acme")
    w.shop("github.com/acme/gin v1.10.1", sums=False)
    w.run("go mod download && go build ./...")


simple("case-logrus", "module-path-case", "logrus with a capital S",
       "go get github.com/Sirupsen/logrus@v1.9.3", go="1.24")
simple("case-logrus-tidy", "module-path-case", "an import of logrus with a capital S", "go mod tidy",
       Start.imports("github.com/Sirupsen/logrus"), go="1.21", look=looks.prompt)


@scene("files/case-collision", "module-path-case", "one package imported in two spellings", go="1.26")
def _(w):
    w.internet()
    w.shelf.modules["github.com/Oakmere/Text", "v1.0.0"] = Module("github.com/Oakmere/Text", "v1.0.0")
    w.shelf.modules["github.com/oakmere/text", "v1.0.0"] = Module("github.com/oakmere/text", "v1.0.0")
    w.export(GOSUMDB="off")
    w.shop("github.com/Oakmere/Text v1.0.0", "github.com/oakmere/text v1.0.0")
    w.run("go build ./...")


# Malformed paths.

simple("malformed-url", "malformed-module-path", "a URL pasted for a path",
       "go get https://github.com/spf13/cobra", go="1.24", look=looks.zsh)
simple("malformed-dotless", "malformed-module-path", "a require without a dot in its host", "go mod tidy",
       Start.text("module github.com/acme/shop\n\ngo 1.22\n\nrequire common/log v1.0.0\n", "common/log"),
       go="1.25", env=("GOPROXY", "GOPRIVATE"))
simple("malformed-character", "malformed-module-path", "a space in an import path",
       "go get 'github.com/acme/my kit@latest'", go="1.22")
simple("malformed-init", "malformed-module-path", "go mod init with a path that cannot be one",
       "go mod init 'github.com/acme/my shop'", lambda w: w.main("fmt"), go="1.26", look=looks.prompt)
simple("malformed-dotless-get", "malformed-module-path | package-not-in-std", "go get of a word",
       "go get gin@latest", go="1.23", look=looks.bash)

# Not in the standard library.

simple("std-local", "package-not-in-std", "an import of a local folder without the module's path in front",
       "go build ./...",
       lambda w: (w.gomod(imports=["utils/strings2"]), w.write("utils/strings2/s.go", "package strings2\n")),
       go="1.24", env=("GO111MODULE", "GOPATH", "GOMOD"))
simple("std-typo", "package-not-in-std", "a standard package's name is misspelt", "go vet ./...",
       Start.imports("encodings/json", "fmt"), go="1.22")
simple("std-shop-dotless", "package-not-in-std", "the module has no dot in its path and lacks the folder",
       "go run .", Start.imports("shop/internal/db", path="shop"), go="1.26", look=looks.prompt)
simple("std-tidy", "package-not-in-std", "an import of a folder as in GOPATH days", "go install .",
       Start.imports("models"), go="1.21")

# Not in the module.

simple("package-removed", "package-not-in-module", "the package was removed in the version asked for",
       "go get github.com/quillworks/parser/ast@v1.4.0", go="1.24", env=("GOPROXY", "GOVERSION"))
simple("package-moved-tidy", "package-not-in-module",
       "an import of a package that the latest version does not have", "go mod tidy",
       Start.imports("github.com/quillworks/parser/ast"), go="1.22", look=looks.github)
simple("package-dependency", "package-not-in-module",
       "a dependency imports a package that the chosen version does not have", "go mod tidy",
       Start.requires("github.com/quillworks/lexer v0.1.0", "github.com/quillworks/parser v1.4.0", sums=False),
       go="1.25")
simple("package-install-root", "package-not-in-module", "the tool is in a sub-directory of another name",
       "go install github.com/swaggo/swag/cmd/swagger@latest", go="1.26", look=looks.zsh)
simple("package-main-module", "package-not-in-module | missing-requirement",
       "the main module does not hold the folder", "go build ./...",
       Start.imports("github.com/acme/shop/internal/cache"), go="1.23")

# Not required.

simple("required-build", "missing-requirement", "an import that go.mod does not require", "go build ./...",
       Start.imports(GIN, "github.com/google/uuid"), go="1.24", env=True)
simple("required-test", "missing-requirement", "a test imports what go.mod does not require", "go test ./...",
       lambda w: (w.gomod(), w.write("main_test.go", "package main\n\nimport (\n\t\"testing\"\n\n\t_ \"github.com/stretchr/testify/assert\"\n)\n\nfunc TestX(t *testing.T) {}\n")),
       go="1.22", look=looks.gitlab)
simple("required-run-file", "missing-requirement", "go run of a file whose import is not required",
       "go run main.go", Start.imports("gorm.io/gorm"), go="1.19")
simple("required-no-gomod", "missing-requirement | gomod-missing", "go run of a file outside of a module",
       "go run main.go", lambda w: w.main("github.com/spf13/viper"), go="1.26", look=looks.bash)
simple("required-docker", "missing-requirement", "imports that go.mod does not require",
       "go build -o /app ./...", Start.imports("go.uber.org/zap", "github.com/jackc/pgx/v5/pgxpool"),
       go="1.25", look=looks.docker)
simple("required-vet-many", "missing-requirement", "four imports are not required", "go vet ./...",
       Start.imports("k8s.io/client-go/kubernetes", "k8s.io/api/core/v1", "golang.org/x/sync/errgroup", "github.com/samber/lo"),
       go="1.21", env=("GOFLAGS", "GOPROXY"))
simple("required-list-e", "missing-requirement", "mod=readonly named in GOFLAGS", "go build ./...",
       lambda w: (w.export(GOFLAGS="-mod=readonly"), w.gomod(imports=["github.com/gorilla/mux"])), go="1.27",
       env=("GOFLAGS",))

# Tidy is needed.

simple("tidy-indirect", "gomod-needs-tidy", "go.mod has a lower version than a dependency needs",
       "go build ./...", lambda w: w.shop(f"{GIN} v1.10.0", "golang.org/x/net v0.17.0"), go="1.24")
simple("tidy-nonindirect", "gomod-needs-tidy", "go.mod names a branch for a version", "go list ./...",
       lambda w: w.shop("github.com/google/uuid main", sums=False), go="1.22", env=("GOFLAGS",))
simple("tidy-excluded", "gomod-needs-tidy", "go.mod requires a version that it excludes", "go vet ./...",
       lambda w: w.shop("github.com/lib/pq v1.10.9", extra="exclude github.com/lib/pq v1.10.9"), go="1.26",
       look=looks.github)
simple("tidy-implicit", "gomod-needs-tidy | missing-requirement",
       "an indirect line is missing from a pruned go.mod", "go build ./...",
       lambda w: (w.shop("github.com/spf13/cobra v1.8.1", imports=["github.com/spf13/cobra", "github.com/spf13/pflag"])),
       go="1.25")

# Syntax.


def syntax(name, text, made, command="go build ./...", causes="gomod-syntax", **how):
    simple(f"syntax-{name}", causes, made, command, Start.text(text), **how)


HEAD = "module github.com/acme/shop\n\ngo 1.22\n\n"
syntax("merge",
       HEAD + "<<<<<<< HEAD\nrequire github.com/google/uuid v1.5.0\n=======\nrequire github.com/google/uuid v1.6.0\n>>>>>>> feature\n",
       "go.mod has the markers of a merge", go="1.24")
syntax("directive", HEAD + "requires github.com/google/uuid v1.6.0\n", "an unknown directive",
       command="go mod tidy", go="1.22", env=("GOMOD",))
syntax("version", HEAD + "require github.com/google/uuid 1.6.0\n", "a version without its v",
       causes="gomod-syntax | unknown-revision", go="1.25", look=looks.docker)
syntax("no-module", "go 1.22\n\nrequire github.com/google/uuid v1.6.0\n", "there is no module line",
       command="go mod download", go="1.23")
syntax("bom", "\ufeff" + HEAD, "a byte order mark at the start", go="1.26", look=looks.prompt)
syntax("replace", HEAD + "replace github.com/google/uuid => C:\\src\\uuid\n", "a replace with a Windows path",
       command="go list -m all", go="1.23")
syntax("go-line", "module github.com/acme/shop\n\ngo v1.22\n", "the go line has a v", command="go test ./...",
       go="1.24", look=looks.gitlab)
syntax("block", HEAD + "require (\n\tgithub.com/google/uuid v1.6.0\n", "a block is not closed",
       command="go mod tidy", go="1.27")

# No go.mod.

simple("none-tidy", "gomod-missing", "go mod tidy where there is no go.mod", "go mod tidy",
       lambda w: w.main("fmt"), go="1.24", look=looks.bash)
simple("none-build", "gomod-missing", "go build in a folder above the module", "go build ./...",
       lambda w: (w.at("mono/api"), w.gomod(), w.at("mono")), go="1.22", env=True)
simple("none-docker", "gomod-missing", "WORKDIR and COPY disagree", "go mod download", lambda w: None,
       go="1.25", look=looks.docker)
simple("none-list", "gomod-missing", "go list -m outside of a module", "go list -m all", lambda w: None,
       go="1.26", look=looks.zsh)
simple("none-vendor", "gomod-missing", "go mod vendor in the wrong folder; a git repository is here",
       "go mod vendor", lambda w: w.quiet("git init -q ."), go="1.23")

simple("outside-get", "go-get-outside-module", "go get of a tool outside of a module",
       "go get github.com/golang/mock/mockgen", lambda w: None, go="1.24", look=looks.prompt)
simple("outside-get-u", "go-get-outside-module", "go get -u of a tool in the home directory",
       "go get -u golang.org/x/tools/gopls", lambda w: None, go="1.27",
       env=("GO111MODULE", "GOMOD", "GOPATH"))
simple("outside-install", "go-get-outside-module", "go install without a version outside of a module",
       "go install golang.org/x/tools/cmd/stringer", lambda w: None, go="1.22", look=looks.bash)
simple("outside-get-docker", "go-get-outside-module", "a Dockerfile installs a tool with go get",
       "go get github.com/google/wire/cmd/wire@v0.6.0", lambda w: None, go="1.19", look=looks.docker)

simple("install-replace", "go-install-replace", "the tool's go.mod has a replace",
       "go install github.com/tallgrass/buildtool@latest", lambda w: None, go="1.24")
simple("install-exclude", "go-install-replace", "the tool's go.mod has an exclude",
       "go install github.com/tallgrass/exporter/cmd/exporter@v1.0.0", go="1.26", look=looks.docker)
simple("install-run-replace", "go-install-replace", "go run of a tool whose go.mod has a replace",
       "go run github.com/tallgrass/buildtool@v0.7.0", go="1.22", look=looks.zsh)

# Replace.

LOCAL = "replace github.com/acme/lib => ../lib"
simple("replace-missing", "replace-dir-missing", "the folder of a replace is not here", "go build ./...",
       lambda w: w.shop("github.com/acme/lib v0.0.0", extra=LOCAL), go="1.24", env=("GOWORK", "GOFLAGS"))
simple("replace-docker", "replace-dir-missing", "the image lacks the sibling folder", "go mod download",
       lambda w: w.shop("github.com/acme/lib v0.0.0", "github.com/google/uuid v1.6.0", extra=LOCAL),
       go="1.22", look=looks.docker)
simple("replace-no-gomod", "replace-dir-missing", "the folder of a replace has no go.mod", "go mod tidy",
       lambda w: (w.at("lib"), w.main(), w.at("shop"), w.shop("github.com/acme/lib v0.0.0", extra=LOCAL)),
       go="1.26")
simple("replace-ci", "replace-dir-missing", "an absolute replace from somebody's machine was committed",
       "go vet ./...",
       lambda w: w.shop("github.com/acme/lib v0.0.0", extra="replace github.com/acme/lib => /Users/lena/src/lib"),
       go="1.25", look=looks.github)

simple("inherit-kubernetes", "replace-not-inherited", "k8s.io/kubernetes needs its own replaces",
       "go get k8s.io/kubernetes/pkg/apis/core@v1.30.2", lambda w: w.gomod(go="1.16"), go="1.24",
       look=looks.prompt)
simple("inherit-kubernetes-tidy", "replace-not-inherited", "k8s.io/kubernetes is required", "go mod tidy",
       lambda w: w.gomod(go="1.16", requires=["k8s.io/kubernetes v1.30.2"], imports=["k8s.io/kubernetes/pkg/apis/core"], sums=False),
       go="1.26", env=True)
simple("inherit-pseudo", "replace-not-inherited",
       "a dependency has a v0.0.0-00010101000000 line for its own replace",
       "go get github.com/harborline/client@v1.0.0",
       lambda w: (public_kit(w, "v0.1.0", path="github.com/harborline/wire"), w.gomod()), go="1.23")

# Ambiguous, internal.

simple("ambiguous-genproto", "ambiguous-import", "genproto before and after its split", "go build ./...",
       lambda w: w.shop("google.golang.org/genproto v0.0.0-20230110181048-76db0878b65f", "google.golang.org/genproto/googleapis/rpc v0.0.0-20240610135401-a8a62080eff3", imports=["google.golang.org/genproto/googleapis/rpc/status"]),
       go="1.24")
simple("ambiguous-metadata", "ambiguous-import", "cloud.google.com/go before and after its split",
       "go mod tidy",
       lambda w: w.shop("cloud.google.com/go v0.110.0", "cloud.google.com/go/compute/metadata v0.3.0", imports=["cloud.google.com/go/compute/metadata"]),
       go="1.22", look=looks.gitlab)
simple("internal-import", "internal-package", "an internal package of another module", "go build ./...",
       lambda w: w.shop("github.com/quillworks/parser v1.3.0", imports=["github.com/quillworks/parser/internal/scan"]),
       go="1.24", env=("GOFLAGS",))
simple("internal-std", "internal-package", "an internal package of the standard library", "go vet .",
       Start.imports("internal/cpu"), go="1.26", look=looks.prompt)

# vendor/.


def vendored(w, *requires, then=(), **how):
    """A project with a vendor folder, whose go.mod is then changed."""
    w.shop(*requires, **how)
    w.quiet("go mod vendor")
    if then:
        text = (w.cwd / "go.mod").read_text()
        for old, new in then:
            text = text.replace(old, new)
        w.write("go.mod", text)


simple("vendor-bumped", "vendor-inconsistent", "go.mod was raised without vendoring again", "go build ./...",
       lambda w: vendored(w, "golang.org/x/text v0.16.0", imports=["golang.org/x/text/language"], then=[("v0.16.0", "v0.21.0")]),
       go="1.24", env=("GOFLAGS", "GOMOD"))
simple("vendor-added", "vendor-inconsistent", "a require was added without vendoring again", "go test ./...",
       lambda w: vendored(w, "github.com/google/uuid v1.6.0", then=[("v1.6.0\n", "v1.6.0\n\tgithub.com/lib/pq v1.10.9\n")]),
       go="1.22", look=looks.gitlab)
simple("vendor-import", "vendor-inconsistent", "an import was added that vendor does not have",
       "go build ./...",
       lambda w: (vendored(w, "github.com/spf13/cobra v1.8.1"), w.main("github.com/spf13/cobra", "github.com/gorilla/mux")),
       go="1.25", look=looks.docker)
simple("vendor-list-all", "vendor-inconsistent", "go list -m all in a vendored project", "go list -m -u all",
       lambda w: vendored(w, "github.com/google/uuid v1.6.0"), go="1.26", look=looks.prompt)
simple("vendor-empty", "vendor-inconsistent", "vendor was ignored by git: the folder is empty",
       "go build ./...",
       lambda w: (w.shop(f"{GIN} v1.9.1", "github.com/lib/pq v1.10.9"), w.write("vendor/.gitkeep", "")),
       go="1.23")
simple("vendor-why", "vendor-inconsistent", "GOFLAGS=-mod=vendor, and a question about versions",
       "go list -m github.com/google/uuid@latest",
       lambda w: (vendored(w, "github.com/google/uuid v1.6.0"), w.export(GOFLAGS="-mod=vendor")), go="1.21",
       env=("GOFLAGS",))

# go.work.


def workspace(w, work, *modules):
    w.write("go.work", work)
    for module in modules:
        w.write(f"{module}/go.mod", f"module github.com/acme/{module}\n\ngo 1.20\n")
        w.write(f"{module}/main.go", "package main\n\nfunc main() {}\n")


simple("work-not-listed", "gowork-misconfigured", "the module is not listed in go.work above it",
       "go build ./...",
       lambda w: (workspace(w, "go 1.20\n\nuse ./api\n", "api", "worker"), w.at("shop/worker")), go="1.24",
       env=("GOWORK", "GOMOD"))
simple("work-missing-dir", "gowork-misconfigured", "go.work names a folder that is not in the image",
       "go build ./api", lambda w: workspace(w, "go 1.20\n\nuse (\n\t./api\n\t./common\n)\n", "api"),
       go="1.22", look=looks.docker)
simple("work-mod-flag", "gowork-misconfigured | goenv-invalid-value", "GOFLAGS=-mod=mod with a workspace",
       "go list ./api/...",
       lambda w: (workspace(w, "go 1.20\n\nuse ./api\n", "api"), w.export(GOFLAGS="-mod=mod")), go="1.26",
       env=("GOFLAGS", "GOWORK"))
simple("work-syntax", "gowork-misconfigured", "go.work does not parse", "go work sync",
       lambda w: workspace(w, "go 1.20\n\nuses ./api\n", "api"), go="1.25", look=looks.bash)
simple("work-vendor", "gowork-misconfigured | vendor-inconsistent", "go mod vendor in a workspace",
       "go mod vendor", lambda w: (workspace(w, "go 1.20\n\nuse ./api\n", "api"), w.at("shop/api")),
       go="1.24", look=looks.prompt)
simple("work-env-missing", "gowork-misconfigured", "GOWORK names a file that is gone", "go build ./...",
       lambda w: (w.gomod(), w.export(GOWORK="/home/dev/go.work")), go="1.23", env=("GOWORK",))
