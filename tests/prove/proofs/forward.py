"""Forward proxies: what the environment and git say about them."""

import web
from proofs import proof
from web import Answer

UUID = "github.com/google/uuid v1.6.0"
DEAD = "http://127.0.0.1:7890"


@proof("http-proxy-unreachable", "the profile names a forward proxy that is not running", go="1.19 1.27", needs="forward-proxy")
def _(w):
    w.internet()
    w.profile(HTTPS_PROXY=DEAD, https_proxy=DEAD)
    w.shop(UUID, go="1.19")
    return "go mod download"


@proof("http-proxy-misconfigured", "the profile has a forward proxy whose port is a word", needs="forward-proxy")
def _(w):
    w.internet()
    w.profile(HTTPS_PROXY="http://proxy.acme.example:port")
    w.shop(UUID)
    return "go mod download"


@proof("http-proxy-denies-host", "the forward proxy refuses proxy.golang.org, and lets goproxy.cn through", needs="forward-proxy")
def _(w):
    w.internet()
    w.listen("proxy.acme.example", web.forward_proxy(
        lambda host, _: Answer(403, "denied\n") if host in ("proxy.golang.org", "sum.golang.org") else None), port=8080)
    w.profile(HTTPS_PROXY="http://proxy.acme.example:8080")
    w.shop(UUID)
    return "go mod download"


@proof("git-http-proxy-stale", "git's settings name a forward proxy that is gone")
def _(w):
    w.internet()
    w.go_env("GOPROXY=direct")
    w.shop(UUID)
    w.quiet("git config --global http.proxy http://127.0.0.1:1087")
    return "go mod download"
