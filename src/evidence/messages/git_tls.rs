//! git over https: what libcurl says about certificates and the TLS handshake.

use crate::evidence::message::{Role::Failure, Wording as W, messages};

messages! {
    /// The certificate is not signed by anybody whom git trusts.
    GIT_TLS_UNTRUSTED = "git-tls", "E10", Failure, "libcurl, vtls/gtls.c, openssl.c and schannel.c", [
        W::of("unable to access '{url}': server certificate verification failed. CAfile: "),
        W::of("无法访问 '{url}'：server certificate verification failed. CAfile: "),
        W::of("unable to access '{url}': server verification failed: certificate signer not trusted"),
        W::of("无法访问 '{url}'：server verification failed: certificate signer not trusted"),
        W::of("unable to access '{url}': SSL certificate problem: unable to get local issuer certificate"),
        W::of("无法访问 '{url}'：SSL certificate problem: unable to get local issuer certificate"),
        W::of("unable to access '{url}': SSL certificate problem: self signed certificate"),
        W::of("无法访问 '{url}'：SSL certificate problem: self signed certificate"),
        W::of("unable to access '{url}': SSL certificate problem: self-signed certificate"),
        W::of("无法访问 '{url}'：SSL certificate problem: self-signed certificate"),
        W::of("unable to access '{url}': SSL certificate problem: unable to get issuer certificate"),
        W::of("无法访问 '{url}'：SSL certificate problem: unable to get issuer certificate"),
        W::of("unable to access '{url}': schannel: SEC_E_UNTRUSTED_ROOT"),
        W::of("无法访问 '{url}'：schannel: SEC_E_UNTRUSTED_ROOT"),
    ];
    /// The certificate has expired.
    GIT_TLS_EXPIRED = "git-tls-expired", "E10", Failure, "libcurl, vtls/openssl.c", [
        W::of("unable to access '{url}': SSL certificate problem: certificate has expired"),
        W::of("无法访问 '{url}'：SSL certificate problem: certificate has expired"),
    ];
    /// The certificate is not valid yet: a clock is wrong.
    GIT_TLS_NOT_YET = "git-tls-not-yet", "E10", Failure, "libcurl, vtls/openssl.c", [
        W::of("unable to access '{url}': SSL certificate problem: certificate is not yet valid"),
        W::of("无法访问 '{url}'：SSL certificate problem: certificate is not yet valid"),
    ];
    /// The certificate is for another name.
    GIT_TLS_NAME = "git-tls-name", "E10", Failure, "libcurl, vtls/openssl.c and gtls.c", [
        W::of("unable to access '{url}': SSL: no alternative certificate subject name matches target host name '{host}'"),
        W::of("无法访问 '{url}'：SSL: no alternative certificate subject name matches target host name '{host}'"),
        W::of("unable to access '{url}': SSL: certificate subject name ({word}) does not match target host name '{host}'"),
        W::of("无法访问 '{url}'：SSL: certificate subject name ({word}) does not match target host name '{host}'"),
    ];
    /// Windows could not ask whether the certificate was revoked.
    GIT_TLS_REVOCATION = "git-tls-revocation", "E10", Failure, "libcurl, vtls/schannel.c", [
        W::of("unable to access '{url}': schannel: next InitializeSecurityContext failed: CRYPT_E_NO_REVOCATION_CHECK"),
        W::of("无法访问 '{url}'：schannel: next InitializeSecurityContext failed: CRYPT_E_NO_REVOCATION_CHECK"),
        W::of("unable to access '{url}': schannel: next InitializeSecurityContext failed: CRYPT_E_REVOCATION_OFFLINE"),
        W::of("无法访问 '{url}'：schannel: next InitializeSecurityContext failed: CRYPT_E_REVOCATION_OFFLINE"),
        W::of("unable to access '{url}': schannel: next InitializeSecurityContext failed: Unknown error (0x80092012)"),
        W::of("无法访问 '{url}'：schannel: next InitializeSecurityContext failed: Unknown error (0x80092012)"),
        W::of("unable to access '{url}': schannel: next InitializeSecurityContext failed: Unknown error (0x80092013)"),
        W::of("无法访问 '{url}'：schannel: next InitializeSecurityContext failed: Unknown error (0x80092013)"),
    ];
    /// The TLS handshake failed for another reason, or was cut.
    GIT_TLS_HANDSHAKE = "git-tls-handshake", "E10", Failure, "libcurl, vtls", [
        W::of("unable to access '{url}': gnutls_handshake() failed: "),
        W::of("无法访问 '{url}'：gnutls_handshake() failed: "),
        W::of("unable to access '{url}': OpenSSL SSL_connect: "),
        W::of("无法访问 '{url}'：OpenSSL SSL_connect: "),
        W::of("unable to access '{url}': LibreSSL SSL_connect: "),
        W::of("无法访问 '{url}'：LibreSSL SSL_connect: "),
        W::of("unable to access '{url}': schannel: next InitializeSecurityContext failed: "),
        W::of("无法访问 '{url}'：schannel: next InitializeSecurityContext failed: "),
        W::of("unable to access '{url}': schannel: failed to receive handshake, "),
        W::of("无法访问 '{url}'：schannel: failed to receive handshake, "),
        W::of("unable to access '{url}': GnuTLS recv error ({text}): "),
        W::of("无法访问 '{url}'：GnuTLS recv error ({text}): "),
        W::of("unable to access '{url}': SSL certificate problem: "),
        W::of("无法访问 '{url}'：SSL certificate problem: "),
    ];
    /// The file with the certificates to trust cannot be read.
    GIT_TLS_CA_FILE = "git-tls-ca-file", "E10", Failure, "libcurl, vtls", [
        W::of("unable to access '{url}': error setting certificate verify locations: "),
        W::of("无法访问 '{url}'：error setting certificate verify locations: "),
        W::of("unable to access '{url}': error setting certificate file: "),
        W::of("无法访问 '{url}'：error setting certificate file: "),
        W::of("unable to access '{url}': error adding trust anchors from file: "),
        W::of("无法访问 '{url}'：error adding trust anchors from file: "),
        W::of("unable to access '{url}': error reading ca cert file "),
        W::of("无法访问 '{url}'：error reading ca cert file "),
    ];
}
