"""Hosts that cannot be reached, names that cannot be found, forward proxies that do not work."""

import looks
import names
import repos
import web
from repos import page
from scenes import scene

GIN = "github.com/gin-gonic/gin"


# The hosts run by Google are blocked.

BLOCKED = ("proxy.golang.org", "sum.golang.org", "golang.org", "go.googlesource.com", "storage.googleapis.com")


@scene("network/blocked-get", "google-hosts-blocked", "no packet to a Google host is answered",
       look=looks.prompt)
def _(w):
    w.drop(*BLOCKED)
    w.gomod()
    w.run(f"go get {GIN}@v1.10.0")
    w.paste_env()


@scene("network/blocked-get-latest", "google-hosts-blocked", "no packet to a Google host is answered",
       go="1.22")
def _(w):
    w.drop(*BLOCKED)
    w.gomod(path="example.com/hello")
    w.run("go get -u github.com/spf13/cobra")


@scene("network/blocked-download-many", "google-hosts-blocked", "no packet to a Google host is answered",
       go="1.21")
def _(w):
    w.drop(*BLOCKED)
    w.shop(f"{GIN} v1.10.0", "go.uber.org/zap v1.27.0", "github.com/google/uuid v1.6.0")
    w.run("go mod download")
    w.paste_env("GOPROXY", "GOSUMDB", "GOPRIVATE", "GOVERSION", "GOOS")


@scene("network/blocked-docker-refused", "google-hosts-blocked",
       "a firewall rejects connections to Google hosts", go="1.25", look=looks.docker)
def _(w):
    w.refuse(*BLOCKED)
    w.user = 0
    w.shop("github.com/labstack/echo/v4 v4.12.0", "github.com/lib/pq v1.10.9")
    w.run("go mod download")


@scene("network/blocked-reset", "google-hosts-blocked",
       "a middlebox resets each TLS connection to a Google host, also on a second try", go="1.23",
       look=looks.bash)
def _(w):
    for host in BLOCKED:
        w.listen(host, web.resets)
    w.gomod()
    w.run("go get github.com/gofiber/fiber/v2")
    w.run("GOFLAGS=-mod=mod go get golang.org/x/text@v0.21.0")
    w.paste_env("GOPROXY", "GONOPROXY", "GOSUMDB", "GOFLAGS")


@scene("network/blocked-install-gopls", "google-hosts-blocked",
       "no packet to a Google host is answered; names have IPv6 addresses and this network has no IPv6",
       go="1.26")
def _(w):
    w.name("proxy.golang.org", "2404:6800:4005:80b::2011", "142.250.72.177")
    w.drop("sum.golang.org")
    w.run("go install golang.org/x/tools/gopls@latest")
    w.paste_env("GOBIN", "GOPATH", "GOPROXY", "GOSUMDB", "GOTOOLCHAIN", "GOVERSION")


@scene("network/blocked-direct-x", "google-hosts-blocked", "GOPROXY=direct, and golang.org does not answer",
       go="1.24", look=looks.prompt)
def _(w):
    w.drop(*BLOCKED)
    w.internet(without=BLOCKED)
    w.export(GOPROXY="direct", GOSUMDB="off")
    w.gomod()
    w.run("go get golang.org/x/net@v0.33.0")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("network/blocked-zip-storage", "google-hosts-blocked",
       "proxy.golang.org answers but sends zips to storage.googleapis.com, which does not", go="1.24",
       look=looks.github)
def _(w):
    def elsewhere(path, _):
        if path.endswith(".zip"):
            return web.Answer(302,
                headers={"Location": "https://storage.googleapis.com/proxy-golang-org-prod/5d0a6f1bd9a0e4a5-github.com:gin-gonic:gin-v1.10.0.zip"})
    w.internet(proxy_special=elsewhere)
    w.drop("storage.googleapis.com")
    w.shop(f"{GIN} v1.10.0")
    w.run("go build ./...")


@scene("network/blocked-googlesource", "google-hosts-blocked",
       "GOPROXY=direct; the pages of golang.org are reached, go.googlesource.com is not", go="1.25")
