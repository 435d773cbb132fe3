"""Certificates and secure connections."""

import ssl

from proofs import proof

CORP = "goproxy.acme.example"
LIST = f"GOPROXY=https://{CORP},https://goproxy.cn,direct"


def behind(w, **how):
    """A company's proxy stands first in the list, with a certificate that `how` describes."""
    w.internet()
    w.proxy(CORP, **how)
    w.go_env(LIST)
    w.shop("github.com/google/uuid v1.6.0")


@proof("tls-cert-expired", "the certificate of the first proxy in the list ran out ten days ago")
def _(w):
    behind(w, start=-100, end=-10)
    return "go mod download"


@proof("tls-hostname-mismatch", "the first proxy in the list has the certificate of another host")
def _(w):
    behind(w, tls=w.certificate("other.acme.example"))
    return "go mod download"


@proof("tls-handshake-failure", "the first proxy in the list speaks TLS 1.0 and 1.1 only")
def _(w):
    behind(w, tls=w.certificate(CORP, oldest=ssl.TLSVersion.TLSv1, newest=ssl.TLSVersion.TLSv1_1, ciphers="ALL:@SECLEVEL=0"))
    return "go mod download"


@proof("wrong-scheme-or-port", "the first proxy in the list speaks plain HTTP on the port that GOPROXY names with https")
def _(w):
    w.internet()
    w.proxy(CORP, tls=False, port=8081)
    w.go_env(f"GOPROXY=https://{CORP}:8081,https://goproxy.cn,direct")
    w.shop("github.com/google/uuid v1.6.0")
    return "go mod download"


@proof("tls-ca-bundle-missing", "SSL_CERT_FILE names a file that is not there; the system's own is elsewhere", needs="mounts")
def _(w):
    w.internet()
    w.certificates_only_at("/etc/ssl/cert.pem")
    w.profile(SSL_CERT_FILE="/opt/acme/ca.pem")
    w.shop("github.com/google/uuid v1.6.0")
    return "go mod download", "ls -l /opt/acme/ca.pem; env | grep SSL_CERT_FILE"
