"""What a module proxy answers, and what stands in GOPROXY."""

import json

import looks
import web
from modules import Module, Shelf
from scenes import scene
from web import Answer

CORP = "goproxy.corp.example"
ARTIFACTORY = "artifactory.corp.example"
API = f"https://{ARTIFACTORY}/artifactory/api/go/go"


def always(answer, only=""):
    """The same answer to every request whose path holds `only`."""
    return lambda path, _: answer if only in path else None


# Refusals.

@scene("proxy/denied-401", "proxy-access-denied", "the company's Artifactory wants a login and none is given",
       go="1.24", look=looks.prompt)
def _(w):
    w.proxy(ARTIFACTORY, special=always(Answer(401, "Bad credentials\n")))
    w.export(GOPROXY=API, GONOSUMDB="*")
    w.gomod()
    w.run("go get github.com/spf13/cobra@latest")
    w.paste_env()


@scene("proxy/denied-401-netrc-port", "proxy-access-denied",
       "netrc has the machine without its port, so no login is sent", go="1.23")
def _(w):
    w.proxy("nexus.acme.example", port=8443,
            special=always(Answer(401, '{"errors":[{"status":401}]}', web.JSON)))
    w.quiet("printf 'machine nexus.acme.example login ci password s3cret\\n' > ~/.netrc && chmod 600 ~/.netrc")
    w.export(GOPROXY="https://nexus.acme.example:8443/repository/go-group", GOSUMDB="off")
    w.shop("github.com/jackc/pgx/v5 v5.6.0")
    w.run("go build ./...")
    w.paste_env("GOPROXY", "GOSUMDB", "GOAUTH")


@scene("proxy/denied-403-policy", "proxy-access-denied", "the proxy's policy forbids the module", go="1.25",
       look=looks.gitlab)
def _(w):
    w.proxy(CORP,
            special=always(Answer(403, "Module blocked by curation policy: CVE-2024-24786\n"), "protobuf"))
    w.export(GOPROXY=f"https://{CORP},direct", GOSUMDB="off")
    w.shop("google.golang.org/grpc v1.64.0", "google.golang.org/protobuf v1.34.2")
    w.run("go mod download")


@scene("proxy/denied-403-token", "proxy-access-denied", "the token in the proxy's URL is not valid any more",
       go="1.22", look=looks.docker)
def _(w):
    w.proxy(ARTIFACTORY, special=always(Answer(403, "")))
    w.export(GOPROXY=f"https://ci-bot:AKCp8old@{ARTIFACTORY}/artifactory/api/go/go", GONOSUMDB="*")
    w.shop("go.uber.org/zap v1.27.0")
    w.run("go mod download")


@scene("proxy/denied-credentials-http", "goproxy-invalid-value | proxy-access-denied | wrong-scheme-or-port",
       "GOPROXY has a login in an http:// URL, which Go does not send", go="1.26")
