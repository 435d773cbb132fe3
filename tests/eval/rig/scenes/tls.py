"""Certificates and protocols that a client does not accept."""

import pathlib
import ssl

import certificates
import looks
import web
from repos import page
from scenes import scene

CORP = "goproxy.corp.example"


def inspected(w, *hosts):
    """A company's TLS inspection stands before these hosts."""
    corp = w.authority("ACME Inspection")
    for host in hosts:
        if host == "proxy.golang.org":
            w.proxy(host, by=corp)
        elif host == "sum.golang.org":
            w.checksums()
            w.site(host, w.database.handler, by=corp)
        else:
            w.git_host(host, by=corp)


@scene("tls/unknown-inspection", "tls-unknown-ca",
       "a TLS-inspecting proxy signs for proxy.golang.org; its root is not installed", go="1.24",
       look=looks.prompt)
def _(w):
    inspected(w, "proxy.golang.org", "sum.golang.org")
    w.gomod()
    w.run("go get github.com/gin-gonic/gin@latest")
    w.paste_env()


@scene("tls/unknown-inspection-docker", "tls-unknown-ca",
       "the company's root is not in the image, though public roots are", go="1.19 1.22", look=looks.docker)
def _(w):
    inspected(w, "proxy.golang.org", "sum.golang.org")
    w.shop("github.com/jackc/pgx/v5 v5.6.0", "github.com/google/uuid v1.6.0", go="1.19")
    w.run("go mod download")


@scene("tls/unknown-nexus", "tls-unknown-ca", "the company's Nexus has a certificate of a private authority",
       go="1.25", look=looks.gitlab)
def _(w):
    w.proxy("nexus.acme.internal", port=8443, by=w.authority("ACME Internal"))
    w.export(GOPROXY="https://nexus.acme.internal:8443/repository/go", GOSUMDB="off")
    w.shop("go.uber.org/zap v1.27.0")
    w.run("go build -o app .")


@scene("tls/unknown-self-signed", "tls-unknown-ca", "the mirror's certificate is self-signed", go="1.23")
def _(w):
    w.proxy("athens.lab.example",
            tls=certificates.context(certificates.self_signed("/mnt/self", ["athens.lab.example"])))
    w.export(GOPROXY="https://athens.lab.example", GOINSECURE="athens.lab.example", GONOSUMDB="*")
    w.gomod()
    w.run("go get github.com/spf13/viper@v1.19.0")
    w.paste_env("GOPROXY", "GOINSECURE", "GONOSUMDB")


@scene("tls/unknown-git", "tls-unknown-ca", "git does not know the authority of the company's git server",
       go="1.24")
def _(w):
    w.repository("gitlab.corp.example/shop/core",
                 ("v1.0.0", {"go.mod": "module gitlab.corp.example/shop/core\n"}))
    w.quiet("git config --global url.https://gitlab.corp.example/.insteadOf https://github.com/acme/")
    w.git_host("gitlab.corp.example", by=w.authority("ACME Internal"))
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/core@v1.0.0")
    w.paste_env("GOPRIVATE", "GOINSECURE", "GOPROXY")


@scene("tls/unknown-discovery", "tls-unknown-ca",
       "the private GitLab's page for go get has a certificate of a private authority", go="1.26",
       look=looks.bash)
def _(w):
    w.git_host("gitlab.corp.example", by=w.authority("ACME Internal"))
    w.export(GOPRIVATE="*.corp.example")
    w.gomod(imports=["gitlab.corp.example/shop/events/v2"])
    w.run("go mod tidy")
    w.paste_env("GOPRIVATE", "GONOPROXY")


@scene("tls/unknown-sumdb-only", "tls-unknown-ca", "only sum.golang.org goes through TLS inspection",
       go="1.21")
def _(w):
    w.internet(without=("sum.golang.org",))
    inspected(w, "sum.golang.org")
    w.gomod()
    w.run("go get github.com/labstack/echo/v4@v4.12.0")


@scene("tls/unknown-direct-and-git", "tls-unknown-ca",
       "TLS inspection stands before all hosts; direct mode and git", go="1.27", look=looks.prompt)
