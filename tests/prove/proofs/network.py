"""Hosts that cannot be reached."""

import web
from proofs import proof

GIN = "github.com/gin-gonic/gin"
GOOGLE = ("proxy.golang.org", "sum.golang.org", "golang.org", "go.googlesource.com", "storage.googleapis.com")


@proof("google-hosts-blocked", "a firewall rejects connections to the hosts run by Google", go="1.19 1.21 1.27", needs="routes")
def _(w):
    w.internet(without=GOOGLE)
    w.refuse(*GOOGLE)
    w.gomod(go="1.18")
    return f"go get {GIN}@v1.9.1"


@proof("connect-refused", "the first proxy of the list is not running", go="1.21 1.27", needs="routes")
def _(w):
    w.internet()
    w.refuse("goproxy.acme.example")
    w.go_env("GOPROXY=https://goproxy.acme.example,https://goproxy.cn,direct")
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("connect-timeout", "a firewall drops what goes to the first proxy of the list", go="1.22 1.27", needs="routes")
def _(w):
    w.internet()
    w.drop("goproxy.acme.example")
    w.impatient()
    w.go_env("GOPROXY=https://goproxy.acme.example,https://goproxy.cn,direct")
    w.shop(f"{GIN} v1.10.0")
    return "go mod download"


@proof("connection-reset", "a middlebox resets the connections to the first proxy of the list", needs="routes")
def _(w):
    w.internet()
    w.listen("goproxy.acme.example", web.resets)
    w.go_env("GOPROXY=https://goproxy.acme.example,https://goproxy.cn,direct")
    w.shop(f"{GIN} v1.10.0")
    return "go build ./..."


@proof("read-timeout", "the first proxy of the list takes connections and never says a word")
def _(w):
    w.internet()
    w.listen("goproxy.acme.example", web.is_silent)
    w.go_env("GOPROXY=https://goproxy.acme.example,https://goproxy.cn,direct")
    w.shop("github.com/google/uuid v1.6.0")
    return "go mod download"


@proof("network-unreachable", "there is no route to proxy.golang.org; goproxy.cn is reached", needs="routes")
def _(w):
    w.internet(without=("proxy.golang.org",))
    w.unroutable("proxy.golang.org")
    w.gomod()
    return f"go get {GIN}@v1.10.0"


@proof("dns-no-such-host", "the first proxy of the list has no name in DNS any more", go="1.19 1.21 1.27", needs="names")
def _(w):
    w.internet()
    w.go_env("GOPROXY=https://goproxy.acme.example,https://goproxy.cn,direct")
    w.gomod(go="1.18")
    return f"go get {GIN}@v1.9.1"


@proof("dns-wrong-address", "DNS gives 127.0.0.1 for proxy.golang.org, and nothing listens there", needs="names")
def _(w):
    w.internet(without=("proxy.golang.org",))
    w.name("proxy.golang.org", "127.0.0.1")
    w.gomod()
    return f"go get {GIN}@v1.10.0"
