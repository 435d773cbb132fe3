//! The list of causes. A cause is one file; adding one touches that file and one line here.

#[cfg(not(target_arch = "wasm32"))]
pub mod sample;

use crate::cause::Cause;

/// Declares the files, builds [`ALL`], and makes the tests of each cause's samples.
macro_rules! causes {
    ($($file:ident,)+) => {
        $(pub mod $file;)+

        /// Every cause.
        pub static ALL: &[&Cause] = &[$(&$file::CAUSE),+];

        #[cfg(all(test, not(target_arch = "wasm32")))]
        mod tests {
            use super::sample::checks;

            $(
                #[test]
                fn $file() {
                    checks::check(&super::$file::CAUSE, &super::$file::SAMPLES, stringify!($file));
                }
            )+

            #[test]
            fn every_file_is_listed() {
                checks::check_folder(&[$(stringify!($file)),+]);
            }
        }

        /// Every cause with its samples.
        #[cfg(not(target_arch = "wasm32"))]
        pub fn samples() -> Vec<(&'static Cause, &'static sample::Samples)> {
            vec![$((&$file::CAUSE, &$file::SAMPLES)),+]
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
    unknown_revision,
    pseudo_version_invalid,
    version_retracted,
    major_version_suffix,
    module_path_mismatch,
    module_path_case,
    malformed_module_path,
    package_not_in_std,
    package_not_in_module,
    missing_requirement,
    gomod_needs_tidy,
    gomod_syntax,
    go_get_outside_module,
    go_install_replace,
    replace_dir_missing,
    replace_not_inherited,
    ambiguous_import,
    internal_package,
    vendor_inconsistent,
    gowork_misconfigured,
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