def _(w):
    inspected(w, "proxy.golang.org", "github.com")
    w.gomod()
    w.run("go get github.com/lib/pq@v1.10.9")
    w.run("GOPROXY=direct GOSUMDB=off go get github.com/lib/pq@v1.10.9")


@scene("tls/bundle-missing", "tls-ca-bundle-missing",
       "the image has no CA bundle, as its listing shows; the public proxy's certificate is fine", go="1.24",
       look=looks.root)
def _(w):
    w.user = 0
    w.internet()
    w.quiet("rm -rf /etc/ssl/certs/*")
    w.gomod()
    w.run("ls -A /etc/ssl/certs")
    w.run("go mod download github.com/google/uuid@v1.6.0")
    w.paste_env()


@scene("tls/bundle-file-wrong", "tls-ca-bundle-missing | tls-unknown-ca",
       "SSL_CERT_FILE names a file that is not there, and there is no other bundle", go="1.25",
       look=looks.docker)
def _(w):
    w.internet()
    pathlib.Path("/etc/ssl/certs/ca-certificates.crt").unlink()
    w.export(SSL_CERT_FILE="/etc/ssl/certs/ca-certificates.crt", SSL_CERT_DIR="/etc/ssl/certs")
    w.shop("github.com/gorilla/mux v1.8.1")
    w.run("go mod download; ls -l $SSL_CERT_FILE")


@scene("tls/bundle-unreadable", "tls-ca-bundle-missing | file-permission",
       "the CA bundle may not be read by this user", go="1.23")
def _(w):
    w.internet()
    pathlib.Path("/etc/ssl/certs/ca-certificates.crt").chmod(0o600)
    w.export(SSL_CERT_FILE="/etc/ssl/certs/ca-certificates.crt")
    w.gomod()
    w.run("go get github.com/google/go-cmp@v0.6.0")


@scene("tls/bundle-git", "tls-ca-bundle-missing | tls-unknown-ca",
       "the image has no CA bundle: git fails on github.com's certificate", go="1.22", look=looks.compose)
def _(w):
    w.internet()
    w.repository("github.com/acme/kit", ("v0.1.0", {"go.mod": "module github.com/acme/kit\n"}))
    pathlib.Path("/etc/ssl/certs/ca-certificates.crt").unlink()
    w.export(GOPROXY="direct", GOSUMDB="off")
    w.gomod()
    w.run("ls /etc/ssl/certs/ca-certificates.crt; go mod download github.com/acme/kit@v0.1.0")


@scene("tls/expired-proxy", "tls-cert-expired", "the certificate of the company's proxy expired last week",
       go="1.24")
def _(w):
    w.proxy(CORP, start=-372, end=-7)
    w.export(GOPROXY=f"https://{CORP},direct", GOSUMDB="off")
    w.shop("github.com/spf13/cobra v1.8.1")
    w.run("go mod download")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("tls/expired-vanity", "tls-cert-expired", "the certificate of an import path's host expired yesterday",
       go="1.26", look=looks.zsh)
def _(w):
    w.site("go.brightloop.example",
           lambda r: page("go.brightloop.example/ratelimit", "https://github.com/brightloop/ratelimit"),
           start=-91, end=-1)
    w.export(GOPRIVATE="go.brightloop.example")
    w.gomod()
    w.run("go get go.brightloop.example/ratelimit@latest")


@scene("tls/expired-git", "tls-cert-expired | tls-unknown-ca",
       "the git server's certificate expired; curl says so", go="1.22", look=looks.prompt)
def _(w):
    w.quiet("git config --global url.https://git.corp.example/.insteadOf https://github.com/acme/")
    w.git_host("git.corp.example", start=-400, end=-35)
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/core@v1.0.0")
    w.run("curl -sSI https://git.corp.example/")


@scene("tls/expired-artifactory-ci", "tls-cert-expired",
       "the certificate of the company's Artifactory expired", go="1.25", look=looks.github)
