"""git, ssh, import path pages and other version control."""

from modules import Module
from proofs import proof
from repos import go_get, page
from web import Answer

UUID = "github.com/google/uuid v1.6.0"


def direct(w):
    """GOPROXY=direct was written once; the module proxies work."""
    w.go_env("GOPROXY=direct")
    w.shop(UUID)


@proof("git-auth-ssh", "git turns https into ssh for all of GitHub, and the key is not known there", needs="sshd")
def _(w):
    w.internet()
    w.ssh_server("github.com")
    w.quiet("git config --global url.ssh://git@github.com/.insteadOf https://github.com/")
    direct(w)
    return "go mod download"


@proof("repo-not-found", "a dependency requires a module whose repository was deleted; its next version does not")
def _(w):
    client = "github.com/harborline/client"
    w.shelf.modules[client, "v1.0.0"] = Module(client, "v1.0.0", ["github.com/jteeuwen2/bindata v1.0.0"],
        go="1.16")
    w.shelf.modules[client, "v1.1.0"] = Module(client, "v1.1.0")
    w.internet()
    w.shop(f"{client} v1.0.0", go="1.16")
    return "go mod tidy"


@proof("upstream-host-gone", "GOPROXY=direct, and the host of the module was shut down", needs="names")
def _(w):
    w.shelf.modules["git.apache.org/thrift.git", "v0.12.0"] = Module("git.apache.org/thrift.git", "v0.12.0")
    w.internet()
    w.go_env("GOPROXY=direct")
    w.shop("git.apache.org/thrift.git v0.12.0")
    return "go mod download"


@proof("vcs-server-error", "GOPROXY=direct, and github.com answers 503")
def _(w):
    w.internet(without=("github.com",))
    w.git_host("github.com", special=lambda path, _: Answer(503, "Service Unavailable\n"))
    direct(w)
    return "go mod download"


@proof("vcs-tool-missing", "GOPROXY=direct on a machine without git", go="1.19 1.27")
def _(w):
    w.internet()
    w.without("git")
    direct(w)
    return "go mod download"


@proof("vanity-import-broken", "GOPROXY=direct, and the page of an import path answers 404")
def _(w):
    w.internet()
    w.site("go.uber.org", lambda _: Answer(404, "not found\n"))
    w.go_env("GOPROXY=direct")
    w.shop("go.uber.org/multierr v1.10.0")
    return "go mod download"


@proof("insecure-http-repo", "the git server of the lab speaks plain HTTP on both ports")
def _(w):
    path = "git.lab.example/robots/arm"
    w.repository(path, ("v0.1.0", {"go.mod": f"module {path}\n\ngo 1.20\n", "arm.go": "package arm\n"}))
    for port in (80, 443):
        w.git_host("git.lab.example", tls=False, port=port, special=go_get(path, f"http://{path}.git"))
    w.go_env("GOPRIVATE=git.lab.example")
    w.gomod()
    return f"go get {path}@v0.1.0"


@proof("govcs-disallowed", "GOVCS allows Mercurial alone, and the module is in git")
def _(w):
    w.internet()
    w.go_env("GOVCS=public:hg,private:all", "GOPROXY=direct")
    w.shop(UUID)
    return "go mod download"


@proof("vcs-stamp-failed", "the .git folder was copied without its HEAD", go="1.19 1.27")
def _(w):
    w.gomod(path="github.com/acme/tool", go="1.19")
    w.write(".git/config", "[core]\n\tbare = false\n")
    return "go build ./..."