def _(w):
    w.impatient()
    w.site("golang.org", lambda r: page("golang.org/x/sync", "https://go.googlesource.com/sync"))
    w.drop("go.googlesource.com")
    w.export(GOPROXY="direct", GONOSUMDB="*")
    w.gomod()
    w.run("go get golang.org/x/sync@v0.7.0")
    w.paste_env("GOPROXY", "GONOSUMDB", "GOFLAGS")


@scene("network/blocked-tidy-make", "google-hosts-blocked", "no packet to a Google host is answered",
       go="1.19 1.27")
def _(w):
    w.drop(*BLOCKED)
    w.write("Makefile", "tidy:\n\tgo mod tidy\n")
    w.gomod(go="1.19", imports=["github.com/sirupsen/logrus", "github.com/spf13/viper"])
    w.run("make tidy")


# Refused.

@scene("network/refused-athens", "connect-refused", "GOPROXY names a local Athens that is not running",
       go="1.24")
def _(w):
    w.export(GOPROXY="http://127.0.0.1:3000")
    w.gomod()
    w.run("go get github.com/go-chi/chi/v5@latest")
    w.paste_env("GOPROXY", "GONOPROXY", "GOSUMDB")


@scene("network/refused-localhost-list", "connect-refused",
       "the first proxy of the list, on localhost, is not running; a comma follows", go="1.26",
       look=looks.prompt)
def _(w):
    w.internet()
    w.export(GOPROXY="http://localhost:8081/repository/go-proxy,https://proxy.golang.org,direct")
    w.shop("github.com/stretchr/testify v1.9.0")
    w.run("go test ./...")
    w.paste_env()


@scene("network/refused-nexus", "connect-refused",
       "the company's Nexus is down: its machine rejects the connection", go="1.22", look=looks.jenkins)
def _(w):
    w.refuse("nexus.acme.internal")
    w.export(GOPROXY="https://nexus.acme.internal/repository/golang/", GONOSUMDB="*")
    w.shop("github.com/jackc/pgx/v5 v5.6.0", "github.com/redis/go-redis/v9 v9.5.3")
    w.run("go mod download")


@scene("network/refused-git-https", "connect-refused",
       "nothing listens on port 443 of the company's git server", go="1.23")
def _(w):
    w.quiet("git config --global url.https://git.corp.example:8443/.insteadOf https://github.com/acme-private/")
    w.refuse("git.corp.example")
    w.export(GOPRIVATE="github.com/acme-private")
    w.gomod()
    w.run("go get github.com/acme-private/billing@v1.4.0")
    w.paste_env("GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOPROXY")


@scene("network/refused-ssh", "connect-refused", "the git server's ssh port is closed", go="1.24")
def _(w):
    w.quiet("git config --global url.ssh://git@gitlab.corp.example/.insteadOf https://github.com/acme/")
    w.refuse("gitlab.corp.example")
    w.export(GOPRIVATE="github.com/acme/*")
    w.gomod(path="github.com/acme/web")
    w.run("go mod download github.com/acme/auth@v0.3.1")


@scene("network/refused-vanity", "connect-refused", "the server of the company's import paths is down",
       go="1.27", look=looks.zsh)
def _(w):
    w.refuse("go.acme.example")
    w.export(GOPRIVATE="go.acme.example")
    w.gomod(path="go.acme.example/web", imports=["go.acme.example/platform/log"])
    w.run("go mod tidy")


# Timed out.

@scene("network/timeout-artifactory", "connect-timeout",
       "packets to the company's Artifactory are dropped (no VPN)", go="1.24")
def _(w):
    w.drop("artifactory.corp.example")
    w.export(GOPROXY="https://artifactory.corp.example/artifactory/api/go/go", GONOSUMDB="*")
    w.shop("go.uber.org/zap v1.27.0")
    w.run("go build ./...")
    w.paste_env("GOPROXY", "GONOSUMDB", "GOPRIVATE")


@scene("network/timeout-private-gitlab", "connect-timeout",
       "packets to the private GitLab are dropped (no VPN)", go="1.25", look=looks.bash)
