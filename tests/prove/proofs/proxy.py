"""What a module proxy answers, and what stands in GOPROXY."""

import web
from modules import Module, Shelf
from proofs import proof
from web import Answer

CORP = "goproxy.acme.example"
LIST = f"GOPROXY=https://{CORP},https://goproxy.cn,direct"
GIN = "github.com/gin-gonic/gin"
UUID = "github.com/google/uuid v1.6.0"


def first_in_list(w, answer, only=""):
    """A company's proxy stands first in the list and gives `answer` to requests that hold `only`."""
    w.internet()
    w.proxy(CORP, special=lambda path, _: answer if only in path else None)
    w.go_env(LIST)


@proof("proxy-server-error", "the first proxy in the list answers 500", go="1.19 1.27")
def _(w):
    first_in_list(w, Answer(500, "internal server error\n"))
    w.shop(UUID, go="1.19")
    return "go mod download"


@proof("proxy-html-response", "a login page comes from the first proxy in the list")
def _(w):
    first_in_list(w, Answer(200, "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>\n", web.HTML))
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("proxy-bad-response", "the first proxy in the list answers with JSON of another shape")
def _(w):
    first_in_list(w, Answer(200, '{"Version": 1.9, "Time": null}', web.JSON), ".info")
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("proxy-access-denied", "proxy.golang.org, first in the list, refuses this network with 403")
def _(w):
    w.internet(proxy_special=lambda path, _: Answer(403, "Forbidden\n"))
    w.go_env("GOPROXY=https://proxy.golang.org,https://goproxy.cn,direct")
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("proxy-access-denied/private", "the company's proxy answers 403 for the company's own module")
def _(w):
    first_in_list(w, Answer(403, "not in this repository\n"), "git.acme.example")
    w.company_module("git.acme.example/shop/kit")
    w.gomod()
    return "go get git.acme.example/shop/kit@v1.0.0"


@proof("proxy-rate-limited", "proxy.golang.org answers 429 to a shared address")
def _(w):
    w.internet(proxy_special=lambda path, _: Answer(429, "rate limit exceeded\n"))
    w.shop(UUID)
    return "go mod download"


@proof("proxy-corrupt-zip", "proxy.golang.org sends a zip that was cut in two")
def _(w):
    whole = w.shelf.modules["github.com/google/uuid", "v1.6.0"].zip()
    half = Answer(200, whole[:len(whole) // 2], "application/zip")
    w.internet(proxy_special=lambda path, _: half if path.endswith(".zip") else None)
    w.gomod()
    return "go get github.com/google/uuid@v1.6.0"


@proof("proxy-module-not-found", "the only proxy of the list has no copy of the module; its repository is there")
def _(w):
    w.internet()
    w.proxy(CORP, shelf=Shelf([]))
    w.go_env(f"GOPROXY=https://{CORP}")
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("proxy-stale", "proxy.golang.org has not seen a tag that the repository has", go="1.22 1.27")
def _(w):
    files = {"go.mod": "module github.com/acme/kit\n\ngo 1.20\n", "kit.go": "package kit\n"}
    w.repository("github.com/acme/kit", ("v1.0.0", files), ("v1.1.0", files))
    w.shelf.modules["github.com/acme/kit", "v1.0.0"] = Module("github.com/acme/kit", "v1.0.0")
    w.internet(proxy_special=lambda path, _: Answer(404, "not found: fetch timed out\n") if "v1.1.0" in path else None)
    w.checksum_of("github.com/acme/kit", "v1.1.0", files)
    w.go_env("GOPROXY=https://proxy.golang.org")
    w.gomod()
    return "go get github.com/acme/kit@v1.1.0"


@proof("goproxy-off", "GOPROXY=off was written with go env -w long ago", go="1.19 1.27")
def _(w):
    w.internet()
    w.go_env("GOPROXY=off")
    w.shop(UUID, go="1.19")
    return "go mod download"


@proof("goproxy-off/list", "the list of proxies ends with off, and the first has no such module")
def _(w):
    w.internet()
    w.proxy(CORP, shelf=Shelf([]))
    w.go_env(f"GOPROXY=https://{CORP},off")
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("goproxy-invalid-value", "an entry of GOPROXY is a word without a scheme", needs="names")
def _(w):
    w.internet()
    w.settings("GOPROXY=goproxy.cn;direct")
    w.shop(UUID)
    return "go mod download"


@proof("goproxy-wrong-url", "GOPROXY names mirrors.aliyun.com without its path")
def _(w):
    w.internet()
    w.proxy("mirrors.aliyun.com", prefix="/goproxy")
    w.go_env("GOPROXY=https://mirrors.aliyun.com")
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("goproxy-wrong-url/github", "GOPROXY names github.com")
def _(w):
    w.internet()
    w.go_env("GOPROXY=https://github.com")
    w.gomod()
    return f"go get {GIN}@v1.10.0"
