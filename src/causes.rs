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
    proxy_access_denied,
    proxy_module_not_found,
    proxy_rate_limited,
    proxy_server_error,
    proxy_html_response,
    proxy_bad_response,
    proxy_corrupt_zip,
    goproxy_invalid_value,
    goproxy_wrong_url,
    proxy_stale,
    goproxy_off,
    gosum_missing_entry,
    gosum_malformed,
    checksum_mismatch_sumdb,
    sumdb_unreachable,
    sumdb_server_error,
    sumdb_signature_invalid,
    gosumdb_invalid_value,
    goprivate_too_broad,
}

/// The cause with this id.
pub fn by_id(id: &str) -> Option<&'static Cause> {
    ALL.iter().copied().find(|cause| cause.id == id)
}