def _(w):
    w.drop("gitlab.corp.example")
    w.export(GOPRIVATE="gitlab.corp.example")
    w.gomod(path="gitlab.corp.example/shop/api")
    w.run("go get gitlab.corp.example/shop/events@v1.2.0")
    w.paste_env()


@scene("network/timeout-github-direct", "connect-timeout",
       "GOPROXY=direct, and packets to github.com are dropped", go="1.22")
def _(w):
    w.impatient()
    w.drop("github.com")
    w.export(GOPROXY="direct", GOSUMDB="off")
    w.shop("github.com/google/uuid v1.6.0", sums=False)
    w.run("go mod download")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("network/timeout-ssh", "connect-timeout", "a firewall drops port 22 of the git server", go="1.24",
       look=looks.gitlab)
def _(w):
    w.impatient()
    w.quiet("git config --global url.ssh://git@git.harbor-freight.example/.insteadOf https://github.com/harbor-team/")
    w.drop("git.harbor-freight.example")
    w.export(GOPRIVATE="github.com/harbor-team")
    w.gomod()
    w.run("go mod download github.com/harbor-team/proto@v0.9.0")


@scene("network/timeout-mirror", "connect-timeout", "the mirror in GOPROXY, goproxy.io, does not answer",
       go="1.23")
def _(w):
    w.drop("goproxy.io")
    w.export(GOPROXY="https://goproxy.io,direct")
    w.gomod()
    w.run("go install github.com/swaggo/swag/cmd/swag@latest")
    w.paste_env("GOPROXY", "GOSUMDB", "GOVERSION")


# Connections that break.

@scene("network/reset-eof", "connection-reset", "the company's proxy closes connections without an answer",
       go="1.24")
def _(w):
    w.listen("goproxy.corp.example", web.hangs_up, tls=w.certificate("goproxy.corp.example"))
    w.export(GOPROXY="https://goproxy.corp.example", GOSUMDB="off")
    w.shop("github.com/gorilla/mux v1.8.1")
    w.run("go mod download")


def cut_zip(length, reset=False):
    def special(path, _):
        if path.endswith(".zip"):
            return web.Answer(200, b"PK" + b"\0" * 90000, "application/zip", cut=length, reset=reset)
    return special


@scene("network/reset-body", "connection-reset", "the connection is cut in the middle of a zip",
       go="1.21 1.25", look=looks.prompt)
def _(w):
    w.proxy("goproxy.corp.example", special=cut_zip(30000))
    w.export(GOPROXY="https://goproxy.corp.example", GOSUMDB="off")
    w.shop("github.com/gorilla/websocket v1.5.3")
    w.run("go mod download")


@scene("network/reset-body-rst", "connection-reset",
       "the connection to a mirror is reset in the middle of a zip", go="1.26", look=looks.github)
def _(w):
    w.internet(without=("goproxy.cn",))
    w.proxy("goproxy.cn", special=cut_zip(20000, reset=True))
    w.export(GOPROXY="https://goproxy.cn,direct", GOSUMDB="off")
    w.shop("google.golang.org/grpc v1.64.0")
    w.run("go vet ./...")


@scene("network/reset-http2", "connection-reset", "a load balancer ends HTTP/2 streams with INTERNAL_ERROR",
       go="1.24")
def _(w):
    w.listen("goproxy.corp.example", web.http2_breaks(2),
             tls=w.certificate("goproxy.corp.example", alpn=["h2"]))
    w.export(GOPROXY="https://goproxy.corp.example,direct")
    w.gomod()
    w.run("go get github.com/samber/lo@v1.39.0")
    w.paste_env("GOPROXY", "GOFLAGS", "GODEBUG")


@scene("network/reset-git-pack", "connection-reset", "the git server cuts the transfer of the pack",
       go="1.24")
