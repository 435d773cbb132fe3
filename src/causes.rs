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
    go_not_installed,
    go111module_off,
    goenv_invalid_value,
    env_var_overrides_goenv,
    gopath_misconfigured,
    goroot_misconfigured,
    go_dirs_unusable,
    file_permission,
    modcache_corrupt,
    modcache_file_locked,
    disk_full,
}

/// The cause with this id.
pub fn by_id(id: &str) -> Option<&'static Cause> {
    ALL.iter().copied().find(|cause| cause.id == id)
}