def _(w):
    w.proxy("artifactory.corp.example", prefix="/artifactory/api/go/go", start=-366, end=-2)
    w.export(GOPROXY="https://artifactory.corp.example/artifactory/api/go/go", GOFLAGS="-mod=mod",
             GONOSUMDB="*")
    w.shop("google.golang.org/protobuf v1.34.2", "google.golang.org/grpc v1.64.0")
    w.run("go test ./...")


@scene("tls/clock-behind", "clock-skew",
       "all certificates start years after what the local clock says, as on a machine whose clock is three years behind",
       go="1.24", look=looks.prompt)
def _(w):
    w.proxy("proxy.golang.org", start=1100, end=1200)
    w.gomod()
    w.run("go get github.com/gin-gonic/gin")
    w.paste_env()


@scene("tls/clock-behind-mirror", "clock-skew", "certificates are not yet valid by the local clock",
       go="1.21", look=looks.docker)
def _(w):
    w.proxy("goproxy.cn", start=2500, end=2590)
    w.export(GOPROXY="https://goproxy.cn,direct")
    w.shop("github.com/redis/go-redis/v9 v9.5.3")
    w.run("go mod download")


@scene("tls/clock-ahead", "clock-skew | tls-cert-expired",
       "the certificates of three unrelated public hosts have all expired years ago by the local clock",
       go="1.26", look=looks.bash)
def _(w):
    for host in ("proxy.golang.org", "goproxy.cn", "goproxy.io"):
        w.proxy(host, start=-3400, end=-3310)
    w.gomod()
    w.run("go get github.com/lib/pq@latest")
    w.run("GOPROXY=https://goproxy.cn go get github.com/lib/pq@latest")
    w.run("GOPROXY=https://goproxy.io go get github.com/lib/pq@latest")


@scene("tls/name-other-vhost", "tls-hostname-mismatch",
       "the host answers with the certificate of another site", go="1.24")
def _(w):
    w.proxy("goproxy.acme.example", tls=w.certificate("www.acme.example", "acme.example"))
    w.export(GOPROXY="https://goproxy.acme.example", GOSUMDB="off")
    w.shop("github.com/google/uuid v1.6.0")
    w.run("go mod download -x")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("tls/name-ip", "tls-hostname-mismatch",
       "GOPROXY names the proxy by its address, the certificate by its name", go="1.23", look=looks.jenkins)
def _(w):
    w.proxy("10.20.30.40", tls=w.certificate("goproxy.corp.example"))
    w.export(GOPROXY="https://10.20.30.40", GONOSUMDB="*")
    w.shop("github.com/stretchr/testify v1.9.0")
    w.run("go vet ./...")