def _(w):
    w.repository("gitlab.corp.example/core/ledger",
                 ("v1.0.0", {"go.mod": "module gitlab.corp.example/core/ledger\n", "l.go": "package ledger\n" * 3}))
    plain = repos.server(w.git_root / "gitlab.corp.example")

    def cut(path, request):
        if "go-get=1" in request.query:
            return repos.page("gitlab.corp.example/core/ledger",
                "https://gitlab.corp.example/core/ledger.git")
        if request.method == "POST" and b"want " in request.body:
            answer = plain(request)
            return web.Answer(200, answer.body, answer.kind, {"Content-Length": len(answer.body) + 4000},
                cut=max(40, len(answer.body) // 2))
    w.git_host("gitlab.corp.example", special=cut)
    w.export(GOPRIVATE="gitlab.corp.example")
    w.gomod()
    w.run("go get gitlab.corp.example/core/ledger@v1.0.0")
    w.paste_env("GOPRIVATE", "GOPROXY")


@scene("network/reset-ssh-closed", "connection-reset",
       "the ssh server closes connections before it says hello", go="1.25", look=looks.prompt)
def _(w):
    def slam(connection):
        raise web.Reset
    w.quiet("git config --global url.ssh://git@git.corp.example/.insteadOf https://github.com/acme/")
    w.listen("git.corp.example", slam, port=22)
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/kit@latest")


@scene("network/reset-once-google", "google-hosts-blocked | connection-reset",
       "one connection to proxy.golang.org is reset", go="1.27")
def _(w):
    w.internet(without=("proxy.golang.org",))
    w.listen("proxy.golang.org", web.resets)
    w.gomod()
    w.run("go get rsc.io/quote")


# Silence after the connection.

@scene("network/silent-handshake", "read-timeout",
       "the company's proxy accepts connections and never completes a TLS handshake", go="1.24")
def _(w):
    w.listen("artifacts.corp.example", web.is_silent)
    w.export(GOPROXY="https://artifacts.corp.example/go", GONOSUMDB="*")
    w.shop("github.com/prometheus/client_golang v1.19.1")
    w.run("go mod download")
    w.paste_env("GOPROXY", "GONOSUMDB")


@scene("network/silent-handshake-google", "read-timeout | google-hosts-blocked",
       "proxy.golang.org accepts connections and never completes a TLS handshake", go="1.21",
       look=looks.docker)
def _(w):
    w.internet(without=("proxy.golang.org",))
    w.listen("proxy.golang.org", web.is_silent)
    w.gomod()
    w.run("go install github.com/google/wire/cmd/wire@latest")


@scene("network/silent-handshake-vanity", "read-timeout",
       "the server of import paths accepts connections and never completes a TLS handshake", go="1.25",
       look=looks.bash)
def _(w):
    w.listen("go.lab.example", web.is_silent)
    w.export(GOPRIVATE="go.lab.example")
    w.gomod(imports=["go.lab.example/robots/arm"])
    w.run("go mod tidy")
    w.paste_env("GOINSECURE", "GOPRIVATE")


@scene("network/silent-ssh-banner", "read-timeout",
       "the ssh port accepts connections and says nothing; ssh_config has ConnectTimeout 3", go="1.23")
def _(w):
    w.quiet("mkdir -p ~/.ssh && printf 'Host *\\n  ConnectTimeout 3\\n' > ~/.ssh/config && chmod 600 ~/.ssh/config")
    w.quiet("git config --global url.ssh://git@git.corp.example/.insteadOf https://github.com/acme/")
    w.listen("git.corp.example", web.is_silent, port=22)
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go mod download github.com/acme/kit@v1.0.0")


# No route.

@scene("network/unreachable-offline", "network-unreachable", "the machine has no default route", go="1.24",
       look=looks.bash)
def _(w):
    w.drop(*BLOCKED)
    w.offline()
    w.gomod()
    w.run("go get github.com/urfave/cli/v2@v2.27.2")
    w.paste_env()


@scene("network/unreachable-ipv6", "network-unreachable",
       "the only address of proxy.golang.org that DNS gives is IPv6, and there is no IPv6", go="1.22")
def _(w):
    w.name("proxy.golang.org", "2607:f8b0:4006:81c::2011")
    w.gomod()
    w.run("go get github.com/lib/pq@latest")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("network/unreachable-no-route", "network-unreachable",
       "a router says that there is no route to the company's proxy", go="1.26", look=looks.gitlab)
def _(w):
    w.unroutable("goproxy.corp.example")
    w.export(GOPROXY="https://goproxy.corp.example")
    w.shop("github.com/spf13/viper v1.19.0")
    w.run("go mod verify")
    w.run("go build ./...")


@scene("network/unreachable-git", "network-unreachable | connect-refused | connect-timeout",
       "no route to the git server", go="1.24")
def _(w):
    w.unroutable("gitlab.corp.example")
    w.quiet("git config --global url.https://gitlab.corp.example/.insteadOf https://github.com/acme/")
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/telemetry@v0.2.0")


@scene("network/unreachable-ssh", "network-unreachable", "no route to the git server's ssh port", go="1.21")
def _(w):
    w.unroutable("git.corp.example")
    w.quiet("git config --global url.git@git.corp.example:.insteadOf https://git.corp.example/")
    w.export(GOPRIVATE="github.com/acme")
    w.quiet("git config --global url.ssh://git@git.corp.example/acme/.insteadOf https://github.com/acme/")
    w.gomod()
    w.run("go mod download github.com/acme/payments@v3.0.0+incompatible")


@scene("network/unreachable-download-json", "network-unreachable", "the machine has no default route",
       go="1.25")
def _(w):
    w.drop("goproxy.cn", "sum.golang.org")
    w.offline()
    w.export(GOPROXY="https://goproxy.cn,direct")
    w.shop("github.com/google/uuid v1.6.0")
    w.run("go mod download -json")


# Names.

@scene("network/name-typo", "dns-no-such-host", "the host in GOPROXY is misspelt", go="1.24")
def _(w):
    w.internet()
    w.export(GOPROXY="https://proxy.golang.og,direct")
    w.gomod()
    w.run(f"go get {GIN}")
    w.paste_env()


@scene("network/name-vpn-gitlab", "dns-no-such-host", "an internal GitLab name outside of the VPN", go="1.23",
       look=looks.zsh)
def _(w):
    w.internet()
    w.export(GOPRIVATE="gitlab.acme.internal")
    w.gomod(path="gitlab.acme.internal/web/front", imports=["gitlab.acme.internal/web/session"])
    w.run("go mod tidy")
    w.paste_env("GOPRIVATE", "GONOPROXY", "GONOSUMDB")


@scene("network/name-docker-nexus", "dns-no-such-host", "an internal proxy's name inside of a container",
       go="1.25", look=looks.docker)
def _(w):
    w.dns = names.NameServer("127.0.0.11", {})
    w.resolver("127.0.0.11")
    w.internet()
    w.export(GOPROXY="https://nexus.corp.example/repository/go-group/,direct")
    w.shop("golang.org/x/sync v0.7.0", "golang.org/x/crypto v0.31.0")
    w.run("go mod download")


@scene("network/name-git-ssh", "dns-no-such-host",
       "an internal git server's name does not exist outside of the VPN", go="1.24")
def _(w):
    w.internet()
    w.quiet("git config --global url.ssh://git@git.int.acme.example/.insteadOf https://github.com/acme/")
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/auth@v1.9.0")


@scene("network/name-git-https", "dns-no-such-host", "git's URL rewriting names a retired host", go="1.27")
def _(w):
    w.internet()
    w.quiet("git config --global url.https://stash.acme.example/scm/.insteadOf https://github.com/acme/")
    w.export(GOPRIVATE="github.com/acme/*")
    w.gomod()
    w.run("go list -m -versions github.com/acme/auth")


@scene("network/name-vanity-typo", "dns-no-such-host", "the host of an import path is misspelt", go="1.22")
def _(w):
    w.internet()
    w.export(GOPROXY="direct", GOSUMDB="off")
    w.gomod()
    w.run("go get go.uberr.org/zap@v1.27.0")
    w.paste_env("GOPROXY", "GOPRIVATE")


@scene("network/resolver-refused", "dns-resolver-failure",
       "/etc/resolv.conf is empty, and no resolver runs here", go="1.24", look=looks.root)
def _(w):
    w.user = 0
    w.resolver()
    w.gomod()
    w.run("cat /etc/resolv.conf")
    w.run("go mod download golang.org/x/text@v0.21.0")


@scene("network/resolver-servfail", "dns-resolver-failure", "the resolver answers SERVFAIL to all", go="1.21",
       look=looks.docker)
def _(w):
    w.dns = names.NameServer("127.0.0.11", {})
    w.dns.mood = names.SERVFAIL
    w.resolver("127.0.0.11")
    w.shop(f"{GIN} v1.9.1", "github.com/google/uuid v1.6.0")
    w.run("go mod download")


@scene("network/resolver-silent", "dns-resolver-failure", "the resolver does not answer", go="1.25")
def _(w):
    w.resolver("10.255.0.2")
    w.export(GOPROXY="https://goproxy.cn,direct")
    w.gomod()
    w.run("go get gorm.io/gorm@v1.25.10")
    w.paste_env("GOPROXY", "GOSUMDB", "GOPRIVATE")


@scene("network/resolver-says-refused", "dns-resolver-failure",
       "the resolver answers REFUSED to all, for Go and for git", go="1.26", look=looks.prompt)
def _(w):
    w.dns.mood = names.REFUSED
    w.gomod()
    w.run("go get github.com/spf13/cobra@v1.8.1")
    w.run("GOPROXY=direct GOSUMDB=off go get github.com/spf13/cobra@v1.8.1")


@scene("network/resolver-loopback-stub", "dns-resolver-failure",
       "resolv.conf names the stub resolver 127.0.0.53, which is not running", go="1.23", look=looks.compose)
def _(w):
    w.resolver("127.0.0.53")
    w.gomod()
    w.run("go install github.com/air-verse/air@latest")


@scene("network/address-hosts-file", "dns-wrong-address", "/etc/hosts sends proxy.golang.org to 127.0.0.1",
       go="1.24")
def _(w):
    w.hosts("127.0.0.1\tproxy.golang.org")
    w.gomod()
    w.run("go get github.com/redis/go-redis/v9")
    w.paste_env()


@scene("network/address-zero", "dns-wrong-address",
       "a filtering resolver answers 0.0.0.0 for sum.golang.org and proxy.golang.org", go="1.22",
       look=looks.prompt)
def _(w):
    w.name("proxy.golang.org", "0.0.0.0")
    w.name("sum.golang.org", "0.0.0.0")
    w.gomod()
    w.run("go mod download github.com/BurntSushi/toml@v1.4.0")


@scene("network/address-mirror", "dns-wrong-address", "/etc/hosts sends goproxy.cn to ::1 and 127.0.0.1",
       go="1.26")
def _(w):
    w.hosts("127.0.0.1 goproxy.cn", "::1 goproxy.cn")
    w.export(GOPROXY="https://goproxy.cn,direct")
    w.shop("github.com/gin-gonic/gin v1.9.1")
    w.run("go run .")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("network/address-github", "dns-wrong-address",
       "/etc/hosts sends github.com to 127.0.0.1, as the log shows", go="1.25", look=looks.bash)
def _(w):
    w.hosts("127.0.0.1 github.com")
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/auth@v1.0.0")
    w.run("getent hosts github.com")


# Forward proxies.

DEAD = "http://127.0.0.1:7890"


@scene("network/forward-dead", "http-proxy-unreachable",
       "HTTPS_PROXY names a local proxy that is not running", go="1.24")
def _(w):
    w.export(HTTPS_PROXY=DEAD, HTTP_PROXY=DEAD)
    w.gomod()
    w.run(f"go get {GIN}")
    w.paste_env()


@scene("network/forward-timeout", "http-proxy-unreachable",
       "packets to the company's forward proxy are dropped", go="1.23", look=looks.jenkins)
def _(w):
    w.drop("webproxy.corp.example")
    w.export(https_proxy="http://webproxy.corp.example:3128")
    w.shop("github.com/stretchr/testify v1.9.0")
    w.run("go mod download")


@scene("network/forward-name", "http-proxy-unreachable",
       "the forward proxy's name does not exist on this network", go="1.22", look=looks.prompt)
def _(w):
    w.export(HTTPS_PROXY="http://proxy.oldoffice.example:8080")
    w.gomod()
    w.run("env | grep -i proxy")
    w.run("go get golang.org/x/exp@latest")


@scene("network/forward-socks", "http-proxy-unreachable",
       "ALL traffic through a SOCKS proxy that is not running", go="1.26")
def _(w):
    w.export(HTTPS_PROXY="socks5://127.0.0.1:1080")
    w.gomod()
    w.run("go install google.golang.org/protobuf/cmd/protoc-gen-go@latest")
    w.paste_env("GOPROXY", "GOBIN")


@scene("network/forward-git", "http-proxy-unreachable",
       "git and Go inherit a dead proxy from the environment", go="1.25", look=looks.bash)
def _(w):
    w.name("github.com")
    w.export(https_proxy=DEAD, HTTPS_PROXY=DEAD, GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("env | grep -i _proxy | sort")
    w.run("go get github.com/acme/kit@v0.1.0")


def forward(w, decide, host="proxy.corp.example", port=8080, variables=("HTTPS_PROXY", "https_proxy"), login=""):
    """A forward proxy, and the variables that name it."""
    w.listen(host, web.forward_proxy(decide), port=port)
    w.export(**{name: f"http://{login}{host}:{port}" for name in variables})


def wants_login(_host, _request):
    return web.Answer(407, "Authentication required\n", headers={"Proxy-Authenticate": 'Basic realm="Corp"'})


@scene("network/forward-407", "http-proxy-auth-required", "the forward proxy wants a login", go="1.24")
def _(w):
    forward(w, wants_login)
    w.gomod()
    w.run(f"go get {GIN}@latest")
    w.paste_env("GOPROXY", "GOSUMDB", "GOFLAGS", "GOPRIVATE")


@scene("network/forward-407-docker", "http-proxy-auth-required", "the forward proxy wants another login",
       go="1.22", look=looks.docker)
def _(w):
    forward(w, wants_login, login="build:expired@")
    w.shop("go.uber.org/zap v1.27.0", "github.com/spf13/cobra v1.8.1")
    w.run("go mod download")


@scene("network/forward-407-git", "http-proxy-auth-required", "git meets a forward proxy that wants a login",
       go="1.25")
def _(w):
    forward(w, wants_login)
    w.name("github.com")
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/kit@v0.1.0")


@scene("network/forward-407-discovery", "http-proxy-auth-required",
       "the forward proxy wants a login; direct mode", go="1.27", look=looks.prompt)
def _(w):
    forward(w, wants_login)
    w.export(GOPROXY="direct", GONOSUMDB="*")
    w.gomod()
    w.run("go get gopkg.in/yaml.v3@v3.0.1 go.uber.org/zap@v1.27.0")


def denies(status, text="blocked by policy\n"):
    return lambda host, _: web.Answer(status, text)


@scene("network/forward-403", "http-proxy-denies-host",
       "the forward proxy refuses CONNECT to proxy.golang.org", go="1.24", look=looks.gitlab)
def _(w):
    forward(w, denies(403))
    w.shop("github.com/jackc/pgx/v5 v5.6.0")
    w.run("go mod download")


@scene("network/forward-403-git", "http-proxy-denies-host", "the forward proxy refuses CONNECT to github.com",
       go="1.23", look=looks.prompt)
def _(w):
    forward(w, denies(403), host="squid.corp.example", port=3128)
    w.export(GOPROXY="direct", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/gorilla/mux@v1.8.1")


@scene("network/forward-503", "http-proxy-denies-host | sumdb-unreachable",
       "the forward proxy answers CONNECT to sum.golang.org with 503 and lets proxy.golang.org pass",
       go="1.26")
def _(w):
    w.internet()
    forward(w, lambda host, _: web.Answer(503, "host not allowed\n") if host == "sum.golang.org" else None)
    w.gomod()
    w.run("go get github.com/BurntSushi/toml@v1.4.0")
    w.paste_env()


@scene("network/forward-502-goproxy", "http-proxy-denies-host",
       "the forward proxy answers CONNECT to goproxy.cn with 502", go="1.21")
def _(w):
    forward(w, denies(502, ""), host="10.20.0.8")
    w.export(GOPROXY="https://goproxy.cn,direct")
    w.gomod(imports=["github.com/labstack/echo/v4"])
    w.run("go mod tidy")
    w.paste_env("GOPROXY", "GO111MODULE")


@scene("network/forward-scheme-https", "http-proxy-misconfigured",
       "HTTPS_PROXY says https:// and the forward proxy speaks plain HTTP", go="1.24", look=looks.bash)
def _(w):
    w.listen("proxy.corp.example", web.says(b"HTTP/1.0 400 Bad Request\r\nContent-Length: 0\r\n\r\n"),
             port=3128)
    w.export(HTTPS_PROXY="https://proxy.corp.example:3128")
    w.gomod()
    w.run("echo $HTTPS_PROXY")
    w.run("go get github.com/sirupsen/logrus@v1.9.3")


@scene("network/forward-malformed", "http-proxy-misconfigured", "HTTPS_PROXY is no URL: its port is a word",
       go="1.23")
def _(w):
    w.export(HTTPS_PROXY="http://proxy.corp.example:port")
    w.gomod()
    w.run("go get github.com/sirupsen/logrus@latest")


@scene("network/forward-bad-scheme", "http-proxy-misconfigured | http-proxy-unreachable",
       "HTTPS_PROXY has a scheme that Go does not know, and Go speaks HTTP to a SOCKS server", go="1.25",
       look=looks.prompt)
def _(w):
    w.listen("127.0.0.1", web.hangs_up, port=1080)
    w.export(HTTPS_PROXY="socks4://127.0.0.1:1080")
    w.gomod()
    w.run("export | grep -i proxy")
    w.run("go mod download github.com/lib/pq@v1.10.9")


@scene("network/forward-no-proxy", "http-proxy-misconfigured | http-proxy-denies-host",
       "requests for an internal host go through the forward proxy, since NO_PROXY lacks it", go="1.24",
       look=looks.prompt)
def _(w):
    w.internet()
    forward(w, lambda host, _: web.Answer(503, "") if host.endswith(".internal") else None)
    w.export(GOPRIVATE="gitlab.acme.internal", NO_PROXY="localhost,127.0.0.1")
    w.gomod(path="gitlab.acme.internal/a/b")
    w.run("env | grep -i proxy | sort")
    w.run("go get gitlab.acme.internal/platform/log@v1.0.0")


@scene("network/forward-container-loopback", "http-proxy-misconfigured | http-proxy-unreachable",
       "a container inherits the host's proxy on 127.0.0.1", go="1.25", look=looks.docker)
def _(w):
    w.export(HTTPS_PROXY="http://127.0.0.1:7897", HTTP_PROXY="http://127.0.0.1:7897")
    w.shop("github.com/samber/lo v1.39.0", "github.com/go-chi/chi/v5 v5.0.12")
    w.run("go mod download")


@scene("network/git-proxy-stale", "git-http-proxy-stale",
       "git's http.proxy names a proxy that is gone; the environment has none", go="1.24", look=looks.prompt)
def _(w):
    w.internet()
    w.quiet("git config --global http.proxy http://127.0.0.1:1087")
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("env | grep -i proxy")
    w.run("go get github.com/acme/kit@v0.1.0")
    w.run("git config --global --get http.proxy")


@scene("network/git-proxy-stale-name", "git-http-proxy-stale | http-proxy-unreachable",
       "git's http.proxy names a host that does not exist any more", go="1.26")
def _(w):
    w.internet()
    w.quiet("git config --global http.proxy http://proxy.oldoffice.example:8080")
    w.export(GOPROXY="direct", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/lib/pq@v1.10.9")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("network/git-proxy-stale-https", "git-http-proxy-stale",
       "git's http.https://github.com.proxy is dead, while the module proxy is reached", go="1.22",
       look=looks.zsh)
def _(w):
    w.internet()
    w.quiet("git config --global http.https://github.com.proxy socks5://127.0.0.1:10808")
    w.export(GOPRIVATE="github.com/acme")
    w.shop(f"{GIN} v1.9.1")
    w.run("go mod download")
    w.run("go get github.com/acme/orders@main")
    w.run("git config --list | grep -i proxy")
    w.run("env | grep -ic proxy")
