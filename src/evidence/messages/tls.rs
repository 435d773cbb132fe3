//! Certificates and the TLS handshake.

use crate::evidence::message::{Role::Failure, Wording as W, messages};

messages! {
    /// The TLS handshake did not finish within ten seconds.
    TLS_TIMEOUT = "tls-handshake-timeout", "B16", Failure, "net/http/transport.go, tlsHandshakeTimeoutError", [
        W::of("net/http: TLS handshake timeout"),
    ];
    /// This system does not know who signed the certificate.
    TLS_UNKNOWN_AUTHORITY = "tls-unknown-authority", "B17", Failure, "crypto/x509/verify.go, UnknownAuthorityError.Error", [
        W::of("tls: failed to verify certificate: x509: certificate signed by unknown authority").from(20),
        W::of("x509: certificate signed by unknown authority").to(19),
        W::of("x509: certificate signed by unknown authority (possibly because of \"{text}\" while trying to verify candidate authority certificate \"{text2}\")"),
    ];
    /// The certificate is not valid now, and which of both it is was not said.
    TLS_NOT_VALID_NOW = "tls-expired-or-early", "B18", Failure, "crypto/x509/verify.go, CertificateInvalidError.Error", [
        W::of("x509: certificate has expired or is not yet valid"),
    ];
    /// The certificate has expired, or the clock is ahead.
    TLS_EXPIRED = "tls-expired", "B18", Failure, "crypto/x509/verify.go, CertificateInvalidError.Error", [
        W::of("x509: certificate has expired or is not yet valid: current time {word} is after {word2}").from(14),
        W::of("x509: certificate has expired or is not yet valid: \"{text}\" certificate is expired").from(18),
    ];
    /// The certificate is not valid yet, so the clock is behind.
    TLS_NOT_YET_VALID = "tls-expired-not-yet", "B18", Failure, "crypto/x509/verify.go, CertificateInvalidError.Error", [
        W::of("x509: certificate has expired or is not yet valid: current time {word} is before {word2}").from(14),
    ];
    /// The certificate is for other names.
    TLS_HOSTNAME = "tls-hostname", "B19", Failure, "crypto/x509/verify.go, HostnameError.Error", [
        W::of("x509: certificate is valid for {text}, not {host}"),
        W::of("x509: certificate is valid for {number} names, but none matched {host}").from(24),
        W::of("x509: certificate is valid for {number} IP SANs, but none matched {host}").from(24),
        W::of("x509: certificate is not valid for any names, but wanted to match {host}"),
    ];
    /// The server is asked by its IP address, and the certificate names none.
    TLS_IP_SAN = "tls-ip-san", "B20", Failure, "crypto/x509/verify.go, HostnameError.Error", [
        W::of("x509: cannot validate certificate for {ip} because it doesn't contain any IP SANs"),
    ];
    /// The certificate has its name where Go no longer looks for it.
    TLS_LEGACY_CN = "tls-legacy-cn", "B21", Failure, "crypto/x509/verify.go, HostnameError.Error", [
        W::of("x509: certificate relies on legacy Common Name field, use SANs instead").from(17),
        W::of("x509: certificate relies on legacy Common Name field, use SANs or temporarily enable Common Name matching with GODEBUG=x509ignoreCN=0").from(15).to(16),
    ];
    /// What answers on the port does not speak TLS.
    TLS_NOT_TLS = "tls-not-tls", "B22", Failure, "crypto/tls/conn.go, (*Conn).readRecordOrCCS", [
        W::of("tls: first record does not look like a TLS handshake"),
    ];
    /// The server answers plain HTTP where HTTPS was asked for.
    HTTP_TO_HTTPS = "http-to-https-client", "B23", Failure, "net/http/transport.go, (*Transport).dialConn", [
        W::of("http: server gave HTTP response to HTTPS client"),
    ];
    /// The server wants TLS, and was asked in plain HTTP.
    HTTP_TO_TLS_PORT = "http-to-https-client-port", "B23", Failure, "net/http/server.go, (*conn).serve; what web servers answer", [
        W::of("Client sent an HTTP request to an HTTPS server"),
        W::of("The plain HTTP request was sent to HTTPS port"),
        W::of("speaking plain HTTP to an SSL-enabled server port"),
    ];
    /// The server speaks only versions of TLS that are too old, or too new for an old Go.
    TLS_VERSION = "tls-version-or-alert", "B24", Failure, "crypto/tls/handshake_client.go, pickTLSVersion; crypto/tls/alert.go", [
        W::of("tls: server selected unsupported protocol version {word}"),
        W::of("remote error: tls: protocol version not supported"),
        W::of("tls: no supported versions satisfy MinVersion and MaxVersion"),
    ];
    /// The server, or something in between, broke the handshake off.
    TLS_ALERT = "tls-version-or-alert-alert", "B24", Failure, "crypto/tls/alert.go, AlertError", [
        W::of("remote error: tls: {text}"),
        W::of("local error: tls: {text}"),
        W::of("tls: downgrade attempt detected, possibly due to a MitM attack or a broken middlebox"),
        W::of("tls: server chose an unconfigured cipher suite"),
    ];
    /// The server wants a certificate from this machine, or refuses the one it got.
    TLS_CLIENT_CERTIFICATE = "tls-version-or-alert-client", "B24", Failure, "crypto/tls/alert.go, AlertError", [
        W::of("remote error: tls: certificate required"),
        W::of("remote error: tls: bad certificate"),
        W::of("remote error: tls: unknown certificate"),
        W::of("remote error: tls: unsupported certificate"),
        W::of("remote error: tls: expired certificate"),
        W::of("remote error: tls: revoked certificate"),
    ];
    /// What came is no record of TLS.
    TLS_RECORD = "tls-version-or-alert-record", "B24", Failure, "crypto/tls/conn.go, (*Conn).readRecordOrCCS", [
        W::of("tls: oversized record received with length {number}"),
        W::of("tls: received record with version {word} when expecting version {word2}"),
        W::of("tls: unsupported SSLv2 handshake received"),
    ];
    /// This system has no certificate authorities to compare with, or they cannot be read.
    TLS_NO_ROOTS = "tls-no-roots", "B25", Failure, "crypto/x509/verify.go, SystemRootsError.Error", [
        W::of("x509: failed to load system roots and no roots provided"),
        W::of("x509: failed to load system roots and no roots provided; {text}"),
    ];
    /// macOS does not accept the certificate.
    TLS_MACOS = "tls-macos", "B26", Failure, "crypto/x509/root_darwin.go, systemVerify", [
        W::of("x509: \"{text}\" certificate "),
        W::of("x509: OSStatus {word}").from(18),
        W::of("x509: macOS certificate verification internal error").from(18),
        W::of("x509: macos certificate verification internal error").from(18),
        W::of("SecPolicyCreateSSL error: {word}").from(18),
        W::of("SecTrustEvaluate error: {word}").from(18),
        W::of("SecTrustCreateWithCertificates error: {word}").from(18),
    ];
    /// macOS does not trust the certificate.
    TLS_MACOS_UNTRUSTED = "tls-macos-untrusted", "B26", Failure, "crypto/x509/root_darwin.go, systemVerify", [
        W::of("x509: \"{text}\" certificate is not trusted").from(18),
    ];
    /// The certificate breaks a rule of Apple, such as that of the longest validity.
    TLS_MACOS_STANDARDS = "tls-macos-standards", "B26", Failure, "crypto/x509/root_darwin.go, systemVerify", [
        W::of("x509: \"{text}\" certificate is not standards compliant").from(18),
    ];
    /// The certificate, or one above it, is made in a way that Go does not accept.
    TLS_WEAK_CERTIFICATE = "tls-weak-cert", "B27", Failure, "crypto/x509, CertificateInvalidError.Error, InsecureAlgorithmError.Error and parser.go", [
        W::of("x509: negative serial number").from(23),
        W::of("x509: cannot verify signature: insecure algorithm {word}"),
        W::of("x509: cannot verify signature: algorithm unimplemented"),
        W::of("x509: certificate is not authorized to sign other certificates"),
        W::of("x509: too many intermediates for path length constraint"),
        W::of("x509: certificate specifies an incompatible key usage"),
        W::of("x509: issuer name does not match subject from issuing certificate"),
        W::of("x509: issuer has name constraints but leaf "),
        W::of("x509: a root or intermediate certificate is not authorized "),
        W::of("x509: invalid signature: parent certificate cannot sign this kind of certificate"),
        W::of("x509: unhandled critical extension"),
        W::of("x509: no valid chains built"),
        W::of("tls: failed to parse certificate from server: "),
        W::of("tls: server sent certificate containing RSA key larger than "),
    ];
}