def _(w):
    w.proxy("nexus.lab.example", tls=False, port=8081)
    w.export(GOPROXY="http://admin:admin123@nexus.lab.example:8081/repository/go", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/lib/pq@v1.10.9")
    w.paste_env("GOSUMDB", "GONOSUMDB")


@scene("proxy/denied-403-mirror", "proxy-access-denied", "a public mirror refuses this address", go="1.21")
def _(w):
    w.proxy("goproxy.io",
            special=always(Answer(403, "<html><head><title>403 Forbidden</title></head><body>nginx</body></html>", web.HTML)))
    w.export(GOPROXY="https://goproxy.io,direct")
    w.gomod(imports=["github.com/go-chi/chi/v5"])
    w.run("go mod tidy")
    w.paste_env("GOPROXY", "GOPRIVATE")


# Not there.

@scene("proxy/missing-only-proxy", "proxy-module-not-found",
       "the company's proxy is the only entry and does not have the module", go="1.24")
def _(w):
    w.proxy(CORP, shelf=Shelf([]))
    w.export(GOPROXY=f"https://{CORP}", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/redis/go-redis/v9@v9.5.3")
    w.paste_env("GOPROXY", "GOSUMDB", "GONOPROXY")


@scene("proxy/missing-version", "proxy-module-not-found | unknown-revision",
       "the company's proxy has the module, but not this version, and nothing follows", go="1.25",
       look=looks.jenkins)
def _(w):
    w.proxy(CORP, shelf=Shelf([Module("github.com/go-chi/chi/v5", "v5.0.8")]))
    w.export(GOPROXY=f"https://{CORP}", GONOSUMDB="*")
    w.shop("github.com/go-chi/chi/v5 v5.0.12")
    w.run("go mod download")


@scene("proxy/missing-file-mirror", "proxy-module-not-found", "GOPROXY is a folder that lacks the module",
       go="1.22", look=looks.bash)
def _(w):
    w.quiet("mkdir -p ~/offline-mirror/github.com/google/uuid/@v")
    w.export(GOPROXY="file:///home/dev/offline-mirror", GONOSUMDB="*")
    w.shop("github.com/gin-gonic/gin v1.10.0", "github.com/google/uuid v1.6.0")
    w.run("go mod download")
    w.paste_env("GOPROXY", "GONOSUMDB", "GOFLAGS")


@scene("proxy/missing-file-zip", "proxy-module-not-found",
       "GOPROXY is a folder that has the go.mod files, but not this zip", go="1.26")
def _(w):
    module = w.shelf.modules["github.com/google/uuid", "v1.6.0"]
    folder = "offline/github.com/google/uuid/@v"
    w.at("shop")
    w.write(f"{folder}/v1.6.0.mod", module.gomod)
    w.write(f"{folder}/v1.6.0.info", json.dumps({"Version": "v1.6.0", "Time": module.time}))
    w.export(GOPROXY="file:///home/dev/shop/offline")
    w.shop("github.com/google/uuid v1.6.0")
    w.run("go test ./...")
    w.paste_env("GOPROXY", "GOMODCACHE")


@scene("proxy/missing-off-after", "proxy-module-not-found | goproxy-off",
       "the company's proxy does not have the module and `off` follows", go="1.23")
def _(w):
    w.proxy(CORP, shelf=Shelf([]))
    w.export(GOPROXY=f"https://{CORP},off", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/samber/lo")
    w.paste_env("GOPROXY")


@scene("proxy/missing-410", "proxy-module-not-found",
       "the only proxy says 410: the module was removed from it", go="1.27", look=looks.github)
def _(w):
    w.proxy(ARTIFACTORY, special=always(Answer(410, "gone\n")))
    w.export(GOPROXY=API, GONOSUMDB="*")
    w.shop("github.com/BurntSushi/toml v1.4.0")
    w.run("go vet ./...")


# Trouble on the proxy's side.

@scene("proxy/rate-429", "proxy-rate-limited", "the mirror answers 429", go="1.24", look=looks.github)
def _(w):
    w.proxy("goproxy.cn", special=always(Answer(429, "Too Many Requests\n")))
    w.export(GOPROXY="https://goproxy.cn,direct")
    w.shop("github.com/prometheus/client_golang v1.19.1", "golang.org/x/sync v0.7.0")
    w.run("go mod download")


@scene("proxy/rate-429-some", "proxy-rate-limited", "the company's proxy answers some requests with 429",
       go="1.22")
def _(w):
    w.proxy(CORP, special=always(Answer(429, "", headers={"Retry-After": "30"}), "pflag"))
    w.export(GOPROXY=f"https://{CORP}", GOSUMDB="off")
    w.gomod(imports=["github.com/spf13/cobra"])
    w.run("go mod tidy")
    w.paste_env("GOPROXY")


@scene("proxy/rate-429-google", "proxy-rate-limited", "proxy.golang.org answers 429 to a shared CI address",
       go="1.26", look=looks.gitlab)
def _(w):
    w.internet(proxy_special=always(Answer(429, "rate limit exceeded\n"), "@v/list"))
    w.gomod()
    w.run("go list -m -u -versions github.com/spf13/viper")


@scene("proxy/error-500", "proxy-server-error", "the company's proxy answers 500", go="1.24")
def _(w):
    w.proxy(CORP, special=always(Answer(500, "internal server error\n")))
    w.export(GOPROXY=f"https://{CORP},https://proxy.golang.org,direct", GOSUMDB="off")
    w.internet()
    w.gomod()
    w.run("go get github.com/labstack/echo/v4@latest")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("proxy/error-502", "proxy-server-error", "the gateway before the company's proxy answers 502",
       go="1.21", look=looks.docker)
def _(w):
    w.proxy("nexus.acme.example",
            special=always(Answer(502, "<html><body><center><h1>502 Bad Gateway</h1></center></body></html>", web.HTML)))
    w.export(GOPROXY="https://nexus.acme.example/repository/golang-group/", GONOSUMDB="*")
    w.shop("github.com/urfave/cli/v2 v2.27.2")
    w.run("go mod download")


@scene("proxy/error-503-zip", "proxy-server-error", "the company's proxy answers 503 for one zip", go="1.25",
       look=looks.compose)
def _(w):
    w.proxy(CORP, special=always(Answer(503, "storage backend not ready\n"), "gorm.io/gorm/@v/v1.25.10.zip"))
    w.export(GOPROXY=f"https://{CORP}", GOSUMDB="off")
    w.shop("gorm.io/gorm v1.25.10", "github.com/jinzhu/now v1.1.5")
    w.run("go run .")


@scene("proxy/error-504-list", "proxy-server-error",
       "the list of versions of a module times out behind the gateway", go="1.23")
def _(w):
    w.proxy(CORP, special=always(Answer(504, ""), "@v/list"))
    w.export(GOPROXY=f"https://{CORP}", GOSUMDB="off")
    w.gomod(imports=["github.com/sirupsen/logrus"])
    w.run("go mod tidy")


@scene("proxy/error-500-athens", "proxy-server-error", "Athens fails since its own fetch failed", go="1.27",
       look=looks.prompt)
def _(w):
    w.proxy("athens.lab.example", tls=False, port=3000,
            special=always(Answer(500, "go: github.com/acme/api@v1.0.0: exit status 128: fatal: could not read Username for 'https://github.com'\n")))
    w.export(GOPROXY="http://athens.lab.example:3000", GONOSUMDB="*")
    w.gomod()
    w.run("go get github.com/gorilla/mux@v1.8.1")


# HTML and nonsense.

PORTAL = Answer(200,
    "<!DOCTYPE html>\n<html>\n<head><title>Guest WiFi</title></head>\n<body>Please accept the terms</body>\n</html>\n",
    web.HTML)


@scene("proxy/html-login", "proxy-html-response",
       "single sign-on stands before the company's proxy: its login page comes with 200", go="1.24")
def _(w):
    w.proxy(ARTIFACTORY, special=always(PORTAL))
    w.export(GOPROXY=API, GONOSUMDB="*")
    w.gomod()
    w.run("go get go.uber.org/zap@v1.27.0")
    w.paste_env()


@scene("proxy/html-portal-mod", "proxy-html-response | proxy-bad-response",
       "a block page comes with 200 for every request; go.mod files are asked first", go="1.22",
       look=looks.docker)
def _(w):
    w.proxy("goproxy.io", special=always(PORTAL))
    w.export(GOPROXY="https://goproxy.io", GOSUMDB="off")
    w.shop("github.com/stretchr/testify v1.9.0", "github.com/google/uuid v1.6.0", sums=False)
    w.run("go mod download || curl -s https://goproxy.io/github.com/google/uuid/@v/v1.6.0.mod")


@scene("proxy/html-portal-latest", "proxy-html-response", "a captive portal answers for the mirror",
       go="1.26", look=looks.zsh)
def _(w):
    w.proxy("goproxy.cn", special=always(PORTAL))
    w.export(GOPROXY="https://goproxy.cn,direct")
    w.gomod()
    w.run("go get github.com/gin-gonic/gin@latest")
    w.run("curl -s https://goproxy.cn/github.com/gin-gonic/gin/@latest")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("proxy/html-zip", "proxy-html-response | proxy-corrupt-zip",
       "a scanner sends its web page in place of a zip", go="1.23")
def _(w):
    w.proxy(CORP, special=always(PORTAL, ".zip"))
    w.export(GOPROXY=f"https://{CORP}", GOSUMDB="off")
    w.shop("github.com/go-chi/chi/v5 v5.0.12", sums=False)
    w.run("go mod download")
    w.run(f"curl -s https://{CORP}/github.com/go-chi/chi/v5/@v/v5.0.12.zip | head -3")


@scene("proxy/bad-version", "proxy-bad-response", "the proxy answers with another version than asked for",
       go="1.24")
def _(w):
    w.proxy(CORP,
            special=always(Answer(200, '{"Version":"v1.10.0","Time":"2024-05-07T03:38:58Z"}', web.JSON), ".info"))
    w.export(GOPROXY=f"https://{CORP}", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/gin-gonic/gin@v1.9.1")
    w.paste_env("GOPROXY")


@scene("proxy/bad-empty", "proxy-bad-response", "the proxy's .info files are empty", go="1.25",
       look=looks.prompt)
def _(w):
    w.proxy("nexus.acme.example", special=always(Answer(200, "", web.JSON), ".info"))
    w.export(GOPROXY="https://nexus.acme.example", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/spf13/pflag@v1.0.5")


@scene("proxy/bad-json", "proxy-bad-response", "the proxy's .info is JSON of another shape", go="1.21")
def _(w):
    w.proxy("packages.acme.example",
            special=always(Answer(200, '{"Version": 1.9, "Time": null}', web.JSON), ".info"))
    w.export(GOPROXY="https://packages.acme.example/go/", GOSUMDB="off")
    w.gomod()
    w.run("go mod download github.com/lib/pq@v1.10.9")


@scene("proxy/bad-gzip", "proxy-bad-response", "the proxy sends compressed bytes without saying so",
       go="1.26")
def _(w):
    import gzip
    w.proxy(CORP,
            special=lambda path, _: Answer(200, gzip.compress(b'{"Version":"v1.8.1"}'), web.JSON) if path.endswith(".info") else None)
    w.export(GOPROXY=f"https://{CORP}", GOSUMDB="off")
    w.gomod()
    w.run("go install github.com/spf13/cobra@v1.8.1")


def zipped(data):
    return always(Answer(200, data, "application/zip"), ".zip")


@scene("proxy/zip-garbage", "proxy-corrupt-zip", "the proxy's stored zip is damaged", go="1.24",
       look=looks.prompt)
def _(w):
    w.proxy(CORP, special=zipped(b"PK\x03\x04" + b"\x7f" * 4000))
    w.export(GOPROXY=f"https://{CORP}", GOSUMDB="off")
    w.shop("github.com/lib/pq v1.10.9", sums=False)
    w.run("go mod tidy")


@scene("proxy/zip-cut", "proxy-corrupt-zip", "the proxy stored half of a zip", go="1.22")
def _(w):
    whole = w.shelf.modules["github.com/spf13/cobra", "v1.8.1"].zip()
    w.proxy(ARTIFACTORY, prefix="/artifactory/api/go/go",
            special=always(Answer(200, whole[:len(whole) // 2], "application/zip"), "cobra/@v/v1.8.1.zip"))
    w.export(GOPROXY=API, GONOSUMDB="*")
    w.gomod()
    w.run("go get github.com/spf13/cobra@v1.8.1")
    w.paste_env("GOPROXY", "GONOSUMDB")


@scene("proxy/zip-layout", "proxy-corrupt-zip",
       "a home-made proxy packs folders named after the repository, not the version", go="1.25",
       look=looks.gitlab)
def _(w):
    other = Module("chi", "master", files={"go.mod": "module github.com/go-chi/chi/v5\n"})
    w.proxy("go-mirror.lab.example", special=zipped(other.zip()))
    w.export(GOPROXY="https://go-mirror.lab.example", GOSUMDB="off")
    w.shop("github.com/go-chi/chi/v5 v5.0.12", sums=False)
    w.run("go mod download")


@scene("proxy/zip-empty", "proxy-corrupt-zip", "the proxy's zip has no bytes", go="1.27")
def _(w):
    w.proxy(CORP, special=zipped(b""))
    w.export(GOPROXY=f"https://{CORP}", GONOSUMDB="*")
    w.gomod()
    w.run("go install github.com/swaggo/swag/cmd/swag@v1.16.3")


# The value of GOPROXY.

def misset(name, value, made, command="go get github.com/gin-gonic/gin", causes="goproxy-invalid-value", env=True, **how):
    @scene(f"proxy/{name}", causes, made, **how)
    def _(w):
        w.internet()
        w.export(GOPROXY=value)
        w.gomod()
        w.run(command)
        if env:
            w.paste_env(*([] if env is True else env))


misset("value-quotes", '"https://goproxy.cn,direct"', "GOPROXY has quotes in its value, from an env file",
       go="1.24")
misset("value-socks", "socks5://127.0.0.1:1080", "GOPROXY holds a network proxy", go="1.23",
       look=looks.prompt, env=False)
misset("value-word", "goproxycn,direct", "GOPROXY's first entry is a word",
       command="go mod download github.com/lib/pq@v1.10.9", go="1.25", env=("GOPROXY", "GOSUMDB"))
misset("value-semicolon", "https://goproxy.cn;https://goproxy.io;direct",
       "GOPROXY's entries are separated by semicolons", go="1.22", env=("GOPROXY",))
misset("value-fullwidth", "https://goproxy.cn，direct", "GOPROXY has a full-width comma", go="1.24",
       env=("GO111MODULE", "GOPROXY"), look=looks.zsh)
misset("value-separators", ",", "GOPROXY is a comma",
       command="go install github.com/google/wire/cmd/wire@latest", go="1.26", env=False, look=looks.docker)
misset("value-unexpanded", "${NEXUS_URL}/repository/go,direct",
       "GOPROXY holds a variable that nobody expanded", go="1.25", env=False, look=looks.gitlab)
misset("value-capital-direct", "https://goproxy.lab.example,Direct",
       "the word direct is written with a capital letter", command="go get github.com/acme/public@latest",
       go="1.21")
misset("value-space-inside", "https://goproxy.cn direct", "GOPROXY's entries are separated by a space",
       go="1.27", env=("GOPROXY", "GONOPROXY"))
misset("value-off", "off", "GOPROXY=off, and the module is not in the cache", go="1.24", causes="goproxy-off")
misset("value-off-install", "off", "GOPROXY=off", command="go install golang.org/x/tools/cmd/stringer@latest",
       causes="goproxy-off", go="1.22", env=False, look=looks.bash)


@scene("proxy/off-build", "goproxy-off", "GOPROXY=off in the image; the cache was not copied", go="1.26",
       look=looks.docker)
def _(w):
    w.export(GOPROXY="off")
    w.shop("github.com/sirupsen/logrus v1.9.3", "go.uber.org/zap v1.27.0")
    w.run("go build -o /out/app .")


@scene("proxy/off-tidy", "goproxy-off", "go env -w GOPROXY=off was set long ago", go="1.23")
def _(w):
    w.quiet("go env -w GOPROXY=off")
    w.gomod(imports=["github.com/gorilla/mux"])
    w.run("go mod tidy")
    w.paste_env()


# The right form, the wrong place.

@scene("proxy/url-artifactory-ui", "goproxy-wrong-url | proxy-html-response",
       "GOPROXY is the address of Artifactory's web pages, not of its API", go="1.24")
def _(w):
    w.proxy(ARTIFACTORY,
            special=always(Answer(200, "<!doctype html><html><head><title>JFrog</title></head><body></body></html>", web.HTML)))
    w.export(GOPROXY=f"https://{ARTIFACTORY}/ui/repos/tree/General/go-virtual", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/samber/lo@v1.39.0")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("proxy/url-artifactory-path", "goproxy-wrong-url | proxy-module-not-found", "GOPROXY lacks /api/go",
       go="1.22", look=looks.jenkins)
def _(w):
    w.proxy(ARTIFACTORY, prefix="/artifactory/api/go/go-virtual")
    w.export(GOPROXY=f"https://{ARTIFACTORY}/artifactory/go-virtual", GONOSUMDB="*")
    w.shop("github.com/google/uuid v1.6.0")
    w.run("go mod download")


@scene("proxy/url-aliyun", "goproxy-wrong-url", "GOPROXY=https://mirrors.aliyun.com without /goproxy/",
       go="1.25")
def _(w):
    w.proxy("mirrors.aliyun.com", prefix="/goproxy")
    w.export(GOPROXY="https://mirrors.aliyun.com", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/gin-gonic/gin@v1.10.0")
    w.paste_env()


@scene("proxy/url-github", "goproxy-wrong-url", "GOPROXY=https://github.com", go="1.23", look=looks.bash)
def _(w):
    w.internet()
    w.export(GOPROXY="https://github.com", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/spf13/viper@latest")
    w.paste_env("GOPROXY")


# Too new for the mirror.

def lagging(w, path, *versions):
    """A mirror that knows older versions than the repository has."""
    files = {"go.mod": f"module {path}\n\ngo 1.20\n", "kit.go": "package kit\n"}
    w.repository(path, *[(v, files) for v in versions])
    w.shelf.modules[path, versions[0]] = Module(path, versions[0])


@scene("proxy/stale-version", "proxy-stale | unknown-revision",
       "a tag pushed minutes ago is in the repository, as git shows, and not on proxy.golang.org", go="1.24",
       look=looks.bash)
def _(w):
    lagging(w, "github.com/acme/kit", "v1.0.0", "v1.1.0")
    w.internet()
    w.export(GOPROXY="https://proxy.golang.org")
    w.gomod()
    w.run("git ls-remote --tags https://github.com/acme/kit")
    w.run("go get github.com/acme/kit@v1.1.0")
    w.paste_env("GOPROXY", "GOPRIVATE")


@scene("proxy/stale-list", "proxy-stale", "the mirror's list lacks a version that the repository has",
       go="1.26", look=looks.prompt)
def _(w):
    lagging(w, "github.com/acme/kit", "v1.0.0", "v1.1.0")
    w.internet()
    w.export(GOPROXY="https://goproxy.cn")
    w.gomod()
    w.run("git ls-remote --tags https://github.com/acme/kit")
    w.run("go list -m -versions github.com/acme/kit")
    w.run("go get github.com/acme/kit@v1.1.0")


@scene("proxy/stale-cached-absence", "proxy-stale | unknown-revision",
       "the proxy keeps a cached answer from before the tag was pushed", go="1.25")
def _(w):
    def cached(path, _):
        if path.endswith("/v0.4.0.info"):
            return Answer(404,
                "not found: github.com/acme/kit@v0.4.0: invalid version: unknown revision v0.4.0 (cached)\n")
    lagging(w, "github.com/acme/kit", "v0.3.0", "v0.4.0")
    w.internet(proxy_special=cached)
    w.export(GOPROXY="https://proxy.golang.org")
    w.gomod()
    w.run("go get github.com/acme/kit@v0.4.0")
    w.run("git ls-remote https://github.com/acme/kit refs/tags/v0.4.0")
    w.paste_env("GOPROXY")