@scene("tls/name-common-name", "tls-hostname-mismatch", "the certificate has a Common Name only", go="1.26")
def _(w):
    w.proxy("goproxy.old.example", with_san=False)
    w.export(GOPROXY="https://goproxy.old.example", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/inconshreveable/mousetrap@v1.1.0")
    w.paste_env("GOPROXY", "GOSUMDB", "GOINSECURE")


@scene("tls/name-git", "tls-hostname-mismatch", "git meets a certificate for another name", go="1.25")
def _(w):
    w.quiet("git config --global url.https://scm.acme.example/.insteadOf https://github.com/acme/")
    w.git_host("scm.acme.example", tls=w.certificate("git-legacy.acme.example"))
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go mod download github.com/acme/core@v1.0.0")


@scene("tls/name-vanity-pages", "tls-hostname-mismatch",
       "an import path's host points at a hosting service that has no certificate for it", go="1.22")
def _(w):
    w.site("go.quillworks.example", lambda r: page("go.quillworks.example/x", "https://github.com/q/x"),
           tls=w.certificate("*.github.io", "*.github.com", "github.com"))
    w.export(GOPROXY="direct", GOSUMDB="off")
    w.gomod(imports=["go.quillworks.example/x/scan"])
    w.run("go mod tidy")


@scene("tls/old-protocol", "tls-handshake-failure", "the company's proxy speaks TLS 1.0 only", go="1.24")
def _(w):
    v1 = ssl.TLSVersion.TLSv1
    w.proxy("goproxy.old.example",
            tls=w.certificate("goproxy.old.example", oldest=v1, newest=v1, ciphers="ALL:@SECLEVEL=0"))
    w.export(GOPROXY="https://goproxy.old.example", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/lib/pq@v1.10.9")
    w.paste_env("GOPROXY", "GOSUMDB", "GODEBUG")


@scene("tls/old-cipher", "tls-handshake-failure", "the server offers ciphers that Go does not have",
       go="1.22", look=looks.prompt)
def _(w):
    old = ssl.TLSVersion.TLSv1_2
    w.proxy("nexus.old.example",
            tls=w.certificate("nexus.old.example", newest=old, ciphers="ECDHE-ECDSA-CAMELLIA128-SHA256:ECDHE-ECDSA-ARIA128-GCM-SHA256"))
    w.export(GOPROXY="https://nexus.old.example", GONOSUMDB="*")
    w.shop("golang.org/x/sync v0.7.0")
    w.run("go build ./...")


@scene("tls/old-refused-name", "tls-handshake-failure",
       "a front end does not know the name and sends the alert unrecognized_name", go="1.25")
def _(w):
    w.proxy("goproxy.acme.example", tls=w.certificate("goproxy.acme.example", refuse_name=True))
    w.export(GOPROXY="https://goproxy.acme.example", GOSUMDB="off")
    w.gomod()
    w.run("go install github.com/cosmtrek/air@v1.52.1")


@scene("tls/old-git", "tls-handshake-failure", "git meets a server whose only cipher it does not have",
       go="1.23")
def _(w):
    v12 = ssl.TLSVersion.TLSv1_2
    w.quiet("git config --global url.https://svnmirror.acme.example/.insteadOf https://github.com/acme/")
    w.git_host("svnmirror.acme.example",
               tls=w.certificate("svnmirror.acme.example", newest=v12, ciphers="ECDHE-ECDSA-ARIA128-GCM-SHA256"))
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/legacy@v0.1.0")


@scene("tls/scheme-plain-port", "wrong-scheme-or-port", "GOPROXY says https and the port speaks plain HTTP",
       go="1.24", look=looks.prompt)
def _(w):
    w.proxy("goproxy.lab.example", tls=False, port=3000)
    w.export(GOPROXY="https://goproxy.lab.example:3000", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/gorilla/mux@latest")
    w.paste_env("GOPROXY")


@scene("tls/scheme-bare-host", "wrong-scheme-or-port",
       "GOPROXY is host:port without a scheme, and the port speaks plain HTTP", go="1.26")
def _(w):
    w.proxy("athens.lab.example", tls=False, port=3000)
    w.export(GOPROXY="athens.lab.example:3000", GONOSUMDB="*")
    w.shop("github.com/samber/lo v1.39.0")
    w.run("go mod download")
    w.paste_env()


@scene("tls/scheme-http-to-tls", "wrong-scheme-or-port",
       "GOPROXY says http and the port speaks TLS; a front end says so", go="1.23", look=looks.gitlab)
def _(w):
    def told(_):
        return web.Answer(400, "Client sent an HTTP request to an HTTPS server.\n")
    w.site("goproxy.lab.example", told, tls=False, port=8443)
    w.export(GOPROXY="http://goproxy.lab.example:8443", GOSUMDB="off")
    w.shop("github.com/go-chi/chi/v5 v5.0.12")
    w.run("go mod download")


@scene("tls/scheme-git-plain", "wrong-scheme-or-port | insecure-http-repo",
       "the private GitLab listens with plain HTTP on port 443", go="1.25")
def _(w):
    w.git_host("gitlab.lab.example", tls=False, port=443)
    w.export(GOPRIVATE="gitlab.lab.example")
    w.gomod()
    w.run("go get gitlab.lab.example/robots/arm@v0.1.0")
    w.paste_env("GOPRIVATE", "GOINSECURE")


@scene("tls/scheme-ssh-port", "wrong-scheme-or-port", "GOPROXY names the ssh port of a machine", go="1.22")
def _(w):
    w.listen("build.corp.example", web.says(b"SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n"), port=22)
    w.export(GOPROXY="http://build.corp.example:22", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/lib/pq")
    w.paste_env("GOPROXY", "GOSUMDB")
