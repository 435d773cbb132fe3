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
    git_auth_ssh,
    ssh_host_key,
    gitlab_subgroup_auth,
    repo_not_found,
    upstream_host_gone,
    vcs_server_error,
    vcs_tool_missing,
    vanity_import_broken,
    insecure_http_repo,
    govcs_disallowed,
    vcs_stamp_failed,
    go_too_old,
    toolchain_not_available,
    toolchain_download_failed,
    toolchain_checksum_off,
}

/// The cause with this id.
pub fn by_id(id: &str) -> Option<&'static Cause> {
    ALL.iter().copied().find(|cause| cause.id == id)
}
