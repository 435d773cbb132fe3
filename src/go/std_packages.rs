//! When packages of the standard library came.
//!
//! Source: the release notes of Go 1.13 to 1.27. A package that was an experiment first counts
//! from the release in which it needs no setting.

/// Packages and the release that brought them, Go 1.x.
const ADDED: &[(&str, u16)] = &[
    ("crypto/ed25519", 13),
    ("hash/maphash", 14),
    ("time/tzdata", 15),
    ("embed", 16),
    ("go/build/constraint", 16),
    ("io/fs", 16),
    ("runtime/metrics", 16),
    ("testing/fstest", 16),
    ("debug/buildinfo", 18),
    ("net/netip", 18),
    ("go/doc/comment", 19),
    ("crypto/ecdh", 20),
    ("runtime/coverage", 20),
    ("cmp", 21),
    ("log/slog", 21),
    ("maps", 21),
    ("slices", 21),
    ("testing/slogtest", 21),
    ("go/version", 22),
    ("math/rand/v2", 22),
    ("iter", 23),
    ("structs", 23),
    ("unique", 23),
    ("crypto/fips140", 24),
    ("crypto/hkdf", 24),
    ("crypto/mlkem", 24),
    ("crypto/pbkdf2", 24),
    ("crypto/sha3", 24),
    ("weak", 24),
    ("testing/synctest", 25),
    ("crypto/hpke", 26),
    ("crypto/mlkem/mlkemtest", 26),
    ("testing/cryptotest", 26),
    ("crypto/mldsa", 27),
    ("encoding/json/jsontext", 27),
    ("encoding/json/v2", 27),
    ("uuid", 27),
];

/// The Go 1.x that brought a package; `None` for one that is older or does not exist.
pub fn added_in(package: &str) -> Option<u16> {
    ADDED.iter().find(|(known, _)| *known == package).map(|(_, minor)| *minor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_known_by_their_release() {
        assert_eq!(added_in("slices"), Some(21));
        assert_eq!(added_in("math/rand/v2"), Some(22));
        for package in ["fmt", "slice", "golang.org/x/exp/slices", ""] {
            assert_eq!(added_in(package), None, "{package}");
        }
    }
}
