//! The list of causes. A cause is one file; adding one touches that file and one line here.

#[cfg(test)]
mod sample;

use crate::cause::Cause;

/// Declares the files, builds [`ALL`], and makes the tests of each cause's samples.
macro_rules! causes {
    ($($file:ident,)+) => {
        $(pub mod $file;)+

        /// Every cause.
        pub static ALL: &[&Cause] = &[$(&$file::CAUSE),+];

        #[cfg(test)]
        mod samples {
            use super::sample;

            $(
                #[test]
                fn $file() {
                    sample::check(&super::$file::CAUSE, &super::$file::SAMPLES, stringify!($file));
                }
            )+

            #[test]
            fn every_file_is_listed() {
                sample::check_folder(&[$(stringify!($file)),+]);
            }

            /// All samples of all causes.
            pub(crate) fn all() -> Vec<(&'static super::Cause, &'static sample::Samples)> {
                vec![$((&super::$file::CAUSE, &super::$file::SAMPLES)),+]
            }
        }
    };
}

causes! {
    gomod_missing,
    google_hosts_blocked,
    connect_refused,
    goprivate_missing,
    git_auth_https,
    checksum_mismatch_gosum,
    connect_timeout,
    connection_reset,
    read_timeout,
    network_unreachable,
    dns_no_such_host,
    dns_resolver_failure,
    dns_wrong_address,
    http_proxy_unreachable,
    http_proxy_auth_required,
    http_proxy_denies_host,
    http_proxy_misconfigured,
    git_http_proxy_stale,
    tls_unknown_ca,
    tls_ca_bundle_missing,
    tls_cert_expired,
    clock_skew,
    tls_hostname_mismatch,
    tls_handshake_failure,
    wrong_scheme_or_port,
}

/// The cause with this id.
pub fn by_id(id: &str) -> Option<&'static Cause> {
    ALL.iter().copied().find(|cause| cause.id == id)
}
